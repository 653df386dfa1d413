"""Painting of charts: contrast, hatch, room for every text, heads that stay."""

from dataclasses import replace
from functools import cache

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobcompare.present.charts.make import make_chart
from jobcompare.present.charts.view import Bar, Chart, ChartKind
from jobcompare.ui.charts.geometry import Geometry
from jobcompare.ui.charts.inks import Inks
from jobcompare.ui.charts.looks import Looks
from jobcompare.ui.charts.model import ChartModel
from jobcompare.ui.charts.painter import ChartPainter
from jobcompare.ui.charts.sheet import chart_sheet
from jobcompare.ui.charts.texts import advance, wrapped
from jobcompare.ui.charts.view import ChartView
from jobcompare.ui.theme.appearance import in_force
from jobcompare.ui.theme.schemes import CONTRAST, DARK, LIGHT, Appearance, Scheme, contrast
from tests.builders import all_levels, compared_of, pay_records

SCHEMES = (LIGHT, DARK, CONTRAST)
LONG = "Sachbearbeiterin für Informationsverarbeitungsanwendungsbetreuung und Benutzerunterstützung"


@cache
def chart_of(kind: ChartKind) -> Chart:
    pay = kind in (ChartKind.PAY, ChartKind.PAY_BY_LEVEL)
    return make_chart(compared_of(pay_records()) if pay else all_levels(), kind)


def looks(scheme: Scheme = LIGHT, zoom: float = 1.0) -> Looks:
    return Looks(scheme, QApplication.font(), zoom)


def painted(chart: Chart, width: int = 900, scheme: Scheme = LIGHT) -> tuple[QImage, Geometry]:
    geometry = Geometry(chart, looks(scheme), width)
    image = QImage(QSize(width, geometry.height), QImage.Format.Format_RGB32)
    image.fill(QColor(scheme.base))
    painter = QPainter(image)
    hand = ChartPainter(geometry)
    for line, stood in zip(geometry.lines, geometry.places, strict=True):
        hand.paint(painter, QRect(0, stood.top, width, stood.height), line, stood)
    painter.end()
    return image, geometry


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.name)
@pytest.mark.parametrize("colour", range(16))
def test_bars_stand_out_and_texts_on_them_can_be_read(scheme: Scheme, colour: int) -> None:
    inks = Inks(looks(scheme))
    for part, faint in ((-1, False), (-1, True), (0, False), (1, False), (1, True), (2, True)):
        bar = Bar(start=0, end=1, text="x", part=part, faint=faint)
        assert contrast(inks.pen(bar, colour).color().name(), scheme.base) >= 3, "outline"
        if not inks.hatched(bar, colour):
            assert contrast(inks.text_on(bar, colour).name(), inks.brush(bar, colour).color().name()) >= 4.5, "text on the bar"


def test_parts_of_a_bar_differ_without_colour() -> None:
    for scheme in SCHEMES:
        inks = Inks(looks(scheme))
        first, second = (inks.brush(Bar(start=0, end=1, text="", part=part), 0).color().name() for part in (0, 1))
        assert contrast(first, second) >= 1.8


def test_the_eighth_employer_is_hatched_and_its_text_has_a_ground() -> None:
    inks = Inks(looks())
    bar = Bar(start=0, end=1, text="IT4")
    assert [inks.hatched(bar, colour) for colour in (0, 6, 7, 13)] == [False, False, True, True]
    assert inks.brush(bar, 7).style() is not inks.brush(bar, 14).style()


def test_a_pale_bar_is_dashed() -> None:
    pens = [Inks(looks()).pen(Bar(start=0, end=1, text="", faint=faint), 0) for faint in (False, True)]
    assert pens[0].style() is Qt.PenStyle.SolidLine
    assert pens[1].style() is not Qt.PenStyle.SolidLine


@pytest.mark.parametrize(
    "kind", [ChartKind.WAYS, ChartKind.LEAST, ChartKind.GRADE, ChartKind.PAY, ChartKind.LEVELS, ChartKind.CLOSENESS]
)
@pytest.mark.parametrize("width", [720, 900, 1180])
def test_every_text_behind_a_bar_has_its_room(kind: ChartKind, width: int) -> None:
    geometry = Geometry(chart_of(kind), looks(), width)
    for line in geometry.lines:
        row = line.row
        text = geometry.behind(row) if row is not None else ""
        if row is None or not text:
            continue
        if not row.bars:
            assert geometry.plot.x + advance(text, geometry.font_key) <= width or width < 1000, text
            continue
        end = max(geometry.x(line.panel.scale, max(bar.start, bar.end)) for bar in row.bars)
        end += geometry.arrow if row.bars[-1].open_end else 0
        assert end + advance(text, geometry.font_key) <= width, text


@pytest.mark.parametrize("kind", [ChartKind.WAYS, ChartKind.LEAST, ChartKind.PAY, ChartKind.CLOSENESS])
@pytest.mark.parametrize(("width", "zoom"), [(300, 1.0), (500, 1.0), (900, 2.0), (590, 3.0)])
def test_narrow_and_large_charts_keep_their_columns_inside(kind: ChartKind, width: int, zoom: float) -> None:
    geometry = Geometry(chart_of(kind), looks(zoom=zoom), width)
    columns = [geometry.label, geometry.sub, geometry.lead, geometry.plot]
    assert all(column.width >= 0 for column in columns)
    assert geometry.plot.x + geometry.plot.width <= max(width, 300)
    assert geometry.plot.width >= 40
    tops = [place.top for place in geometry.places]
    assert tops == sorted(tops)
    assert all(place.height >= 24 for place in geometry.places if place.owner is not None), "a target of 24 px"


def test_long_titles_wrap_to_two_lines_and_keep_their_level() -> None:
    key = QApplication.font().toString()
    lines = wrapped(f"{LONG} III", key, 160, 2)
    assert len(lines) == 2
    assert lines[1].endswith("III")
    assert "…" in lines[1]
    assert all(advance(line, key) <= 161 for line in lines)


def test_a_label_is_painted_over_all_rows_of_its_class() -> None:
    chart = chart_of(ChartKind.WAYS)
    geometry = Geometry(chart, looks(), 900)
    groups = {place.group for place, line in zip(geometry.places, geometry.lines, strict=True) if line.row is not None}
    assert len(groups) == 12, "one for each class"
    for place in geometry.places:
        if place.owner is not None:
            assert place.group[1] >= geometry.label_height(place.owner)


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.name)
@pytest.mark.parametrize("kind", ChartKind)
def test_every_chart_paints_in_every_appearance(kind: ChartKind, scheme: Scheme) -> None:
    chart = chart_of(kind)
    if chart.empty:
        assert kind is ChartKind.PAY_BY_LEVEL
        return
    image, geometry = painted(chart, scheme=scheme)
    for line, place in zip(geometry.lines, geometry.places, strict=True):
        row = image.copy(8, place.top + 1, 880, place.height - 3)  # without edge and hairlines
        inks = set(memoryview(row.constBits()).cast("I"))
        assert len(inks) > 2, f"nothing painted: {line.words}"


def test_markup_in_a_title_is_painted_as_it_is() -> None:
    chart = chart_of(ChartKind.GRADE)
    panel = chart.panels[0]
    row = replace(panel.rows[0], label="<img src=file:///etc/passwd> <b>IV</b>", tip="<img src=file:///x>\nIT7")
    model = ChartModel()
    model.show(replace(chart, panels=(replace(panel, rows=(row,)),)))
    index = model.index(1)
    assert model.data(index, Qt.ItemDataRole.ToolTipRole).count("<img") == 0
    assert "&lt;img" in model.data(index, Qt.ItemDataRole.ToolTipRole)
    painted(model.chart or chart)


def test_the_model_keeps_the_promises_of_qt(qtmodeltester) -> None:
    model = ChartModel()
    model.show(chart_of(ChartKind.PAY))
    qtmodeltester.check(model)
    assert model.flags(model.index(0)) == Qt.ItemFlag.ItemNeverHasChildren, "a head cannot be stood on"


def test_every_row_says_in_words_what_it_draws() -> None:
    for kind in ChartKind:
        model = ChartModel()
        model.show(chart_of(kind))
        for number, line in enumerate(model.lines):
            words = model.data(model.index(number), Qt.ItemDataRole.AccessibleTextRole)
            assert words
            if line.row is not None:
                shown = (
                    [bar.text for bar in line.row.bars]
                    + [marker.text for marker in line.row.leads]
                    + [line.row.note, line.row.total]
                )
                assert all(text in words for text in shown)


def test_figures_of_a_table_are_numbers_and_missing_ones_are_said() -> None:
    sheet = chart_sheet(chart_of(ChartKind.LEAST), "All")
    first, *_, last = sheet.sections[0].lines
    assert (first.face(5).text, first.plain(5)) == ("12", "12")
    assert (last.face(5).text, last.plain(5), last.words(5)) == ("–", "", "not stated")
    assert first.face(5).kind is last.face(5).kind, "dashes stand under the figures"
    assert sheet.sections[0].title == "All"


def test_rates_of_a_table_read_as_money_and_are_copied_plainly() -> None:
    sheet = chart_sheet(chart_of(ChartKind.PAY))
    column = [one.head.title for one in sheet.columns].index("Min")
    assert (sheet.sections[0].lines[0].face(column).text, sheet.sections[0].lines[0].plain(column)) == ("4,424", "4424")


def test_the_appearance_changes_under_an_open_chart(qtbot: QtBot) -> None:
    view = ChartView()
    qtbot.addWidget(view)
    view.resize(800, 400)
    view.show()
    view.show_chart(chart_of(ChartKind.LEAST))
    light = view.viewport().grab().toImage().pixelColor(500, 5).name()
    in_force.apply(Appearance.DARK, 9.0)
    dark = view.viewport().grab().toImage().pixelColor(500, 5).name()
    assert (light, dark) == (LIGHT.base, DARK.base)


def test_the_head_of_the_panel_in_sight_stays_on_top(qtbot: QtBot) -> None:
    view = ChartView()
    qtbot.addWidget(view)
    view.resize(800, 260)
    view.show()
    view.show_chart(chart_of(ChartKind.LEVELS))
    before = view.viewport().grab(QRect(0, 0, 800, 20)).toImage()
    view.verticalScrollBar().setValue(24)
    stuck = view.viewport().grab(QRect(0, 0, 800, 20)).toImage()
    assert stuck == before, "still the first panel's title"
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert view.viewport().grab(QRect(0, 0, 800, 20)).toImage() != before
