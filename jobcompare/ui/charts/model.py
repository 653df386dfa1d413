"""The lines of a chart as a Qt model: heads cannot be stood on, rows tell their words, tip and value."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from jobcompare.model.study import ValueRef
from jobcompare.present.charts.view import Chart
from jobcompare.ui.charts.lines import ChartLine, lines_of
from jobcompare.ui.models.sheet_model import plain_tip

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class ChartModel(QAbstractListModel):
    """One chart."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.chart: Chart | None = None
        self.lines: tuple[ChartLine, ...] = ()

    def show(self, chart: Chart | None) -> None:
        """Show another chart; None: nothing."""
        self.beginResetModel()
        self.chart = chart
        self.lines = lines_of(chart) if chart is not None else ()
        self.endResetModel()

    def row_of_key(self, key: str) -> int:
        """The line of a row's key, -1 where it is not shown."""
        return next((n for n, line in enumerate(self.lines) if line.row is not None and line.row.key == key), -1)

    def row_of_ref(self, ref: ValueRef) -> int:
        """The first line that shows a value, -1 where none does."""
        return next((n for n, line in enumerate(self.lines) if line.row is not None and line.row.ref == ref), -1)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.lines[index.row()].row is None:
            return Qt.ItemFlag.ItemNeverHasChildren
        return _FLAGS

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        match role:
            case _Role.DisplayRole:
                return line.panel.title if line.row is None else line.row.label
            case _Role.AccessibleTextRole:
                return line.words
            case _Role.ToolTipRole:
                return plain_tip(line.row.tip) if line.row is not None else None
            case _:
                return None
