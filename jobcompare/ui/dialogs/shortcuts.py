"""Every shortcut on one sheet, in columns by menu."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from jobcompare.ui.actions import MENUS, ActionRow, key_texts
from jobcompare.ui.dialogs.base import AskDialog
from jobcompare.ui.pages.registry import PAGES
from jobcompare.ui.widgets.plain_label import PlainLabel

_COLUMNS = 2
_EVERYWHERE = (
    ("Tab, Shift+Tab", "Next part, part before"),
    ("Arrow keys", "Move in a table, a list or a chart"),
    ("Alt+Left, Alt+Right", "Move a class of the comparison bar"),
    ("Enter", "Confirm what is proposed at the selected place"),
    ("Esc", "Put a dialog, the find bar or a menu away"),
)


class ShortcutsDialog(AskDialog):
    """The sheet. It is made from the action table, so it cannot fall behind it."""

    def __init__(self, rows: Sequence[ActionRow], parent: QWidget | None = None) -> None:
        super().__init__("Keyboard shortcuts", parent, closes=True)
        self.sheet = QWidget(self)
        grid = QGridLayout(self.sheet)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        heights = [0] * _COLUMNS
        for title, lines in _groups(rows):
            column = heights.index(min(heights))
            self._add(grid, title, lines, heights, column)
        for column in range(_COLUMNS):
            grid.setColumnMinimumWidth(column * 3 + 2, 24)
        area = QScrollArea(self)
        area.setWidget(self.sheet)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumSize(min(720, self.sheet.sizeHint().width() + 24), 320)
        self.body.addWidget(area, 1)
        self.resize(760, 560)

    def _add(self, grid: QGridLayout, title: str, lines: Sequence[tuple[str, str]], heights: list[int], column: int) -> None:
        row = heights[column]
        heading = PlainLabel(title, self.sheet, role="heading")
        heading.setContentsMargins(0, 8 if row else 0, 0, 2)
        grid.addWidget(heading, row, column * 3, 1, 2)
        for keys, words in lines:
            row += 1
            grid.addWidget(PlainLabel(keys, self.sheet), row, column * 3)
            grid.addWidget(PlainLabel(words, self.sheet, role="muted"), row, column * 3 + 1)
        heights[column] = row + 1


def _groups(rows: Sequence[ActionRow]) -> list[tuple[str, list[tuple[str, str]]]]:
    groups: list[tuple[str, list[tuple[str, str]]]] = []
    for menu in MENUS:
        lines = [(", ".join(key_texts(row)[:2]), row.words) for row in rows if row.menu == menu and row.keys and row.page is None]
        groups.append((menu, lines))
    for page in PAGES:
        lines = [(", ".join(key_texts(row)[:2]), row.words) for row in rows if row.page == page.key and row.keys]
        groups.append((page.title, lines))
    groups.append(("Everywhere", list(_EVERYWHERE)))
    return [(title, lines) for title, lines in groups if lines]
