"""Facts as portals of employers and their postings print them."""

import pytest

from jobcompare.model.words import Basis, DateKind, Flsa, JurisdictionKind
from tests.intake.facts.reading import facts_of, whole


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Salary Range From: 42405\nSalary Range To: 65485\nSalary Frequency: Annual", (4240500, 6548500, Basis.YEAR)),
        ("Salary Range From: 35\nSalary Range To: 35.50\nSalary Frequency: Hourly", (3500, 3550, Basis.HOUR)),
        ("Minimum salary\n$58,412.10\nMaximum salary\n$87,618.40\nPay range frequency\nAnnual", (5841210, 8761840, Basis.YEAR)),
        ("Minimum Hourly Rate: $18.00\nMaximum Hourly Rate: $24.10", (1800, 2410, Basis.HOUR)),
        ("$35,056.00 Yearly Min / $42,484.00 Yearly Mid / $53,105.00 Yearly Max", (3505600, 5310500, Basis.YEAR)),
        ("$18.04 - $27.06 per hour", (1804, 2706, Basis.HOUR)),
    ],
)
def test_a_range_is_one_however_its_ends_are_printed(head: str, expected: tuple[int, int, Basis]) -> None:
    (facts,) = facts_of(whole(head)).classes.values()
    assert [(pay.low, pay.high, pay.basis) for pay in facts.pay] == [expected]


def test_an_amount_far_below_its_other_end_is_no_range() -> None:
    (facts,) = facts_of(whole("Minimum Salary: 60000\nMaximum Salary: 40000")).classes.values()
    assert all(pay.low != 6000000 or pay.high != 4000000 for pay in facts.pay)


@pytest.mark.parametrize(
    ("line", "flsa"),
    [
        ("Job Type: Full Time - Non Exempt", Flsa.NON_EXEMPT),
        ("Employment Type: Regular, Full-time, Exempt", Flsa.EXEMPT),
        ("Full-time, non-exempt, benefited", Flsa.NON_EXEMPT),
        ("Job profile FLSA\nExempt", Flsa.EXEMPT),
        ("Job Type: Full Time", None),
        ("Job Type: Exempt from civil service", None),
    ],
)
def test_overtime_status_among_the_terms_of_a_job(line: str, flsa: Flsa | None) -> None:
    (facts,) = facts_of(whole(line)).classes.values()
    assert facts.flsa is flsa


@pytest.mark.parametrize(
    ("head", "code"),
    [
        ("Job ID: 133921\nTitle Code No: 91830", "91830"),
        ("Job ID: 133921\nPosting Type: Internal", None),
        ("Job Number: 24-0117", None),
    ],
)
def test_the_number_of_a_posting_is_no_code(head: str, code: str | None) -> None:
    (facts,) = facts_of(whole(head)).classes.values()
    assert facts.code == code


@pytest.mark.parametrize("line", ["Division/Work Unit: Strategy Group", "Organizational Unit: Field Office 3"])
def test_an_office_is_no_bargaining_unit(line: str) -> None:
    (facts,) = facts_of(whole(line)).classes.values()
    assert facts.bargaining_unit is None


def test_a_label_with_two_colons() -> None:
    (facts,) = facts_of(whole("Bargaining Unit:: Management")).classes.values()
    assert facts.bargaining_unit == "Management"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("May 20, 2024 Post Date", (DateKind.POSTED, "2024-05-20")),
        ("Submit your application by March 15, 2026 to the office.", (DateKind.CLOSING, "2026-03-15")),
        ("Application Deadline: 6/3/2022", (DateKind.CLOSING, "2022-06-03")),
    ],
)
def test_dates_of_a_posting(line: str, expected: tuple[DateKind, str]) -> None:
    assert [(one.kind, one.date) for one in facts_of(whole("", f"\n{line}")).dates] == [expected]


@pytest.mark.parametrize(
    ("line", "name", "kind", "region"),
    [
        ("The Ohio Department of Taxation is seeking a clerk.", "Ohio", JurisdictionKind.STATE, "US-OH"),
        ("The North Carolina State Board of Elections is recruiting.", "North Carolina", JurisdictionKind.STATE, "US-NC"),
        ("The Government of Guam is an equal opportunity employer.", "Government of Guam", JurisdictionKind.STATE, "US-GU"),
        ("Oak Ridge Regional Library seeks a clerk.", "Oak Ridge Regional Library", JurisdictionKind.DISTRICT, None),
        ("The City of Larkfield is a full-service city on a lake.", "City of Larkfield", JurisdictionKind.CITY, None),
    ],
)
def test_an_employer_that_speaks_of_itself(line: str, name: str, kind: JurisdictionKind, region: str | None) -> None:
    found = facts_of(whole("", f"\n{line}")).jurisdiction
    assert found is not None
    assert (found.name, found.kind, found.region) == (name, kind, region)


@pytest.mark.parametrize(
    "line",
    [
        "Location: Birch County, NC",
        "Must have a record from the California Department of Motor Vehicles.",
        "Certified by the Texas Commission on Fire Protection.",
    ],
)
def test_a_place_or_a_licensing_office_is_no_employer(line: str) -> None:
    found = facts_of(whole(line)).jurisdiction
    assert found is None or found.name is None
