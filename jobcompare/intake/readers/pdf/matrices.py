"""Tables of levels without rules: statements in the first column, marks beside them, at their top or in their middle."""

from collections.abc import Sequence
from itertools import pairwise

from jobcompare.intake.readers.pdf.lines import Line, split_lines
from jobcompare.intake.readers.tables import MARK

LEAST = 3  # lines with marks that a table of levels has
_FULL = 0.75  # of the first column's width, from which a line can have been wrapped
_APART = 1.6  # usual distances of two lines from which a statement is a new one

Rows = list[list[list[Line]]]


def matrix_rows(lines: Sequence[Line], edges: Sequence[float], least: int = LEAST) -> Rows:
    """The lines of each cell of each row; no rows where the columns hold other things than marks.

    Args:
        lines: of the table, from the top down.
        edges: x between its columns.
        least: lines with marks that it must have.
    """
    bounds = [float("-inf"), *edges, float("inf")]
    parts = [[split_lines([line], left, right) for left, right in pairwise(bounds)] for line in lines]
    marked = [index for index, cells in enumerate(parts) if any(cell and MARK.match(cell[0].words) for cell in cells[1:])]
    if len(marked) < least:
        return []
    head = _head(parts, marked[0])
    first = [cells[0][0] for cells in parts[head:] if cells[0]]
    groups = _statements(first, edges[0] - min(line.left for line in lines))
    rows: Rows = [[group, *([] for _ in edges)] for group in groups]
    for cells in parts[head:]:
        for column, cell in enumerate(cells[1:], start=1):
            if cell and rows:
                min(rows, key=lambda row: _distance(row[0], cell[0]))[column].append(cell[0])
    titles = [[line for cells in parts[:head] for line in cells[column]] for column in range(len(bounds) - 1)]
    return [titles, *rows] if head else rows


def _head(parts: Sequence[list[list[Line]]], first: int) -> int:
    """How many lines the names of the columns take: up to the last one before the marks that has words beside the first column."""
    return max((index + 1 for index in range(first) if any(parts[index][1:])), default=0)


def _statements(lines: Sequence[Line], width: float) -> list[list[Line]]:
    """Lines of the first column, those of one statement together."""
    steps = sorted(above.base - below.base for above, below in pairwise(lines))
    usual = steps[len(steps) // 4] if steps else 0.0
    groups: list[list[Line]] = []
    for line in lines:
        above = groups[-1][-1] if groups else None
        if above is not None and _goes_on(above, line, width, usual):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _goes_on(above: Line, line: Line, width: float, usual: float) -> bool:
    end = above.words.rstrip()[-1:]
    if line.words[:1].islower() or line.words[:1] in "(&/," or end in ",-–(/":
        return True
    ended = end in ".:;"
    capital = above.words.split()[-1][:1].isupper() and len(above.words.split()) > 1
    return not ended and capital and above.right - above.left >= _FULL * width and above.base - line.base <= _APART * usual


def _distance(statement: Sequence[Line], line: Line) -> float:
    """How far a line is above or below a statement; nothing beside it."""
    top, bottom = statement[0].base + statement[0].size / 4, statement[-1].base - statement[-1].size / 4
    return max(0.0, line.base - top, bottom - line.base)
