"""Asks why a class stands where it does, in the analyst's words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from jobcompare.present.ladder.view import Card
from jobcompare.ui.dialogs.base import AskDialog
from jobcompare.ui.pages.ladder.words import quoted
from jobcompare.ui.widgets.plain_label import PlainLabel

_DECIDED = "decided"  # Card.reason_kind of the analyst's own words


class ReasonDialog(AskDialog):
    """`given` tells the class and the words, "" for none. The level is confirmed with it."""

    given = Signal(int, str)

    def __init__(self, card: Card, level: str, parent: QWidget | None = None) -> None:
        super().__init__("Why here", parent, action="Save")
        self._class_id = card.class_id
        own = card.reason if card.reason_kind == _DECIDED else ""
        head = PlainLabel(f"{card.title}: {level}", self, role="heading", wrap=True)
        self.body.addWidget(head)
        if card.reason and not own:
            self.body.addWidget(PlainLabel(f"The program's reason: {quoted(card)}", self, role="muted", wrap=True))
        label = QLabel("&Reason, in your words", self)
        self.text = QPlainTextEdit(self)
        self.text.setPlainText(own)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName("Reason, in your words")
        self.text.setMinimumSize(400, 72)
        label.setBuddy(self.text)
        self.body.addWidget(label)
        self.body.addWidget(self.text, 1)
        self.text.setFocus()

    def answer(self) -> None:
        self.given.emit(self._class_id, " ".join(self.text.toPlainText().split()))
        self.accept()
