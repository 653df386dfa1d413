"""One-to-one assignment gives the greatest total gain."""

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from jobcompare.analysis.assignment import assign, groups

sizes = st.tuples(st.integers(1, 5), st.integers(1, 6))


@st.composite
def gains_of_small_lists(draw: st.DrawFn) -> NDArray[np.float64]:
    """Few different values, so that ties are common; some not allowed."""
    rows, columns = draw(sizes)
    values = draw(st.lists(st.integers(-2, 4), min_size=rows * columns, max_size=rows * columns))
    return np.array(values, np.float64).reshape(rows, columns) / 4


def greatest(gains: NDArray[np.float64]) -> float:
    """By trying everything."""
    upright = np.maximum(gains if gains.shape[0] <= gains.shape[1] else gains.T, 0)
    rows, columns = upright.shape
    return max(sum(float(upright[i, chosen[i]]) for i in range(rows)) for chosen in permutations(range(columns), rows))


@given(gains_of_small_lists())
def test_no_other_pairing_gains_more(gains: NDArray[np.float64]) -> None:
    pairs = assign(gains)
    assert sum(float(gains[pair]) for pair in pairs) == pytest.approx(greatest(gains))


@given(gains_of_small_lists())
def test_pairs_are_one_to_one_ordered_and_only_of_gains(gains: NDArray[np.float64]) -> None:
    pairs = assign(gains)
    assert pairs == sorted(pairs)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert all(gains[pair] > 0 for pair in pairs)


@given(gains_of_small_lists())
def test_turned_over_it_gains_the_same(gains: NDArray[np.float64]) -> None:
    assert sum(float(gains.T[pair]) for pair in assign(gains.T)) == pytest.approx(sum(float(gains[pair]) for pair in assign(gains)))


def test_two_loose_pairs_do_not_part_a_close_one() -> None:
    assert assign(np.array([[0.9, 0.3], [0.3, 0.0]])) == [(0, 0)]
    assert assign(np.array([[0.5, 0.3], [0.3, 0.0]])) == [(0, 1), (1, 0)]


def test_nothing_to_pair() -> None:
    assert assign(np.zeros((3, 2))) == []
    assert assign(np.zeros((0, 4))) == []
    assert assign(np.zeros((4, 0))) == []


def test_big_lists_with_a_known_answer() -> None:
    order = np.random.default_rng(7).permutation(200)
    gains = np.full((200, 200), 0.2)
    gains[np.arange(200), order] = 0.9
    assert assign(gains) == [(row, int(column)) for row, column in enumerate(order)]


def test_groups_are_what_gains_connect() -> None:
    gains = np.zeros((4, 4))
    gains[0, 1] = gains[2, 1] = gains[2, 3] = gains[3, 0] = 1
    assert list(groups(gains)) == [([0, 2], [1, 3]), ([3], [0])]
