"""What a file format could not take as it was: counted while a file is written, said when it is done."""

from collections import Counter
from enum import StrEnum

from jobcompare.present.figures import counted


class Limit(StrEnum):
    """What can be told of a file that was written."""

    LONG_CELL = "long-cell"
    CONTROL_CHARACTER = "control-character"
    FORMULA_TEXT = "formula-text"
    SHEET_NAME = "sheet-name"
    FILE_NAME = "file-name"
    TOO_MANY_ROWS = "too-many-rows"


_WORDS: dict[Limit, tuple[str, str, str]] = {  # one, many, what happened
    Limit.LONG_CELL: ("cell was", "cells were", "longer than Excel allows (32,767 characters) and cut, which the cell says"),
    Limit.CONTROL_CHARACTER: ("control character is", "control characters are", "written as a visible sign"),
    Limit.FORMULA_TEXT: (
        "text that Excel would take for a formula has",
        "texts that Excel would take for formulas have",
        "an apostrophe before it",
    ),
    Limit.SHEET_NAME: ("sheet name was", "sheet names were", "shortened to the 31 characters that Excel allows"),
    Limit.FILE_NAME: ("file name was", "file names were", "made safe for every system"),
    Limit.TOO_MANY_ROWS: ("row did", "rows did", "not fit on a sheet and were left out; export them to csv"),
}


class Told:
    """Counts of what had to be changed to write a file."""

    def __init__(self) -> None:
        self._counts: Counter[Limit] = Counter()

    def add(self, limit: Limit, count: int = 1) -> None:
        """Count it."""
        self._counts[limit] += count

    def count(self, limit: Limit) -> int:
        """How often."""
        return self._counts[limit]

    @property
    def words(self) -> tuple[str, ...]:
        """One clause for each, for people: "3 cells were longer than Excel allows …"."""
        return tuple(_clause(limit, self._counts[limit]) for limit in Limit if self._counts[limit])


def _clause(limit: Limit, count: int) -> str:
    one, many, what = _WORDS[limit]
    if limit is Limit.FORMULA_TEXT and count > 1:
        what = "an apostrophe before them"
    return f"{counted(count, one, many)} {what}"
