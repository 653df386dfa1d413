"""The batch on the page: loaded, changed, kept in the user's folder step by step, known to the study or not."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from jobcompare.model.draft import NOTHING_KNOWN, Batch, Draft, Known
from jobcompare.operations.drafts import accepting, batches
from jobcompare.operations.drafts.keeping import NO_STEPS, Shelf, StepTop, Tops, Turned, changed_drafts, touches, with_changed
from jobcompare.operations.drafts.recognising import Recogniser
from jobcompare.operations.session import Reader, Session
from jobcompare.present.review.files import waiting_row
from jobcompare.present.review.view import FileRow
from jobcompare.ui.pages.review.arriving import Arriving, Growing
from jobcompare.ui.tasks import Tasks

T = TypeVar("T")


class ReviewDesk(QObject):
    """Holds the batch of the open study.

    `changed`: look again. `listed`: numbers of files that are being read from now on. `arrived`: they were read (True), or reading
    was stopped. `entered`: how many were accepted. `turned`: a step was taken back or done again: its words, and the draft it
    changed where that was one. `steps_changed`: what Undo and Redo would do. `said`: for the status line.
    """

    changed = Signal()
    listed = Signal(tuple)
    arrived = Signal(bool)
    entered = Signal(int)
    turned = Signal(str, object)
    steps_changed = Signal()
    said = Signal(str)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._shelf = Shelf(tasks.drafts)
        self._recogniser = Recogniser()
        self._study: str | None = None
        self._tops: Tops = NO_STEPS
        self._keeping = 0  # changes on their way to the user's folder
        self._turns: list[bool] = []  # steps to take back (True) or do again, the first of them under way
        self._sleeping: dict[int, FileRow] = {}
        self._asking = self._ask_again = False
        self.arriving = Arriving(tasks, self._current, self)
        self.arriving.listed.connect(self._on_listed)
        self.arriving.came.connect(self._on_came)
        self.arriving.loaded.connect(self._on_loaded)
        self.arriving.done.connect(self._on_read)
        self.batch = Batch()
        self.known: dict[int, Known] = {}

    @property
    def others(self) -> list[FileRow]:
        """Rows of the files that are no drafts yet: those that are being read, and those kept before that still come."""
        waiting = [waiting_row(number, name) for number, name in self.arriving.waiting.items()]
        return [*waiting, *self._sleeping.values()]

    @property
    def opening(self) -> bool:
        """Some of what was kept before still comes; what changes many files at once waits for it."""
        return bool(self._sleeping)

    def draft(self, number: int) -> Draft | None:
        """A draft; one that still comes is brought before its turn."""
        if number in self._sleeping and self._study is not None:
            draft = self._shelf.draft(self._study, number)
            self._sleeping.pop(number)
            if draft is not None:
                self.batch = with_changed(self.batch, {number: draft})
                self.changed.emit()
        return self.batch.draft(number)

    def forget(self) -> None:
        """Another study: its own batch comes."""
        self.arriving.forget()
        self._study, self._tops, self.batch, self.known = None, NO_STEPS, Batch(), {}
        self._turns, self._sleeping = [], {}

    def look(self) -> None:
        """Ask what waits for the study, and what the study knows of it."""
        if self._study is None:
            self._tasks.ask("review.batch", partial(_begin, self._shelf), self._on_begun)
        elif self._asking:
            self._ask_again = True
        else:
            self._asking = True
            work = partial(self._recogniser.recognise, batch=self.batch)
            self._tasks.ask("review.known", work, self._on_known, self._on_not_known)

    def ask(self, key: str, work: Callable[[Reader], T], then: Callable[[T], object]) -> None:
        """Have something worked out off the window's thread."""
        self._tasks.ask(key, work, then)

    def read(self, paths: Sequence[Path], employer: str | None) -> None:
        """Read files; each comes on the list as soon as it is read."""
        self.arriving.read(paths, employer)

    def known_of(self, draft: Draft) -> Known:
        """What the study knows of a draft."""
        return self.known.get(draft.number, NOTHING_KNOWN)

    def change(self, batch: Batch, name: str) -> None:
        """Take a changed batch; `name` is what Undo calls the step."""
        if self._turns:
            self.said.emit("A step is being taken back; try again.")
        elif batch != self.batch:
            self._take(batch, name)

    def change_draft(self, draft: Draft, name: str) -> None:
        """Take a changed draft."""
        self.change(batches.with_draft(self.batch, draft), name)

    def accept(self, numbers: Iterable[int]) -> None:
        """Bring drafts into the study."""
        self._tasks.write(partial(accepting.accept, batch=self.batch, numbers=tuple(numbers)), self._on_accepted)

    # steps

    @property
    def undo_name(self) -> str | None:
        """The step that Undo takes back here; None where the study's own comes first."""
        return self._name(self._tops.undo)

    @property
    def redo_name(self) -> str | None:
        """The step that Redo does again here."""
        return self._name(self._tops.redo)

    def turn(self, *, back: bool) -> bool:
        """Take the last step back, or do it again; False where there is none, or the study's own comes first."""
        if self._name(self._tops.undo if back else self._tops.redo) is None:
            return False
        if self.arriving.waiting or self.opening:
            self.said.emit("Documents are still being read or opened; wait for them, or stop it.")
            return True
        self._turns.append(back)
        if len(self._turns) == 1:
            self._turn()
        return True

    def _current(self) -> Batch:
        return self.batch

    def _turn(self) -> None:
        assert self._study is not None
        work = partial(_turn, self._shelf, self._study, self._turns[0])
        self._tasks.write(work, self._on_turned, self._on_not_turned)

    def _name(self, top: StepTop | None) -> str | None:
        """The name of a step, where it does not change what has entered the study: that is taken back there first."""
        inside = [draft.number for draft in self.batch if self.known_of(draft).accepted]
        return None if top is None or touches(top, inside) else top.name

    def _on_turned(self, turned: Turned | None) -> None:
        back = self._turns.pop(0)
        if turned is not None:
            self.batch = with_changed(self.batch, turned.drafts, turned.frame)
            self._tops = turned.tops
            self.changed.emit()
            self.steps_changed.emit()
            self.look()
            one = next(iter(turned.drafts)) if len(turned.drafts) == 1 else None
            self.turned.emit(f"{'Undone' if back else 'Done again'}: {turned.name}", one)
        if self._turns:
            self._turn()

    def _on_not_turned(self, error: Exception) -> None:
        self._turns = []
        self._tasks.failed.emit(error)

    # keeping

    def _take(self, batch: Batch, name: str | None, growing: Growing | None = None) -> None:
        before, self.batch = self.batch, batch
        self.changed.emit()
        if self._study is None:
            return
        self._keeping += 1
        self._tasks.write(partial(_keep, self._shelf, self._study, name, before, batch, growing), self._on_kept, self._on_not_kept)
        if name is not None:
            touched = (number for number, draft in changed_drafts(before, batch).items() if draft is not None)
            self._tops = Tops(undo=StepTop(0, name, frozenset(touched)))
            self.steps_changed.emit()
        self.look()

    def _on_kept(self, tops: Tops) -> None:
        self._keeping -= 1
        if not self._keeping:
            self._tops = tops
            self.steps_changed.emit()

    def _on_not_kept(self, error: Exception) -> None:
        self._keeping -= 1
        self._tasks.failed.emit(error)

    # what was asked

    def _on_begun(self, begun: tuple[str, Batch, Tops, dict[int, FileRow]]) -> None:
        self._study, self.batch, self._tops, self._sleeping = begun
        self.changed.emit()
        self.steps_changed.emit()
        self.arriving.load(self._shelf, self._study)

    def _on_listed(self, numbers: tuple[int, ...]) -> None:
        self.changed.emit()
        self.listed.emit(numbers)

    def _on_came(self, drafts: Mapping[int, Draft], growing: Growing | None) -> None:
        if growing is None:  # they were kept before; what was brought before its turn may have changed since
            fresh = {number: draft for number, draft in drafts.items() if number in self._sleeping}
            self.batch = with_changed(self.batch, fresh)
            self._sleeping = {number: row for number, row in self._sleeping.items() if number not in drafts}
            self.changed.emit()
            self.look()
            return
        batch = with_changed(self.batch, {number: self._as_assigned(draft) for number, draft in drafts.items()})
        gone = [draft.number for draft in self.batch if self.known_of(draft).accepted] if growing.fresh else []
        growing.fresh = False
        self._take(batches.drop(batch, gone), growing.name, growing)

    def _as_assigned(self, draft: Draft) -> Draft:
        """A file that is read again stays with the employer that it was given."""
        before = self.batch.draft(draft.number)
        return draft if before is None or draft.employer else replace(draft, employer=before.employer)

    def _on_loaded(self) -> None:
        self._sleeping = {}
        self.changed.emit()

    def _on_read(self, complete: bool) -> None:
        self.changed.emit()
        self.arrived.emit(complete)

    def _on_known(self, known: dict[int, Known]) -> None:
        self._asking = False
        if known != self.known:
            self.known = known
            self.changed.emit()
            self.steps_changed.emit()
        if self._ask_again:
            self._ask_again = False
            self.look()

    def _on_not_known(self, error: Exception) -> None:
        self._asking = self._ask_again = False
        self._tasks.failed.emit(error)

    def _on_accepted(self, accepted: accepting.Accepted) -> None:
        self._take(accepting.with_accepted(self.batch, accepted.numbers), None)
        self.entered.emit(len(accepted.numbers))


def _begin(shelf: Shelf, reader: Reader) -> tuple[str, Batch, Tops, dict[int, FileRow]]:
    study = reader.info().uuid
    return study, shelf.frame(study), shelf.tops(study), shelf.briefs(study)


def _keep(
    shelf: Shelf, study: str, name: str | None, before: Batch, after: Batch, growing: Growing | None, session: Session
) -> Tops:
    tops = shelf.keep(study, name, before, after, growing.number if growing else None)
    if growing is not None and growing.number is None and tops.undo is not None:
        growing.number = tops.undo.number
    return tops


def _turn(shelf: Shelf, study: str, back: bool, session: Session) -> Turned | None:
    return shelf.turn(study, back=back)
