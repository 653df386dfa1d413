"""Fonts, sizes and colours of a chart at a zoom. Made anew when the appearance or the zoom changes."""

from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPen

from jobcompare.ui.theme import fonts
from jobcompare.ui.theme.schemes import Scheme

_STEP = 4  # px; every distance is a multiple
_LEAST_ROW = 24  # px; a target


class Looks:
    """What painting a chart needs, computed once. Sizes in logical pixels."""

    def __init__(self, scheme: Scheme, font: QFont, zoom: float = 1.0) -> None:
        self.scheme = scheme
        self.font = fonts.figures(fonts.scaled(font, zoom))
        self.bold = fonts.bold(self.font)
        self.small = fonts.scaled(self.font, 0.9)
        metrics = QFontMetricsF(self.font)
        self.em = metrics.averageCharWidth()
        self.line = round(metrics.height())
        self.pad = max(3, round(_STEP * zoom))  # above and below a text
        self.side = max(6, round(2 * _STEP * zoom))  # between columns
        self.least = max(_LEAST_ROW, self.line + 2 * self.pad)
        self.text = QColor(scheme.text)
        self.muted = QColor(scheme.muted)
        self.base = QColor(scheme.base)
        self.accent = QColor(scheme.accent)
        self.selected = QColor(scheme.selected)
        self.hover = QColor(scheme.hover)
        self.hairline = QPen(QColor(scheme.hairline), 1)
        self.border = QPen(QColor(scheme.line), 1)

    def chars(self, count: float) -> int:
        """Pixels of `count` average characters."""
        return round(count * self.em)
