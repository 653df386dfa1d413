"""Charts as native Excel charts with alternative text, the tables behind them, and the figures they are drawn from."""

import re
from collections.abc import Sequence
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart as NativeChart

from jobcompare.exports.cleaning import for_cell
from jobcompare.exports.told import Told
from jobcompare.exports.workbook.chart_figures import Figures, Segment, figures_of, words_of
from jobcompare.exports.workbook.look import ACCENT, EMPLOYERS, FONT, INK, LINE, MUTED, Style
from jobcompare.exports.workbook.sheet import Cell, Head, Sheet
from jobcompare.present.charts.pay import MARKS
from jobcompare.present.charts.view import Chart

CHART_WIDTHS = (10.0,) * 13  # narrow, so that a page ends close behind a chart
FIGURE_WIDTHS = (56.0, *(14.0,) * 8)
_WIDTH = 966  # pixels
_ROWS = ((6, 40), (12, 30), (10_000, 23))  # up to so many rows, pixels of each: few rows leave room for words on two lines
_AROUND = 130  # pixels of title, axis and legend
_LINE, _LINE_POINTS = 20, 15.0  # pixels and points of the rows beneath a chart
PRINT_SCALE = 90  # per cent: a chart is as wide as a letter page
PAGE_POINTS = 525.6 / PRINT_SCALE * 100  # of a letter page across, without its margins
_LONGEST_TEXT = 240  # characters of a title or label; Excel takes 255
_REFERENCE = re.compile(r"!(?=\$?[A-Z]+\$?\d)")
_PARTS = ("#0072B2", "#56B4E9", "#E69F00", "#009E73")


def table_widths(charts: Sequence[Chart]) -> list[float]:
    """Widths that serve the tables behind all charts."""
    columns = max((len(chart.table.header) for chart in charts), default=1)
    return [22.0, 34.0, *(20.0 for _ in range(columns - 2))]


def write_charts(workbook: Workbook, sheet: Sheet, figures_sheet: Sheet, figures_name: str, charts: Sequence[Chart]) -> None:
    """All charts below one another; what each is drawn from goes to the figures sheet.

    Args:
        workbook: the workbook.
        sheet: for the charts.
        figures_sheet: for their figures.
        figures_name: its name.
        charts: the charts.
    """
    sheet.title("Charts", ["The sheet Chart tables has every figure; each chart also has it in its alternative text."])
    figures_sheet.title(
        "Chart figures", ["What the charts are drawn from. Bars are stacked: a start that is not drawn, then lengths."]
    )
    number = 0
    for chart in charts:
        sheet.keep_together(PAGE_POINTS / 3, PAGE_POINTS)
        sheet.section(chart.title)
        sheet.remarks([chart.empty] if chart.empty else [])
        for panel in chart.panels:
            if not any(row.bars for row in panel.rows):
                continue
            for figures in figures_of(chart, panel):
                number += 1
                place = _write_figures(figures_sheet, figures, number)
                native = _native(workbook, figures, figures_name, place)
                _insert(sheet, native, figures, chart)
        sheet.remarks([caption for caption in chart.captions if caption != MARKS])


def write_chart_tables(sheet: Sheet, charts: Sequence[Chart]) -> None:
    """The tables behind the charts."""
    sheet.title("Chart tables", ["The figures behind the charts; empty cells are not stated."])
    for n, chart in enumerate(charts, start=1):
        sheet.section(chart.title)
        if not chart.table.rows:
            sheet.remarks([chart.empty or "Nothing to show."])
            continue
        numeric = [any(isinstance(row[c], int | float) for row in chart.table.rows) for c in range(len(chart.table.header))]
        heads = [
            Head(name, Style.HEADER_NUMBER if is_number else Style.HEADER)
            for name, is_number in zip(chart.table.header, numeric, strict=True)
        ]
        rows = [
            [Cell(value, Style.GENERAL if isinstance(value, int | float) else Style.TEXT) for value in row]
            for row in chart.table.rows
        ]
        sheet.table(heads, rows, f"Chart_table_{n}", words=chart.title)


def _write_figures(sheet: Sheet, figures: Figures, number: int) -> tuple[int, int]:
    """The figures of one panel as a table; its first data row and number of rows."""
    sheet.section(figures.title)
    heads = [Head("Row"), *(Head(segment.name, Style.HEADER_NUMBER) for segment in figures.segments), Head("In words")]
    rows = [
        [Cell(label), *(Cell(round(segment.lengths[n], 6), Style.GENERAL) for segment in figures.segments), Cell(figures.texts[n])]
        for n, label in enumerate(figures.labels)
    ]
    return sheet.table(heads, rows, f"Chart_figures_{number}", words=figures.title), len(rows)


def _native(workbook: Workbook, figures: Figures, sheet_name: str, place: tuple[int, int]) -> NativeChart:
    top, count = place
    chart: Any = workbook.add_chart({"type": "bar", "subtype": "stacked"})
    for n, segment in enumerate(figures.segments):
        series: dict[str, Any] = {
            "name": _literal(segment.name) if segment.kind == "bar" else " ",
            "categories": [sheet_name, top, 0, top + count - 1, 0],
            "values": [sheet_name, top, n + 1, top + count - 1, n + 1],
            "gap": 45,
            "overlap": 100,
        }
        chart.add_series(series | _look(segment, figures))
    font = {"name": FONT, "size": 9, "color": INK}
    chart.set_title({"name": _literal(figures.title), "name_font": {**font, "size": 12, "bold": True}, "overlay": False})
    chart.set_y_axis(
        {
            "reverse": True,
            "num_font": font,
            "line": {"color": MUTED},
            "major_tick_mark": "none",
            "crossing": "max",
            "interval_unit": 1,
        }
    )
    value_axis: dict[str, Any] = {
        "min": figures.low,
        "max": figures.high,
        "num_font": font,
        "name_font": font,
        "num_format": figures.number_format,
        "major_gridlines": {"visible": figures.step is not None, "line": {"color": LINE, "width": 0.75}},
        "line": {"none": True},
        "visible": figures.step is not None,
    }
    if figures.step is not None:
        value_axis |= {"major_unit": figures.step, "name": _literal(figures.axis)}
    chart.set_x_axis(value_axis)
    in_parts = any(segment.part >= 0 for segment in figures.segments)
    chart.set_legend({"position": "bottom", "font": font} if in_parts else {"none": True})
    chart.set_chartarea({"border": {"color": LINE}})
    return chart


def _look(segment: Segment, figures: Figures) -> dict[str, Any]:
    if segment.kind == "bar" and segment.part >= 0:
        pale = 60 if segment.faint[0] else 0
        return {
            "fill": {"color": _PARTS[segment.part % len(_PARTS)], "transparency": pale},
            "border": {"color": INK, "width": 0.5},
        }
    if segment.kind == "bar":
        points = [
            {"fill": {"color": EMPLOYERS[colour % len(EMPLOYERS)], "transparency": 60 if faint else 0}, "border": _border(length)}
            for colour, faint, length in zip(figures.colours, segment.faint, segment.lengths, strict=True)
        ]
        return {"points": points, "fill": {"color": ACCENT}}
    clear: dict[str, Any] = {"fill": {"none": True}, "border": {"none": True}}
    if segment.kind == "gap":
        return clear
    labels = [{"value": _literal(text)} if text else {"delete": True} for text in figures.texts]
    font = {"name": FONT, "size": 9, "color": INK}
    return clear | {"data_labels": {"value": True, "position": "inside_base", "custom": labels, "font": font}}


def _border(length: float) -> dict[str, Any]:
    return {"color": INK, "width": 0.5} if length else {"none": True}


def _insert(sheet: Sheet, native: NativeChart, figures: Figures, chart: Chart) -> None:
    """Put a chart on the sheet, on one printed page together with the captions that may follow it."""
    count = len(figures.labels)
    height = _AROUND + count * next(pixels for most, pixels in _ROWS if count <= most)
    native.set_size({"width": _WIDTH, "height": height})
    rows = -(-(height + 12) // _LINE)
    sheet.keep_together((rows + 1 + len(chart.captions)) * _LINE_POINTS, PAGE_POINTS)
    words = for_cell(words_of(figures, chart.captions), sheet.told)
    sheet.sheet.insert_chart(sheet.at, 0, native, {"description": words, "x_offset": 4, "y_offset": 4, "object_position": 2})
    for row in range(sheet.at, sheet.at + rows):
        sheet.tall(row, _LINE_POINTS)
    sheet.at += rows


def _literal(text: str) -> str:
    """Text for a chart. XlsxWriter takes "=…" and "…!A1" for references to cells; a hair space keeps them text."""
    plain = _REFERENCE.sub("!\u200a", for_cell(text, Told())[:_LONGEST_TEXT])
    return f"\u200a{plain}" if plain.startswith("=") else plain
