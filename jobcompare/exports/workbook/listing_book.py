"""A workbook of one list, such as an import report."""

from datetime import UTC, datetime

from jobcompare.exports.told import Told
from jobcompare.exports.workbook.book import Book, Named
from jobcompare.exports.workbook.listing_sheet import listing_widths, write_listing
from jobcompare.present.listings.view import Listing


def listing_book(listing: Listing, told: Told) -> bytes:
    """The workbook's bytes."""
    book = Book([Named(listing.title, listing.remark)], told)
    book.properties(listing.title, listing.title, datetime.now(UTC).isoformat(timespec="seconds"))
    sheet = book.sheet(0, listing_widths(listing))
    write_listing(sheet, listing, frozen=1)
    sheet.page(listing.title)
    return book.data()
