"""Two versions held against each other, in place of the document's text."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from jobcompare.model.study import ValueRef
from jobcompare.present.figures import counted
from jobcompare.present.versions.copying import as_html, as_text
from jobcompare.present.versions.sheet import make_sheet
from jobcompare.present.versions.view import RevisionView
from jobcompare.ui.pages.documents.reading import keep_room
from jobcompare.ui.pages.documents.revision_text import RevisionText
from jobcompare.ui.tables.tools import Choice, Tools
from jobcompare.ui.widgets.plain_label import ElidedLabel, PlainLabel

_LOW = 440  # px under which the head takes less
_NARROW, _LINE = 560, 15  # px under which the tools take less, where a line is so many high
_FOLDINGS = (("Changes", "unchanged lines are folded"), ("Whole text", "every line of the later version"))
_LEGEND = "Struck through: only in the first. Underlined: only in the second."


class RevisionPane(QWidget):
    """Shows a comparison. `closed`: back to the document; `turned`: first and second change places; `stood`: a value or None."""

    closed = Signal()
    turned = Signal()
    stood = Signal(object)
    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view: RevisionView | None = None
        self._unfolded: set[int] = set()
        self._whole = False
        self._low = False
        self.names = ElidedLabel("", self, role="heading")
        self.headline = ElidedLabel("", self)
        self.remark = PlainLabel("", self, role="muted", wrap=True)
        self.legend = ElidedLabel(_LEGEND, self, role="muted")
        self.tools = self._make_tools()
        self.text = RevisionText(self)
        self.text.unfolded.connect(self._on_unfolded)
        self.text.arrived.connect(self._on_arrived)
        self.text.stood_in.connect(self.said)
        self.setFocusProxy(self.text)
        self._lay_out()

    def _make_tools(self) -> Tools:
        tools = Tools(self)
        keep_room(tools.remark)
        self.back = QToolButton(tools)
        self.back.setObjectName("button")
        self.back.setText("Back to the document")
        self.back.setAccessibleName("Back to the document")
        self.back.setToolTip("Show the document again (Esc)")
        self.back.clicked.connect(self.closed)
        tools.add_widget(self.back)
        self.folding = Choice("Lines", _FOLDINGS, self._on_folding, tools)
        self.folding.choose(0)
        tools.add_widget(self.folding)
        buttons: tuple[tuple[str, str, Callable[[], object]], ...] = (
            ("caret-up", "Previous change (Alt+Up)", self.previous_change),
            ("caret-down", "Next change (Alt+Down)", self.next_change),
            ("arrows-left-right", "The other way round", self._on_turned),
            ("copy", "Copy the whole comparison", self.copy),
        )
        for icon, tip, slot in buttons:
            tools.add_button(icon, tip, slot)
        tools.add_gap()
        return tools

    def _lay_out(self) -> None:
        head = QFrame(self)
        lines = QVBoxLayout(head)
        lines.setContentsMargins(16, 8, 12, 6)
        lines.setSpacing(2)
        for part in (self.names, self.headline, self.remark, self.legend):
            lines.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.tools)
        column.addWidget(self.text, 1)

    # showing
    def show_revision(self, view: RevisionView) -> None:
        """Show a comparison; opened folds and the place stay where it is the same one."""
        if view == self.view:
            return
        other = self.view is None or (self.view.first, self.view.second) != (view.first, view.second)
        self.view = view
        if other:
            self._unfolded.clear()
        self.names.setText(f"{view.first}  →  {view.second}" if view.first != view.second else view.first)
        self.headline.setText(" · ".join(part for part in (view.headline.rstrip("."), values_words(view)) if part))
        self.remark.setText(view.remark)
        self._show_sheet()
        self._tell()

    def forget(self) -> None:
        """Nothing is compared any more."""
        self.view = None
        self._unfolded.clear()

    def copy(self) -> None:
        """Put the whole comparison on the clipboard, as text and as HTML."""
        if self.view is None:
            return
        data = QMimeData()
        data.setText(as_text(self.view, whole=self._whole))
        data.setHtml(as_html(self.view, whole=self._whole))
        QGuiApplication.clipboard().setMimeData(data)
        self.said.emit("Comparison copied")

    def show_whole(self, whole: bool) -> None:
        """Show every line, or fold the unchanged ones."""
        self._whole = whole
        self.folding.choose(int(whole))
        self._show_sheet()

    def set_low(self, low: bool) -> None:
        """Take less height."""
        self._low = low
        self._show_parts()

    def current_ref(self) -> ValueRef | None:
        """The value that the current change is about; None: it is about words, or there is none."""
        at = self.text.at
        return None if at is None else self.text.changes[at].ref

    # going
    def next_change(self) -> None:
        """Go to the next value or line that changed."""
        self._go(1)

    def previous_change(self) -> None:
        """Go to the one before."""
        self._go(-1)

    def show_change(self, number: int) -> None:
        """Go to a change by its number in the list, from 1."""
        if 0 < number <= len(self.text.changes):
            self.text.stand_on(number - 1)

    def _go(self, way: int) -> None:
        if not self.text.go(way):
            nothing = "Nothing has changed." if not self.text.changes else ""
            self.said.emit(nothing or ("No further change below." if way > 0 else "No further change above."))

    def _on_arrived(self, number: int) -> None:
        place = self.text.changes[number]
        self.tools.remark.setText(f"{number + 1} of {len(self.text.changes)}")
        self.said.emit(f"{place.label}, {number + 1} of {len(self.text.changes)}")
        self.stood.emit(place.ref)

    # folding
    def _on_folding(self, number: int) -> None:
        self.show_whole(number == 1)

    def _on_unfolded(self, first: int) -> None:
        place = self.text.start_of_fold(first)
        self._unfolded.add(first)
        self._show_sheet()
        self.text.put_cursor_at(place)

    def _on_turned(self) -> None:
        self.turned.emit()

    def _show_sheet(self) -> None:
        if self.view is not None:
            sheet = make_sheet(self.view, self._unfolded, whole=self._whole)
            self.text.show_sheet(sheet, self.view.headline)

    def _tell(self) -> None:
        count = len(self.text.changes)
        self.tools.remark.setText(f"{count} to look at" if count else "nothing to look at")
        self._show_parts()

    def _show_parts(self) -> None:
        self.remark.setVisible(bool(self.remark.text()) and (not self._low or not self.text.changes))
        self.legend.setVisible(bool(self.text.changes) and not self._low)

    # Qt
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.set_low(self.height() < _LOW)
        wide = self.width() >= _NARROW * self.fontMetrics().height() / _LINE
        self.back.setText("Back to the document" if wide else "Back")
        self.tools.remark.setVisible(wide)


def values_words(view: RevisionView) -> str:
    """ "3 values differ"; "" where values are not compared."""
    if not view.fields_line:
        return ""
    count = len(view.fields)
    return f"{counted(count, 'value')} {'differs' if count == 1 else 'differ'}" if count else "no value differs"
