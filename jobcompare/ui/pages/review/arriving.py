"""Files on their way: listed, read one after the other beside all other work, put on the list as they come."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QObject, QTimer, Signal

from jobcompare.common.progress import Cancelled, Progress
from jobcompare.model.draft import Batch, Draft
from jobcompare.operations.drafts.keeping import Shelf
from jobcompare.operations.drafts.reading import Wanted, numbered, read_wanted
from jobcompare.operations.reading import documents_in
from jobcompare.operations.session import Reader
from jobcompare.present.figures import counted
from jobcompare.ui.tasks import Tasks

_POLITE = 0.004  # seconds between two drafts, in which the window has Python's lock for itself
_TOGETHER = 120  # ms: what comes within them is shown and kept together
_Told = Callable[[int, object], object]


@dataclass
class Growing:
    """The step of one reading: it grows as documents come. `number`: None before the first were kept."""

    name: str
    fresh: bool = True
    number: int | None = None


class Arriving(QObject):
    """Reads files, and what was kept.

    `listed`: numbers of the files that are being read from now on. `came`: drafts by number, and the step they belong to (None:
    they were kept before). `loaded`: all that was kept is there. `done`: all of a reading are there (True), or it was stopped.
    """

    listed = Signal(tuple)
    came = Signal(object, object)
    loaded = Signal()
    done = Signal(bool)
    _told = Signal(int, object)  # from the thread that reads: the round, a draft

    def __init__(self, tasks: Tasks, current: Callable[[], Batch], parent: QObject) -> None:
        """Args:
        tasks: the lanes.
        current: tells the batch on the page.
        parent: the desk.
        """
        super().__init__(parent)
        self._tasks = tasks
        self._current = current
        self._waiting: dict[int, str] = {}
        self._queued: list[tuple[Sequence[Path], str | None]] = []
        self._round = 0  # another study, another round: what is told of an earlier one is passed over
        self._asked = 0
        self._loaded = False
        self._fresh: dict[int, Draft] = {}
        self._growing: list[Growing] = []  # a step for each reading; the first is under way
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_TOGETHER)
        self._soon.timeout.connect(self._hand_on)
        self._told.connect(self._on_told)

    @property
    def waiting(self) -> Mapping[int, str]:
        """Number -> name of the files that are being read."""
        return MappingProxyType(self._waiting)

    def forget(self) -> None:
        """Another study: nothing of this one comes any more."""
        if self._waiting or not self._loaded:
            self._tasks.cancel()
        self._round += 1
        self._soon.stop()
        self._loaded = False
        self._waiting, self._queued, self._fresh, self._growing = {}, [], {}, []

    def load(self, shelf: Shelf, study: str) -> None:
        """Bring what was kept for a study, the first of it at once."""
        work = partial(_load, shelf, study, self._round, self._told.emit)
        self._tasks.beside(work, partial(self._on_loaded, self._round), words="Opening what waits")

    def read(self, paths: Sequence[Path], employer: str | None) -> None:
        """Read files and folders, after what was kept and what was asked for before."""
        if not self._loaded:
            self._queued.append((paths, employer))
            return
        self._asked += 1
        then = partial(self._on_found, self._round, employer)
        self._tasks.ask(("review.files", self._asked), partial(_files, tuple(paths)), then)

    def _on_found(self, number: int, employer: str | None, files: list[Path]) -> None:
        if number != self._round:
            return
        batch = self._current()
        given = replace(batch, last=max((batch.last, *self._waiting)))
        wanted = tuple(one for one in numbered(given, files) if one.number not in self._waiting)
        if not wanted:
            return
        again = all(batch.draft(one.number) is not None for one in wanted)
        what = counted(len(wanted), "file")
        self._growing.append(Growing(f"Read {what} again" if again else f"Add {what}"))
        self._waiting |= {one.number: one.file.name for one in wanted}
        self.listed.emit(tuple(one.number for one in wanted))
        work = partial(_read, wanted, employer, self._round, self._told.emit)
        then, wrong = partial(self._on_read, self._round), partial(self._on_not_read, self._round)
        self._tasks.beside(work, then, wrong, words="Reading documents")

    def _on_told(self, number: int, draft: Draft) -> None:
        if number == self._round:
            self._fresh[draft.number] = draft
            if not self._soon.isActive():
                self._soon.start()

    def _hand_on(self) -> None:
        """Give on what has come since the last time."""
        self._soon.stop()
        fresh, self._fresh = self._fresh, {}
        for number in fresh:
            self._waiting.pop(number, None)
        if fresh:
            self.came.emit(fresh, self._growing[0] if self._loaded else None)

    def _on_loaded(self, number: int, complete: bool) -> None:
        if number != self._round:
            return
        self._hand_on()
        self._loaded = True
        self.loaded.emit()
        queued, self._queued = self._queued, []
        for paths, employer in queued:
            self.read(paths, employer)

    def _on_read(self, number: int, complete: bool) -> None:
        if number == self._round:
            self._hand_on()
            self._growing.pop(0)
            self.done.emit(complete)

    def _on_not_read(self, number: int, error: Exception) -> None:
        self._on_read(number, complete=False)
        self._tasks.failed.emit(error)


def _files(paths: tuple[Path, ...], reader: Reader) -> list[Path]:
    return documents_in(paths)


def _load(shelf: Shelf, study: str, number: int, told: _Told, progress: Progress) -> bool:
    try:
        for drafts in shelf.slices(study):
            for draft in drafts:
                told(number, draft)
                progress(0.0, "")
                time.sleep(_POLITE)
    except Cancelled:
        return False
    return True


def _read(wanted: Sequence[Wanted], employer: str | None, number: int, told: _Told, progress: Progress) -> bool:
    return read_wanted(wanted, employer, progress, partial(told, number))
