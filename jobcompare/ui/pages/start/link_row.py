"""A line that opens something: icon, name, and where or what it is."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from jobcompare.ui.theme import icons
from jobcompare.ui.theme.appearance import scheme

_HEIGHT = 40


class LinkRow(QAbstractButton):
    """`name` in the accent colour, `facts` below it in muted words."""

    def __init__(self, icon: str, name: str, facts: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._facts = facts
        self.setText(name)
        self.setToolTip("")
        self.setAccessibleName(f"{name}, {facts}" if facts else name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(200, max(_HEIGHT, 2 * line + 8) if self._facts else max(28, line + 8))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = scheme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse() or self.hasFocus():
            painter.setPen(QColor(colours.accent) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.hover))
            painter.drawRoundedRect(frame, 4, 4)
        size = 16
        top = 6 if self._facts else (self.height() - size) // 2
        painter.drawPixmap(6, top, icons.picture(self._icon, colours.muted, size, icons.ratio_of(painter)))
        metrics = self.fontMetrics()
        room = QRectF(30, 3, self.width() - 36, metrics.height())
        if not self._facts:
            room.moveTop((self.height() - metrics.height()) / 2)
        painter.setPen(QColor(colours.accent))
        painter.drawText(room, metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room.width())))
        painter.setPen(QColor(colours.muted))
        room.translate(0, metrics.height() + 1)
        painter.drawText(room, metrics.elidedText(self._facts, Qt.TextElideMode.ElideMiddle, int(room.width())))
