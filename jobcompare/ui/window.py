"""The window: puts the frame's parts together and leads their signals to each other."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QMainWindow, QMenu, QVBoxLayout, QWidget

from jobcompare.common.errors import UserError
from jobcompare.model.study import ValueRef
from jobcompare.present.wording import sentence
from jobcompare.ui.desk import Desk
from jobcompare.ui.frame.commands import command_slots
from jobcompare.ui.frame.drops import dropped_files
from jobcompare.ui.frame.menus import Actions, fill_menu_bar
from jobcompare.ui.frame.rail import Rail
from jobcompare.ui.frame.reading_order import go_on
from jobcompare.ui.frame.source_place import SourcePlace
from jobcompare.ui.frame.stack import PageStack, first_page
from jobcompare.ui.frame.status_line import StatusLine
from jobcompare.ui.frame.table import all_actions
from jobcompare.ui.frame.watch import StudyWatch
from jobcompare.ui.pages.base import Page
from jobcompare.ui.pages.registry import PAGES
from jobcompare.ui.settings import SettingsFile
from jobcompare.ui.tasks import Tasks
from jobcompare.ui.widgets.banner import Banner
from jobcompare.ui.widgets.comparison_bar import ComparisonBar
from jobcompare.ui.widgets.find_bar import FindBar
from jobcompare.ui.widgets.source_panel import SourcePanel

_SMALLEST = QSize(640, 360)
_BAR_WIDE_FROM = 1100  # from which the comparison's name and the type-ahead have their full width
_RAIL_WORDS_FROM = 880  # logical pixels of the window from which the rail has words


class MainWindow(QMainWindow):
    """The whole window. Give it a study with `desk.open(...)`."""

    def __init__(self, settings: SettingsFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tasks = Tasks(self)
        self.tasks.drafts = settings.folder / "drafts" if settings.folder is not None else None
        self.desk = Desk(self.tasks, settings, self)
        self.stack = PageStack(self.tasks, self)
        self.rail = Rail(PAGES, self)
        self.bar = ComparisonBar(self)
        self.banner = Banner(self)
        self.find_bar = FindBar(self)
        self.source = SourcePanel(self)
        self.place = SourcePlace(self.stack, self.source, self)
        self.status_line = StatusLine(self)
        self.actions_table = Actions(all_actions(), self)
        self.recent = QMenu("Open &recent", self)
        self._slots = command_slots(self)
        self.watch = StudyWatch(self.desk, self.source, self.status_line, self)
        self._lay_out()
        self._connect()
        self.resize(settings.settings.width, settings.settings.height)
        self.show_page(first_page())
        self._on_study_changed()

    @property
    def page(self) -> Page:
        """The page on top."""
        page = self.stack.page
        assert page is not None, "the window shows a page from the start"
        return page

    def show_page(self, key: str) -> Page:
        """Go to a page.

        Raises:
            UserError: NO_SUCH_PAGE.
        """
        return self.stack.show_page(key)

    def run(self, action: str) -> None:
        """Run an action of the table by its id."""
        self.actions_table.run(action)

    def open_study(self, path: Path) -> None:
        """Open a study file in this window."""
        self._slots["studies.open_path"](path)

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Read documents into the open study."""
        self._slots["files.import_paths"](paths)

    def show_error(self, error: Exception) -> None:
        """Say what went wrong: the world's faults in the banner, ours in a dialog and the log."""
        if isinstance(error, UserError):
            self.banner.say(sentence(error))
        else:
            from jobcompare.ui.dialogs.fault import show_fault

            show_fault(error, self)

    def _lay_out(self) -> None:
        self.setMinimumSize(_SMALLEST)
        self.setAcceptDrops(True)
        right = QVBoxLayout()
        right.setSpacing(0)
        for part in (self.banner, self.bar, self.find_bar):
            right.addWidget(part)
        right.addWidget(self.place, 1)
        middle = QWidget(self)
        grid = QGridLayout(middle)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.rail, 0, 0)
        grid.addLayout(right, 0, 1)
        grid.setColumnStretch(1, 1)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status_line)
        fill_menu_bar(self.menuBar(), self.actions_table, {"file.open": self.recent})

    def _connect(self) -> None:
        self.rail.chosen.connect(self._on_page_chosen)
        self.stack.made.connect(self._on_page_made)
        self.stack.shown.connect(self._on_page_shown)
        self.actions_table.wanted.connect(self._on_wanted)
        self.banner.wanted.connect(self.run)
        self.source.wanted.connect(self.run)
        self.status_line.stop_wanted.connect(self.tasks.cancel)
        self.recent.aboutToShow.connect(self._on_recent_opened)
        self.tasks.failed.connect(self.show_error)
        self.tasks.cancelled.connect(self._on_cancelled)
        self.tasks.working.connect(self.status_line.show_work)
        self.tasks.progressed.connect(self.status_line.show_progress)
        self.desk.opened.connect(self._on_study_changed)
        self.desk.closed.connect(self._on_study_changed)
        self.desk.comparison_shown.connect(self.stack.show_comparison)
        self.desk.changed.connect(self.stack.study_changed)
        self.desk.said.connect(self.status_line.say)
        self.desk.steps_changed.connect(self._on_steps_changed)

    # pages

    def _on_page_chosen(self, key: str) -> None:
        if self.desk.study is None and key != first_page():
            self.rail.show_page(self.page.key)
            return
        self.show_page(key)

    def _on_page_made(self, page: Page) -> None:
        page.selected.connect(self._on_selected)
        page.wanted.connect(self.run)
        page.study_wanted.connect(self.open_study)
        page.comparison_wanted.connect(self._on_comparison_wanted)
        page.said.connect(self.status_line.say)
        page.steps_changed.connect(self._on_steps_changed)

    def _on_page_shown(self, page: Page) -> None:
        page.show_recent([Path(name) for name in self.desk.settings.settings.recent])
        self.rail.show_page(page.key)
        self._place_source(page.current_ref())
        self.bar.setVisible(self.desk.study is not None and page.key != first_page())
        self.desk.select(page.current_ref())
        self._on_steps_changed()

    def _on_comparison_wanted(self, comparison_id: int) -> None:
        self.desk.show_comparison(comparison_id)
        self.show_page("side-by-side")

    def _on_selected(self, ref: ValueRef | None) -> None:
        if self.sender() is self.stack.page:
            self._place_source(ref)
            self.desk.select(ref)

    def _place_source(self, ref: ValueRef | None) -> None:
        page = self.page
        waits = page.source_waits or ref is not None
        self.place.set_wanted(self.desk.study is not None and page.sources and waits and page.key != first_page())

    # actions

    def _on_wanted(self, name: str, checked: bool) -> None:
        row = self.actions_table.rows[name]
        if name.startswith("page."):
            self.show_page(name.removeprefix("page."))
        elif row.page is not None:
            slot = getattr(self.page, row.slot)
            slot(checked) if row.checkable else slot()
        else:
            self._slots[row.slot]()

    def _enable(self) -> None:
        page = self.stack.page
        off = [name for name, step in zip(("edit.undo", "edit.redo"), self._steps(), strict=True) if not step]
        self.actions_table.enable(
            study=self.desk.study is not None, writable=self.desk.writable, page=page.key if page else "", off=off
        )

    def _on_steps_changed(self) -> None:
        for name, verb, step in zip(("edit.undo", "edit.redo"), ("&Undo", "&Redo"), self._steps(), strict=True):
            self.actions_table[name].setText(f"{verb} {step.replace('&', '&&')}" if step else verb)
        self._enable()

    def _steps(self) -> tuple[str | None, str | None]:
        """What Undo and Redo turn: the page's own steps where it has some, else the study's."""
        undo, redo = self.stack.page.own_steps() if self.stack.page is not None else (None, None)
        return undo or self.desk.undo_name, redo or self.desk.redo_name

    def _on_recent_opened(self) -> None:
        self._slots["studies.fill_recent"]()

    def _on_cancelled(self) -> None:
        self.status_line.say("Stopped. What was not finished is undone.")

    # the study

    def _on_study_changed(self) -> None:
        study = self.desk.study
        self.setWindowTitle(f"{study.info.name} – jobcompare" if study else "jobcompare")
        views: Mapping[str, Mapping[str, object]] = self.desk.settings.view_of(study.info.uuid) if study else {}
        self.stack.study_opened(study is not None, views)
        self.bar.set_writable(self.desk.writable)
        self.source.set_writable(self.desk.writable)
        self.banner.hide()
        if study is not None and study.read_only_reason is not None:
            self.banner.say(sentence(study.read_only_reason))
        comparison = views.get("window", {}).get("comparison")
        self.desk.show_first(comparison if isinstance(comparison, int) else None)
        shown = views.get("window", {}).get("page")
        known = {entry.key for entry in PAGES}
        self.show_page(shown if study and isinstance(shown, str) and shown in known else first_page())

    def keep_view(self) -> None:
        """Remember page, scroll, filters and zoom of the open study, in the user's folder."""
        if self.desk.study is not None:
            views = {**self.stack.view_states(), "window": {"page": self.page.key, "comparison": self.desk.comparison_id}}
            self.desk.settings.keep_view(self.desk.study.info.uuid, views)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width, height = self.width(), self.height()
        self.rail.set_narrow(width < _RAIL_WORDS_FROM)
        self.bar.set_narrow(width < _BAR_WIDE_FROM)
        self.place.fit(width, height)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.take_files(dropped_files(event.mimeData()))

    def take_files(self, paths: Sequence[Path]) -> None:
        """Open a study that was dropped, read documents into the open one."""
        studies = [path for path in paths if path.suffix.lower() == ".jobstudy"]
        if studies:
            self.open_study(studies[0])
        elif self.desk.study is None:
            self.banner.say("Open or make a study first; then drop the documents again.", "New study…", "file.new")
        elif paths and self.desk.writable:
            self.import_paths(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.keep_view()
        if not self.isMaximized():
            self.desk.settings.change(width=self.width(), height=self.height(), maximized=False)
        else:
            self.desk.settings.change(maximized=True)
        self.desk.check.stop()
        self.tasks.close()
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes on as one reads."""
        current = QApplication.focusWidget() or self
        return go_on(self, current, forward=forward) or super().focusNextPrevChild(forward)

    def setVisible(self, visible: bool) -> None:
        super().setVisible(visible)
        if visible and not self.isAncestorOf(QApplication.focusWidget() or self):
            self.rail.setFocus(Qt.FocusReason.OtherFocusReason)
