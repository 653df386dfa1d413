"""Classes compared: two lists aligned, eight classes from click to paint, a workbook of them."""

import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from math import log
from pathlib import Path
from random import Random
from typing import Any

from tests.bench.child import since_start
from tests.bench.figure import Figure, figure, timed
from tests.bench.ground import Ground

_VERBS = (
    *("installs", "configures", "repairs", "diagnoses", "trains", "supports"),
    *("monitors", "plans", "reviews", "inspects", "records"),
)
_THINGS = (
    *("desktop computers", "software packages", "network devices", "user accounts", "training materials", "service requests"),
    *("budget figures", "road signs", "pumps and valves", "case files", "purchase orders", "safety equipment", "water samples"),
)
_ENDS = (
    *("for clients of the department", "under established procedures", "and keeps records of each step"),
    *("with other staff of the unit", "as assigned by the supervisor", "in offices and in the field"),
)


def statements(count: int, seed: int) -> list[str]:
    """Made-up duties; the same for the same seed."""
    pick = Random(seed).choice
    return [
        f"{pick(_VERBS).title()} and {pick(_VERBS)} {pick(_THINGS)}, {pick(_THINGS)} {pick(_ENDS)}, {pick(_ENDS)}."
        for _ in range(count)
    ]


def aligned(ground: Ground) -> Figure:
    """100 × 100 statements never seen before, in a process that has aligned others."""
    from jobcompare.analysis.alignment import align

    a, b = statements(100, 1), statements(100, 2)
    align(statements(100, 3), statements(100, 4))
    return timed(lambda: align(a, b))


def aligned_again(ground: Ground) -> Figure:
    """The same statements once more: they were read, the scores are computed anew."""
    from jobcompare.analysis.alignment import align

    a, b = statements(100, 1), statements(100, 2)
    align(a, b)
    return timed(lambda: align(a, b))


def grid_painted(ground: Ground) -> Figure:
    """From the click on Side by side to its painted table; the window was at rest on Classes, as long as it wanted."""
    from tests.bench.screen import until

    window = _window_on_classes(ground)
    until(lambda: window.ahead.done)
    first = _click_side_by_side(window)
    again = _click_side_by_side(window, after="classes")
    return {**first, "note": f"once more {again['value'] * 1000:.0f} ms"}


def grid_painted_at_once(ground: Ground) -> Figure:
    """The same click right after the study was opened, its statements never read before."""
    window = _window_on_classes(ground)
    window.ahead.end()
    return _click_side_by_side(window)


def _window_on_classes(ground: Ground) -> Any:
    from tests.bench.lists import at_rest, window_on
    from tests.bench.screen import until

    window = window_on(ground, "classes")
    window.open_study(ground.wide)
    until(lambda: window.page.key == "classes" and window.desk.comparison is not None)
    at_rest(window)
    return window


def _click_side_by_side(window: Any, after: str = "") -> Figure:
    """Click the rail's line; a page that was shown before asks again, as after a change."""
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest

    from tests.bench.lists import at_rest
    from tests.bench.screen import Painted, until

    if after:
        window.page.table.show_sheet(type(window.page.table.sheet_model.sheet)())
        window.page.stale = True
        window.show_page(after)
        at_rest(window)
    rail = window.rail
    line = next(row for row in range(rail.count()) if rail.item(row).text() == "Side by side")
    place: QPoint = rail.visualItemRect(rail.item(line)).center()
    cpu, begun = time.process_time(), time.perf_counter()
    QTest.mouseClick(rail.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    until(lambda: window.page.key == "side-by-side" and window.page.table.sheet_model.rowCount() > 60)
    painted = Painted(window.page.table.viewport())
    window.page.table.viewport().update()
    return figure(until(lambda: painted.count > 0) - begun, time.process_time() - cpu)


def workbook(ground: Ground) -> Figure:
    """From OK in the window's Export dialog to the file in its place, checked; all sheets of the eight classes."""
    from jobcompare.ui.commands.files import FileCommands
    from tests.bench.screen import until

    window = _window_on_classes(ground)
    until(lambda: window.ahead.done)
    files = window.findChild(FileCommands)
    with tempfile.TemporaryDirectory() as folder:
        target, cpu, begun = Path(folder) / "out.xlsx", time.process_time(), time.perf_counter()
        files._on_export_chosen("all", target)  # what the dialog's OK does
        until(lambda: window.tasks.pending == 0)
        assert target.is_file()
        return figure(time.perf_counter() - begun, time.process_time() - cpu)


def workbook_by_command(ground: Ground) -> Figure:
    """`jobcompare export all`, from starting the process."""
    from jobcompare.cli import main

    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "out.xlsx"
        words = ["export", "all", "--study", str(ground.wide), "--comparison", "8 classes", "-o", str(target)]
        with suppress(SystemExit):
            main.main(words)
        assert target.is_file()
        return figure(since_start(), time.process_time())


def _workbook(ground: Ground, target: Path) -> None:
    from jobcompare.operations import do
    from jobcompare.operations.exporting import ExportPart, export_comparison

    with do.open_study(ground.wide, read_only=True) as session:
        export_comparison(session.read, session.read.comparisons()[0], ExportPart.ALL, target)


# peers


def plain_tf_idf(ground: Ground) -> Figure:
    """Words, tf × idf, cosine, with numpy."""
    import numpy  # noqa: F401 - loading it is not what is timed

    a, b = statements(100, 1), statements(100, 2)
    _tf_idf(a, a)
    return timed(lambda: _tf_idf(a, b))


def _tf_idf(a: list[str], b: list[str]) -> Any:
    import numpy as np

    counts = [Counter(text.lower().split()) for text in (*a, *b)]
    held = Counter(word for count in counts for word in count)
    column = {word: at for at, word in enumerate(held)}
    matrix = np.zeros((len(counts), len(column)))
    for row, count in enumerate(counts):
        for word, times in count.items():
            matrix[row, column[word]] = times * (log((1 + len(counts)) / (1 + held[word])) + 1)
    matrix /= np.linalg.norm(matrix, axis=1, keepdims=True)
    return matrix[: len(a)] @ matrix[len(a) :].T


def plain_table(ground: Ground) -> Figure:
    """Plain TF-IDF of eight lists against the first, in a QTableView with word wrap and rows to contents, painted."""
    import numpy as np
    from PySide6.QtGui import QStandardItem, QStandardItemModel
    from PySide6.QtWidgets import QApplication, QTableView

    from tests.bench.screen import Painted, until

    program = QApplication(sys.argv[:1])
    view = QTableView()
    view.resize(1200, 600)
    view.show()
    program.processEvents()
    lists = [statements(60, seed) for seed in range(8)]
    cpu, begun = time.process_time(), time.perf_counter()
    model = QStandardItemModel(60, 8)
    for at, one in enumerate(lists):
        closest = np.argmax(_tf_idf(lists[0], one), axis=1)
        for row in range(60):
            model.setItem(row, at, QStandardItem(one[int(closest[row])]))
    view.setModel(model)
    view.resizeRowsToContents()
    painted = Painted(view.viewport())
    view.viewport().update()
    return figure(until(lambda: painted.count > 0) - begun, time.process_time() - cpu)


def plain_openpyxl(ground: Ground) -> Figure:
    """openpyxl writes the values of the same cells, without formats, charts or checks."""
    import openpyxl

    with tempfile.TemporaryDirectory() as folder:
        ours = Path(folder) / "ours.xlsx"
        _workbook(ground, ours)
        read = openpyxl.load_workbook(ours)
        sheets = [[[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in read.worksheets]
        cells = sum(value is not None for rows in sheets for row in rows for value in row)

        def write() -> None:
            book = openpyxl.Workbook()
            for rows in sheets:
                sheet = book.create_sheet()
                for row in rows:
                    sheet.append(row)
            book.save(Path(folder) / "plain.xlsx")

        return {**timed(write), "note": f"{cells:,} cells"}
