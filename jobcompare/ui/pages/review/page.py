"""The Review page."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from jobcompare.common.errors import UserError
from jobcompare.model.draft import Batch, Draft, DraftState
from jobcompare.operations.drafts import accepting, batches
from jobcompare.present.figures import counted
from jobcompare.present.review.files import make_files
from jobcompare.present.review.record import make_record_view
from jobcompare.present.review.view import FilesView, RecordRow, RecordView, RowKind
from jobcompare.present.wording import sentence
from jobcompare.ui.dialogs.ask_name import AskName
from jobcompare.ui.pages.base import Page
from jobcompare.ui.pages.review import deeds
from jobcompare.ui.pages.review.ask_value import AskValue
from jobcompare.ui.pages.review.desk import ReviewDesk
from jobcompare.ui.pages.review.files import FileList
from jobcompare.ui.pages.review.menus import Deed, fill_row_menu, fill_words_menu, may_be_set
from jobcompare.ui.pages.review.origin import OriginDialog
from jobcompare.ui.pages.review.record import RecordList
from jobcompare.ui.pages.review.text import ReviewText
from jobcompare.ui.tables.copying import tab_separated
from jobcompare.ui.tables.tools import Tools
from jobcompare.ui.tasks import Tasks
from jobcompare.ui.widgets.empty_state import EmptyState
from jobcompare.ui.widgets.plain_label import ElidedLabel

_FILES_WIDTH = 232
_RECORD_WIDTH = 400
_BESIDE = 860  # px from which the record stands beside the text, not under it
_SHARE = 0.34  # of the width that the list of files takes at most
_EMPTY = "Nothing waits to be reviewed. Drop class specifications on the window, or choose them."


class ReviewPage(Page):
    """Files that wait on the left; the chosen one's text with its highlights; its record."""

    key = "review"
    title = "Review"
    icon = "list-checks"
    compares = False
    sources = False

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(tasks, parent)
        self.desk = ReviewDesk(tasks, self)
        self.files_view = FilesView()
        self.view: RecordView | None = None
        self._number: int | None = None
        self._menu: QMenu | None = None
        self.files = FileList(self)
        self.remark = ElidedLabel("", self, role="muted")
        self.tools = Tools(self)
        self.text = ReviewText(self)
        self.record = RecordList(self)
        self.empty = EmptyState(self.icon, self)
        self.empty.say(_EMPTY, "Add documents…", "file.import")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.tools.add_button("caret-up", "Previous to check (Shift+F8)", self.previous_check)
        self.tools.add_button("caret-down", "Next to check (F8)", self.next_check)
        self._accept = self._button("Accept", "Bring the selected files into the study (Ctrl+Alt+Enter)", self.accept)
        self._all = self._button("Accept all without doubts", "Bring in every file that wants no look", self.accept_ready)
        self._all.setProperty("primary", True)
        shelf = QFrame(self)
        shelf.setObjectName("panel")
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 4, 8, 4)
        foot.addWidget(self.remark, 1)
        column = QVBoxLayout(shelf)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.files, 1)
        column.addLayout(foot)
        self._shelf = shelf
        self._beside = _splitter(Qt.Orientation.Horizontal, self.text, self.record, [1000, _RECORD_WIDTH], self)
        across = _splitter(Qt.Orientation.Horizontal, shelf, self._beside, [_FILES_WIDTH, 1000], self)
        across.setStretchFactor(1, 1)
        whole = QWidget(self)
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.tools)
        rows.addWidget(across, 1)
        self._places = QStackedLayout(self)
        self._places.addWidget(whole)
        self._places.addWidget(self.empty)
        self._places.setCurrentIndex(1)
        self.setFocusProxy(self.files)

    def _button(self, words: str, tip: str, slot: Callable[[], None]) -> QPushButton:
        button = QPushButton(words, self.tools)
        button.setToolTip(tip)
        button.clicked.connect(slot)
        self.tools.add_widget(button)
        return button

    def _connect(self) -> None:
        self.empty.wanted.connect(self.wanted)
        self.desk.changed.connect(self._show)
        self.desk.arrived.connect(self._on_arrived)
        self.desk.entered.connect(self._on_entered)
        self.files.chosen.connect(self._on_file_chosen)
        self.files.selectionModel().selectionChanged.connect(self._tell_accept)
        self.text.row_chosen.connect(self.record.stand_on)
        self.text.menu_wanted.connect(self._open_words_menu)
        self.record.stood.connect(self._on_stood)
        self.record.decided.connect(self._on_decided)
        self.record.menu_wanted.connect(self._open_row_menu)

    # what comes

    def take_files(self, paths: Sequence[Path], jurisdiction: str | None = None) -> None:
        """Read files and put them on the list; nothing enters the study."""
        self.desk.read(paths, jurisdiction)

    def refresh(self) -> None:
        """Ask what waits, and what the study knows of it."""
        super().refresh()
        if self.has_study:
            self.desk.look()

    def study_opened(self) -> None:
        """Another study: its own batch comes."""
        super().study_opened()
        self.desk.forget()
        self._number, self.view = None, None
        self._places.setCurrentIndex(1)

    def _on_arrived(self, numbers: tuple[int, ...]) -> None:
        if numbers:
            self._choose(numbers[0])
            self.said.emit(f"{self.files_view.remark}. Nothing is in the study yet.")

    def _on_entered(self, count: int) -> None:
        words = counted(count, "document")
        self.said.emit(
            f"{words} accepted; Undo takes {'it' if count == 1 else 'them'} out again." if count else "Nothing to accept."
        )

    # showing

    def _show(self) -> None:
        self.files_view = view = make_files(self.desk.batch, self.desk.known)
        self._places.setCurrentIndex(0 if view.rows else 1)
        if not view.rows:
            self._number, self.view = None, None
            return
        if self._number not in {row.number for row in view.rows}:
            self._number = view.rows[0].number
        self.files.show_rows(view.rows, self._number)
        self.remark.setText(view.remark)
        self._show_record()
        self._tell_accept()

    def _show_record(self) -> None:
        draft = self._draft()
        if draft is None:
            return
        view = make_record_view(draft, self.desk.known_of(draft))
        before, self.view = self.view, view
        if before == view:
            return
        same = before is not None and before.number == view.number
        row = self._row_after(before, view) if before is not None and same else None
        self.text.show_record(view)
        self.record.show_rows(view.rows, row)
        if row is not None and view.rows:
            self.text.point_at(row, view.rows[row].places)
        elif not same:
            self.text.scroll_to(0)
        left = f"{view.left} to check" if view.left else "nothing left to check"
        origin = self.files_view.origin
        parts = (left if view.rows else "", view.facts, origin)
        self.tools.remark.setText("  ·  ".join(part for part in parts if part))

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
        chosen = len(self._acceptable())
        self._accept.setText(f"Accept {chosen} files" if chosen > 1 else "Accept")
        self._accept.setEnabled(bool(chosen))

    def _acceptable(self) -> tuple[int, ...]:
        drafts = [self.desk.batch.draft(number) for number in self._chosen()]
        return tuple(draft.number for draft in drafts if draft and accepting.may_enter(draft, self.desk.known_of(draft)))

    def _chosen(self) -> tuple[int, ...]:
        return self.files.selected or (() if self._number is None else (self._number,))

    def _draft(self) -> Draft | None:
        return None if self._number is None else self.desk.batch.draft(self._number)

    def _choose(self, number: int) -> None:
        if number != self._number:
            self._number = number
            self.record.clearSelection()
        self.files.stand_on(number)
        self._show_record()

    def _on_file_chosen(self, number: int) -> None:
        if number != self._number:
            self._number = number
            self._show_record()

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
            number = _following(numbers, [row.number for row in self.files_view.rows], self._number, way)
            if number is None:
                self.said.emit("Nothing is left to check.")
                return
            self._choose(number)
            row = self._check_from(-1 if way > 0 else len(self.view.rows) if self.view else 0, way)
        if row is not None:
            self.record.stand_on(row)
            self.record.setFocus(Qt.FocusReason.OtherFocusReason)

    def _check_from(self, at: int, way: int) -> int | None:
        rows = self.view.rows if self.view else ()
        places = range(at + 1, len(rows)) if way > 0 else range((at if at >= 0 else len(rows)) - 1, -1, -1)
        return next((place for place in places if rows[place].check), None)

    # deeds

    def own(self, deed: str) -> bool:
        """Ctrl+Enter, F2 and "As read" of the frame act on the draft."""
        slots = {"review": self.review_rows, "edit": self.edit, "as-read": self._as_read}
        if deed in slots:
            slots[deed]()
        return deed in slots

    def review_rows(self) -> None:
        """The selected rows were looked at and are right."""
        self._try(lambda draft: deeds.reviewed(draft, self.record.selected()))

    def review_class(self) -> None:
        """Every value of the current class was looked at and is right."""
        view, key = self.view, self._class_key()
        if view is not None and key is not None:
            self._try(
                lambda draft: deeds.reviewed(draft, [r for r in deeds.rows_of_class(draft, view.rows, key) if not self._seen(r)])
            )
            title = dict(view.levels)[key]
            self.said.emit(f"{title}: reviewed")

    def _seen(self, row: RecordRow) -> bool:
        draft = self._draft()
        return draft is not None and draft.looked_at(row.pointer) and not row.check

    def _class_key(self) -> str | None:
        """The class in which the current row stands; the only one, or the first, where it stands in none."""
        view = self.view
        if view is None or not view.levels:
            return None
        row = self.record.current()
        parts = row.pointer.split("/") if row else []
        if row is not None and row.key in dict(view.levels):
            return row.key
        return view.levels[int(parts[2])][0] if len(parts) > 2 and parts[1] == "classes" else view.levels[0][0]

    def edit(self) -> None:
        """Type the value of the current row."""
        row = self.record.current()
        if row is None or not may_be_set(row.pointer):
            self.said.emit("Stand on a value of the document or of a class first; statements are set from words (F9).")
            return
        dialog = AskValue(row, self)
        dialog.typed.connect(self._on_typed)
        dialog.open()

    def split(self) -> None:
        """Part the current statement where the cursor stands in the text."""
        self._do_to_row(Deed("split"))

    def merge(self) -> None:
        """Make one of the current statement and the next."""
        self._do_to_row(Deed("merge"))

    def take_back(self) -> None:
        """Take back the last change to the files that wait."""
        self.said.emit("Taken back." if self.desk.take_back() else "Nothing to take back here; Undo takes back steps of the study.")

    def _as_read(self) -> None:
        self._do_to_row(Deed("as-read"))

    def _do_to_row(self, deed: Deed) -> None:
        row = self.record.current()
        if row is None or (deed.verb in ("split", "merge") and row.kind is not RowKind.STATEMENT):
            self.said.emit("Stand on a statement first." if deed.verb in ("split", "merge") else "Stand on a value first.")
            return
        self._try(lambda draft: deeds.done_to_row(draft, deed, row, self.text.cursor_place))

    def _try(self, change: Callable[[Draft], Draft]) -> None:
        """Change the draft; what cannot be is said, and nothing changed."""
        draft = self._draft()
        if draft is None or draft.record is None:
            return
        try:
            self.desk.change_draft(change(draft))
        except UserError as error:
            self.said.emit(sentence(error))

    def _on_typed(self, row: RecordRow, words: str) -> None:
        self._try(lambda draft: deeds.typed(draft, row, words))

    def _on_decided(self, yes: bool) -> None:
        """Enter or Delete on a row: decide, deal with a doubt, or show the place."""
        row = self.record.current()
        if row is None:
            return
        if row.kind is RowKind.EARLIER:
            self._do_to_row(Deed("yes" if yes else "no"))
        elif row.kind is RowKind.FINDING and yes:
            self._do_to_row(Deed("settle"))
        elif row.kind is RowKind.STATEMENT and not yes:
            self._do_to_row(Deed("remove"))
        else:
            self._on_stood(self.record.currentIndex().row())

    # menus

    def open_words_menu(self) -> None:
        """Say what the selected words are."""
        self._open_words_menu(self.text.menu_point())

    def open_row_menu(self) -> None:
        """Offer what can be done with the current row."""
        self._open_row_menu(self.record.menu_point())

    def _open_words_menu(self, at: QPoint) -> None:
        if self.view is not None and self.view.rows:
            menu = self._new_menu("Selected words")
            fill_words_menu(menu, self.view, self.record.current(), selected=self.text.selection is not None)
            menu.popup(at)

    def _open_row_menu(self, at: QPoint) -> None:
        row = self.record.current()
        if row is not None and self.view is not None:
            menu = self._new_menu(row.label)
            fill_row_menu(menu, self.view, row)
            menu.popup(at)

    def _new_menu(self, name: str) -> QMenu:
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = QMenu(self)
        self._menu.setAccessibleName(name)
        self._menu.triggered.connect(self._on_menu)
        return self._menu

    def _on_menu(self, action: QAction) -> None:
        deed = action.data()
        if isinstance(deed, Deed):
            self.do(deed)

    def do(self, deed: Deed) -> None:
        """Do what a line of a menu says."""
        span = self.text.selection
        if deed.verb in ("set", "add"):
            if span is not None:
                self._try(partial(deeds.done_to_words, deed=deed, span=span))
        elif deed.verb == "review":
            self.review_rows()
        elif deed.verb == "class":
            self.review_class()
        elif deed.verb == "edit":
            self.edit()
        elif deed.verb != "none":
            self._do_to_row(deed)

    # the batch

    def accept(self) -> None:
        """Bring the selected files into the study."""
        numbers = self._acceptable()
        if numbers:
            self.desk.accept(numbers)
        else:
            self.said.emit("None of the selected files can be accepted: they failed, or are in the study already.")

    def accept_ready(self) -> None:
        """Bring in every file that wants no look."""
        if self.files_view.ready:
            self.desk.accept(self.files_view.ready)
        else:
            self.said.emit("No file is without doubts.")

    def ask_employer(self) -> None:
        """Ask whose documents the selected files are; all of them where only one is selected and none has a name."""
        numbers = self._chosen()
        if not numbers:
            return
        first = self.desk.batch.draft(numbers[0])
        files = counted(len(numbers), "file")
        dialog = AskName(f"Employer of {files}", "Employer", (first.stated_employer if first else None) or "", self)
        dialog.named.connect(partial(self._on_employer_named, numbers))
        dialog.open()

    def _on_employer_named(self, numbers: tuple[int, ...], name: str) -> None:
        self.desk.change(batches.assign_employer(self.desk.batch, numbers, name))

    def ask_origin(self) -> None:
        """Ask where and when the batch was seen."""
        dialog = OriginDialog(self.desk.batch.url or "", self.desk.batch.retrieved or "", self)
        dialog.told.connect(self._on_origin_told)
        dialog.open()

    def _on_origin_told(self, url: str, retrieved: str) -> None:
        self.desk.change(batches.set_origin(self.desk.batch, url, retrieved))

    def drop_files(self) -> None:
        """Take the selected files out of the batch."""
        self._drop(self._chosen())

    def put_away(self) -> None:
        """Accepted files, and those that were here already, leave the list."""
        gone = (DraftState.ACCEPTED, DraftState.HERE)
        self._drop(tuple(row.number for row in self.files_view.rows if row.state in gone))

    def _drop(self, numbers: Sequence[int]) -> None:
        if numbers:
            self.desk.change(batches.drop(self.desk.batch, numbers))
            self.said.emit(f"{counted(len(numbers), 'file')} taken off the list; Alt+Backspace brings back.")

    def retry(self) -> None:
        """Read the failed files again."""
        drafts = [self.desk.batch.draft(number) for number in self.files_view.failed]
        if drafts:
            self.desk.read([Path(draft.file) for draft in drafts if draft], None)
        else:
            self.said.emit("No file has failed.")

    # what the frame asks

    @property
    def batch(self) -> Batch:
        """The batch on the page."""
        return self.desk.batch

    def can_find(self) -> bool:
        """The find bar works here."""
        return True

    def find(self, text: str, *, back: bool = False, fresh: bool = False) -> str:
        """Go to the next (or previous) place of some words in the text."""
        found = self.text.find_words(text, back=back, fresh=fresh)
        return "" if found or not text else "not in this text"

    def copy(self, *, headers: bool = False) -> None:
        """Copy the selected words where the text has the focus, else the selected rows."""
        if self.text.hasFocus():
            self.text.copy()
            return
        rows = [row for row in self.record.selected() if row.kind is not RowKind.HEAD]
        table = [[row.label, row.value, row.where, row.state_words] for row in rows]
        head = [["Value of", "Value", "Where", "State"]] if headers else []
        QGuiApplication.clipboard().setText(tab_separated([*head, *table]))
        self.said.emit(f"{counted(len(rows), 'row')} copied")

    def select_all(self) -> None:
        """Select every row of the record, or every file."""
        (self.files if self.files.hasFocus() else self.record).selectAll()

    def zoom_to(self, percent: int) -> None:
        """Text at a share of the system's size."""
        self.text.set_zoom(percent / 100)

    def options(self) -> Mapping[str, tuple[str, ...]]:
        """`files`: a path to read; `file`: a part of a name; `check`: how many steps of F8; `employer`; `select`: words."""
        return {"files": (), "file": (), "check": (), "employer": (), "select": ()}

    def set_option(self, key: str, value: str) -> None:
        """Set one of them."""
        match key:
            case "files":
                self.take_files([Path(value)])
            case "employer":
                numbers = [draft.number for draft in self.batch]
                self.desk.change(batches.assign_employer(self.batch, numbers, value))
            case "file":
                found = next((row.number for row in self.files_view.rows if value.casefold() in row.name.casefold()), None)
                if found is not None:
                    self._choose(found)
            case "select":
                self.find(value, fresh=True)
            case _:
                for _step in range(int(value) if value.isdigit() else 0):
                    self.next_check()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shelf.setMaximumWidth(round(self.width() * _SHARE))
        wanted = Qt.Orientation.Horizontal if self.width() >= _BESIDE else Qt.Orientation.Vertical
        if self._beside.orientation() is not wanted:
            self._beside.setOrientation(wanted)
            self._beside.setSizes([1000, _RECORD_WIDTH] if wanted is Qt.Orientation.Horizontal else [1000, 1000])


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
