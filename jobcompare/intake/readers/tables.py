"""Tables of laid-out documents: rows of data stay rows, tables that only lay out a page become paragraphs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from jobcompare.intake.readers.text.marks import live, plain
from jobcompare.intake.readers.writing import Entry, Writing, begins

_PROSE = 200  # characters from which a cell beside a short heading is no table data
_HEADING = 60  # characters of a cell that can be the heading of the cell beside it
_MOST_COLUMNS = 200
MARK = re.compile(r"[xX✓✔√●•■☒☑✗]$")  # a mark of a level: its row is a row, whatever else stands in it


@dataclass(slots=True)
class Cell:
    """A cell: what stands in it, and how many columns and rows it takes."""

    writing: Writing = field(default_factory=Writing)
    columns: int = 1
    rows: int = 1

    @property
    def text(self) -> str:
        """Its words on one line, with their looks."""
        entries = self.writing.entries
        parts = [_signed(entry) for entry in entries] if len(entries) != 1 or entries[0].label else [entries[0].text]
        return " ".join(" ".join(parts).split())

    @property
    def rich(self) -> bool:
        """It holds more than one line of a table: a list, a heading, another table, several paragraphs."""
        entries = self.writing.entries
        if any(entry.cells or entry.heading for entry in entries):
            return len(entries) > 1
        listed = sum(not entry.free or sum(map(begins, entry.text.split("\n"))) for entry in entries)
        words = [len(plain(entry.text)) for entry in entries]
        return listed > 1 or (len(words) > 1 and sum(words) > _PROSE and max(words) > _HEADING)


def write_table(writing: Writing, rows: Sequence[Sequence[Cell]]) -> None:
    """Write a table down.

    Args:
        writing: where to.
        rows: cells of each row in reading order; cells that reach down from a row above are not repeated.
    """
    grid = _grid(rows)
    width = max((len(row) for row in grid), default=0)
    for row in grid:
        row += [Cell() for _ in range(width - len(row))]
    for index, row in enumerate(grid):
        _write_row(writing, row, width, gap=not index)


def _grid(rows: Sequence[Sequence[Cell]]) -> list[list[Cell]]:
    """The cells of each row by column; columns that a cell of the row or of a row above covers are empty cells."""
    grid: list[list[Cell]] = []
    covered: dict[int, int] = {}  # column -> rows that are still covered
    for row in rows:
        line: list[Cell] = []
        for cell in row:
            _skip(line, covered)
            for column in range(min(cell.columns, _MOST_COLUMNS)):
                if cell.rows > 1:
                    covered[len(line)] = cell.rows - 1
                line.append(cell if not column else Cell())
        _skip(line, covered)
        grid.append(line)
    return grid


def _skip(line: list[Cell], covered: dict[int, int]) -> None:
    while covered.get(len(line), 0):
        covered[len(line)] -= 1
        line.append(Cell())


def _write_row(writing: Writing, row: Sequence[Cell], width: int, *, gap: bool) -> None:
    filled = [cell for cell in row if cell.writing.entries]
    if not filled:
        return
    alone = len(filled) == 1 and (width == 1 or (filled[0].columns >= width and len(filled[0].text) > _PROSE))
    marks = any(MARK.match(plain(cell.text)) for cell in filled)
    if alone or (not marks and any(cell.rich for cell in filled)) or _is_headed(row, filled, width):
        for index, cell in enumerate(filled):
            writing.extend(cell.writing.entries, gap=gap or width > 1 or bool(index) or cell.writing.entries[0].gap)
        return
    cells = tuple(cell.text for cell in row)
    writing.add(Entry(cells=cells, gap=gap or _is_rest(cells)))


def _is_headed(row: Sequence[Cell], filled: Sequence[Cell], width: int) -> bool:
    """A heading and beside it the prose under it."""
    if width != 2 or len(filled) != 2:
        return False
    heading, prose = plain(row[0].text), plain(row[1].text)
    named = sum(map(str.isalpha, heading)) >= 4 and not any(map(str.isdigit, heading))
    return named and len(heading) <= _HEADING and len(prose) > _PROSE


def _is_rest(cells: Sequence[str]) -> bool:
    """The rest of a row that a page broke: it begins in lower case, and nothing stands beside it."""
    return live(cells[0]).strip()[:1].islower() and len(cells) > 1 and not any(plain(cell).strip() for cell in cells[1:])


def _signed(entry: Entry) -> str:
    """The words of an entry with their looks, a bullet or label in front."""
    sign = f"{entry.label} " if entry.label else "• " if entry.item else ""
    return sign + (entry.text or " ".join(entry.cells)).replace("\n", " ")
