"""How a row of a list is painted: words left and right on the first line, wrapped words below."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from jobcompare.ui.theme.appearance import scheme

WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
SIDE = 12
_GAP = 8
_SPARE = 4  # px by which words can be wider on the page than their measure says


@dataclass(frozen=True, slots=True)
class Words:
    """Words in a font and an ink."""

    text: str
    font: QFont
    ink: str


def wrapped_height(words: Words, width: int) -> int:
    """How high words are in a width."""
    return QFontMetrics(words.font).boundingRect(QRect(0, 0, max(40, width), 100_000), WRAP, words.text).height()


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, *, edge: bool = True) -> None:
    """What a row stands on: chosen, under the mouse, or neither; its hairline; the frame of the focus."""
    colours = scheme()
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    over = bool(option.state & QStyle.StateFlag.State_MouseOver)
    painter.fillRect(option.rect, QColor(colours.selected if chosen else colours.hover if over else colours.base))
    if chosen and edge:
        painter.fillRect(QRect(option.rect.x(), option.rect.y(), 3, option.rect.height()), QColor(colours.accent))
    painter.setPen(QColor(colours.hairline))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.drawRect(option.rect.adjusted(1, 1, -1, -1))


def paint_line(painter: QPainter, place: QRect, left: Words, right: Words, mode: Qt.TextElideMode) -> None:
    """Two words on one line; the left one gives way."""
    metrics = QFontMetrics(right.font)
    room = min(metrics.horizontalAdvance(right.text) + _SPARE if right.text else 0, round(place.width() * 0.7))
    _paint(painter, place.adjusted(place.width() - room, 0, 0, 0), right, Qt.AlignmentFlag.AlignRight, Qt.TextElideMode.ElideRight)
    _paint(painter, place.adjusted(0, 0, -room - (_GAP if room else 0), 0), left, Qt.AlignmentFlag.AlignLeft, mode)


def paint_wrapped(painter: QPainter, place: QRect, words: Words) -> None:
    """Words over as many lines as they need."""
    painter.setFont(words.font)
    painter.setPen(QColor(words.ink))
    painter.drawText(place, WRAP, words.text)


def _paint(painter: QPainter, place: QRect, words: Words, align: Qt.AlignmentFlag, mode: Qt.TextElideMode) -> None:
    painter.setFont(words.font)
    painter.setPen(QColor(words.ink))
    shown = painter.fontMetrics().elidedText(words.text, mode, place.width())
    painter.drawText(place, align | Qt.AlignmentFlag.AlignVCenter, shown)
