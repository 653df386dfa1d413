"""What is painted under the cards: columns, lines between levels, frames, ghosts, where a dragged card would go."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from jobcompare.present.ladder.view import Ghost, Ladder
from jobcompare.ui.models.sheet_model import plain_tip
from jobcompare.ui.pages.ladder.looks import LadderLooks
from jobcompare.ui.pages.ladder.plan import Frame, Place, Plan
from jobcompare.ui.pages.ladder.words import Part, ghost_paragraphs, ghost_words, ghosts_words
from jobcompare.ui.pages.ladder.writing import Cut, Writer
from jobcompare.ui.theme.appearance import scheme

_ROUND = 6
_GHOST_LEFT = 4  # px: its words stand in line with those of cards
GHOST_CUT: Cut = {Part.TITLE: 2, Part.REASON: 1}


@dataclass(frozen=True, slots=True)
class Target:
    """Where a dragged card would go: a place on the ground, in words."""

    place: QRect
    words: str


class _Mark(QWidget):
    """Over the cards: where a dragged one would go."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        accent = QColor(scheme().accent)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(accent, 2, Qt.PenStyle.DashLine))
        accent.setAlpha(40)
        painter.setBrush(accent)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), _ROUND, _ROUND)


class Ground(QWidget):
    """The ground that the cards stand on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ladder: Ladder | None = None
        self._plan = Plan()
        self._writer: Writer | None = None
        self._target: Target | None = None
        self._mark = _Mark(self)
        self.setAccessibleName("Ladder")

    def show_plan(self, ladder: Ladder, plan: Plan, writer: Writer) -> None:
        """Show another plan."""
        self._ladder, self._plan, self._writer = ladder, plan, writer
        self.setAccessibleDescription(ghosts_words(ladder))
        self.update()

    @property
    def target(self) -> Target | None:
        """Where a dragged card would go."""
        return self._target

    def set_target(self, target: Target | None) -> None:
        """Show where a dragged card would go; None: nowhere."""
        if target != self._target:
            self._target = target
            self._mark.setVisible(target is not None)
            if target is not None:
                self._mark.setGeometry(target.place)
                self._mark.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._writer is None or self._ladder is None:
            return
        painter = QPainter(self)
        looks, plan = self._writer.looks, self._plan
        painter.fillRect(event.rect(), looks.base)
        self._paint_ours(painter, looks, self._ladder, plan)
        self._paint_lines(painter, looks, plan)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for frame in plan.frames:
            _paint_frame(painter, looks, frame)
        for place, ghost in zip(plan.ghosts, self._ladder.ghosts, strict=True):
            _paint_ghost(painter, self._writer, place, ghost)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tip(self._tip(event.pos())), self)
            return True
        return super().event(event)

    def _tip(self, where: QPoint) -> str:
        ghosts = self._ladder.ghosts if self._ladder else ()
        return next((ghost_words(g) for p, g in zip(self._plan.ghosts, ghosts, strict=True) if QRect(*p).contains(where)), "")

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


def _paint_ghost(painter: QPainter, writer: Writer, place: Place, ghost: Ghost) -> None:
    """A member that was not collected: dashed, never filled."""
    looks = writer.looks
    frame = QRectF(*place).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(QColor(looks.scheme.line), 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(frame, 4, 4)
    written = writer.write(ghost_paragraphs(ghost), ghost_width(place.width, looks), GHOST_CUT)
    painter.setPen(looks.text)
    written.paint(painter, QPointF(place.x + _GHOST_LEFT + looks.side, place.y + looks.pad + 1))


def ghost_width(width: int, looks: LadderLooks) -> int:
    """Pixels for the words of a ghost of a width."""
    return width - _GHOST_LEFT - 2 * looks.side


def ghost_height(ghost: Ghost, width: int, writer: Writer) -> int:
    """Pixels that a ghost needs at a width."""
    return writer.height(ghost_paragraphs(ghost), ghost_width(width, writer.looks), GHOST_CUT) + 2 * writer.looks.pad + 2


def _cut(looks: LadderLooks, words: str, width: float) -> str:
    return QFontMetricsF(looks.font).elidedText(words, Qt.TextElideMode.ElideRight, width)
