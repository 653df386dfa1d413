"""A day's work in the user's words, done with nothing but a keyboard. Every step waits until the window has come to rest."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from jobcompare.model.bands import Band
from jobcompare.ui.dialogs.ask_name import AskName
from jobcompare.ui.dialogs.export import ExportDialog
from jobcompare.ui.dialogs.note import NoteDialog
from jobcompare.ui.dialogs.palette import PaletteDialog
from jobcompare.ui.dialogs.requirement import RequirementDialog
from jobcompare.ui.models.grid_sheet import GridLine
from jobcompare.ui.pages.classes.page import ClassesPage
from jobcompare.ui.pages.ladder.card import CardButton
from jobcompare.ui.pages.registry import PAGES
from jobcompare.ui.widgets.class_chip import ClassChip
from tests.ui.ladder_pages import LadderHand
from tests.ui.pages import User
from tests.ui.table_pages import TableHand

D = TypeVar("D", bound=QDialog)
_MOST_STEPS = 400  # presses of a key after which something was not reached


@dataclass(frozen=True, slots=True)
class Copied:
    """What lies on the clipboard."""

    rows: list[list[str]]
    html: str


class Keyboard:
    """Someone at the window who never touches the mouse."""

    def __init__(self, user: User, qtbot: QtBot) -> None:
        self.user = user
        self.window = user.window
        self._qtbot = qtbot

    # keys

    def presses(self, keys: str, times: int = 1) -> None:
        """Press "Ctrl+Shift+N" on whatever has the focus."""
        combination = QKeySequence(keys)[0]
        for _time in range(times):
            QTest.keyClick(self._focus(), combination.key(), combination.keyboardModifiers())
            self.user.rests()

    def types(self, words: str) -> None:
        """Type words; letters that no key has are put in as an input method does."""
        for letter in words:
            if letter.isascii():
                QTest.keyClick(self._focus(), letter)
            else:
                event = QInputMethodEvent()
                event.setCommitString(letter)
                QApplication.sendEvent(self._focus(), event)
        self.user.rests()

    def _focus(self) -> QWidget:
        top = QApplication.activeModalWidget() or self.window
        if QApplication.activeWindow() is not top:
            top.activateWindow()
            QTest.qWaitForWindowActive(top)
        return top.focusWidget() or top

    def tabs_to(self, wanted: Callable[[QWidget], bool], keys: str = "Tab") -> QWidget:
        """Press Tab until something has the focus."""
        for _step in range(_MOST_STEPS):
            if wanted(self._focus()):
                return self._focus()
            self.presses(keys)
        raise AssertionError("Tab does not reach it")

    def waits(self, until: Callable[[], bool]) -> None:
        """Wait for what the window does by itself, as searching a moment after the last letter."""
        self._qtbot.waitUntil(until, timeout=5_000)
        self.user.rests()

    # going about

    def goes_to(self, page: str) -> None:
        """Ctrl and the number of the page."""
        self.presses(f"Ctrl+{[entry.key for entry in PAGES].index(page) + 1}")
        assert self.window.page.key == page

    def commands(self, words: str) -> None:
        """Type part of a command into the palette and run the first."""
        self.presses("Ctrl+Shift+P")
        assert isinstance(QApplication.activeModalWidget(), PaletteDialog)
        self.types(words)
        self.presses("Return")

    def asked(self, kind: type[D]) -> D:
        """The dialog that is asking."""
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, kind), f"{type(dialog).__name__} is asking"
        return dialog

    def chooses(self, button: str) -> None:
        """Tab to a button of the dialog and press it."""
        self.tabs_to(lambda part: isinstance(part, QAbstractButton) and part.text().replace("&", "") == button)
        self.presses("Space")

    # comparing

    def begins_comparison(self, name: str) -> None:
        """A new comparison by its name."""
        self.commands("new comparison")
        self.asked(AskName)
        self.types(name)
        self.presses("Return")

    def finds_classes(self, words: str) -> None:
        """Words into the field over the list, then down into the list."""
        page = self.window.page
        assert isinstance(page, ClassesPage)
        self.presses("Ctrl+F")
        self.presses("Ctrl+A")
        self.types(words) if words else self.presses("Delete")
        self.waits(lambda: page.query.find == words)
        self.presses("Return")
        assert self._focus() is page.table
        self.presses("Ctrl+Home")

    def walks_to_class(self, title: str) -> None:
        """Arrow keys to a class of the list."""
        page = self.window.page
        assert isinstance(page, ClassesPage)
        for _step in range(_MOST_STEPS):
            if page.table.list_model.rows[page.table.currentIndex().row()].texts[1] == title:
                return
            self.presses("Down")
        raise AssertionError(f"no class {title}")

    def adds_by_typing(self, words: str) -> None:
        """The first class that the bar's field offers."""
        field = self.window.bar.field
        self.presses("Ctrl+K")
        self.types(words)
        self.waits(lambda: bool(field.suggestions()))
        self.presses("Return")

    def moves_chip_right(self, number: int) -> None:
        """From the field back to a chip, then Alt+Right."""
        self.presses("Ctrl+K")
        chip = self.window.bar.chips[number]
        self.tabs_to(lambda part: part is chip, "Shift+Tab")
        self.presses("Alt+Right")
        assert isinstance(self._focus(), ClassChip)

    # tables

    def walks(self, hand: TableHand, row: int, column: int) -> None:
        """Arrow keys to a cell."""
        self.tabs_to(lambda part: part is hand.table)
        for _step in range(_MOST_STEPS):
            here = hand.table.currentIndex()
            if here.row() != row:
                self.presses("Down" if here.row() < row else "Up")
            elif here.column() != column:
                self.presses("Right" if here.column() < column else "Left")
            else:
                return
        raise AssertionError(f"the keys do not lead to {row}, {column}")

    def copies(self, keys: str = "Ctrl+C") -> Copied:
        """Copy, and look at the clipboard."""
        self.presses(keys)
        data: QMimeData = QGuiApplication.clipboard().mimeData()
        return Copied([line.split("\t") for line in data.text().split("\n")], data.html())

    # values

    def edits_months(self, months: int) -> None:
        """F2 on ways to qualify: the least months of the first experience."""
        self.presses("F2")
        dialog = self.asked(RequirementDialog)
        while dialog.current().tag != "experience":
            self.presses("Down")
        self.tabs_to(lambda part: isinstance(part, QLineEdit) and part.accessibleName() == "Experience: Least months")
        self.presses("Ctrl+A")
        self.types(str(months))
        self.presses("Return")
        assert QApplication.activeModalWidget() is None

    def notes(self, words: str) -> None:
        """A note on the selected value."""
        self.presses("Ctrl+Shift+N")
        self.asked(NoteDialog)
        assert isinstance(self._focus(), QPlainTextEdit)
        self.types(words)
        self.chooses("Add")

    @property
    def source_notes(self) -> str:
        """The notes on the selected value, as Source has them."""
        view = self.window.source.view
        return "\n".join(note.text for note in view.notes) if view is not None else ""

    def reaches_card(self) -> CardButton:
        """Tab to the current card of the ladder."""
        card = self.tabs_to(lambda part: isinstance(part, CardButton))
        assert isinstance(card, CardButton)
        return card

    def exports(self, to: Path) -> None:
        """Everything as a workbook."""
        self.presses("Ctrl+E")
        dialog = self.asked(ExportDialog)
        self.tabs_to(lambda part: part is dialog.path)
        self.presses("Ctrl+A")
        self.types(str(to))
        self.presses("Return")

    def undoes_until(self, step: str | None) -> int:
        """Ctrl+Z until a step is next that is to stay. How many steps were undone."""
        steps = 0
        while self.window.desk.undo_name != step:
            self.presses("Ctrl+Z")
            steps += 1
            assert steps < _MOST_STEPS
        return steps


def band_of(hand: TableHand) -> Band | None:
    """The band of the current cell."""
    index = hand.table.currentIndex()
    line = hand.model.line(index.row())
    cell = line.cell(index.column()) if isinstance(line, GridLine) else None
    return None if cell is None else cell.band


def pair_of(hand: TableHand, band: Band) -> tuple[int, int]:
    """The first pair of a band: its row and column."""
    for row in range(hand.model.rowCount()):
        line = hand.model.line(row)
        for column in range(3, hand.model.columnCount()) if isinstance(line, GridLine) else ():
            cell, against = line.cell(column), line.cell(2)
            if cell is not None and cell.band is band and against is not None and against.ref is not None and against.text:
                return row, column
    raise AssertionError(f"no pair is {band}")


def tables(user: User) -> TableHand:
    """The table of the page on top."""
    from jobcompare.ui.tables.table_page import TablePage

    page = user.window.page
    assert isinstance(page, TablePage)
    return TableHand(user, page)


def ladder_here(user: User) -> LadderHand:
    """The ladder on top."""
    assert user.window.page.key == "ladder"
    return LadderHand(user)
