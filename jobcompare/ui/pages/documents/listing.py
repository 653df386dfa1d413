"""The list of documents: name over employer, classes and what is to review."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from jobcompare.present.lists_view import ListRow
from jobcompare.ui.models.sheet_model import plain_tip
from jobcompare.ui.pages.documents.order import CLASSES, EMPLOYER, FILE, TO_REVIEW, row_words
from jobcompare.ui.pages.documents.rows import list_rows, paint_edge, paint_ground
from jobcompare.ui.theme.appearance import scheme
from jobcompare.ui.theme.fonts import bold

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROOT = QModelIndex()
_PAD = 6
_SIDE = 12


class DocumentsModel(QAbstractListModel):
    """The listed documents, one a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown: Sequence[ListRow] = ()

    def show_rows(self, rows: Sequence[ListRow]) -> None:
        """List other rows."""
        self.beginResetModel()
        self.shown = rows
        self.endResetModel()

    def row_of(self, document_id: int | None) -> int | None:
        """The row of a document; None where it is not listed."""
        return next((number for number, row in enumerate(self.shown) if row.id == document_id), None)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.shown):
            return None
        row = self.shown[index.row()]
        match role:
            case _Role.DisplayRole:
                return row.texts[FILE]
            case _Role.AccessibleTextRole:
                return row_words(row)
            case _Role.ToolTipRole:
                return plain_tip(row_words(row).replace(", ", "\n"))
            case _Role.UserRole:
                return row
            case _:
                return None


class DocumentList(QListView):
    """Shows the documents. `chosen` tells the one that is current now."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.documents = DocumentsModel(self)
        self.setModel(self.documents)
        self.setItemDelegate(_DocumentDelegate(self))
        self.setAccessibleName("Documents")
        self.setUniformItemSizes(True)
        list_rows(self)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def show_rows(self, rows: Sequence[ListRow], current: int | None) -> None:
        """List rows and stand on a document, without choosing it again."""
        scroll = self.verticalScrollBar().value()
        self.selectionModel().blockSignals(True)
        self.documents.show_rows(rows)
        self._stand(current)
        self.selectionModel().blockSignals(False)
        self.verticalScrollBar().setValue(scroll)
        self.viewport().update()

    def stand_on(self, document_id: int) -> None:
        """Choose a document."""
        self._stand(document_id)

    def _stand(self, document_id: int | None) -> None:
        row = self.documents.row_of(document_id)
        if row is not None:
            index = self.documents.index(row)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def _on_current_changed(self, current: _Index) -> None:
        row = current.data(_Role.UserRole) if current.isValid() else None
        if isinstance(row, ListRow):
            self.chosen.emit(row.id)


class _DocumentDelegate(QStyledItemDelegate):
    """Two lines a document: its name; employer, classes and what is to review."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(120, 2 * option.fontMetrics.height() + 2 * _PAD + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(_Role.UserRole)
        if not isinstance(row, ListRow):
            return
        colours = scheme()
        painter.save()
        chosen = paint_ground(painter, option)
        if chosen:
            painter.fillRect(QRect(option.rect.x(), option.rect.y(), 3, option.rect.height()), QColor(colours.accent))
        line = option.fontMetrics.height()
        place = QRect(option.rect.x() + _SIDE, option.rect.y() + _PAD, option.rect.width() - 2 * _SIDE, line)
        self._paint_name(painter, option, place, row)
        self._paint_facts(painter, option, place.translated(0, line + 2), row)
        paint_edge(painter, option)
        painter.restore()

    def _paint_name(self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, row: ListRow) -> None:
        painter.setFont(bold(option.font))
        painter.setPen(QColor(scheme().text))
        name = painter.fontMetrics().elidedText(row.texts[FILE], Qt.TextElideMode.ElideMiddle, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_facts(self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, row: ListRow) -> None:
        colours = scheme()
        painter.setFont(option.font)
        review = f"⚑ {row.texts[TO_REVIEW]} to review" if row.texts[TO_REVIEW] else ""
        taken = painter.fontMetrics().horizontalAdvance(review) + (8 if review else 0)
        painter.setPen(QColor(colours.warning))
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, review)
        classes = f"{row.texts[CLASSES]} {'class' if row.texts[CLASSES] == '1' else 'classes'}"
        facts = " · ".join(part for part in (row.texts[EMPLOYER], classes) if part)
        painter.setPen(QColor(colours.muted))
        cut = painter.fontMetrics().elidedText(facts, Qt.TextElideMode.ElideRight, place.width() - taken)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, cut)
