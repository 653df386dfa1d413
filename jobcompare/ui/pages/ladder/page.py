"""The Ladder page."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAction, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QStackedLayout, QVBoxLayout, QWidget

from jobcompare.model.study import EntityKind, ValueRef
from jobcompare.operations import ask
from jobcompare.present.ladder.view import Ladder
from jobcompare.ui.pages.base import Page
from jobcompare.ui.pages.ladder.actions import ACTIONS
from jobcompare.ui.pages.ladder.board import Board
from jobcompare.ui.pages.ladder.copying import ladder_data
from jobcompare.ui.pages.ladder.deeds import Deeds
from jobcompare.ui.pages.ladder.dragging import Dragging
from jobcompare.ui.pages.ladder.moves import Wish
from jobcompare.ui.pages.ladder.top_line import TopLine
from jobcompare.ui.pages.ladder.words import LEGEND
from jobcompare.ui.tasks import Tasks
from jobcompare.ui.widgets.empty_state import EmptyState
from jobcompare.ui.widgets.plain_label import PlainLabel

_FOOT_ROOM = 40  # px beside caption and legend
_NEEDS = frozenset(EntityKind) - {EntityKind.CHOICE, EntityKind.NOTE, EntityKind.PAY, EntityKind.CHECKPOINT, EntityKind.DOCUMENT}


class LadderPage(Page):
    """Classes of several employers on one ladder of study levels."""

    key = "ladder"
    title = "Ladder"
    icon = "tree-structure"
    needs = _NEEDS

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(tasks, parent)
        self.top_line = TopLine(self)
        self.board = Board(self)
        self.board.setAccessibleName("Ladder")
        self.caption = PlainLabel("", self, wrap=True)
        self._legend = PlainLabel(LEGEND, self, role="muted", wrap=True)
        self._legend.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self.empty = EmptyState(self.icon, self)
        self._dragging = Dragging(self.board)
        self.deeds = Deeds(self.board, tasks)
        self._found: list[int] = []
        self._scroll: tuple[int, int] | None = None  # of a remembered view
        self._sought = ""
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.board)

    def _lay_out(self) -> None:
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_line)
        column.addWidget(self.board, 1)
        foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        foot.setContentsMargins(12, 3, 12, 3)
        foot.setSpacing(16)
        foot.addWidget(self.caption)
        foot.addWidget(self._legend, 1)
        column.addLayout(foot)
        self._places = QStackedLayout(self)
        self._places.addWidget(content)
        self._places.addWidget(self.empty)

    def _connect(self) -> None:
        self.empty.wanted.connect(self.wanted)
        self.board.stood.connect(self._on_stood)
        self.board.wished.connect(self.deeds.do)
        self.deeds.said.connect(self.said)
        self.board.menu_wanted.connect(self._on_menu_wanted)
        self.board.zoom_asked.connect(self.zoom_by)
        self._dragging.put.connect(self._on_put)
        self._dragging.aimed.connect(self.said)
        self.top_line.next_wanted.connect(self.next_to_confirm)
        self.top_line.confirm_wanted.connect(self.confirm)
        self.top_line.clear_wanted.connect(self.as_proposed)
        self.top_line.reason_wanted.connect(self.give_reason)
        self.top_line.levels_wanted.connect(self._on_levels_wanted)

    # showing
    def refresh(self) -> None:
        """Ask for the ladder again."""
        super().refresh()
        if self.comparison_id is None:
            self._show_empty("Choose classes to see them on this study's ladder.")
            return
        self.tasks.ask("ladder", partial(ask.ladder, comparison=self.comparison_id), self._on_ladder)

    def study_opened(self) -> None:
        """Another study: nothing of the last one stays."""
        super().study_opened()
        self.deeds.forget()
        self.board.forget()

    def _on_ladder(self, ladder: Ladder) -> None:
        self.deeds.forget()
        if not ladder.boxes and not ladder.unplaced:
            self._show_empty("This comparison has no classes yet.")
            return
        counts = ladder.remark.removesuffix(ladder.following).removesuffix(" · ")
        self.top_line.show_words(counts, ladder.following)
        self.caption.setText(ladder.caption)
        self._fit_caption()
        self.board.show_ladder(ladder)
        self._mark_found()
        self._places.setCurrentIndex(0)
        if not self.board.marked and self.board.current is not None:
            self.board.stand(self.board.current, focus=False, scroll=False)  # Source shows why the next one stands where it does
        if self._scroll is not None:
            self.board.scroll_to(*self._scroll)
            self._scroll = None
        self._enable()
        self.selected.emit(self.current_ref())

    def _show_empty(self, sentence: str) -> None:
        self.empty.say(sentence, "Choose classes", "page.classes")
        self._places.setCurrentIndex(1)
        self.selected.emit(None)

    def _enable(self) -> None:
        card = self.board.current_card()
        placed = card is not None and self.deeds.ranks(card) is not None
        self.top_line.confirm.setEnabled(placed and card is not None and not card.confirmed)
        self.top_line.clear.setEnabled(card is not None and card.confirmed)
        self.top_line.reason.setEnabled(placed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_caption()

    def _fit_caption(self) -> None:
        """The caption on one line where there is room; what the marks mean beside it, left out in a narrow window."""
        whole = self.caption.fontMetrics().horizontalAdvance(self.caption.text()) + 4
        room = self.width() - _FOOT_ROOM
        legend = self._legend.fontMetrics().horizontalAdvance(LEGEND)
        beside = room - whole >= legend
        self._legend.setVisible(beside)
        self.caption.setWordWrap(not beside)  # a least width would stay in the label's size hints
        self.caption.setToolTip(LEGEND)

    # the current card
    def current_ref(self) -> ValueRef | None:
        """Where the current card's reason stands, else its class."""
        card = self.board.current_card()
        if card is None or not self.board.marked or self._places.currentIndex():
            return None
        return card.reason_ref or card.ref

    def select(self, ref: ValueRef) -> None:
        """Stand on the card of a class or of a reason."""
        for class_id, button in self.board.cards.items():
            if ref in (button.card.ref, button.card.reason_ref):
                self.board.stand(class_id)
                return

    def next_to_confirm(self) -> None:
        """Go to the next card that is only proposed."""
        following = self.board.ladder.next_class_id
        if following is None or not self.board.stand(following):
            self.said.emit("Every level here is confirmed.")

    def _on_stood(self, class_id: int) -> None:
        self._enable()
        self.selected.emit(self.current_ref())

    # what is done with cards
    def confirm(self) -> None:
        """Confirm where the current card stands."""
        self._wish(Wish.CONFIRM)

    def move_up(self) -> None:
        """Move the current card one level up."""
        self._wish(Wish.UP)

    def move_down(self) -> None:
        """Move the current card one level down."""
        self._wish(Wish.DOWN)

    def half_up(self) -> None:
        """Put the current card across its level and the next higher, or from there on the higher."""
        self._wish(Wish.HALF_UP)

    def half_down(self) -> None:
        """Put the current card across its level and the next lower, or from there on the lower."""
        self._wish(Wish.HALF_DOWN)

    def as_proposed(self) -> None:
        """Put the current card back where the program proposes it."""
        self._wish(Wish.CLEAR)

    def give_reason(self) -> None:
        """Ask for the words why the current card stands where it does."""
        card = self.board.current_card()
        ranks = None if card is None else self.deeds.ranks(card)
        if card is None or ranks is None:
            return
        from jobcompare.ui.pages.ladder.reason import ReasonDialog

        dialog = ReasonDialog(card, self.deeds.words(ranks), self)
        dialog.given.connect(self.deeds.give_reason)
        dialog.open()

    def _wish(self, wish: Wish) -> None:
        if self.board.current is not None:
            self.deeds.do(self.board.current, wish)

    def _on_put(self, class_id: int, low: int, high: int) -> None:
        self.board.stand(class_id)
        self.deeds.put(class_id, low, high)

    def _on_levels_wanted(self) -> None:
        self.wanted.emit("study.levels")

    def _on_menu_wanted(self, class_id: int, where: QPointF) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for row in ACTIONS:
            action = QAction(row.text, menu)
            action.setData(row.id)
            menu.addAction(action)
        menu.triggered.connect(self._on_menu_chosen)
        menu.popup(where.toPoint())

    def _on_menu_chosen(self, action: QAction) -> None:
        self.wanted.emit(str(action.data()))

    # what the frame asks
    def copy(self, *, headers: bool = False) -> None:
        """Copy the whole ladder as a table; its heads and caption always go with it."""
        if self._places.currentIndex() or not self.board.cards:
            return
        QGuiApplication.clipboard().setMimeData(ladder_data(self.board.ladder))
        ladder = self.board.ladder
        self.said.emit(f"Ladder copied: {len(ladder.rows)} levels × {len(ladder.columns)} series")

    def can_find(self) -> bool:
        """The find bar works here."""
        return True

    def find(self, text: str, *, back: bool = False, fresh: bool = False) -> str:
        """Mark the cards that have the words and go to the next (or previous) of them."""
        if text != self._sought or fresh:
            self._sought = text
            self._mark_found()
        if not text:
            return ""
        if not self._found:
            return "not on this page"
        current = self.board.current
        at = self._found.index(current) if current in self._found else -1
        number = at if fresh and at >= 0 else (at + (-1 if back else 1)) % len(self._found)
        self.board.stand(self._found[number], focus=False)
        return f"{number + 1} of {len(self._found)} cards"

    def _mark_found(self) -> None:
        words = self._sought.casefold()
        places = self.board.plan.cards
        self._found = []
        for class_id in sorted(self.board.cards, key=lambda number: (places[number].y, places[number].x)):
            button = self.board.cards[class_id]
            hit = bool(words) and words in f"{button.toolTip()}\n{button.words()}".casefold()
            button.set_found(hit)
            self._found += [class_id] if hit else []

    def zoom_to(self, percent: int) -> None:
        """Draw at another size."""
        self.board.set_zoom(percent / 100)

    def options(self) -> Mapping[str, tuple[str, ...]]:
        """`stand=next` selects the next card to confirm, `find` marks words, `zoom` per cent."""
        return {"stand": ("next", "none"), "find": (), "zoom": ()}

    def set_option(self, key: str, value: str) -> None:
        """Set one of them."""
        if key == "find":
            self.find(value, fresh=True)
        elif key == "zoom":
            self.zoom = int(value) if value.isdigit() else self.zoom
        elif value == "next":
            self.next_to_confirm()

    def view_state(self) -> dict[str, object]:
        """With the scroll."""
        return {**super().view_state(), "scroll": list(self.board.scrolled)}

    def restore_view(self, state: Mapping[str, object]) -> None:
        """With the scroll, once the ladder is there."""
        super().restore_view(state)
        match state.get("scroll"):
            case [int(right), int(down)]:
                self._scroll = right, down
            case _:
                self._scroll = None
