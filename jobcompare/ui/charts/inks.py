"""Fills, outlines and text colours of bars: an employer's colour, or the parts of stacked bars."""

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPen

from jobcompare.present.charts.view import Bar
from jobcompare.ui.charts.looks import Looks
from jobcompare.ui.theme import employers
from jobcompare.ui.theme.schemes import contrast

_DARK, _LIGHT = "#101214", "#ffffff"
_PALE = 0.32  # share of its colour that a pale bar keeps
_FIRST = 0.22  # share of text colour in the first part of a stacked bar


class Inks:
    """The colours of a chart in one scheme."""

    def __init__(self, looks: Looks) -> None:
        self._scheme = looks.scheme
        self._base = looks.scheme.base
        self._outlines: dict[int, QColor] = {}  # computed once: every frame asks for them

    def brush(self, bar: Bar, colour: int) -> QBrush:
        """What fills a bar. `colour`: the employer's place in order of first use."""
        if bar.part < 0:
            whole = employers.brush(colour, self._scheme)
            if not bar.faint:
                return whole
            return QBrush(mixed(self._base, employers.fill(colour).name(), _PALE), Qt.BrushStyle.SolidPattern)
        return QBrush(self._part(bar.part, faint=bar.faint))

    def pen(self, bar: Bar, colour: int) -> QPen:
        """A bar's outline, at least 3:1; dashed where it is pale."""
        ink = self._outline(colour) if bar.part < 0 else self._part_line(bar.part)
        pen = QPen(ink, 1)
        if bar.faint:
            pen.setDashPattern([3, 2])
        return pen

    def text_on(self, bar: Bar, colour: int) -> QColor:
        """The colour of a text on a bar, at least 4.5:1."""
        return readable(self.brush(bar, colour).color())

    def hatched(self, bar: Bar, colour: int) -> bool:
        """A text on this bar needs a ground of its own."""
        return bar.part < 0 and not bar.faint and employers.hatch(colour) is not Qt.BrushStyle.SolidPattern

    def edge(self, colour: int) -> tuple[QBrush, QPen]:
        """Fill and outline of the strip before an employer's rows."""
        return employers.brush(colour, self._scheme), QPen(self._outline(colour), 1)

    def _outline(self, colour: int) -> QColor:
        if colour not in self._outlines:
            self._outlines[colour] = employers.outline(colour, self._scheme)
        return self._outlines[colour]

    def _part(self, part: int, *, faint: bool) -> QColor:
        if part == 0:
            return mixed(self._base, self._scheme.text, _FIRST)
        strong = QColor(self._scheme.accent)
        return mixed(self._base, strong.name(), _PALE) if faint or part > 1 else strong

    def _part_line(self, part: int) -> QColor:
        return QColor(self._scheme.line if part == 0 else self._scheme.accent)


def mixed(ground: str, colour: str, share: float) -> QColor:
    """`share` of a colour on a ground."""
    low, high = QColor(ground), QColor(colour)
    pairs = ((low.red(), high.red()), (low.green(), high.green()), (low.blue(), high.blue()))
    return QColor(*(round(first + (last - first) * share) for first, last in pairs))


def readable(ground: QColor) -> QColor:
    """Near black or white, whichever is read better on a ground."""
    return QColor(_readable(ground.name()))


@cache
def _readable(ground: str) -> str:
    return max(_DARK, _LIGHT, key=lambda ink: contrast(ink, ground))
