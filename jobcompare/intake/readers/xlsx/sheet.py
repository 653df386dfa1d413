"""The rows of a sheet, without what is hidden."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jobcompare.common.errors import Trouble, UserError
from jobcompare.intake.readers.tables import Cell
from jobcompare.intake.readers.writing import Entry
from jobcompare.intake.readers.xlsx.book import Book, S, part, pieces, written
from jobcompare.intake.readers.xlsx.shown import shown
from jobcompare.intake.readers.xlsx.styles import CellStyle

MOST_CELLS = 2_000_000
_MOST_COLUMNS = 1_000
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_PLAIN = CellStyle()
_YES = frozenset({"1", "true"})


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell with words: the column it stands in, from 1, and the last one that it covers."""

    cell: Cell
    column: int
    last: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet.

    Attributes:
        name: its name.
        rows: the cells with words of each row by column; None stands for empty rows between them.
        numbers: of the rows that are not None, as Excel counts them.
        hidden: how many rows are hidden, as by a filter; they are not among `rows`.
    """

    name: str
    rows: tuple[dict[int, Placed] | None, ...]
    numbers: tuple[int, ...] = ()
    hidden: int = 0


@dataclass(frozen=True, slots=True)
class ShownRow:
    """The words of the cells of a row by column, from 1, with the marks of their looks; whether the row is hidden."""

    number: int
    words: dict[int, str]
    hidden: bool


@dataclass(frozen=True, slots=True)
class ShownSheet:
    """The rows of a sheet that have words, as plainly as can be: a large one has millions of cells.

    Attributes:
        rows: in their order, hidden ones too.
        covers: the last column of cells that cover several, by row and column of the first.
    """

    rows: tuple[ShownRow, ...]
    covers: dict[tuple[int, int], int]


def read_sheet(book: Book, name: str, part_name: str) -> Sheet:
    """A sheet of a workbook.

    Raises:
        UserError: DOCUMENT_DAMAGED, DOCUMENT_UNSAFE, or DOCUMENT_TOO_LONG over MOST_CELLS.
    """
    shown_sheet = read_shown(book, part_name)
    rows: list[dict[int, Placed] | None] = []
    numbers: list[int] = []
    last = left_out = 0
    for row in shown_sheet.rows:
        if row.hidden:
            last += 1
            left_out += 1
            continue
        cells = _cells(row, shown_sheet.covers)
        if cells:
            rows += [None] if rows and row.number > last + 1 else []
            rows.append(cells)
            numbers.append(row.number)
            last = row.number
    return Sheet(name, tuple(rows), tuple(numbers), left_out)


def read_shown(book: Book, part_name: str) -> ShownSheet:
    """The words of a sheet, without columns that are hidden.

    Raises:
        UserError: as `read_sheet`.
    """
    root = part(book.parts, part_name)
    if root is None:
        return ShownSheet((), {})
    hidden, rows = _hidden_columns(root), list[ShownRow]()
    number = count = 0
    for element in root.iterfind(f"{S}sheetData/{S}row"):
        number = _whole(element.get("r")) or number + 1
        count += len(element)
        if count > MOST_CELLS:
            raise UserError(Trouble.DOCUMENT_TOO_LONG, count=count, unit="cells", limit=MOST_CELLS)
        words = dict(_words(book, element, hidden))
        if words or element.get("hidden") in _YES:
            rows.append(ShownRow(number, words, element.get("hidden") in _YES))
        element.clear()
    return ShownSheet(tuple(rows), _merged(root))


def _words(book: Book, element: Any, hidden: set[int]) -> Iterator[tuple[int, str]]:
    column = 0
    for child in element.iterfind(f"{S}c"):
        column = _column(child.get("r")) or column + 1
        if column not in hidden and column <= _MOST_COLUMNS:
            words = _text(book, child)
            if words:
                yield column, words


def _cells(row: ShownRow, covers: dict[tuple[int, int], int]) -> dict[int, Placed]:
    found: dict[int, Placed] = {}
    for column, words in row.words.items():
        cell = Cell()
        cell.writing.add(Entry(words))
        if cell.writing.entries:
            found[column] = Placed(cell, column, covers.get((row.number, column), column))
    return found


def _text(book: Book, cell: Any) -> str:
    """What a cell shows, with its looks."""
    number = _whole(cell.get("s"))
    style = book.styles[number] if number < len(book.styles) else _PLAIN
    kind, value = cell.get("t", "n"), cell.findtext(f"{S}v") or ""
    if kind == "s":
        index = _whole(value)
        return written(book.texts[index], style.look) if value and index < len(book.texts) else ""
    if kind == "inlineStr":
        inline = cell.find(f"{S}is")
        return "" if inline is None else written(pieces(inline), style.look)
    if kind == "b":
        value = "TRUE" if value == "1" else "FALSE" if value else ""
    elif kind == "e":
        value = ""
    elif kind == "n" and value:
        value = shown(value, style.format, from_1904=book.from_1904)
    return written(((value, style.look),), style.look)


def _hidden_columns(root: Any) -> set[int]:
    hidden: set[int] = set()
    for column in root.iterfind(f"{S}cols/{S}col"):
        if column.get("hidden") in _YES:
            hidden.update(range(_whole(column.get("min")), min(_whole(column.get("max")), _MOST_COLUMNS) + 1))
    return hidden


def _merged(root: Any) -> dict[tuple[int, int], int]:
    """The last column of cells that cover several, by row and column of the first."""
    found: dict[tuple[int, int], int] = {}
    for element in root.iterfind(f"{S}mergeCells/{S}mergeCell"):
        first, _, last = (element.get("ref") or "").partition(":")
        place = _PLACE.match(first)
        if place and _column(last) > _column(first):
            found[int(place[2]), _column(first)] = _column(last)
    return found


def _column(place: str | None) -> int:
    """The number of a column, from 1, by a cell's place ("AB12"); 0 where there is none."""
    found = _PLACE.match(place or "")
    number = 0
    for letter in found[1] if found else "":
        number = 26 * number + ord(letter) - ord("A") + 1
    return number


def _whole(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 10 else 0
