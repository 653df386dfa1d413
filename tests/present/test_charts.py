"""The charts of the sample: what is drawn, what is said, and what is never compared."""

from dataclasses import replace

import pytest

from jobcompare.model.compared import Compared
from jobcompare.model.study import ValueRef
from jobcompare.present.charts.make import NAMES, make_chart
from jobcompare.present.charts.rows import Subject, subjects
from jobcompare.present.charts.view import Chart, ChartKind, ChartRow, Panel
from tests.builders import all_levels, compared_of, pay_records, sample_records, working_level


def rows_of(chart: Chart) -> list[ChartRow]:
    return [row for panel in chart.panels for row in panel.rows]


def of_class(chart: Chart, employer: str, start: str) -> list[ChartRow]:
    return [row for row in rows_of(chart) if row.employer == employer and row.sublabel.startswith(start)]


def panel_named(chart: Chart, title: str) -> Panel:
    return next(panel for panel in chart.panels if panel.title == title)


@pytest.fixture(scope="module")
def everything() -> Compared:
    return all_levels()


@pytest.mark.parametrize("kind", ChartKind)
@pytest.mark.parametrize(
    "comparison", [all_levels, working_level, lambda: compared_of(pay_records())], ids=["all", "working", "pay"]
)
def test_a_chart_draws_or_says_why_not(comparison, kind: ChartKind) -> None:
    chart = make_chart(comparison(), kind)
    assert bool(chart.empty) != bool(chart.panels)
    assert kind in NAMES
    keys = [row.key for row in rows_of(chart)]
    assert len(set(keys)) == len(keys)
    assert all(len(line) == len(chart.table.header) for line in chart.table.rows)
    assert all(row.tip for row in rows_of(chart))
    assert all(isinstance(row.ref, ValueRef) for row in rows_of(chart))
    assert all(row.bars or row.note or row.total for row in rows_of(chart)), "a row without a bar says why"
    for panel in chart.panels:
        ends = [end for row in panel.rows for bar in row.bars for end in (bar.start, bar.end)]
        assert all(panel.scale.low <= end <= panel.scale.high for end in ends)
        assert all(panel.scale.low <= tick.value <= panel.scale.high for tick in panel.scale.ticks)


@pytest.mark.parametrize("kind", ChartKind)
def test_a_comparison_without_classes_says_so(kind: ChartKind) -> None:
    chart = make_chart(compared_of(sample_records(), []), kind)
    assert chart.empty == "This comparison has no classes yet."
    assert not chart.panels


def test_ways_keep_education_and_experience_together(everything: Compared) -> None:
    chart = make_chart(everything, ChartKind.WAYS)
    ways = of_class(chart, "Jurisdiction D", "High school")
    assert [row.sublabel for row in ways] == [
        "High school + Bachelor",
        "High school + Associate + 2 yr",
        "High school + 4 yr",
        "High school + combination",
    ]
    assert [[mark.text for mark in row.leads] for row in ways] == [
        ["High school", "Bachelor"],
        ["High school", "Associate"],
        ["High school"],
        ["High school"],
    ]
    assert [row.bars[0].start if row.bars else row.note for row in ways] == [
        "no experience asked",
        24,
        48,
        "combination: no figures",
    ]
    assert [row.first for row in ways] == [True, False, False, False]


def test_at_least_is_an_arrow_and_a_typical_range_is_pale_and_said(everything: Compared) -> None:
    chart = make_chart(everything, ChartKind.WAYS)
    [technician] = of_class(chart, "Jurisdiction B", "Associate + 2-5")
    [bar] = technician.bars
    assert (bar.start, bar.end, bar.faint, bar.open_end, bar.text) == (24, 60, True, False, "2-5 yr, typical")
    least = of_class(chart, "County A", "Equiv. to associate + 3 yr")[0].bars[0]
    assert (least.start, least.end, least.open_end, least.faint, least.text) == (36, 36, True, False, "at least 3 yr")


def test_a_way_by_time_in_another_class_starts_from_that_class(everything: Compared) -> None:
    chart = make_chart(everything, ChartKind.WAYS)
    [way] = of_class(chart, "County A", "2 yr at level of I")
    assert way.bars[0].start == 36, "12 months of I, then 24"
    assert way.bars[0].text == "at least 2 yr at level of I"
    assert [mark.text for mark in way.leads] == ["Equiv. to associate, asked by I"]
    assert not way.leads[0].strong
    assert "starts from the least way of I" in way.tip


def test_what_a_document_does_not_state_is_a_row_that_says_so(everything: Compared) -> None:
    chart = make_chart(everything, ChartKind.WAYS)
    silent = [row for row in rows_of(chart) if row.employer == "State E"]
    assert [row.note for row in silent] == ["not stated in this document"] * 4


def test_least_way_figures_are_the_expected_ones(everything: Compared) -> None:
    chart = make_chart(everything, ChartKind.LEAST)
    figures = [(row.employer, row.total) for row in rows_of(chart) if row.bars]
    assert figures == [
        ("County A", "3 yr"),
        ("County A", "5 yr"),
        ("Jurisdiction B", "2 yr (typical, up to 5 yr)"),
        ("Jurisdiction B", "4 yr (typical, up to 7 yr)"),
        ("Jurisdiction B", "6 yr (typical, up to 10 yr)"),
        ("Jurisdiction B", "9 yr (typical, up to 12 yr)"),
        ("State C", "2 yr"),
        ("Jurisdiction D", "4 yr, each numbered way"),
    ]
    assert chart.captions[0] == "Education counted by convention. For ordering classes; not an eligibility rule."
    assert chart.legend == ("education, by convention", "experience, least")
    second = rows_of(chart)[1]
    assert [(bar.start, bar.end, bar.part) for bar in second.bars] == [(0, 24, 0), (24, 60, 1)], "stacked"


def test_grades_are_never_compared_between_employers(everything: Compared) -> None:
    chart = make_chart(everything, ChartKind.GRADE)
    [panel] = chart.panels
    assert panel.title == "Jurisdiction B"
    assert [row.bars[0].text for row in panel.rows] == ["IT7", "IT5", "IT4", "IT2"], "highest level on top"
    assert {(bar.start, bar.end) for row in panel.rows for bar in row.bars} == {(0, 1)}, "no height: order not declared"
    assert panel.scale.ticks == ()
    assert "County A (2 classes), State C (1 class), Jurisdiction D (1 class) and State E (4 classes)" in chart.captions[-1]


def test_grades_declared_in_order_have_height() -> None:
    compared = all_levels()
    classes = tuple(replace(item, employer=replace(item.employer, grades_ordered=True)) for item in compared.classes)
    [panel] = make_chart(replace(compared, classes=classes), ChartKind.GRADE).panels
    assert [(row.bars[0].text, row.bars[0].end) for row in panel.rows] == [("IT7", 4), ("IT5", 3), ("IT4", 2), ("IT2", 1)]
    assert [tick.text for tick in panel.scale.ticks] == ["IT2", "IT4", "IT5", "IT7"]


def test_held_and_new_stay_inside_one_document(everything: Compared) -> None:
    chart = make_chart(everything, ChartKind.LEVELS)
    assert [panel.title for panel in chart.panels] == [
        "County A: All lists",
        "Jurisdiction B: Duties",
        "Jurisdiction B: Knowledge, skills and abilities",
        "State E: Knowledge of",
        "State E: Ability to",
        "State E: All",
    ]
    totals = [row.total for row in panel_named(chart, "Jurisdiction B: Knowledge, skills and abilities").rows]
    assert totals == ["6 held, 6 new", "8 held, 2 new", "11 held, 3 new", "14 held, 3 new"]
    assert [row.total for row in panel_named(chart, "State E: All").rows] == [
        "14 held, 14 new",
        "29 held, 15 new",
        "37 held, 8 new",
        "43 held, 6 new",
    ]
    bars = panel_named(chart, "State E: Ability to").rows[1].bars
    assert [(bar.start, bar.end, bar.part, bar.text) for bar in bars] == [(0, 10, 0, "10"), (10, 16, 1, "+6")]
    assert any("the lists of I and II are identical" in caption for caption in chart.captions)
    assert any("State C and Jurisdiction D" in caption for caption in chart.captions)


def test_held_and_new_show_levels_outside_the_comparison() -> None:
    chart = make_chart(working_level(), ChartKind.LEVELS)
    rows = panel_named(chart, "State E: Ability to").rows
    assert [row.sublabel for row in rows] == ["not in this comparison", "", "not in this comparison", "not in this comparison"]


def test_closeness_is_words_and_ranks_only(everything: Compared) -> None:
    chart = make_chart(everything, ChartKind.CLOSENESS)
    first, second = chart.panels
    assert first.title == "To County A Specialist I"
    assert first.rows[0].bars[0].text.startswith("closest of 10")
    assert first.rows[-1].note == "same document", "I and II have identical lists: no rank"
    assert len(second.rows) == 12
    assert "%" not in repr(chart)
    ends = [row.bars[0].end for row in first.rows if row.bars]
    assert ends == sorted(ends, reverse=True)
    assert all(end == int(end) for end in ends), "lengths are places in the order"


def test_closeness_finds_the_nurse_far_from_everybody() -> None:
    compared = all_levels()
    nurse = _nurse(subjects(compared)[-1])
    chart = make_chart(replace(compared, classes=(*compared.classes, nurse)), ChartKind.CLOSENESS)
    assert [row.note for row in chart.panels[0].rows if row.label == "Registered Nurse"] == ["little in common"]


def _nurse(subject: Subject):
    item = subject.item
    words = (
        "Gives medication to patients and charts it",
        "Plans care with physicians and families",
        "Principles of infection control",
    )
    statements = tuple(
        replace(entry, id=9000 + n, stated=replace(entry.stated, text=text, classes=("N",)))
        for n, (entry, text) in enumerate(zip(item.version.statements, words, strict=False))
    )
    stated = replace(item.content.stated, key="N", title="Registered Nurse", inherits=(), level=None)
    content = replace(item.content, id=9000, specification_id=9000, class_id=9000, stated=stated)
    specification = replace(item.version.specification, id=9000)
    version = replace(item.version, specification=specification, contents=(content,), statements=statements, sections=())
    return replace(
        item,
        job_class=replace(item.job_class, id=9000),
        employer=replace(item.employer, id=9000, name="Hospital"),
        content=content,
        version=version,
    )
