"""The Documents page."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedLayout, QWidget

from jobcompare.model.study import EntityKind, ValueRef
from jobcompare.operations import ask, do
from jobcompare.present.figures import counted
from jobcompare.present.lists_view import DocumentView, ListView
from jobcompare.ui.pages.base import Page
from jobcompare.ui.pages.documents.comparing import REDLINE
from jobcompare.ui.pages.documents.order import FILE, Order
from jobcompare.ui.pages.documents.reading import MODES
from jobcompare.ui.pages.documents.shelf import WIDTH, Shelf
from jobcompare.ui.pages.documents.side import Side
from jobcompare.ui.tables.copying import tab_separated
from jobcompare.ui.tasks import Tasks
from jobcompare.ui.widgets.empty_state import EmptyState

_SHELF_SHARE = 0.36  # of the page's width, at most
_NEEDS = frozenset(
    {
        EntityKind.DOCUMENT,
        EntityKind.SPECIFICATION,
        EntityKind.FINDING,
        EntityKind.EMPLOYER,
        EntityKind.JOB_CLASS,
        EntityKind.CONTENT,
    }
)


class DocumentsPage(Page):
    """Documents on the left; the chosen one's text and findings on the right."""

    key = "documents"
    title = "Documents"
    icon = "files"
    needs = _NEEDS
    compares = False
    source_waits = False  # the text is the page's own: an empty Source would only take its room

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(tasks, parent)
        self.mode = MODES[0]
        self._document_id: int | None = None
        self._sought = ""
        self._count = 0
        self.shelf = Shelf(self)
        self.side = Side(tasks, self)
        self.reading = self.side.reading
        self.empty = EmptyState(self.icon, self)
        self._dragged = False  # the analyst has chosen the width of the shelf
        self._across = across = QSplitter(Qt.Orientation.Horizontal, self)
        across.setHandleWidth(1)
        across.setChildrenCollapsible(False)
        across.addWidget(self.shelf)
        across.addWidget(self.side)
        across.setStretchFactor(1, 1)
        across.setSizes([WIDTH, 1000])
        across.splitterMoved.connect(self._on_dragged)
        self._places = QStackedLayout(self)
        self._places.addWidget(across)
        self._places.addWidget(self.empty)
        self.setFocusProxy(self.shelf)
        self._connect()

    def _connect(self) -> None:
        self.empty.wanted.connect(self.wanted)
        self.shelf.chosen.connect(self._on_chosen)
        self.reading.said.connect(self.said)
        self.reading.stood.connect(self._on_stood)
        self.reading.mode_wanted.connect(self._set_mode)
        self.reading.text.zoom_asked.connect(self.zoom_by)
        self.reading.findings.items.settled.connect(self._on_settled)
        self.reading.compare_wanted.connect(self.compare)
        self.reading.versions.opened.connect(self._choose)
        self.side.said.connect(self.said)
        self.side.stood.connect(self._on_stood)
        self.side.revision.text.zoom_asked.connect(self.zoom_by)

    # showing
    def refresh(self) -> None:
        """Ask for the list again, then for the document."""
        super().refresh()
        self.tasks.ask("documents", ask.document_list, self._on_list)

    def study_opened(self) -> None:
        """Another study: nothing of the last one stays."""
        super().study_opened()
        self._document_id = None
        self.side.show_text()
        self.shelf.clear()

    def _on_list(self, view: ListView) -> None:
        if not view.rows:
            self.empty.say("Add the class specifications of your own and other employers.", "Add documents…", "file.import")
            self._places.setCurrentIndex(1)
            self.selected.emit(None)
            return
        self._places.setCurrentIndex(0)
        if self._document_id not in view.rows.ids:
            self._document_id = view.rows.ids[0]
        self.shelf.show_list(view, self._document_id)
        self._ask_document()

    def _ask_document(self) -> None:
        if self._document_id is not None:
            work = partial(ask.document, document_id=self._document_id, mode=self.mode)
            self.tasks.ask("document", work, self._on_document)
            self.side.refresh(self._document_id)

    def _on_document(self, view: DocumentView) -> None:
        if self.reading.show_document(view) and self._sought:
            self._count = self.reading.text.look_for(self._sought)

    def _choose(self, document_id: int) -> None:
        self.shelf.list.stand_on(document_id)

    def _on_chosen(self, document_id: int) -> None:
        if document_id != self._document_id:
            self._document_id = document_id
            self.side.show_text()
            self.reading.forget()
            self._ask_document()
            self.selected.emit(None)

    # two versions
    def compare(self) -> None:
        """Ask with what the document is compared."""
        if self._document_id is not None:
            self.side.compare(self._document_id, self.shelf.view.rows if self.shelf.view is not None else ())

    def compare_wordings(self) -> None:
        """The wording before the document's marked revision against the one after it."""
        if self._document_id is not None:
            self.side.compare_wordings(self._document_id)

    def next_change(self) -> None:
        """Go to the next value or line that changed."""
        self.side.in_comparison(self.side.revision.next_change)

    def previous_change(self) -> None:
        """Go to the value or line before that changed."""
        self.side.in_comparison(self.side.revision.previous_change)

    def copy_changes(self) -> None:
        """Copy the whole comparison."""
        self.side.in_comparison(self.side.revision.copy)

    def make_current(self) -> None:
        """Let the classes go by the version chosen in the list."""
        self.side.make_current()

    # redline
    def show_marked(self) -> None:
        """The text as it stands."""
        self._set_mode("marked")

    def show_clean(self) -> None:
        """The text without its struck words."""
        self._set_mode("clean")

    def show_struck(self) -> None:
        """Only the lines that hold struck words."""
        self._set_mode("struck")

    def _set_mode(self, mode: str) -> None:
        self.side.show_text()
        if mode != self.mode:
            self.mode = mode
            self._ask_document()

    # findings
    def next_finding(self) -> None:
        """Go to the next finding and its place."""
        self.reading.next_finding()

    def previous_finding(self) -> None:
        """Go to the finding before and its place."""
        self.reading.previous_finding()

    def settle(self) -> None:
        """Settle the current finding, or open it again."""
        if self.reading.findings.current() is None:
            self.said.emit("Stand on a finding first (F8).")
        else:
            self.reading.findings.toggle()

    def _on_stood(self) -> None:
        self.selected.emit(self.current_ref())

    def _on_settled(self, finding_id: int, settled: bool) -> None:
        self.tasks.write(partial(do.settle_finding, finding_id=finding_id, settled=settled))

    # what the frame asks
    def current_ref(self) -> ValueRef | None:
        """The value that the current finding, or the current change of a comparison, is about."""
        return None if self._places.currentIndex() else self.side.current_ref()

    def select(self, ref: ValueRef) -> None:
        """Show a document, or the finding about a value."""
        if ref.entity is EntityKind.DOCUMENT:
            self._document_id = ref.id
            self.refresh()
            return
        findings = self.reading.findings.items.findings
        row = next((number for number, finding in enumerate(findings) if finding.ref == ref), None)
        if row is not None:
            self.reading.show_finding(row)

    def can_find(self) -> bool:
        """The find bar works here."""
        return True

    def find(self, text: str, *, back: bool = False, fresh: bool = False) -> str:
        """Mark the words in the text and go to the next (or previous) place."""
        if fresh or text != self._sought:
            self._sought = text
            self._count = self.side.text.look_for(text)
        if not text:
            return ""
        number = self.side.text.next_hit(back=back, here=fresh)
        return f"{number} of {self._count}" if number else "not in this text"

    def copy(self, *, headers: bool = False) -> None:
        """Copy the comparison that is shown, the findings where they have the focus, else the list of documents."""
        if self.side.compares and not self.shelf.list.hasFocus():
            self.side.revision.copy()
            return
        if self.reading.findings.hasFocus():
            findings = self.reading.findings.items.findings
            head = [["Severity", "About", "Finding", "State"]]
            table = [[f.severity_words, f.about, f.words, "settled" if f.settled else "open"] for f in findings]
            self.said.emit(f"{counted(len(table), 'finding')} copied")
        else:
            head = [[column.title for column in self.shelf.view.columns]] if self.shelf.view else []
            table = [list(row.texts) for row in self.shelf.list.documents.shown]
            self.said.emit(f"{counted(len(table), 'document')} copied")
        QGuiApplication.clipboard().setText(tab_separated([*head, *table] if headers else table))

    def zoom_to(self, percent: int) -> None:
        """Text at a share of the system's size."""
        self.reading.text.set_zoom(percent / 100)
        self.side.revision.text.set_zoom(percent / 100)

    def options(self) -> Mapping[str, tuple[str, ...]]:
        """`mode`, `document` (a part of its name), `order`, `finding` (its number from 1), `find`, and of a comparison `compare`
        (a part of the other document's name, or "redline"), `change` (its number from 1), `lines`."""
        known = {"mode": MODES, "document": (), "order": tuple(Order), "finding": (), "find": ()}
        return {**known, "compare": (), "change": (), "lines": ("changes", "whole")}

    def set_option(self, key: str, value: str) -> None:
        """Set one of them."""
        match key:
            case "mode":
                self._set_mode(value)
            case "order":
                self.shelf.set_order(Order(value))
            case "document":
                self._choose_named(value.casefold())
            case "finding":
                if value.isdigit() and 0 < int(value) <= len(self.reading.findings.items.findings):
                    self.reading.show_finding(int(value) - 1)
            case "compare":
                self._compare_named(value.casefold())
            case "change":
                if value.isdigit():
                    self.side.revision.show_change(int(value))
            case "lines":
                self.side.revision.show_whole(value == "whole")
            case _:
                self.find(value, fresh=True)

    def _compare_named(self, words: str) -> None:
        rows = self.shelf.view.rows if self.shelf.view else ()
        found = (row.id for row in rows if row.id != self._document_id and words in row.texts[FILE].casefold())
        number = REDLINE if words == "redline" else next(found, None)
        if number is not None and self._document_id is not None:
            self.side.compare_with(self._document_id, number)

    def _choose_named(self, words: str) -> None:
        rows = self.shelf.view.rows if self.shelf.view else ()
        found = next((row.id for row in rows if words in row.texts[FILE].casefold()), None)
        if found is not None:
            self.shelf.list.stand_on(found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        most = round(self.width() * _SHELF_SHARE)
        self.shelf.setMaximumWidth(most)
        if not self._dragged or self._across.sizes()[0] > most:
            self._across.setSizes([min(WIDTH, most), self.width()])

    def _on_dragged(self) -> None:
        self._dragged = True

    def view_state(self) -> dict[str, object]:
        """With mode, order and document."""
        return {**super().view_state(), "mode": self.mode, "order": self.shelf.order.value, "document": self._document_id}

    def restore_view(self, state: Mapping[str, object]) -> None:
        """With mode, order and document."""
        super().restore_view(state)
        mode, order, document = state.get("mode"), state.get("order"), state.get("document")
        self.mode = str(mode) if mode in MODES else MODES[0]
        self.shelf.set_order(Order(str(order)) if order in set(Order) else Order.NEWEST)
        self._document_id = document if isinstance(document, int) else None
