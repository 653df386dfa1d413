"""The batch on the page: loaded, changed, taken back a step, kept in the user's folder, known to the study or not."""

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from jobcompare.common.progress import Progress
from jobcompare.model.draft import NOTHING_KNOWN, Batch, Draft, Known
from jobcompare.operations.drafts import accepting, batches
from jobcompare.operations.drafts.keeping import Shelf
from jobcompare.operations.drafts.reading import read_drafts, with_drafts
from jobcompare.operations.drafts.recognising import Recogniser
from jobcompare.operations.session import Reader, Session
from jobcompare.ui.tasks import Tasks

_STEPS = 200  # changes that can be taken back
_Loaded = tuple[str, Batch, dict[int, Known]]


class ReviewDesk(QObject):
    """Holds the batch of the open study. `changed`: look again; `arrived`: numbers of drafts that were read just now."""

    changed = Signal()
    arrived = Signal(tuple)
    entered = Signal(int)  # how many were accepted

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._shelf = Shelf(tasks.drafts)
        self._recogniser = Recogniser()
        self._study: str | None = None
        self._queued: list[tuple[Sequence[Path], str | None]] = []
        self._past: list[Batch] = []
        self.batch = Batch()
        self.known: dict[int, Known] = {}

    def forget(self) -> None:
        """Another study: its own batch comes."""
        self._study, self._past, self.batch, self.known = None, [], Batch(), {}

    def look(self) -> None:
        """Ask what waits for the study, and what the study knows of it."""
        if self._study is None:
            self._tasks.ask("review.batch", partial(_load, self._shelf, self._recogniser), self._on_loaded)
        else:
            self._tasks.ask("review.known", partial(self._recogniser.recognise, batch=self.batch), self._on_known)

    def read(self, paths: Sequence[Path], employer: str | None) -> None:
        """Read files and put them on the desk."""
        if self._study is None:
            self._queued.append((paths, employer))
        else:
            self._tasks.long(partial(_read, tuple(paths), employer), self._on_read, words="Reading documents")

    def known_of(self, draft: Draft) -> Known:
        """What the study knows of a draft."""
        return self.known.get(draft.number, NOTHING_KNOWN)

    def change(self, batch: Batch) -> None:
        """Take a changed batch; the one before can be had back."""
        if batch != self.batch:
            self._past = [*self._past[-_STEPS:], self.batch]
            self._take(batch)

    def change_draft(self, draft: Draft) -> None:
        """Take a changed draft."""
        self.change(batches.with_draft(self.batch, draft))

    def take_back(self) -> bool:
        """Take back the last change; False where there is none."""
        if not self._past:
            return False
        self._take(self._past.pop())
        return True

    def accept(self, numbers: Iterable[int]) -> None:
        """Bring drafts into the study."""
        wanted = tuple(numbers)
        self._tasks.write(partial(accepting.accept, batch=self.batch, numbers=wanted), self._on_accepted)

    def _take(self, batch: Batch) -> None:
        self.batch = batch
        self.changed.emit()
        if self._study is not None:
            self._tasks.write(partial(_keep, self._shelf, self._study, batch))
            self.look()

    def _on_loaded(self, loaded: _Loaded) -> None:
        self._study, self.batch, self.known = loaded
        self.changed.emit()
        queued, self._queued = self._queued, []
        for paths, employer in queued:
            self.read(paths, employer)

    def _on_known(self, known: dict[int, Known]) -> None:
        if known != self.known:
            self.known = known
            self.changed.emit()

    def _on_read(self, drafts: tuple[Draft, ...]) -> None:
        gone = [draft.number for draft in self.batch if self.known_of(draft).accepted]
        batch = with_drafts(batches.drop(self.batch, gone), drafts)
        self._past = []  # steps before would lose what came
        self._take(batch)
        self.arrived.emit(tuple(draft.number for draft in batch.drafts[-len(drafts) :]) if drafts else ())

    def _on_accepted(self, accepted: accepting.Accepted) -> None:
        self._past = []
        self._take(accepting.with_accepted(self.batch, accepted.numbers))
        self.entered.emit(len(accepted.numbers))


def _load(shelf: Shelf, recogniser: Recogniser, reader: Reader) -> _Loaded:
    study = reader.info().uuid
    batch = shelf.load(study)
    return study, batch, recogniser.recognise(reader, batch)


def _read(paths: tuple[Path, ...], employer: str | None, session: Session, progress: Progress) -> tuple[Draft, ...]:
    return read_drafts(paths, employer, progress)


def _keep(shelf: Shelf, study: str, batch: Batch, session: Session) -> None:
    shelf.keep(study, batch)
