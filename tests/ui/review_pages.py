"""The Review page in the user's words."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtWidgets import QMenu

from jobcompare.common.paths import sample_data
from jobcompare.model.places import Span
from jobcompare.present.review.view import RecordRow
from jobcompare.ui.pages.review.menus import Deed
from jobcompare.ui.pages.review.page import ReviewPage
from tests.ui.pages import User

RECORDS = sample_data("records")
COUNTY_A = RECORDS / "county-a-it-customer-support-specialist.record.json"
STATE_C = RECORDS / "state-c-help-desk-coordinator.record.json"


class ReviewHand:
    """What the page lets a user do."""

    def __init__(self, user: User) -> None:
        self.user = user
        page = user.goes_to("review")
        assert isinstance(page, ReviewPage)
        self.page = page
        self.bench = page.bench

    @classmethod
    def at(cls, user: User) -> "ReviewHand":
        """At the page that is on top, without waiting for anything."""
        hand = cls.__new__(cls)
        assert isinstance(user.window.page, ReviewPage)
        hand.user, hand.page, hand.bench = user, user.window.page, user.window.page.bench
        return hand

    # looking
    @property
    def files(self) -> dict[str, str]:
        """The files listed -> how each stands."""
        return {row.name: row.state_words for row in self.bench.files.files.rows}

    @property
    def rows(self) -> list[RecordRow]:
        """The rows of the record."""
        return list(self.bench.record.record.rows)

    def row(self, label: str, part: str = "") -> RecordRow:
        """The first row of a label, after the head `part` where one is named."""
        return self.rows[self.place(label, part)]

    def place(self, label: str, part: str = "") -> int:
        """Where it stands."""
        start = next((n for n, row in enumerate(self.rows) if row.kind == "head" and row.label == part), 0) if part else 0
        return next(n for n, row in enumerate(self.rows) if n >= start and row.label == label)

    @property
    def here(self) -> RecordRow:
        """The row that is current."""
        row = self.bench.record.current()
        assert row is not None
        return row

    @property
    def marked(self) -> list[str]:
        """The words that are marked as those of the current row."""
        text = self.bench.text
        return [s.cursor.selectedText() for s in text.extraSelections() if s.format.fontUnderline()]

    @property
    def labels(self) -> list[str]:
        """The words beside the text in sight."""
        return [label for note in self.bench.text.gutter.notes for label in note.labels]

    @property
    def undo(self) -> str:
        """What the menu says that Undo takes back."""
        return self.user.window.actions_table["edit.undo"].text().removeprefix("&Undo").strip()

    @property
    def redo(self) -> str:
        """What the menu says that Redo does again."""
        return self.user.window.actions_table["edit.redo"].text().removeprefix("&Redo").strip()

    # doing
    def drops(self, *paths: Path) -> None:
        """Drop files on the window, and wait until they are read."""
        self.user.does(lambda: self.begins_to_drop(*paths))

    def begins_to_drop(self, *paths: Path) -> None:
        """Drop files on the window, without waiting."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        drop = QDropEvent(
            QPointF(500, 400), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        self.user.window.dropEvent(drop)

    def chooses(self, name: str) -> None:
        """Choose a file of the list."""
        number = next(row.number for row in self.bench.files.files.rows if name in row.name)
        self.user.does(lambda: self.bench.files.stand_on(number))

    def stands_on(self, label: str, part: str = "") -> None:
        """Make a row current."""
        self.user.does(lambda: self.bench.record.stand_on(self.place(label, part)))

    def selects(self, words: str) -> None:
        """Select words in the text."""
        start = self.bench.text.toPlainText().index(words)
        self.bench.text.select(Span(start, start + len(words)))

    def chooses_all(self) -> None:
        """Select every file."""
        self.bench.files.selectAll()

    def says(self, verb: str, what: str = "") -> None:
        """Choose a line of a menu."""
        self.user.does(lambda: self.page.hands.do(Deed(verb, what)))

    def menu_for_words(self) -> list[str]:
        """What the menu of the selected words offers, with its submenus; a value stands behind its field and a colon."""
        self.user.does(self.page.open_words_menu)
        return _lines(self.page.hands.menu)

    def menu_for_row(self) -> list[str]:
        """What the menu of the current row offers."""
        return _lines(self.page.hands.row_menu())

    def selects_in_row(self, first: int, last: int) -> None:
        """Select some words, by their number, of the statement that is current."""
        start, end = self.here.places[0]
        words = self.bench.text.toPlainText()[start:end].split(" ")
        before = sum(len(word) + 1 for word in words[:first])
        self.bench.text.select(Span(start + before, start + before + len(" ".join(words[first:last]))))


def _lines(menu: QMenu | None) -> list[str]:
    assert menu is not None
    found: list[str] = []
    for action in menu.actions():
        inner = action.menu()
        found += [_said(action)] if inner is None else [f"{action.text()} › {_said(line)}" for line in inner.actions()]  # type: ignore[attr-defined]
    menu.close()
    return [line for line in found if line]


def _said(action: QAction) -> str:
    words = action.text().replace("\t", ": ")
    return words if action.isEnabled() else f"({words})"


def review(user: User) -> ReviewHand:
    """Go to Review."""
    return ReviewHand(user)
