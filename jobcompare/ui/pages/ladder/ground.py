"""What is painted under the cards: columns, lines between levels, frames, ghosts, where a dragged card would go."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from jobcompare.present.ladder.view import Ghost, Ladder
from jobcompare.ui.pages.ladder.looks import LadderLooks
from jobcompare.ui.pages.ladder.plan import Frame, Place, Plan
from jobcompare.ui.pages.ladder.words import GHOST

_ROUND = 6


@dataclass(frozen=True, slots=True)
class Target:
    """Where a dragged card would go: a place on the ground, in words."""

    place: QRect
    words: str


class Ground(QWidget):
    """The ground that the cards stand on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ladder: Ladder | None = None
        self._plan = Plan()
        self._looks: LadderLooks | None = None
        self._target: Target | None = None
        self.setAccessibleName("Ladder")

    def show_plan(self, ladder: Ladder, plan: Plan, looks: LadderLooks) -> None:
        """Show another plan."""
        self._ladder, self._plan, self._looks = ladder, plan, looks
        self.update()

    @property
    def target(self) -> Target | None:
        """Where a dragged card would go."""
        return self._target

    def set_target(self, target: Target | None) -> None:
        """Show where a dragged card would go; None: nowhere."""
        if target != self._target:
            self._target = target
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._looks is None or self._ladder is None:
            return
        painter = QPainter(self)
        looks, plan = self._looks, self._plan
        painter.fillRect(event.rect(), looks.base)
        self._paint_ours(painter, looks, self._ladder, plan)
        self._paint_lines(painter, looks, plan)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for frame in plan.frames:
            _paint_frame(painter, looks, frame)
        for place, ghost in zip(plan.ghosts, self._ladder.ghosts, strict=True):
            _paint_ghost(painter, looks, place, ghost)
        if self._target is not None:
            _paint_target(painter, looks, self._target)

    def _paint_ours(self, painter: QPainter, looks: LadderLooks, ladder: Ladder, plan: Plan) -> None:
        bottom = sum(height for _top, height in plan.rows[: len(ladder.rows)])
        for column, (left, width) in zip(ladder.columns, plan.columns, strict=True):
            if column.ours:
                painter.fillRect(left, 0, width, bottom, looks.ours)

    def _paint_lines(self, painter: QPainter, looks: LadderLooks, plan: Plan) -> None:
        for top, height in plan.rows:
            painter.setPen(looks.hairline)
            painter.drawLine(0, top + height - 1, self.width(), top + height - 1)
        bottom = plan.rows[-1][0] + plan.rows[-1][1] if plan.rows else 0
        for left, width in plan.columns:
            painter.drawLine(left + width - 1, 0, left + width - 1, bottom)


def _paint_frame(painter: QPainter, looks: LadderLooks, frame: Frame) -> None:
    """Cards that are staffed together stand in one frame, with the word under them."""
    place = QRectF(*frame.place).adjusted(0.75, 0.75, -0.75, -0.75)
    painter.setPen(QPen(QColor(looks.scheme.line), 1.5))
    painter.setBrush(looks.band)
    painter.drawRoundedRect(place, _ROUND, _ROUND)
    if frame.words:
        painter.setPen(looks.text)
        painter.setFont(looks.font)
        room = QRectF(place.x() + looks.side, place.bottom() - looks.line - 2, place.width() - 2 * looks.side, looks.line)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, _cut(looks, frame.words, room.width()))


def _paint_ghost(painter: QPainter, looks: LadderLooks, place: Place, ghost: Ghost) -> None:
    """A member that was not collected: dashed, never filled."""
    frame = QRectF(*place).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(QColor(looks.scheme.line), 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(frame, 4, 4)
    painter.setFont(looks.font)
    left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    room = QRectF(frame.x() + looks.side + 4, frame.y() + looks.pad + 1, frame.width() - 2 * looks.side - 4, looks.line)
    for words, ink in ((ghost.title, looks.text), (GHOST, looks.muted)):
        painter.setPen(ink)
        painter.drawText(room, left, _cut(looks, words, room.width()))
        room.translate(0, looks.line)


def _paint_target(painter: QPainter, looks: LadderLooks, target: Target) -> None:
    tint = QColor(looks.accent)
    tint.setAlpha(40)
    painter.setPen(QPen(looks.accent, 2, Qt.PenStyle.DashLine))
    painter.setBrush(tint)
    place = QRectF(target.place).adjusted(2, 2, -2, -2)
    painter.drawRoundedRect(place, _ROUND, _ROUND)


def _cut(looks: LadderLooks, words: str, width: float) -> str:
    return QFontMetricsF(looks.font).elidedText(words, Qt.TextElideMode.ElideRight, width)
