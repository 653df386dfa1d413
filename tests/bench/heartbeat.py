"""The longest block of the event loop, while a user works: `python -m tests.bench.heartbeat [STUDY | --import COUNT]`.

A timer of the GUI thread beats every 5 milliseconds. When the loop is held up, a beat comes late; how late, and how much CPU
the GUI thread used meanwhile, is the block. On a machine with other work wall time alone would tell of that work: a block in
which the GUI thread had no CPU was not ours.

Steps: open a study, show its classes, type a find, sort, compare 60 classes side by side, show their charts, go back. Of an
import: a folder of documents dropped on the window, the next one to check looked for meanwhile, all accepted, undone.
"""

import argparse
import os
import shutil
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bench.figure import Figure, figure
from tests.bench.ground import Ground, prepared

_BEAT = 5  # milliseconds
_LONGEST = 240  # seconds of one step of an import
DOCUMENTS = 1_000
WORDS = "water quality"


@dataclass(frozen=True)
class Block:
    """The longest wait between two beats of a step: seconds of the clock, and of the GUI thread's CPU in them."""

    step: str
    wall: float
    cpu: float


class Heart:
    """Beats on the thread that made it."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self.step = ""
        self.blocks: list[Block] = []
        self._last = self._now()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_BEAT)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start()

    def longest(self) -> list[Block]:
        """The longest block of each step by the thread's own CPU, then by the clock; in the order of the steps."""
        steps = list(dict.fromkeys(block.step for block in self.blocks))
        return [max((b for b in self.blocks if b.step == step), key=lambda b: (round(b.cpu, 3), b.wall)) for step in steps]

    @staticmethod
    def _now() -> tuple[float, float]:
        return time.perf_counter(), time.thread_time()

    def _on_beat(self) -> None:
        now = self._now()
        self.blocks.append(Block(self.step, now[0] - self._last[0], now[1] - self._last[1]))
        self._last = now


def browse(window: Any, study: Path, comparison: int, find: str = WORDS) -> Heart:
    """Work in a study as a user does.

    Args:
        window: a window at rest, without a study, that opens studies on Classes.
        study: the study.
        comparison: id of the comparison to show.
        find: what is typed.
    """
    from PySide6.QtCore import Qt

    from tests.bench.lists import search_field
    from tests.bench.screen import press, until

    heart = Heart()

    def step(name: str, work: Callable[[], object], done: Callable[[], bool] = lambda: True) -> None:
        heart.step = name
        work()
        until(lambda: done() and window.tasks.pending == 0)
        beats = len(heart.blocks)
        until(lambda: len(heart.blocks) > beats + 1)  # what is painted now belongs to this step

    def type_words() -> None:
        for letter in find:
            press(search_field(window.page), Qt.Key.Key_A, letter)

    step("open the study", lambda: window.open_study(study), lambda: window.desk.comparison is not None)
    step("show classes", lambda: window.show_page("classes"), lambda: window.page.table.list_model.rowCount() > 0)
    table = window.page.table
    step("scroll the list", lambda: table.verticalScrollBar().setValue(table.verticalScrollBar().maximum()))
    step("type a find", type_words, lambda: window.page.query.find == find)
    step("clear the find", search_field(window.page).clear, lambda: window.page.query.find == "")
    step("sort by title", lambda: window.page.table.sorted_by.emit("title"))
    step("select all classes", lambda: window.page.select_all())
    step("show the comparison", lambda: window.desk.show_comparison(comparison))
    for page in ("side-by-side", "ladder", "charts", "classes", "start"):
        step(f"page {page}", lambda page=page: window.show_page(page))
    return heart


def bring_in(window: Any, folder: Path, count: int) -> Heart:
    """Drop a folder of documents on a window with an open study, look at them while they come, accept all, undo.

    Args:
        window: the window.
        folder: the documents, each of which can be read.
        count: how many they are.
    """
    from tests.bench.screen import until

    heart = Heart()

    def step(name: str, work: Callable[[], object], done: Callable[[], bool]) -> None:
        heart.step = name
        work()
        until(lambda: window.tasks.pending == 0 and done(), _LONGEST)  # it looks through all documents: not while they come
        beats = len(heart.blocks)
        until(lambda: len(heart.blocks) > beats + 1)

    def read() -> int:
        return len([draft for draft in page.batch if draft.record is not None])

    def accept() -> None:
        page.bench.files.selectAll()
        page.accept()

    page = window.show_page("review")
    step("drop the documents", lambda: window.take_files([folder]), lambda: read() == count)
    step("look for what to check", lambda: [page.next_check() for _ in range(5)], lambda: True)
    step("accept all", accept, lambda: entered(page) == count)
    step("undo", lambda: window.run("edit.undo"), lambda: entered(page) == 0)
    return heart


def entered(page: Any) -> int:
    """How many documents of the review page are in the study."""
    return len([draft for draft in page.batch if page.desk.known_of(draft).accepted])


def _brought_in(count: int) -> Heart:
    """A thousand documents brought into a new study of a window of its own."""
    from jobcompare.operations import do
    from tests.bench.ground import standing
    from tests.bench.lists import window_on
    from tests.bench.reading import many_documents
    from tests.bench.screen import until

    folder = many_documents(count)
    study = folder.with_suffix(".jobstudy")
    try:
        do.create_study(study).close()
        window = window_on(standing(), "start")
        window.open_study(study)
        until(lambda: window.desk.study is not None and window.tasks.pending == 0)
        heart = bring_in(window, folder, count)
        window.tasks.close()
    finally:
        shutil.rmtree(folder)
        study.unlink(missing_ok=True)
        shutil.rmtree(study.with_name(f"{study.stem} backups"), ignore_errors=True)
    return heart


def importing(ground: Ground) -> Figure:
    """99 of 100 beats while a thousand documents are read, looked at, accepted and undone."""
    blocks = sorted(_brought_in(DOCUMENTS).blocks, key=lambda block: block.wall)
    usual = blocks[len(blocks) * 99 // 100]
    return figure(usual.wall, usual.cpu, f"longest {blocks[-1].wall * 1000:.0f} ms: {blocks[-1].step}")


def importing_worst(ground: Ground) -> Figure:
    """The longest block of the same; CPU is the GUI thread's in the longest of its own."""
    heart = _brought_in(DOCUMENTS)
    longest = max(heart.blocks, key=lambda block: block.wall)
    return figure(longest.wall, max(block.cpu for block in heart.blocks), longest.step)


def measured(ground: Ground) -> Figure:
    """The longest block while browsing the big study, by the clock; CPU is the GUI thread's in the longest of its own."""
    from tests.bench.lists import window_on

    window = window_on(ground, "start")
    heart = browse(window, ground.big, comparison=2)
    worst = max(heart.longest(), key=lambda block: block.cpu)
    return figure(max(block.wall for block in heart.blocks), worst.cpu, f"most of its own CPU: {worst.step}")


def idle(ground: Ground) -> Figure:
    """The same loop for two seconds with nothing to do: what the machine itself does to a beat."""
    from PySide6.QtWidgets import QApplication

    from tests.bench.screen import until

    program = QApplication(sys.argv[:1])
    assert program is not None
    heart, end = Heart(), time.perf_counter() + 2
    until(lambda: time.perf_counter() > end)
    return figure(max(block.wall for block in heart.blocks), max(block.cpu for block in heart.blocks))


def main() -> None:
    """Browse and tell the longest block of each step."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.heartbeat", description=__doc__)
    parser.add_argument("study", type=Path, nargs="?", help="another study, with a comparison whose id is 2")
    parser.add_argument("--import", type=int, metavar="COUNT", dest="count", help="bring so many documents in instead")
    given = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    heart = _brought_in(given.count) if given.count else _browsed(given.study)
    print(f"{'step':24} {'clock ms':>9} {'GUI thread CPU ms':>18}")
    for block in heart.longest():
        print(f"{block.step:24} {block.wall * 1000:9.1f} {block.cpu * 1000:18.1f}")


def _browsed(study: Path | None) -> Heart:
    from tests.bench.lists import window_on

    ground = prepared()
    window = window_on(ground, "start")
    heart = browse(window, study or ground.big, comparison=2)
    window.tasks.close()
    return heart


if __name__ == "__main__":
    main()
