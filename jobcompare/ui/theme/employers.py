"""One colour per employer: Okabe-Ito in order of first use, hatched from the eighth, outlined at 3:1."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

from jobcompare.present.employer_colours import OKABE_ITO
from jobcompare.ui.theme import icons
from jobcompare.ui.theme.schemes import Scheme, contrast

_HATCHES = (
    Qt.BrushStyle.SolidPattern,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.FDiagPattern,
    Qt.BrushStyle.DiagCrossPattern,
    Qt.BrushStyle.VerPattern,
    Qt.BrushStyle.HorPattern,
)
_NEEDED = 3.0  # contrast of an outline against what it stands on


def fill(index: int) -> QColor:
    """The colour of the employer at `index` in order of first use, 0 the first."""
    return QColor(OKABE_ITO[index % len(OKABE_ITO)])


def outline(index: int, scheme: Scheme) -> QColor:
    """Its outline: the same hue, made darker or lighter until it stands out from every ground that it is painted on."""
    colour = fill(index)
    grounds = (scheme.base, scheme.window, scheme.band, scheme.hover, scheme.selected, scheme.ours)
    for _step in range(24):
        if all(contrast(colour.name(), ground) >= _NEEDED for ground in grounds):
            break
        colour = colour.lighter(112) if scheme.dark else colour.darker(108)
    return colour


def hatch(index: int) -> Qt.BrushStyle:
    """Solid for the first seven employers, a hatch of their colours for each next seven."""
    return _HATCHES[index // len(OKABE_ITO) % len(_HATCHES)]


def brush(index: int, scheme: Scheme) -> QBrush:
    """What fills a bar or swatch of the employer."""
    style = hatch(index)
    return QBrush(fill(index) if style is Qt.BrushStyle.SolidPattern else outline(index, scheme), style)


def paint_swatch(painter: QPainter, place: QRectF, index: int, scheme: Scheme) -> None:
    """The employer's dot: filled, hatched from the eighth, outlined."""
    picture = swatch(index, scheme, round(place.width()) + 2, icons.ratio_of(painter))
    painter.drawPixmap(place.topLeft() - QPointF(1, 1), picture)


@lru_cache(maxsize=512)
def swatch(index: int, scheme: Scheme, size: int = 12, ratio: float = 1.0) -> QPixmap:
    """The employer's dot as a picture of `size` logical pixels."""
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(outline(index, scheme), 1.2))
    painter.setBrush(brush(index, scheme))
    painter.drawEllipse(QRectF(1, 1, size - 2, size - 2))
    painter.end()
    return picture
