"""The lanes: one thread writes the study, one reads it, one reads files. Frozen values cross over, never rows or sessions.

Answers come on the GUI thread. Of questions with one key only the latest is answered. Errors go to one place: `failed`.
"""

import sys
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from jobcompare.common.progress import Cancelled, Progress
from jobcompare.model.changes import Changes
from jobcompare.operations.session import Reader, Session
from jobcompare.ui.collecting import CollectOnGui
from jobcompare.ui.lane import Lane

T = TypeVar("T")
Then = Callable[[T], object]
Wrong = Callable[[Exception], object]

_SHOWN_AFTER = 500  # milliseconds after which work is shown
_SWITCH = 0.0005  # seconds for which a lane keeps Python's lock while the window waits for it: it asks many times for one picture
_PROGRESS_EVERY = 0.05  # seconds between two reports of progress


@dataclass(frozen=True, slots=True)
class _Answer:
    then: Then[Any] | None
    wrong: Wrong | None
    key: Hashable
    ticket: int
    value: object = None
    error: Exception | None = None


class Tasks(QObject):
    """What the window asks of the open study, off the GUI thread."""

    changed = Signal(object)  # Changes: what a write did
    failed = Signal(object)  # Exception that nobody else took
    cancelled = Signal()
    idle = Signal()  # nothing is asked or written any more
    working = Signal(bool, str)  # something takes over half a second, with its words; and that it is over
    progressed = Signal(float, str)  # share done, words
    _answered = Signal(object)
    _stepped = Signal(float, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.drafts: Path | None = None  # the folder of documents that wait outside their studies; None keeps none
        self._session: Session | None = None
        self._reader: Reader | None = None
        sys.setswitchinterval(_SWITCH)
        self._collecting = CollectOnGui(self)
        self._write = Lane("write")
        self._read = Lane("read")
        self._beside = Lane("files")
        self._reporters: list[_Reporter] = []
        self._tickets: dict[Hashable, int] = {}
        self._asking: Hashable = None
        self._count = 0
        self._pending = 0
        self._closed = False
        self._words = ""
        self._shown = False  # that something is under way, until nothing is
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_SHOWN_AFTER)
        self._patience.timeout.connect(self._on_patience_over)
        self._answered.connect(self._on_answered)
        self._stepped.connect(self._on_stepped)

    @property
    def pending(self) -> int:
        """How many questions and writes have no answer yet."""
        return self._pending

    def open(self, work: Callable[[], Session], then: Then[Session], wrong: Wrong | None = None) -> None:
        """Open a study on the writing thread; the one that was open is closed when the new one is there."""
        self._submit(self._write, partial(self._run_open, work), then, wrong, words="Opening")

    def write(self, work: Callable[[Session], T], then: Then[T] | None = None, wrong: Wrong | None = None) -> None:
        """Change the study. What `work` returns goes to `then`; Changes also go to `changed`."""
        self._submit(self._write, partial(self._run_write, work), then, wrong)

    def long(
        self, work: Callable[[Session, Progress], T], then: Then[T] | None = None, wrong: Wrong | None = None, words: str = ""
    ) -> None:
        """Long work on the study, with progress and cancel; `words` say what it is: "Importing"."""
        self._submit(self._write, partial(self._run_long, work, self._reporter()), then, wrong, words=words)

    def beside(
        self, work: Callable[[Progress], T], then: Then[T] | None = None, wrong: Wrong | None = None, words: str = ""
    ) -> None:
        """Long work on files that needs no study, with progress and cancel; the study is read and written meanwhile."""
        self._submit(self._beside, partial(work, self._reporter()), then, wrong, words=words)

    def ask(self, key: Hashable, work: Callable[[Reader], T], then: Then[T], wrong: Wrong | None = None) -> None:
        """Ask the study. A later question with the same key takes the place of this one."""
        ticket = self._count + 1
        self._tickets[key] = ticket
        if self._reader is not None and self._asking == key:
            self._reader.interrupt()
        self._submit(self._read, partial(self._run_ask, work, key, ticket), then, wrong, key=key)

    def cancel(self) -> None:
        """Ask the running long work to stop; what it has not committed is undone."""
        for reporter in self._reporters:
            reporter.stopped = True

    def release(self) -> None:
        """Close the open study, if any."""
        self._submit(self._read, self._run_close_reader, None, None)
        self._submit(self._write, self._run_close_session, self._on_released, None)

    def close(self) -> None:
        """Close the study and end both threads; waits for the writes that are under way. Safe to call twice."""
        if self._closed:
            return
        self._closed = True
        self.cancel()
        self._beside.end()
        self._read.submit(self._run_close_reader)
        self._read.end()
        self._write.submit(self._run_close_session)
        self._write.end()
        self._collecting.end()

    def _submit(
        self,
        lane: Lane,
        work: Callable[[], object],
        then: Then[Any] | None,
        wrong: Wrong | None,
        key: Hashable = None,
        words: str = "",
    ) -> None:
        if self._closed:
            return
        self._count += 1
        self._pending += 1
        self._words = words or self._words or "Working"
        if not self._shown and not self._patience.isActive():
            self._patience.start()
        lane.submit(partial(self._run, work, _Answer(then, wrong, key, self._count)))

    # on the lanes' own threads

    def _run(self, work: Callable[[], object], answer: _Answer) -> None:
        try:
            value, error = work(), None
        except Exception as raised:
            value, error = None, raised
        if not self._closed:
            self._answered.emit(_Answer(answer.then, answer.wrong, answer.key, answer.ticket, value, error))

    def _run_open(self, work: Callable[[], Session]) -> Session:
        session = work()
        self._run_close_session()
        self._session = session
        self._read.submit(self._run_close_reader)
        return session

    def _run_write(self, work: Callable[[Session], T]) -> T:
        assert self._session is not None, "no study is open"
        return work(self._session)

    def _run_long(self, work: Callable[[Session, Progress], T], progress: Progress) -> T:
        return self._run_write(partial(_with_progress, work, progress))

    def _run_ask(self, work: Callable[[Reader], T], key: Hashable, ticket: int) -> T | None:
        if self._tickets.get(key) != ticket:
            return None
        if self._reader is None:
            assert self._session is not None, "no study is open"
            self._reader = self._session.file.reader()
        self._asking = key
        try:
            return work(self._reader)
        except Exception:
            if self._closed or self._tickets.get(key) != ticket:
                return None
            return work(self._reader)  # stopped for the sake of another question: once more, and now it counts
        finally:
            self._asking = None

    def _run_close_reader(self) -> None:
        reader, self._reader = self._reader, None
        if reader is not None:
            reader.close()

    def _run_close_session(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            session.close()

    def step(self, share: float, words: str) -> None:
        """Report progress; called by the running work, on its thread."""
        self._stepped.emit(share, words)

    # on the GUI thread

    def _reporter(self) -> "_Reporter":
        """The progress of a work that is handed in now; those before are forgotten when nothing runs any more."""
        made = _Reporter(self)
        self._reporters.append(made)
        return made

    def _on_released(self, nothing: None) -> None:
        self._collecting.collect_all()

    def _on_answered(self, answer: _Answer) -> None:
        if self._closed:
            return
        try:
            if answer.key is None or self._tickets.get(answer.key) == answer.ticket:
                self._deliver(answer)
        finally:
            self._pending -= 1
            if not self._pending:
                self._rest()

    def _deliver(self, answer: _Answer) -> None:
        if isinstance(answer.error, Cancelled):
            self.cancelled.emit()
        elif answer.error is not None:
            if answer.wrong is not None:
                answer.wrong(answer.error)
            else:
                self.failed.emit(answer.error)
        else:
            changes = changes_in(answer.value)
            if changes:
                self.changed.emit(changes)
            if answer.then is not None:
                answer.then(answer.value)

    def _rest(self) -> None:
        self._patience.stop()
        self._shown = False
        self._reporters.clear()
        self._words = ""
        self.working.emit(False, "")
        self.idle.emit()

    def _on_patience_over(self) -> None:
        if self._pending:
            self._shown = True
            self.working.emit(True, self._words)

    def _on_stepped(self, share: float, words: str) -> None:
        if self._pending and self._shown:
            self.progressed.emit(share, words)


class _Reporter:
    """The progress of one long work: at most twenty reports a second cross to the GUI thread."""

    def __init__(self, tasks: Tasks) -> None:
        self._tasks = tasks
        self._last = 0.0
        self.stopped = False

    def __call__(self, share: float, words: str) -> None:
        """Report.

        Raises:
            Cancelled: the analyst has asked to stop.
        """
        if self.stopped:
            raise Cancelled
        now = monotonic()
        if now - self._last >= _PROGRESS_EVERY or share >= 1:
            self._last = now
            self._tasks.step(share, words)


def _with_progress(work: Callable[[Session, Progress], T], progress: Progress, session: Session) -> T:
    return work(session, progress)


def changes_in(value: object) -> Changes | None:
    """The changes that an operation's answer is or holds, None where it holds none."""
    held = value if isinstance(value, Changes) else getattr(value, "changes", None)
    return held if isinstance(held, Changes) else None
