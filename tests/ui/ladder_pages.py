"""The Ladder page in the user's words."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from jobcompare.present.ladder.view import Card
from jobcompare.ui.pages.ladder.card import CardButton
from jobcompare.ui.pages.ladder.page import LadderPage
from jobcompare.ui.pages.ladder.words import level_names, span_words
from tests.ui.pages import User

ALL_LEVELS = "IT support, all levels"


class LadderHand:
    """What the page lets a user do."""

    def __init__(self, user: User) -> None:
        self.user = user
        page = user.goes_to("ladder")
        assert isinstance(page, LadderPage)
        self.page = page
        self.board = page.board

    # looking
    @property
    def line(self) -> str:
        """The line on top."""
        return self.page.top_line.text()

    @property
    def columns(self) -> list[str]:
        """Employers over the columns."""
        return [column.employer for column in self.board.ladder.columns]

    @property
    def levels(self) -> list[str]:
        """Study levels, highest first."""
        return [row.name for row in self.board.ladder.rows]

    def card(self, name: str) -> CardButton:
        """The card of "County A / Specialist II"."""
        for button in self.board.cards.values():
            card = button.card
            if name in (f"{card.employer} / {card.short_title}", card.title):
                return button
        raise AssertionError(f"no card {name}: {[b.card.short_title for b in self.board.cards.values()]}")

    def level(self, name: str) -> str:
        """Where a card stands: "Entry to Journey"."""
        return span_words(self.card(name).card, level_names(self.board.ladder))

    def seen_level(self, name: str) -> str:
        """The level beside which a card is drawn, by its middle."""
        middle = self.card(name).geometry().center().y()
        rows = zip(self.board.plan.rows, self.board.ladder.rows, strict=False)
        return next((row.name for (top, height), row in rows if top <= middle < top + height), "")

    def says(self, name: str) -> str:
        """What a card writes."""
        return self.card(name).words()

    def is_confirmed(self, name: str) -> bool:
        """Whether the level is confirmed."""
        return self.card(name).card.confirmed

    @property
    def here(self) -> Card:
        """The card that has the focus."""
        focus = self.user.window.focusWidget()
        assert isinstance(focus, CardButton), f"the focus is on {focus}"
        return focus.card

    @property
    def next_step(self) -> str | None:
        """The sentence shown instead of a ladder."""
        return self.page.empty.text() if self.page.empty.isVisibleTo(self.page) else None

    # doing
    def stands_on(self, name: str) -> None:
        """Go to a card."""
        self.card(name).setFocus(Qt.FocusReason.OtherFocusReason)
        self.user.rests()

    def presses(self, key: Qt.Key, **held: bool) -> None:
        """Press a key on the card that has the focus."""
        self.user.presses(key, **held)

    def drags(self, name: str, to: QPoint, *, drops: bool = True) -> None:
        """Drag a card with the mouse to a point of the ground."""
        card = self.card(name)
        start = QPoint(20, 12)
        end = card.mapFrom(self.board.ground, to)
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mousePress(card, left, none, start)
        for share in (0.3, 0.7, 1.0):
            QTest.mouseMove(card, start + (end - start) * share)
        if drops:
            QTest.mouseRelease(card, left, none, end)
            self.user.rests()

    def middle_of(self, level: str, name: str) -> QPoint:
        """The middle of a level in the column of a card."""
        row = self.levels.index(level)
        top, height = self.board.plan.rows[row]
        return QPoint(self.card(name).geometry().center().x(), top + height // 2)

    def line_over(self, level: str, name: str) -> QPoint:
        """The line over a level in the column of a card."""
        return QPoint(self.card(name).geometry().center().x(), self.board.plan.rows[self.levels.index(level)][0])

    def copies(self) -> list[list[str]]:
        """Copy, and read what was copied as lines of cells."""
        self.user.runs("edit.copy")
        return [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]


def ladder(user: User, comparison: str = ALL_LEVELS) -> LadderHand:
    """Go to the ladder of a comparison."""
    wanted = next(c.id for c in user.window.desk.comparisons if c.name == comparison)
    user.does(lambda: user.window.desk.show_comparison(wanted))
    return LadderHand(user)
