"""Pay schedules among the files that come: each is looked at in a dialog before its pay enters the study."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path

from PySide6.QtWidgets import QWidget

from jobcompare.common.progress import Progress
from jobcompare.model.changes import Changes
from jobcompare.operations.do.scheduling import enter_schedule
from jobcompare.operations.reading import documents_in
from jobcompare.operations.schedule_memory import Layout, employer_of, remember, remembered
from jobcompare.operations.schedules import ENDINGS, Looked, ScheduleFile, SchedulePlan, known_classes, look_at, match
from jobcompare.operations.session import Reader, Session
from jobcompare.ui.commands.base import Commands
from jobcompare.ui.desk import Desk
from jobcompare.ui.dialogs.schedule import ScheduleChoice, ScheduleDialog, ScheduleReading

_KEY = "schedule plan"


@dataclass(frozen=True, slots=True)
class Sorted:
    """Files that came: schedules, the other documents, and the employers of the study."""

    schedules: tuple[ScheduleFile, ...]
    documents: tuple[Path, ...]
    employers: tuple[str, ...]
    jurisdiction: str | None


class ScheduleCommands(Commands):
    """One dialog after the other; documents go on to `documents` at once."""

    def __init__(self, desk: Desk, window: QWidget, documents: Callable[[Sequence[Path], str | None], object]) -> None:
        super().__init__(desk, window)
        self._documents = documents
        self._waiting: list[tuple[ScheduleFile, Sorted]] = []
        self._dialog: ScheduleDialog | None = None
        self._file: ScheduleFile | None = None

    def take(self, paths: Sequence[Path], jurisdiction: str | None = None) -> None:
        """Tell schedules and documents apart; only tables are read for that, away from the window."""
        tables = [path for path in paths if path.suffix.casefold() in ENDINGS or path.is_dir()]
        others = [path for path in paths if path not in tables]
        if others:
            self._documents(others, jurisdiction)
        if tables:
            self.desk.tasks.long(partial(_sort, tuple(tables), jurisdiction), self._on_sorted, words="Looking at tables")

    def _on_sorted(self, found: Sorted) -> None:
        if found.documents:
            self._documents(found.documents, found.jurisdiction)
        self._waiting += [(file, found) for file in found.schedules]
        self._open_next()

    def _open_next(self) -> None:
        if self._dialog is not None or not self._waiting:
            return
        file, found = self._waiting.pop(0)
        folder = self.desk.settings.folder
        employer = found.jurisdiction or (employer_of(folder, file.table.head) if folder else None) or ""
        known = next((name for name in found.employers if name.casefold() == employer.casefold()), employer)
        layout = remembered(folder, known, file.table.head) if folder and known else None
        columns = layout.columns if layout else file.proposed()
        reading = ScheduleReading(columns, layout.basis if layout else None, None, known)
        dialog = ScheduleDialog(file, reading, found.employers, self.window)
        self._dialog, self._file = dialog, file
        dialog.asked.connect(self._on_asked)
        dialog.taken.connect(self._on_taken)
        dialog.finished.connect(self._on_finished)
        dialog.open()
        if known:
            dialog.ask()

    def _on_asked(self, reading: ScheduleReading) -> None:
        assert self._file is not None, "a dialog is open over a file"
        self.desk.tasks.ask(_KEY, partial(_plan, self._file, reading), self._on_planned)

    def _on_planned(self, plan: SchedulePlan) -> None:
        if self._dialog is not None:
            self._dialog.show_plan(plan)

    def _on_taken(self, choice: ScheduleChoice) -> None:
        assert self._file is not None, "a dialog is open over a file"
        reading, folder = choice.reading, self.desk.settings.folder
        if folder is not None:
            remember(folder, reading.employer, Layout(self._file.table.head, reading.columns, reading.basis))
        self.desk.tasks.write(partial(_enter, choice), self._on_entered)

    def _on_entered(self, changes: Changes) -> None:
        self.desk.said.emit(f"{changes.name}. Undo takes it out again." if changes.items else "Nothing entered the study.")

    def _on_finished(self, result: int) -> None:
        self._dialog = self._file = None
        self._open_next()


def _sort(paths: tuple[Path, ...], jurisdiction: str | None, session: Session, progress: Progress) -> Sorted:
    """Folders without schedules go on as they are; what cannot be read as a table goes to the document readers, which say why."""
    schedules: list[ScheduleFile] = []
    documents: list[Path] = []
    for path, looked in _looked(paths, progress):
        found = [one.file for one in looked if one.file is not None]
        schedules += found
        documents += [one.path for one in looked if one.file is None] if found else [path]
    names = tuple(employer.name for employer in session.read.employers())
    return Sorted(tuple(schedules), tuple(documents), names, jurisdiction)


def _looked(paths: Sequence[Path], progress: Progress) -> Iterator[tuple[Path, tuple[Looked, ...]]]:
    """What each file and each folder holds."""
    inside = [documents_in([path]) for path in paths]
    looked = iter(look_at([file for files in inside for file in files], progress))
    for path, files in zip(paths, inside, strict=True):
        yield path, tuple(islice(looked, len(files)))


def _plan(file: ScheduleFile, reading: ScheduleReading, reader: Reader) -> SchedulePlan:
    record = file.record(reading.columns, reading.basis, reading.effective, reading.employer)
    return match(record, reading.employer, known_classes(reader, reading.employer))


def _enter(choice: ScheduleChoice, session: Session) -> Changes:
    return enter_schedule(session, choice.plan, choice.accepted, choice.added)
