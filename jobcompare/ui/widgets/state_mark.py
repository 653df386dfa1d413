"""The state of a value as a small word with a mark: never colour alone."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from jobcompare.present.shown import Shown
from jobcompare.ui.theme import icons
from jobcompare.ui.theme.appearance import in_force, scheme
from jobcompare.ui.widgets.plain_label import ElidedLabel

_GLYPHS = {
    Shown.READ: "eye",
    Shown.REVIEWED: "check-circle",
    Shown.TYPED: "pencil-simple",
    Shown.DERIVED: "calculator",
    Shown.ABSENT: "minus-circle",
}


class StateMark(QWidget):
    """Glyph and words: "read by program", "reviewed by Ana, Nov 22"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = Shown.ABSENT
        self._glyph = QLabel(self)
        self._words = ElidedLabel("", self, role="muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._glyph)
        layout.addWidget(self._words, 1)
        in_force.changed.connect(self._on_appearance_changed)

    def show_state(self, state: Shown, words: str) -> None:
        """Show a state in its words."""
        self._state = state
        self._words.setText(words)
        self._on_appearance_changed()

    def text(self) -> str:
        """The words shown."""
        return self._words.text()

    def _on_appearance_changed(self) -> None:
        colours = scheme()
        ink = colours.good if self._state is Shown.REVIEWED else colours.accent if self._state is Shown.TYPED else colours.muted
        self._glyph.setPixmap(icons.picture(_GLYPHS[self._state], ink, 14, max(2.0, self.devicePixelRatioF())))
