"""A line across the window for what lasts: read-only, a conflict, an error. Never a dialog."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from jobcompare.ui.theme import icons
from jobcompare.ui.theme.appearance import in_force, scheme
from jobcompare.ui.widgets.plain_label import PlainLabel


class Banner(QFrame):
    """One message at a time; the latest counts."""

    wanted = Signal(str)  # id of the action of its button

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._action = ""
        self._picture = QLabel(self)
        self._words = PlainLabel("", self, wrap=True)
        self._words.setAccessibleName("Message")
        self._button = QPushButton(self)
        self._button.clicked.connect(self._on_button)
        self._close = QToolButton(self)
        self._close.setFixedSize(QSize(24, 24))
        self._close.setAccessibleName("Dismiss message")
        self._close.setToolTip("Dismiss")
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 8, 4)
        layout.setSpacing(8)
        layout.addWidget(self._picture)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._button)
        layout.addWidget(self._close)
        in_force.changed.connect(self._on_appearance_changed)
        self._on_appearance_changed()
        self.hide()

    def say(self, words: str, button: str = "", action: str = "") -> None:
        """Show a message, with a button where there is something to do about it."""
        self._words.setText(words)
        self._action = action
        self._button.setText(button)
        self._button.setVisible(bool(action))
        self.show()

    def text(self) -> str:
        """The message, "" where none is shown."""
        return self._words.text() if not self.isHidden() else ""

    def _on_button(self) -> None:
        self.wanted.emit(self._action)

    def _on_appearance_changed(self) -> None:
        self._picture.setPixmap(icons.picture("warning-circle", scheme().warning, 18, max(2.0, self.devicePixelRatioF())))
        self._close.setIcon(icons.icon("x", scheme()))
