"""Asks for one of several."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from jobcompare.ui.dialogs.base import AskDialog


class ChooseDialog(AskDialog):
    """`chosen` tells the id of the item chosen."""

    chosen = Signal(int)

    def __init__(self, title: str, label: str, items: Sequence[tuple[int, str]], parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._ids = [number for number, _ in items]
        words = QLabel(f"&{label}", self)
        self.field = QComboBox(self)
        self.field.setAccessibleName(label)
        self.field.addItems([name for _, name in items])
        self.field.setMinimumWidth(320)
        words.setBuddy(self.field)
        self.body.addWidget(words)
        self.body.addWidget(self.field)
        self.accept_button.setEnabled(bool(items))
        self.field.setFocus()

    def answer(self) -> None:
        self.chosen.emit(self._ids[self.field.currentIndex()])
        self.accept()
