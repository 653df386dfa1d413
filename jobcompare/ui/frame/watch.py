"""Keeps Source and the status line at the study's state: asks again when the selection or the study changes."""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from jobcompare.model.changes import Changes
from jobcompare.model.study import ValueRef
from jobcompare.operations import ask
from jobcompare.present.lists_view import Status
from jobcompare.present.source_view import SourceView
from jobcompare.ui.desk import Desk
from jobcompare.ui.frame.status_line import StatusLine
from jobcompare.ui.widgets.source_panel import SourcePanel


class StudyWatch(QObject):
    """Follows the desk."""

    def __init__(self, desk: Desk, source: SourcePanel, line: StatusLine, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._source = source
        self._line = line
        desk.opened.connect(self._on_opened)
        desk.closed.connect(self._on_closed)
        desk.selection_changed.connect(self._on_selection_changed)
        desk.changed.connect(self._on_changed)
        line.show_status(None)

    def _on_opened(self) -> None:
        self._source.show_source(None)
        QTimer.singleShot(0, self, self._ask_status)  # after the page on top has asked for what it shows

    def _on_closed(self) -> None:
        self._source.show_source(None)
        self._line.show_status(None)

    def _on_changed(self, changes: Changes) -> None:
        if changes:
            self._ask_status()
            self._on_selection_changed(self._desk.selected)

    def _on_selection_changed(self, ref: ValueRef | None) -> None:
        if ref is None or self._desk.study is None:
            self._source.show_source(None)
        else:
            self._desk.tasks.ask("source", partial(ask.source, ref=ref), self._on_source, self._on_source_gone)

    def _on_source(self, view: SourceView) -> None:
        if view.ref == self._desk.selected:
            self._source.show_source(view)
            self._source.set_writable(self._desk.writable)

    def _on_source_gone(self, error: Exception) -> None:
        self._source.show_source(None, "This value is not in the study any more.")

    def _ask_status(self) -> None:
        study = self._desk.study
        if study is not None:
            self._desk.tasks.ask("status", partial(ask.status, read_only=study.read_only), self._on_status)

    def _on_status(self, status: Status) -> None:
        self._line.show_status(status)
