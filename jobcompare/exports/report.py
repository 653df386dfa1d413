"""One list as a file of its own: the report of an import, the changes between two versions."""

from collections.abc import Sequence
from pathlib import Path

from jobcompare.common.errors import Trouble, UserError
from jobcompare.exports.csv_files import CsvStyle, check_csv, csv_bytes
from jobcompare.exports.json_files import check_json, json_bytes
from jobcompare.exports.plain import plain_listing
from jobcompare.exports.told import Told
from jobcompare.exports.whole import write_whole
from jobcompare.present.listings.import_report import ReportLine, make_import_report
from jobcompare.present.listings.view import Listing

KNOWN = (".xlsx", ".csv", ".json")


def check_report_target(path: Path) -> None:
    """Find out before a long import whether its report can be written.

    Raises:
        UserError: EXPORT_KIND_UNKNOWN, EXPORT_FOLDER_MISSING, or FILE_IS_FOLDER.
    """
    if path.suffix.lower() not in KNOWN:
        raise UserError(Trouble.EXPORT_KIND_UNKNOWN, file=str(path), known=", ".join(KNOWN))
    if not path.parent.is_dir():
        raise UserError(Trouble.EXPORT_FOLDER_MISSING, file=str(path))
    if path.is_dir():
        raise UserError(Trouble.FILE_IS_FOLDER, file=str(path))


def write_import_report(lines: Sequence[ReportLine], path: Path) -> tuple[str, ...]:
    """Write an import report, of the kind that the file's ending names.

    Returns:
        What the format could not take as it was, in words.

    Raises:
        UserError: EXPORT_*.
    """
    return write_listing_file(make_import_report(lines), path)


def write_listing_file(listing: Listing, path: Path) -> tuple[str, ...]:
    """Write one list, of the kind that the file's ending names.

    Returns:
        What the format could not take as it was, in words.

    Raises:
        UserError: EXPORT_*.
    """
    told = Told()
    match path.suffix.lower():
        case ".xlsx":
            from jobcompare.exports.workbook.listing_book import listing_book
            from jobcompare.exports.workbook.sound import check_workbook

            write_whole(path, listing_book(listing, told), check_workbook)
        case ".csv":
            header = [column.title for column in listing.columns]
            write_whole(path, csv_bytes(header, listing.rows, CsvStyle.EXCEL, told), check_csv)
        case ".json":
            write_whole(path, json_bytes(plain_listing(listing)), check_json)
        case _:
            raise UserError(Trouble.EXPORT_KIND_UNKNOWN, file=str(path), known=", ".join(KNOWN))
    return told.words
