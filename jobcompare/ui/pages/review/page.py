"""The Review page."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedLayout, QWidget

from jobcompare.model.draft import Batch, DraftState
from jobcompare.operations.drafts import batches
from jobcompare.operations.session import Reader
from jobcompare.present.figures import counted
from jobcompare.present.review.view import RowKind
from jobcompare.ui.pages.base import Page
from jobcompare.ui.pages.review.bench import Bench
from jobcompare.ui.pages.review.desk import ReviewDesk
from jobcompare.ui.pages.review.employer import EmployerDialog
from jobcompare.ui.pages.review.hands import Hands
from jobcompare.ui.pages.review.origin import OriginDialog
from jobcompare.ui.tables.copying import tab_separated
from jobcompare.ui.tasks import Tasks
from jobcompare.ui.widgets.empty_state import EmptyState

_EMPTY = "Nothing waits to be reviewed. Drop class specifications on the window, or choose them."


class ReviewPage(Page):
    """Files that wait on the left; the chosen one's text with its highlights; its record."""

    key = "review"
    title = "Review"
    icon = "check-square-offset"
    compares = False
    sources = False

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(tasks, parent)
        self.desk = ReviewDesk(tasks, self)
        self.bench = Bench(self.desk, self)
        self.hands = Hands(self.bench, self)
        self.empty = EmptyState(self.icon, self)
        self.empty.say(_EMPTY, "Add documents…", "file.import")
        self._places = QStackedLayout(self)
        self._places.addWidget(self.bench)
        self._places.addWidget(self.empty)
        self._places.setCurrentIndex(1)
        self.setFocusProxy(self.bench.files)
        self._connect()

    def _connect(self) -> None:
        self.empty.wanted.connect(self.wanted)
        self.desk.changed.connect(self._show)
        self.desk.listed.connect(self._on_listed)
        self.desk.arrived.connect(self._on_arrived)
        self.desk.turned.connect(self._on_turned)
        self.desk.steps_changed.connect(self.steps_changed)
        self.desk.said.connect(self.said)
        self.desk.entered.connect(self._on_entered)
        self.bench.said.connect(self.said)
        self.hands.said.connect(self.said)
        self.bench.accept_wanted.connect(self.accept)
        self.bench.employer_wanted.connect(self.ask_employer)
        self.bench.origin_wanted.connect(self.ask_origin)
        self.bench.all_wanted.connect(self.accept_ready)
        self.bench.again_wanted.connect(self.retry)

    def _show(self) -> None:
        self.bench.show_batch()
        self._places.setCurrentIndex(0 if self.bench.files_view.rows else 1)

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
        self.bench.forget()
        self._places.setCurrentIndex(1)

    def _on_listed(self, numbers: tuple[int, ...]) -> None:
        self.bench.choose(numbers[0])

    def _on_arrived(self, complete: bool) -> None:
        stopped = "" if complete else "Stopped; Read failed files again reads the rest. "
        self.said.emit(f"{stopped}{self.bench.files_view.remark}. Nothing is in the study yet.")

    def _on_turned(self, words: str, number: int | None) -> None:
        if number is not None and self.batch.draft(number) is not None:
            self.bench.choose(number)
        self.said.emit(words)

    def _on_entered(self, count: int) -> None:
        words = counted(count, "document")
        self.said.emit(
            f"{words} accepted; Undo takes {'it' if count == 1 else 'them'} out again." if count else "Nothing to accept."
        )

    # what wants a look

    def next_check(self) -> None:
        """Go to the next value that wants a look, on into the next file."""
        self.bench.next_check()

    def previous_check(self) -> None:
        """Go to the value before that wants a look."""
        self.bench.previous_check()

    # deeds

    def own(self, deed: str) -> bool:
        """Ctrl+Enter, F2 and "As read" of the frame act on the draft; Undo and Redo on the steps of the batch first."""
        if deed in ("undo", "redo"):
            return self.desk.turn(back=deed == "undo")
        slots = {"review": self.hands.review_rows, "edit": self.hands.edit, "as-read": self.hands.as_read}
        if deed in slots:
            slots[deed]()
        return deed in slots

    def own_steps(self) -> tuple[str | None, str | None]:
        """The last step of the batch, unless what it changed has entered the study since."""
        return self.desk.undo_name, self.desk.redo_name

    def review_class(self) -> None:
        """Every value of the current class was looked at and is right."""
        self.hands.review_class()

    def split(self) -> None:
        """Part the current statement where the cursor stands in the text."""
        self.hands.split()

    def merge(self) -> None:
        """Make one of the current statement and the next."""
        self.hands.merge()

    def open_words_menu(self) -> None:
        """Say what the selected words are."""
        self.hands.offer_for_words(self.bench.text.menu_point())

    def open_row_menu(self) -> None:
        """Offer what can be done with the current row."""
        self.hands.offer_for_row(self.bench.record.menu_point())

    # the batch

    def accept(self) -> None:
        """Bring the selected files into the study."""
        if self._opens(self.bench.chosen()):
            return
        numbers = self.bench.acceptable()
        if numbers:
            self.desk.accept(numbers)
        else:
            self.said.emit("None of the selected files can be accepted: they failed, or are in the study already.")

    def accept_ready(self) -> None:
        """Bring in every file that wants no look."""
        if self._opens(self.bench.files_view.ready):
            return
        if self.bench.files_view.ready:
            self.desk.accept(self.bench.files_view.ready)
        else:
            self.said.emit("No file is without doubts.")

    def ask_employer(self) -> None:
        """Ask whose documents the selected files are, and the others that name nobody."""
        if self._opens(self.bench.chosen()):
            return
        self.tasks.ask("review.employers", _employer_names, self._on_employers)

    def _on_employers(self, known: tuple[str, ...]) -> None:
        chosen = self.bench.chosen()
        if not chosen:
            return
        first = self.batch.draft(chosen[0])
        waiting = [draft for draft in self.batch if draft.record is not None and not self.desk.known_of(draft).accepted]
        nameless = tuple(draft.number for draft in waiting if draft.stated_employer is None)
        name = (first.stated_employer if first else None) or ""
        dialog = EmployerDialog(name, known, chosen, nameless, self)
        dialog.named.connect(self._on_employer_named)
        dialog.open()

    def _on_employer_named(self, numbers: tuple[int, ...], name: str) -> None:
        self.desk.change(batches.assign_employer(self.batch, numbers, name), f"Employer of {counted(len(numbers), 'file')}")

    def ask_origin(self) -> None:
        """Ask where and when the batch was seen."""
        dialog = OriginDialog(self.desk.batch.url or "", self.desk.batch.retrieved or "", self)
        dialog.told.connect(self._on_origin_told)
        dialog.open()

    def _on_origin_told(self, url: str, retrieved: str) -> None:
        self.desk.change(batches.set_origin(self.desk.batch, url, retrieved), "Address and date seen")

    def drop_files(self) -> None:
        """Take the selected files out of the batch."""
        self._drop(self.bench.chosen(), "Take out")

    def put_away(self) -> None:
        """Accepted files, and those that were here already, leave the list."""
        gone = (DraftState.ACCEPTED, DraftState.HERE)
        self._drop(tuple(row.number for row in self.bench.files_view.rows if row.state in gone), "Put away")

    def _drop(self, numbers: Sequence[int], verb: str) -> None:
        if numbers and not self._opens(numbers):
            words = counted(len(numbers), "file")
            self.desk.change(batches.drop(self.desk.batch, numbers), f"{verb} {words}")
            self.said.emit(f"{words} off the list; Undo brings {'it' if len(numbers) == 1 else 'them'} back.")

    def _opens(self, numbers: Sequence[int]) -> bool:
        """Some of these still come from the user's folder: what concerns them has to wait, and that is said."""
        late = sum(self.batch.draft(number) is None for number in numbers)
        if late:
            self.said.emit(
                f"{counted(late, 'file')} of these {'is' if late == 1 else 'are'} still being opened; try again in a moment."
            )
        return bool(late)

    def retry(self) -> None:
        """Read the failed files again."""
        if self._opens(self.bench.files_view.failed):
            return
        drafts = [self.desk.batch.draft(number) for number in self.bench.files_view.failed]
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
        found = self.bench.text.find_words(text, back=back, fresh=fresh)
        return "" if found or not text else "not in this text"

    def copy(self, *, headers: bool = False) -> None:
        """Copy the selected words where the text has the focus, else the selected rows."""
        if self.bench.text.hasFocus():
            self.bench.text.copy()
            return
        rows = [row for row in self.bench.record.selected() if row.kind is not RowKind.HEAD]
        table = [[row.label, row.value, row.where, row.state_words] for row in rows]
        head = [["Value of", "Value", "Where", "State"]] if headers else []
        QGuiApplication.clipboard().setText(tab_separated([*head, *table]))
        self.said.emit(f"{counted(len(rows), 'row')} copied")

    def select_all(self) -> None:
        """Select every row of the record, or every file."""
        (self.bench.files if self.bench.files.hasFocus() else self.bench.record).selectAll()

    def zoom_to(self, percent: int) -> None:
        """Text at a share of the system's size."""
        self.bench.text.set_zoom(percent / 100)

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
                self.desk.change(batches.assign_employer(self.batch, numbers, value), "Employer")
            case "file":
                found = next((row.number for row in self.bench.files_view.rows if value.casefold() in row.name.casefold()), None)
                if found is not None:
                    self.bench.choose(found)
            case "select":
                self.find(value, fresh=True)
            case _:
                for _step in range(int(value) if value.isdigit() else 0):
                    self.next_check()


def _employer_names(reader: Reader) -> tuple[str, ...]:
    return tuple(employer.name for employer in reader.employers())
