"""Charts as native Excel charts with alternative text, the tables behind them, and the figures they are drawn from."""

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

CHART_WIDTHS = (20.0,) * 8
FIGURE_WIDTHS = (56.0, *(14.0,) * 8)
_WIDTH = 1120  # pixels
_ROW, _AROUND, _MOST_PIXELS = 24, 118, 2400
_LINE_PIXELS = 20
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
        sheet.section(chart.title)
        sheet.remarks([chart.empty] if chart.empty else [])
        for panel in chart.panels:
            if not any(row.bars for row in panel.rows):
                continue
            number += 1
            figures = figures_of(chart, panel)
            place = _write_figures(figures_sheet, figures, number)
            native = _native(workbook, figures, figures_name, place, sheet.told)
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


def _native(workbook: Workbook, figures: Figures, sheet_name: str, place: tuple[int, int], told: Told) -> NativeChart:
    top, count = place
    chart: Any = workbook.add_chart({"type": "bar", "subtype": "stacked"})
    hidden: list[int] = []
    for n, segment in enumerate(figures.segments):
        series: dict[str, Any] = {
            "name": _literal(segment.name, told),
            "categories": [sheet_name, top, 0, top + count - 1, 0],
            "values": [sheet_name, top, n + 1, top + count - 1, n + 1],
            "gap": 45,
            "overlap": 100,
        }
        chart.add_series(series | _look(segment, figures, told))
        if segment.kind != "bar" or segment.part < 0:
            hidden.append(n)
    font = {"name": FONT, "size": 9, "color": INK}
    chart.set_title({"name": _literal(figures.title, told), "name_font": {**font, "size": 12, "bold": True}, "overlay": False})
    chart.set_x_axis({"reverse": True, "num_font": font, "line": {"color": MUTED}, "major_tick_mark": "none"})
    value_axis: dict[str, Any] = {
        "min": figures.low,
        "max": figures.high,
        "num_font": font,
        "name_font": font,
        "num_format": figures.number_format,
        "major_gridlines": {"visible": figures.step is not None, "line": {"color": LINE, "width": 0.75}},
        "line": {"none": True},
        "visible": figures.step is not None,
        "crossing": "max",
    }
    if figures.step is not None:
        value_axis |= {"major_unit": figures.step, "name": _literal(figures.axis, told)}
    chart.set_y_axis(value_axis)
    legend = {"position": "bottom", "font": font, "delete_series": hidden}
    chart.set_legend(legend if len(hidden) < len(figures.segments) else {"none": True})
    chart.set_chartarea({"border": {"color": LINE}})
    return chart


def _look(segment: Segment, figures: Figures, told: Told) -> dict[str, Any]:
    if segment.kind == "bar" and segment.part >= 0:
        return {"fill": {"color": _PARTS[segment.part % len(_PARTS)]}, "border": {"color": INK, "width": 0.5}}
    if segment.kind == "bar":
        points = [
            {"fill": {"color": EMPLOYERS[colour % len(EMPLOYERS)], "transparency": 60 if faint else 0}, "border": _border(length)}
            for colour, faint, length in zip(figures.colours, segment.faint, segment.lengths, strict=True)
        ]
        return {"points": points, "fill": {"color": ACCENT}}
    clear: dict[str, Any] = {"fill": {"none": True}, "border": {"none": True}}
    if segment.kind == "gap":
        return clear
    labels = [{"value": _literal(text, told)} if text else {"delete": True} for text in figures.texts]
    font = {"name": FONT, "size": 9, "color": INK}
    return clear | {"data_labels": {"value": True, "position": "inside_base", "custom": labels, "font": font}}


def _border(length: float) -> dict[str, Any]:
    return {"color": INK, "width": 0.5} if length else {"none": True}


def _insert(sheet: Sheet, native: NativeChart, figures: Figures, chart: Chart) -> None:
    height = min(_MOST_PIXELS, _AROUND + _ROW * len(figures.labels))
    native.set_size({"width": _WIDTH, "height": height})
    words = for_cell(words_of(figures, chart.captions), sheet.told)
    sheet.sheet.insert_chart(sheet.at, 0, native, {"description": words, "x_offset": 4, "y_offset": 4, "object_position": 2})
    rows = -(-(height + 12) // _LINE_PIXELS)
    for row in range(sheet.at, sheet.at + rows):
        sheet.sheet.set_row_pixels(row, _LINE_PIXELS)
    sheet.at += rows


def _literal(text: str, told: Told) -> str:
    """Text for a chart: what begins with "=" would be taken for a reference to cells."""
    plain = for_cell(text, told)
    return f"\u200a{plain}" if plain.startswith("=") else plain
