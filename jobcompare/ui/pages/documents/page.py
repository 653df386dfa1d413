"""The Documents page."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from jobcompare.model.study import EntityKind, ValueRef
from jobcompare.operations import ask, do
from jobcompare.present.figures import counted
from jobcompare.present.lists_view import DocumentView, ListView
from jobcompare.ui.pages.base import Page
from jobcompare.ui.pages.documents.findings import FindingsList
from jobcompare.ui.pages.documents.head import DocumentHead
from jobcompare.ui.pages.documents.listing import DocumentList
from jobcompare.ui.pages.documents.order import ORDER_WORDS, Order, listed
from jobcompare.ui.pages.documents.text import DocumentText
from jobcompare.ui.tables.copying import tab_separated
from jobcompare.ui.tables.tools import Choice, MenuChoice, Tools
from jobcompare.ui.tasks import Tasks
from jobcompare.ui.widgets.empty_state import EmptyState
from jobcompare.ui.widgets.plain_label import PlainLabel

MODES = ("marked", "clean", "struck")
_MODE_WORDS = (
    ("Marked", "the text as it stands, struck words struck through (Alt+1)"),
    ("Clean", "the text without its struck words (Alt+2)"),
    ("Struck only", "only the lines that hold struck words (Alt+3)"),
)
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
_BESIDE = 760  # px of text and findings from which the findings stand beside the text
_LOW = 440  # px of the page under which the head takes less
_LIST_WIDTH = 272
_FINDINGS_WIDTH = 304


class DocumentsPage(Page):
    """Documents on the left; the chosen one's text and findings on the right."""

    key = "documents"
    title = "Documents"
    icon = "files"
    needs = _NEEDS
    compares = False

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(tasks, parent)
        self.view: DocumentView | None = None
        self.mode = MODES[0]
        self.order = Order.NEWEST
        self._listed: ListView | None = None
        self._document_id: int | None = None
        self._sought = ""
        self._count = 0
        self._make_list()
        self._make_text()
        self.empty = EmptyState(self.icon, self)
        self.empty.wanted.connect(self.wanted)
        self._across = QSplitter(Qt.Orientation.Horizontal, self)
        self._across.setHandleWidth(1)
        self._across.setChildrenCollapsible(False)
        self._across.addWidget(self._left)
        self._across.addWidget(self._right)
        self._across.setStretchFactor(1, 1)
        self._across.setSizes([_LIST_WIDTH, 1000])
        self._places = QStackedLayout(self)
        self._places.addWidget(self._across)
        self._places.addWidget(self.empty)
        self.setFocusProxy(self.list)

    # making
    def _make_list(self) -> None:
        self._left = QFrame(self)
        self._left.setObjectName("panel")
        self._left.setMinimumWidth(160)
        self.filter = QLineEdit(self._left)
        self.filter.setPlaceholderText("Filter documents")
        self.filter.setAccessibleName("Filter documents")
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._show_list)
        self.orders = MenuChoice("Order", self._on_order, self._left)
        self.orders.offer(tuple(ORDER_WORDS.values()), 0)
        self.list = DocumentList(self._left)
        self.list.chosen.connect(self._on_chosen)
        self.remark = PlainLabel("", self._left, role="muted")
        top = QHBoxLayout()
        top.setContentsMargins(8, 6, 8, 6)
        top.setSpacing(4)
        top.addWidget(self.filter, 1)
        top.addWidget(self.orders)
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 4, 8, 4)
        foot.addWidget(self.remark)
        column.addLayout(foot)

    def _make_text(self) -> None:
        self._right = QWidget(self)
        self.head = DocumentHead(self._right)
        self.tools = Tools(self._right)
        self.modes = Choice("Redline", _MODE_WORDS, self._on_mode, self.tools)
        self.modes.choose(0)
        self.tools.add_widget(self.modes)
        self.tools.add_gap()
        self.tools.add_button("caret-up", "Previous finding (Shift+F8)", self.previous_finding)
        self.tools.add_button("caret-down", "Next finding (F8)", self.next_finding)
        self.tools.add_gap()
        self.text = DocumentText(self._right)
        self.text.stood_in.connect(self.said)
        self.text.zoom_asked.connect(self.zoom_by)
        self.findings = FindingsList(self._right)
        self.findings.stood.connect(self._on_stood)
        self.findings.shown.connect(self._on_finding_wanted)
        self.findings.items.settled.connect(self._on_settled)
        self._beside = QSplitter(Qt.Orientation.Horizontal, self._right)
        self._beside.setHandleWidth(1)
        self._beside.setChildrenCollapsible(False)
        self._beside.addWidget(self.text)
        self._beside.addWidget(self.findings)
        self._beside.setStretchFactor(0, 1)
        self._beside.setSizes([1000, _FINDINGS_WIDTH])
        column = QVBoxLayout(self._right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.tools)
        column.addWidget(self._beside, 1)

    # showing
    def refresh(self) -> None:
        """Ask for the list again, then for the document."""
        super().refresh()
        self.tasks.ask("documents", ask.document_list, self._on_list)

    def study_opened(self) -> None:
        """Another study: nothing of the last one stays."""
        super().study_opened()
        self.view, self._document_id = None, None
        self.filter.clear()

    def _on_list(self, view: ListView) -> None:
        self._listed = view
        if not view.rows:
            self.empty.say("Add the class specifications of your own and other employers.", "Add documents…", "file.import")
            self._places.setCurrentIndex(1)
            self.selected.emit(None)
            return
        self._places.setCurrentIndex(0)
        if self._document_id not in view.rows.ids:
            self._document_id = view.rows.ids[0]
        self._show_list()
        self._ask_document()

    def _show_list(self) -> None:
        view = self._listed
        if view is None:
            return
        words = self.filter.text()
        rows = view.rows if self.order is Order.NEWEST and not words.strip() else listed(view.rows, self.order, words)
        self.list.show_rows(rows, self._document_id)
        self.remark.setText(f"{len(rows)} of {view.remark}" if len(rows) != len(view.rows) else view.remark)

    def _ask_document(self) -> None:
        if self._document_id is not None:
            work = partial(ask.document, document_id=self._document_id, mode=self.mode)
            self.tasks.ask("document", work, self._on_document)

    def _on_document(self, view: DocumentView) -> None:
        other = self.view is None or (self.view.document_id, self.view.mode) != (view.document_id, view.mode)
        self.view = view
        self.head.show_document(view)
        if other or view.text != self.text.toPlainText():
            self.text.show_document(view.text, view.runs, "Nothing is struck in this document." if view.mode == "struck" else "")
        self.findings.show_findings(view.findings)
        self._tell_counts(view)
        if self._sought and other:
            self.text.look_for(self._sought)

    def _tell_counts(self, view: DocumentView) -> None:
        left = sum(1 for finding in view.findings if not finding.settled)
        findings = f"{left} of {len(view.findings)} findings open" if view.findings else "no findings"
        struck = counted(view.struck, "struck passage") if view.struck else "nothing struck"
        self.tools.remark.setText(f"{findings}  ·  {struck}")

    def _on_chosen(self, document_id: int) -> None:
        if document_id != self._document_id:
            self._document_id = document_id
            self.findings.clearSelection()
            self._ask_document()
            self.selected.emit(None)

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

    def _on_mode(self, number: int) -> None:
        self._set_mode(MODES[number])

    def _set_mode(self, mode: str) -> None:
        self.modes.choose(MODES.index(mode))
        if mode != self.mode:
            self.mode = mode
            self._ask_document()

    # findings
    def next_finding(self) -> None:
        """Go to the next finding and its place."""
        self._go(1)

    def previous_finding(self) -> None:
        """Go to the finding before and its place."""
        self._go(-1)

    def settle(self) -> None:
        """Settle the current finding, or open it again."""
        if self.findings.current() is None:
            self.said.emit("Stand on a finding first (F8).")
        else:
            self.findings.toggle()

    def _go(self, way: int) -> None:
        count = len(self.findings.items.findings)
        if not count:
            self.said.emit("This document has no findings.")
            return
        at = self.findings.currentIndex().row()
        row = (at + way) % count if at >= 0 else (0 if way > 0 else count - 1)
        self.findings.stand_on(row)
        self._on_finding_wanted(row)

    def _on_stood(self, row: int) -> None:
        self.selected.emit(self.current_ref())

    def _on_finding_wanted(self, row: int) -> None:
        finding = self.findings.items.findings[row]
        self.text.point_at(finding.places)
        if not finding.places:
            where = "in the whole text (Alt+1)" if self.mode != "marked" else "nowhere: it is about the whole document"
            self.said.emit(f"The place of this finding is {where}.")
        self.selected.emit(finding.ref)

    def _on_settled(self, finding_id: int, settled: bool) -> None:
        self.tasks.write(partial(do.settle_finding, finding_id=finding_id, settled=settled))

    # what the frame asks
    def current_ref(self) -> ValueRef | None:
        """The value that the current finding is about."""
        finding = self.findings.current()
        return None if finding is None or self._places.currentIndex() else finding.ref

    def select(self, ref: ValueRef) -> None:
        """Show a document, or the finding about a value."""
        if ref.entity is EntityKind.DOCUMENT:
            self._document_id = ref.id
            self._show_list()
            self._ask_document()
            return
        row = next((n for n, finding in enumerate(self.findings.items.findings) if finding.ref == ref), None)
        if row is not None:
            self.findings.stand_on(row)
            self._on_finding_wanted(row)

    def can_find(self) -> bool:
        """The find bar works here."""
        return True

    def find(self, text: str, *, back: bool = False, fresh: bool = False) -> str:
        """Mark the words in the text and go to the next (or previous) place."""
        if fresh or text != self._sought:
            self._sought = text
            self._count = self.text.look_for(text)
        if not text:
            return ""
        number = self.text.next_hit(back=back, here=fresh)
        return f"{number} of {self._count}" if number else "not in this text"

    def copy(self, *, headers: bool = False) -> None:
        """Copy the findings where they have the focus, else the list of documents."""
        if self.findings.hasFocus():
            table = [[f.severity_words, f.about, f.words, "settled" if f.settled else "open"] for f in self.findings.items.findings]
            head = [["Severity", "About", "Finding", "State"]]
            self.said.emit(f"{len(table)} findings copied")
        else:
            table = [list(row.texts) for row in self.list.documents.shown]
            head = [[column.title for column in self._listed.columns]] if self._listed else []
            self.said.emit(f"{len(table)} documents copied")
        QGuiApplication.clipboard().setText(tab_separated([*head, *table] if headers else table))

    def zoom_to(self, percent: int) -> None:
        """Text at a share of the system's size."""
        self.text.set_zoom(percent / 100)

    def options(self) -> Mapping[str, tuple[str, ...]]:
        """`mode`, `document` (a part of its name), `order`, `finding` (its number from 1), `find`."""
        return {"mode": MODES, "document": (), "order": tuple(Order), "finding": (), "find": ()}

    def set_option(self, key: str, value: str) -> None:
        """Set one of them."""
        match key:
            case "mode":
                self._set_mode(value)
            case "order":
                self._on_order(list(Order).index(Order(value)))
            case "document":
                wanted = value.casefold()
                rows = self._listed.rows if self._listed else ()
                found = next((row.id for row in rows if wanted in row.texts[0].casefold()), None)
                if found is not None:
                    self.list.stand_on(found)
            case "finding":
                row = int(value) - 1 if value.isdigit() else -1
                if 0 <= row < len(self.findings.items.findings):
                    self.findings.stand_on(row)
                    self._on_finding_wanted(row)
            case _:
                self.find(value, fresh=True)

    def _on_order(self, number: int) -> None:
        self.order = list(Order)[number]
        self.orders.offer(tuple(ORDER_WORDS.values()), number)
        self._show_list()

    def view_state(self) -> dict[str, object]:
        """With mode, order and document."""
        return {**super().view_state(), "mode": self.mode, "order": self.order.value, "document": self._document_id}

    def restore_view(self, state: Mapping[str, object]) -> None:
        """With mode, order and document."""
        super().restore_view(state)
        mode, order, document = state.get("mode"), state.get("order"), state.get("document")
        if mode in MODES:
            self._set_mode(str(mode))
        if order in set(Order):
            self._on_order(list(Order).index(Order(str(order))))
        self._document_id = document if isinstance(document, int) else None

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - self._left.width()
        wanted = Qt.Orientation.Horizontal if room >= _BESIDE else Qt.Orientation.Vertical
        if self._beside.orientation() is not wanted:
            self._beside.setOrientation(wanted)
            self._beside.setSizes([1000, _FINDINGS_WIDTH] if wanted is Qt.Orientation.Horizontal else [700, 300])
        self.head.set_low(self.height() < _LOW)
