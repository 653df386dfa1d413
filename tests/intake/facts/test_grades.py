"""Pay grades as agencies print them; never money."""

import pytest

from jobcompare.model.words import FindingKind
from tests.intake.facts.reading import TITLE, facts_of, of_one, whole

PRINTED = [
    ("Grade: 12", "12"),
    ("GRADE 12", "12"),
    ("Pay Grade: GS-9", "GS-9"),
    ("Pay Grade\nIT2", "IT2"),
    ("Salary Grade 112", "112"),
    ("Salary Range: 47", "47"),
    ("Salary Range 47", "47"),
    ("SALARY RANGE NO. 47", "47"),
    ("Range No. 33.5", "33.5"),
    ("Range: 18A", "18A"),
    ("Salary Range\n85C", "85C"),
    ("Salary Schedule: 24", "24"),
    ("Schedule: C-31", "C-31"),
    ("Salary Schedule: Classified, Range 33", "33"),
    ("Pay Band: C", "C"),
    ("Pay Level: IV", "IV"),
    ("Salary: Range 33", "33"),
    ("Salary: Grade 14 ($52,000 - $61,000)", "14"),
    ("Salary Grade: 14 ($4,100 - $5,200 monthly)", "14"),
    ("Compensation: Salary Range 25", "25"),
    ("Pay Range: 62", "62"),
    ("Job Grade: M3", "M3"),
    ("Wage Grade: WG-10", "WG-10"),
    ("Class Code: 2140   Pay Grade: 12   FLSA: Non-Exempt", "12"),
    ("Class Code\tSalary Grade\tFLSA\n2140\t12\tExempt", "12"),
    ("Salary Group: SH 17", "SH 17"),
    ("Grade Level: EC 12", "EC 12"),
    ("This class is assigned to salary range 61 of the classified schedule.", "61"),
    ("Positions are allocated to Pay Grade 19.", "19"),
    ("RECORDS TECHNICIAN, SG-18", "SG-18"),
    ("Pay Grade = 12", "12"),
    ("Salary Plan/Grade: 01-014", "01-014"),
    ("Pay Grade - 12", "12"),
    ("Pay Band 70   Hourly: $22.10 - $35.36   Annual: $45,968 - $73,549", "70"),
    ("JOB GROUP: VI   SALARY GRADE 06", "06"),
    ("Range 22: $4,812 - $5,849/mo.", "22"),
    ("Pay Grade:\t13\t$39,041.60 - $52,707.20 Annually", "13"),
]


@pytest.mark.parametrize(("head", "grade"), PRINTED)
def test_a_grade_as_printed(head: str, grade: str) -> None:
    assert of_one(head).grade == grade


@pytest.mark.parametrize(
    "head",
    [
        "Salary Range: $4,100 - $5,200",
        "Salary Range: $21.15 - $27.30 hourly",
        "Salary Range: 4,100 - 5,200 monthly",
        "Pay Range: 52000 - 61000 annually",
        "Salary Range: 21.15 - 27.30",
        "Salary Range\n$4,100 - $5,200 per month",
        "Grade: N/A",
        "Pay Grade: TBD",
        "Salary: DOE",
        "Salary Range: Open",
        "Salary: Depends on qualifications",
        "Schedule: 8 hour shift",
        "Schedule:\n8 hour shift",
        "Grade 12 education is required.",
        "Range of duties varies.",
    ],
)
def test_money_and_other_words_are_no_grade(head: str) -> None:
    assert of_one(head).grade is None


def test_two_figures_for_one_class_are_kept_as_printed_with_a_doubt() -> None:
    facts = facts_of(whole("Salary Range: 13 21"))
    assert facts.classes[TITLE].grade == "13 21"
    assert FindingKind.NUMBER_AMBIGUOUS in {finding.trouble for finding in facts.findings}
    [evidence] = [one for one in facts.evidence if one.field == "/classes/0/grade"]
    assert not evidence.sure


@pytest.mark.parametrize(
    "head", ["Salary Range: 18/20", "Pay Grades: 18 and 20", "Grade: I: 18; II: 20", "Salary Range: Range 18, Range 20"]
)
def test_two_figures_for_two_levels(head: str) -> None:
    facts = facts_of(whole(head, title="Records Technician I/II"), ("Records Technician I", "Records Technician II"), ("I", "II"))
    assert [item.grade for item in facts.classes.values()] == ["18", "20"]


def test_a_struck_grade_is_no_value() -> None:
    assert of_one("Salary Range: ~~47~~ 49").grade == "49"
