"""The right side: a document's facts, its text with its redline, its findings."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QToolButton, QVBoxLayout, QWidget

from jobcompare.present.figures import counted
from jobcompare.present.lists_view import DocumentView
from jobcompare.present.versions.view import VersionsView
from jobcompare.ui.pages.documents.findings import FindingsList
from jobcompare.ui.pages.documents.head import DocumentHead
from jobcompare.ui.pages.documents.text import DocumentText
from jobcompare.ui.pages.documents.versions import VersionsBox
from jobcompare.ui.tables.tools import Choice, Tools

MODES = ("marked", "clean", "struck")
_MODE_WORDS = (
    ("Marked", "the text as it stands, struck words struck through (Alt+1)"),
    ("Clean", "the text without its struck words (Alt+2)"),
    ("Struck only", "only the lines that hold struck words (Alt+3)"),
)
_BESIDE = 760  # px from which the findings stand beside the text, not under it
_LOW = 440  # px under which the head takes less
_NARROW, _LINE = 480, 15  # px under which the tools leave no room for counts, where a line is so many high
_FINDINGS_WIDTH = 304
_LEAST_ASIDE = 200
_LEAST_FINDINGS = 72  # px in height that the findings keep beside the versions; then both scroll


class Reading(QWidget):
    """Shows one document.

    `mode_wanted` tells the redline that was chosen, `stood` that a finding is current, `compare_wanted` that it is to be compared.
    """

    mode_wanted = Signal(str)
    compare_wanted = Signal()
    stood = Signal()
    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view: DocumentView | None = None
        self.head = DocumentHead(self)
        self.tools = Tools(self)
        self.modes = Choice("Redline", _MODE_WORDS, self._on_mode, self.tools)
        self.modes.choose(0)
        self.tools.add_widget(self.modes)
        self.compare = QToolButton(self.tools)
        self.compare.setObjectName("button")
        self.compare.setText("Compare…")
        self.compare.setToolTip("Compare with another version or document, word by word (Alt+4)")
        self.compare.clicked.connect(self.compare_wanted)
        self.tools.add_widget(self.compare)
        self.tools.add_button("caret-up", "Previous finding (Shift+F8)", self.previous_finding)
        self.tools.add_button("caret-down", "Next finding (F8)", self.next_finding)
        self.tools.add_gap()
        keep_room(self.tools.remark)
        self.text = DocumentText(self)
        self.text.stood_in.connect(self.said)
        self.findings = FindingsList(self)
        self.findings.stood.connect(self._on_stood)
        self.findings.shown.connect(self.show_finding)
        self.versions = VersionsBox(self)
        self.versions.hide()
        self.aside = _Aside(self.versions, self.findings, self)
        self._beside = QSplitter(Qt.Orientation.Horizontal, self)
        self._beside.setHandleWidth(1)
        self._beside.setChildrenCollapsible(False)
        self._beside.addWidget(self.text)
        self._beside.addWidget(self.aside)
        self._beside.setStretchFactor(0, 1)
        self._beside.setSizes([1000, _FINDINGS_WIDTH])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.tools)
        column.addWidget(self._beside, 1)

    def show_document(self, view: DocumentView) -> bool:
        """Show a document; text and place stay where it is the same. True where the text is another one."""
        before, self.view = self.view, view
        other = before is None or (before.document_id, before.mode, before.text) != (view.document_id, view.mode, view.text)
        self.head.show_document(view)
        self.modes.choose(MODES.index(view.mode))
        if other:
            self.text.show_document(view.text, view.runs, "Nothing is struck in this document." if view.mode == "struck" else "")
        self.findings.show_findings(view.findings)
        self.findings.setVisible(bool(view.findings))
        self._show_aside()
        self._tell_counts(view)
        return other

    def show_versions(self, view: VersionsView) -> None:
        """Show the versions of what the document specifies."""
        self.versions.show_lines(view.lines)
        self._show_aside()

    def forget(self) -> None:
        """Another document comes: no finding or version of this one is current."""
        self.findings.clearSelection()
        self.versions.forget()

    def _show_aside(self) -> None:
        self.aside.setVisible(not self.findings.isHidden() or not self.versions.isHidden())

    # findings
    def next_finding(self) -> None:
        """Go to the next finding and its place."""
        self._go(1)

    def previous_finding(self) -> None:
        """Go to the finding before and its place."""
        self._go(-1)

    def show_finding(self, row: int) -> None:
        """Stand on a finding and show its place."""
        self.findings.stand_on(row)
        finding = self.findings.items.findings[row]
        self.text.point_at(finding.places)
        if not finding.places:
            marked = self.view is None or self.view.mode == MODES[0]
            where = "nowhere: it is about the whole document" if marked else "in the whole text (Alt+1)"
            self.said.emit(f"The place of this finding is {where}.")
        self.stood.emit()

    def _go(self, way: int) -> None:
        count = len(self.findings.items.findings)
        if not count:
            self.said.emit("This document has no findings.")
            return
        at = self.findings.currentIndex().row()
        self.show_finding((at + way) % count if at >= 0 else (0 if way > 0 else count - 1))

    def _on_stood(self, row: int) -> None:
        self.stood.emit()

    def _on_mode(self, number: int) -> None:
        self.mode_wanted.emit(MODES[number])

    def _tell_counts(self, view: DocumentView) -> None:
        left = sum(1 for finding in view.findings if not finding.settled)
        findings = f"{left} of {len(view.findings)} findings open" if view.findings else "no findings"
        struck = counted(view.struck, "struck passage") if view.struck else "nothing struck"
        self.tools.remark.setText(f"{findings}  ·  {struck}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= _BESIDE
        wanted = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if self._beside.orientation() is not wanted:
            self._beside.setOrientation(wanted)
            self._beside.setStretchFactor(0, 1 if beside else 2)
            self._beside.setStretchFactor(1, 0 if beside else 1)
            self._beside.setSizes([1000, _FINDINGS_WIDTH] if beside else [2000, 1000])
        self.head.set_low(self.height() < _LOW)
        wide = self.width() >= _NARROW * self.fontMetrics().height() / _LINE
        self.tools.remark.setVisible(wide)
        self.compare.setText("Compare…" if wide else "Compare")


def keep_room(part: QWidget) -> None:
    """A part keeps its place in the layout while it is hidden."""
    policy = part.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    part.setSizePolicy(policy)


class _Aside(QScrollArea):
    """Versions over findings; both scroll where the window is low."""

    def __init__(self, versions: QWidget, findings: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setMinimumWidth(_LEAST_ASIDE)
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(versions)
        column.addWidget(findings, 1)
        column.addStretch(0)
        findings.setMinimumHeight(_LEAST_FINDINGS)
        self.setWidget(content)
