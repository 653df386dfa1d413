"""Charts of pay: one basis, nothing compared across years, conversions said."""

from dataclasses import replace

import pytest

from jobcompare.model.compared import Compared
from jobcompare.model.pay import Pay, PaySource, Step
from jobcompare.model.study import PayEntry, Placement
from jobcompare.model.words import Basis, PayKind
from jobcompare.present.charts.make import make_chart
from jobcompare.present.charts.pay import make_pay
from jobcompare.present.charts.view import Chart, ChartKind, ChartRow
from tests.builders import all_levels, compared_of, pay_records, sample_records

SCHEDULES = ("Oregon/2", "Oregon/3", "California/1562", "Santa Monica/1838", "Santa Monica/1779")


def schedules() -> Compared:
    return compared_of(pay_records(), SCHEDULES)


def paid(*pays: Pay | None, hours: int | None = None) -> Compared:
    """The sample's classes of County A, B, C … in order, each with one published entry (None: with none)."""
    compared = compared_of(sample_records(), _ONE_EACH[: len(pays)])
    classes = tuple(
        replace(
            item,
            employer=replace(item.employer, annual_hours=hours),
            pay=(PayEntry(id=n, class_id=item.job_class.id, specification_id=None, position=None, stated=pay),) if pay else (),
        )
        for n, (item, pay) in enumerate(zip(compared.classes, pays, strict=True), start=1)
    )
    return replace(compared, classes=classes)


_ONE_EACH = ("County A/II", "Jurisdiction B/Technician", "State C/Coordinator")


def monthly(low: int, high: int, effective: str | None, **more: object) -> Pay:
    return replace(Pay(kind=PayKind.RANGE, low=low, high=high, basis=Basis.MONTH, effective=effective), **more)


def rows_of(chart: Chart) -> list[ChartRow]:
    return [row for panel in chart.panels for row in panel.rows]


def test_rates_of_different_years_get_a_panel_per_employer() -> None:
    chart = make_chart(schedules(), ChartKind.PAY)
    assert [panel.title for panel in chart.panels] == ["Oregon", "California", "Santa Monica"]
    assert [panel.note for panel in chart.panels] == ["rates from 2024", "rates from 2017", "rates from Jul 1, 2014"]
    assert "Rates of different years" in chart.captions[0]
    scales = {(panel.scale.low, panel.scale.high) for panel in chart.panels}
    assert len(scales) == 3, "a scale of its own each, so that lengths are not compared by eye"
    words = " ".join([*chart.captions, *(row.tip for row in rows_of(chart))]).casefold()
    assert not any(word in words for word in ("median", "average", "percentile", "highest paid"))


def test_printed_rates_are_taken_on_the_basis_that_most_print() -> None:
    chart = make_chart(schedules(), ChartKind.PAY)
    assert chart.title == "Pay ranges, a month"
    support = next(row for row in rows_of(chart) if row.label.startswith("Computer Support"))
    assert support.bars[0].text == "$4,547-$5,614/mo", "Santa Monica prints a monthly rate, the hourly one is not converted"
    assert not any(bar.faint for row in rows_of(chart) for bar in row.bars)
    assert not any("≈" in caption for caption in chart.captions)


def test_steps_are_markers_and_every_label_has_its_row() -> None:
    chart = make_chart(schedules(), ChartKind.PAY)
    first = rows_of(chart)[0]
    assert [marker.value for marker in first.markers][:2] == [443200, 442400], "the step below the first stays as printed"
    california = [row for row in rows_of(chart) if row.class_id == _class_id("California/1562")]
    assert [row.sublabel for row in california] == ["Range A", "Range L"]
    assert [row.first for row in california] == [True, False]


def _class_id(name: str) -> int:
    return compared_of(pay_records(), [name]).classes[0].job_class.id


def test_one_panel_where_no_rates_are_over_a_year_apart() -> None:
    chart = make_chart(paid(monthly(500000, 600000, "2024-07-01"), monthly(480000, 650000, "2025-06-30")), ChartKind.PAY)
    [panel] = chart.panels
    assert panel.note == "rates from Jul 1, 2024 and Jun 30, 2025"
    assert not any("different years" in caption for caption in chart.captions)


@pytest.mark.parametrize(
    ("first", "second", "panels"),
    [
        ("2024-07-01", "2025-07-02", 1),
        ("2024-07-01", "2025-07-03", 2),
        ("2024", "2024", 1),
        ("2024", "2025", 2),
        ("2024-06", "2025-05", 1),
        ("2024-06", "2025-07", 2),
        ("2024", None, 2),
        (None, None, 2),
    ],
)
def test_dates_that_may_lie_over_a_year_apart_part_the_employers(first: str | None, second: str | None, panels: int) -> None:
    chart = make_chart(paid(monthly(500000, 600000, first), monthly(480000, 650000, second)), ChartKind.PAY)
    assert len(chart.panels) == panels


def test_the_date_of_the_schedule_counts_where_no_other_is_stated() -> None:
    pay = monthly(480000, 650000, None, source=PaySource(published="2024-01-01"))
    assert len(make_chart(paid(monthly(500000, 600000, "2024"), pay), ChartKind.PAY).panels) == 1


def test_a_rate_is_converted_only_where_none_is_printed_and_says_how() -> None:
    hourly = Pay(kind=PayKind.RANGE, low=2500, high=3000, control=2750, basis=Basis.HOUR, effective="2024-07-01")
    two = (monthly(500000, 600000, "2024-07-01"), monthly(480000, 650000, "2024-07-01"))
    chart = make_chart(paid(*two, hourly), ChartKind.PAY)
    last = rows_of(chart)[-1]
    [bar] = last.bars
    assert (bar.start, bar.end, bar.faint) == (433333, 520000, True)
    assert bar.text == "≈ $4,333.33-$5,200/mo from $25.00-$30.00/hr, 2,080 h assumed"
    assert [(marker.value, marker.strong) for marker in last.markers] == [(476667, True)]
    assert any(caption.startswith("≈") for caption in chart.captions)
    stated = make_chart(paid(*two, hourly, hours=1950), ChartKind.PAY)
    assert rows_of(stated)[-1].bars[0].text.endswith("1,950 h a year")
    weekly = replace(hourly, hours_per_week=40)
    assert rows_of(make_chart(paid(*two, weekly), ChartKind.PAY))[-1].bars[0].text.endswith("2,080 h a year")


def test_a_chosen_basis_is_taken() -> None:
    chart = make_pay(paid(monthly(535600, 600000, "2024")), Basis.HOUR)
    assert rows_of(chart)[0].bars[0].text == "≈ $30.90-$34.62/hr from $5,356-$6,000/mo, 2,080 h assumed"
    yearly = make_pay(paid(monthly(535600, 600000, "2024")), Basis.YEAR)
    assert rows_of(yearly)[0].bars[0].text == "≈ $64,272-$72,000/yr from $5,356-$6,000/mo"


def test_the_latest_of_several_entries_is_shown() -> None:
    compared = paid(monthly(500000, 600000, "2020"))
    [item] = compared.classes
    newer = replace(item.pay[0], id=9, stated=monthly(550000, 660000, "2024"))
    chart = make_chart(replace(compared, classes=(replace(item, pay=(item.pay[0], newer)),)), ChartKind.PAY)
    [row] = rows_of(chart)
    assert row.bars[0].start == 550000
    assert row.ref is not None
    assert row.ref.id == 9


def test_one_figure_open_end_and_steps_alone_are_drawn_as_what_they_are() -> None:
    flat = Pay(kind=PayKind.FLAT, low=500000, high=500000, basis=Basis.MONTH, effective="2024")
    opened = Pay(kind=PayKind.HIRING, low=520000, basis=Basis.MONTH, effective="2024")
    steps = Pay(kind=PayKind.RANGE, steps=(Step(n=1, rate=510000), Step(n=2, rate=530000)), basis=Basis.MONTH, effective="2024")
    first, second, third = rows_of(make_chart(paid(flat, opened, steps), ChartKind.PAY))
    assert (first.bars[0].start, first.bars[0].end, first.bars[0].open_end) == (500000, 500000, False)
    assert first.sublabel == "flat rate"
    assert (second.bars[0].open_end, second.bars[0].text, second.sublabel) == (True, "from $5,200/mo", "hiring range")
    assert (third.bars[0].start, third.bars[0].end) == (510000, 530000)


def test_pay_that_is_not_stated_is_said() -> None:
    chart = make_chart(paid(monthly(500000, 600000, "2024"), None), ChartKind.PAY)
    assert chart.captions[-1] == "Pay not stated: Jurisdiction B (1 class)."
    assert "No pay is stated" in make_chart(all_levels(), ChartKind.PAY).empty


def test_a_basis_that_is_no_unit_of_time_is_not_converted() -> None:
    other = Pay(kind=PayKind.RANGE, low=100, high=200, basis=Basis.OTHER, effective="2024")
    assert "No pay is stated" in make_chart(paid(other), ChartKind.PAY).empty
    assert "Jurisdiction B" in make_chart(paid(monthly(1, 2, "2024"), other), ChartKind.PAY).captions[-1]


def test_pay_by_level_is_grouped_by_level_where_dates_allow() -> None:
    compared = paid(*(monthly(500000 + n, 600000, "2024") for n in range(3)))
    first = compared.classes[0]
    placed = Placement(id=1, class_id=first.job_class.id, low_id=2, high_id=2, by="A", at="2025")
    compared = replace(compared, classes=(replace(first, placement=placed), *compared.classes[1:]))
    chart = make_chart(compared, ChartKind.PAY_BY_LEVEL)
    assert chart.panels[-1].title == "Entry", "highest level on top, whatever the order of the classes"
    assert [row.sublabel for row in chart.panels[-1].rows] == ["Entry"], "confirmed: no question mark"
    assert chart.panels[0].rows[0].sublabel.endswith(" ?"), "proposed"
    assert len({(panel.scale.low, panel.scale.high) for panel in chart.panels}) == 1, "one scale for all levels"
    assert chart.table.header[3] == "Study level"


def test_pay_by_level_keeps_years_apart() -> None:
    compared = paid(monthly(500000, 600000, "2014"), monthly(500000, 600000, "2024"))
    chart = make_chart(compared, ChartKind.PAY_BY_LEVEL)
    assert [panel.title for panel in chart.panels] == ["County A", "Jurisdiction B"]
    assert any("different years" in caption for caption in chart.captions)


def test_pay_by_level_names_the_next_step() -> None:
    assert make_chart(schedules(), ChartKind.PAY_BY_LEVEL).empty.endswith("Place classes on the Ladder first.")
