"""Frames of the painted table: 60 classes × 400 rows scrolled page by page, and 8 classes × 60 statements from data to paint.

Run: `python -m pytest tests/bench/test_bench_tables.py -p no:randomly -s`. Prints the middle and the slowest frame in
milliseconds of this thread's own time (painting has no other), and beside them those of a plain QTableView over the same
model with word wrap.
"""

from statistics import median
from time import thread_time

import pytest
from PySide6.QtWidgets import QApplication, QTableView

from jobcompare.ui.models.grid_sheet import grid_sheet
from jobcompare.ui.models.matrix_sheet import matrix_sheet
from jobcompare.ui.models.sheet import Sheet
from jobcompare.ui.models.sheet_model import SheetModel
from jobcompare.ui.tables.view import Table
from jobcompare.ui.theme.appearance import in_force
from jobcompare.ui.theme.schemes import Appearance
from tests.ui.table_values import large_grid, matrix

FRAME = 16.0  # ms, the goal of design.md
SIZE = (1236, 544)


def _scrolled(view: QTableView, step: int, frames: int) -> list[float]:
    """Milliseconds of frames while scrolling down; moving and painting counted."""
    bar, times = view.verticalScrollBar(), []
    for _number in range(frames):
        start = thread_time()
        bar.setValue(bar.value() + step)
        view.viewport().repaint()
        times.append((thread_time() - start) * 1000)
    return times


def _table(sheet: Sheet, qtbot) -> Table:
    in_force.apply(Appearance.LIGHT)
    table = Table()
    qtbot.addWidget(table)
    table.resize(*SIZE)
    with qtbot.waitExposed(table):
        table.show()
    table.show_sheet(sheet)
    return table


def _told(what: str, times: list[float]) -> None:
    print(f"\n{what}: middle {median(times):.1f} ms, slowest {max(times):.1f} ms of {len(times)} frames (goal {FRAME:.0f})")


@pytest.mark.parametrize(("classes", "rows"), [(60, 400), (8, 60)])
def test_scrolling_a_grid(qtbot, classes: int, rows: int) -> None:
    sheet = grid_sheet(large_grid(classes, rows))
    table = _table(sheet, qtbot)
    times = _scrolled(table, 60, 100)
    _told(f"{classes} classes × {rows} rows, rows seen for the first time", times)
    table.verticalScrollBar().setValue(0)
    again = _scrolled(table, 60, 100)
    _told(f"{classes} classes × {rows} rows, seen before", again)
    plain = QTableView()
    qtbot.addWidget(plain)
    model = SheetModel(plain)
    model.show(sheet)
    plain.setModel(model)
    plain.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    plain.resize(*SIZE)
    with qtbot.waitExposed(plain):
        plain.show()
    for row in range(model.rowCount()):
        plain.setRowHeight(row, 54)
    _told("plain QTableView, rows not measured", _scrolled(plain, 60, 100))


def test_scrolling_a_matrix(qtbot) -> None:
    table = _table(matrix_sheet(matrix(200, 12)), qtbot)
    table.set_lines(1)
    times = _scrolled(table, 60, 100)
    _told("matrix of 400 statements × 12 levels", times)


def test_from_data_to_paint(qtbot) -> None:
    grid = large_grid(8, 60)
    table = _table(Sheet(), qtbot)
    times = []
    for _number in range(5):
        start = thread_time()
        table.show_sheet(grid_sheet(grid))
        table.viewport().repaint()
        times.append((thread_time() - start) * 1000)
        table.show_sheet(Sheet())
        QApplication.processEvents()
    _told("8 classes × 60 statements, grid to painted", times)
