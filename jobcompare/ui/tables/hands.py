"""Keys and mouse of a table: walking, choosing a range, folding, tips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent

from jobcompare.ui.models.sheet import SectionLine
from jobcompare.ui.tables.walking import Step, step_of, walk

if TYPE_CHECKING:
    from jobcompare.ui.tables.view import Table

_Flag = QItemSelectionModel.SelectionFlag
_Key = Qt.Key
_MODIFIERS = Qt.KeyboardModifier
_EDGE = 4  # px on either side of a column's edge
_ENTER = {_Key.Key_Return, _Key.Key_Enter}


class Hands:
    """What the analyst's hands do with one table."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._anchor = QPersistentModelIndex()
        self._dragging = False
        self._sizing = -1  # the column whose edge is dragged

    # standing and choosing
    def stand(self, row: int, column: int, *, extend: bool = False) -> None:
        """Make a cell current; `extend` chooses from the anchor to it."""
        table = self._table
        index = table.sheet_model.index(row, column)
        if extend and self._anchor.isValid():
            anchor = QModelIndex(self._anchor)  # pyright: ignore[reportCallIssue, reportArgumentType, reportUnknownVariableType]
            table.selectionModel().select(QItemSelection(anchor, index), _Flag.ClearAndSelect)
            table.selectionModel().setCurrentIndex(index, _Flag.NoUpdate)
            return
        self._anchor = QPersistentModelIndex(index)
        table.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect)

    # keys
    def key(self, event: QKeyEvent) -> bool:
        """Do what a key asks. False where it asks nothing of a table."""
        return self._copy_key(event) or self._alt_key(event) or self._cell_key(event) or self._walk_key(event)

    def _copy_key(self, event: QKeyEvent) -> bool:
        both = _MODIFIERS.ControlModifier | _MODIFIERS.ShiftModifier
        with_heads = event.key() == _Key.Key_C and event.modifiers() == both
        if with_heads or event.matches(QKeySequence.StandardKey.Copy):
            self._table.copy(heads=with_heads)
            return True
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self._table.selectAll()
            return True
        return False

    def _alt_key(self, event: QKeyEvent) -> bool:
        way = {_Key.Key_Down: 1, _Key.Key_Up: -1}.get(_Key(event.key()))
        if way is None or not event.modifiers() & _MODIFIERS.AltModifier:
            return False
        self._table.next_difference(way)
        return True

    def _cell_key(self, event: QKeyEvent) -> bool:
        current, key = self._table.currentIndex(), _Key(event.key())
        if not current.isValid() or event.modifiers() & ~_MODIFIERS.KeypadModifier:
            return False
        if self._fold_key(current, key):
            return True
        if key in _ENTER:
            self._table.taken_up.emit(current)
            return True
        if key == _Key.Key_Space:
            self._table.spaced.emit(current)
            return True
        return False

    def _fold_key(self, current: QModelIndex, key: Qt.Key) -> bool:
        """Enter and Space fold or open a section, Left folds, Right opens."""
        folded = self._table.sheet_model.is_folded(current.row())
        if folded is None:
            return False
        if key in _ENTER or key == _Key.Key_Space:
            self.fold(current.row(), folded=not folded)
        elif key == _Key.Key_Left:
            self.fold(current.row(), folded=True)
        elif key == _Key.Key_Right and folded:
            self.fold(current.row(), folded=False)
        else:
            return False
        return True

    def fold(self, row: int, *, folded: bool) -> None:
        """Fold or open the section in a row."""
        self._table.sheet_model.fold(row, folded=folded)

    def _walk_key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & (_MODIFIERS.AltModifier | _MODIFIERS.MetaModifier):
            return False
        step = step_of(event.key(), control=bool(event.modifiers() & _MODIFIERS.ControlModifier))
        table = self._table
        if step is None or not len(table.plan.rows) or not len(table.plan.columns):
            return False
        current = table.currentIndex()
        at = (current.row(), current.column()) if current.isValid() else (0, 0)
        if current.isValid() and step is Step.RIGHT and table.sheet_model.line(current.row()).spanning:
            step = Step.DOWN  # from an open section to its first row
        row, column = walk(step, *at, table.plan.rows, table.plan.columns)
        self.stand(row, column, extend=bool(event.modifiers() & _MODIFIERS.ShiftModifier))
        return True

    # mouse
    def press(self, event: QMouseEvent) -> None:
        """Stand on a cell, choose to it with Shift, fold a section, choose a column by its head."""
        table, pos = self._table, event.position().toPoint()
        self._sizing = self._edge_at(pos) if event.button() == Qt.MouseButton.LeftButton else -1
        if self._sizing >= 0:
            return
        column = table.head_at(pos)
        if column >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._choose_column(column)
            return
        index = table.indexAt(pos)
        if not index.isValid() or event.button() not in {Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton}:
            return
        if event.button() == Qt.MouseButton.RightButton and table.selectionModel().isSelected(index):
            return
        line = table.sheet_model.line(index.row())
        self.stand(index.row(), index.column(), extend=bool(event.modifiers() & _MODIFIERS.ShiftModifier))
        if isinstance(line, SectionLine) and event.button() == Qt.MouseButton.LeftButton:
            self.fold(index.row(), folded=not line.folded)
            return
        self._dragging = event.button() == Qt.MouseButton.LeftButton

    def _choose_column(self, column: int) -> None:
        table = self._table
        last = table.sheet_model.rowCount() - 1
        if last < 0:
            return
        top, bottom = table.sheet_model.index(0, column), table.sheet_model.index(last, column)
        self._anchor = QPersistentModelIndex(top)
        table.selectionModel().select(QItemSelection(top, bottom), _Flag.ClearAndSelect)
        table.stood.emit(table.sheet_model.head(column).ref)

    def move(self, event: QMouseEvent) -> None:
        """Choose from where the button went down to here; beyond an edge the table scrolls."""
        table, pos = self._table, event.position().toPoint()
        if self._sizing >= 0:
            left = table.plan.columns.position(self._sizing, table.horizontalOffset())
            table.set_column_width(self._sizing, pos.x() - left)
            return
        if not self._dragging:
            shape = Qt.CursorShape.SplitHCursor if self._edge_at(pos) >= 0 else Qt.CursorShape.ArrowCursor
            table.viewport().setCursor(shape)
            return
        index = table.indexAt(self._inside(pos))
        if index.isValid() and index != table.currentIndex():
            self.stand(index.row(), index.column(), extend=True)

    def _inside(self, pos: QPoint) -> QPoint:
        rect = self._table.viewport().rect()
        rows, columns = self._table.plan.rows, self._table.plan.columns
        top = rect.height() - rows.extent
        right = min(columns.total, rect.width()) - 1
        bottom = top + rows.tail_start - 1
        return QPoint(min(max(pos.x(), 0), right), min(max(pos.y(), top), bottom))

    def release(self) -> None:
        """The range is chosen, the column has its width."""
        self._dragging = False
        self._sizing = -1

    def _edge_at(self, pos: QPoint) -> int:
        """The column whose right edge is under a point of the head, -1 where there is none."""
        for column in {self._table.head_at(pos), self._table.head_at(pos - QPoint(_EDGE, 0))} - {-1}:
            columns = self._table.plan.columns
            end = columns.position(column, self._table.horizontalOffset()) + columns.size(column)
            if abs(end - pos.x()) <= _EDGE:
                return column
        return -1

    def double_click(self, event: QMouseEvent) -> None:
        """As Enter, except on a section, which the clicks fold and open; on the edge of a column: all widths anew."""
        edge = self._edge_at(event.position().toPoint())
        if edge >= 0:
            self._table.forget_widths()
            return
        index = self._table.indexAt(event.position().toPoint())
        if index.isValid() and self._table.sheet_model.is_folded(index.row()) is None:
            self._table.taken_up.emit(index)
        else:
            self.press(event)

    def tip_at(self, pos: QPoint) -> str:
        """What to tell about a point: a head's words, a cut text whole, what a cell knows more."""
        table = self._table
        column = table.head_at(pos)
        if column >= 0:
            return table.sheet_model.head(column).words
        index = table.indexAt(pos)
        if not index.isValid():
            return ""
        line = table.sheet_model.line(index.row())
        more = line.tip(index.column())
        whole = line.plain(index.column()) if table.is_cut(index) else ""
        return "\n".join(part for part in (whole, more) if part)
