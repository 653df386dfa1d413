"""One step of the work as a line that can be chosen: number, title, state; the next one stands out."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from jobcompare.present.lists_view import Step
from jobcompare.ui.theme import icons
from jobcompare.ui.theme.appearance import scheme
from jobcompare.ui.theme.fonts import bold

_HEIGHT = 44
_DISC = 24


class StepRow(QAbstractButton):
    """A step; choosing it goes to its page."""

    def __init__(self, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step = step
        self.setText(step.title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        following = ", the next thing to do" if step.next else ""
        self.setAccessibleName(f"Step {step.number}: {step.title}, {step.state}{following}")

    def sizeHint(self) -> QSize:
        return QSize(320, max(_HEIGHT, self.fontMetrics().height() + 20))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = scheme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 2, -1, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.selected if self.step.next else colours.hover if self.underMouse() else colours.base))
        painter.drawRoundedRect(frame, 6, 6)
        if self.hasFocus() or self.step.next:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ink = QColor(colours.accent)
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setColor(ink)
            pen.setWidthF(2 if self.hasFocus() else 1)
            painter.setPen(pen)
            painter.drawRoundedRect(frame, 6, 6)
        self._paint_disc(painter)
        left = 12 + _DISC + 12
        painter.setFont(bold(self.font()) if self.step.next else self.font())
        painter.setPen(QColor(colours.text))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left, 0, self.width() * 0.55, self.height()), middle | Qt.AlignmentFlag.AlignLeft, self.step.title)
        painter.setFont(self.font())
        painter.setPen(QColor(colours.muted))
        room = QRectF(self.width() * 0.5, 0, self.width() * 0.5 - 40, self.height())
        words = painter.fontMetrics().elidedText(self.step.state, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, words)
        arrow = icons.picture("caret-right", colours.accent if self.step.next else colours.muted, 14, icons.ratio_of(painter))
        painter.drawPixmap(self.width() - 30, self.height() // 2 - 7, arrow)

    def _paint_disc(self, painter: QPainter) -> None:
        colours = scheme()
        disc = QRectF(12, (self.height() - _DISC) / 2, _DISC, _DISC)
        painter.setPen(QColor(colours.accent if self.step.next else colours.line))
        painter.setBrush(QColor(colours.accent if self.step.next else colours.base))
        painter.drawEllipse(disc)
        painter.setFont(bold(self.font()))
        painter.setPen(QColor(colours.on_accent if self.step.next else colours.text))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self.step.number))
