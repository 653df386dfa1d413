"""Bargaining units and civil service as agencies print them."""

import pytest

from tests.intake.facts.reading import of_one

UNITS = [
    ("Bargaining Unit: GE", "GE"),
    ("BARGAINING UNIT: UNITED CLERKS (UC)", "UNITED CLERKS (UC)"),
    ("Bargaining Unit: 06", "06"),
    ("Bargaining Unit: C19 : Local 17-Clerical", "C19 : Local 17-Clerical"),
    ("Classified Group: CSEA", "CSEA"),
    ("Bargaining Group: SJAA", "SJAA"),
    ("Union: Local 21", "Local 21"),
    ("Union Code: PR Variable Entry: Y", "PR"),
    ("Union Code:EM", "EM"),
    ("Representation Unit\nExempt", "Exempt"),
    ("Representation: Confidential", "Confidential"),
    ("Unit: General", "General"),
    ("Employee Unit: Technical and Clerical", "Technical and Clerical"),
    ("CBID: R01", "R01"),
    ("Employee Organization: Management Association", "Management Association"),
    ("MOU: 20", "20"),
    ("Represented by: AFSCME Local 88", "AFSCME Local 88"),
    ("Labor Unit: Unrepresented", "Unrepresented"),
    ("Bargaining Unit\tGrade\nUnit 4\t12", "Unit 4"),
    ("FLSA: Non-Exempt   Bargaining Unit: Local 9   Grade: 12", "Local 9"),
    ("This class is represented by Teamsters Local 117.", "Teamsters Local 117"),
    ("Most positions of this class are represented by the County Clerks Association (CCA).", "County Clerks Association (CCA)"),
    ("This position is covered by a union, Federation of State Clerks (FSC)", "Federation of State Clerks (FSC)"),
    ("Hourly, Non-Exempt, Represented by SEIU Local 21", "SEIU Local 21"),
    ("This is a full-time union position (Teamsters Local 9).", "Teamsters Local 9"),
    ("The class is in the General Employees bargaining unit.", "General Employees"),
    ("Union: This position is represented by Teamsters Local 117, Professional Staff.", "Teamsters Local 117, Professional Staff"),
]


@pytest.mark.parametrize(("head", "unit"), UNITS)
def test_a_unit_as_printed(head: str, unit: str) -> None:
    assert of_one(head).bargaining_unit == unit


@pytest.mark.parametrize(
    "head",
    [
        "Bargaining Unit: N/A",
        "Bargaining Unit: None",
        "Bargaining Unit: TBD",
        "Bargaining Unit:",
        "Unit leaders are supervised.",
        "Covered by the Fair Labor Standards Act.",
        "Represents the office before the public.",
    ],
)
def test_what_names_no_unit(head: str) -> None:
    assert of_one(head).bargaining_unit is None


def test_a_label_comes_before_a_sentence() -> None:
    head = "Bargaining Unit: 06\nMost positions are represented by the County Clerks Association (CCA)."
    assert of_one(head).bargaining_unit == "06"


SERVICES = [
    ("Competitive Class", "competitive"),
    ("COMPETITIVE CLASS", "competitive"),
    ("Non-Competitive Class", "non-competitive"),
    ("Noncompetitive", "non-competitive"),
    ("Competitive salary and benefits.", None),
    ("Labor Class", "labor"),
    ("Exempt Class", "exempt"),
    ("Jurisdictional Class: Competitive", "competitive"),
    ("Jurisdictional Classification: Non-Competitive", "non-competitive"),
    ("Civil Service Status: Classified", "classified"),
    ("Civil Service: Yes", "civil service"),
    ("Service: Unclassified", "unclassified"),
    ("Position is in the Unclassified Service.", "unclassified"),
    ("This class is in the classified service.", "classified"),
    ("This position is exempt from civil service.", "exempt"),
    ("Job Type: Career Service, Full Time", "career service"),
    ("This is an at-will position.", "at-will"),
    ("Classified Group: CSEA", None),
    ("Supervises classified staff.", None),
    ("Career services for students are provided.", None),
]


@pytest.mark.parametrize(("foot", "service"), SERVICES)
def test_civil_service_as_printed(foot: str, service: str | None) -> None:
    assert of_one(foot).service == service


@pytest.mark.parametrize("foot", ["Competitive Class", "NON-COMPETITIVE CLASS"])
def test_civil_service_at_the_foot(foot: str) -> None:
    assert of_one("", foot).service == foot.lower().removesuffix(" class")
