"""Dates as agencies print them, and what they are dates of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcompare.intake.recognize.facts.dating import dates_in, writes_day_first
from jobcompare.model.words import DateKind, FindingKind
from tests.intake.facts.reading import facts_of, whole

FORMS = [
    ("November 2016", "2016-11"),
    ("NOVEMBER 2016", "2016-11"),
    ("Nov. 2016", "2016-11"),
    ("Nov 2016", "2016-11"),
    ("November, 2016", "2016-11"),
    ("November 5, 2016", "2016-11-05"),
    ("Nov. 5th, 2016", "2016-11-05"),
    ("November 5 2016", "2016-11-05"),
    ("5 November 2016", "2016-11-05"),
    ("5-Nov-16", "2016-11-05"),
    ("11/5/18", "2018-11-05"),
    ("11/05/2018", "2018-11-05"),
    ("05-29-15", "2015-05-29"),
    ("06/09/15", "2015-06-09"),
    ("11.5.2018", "2018-11-05"),
    ("2016-11-05", "2016-11-05"),
    ("2016-11", "2016-11"),
    ("8/2017", "2017-08"),
    ("08-2017", "2017-08"),
    ("9/1/72", "1972-09-01"),
    ("7/99", "1999-07"),
    ("2/29/2020", "2020-02-29"),
    ("Sept. 2004", "2004-09"),
    ("25/12/2018", "2018-12-25"),
]


@pytest.mark.parametrize(("printed", "date"), FORMS)
def test_forms_of_dates(printed: str, date: str) -> None:
    [found] = dates_in(f"on {printed} it")
    assert found.date == date
    assert f"on {printed} it"[found.start : found.end].strip(" .,") == printed.strip(" .,")


@pytest.mark.parametrize(
    "printed", ["13/45/2018", "2/30/2019", "24/7", "$1999", "Section 830.5", "(916) 555-0115", "11:59", "0/0/00"]
)
def test_what_is_no_date(printed: str) -> None:
    assert list(dates_in(f"the {printed} of")) == []


@given(st.dates(min_value=__import__("datetime").date(1950, 1, 1), max_value=__import__("datetime").date(2049, 12, 31)))
def test_every_day_is_read_back(day: __import__("datetime").date) -> None:
    for form in (
        f"{day:%m/%d/%Y}",
        f"{day:%B} {day.day}, {day.year}",
        f"{day:%Y-%m-%d}",
        f"{day.month}-{day.day}-{day:%y}",
        f"{day.day} {day:%b} {day.year}",
    ):
        assert [found.date for found in dates_in(form)] == [day.isoformat()]


def test_days_before_months_are_told_by_the_text() -> None:
    assert writes_day_first("25/12/2018 and 3/4/2019")
    assert not writes_day_first("12/25/2018 and 3/4/2019")
    assert not writes_day_first("3/4/2019")
    assert [found.date for found in dates_in("3/4/2019", day_first=True)] == ["2019-04-03"]


A, R, E, P, POSTED = DateKind.ADOPTED, DateKind.REVISED, DateKind.EFFECTIVE, DateKind.PRINTED, DateKind.POSTED
U, CLOSING = DateKind.UNSTATED, DateKind.CLOSING

LINES = [
    ("Adopted: November 5, 2016", [(A, "2016-11-05")]),
    ("ADOPTED 11/5/18", [(A, "2018-11-05")]),
    ("Adopted by the Board on November 5, 2016", [(A, "2016-11-05")]),
    ("Board Approved: 8/9/2017", [(A, "2017-08-09")]),
    ("Approved by Council: 8/9/2017", [(A, "2017-08-09")]),
    ("Established: July 1999", [(A, "1999-07")]),
    ("Class Established 7/99", [(A, "1999-07")]),
    ("Date Created: 7/1/1999", [(A, "1999-07-01")]),
    ("Revised: 12/20/2016", [(R, "2016-12-20")]),
    ("REV. 06/09/15", [(R, "2015-06-09")]),
    ("Rev. 6/15", [(R, "2015-06")]),
    ("R3/19/86", [(R, "1986-03-19")]),
    ("New: 1998; Rev. 6/2004; 10/10", [(A, "1998"), (R, "2004-06"), (R, "2010-10")]),
    ("(Revised June 2015)", [(R, "2015-06")]),
    ("**REVISED 2/12/2025**", [(R, "2025-02-12")]),
    ("Last Revised 2015", [(R, "2015")]),
    ("Amended: 4/1/00, 5/1/02, 6/1/05", [(R, "2000-04-01"), (R, "2002-05-01"), (R, "2005-06-01")]),
    ("Adopted: 9/1/1972   Revised: 6/26/1982, 3/17/1995", [(A, "1972-09-01"), (R, "1982-06-26"), (R, "1995-03-17")]),
    ("Est. 5/99; Rev. 6/03", [(A, "1999-05"), (R, "2003-06")]),
    ("Effective Date: December 1, 2013", [(E, "2013-12-01")]),
    ("Effective Date\nDecember 1, 2013", [(E, "2013-12-01")]),
    ("EFF. 7/1/2013", [(E, "2013-07-01")]),
    ("Printed: 11/05/2018", [(P, "2018-11-05")]),
    ("Date Posted: 2021-11-07", [(POSTED, "2021-11-07")]),
    ("Open Date: 05-29-15", [(POSTED, "2015-05-29")]),
    ("Opening Date: 11/08/2021", [(POSTED, "2021-11-08")]),
    ("Closing Date: 12/3/2021 11:59 PM Mountain", [(CLOSING, "2021-12-03")]),
    ("Date Opened\t5/6/2022 11:45:00 AM", [(POSTED, "2022-05-06")]),
    ("Filing Deadline\t6/6/2022 11:59:00 PM", [(CLOSING, "2022-06-06")]),
    ("Date Last Evaluated: 8/31/2017", [(R, "2017-08-31")]),
    ("Revision Date\t8/31/2017", [(R, "2017-08-31")]),
    ("November 2016", [(U, "2016-11")]),
    ("Department: Records   Date: 6/2017", [(U, "2017-06")]),
    ("Opens: March 1, 2021  Closes: March 15, 2021 at 5:00 p.m.", [(POSTED, "2021-03-01"), (CLOSING, "2021-03-15")]),
    ("Adopted by Resolution No. 92-14 on March 3, 1992", [(A, "1992-03-03")]),
    ("Established: 3/92   Revised: 7/05, 11/14", [(A, "1992-03"), (R, "2005-07"), (R, "2014-11")]),
]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_a_line_of_the_head(line: str, expected: list[tuple[DateKind, str]]) -> None:
    assert [(one.kind, one.date) for one in facts_of(whole(line)).dates] == expected


@pytest.mark.parametrize(("line", "expected"), [case for case in LINES if case[0] != "(Revised June 2015)"])
def test_a_line_of_the_foot(line: str, expected: list[tuple[DateKind, str]]) -> None:
    assert [(one.kind, one.date) for one in facts_of(whole("", line)).dates] == expected


@pytest.mark.parametrize(
    "line",
    [
        "Applications must be received by THURSDAY, JUNE 18, 2015.",
        "Applications must be received by 4:00 pm on Thursday, June 18th,  2015.",
    ],
)
def test_the_last_day_to_apply(line: str) -> None:
    foot = f"APPLICATION DEADLINE\n\n{line}"
    assert [(one.kind, one.date) for one in facts_of(whole("", foot)).dates] == [(CLOSING, "2015-06-18")]


@pytest.mark.parametrize(
    "line",
    [
        "Salary: $4,100 - $5,200 monthly (effective July 1, 2024)",
        "Four years of experience as a clerk by October 28, 2018, in the same office are asked.",
        "The written test is scheduled for SATURDAY, APRIL 28, 2018, in the main building.",
        "Meets the rules of the Records Act of 1999.",
        "This position is anticipated to last through December 2022.",
    ],
)
def test_other_dates_are_none_of_the_document(line: str) -> None:
    assert facts_of(whole(line)).dates == ()


def test_struck_dates_are_kept_as_struck_and_leave_the_adopted_text_unclear() -> None:
    facts = facts_of(whole("~~NOVEMBER 2016~~\n~~AUGUST 2018~~"))
    assert [(one.date, one.struck) for one in facts.dates] == [("2016-11", True), ("2018-08", True)]
    [finding] = [one for one in facts.findings if one.trouble is FindingKind.ADOPTED_TEXT_UNCLEAR]
    assert finding.facts == {"dates": "November 2016, August 2018"}


def test_an_unstruck_date_tells_the_adopted_text() -> None:
    facts = facts_of(whole("~~Revised: November 2016~~\nRevised: August 2018"))
    assert [(one.kind, one.date, one.struck) for one in facts.dates] == [(R, "2016-11", True), (R, "2018-08", False)]
    assert FindingKind.ADOPTED_TEXT_UNCLEAR not in {one.trouble for one in facts.findings}
