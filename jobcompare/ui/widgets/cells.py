"""Tables in a text: cells separated by tabs stand in columns where those fit, else a wide blank apart.

One long head would make its column too wide for everything below it: a column is as wide as nine in ten of its cells need,
and a line with a longer cell is set with blanks.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFontMetricsF

TAB = "\t"
BLANK = "\u2003"  # one letter, as a tab is: places in the text stay what they are
_SHARE = 0.9  # of the cells of a column that it is made for
_MEASURED = 3  # longest cells of a column: letters differ in width, so the longest by count need not be the widest
_GAP = 2  # average characters between two columns at least


@dataclass(frozen=True, slots=True)
class CellColumn:
    """A column of a text's tables."""

    letters: int  # of the longest cell that stands in it
    longest: tuple[str, ...]


def cell_columns(text: str) -> tuple[CellColumn, ...]:
    """The columns of a text's tables; empty where it has none."""
    cells: list[list[str]] = []
    for line in text.split("\n"):
        if TAB in line:
            parts = line.split(TAB)
            cells += [[] for _ in parts[len(cells) :]]
            for column, part in zip(cells, parts, strict=False):
                column.append(part)
    return tuple(_column(column) for column in cells)


def _column(cells: list[str]) -> CellColumn:
    ordered = sorted(set(cells), key=len)
    lengths = sorted(map(len, cells))
    letters = lengths[int((len(lengths) - 1) * _SHARE)]
    return CellColumn(letters, tuple([cell for cell in ordered if len(cell) <= letters][-_MEASURED:]))


def ends(columns: Sequence[CellColumn], metrics: QFontMetricsF) -> tuple[float, ...]:
    """Where each column ends and the next may begin, in pixels from the left; the last is the width of a table."""
    gap, at = _GAP * metrics.averageCharWidth(), 0.0
    found: list[float] = []
    for column in columns:
        at += max(metrics.horizontalAdvance(cell) for cell in column.longest) + gap
        found.append(at)
    return tuple(found)


def set_in_columns(text: str, columns: Sequence[CellColumn]) -> str:
    """The text, letter by letter, with blanks for tabs in lines that do not fit the columns; in all lines without any."""
    return "\n".join(line if _fits(line, columns) else line.replace(TAB, BLANK) for line in text.split("\n"))


def _fits(line: str, columns: Sequence[CellColumn]) -> bool:
    parts = line.split(TAB)
    return len(parts) <= len(columns) and all(len(part) <= col.letters for part, col in zip(parts, columns, strict=False))
