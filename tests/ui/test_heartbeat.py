"""The event loop goes on beating while a user works. How long its blocks are is measured by `python -m tests.bench`."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from jobcompare.operations import do
from tests.bench.heartbeat import Block, Heart, bring_in, browse, entered
from tests.bench.reading import many_documents
from tests.ui.pages import User
from tests.ui.review_pages import review

DOCUMENTS = 8


@pytest.fixture
def documents() -> Iterator[Path]:
    folder = many_documents(DOCUMENTS)
    yield folder
    shutil.rmtree(folder)


def test_the_loop_beats_in_every_step_of_the_work(user: User, sample_study: Path) -> None:
    heart = browse(user.window, sample_study, comparison=2, find="support")
    steps = [block.step for block in heart.longest()]
    assert steps[:3] == ["open the study", "show classes", "scroll the list"]
    assert {"type a find", "select all classes", "page side-by-side", "page charts"} <= set(steps)
    assert user.comparison == "IT support, all levels"
    assert user.window.page.key == "start"


def test_the_loop_beats_while_documents_come_in(user: User, tmp_path: Path, documents: Path) -> None:
    do.create_study(tmp_path / "new.jobstudy").close()
    user.opens(tmp_path / "new.jobstudy")
    heart = bring_in(user.window, documents, DOCUMENTS)
    steps = [block.step for block in heart.longest()]
    assert steps == ["drop the documents", "look for what to check", "accept all", "undo"]
    page = review(user).page
    assert len(page.batch.drafts) == DOCUMENTS
    assert entered(page) == 0


def test_the_longest_block_is_the_one_with_most_cpu_of_its_own(qapp: object) -> None:
    heart = Heart()
    heart.blocks = [Block("a", 0.9, 0.001), Block("a", 0.2, 0.15), Block("b", 0.006, 0.0)]
    assert heart.longest() == [Block("a", 0.2, 0.15), Block("b", 0.006, 0.0)]
