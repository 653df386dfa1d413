"""Pages of a PDF -> everything that it says, in reading order."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from jobcompare.intake.readers.pdf.aligned import Table, Tables
from jobcompare.intake.readers.pdf.drawn import drawn_on
from jobcompare.intake.readers.pdf.grids import Grid, GridCell, grids_of
from jobcompare.intake.readers.pdf.lines import Line, lines_from
from jobcompare.intake.readers.pdf.margins import without_margins
from jobcompare.intake.readers.pdf.opened import Page
from jobcompare.intake.readers.pdf.order import in_reading_order
from jobcompare.intake.readers.pdf.paragraphs import Measure, entries_of, is_full, measure
from jobcompare.intake.readers.pdf.pieces import Piece, pieces_of
from jobcompare.intake.readers.pdf.strikes import strike
from jobcompare.intake.readers.tables import Cell, write_table
from jobcompare.intake.readers.text.marks import plain
from jobcompare.intake.readers.writing import Entry, Writing, begins

_MANY_SEGMENTS = 200  # drawn on a page without words, from which it is taken for letters drawn as shapes
_VALUE = 100  # characters of a value beside its label, "Status:    Non-Exempt"
_PAGE_NUMBER = re.compile(r"\b(?:page|pg\.?)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?", re.IGNORECASE)
_USUAL_EDGE = 0.97  # share of lines that end before the right edge of the text
_MANY = 40  # lines of a document, of which single ones can run beyond the right edge


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page as read.

    Attributes:
        pieces: its words.
        grids: tables with rules on it, from the top down.
        scan: it is a picture without words.
        unmapped: some of its characters have no meaning.
    """

    pieces: list[Piece] = field(default_factory=list[Piece])
    grids: list[Grid] = field(default_factory=list[Grid])
    scan: bool = False
    unmapped: bool = False


def read_page(page: Page) -> ReadPage:
    """A page with everything that is needed of it once its file is closed."""
    found = pieces_of(page)
    drawn = drawn_on(page.handle, found.turned)
    if not found.pieces:
        return ReadPage(scan=drawn.pictures or drawn.segments > _MANY_SEGMENTS)
    pieces = strike(found.pieces, drawn.level, found.edges)
    grids = sorted(grids_of(drawn), key=lambda grid: -grid.top)
    return ReadPage(pieces, [grid for grid in grids if any(map(grid.holds, pieces))], unmapped=found.unmapped > 0)


def write_pages(pages: Sequence[ReadPage]) -> Writing:
    """Everything that pages say, running headers and footers once."""
    free = [lines_from(piece for piece in page.pieces if not any(grid.holds(piece) for grid in page.grids)) for page in pages]
    bodies, margins = without_margins(free)
    usual = measure(bodies)
    writer = _Writer(usual, _right_edge(bodies))
    for page, lines in zip(pages, bodies, strict=True):
        writer.page(page, lines)
    for line in margins:
        writer.writing.add(Entry(" ".join(segment.text for segment in line.segments)))
    return writer.writing


def _inner_edge(cell: GridCell, lines: Sequence[Line]) -> float:
    """Where the words of a cell end at the latest: as far from its right side as they begin from its left."""
    return cell.right - min((line.left - cell.left for line in lines), default=0.0)


def _is_label(cell: Cell) -> bool:
    return plain(cell.text).rstrip().endswith(":")


def _right_edge(pages: Sequence[Sequence[Line]]) -> float:
    edges = sorted(line.right for lines in pages for line in lines)
    share = _USUAL_EDGE if len(edges) >= _MANY else 1.0  # of few lines the longest tells
    return edges[int(share * (len(edges) - 1))] if edges else 0.0


class _Writer:
    def __init__(self, usual: Measure, right: float) -> None:
        self.writing = Writing()
        self._usual = usual
        self._right = right
        self._tables = Tables()
        self._last: Line | None = None  # the last line written, where it ends a paragraph
        self._head: list[str] = []  # first row of the last table, while nothing stands behind it
        self._start = 0  # entries that stand before the page
        self._top: Grid | None = None  # the table that the page begins with
        self._running: list[list[str]] = []  # what the first one of the document says, numbers of pages aside

    def page(self, page: ReadPage, lines: Sequence[Line]) -> None:
        """Write a page down."""
        start = self._start = len(self.writing.entries)
        before, self._last = self._last, None
        rest = list(lines)
        self._top = page.grids[0] if page.grids and not any(line.base > page.grids[0].top for line in lines) else None
        for grid in page.grids:
            above = [line for line in rest if line.base > grid.top]
            rest = rest[len(above) :]
            self._text(above)
            self._grid(grid, page.pieces)
        self._text(rest)
        if len(self.writing.entries) > start:
            first = self.writing.entries[start]
            first.page = True
            first.joined = bool(lines) and self._continues(before, first, lines[0])

    def _text(self, lines: Sequence[Line]) -> None:
        for group in in_reading_order(lines):
            alone = len(group) == len(lines)
            self._group(group, self._right if alone else None)

    def _group(self, group: Sequence[Line], right: float | None) -> None:
        leading = self._usual.leading * group[0].size
        edge = max(line.right for line in group) if right is None else right
        open_lines: list[Line] = []
        for item in [*self._tables.among(group, leading), None]:
            if isinstance(item, Line):
                open_lines.append(item)
                continue
            self._paragraphs(open_lines, edge)
            open_lines = []
            if item is not None:
                self._table(item)

    def _paragraphs(self, lines: Sequence[Line], right: float) -> None:
        for entry in entries_of(lines, self._usual, right):
            self.writing.add(entry)
        self._last = lines[-1] if lines else self._last
        self._head = [] if lines else self._head

    def _table(self, table: Table) -> None:
        rights = [max((line.right for row in table.rows for line in row[n]), default=0.0) for n in range(len(table.rows[0]))]
        rows = [[self._cell(lines, rights[n]) for n, lines in enumerate(row)] for row in table.rows]
        if all(len(row) == 2 and _is_label(row[0]) and len(row[1].text) <= _VALUE for row in rows):
            for index, row in enumerate(rows):
                self.writing.add(Entry(" ".join(cell.text for cell in row if cell.text), gap=not index))
        else:
            write_table(self.writing, rows)
        self._last = None

    def _grid(self, grid: Grid, pieces: Sequence[Piece]) -> None:
        held = [piece for piece in pieces if grid.holds(piece)]
        rows: list[list[Cell]] = []
        for cells, lines in zip(grid.rows, grid.lines(held), strict=True):
            row = [self._cell(inside, _inner_edge(cell, inside)) for cell, inside in zip(cells, lines, strict=True)]
            for cell, place in zip(row, cells, strict=True):
                cell.columns = place.columns
            rows.append(row)
        if grid is self._top and self._is_running(rows):
            return
        head = [cell.text for cell in rows[0]] if rows else []
        again = any(head) and head == self._head and len(self.writing.entries) == self._start
        self._head = head or self._head
        write_table(self.writing, rows[1:] if again else rows)
        self._last = None

    def _is_running(self, rows: Sequence[Sequence[Cell]]) -> bool:
        """The table that the page begins with says all that the one of the first page did: it is a running header."""
        said = [[_PAGE_NUMBER.sub("#", plain(cell.text)) for cell in row] for row in rows]
        if not self.writing.entries:
            self._running = said
            return False
        return said == self._running

    def _cell(self, lines: Sequence[Line], right: float) -> Cell:
        cell = Cell()
        for entry in entries_of(lines, self._usual, right):
            cell.writing.add(entry)
        return cell

    def _continues(self, before: Line | None, entry: Entry, line: Line) -> bool:
        """The first paragraph of a page goes on with the last one of the page before: that one filled its last line."""
        if before is None or not entry.free or begins(line.words) or line.left < before.left - line.size:
            return False
        end = before.words.rstrip()[-1:]
        ended = end in ".:!?" or (end == ";" and not line.words[:1].islower())
        alike = abs(line.size - before.size) < 0.15 * before.size and before.segments[0].bold == line.segments[0].bold
        return alike and not ended and len(before.words) > 40 and is_full(before, line, self._right)
