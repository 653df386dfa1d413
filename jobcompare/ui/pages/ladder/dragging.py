"""A card under the mouse: where it would go is shown on the ground, edges scroll, Escape leaves it where it was."""

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QLabel

from jobcompare.ui.pages.ladder.board import Board
from jobcompare.ui.pages.ladder.card import CardButton, Drag
from jobcompare.ui.pages.ladder.ground import Target
from jobcompare.ui.pages.ladder.words import level_names

_NEAR = 28  # px from an edge of the view from which it scrolls
_TICK = 30  # ms
_OPACITY = 0.8


class Dragging(QObject):
    """Follows the cards of one board."""

    put = Signal(int, int, int)  # class id, lowest and highest rank
    aimed = Signal(str)  # the words of the place it would go to, "" for none

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self._board = board
        self._class_id: int | None = None
        self._where = QPointF()
        self._shadow = QLabel(board)
        self._shadow.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._shadow.hide()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._on_tick)
        board.dragged.connect(self._on_dragged)

    def _on_dragged(self, class_id: int, drag: Drag, where: QPointF) -> None:
        if drag is Drag.LIFTED:
            self._lift(class_id, where)
        elif self._class_id == class_id:
            if drag is Drag.CARRIED:
                self._carry(where)
            elif drag is Drag.PUT:
                self._put(where)
            else:
                self._end()

    def _lift(self, class_id: int, where: QPointF) -> None:
        card = self._board.cards[class_id]
        self._class_id = class_id
        self._grip = card.mapFromGlobal(where.toPoint())
        self._shadow.setPixmap(_picture(card))
        self._shadow.resize(card.size())
        self._shadow.show()
        self._shadow.raise_()
        self._timer.start()
        card.setCursor(Qt.CursorShape.ClosedHandCursor)

    def _carry(self, where: QPointF) -> None:
        self._where = where
        self._shadow.move(self._board.mapFromGlobal(where.toPoint()) - self._grip)
        self._board.ground.set_target(self._target())
        target = self._board.ground.target
        self.aimed.emit(target.words if target else "")

    def _put(self, where: QPointF) -> None:
        self._carry(where)
        ranks, class_id = self._ranks(), self._class_id
        self._end()
        if ranks is not None and class_id is not None:
            self.put.emit(class_id, *ranks)

    def _end(self) -> None:
        if self._class_id is not None and self._class_id in self._board.cards:
            self._board.cards[self._class_id].unsetCursor()
        self._class_id = None
        self._timer.stop()
        self._shadow.hide()
        self._board.ground.set_target(None)
        self.aimed.emit("")

    def _on_tick(self) -> None:
        """Scroll while the card is held near an edge."""
        seen = self._board.viewport()
        at = seen.mapFromGlobal(self._where.toPoint())
        moved = False
        for bar, place, size in (
            (self._board.horizontalScrollBar(), at.x(), seen.width()),
            (self._board.verticalScrollBar(), at.y(), seen.height()),
        ):
            by = _pull(place, size)
            if by:
                before = bar.value()
                bar.setValue(before + by)
                moved = moved or bar.value() != before
        if moved:
            self._carry(self._where)

    def _ranks(self) -> tuple[int, int] | None:
        board = self._board
        seen = board.viewport().rect()
        if not seen.contains(board.viewport().mapFromGlobal(self._where.toPoint())):
            return None
        at: QPoint = board.ground.mapFromGlobal(self._where.toPoint())
        return board.ranks_at(at)

    def _target(self) -> Target | None:
        ranks = self._ranks()
        if ranks is None or self._class_id is None:
            return None
        low, high = ranks
        names = level_names(self._board.ladder)
        words = names[low] if low == high else f"{names[low]} to {names[high]}"
        return Target(self._board.level_place(low, high, self._board.column_of(self._class_id)), words)


def _picture(card: CardButton) -> QPixmap:
    """A card as it is carried: what is under it shines through."""
    solid = QPixmap(card.size() * card.devicePixelRatioF())
    solid.setDevicePixelRatio(card.devicePixelRatioF())
    solid.fill(Qt.GlobalColor.transparent)
    faint = QPixmap(solid)
    painter = QPainter(solid)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    card.paint_on(painter)
    painter.end()
    painter.begin(faint)
    painter.setOpacity(_OPACITY)
    painter.drawPixmap(0, 0, solid)
    painter.end()
    return faint


def _pull(place: int, size: int) -> int:
    """How far to scroll: more the nearer the edge, nothing far outside."""
    if -2 * _NEAR < place < _NEAR:
        return -(_NEAR - max(0, place)) // 2
    if size - _NEAR < place < size + 2 * _NEAR:
        return (min(place, size) - size + _NEAR) // 2
    return 0
