"""The table behind a chart, for the painted table: every figure of the chart, and those that it had to leave out."""

from functools import cached_property

from jobcompare.present.charts.view import Chart, Table
from jobcompare.present.figures import DASH
from jobcompare.ui.models.face import Face, FaceKind, Ink
from jobcompare.ui.models.sheet import Column, Head, Line, Sheet, SheetSection

Cell = str | float | int | None
_MOST = 34  # average characters of a column's wanted width
_LEAST = 8


class FigureLine(Line):
    """One line of the table."""

    def __init__(self, number: int, cells: tuple[Cell, ...], figures: frozenset[int]) -> None:
        super().__init__(f"line-{number}", len(cells))
        self._cells = cells
        self._figures = figures  # columns of numbers

    def _make_face(self, column: int) -> Face:
        cell = self._cells[column]
        if isinstance(cell, str):
            return Face(cell, FaceKind.LABEL)
        if cell is None:
            return Face(DASH, FaceKind.NUMBER if column in self._figures else FaceKind.LABEL, Ink.MUTED)
        return Face(figure_text(cell), FaceKind.NUMBER)

    def plain(self, column: int) -> str:
        """What is copied: figures as plain numbers, nothing where nothing is stated."""
        cell = self._cells[column]
        if cell is None:
            return ""
        return cell if isinstance(cell, str) else str(cell)

    def words(self, column: int) -> str:
        """What a screen reader says."""
        return self.plain(column) or "not stated"


def figure_text(figure: float) -> str:
    """A figure as shown: 5356 "5,356", 34.5 "34.50"."""
    return f"{figure:,}" if isinstance(figure, int) else f"{figure:,.2f}"


def chart_sheet(chart: Chart, comparison: str = "") -> Sheet:
    """The table behind a chart. `comparison`: its name, the title of the one section."""
    figures = frozenset(
        column for row in chart.table.rows for column, cell in enumerate(row) if cell is not None and not isinstance(cell, str)
    )
    widths = _Widths(chart.table)
    columns = tuple(
        Column(
            head=Head(title=title),
            least=max(_LEAST, in_two_lines(title) + 2),
            wanted=widths.of(number),
            grow=1.0 if widths.of(number) >= _MOST else 0.0,
        )
        for number, title in enumerate(chart.table.header)
    )
    lines = tuple(FigureLine(number, cells, figures) for number, cells in enumerate(chart.table.rows, start=1))
    section = SheetSection(key="figures", title=comparison or chart.title, lines=lines)
    return Sheet(columns=columns, frozen=2 if len(columns) > 3 else 0, sections=(section,), empty=chart.empty)


class _Widths:
    """How wide the columns of a table want to be."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def of(self, column: int) -> float:
        """Average characters."""
        return self._all[column]

    @cached_property
    def _all(self) -> list[float]:
        heads = [in_two_lines(title) for title in self._table.header]
        return [
            min(_MOST, max(_LEAST, head + 2, *(len(_text(row[column])) + 3 for row in self._table.rows), 0))
            for column, head in enumerate(heads)
        ]


def in_two_lines(title: str) -> int:
    """Letters of the longer line where a title is broken into two as evenly as its words allow."""
    words = title.split()
    splits = ((" ".join(words[:number]), " ".join(words[number:])) for number in range(1, len(words) + 1))
    return min((max(len(first), len(second)) for first, second in splits), default=0)


def _text(cell: Cell) -> str:
    return cell if isinstance(cell, str) else (DASH if cell is None else figure_text(cell))
