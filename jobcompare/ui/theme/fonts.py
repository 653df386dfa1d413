"""The shipped font at the system's size. Another font would change every row height."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from jobcompare.common.paths import resource

FAMILY = "Inter"
SYMBOLS = "Jobcompare Symbols"
_FILES = ("Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Italic.otf", "JobcompareSymbols.ttf")
_LEAST_POINTS = 9.0


@cache
def load() -> None:
    """Make the shipped files known to Qt, once."""
    for name in _FILES:
        QFontDatabase.addApplicationFont(str(resource("fonts") / name))


def base_font(points: float | None = None) -> QFont:
    """The program's font. `points`: None takes the system's size, at least 9 pt."""
    load()
    font = QFont()
    font.setFamilies([FAMILY, SYMBOLS])
    font.setPointSizeF(points if points is not None else max(_LEAST_POINTS, QApplication.font().pointSizeF()))
    font.setFeature(QFont.Tag("calt"), 0)  # codes such as 3x4 and -> stay as printed
    return font


def bold(font: QFont) -> QFont:
    """The same font, semibold: the one heavier weight in use."""
    heavier = QFont(font)
    heavier.setWeight(QFont.Weight.DemiBold)
    return heavier


def figures(font: QFont) -> QFont:
    """The same font with figures of equal width, for columns of numbers."""
    tabular = QFont(font)
    tabular.setFeature(QFont.Tag("tnum"), 1)
    return tabular


def scaled(font: QFont, share: float) -> QFont:
    """The same font at a share of its size, 1.0 as it is."""
    other = QFont(font)
    other.setPointSizeF(max(6.0, font.pointSizeF() * share))
    return other
