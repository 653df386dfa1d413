"""The one Qt model over a sheet: visible lines, folding, and what each role gives."""

from collections.abc import Mapping
from html import escape
from typing import Any, cast

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from jobcompare.model.study import ValueRef
from jobcompare.ui.models.face import Face
from jobcompare.ui.models.sheet import Head, Line, SectionLine, Sheet

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


def plain_tip(text: str) -> str:
    """A tip that Qt cannot take for rich text: document text is never interpreted."""
    return f'<p style="white-space:pre-wrap">{escape(text)}</p>' if text else ""


class SheetModel(QAbstractTableModel):
    """Lines of a sheet as rows. Folded sections keep only their own line; foot lines are the last rows."""

    edited = Signal(object, str)  # ValueRef, the new text

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheet = Sheet()
        self._lines: list[Line] = []
        self._chosen: dict[str, bool] = {}  # section key -> folded, where the analyst said so

    def show(self, sheet: Sheet) -> None:
        """Show another sheet; sections that the analyst folded or opened stay so."""
        self.beginResetModel()
        self.sheet = sheet
        self._lines = self._visible()
        self.endResetModel()

    def _visible(self) -> list[Line]:
        lines: list[Line] = []
        for section in self.sheet.sections:
            folded = self._chosen.get(section.key, section.folded)
            lines.append(SectionLine(section, len(self.sheet.columns), folded=folded))
            if not folded:
                lines.extend(section.lines)
        lines.extend(self.sheet.foot)
        return lines

    # what the table asks
    @property
    def foot_rows(self) -> int:
        """How many of the last rows stay at the bottom."""
        return len(self.sheet.foot)

    def line(self, row: int) -> Line:
        """The line shown in a row."""
        return self._lines[row]

    def face(self, row: int, column: int) -> Face:
        """What a cell shows."""
        return self._lines[row].face(column)

    def head(self, column: int) -> Head:
        """The head of a column."""
        return self.sheet.columns[column].head

    def row_of(self, key: str) -> int | None:
        """The row of a line by its key; None where it is not shown."""
        return next((row for row, line in enumerate(self._lines) if line.key == key), None)

    def ref(self, index: _Index) -> ValueRef | None:
        """The value that a cell shows."""
        return self._lines[index.row()].ref(index.column()) if index.isValid() else None

    # folding
    def folds(self) -> Mapping[str, bool]:
        """What the analyst folded (True) or opened (False), by section key."""
        return dict(self._chosen)

    def take_folds(self, folds: Mapping[str, bool]) -> None:
        """Fold and open as the analyst left it."""
        self._chosen = dict(folds)
        self.show(self.sheet)

    def forget_folds(self) -> None:
        """Every section stands as its sheet says."""
        self.take_folds({})

    def is_folded(self, row: int) -> bool | None:
        """Whether a section is folded; None where the row is no section."""
        line = self._lines[row]
        return line.folded if isinstance(line, SectionLine) else None

    def fold(self, row: int, *, folded: bool) -> None:
        """Fold or open the section whose line stands in `row`."""
        line = self._lines[row]
        if not isinstance(line, SectionLine) or line.folded == folded:
            return
        self._chosen[line.section.key] = folded
        line.folded = folded
        inner = line.section.lines
        if folded and inner:
            self.beginRemoveRows(_ROOT, row + 1, row + len(inner))
            del self._lines[row + 1 : row + 1 + len(inner)]
            self.endRemoveRows()
        elif inner:
            self.beginInsertRows(_ROOT, row + 1, row + len(inner))
            self._lines[row + 1 : row + 1] = inner
            self.endInsertRows()
        last = max(0, self.columnCount() - 1)
        self.dataChanged.emit(self.index(row, 0), self.index(row, last))

    def fold_all(self, *, folded: bool) -> None:
        """Fold or open every section."""
        self.take_folds({section.key: folded for section in self.sheet.sections})

    # Qt
    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Visible lines with the foot."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Columns of the sheet."""
        return 0 if parent.isValid() else len(self.sheet.columns)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        """Text to show and copy, words for screen readers, the tip."""
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], index.column()
        match role:
            case _Role.DisplayRole:
                return line.plain(column)
            case _Role.EditRole:
                return line.face(column).text
            case _Role.AccessibleTextRole:
                return line.words(column)
            case _Role.ToolTipRole:
                return plain_tip(line.tip(column)) or None
            case _:
                return None

    def setData(self, index: _Index, value: Any, role: int = _Role.EditRole) -> bool:
        """A new label: told to the page, which writes it; the sheet that comes back shows it."""
        if role != _Role.EditRole or not index.isValid():
            return False
        line = self._lines[index.row()]
        ref, text = line.ref(index.column()), str(cast(object, value)).strip()
        if not line.editable(index.column()) or ref is None or text == line.face(index.column()).text:
            return False
        self.edited.emit(ref, text)
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Every cell can be stood on; labels of statements can be edited."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        editable = self._lines[index.row()].editable(index.column())
        return _FLAGS | Qt.ItemFlag.ItemIsEditable if editable else _FLAGS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """The head of a column; rows are headed by their label."""
        if role not in {_Role.DisplayRole, _Role.AccessibleTextRole, _Role.ToolTipRole}:
            return None
        if orientation is Qt.Orientation.Horizontal:
            if section >= len(self.sheet.columns):
                return None
            words = self.head(section).words
        elif section < len(self._lines) and self.columnCount() > 1:
            words = self._lines[section].words(1)
        else:
            return None
        return plain_tip(words) if role == _Role.ToolTipRole else words
