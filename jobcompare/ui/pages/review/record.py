"""The record of a draft: rows of value, where and state."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from jobcompare.present.review.view import RecordRow, RowKind
from jobcompare.present.shown import Shown
from jobcompare.ui.models.sheet_model import plain_tip
from jobcompare.ui.pages.review.painting import SIDE, Words, paint_ground, paint_line, paint_wrapped, wrapped_height
from jobcompare.ui.pages.review.tints import ground
from jobcompare.ui.theme.appearance import scheme
from jobcompare.ui.theme.fonts import bold, scaled

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROOT = QModelIndex()
_PAD = 5
_LONGEST = 600  # characters of a value shown in its row; the text has the whole
_SIGNS = {Shown.REVIEWED: "✓ ", Shown.TYPED: "✎ "}


class RecordModel(QAbstractListModel):
    """One row of the record a row; heads cannot be selected."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[RecordRow] = ()

    def show_rows(self, rows: Sequence[RecordRow]) -> None:
        """Show rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        match role:
            case _Role.DisplayRole:
                return f"{row.label}: {row.value}" if row.value else row.label
            case _Role.AccessibleTextRole:
                return row.spoken
            case _Role.ToolTipRole:
                return plain_tip(row.spoken)
            case _Role.UserRole:
                return row
            case _:
                return None


class RecordList(QListView):
    """Shows a record. `stood`: a row is current; `decided`: Enter (True) or Delete (False) on it; `menu_wanted`: at a point."""

    stood = Signal(int)
    decided = Signal(bool)
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.record = RecordModel(self)
        self.setModel(self.record)
        self.setItemDelegate(_RowDelegate(self))
        self.setAccessibleName("Record")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setWordWrap(True)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def show_rows(self, rows: Sequence[RecordRow], row: int | None) -> None:
        """Show rows, standing on one of them, scrolled as before."""
        scroll = self.verticalScrollBar().value()
        self.selectionModel().blockSignals(True)
        self.record.show_rows(rows)
        if row is not None and row < len(rows):
            self._stand(row)
        self.selectionModel().blockSignals(False)
        self.doItemsLayout()
        self.verticalScrollBar().setValue(scroll)
        if row is not None:
            self.scrollTo(self.currentIndex())
        else:
            self.scrollToTop()

    def current(self) -> RecordRow | None:
        """The row that is current."""
        index = self.currentIndex()
        return self.record.rows[index.row()] if index.isValid() and index.row() < len(self.record.rows) else None

    def selected(self) -> tuple[RecordRow, ...]:
        """The selected rows, the current one where none is."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        current = self.current()
        return tuple(self.record.rows[row] for row in rows) or ((current,) if current else ())

    def stand_on(self, row: int) -> None:
        """Make a row current and bring it into sight."""
        self._stand(row)
        self.scrollTo(self.record.index(row))

    def menu_point(self) -> QPoint:
        """Where a menu for the current row opens, on the screen."""
        return self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())

    def _stand(self, row: int) -> None:
        self.selectionModel().setCurrentIndex(self.record.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _on_current_changed(self, current: _Index) -> None:
        if current.isValid():
            self.stood.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.decided.emit(True)
        elif plain and event.key() == Qt.Key.Key_Delete:
            self.decided.emit(False)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _RowDelegate(QStyledItemDelegate):
    """Name of the value, where it stands and its state on one line; the value below; then why it wants a look."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        view, row = self._asked(index)
        width = view.viewport().width()
        line = view.fontMetrics().height()
        if row is None or row.kind is RowKind.HEAD:
            return QSize(width, max(24, line + 2 * _PAD + 2))
        below = sum(wrapped_height(words, width - 2 * SIDE) + 2 for words in _below(row, view))
        return QSize(width, max(24, line + below + 2 * _PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        view, row = self._asked(index)
        if row is None:
            return
        painter.save()
        paint_ground(painter, option, edge=False)
        colours = scheme()
        line = view.fontMetrics().height()
        place = QRect(option.rect.x() + SIDE, option.rect.y() + _PAD, option.rect.width() - 2 * SIDE, line)
        if row.kind is RowKind.HEAD:
            if not option.state & option.state.State_Selected:
                painter.fillRect(option.rect, QColor(colours.band))
            head = Words(row.label, bold(view.font()), colours.text)
            paint_line(painter, place, head, Words("", view.font(), colours.text), Qt.TextElideMode.ElideMiddle)
        else:
            painter.fillRect(QRect(option.rect.x(), option.rect.y() + 1, 4, option.rect.height() - 2), QColor(colours.line))
            tint = QRect(option.rect.x(), option.rect.y() + 2, 3, option.rect.height() - 4)
            painter.fillRect(tint, QColor(ground(row.tint, colours)))
            name = Words(row.label, scaled(view.font(), 0.95), colours.text if row.check else colours.muted)
            paint_line(painter, place, name, _state(row, view), Qt.TextElideMode.ElideRight)
            top = place.bottom() + 2
            for words in _below(row, view):
                height = wrapped_height(words, place.width())
                paint_wrapped(painter, QRect(place.x(), top, place.width(), height), words)
                top += height + 2
        painter.restore()

    def _asked(self, index: _Index) -> tuple[RecordList, RecordRow | None]:
        view = self.parent()
        assert isinstance(view, RecordList)
        row = index.data(_Role.UserRole)
        return view, row if isinstance(row, RecordRow) else None


def _state(row: RecordRow, view: QWidget) -> Words:
    colours = scheme()
    line = row.where.split(" · ", maxsplit=1)[0]
    sign = "⚑ " if row.check else _SIGNS.get(row.state, "")
    ink = colours.warning if row.check else colours.good if row.state is Shown.REVIEWED else colours.muted
    return Words(" · ".join(part for part in (line, f"{sign}{row.state_words}") if part), scaled(view.font(), 0.95), ink)


def _below(row: RecordRow, view: QWidget) -> list[Words]:
    colours = scheme()
    cut = row.value if len(row.value) <= _LONGEST else f"{row.value[:_LONGEST]} …"
    words = [Words(cut, view.font(), colours.text)] if cut else []
    return words + [Words(doubt, scaled(view.font(), 0.95), colours.warning) for doubt in row.doubts if row.check]
