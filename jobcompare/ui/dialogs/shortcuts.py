"""Every shortcut on one sheet, in columns by menu."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

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
        columns = QHBoxLayout(self.sheet)
        columns.setSpacing(32)
        columns.setContentsMargins(0, 0, 12, 0)
        groups = _groups(rows)
        most = sum(len(lines) + 2 for _, lines in groups) / _COLUMNS
        column, height = self._column(columns), 0
        for title, lines in groups:
            if height and height + len(lines) / 2 > most:
                column, height = self._column(columns), 0
            self._add(column, title, lines)
            height += len(lines) + 2
        for layout in columns.children():
            assert isinstance(layout, QVBoxLayout)
            layout.addStretch(1)
        area = QScrollArea(self)
        area.setWidget(self.sheet)
        area.setWidgetResizable(True)
        area.setAccessibleName("Every shortcut")
        area.setMinimumSize(480, 240)
        self.body.addWidget(area, 1)
        self.resize(self.sheet.sizeHint().width() + 64, 520)

    def _column(self, columns: QHBoxLayout) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        columns.addLayout(column)
        return column

    def _add(self, column: QVBoxLayout, title: str, lines: Sequence[tuple[str, str]]) -> None:
        heading = PlainLabel(title, self.sheet, role="heading")
        heading.setContentsMargins(0, 8 if column.count() else 0, 0, 0)
        column.addWidget(heading)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, 136)
        grid.setColumnStretch(1, 1)
        for row, (keys, words) in enumerate(lines):
            grid.addWidget(PlainLabel(keys, self.sheet), row, 0)
            grid.addWidget(PlainLabel(words, self.sheet, role="muted"), row, 1)
        column.addLayout(grid)


def _groups(rows: Sequence[ActionRow]) -> list[tuple[str, list[tuple[str, str]]]]:
    groups: list[tuple[str, list[tuple[str, str]]]] = []
    for menu in MENUS:
        lines = [(key_texts(row)[0], row.words) for row in rows if row.menu == menu and key_texts(row) and row.page is None]
        groups.append((menu, lines))
    for page in PAGES:
        lines = [(key_texts(row)[0], row.words) for row in rows if row.page == page.key and key_texts(row)]
        groups.append((page.title, lines))
    groups.append(("Everywhere", list(_EVERYWHERE)))
    return [(title, lines) for title, lines in groups if lines]
