"""Overtime status as agencies print it."""

import pytest

from jobcompare.model.words import FindingKind, Flsa
from tests.intake.facts.reading import TITLE, facts_of, of_one, whole

PRINTED = [
    ("FLSA: Non-Exempt", Flsa.NON_EXEMPT),
    ("FLSA: NON EXEMPT", Flsa.NON_EXEMPT),
    ("FLSA Status: Nonexempt", Flsa.NON_EXEMPT),
    ("FLSA: Exempt", Flsa.EXEMPT),
    ("FLSA Status: Exempt (Administrative)", Flsa.EXEMPT),
    ("FLSA: E", Flsa.EXEMPT),
    ("FLSA: N", Flsa.NON_EXEMPT),
    ("FLSA Code: NE", Flsa.NON_EXEMPT),
    ("FLSA Exempt: No", Flsa.NON_EXEMPT),
    ("FLSA Exempt: Yes", Flsa.EXEMPT),
    ("Exempt: No", Flsa.NON_EXEMPT),
    ("Overtime Eligible: Yes", Flsa.NON_EXEMPT),
    ("Overtime Eligible: No", Flsa.EXEMPT),
    ("Overtime: Exempt", Flsa.EXEMPT),
    ("Overtime Status: Eligible", Flsa.NON_EXEMPT),
    ("Status: Non-Exempt", Flsa.NON_EXEMPT),
    ("Status: Full-time, Exempt", Flsa.EXEMPT),
    ("Exempt Status: Non-exempt", Flsa.NON_EXEMPT),
    ("FLSA\nExempt", Flsa.EXEMPT),
    ("FLSA Status\tUnit\nNon-Exempt\t4", Flsa.NON_EXEMPT),
    ("Fair Labor Standards Act Status: Covered", Flsa.NON_EXEMPT),
    ("FLSA: Exempt/Non-Exempt", Flsa.BOTH),
    ("FLSA: Determined by position", Flsa.BY_POSITION),
    ("FLSA: Exempt or Non-Exempt, depending on the position", Flsa.BY_POSITION),
    ("FLSA: ☐ Exempt ☒ Non-Exempt", Flsa.NON_EXEMPT),
    ("FLSA: [X] Exempt [ ] Non-Exempt", Flsa.EXEMPT),
    ("FLSA Status: __ Exempt _X_ Non-Exempt", Flsa.NON_EXEMPT),
    ("Class Code: 2140   Pay Grade: 12   FLSA: Non-Exempt", Flsa.NON_EXEMPT),
    ("CLASS CODE 2140 SALARY RANGE 47 FLSA EXEMPT", Flsa.EXEMPT),
    ("Non-Exempt", Flsa.NON_EXEMPT),
    ("Hourly, Non-Exempt, Represented by Local 21", Flsa.NON_EXEMPT),
    ("Exempt from FLSA: No", Flsa.NON_EXEMPT),
    ("This is a full-time, non-exempt, union position.", Flsa.NON_EXEMPT),
    ("(Non-Exempt)", Flsa.NON_EXEMPT),
    ("This is an overtime-eligible position.", Flsa.NON_EXEMPT),
    ("This class is overtime-exempt.", Flsa.EXEMPT),
    ("Under the Fair Labor Standards Act (FLSA), this position is exempt.", Flsa.EXEMPT),
    ("The position is exempt from the overtime provisions of the Fair Labor Standards Act.", Flsa.EXEMPT),
    ("This position is not exempt under the FLSA.", Flsa.NON_EXEMPT),
    ("This position is subject to the Fair Labor Standards Act and is overtime eligible.", Flsa.NON_EXEMPT),
    ("The job is exempt from the provisions of the FLSA and is not overtime eligible.", Flsa.EXEMPT),
    ("Each agency determines the overtime eligibility status of its positions under the FLSA.", Flsa.BY_POSITION),
    ("FLSA status varies by position.", Flsa.BY_POSITION),
    (
        "This position is exempt from the provisions of the Fair Labor Standards Act and is therefore not eligible for overtime.",
        Flsa.EXEMPT,
    ),
]


@pytest.mark.parametrize(("head", "status"), PRINTED)
def test_a_status_as_printed(head: str, status: Flsa) -> None:
    assert of_one(head).flsa is status


@pytest.mark.parametrize(
    "head",
    [
        "Representation Unit\nExempt",
        "Service: Exempt",
        "FLSA:",
        "FLSA: TBD",
        "This position is exempt from civil service.",
        "Overtime may be required.",
        "Works overtime during elections.",
        "Status: Full-time",
        "A medical exemption may be requested.",
        "Overtime exempt employees earn no leave in such a month. Overtime eligible employees earn a part of it.",
        "Temporary employees who work overtime are not eligible for benefits.",
        "Tax exempt organizations are audited.",
    ],
)
def test_what_says_nothing_of_overtime(head: str) -> None:
    assert of_one(head).flsa is None


def test_two_statuses_are_a_doubt() -> None:
    facts = facts_of(whole("FLSA: Exempt\nFLSA: Non-Exempt"))
    assert facts.classes[TITLE].flsa is Flsa.EXEMPT
    assert FindingKind.KIND_AMBIGUOUS in {finding.trouble for finding in facts.findings}


def test_a_struck_status_is_no_value() -> None:
    assert of_one("FLSA: ~~Exempt~~ Non-Exempt").flsa is Flsa.NON_EXEMPT
    assert of_one("~~FLSA: Exempt~~").flsa is None
