"""Native charts with alternative text, drawn from the figures that the view gives."""

import html
import re
from dataclasses import replace

import pytest

from jobcompare.exports.told import Told
from jobcompare.exports.workbook.chart_figures import MOST_ROWS, Figures, figures_of, words_of
from jobcompare.model.compared import Compared
from jobcompare.operations.exporting import ExportPart
from jobcompare.present.charts.make import make_chart
from jobcompare.present.charts.view import ChartKind
from tests.builders import all_levels, compared_of, pay_records
from tests.exports.reading import opened, parts, workbook_of


def figures(compared: Compared, kind: ChartKind) -> list[Figures]:
    chart = make_chart(compared, kind)
    return [each for panel in chart.panels if any(row.bars for row in panel.rows) for each in figures_of(chart, panel)]


def test_every_drawn_panel_is_a_native_chart_with_alternative_text() -> None:
    data = workbook_of(all_levels(), ExportPart.CHARTS)
    wanted = sum(len(figures(all_levels(), kind)) for kind in ChartKind)
    assert len(parts(data, r"xl/charts/chart\d+\.xml")) == wanted
    drawing = b"".join(parts(data, r"xl/drawings/drawing\d+\.xml").values()).decode()
    texts = [html.unescape(text) for text in re.findall(r'<xdr:cNvPr [^>]*descr="([^"]*)"', drawing)]
    assert len(texts) == wanted
    assert all(text.startswith("Bar chart: ") for text in texts)
    assert any("Jurisdiction B" in text and "typical" in text for text in texts)


def test_the_table_behind_every_chart_is_on_a_sheet() -> None:
    sheet = opened(workbook_of(all_levels(), ExportPart.CHARTS))["Chart tables"]
    wanted = [make_chart(all_levels(), kind).table for kind in ChartKind]
    tables = list(sheet.tables.values())
    assert len(tables) == sum(bool(table.rows) for table in wanted)
    for table, found in zip([table for table in wanted if table.rows], tables, strict=True):
        rows = [tuple(cell.value for cell in row) for row in sheet[found.ref]]
        assert rows[0] == table.header
        assert rows[1:] == [tuple(row) for row in table.rows]


def test_bars_stand_where_the_view_has_them() -> None:
    (least,) = figures(all_levels(), ChartKind.LEAST)
    row = least.labels.index("County A Specialist II: Equiv. to associate + 3 yr")
    lengths = {segment.name: segment.lengths[row] for segment in least.segments}
    assert (lengths["education, by convention"], lengths["experience, least"]) == (2, 3)
    (ways,) = figures(all_levels(), ChartKind.WAYS)
    row = ways.labels.index("Jurisdiction B Senior Technician: Associate + 2-5 yr")
    lengths = {segment.name: segment.lengths[row] for segment in ways.segments}
    assert (lengths["Start"], lengths["Length"]) == (2, 3)
    assert next(segment for segment in ways.segments if segment.name == "Length").faint[row]


def test_pay_stands_on_an_axis_of_money() -> None:
    oregon = figures(compared_of(pay_records()), ChartKind.PAY)[0]
    assert oregon.number_format == "$#,##0"
    assert (oregon.segments[0].lengths[0], oregon.segments[1].lengths[0]) == (4424, pytest.approx(6146 - 4424))
    assert oregon.low < 4424


def test_a_long_panel_is_drawn_in_parts_that_fit_a_page() -> None:
    found = [each for each in figures(compared_of(pay_records()), ChartKind.PAY) if "California" in each.title]
    assert len(found) > 1
    assert all(len(each.labels) <= MOST_ROWS for each in found)
    assert found[0].title.endswith(f"1 of {len(found)}")


def test_nothing_is_drawn_at_a_row_without_figures_but_its_words_are() -> None:
    (ways,) = figures(all_levels(), ChartKind.WAYS)
    row = ways.labels.index("State E Specialist I")
    assert ways.texts[row] == "not stated in this document"
    assert not any(segment.lengths[row] for segment in ways.segments if segment.kind == "bar")


def test_alternative_text_is_cut_at_a_row_and_says_where_the_rest_is() -> None:
    (ways,) = figures(all_levels(), ChartKind.WAYS)
    words = words_of(ways, ("A caption.",))
    assert words.startswith("Bar chart: Ways to qualify.")
    assert words.endswith("A caption.")
    long = replace(ways, labels=("label " * 20,) * 50, texts=("text",) * 50)
    assert "more rows; the sheet Chart tables has all of them." in words_of(long, ())


def test_a_part_without_charts_has_no_chart_sheet() -> None:
    assert "Charts" not in opened(workbook_of(all_levels(), ExportPart.GRID, Told())).sheetnames
