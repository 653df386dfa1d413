"""One card: a button that is walked to with the arrow keys, confirmed with Enter, moved by keys or mouse."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from jobcompare.present.ladder.view import Card, LadderColumn
from jobcompare.ui.models.sheet_model import plain_tip
from jobcompare.ui.pages.ladder.looks import LadderLooks
from jobcompare.ui.pages.ladder.moves import Wish
from jobcompare.ui.pages.ladder.walking import Step
from jobcompare.ui.pages.ladder.words import Names, Paragraph, card_description, card_name, card_tip, paragraphs
from jobcompare.ui.pages.ladder.writing import CUTS, Cut, Writer, Written
from jobcompare.ui.theme import employers

_Key = Qt.Key
_ALT, _SHIFT, _CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_STEPS = {
    _Key.Key_Left: Step.LEFT,
    _Key.Key_Right: Step.RIGHT,
    _Key.Key_Up: Step.UP,
    _Key.Key_Down: Step.DOWN,
    _Key.Key_Home: Step.FIRST,
    _Key.Key_End: Step.LAST,
    _Key.Key_PageUp: Step.TOP,
    _Key.Key_PageDown: Step.BOTTOM,
}
_FAR_STEPS = {
    _Key.Key_Home: Step.START,
    _Key.Key_End: Step.END,
    _Key.Key_Up: Step.TOP,
    _Key.Key_Down: Step.BOTTOM,
    _Key.Key_Left: Step.PREVIOUS,
    _Key.Key_Right: Step.NEXT,
}
_WISHES = {
    (_Key.Key_Return, False, False): Wish.CONFIRM,
    (_Key.Key_Enter, False, False): Wish.CONFIRM,
    (_Key.Key_Delete, False, False): Wish.CLEAR,
    (_Key.Key_Backspace, False, False): Wish.CLEAR,
    (_Key.Key_Up, True, False): Wish.UP,
    (_Key.Key_Down, True, False): Wish.DOWN,
    (_Key.Key_Up, True, True): Wish.HALF_UP,
    (_Key.Key_Down, True, True): Wish.HALF_DOWN,
}
EDGE = 4  # px of the employer's colour at the left


class Drag(StrEnum):
    """What happens to a card under the mouse."""

    LIFTED = "lifted"
    CARRIED = "carried"
    PUT = "put"
    LEFT = "left"  # Escape


class CardButton(QAbstractButton):
    """A class on the ladder. Only the current card is reached with Tab; a press (Space) confirms like Enter."""

    stood = Signal(int)  # it has the focus now
    walked = Signal(int, object)  # Step
    wished = Signal(int, object)  # Wish
    dragged = Signal(int, object, QPointF)  # Drag, where on the screen
    menu_wanted = Signal(int, QPointF)

    def __init__(self, card: Card, parent: QWidget) -> None:
        super().__init__(parent)
        self.card = card
        self.chosen = False  # Tab reaches it
        self.marked = False  # Source follows it
        self.found = False
        self._paragraphs: tuple[Paragraph, ...] = ()
        self._writer: Writer | None = None
        self._cut: Cut = {}
        self._written: Written | None = None
        self._written_size = QSize()
        self._pressed: QPointF | None = None
        self._dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self._on_pressed)

    # showing
    def show_card(self, card: Card, column: LadderColumn | None, names: Names, said: str, staffing: str) -> None:
        """Show a class. `said`: ways to qualify that the head of its column says; `staffing`: words of its frame."""
        self.card = card
        made = paragraphs(card, names, said=said)
        if made != self._paragraphs:
            self._paragraphs = made
            self._written = None
        self.setAccessibleName(card_name(card, column, names))
        self.setAccessibleDescription(card_description(card, staffing))
        self.setToolTip(plain_tip(card_tip(card, column, names, staffing)))
        self.update()

    def set_looks(self, writer: Writer, cut: Cut) -> None:
        """Write with other looks, or cut otherwise."""
        if writer is not self._writer or cut is not self._cut:
            self._writer, self._cut, self._written = writer, cut, None
            self.update()

    def height_at(self, width: int, writer: Writer, cut: Cut) -> int:
        """Pixels that it needs at a width."""
        looks = writer.looks
        return max(24, writer.height(self._paragraphs, width - self._sides(looks), cut) + 2 * looks.pad + 2)

    def set_chosen(self, chosen: bool, marked: bool) -> None:
        """Whether it is the current one, which Tab reaches; and is marked, since Source follows it."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)
        self.chosen = chosen
        if marked != self.marked:
            self.marked = marked
            self.update()

    def set_found(self, found: bool) -> None:
        """Whether it has the words that are looked for."""
        if found != self.found:
            self.found = found
            self.update()

    def words(self) -> str:
        """What it says, a paragraph a line."""
        return "\n".join(paragraph.text for paragraph in self._paragraphs).replace("\u00a0", " ")

    @staticmethod
    def _sides(looks: LadderLooks) -> int:
        """Pixels left and right of the words: the edge and two margins."""
        return EDGE + 2 * looks.side

    def sizeHint(self) -> QSize:
        return self.size()

    # painting
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._writer is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_on(painter)

    def paint_on(self, painter: QPainter) -> None:
        """Paint the card with its upper left corner at the origin."""
        assert self._writer is not None
        looks = self._writer.looks
        self._paint_ground(painter, looks)
        if self._written is None or self._written_size != self.size():
            self._written_size = self.size()
            self._written = self._write(self._writer)
        self._written.paint(painter, QPointF(EDGE + looks.side, looks.pad + 1))
        if self.card.low:
            self._paint_badge(painter, looks)

    def _write(self, writer: Writer) -> Written:
        """As many words as there is room for; not fewer than the board's cut lets through."""
        roomy = (cut for cut in CUTS if self.height_at(self.width(), writer, cut) <= self.height())
        return writer.write(self._paragraphs, self.width() - self._sides(writer.looks), next(roomy, self._cut))

    def _paint_ground(self, painter: QPainter, looks: LadderLooks) -> None:
        scheme = looks.scheme
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(employers.brush(self.card.colour, scheme))
        painter.drawRoundedRect(frame, 4, 4)
        painter.setBrush(QColor(self._back(scheme.base, scheme.hover, scheme.selected, scheme.changed)))
        painter.drawRoundedRect(frame.adjusted(EDGE, 0, 0, 0), 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(employers.outline(self.card.colour, scheme), 1))
        painter.drawLine(QPointF(EDGE + 0.5, 2), QPointF(EDGE + 0.5, self.height() - 2))
        painter.setPen(QPen(QColor(scheme.accent if self.marked else scheme.line), 1))
        painter.drawRoundedRect(frame, 4, 4)
        if self.hasFocus():
            painter.setPen(QPen(QColor(scheme.accent), 2))
            painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _back(self, base: str, hover: str, selected: str, found: str) -> str:
        if self.found:
            return found
        return selected if self.marked else hover if self.underMouse() and not self._dragging else base

    def _paint_badge(self, painter: QPainter, looks: LadderLooks) -> None:
        """A round mark in the upper right corner: "?" while only proposed, a tick when confirmed."""
        size = looks.badge
        place = QRectF(self.width() - size - looks.pad - 1, looks.pad + 1, size, size)
        confirmed = self.card.confirmed
        ink = looks.good if confirmed else looks.muted
        painter.setPen(QPen(ink, 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(place.adjusted(1, 1, -1, -1))
        painter.setFont(looks.bold)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "✓" if confirmed else "?")

    # keys
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._dragging and event.key() == _Key.Key_Escape:
            self._dragging, self._pressed = False, None
            self.dragged.emit(self.card.class_id, Drag.LEFT, QPointF())
            return
        if not self._key(event):
            if _Key(event.key()) in _STEPS:
                event.ignore()  # QAbstractButton would take arrow keys for its own group
            else:
                super().keyPressEvent(event)

    def _key(self, event: QKeyEvent) -> bool:
        held = event.modifiers()
        key = _Key(event.key())
        if not held & _CTRL:
            wish = _WISHES.get((key, bool(held & _ALT), bool(held & _SHIFT)))
            if wish is not None:
                self.wished.emit(self.card.class_id, wish)
                return True
        if held & (_ALT | _SHIFT):
            return False
        step = (_FAR_STEPS if held & _CTRL else _STEPS).get(key)
        if step is not None:
            self.walked.emit(self.card.class_id, step)
        return step is not None

    def _on_pressed(self) -> None:
        self.wished.emit(self.card.class_id, Wish.CONFIRM)

    # focus
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.stood.emit(self.card.class_id)

    # mouse
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.globalPosition()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        where = event.globalPosition()
        if self._dragging:
            self.dragged.emit(self.card.class_id, Drag.CARRIED, where)
        elif (where - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._dragging = True
            self.dragged.emit(self.card.class_id, Drag.LIFTED, self._pressed)
            self.dragged.emit(self.card.class_id, Drag.CARRIED, where)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragging, self._dragging, self._pressed = self._dragging, False, None
        if dragging:
            self.dragged.emit(self.card.class_id, Drag.PUT, event.globalPosition())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.menu_wanted.emit(self.card.class_id, QPointF(event.globalPos()))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def place(self) -> QRect:
        """Where it stands on the ground."""
        return self.geometry()
