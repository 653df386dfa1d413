"""Text that wraps to a few lines and is cut with "…" where it does not fit. Plain text only."""

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

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
            lines.append(cut(text[start:], font, width))
            break
        lines.append(text[start : start + line.textLength()].rstrip())
    layout.endLayout()
    return tuple(lines)


def cut(text: str, font: QFont, width: float) -> str:
    """The text, ending in "…" where it is wider than `width` pixels."""
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


@lru_cache(_KEPT)
def advance(text: str, font_key: str) -> float:
    """Pixels that a text takes in one line."""
    font = QFont()
    font.fromString(font_key)
    return QFontMetricsF(font).horizontalAdvance(text)


def write(painter: QPainter, x: float, top: float, height: float, text: str) -> None:
    """Write one line with the painter's font and pen, centred in a height."""
    metrics = QFontMetricsF(painter.font())
    painter.drawText(QPointF(x, top + (height - metrics.height()) / 2 + metrics.ascent()), text)
