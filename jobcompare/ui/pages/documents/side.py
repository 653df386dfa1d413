"""The right side of the page: the document, or a comparison in its place."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from jobcompare.model.study import ValueRef
from jobcompare.operations import ask, do
from jobcompare.present.lists_view import ListRow
from jobcompare.present.versions.view import VersionsView
from jobcompare.ui.dialogs.choose import ChooseDialog
from jobcompare.ui.pages.documents.comparing import REDLINE, Comparing, Kind, Pair, offers, pair_of_versions
from jobcompare.ui.pages.documents.reading import Reading
from jobcompare.ui.pages.documents.revision import RevisionPane
from jobcompare.ui.pages.documents.text import DocumentText
from jobcompare.ui.tasks import Tasks


class Side(QStackedWidget):
    """Shows one of the two. `stood`: another value is the current one, or none."""

    stood = Signal()
    said = Signal(str)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._document_id: int | None = None
        self._versions: VersionsView | None = None
        self.reading = Reading(self)
        self.revision = RevisionPane(self)
        self.comparing = Comparing(tasks, self.revision, self)
        self.addWidget(self.reading)
        self.addWidget(self.revision)
        self.reading.versions.compared.connect(self._on_version_compared)
        self.reading.versions.made_current.connect(self._on_made_current)
        self.revision.said.connect(self.said)
        self.revision.stood.connect(self._on_stood)
        self.revision.closed.connect(self.show_text)
        self.revision.turned.connect(self.comparing.turn)

    @property
    def compares(self) -> bool:
        """A comparison is in sight."""
        return self.currentIndex() == 1

    @property
    def text(self) -> DocumentText:
        """The text in sight."""
        return self.revision.text if self.compares else self.reading.text

    def current_ref(self) -> ValueRef | None:
        """The value that the current finding or change is about."""
        if self.compares:
            return self.revision.current_ref()
        finding = self.reading.findings.current()
        return None if finding is None else finding.ref

    def refresh(self, document_id: int) -> None:
        """Ask for the versions of a document, and for the comparison again."""
        self._document_id = document_id
        self._tasks.ask("versions", partial(ask.versions, document_id=document_id), self._on_versions)
        self.comparing.refresh()

    def show_text(self) -> None:
        """The document again, in place of a comparison."""
        self.comparing.stop()
        if self.compares:
            self.setCurrentIndex(0)
            self.stood.emit()
            self.reading.text.setFocus(Qt.FocusReason.OtherFocusReason)

    # comparing
    def compare(self, document_id: int, rows: Sequence[ListRow]) -> None:
        """Ask with which of the documents one is compared."""
        items = offers(rows, document_id, self._versions)
        if not items:
            self.said.emit("There is no other document to compare with.")
            return
        dialog = ChooseDialog("Compare with", "Compare this document with", items, self.window())
        dialog.chosen.connect(self._on_other_chosen)
        dialog.open()

    def compare_with(self, document_id: int, other: int) -> None:
        """Compare a document with another one, or with its own former wording (REDLINE); the earlier version stands first."""
        lines = self._versions.lines if self._versions is not None and self._versions.document_id == document_id else ()
        line = next((line for line in lines if line.document_id == other), None)
        if other == REDLINE:
            self.compare_wordings(document_id)
        elif line is not None:
            self._on_version_compared(line.specification_id)
        else:
            self._compare(Pair(Kind.DOCUMENTS, other, document_id))

    def compare_wordings(self, document_id: int) -> None:
        """The wording before a document's marked revision against the one after it."""
        self._compare(Pair(Kind.REDLINE, document_id, document_id))

    def in_comparison(self, step: Callable[[], object]) -> None:
        """Do something in the comparison; where there is none, say how to make one."""
        if self.compares:
            step()
        else:
            self.said.emit("Compare two versions first (Alt+4).")

    def make_current(self) -> None:
        """Let the classes go by the version chosen in the list."""
        chosen = self.reading.versions.chosen
        if chosen is None or self.reading.versions.isHidden():
            self.said.emit("This document is the only version of its classes.")
        elif chosen.current and not chosen.partly:
            self.said.emit("This version is current already.")
        else:
            self._on_made_current(chosen.specification_id)

    def _compare(self, pair: Pair) -> None:
        self.comparing.start(pair, self._on_compared)

    def _on_compared(self) -> None:
        self.setCurrentIndex(1)
        self.stood.emit()
        self.revision.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_versions(self, view: VersionsView) -> None:
        self._versions = view
        self.reading.show_versions(view)

    def _on_other_chosen(self, number: int) -> None:
        if self._document_id is not None:
            self.compare_with(self._document_id, number)

    def _on_version_compared(self, specification_id: int) -> None:
        pair = pair_of_versions(self._versions, specification_id) if self._versions is not None else None
        if pair is not None:
            self._compare(pair)

    def _on_made_current(self, specification_id: int) -> None:
        self._tasks.write(partial(do.make_current, specification_id=specification_id))

    def _on_stood(self, ref: ValueRef | None) -> None:
        self.stood.emit()
