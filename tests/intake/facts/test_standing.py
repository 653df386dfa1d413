"""The standing of a document, flexible staffing, and printed facts without a key."""

import pytest

from jobcompare.model.words import FindingKind, Status
from tests.intake.facts.reading import facts_of, of_one, whole

TWO = ("Records Technician I", "Records Technician II")


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("DRAFT", Status.DRAFT),
        ("*** DRAFT ***", Status.DRAFT),
        ("DRAFT 6/1/2020", Status.DRAFT),
        ("Final Draft", Status.DRAFT),
        ("PROPOSED", Status.PROPOSED),
        ("Proposed Class Specification", Status.PROPOSED),
        ("PROPOSED CLASS SPECIFICATION", Status.PROPOSED),
        ("Status: Proposed", Status.PROPOSED),
        ("Records Clerk (Proposed)", Status.PROPOSED),
        ("Class Status: Abolished", Status.SUPERSEDED),
        ("Superseded", Status.SUPERSEDED),
        ("Class Specification", None),
        ("Drafts letters for the clerk.", None),
        ("Status: Full-time", None),
    ],
)
def test_the_standing_of_a_document(line: str, status: Status | None) -> None:
    assert facts_of(whole(line)).status is status


def test_a_draft_stamped_at_the_foot() -> None:
    assert facts_of(whole("", "DRAFT")).status is Status.DRAFT


@pytest.mark.parametrize(
    ("foot", "flexible"),
    [
        ("NOTES\n\nThe I/II classes are flexibly staffed.", True),
        ("NOTES\n\nPositions in this series are alternately staffed at either level.", True),
        ("NOTES\n\nThis is a flexibly-staffed series.", True),
        ("NOTES\n\nFlexible staffing applies.", True),
        ("NOTES\n\nPositions are not flexibly staffed.", False),
        ("NOTES\n\nStaff work flexible hours.", False),
    ],
)
def test_flexible_staffing(foot: str, flexible: bool) -> None:
    staffing = facts_of(whole("", foot, "Records Technician I/II"), TWO, ("I", "II")).staffing
    assert (staffing is not None) is flexible
    if staffing:
        assert staffing.classes == ("I", "II")


@pytest.mark.parametrize(
    ("foot", "name", "text"),
    [
        ("PHYSICAL DEMANDS\n\nMust be able to lift and carry boxes of up to 50 pounds.", "lifting", "up to 50 pounds"),
        ("PHYSICAL DEMANDS\n\nLifts or moves up to 25 lbs occasionally.", "lifting", "up to 25 lbs occasionally"),
        ("PHYSICAL DEMANDS\n\n- Lift objects weighing over 75 pounds", "lifting", "over 75 pounds"),
        ("ENVIRONMENTAL CONDITIONS\n\nAn office with moderate noise levels.", "noise", "moderate noise levels"),
        ("ENVIRONMENTAL CONDITIONS\n\nThe noise level in the office is usually quiet.", "noise", "usually quiet"),
        (
            "WORKING CONDITIONS\n\nMust be willing to work evenings and weekends as needed.",
            "work schedule",
            "evenings and weekends as needed",
        ),
        ("WORKING CONDITIONS\n\nWillingness to work on holidays is required.", "work schedule", "on holidays"),
        ("WORKING CONDITIONS\n\nShift work may be required.", "work schedule", "Shift work may be required"),
        (
            "PHYSICAL DEMANDS\n\nSits for long; some positions may have to drive a motor vehicle; types.",
            "driving",
            "some positions may have to drive a motor vehicle",
        ),
    ],
)
def test_printed_facts_without_a_key(foot: str, name: str, text: str) -> None:
    attributes = {attribute.name: attribute.text for attribute in of_one("", foot).attributes}
    assert attributes[name] == text


def test_benefits_tell_no_work_schedule() -> None:
    assert of_one("", "BENEFITS\n\n- Twelve paid holidays a year\n- Overtime is paid").attributes == ()


def test_what_may_be_gained_at_entry_is_a_note_of_the_lowest_level() -> None:
    foot = "QUALIFICATIONS\n\nSome of the knowledge may be gained by employees at the entry (I) level while learning the work."
    facts = facts_of(whole("", foot, "Records Technician I/II"), TWO, ("I", "II"))
    assert [len(facts.classes[key].attributes) for key in ("I", "II")] == [1, 0]
    assert FindingKind.GAINED_AT_ENTRY in {finding.trouble for finding in facts.findings}
