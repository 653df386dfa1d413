"""Sizes and places along one axis."""

from hypothesis import given
from hypothesis import strategies as st

from jobcompare.ui.tables.axis import Axis
from jobcompare.ui.tables.plan import spread


def axis(sizes: list[int], head: int = 0, tail: int = 0, extent: int = 100) -> Axis:
    made = Axis()
    made.reset(sizes, head, tail)
    made.extent = extent
    return made


def test_frozen_ends_stay_while_the_middle_scrolls() -> None:
    lines = axis([10, 40, 40, 40, 40, 20], head=1, tail=1)
    assert lines.limit == 90
    assert [lines.position(line, 50) for line in range(6)] == [0, -40, 0, 40, 80, 80]
    assert lines.at(5, 50) == 0
    assert lines.at(15, 50) == 2
    assert lines.at(85, 50) == 5


def test_a_short_table_ends_with_its_foot_right_behind_the_last_row() -> None:
    lines = axis([10, 20, 20], head=1, tail=1, extent=200)
    assert lines.position(2, 0) == 30
    assert lines.at(45, 0) == 2
    assert lines.at(60, 0) == -1


def test_an_offset_shows_a_line_whole() -> None:
    lines = axis([10, 40, 40, 40, 40, 20], head=1, tail=1)
    assert lines.offset_showing(4, 0) == 90
    assert lines.offset_showing(1, 90) == 0
    assert lines.offset_showing(0, 55) == 55
    assert lines.offset_showing(5, 55) == 55


@given(st.lists(st.integers(1, 60), min_size=1, max_size=40), st.integers(0, 2), st.integers(0, 2), st.integers(10, 400), st.data())
def test_what_is_at_a_pixel_stands_over_it(sizes: list[int], head: int, tail: int, extent: int, data: st.DataObject) -> None:
    lines = axis(sizes, head, tail, extent)
    offset = data.draw(st.integers(0, lines.limit))
    for pixel in range(0, extent, 3):
        line = lines.at(pixel, offset)
        if line >= 0:
            start = lines.position(line, offset)
            assert start <= pixel < start + lines.size(line)


@given(st.lists(st.integers(1, 60), min_size=1, max_size=40), st.integers(80, 400), st.data())
def test_every_seen_line_meets_the_window(sizes: list[int], extent: int, data: st.DataObject) -> None:
    lines = axis(sizes, extent=extent)
    offset = data.draw(st.integers(0, lines.limit))
    seen = lines.seen(offset)
    for line in range(len(sizes)):
        start = lines.position(line, offset)
        assert (line in seen) == (start < extent and start + lines.size(line) > 0)


def test_columns_share_what_is_left() -> None:
    assert spread([(50, 50, 0.0), (100, 100, 1.0), (100, 100, 1.0)], 450) == [50, 200, 200]


def test_columns_give_in_evenly_before_the_table_scrolls() -> None:
    assert spread([(50, 50, 0.0), (100, 200, 1.0), (100, 200, 1.0)], 350) == [50, 150, 150]
    assert spread([(50, 50, 0.0), (100, 200, 1.0), (100, 200, 1.0)], 200) == [50, 100, 100]
