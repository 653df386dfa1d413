"""Which chart: a list with all names where there is room, a menu where there is not."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from jobcompare.ui.theme import fonts
from jobcompare.ui.theme.appearance import in_force, scheme

_Index = QModelIndex | QPersistentModelIndex
_ROW = 32
_MARK = 3  # width of the strip of the chosen one


class NameDelegate(QStyledItemDelegate):
    """A name; the chosen one has a strip before it and is semibold."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        metrics = option.fontMetrics  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        return QSize(metrics.horizontalAdvance(index.data()) + 40, max(_ROW, metrics.height() + 12))  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        place, state, font = option.rect, option.state, option.font  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        colours = scheme()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(place, colours.selected)
            painter.fillRect(place.x(), place.y(), _MARK, place.height(), colours.accent)  # pyright: ignore[reportUnknownMemberType]
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(place, colours.hover)
        painter.setFont(fonts.bold(font) if chosen else font)
        painter.setPen(colours.text)
        text = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, place.width() - 24)  # pyright: ignore[reportUnknownMemberType]
        painter.drawText(place.adjusted(12, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter, text)  # pyright: ignore[reportUnknownMemberType]
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRect(place.adjusted(1, 1, -1, -1))  # pyright: ignore[reportUnknownMemberType]
        painter.restore()


class Chooser(QListView):
    """The names, one chosen. `chosen`: its number."""

    picked = Signal(int)

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAccessibleName("Charts")
        self.setModel(QStringListModel(list(names), self))
        self.setItemDelegate(NameDelegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self._fit()
        in_force.changed.connect(self._fit)

    def pick(self, number: int) -> None:
        """Show one as chosen, without saying so."""
        if self.currentIndex().row() != number:
            blocked = self.blockSignals(True)
            self.setCurrentIndex(self.model().index(number, 0))
            self.blockSignals(blocked)
            self.viewport().update()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self.signalsBlocked():
            self.picked.emit(current.row())

    def _fit(self) -> None:
        self.setFixedWidth(max(self.sizeHintForColumn(0), 120) + 8)
