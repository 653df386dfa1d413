"""A list as a sheet."""

from jobcompare.exports.workbook.look import Style
from jobcompare.exports.workbook.sheet import Cell, Head, Sheet
from jobcompare.present.listings.view import Column, ColumnKind, Listing, Value

_HEADS: dict[ColumnKind, Style] = {
    ColumnKind.TEXT: Style.HEADER,
    ColumnKind.SHORT: Style.HEADER_SHORT,
    ColumnKind.NUMBER: Style.HEADER_NUMBER,
}
_CELLS: dict[ColumnKind, Style] = {
    ColumnKind.TEXT: Style.TEXT,
    ColumnKind.SHORT: Style.SHORT,
    ColumnKind.NUMBER: Style.NUMBER,
}


def listing_widths(listing: Listing) -> list[float]:
    """Widths of a list's columns: wide enough for the head, not wider than needed for what stands in them."""
    return [float(_width(column, [row[n] for row in listing.rows])) for n, column in enumerate(listing.columns)]


def write_listing(sheet: Sheet, listing: Listing, frozen: int = 2) -> None:
    """A list with title, remark and table.

    Args:
        sheet: where.
        listing: the list.
        frozen: columns that stay in sight.
    """
    sheet.title(listing.title, [listing.remark] if listing.remark else [])
    if not listing.rows:
        sheet.remarks([listing.empty])
        return
    top = write_listing_table(sheet, listing)
    sheet.freeze(top, frozen)


def write_listing_table(sheet: Sheet, listing: Listing) -> int:
    """The table alone; its first data row."""
    heads = [Head(column.title, _HEADS[column.kind]) for column in listing.columns]
    rows = [[Cell(value, _CELLS[column.kind]) for value, column in zip(row, listing.columns, strict=True)] for row in listing.rows]
    return sheet.table(heads, rows, listing.key.title().replace("-", "_").replace(" ", "_"), words=listing.remark or listing.title)


def _width(column: Column, values: list[Value]) -> int:
    longest = max((len(line) for value in values if value is not None for line in str(value).split("\n")), default=0)
    head = max(len(word) for word in column.title.split()) + 3  # the filter button
    return max(6, head, min(column.width, longest + 2))
