"""Text that wraps to a few lines and is cut with "…" where it does not fit. Plain text only."""

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEngine, QPainter, QPainterPath, QTextLayout, QTextOption

_KEPT = 4096


@lru_cache(_KEPT)
def wrapped(text: str, font_key: str, width: int, most: int) -> tuple[str, ...]:
    """The lines of a text.

    Args:
        text: plain text.
        font_key: `QFont.toString()` of the font.
        width: pixels.
        most: number of lines; the last one is cut.
    """
    font = QFont()
    font.fromString(font_key)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        start = line.textStart()
        if len(lines) == most - 1:
            lines.append(cut(text[start:], font, width, middle=True))
            break
        lines.append(text[start : start + line.textLength()].rstrip())
    layout.endLayout()
    return tuple(lines)


def cut(text: str, font: QFont, width: float, *, middle: bool = False) -> str:
    """The text with "…" at its end, or in its middle so that a level at its end stays, where it is over `width` pixels wide."""
    mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
    return QFontMetricsF(font).elidedText(text, mode, width)


@lru_cache(_KEPT)
def advance(text: str, font_key: str) -> float:
    """Pixels that a text takes in one line."""
    font = QFont()
    font.fromString(font_key)
    return QFontMetricsF(font).horizontalAdvance(text)


def write(painter: QPainter, x: float, top: float, height: float, text: str) -> None:
    """Write one line with the painter's font and pen, centred in a height.

    In SVG the letters are drawn as outlines: elsewhere the shipped font is missing, and another one is wider than its place.
    """
    metrics = QFontMetricsF(painter.font())
    base = QPointF(x, top + (height - metrics.height()) / 2 + metrics.ascent())
    if painter.paintEngine().type() is not QPaintEngine.Type.SVG:
        painter.drawText(base, text)
        return
    letters = QPainterPath()
    letters.addText(base, painter.font(), text)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(letters, painter.pen().color())
    painter.restore()
