"""Pay as analysts lay it out."""

from jobcompare.model.words import Basis, PayKind
from jobcompare.present.listings.pay import make_pay_view
from tests.builders import compared_of, pay_records
from tests.exports.paid import market, pay, record, steps


def test_rates_of_one_year_are_ranked_by_their_top_and_ours_stand_apart() -> None:
    view = make_pay_view(market())
    assert len(view.groups) == 1
    group = view.groups[0]
    assert group.ranked
    tops = [row.high for row in group.rows]
    assert tops == sorted(tops, reverse=True)
    assert [row.employer for row in group.ours] == ["Ours"]
    assert "Ours" not in {row.employer for row in group.rows}
    assert group.employers == 5


def test_without_an_own_jurisdiction_every_class_is_ranked() -> None:
    group = make_pay_view(market(ours=None)).groups[0]
    assert len(group.rows) == 6
    assert not group.ours


def test_the_sample_pay_is_of_different_years_so_each_employer_stands_alone() -> None:
    view = make_pay_view(compared_of(pay_records()))
    assert [group.title for group in view.groups] == ["Oregon", "California", "Santa Monica"]
    assert not any(group.ranked for group in view.groups)
    assert "different years" in view.remarks[1]
    assert view.basis is Basis.MONTH


def test_a_rate_without_a_date_cannot_be_ranked() -> None:
    compared = compared_of({"A": record(("X", (pay(1, 2),))), "B": record(("Y", (pay(1, 2, None),)))})
    view = make_pay_view(compared)
    assert not any(group.ranked for group in view.groups)
    assert "no date" in view.remarks[1]


def test_a_rate_on_another_basis_is_converted_and_says_so() -> None:
    hourly = pay(2500, 3487, basis=Basis.HOUR)
    compared = compared_of({"A": record(("X", (pay(1, 2),)), ("Y", (pay(1, 2),))), "B": record(("Z", (hourly,)))})
    row = next(row for row in make_pay_view(compared).groups[0].rows if row.employer == "B")
    assert (row.low, row.high) == (433_333, 604_413)  # 2,080 hours, twelve months
    assert row.converted
    assert row.notes == "≈ from $25.00-$34.87/hr, 2,080 h a year assumed"


def test_the_printed_basis_is_taken_before_any_conversion() -> None:
    compared = compared_of({"A": record(("X", (pay(2500, 3000, basis=Basis.HOUR), pay(433_300, 520_000))))})
    row = make_pay_view(compared).groups[0].rows[0]
    assert (row.low, row.high, row.converted) == (433_300, 520_000, False)


def test_steps_stand_for_a_range_that_prints_no_ends() -> None:
    compared = compared_of({"A": record(("X", (pay(None, None, steps=steps(100, 200, 300)),)))})
    row = make_pay_view(compared).groups[0].rows[0]
    assert (row.low, row.high, row.notes) == (100, 300, "3 steps")


def test_hiring_and_special_rates_are_told_and_not_ranked() -> None:
    rates = (pay(400_000, 500_000), pay(420_000, 430_000, kind=PayKind.HIRING))
    view = make_pay_view(compared_of({"A": record(("X", rates))}))
    assert len(view.groups[0].rows) == 1
    assert view.groups[0].rows[0].notes == "hiring range $4,200-$4,300/mo"


def test_a_class_without_pay_is_told_apart() -> None:
    view = make_pay_view(compared_of({"A": record(("X", (pay(1, 2),)), ("Y", ()))}))
    assert [(row.title, row.notes) for row in view.apart] == [("Y", "not stated")]


def test_rates_in_another_currency_are_not_held_against_the_others() -> None:
    view = make_pay_view(compared_of({"A": record(("X", (pay(1, 2),))), "B": record(("Y", (pay(1, 2, currency="CAD"),)))}))
    assert [row.title for row in view.groups[0].rows] == ["X"]
    assert [row.notes for row in view.apart] == ["in CAD, not USD"]


def test_no_pay_at_all_is_said() -> None:
    view = make_pay_view(compared_of({"A": record(("X", ()))}))
    assert view.empty
    assert view.remarks == ("None of these classes has published pay.",)
