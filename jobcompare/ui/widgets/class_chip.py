"""One class of the comparison as a chip: employer above title, swatch, star on the reference, a cross that takes it out."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QDrag, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QSizePolicy, QWidget

from jobcompare.present.shown import Header
from jobcompare.ui.models.sheet_model import plain_tip
from jobcompare.ui.theme import employers, icons
from jobcompare.ui.theme.appearance import scheme
from jobcompare.ui.theme.fonts import bold, scaled

MIME = "application/x-jobcompare-class"
_HEIGHT = 38
_CROSS = 24
_WIDEST, _LEAST = 240, 132
_OWN_KEYS = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ROOMY = 184  # where the chips must be scrolled in any case


class ClassChip(QAbstractButton):
    """A chip. With the focus: Delete takes it out, Alt+Left and Alt+Right move it, Enter makes it the reference."""

    removed = Signal(int)
    moved = Signal(int, int)
    reference_wanted = Signal(int)

    def __init__(self, header: Header, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = header
        self._widest = _WIDEST
        self._pressed: QPoint | None = None
        self._over_cross = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        role = "ours, " if header.ours else "reference, " if header.reference else ""
        self.setAccessibleName(f"{role}{header.employer}, {header.title}")
        self.setAccessibleDescription("Delete takes it out, Alt+Left and Alt+Right move it, Enter makes it the reference")
        self.setToolTip(plain_tip(" · ".join(part for part in (header.employer, header.title, header.facts) if part)))

    def text(self) -> str:
        """What the chip says."""
        return f"{self.header.employer} · {self.header.short_title}"

    def sizeHint(self) -> QSize:
        lines = QFontMetrics(self._small()).height() + QFontMetrics(bold(self.font())).height()
        return QSize(min(self._widest, self.wanted), max(_HEIGHT, lines + 6))

    @property
    def wanted(self) -> int:
        """The width at which everything is said."""
        title = QFontMetrics(bold(self.font())).horizontalAdvance(self.header.short_title)
        employer = QFontMetrics(self._small()).horizontalAdvance(self._employer())
        return min(_WIDEST, self._left() + max(title, employer) + 6 + _CROSS)

    def set_room(self, width: int) -> None:
        """Be at most this wide; a chip never gets so narrow that it says nothing, and no narrower than helps."""
        self._widest = width if width >= _LEAST else _ROOMY
        self.updateGeometry()

    def _left(self) -> int:
        return 26

    def _small(self) -> QFont:
        return scaled(self.font(), 0.89)

    def _employer(self) -> str:
        return self.header.employer + (" · ours" if self.header.ours else "")

    def _cross(self) -> QRectF:
        return QRectF(self.width() - _CROSS, 0, _CROSS, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = scheme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QColor(colours.accent if self.hasFocus() else colours.line))
        painter.setBrush(QColor(colours.ours if self.header.reference else colours.base))
        painter.drawRoundedRect(frame, 4, 4)
        if self.hasFocus():
            painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), 3, 3)
        ink = colours.on_tint if self.header.reference else colours.text
        self._paint_words(painter, ink, ink if self.header.reference else colours.muted)
        if self._over_cross:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.hover))
            painter.drawRoundedRect(self._cross().adjusted(3, 5, -3, -5), 3, 3)
        cross = icons.picture("x", ink, 12, icons.ratio_of(painter))
        painter.drawPixmap(self._cross().center() - QPoint(6, 6), cross)

    def _paint_words(self, painter: QPainter, ink: str, muted: str) -> None:
        """Employer and title. The end of a title says the level: where it does not fit, its middle is left out."""
        left, width, half = self._left(), self.width() - self._left() - _CROSS, self.height() / 2
        employers.paint_swatch(painter, QRectF(9, 6, 10, 10), self.header.colour, scheme())
        if self.header.reference:
            painter.setPen(QColor(ink))
            painter.drawText(QRectF(6, half, 16, half - 2), Qt.AlignmentFlag.AlignCenter, "★")
        for top, font, colour, words in (
            (3.0, self._small(), muted, self._employer()),
            (half - 1, bold(self.font()), ink, self.header.short_title),
        ):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, width)
            painter.drawText(QRectF(left, top, width, half - 2), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def event(self, event: QEvent) -> bool:
        """The chip's own keys stay its own: on some pages Delete and Enter are shortcuts of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plain and event.key() in _OWN_KEYS:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        key = event.key()
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(self.header.class_id)
        elif alt and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.moved.emit(self.header.class_id, -1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.reference_wanted.emit(self.header.class_id)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.focusNextPrevChild(key == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._cross().contains(event.position())
        if over != self._over_cross:
            self._over_cross = over
            self.update()
        if self._pressed is not None:
            far = (event.position().toPoint() - self._pressed).manhattanLength()
            if far >= QApplication.startDragDistance():
                self._pressed = None
                self._drag()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and self._cross().contains(event.position()):
            self.removed.emit(self.header.class_id)
        self._pressed = None

    def leaveEvent(self, event: object) -> None:
        self._over_cross = False
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Compare the others with this class", self._on_reference)
        menu.addAction("Move left", self._on_left)
        menu.addAction("Move right", self._on_right)
        menu.addSeparator()
        menu.addAction("Take out of this comparison", self._on_remove)
        menu.popup(event.globalPos())

    def _drag(self) -> None:
        data = QMimeData()
        data.setData(MIME, str(self.header.class_id).encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self.grab())
        drag.exec(Qt.DropAction.MoveAction)

    def _on_reference(self) -> None:
        self.reference_wanted.emit(self.header.class_id)

    def _on_left(self) -> None:
        self.moved.emit(self.header.class_id, -1)

    def _on_right(self) -> None:
        self.moved.emit(self.header.class_id, 1)

    def _on_remove(self) -> None:
        self.removed.emit(self.header.class_id)
