"""The words at the left of the text that say what each highlight is."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from jobcompare.present.review.view import Tint
from jobcompare.ui.models.sheet_model import plain_tip
from jobcompare.ui.pages.review.tints import ground
from jobcompare.ui.theme.appearance import scheme
from jobcompare.ui.theme.fonts import bold, scaled

WIDTH = 128
_PAD = 6


@dataclass(frozen=True, slots=True)
class Note:
    """The words beside a line. `top`: of the line in the view; `row`: the first row that stands there."""

    top: int
    height: int
    labels: tuple[str, ...]
    tint: Tint
    row: int
    current: bool

    @property
    def words(self) -> str:
        """All of them."""
        return " · ".join(self.labels)


class Gutter(QWidget):
    """Shows notes; a click on one tells its row."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.notes: tuple[Note, ...] = ()

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show the notes of what is in sight."""
        if tuple(notes) != self.notes:
            self.notes = tuple(notes)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = scheme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.window))
        painter.setPen(QColor(colours.hairline))
        painter.drawLine(self.rect().topRight(), self.rect().bottomRight())
        for note in self.notes:
            place = QRect(0, note.top, self.width() - 1, note.height)
            painter.fillRect(QRect(self.width() - 5, note.top + 1, 4, note.height - 2), QColor(colours.line))
            painter.fillRect(QRect(self.width() - 5, note.top + 2, 3, note.height - 4), QColor(ground(note.tint, colours)))
            small = scaled(self.font(), 0.9)
            painter.setFont(bold(small) if note.current else small)
            painter.setPen(QColor(colours.text if note.current else colours.muted))
            room = place.adjusted(_PAD, 0, -_PAD - 4, 0)
            shown = painter.fontMetrics().elidedText(note.words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)

    def event(self, event: QEvent) -> bool:
        """The whole words as a tip."""
        if isinstance(event, QHelpEvent):
            note = self._at(event.pos())
            QToolTip.showText(event.globalPos(), plain_tip(note.words) if note else "", self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        note = self._at(event.position().toPoint())
        if note is not None:
            self.chosen.emit(note.row)

    def _at(self, point: QPoint) -> Note | None:
        return next((note for note in self.notes if note.top <= point.y() < note.top + note.height), None)
