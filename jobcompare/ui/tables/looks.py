"""Fonts and colours of a table at a zoom. Made anew when the appearance or the zoom changes."""

from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPen

from jobcompare.ui.theme import fonts
from jobcompare.ui.theme.schemes import Scheme

_STEP = 4  # px; every distance is a multiple


class Looks:
    """What painting needs, computed once. Sizes in logical pixels."""

    def __init__(self, scheme: Scheme, font: QFont, zoom: float = 1.0) -> None:
        self.scheme = scheme
        self.zoom = zoom
        self.font = fonts.scaled(font, zoom)
        self.bold = fonts.bold(self.font)
        self.small = fonts.scaled(self.font, 0.9)
        self.figures = fonts.figures(self.font)
        self._set_sizes()
        self._set_colours(scheme)

    def _set_sizes(self) -> None:
        metrics = QFontMetricsF(self.font)
        self.em = metrics.averageCharWidth()
        self.line = int(metrics.height())  # dense: the font's own leading is in it
        self.ascent = metrics.ascent()
        self.above = max(3, round(_STEP * self.zoom))  # a text
        self.below = max(2, round(0.75 * _STEP * self.zoom))  # a text: its own descent is room too
        self.side = max(4, round(2 * _STEP * self.zoom))  # left and right of a text
        self.gutter = round(self.line * 1.2)  # room for a sign before a text
        self.least = max(24, self.height(1))  # of a row: a target of 24 px
        self.section = self.least

    def _set_colours(self, scheme: Scheme) -> None:
        self.text = QColor(scheme.text)
        self.muted = QColor(scheme.muted)
        self.base = QColor(scheme.base)
        self.band = QColor(scheme.band)
        self.accent = QColor(scheme.accent)
        self.selected = QColor(scheme.selected)
        self.warning = QColor(scheme.warning)
        self.good = QColor(scheme.good)
        self.ours = _between(scheme.base, scheme.ours, 0.45)
        self.ours_head = QColor(scheme.ours)
        self.differs = QColor(scheme.changed)
        self.found = QColor(scheme.changed)
        self.chip = _between(scheme.base, scheme.theirs, 0.75)
        self.hairline = QPen(QColor(scheme.hairline), 1)
        self.border = QPen(QColor(scheme.line), 1)
        self.frame = QPen(self.accent, 2)

    def height(self, lines: int) -> int:
        """Pixels of a row of so many lines of text."""
        return lines * self.line + self.above + self.below

    def chars(self, count: float) -> int:
        """Pixels of `count` average characters."""
        return round(count * self.em)


def _between(first: str, second: str, share: float) -> QColor:
    """The colour at `share` of the way from the first to the second."""
    start, end = QColor(first), QColor(second)
    parts = (
        (start.red(), end.red()),
        (start.green(), end.green()),
        (start.blue(), end.blue()),
    )
    return QColor(*(round(low + (high - low) * share) for low, high in parts))
