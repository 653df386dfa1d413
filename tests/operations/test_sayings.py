"""Words say a value or are refused; what they would give is told before anything is set."""

from typing import Any

import pytest

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.draft import Draft
from jobcompare.model.places import Span
from jobcompare.model.record import Document, Record, SpecifiedClass, TextMark
from jobcompare.model.record_check import check_record
from jobcompare.model.words import DateKind, How, TextMarkKind
from jobcompare.operations.drafts import values
from jobcompare.operations.drafts.offers import offers_of_class, offers_of_document
from jobcompare.operations.drafts.sayings import CLASS_FIELDS, DOCUMENT_FIELDS, data_said, is_said

TEXT = """Harbor Pilot I / Harbor Pilot II
Class No. 0417
$4,100 - $5,020 monthly; $23.65 - $28.96 per hour
Revised: March 2019
Adopted June 4, 2001
Two years of boat handling and an associate degree.
A towing endorsement is preferred.
One year of deck work may substitute for 30 semester units.
Positions are flexibly staffed.
Probation: twelve months
"""
RECORD = Record(
    format="jobcompare-record/1",
    document=Document(
        text=TEXT, marks=(TextMark(kind=TextMarkKind.STRUCK, span=Span(TEXT.index("Adopted"), TEXT.index("2001") + 4)),)
    ),
    classes=(SpecifiedClass(key="I", title="Harbor Pilot I"), SpecifiedClass(key="II", title="Harbor Pilot II")),
)
DRAFT = Draft(number=1, file="pilot.txt", record=RECORD, digest="0" * 64)
OF_DOCUMENT = "/specification/"


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def made(pointer: str, words: str) -> Record:
    record = values.set_from_words(DRAFT, pointer, span(words)).record
    assert record is not None
    check_record(record)
    return record


@pytest.mark.parametrize(
    ("pointer", "words", "data"),
    [
        ("/classes/0/code", "Class No. 0417", "0417"),
        ("/classes/0/level", "grade II", 2),
        ("/classes/0/flsa", "FLSA: non-exempt", "non-exempt"),
        ("/classes/0/standing", "Minimum Requirements", "minimum"),
        ("/classes/0/standing", "typical minimum", "typical"),
        ("/classes/0/tracks", "supervisory, non-supervisory", ["supervisory", "non-supervisory"]),
        ("/classes/1/inherits", "All duties and abilities of the lower class, and:", [{"from": "I", "kinds": ["duty", "ability"]}]),
        ("/classes/0/attributes", "Probation: twelve months", [{"name": "Probation", "text": "twelve months"}]),
        ("/classes/0/pay", "27,500", [{"kind": "flat", "low": 2750000, "high": 2750000, "basis": "year", "printed": "27,500"}]),
        ("/specification/dates", "rev. 5/2011", [{"kind": "revised", "date": "2011-05"}]),
        ("/specification/status", "PROPOSED", "proposed"),
        ("/specification/series", "Harbor Pilot", {"name": "Harbor Pilot"}),
        ("/specification/series", "Pilot I, Pilot II and Chief Pilot", {"members": ["Pilot I", "Pilot II", "Chief Pilot"]}),
        ("/specification/staffing", "classes are flexibly staffed", {"kind": "flexible", "classes": ["I", "II"]}),
        ("/jurisdiction/region", "State of New York", "US-NY"),
        ("/jurisdiction/region", "CA", "US-CA"),
        ("/jurisdiction/kind", "County of Marlow", "county"),
        ("/jurisdiction/annual_hours", "a year of 1,950 hours", 1950),
    ],
)
def test_words_say(pointer: str, words: str, data: Any) -> None:
    assert data_said(RECORD, pointer, words) == data


@pytest.mark.parametrize(
    ("pointer", "words"),
    [
        ("/classes/0/level", "0417"),
        ("/classes/0/flsa", "Revised"),
        ("/classes/0/pay", "Harbor Pilot"),
        ("/classes/0/requirement", "0417"),
        ("/classes/0/inherits", "all duties"),  # there is no class below
        ("/classes/0/attributes", "twelve months"),
        ("/classes/0/code", "x " * 200),
        ("/specification/dates", "sometime"),
        ("/specification/staffing", "Positions are filled"),
        ("/specification/status", "under review"),
        ("/jurisdiction/region", "California and Oregon"),
        ("/jurisdiction/kind", "Marlow"),
        ("/jurisdiction/annual_hours", "40 hours a week"),
        ("/classes/0/supervision_received", "x" * 9000),
    ],
)
def test_words_that_do_not_say_it_are_refused(pointer: str, words: str) -> None:
    with pytest.raises(UserError) as refused:
        data_said(RECORD, pointer, words)
    assert refused.value.trouble is Trouble.VALUE_NOT_ALLOWED


def test_every_field_of_the_record_can_be_said_but_its_key() -> None:
    assert {"key"} == set(SpecifiedClass.__dataclass_fields__) - set(CLASS_FIELDS)
    assert is_said("/classes/3/pay")
    assert not is_said("/classes/3/key")
    assert not is_said("/statements/3")
    assert is_said(DOCUMENT_FIELDS[-1])


def test_pay_is_set_on_every_basis_with_its_place_and_one_more_is_added() -> None:
    record = made("/classes/0/pay", "$4,100 - $5,020 monthly; $23.65 - $28.96 per hour")
    assert [(p.low, p.high, p.basis.value) for p in record.classes[0].pay] == [(410000, 502000, "month"), (2365, 2896, "hour")]
    assert record.classes[0].pay[0].places == (span("$4,100 - $5,020 monthly; $23.65 - $28.96 per hour"),)
    one = values.set_from_words(DRAFT, "/classes/0/pay", span("$4,100 - $5,020 monthly"))
    two = values.add_from_words(one, "/classes/0/pay", span("$23.65 - $28.96 per hour"))
    assert two.record is not None
    assert [p.basis.value for p in two.record.classes[0].pay] == ["month", "hour"]
    assert {e.field: e.how for e in two.record.evidence} == {"/classes/0/pay": How.TYPED, "/classes/0/pay/1": How.TYPED}
    back = values.as_read(two, "/classes/0/pay")
    assert back.record is not None
    assert (back.record.classes[0].pay, back.record.evidence, back.typed) == ((), (), {})


def test_a_struck_date_is_a_date_that_is_struck() -> None:
    (date,) = made("/specification/dates", "Adopted June 4, 2001").specification.dates  # type: ignore[union-attr]
    assert (date.kind, date.date, date.struck) == (DateKind.ADOPTED, "2001-06-04", True)
    (date,) = made("/specification/dates", "Revised: March 2019").specification.dates  # type: ignore[union-attr]
    assert (date.kind, date.date, date.struck) == (DateKind.REVISED, "2019-03", False)


def test_preferred_and_substitutions_are_read_like_requirements() -> None:
    record = made("/classes/1/preferred", "A towing endorsement is preferred.")
    assert record.classes[1].preferred is not None
    assert record.classes[1].requirement is None
    record = made("/classes/1/substitutions", "One year of deck work may substitute for 30 semester units.")
    (offered,) = record.classes[1].substitutions
    assert offered.offered is not None
    assert offered.offered.experience_months == 12
    assert offered.places == (span("One year of deck work may substitute for 30 semester units."),)


def test_what_words_can_be_is_told_with_the_value_they_would_give() -> None:
    told = {o.label: o.words for o in offers_of_class(DRAFT, 0, span("$4,100 - $5,020 monthly"))}
    assert told["Pay"] == "$4,100-$5,020/mo"
    assert told["Overtime status"] == ""
    assert set(told) >= {"Class code", "Preferred qualifications", "In place of these", "Tracks"}
    told = {o.label: o.words for o in offers_of_document(DRAFT, span("Revised: March 2019"))}
    assert told["Date"] == "revised Mar 2019"
    assert told["State"] == ""


def test_what_holds_several_entries_offers_one_more() -> None:
    draft = values.set_from_words(DRAFT, "/classes/0/pay", span("$4,100 - $5,020 monthly"))
    pay = [
        (o.label, o.words, o.adds) for o in offers_of_class(draft, 0, span("$23.65 - $28.96 per hour")) if o.pointer.endswith("pay")
    ]
    assert pay == [("Pay", "$23.65-$28.96/hr", False), ("Pay, one more", "$23.65-$28.96/hr", True)]
