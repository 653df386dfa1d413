"""data/pay: what three employers published, in records whose every figure has its place."""

import csv
import hashlib
import json
import re
from itertools import groupby
from pathlib import Path

import pytest

from jobcompare.common.paths import sample_data
from jobcompare.model.codec import decode_record, encode_record, read_record
from jobcompare.model.pay import Pay
from jobcompare.model.places import Places
from jobcompare.model.record import Record, SpecifiedClass
from jobcompare.model.words import Basis, FindingKind, How, JurisdictionKind, PayKind, Severity, Wording

NAMES = ("oregon", "california", "santa-monica")
SCHEDULES = Path(__file__).parents[3] / "shared" / "corpora" / "pay"


def load(name: str) -> Record:
    return read_record(sample_data(f"pay/{name}-it.record.json").read_bytes())


@pytest.fixture(scope="module", params=NAMES)
def record(request: pytest.FixtureRequest) -> Record:
    return load(request.param)


def text_of(record: Record) -> str:
    assert record.document is not None
    return record.document.text


def read_back(record: Record, places: Places) -> list[str]:
    """What the document prints at the places."""
    return [text_of(record)[place.start : place.end] for place in places]


def by_code(record: Record, code: str) -> SpecifiedClass:
    (found,) = [item for item in record.classes if item.code == code]
    return found


def cents(printed: str) -> int:
    """Whole cents of a printed amount."""
    dollars, _, rest = printed.replace("$", "").replace(",", "").partition(".")
    return int(dollars) * 100 + int(rest.ljust(2, "0"))


def evidence_of(record: Record) -> dict[str, tuple[list[str], How]]:
    return {item.field: (read_back(record, item.places), item.how) for item in record.evidence}


def findings(record: Record, kind: FindingKind) -> list[tuple[str | None, list[str]]]:
    return [(item.field, read_back(record, item.places)) for item in record.findings if item.trouble is kind]


# every record


def test_round_trip_is_the_identity(record: Record) -> None:
    assert decode_record(encode_record(record)) == record


def test_states_employer_schedule_and_pay_and_nothing_else(record: Record) -> None:
    assert record.jurisdiction is not None
    assert record.document is not None
    assert (record.statements, record.sections) == ((), ())
    assert all(item.requirement is None and item.flsa is None and not item.substitutions for item in record.classes)
    assert record.jurisdiction.annual_hours is None
    assert record.document.wording is Wording.AS_PUBLISHED
    assert all(item.pay for item in record.classes)


def test_the_employer_is_typed_and_said_to_be(record: Record) -> None:
    evidence = evidence_of(record)
    for field in ("name", "kind", "region"):
        assert evidence[f"/jurisdiction/{field}"] == ([], How.TYPED)
    assert findings(record, FindingKind.JURISDICTION_NOT_STATED) == [("/jurisdiction/name", [])]


def test_every_pay_entry_reads_back_as_printed(record: Record) -> None:
    for item in record.classes:
        for pay in item.pay:
            figures = read_back(record, pay.places)
            rates = [step.rate for step in pay.steps] or [pay.low, pay.high]
            assert [cents(figure) for figure in figures] == rates, item.title
            assert pay.printed == (", " if pay.steps else " - ").join(figures)


def test_low_and_high_are_the_ends_of_what_is_printed(record: Record) -> None:
    for item in record.classes:
        for pay in item.pay:
            rates = [cents(figure) for figure in read_back(record, pay.places)]
            assert (pay.low, pay.high, pay.kind, pay.control) == (min(rates), max(rates), PayKind.RANGE, None)
            assert min(rates) < max(rates)


def test_steps_are_numbered_from_one_and_ascend_unless_a_finding_says_otherwise(record: Record) -> None:
    said = {(item.field, item.places) for item in record.findings if item.trouble is FindingKind.NUMBER_AMBIGUOUS}
    for c, item in enumerate(record.classes):
        for p, pay in enumerate(item.pay):
            assert [step.n for step in pay.steps] == list(range(1, len(pay.steps) + 1))
            for n in range(1, len(pay.steps)):
                ascends = pay.steps[n - 1].rate < pay.steps[n].rate
                assert ascends or (f"/classes/{c}/pay/{p}", pay.places[n - 1 : n + 1]) in said, (item.title, n)


def test_every_printed_field_has_its_place(record: Record) -> None:
    evidence = evidence_of(record)
    for c, item in enumerate(record.classes):
        printed = {
            "title": item.title,
            "code": item.code,
            "grade": item.grade,
            "bargaining_unit": item.bargaining_unit,
            "level": item.level_label,
        }
        for field, value in printed.items():
            found = evidence.get(f"/classes/{c}/{field}")
            assert (found[0] if found else None) == ([value] if value is not None else None), (item.title, field)
        for p, pay in enumerate(item.pay):
            assert evidence[f"/classes/{c}/pay/{p}"][0][-len(pay.places) :] == read_back(record, pay.places)


def test_evidence_without_a_place_is_typed(record: Record) -> None:
    assert all(item.places for item in record.evidence if item.how is not How.TYPED)


def test_attributes_read_back(record: Record) -> None:
    for item in record.classes:
        for attribute in item.attributes:
            found = read_back(record, attribute.places)
            assert found == [attribute.text] or (found, attribute.text) == (["Lead Systems An"], "Lead Systems Analyst")


def test_every_row_of_the_document_belongs_to_a_class(record: Record) -> None:
    """Header aside, the document holds nothing that no class was read from."""
    rows = text_of(record).split("\n\n")[-1].split("\n")[1:]
    titles = {item.title for item in record.classes}
    assert len(rows) == sum(max(len(pay.steps), 1) for item in record.classes for pay in _one_basis(item))
    assert {cell for row in rows for cell in row.split("\t") if cell in titles} == titles


def _one_basis(item: SpecifiedClass) -> list[Pay]:
    """The entries that fill rows of their own: several bases stand in one row."""
    return [pay for pay in item.pay if pay.basis is item.pay[0].basis]


def test_keys_are_short_and_levels_are_those_of_the_title(record: Record) -> None:
    for item in record.classes:
        assert len(item.key) <= 4
        numeral = re.search(r"(?<!\w)(IV|I{1,3}|\d)(?!\w)", item.title)
        assert item.level_label == (numeral[1] if numeral else None)
        assert item.level == (None if numeral is None else {"I": 1, "II": 2, "III": 3, "IV": 4}.get(numeral[1]) or int(numeral[1]))


# Oregon


def test_oregon() -> None:
    record = load("oregon")
    assert record.jurisdiction is not None
    assert record.specification is not None
    assert record.specification.series is not None
    assert (record.jurisdiction.name, record.jurisdiction.kind, record.jurisdiction.region) == (
        "State of Oregon",
        JurisdictionKind.STATE,
        "US-OR",
    )
    assert [(item.title, item.code, item.level, item.grade) for item in record.classes] == [
        (f"Information Systems Specialist {level}", code, level, None)
        for level, code in zip(range(2, 9), ("1483", "1483", "1484", "1485", "1486", "1487", "1488"), strict=True)
    ]
    assert list(record.specification.series.members) == [item.title for item in record.classes]
    assert [date.date for date in record.specification.dates] == ["2024"]
    (pay,) = record.classes[0].pay
    assert (pay.basis, pay.effective, pay.low, pay.high) == (Basis.MONTH, "2024", 442400, 614600)
    assert [step.rate // 100 for step in pay.steps] == [4432, 4424, 4637, 4861, 5083, 5330, 5601, 5865, 6141, 6146]
    assert [(item.pay[0].low, item.pay[0].high) for item in record.classes[1:]] == [
        (486400, 709700),
        (508700, 744200),
        (587000, 858100),
        (614700, 899900),
        (614700, 899900),
        (675900, 990800),
    ]


def test_oregon_one_code_on_two_titles_is_a_finding_on_both() -> None:
    assert findings(load("oregon"), FindingKind.CODE_ON_TWO_TITLES) == [
        ("/classes/0/code", ["1483", "1483"]),
        ("/classes/1/code", ["1483", "1483"]),
    ]


def test_oregon_steps_that_fall_or_stand_still_are_findings() -> None:
    doubts = findings(load("oregon"), FindingKind.NUMBER_AMBIGUOUS)
    assert [found for found in doubts if len(found[1]) == 2] == [
        ("/classes/0/pay/0", ["4432", "4424"]),
        ("/classes/2/pay/0", ["7442", "7436"]),
        ("/classes/4/pay/0", ["8999", "8999"]),
        ("/classes/5/pay/0", ["8999", "8999"]),
        ("/classes/6/pay/0", ["9908", "9897"]),
    ]
    assert [field for field, figures in doubts if len(figures) == 10] == ["/classes/5/pay/0"]  # 7 has the ladder of 6
    assert findings(load("oregon"), FindingKind.LEVEL_NOT_COLLECTED) == [
        ("/specification/series", ["Information Systems Specialist 2"])
    ]


# California


def test_california() -> None:
    record = load("california")
    assert record.jurisdiction is not None
    assert record.specification is not None
    assert (record.jurisdiction.name, record.jurisdiction.kind, record.jurisdiction.region) == (
        "State of California",
        JurisdictionKind.STATE,
        "US-CA",
    )
    assert [date.date for date in record.specification.dates] == ["2017"]
    pays = [pay for item in record.classes for pay in item.pay]
    assert (len(record.classes), len(pays)) == (52, 83)
    assert {(pay.basis, pay.effective) for pay in pays} == {(Basis.MONTH, "2017")}
    assert not any(
        word in item.title for item in record.classes for word in ("OFFICER I", "TELECOMMUNICATIONS", "KEY DATA", "AUDITOR")
    )


def test_california_ranges_of_one_title_are_entries_with_labels() -> None:
    analyst = by_code(load("california"), "1479")
    assert (analyst.title, analyst.bargaining_unit, analyst.level) == ("ASSISTANT INFORMATION SYSTEMS ANALYST", "R01", None)
    assert [(pay.label, pay.printed) for pay in analyst.pay] == [
        ("Range A", "$3,247.00 - $3,872.00"),
        ("Range B", "$3,350.00 - $4,192.00"),
        ("Range C", "$4,016.00 - $5,280.00"),
        ("Range L", "$3,344.00 - $3,988.00"),
        ("Range M", "$3,451.00 - $4,318.00"),
        ("Range N", "$4,136.00 - $5,438.00"),
    ]
    assert {attribute.name: attribute.text for attribute in analyst.attributes} == {
        "series": "INFORMATION SYSTEMS ANALYST",
        "schematic code": "LM96",
        "work week group": "2",
    }


def test_california_a_range_without_a_letter_has_no_label() -> None:
    record = load("california")
    specialist = by_code(record, "9451")
    assert (specialist.title, specialist.level, specialist.bargaining_unit) == ("INFORMATION TECHNOLOGY SPECIALIST III", 3, "E97")
    assert [(pay.label, pay.low, pay.high) for pay in specialist.pay] == [(None, 658400, 865600)]
    assert [pay.label for pay in by_code(record, "9449").pay] == [f"Range {letter}" for letter in "ABCDE"]
    assert [(pay.low, pay.high) for pay in by_code(record, "9014").pay] == [(1019500, 1157500)]


def test_california_series_run_low_to_high() -> None:
    record = load("california")
    series = [next(a.text for a in item.attributes if a.name == "series") for item in record.classes]
    assert len([name for name, _ in groupby(series)]) == len(set(series)) == 20  # each series in one piece
    for before, after, name, next_name in zip(record.classes, record.classes[1:], series, series[1:], strict=False):
        if name == next_name:
            assert (before.level or 0, before.pay[0].low) < (after.level or 0, after.pay[0].low), after.title


# Santa Monica


def test_santa_monica() -> None:
    record = load("santa-monica")
    assert record.jurisdiction is not None
    assert record.specification is not None
    assert (record.jurisdiction.name, record.jurisdiction.kind, record.jurisdiction.region) == (
        "City of Santa Monica",
        JurisdictionKind.CITY,
        "US-CA",
    )
    assert [(date.kind.value, date.date) for date in record.specification.dates] == [
        ("effective", "2014-07-01"),
        ("printed", "2014-10-27"),
    ]
    assert len(record.classes) == 27
    for item in record.classes:
        assert [pay.basis for pay in item.pay] == [Basis.HOUR, Basis.BIWEEK, Basis.MONTH, Basis.YEAR]
        assert all(len(pay.steps) == 5 and pay.effective == "2014-07-01" for pay in item.pay)


def test_santa_monica_one_class_on_its_four_bases() -> None:
    technician = by_code(load("santa-monica"), "1837")
    assert (technician.title, technician.grade, technician.level) == ("Computer Support Technician II", "661", 2)
    assert technician.bargaining_unit == "Municipal Employees Association"
    assert [(a.name, a.text) for a in technician.attributes] == [
        ("series", "Computer Support Technician"),
        ("bargaining unit code", "MEA"),
    ]
    assert [(pay.basis.value, pay.low, pay.high) for pay in technician.pay] == [
        ("hour", 2917, 3601),
        ("biweek", 233354, 288092),
        ("month", 505600, 624200),
        ("year", 6067200, 7490400),
    ]
    assert technician.pay[0].printed == "29.17, 30.61, 32.41, 34.21, 36.01"


def test_santa_monica_leading_zeros_stay() -> None:
    chief = by_code(load("santa-monica"), "0964")
    assert (chief.title, chief.grade, chief.pay[3].high) == ("Chief Information Officer", "090", 21877200)


def test_santa_monica_cut_titles_and_the_slipped_row_are_findings() -> None:
    record = load("santa-monica")
    cut = findings(record, FindingKind.TITLE_CUT)
    assert cut[0] == ("/classes/4/title", ["Systems Analyst ATA", "GIS"])
    assert by_code(record, "1802").bargaining_unit is None
    assert [words for _, (words, *_) in cut[1:]] == [
        "Systems Analyst-Permittng Syst",
        "Systems Analyst-Transit System",
        "Software Syst Analyst-Prmt Sys",
        "Software Syst Analyst-Water Re",
        "Lead Systems Analyst-Libr Syst",
        "Lead Systems An-Permit Systems",
        "Lead Systems Analyst-Publ Safe",
        "Lead Systems Analyst-Water Res",
    ]
    assert all(item.severity is Severity.CHECK for item in record.findings if item.trouble is FindingKind.TITLE_CUT)


# against the published files themselves, where they are at hand


def published_csv(name: str) -> list[dict[str, str]]:
    with (SCHEDULES / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.outside
def test_the_file_named_is_the_file_read(record: Record) -> None:
    assert record.document is not None
    assert record.document.file is not None
    assert hashlib.sha256((SCHEDULES / record.document.file).read_bytes()).hexdigest() == record.document.sha256


@pytest.mark.outside
def test_every_oregon_figure_is_the_published_one() -> None:
    rows = [row for row in published_csv("oregon_steps_long.csv") if row["Position"].startswith("Information Systems")]
    published = {
        (row["Position"], row["Classification_Code"], int(row["Starting step"]), int(row["2024 monthly pay"]) * 100) for row in rows
    }
    ours = {(item.title, item.code, step.n, step.rate) for item in load("oregon").classes for step in item.pay[0].steps}
    assert ours == published
    assert len(rows) == len(ours) == 70
    codes = {
        (row["Position"], row["Classification_Code"])
        for row in published_csv("oregon_classes.csv")
        if "Information Systems" in row["Position"]
    }
    assert {(item.title, item.code) for item in load("oregon").classes} == codes


@pytest.mark.outside
def test_every_california_figure_is_the_published_one() -> None:
    record = load("california")
    codes = {item.code for item in record.classes}
    rows = [(n, row) for n, row in enumerate(published_csv("california_pay_scales_2017.csv"), 2) if row["class"] in codes]
    published = [
        (row["class"], row["title"], row["range"], row["low"], row["high"], row["cbid"], row["schema"], row["wwg"], f"line {n}")
        for n, row in rows
    ]
    ours = [
        (
            item.code,
            item.title,
            (pay.label or "").removeprefix("Range "),
            *(pay.printed or "").split(" - "),
            item.bargaining_unit,
            *(attribute.text for attribute in item.attributes[1:]),
            pay.source.row if pay.source else None,
        )
        for item in record.classes
        for pay in item.pay
    ]
    assert sorted(map(str, ours)) == sorted(map(str, published))


@pytest.mark.outside
def test_every_santa_monica_figure_is_the_published_one() -> None:
    schedule = json.loads((SCHEDULES / "santa_monica_2014_15.json").read_text("utf-8-sig"), parse_float=str)
    published = {job["Code"]: job for job in schedule["JobClasses"]}
    for item in load("santa-monica").classes:
        job = published[item.code or ""]
        unit = {"Code": item.attributes[-1].text, "Name": item.bargaining_unit or ""}
        assert (job["Title"], job["Grade"], job["BargainingUnit"]) == (item.title, item.grade, unit)
        for pay, key in zip(item.pay, ("HourlyRate", "BiWeeklyRate", "MonthlyRate", "AnnualRate"), strict=True):
            assert (pay.printed or "").split(", ") == [step[key] for step in job["Steps"]]
