"""Columns of the list of classes in rooms of any width."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobcompare.ui.pages.classes.widths import squeezed
from tests.ui.pages import User

widths = st.lists(st.tuples(st.integers(20, 400), st.integers(20, 400)), min_size=1, max_size=5)


@settings(suppress_health_check=[HealthCheck.too_slow])  # a busy machine
@given(widths, st.integers(50, 1500))
def test_columns_give_way_but_never_below_their_least(pairs: list[tuple[int, int]], room: int) -> None:
    usual, least = [max(pair) for pair in pairs], [min(pair) for pair in pairs]
    fitted = squeezed(usual, least, room)
    assert all(narrow <= now <= wide for narrow, now, wide in zip(least, fitted, usual, strict=True))
    if sum(usual) <= room:
        assert fitted == usual
    elif sum(least) >= room:
        assert fitted == least
    else:
        assert abs(sum(fitted) - room) <= len(usual)


def test_pay_is_in_sight_at_1366(at_sample: User) -> None:
    """What a compensation analyst looks for first must not be found by scrolling."""
    table = at_sample.goes_to("classes").table
    keys = [column.key for column in table.list_model.columns]
    pay = keys.index("pay")
    assert table.columnViewportPosition(pay) + table.columnWidth(pay) <= table.viewport().width()


def test_a_width_set_by_hand_stays(at_sample: User) -> None:
    table = at_sample.goes_to("classes").table
    keys = [column.key for column in table.list_model.columns]
    table.head.resizeSection(keys.index("title"), 480)
    at_sample.window.resize(1100, 700)
    assert table.columnWidth(keys.index("title")) == 480


def test_words_found_lead_to_their_sentence(at_sample: User) -> None:
    page = at_sample.goes_to("classes")
    at_sample.does(lambda: page.set_option("find", "passwords"))
    found = [column.key for column in page.table.list_model.columns].index("found")
    at_sample.does(lambda: page.table.setCurrentIndex(page.table.list_model.index(0, found)))
    view = at_sample.window.source.view
    assert view is not None
    assert "passwords" in view.sentence
