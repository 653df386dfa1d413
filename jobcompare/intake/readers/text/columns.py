"""Lines whose pieces stand one below another -> rows of a table.

Taken for a table: three columns or more that no line crosses, or two under names of columns that are labels. Not taken: prose
set to full width, prose in two columns, lists, lines of a letter head.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from jobcompare.intake.readers.text.crossing import part_long_cells, with_labels_above
from jobcompare.intake.readers.text.lines import TextLine
from jobcompare.intake.readers.text.marks import piece, plain
from jobcompare.intake.readers.text.matrices import with_matrices
from jobcompare.intake.readers.text.segments import Segment, segments_of, text_of
from jobcompare.vocabulary.labels import shipped_labels
from jobcompare.vocabulary.titles import label_form, shipped_titles

_APART = 14  # columns by which the pieces of two lines of one table may differ, where both have as many
Stripe = tuple[int, int]
"""First column of a stripe, and the one behind it."""

_MOST = 30  # columns of a table
_MANY = 3  # columns of a table whose head is not known
_PROSE = 6  # words of a cell from which it reads like prose
_LABEL = re.compile(r"[A-Z][^:]{1,40}:(?= )")
_LONGEST = 60  # characters of a cell under a head of two columns


def with_rows(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines, those of a table laid out with blanks or tabs as rows; a row of a matrix on several lines is one line."""
    if not any("  " in line.text or "\t" in line.text for line in lines):
        return list(lines)
    ready = with_matrices(lines)
    pieces = [_pieces(line) for line in ready]
    part_long_cells(ready, pieces, _named)
    index = 0
    while index < len(ready):
        end = _end(ready, pieces, index)
        if end > index + 1 and _is_table(ready[index:end], pieces[index:end]):
            _make_rows(ready[index:end], pieces[index:end])
            index = end
        else:
            index = _next(ready, pieces, index, end)
    with_labels_above(ready, pieces)
    _pair(ready, pieces)
    _part_labels(ready)
    _close_heads(ready)
    return ready


def _pieces(line: TextLine) -> tuple[Segment, ...]:
    """The pieces of a line that can be a row; none for items and for rows whose cells are known."""
    if line.item or line.label or line.heading or (line.cells and "\t" not in line.words):
        return ()
    found = segments_of(line) if "  " in line.text or "\t" in line.text else ()
    return found if len(found) <= _MOST else ()


def _end(lines: Sequence[TextLine], pieces: Sequence[tuple[Segment, ...]], start: int) -> int:
    """The line after the last of those that stand in one set of columns from a line on."""
    if len(pieces[start]) < 2:
        return start
    named = _named(lines[start], pieces[start])
    whole, below, width = _stripes(pieces[start : start + 1]), list[Stripe](), len(pieces[start])
    end = start + 1
    while end < len(lines) and len(pieces[end]) > 1 and lines[end].gap < 2:
        wider, lower = _with_row(whole, pieces[end]), _with_row(below, pieces[end])
        width = max(width, len(pieces[end]))
        sound = len(wider) == width and _in_columns(pieces[end], wider)
        beside = named and _in_columns(pieces[start], lower) and _in_columns(pieces[end], lower)
        joined = len(wider) < len(whole) or len(lower) < len(below)
        if not (sound or beside) or (joined and not _columns(pieces[start : end + 1], named)):
            break
        whole, below, end = wider, lower, end + 1
    return end


def _next(lines: Sequence[TextLine], pieces: Sequence[tuple[Segment, ...]], start: int, end: int) -> int:
    """Where to look on behind a line that begins no table: its names of columns, or the last line of what fits together."""
    named = (n for n in range(start + 1, end) if _named(lines[n], pieces[n]))
    return next(named, max(start + 1, end - 1))


def _columns(rows: Sequence[tuple[Segment, ...]], named: bool) -> list[Stripe]:
    """The columns of lines; none where a line has two pieces in one.

    `named`: the first line has the names of columns, which may stand beside what is under them.
    """
    stripes = _stripes(rows)
    if len(stripes) == max(map(len, rows)) and all(_in_columns(row, stripes) for row in rows):
        return stripes
    stripes = _stripes(rows[1:]) if named else []
    return stripes if stripes and all(_in_columns(row, stripes) for row in rows) else []


def _stripes(rows: Sequence[tuple[Segment, ...]]) -> list[Stripe]:
    """The stripes that pieces of any line cover."""
    return _merged([(one.start, one.end) for row in rows for one in row])


def _with_row(stripes: Sequence[Stripe], row: tuple[Segment, ...]) -> list[Stripe]:
    """Stripes with those of one more line."""
    return _merged([*stripes, *((one.start, one.end) for one in row)])


def _merged(stripes: list[Stripe]) -> list[Stripe]:
    found: list[Stripe] = []
    for low, high in sorted(stripes):
        if found and low < found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], high))
        else:
            found.append((low, high))
    return found


def _in_columns(row: tuple[Segment, ...], columns: Sequence[Stripe]) -> list[int]:
    """The nearest column of each piece; none where two are in one."""
    at = [min(range(len(columns)), key=lambda n: _away(one, *columns[n])) for one in row]
    return at if at == sorted(set(at)) else []


def _away(one: Segment, low: int, high: int) -> int:
    return max(low - one.end, one.start - high, -1)


def _is_table(lines: Sequence[TextLine], rows: Sequence[tuple[Segment, ...]]) -> bool:
    tabs = [line for line in lines if line.cells]
    if tabs and (len(tabs) < len(lines) or _counted(lines)):
        return False
    head = _named(lines[0], rows[0])
    width = len(_columns(rows, head))
    if width < _MANY:
        return head and all(one.high - one.low <= _LONGEST for row in rows for one in row)
    filled = sum(map(len, rows)) * 2 >= width * len(rows)
    cells = [text_of(line, one) for line, row in zip(lines, rows, strict=True) for one in row]
    prose = sum(len(cell.split()) >= _PROSE for cell in cells[1:])
    low = sum(cell[:1].islower() for cell in cells)
    return filled and (head or (prose * 3 <= len(cells) and low * 4 <= len(cells)))


def _counted(lines: Sequence[TextLine]) -> bool:
    """Tabs count the columns: all lines have as many, and none has words where the first has none."""
    names = lines[0].cells
    filled = [n for line in lines[1:] for n, cell in enumerate(line.cells) if cell.strip()]
    return len({len(line.cells) for line in lines}) == 1 and all(names[n].strip() for n in filled if n)


def _named(line: TextLine, row: tuple[Segment, ...]) -> bool:
    """More than half of the pieces are known names of columns."""
    known = sum(label_form(text_of(line, one).rstrip(":")) in _labels() for one in row)
    return known * 2 > len(row)


@cache
def _labels() -> frozenset[str]:
    return shipped_titles().labels | {label_form(phrase) for phrases in shipped_labels().labels.values() for phrase in phrases}


def _make_rows(lines: Sequence[TextLine], rows: Sequence[tuple[Segment, ...]]) -> None:
    columns = _columns(rows, _named(lines[0], rows[0]))
    for line, row in zip(lines, rows, strict=True):
        cells = [""] * len(columns)
        for one, column in zip(row, _in_columns(row, columns), strict=True):
            cells[column] = text_of(line, one)
        line.cells = tuple(cells)


def _pair(lines: Sequence[TextLine], pieces: Sequence[tuple[Segment, ...]]) -> None:
    """Two lines of as many pieces at about the same places, three or more or under names of columns, are rows too."""
    for index, (above, below) in enumerate(pairwise(pieces)):
        first, second = lines[index], lines[index + 1]
        if len(above) < 2 or len(above) != len(below) or second.gap > 1 or "\t" in first.text + second.text:
            continue
        near = all(abs(a.start - b.start) <= _APART for a, b in zip(above, below, strict=True))
        if (near and len(above) >= _MANY) or (_named(first, above) and not first.cells and not second.cells):
            for line, row in ((first, above), (second, below)):
                line.cells = line.cells or tuple(text_of(line, one) for one in row)


def _close_heads(lines: Sequence[TextLine]) -> None:
    """A name of a column that stands beside its column, with nothing under it, is put over it."""
    index = 0
    while index < len(lines):
        end = index + 1
        while end < len(lines) and len(lines[end].cells) == len(lines[index].cells) >= _MANY:
            end += 1
        rows = [line.cells for line in lines[index:end]]
        for column in range(len(rows[0]) - 1, 0, -1) if len(rows) > 1 else ():
            left, right = [row[column - 1].strip() for row in rows], [row[column].strip() for row in rows]
            if (
                right[0]
                and not left[0]
                and not any(right[1:])
                and all(left[1:])
                and any("".join(row[column + 1 :]) for row in rows)
            ):
                rows = [(*row[: column - 1], row[column - 1] or row[column], *row[column + 1 :]) for row in rows]
        for line, cells in zip(lines[index:end], rows, strict=True):
            line.cells = cells
        index = end


def _part_labels(lines: Sequence[TextLine]) -> None:
    """Where lines of labelled values follow one another, each is parted at the labels at which its neighbours are."""
    for above, below in (*pairwise(lines), *((below, above) for above, below in pairwise(lines))):
        labels = [found.group() for cell in above.cells if (found := _LABEL.match(plain(cell)))]
        if len(labels) > 1 and len(labels) == len(above.cells) and below.cells:
            below.cells = tuple(part for cell in below.cells for part in _parts(cell, labels))


def _parts(cell: str, labels: Sequence[str]) -> list[str]:
    """A cell parted before each of some labels."""
    words = plain(cell)
    starts = sorted(at for label in labels if (at := words.find(f" {label}")) > 0 and _LABEL.match(words))
    return [piece(cell, low, high).strip() for low, high in pairwise((0, *starts, len(words)))]
