"""What the parts of stacked bars are: a swatch and a word each, on screen and in pictures."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobcompare.present.charts.view import Bar
from jobcompare.ui.charts.inks import Inks
from jobcompare.ui.charts.looks import Looks
from jobcompare.ui.charts.texts import advance, write


def legend_places(words: tuple[str, ...], looks: Looks, width: int) -> tuple[list[tuple[int, int]], int]:
    """Where each entry stands, and the height of all; entries wrap to further lines."""
    places: list[tuple[int, int]] = []
    x = y = 0
    swatch = round(looks.line * 1.4)
    for word in words:
        taken = swatch + looks.side + round(advance(word, looks.small.toString()))
        if x and x + taken > width:
            x, y = 0, y + looks.line + looks.pad
        places.append((x, y))
        x += taken + 3 * looks.side
    return places, y + looks.line if words else 0


def paint_legend(painter: QPainter, left: int, top: int, words: tuple[str, ...], looks: Looks, width: int) -> int:
    """Paint the entries from a corner; returns their height."""
    places, height = legend_places(words, looks, width)
    inks = Inks(looks)
    size = round(looks.line * 0.7)
    swatch = round(looks.line * 1.4)
    painter.setFont(looks.small)
    for part, (word, (x, y)) in enumerate(zip(words, places, strict=True)):
        bar = Bar(start=0, end=1, text="", part=part, faint=part > 1)
        painter.setBrush(inks.brush(bar, 0))
        painter.setPen(inks.pen(bar, 0))
        painter.drawRect(QRectF(left + x + 0.5, top + y + (looks.line - size) / 2 + 0.5, swatch, size))
        painter.setPen(looks.text)
        write(painter, left + x + swatch + looks.side, top + y, looks.line, word)
    return height


class Legend(QWidget):
    """The legend under a chart; hidden where its bars have no parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self._looks: Looks | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_words(self, words: tuple[str, ...], looks: Looks) -> None:
        """Show these entries."""
        self._words, self._looks = words, looks
        self.setAccessibleName(f"Legend: {', '.join(words)}" if words else "")
        self.setVisible(bool(words))
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        return legend_places(self._words, self._looks, width)[1] if self._looks is not None else 0

    def sizeHint(self) -> QSize:
        return QSize(100, self.heightForWidth(max(200, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._looks is not None and self._words:
            painter = QPainter(self)
            paint_legend(painter, 0, 0, self._words, self._looks, self.width())
            painter.end()
