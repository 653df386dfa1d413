"""Frames: scrolling the grid of 60 classes, a matrix of 400 statements × 12 levels, charts of 60 classes.

A frame is moving the scroll bar and one whole repaint, of rows seen for the first time.
"""

import sys
from collections.abc import Callable
from typing import Any

from tests.bench.figure import Figure, of_frames
from tests.bench.ground import Ground

FRAMES = 100
_SIZE = (1236, 544)
_STEP = 60  # logical pixels


def grid(ground: Ground) -> Figure:
    """60 classes × 400 rows side by side."""
    from jobcompare.ui.models.grid_sheet import grid_sheet
    from tests.ui.table_values import large_grid

    return _scrolled(_table(grid_sheet(large_grid(60, 400))))


def grid_sideways(ground: Ground) -> Figure:
    """The same, scrolled to the right."""
    from jobcompare.ui.models.grid_sheet import grid_sheet
    from tests.ui.table_values import large_grid

    return _scrolled(_table(grid_sheet(large_grid(60, 400))), sideways=True)


def matrix(ground: Ground) -> Figure:
    """400 statements × 12 levels."""
    from jobcompare.ui.models.matrix_sheet import matrix_sheet
    from tests.ui.table_values import matrix as made

    return _scrolled(_table(matrix_sheet(made(200, 12))))


def charts(ground: Ground) -> Figure:
    """The chart of ways to qualify, the fullest one, of 60 classes."""
    from jobcompare.operations import ask, do
    from jobcompare.present.charts.make import make_chart
    from jobcompare.present.charts.view import ChartKind
    from jobcompare.ui.charts.view import ChartView

    _ready()
    with do.open_study(ground.wide, read_only=True) as session:
        sixty = session.read.comparisons()[1]
        chart = make_chart(ask.compared(session.read, sixty), ChartKind.WAYS)
    view = ChartView()
    view.resize(986, 480)
    view.show()
    view.show_chart(chart)
    assert sum(len(panel.rows) for panel in chart.panels) >= 60
    return _scrolled(view)


def _table(sheet: Any) -> Any:
    from jobcompare.ui.tables.view import Table

    _ready()
    table = Table()
    table.resize(*_SIZE)
    table.show()
    table.show_sheet(sheet)
    return table


def _ready() -> None:
    from jobcompare.app import application
    from jobcompare.ui.theme.appearance import in_force
    from jobcompare.ui.theme.schemes import Appearance

    application()
    in_force.apply(Appearance.LIGHT, 9.0)


def _scrolled(view: Any, *, sideways: bool = False) -> Figure:
    from tests.bench.screen import Painted, frame, until

    painted = Painted(view.viewport())
    view.viewport().update()
    until(lambda: painted.count > 0)
    first = painted.count
    bar = view.horizontalScrollBar() if sideways else view.verticalScrollBar()
    step = min(_STEP, max(1, bar.maximum() // FRAMES))
    move: Callable[[], None] = lambda: bar.setValue(bar.value() + step)
    assert bar.maximum() > FRAMES
    found = of_frames([{**frame(view.viewport(), move), "note": ""} for _ in range(FRAMES)])
    assert painted.count >= first + FRAMES, "a frame was not painted"
    return found


# peers


def plain_view(ground: Ground) -> Figure:
    """A QTableView with word wrap over the same texts, rows not measured."""
    return _plain(60, 400)


def plain_matrix_view(ground: Ground) -> Figure:
    """A QTableView over 400 × 12 short texts."""
    return _plain(12, 400, text="X")


def _plain(columns: int, rows: int, text: str = "") -> Figure:
    from PySide6.QtGui import QStandardItem, QStandardItemModel
    from PySide6.QtWidgets import QApplication, QTableView

    words = "Installs, configures and repairs personal computers, printers and networks for the offices of department"
    program = QApplication(sys.argv[:1])
    model = QStandardItemModel(rows, columns)
    for row in range(rows):
        for column in range(columns):
            model.setItem(row, column, QStandardItem(text or f"{words} {row}-{column}"))
    view = QTableView()
    view.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    view.setModel(model)
    view.verticalHeader().setDefaultSectionSize(54)
    view.setColumnWidth(0, 200)
    view.resize(*_SIZE)
    view.show()
    program.processEvents()
    return _scrolled(view)


def plain_bars(ground: Ground) -> Figure:
    """pyqtgraph: 200 bars of one group, without labels, panned."""
    import pyqtgraph
    from PySide6.QtWidgets import QApplication

    from tests.bench.screen import frame

    program = QApplication(sys.argv[:1])
    plot: Any = pyqtgraph.PlotWidget()
    plot.resize(986, 480)
    bars = pyqtgraph.BarGraphItem(x0=[1] * 200, y=list(range(200)), width=[5] * 200, height=0.7, pen=None, brush="#0072b2")
    plot.addItem(bars)
    plot.show()
    program.processEvents()
    moves = (lambda n=n: plot.setYRange(n, n + 20, padding=0) for n in range(FRAMES))
    return of_frames([{**frame(plot.viewport(), move), "note": ""} for move in moves])
