"""What is done with a card: confirmed, moved, put back; each is one step of the study that can be undone."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from jobcompare.model.changes import Changes
from jobcompare.operations import do
from jobcompare.present.ladder.view import Card
from jobcompare.ui.pages.ladder.board import Board
from jobcompare.ui.pages.ladder.moves import Ranks, Wish, wished
from jobcompare.ui.pages.ladder.words import level_names
from jobcompare.ui.tasks import Tasks


class Deeds(QObject):
    """Does what is wished of the cards of a board, and says what was done."""

    said = Signal(str)

    def __init__(self, board: Board, tasks: Tasks) -> None:
        super().__init__(board)
        self._board = board
        self._tasks = tasks
        self._asked: dict[int, Ranks] = {}  # where cards are on their way to: quick presses each count

    def forget(self) -> None:
        """The board shows where every card stands."""
        self._asked.clear()

    def do(self, class_id: int, wish: Wish) -> None:
        """Do what is wished of a card."""
        card = self._board.cards[class_id].card
        if wish is Wish.CONFIRM:
            self._confirm(card)
        elif wish is Wish.CLEAR:
            self._clear(card)
        else:
            self._move(card, wish)

    def put(self, class_id: int, low: int, high: int) -> None:
        """Put a card at levels; nothing is done where it stands there."""
        if self.ranks(self._board.cards[class_id].card) != (low, high):
            self._place(class_id, (low, high), None)

    def give_reason(self, class_id: int, words: str) -> None:
        """Confirm where a card stands, with a reason in words."""
        button = self._board.cards.get(class_id)
        ranks = None if button is None else self.ranks(button.card)
        if ranks is not None:
            self._place(class_id, ranks, words or None)

    def ranks(self, card: Card) -> Ranks | None:
        """Where a card stands or is on its way to; None without a place."""
        asked = self._asked.get(card.class_id)
        if asked is not None:
            return asked
        known = {row.rank for row in self._board.ladder.rows}
        return (card.low, card.high) if {card.low, card.high} <= known else None

    def words(self, ranks: Ranks) -> str:
        """Levels in words: "Entry to Journey"."""
        names = level_names(self._board.ladder)
        low, high = (names[rank] for rank in ranks)
        return low if low == high else f"{low} to {high}"

    def _confirm(self, card: Card) -> None:
        ranks = self.ranks(card)
        if ranks is None:
            self.said.emit("This class has no level yet: move it with Alt+Up or drag it to one.")
        elif card.confirmed:
            self.said.emit(f"{card.short_title} is confirmed already; Delete takes that back.")
        else:
            low, high = self._ids(ranks)
            work = partial(do.confirm_placement, class_id=card.class_id, low_id=low, high_id=high)
            self._tasks.write(work, partial(self._on_done, f"{card.short_title} confirmed at {self.words(ranks)}"))

    def _clear(self, card: Card) -> None:
        if not card.confirmed:
            self.said.emit(f"{card.short_title} stands where the program proposes it.")
            return
        work = partial(do.clear_placement, class_id=card.class_id)
        self._tasks.write(work, partial(self._on_done, f"{card.short_title} as proposed"))

    def _move(self, card: Card, wish: Wish) -> None:
        ranks = wished(wish, self.ranks(card), [row.rank for row in self._board.ladder.rows])
        if ranks is None:
            self.said.emit("There is no further level.")
        else:
            self._place(card.class_id, ranks, None)

    def _place(self, class_id: int, ranks: Ranks, reason: str | None) -> None:
        self._asked[class_id] = ranks
        low, high = self._ids(ranks)
        work = partial(do.place, class_id=class_id, low_id=low, high_id=high, reason=reason)
        title = self._board.cards[class_id].card.short_title
        self._tasks.write(work, partial(self._on_done, f"{title}: {self.words(ranks)}"), self._on_refused)

    def _ids(self, ranks: Ranks) -> tuple[int, int]:
        ids = {row.rank: row.level_id for row in self._board.ladder.rows}
        return ids[ranks[0]], ids[ranks[1]]

    def _on_done(self, words: str, changes: Changes) -> None:
        self.said.emit(words)

    def _on_refused(self, error: Exception) -> None:
        self._asked.clear()
        self._tasks.failed.emit(error)
