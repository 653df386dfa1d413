"""Pieces of a line that wide blanks or tabs part, and the columns in which they are printed."""

import re
from dataclasses import dataclass

from jobcompare.intake.readers.text.lines import TextLine
from jobcompare.intake.readers.text.marks import piece

_GAP = re.compile(r"[ \t]*\t[ \t]*| {3,}|(?<![.:;?! ]) {2}(?! )")
_TAB = 8  # columns of a tab


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a line.

    Attributes:
        start: column in which it begins, as printed; end: the column behind it.
        low: its first character in the plain words of the line; high: the one behind it.
    """

    start: int
    end: int
    low: int
    high: int

    @property
    def middle(self) -> float:
        """The column of its middle."""
        return (self.start + self.end - 1) / 2

    def away(self, column: float) -> float:
        """How far a column is from it: 0 for one that it covers."""
        return max(self.start - column, column - (self.end - 1), 0.0)

    def covers(self, other: "Segment") -> bool:
        """They have a column in common."""
        return self.start < other.end and other.start < self.end


def segments_of(line: TextLine) -> tuple[Segment, ...]:
    """The pieces of a line, from left to right; one where nothing parts it."""
    words = line.words.rstrip()
    places = _columns(words, line.indent + line.sign)
    low, found = 0, list[Segment]()
    for gap in _GAP.finditer(words):
        if gap.start() > low:
            found.append(_segment(places, low, gap.start()))
        low = gap.end()
    if low < len(words):
        found.append(_segment(places, low, len(words)))
    return tuple(found)


def part_of(segment: Segment, low: int, high: int) -> Segment:
    """A part of a piece without tabs, by its plain characters."""
    shift = segment.start - segment.low
    return Segment(low + shift, high + shift, low, high)


def text_of(line: TextLine, segment: Segment) -> str:
    """The words of a piece with their looks."""
    return piece(line.text, segment.low, segment.high).strip()


def _segment(places: list[int], low: int, high: int) -> Segment:
    return Segment(places[low], places[high - 1] + 1, low, high)


def _columns(words: str, start: int) -> list[int]:
    """The column of each character."""
    if "\t" not in words:
        return list(range(start, start + len(words)))
    found: list[int] = []
    at = start
    for char in words:
        found.append(at)
        at += _TAB - at % _TAB if char == "\t" else 1
    return found
