"""What pages with a painted table share: selection, copy, find, zoom, row heights, the empty state, the view to remember."""

from collections.abc import Mapping
from typing import ClassVar, cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStackedLayout, QVBoxLayout, QWidget

from jobcompare.model.study import ValueRef
from jobcompare.ui.models.sheet import Sheet
from jobcompare.ui.pages.base import Page
from jobcompare.ui.tables.plan import ALL_LINES
from jobcompare.ui.tables.tools import Choice, Tools
from jobcompare.ui.tables.view import Table
from jobcompare.ui.tasks import Tasks
from jobcompare.ui.widgets.empty_state import EmptyState

HEIGHTS: dict[str, int] = {"s": 1, "m": 3, "l": 6, "fit": ALL_LINES}  # lines of text per row
_HEIGHT_WORDS = (("S", "one line"), ("M", "three lines"), ("L", "six lines"), ("Fit", "whole text"))


_CELL_MENU = ("edit.copy", "edit.copy-headers", "", "edit.review", "edit.value", "edit.as-read", "edit.note")


class TablePage(Page):
    """A line of tools over a table, or the empty state.

    `cell_menu`: ids of the page's own actions that the menu of a cell shows after the common ones; "" is a line between.
    """

    cell_menu: ClassVar[tuple[str, ...]] = ()

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(tasks, parent)
        self.tools = Tools(self)
        self.table = Table(self)
        self.table.setAccessibleName(self.title)
        self.table.setAccessibleDescription("Arrow keys walk, with Shift they choose; Enter folds and opens a section.")
        self.empty = EmptyState(self.icon, self)
        self.empty.wanted.connect(self.wanted)
        self.table.stood.connect(self.selected)
        self.table.zoom_asked.connect(self.zoom_by)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._on_menu_asked)
        self._heights: Choice | None = None
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tools)
        column.addWidget(self.table, 1)
        self._places = QStackedLayout(self)
        self._places.addWidget(content)
        self._places.addWidget(self.empty)
        self.setFocusProxy(self.table)

    # showing
    def show_sheet(self, sheet: Sheet) -> None:
        """Show a table."""
        self._places.setCurrentIndex(0)
        self.table.show_sheet(sheet)
        self.table.stand_somewhere()

    def show_empty(self, sentence: str, button: str = "", action: str = "") -> None:
        """Say the next step instead of a table."""
        self.table.show_sheet(Sheet())
        self.empty.say(sentence, button, action)
        self._places.setCurrentIndex(1)
        self.selected.emit(None)

    # the menu of a cell
    def make_menu(self) -> QMenu:
        """What can be done with the current cell: actions of the window's table, those that are on."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in (*_CELL_MENU, "", *self.cell_menu):
            action = self.window().findChild(QAction, name) if name else None
            if action is not None:
                menu.addAction(action)
            elif not name:
                menu.addSeparator()
        return menu

    def _on_menu_asked(self, place: QPoint) -> None:
        current = self.table.visualRect(self.table.currentIndex())
        at = place if self.table.viewport().rect().contains(place) else current.bottomLeft()
        self.make_menu().popup(self.table.viewport().mapToGlobal(at))

    # row heights
    def add_heights(self, chosen: str) -> None:
        """Put the choice of row heights among the tools."""
        self.tools.add_label("Rows")
        self._heights = Choice("Row height", _HEIGHT_WORDS, self._on_height, self.tools)
        self.tools.add_widget(self._heights)
        self.set_height(chosen)

    def set_height(self, word: str) -> None:
        """Lines per row: "s", "m", "l" or "fit"."""
        self.table.set_lines(HEIGHTS[word])
        if self._heights is not None:
            self._heights.choose(tuple(HEIGHTS).index(word))

    @property
    def height_word(self) -> str:
        """The row height in force."""
        return next(word for word, lines in HEIGHTS.items() if lines == self.table.plan.most)

    def _on_height(self, number: int) -> None:
        self.set_height(tuple(HEIGHTS)[number])

    # what the frame asks
    def study_opened(self) -> None:
        """Another study: nothing of the last one stays."""
        super().study_opened()
        self.table.sheet_model.forget_folds()
        self.table.show_sheet(Sheet())

    def select(self, ref: ValueRef) -> None:
        """Stand on the cell of a value, where it is shown."""
        self.table.stand_on(ref)

    def current_ref(self) -> ValueRef | None:
        """The value of the current cell."""
        return self.table.current_ref()

    def current_refs(self) -> tuple[ValueRef, ...]:
        """The values of the chosen range, each once, in reading order."""
        return self.table.chosen_refs()

    def copy(self, *, headers: bool = False) -> None:
        """Copy the chosen range and say how much it was."""
        if self.table.copy(heads=headers):
            rows = sum(part.height() for part in self.table.chosen())
            columns = self.table.chosen()[0].width()
            cells = "1 cell" if rows * columns == 1 else f"{rows} × {columns} cells"
            self.said.emit(f"{cells} copied{', with headers' if headers else ''}")

    def select_all(self) -> None:
        """Choose the whole table."""
        self.table.selectAll()

    def can_find(self) -> bool:
        """The find bar works here."""
        return True

    def find(self, text: str, *, back: bool = False, fresh: bool = False) -> str:
        """Mark the words and go to the next (or previous) cell that has them."""
        if fresh or text != self.table.search.words:
            self.table.find_words(text)
        if not text:
            return ""
        number = self.table.find_next(-1 if back else 1, here=fresh)
        return f"{number} of {len(self.table.search.hits)} cells" if number else "not on this page"

    def zoom_to(self, percent: int) -> None:
        """Text at a share of the system's size."""
        self.table.set_zoom(percent / 100)

    # the view
    def view_state(self) -> dict[str, object]:
        """Zoom, row height, folded sections, scroll."""
        folds: dict[str, object] = dict(self.table.sheet_model.folds())
        return {**super().view_state(), "rows": self.height_word, "folds": folds}

    def restore_view(self, state: Mapping[str, object]) -> None:
        """Take back what fits of a remembered view."""
        super().restore_view(state)
        rows, folds = state.get("rows"), state.get("folds")
        if isinstance(rows, str) and rows in HEIGHTS:
            self.set_height(rows)
        if isinstance(folds, dict):
            known = cast(dict[object, object], folds)
            self.table.sheet_model.take_folds({str(key): folded for key, folded in known.items() if isinstance(folded, bool)})
