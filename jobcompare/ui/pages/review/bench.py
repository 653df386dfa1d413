"""Files, text and record beside each other; F8 through what wants a look."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSplitter, QVBoxLayout, QWidget

from jobcompare.model.draft import Draft, DraftState, Known
from jobcompare.operations.drafts import accepting
from jobcompare.present.review.files import Files
from jobcompare.present.review.record import make_record_view, make_waiting_view
from jobcompare.present.review.view import FilesView, RecordView
from jobcompare.ui.pages.review.desk import ReviewDesk
from jobcompare.ui.pages.review.files import FileList
from jobcompare.ui.pages.review.record import RecordList
from jobcompare.ui.pages.review.text import ReviewText
from jobcompare.ui.tables.tools import Tools
from jobcompare.ui.widgets.plain_label import PlainLabel

_FILES_WIDTH = 232
_RECORD_WIDTH = 400
_BESIDE = 860  # px from which the record stands beside the text, not under it
_SHARE = 0.34  # of the width that the list of files takes at most


class Bench(QWidget):
    """Shows the batch of a desk. The `…_wanted` are its buttons; `said`: for the status line."""

    accept_wanted = Signal()
    all_wanted = Signal()
    again_wanted = Signal()
    employer_wanted = Signal()
    origin_wanted = Signal()
    said = Signal(str)

    def __init__(self, desk: ReviewDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self._files = Files()
        self.files_view = FilesView()
        self.view: RecordView | None = None
        self.number: int | None = None
        self._made_of: tuple[Draft, Known] | None = None
        self.files = FileList(self)
        self.remark = PlainLabel("", self, role="muted", wrap=True)
        self.tools = Tools(self)
        self.text = ReviewText(self)
        self.record = RecordList(self)
        self._lay_out()
        self.files.chosen.connect(self._on_file_chosen)
        self.files.selectionModel().selectionChanged.connect(self._tell_accept)
        self.text.row_chosen.connect(self.record.stand_on)
        self.record.stood.connect(self._on_stood)

    def _lay_out(self) -> None:
        self.tools.add_button("caret-up", "Previous to check (Shift+F8)", self.previous_check)
        self.tools.add_button("caret-down", "Next to check (F8)", self.next_check)
        self._accept = self._button("Accept", "Bring the selected files into the study (Ctrl+Alt+Enter)", self.accept_wanted)
        self._all = self._button("Accept all without doubts", "Bring in every file that wants no look", self.all_wanted)
        self._all.setProperty("primary", True)
        self._button("Employer…", "Say whose documents the selected files are (Ctrl+J)", self.employer_wanted)
        self._button("Seen…", "Address and date of the whole batch, asked once", self.origin_wanted)
        shelf = QFrame(self)
        shelf.setObjectName("panel")
        foot = QVBoxLayout()
        foot.setContentsMargins(12, 4, 8, 4)
        foot.addWidget(self.remark)
        self._again = QPushButton("Read failed again", shelf)
        self._again.setToolTip("Try the files that could not be read once more")
        self._again.clicked.connect(self.again_wanted)
        foot.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(shelf)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.files, 1)
        column.addLayout(foot)
        self._shelf = shelf
        self._beside = _splitter(Qt.Orientation.Horizontal, self.text, self.record, [1000, _RECORD_WIDTH], self)
        across = _splitter(Qt.Orientation.Horizontal, shelf, self._beside, [_FILES_WIDTH, 1000], self)
        across.setStretchFactor(1, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.tools)
        rows.addWidget(across, 1)

    def _button(self, words: str, tip: str, slot: SignalInstance) -> QPushButton:
        button = QPushButton(words, self.tools)
        button.setToolTip(tip)
        button.clicked.connect(slot)
        self.tools.add_widget(button)
        return button

    # showing

    def forget(self) -> None:
        """Another study: nothing of the last one stays."""
        self.number, self.view = None, None

    def show_batch(self) -> None:
        """Show the batch as it is now, standing where one stood."""
        self.files_view = view = self._files.make(self.desk.batch, self.desk.known, self.desk.others)
        if not view.rows:
            self.number, self.view = None, None
            self.files.show_rows((), None)
            self.record.show_rows((), None)
            return
        if self.number not in {row.number for row in view.rows}:
            self.number = view.rows[0].number
        self.files.show_rows(view.rows, self.number)
        self.remark.setText(view.remark)
        self._show_record()
        self._tell_accept()

    def _show_record(self) -> None:
        view = self._record_view()
        if view is None:
            return
        before, self.view = self.view, view
        if before == view:
            return
        same = before is not None and before.number == view.number
        row = self._row_after(before, view) if before is not None and same else None
        self.text.show_record(view)
        self.record.setVisible(bool(view.rows))  # what could not be read has its reason alone
        self.record.show_rows(view.rows, row)
        if row is not None and view.rows:
            self.text.point_at(row, view.rows[row].places)
        elif not same:
            self.text.scroll_to(0)
        left = f"{view.left} to check" if view.left else "nothing left to check"
        origin = self.files_view.origin
        parts = (left if view.rows else "", view.facts, origin)
        self.tools.remark.setText("  ·  ".join(part for part in parts if part))

    def _record_view(self) -> RecordView | None:
        draft = self.draft()
        if draft is None or draft.number in self.desk.arriving.waiting:
            self._made_of = None
            names = {row.number: row.name for row in self.files_view.rows}
            return None if self.number is None else make_waiting_view(self.number, names.get(self.number, ""))
        known = self.desk.known_of(draft)
        if self.view is None or self._made_of != (draft, known):
            self._made_of = (draft, known)
            return make_record_view(draft, known)
        return self.view

    def _row_after(self, before: RecordView, view: RecordView) -> int | None:
        """The row that stands for the one that was current: the same value, else the same place in the list."""
        at = self.record.currentIndex().row()
        if not 0 <= at < len(before.rows) or not view.rows:
            return None
        old = before.rows[at]
        wanted = (old.kind, old.pointer, old.number, old.key)
        found = (n for n, row in enumerate(view.rows) if (row.kind, row.pointer, row.number, row.key) == wanted)
        return next(found, min(at, len(view.rows) - 1))

    def _tell_accept(self) -> None:
        ready = len(self.files_view.ready)
        self._all.setText(f"Accept all without doubts ({ready})" if ready else "Accept all without doubts")
        self._all.setEnabled(bool(ready))
        failed = len(self.files_view.failed)
        self._again.setText(f"Read {failed} again")
        self._again.setVisible(bool(failed))
        chosen = len(self.acceptable())
        self._accept.setText(f"Accept {chosen} files" if chosen > 1 else "Accept")
        self._accept.setEnabled(bool(chosen))

    def acceptable(self) -> tuple[int, ...]:
        """The selected files that can be accepted."""
        drafts = [draft for number in self.chosen() if (draft := self.desk.batch.draft(number))]
        alone = len(drafts) == 1
        return tuple(d.number for d in drafts if accepting.may_enter(d, self.desk.known_of(d), alone=alone))

    def chosen(self) -> tuple[int, ...]:
        """The selected files."""
        return self.files.selected or (() if self.number is None else (self.number,))

    def draft(self) -> Draft | None:
        """The draft that is shown."""
        return None if self.number is None else self.desk.draft(self.number)

    def choose(self, number: int) -> None:
        """Show a file."""
        if number != self.number:
            self.number = number
            self.record.clearSelection()
        self.files.stand_on(number)
        self._show_record()

    def _on_file_chosen(self, number: int) -> None:
        if number != self.number:
            self.number = number
            self._show_record()

    def show_place(self) -> None:
        """Show the words of the current row."""
        self._on_stood(self.record.currentIndex().row())

    def _on_stood(self, row: int) -> None:
        if self.view is not None and row < len(self.view.rows):
            self.text.point_at(row, self.view.rows[row].places)

    # what wants a look

    def next_check(self) -> None:
        """Go to the next value that wants a look, on into the next file."""
        self._go(1)

    def previous_check(self) -> None:
        """Go to the value before that wants a look."""
        self._go(-1)

    def _go(self, way: int) -> None:
        at = self.record.currentIndex().row()
        row = self._check_from(at, way)
        if row is None:
            numbers = [row.number for row in self.files_view.rows if row.state is DraftState.TO_CHECK]
            number = _following(numbers, [row.number for row in self.files_view.rows], self.number, way)
            if number is None:
                self.said.emit("Nothing is left to check.")
                return
            self.choose(number)
            row = self._check_from(-1 if way > 0 else len(self.view.rows) if self.view else 0, way)
        if row is not None:
            self.record.stand_on(row)
            self.record.setFocus(Qt.FocusReason.OtherFocusReason)

    def _check_from(self, at: int, way: int) -> int | None:
        rows = self.view.rows if self.view else ()
        places = range(at + 1, len(rows)) if way > 0 else range((at if at >= 0 else len(rows)) - 1, -1, -1)
        return next((place for place in places if rows[place].check), None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shelf.setMaximumWidth(round(self.width() * _SHARE))
        wanted = Qt.Orientation.Horizontal if self.width() >= _BESIDE else Qt.Orientation.Vertical
        if self._beside.orientation() is not wanted:
            self._beside.setOrientation(wanted)
            beside = wanted is Qt.Orientation.Horizontal
            self._beside.setStretchFactor(1, 0 if beside else 1)
            self._beside.setSizes([1000, _RECORD_WIDTH] if beside else [1000, 1000])


def _splitter(way: Qt.Orientation, first: QWidget, second: QWidget, sizes: list[int], parent: QWidget) -> QSplitter:
    made = QSplitter(way, parent)
    made.setHandleWidth(1)
    made.setChildrenCollapsible(False)
    made.addWidget(first)
    made.addWidget(second)
    made.setStretchFactor(0, 1)
    made.setSizes(sizes)
    return made


def _following(numbers: Sequence[int], order: Sequence[int], here: int | None, way: int) -> int | None:
    """The next of some numbers after (or before) one in an order, round at the ends; None where there is no other."""
    at = order.index(here) if here in order else -1
    turned = [*order[at + 1 :], *order[:at]] if way > 0 else [*reversed(order[:at]), *reversed(order[at + 1 :])]
    return next((number for number in turned if number in numbers), None)
