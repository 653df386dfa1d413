"""CSV files: for Excel, where text that looks like a formula has an apostrophe before it, or exact."""

import csv
import io
from collections.abc import Sequence
from enum import StrEnum

from jobcompare.exports.cleaning import starts_formula
from jobcompare.exports.told import Limit, Told
from jobcompare.present.listings.view import Value


class CsvStyle(StrEnum):
    """How a CSV file is written.

    Excel runs a cell that begins with = + - or @ as a formula, even one in quotation marks. `EXCEL` puts an apostrophe
    before such texts and begins the file with a byte-order mark, so that Excel reads its letters; `EXACT` changes nothing.
    """

    EXCEL = "excel"
    EXACT = "exact"


def csv_bytes(header: Sequence[str], rows: Sequence[Sequence[Value]], style: CsvStyle, told: Told) -> bytes:
    """A table as a CSV file (RFC 4180: commas, quotation marks where needed, CRLF), UTF-8.

    Args:
        header: names of the columns.
        rows: values; None is an empty field.
        style: for Excel or exact.
        told: where prefixed texts are counted.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([_field(name, style, told) for name in header])
    writer.writerows([[_field(value, style, told) for value in row] for row in rows])
    return out.getvalue().encode("utf-8-sig" if style is CsvStyle.EXCEL else "utf-8", "replace")


def check_csv(data: bytes) -> None:
    """Raise ValueError where the bytes are no CSV file with rows of one length."""
    rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True)
    try:
        lengths = {len(row) for row in rows}
    except csv.Error as error:
        raise ValueError(str(error)) from error
    if len(lengths) > 1:
        raise ValueError("rows of different lengths")


def _field(value: Value, style: CsvStyle, told: Told) -> str | int | float:
    if value is None:
        return ""
    if not isinstance(value, str):
        return value
    text = value.replace("\x00", "\u2400")
    if style is CsvStyle.EXACT or not starts_formula(text):
        return text
    told.add(Limit.FORMULA_TEXT)
    return f"'{text}"
