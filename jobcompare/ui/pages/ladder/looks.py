"""Fonts, colours and distances of the ladder at a zoom."""

from PySide6.QtGui import QFont

from jobcompare.ui.tables.looks import Looks
from jobcompare.ui.theme.schemes import Scheme


class LadderLooks(Looks):
    """Those of the tables, with what cards need."""

    def __init__(self, scheme: Scheme, font: QFont, zoom: float = 1.0) -> None:
        super().__init__(scheme, font, zoom)
        self.pad = max(3, round(4 * zoom))  # above and below the words of a card
        self.badge = self.line  # the round mark in a card's corner
