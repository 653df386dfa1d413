"""The rows of a sheet, without what is hidden."""

import re
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
        hidden: how many rows with cells are hidden, as by a filter; they are not among `rows`.
    """

    name: str
    rows: tuple[dict[int, Placed] | None, ...]
    numbers: tuple[int, ...] = ()
    hidden: int = 0


def read_sheet(book: Book, name: str, part_name: str) -> Sheet:
    """A sheet of a workbook.

    Raises:
        UserError: DOCUMENT_DAMAGED, DOCUMENT_UNSAFE, or DOCUMENT_TOO_LONG over MOST_CELLS.
    """
    root = part(book.parts, part_name)
    if root is None:
        return Sheet(name, ())
    hidden, merged = _hidden_columns(root), _merged(root)
    rows: list[dict[int, Placed] | None] = []
    numbers: list[int] = []
    number = last = count = left_out = 0
    for element in root.iterfind(f"{S}sheetData/{S}row"):
        number = _whole(element.get("r")) or number + 1
        count += len(element)
        if count > MOST_CELLS:
            raise UserError(Trouble.DOCUMENT_TOO_LONG, count=count, unit="cells", limit=MOST_CELLS)
        if element.get("hidden") in _YES:
            last += 1
            left_out += any(_text(book, cell) for cell in element.iterfind(f"{S}c"))
            continue
        cells = _row(book, element, number, hidden, merged)
        if cells:
            rows += [None] if rows and number > last + 1 else []
            rows.append(cells)
            numbers.append(number)
            last = number
    return Sheet(name, tuple(rows), tuple(numbers), left_out)


def _row(book: Book, element: Any, number: int, hidden: set[int], merged: dict[tuple[int, int], int]) -> dict[int, Placed]:
    found: dict[int, Placed] = {}
    column = 0
    for child in element.iterfind(f"{S}c"):
        column = _column(child.get("r")) or column + 1
        if column in hidden or column > _MOST_COLUMNS:
            continue
        cell = Cell()
        cell.writing.add(Entry(_text(book, child)))
        if cell.writing.entries:
            found[column] = Placed(cell, column, merged.get((number, column), column))
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
