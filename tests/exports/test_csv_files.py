"""CSV for Excel and exact."""

import csv
import io

import pytest

from jobcompare.exports.csv_files import CsvStyle, check_csv, csv_bytes
from jobcompare.exports.told import Told

HEADER = ("id", "text", "n")
ROWS = (("s-1", 'He said "yes", then\nleft', 3), ("s-2", "=1+1", None), ("0042", "plain", 1.5))


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_exact_changes_nothing() -> None:
    told = Told()
    data = csv_bytes(HEADER, ROWS, CsvStyle.EXACT, told)
    assert read(data) == [
        ["id", "text", "n"],
        ["s-1", 'He said "yes", then\nleft', "3"],
        ["s-2", "=1+1", ""],
        ["0042", "plain", "1.5"],
    ]
    assert not data.startswith(b"\xef\xbb\xbf")
    assert not told.words


def test_for_excel_a_formula_has_an_apostrophe_which_is_counted() -> None:
    told = Told()
    data = csv_bytes(HEADER, ROWS, CsvStyle.EXCEL, told)
    assert data.startswith(b"\xef\xbb\xbf")
    assert read(data)[2] == ["s-2", "'=1+1", ""]
    assert told.words == ("1 text that Excel would take for a formula has an apostrophe before it",)


def test_lines_end_as_the_format_says() -> None:
    assert csv_bytes(("a",), (("b",),), CsvStyle.EXACT, Told()) == b"a\r\nb\r\n"


def test_a_table_whose_rows_differ_in_length_is_not_sound() -> None:
    check_csv(b"a,b\r\n1,2\r\n")
    with pytest.raises(ValueError, match="lengths"):
        check_csv(b"a,b\r\n1\r\n")


def test_negative_numbers_are_numbers() -> None:
    assert read(csv_bytes(("n",), ((-3,),), CsvStyle.EXCEL, Told()))[1] == ["-3"]
