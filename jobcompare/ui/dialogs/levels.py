"""Names and order of the study's levels."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from jobcompare.ui.dialogs.base import AskDialog
from jobcompare.ui.widgets.plain_label import PlainLabel


class LevelsDialog(AskDialog):
    """One level a line, highest first. `named` tells the list."""

    named = Signal(list)

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__("Study levels", parent, action="Save")
        words = (
            "One level a line, the highest first. Study levels are this study's own grouping: they say nothing of pay, reporting "
            "lines or equal value. A level that classes stand on must stay."
        )
        label = PlainLabel(words, self, wrap=True)
        label.setMinimumWidth(400)
        self.text = QPlainTextEdit("\n".join(names), self)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName("Levels, highest first")
        self.text.setMinimumHeight(168)
        self.body.addWidget(label)
        self.body.addWidget(self.text, 1)
        self.text.setFocus()

    def answer(self) -> None:
        names = [" ".join(line.split()) for line in self.text.toPlainText().splitlines() if line.strip()]
        twice = next((name for name in names if [other.casefold() for other in names].count(name.casefold()) > 1), None)
        if not names:
            self.say_wrong("A study needs at least one level.")
        elif twice is not None:
            self.say_wrong(f"“{twice}” is named twice.")
        else:
            self.named.emit(names)
            self.accept()
