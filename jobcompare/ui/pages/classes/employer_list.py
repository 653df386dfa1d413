"""The jurisdictions of the study with their number of classes; choosing one narrows the list."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from jobcompare.present.lists_view import TreeItem
from jobcompare.ui.models.sheet_model import plain_tip
from jobcompare.ui.theme import employers
from jobcompare.ui.theme.appearance import scheme
from jobcompare.ui.theme.fonts import bold, figures

Index = QModelIndex | QPersistentModelIndex
_ROW = 30


class EmployerModel(QAbstractListModel):
    """The Qt face of the tree's items."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.items: tuple[TreeItem, ...] = ()

    def show_items(self, items: Sequence[TreeItem]) -> None:
        """Show other items."""
        self.beginResetModel()
        self.items = tuple(items)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return item.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(item.name)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{item.name}, {item.count:,} classes{', ours' if item.ours else ''}"
        return None


class EmployerList(QListView):
    """`chosen` tells an employer's id, None for all."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items = EmployerModel(self)
        self.setModel(self.items)
        self.setItemDelegate(_EmployerDelegate(self))
        self.setUniformItemSizes(True)
        self.setObjectName("panel")
        self.setAccessibleName("Jurisdictions")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def show_items(self, items: Sequence[TreeItem], current: int | None) -> None:
        """Show the items with one of them chosen, without telling it."""
        self.selectionModel().blockSignals(True)
        self.items.show_items(items)
        row = next((number for number, item in enumerate(items) if item.employer_id == current), 0)
        self.setCurrentIndex(self.items.index(row))
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def _on_current_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.items.items[current.row()].employer_id)


class _EmployerDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, max(_ROW, option.fontMetrics.height() + 12))  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownArgumentType]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, EmployerModel)
        item, colours = model.items[index.row()], scheme()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        place = option.rect.adjusted(6, 1, -6, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QColor(colours.accent) if option.state & QStyle.StateFlag.State_HasFocus else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selected if selected else colours.hover))
            painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if item.employer_id is not None:
            employers.paint_swatch(painter, QRectF(place.left() + 8, place.center().y() - 5, 10, 10), item.colour, colours)
        painter.setFont(figures(option.font))
        painter.setPen(QColor(colours.muted))
        count = f"{item.count:,}"
        painter.drawText(place.adjusted(0, 0, -8, 0), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        room = place.adjusted(26 if item.employer_id is not None else 8, 0, -16 - painter.fontMetrics().horizontalAdvance(count), 0)
        painter.setFont(bold(option.font) if selected or item.ours else option.font)
        painter.setPen(QColor(colours.text))
        words = f"★ {item.name} (ours)" if item.ours else item.name
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()
