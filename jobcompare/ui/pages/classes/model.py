"""The Qt face of the list of classes: a tick, and the texts that `present` made. It owns nothing."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal

from jobcompare.present.lists_view import Align, ListColumn, ListRows, ListView, no_rows
from jobcompare.ui.pages.classes.copying import RowsToCopy
from jobcompare.ui.widgets.class_chip import MIME

Index = QModelIndex | QPersistentModelIndex
TICK = 0
_FOUND = ListColumn(key="found", title="Words found", width=52, least=44)
_Role = Qt.ItemDataRole
_LISTED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
_TICKED = _LISTED | Qt.ItemFlag.ItemIsUserCheckable


class ClassModel(QAbstractTableModel):
    """Rows are classes; column 0 is the tick "in the comparison", column 1 the words found while something is sought."""

    ticked = Signal(int, bool)  # class, whether it is to be in the comparison

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.columns: tuple[ListColumn, ...] = ()
        self.rows: ListRows = no_rows()
        self._row_of: dict[int, int] = {}
        self._places: tuple[int, ...] = ()  # per column the place of its text in a row, -1 where it has none
        self.finding = False
        self._chosen: frozenset[int] = frozenset()
        self._writable = True

    def show_list(self, view: ListView, *, finding: bool) -> None:
        """Show a list; `finding`: with the column of words found."""
        self.beginResetModel()
        tick = ListColumn(key="tick", title="", width=3)
        self.finding = finding
        head = (tick, view.columns[0], view.columns[1], _FOUND) if finding else (tick, *view.columns[:2])
        self.columns = (*head, *view.columns[2:])
        self._places = tuple({column.key: place for place, column in enumerate(view.columns)}.get(c.key, -1) for c in self.columns)
        self.rows = view.rows
        self._row_of = {number: row for row, number in enumerate(view.rows.ids)}
        self.endResetModel()

    def show_chosen(self, class_ids: Sequence[int]) -> None:
        """Tick the classes of the comparison."""
        self._chosen = frozenset(class_ids)
        if self.rows:
            self.dataChanged.emit(self.index(0, TICK), self.index(len(self.rows) - 1, TICK), [_Role.CheckStateRole])

    def set_writable(self, writable: bool) -> None:
        """Switch the ticks off in a read-only study."""
        self._writable = writable

    def row_of(self, class_id: int) -> int | None:
        """The row of a class, None where it is not shown."""
        return self._row_of.get(class_id)

    def is_chosen(self, class_id: int) -> bool:
        """The class is in the comparison."""
        return class_id in self._chosen

    def text(self, row: int, column: int) -> str:
        """The text of a cell."""
        place = self._places[column]
        return self.rows[row].texts[place] if place >= 0 else self.rows[row].hit if self.columns[column].key == "found" else ""

    def to_copy(self, ids: frozenset[int], *, headers: bool) -> RowsToCopy:
        """What is copied of these classes; the tick is not."""
        titles = tuple(column.title for column in self.columns[1:]) if headers else ()
        return RowsToCopy(self.rows, ids, self._places[1:], titles)

    # Qt

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if column == TICK:
            return self._tick_data(row, role)
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            text = self.text(row, column)
            return f"{self.columns[column].title}: {text or 'not stated'}" if role == _Role.AccessibleTextRole else text
        if role == _Role.TextAlignmentRole and self.columns[column].align is Align.RIGHT:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        if role != _Role.CheckStateRole or index.column() != TICK or not self._writable:
            return False
        self.ticked.emit(self.rows.ids[index.row()], Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _TICKED if index.column() == TICK and self._writable else _LISTED

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and 0 <= section < len(self.columns):
            if role == _Role.DisplayRole:
                return self.columns[section].title
            if role == _Role.TextAlignmentRole and self.columns[section].align is Align.RIGHT:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            if role == _Role.AccessibleTextRole and section == TICK:
                return "In the comparison"
        return None

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        rows = sorted({index.row() for index in indexes})
        data.setData(MIME, ",".join(str(self.rows.ids[row]) for row in rows).encode())
        return data

    def _tick_data(self, row: int, role: int) -> Any:
        chosen = self.rows.ids[row] in self._chosen
        if role == _Role.CheckStateRole:
            return Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
        if role == _Role.AccessibleTextRole:
            return f"{self.rows[row].texts[1]}, {'in' if chosen else 'not in'} the comparison"
        return None
