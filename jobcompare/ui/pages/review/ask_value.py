"""Asks for a value in words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from jobcompare.present.review.view import RecordRow
from jobcompare.ui.dialogs.base import AskDialog
from jobcompare.ui.widgets.plain_label import PlainLabel


class AskValue(AskDialog):
    """`typed` tells the row and the words; none: the document does not say."""

    typed = Signal(object, str)

    def __init__(self, row: RecordRow, parent: QWidget | None = None) -> None:
        super().__init__(f"Edit {row.label[0].lower()}{row.label[1:]}", parent, action="Save")
        self._row = row
        words = QLabel(row.label.replace("&", "&&"), self)
        self.field = QLineEdit(row.value, self)
        self.field.setAccessibleName(row.label)
        self.field.setMinimumWidth(360)
        self.field.selectAll()
        words.setBuddy(self.field)
        self.body.addWidget(words)
        self.body.addWidget(self.field)
        self.body.addWidget(PlainLabel("Empty: the document does not say.", self, role="muted", wrap=True))
        self.field.setFocus()

    def answer(self) -> None:
        self.typed.emit(self._row, self.field.text())
        self.accept()
