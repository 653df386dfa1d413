"""The Charts page."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtGui import QFont, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from jobcompare.model.study import EntityKind, ValueRef
from jobcompare.operations import ask
from jobcompare.operations.session import Reader
from jobcompare.present.charts.make import NAMES, make_chart
from jobcompare.present.charts.view import Chart, ChartKind
from jobcompare.ui.charts.legend import Legend
from jobcompare.ui.charts.looks import Looks
from jobcompare.ui.charts.picture import ChartPicture, CopiedPicture
from jobcompare.ui.charts.sheet import chart_sheet
from jobcompare.ui.charts.view import ChartView
from jobcompare.ui.pages.base import Page
from jobcompare.ui.pages.charts.chooser import Chooser
from jobcompare.ui.tables.tools import MenuChoice
from jobcompare.ui.tables.view import Table
from jobcompare.ui.tasks import Tasks
from jobcompare.ui.theme.appearance import in_force, scheme
from jobcompare.ui.widgets.empty_state import EmptyState
from jobcompare.ui.widgets.plain_label import ElidedLabel, PlainLabel

_KINDS = tuple(ChartKind)
_LIST_FROM = 820  # logical pixels of the page from which the names stand in a list beside the chart
_LOW = 300  # logical pixels of the page under which the captions take one line
_FORMATS = "PNG picture (*.png);;SVG drawing (*.svg)"
_NEEDS = frozenset(
    {
        EntityKind.COMPARISON,
        EntityKind.EMPLOYER,
        EntityKind.JOB_CLASS,
        EntityKind.SPECIFICATION,
        EntityKind.CONTENT,
        EntityKind.STATEMENT,
        EntityKind.PAY,
        EntityKind.PLACEMENT,
        EntityKind.LEVEL,
        EntityKind.STUDY,
    }
)
_OTHER_CLASSES, _LEVELS = ("Choose other classes", "page.classes"), ("Go to the ladder", "page.ladder")


@dataclass(frozen=True, slots=True)
class Shown:
    """A chart with the name of its comparison."""

    chart: Chart
    comparison: str


class ChartsPage(Page):
    """One chart of the comparison, or the table behind it; captions always beneath."""

    key = "charts"
    title = "Charts"
    icon = "chart-bar-horizontal"
    needs = _NEEDS

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(tasks, parent)
        self._kind = ChartKind.WAYS
        self._shown: Shown | None = None
        self.chooser = Chooser([NAMES[kind] for kind in _KINDS], self)
        self.view = ChartView(self)
        self.table = Table(self)
        self.empty = EmptyState(self.icon, self)
        self.legend = Legend(self)
        self.captions = PlainLabel("", self, role="muted", wrap=True)
        self.caption_line = ElidedLabel("", self, role="muted")
        self.tools = self._made_tools()
        self._lay_out()
        self._connect()
        self.chooser.pick(_KINDS.index(self._kind))

    def _made_tools(self) -> QFrame:
        """The line over the chart: which one, its title, what can be done with it."""
        tools = QFrame(self)
        tools.setObjectName("tools")
        self.menu = MenuChoice("Chart", self._on_picked, tools)
        self.menu.offer(tuple(NAMES[kind] for kind in _KINDS), 0)
        self.heading = ElidedLabel("", tools, role="heading")
        self.table_toggle = QPushButton("Table", tools)
        self.table_toggle.setCheckable(True)
        self.table_toggle.setProperty("checkable", True)
        self.table_toggle.setToolTip("The figures of the chart as a table (F7)")
        self.table_toggle.toggled.connect(self._on_table)
        self.copy_button = QPushButton("Copy picture", tools)
        self.copy_button.setToolTip("Put the chart on the clipboard as a picture")
        self.copy_button.clicked.connect(self.copy_picture)
        self.save_button = QPushButton("Save picture…", tools)
        self.save_button.setToolTip("Write the chart as a PNG or SVG file")
        self.save_button.clicked.connect(self.save_picture)
        line = QHBoxLayout(tools)
        line.setContentsMargins(12, 4, 12, 4)
        line.setSpacing(8)
        line.addWidget(self.menu)
        line.addWidget(self.heading, 1)
        for button in (self.table_toggle, self.copy_button, self.save_button):
            line.addWidget(button)
        return tools

    def _lay_out(self) -> None:
        self.places = QStackedWidget(self)
        for part in (self.view, self.table, self.empty):
            self.places.addWidget(part)
        foot = QWidget(self)
        below = QVBoxLayout(foot)
        below.setContentsMargins(12, 8, 12, 8)
        below.setSpacing(4)
        below.addWidget(self.legend)
        below.addWidget(self.captions)
        below.addWidget(self.caption_line)
        self.foot = foot
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.tools)
        right.addWidget(self.places, 1)
        right.addWidget(foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.chooser)
        whole.addLayout(right, 1)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        self.chooser.picked.connect(self._on_picked)
        self.view.stood.connect(self._on_stood)
        self.view.chosen.connect(self.selected)
        self.view.zoom_asked.connect(self.zoom_by)
        self.table.zoom_asked.connect(self.zoom_by)
        self.empty.wanted.connect(self.wanted)
        in_force.changed.connect(self._on_looks_changed)

    # what is shown

    @property
    def chart(self) -> Chart | None:
        """The chart that is shown."""
        return self._shown.chart if self._shown is not None else None

    @property
    def kind(self) -> ChartKind:
        """Which chart is wanted."""
        return self._kind

    def show_kind(self, kind: ChartKind) -> None:
        """Show another chart of the same comparison."""
        if kind is not self._kind:
            self._kind = kind
            self.chooser.pick(_KINDS.index(kind))
            self.menu.show_chosen(NAMES[kind])
            self.refresh()

    def next_chart(self) -> None:
        """The next chart, the first after the last."""
        self._step(1)

    def previous_chart(self) -> None:
        """The chart before, the last before the first."""
        self._step(-1)

    def _step(self, by: int) -> None:
        self.show_kind(_KINDS[(_KINDS.index(self._kind) + by) % len(_KINDS)])

    def refresh(self) -> None:
        """Ask for the chart again."""
        super().refresh()
        if self.comparison_id is None:
            self._shown = None
            self._show_empty("Choose classes to draw charts of them.", "Choose classes", "page.classes")
            return
        self.tasks.ask("charts", partial(_chart, self.comparison_id, self._kind), self._on_chart)

    def _on_chart(self, shown: Shown) -> None:
        self._shown = shown
        chart = shown.chart
        self._show_heading()
        if chart.empty:
            self._show_empty(chart.empty, *(_LEVELS if chart.wants_levels else _OTHER_CLASSES))
            return
        self.view.show_chart(chart)
        self.table.show_sheet(chart_sheet(chart, shown.comparison))
        self.table.setAccessibleName(f"{chart.title}, table")
        for label in (self.captions, self.caption_line):
            label.setText(" ".join(chart.captions))
        self._show_legend()
        self._show_part()

    def _show_empty(self, sentence: str, button: str, action: str) -> None:
        self.view.show_chart(None)
        self.empty.say(sentence, button, action)
        self.places.setCurrentWidget(self.empty)
        self.foot.hide()
        self._set_tools(enabled=False)

    def _show_part(self) -> None:
        on_table = self.table_toggle.isChecked()
        self.places.setCurrentWidget(self.table if on_table else self.view)
        self.setFocusProxy(self.table if on_table else self.view)
        self.foot.show()
        self._set_tools(enabled=True)

    def _set_tools(self, *, enabled: bool) -> None:
        for tool in (self.table_toggle, self.copy_button, self.save_button):
            tool.setEnabled(enabled)

    def _show_heading(self) -> None:
        """The chart's title; beside the list only, the menu says which one it is."""
        self.heading.setText(self.chart.title if self.chart is not None and self._beside() else "")

    def _beside(self) -> bool:
        """There is room for the list of names."""
        return self.width() >= _LIST_FROM

    def _show_legend(self) -> None:
        chart = self.chart
        if chart is not None:
            self.legend.show_words(chart.legend, Looks(scheme(), self.font()))

    # actions

    def toggle_table(self) -> None:
        """The table behind the chart, or the chart again."""
        if self.table_toggle.isEnabled():
            self.table_toggle.toggle()

    def _on_table(self, on: bool) -> None:
        if self.chart is not None and not self.chart.empty:
            focused = self.view.hasFocus() or self.table.hasFocus()
            self._show_part()
            if focused:
                (self.table if on else self.view).setFocus()

    @property
    def drawn(self) -> Shown | None:
        """What there is to make a picture of; None where there is nothing to draw."""
        return self._shown if self._shown is not None and not self._shown.chart.empty else None

    def copy_picture(self) -> None:
        """Put the picture on the clipboard. It is drawn off the GUI thread: 60 classes take half a second."""
        if self.drawn is not None:
            self.tasks.ask("charts.picture", partial(_copied, self.drawn, self.font()), self._on_picture)

    def _on_picture(self, copied: CopiedPicture) -> None:
        QGuiApplication.clipboard().setMimeData(copied.data())
        self.said.emit("Picture of the chart copied")

    def save_picture(self) -> None:
        """Ask where to write the picture."""
        if self.drawn is None:
            return
        dialog = QFileDialog(self, "Save picture", f"{_file_name(self.drawn)}.png", _FORMATS)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("png")
        dialog.fileSelected.connect(self._on_file_chosen)
        dialog.open()

    def save_picture_to(self, path: Path) -> None:
        """Write the picture; the status line says so, the banner why not."""
        if self.drawn is not None:
            self.tasks.ask("charts.picture", partial(_written, self.drawn, self.font(), path), self._on_written)

    def _on_written(self, path: Path) -> None:
        self.said.emit(f"{path.name} written")

    def _on_file_chosen(self, name: str) -> None:
        self.save_picture_to(Path(name))

    def _on_picked(self, number: int) -> None:
        self.show_kind(_KINDS[number])

    def _on_stood(self, ref: ValueRef | None) -> None:
        self.selected.emit(ref)

    def _on_looks_changed(self) -> None:
        self._show_legend()

    # what the frame asks

    def study_opened(self) -> None:
        """Another study: nothing of the last one stays."""
        super().study_opened()
        self._shown = None
        self.view.show_chart(None)

    def select(self, ref: ValueRef) -> None:
        """Stand on the row of a value, where it is shown."""
        self.view.stand_on(ref)

    def current_ref(self) -> ValueRef | None:
        """The value of the row on which one stands."""
        return self.view.current_ref()

    def copy(self, *, headers: bool = False) -> None:
        """Copy the chosen cells of the table, or the chart as a picture."""
        if self.places.currentWidget() is self.table:
            if self.table.copy(heads=headers):
                self.said.emit("Cells copied")
        else:
            self.copy_picture()

    def select_all(self) -> None:
        """Choose the whole table, where it is shown."""
        if self.places.currentWidget() is self.table:
            self.table.selectAll()

    def can_find(self) -> bool:
        """The find bar works here."""
        return True

    def find(self, text: str, *, back: bool = False, fresh: bool = False) -> str:
        """Go to the next (or previous) row or cell that has the words."""
        if self.places.currentWidget() is self.table:
            if fresh or text != self.table.search.words:
                self.table.find_words(text)
            number = self.table.find_next(-1 if back else 1, here=fresh) if text else 0
            return f"{number} of {len(self.table.search.hits)} cells" if number else ("not on this page" if text else "")
        number, hits = self.view.find_row(text, -1 if back else 1, here=fresh)
        return f"{number} of {hits} rows" if hits else ("not on this page" if text else "")

    def zoom_to(self, percent: int) -> None:
        """Draw at a share of the system's size."""
        self.view.set_zoom(percent / 100)
        self.table.set_zoom(percent / 100)

    def options(self) -> Mapping[str, tuple[str, ...]]:
        """Which chart, and whether as a table."""
        return {"chart": tuple(kind.value for kind in _KINDS), "table": ("on", "off")}

    def set_option(self, key: str, value: str) -> None:
        """Show a chart, or its table."""
        if key == "chart":
            self.show_kind(ChartKind(value))
        elif key == "table":
            self.table_toggle.setChecked(value == "on")

    def view_state(self) -> dict[str, object]:
        """Zoom, which chart, as a table or not."""
        return {**super().view_state(), "chart": self._kind.value, "table": self.table_toggle.isChecked()}

    def restore_view(self, state: Mapping[str, object]) -> None:
        """Take back what fits of a remembered view."""
        super().restore_view(state)
        chart, table = state.get("chart"), state.get("table")
        if isinstance(chart, str) and chart in {kind.value for kind in _KINDS}:
            self._kind = ChartKind(chart)
            self.chooser.pick(_KINDS.index(self._kind))
            self.menu.show_chosen(NAMES[self._kind])
        if isinstance(table, bool):
            self.table_toggle.setChecked(table)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self._beside()
        self.chooser.setVisible(beside)
        self.menu.setVisible(not beside)
        self._show_heading()
        low = self.height() < _LOW
        self.captions.setVisible(not low)
        self.caption_line.setVisible(low)


def _chart(comparison_id: int, kind: ChartKind, reader: Reader) -> Shown:
    compared = ask.compared(reader, comparison_id)
    return Shown(make_chart(compared, kind), compared.comparison.name)


def _copied(shown: Shown, font: QFont, reader: Reader) -> CopiedPicture:
    return ChartPicture(shown.chart, shown.comparison, font).copied()


def _written(shown: Shown, font: QFont, path: Path, reader: Reader) -> Path:
    ChartPicture(shown.chart, shown.comparison, font).write_to(path)
    return path


def _file_name(shown: Shown) -> str:
    """A safe name for the file of a picture."""
    words = f"{shown.chart.kind.value} {shown.comparison}"
    plain = "".join(letter if letter.isalnum() or letter in " -_" else " " for letter in words)
    return "-".join(plain.split())[:80] or "chart"
