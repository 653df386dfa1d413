"""The diagram: cards on a ground that scrolls under frozen heads."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from jobcompare.present.ladder.view import Card, Ghost, Ladder, LadderColumn
from jobcompare.ui.pages.ladder.arranging import arrange
from jobcompare.ui.pages.ladder.card import CardButton
from jobcompare.ui.pages.ladder.ground import Ground, ghost_height
from jobcompare.ui.pages.ladder.heads import ColumnHeads, Corner, RowHeads
from jobcompare.ui.pages.ladder.looks import LadderLooks
from jobcompare.ui.pages.ladder.plan import Plan, Sizes
from jobcompare.ui.pages.ladder.walking import Step, walk
from jobcompare.ui.pages.ladder.words import common_ways, level_names
from jobcompare.ui.pages.ladder.writing import CUTS, SCROLLED, Cut, Writer
from jobcompare.ui.theme.appearance import scheme

_LOW = 240  # px of the board under which heads have a line each
_NOTHING = Ladder(
    title="", columns=(), rows=(), boxes=(), ghosts=(), unplaced=(), remark="", next_class_id=None, caption=""
)  # fmt: skip


class Board(QScrollArea):
    """Shows a ladder. One card is current: Tab reaches it, arrow keys walk from it."""

    stood = Signal(int)  # class id of the card that has the focus now
    wished = Signal(int, object)  # class id, Wish
    dragged = Signal(int, object, QPointF)  # class id, Drag, where on the screen
    menu_wanted = Signal(int, QPointF)
    zoom_asked = Signal(int)  # Ctrl and wheel

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ladder = _NOTHING
        self.plan = Plan()
        self.current: int | None = None
        self._marked = False  # somebody stood on a card
        self.cards: dict[int, CardButton] = {}
        self._zoom = 1.0
        self._writer = Writer(LadderLooks(scheme(), self.font()))
        self.ground = Ground(self)
        self.column_heads = ColumnHeads(self)
        self.row_heads = RowHeads(self)
        self._corner = Corner(self)
        self._laying = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(False)
        self.setWidget(self.ground)
        self.horizontalScrollBar().valueChanged.connect(self.column_heads.set_offset)
        self.verticalScrollBar().valueChanged.connect(self.row_heads.set_offset)
        self._again = QTimer(self)  # several causes in one event: one arrangement
        self._again.setSingleShot(True)
        self._again.setInterval(0)
        self._again.timeout.connect(self._arrange)

    # what the page uses
    @property
    def looks(self) -> LadderLooks:
        """Fonts and colours in force."""
        return self._writer.looks

    def show_ladder(self, ladder: Ladder) -> None:
        """Show a ladder. Cards that are shown already stay the widgets they are, with their focus."""
        self.ladder = ladder
        names, said = level_names(ladder), common_ways(ladder)
        shown: set[int] = set()
        for card, column, staffing in cards_of(ladder):
            head = None if column is None else ladder.columns[column]
            self._show_card(card, head, names, "" if column is None else said.get(column, ""), staffing)
            shown.add(card.class_id)
        for class_id in set(self.cards) - shown:
            gone = self.cards.pop(class_id)
            gone.hide()
            gone.deleteLater()
        if self.current not in self.cards:
            self._marked = False
        self._set_current(self.current if self.current in self.cards else self._first())
        self._arrange()

    def stand(self, class_id: int, *, focus: bool = True, scroll: bool = True) -> bool:
        """Make a card current and bring it into sight. False where there is none of that class."""
        if class_id not in self.cards:
            return False
        self._marked = True
        self._set_current(class_id)
        if focus:
            self.cards[class_id].setFocus(Qt.FocusReason.OtherFocusReason)
        if scroll:
            self.show_current()
        return True

    def forget(self) -> None:
        """Stand on no card."""
        self._marked = False
        self._set_current(None)

    @property
    def marked(self) -> bool:
        """Somebody stood on a card."""
        return self._marked

    def current_card(self) -> Card | None:
        """The current card."""
        return self.cards[self.current].card if self.current is not None and self.current in self.cards else None

    def show_current(self) -> None:
        """Bring the current card into sight."""
        if self.current is not None and self.current in self.cards:
            gap = self.looks.side
            self.ensureWidgetVisible(self.cards[self.current], gap, gap)

    @property
    def scrolled(self) -> tuple[int, int]:
        """How far the ground is scrolled to the right and down."""
        return self.horizontalScrollBar().value(), self.verticalScrollBar().value()

    def scroll_to(self, right: int, down: int) -> None:
        """Scroll the ground."""
        self.horizontalScrollBar().setValue(right)
        self.verticalScrollBar().setValue(down)

    def set_zoom(self, zoom: float) -> None:
        """Draw at a share of the system's size."""
        self._zoom = zoom
        self._renew()
        self._arrange()

    def ranks_at(self, where: QPoint) -> tuple[int, int] | None:
        """The lowest and highest rank of the level under a point of the ground; of two where it is near the line between them."""
        rows = self.ladder.rows
        for number, ((top, height), row) in enumerate(zip(self.plan.rows, rows, strict=False)):
            if top <= where.y() < top + height:
                near = min(round(8 * self._zoom), height // 4)
                if where.y() - top < near and number > 0:
                    return row.rank, rows[number - 1].rank
                if top + height - where.y() <= near and number + 1 < len(rows):
                    return rows[number + 1].rank, row.rank
                return row.rank, row.rank
        return None

    def level_place(self, low: int, high: int, column: int | None) -> QRect:
        """The ground of levels, in a column or over the whole width."""
        at = {row.rank: place for row, place in zip(self.ladder.rows, self.plan.rows, strict=False)}
        top, bottom = at[high][0], sum(at[low])
        left, width = (0, self.ground.width()) if column is None else self.plan.columns[column]
        return QRect(left, top, width, bottom - top)

    def column_of(self, class_id: int) -> int | None:
        """The column of a card; None for one without a place."""
        return next((box.column for box in self.ladder.boxes for card in box.cards if card.class_id == class_id), None)

    # cards
    def _show_card(self, card: Card, column: LadderColumn | None, names: Mapping[int, str], said: str, staffing: str) -> None:
        button = self.cards.get(card.class_id)
        if button is None:
            button = self.cards[card.class_id] = CardButton(card, self.ground)
            button.stood.connect(self._on_stood)
            button.walked.connect(self._on_walked)
            button.wished.connect(self.wished)
            button.dragged.connect(self.dragged)
            button.menu_wanted.connect(self.menu_wanted)
        button.show_card(card, column, names, said, staffing)

    def _first(self) -> int | None:
        following = self.ladder.next_class_id
        return following if following in self.cards else next(iter(self.cards), None)

    def _set_current(self, class_id: int | None) -> None:
        old, self.current = self.current, class_id
        for number in (old, class_id):
            if number is not None and number in self.cards:
                self.cards[number].set_chosen(number == class_id, self._marked and number == class_id)
        self.setFocusProxy(self.cards[class_id] if class_id is not None else None)  # pyright: ignore[reportArgumentType]

    def _on_stood(self, class_id: int) -> None:
        self._marked = True
        self._set_current(class_id)
        self.show_current()
        self.stood.emit(class_id)

    def _on_walked(self, class_id: int, step: Step) -> None:
        self.stand(walk(step, class_id, self.plan.cards))

    # arranging
    def _arrange(self) -> None:
        """Put everything in its place for the room there is."""
        if self._laying:
            return
        self._laying = True
        cut = self._fit()
        for class_id, place in self.plan.cards.items():
            button = self.cards[class_id]
            button.set_looks(self._writer, cut)
            button.setGeometry(QRect(*place))
            button.show()
        self.ground.resize(max(self.plan.width, 1), max(self.plan.height, 1))
        self.ground.show_plan(self.ladder, self.plan, self._writer)
        self.column_heads.show_plan(self.ladder, self.plan, self._writer)
        self.row_heads.show_plan(self.ladder, self.plan, self.looks)
        self._corner.set_looks(self.looks)
        self._place_heads()
        self._laying = False

    def _fit(self) -> Cut:
        """Plan with as many words on the cards as fit the view; where not even the fewest fit, with more, to be scrolled."""
        left = self.row_heads.width_for(self.ladder, self.looks) if self.ladder.rows else 0
        if self._plan_with(CUTS[-1], left, bar=False) < self.plan.height:
            self._plan_with(SCROLLED, left, bar=True)
            return SCROLLED
        return next(cut for cut in CUTS if self._plan_with(cut, left, bar=False) >= self.plan.height)

    def _plan_with(self, cut: Cut, left: int, *, bar: bool) -> int:
        """Plan; `bar`: the scroll bar at the right takes room. Returns the height that there is for it."""
        thick = self.verticalScrollBar().sizeHint().width()
        width = self.width() - left - (thick if bar else 0)
        measure = _Measure(self.cards, self._writer, cut)
        self.plan = arrange(self.ladder, (width, 0), self._sizes(), measure)
        self.column_heads.set_low(self.height() < _LOW)
        top = self.column_heads.height_for(self.ladder, self.plan, self._writer)
        room = self.height() - top - (thick if self.plan.width > width else 0)
        if self.plan.height < room:
            self.plan = arrange(self.ladder, (width, room), self._sizes(), measure)
        self.setViewportMargins(left, top, 0, 0)
        return room

    def _sizes(self) -> Sizes:
        looks = self.looks
        gap = max(2, round(3 * self._zoom))
        return Sizes(
            column_least=looks.chars(24),
            column_most=looks.chars(48),
            row_least=looks.line + 2 * looks.pad + 2 * gap + 2,
            row_extra=2 * looks.line,
            thin=looks.line + 8 if self.ladder.columns else 2 * looks.line + 4,
            gap=gap,
            pad=max(3, round(4 * self._zoom)),
            words=looks.line,
            strip=0,
        )

    def _place_heads(self) -> None:
        margins = self.viewportMargins()
        left, top = margins.left(), margins.top()
        seen = self.viewport().geometry()
        self._corner.setGeometry(0, 0, left, top)
        self.column_heads.setGeometry(left, 0, seen.width(), top)
        self.row_heads.setGeometry(0, top, left, seen.height())
        for head in (self._corner, self.column_heads, self.row_heads):
            head.raise_()

    def _renew(self) -> None:
        """Other looks: everything is written anew."""
        self._writer = Writer(LadderLooks(scheme(), self.font(), self._zoom))

    # Qt
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_again"):
            self._renew()
            self._again.start()

    def sizeHint(self) -> QSize:
        return QSize(640, 360)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)


class _Measure:
    """The height of a card or ghost at a width."""

    def __init__(self, cards: Mapping[int, CardButton], writer: Writer, cut: Cut) -> None:
        self._cards, self._writer, self._cut = cards, writer, cut

    def __call__(self, card: Card | Ghost, width: int) -> int:
        if isinstance(card, Ghost):
            return ghost_height(card, width, self._writer)
        return self._cards[card.class_id].height_at(width, self._writer, self._cut)


def cards_of(ladder: Ladder) -> list[tuple[Card, int | None, str]]:
    """Every card with its column, None without a place, and the words of its frame."""
    placed: list[tuple[Card, int | None, str]] = [(card, box.column, box.words) for box in ladder.boxes for card in box.cards]
    return placed + [(card, None, "") for card in ladder.unplaced]
