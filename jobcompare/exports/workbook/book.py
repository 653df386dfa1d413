"""The workbook as a whole: its sheets by name, its properties, its bytes."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from xlsxwriter import Workbook

from jobcompare.exports.cleaning import without_control
from jobcompare.exports.names import sheet_names
from jobcompare.exports.told import Told
from jobcompare.exports.workbook.look import FONT, Looks
from jobcompare.exports.workbook.sheet import Sheet

_LONGEST_PROPERTY = 250  # characters; Excel takes 255
_LINE_PIXELS = 17  # a row of Arial 10


@dataclass(frozen=True, slots=True)
class Named:
    """A sheet to be: its wished name, what it holds."""

    name: str
    words: str


class Book:
    """A workbook being written in memory."""

    def __init__(self, sheets: Sequence[Named], told: Told) -> None:
        self._out = io.BytesIO()
        self.workbook = Workbook(
            self._out,
            {
                "in_memory": True,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
                "default_format_properties": {"font_name": FONT, "font_size": 10},
                "default_row_height": _LINE_PIXELS,
            },
        )
        self.told = told
        self.looks = Looks(self.workbook)
        self.names = sheet_names([sheet.name for sheet in sheets], told)
        self.sheets = tuple(sheets)
        self._made = [self.workbook.add_worksheet(name) for name in self.names]

    def sheet(self, n: int, widths: Sequence[float]) -> Sheet:
        """The nth sheet, with the widths of its columns."""
        return Sheet(self._made[n], self.looks, self.told, widths)

    def properties(self, title: str, study: str, written: str) -> None:
        """What the file's properties say: the study, not a library.

        Args:
            title: what the file is.
            study: the study's name; it stands as the author.
            written: ISO 8601 UTC.
        """
        self.workbook.set_properties(
            {
                "title": _property(title),
                "subject": "Comparison of class specifications",
                "author": _property(study),
                "keywords": "class specifications, comparison",
                "comments": "Written by jobcompare from the study named as author.",
                "created": datetime.fromisoformat(written).replace(tzinfo=None),
            }
        )

    def data(self) -> bytes:
        """The finished file."""
        self._made[0].activate()
        self.workbook.close()
        return self._out.getvalue()


def _property(text: str) -> str:
    """Text of a property; what was changed in it is told of where it stands in a cell."""
    return " ".join(without_control(text, Told()).split())[:_LONGEST_PROPERTY]
