"""Signs, tags and the star as vector shapes in a unit square: no font must have them, and they are crisp at any scale."""

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from jobcompare.present.grid.view import Sign
from jobcompare.ui.models.face import Tag

_Stroke = tuple[tuple[float, float], ...]

_STROKES: dict[Sign | Tag, tuple[_Stroke, ...]] = {
    Sign.SAME: (((0.1, 0.34), (0.9, 0.34)), ((0.1, 0.66), (0.9, 0.66))),
    Sign.DIFFERENT: (((0.1, 0.34), (0.9, 0.34)), ((0.1, 0.66), (0.9, 0.66)), ((0.72, 0.04), (0.28, 0.96))),
    Sign.ONLY_HERE: (((0.5, 0.06), (0.5, 0.94)), ((0.06, 0.5), (0.94, 0.5))),
    Sign.NOT_MENTIONED: (((0.1, 0.5), (0.9, 0.5)),),
    Tag.REVIEWED: (((0.06, 0.55), (0.38, 0.86), (0.94, 0.16)),),
    Tag.TYPED: (((0.06, 0.94), (0.14, 0.66), (0.74, 0.06), (0.94, 0.26), (0.34, 0.86), (0.06, 0.94)),),
    Tag.DOUBT: (((0.2, 1.0), (0.2, 0.04), (0.9, 0.28), (0.2, 0.54)),),
}
_STAR_TOP = ((0.5, 0.02), (0.65, 0.35), (1.0, 0.38), (0.73, 0.62), (0.81, 0.97))
_STAR_REST = ((0.5, 0.78), (0.19, 0.97), (0.27, 0.62), (0.0, 0.38), (0.35, 0.35))


@cache
def _path(shape: Sign | Tag) -> QPainterPath:
    path = QPainterPath()
    if shape is Sign.SIMILAR:
        for middle in (0.34, 0.66):
            path.moveTo(0.05, middle + 0.06)
            path.cubicTo(QPointF(0.3, middle - 0.28), QPointF(0.65, middle + 0.3), QPointF(0.95, middle - 0.06))
        return path
    for stroke in _STROKES[shape]:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in stroke]))
    return path


@cache
def _scaled(shape: Sign | Tag, size: float) -> QPainterPath:
    return QTransform.fromScale(size, size).map(_path(shape))


def paint_shape(painter: QPainter, shape: Sign | Tag, place: QRectF, ink: QColor) -> None:
    """A sign or a tag, stroked; a flag is filled."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(place.topLeft())
    pen = QPen(ink, max(1.2, place.width() * 0.13))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(ink if shape is Tag.DOUBT else Qt.BrushStyle.NoBrush)
    painter.drawPath(_scaled(shape, place.width()))
    painter.restore()


def paint_star(painter: QPainter, place: QRectF, ink: QColor) -> None:
    """The star of the reference."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    side = place.width()
    painter.drawPolygon(QPolygonF([QPointF(place.x() + x * side, place.y() + y * side) for x, y in _STAR_TOP + _STAR_REST]))
    painter.restore()
