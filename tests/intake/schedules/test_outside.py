"""The schedules of real jurisdictions in ../shared: counts and figures that were looked up in the files by hand."""

from collections import Counter
from pathlib import Path

import pytest

from jobcompare.intake.schedules import proposed_columns, read_schedule, schedule_in
from jobcompare.model.record import Finding, Record, SpecifiedClass
from jobcompare.model.words import Basis, FindingKind

PAY = Path(__file__).parents[4] / "shared/corpora/pay"
pytestmark = pytest.mark.outside


def read(name: str, basis: Basis | None = None, effective: str | None = None) -> tuple[Record, Counter[FindingKind]]:
    """The record of a file, and how many findings of each kind it has."""
    table = schedule_in((PAY / name).read_bytes())
    assert table is not None, f"{name} is not recognised"
    record, findings = read_schedule(table, proposed_columns(table), basis, effective, "Employer")
    _check_places(record)
    return record, Counter(_kinds(findings))


def _kinds(findings: tuple[Finding, ...]) -> list[FindingKind]:
    return [finding.trouble for finding in findings]


def _check_places(record: Record) -> None:
    assert record.document is not None
    text = record.document.text
    for pay in (pay for item in record.classes for pay in item.pay):
        words = [text[place.start : place.end] for place in pay.places]
        assert all(any(map(str.isdigit, word)) and "\t" not in word for word in words)
        assert pay.printed is not None
        assert all(word in pay.printed for word in words)


def named(record: Record, title: str) -> SpecifiedClass:
    """The one class of a title."""
    (found,) = (item for item in record.classes if item.title == title)
    return found


def test_california_has_ranges_on_following_rows() -> None:
    record, kinds = read("california_pay_scales_2017.csv", Basis.MONTH, "2017")
    assert len(record.classes) == 3103
    assert sum(len(item.pay) for item in record.classes) == 6260
    archivist = named(record, "ARCHIVIST I")
    assert [(p.label, p.low, p.high) for p in archivist.pay] == [("Range A", 404000, 505700), ("Range F", 336667, 421417)]
    operator = named(record, "COMPUTER OPERATOR")
    assert (operator.code, operator.bargaining_unit) == ("1353", "R01")
    assert [(p.label, p.low, p.high, p.printed) for p in operator.pay] == [
        ("Range A", 259300, 309000, "$2,593.00 - $3,090.00"),
        ("Range B", 269700, 354700, "$2,697.00 - $3,547.00"),
        ("Range C", 306200, 402400, "$3,062.00 - $4,024.00"),
    ]
    assert named(record, "CHAPEL MUSICIAN").pay[0].basis is Basis.HOUR
    assert set(kinds) == {FindingKind.NUMBER_AMBIGUOUS, FindingKind.TWO_SALARIES}


def test_san_francisco_has_low_and_high_exchanged_and_no_titles() -> None:
    record, kinds = read("san_francisco_ranges.csv")
    assert len(record.classes) == 1268
    assert Counter(p.basis for item in record.classes for p in item.pay) == {
        Basis.BIWEEK: 1337,
        Basis.HOUR: 8,
        Basis.DAY: 5,
        Basis.MONTH: 2,
    }
    clerk = next(item for item in record.classes if item.code == "1937")
    assert (clerk.grade, clerk.title) == ("06550", "Job Code 1937")
    assert (223000, 271100, "2009-07-01") in [(p.low, p.high, p.effective) for p in clerk.pay]
    assert next(item for item in record.classes if item.code == "0109").pay == (), "a rate of zero is none"
    assert kinds == {FindingKind.COLUMNS_SLIPPED: 1, FindingKind.TITLE_CUT: 1}


def test_oregon_has_one_row_a_step_and_codes_that_lost_zeros() -> None:
    record, kinds = read("oregon_steps_long.csv")
    assert len(record.classes) == 320
    accountant = named(record, "Accountant 1")
    assert [(p.basis, p.effective, p.low, p.high, len(p.steps)) for p in accountant.pay] == [
        (Basis.MONTH, None, 415500, 635000, 10),
        (Basis.MONTH, "2024", 463900, 676300, 10),
        (Basis.MONTH, "2025", 518100, 720600, 10),
        (Basis.YEAR, None, 4986000, 7620000, 10),
    ]
    fleet = named(record, "Automotive Fleet Attendant").pay[0]
    assert (fleet.steps[0].n, fleet.low) == (2, 300500), "zero means that there is no first step"
    assert kinds[FindingKind.CODE_LOST_ZEROS] == 59
    assert kinds[FindingKind.CODE_ON_TWO_TITLES] == 18


def test_oregon_has_a_matrix_of_grades_by_steps() -> None:
    record, _ = read("oregon_grade_by_step.csv", Basis.MONTH)
    assert len(record.classes) == 33
    first, twentieth = named(record, "Salary Range 5"), named(record, "Salary Range 20")
    assert [(s.n, s.rate) for s in first.pay[0].steps] == [(9, 292100), (10, 300500)]
    assert (twentieth.grade, twentieth.pay[0].low, twentieth.pay[0].high) == ("20", 362900, 550300)


def test_oregon_has_a_class_list_without_pay() -> None:
    record, kinds = read("oregon_classes.csv")
    assert (len(record.classes), record.classes[0].title, record.classes[0].code) == (320, "Accountant 1", "1316")
    assert not any(item.pay for item in record.classes)
    assert kinds == {FindingKind.CODE_LOST_ZEROS: 59, FindingKind.CODE_ON_TWO_TITLES: 18}


@pytest.mark.parametrize("name", ["santa_monica_2014_15.json", "los_rios_title_steps.txt"])
def test_files_that_are_no_tables_of_cells_are_left_to_others(name: str) -> None:
    assert schedule_in((PAY / name).read_bytes()) is None
