"""Asks for one name."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from jobcompare.ui.dialogs.base import AskDialog


class AskName(AskDialog):
    """One field. `named` tells the name, trimmed, never empty."""

    named = Signal(str)

    def __init__(self, title: str, label: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._label = label
        words = QLabel(f"&{label}", self)
        self.field = QLineEdit(text, self)
        self.field.setAccessibleName(label)
        self.field.setMinimumWidth(360)
        self.field.selectAll()
        words.setBuddy(self.field)
        self.body.addWidget(words)
        self.body.addWidget(self.field)
        self.field.setFocus()

    def answer(self) -> None:
        name = " ".join(self.field.text().split())
        if not name:
            self.say_wrong(f"{self._label}: type a name.")
            self.field.setFocus()
            return
        self.named.emit(name)
        self.accept()
