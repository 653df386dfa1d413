"""The comparison bar with names of any length."""

import pytest
from pytestqt.qtbot import QtBot

from jobcompare.model.study import Comparison
from jobcompare.present.shown import Header
from jobcompare.ui.widgets.comparison_bar import ComparisonBar
from jobcompare.ui.widgets.name_box import NameBox
from tests.ui.table_values import header

LONG = "Vergleich aller Informationstechnikanwenderbetreuungssachbearbeiterinnen und -bearbeiter"


@pytest.fixture
def bar(qtbot: QtBot) -> ComparisonBar:
    made = ComparisonBar()
    qtbot.addWidget(made)
    made.resize(1214, 48)
    made.set_narrow(False)
    with qtbot.waitExposed(made):
        made.show()
    made.show_comparisons([Comparison(id=1, name=LONG, class_ids=(), reference_id=None, position=0)], 1)
    return made


def headers(count: int) -> list[Header]:
    return [header(number, "Landeshauptstadt Düsseldorf, Amt für Digitalisierung") for number in range(count)]


def test_a_name_that_is_too_long_ends_in_an_ellipsis(bar: ComparisonBar) -> None:
    box = bar.findChild(NameBox)
    assert box.shown_text().startswith("Vergleich aller")
    assert box.shown_text().endswith("…")
    assert box.fontMetrics().horizontalAdvance(box.shown_text()) < box.width()


def test_a_long_name_of_the_comparison_takes_no_room_from_the_chips(bar: ComparisonBar) -> None:
    bar.show_classes(headers(4))
    assert all(chip.sizeHint().width() > 160 for chip in bar.chips)


def test_chips_that_must_be_scrolled_are_not_squeezed_as_well(bar: ComparisonBar) -> None:
    bar.show_classes(headers(20))
    assert all(chip.sizeHint().width() == min(184, chip.wanted) for chip in bar.chips)


def test_the_line_below_the_bar_is_seen_under_the_chips(bar: ComparisonBar) -> None:
    bar.show_classes(headers(4))
    picture = bar.grab().toImage()
    below = {picture.pixelColor(x, bar.height() - 1).name() for x in range(4, bar.width() - 4, 8)}
    assert len(below) == 1
