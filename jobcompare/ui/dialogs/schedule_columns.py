"""The first rows of a schedule, and over every column a choice of what stands in it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QScrollArea, QWidget

from jobcompare.model.schedules import AMOUNTS, Column, ColumnRole, Mapping, Table
from jobcompare.model.words import Basis
from jobcompare.operations.schedules import ScheduleFile
from jobcompare.ui.widgets.plain_label import PlainLabel

_ROWS = 4
_LONGEST = 26  # characters of a cell that are shown
BASES = {
    Basis.HOUR: "hourly",
    Basis.DAY: "daily",
    Basis.WEEK: "weekly",
    Basis.BIWEEK: "biweekly",
    Basis.SEMIMONTH: "twice a month",
    Basis.MONTH: "monthly",
    Basis.YEAR: "annual",
    Basis.OTHER: "other",
}
_USUAL = (None, Basis.HOUR, Basis.BIWEEK, Basis.MONTH, Basis.YEAR)
_WORDS = {
    ColumnRole.IGNORE: "Left out",
    ColumnRole.TITLE: "Class title",
    ColumnRole.CODE: "Class code",
    ColumnRole.GRADE: "Grade",
    ColumnRole.UNIT: "Bargaining unit",
    ColumnRole.RANGE: "Range",
    ColumnRole.LOW: "Lowest rate",
    ColumnRole.HIGH: "Highest rate",
    ColumnRole.RATE: "Rate",
    ColumnRole.STEP: "Step number",
    ColumnRole.BASIS: "Unit of time",
    ColumnRole.EFFECTIVE: "Effective date",
}


def column_words(column: Column) -> str:
    """What stands in a column, as "Rate of step 3, monthly, 2024"."""
    words = _WORDS[column.role] + (f" of step {column.step}" if column.step is not None else "")
    return ", ".join(part for part in (words, BASES[column.basis] if column.basis else "", column.effective or "") if part)


class ColumnChooser(QScrollArea):
    """A choice over each column. `changed` tells that one was made."""

    changed = Signal()

    def __init__(self, file: ScheduleFile, columns: Mapping, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = QWidget(self)
        self._grid = QGridLayout(self._content)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self.choices = [self._choice(file, index, column) for index, column in enumerate(columns)]
        self._show_rows(file.table)
        self.setWidget(self._content)

    def columns(self) -> Mapping:
        """What stands in each column, as chosen."""
        return tuple(choice.itemData(choice.currentIndex()) for choice in self.choices)

    def set_columns(self, columns: Mapping) -> None:
        """Choose for every column at once; tells nobody."""
        for choice, column in zip(self.choices, columns, strict=True):
            choice.blockSignals(True)
            _choose(choice, column)
            choice.blockSignals(False)

    def sizeHint(self) -> QSize:
        hint = self._content.sizeHint()
        return QSize(min(hint.width(), 760), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self._height())

    def _height(self) -> int:
        return self._content.sizeHint().height() + self.horizontalScrollBar().sizeHint().height()

    def _choice(self, file: ScheduleFile, index: int, column: Column) -> QComboBox:
        choice = QComboBox(self._content)
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for offered in _offered(file.as_rate(index)):
            choice.addItem(column_words(offered), offered)
        _choose(choice, column)
        name = file.table.head[index] or f"column {index + 1}"
        choice.setAccessibleName(f"What stands in {name}")
        choice.currentIndexChanged.connect(self.changed)
        self._grid.addWidget(choice, 0, index)
        return choice

    def _show_rows(self, table: Table) -> None:
        rows = [table.head, *table.rows[:_ROWS]]
        for line, row in enumerate(rows, start=1):
            for index, cell in enumerate(row):
                role = "heading" if line == 1 else "muted"
                self._grid.addWidget(PlainLabel(_short(cell), self._content, role=role), line, index)
        self._grid.setRowStretch(len(rows) + 1, 1)


def _choose(choice: QComboBox, column: Column) -> None:
    """Choose what a column is; what is not offered yet is added."""
    offered = [choice.itemData(place) for place in range(choice.count())]
    if column not in offered:
        choice.addItem(column_words(column), column)
        offered.append(column)
    choice.setCurrentIndex(offered.index(column))


def _offered(told: Column) -> Sequence[Column]:
    """What a column can be: amounts with what the head says of them (`told`), and by each usual unit of time."""
    amounts: list[Column] = []
    for role in (ColumnRole.RATE, ColumnRole.LOW, ColumnRole.HIGH):
        own = told if role is ColumnRole.RATE else replace(told, role=role, step=None)
        amounts += [own, *(replace(own, basis=basis) for basis in _USUAL if basis is not own.basis)]
    others = [Column(role) for role in _WORDS if role not in AMOUNTS]
    return [*others, *amounts]


def _short(cell: str) -> str:
    return cell if len(cell) <= _LONGEST else f"{cell[: _LONGEST - 1]}…"
