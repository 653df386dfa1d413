"""The window in the user's words. Every step waits until the window has come to rest."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from jobcompare.ui.pages.classes.page import ClassesPage
from jobcompare.ui.pages.start.page import StartPage
from jobcompare.ui.window import MainWindow

D = TypeVar("D", bound=QWidget)
_LONG = 20_000  # milliseconds


class User:
    """Someone at the window."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self._qtbot = qtbot

    def rests(self) -> None:
        """Wait until nothing is asked or written any more."""
        self._qtbot.waitUntil(self._idle, timeout=_LONG)

    def _idle(self) -> bool:
        return self.window.tasks.pending == 0

    def does(self, step: Callable[[], object]) -> None:
        """Do something and wait."""
        step()
        self.rests()

    def opens(self, study: Path) -> None:
        """Open a study file."""
        self.window.open_study(study)
        self.rests()

    def leaves_study(self) -> None:
        """Close the study."""
        self.runs("file.close")

    def runs(self, action: str) -> None:
        """Choose a command."""
        assert self.window.actions_table[action].isEnabled(), f"{action} is off"
        self.window.run(action)
        self.rests()

    def presses(
        self, key: Qt.Key, *, ctrl: bool = False, shift: bool = False, alt: bool = False, on: QWidget | None = None
    ) -> None:
        """Press a key on what has the focus."""
        held = Qt.KeyboardModifier.NoModifier
        for wanted, modifier in (
            (ctrl, Qt.KeyboardModifier.ControlModifier),
            (shift, Qt.KeyboardModifier.ShiftModifier),
            (alt, Qt.KeyboardModifier.AltModifier),
        ):
            if wanted:
                held |= modifier
        target = on or self.window.focusWidget() or self.window
        self._qtbot.keyClick(target, key, held)
        self.rests()

    def goes_to(self, page: str) -> QWidget:
        """Go to a page by the rail."""
        self.window.show_page(page)
        self.rests()
        return self.window.page

    def undoes(self) -> None:
        """Undo one step."""
        self.runs("edit.undo")

    def redoes(self) -> None:
        """Redo one step."""
        self.runs("edit.redo")

    def dialog(self, kind: type[D]) -> D:
        """The dialog of a kind that is open."""
        found = [child for child in self.window.findChildren(kind) if child.isVisible()]
        assert len(found) == 1, f"{len(found)} dialogs of {kind.__name__} are open"
        return found[0]

    def answers(self, dialog: QDialog) -> None:
        """Choose the dialog's main button."""
        dialog.answer()  # pyright: ignore[reportAttributeAccessIssue]
        self.rests()

    def clipboard(self) -> str:
        """What was copied."""
        return QGuiApplication.clipboard().text()

    @property
    def told(self) -> str:
        """What the status line says."""
        return self.window.status_line.text()

    @property
    def warned(self) -> str:
        """What the banner says."""
        return self.window.banner.text()

    @property
    def comparison(self) -> str:
        """The name of the comparison that is shown."""
        comparison = self.window.desk.comparison
        return comparison.name if comparison else ""

    @property
    def compared(self) -> list[str]:
        """The chips of the comparison bar."""
        return [chip.text() for chip in self.window.bar.chips]

    @property
    def start(self) -> StartPage:
        """The Start page."""
        page = self.goes_to("start")
        assert isinstance(page, StartPage)
        return page

    @property
    def classes(self) -> "Classes":
        """The Classes page."""
        return Classes(self)

    def leave(self) -> None:
        """Close the window."""
        if shiboken6.isValid(self.window):
            self.window.close()
            QApplication.processEvents()


class Classes:
    """The Classes page in the user's words."""

    def __init__(self, user: User) -> None:
        self._user = user
        page = user.goes_to("classes")
        assert isinstance(page, ClassesPage)
        self.page = page

    @property
    def titles(self) -> list[str]:
        """The titles listed."""
        return [row.texts[1] for row in self.page.table.list_model.rows]

    @property
    def remark(self) -> str:
        """How many are listed."""
        return self.page.tools.remark.text()

    @property
    def ticked(self) -> list[str]:
        """The titles that are ticked."""
        model = self.page.table.list_model
        return [row.texts[1] for row in model.rows if model.is_chosen(row.id)]

    def finds(self, words: str) -> None:
        """Type into the search field."""
        self.page.tools.words.setText(words)
        self._user.does(self.page._on_typed)

    def filters(self, column: str, words: str) -> None:
        """Type into the filter field of a column."""
        self.page.table.head.field(column).setText(words)
        self._user.does(self.page._on_typed)

    def chooses_employer(self, name: str) -> None:
        """Choose a jurisdiction on the left."""
        items = self.page.tree.items.items
        row = next(number for number, item in enumerate(items) if item.name == name)
        self.page.tree.setCurrentIndex(self.page.tree.items.index(row))
        self._user.rests()

    def sorts_by(self, column: str) -> None:
        """Click a column's head."""
        keys = [item.key for item in self.page.table.list_model.columns]
        self.page.table.head.sectionClicked.emit(keys.index(column))
        self._user.rests()

    def selects(self, title: str) -> None:
        """Select a row by its title."""
        row = self.titles.index(title)
        self.page.table.selectRow(row)
        self.page.table.setFocus()
        self._user.rests()

    def ticks(self, title: str) -> None:
        """Press Space on a row."""
        self.selects(title)
        self._user.presses(Qt.Key.Key_Space, on=self.page.table)
