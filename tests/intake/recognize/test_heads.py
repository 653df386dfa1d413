"""Heads of whole documents: titles, codes, grades, pay and overtime status as agencies set them on a line or two."""

import pytest

from jobcompare.intake.readers import read
from jobcompare.intake.recognize import recognize
from jobcompare.model.record import Record
from jobcompare.model.words import Basis, DateKind, Flsa

BODY = """
DEFINITION
Runs the ferry slip of a harbor town and keeps its records.

EXAMPLES OF DUTIES
- Ties up vessels.
- Sells and checks tickets.

MINIMUM QUALIFICATIONS
One year of work on a dock.
"""


def record_of(text: str) -> Record:
    return recognize(read(text.encode(), "x.txt"))


def test_codes_and_range_numbers_of_a_table_are_no_money() -> None:
    foot = """
This specification is used for:

Spec Code   Kind    Work Week   Salary Range
05831       Local   40          22
"""
    (one,) = record_of(f"FERRY SLIP ATTENDANT\n{BODY}{foot}").classes
    assert one.pay == ()


@pytest.mark.parametrize("code", ["05831", "15831"])
def test_a_figure_without_sign_below_the_head_of_another_column_is_no_money(code: str) -> None:
    foot = f"\nSpec Code   Kind    Salary Range\n{code}       Local   $41,200 - $52,900\n"
    (one,) = record_of(f"FERRY SLIP ATTENDANT\n{BODY}{foot}").classes
    assert [(pay.low, pay.high) for pay in one.pay] == [(4120000, 5290000)]


def test_pay_without_sign_below_its_label_stays() -> None:
    foot = "\nSpec Code   Kind    Annual Salary\n15831       Local   41,200 - 52,900\n"
    (one,) = record_of(f"FERRY SLIP ATTENDANT\n{BODY}{foot}").classes
    assert [(pay.low, pay.high, pay.basis) for pay in one.pay] == [(4120000, 5290000, Basis.YEAR)]


@pytest.mark.parametrize("tail", ["Salary Range 14", "Pay Grade 14", "SALARY GRADE 14"])
def test_a_range_behind_wide_blanks_is_no_part_of_the_title(tail: str) -> None:
    record = record_of(f"HARBOR TOWN\n\nFERRY ATTENDANT - NIGHT SHIFT CLERK                  {tail}\n{BODY}")
    (one,) = record.classes
    assert (one.title, one.level_label, one.grade) == ("Ferry Attendant - Night Shift Clerk", None, "14")


def test_a_title_over_its_code_and_grade_wherever_it_stands() -> None:
    text = f"Personnel Office\n{BODY}\nFERRY SLIP KEEPING\nHT-04417 | TR08\nFLSA: Exempt\n"
    (one,) = record_of(text).classes
    assert (one.title, one.code, one.grade, one.flsa) == ("Ferry Slip Keeping", "HT-04417", "TR08", Flsa.EXEMPT)


def test_a_line_over_figures_parted_by_a_bar_is_no_title_in_small_letters() -> None:
    record = record_of(f"Personnel Office\n{BODY}\nSee the ferry schedule\n10417 | 08\n")
    assert "ferry schedule" not in record.classes[0].title.casefold()


@pytest.mark.parametrize("label", ["Last Executive Board Change", "Last Change", "Date of Last Change"])
def test_the_last_change_of_a_specification_is_a_revision(label: str) -> None:
    record = record_of(f"Job Code: 31530\nJob Title: FERRY SLIP ATTENDANT\n{label}: 03/14/2011\n{BODY}")
    assert record.specification is not None
    assert [(date.date, date.kind) for date in record.specification.dates] == [("2011-03-14", DateKind.REVISED)]


def test_terms_on_one_line_of_the_head() -> None:
    line = "Harbor Department, Town of Elm. Grade T-4, $18.00 - $21.00/hr., part-time, non-exempt."
    (one,) = record_of(f"FERRY SLIP ATTENDANT\n\n{line}\n{BODY}").classes
    assert (one.grade, one.flsa) == ("T-4", Flsa.NON_EXEMPT)
    assert [(pay.low, pay.high, pay.basis) for pay in one.pay] == [(1800, 2100, Basis.HOUR)]


SERIES = """HARBOR CLASS SPECIFICATION

Classification          Code    Grade   Minimum Salary (monthly)
Ferry Dispatcher I        6311    13    $3,121.10
Ferry Dispatcher II       6312    14    $3,402.20
Ferry Dispatcher Manager 6313    17    $4,515.30
"""


def test_a_title_too_long_for_its_column_is_parted_where_the_next_begins() -> None:
    record = record_of(SERIES + BODY)
    assert [(one.title, one.code, one.grade) for one in record.classes] == [
        ("Ferry Dispatcher I", "6311", "13"),
        ("Ferry Dispatcher II", "6312", "14"),
        ("Ferry Dispatcher Manager", "6313", "17"),
    ]
    assert record.specification is not None
    assert record.specification.title == "Ferry Dispatcher"


def test_a_column_of_minimum_salaries_says_the_lowest_only() -> None:
    paid = [[(pay.low, pay.high, pay.basis) for pay in one.pay] for one in record_of(SERIES + BODY).classes]
    assert paid == [[(312110, None, Basis.MONTH)], [(340220, None, Basis.MONTH)], [(451530, None, Basis.MONTH)]]


LABELLED_ONCE = """HARBOR CLASS SPECIFICATION

TITLE: DISPATCHER                   CODE: 6311
       DISPATCHER, LEAD             CODE: 6313
       DISPATCHING SUPERVISOR       CODE: 6317
"""


def test_titles_below_a_labelled_one_are_classes_with_their_codes() -> None:
    assert [(one.title, one.code) for one in record_of(LABELLED_ONCE + BODY).classes] == [
        ("Dispatcher", "6311"),
        ("Dispatcher, Lead", "6313"),
        ("Dispatching Supervisor", "6317"),
    ]


@pytest.mark.parametrize("below", ["       DISPATCHER, LEAD             UNIT: Blue", "UNION: DISPATCHER, LEAD      CODE: 6313"])
def test_lines_below_with_other_labels_are_no_more_classes(below: str) -> None:
    (one,) = record_of(f"HARBOR CLASS SPECIFICATION\n\nTITLE: DISPATCHER                   CODE: 6311\n{below}\n{BODY}").classes
    assert (one.title, one.code) == ("Dispatcher", "6311")


@pytest.mark.parametrize(
    "told",
    [
        "Dispatcher and Dispatcher, Lead: Non-exempt. Dispatching Supervisor: Exempt.",
        "Dispatching Supervisor: Exempt; Dispatcher, Lead: Nonexempt; Dispatcher: Nonexempt",
    ],
)
def test_overtime_status_told_class_by_class(told: str) -> None:
    record = record_of(f"{LABELLED_ONCE}\nOVERTIME STATUS: {told}\n{BODY}")
    assert [one.flsa for one in record.classes] == [Flsa.NON_EXEMPT, Flsa.NON_EXEMPT, Flsa.EXEMPT]


def test_overtime_status_of_a_class_that_is_not_named_stays_open() -> None:
    record = record_of(f"{LABELLED_ONCE}\nOVERTIME STATUS: Dispatcher, Lead: Non-exempt. Dispatching Supervisor: Exempt.\n{BODY}")
    assert [one.flsa for one in record.classes] == [None, Flsa.NON_EXEMPT, Flsa.EXEMPT]


def test_overtime_status_with_other_words_among_the_classes_is_not_taken_apart() -> None:
    told = "Dispatcher, Lead: Non-exempt. See the agreement. Dispatching Supervisor: Exempt."
    record = record_of(f"{LABELLED_ONCE}\nOVERTIME STATUS: {told}\n{BODY}")
    assert Flsa.EXEMPT not in [one.flsa for one in record.classes]
