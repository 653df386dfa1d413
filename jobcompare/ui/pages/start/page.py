"""The Start page: without a study how to begin, with one the next step."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from jobcompare.model.study import EntityKind
from jobcompare.operations import ask
from jobcompare.operations.session import Reader
from jobcompare.present.lists_view import StartView
from jobcompare.ui.pages.base import Page
from jobcompare.ui.pages.start.link_row import LinkRow
from jobcompare.ui.pages.start.step_row import StepRow
from jobcompare.ui.tasks import Tasks
from jobcompare.ui.widgets.plain_label import PlainLabel

_WIDEST = 880
_BEGIN = "Compare class specifications of public employers: side by side, in level matrices, on a ladder, in charts and workbooks."
_PRIVATE = "Everything stays on this computer, in one file for each study."


class StartPage(Page):
    """Steps of the work, comparisons, recent studies."""

    key = "start"
    title = "Start"
    icon = "house-line"
    compares = False
    needs = frozenset(
        (
            EntityKind.STUDY,
            EntityKind.EMPLOYER,
            EntityKind.DOCUMENT,
            EntityKind.JOB_CLASS,
            EntityKind.COMPARISON,
            EntityKind.FINDING,
            EntityKind.STATE,
        )
    )

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(tasks, parent)
        self._view: StartView | None = None
        self._recent: tuple[Path, ...] = ()
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName("Start")
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its lines take it, and bring themselves into sight
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        self._draw()

    def study_opened(self) -> None:
        super().study_opened()
        self._view = None
        self._draw()

    def show_comparison(self, comparison_id: int | None) -> None:
        """Ask again whenever the page is shown: documents that wait are none of the study's changes."""
        self.comparison_id = comparison_id
        self.refresh()

    def refresh(self) -> None:
        super().refresh()
        if self.has_study:
            self.tasks.ask("start", partial(_start, self.tasks.drafts), self._on_view)

    def show_recent(self, paths: Sequence[Path]) -> None:
        if tuple(paths) != self._recent:
            self._recent = tuple(paths)
            self._draw()

    def steps(self) -> list[StepRow]:
        """The steps shown."""
        return self.findChildren(StepRow)

    def _on_view(self, view: StartView) -> None:
        if view != self._view:
            self._view = view
            self._draw()

    def _draw(self) -> None:
        sheet = QWidget(self._area)
        sheet.setObjectName("page")
        outer = QHBoxLayout(sheet)
        outer.setContentsMargins(24, 24, 24, 24)
        column = QWidget(sheet)
        column.setMaximumWidth(_WIDEST)
        body = QVBoxLayout(column)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(4)
        if self._view is None:
            self._draw_beginning(body, column)
        else:
            self._draw_study(body, column, self._view)
        body.addStretch(1)
        outer.addStretch(1)
        outer.addWidget(column, 20)
        outer.addStretch(1)
        self._area.setWidget(sheet)

    def _draw_beginning(self, body: QVBoxLayout, column: QWidget) -> None:
        body.addSpacing(24)
        body.addWidget(PlainLabel("jobcompare", column, role="title"))
        body.addWidget(PlainLabel(_BEGIN, column, wrap=True))
        body.addWidget(PlainLabel(_PRIVATE, column, role="muted", wrap=True))
        body.addSpacing(16)
        row = QHBoxLayout()
        row.setSpacing(8)
        for words, action, primary in (
            ("New study…", "file.new", True),
            ("Open…", "file.open", False),
            ("Sample study", "file.sample", False),
        ):
            button = QPushButton(words, column)
            button.setObjectName(action)
            button.setProperty("primary", primary)
            button.setMinimumHeight(32)
            button.clicked.connect(self._on_button)
            row.addWidget(button)
        row.addStretch(1)
        body.addLayout(row)
        self._draw_recent(body, column)

    def _draw_study(self, body: QVBoxLayout, column: QWidget, view: StartView) -> None:
        body.addWidget(PlainLabel(view.study, column, role="title", wrap=True))
        ours = f"{view.facts} · ours is {view.ours}" if view.ours else view.facts
        body.addWidget(PlainLabel(ours, column, role="muted", wrap=True))
        body.addSpacing(12)
        for step in view.steps:
            row = StepRow(step, column)
            row.clicked.connect(self._on_step)
            body.addWidget(row)
        if not view.ours:
            body.addSpacing(4)
            self._link(body, column, "star", "Say which jurisdiction is ours", "", "study.ours")
        if view.comparisons:
            body.addSpacing(16)
            body.addWidget(PlainLabel("Comparisons", column, role="heading"))
            for comparison in view.comparisons:
                count = len(comparison.class_ids)
                self._link(
                    body, column, "columns", comparison.name, f"{count} classes" if count != 1 else "1 class", str(comparison.id)
                )
        self._draw_recent(body, column)

    def _draw_recent(self, body: QVBoxLayout, column: QWidget) -> None:
        if not self._recent:
            return
        body.addSpacing(16)
        body.addWidget(PlainLabel("Recent studies", column, role="heading"))
        for number, path in enumerate(self._recent):
            row = LinkRow("clock-counter-clockwise", path.stem, str(path.parent), column)
            row.setProperty("number", number)
            row.clicked.connect(self._on_recent)
            body.addWidget(row)

    def _link(self, body: QVBoxLayout, column: QWidget, icon: str, words: str, facts: str, name: str) -> None:
        row = LinkRow(icon, words, facts, column)
        row.setObjectName(name)
        row.clicked.connect(self._on_comparison if name.isdigit() else self._on_button)
        body.addWidget(row, 0, Qt.AlignmentFlag(0))

    def _on_button(self) -> None:
        sender = self.sender()
        assert sender is not None
        self.wanted.emit(sender.objectName())

    def _on_step(self) -> None:
        sender = self.sender()
        assert isinstance(sender, StepRow)
        adds = sender.step.number == 1 and sender.step.next
        self.wanted.emit("file.import" if adds else f"page.{sender.step.page}")

    def _on_comparison(self) -> None:
        sender = self.sender()
        assert sender is not None
        self.comparison_wanted.emit(int(sender.objectName()))

    def _on_recent(self) -> None:
        sender = self.sender()
        assert sender is not None
        self.study_wanted.emit(self._recent[int(sender.property("number"))])


def _start(drafts: Path | None, reader: Reader) -> StartView:
    from jobcompare.operations.drafts.keeping import Shelf  # after the window is there

    return ask.start(reader, Shelf(drafts).waiting(reader))
