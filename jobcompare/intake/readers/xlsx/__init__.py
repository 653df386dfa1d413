"""Excel workbooks (xlsx) -> blocks: every value as Excel shows it, partial strikes kept, hidden sheets, rows and columns left out.

book    parts, sheets in their order, shared texts
styles  fonts and number formats of cells
shown   numbers and dates as their format shows them
sheet   rows of a sheet
"""

from collections.abc import Iterable, Iterator

from jobcompare.common.errors import Trouble, UserError
from jobcompare.intake.document import ReadDocument
from jobcompare.intake.readers.tables import Cell, write_table
from jobcompare.intake.readers.writing import Entry, Writing
from jobcompare.intake.readers.xlsx.book import Book
from jobcompare.intake.readers.xlsx.sheet import Placed, Sheet, ShownSheet, read_sheet, read_shown

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def read_xlsx(raw: bytes, encoding: str | None = None) -> ReadDocument:
    """The document in the bytes of a workbook. Names of sheets are headings where several have words.

    Args:
        raw: the bytes.
        encoding: of no meaning here.

    Raises:
        UserError: DOCUMENT_DAMAGED, DOCUMENT_UNSAFE, DOCUMENT_NEEDS_PASSWORD or DOCUMENT_WITHOUT_TEXT.
    """
    sheets = [sheet for sheet in read_sheets(raw) if sheet.rows]
    if not sheets:
        raise UserError(Trouble.DOCUMENT_WITHOUT_TEXT)
    writing = Writing()
    for sheet in sheets:
        if len(sheets) > 1:
            writing.add(Entry(sheet.name, heading=1))
        for part in _parts(sheet.rows):
            write_table(writing, part)
    return ReadDocument(writing.blocks(), MEDIA_TYPE)


def read_sheets(raw: bytes) -> tuple[Sheet, ...]:
    """The sheets of a workbook that are not hidden, in their order.

    Raises:
        UserError: DOCUMENT_DAMAGED, DOCUMENT_UNSAFE or DOCUMENT_NEEDS_PASSWORD.
    """
    book = Book.open(raw)
    return tuple(read_sheet(book, name, part) for name, part in book.sheets)


def read_shown_sheets(raw: bytes) -> Iterator[tuple[str, ShownSheet]]:
    """Name and words of each sheet that is not hidden, one after the other.

    Raises:
        UserError: as `read_sheets`.
    """
    book = Book.open(raw)
    for name, part in book.sheets:
        yield name, read_shown(book, part)


def _parts(rows: Iterable[dict[int, Placed] | None]) -> Iterable[list[list[Cell]]]:
    """Rows in groups that empty rows (None) set apart; columns that are empty in a whole group are left out."""
    group: list[dict[int, Placed]] = []
    for row in [*rows, None]:
        if row is not None:
            group.append(row)
        elif group:
            used = sorted({column for cells in group for column in cells})
            yield [_cells(cells, used) for cells in group]
            group = []


def _cells(row: dict[int, Placed], used: list[int]) -> list[Cell]:
    """The cells of a row in the columns that are used, one that covers several of them once."""
    cells: list[Cell] = []
    covered = 0
    for column in used:
        placed = row.get(column)
        if placed is not None:
            covered = placed.last
            placed.cell.columns = sum(1 for other in used if column <= other <= covered)
            cells.append(placed.cell)
        elif column > covered:
            cells.append(Cell())
    return cells
