"""The line of tools over the list: find in all text, what is listed, what can be done with the classes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from jobcompare.ui.widgets.line_field import LineField
from jobcompare.ui.widgets.plain_label import ElidedLabel

_HEIGHT = 36
_ALL_FROM = 640  # width from which the less used buttons are shown; the menus have them in any case


class ClassTools(QFrame):
    """Tells what is wanted; does nothing itself."""

    words_typed = Signal()
    left = Signal()  # Enter in the search field
    compare_wanted = Signal()
    employer_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tools")
        self.setMinimumHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.words = LineField(self)
        self.words.setPlaceholderText("Find in all text of all documents")
        self.words.setAccessibleName("Find in all text of all documents")
        self.words.setClearButtonEnabled(True)
        self.words.setMaximumWidth(360)
        self.words.textChanged.connect(self.words_typed)
        self.words.returnPressed.connect(self.left)
        self.remark = ElidedLabel("", self, role="muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self.words, 2)
        row.addWidget(self.remark, 1)
        self._compare = self._button("Compare", "Show the ticked classes side by side")
        self._compare.setProperty("primary", True)
        self._compare.clicked.connect(self.compare_wanted)
        employer = self._button("Set jurisdiction…", "Say whose classes the selected ones are")
        employer.clicked.connect(self.employer_wanted)
        delete = self._button("Delete", "Take the selected classes out of the study; Undo brings them back")
        delete.clicked.connect(self.delete_wanted)
        self._less_used = (employer, delete)
        for button in (self._compare, *self._less_used):
            row.addWidget(button)

    def show_words(self, words: str) -> None:
        """Put words into the search field without telling."""
        self.words.blockSignals(True)
        self.words.setText(words)
        self.words.blockSignals(False)

    def show_chosen(self, count: int) -> None:
        """Say how many classes are ticked."""
        self._compare.setText(f"Compare {count}" if count > 1 else "Compare")
        self._compare.setEnabled(count > 1)

    def stand_ready(self) -> None:
        """Ready to type words to find."""
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def fit(self, width: int) -> None:
        """Leave the less used buttons to the menus in a small window."""
        for button in self._less_used:
            button.setVisible(width >= _ALL_FROM)

    def _button(self, words: str, tip: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setToolTip(tip)
        return button
