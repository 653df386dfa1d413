"""The event loop goes on beating while a user works. How long its blocks are is measured by `python -m tests.bench`."""

from pathlib import Path

from tests.bench.heartbeat import Block, Heart, browse
from tests.ui.pages import User


def test_the_loop_beats_in_every_step_of_the_work(user: User, sample_study: Path) -> None:
    heart = browse(user.window, sample_study, comparison=2, find="support")
    steps = [block.step for block in heart.longest()]
    assert steps[:3] == ["open the study", "show classes", "scroll the list"]
    assert {"type a find", "select all classes", "page side-by-side", "page charts"} <= set(steps)
    assert user.comparison == "IT support, all levels"
    assert user.window.page.key == "start"


def test_the_longest_block_is_the_one_with_most_cpu_of_its_own(qapp: object) -> None:
    heart = Heart()
    heart.blocks = [Block("a", 0.9, 0.001), Block("a", 0.2, 0.15), Block("b", 0.006, 0.0)]
    assert heart.longest() == [Block("a", 0.2, 0.15), Block("b", 0.006, 0.0)]
