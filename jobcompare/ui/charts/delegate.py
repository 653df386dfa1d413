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
        chosen = bool(state & _State.State_Selected)
        if line.row is not None and (chosen or state & _State.State_MouseOver):
            self._paint_ground(painter, place, geometry, chosen=chosen)
        self.painter.paint(painter, place, line, stood)
        if line.row is not None and chosen:
            focused = bool(state & _State.State_HasFocus)
            self._paint_frame(painter, place, geometry, width=2 if focused else 1)

    def _paint_ground(self, painter: QPainter, place: QRect, geometry: Geometry, *, chosen: bool) -> None:
        """Behind the words only: bars keep the ground on which their colours were chosen."""
        words = QRect(place)
        words.setWidth(geometry.plot.x - geometry.looks.side // 2 if geometry.lead.width == 0 else geometry.lead.x)
        painter.fillRect(words, geometry.looks.selected if chosen else geometry.looks.hover)

    def _paint_frame(self, painter: QPainter, place: QRect, geometry: Geometry, *, width: int) -> None:
        painter.setPen(QPen(geometry.looks.accent, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place.adjusted(1, 1, -1, -1) if width > 1 else place.adjusted(0, 0, -1, -1))
