"""Tells something in a few lines of plain text."""

from PySide6.QtWidgets import QWidget

from jobcompare.ui.dialogs.base import AskDialog
from jobcompare.ui.widgets.plain_label import PlainLabel


class TellDialog(AskDialog):
    """A title, some words, Close."""

    def __init__(self, title: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent, closes=True)
        self.words = PlainLabel(words, self, wrap=True)
        self.words.setMinimumWidth(400)
        self.body.addWidget(self.words)
