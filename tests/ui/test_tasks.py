"""The lanes: order, latest question, errors, progress, cancel, end."""

import gc
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jobcompare.common.errors import Trouble, UserError
from jobcompare.common.progress import Progress
from jobcompare.model.changes import Changes
from jobcompare.operations import do
from jobcompare.operations.session import Reader, Session
from jobcompare.ui.tasks import Tasks, changes_in


@pytest.fixture
def tasks(qapp: object) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def at_study(tasks: Tasks, qtbot: QtBot, sample_study: Path) -> Tasks:
    with qtbot.waitSignal(tasks.idle, timeout=20_000):
        tasks.open(lambda: do.open_study(sample_study, "Ana"), print)
    return tasks


def test_answers_come_on_the_gui_thread_and_work_does_not(at_study: Tasks, qtbot: QtBot) -> None:
    threads: list[str] = []
    with qtbot.waitSignal(at_study.idle):
        at_study.ask("a", lambda _: threading.current_thread().name, threads.append)
        at_study.write(lambda _: threading.current_thread().name, threads.append)
    assert sorted(threads) == ["jobcompare-read", "jobcompare-write"]


def test_of_questions_with_one_key_only_the_latest_is_answered(at_study: Tasks, qtbot: QtBot) -> None:
    gate = threading.Event()
    answers: list[int] = []
    asked: list[int] = []

    def question(number: int) -> int:
        asked.append(number)
        gate.wait(10)
        return number

    with qtbot.waitSignal(at_study.idle, timeout=20_000):
        for number in range(5):
            at_study.ask("same", lambda _, number=number: question(number), answers.append)
        at_study.ask("other", lambda _: 99, answers.append)
        gate.set()
    assert answers == [4, 99]
    assert len(asked) <= 2


def test_a_question_that_was_stopped_for_another_is_asked_again(at_study: Tasks, qtbot: QtBot) -> None:
    tries: list[int] = []
    answers: list[int] = []

    def fails_once(reader: Reader) -> int:
        tries.append(1)
        if len(tries) == 1:
            raise RuntimeError("interrupted")
        return 7

    with qtbot.waitSignal(at_study.idle):
        at_study.ask("x", fails_once, answers.append)
    assert answers == [7]


def test_changes_are_told_once_and_reach_the_caller(at_study: Tasks, qtbot: QtBot) -> None:
    told: list[Changes] = []
    given: list[Changes] = []
    at_study.changed.connect(told.append)
    with qtbot.waitSignal(at_study.idle):
        at_study.write(lambda session: do.create_comparison(session, "New"), given.append)
        at_study.write(lambda _: None)
    assert told == given
    assert [change.name for change in told] == ["New comparison “New”"]


def test_an_error_goes_to_the_caller_that_takes_it_else_to_one_place(at_study: Tasks, qtbot: QtBot) -> None:
    taken: list[Exception] = []
    failed: list[Exception] = []
    at_study.failed.connect(failed.append)

    def refuse(session: Session) -> None:
        raise UserError(Trouble.NOTHING_TO_UNDO)

    with qtbot.waitSignal(at_study.idle):
        at_study.write(refuse, None, taken.append)
        at_study.write(refuse)
    assert [type(error) for error in (*taken, *failed)] == [UserError, UserError]


def test_long_work_is_stopped_and_leaves_nothing(at_study: Tasks, qtbot: QtBot) -> None:
    started = threading.Event()
    given: list[object] = []

    def endless(session: Session, progress: Progress) -> None:
        started.set()
        while True:
            progress(1.0, "on and on")

    with qtbot.waitSignals([at_study.cancelled, at_study.idle], timeout=20_000):
        at_study.long(endless, given.append, words="Counting")
        assert started.wait(10)
        at_study.cancel()
    assert given == []


def test_work_over_half_a_second_is_shown_with_its_words(at_study: Tasks, qtbot: QtBot) -> None:
    gate = threading.Event()
    shown: list[tuple[bool, str]] = []
    at_study.working.connect(lambda on, words: shown.append((on, words)))

    def slow(session: Session, progress: Progress) -> None:
        gate.wait(10)
        progress(1.0, "last")

    at_study.long(slow, words="Adding documents")
    qtbot.waitUntil(lambda: bool(shown), timeout=5_000)
    with qtbot.waitSignal(at_study.idle):
        gate.set()
    assert shown == [(True, "Adding documents"), (False, "")]


def test_a_study_that_cannot_be_opened_leaves_the_open_one(at_study: Tasks, qtbot: QtBot, tmp_path: Path) -> None:
    wrong: list[Exception] = []
    names: list[str] = []
    with qtbot.waitSignal(at_study.idle):
        at_study.open(lambda: do.open_study(tmp_path / "none.jobstudy"), print, wrong.append)
    assert isinstance(wrong[0], UserError)
    with qtbot.waitSignal(at_study.idle):
        at_study.ask("info", lambda reader: reader.info().name, names.append)
    assert len(names) == 1


def test_closing_waits_for_what_is_being_written(at_study: Tasks, sample_study: Path) -> None:
    gate = threading.Event()

    def slow(session: Session) -> None:
        gate.wait(10)
        do.create_comparison(session, "Written at the last moment")

    at_study.write(slow)
    gate.set()
    at_study.close()
    at_study.close()
    with do.open_study(sample_study) as session:
        assert "Written at the last moment" in [c.name for c in session.read.comparisons()]


def test_garbage_is_collected_on_the_gui_thread_while_lanes_run(at_study: Tasks, qtbot: QtBot) -> None:
    assert not gc.isenabled()
    other = Tasks()
    other.close()
    assert not gc.isenabled()
    at_study.close()
    assert gc.isenabled()


def test_changes_are_found_in_what_holds_them() -> None:
    class Report:
        changes = Changes("Import")

    assert changes_in(Changes("x")) == Changes("x")
    assert changes_in(Report()) == Changes("Import")
    assert changes_in(3) is None
