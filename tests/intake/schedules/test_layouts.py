"""Layouts of real schedules, one trap each: several head rows, rows above and below, sheets, hidden rows, separators."""

import io
from collections.abc import Sequence
from typing import Any

import pytest
import xlsxwriter

from jobcompare.intake.schedules import proposed_columns, read_schedule, schedule_in
from jobcompare.model.record import Record
from jobcompare.model.words import Basis, FindingKind, How
from tests.intake.schedules.tables import record_of, table_in, words_at

Made = Any  # a workbook of xlsxwriter, which has no types


def book(*sheets: Sequence[Sequence[object]], formats: dict[int, str] | None = None) -> tuple[io.BytesIO, Made]:
    """A workbook in memory with rows on each sheet; `formats`: number format of columns. Close it to have its bytes."""
    raw = io.BytesIO()
    made: Made = xlsxwriter.Workbook(raw, {"in_memory": True})
    looks = {column: made.add_format({"num_format": words}) for column, words in (formats or {}).items()}
    for number, rows in enumerate(sheets, start=1):
        sheet = made.add_worksheet(f"Part {number}")
        for index, row in enumerate(rows):
            for column, value in enumerate(row):
                sheet.write(index, column, value, looks.get(column))
    return raw, made


def read(raw: io.BytesIO) -> Record:
    """The record of a workbook with its columns as proposed."""
    table = schedule_in(raw.getvalue())
    assert table is not None
    return read_schedule(table, proposed_columns(table))[0]


def pay(record: Record, place: int = 0) -> list[tuple[int | None, int | None, Basis, str | None]]:
    return [(p.low, p.high, p.basis, p.effective) for p in record.classes[place].pay]


def test_merged_cells_over_groups_of_columns() -> None:
    raw, made = book(
        [
            ["Harbor pay plan", "", "", "", "", ""],
            [],
            [],
            ["Title", "Code", "Min", "Max", "Min", "Max"],
            ["Dock Hand", "0071", 20, 25, 41600, 52000],
            ["Pilot", "0072", 30, 35, 62400, 72800],
        ]
    )
    sheet = made.worksheets()[0]
    sheet.merge_range(2, 2, 2, 3, "Hourly")
    sheet.merge_range(2, 4, 2, 5, "Annual, effective July 1, 2025")
    made.close()
    record = read(raw)
    assert pay(record) == [(2000, 2500, Basis.HOUR, None), (4160000, 5200000, Basis.YEAR, "2025-07-01")]
    assert record.specification is not None
    assert record.specification.title == "Harbor pay plan"


def test_a_group_goes_on_to_the_next_where_nothing_is_merged() -> None:
    record, _ = record_of(
        ",,Monthly,,Annual,\nTitle,Code,Min,Max,Min,Max\nDock Hand,0071,3000,4000,36000,48000\nPilot,0072,1,2,3,4\n"
    )
    assert pay(record) == [(300000, 400000, Basis.MONTH, None), (3600000, 4800000, Basis.YEAR, None)]


@pytest.mark.parametrize(
    "head",
    [
        "Class,Class,Minimum,Maximum\nCode,Title,Monthly,Monthly\n",
        "Job,,Monthly,Monthly\nCode,Title,Minimum,Maximum\n",
        "Code,Title,Monthly,\n,,Minimum,Maximum\n",
    ],
)
def test_a_head_of_two_rows(head: str) -> None:
    record, _ = record_of(head + "0071,Dock Hand,3000,4000\n0072,Dock Chief,5000,6000\n")
    assert [(c.code, c.title) for c in record.classes] == [("0071", "Dock Hand"), ("0072", "Dock Chief")]
    assert pay(record, 1) == [(500000, 600000, Basis.MONTH, None)]


def test_a_first_class_is_not_the_second_row_of_a_head() -> None:
    record, _ = record_of("Title,Code,Grade\nPosition Classifier,A1,12\nJob Coach,A2,13\n")
    assert [c.title for c in record.classes] == ["Position Classifier", "Job Coach"]


def test_rows_above_say_unit_and_date() -> None:
    record, _ = record_of(
        "Harbor City\nMonthly salary schedule\nEffective 7/1/2025\nTitle,Code,Min,Max\nA B,01,3000,4000\nC D,02,1,2\n"
    )
    assert pay(record) == [(300000, 400000, Basis.MONTH, "2025-07-01")]
    assert words_at(record, "/specification/dates/0") == ["Effective 7/1/2025"]
    assert words_at(record, "/specification/title") == ["Harbor City"]


def test_a_date_of_printing_is_not_the_date_from_which_rates_hold() -> None:
    record, _ = record_of("Printed 3/2/2024\nTitle,Code,Monthly Min,Monthly Max\nA B,01,3000,4000\nC D,02,1,2\n")
    assert pay(record)[0][3] is None


def test_what_the_analyst_says_comes_before_the_rows_above() -> None:
    text = "Monthly schedule effective 2025\nTitle,Code,Min,Max\nA B,01,3000,4000\nC D,02,5000,6000\n"
    record, _ = record_of(text, Basis.BIWEEK, "2026-01-01")
    assert pay(record) == [(300000, 400000, Basis.BIWEEK, "2026-01-01")]
    assert [e.how for e in record.evidence if e.field == "/specification/dates/0"] == [How.TYPED]


def test_footnotes_and_totals_are_no_classes() -> None:
    text = (
        "Title,Code,Monthly Min,Monthly Max\nA B,01,3000,4000\nC D,02,5000,6000\nTotal Care Aide,03,2000,2500\n"
        "Total,,10000,12500\nAverage,,3333,4167\nNote 1,see the agreement\n* rates exclude longevity\n"
    )
    record, findings = record_of(text.replace("Note 1,see the agreement", "Note 1,,see the agreement"))
    assert [c.title for c in record.classes] == ["A B", "C D", "Total Care Aide", "Note 1"], "words among the rates are told"
    assert [f.trouble for f in findings] == [FindingKind.ROWS_LEFT_OUT, FindingKind.NUMBER_AMBIGUOUS]
    assert "2 rows of totals or averages were left out (Total; Average)" in findings[0].facts["what"]


def test_a_title_alone_over_its_rates_is_their_class_and_not_the_one_above() -> None:
    text = "Title,Step,Monthly Rate\nDock Hand,1,3000\n,2,3100\nDock Chief,,\n,1,5000\n,2,5100\nHARBOR MASTERS,,\nPilot,1,7000\n"
    record, _ = record_of(text)
    assert [(c.title, [(s.n, s.rate) for p in c.pay for s in p.steps]) for c in record.classes] == [
        ("Dock Hand", [(1, 300000), (2, 310000)]),
        ("Dock Chief", [(1, 500000), (2, 510000)]),
        ("Pilot", [(1, 700000)]),
    ]


def test_sheets_with_one_head_are_one_schedule_and_others_are_told() -> None:
    head = ["Title", "Code", "Monthly Min", "Monthly Max"]
    first, second = (
        [head, ["Dock Hand", "01", 3000, 4000], ["Pilot", "02", 5000, 6000]],
        [head, ["Diver", "03", 4500, 5500], ["Cook", "04", 1, 2]],
    )
    raw, made = book(first, second, [["Grade", "Step 1", "Step 2"], ["07", 3000, 3100], ["08", 3200, 3300]])
    made.close()
    record = read(raw)
    assert [c.title for c in record.classes] == ["Dock Hand", "Pilot", "Diver", "Cook"]
    assert [p.source.row for c in record.classes for p in c.pay if p.source] == [
        "Part 1, line 2",
        "Part 1, line 3",
        "Part 2, line 2",
        "Part 2, line 3",
    ]
    (told,) = [f for f in record.findings if f.trouble is FindingKind.ROWS_LEFT_OUT]
    assert "“Part 3” (2 rows)" in told.facts["what"]


def test_hidden_rows_are_left_out_and_told() -> None:
    head = ["Title", "Code", "Monthly Min", "Monthly Max"]
    raw, made = book([head, *([f"Class {n}", f"0{n}", 3000 + n, 4000 + n] for n in range(5))])
    made.worksheets()[0].set_row(2, None, None, {"hidden": True})
    made.close()
    record = read(raw)
    assert [c.title for c in record.classes] == ["Class 0", "Class 2", "Class 3", "Class 4"]
    assert [p.source.row for c in record.classes[:2] for p in c.pay if p.source] == ["line 2", "line 4"]
    assert ["1 rows are hidden" in f.facts["what"] for f in record.findings] == [True]


def test_leading_zeros_are_kept_as_text_and_as_a_format() -> None:
    raw, made = book(
        [["Title", "Code", "Grade", "Monthly Min", "Monthly Max"], ["A B", "00071", 7, 3000, 4000], ["C D", 72, 8, 5000, 6000]],
        formats={1: "00000", 2: "000", 3: '"$"#,##0.00'},
    )
    made.close()
    record = read(raw)
    assert [(c.code, c.grade) for c in record.classes] == [("00071", "007"), ("00072", "008")]
    assert record.classes[0].pay[0].printed == "$3,000.00 - 4000"
    assert [c.code for c in record_of("Title,Code,Monthly Rate\nA B,007,3000\nC D,012,4000\n")[0].classes] == ["007", "012"]


def test_percents_empty_columns_and_serial_dates() -> None:
    head = ["Title", "", "Code", "Increase", "Effective Date", "Monthly Min", "Monthly Max"]
    raw, made = book(
        [head, ["A B", "", "01", 0.035, 45839, 3000, 4000], ["C D", "", "02", 0.02, 45474, 5000, 6000]], formats={3: "0.0%"}
    )
    made.close()
    record = read(raw)
    assert [p.effective for c in record.classes for p in c.pay] == ["2025-07-01", "2024-07-01"]
    assert pay(record) == [(300000, 400000, Basis.MONTH, "2025-07-01")]
    assert record.findings == ()


@pytest.mark.parametrize("separator", [";", "\t", "|"])
def test_separators(separator: str) -> None:
    rows = ("Title^Code^Monthly Min^Monthly Max", "A, B^01^$3,000^$4,000", "C, D^02^5000^6000")
    record, _ = record_of("\ufeff" + "\n".join(rows).replace("^", separator))
    assert [(c.title, c.code) for c in record.classes] == [("A, B", "01"), ("C, D", "02")]
    assert pay(record) == [(300000, 400000, Basis.MONTH, None)]


def test_line_breaks_in_quotes_and_empty_rows_keep_the_count_of_lines() -> None:
    text = '"Class\nTitle",Code,"Monthly\nMin",Monthly Max\n\n"Dock\nHand",01,"$3,000",4000\n,,,\nPilot,02,5000,6000\n'
    record, _ = record_of(text)
    assert [(c.title, p.source.row) for c in record.classes for p in c.pay if p.source] == [
        ("Dock Hand", "line 3"),
        ("Pilot", "line 5"),
    ]


def test_the_hours_of_a_year_are_no_date() -> None:
    table = table_in("Title,Code,Annual (2080 hours),FY 2025-26 Monthly\nA B,01,60000,5000\nC D,02,70000,6000\n")
    assert [(c.basis, c.effective) for c in proposed_columns(table)[2:]] == [(Basis.YEAR, None), (Basis.MONTH, "2025")]


def test_longevity_is_no_step() -> None:
    record, _ = record_of(
        "Title,Code,Step 1,Step 2,+ 10 Yr. Long. Based on Step 2\nA B,01,3000,3100,3250\nC D,02,4000,4100,4250\n", Basis.MONTH
    )
    assert [(s.n, s.rate) for p in record.classes[0].pay for s in p.steps] == [(1, 300000), (2, 310000)]


@pytest.mark.parametrize("head", ["A,B,C", "1,2,3", "Step1,Step2,Step3", "Step A,Step B,Step C", "1st Step,2nd Step,3rd Step"])
def test_heads_of_steps(head: str) -> None:
    record, _ = record_of(f"Title,Code,{head}\nA B,01,3000,3100,3200\nC D,02,4000,4100,4200\n", Basis.MONTH)
    assert [(s.n, s.rate) for p in record.classes[1].pay for s in p.steps] == [(1, 400000), (2, 410000), (3, 420000)]


@pytest.mark.parametrize(
    ("head", "cell", "found"),
    [
        ("Salary Range", "$3,000 - $4,000", [(300000, 400000)]),
        ("Monthly Pay Range", "3000 - 4000", [(300000, 400000)]),
        ("Range", "3,000 to 4,000", [(300000, 400000)]),
        ("Pay Grade", "1-3", []),
        ("Salary Range", "15", []),
    ],
)
def test_a_range_of_money_is_no_grade(head: str, cell: str, found: list[tuple[int, int]]) -> None:
    record, _ = record_of(f'Title,Code,{head}\nA B,01,"{cell}"\nC D,02,"{cell}"\n')
    first = record.classes[0]
    assert [(p.low, p.high) for p in first.pay] == found
    assert first.grade == (None if found else cell)
