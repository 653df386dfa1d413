"""Columns of text: parts of a page are put in the order in which they are read."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from jobcompare.intake.readers.pdf.lines import Line, split_lines
from jobcompare.intake.readers.writing import begins

_ENOUGH = 6  # lines that a part in columns has at least
_PROSE = 18  # characters of a column's usual line, from which it is text and not a column of a table
_LISTED = 0.6  # share of a column's lines that begin with a bullet, from which it is a list
_GUTTER = 0.9  # heights of the font that columns stand apart
_SHARE = 0.5  # of the lines of a part in columns that must have words on both sides
_DEEPEST = 3


def in_reading_order(lines: Sequence[Line], depth: int = 0) -> list[list[Line]]:
    """Lines in groups, each from the top down: what stands in columns is a group for each column.

    Args:
        lines: of a page, from the top down.
        depth: how many times columns were found around these lines already.
    """
    gutter = _gutter(lines) if depth < _DEEPEST and len(lines) >= _ENOUGH else None
    if gutter is None:
        return [list(lines)] if lines else []
    first, last, at = gutter
    groups = in_reading_order(lines[:first], depth + 1)
    part = lines[first:last]
    for left, right in ((float("-inf"), at), (at, float("inf"))):
        groups += in_reading_order(split_lines(part, left, right), depth + 1)
    return groups + in_reading_order(lines[last:], depth + 1)


def _gutter(lines: Sequence[Line]) -> tuple[int, int, float] | None:
    """First line, line after the last, and x of the gutter of the tallest part in two columns; None: there is none."""
    best: tuple[int, int, float] | None = None
    for at in _candidates(lines):
        start = 0
        for index in range(len(lines) + 1):
            if index < len(lines) and not _crosses(lines[index], at):
                continue
            found = _trimmed(lines, start, index, at)
            if found and (best is None or found[1] - found[0] > best[1] - best[0]):
                best = (*found, at)
            start = index + 1
    return best


def _candidates(lines: Sequence[Line]) -> list[float]:
    """Middles of gaps inside lines, each once."""
    gaps = [
        (before.right + after.left) / 2
        for line in lines
        for before, after in pairwise(line.segments)
        if after.left - before.right >= _GUTTER * line.size
    ]
    found: list[float] = []
    for gap in sorted(gaps):
        if not found or gap - found[-1] > 4:
            found.append(gap)
    return found


def _crosses(line: Line, at: float) -> bool:
    return any(segment.left < at < segment.right for segment in line.segments)


def _trimmed(lines: Sequence[Line], start: int, end: int, at: float) -> tuple[int, int] | None:
    """The part of some lines that stands in two columns; lines on one side only at its ends do not belong to it."""
    both = [index for index in range(start, end) if lines[index].left < at < lines[index].right]
    if len(both) < _ENOUGH * _SHARE:
        return None
    start = both[0]
    part = lines[start:end]
    if len(part) < _ENOUGH or len(both) < _SHARE * len(part):
        return None
    sides = (split_lines(part, float("-inf"), at), split_lines(part, at, float("inf")))
    if any(len(side) < _ENOUGH * _SHARE + 1 or not (_is_prose(side) or _is_list(side)) for side in sides):
        return None
    if any(len(line.segments) > 1 for side in sides for line in side[:_ENOUGH]) and _is_table(part):
        return None
    return start, end


def _is_prose(side: Sequence[Line]) -> bool:
    return median(len(line.words) for line in side) >= _PROSE


def _is_list(side: Sequence[Line]) -> bool:
    return sum(begins(line.words) for line in side) >= _LISTED * len(side)


def _is_table(lines: Sequence[Line]) -> bool:
    """Most lines have three or more segments."""
    return sum(len(line.segments) > 2 for line in lines) * 2 > len(lines)
