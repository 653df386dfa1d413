"""The line on top of the ladder: what is proposed and confirmed, what is next, and the buttons."""

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from jobcompare.ui.models.sheet_model import plain_tip
from jobcompare.ui.widgets.plain_label import ElidedLabel

_HEIGHT = 32
_WIDE = 720  # px from which all buttons are shown


class TopLine(QFrame):
    """Always in sight. Its buttons tell what is wanted of the current card."""

    next_wanted = Signal()
    confirm_wanted = Signal()
    clear_wanted = Signal()
    reason_wanted = Signal()
    levels_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tools")
        self.setMinimumHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._counts = ElidedLabel("", self)
        self._counts.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._next = _ElidedLink(self)
        self._next.clicked.connect(self.next_wanted)
        self.confirm = self._button("Confirm", "Confirm where the current card stands (Enter)", self.confirm_wanted)
        self.clear = self._button("As proposed", "Put the current card where the program proposes it (Delete)", self.clear_wanted)
        self.reason = self._button("Why here…", "Say in words why the current card stands here", self.reason_wanted)
        self.levels = self._button("Study levels…", "Names and order of this study's levels", self.levels_wanted)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 0, 8, 0)
        line.setSpacing(4)
        line.addWidget(self._counts)
        line.addWidget(self._next, 1)
        for button in (self.confirm, self.clear, self.reason):
            line.addWidget(button)
        line.addSpacing(8)
        line.addWidget(self.levels)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _WIDE
        for button in (self.clear, self.reason, self.levels):  # in a narrow window they are in the menus only
            button.setVisible(wide)

    def show_words(self, counts: str, following: str) -> None:
        """Show what is proposed and confirmed, and which card is next; "" where all is confirmed."""
        self._counts.setText(f"{counts} ·" if following else counts)
        self._counts.setToolTip(plain_tip(counts))
        self._next.say(following)

    def text(self) -> str:
        """What the line says."""
        return f"{self._counts.text()} {self._next.words}".strip()

    def _button(self, words: str, tip: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(words, self)
        button.setToolTip(tip)
        button.clicked.connect(signal)
        return button


class _ElidedLink(QPushButton):
    """A link that ends in "…" where it does not fit."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = ""
        self.setProperty("link", True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(48)

    def say(self, words: str) -> None:
        """Show the words; none: nothing to press."""
        self.words = words
        self.setAccessibleName(words)
        self.setToolTip(plain_tip(f"{words} (F8)") if words else "")
        self.setEnabled(bool(words))
        self._cut()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.words) + 16, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        words = self.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideRight, max(0, self.width() - 14))
        self.setText(words.replace("&", "&&"))
