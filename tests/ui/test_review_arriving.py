"""Files on their way: listed at once, ready one after the other, stopped and read again; the rest of the window goes on."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from jobcompare.common.progress import Progress, nothing
from jobcompare.model.draft import Batch, Draft
from jobcompare.model.study import EntityKind
from jobcompare.operations import do, reading
from jobcompare.operations.drafts import reading as drafting
from jobcompare.operations.drafts.keeping import Shelf, with_changed
from jobcompare.operations.drafts.reading import numbered, read_wanted
from jobcompare.operations.reading import Reading
from tests.ui.pages import User
from tests.ui.review_pages import COUNTY_A, RECORDS, STATE_C, ReviewHand, review
from tests.ui.test_review_page import counted

NAMES = [path.name for path in sorted(RECORDS.glob("*.record.json"))]
WAITS = "waits to be read"


class Gate:
    """Reads a file only when it is let through; looks meanwhile whether reading was stopped."""

    def __init__(self) -> None:
        self.let = [Event() for _ in range(9)]

    def read(
        self, paths: Sequence[Path], progress: Progress, each: Callable[[int, Reading], object], **more: object
    ) -> tuple[Reading, ...]:
        found = reading.read_documents(paths)
        for place, one in enumerate(found):
            while not self.let[place].wait(0.01):
                progress(place / len(found), one.file.name)
            each(place, one)
        return found


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    made = Gate()
    monkeypatch.setattr(drafting, "read_documents", made.read)
    yield made
    for event in made.let:
        event.set()


@pytest.fixture
def page(user: User, empty_study: Path, gate: Gate, qtbot: QtBot) -> ReviewHand:
    """The five records were dropped; none is read yet."""
    user.opens(empty_study)
    hand = review(user)
    hand.begins_to_drop(RECORDS)
    qtbot.waitUntil(lambda: len(hand.files) == 5)
    return hand


def test_files_are_listed_at_once_and_come_one_after_the_other(page: ReviewHand, gate: Gate, qtbot: QtBot) -> None:
    assert page.files == dict.fromkeys(NAMES, WAITS)
    assert page.bench.files_view.remark == "5 files: 5 to read"
    assert page.bench.text.toPlainText() == f"{NAMES[0]} waits to be read."
    gate.let[0].set()
    qtbot.waitUntil(lambda: page.files[NAMES[0]] != WAITS)
    assert list(page.files.values())[1:] == [WAITS] * 4
    assert "to check" in page.files[NAMES[0]]
    assert page.rows  # the first is chosen, and shown as soon as it is there
    for event in gate.let:
        event.set()
    page.user.rests()
    assert WAITS not in page.files.values()
    assert list(page.files) == NAMES
    assert "Nothing is in the study yet" in page.user.told


def test_what_is_there_can_be_worked_on_while_others_are_read(page: ReviewHand, gate: Gate, qtbot: QtBot) -> None:
    gate.let[0].set()
    qtbot.waitUntil(lambda: bool(page.rows))
    page.bench.record.stand_on(page.place("Class code", "Specialist I"))
    page.user.window.run("edit.review")
    assert page.row("Class code", "Specialist I").state_words == "reviewed"
    page.user.window.run("edit.undo")
    assert "still being read" in page.user.told
    for event in gate.let:
        event.set()
    page.user.rests()
    assert page.row("Class code", "Specialist I").state_words == "reviewed"
    assert page.undo == "Review class code"
    page.user.undoes()
    assert page.undo == "Add 5 files"


def test_stopping_keeps_what_was_read_and_the_rest_is_read_again(page: ReviewHand, gate: Gate, qtbot: QtBot) -> None:
    gate.let[0].set()
    qtbot.waitUntil(lambda: page.files[NAMES[0]] != WAITS)
    page.user.window.tasks.cancel()
    page.user.rests()
    assert list(page.files.values())[1:] == ["failed"] * 4
    assert "Stopped" in page.user.told
    page.chooses(NAMES[1])
    assert "stopped before" in page.bench.text.toPlainText()
    for event in gate.let:
        event.set()
    page.user.runs("review.retry")
    assert list(page.files) == NAMES
    assert "failed" not in page.files.values()
    assert page.undo == "Read 4 files again"
    page.user.undoes()
    assert list(page.files.values())[1:] == ["failed"] * 4


def test_another_study_gets_nothing_of_it(page: ReviewHand, gate: Gate, sample_study: Path) -> None:
    page.user.window.open_study(sample_study)
    page.user.rests()
    for event in gate.let:
        event.set()
    page.user.rests()
    assert review(page.user).files == {}


def test_progress_tells_how_many_and_can_be_stopped(page: ReviewHand, gate: Gate, qtbot: QtBot) -> None:
    stop = page.user.window.status_line.findChild(QToolButton)
    assert isinstance(stop, QToolButton)
    qtbot.waitUntil(stop.isVisible)
    stop.click()
    page.user.rests()
    assert set(page.files.values()) == {"failed"}


def test_the_start_page_leads_to_what_waits(page: ReviewHand, gate: Gate) -> None:
    for event in gate.let:
        event.set()
    page.user.rests()
    step = page.user.start.steps()[1]
    assert (step.step.state, step.step.next) == ("5 documents wait for review", True)
    page.user.does(step.click)
    assert page.user.window.page.key == "review"
    page.chooses_all()
    page.user.runs("review.accept")
    assert page.user.start.steps()[1].step.page == "documents"


def kept(study: Path, folder: Path, count: int) -> None:
    """Put drafts on the shelf of a study, as another day has left them."""
    session = do.open_study(study, "Ana")
    uuid = session.read.info().uuid
    session.close()
    found: list[Draft] = []
    read_wanted(numbered(Batch(), [COUNTY_A, STATE_C] * (count // 2)), None, nothing, found.append)
    Shelf(folder).keep(uuid, f"Add {count} files", Batch(), with_changed(Batch(), {draft.number: draft for draft in found}))


def test_a_long_list_is_there_before_its_documents_are(user: User, empty_study: Path, qtbot: QtBot) -> None:
    assert user.window.tasks.drafts is not None
    kept(empty_study, user.window.tasks.drafts, 60)
    user.opens(empty_study)
    user.window.show_page("review")
    page = user.window.page
    with qtbot.waitSignal(page.desk.changed):  # type: ignore[attr-defined]
        pass
    hand = ReviewHand.at(user)
    assert len(hand.bench.files_view.rows) == 60
    assert hand.page.desk.opening
    last = hand.bench.files_view.rows[-1]
    hand.bench.choose(last.number)
    assert hand.rows  # opened before its turn
    assert "to check" in last.state_words
    hand.chooses_all()
    hand.page.accept()
    assert "still being opened" in user.told
    user.rests()
    assert not hand.page.desk.opening
    assert counted(user, EntityKind.DOCUMENT) == 0
