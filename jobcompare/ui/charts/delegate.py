"""The painter of charts for Qt's list: grounds, hover, selection and focus around each line."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from jobcompare.ui.charts.geometry import Geometry
from jobcompare.ui.charts.painter import ChartPainter

_Index = QModelIndex | QPersistentModelIndex
_State = QStyle.StateFlag


class ChartDelegate(QStyledItemDelegate):
    """Paints lines at the geometry in force."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.painter: ChartPainter | None = None

    @property
    def geometry(self) -> Geometry | None:
        """Where everything stands."""
        return self.painter.geometry if self.painter is not None else None

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        geometry = self.geometry
        if geometry is None or index.row() >= len(geometry.places):
            return QSize(0, 24)
        return QSize(geometry.width, geometry.places[index.row()].height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        geometry = self.geometry
        if self.painter is None or geometry is None or index.row() >= len(geometry.lines):
            return
        place: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        line, stood = geometry.lines[index.row()], geometry.places[index.row()]
        if line.row is not None:
            looks = geometry.looks
            if state & _State.State_Selected:
                painter.fillRect(place, looks.selected)
            elif state & _State.State_MouseOver:
                painter.fillRect(place, looks.hover)
        self.painter.paint(painter, place, line, stood)
        if line.row is not None and state & _State.State_HasFocus:
            painter.setPen(QPen(geometry.looks.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place.adjusted(1, 1, -1, -1))
