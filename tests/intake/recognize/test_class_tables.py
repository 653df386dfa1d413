"""Header tables of several classes: what each row says belongs to its class, low to high; nothing is invented."""

import pytest

from jobcompare.intake.readers import read
from jobcompare.intake.recognize import recognize
from jobcompare.model.record import Record

BODY = """

DEFINITION
Work in these classes keeps harbors, ferries and their records in order.

EXAMPLES OF DUTIES
Moors boats and checks their papers.
Reads gauges and keeps a log of the tides.
Answers questions of masters and of the public.

MINIMUM QUALIFICATIONS
High school graduation and one year of experience on docks.
"""
Row = tuple[str, str | None, str | None, tuple[int, int] | None]
"""Title, code, grade, lowest and highest pay in cents."""


def _record(head: str, tail: str = "") -> Record:
    return recognize(read((head + BODY + tail).encode(), "x.txt"))


def rows_of(record: Record) -> list[Row]:
    return [
        (one.title, one.code, one.grade, (one.pay[0].low or 0, one.pay[0].high or 0) if one.pay else None) for one in record.classes
    ]


HEADS: dict[str, tuple[str, str, list[Row]]] = {
    "high to low, the first name in the middle of its column": (
        """
State of Osmera
Class Specification

                       TITLE          GRADE     EEO-4     CODE
DOCK INSPECTOR III                      37        B       8.101
DOCK INSPECTOR II                       33        B       8.104
DOCK INSPECTOR I                        30*       B       8.107
""",
        "Dock Inspector",
        [
            ("Dock Inspector I", "8.107", "30", None),
            ("Dock Inspector II", "8.104", "33", None),
            ("Dock Inspector III", "8.101", "37", None),
        ],
    ),
    "code first, with money": (
        """
COUNTY OF BRASS HARBOR

Class Code    Title                   Range    Salary Range (monthly)      FLSA
4110          Ferry Clerk             21       $3,110 - $4,020             Non-Exempt
4112          Senior Ferry Clerk      25       $3,605 - $4,655             Non-Exempt
""",
        "Ferry Clerk/Senior Ferry Clerk",
        [("Ferry Clerk", "4110", "21", (311000, 402000)), ("Senior Ferry Clerk", "4112", "25", (360500, 465500))],
    ),
    "labels on one line of each class": (
        """
Class Code: 2046   Class Title: BERTH PLANNER I   Salary Group: C12   Salary Range: $31,470 - $49,960
Class Code: 2047   Class Title: BERTH PLANNER II  Salary Group: C14   Salary Range: $35,090 - $57,215
""",
        "Berth Planner",
        [
            ("Berth Planner I", "2046", "C12", (3147000, 4996000)),
            ("Berth Planner II", "2047", "C14", (3509000, 5721500)),
        ],
    ),
    "tabs": (
        "CLASS TITLE\tCLASS CODE\tPAY GRADE\nTide Gauger 1\t70011\tH4\nTide Gauger 2\t70012\tH6\n",
        "Tide Gauger",
        [("Tide Gauger 1", "70011", "H4", None), ("Tide Gauger 2", "70012", "H6", None)],
    ),
    "several tabs": (
        "JOB TITLE\t\t\tJOB CODE\tPAY BAND\nPilot Dispatcher I\t\tPD01\t\t5\nPilot Dispatcher II\t\tPD02\t\t6\n",
        "Pilot Dispatcher",
        [("Pilot Dispatcher I", "PD01", "5", None), ("Pilot Dispatcher II", "PD02", "6", None)],
    ),
    "lowest and highest pay in columns": (
        """
Classification          Job Code    Pay Grade    Minimum       Maximum
Lock Operator I         L-201       14           $38,100       $55,020
Lock Operator II        L-202       16           $42,007       $60,660
""",
        "Lock Operator",
        [("Lock Operator I", "L-201", "14", (3810000, 5502000)), ("Lock Operator II", "L-202", "16", (4200700, 6066000))],
    ),
    "an empty cell stays empty": (
        """
TITLE                  CODE      GRADE
Buoy Tender I          5501      11
Buoy Tender II                   13
Buoy Tender III        5503      15
""",
        "Buoy Tender",
        [("Buoy Tender I", "5501", "11", None), ("Buoy Tender II", None, "13", None), ("Buoy Tender III", "5503", "15", None)],
    ),
    "lists that go together": (
        "Job Class Profile: Pier Mechanic 1-3\nClass Codes: 8510, 8511, 8512        Ranges: 14, 16, 18\n",
        "Pier Mechanic 1-3",
        [("Pier Mechanic 1", "8510", "14", None), ("Pier Mechanic 2", "8511", "16", None), ("Pier Mechanic 3", "8512", "18", None)],
    ),
    "titles and codes without names of columns": (
        """
HARBOR CONSERVATION OFFICER I          7.123
HARBOR CONSERVATION OFFICER II         7.124
HARBOR CONSERVATION OFFICER III        7.125
""",
        "Harbor Conservation Officer",
        [
            ("Harbor Conservation Officer I", "7.123", None, None),
            ("Harbor Conservation Officer II", "7.124", None, None),
            ("Harbor Conservation Officer III", "7.125", None, None),
        ],
    ),
    "names of columns on two lines": (
        """
                                CLASS       PAY
CLASS TITLE                     CODE        GRADE
Ballast Analyst I               30551       P2
Ballast Analyst II              30552       P3
""",
        "Ballast Analyst",
        [("Ballast Analyst I", "30551", "P2", None), ("Ballast Analyst II", "30552", "P3", None)],
    ),
    "levels instead of titles": (
        """
Job Title: Customs Broker

Level     Job Code     Pay Band     Salary Range
I         B12A         H            $30,000 - $50,000
II        B12B         I            $33,000 - $55,000
""",
        "Customs Broker",
        [
            ("Customs Broker I", "B12A", "H", (3000000, 5000000)),
            ("Customs Broker II", "B12B", "I", (3300000, 5500000)),
        ],
    ),
    "hourly rates and dates": (
        """
CLASS TITLE             CLASS NO.    SALARY GRADE    HOURLY RANGE         EFFECTIVE
Rigger Helper           60311        A09             $17.20 - $22.10      07/01/2019
Rigger                  60312        A12             $20.05 - $26.40      07/01/2019
""",
        "Rigger Helper/Rigger",
        [("Rigger Helper", "60311", "A09", (1720, 2210)), ("Rigger", "60312", "A12", (2005, 2640))],
    ),
}


@pytest.mark.parametrize("name", HEADS)
def test_each_row_is_of_one_class(name: str) -> None:
    head, title, expected = HEADS[name]
    record = _record(head)
    assert rows_of(record) == expected
    assert record.specification is not None
    assert record.specification.title == title


def test_lists_of_other_lengths_give_nothing_but_a_finding() -> None:
    record = _record("Job Class Profile: Pier Mechanic 1-4\nClass Codes: 8510, 8511, 8512        Range: 14, 16, 18, 20\n")
    assert [one.code for one in record.classes] == [None, None, None, None]
    assert [one.grade for one in record.classes] == ["14", "16", "18", "20"]
    assert any("3 codes for 4 classes" in str(finding.facts) for finding in record.findings)


TAIL = """
                     8.101        8.104
ESTABLISHED:         7/1/87       7/1/87
REVISED:             3/4/02       9/9/11
"""


def test_codes_over_dates_at_the_end_go_with_the_classes_as_printed() -> None:
    record = _record("DOCK INSPECTOR II\nDOCK INSPECTOR I\n", TAIL)
    assert [(one.title, one.code) for one in record.classes] == [("Dock Inspector I", "8.104"), ("Dock Inspector II", "8.101")]


def test_codes_over_dates_are_no_pay_and_the_dates_are_read() -> None:
    record = _record(HEADS["high to low, the first name in the middle of its column"][0], TAIL)
    assert all(not one.pay for one in record.classes)
    assert record.specification is not None
    assert {date.date for date in record.specification.dates} == {"1987-07-01", "2002-03-04", "2011-09-09"}


STATUS = """
Class Title           Code     FLSA Status
Ferry Cashier         4401     Non-Exempt
Ferry Cashier Chief   4409     Exempt
"""


def test_the_flsa_status_of_each_row() -> None:
    assert [one.flsa.value if one.flsa else None for one in _record(STATUS).classes] == ["non-exempt", "exempt"]


def test_two_titles_of_one_series_below_one_another_are_two_classes() -> None:
    record = _record("TOWN OF EBB\n\nASSOCIATE SURVEYOR\nSENIOR SURVEYOR\n")
    assert [one.title for one in record.classes] == ["Associate Surveyor", "Senior Surveyor"]
    assert record.specification is not None
    assert record.specification.title == "Associate Surveyor/Senior Surveyor"


def test_a_range_in_parentheses_behind_the_pay_is_the_grade() -> None:
    record = _record("CABLE SPLICER\n\nCOMPENSATION\n$4,100.00 - $5,020.00 per month (Range 48.5).\n")
    assert record.classes[0].grade == "48.5"


def test_statements_of_one_lead_are_each_one() -> None:
    tail = "\nKNOWLEDGE, SKILLS, AND ABILITIES\n• Knowledge of tides; of tariffs; and of knots.\n"
    tail += "• Ability to splice rope; to read charts.\n"
    said = [(one.kind.value, one.text) for one in _record("CABLE SPLICER\n", tail).statements if one.kind.value != "duty"]
    assert said == [
        ("knowledge", "Knowledge of tides"),
        ("knowledge", "Tariffs"),
        ("knowledge", "Knots."),
        ("ability", "Ability to splice rope"),
        ("ability", "Read charts."),
    ]


def test_a_level_with_a_letter_beside_plain_ones() -> None:
    levels = "".join(f"\nPort Agent {n}\nThis is a level of the series, working on its own.\n" for n in ("9", "10", "P11"))
    record = _record("PORT AGENT\n\nJOB DESCRIPTION\nEmployees in this job let berths.\n" + levels)
    assert [one.title for one in record.classes] == ["Port Agent 9", "Port Agent 10", "Port Agent P11"]
