"""Workbooks: every value as Excel shows it."""

import datetime
from typing import Any

import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from jobcompare.common.errors import Trouble, UserError
from jobcompare.intake.readers import read
from jobcompare.intake.readers.xlsx.shown import shown
from tests.intake.readers.reading import lines_of, struck, text_of
from tests.intake.readers.xlsx_writer import xlsx


@pytest.mark.parametrize(
    ("number", "format", "words"),
    [
        ("123", "General", "123"),
        ("12.50", "General", "12.5"),
        ("123", "0000", "0123"),
        ("3119.39", '"$"#,##0.00', "$3,119.39"),
        ("3119.39", "[$$-409]#,##0.00", "$3,119.39"),
        ("3119.39", "$#,##0", "$3,119"),
        ("-5", '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)', "-$5.00"),
        ("0.125", "0.0%", "12.5%"),
        ("43315", "m/d/yyyy", "8/3/2018"),
        ("43315", "mmm yyyy", "August 2018"),
        ("43315", "d-mmm-yy", "August 3, 2018"),
        ("43315.5", "yyyy-mm-dd hh:mm", "8/3/2018"),
        ("0.5", "h:mm", "12:00"),
        ("99999999999", "m/d/yyyy", "99999999999"),
        ("nan", "0", "nan"),
        ("x", "0", "x"),
        ("5", '0 "hours"', "5 hours"),
        ("1234567", "#,##0", "1,234,567"),
        ("2.5", "0.##", "2.5"),
    ],
)
def test_numbers_as_their_format_shows_them(number: str, format: str, words: str) -> None:
    assert shown(number, format) == words


def test_dates_counted_from_1904() -> None:
    assert shown("41853", "m/d/yyyy", from_1904=True) == "8/3/2018"


def test_strikes_of_cells_and_of_words_in_cells() -> None:
    words = CellRichText("Answers ", TextBlock(InlineFont(strike=True), "old "), "calls")

    def change(book: Any) -> None:
        book["A"]["A2"].font = Font(strike=True)

    raw = xlsx({"A": [[words, "X"], ["Types letters", "X"]]}, change)
    assert lines_of(raw) == ["Answers old calls\tX", "Types letters\tX"]
    assert struck(raw) == ["old ", "Types letters"]


def test_empty_columns_go_and_columns_of_levels_stay() -> None:
    text = text_of(
        xlsx({"A": [[None, "Duties", None, "I", "II"], [None, "Files", None, None, "X"], [None, "Helps", None, None, "X"]]})
    )
    assert [[text.words(span) for span in line.cells] for line in text.lines] == [
        ["Duties", "I", "II"],
        ["Files", "", "X"],
        ["Helps", "", "X"],
    ]


def test_empty_rows_set_tables_apart_and_a_lone_column_is_text() -> None:
    raw = xlsx({"A": [["PERMIT CLERK"], [], ["• Files permits."], ["• Answers calls."]]})
    assert text_of(raw).text == "PERMIT CLERK\n\n• Files permits.\n• Answers calls."


def test_what_is_hidden_is_left_out() -> None:
    def change(book: Any) -> None:
        book["A"].row_dimensions[2].hidden = True
        book["A"].column_dimensions["C"].hidden = True
        book["B"].sheet_state = "hidden"

    raw = xlsx({"A": [["Clerk", "5", "note"], ["Gone", "6", ""], ["Aide", "4", "note"]], "B": [["Lookup"]]}, change)
    assert lines_of(raw) == ["Clerk\t5", "Aide\t4"]


def test_names_of_sheets_are_headings_where_there_are_several() -> None:
    assert lines_of(xlsx({"Clerks": [["Clerk", "5"]], "Empty": [], "Aides": [["Aide", "4"]]})) == [
        "Clerks",
        "Clerk\t5",
        "Aides",
        "Aide\t4",
    ]


def test_a_cell_over_several_columns_stands_once() -> None:
    def change(book: Any) -> None:
        book["A"].merge_cells("A1:C1")

    text = text_of(xlsx({"A": [["Knowledge of:"], ["Filing", "X", "X"]]}, change))
    assert [[text.words(span) for span in line.cells] for line in text.lines] == [["Knowledge of:", "", ""], ["Filing", "X", "X"]]


def test_values_of_formulas_truths_dates_and_faults() -> None:
    def change(book: Any) -> None:
        book["A"]["B2"] = datetime.date(2018, 8, 3)
        book["A"]["B3"] = "#REF!"

    assert lines_of(xlsx({"A": [["Exempt", True], ["Revised"], ["Bad"]]}, change)) == ["Exempt\tTRUE", "Revised\t8/3/2018", "Bad\t"]


def test_a_workbook_without_words_says_so() -> None:
    with pytest.raises(UserError) as told:
        read(xlsx({"A": []}))
    assert told.value.trouble is Trouble.DOCUMENT_WITHOUT_TEXT
