"""Schedules -> records: figures, places and doubts of every layout."""

from collections import Counter

import pytest

from jobcompare.intake.schedules import proposed_columns, read_schedule
from jobcompare.intake.schedules.amounts import amounts_of
from jobcompare.model.codec import read_record, write_record
from jobcompare.model.schedules import Column, ColumnRole
from jobcompare.model.words import Basis, FindingKind, How, PayKind
from tests.intake.schedules.tables import BESIDE, MATRIX, RANGES, STEPS, SWAPPED, record_of, table_in, words_at

LAYOUTS = {"ranges": RANGES, "steps": STEPS, "matrix": MATRIX, "swapped": SWAPPED, "beside": BESIDE}
ALL = pytest.mark.parametrize("text", LAYOUTS.values(), ids=LAYOUTS)


@pytest.mark.parametrize(
    ("cell", "cents"),
    [
        (" $3,119.39 ", (311939,)),
        ("3005", (300500,)),
        ("$0.00", ()),
        ("----", ()),
        ("", ()),
        ("N/A", ()),
        ("34.875", (3488,)),
        ("$5,000 - $6,000", (500000, 600000)),
        ("27.50*", (2750,)),
        ("by contract", None),
        ("3.119,39", None),
        ("9" * 40, None),
    ],
)
def test_amounts_are_whole_cents(cell: str, cents: tuple[int, ...] | None) -> None:
    assert amounts_of(cell) == cents


def test_following_rows_without_a_title_are_further_ranges_of_the_class() -> None:
    record, _ = record_of(RANGES, Basis.MONTH, "2017-01-01")
    first = record.classes[0]
    assert [(c.code, c.title, c.bargaining_unit) for c in record.classes] == [
        ("0412", "PARK AIDE I", "R7"),
        ("0413", "PARK AIDE II", "R7"),
        ("0500", "SEASONAL AIDE", "R8"),
    ]
    assert [(p.label, p.low, p.high, p.basis, p.effective) for p in first.pay] == [
        ("Range A", 210000, 260000, Basis.MONTH, "2017-01-01"),
        ("Range B", 230000, 290000, Basis.MONTH, "2017-01-01"),
    ]
    assert record.classes[1].pay[0].high == 311939
    assert [e.how for e in record.evidence if e.field == "/classes/0/pay/1"] == [How.INFERRED]


def test_a_rate_that_can_only_be_hourly_in_a_monthly_schedule_is_told() -> None:
    record, findings = record_of(RANGES, Basis.MONTH)
    assert record.classes[2].pay[0].basis is Basis.HOUR
    assert [(f.trouble, f.field) for f in findings] == [(FindingKind.NUMBER_AMBIGUOUS, "/classes/2/pay/0")]


def test_without_a_unit_of_time_none_is_made_up() -> None:
    record, findings = record_of(RANGES)
    assert [p.basis for c in record.classes for p in c.pay] == [Basis.OTHER] * 3 + [Basis.HOUR]
    assert [f.facts["what"] for f in findings] == ["nothing says of 3 rates whether they are by the hour, month or year"]


def test_one_row_per_step_and_annual_beside_monthly() -> None:
    record, findings = record_of(STEPS)
    first, second = record.classes[:2]
    assert [(p.basis, p.low, p.high, [(s.n, s.rate) for s in p.steps]) for p in first.pay] == [
        (Basis.MONTH, 300000, 320000, [(1, 300000), (2, 320000)]),
        (Basis.YEAR, 3600000, 3840000, [(1, 3600000), (2, 3840000)]),
    ]
    assert [s.n for s in second.pay[0].steps] == [2], "zero means that there is no such step"
    assert Counter(f.trouble for f in findings) == {
        FindingKind.CODE_ON_TWO_TITLES: 1,
        FindingKind.CODE_LOST_ZEROS: 1,
        FindingKind.STEPS_NOT_ASCENDING: 2,
    }
    twice = next(f for f in findings if f.trouble is FindingKind.CODE_ON_TWO_TITLES)
    assert (twice.field, twice.facts) == ("/classes/3/code", {"code": "1315", "titles": "Mapping Clerk; Mapping Chief"})


def test_a_matrix_of_grades_by_steps() -> None:
    record, findings = record_of(MATRIX, Basis.MONTH)
    named = [(c.title, c.grade, c.code) for c in record.classes]
    assert named == [("Salary Range 07", "07", None), ("Salary Range 08", "08", None)]
    assert [s.n for s in record.classes[0].pay[0].steps] == [3, 4]
    assert [f.trouble for f in findings] == [FindingKind.TITLE_CUT]


def test_columns_the_wrong_way_round_are_exchanged_and_told_once() -> None:
    record, findings = record_of(SWAPPED)
    pay = [[(p.low, p.high, p.basis, p.effective) for p in c.pay] for c in record.classes]
    assert pay == [
        [],
        [(200000, 250000, Basis.BIWEEK, "2009-07-01")],
        [(210000, 260000, Basis.BIWEEK, "2009-12-26")],
        [(3150, 4200, Basis.HOUR, "2009-07-01")],
    ]
    assert [c.code for c in record.classes] == ["0101", "0102", "0103", "0104"]
    slipped = [f for f in findings if f.trouble is FindingKind.COLUMNS_SLIPPED]
    assert record.document is not None
    assert [[record.document.text[a:b] for a, b in f.places] for f in slipped] == [["Biweekly High Rate", "Biweekly Low Rate"]]


def test_hourly_beside_annual_one_range_for_two_titles_and_a_repeated_head() -> None:
    record, findings = record_of(BESIDE)
    assert record.specification is not None
    assert record.specification.title == "Harbour City salary schedule"
    assert [(c.title, c.code, c.grade) for c in record.classes] == [
        ("Dock Hand", "007", "12"),
        ("Dock Master", "008", "14"),
        ("Harbour Pilot", "009", "14"),
    ]
    assert [[(p.basis, p.low, p.high) for p in c.pay] for c in record.classes] == [
        [(Basis.HOUR, 2000, 2500), (Basis.YEAR, 4160000, 5200000)],
        [(Basis.HOUR, 3000, 4000), (Basis.YEAR, 6240000, 8320000)],
        [(Basis.HOUR, 3000, None), (Basis.YEAR, 6240000, 8320000)],
    ]
    assert [(f.field, f.facts["printed"]) for f in findings] == [("/classes/2/pay", "by contract")]


def test_titles_cut_at_one_length_are_told() -> None:
    titles = ["Administrative Services Coordi", "Environmental Programs Supervi", "Water Resources Protection Spe", "Clerk"]
    rows = "\n".join(f"{n:03},{title},{3000 + n}" for n, title in enumerate(titles, start=1))
    _, findings = record_of(f"Code,Title,Monthly Rate\n{rows}\n")
    assert [f.field for f in findings] == ["/classes/0/title", "/classes/1/title", "/classes/2/title"]
    assert {f.trouble for f in findings} == {FindingKind.TITLE_CUT}


def test_two_different_ranges_of_one_class_are_both_kept_and_told() -> None:
    text = "Code,Title,Monthly Low,Monthly High\n01,Clerk,3000,4000\n01,Clerk,3000,4000\n01,Clerk,3100,4100\n02,Aide,2000,2100\n"
    record, findings = record_of(text)
    assert [(p.low, p.high) for p in record.classes[0].pay] == [(300000, 400000), (310000, 410000)]
    assert [f.trouble for f in findings] == [FindingKind.TWO_SALARIES]


@ALL
def test_every_place_reads_back(text: str) -> None:
    record, _ = record_of(text, Basis.MONTH)
    for index, one in enumerate(record.classes):
        for field, value in (("code", one.code), ("grade", one.grade), ("bargaining_unit", one.bargaining_unit)):
            if value is not None:
                assert words_at(record, f"/classes/{index}/{field}") == [value]
        assert one.title.endswith(words_at(record, f"/classes/{index}/title")[0])
        for number, pay in enumerate(one.pay):
            printed = [amounts_of(words) for words in words_at(record, f"/classes/{index}/pay/{number}")]
            assert {cents for cell in printed for cents in cell or ()} == {pay.low, pay.high, *(s.rate for s in pay.steps)} - {None}


@ALL
def test_the_record_is_a_record(text: str) -> None:
    record, _ = record_of(text, Basis.MONTH)
    assert read_record(write_record(record).encode()) == record


def test_the_analyst_can_say_what_stands_in_a_column() -> None:
    table = table_in(RANGES)
    mapping = list(proposed_columns(table))
    assert [column.role.value for column in mapping] == ["code", "title", "range", "low", "high", "unit"]
    mapping[2], mapping[5] = Column(), Column(ColumnRole.GRADE)
    record, _ = read_schedule(table, tuple(mapping), Basis.MONTH)
    assert record.classes[0].grade == "R7"
    assert [p.label for p in record.classes[0].pay] == [None, None]


def test_one_rate_is_flat() -> None:
    record, _ = record_of("Code,Title,Monthly Salary\n01,Mayor,5000\n02,Clerk,3000 - 4000\n")
    assert [(p.kind, p.low, p.high, p.printed) for c in record.classes for p in c.pay] == [
        (PayKind.FLAT, 500000, 500000, "5000"),
        (PayKind.RANGE, 300000, 400000, "3000 - 4000"),
    ]
