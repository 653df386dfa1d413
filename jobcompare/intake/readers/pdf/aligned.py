"""Tables without rules: lines whose segments stand below one another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from jobcompare.intake.readers.pdf.lines import Line, Segment, split_lines
from jobcompare.intake.readers.pdf.matrices import matrix_rows
from jobcompare.intake.readers.pdf.pieces import Piece

_ALIGNED = 6.0  # points by which edges or middles of segments of one column may differ
_BETWEEN = 14  # lines with one segment that can stand between two rows
_OVER = 6.0  # points by which words of a column may reach over its edge
_EMPTY = 0.4  # heights of the font that stay empty between two columns
_APART = 1.4  # line heights from which a line begins a new row
_FAR = 2.5  # heights of the font from which two segments of a line alone are a row
_NAMES = 0.5  # heights of the font from which a gap parts two names of columns
_FULL = 0.8  # of a column's width, from which a line can have been wrapped


@dataclass(frozen=True, slots=True)
class Table:
    """A table: for each row the lines of each cell."""

    rows: list[list[list[Line]]]


class Tables:
    """Finds tables. One of levels that goes on below, or on the next page, keeps its columns: a level may have no mark there."""

    def __init__(self) -> None:
        self._levels: list[float] = []  # x between the columns of the last table of levels

    def among(self, lines: Sequence[Line], leading: float) -> Iterator[Line | Table]:
        """Lines of one column of text with those that make tables put together.

        Args:
            lines: from the top down.
            leading: usual distance of two baselines.
        """
        index = 0
        while index < len(lines):
            end = _run(lines, index)
            lines = (
                [*lines[:index], _parted(lines[index], lines[index + 1 : end]), *lines[index + 1 :]] if end > index + 2 else lines
            )
            rows, end = self._rows(lines, index, end, leading) if end > index else ([], index)
            if rows:
                yield Table(rows)
                index = end
                continue
            yield _alone(lines[index])
            index += 1

    def _rows(self, lines: Sequence[Line], start: int, end: int, leading: float) -> tuple[list[list[list[Line]]], int]:
        """The rows of a table among some lines, and the line after its last one; no rows where it is none."""
        edges = _edges(lines[start:end])
        if len(self._levels) >= len(edges) and not _crosses(lines[start], self._levels):
            last = _until_crossed(lines, start, end, self._levels)
            rows = matrix_rows(lines[start:last], self._levels, least=1)
            if rows:
                return rows, last
        end = _until_crossed(lines, start, end, edges)
        if not edges or end <= start + 1:
            return [], start
        rows = matrix_rows(lines[start:end], edges)
        self._levels = edges if rows else self._levels
        return rows or _rows(lines[start:end], edges, leading), end


def _alone(line: Line) -> Line | Table:
    """A line by itself: a row where its segments stand far apart."""
    far = [a for a, b in pairwise(line.segments) if b.left - a.right >= _FAR * line.size]
    return Table([[[Line([segment])] for segment in _joined(line)]]) if far else line


def _until_crossed(lines: Sequence[Line], start: int, end: int, edges: Sequence[float]) -> int:
    return next((index for index in range(start, end) if _crosses(lines[index], edges)), end)


def _joined(line: Line) -> list[Segment]:
    """The segments of a line alone; those that do not stand far apart are one."""
    found: list[Segment] = []
    for segment in line.segments:
        if found and segment.left - found[-1].right < _FAR * line.size:
            found[-1] = Segment([*found[-1].pieces, *segment.pieces])
        else:
            found.append(segment)
    return found


def _run(lines: Sequence[Line], start: int) -> int:
    """The line after the last of a table that begins here; the same line where none does."""
    if len(lines[start].segments) < 2:
        return start
    last, end, between = lines[start], start + 1, 0
    for index in range(start + 1, len(lines)):
        line = lines[index]
        if len(line.segments) > 1:
            if not _is_aligned(last, line):
                break
            last, end, between = line, index + 1, 0
            continue
        between += 1
        if between > _BETWEEN or not _is_below(line, last):
            break
    return _with_rest(lines, end, last)


def _with_rest(lines: Sequence[Line], end: int, last: Line) -> int:
    """The rest of the last row: lines right below it that begin in lower case, or under a column that is not the first."""
    while end < len(lines) and len(lines[end].segments) == 1 and lines[end - 1].base - lines[end].base < _APART * 1.2 * last.size:
        line = lines[end]
        beside = any(abs(line.left - segment.left) <= _ALIGNED for segment in last.segments[1:])
        below = abs(line.left - last.left) <= _ALIGNED and line.words[:1].islower() and line.right < last.segments[1].left
        if not (beside or below):
            break
        end += 1
    return end


def _is_aligned(first: Line, second: Line) -> bool:
    return any(_same_column(a, b) for a in first.segments[1:] for b in second.segments[1:])


def _same_column(first: Segment, second: Segment) -> bool:
    middles = ((segment.left + segment.right) / 2 for segment in (first, second))
    pairs = ((first.left, second.left), (first.right, second.right), tuple(middles))
    return any(abs(a - b) <= _ALIGNED for a, b in pairs)


def _is_below(line: Line, row: Line) -> bool:
    """A line of one segment that stands in one column of a row."""
    return any(line.left >= segment.left - _ALIGNED for segment in row.segments) and (
        line.right < row.segments[1].left or line.left > row.segments[0].right
    )


def _parted(head: Line, rows: Sequence[Line]) -> Line:
    """The first line of a table, its segments parted where names stand closer together than the columns below them."""
    gaps = _gaps(rows)
    segments: list[list[Piece]] = []
    for segment in head.segments:
        segments.append([segment.pieces[0]])
        for before, piece in pairwise(segment.pieces):
            wide = piece.left - before.right > _NAMES * head.size
            if wide and any(before.right < high and piece.left > low for low, high in gaps):
                segments.append([piece])
            else:
                segments[-1].append(piece)
    parted = len(head.segments) < len(segments) == len(gaps) + 1
    return Line([Segment(pieces) for pieces in segments]) if parted else head


def _edges(lines: Sequence[Line]) -> list[float]:
    """X in the middle of the empty stripes between columns."""
    return [(low + high) / 2 for low, high in _gaps(lines)]


def _gaps(lines: Sequence[Line]) -> list[tuple[float, float]]:
    """The empty stripes between columns, which no line with several segments crosses."""
    spans = sorted((segment.left, segment.right) for line in lines if len(line.segments) > 1 for segment in line.segments)
    if not spans:
        return []
    gap = _EMPTY * max(line.size for line in lines)
    gaps: list[tuple[float, float]] = []
    reached = spans[0][1]
    for left, right in spans:
        if left - reached > gap:
            gaps.append((reached, left))
        reached = max(reached, right)
    return gaps


def _crosses(line: Line, edges: Sequence[float]) -> bool:
    return any(segment.left < edge - _OVER and edge + _OVER < segment.right for segment in line.segments for edge in edges)


def _rows(lines: Sequence[Line], edges: Sequence[float], leading: float) -> list[list[list[Line]]]:
    bounds = [float("-inf"), *edges, float("inf")]
    width = edges[0] - min(line.left for line in lines)
    rows: list[list[list[Line]]] = []
    before: Line | None = None
    for line in lines:
        cells = [split_lines([line], left, right) for left, right in pairwise(bounds)]
        if before is None or _begins_row(cells, rows[-1], before.base - line.base, leading, width):
            rows.append(cells)
        else:
            for cell, more in zip(rows[-1], cells, strict=True):
                cell += more
        before = line
    return rows


def _begins_row(cells: list[list[Line]], row: list[list[Line]], step: float, leading: float, width: float) -> bool:
    """Whether a line begins a new row, and does not go on with cells of the row before."""
    if not cells[0]:
        return step > _APART * leading and any(cells[n] and row[n] for n in range(1, len(cells)))
    if not row[0]:
        return True
    if cells[0][0].words[:1].islower():
        return False
    if any(cells[1:]) or step > _APART * leading:
        return True
    last = row[0][-1]
    return last.right - last.left < _FULL * width or last.words.rstrip()[-1:] in ".;:"
