"""What a page shows where there is nothing yet: the next step in one sentence, and one button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from jobcompare.ui.theme import icons
from jobcompare.ui.theme.appearance import in_force, scheme
from jobcompare.ui.widgets.plain_label import PlainLabel


class EmptyState(QWidget):
    """A sentence and a button that runs an action of the table."""

    wanted = Signal(str)

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._action = ""
        self._picture = QLabel(self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence = PlainLabel("", self, wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button = QPushButton(self)
        self._button.setProperty("primary", True)
        self._button.clicked.connect(self._on_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addStretch(2)
        layout.addWidget(self._picture)
        layout.addWidget(self._sentence)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        in_force.changed.connect(self._on_appearance_changed)
        self._on_appearance_changed()

    def say(self, sentence: str, button: str = "", action: str = "") -> None:
        """Show a sentence, and a button where there is an action to run."""
        self._sentence.setText(sentence)
        self._button.setText(button)
        self._button.setVisible(bool(action))
        self._action = action

    def text(self) -> str:
        """The sentence shown."""
        return self._sentence.text()

    def _on_clicked(self) -> None:
        self.wanted.emit(self._action)

    def _on_appearance_changed(self) -> None:
        self._picture.setPixmap(icons.picture(self._icon, scheme().faint, 40, max(2.0, self.devicePixelRatioF())))
