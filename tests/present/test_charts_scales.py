"""Scales: round ticks that hold everything."""

from hypothesis import given
from hypothesis import strategies as st

from jobcompare.model.words import Basis
from jobcompare.present.charts.closeness import ordinal
from jobcompare.present.charts.grade import grade_order
from jobcompare.present.charts.scales import count_scale, money_scale, years_scale


@given(st.lists(st.integers(0, 10_000_000), min_size=1, max_size=6), st.sampled_from([Basis.HOUR, Basis.MONTH]))
def test_a_scale_of_money_holds_every_rate_with_few_round_ticks(rates: list[int], basis: Basis) -> None:
    scale = money_scale("a month", rates, basis)
    assert scale.low <= min(rates)
    assert max(rates) <= scale.high
    assert scale.low < scale.high
    assert 2 <= len(scale.ticks) <= 9
    assert len({tick.text for tick in scale.ticks}) == len(scale.ticks)


@given(st.integers(0, 5_000))
def test_a_scale_of_counts_begins_at_nought(most: int) -> None:
    scale = count_scale("statements", most)
    assert scale.low == 0
    assert scale.high >= max(1, most)
    assert 2 <= len(scale.ticks) <= 11


@given(st.integers(0, 600))
def test_a_scale_of_years_has_whole_years(most: int) -> None:
    scale = years_scale("experience", most)
    assert scale.high >= most
    assert all(tick.value % 12 == 0 for tick in scale.ticks)
    assert len(scale.ticks) <= 11


def test_money_ticks_read_well() -> None:
    assert [tick.text for tick in money_scale("a month", [442400, 614600], Basis.MONTH).ticks] == [
        "$4,000",
        "$4,500",
        "$5,000",
        "$5,500",
        "$6,000",
        "$6,500",
    ]
    assert [tick.text for tick in money_scale("an hour", [2500, 3000], Basis.HOUR).ticks][:2] == ["$25", "$26"]


def test_grades_are_put_in_order_by_their_numbers() -> None:
    assert sorted(["IT10", "IT2", "9", "A1"], key=grade_order) == ["9", "A1", "IT2", "IT10"]


def test_places_in_words() -> None:
    assert [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 22, 103, 111)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "103rd", "111th",
    ]  # fmt: skip
