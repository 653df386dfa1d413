"""The Pay sheet: live ranks and statistics with the same cached values."""

import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcompare.exports.workbook.pay_sheet import INSUFFICIENT, percentile
from jobcompare.model.compared import Compared
from tests.builders import compared_of, pay_records
from tests.exports.paid import market
from tests.exports.reading import opened, workbook_of


def rows(compared: Compared, *, values: bool) -> list[list[object]]:
    return [[cell.value for cell in row] for row in opened(workbook_of(compared), values=values)["Pay"].iter_rows()]


def labelled(compared: Compared, label: str, *, values: bool = True) -> list[object]:
    return next(row for row in rows(compared, values=values) if row[2] == label)


def test_the_columns_are_those_of_analysts() -> None:
    heads = next(row for row in rows(market(), values=True) if row[0] == "Rank")
    assert heads[:7] == ["Rank", "Employer", "Class", "Min (USD a month)", "Max or top step (USD a month)", "Effective", "Notes"]


def test_ranks_are_live_and_ours_would_have_one() -> None:
    found = rows(market(), values=True)
    assert [row[0] for row in found if str(row[1]).startswith("City")] == [1, 2, 3, 4, 5]
    live = rows(market(), values=False)
    assert all(str(row[0]).startswith("=RANK(") for row in live if str(row[1]).startswith("City"))
    ours = next(row for row in found if row[1] == "Ours")
    higher = sum(float(row[4]) > float(ours[4]) for row in found if str(row[1]).startswith("City"))
    assert ours[0] == higher + 1


def test_statistics_are_live_and_without_ours() -> None:
    tops = [row[4] for row in rows(market(), values=True) if str(row[1]).startswith("City")]
    assert labelled(market(), "Median")[4] == statistics.median(tops)
    assert labelled(market(), "Average")[4] == pytest.approx(statistics.fmean(tops))
    assert labelled(market(), "Employers")[4] == 5
    formula = str(labelled(market(), "75th percentile", values=False)[4])
    assert formula.startswith("=IF($E$")
    assert "PERCENTILE(" in formula


def test_our_top_is_held_against_the_median() -> None:
    median = labelled(market(), "Median")[4]
    ours = next(row for row in rows(market(), values=True) if row[1] == "Ours")
    assert ours[7] == pytest.approx(float(ours[4]) / float(median) - 1)


@pytest.mark.parametrize(("count", "enough"), [(3, False), (4, True)])
def test_fewer_than_four_employers_are_insufficient_data(count: int, enough: bool) -> None:
    for label in ("Median", "Average", "25th percentile", "75th percentile"):
        assert (labelled(market(count), label)[4] != INSUFFICIENT) is enough
    ours = next(row for row in rows(market(count), values=True) if row[1] == "Ours")
    assert (ours[7] != INSUFFICIENT) is enough


def test_rates_of_different_years_have_no_rank_and_no_statistic() -> None:
    found = rows(compared_of(pay_records()), values=False)
    assert not [cell for row in found for cell in row if str(cell).startswith("=")]
    assert not [row for row in found if row[2] == "Median"]
    assert any("different years" in str(row[0]) for row in found)


@given(st.lists(st.integers(0, 10**7), min_size=2, max_size=40))
def test_percentiles_are_those_of_the_inclusive_rule(amounts: list[int]) -> None:
    quarters = statistics.quantiles(amounts, n=4, method="inclusive")
    assert percentile(amounts, 0.25) == pytest.approx(quarters[0])
    assert percentile(amounts, 0.75) == pytest.approx(quarters[2])
