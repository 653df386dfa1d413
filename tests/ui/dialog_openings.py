"""How each dialog of the program is opened for the crawl, with values of the sample in it.

A dialog that is not in the table fails `test_accessibility_dialogs`.
"""

import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

import jobcompare.ui
from jobcompare.model.schedules import Table
from jobcompare.model.study import EntityKind, Note, NoteKind, ValueRef
from jobcompare.operations import ask
from jobcompare.operations.schedules import KnownClass, ScheduleFile, match
from jobcompare.operations.session import Session
from jobcompare.present.review.view import RecordRow, RowKind
from jobcompare.ui.dialogs.about import AboutDialog
from jobcompare.ui.dialogs.ask_name import AskName
from jobcompare.ui.dialogs.choose import ChooseDialog
from jobcompare.ui.dialogs.editors import ChoiceDialog, ListDialog, NumberDialog, TextDialog, editor_dialog
from jobcompare.ui.dialogs.employers import EmployersDialog
from jobcompare.ui.dialogs.export import ExportDialog
from jobcompare.ui.dialogs.fault import FaultDialog
from jobcompare.ui.dialogs.guide import GuideWindow
from jobcompare.ui.dialogs.levels import LevelsDialog
from jobcompare.ui.dialogs.new_study import NewStudyDialog
from jobcompare.ui.dialogs.note import NoteDialog
from jobcompare.ui.dialogs.notes import NotesDialog
from jobcompare.ui.dialogs.ours import OursDialog
from jobcompare.ui.dialogs.palette import PaletteDialog
from jobcompare.ui.dialogs.requirement import RequirementDialog
from jobcompare.ui.dialogs.schedule import ScheduleDialog, ScheduleReading
from jobcompare.ui.dialogs.settings import SettingsDialog
from jobcompare.ui.dialogs.shortcuts import ShortcutsDialog
from jobcompare.ui.dialogs.told import TellDialog
from jobcompare.ui.frame.table import all_actions
from jobcompare.ui.pages.ladder.reason import ReasonDialog
from jobcompare.ui.pages.review.ask_value import AskValue
from jobcompare.ui.pages.review.employer import EmployerDialog
from jobcompare.ui.pages.review.origin import OriginDialog
from jobcompare.ui.pages.side_by_side.words_dialog import WordsDialog
from jobcompare.ui.settings import Settings


@dataclass(frozen=True, slots=True)
class Desk:
    """What dialogs are made of: the sample, and the window that they lie over."""

    session: Session
    window: QWidget

    @property
    def folder(self) -> Path:
        """Where the study is."""
        return self.session.file.path.parent

    def content(self, field: str) -> ValueRef:
        """A field of the first class of the sample."""
        return ValueRef(EntityKind.CONTENT, self.session.read.entities(EntityKind.CONTENT)[0].id, field)

    def value(self, field: str, wrong: str = "") -> QDialog:
        """The editor of a field, with what is wrong said in it."""
        dialog = editor_dialog(ask.editor(self.session.read, self.content(field)), self.window)
        dialog.say_wrong(wrong)
        return dialog


def subclasses(kind: type[QDialog] = QDialog) -> Iterator[type[QDialog]]:
    """Every dialog of the program that has none below it."""
    for module in pkgutil.walk_packages(jobcompare.ui.__path__, "jobcompare.ui."):
        import_module(module.name)
    yield from _leaves(kind)


def _leaves(kind: type[QDialog]) -> Iterator[type[QDialog]]:
    below = kind.__subclasses__()
    for found in below:
        yield from _leaves(found)
    if not below and kind.__module__.startswith("jobcompare."):
        yield kind


def _ask_name(desk: Desk) -> QDialog:
    dialog = AskName("New comparison", "Name", "IT support, working level", desk.window)
    dialog.say_wrong("A comparison of this name is already in the study.")
    return dialog


def _choose(desk: Desk) -> QDialog:
    employers = [(employer.id, employer.name) for employer in desk.session.read.employers()]
    return ChooseDialog("Set jurisdiction", "Jurisdiction", employers, desk.window)


def _number(desk: Desk) -> QDialog:
    return NumberDialog(ask.Editor(ref=desk.content("step_count"), kind=ask.EditorKind.NUMBER, data=5), desk.window)


def _employers(desk: Desk) -> QDialog:
    return EmployersDialog(desk.session.read.employers(), desk.window)


def _fault(desk: Desk) -> QDialog:
    return FaultDialog(ZeroDivisionError("division by zero"), desk.window)


def _ask_value(desk: Desk) -> QDialog:
    row = RecordRow(kind=RowKind.VALUE, pointer="/classes/0/code", label="Class code", value="3191")
    return AskValue(row, desk.window)


def _employer(desk: Desk) -> QDialog:
    return EmployerDialog("County A", ["County A", "State C"], (1, 2), (3, 4, 5), desk.window)


def _levels(desk: Desk) -> QDialog:
    return LevelsDialog([level.name for level in desk.session.read.levels()], desk.window)


def _notes(desk: Desk) -> QDialog:
    words = "Is the degree waived by experience, as the note under the table says?"
    about = ValueRef(EntityKind.CONTENT, 1, "requirement")
    note = Note(
        id=1,
        entity=about.entity.value,
        entity_id=about.id,
        field=about.field,
        kind=NoteKind.QUESTION,
        text=words,
        by="Ana",
        at="2025-01-31T09:00:00Z",
    )
    return NotesDialog((note,), True, desk.window)


def _reason(desk: Desk) -> QDialog:
    comparison = desk.session.read.comparisons()[0]
    card = ask.ladder(desk.session.read, comparison.id).boxes[0].cards[0]
    return ReasonDialog(card, "Journey", desk.window)


def _schedule(desk: Desk) -> QDialog:
    employer = desk.session.read.employers()[0].name
    known = desk.session.read.class_lines()[0]
    rows = (("0101", "Park Aide", "3000", "4000", "a note"), (known.code or "", known.title, "4100", "5200", ""))
    table = Table(
        (), ("Code", "Title", "Monthly Low", "Monthly High", "Remarks"), (*rows, ("0102", known.title, "1", "2", "")), (2, 3, 4)
    )
    file = ScheduleFile(Path("parks.csv"), table, "0" * 64)
    reading = ScheduleReading(file.proposed(), None, "2025-07-01", known.employer)
    dialog = ScheduleDialog(file, reading, [employer], desk.window)
    record = file.record(reading.columns, reading.basis, reading.effective, known.employer)
    close = KnownClass(known.class_id, known.employer, known.title, "0999", None, pay_only=False)
    dialog.show_plan(match(record, known.employer, [close]))
    dialog.say_wrong("Type whose schedule this is.")
    return dialog


def _words(desk: Desk) -> QDialog:
    differences = ask.word_differences("Installs and repairs computers", "Repairs and replaces computers")
    return WordsDialog("County A", "State E", differences, desk.window)


OPENINGS: dict[type[QDialog], Callable[[Desk], QDialog]] = {
    AboutDialog: lambda desk: AboutDialog(Path("/home/ana/.config/jobcompare"), desk.window),
    AskName: _ask_name,
    AskValue: _ask_value,
    ChoiceDialog: lambda desk: desk.value("flsa"),
    ChooseDialog: _choose,
    EmployerDialog: _employer,
    EmployersDialog: _employers,
    ExportDialog: lambda desk: ExportDialog("IT support, working level", desk.folder, desk.window),
    FaultDialog: _fault,
    GuideWindow: lambda desk: GuideWindow("side-by-side", desk.window),
    LevelsDialog: _levels,
    ListDialog: lambda desk: desk.value("tracks"),
    NewStudyDialog: lambda desk: NewStudyDialog(desk.folder, desk.window),
    NoteDialog: lambda desk: NoteDialog(desk.content("title"), desk.window),
    NotesDialog: _notes,
    NumberDialog: _number,
    OriginDialog: lambda desk: OriginDialog("https://example.org/specifications", "2026-11-22", desk.window),
    OursDialog: lambda desk: OursDialog(desk.session.read.employers(), None, desk.window),
    PaletteDialog: lambda desk: PaletteDialog(all_actions(), desk.window),
    ReasonDialog: _reason,
    RequirementDialog: lambda desk: desk.value("requirement"),
    ScheduleDialog: _schedule,
    SettingsDialog: lambda desk: SettingsDialog(Settings(), desk.window),
    ShortcutsDialog: lambda desk: ShortcutsDialog(all_actions(), desk.window),
    TellDialog: lambda desk: TellDialog(
        "Check study", "All is well: every text, record and journal line is as it was.", desk.window
    ),
    TextDialog: lambda desk: desk.value("title", "This cannot be empty."),
    WordsDialog: _words,
}
