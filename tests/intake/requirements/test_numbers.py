"""Numbers and lengths of time in words, digits and both."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcompare.intake.recognize.requirements.numbers import periods, value_of

PERIODS = [
    ("two (2) years", 24, None),
    ("Two years' experience", 24, None),
    ("1-2 years", 12, 24),
    ("one to two (1-2) years", 12, 24),
    ("0-3 years", 0, 36),
    ("3 to 5 years", 36, 60),
    ("three (3) to five (5) years", 36, 60),
    ("between two and four years", 24, 48),
    ("two or three years", 24, 36),
    ("24 months", 24, None),
    ("one year and six months", 18, None),
    ("1 year, 6 months", 18, None),
    ("one and one-half years", 18, None),
    ("1 1/2 years", 18, None),
    ("1½ years", 18, None),
    ("2.5 years", 30, None),
    ("5+ years", 60, None),
    ("five (5) or more years", 60, None),
    ("10 years or more", 120, None),
    ("a year of work", 12, None),
    ("half a year", 6, None),
    ("twenty-four months", 24, None),
    ("forty-eight (48) months", 48, None),
    ("two (2) additional years", 24, None),
    ("2 yrs. exp", 24, None),
    ("12 mos. exp.", 12, None),
    ("six months to one year", 6, 12),
    ("one(1) year", 12, None),
    ("26 weeks", 6, None),
    ("1,040 hours", 6, None),
    ("one hundred twenty hours", 1, None),
]


@pytest.mark.parametrize(("words", "low", "high"), PERIODS)
def test_period(words: str, low: int, high: int | None) -> None:
    (found,) = periods(words, 0, len(words))
    assert (found.months, found.months_max) == (low, high)
    assert words[found.start : found.end].strip() == words[found.start : found.end]


def test_hours_are_kept_beside_the_months() -> None:
    (found,) = periods("1,200 hours", 0, 11)
    assert (found.hours, found.months) == (1200, 7)


def test_word_and_figure_that_disagree() -> None:
    (found,) = periods("two (3) years", 0, 13)
    assert found.disagrees
    assert found.months == 24


@pytest.mark.parametrize("words", ["", "no figure here", "$20.50", "24/7", "section 830.5", "level 3", "2018"])
def test_no_period(words: str) -> None:
    assert periods(words, 0, len(words)) == ()


@given(st.integers(min_value=1, max_value=99))
def test_digits_say_what_they_say(number: int) -> None:
    words = f"{number} years"
    (found,) = periods(words, 0, len(words))
    assert found.months == number * 12


@given(st.integers(min_value=1, max_value=40), st.integers(min_value=1, max_value=20))
def test_ranges_keep_their_ends(low: int, more: int) -> None:
    words = f"{low}-{low + more} months"
    (found,) = periods(words, 0, len(words))
    assert (found.months, found.months_max) == (low, low + more)


@pytest.mark.parametrize(("words", "value"), [("seven", 7), ("ninety-nine", 99), ("1,040", 1040), ("one-half", 0.5), ("½", 0.5)])
def test_value(words: str, value: float) -> None:
    assert value_of(words) == value
