"""Charts of 60 classes: from data to values, from values to paint, frames while scrolling; beside them pyqtgraph.

Run: `python -m pytest tests/bench/test_bench_charts.py -p no:randomly -s`. Times are the best and the middle of several, in
milliseconds. pyqtgraph draws the bars alone, without labels, tips, words for screen readers or a head that stays.
"""

import subprocess
import sys
from dataclasses import replace
from statistics import median
from time import perf_counter

import pytest

from jobcompare.model.compared import Compared
from jobcompare.present.charts.make import make_chart
from jobcompare.present.charts.view import Chart, ChartKind
from jobcompare.ui.charts.picture import ChartPicture
from jobcompare.ui.charts.view import ChartView
from jobcompare.ui.theme.appearance import in_force
from jobcompare.ui.theme.schemes import Appearance
from tests.builders import all_levels, compared_of, pay_records

FRAME = 16.0  # ms, the goal of design.md
CLASSES = 60
SIZE = (986, 480)


def sixty() -> Compared:
    """The sample's classes five times over, under twelve employers; with 60 classes of pay beside them."""
    base = all_levels()
    paid = compared_of(pay_records()).classes
    classes = []
    for number in range(CLASSES):
        item = base.classes[number % len(base.classes)]
        employer = replace(item.employer, id=number // 5 + 1, name=f"Employer {number // 5 + 1}", position=number // 5)
        specification = replace(item.version.specification, id=item.version.specification.id * 100 + number // 12)
        classes.append(
            replace(
                item,
                employer=employer,
                job_class=replace(item.job_class, id=number + 1),
                version=replace(item.version, specification=specification),
                pay=paid[number].pay,
            )
        )
    return replace(base, classes=tuple(classes))


def _told(what: str, times: list[float], goal: float) -> None:
    print(f"\n{what}: best {min(times):.1f} ms, middle {median(times):.1f} ms of {len(times)} (goal {goal:.0f})")


@pytest.mark.parametrize("kind", ChartKind)
def test_making_a_chart_of_sixty_classes(kind: ChartKind) -> None:
    compared, times = sixty(), []
    for _ in range(5):
        start = perf_counter()
        make_chart(compared, kind)
        times.append((perf_counter() - start) * 1000)
    _told(f"make {kind.value}", times, 100)


@pytest.mark.parametrize("kind", [ChartKind.WAYS, ChartKind.PAY, ChartKind.CLOSENESS])
def test_showing_and_scrolling_sixty_classes(qtbot, kind: ChartKind) -> None:
    in_force.apply(Appearance.LIGHT, 9.0)
    view = ChartView()
    qtbot.addWidget(view)
    view.resize(*SIZE)
    with qtbot.waitExposed(view):
        view.show()
    chart = make_chart(sixty(), kind)
    start = perf_counter()
    view.show_chart(chart)
    view.viewport().repaint()
    shown = (perf_counter() - start) * 1000
    bar, frames = view.verticalScrollBar(), []
    for _ in range(80):
        start = perf_counter()
        bar.setValue(bar.value() + max(1, bar.maximum() // 80))
        view.viewport().repaint()
        frames.append((perf_counter() - start) * 1000)
    rows = sum(len(panel.rows) for panel in chart.panels)
    print(f"\nshow {kind.value}, {rows} rows: {shown:.1f} ms to the first paint")
    _told(f"scroll {kind.value}", frames, FRAME)


def test_a_picture_of_sixty_classes(qtbot) -> None:
    in_force.apply(Appearance.LIGHT, 9.0)
    chart: Chart = make_chart(sixty(), ChartKind.PAY)
    font = ChartView().font()
    for kind in ("png", "svg"):
        start = perf_counter()
        size = len(getattr(ChartPicture(chart, "Sixty", font), kind)())
        print(f"\n{kind} of {len(chart.panels)} panels: {(perf_counter() - start) * 1000:.0f} ms, {size // 1024} KB")


PEER = """
from time import perf_counter
from statistics import median
start = perf_counter()
import pyqtgraph
loaded = perf_counter() - start
from PySide6.QtWidgets import QApplication
app = QApplication([])
plot = pyqtgraph.PlotWidget()
plot.resize(986, 480)
bars = pyqtgraph.BarGraphItem(x0=[1] * 200, y=list(range(200)), width=[5] * 200, height=0.7, pen=None, brush="#0072b2")
plot.addItem(bars)
plot.show()
app.processEvents()
times = []
for n in range(60):
    start = perf_counter()
    plot.setYRange(n, n + 20, padding=0)
    plot.viewport().repaint()
    times.append((perf_counter() - start) * 1000)
print(f"pyqtgraph: import {loaded * 1000:.0f} ms, frame best {min(times):.1f} ms, middle {median(times):.1f} ms")
"""
OURS = """
from time import perf_counter
from PySide6 import QtWidgets
import jobcompare.ui.window
start = perf_counter()
import jobcompare.ui.pages.charts.page
print(f"Charts page: import {(perf_counter() - start) * 1000:.0f} ms after the window")
"""


@pytest.mark.parametrize("script", [PEER, OURS], ids=["pyqtgraph", "ours"])
def test_what_a_first_chart_costs_to_load(script: str) -> None:
    """In processes of their own."""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=100, check=True)
    print(f"\n{done.stdout.strip()}")
    assert "import" in done.stdout
