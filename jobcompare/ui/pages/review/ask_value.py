"""Asks for a value in words and says how they are read before anything is set."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from jobcompare.present.review.view import RecordRow
from jobcompare.ui.dialogs.base import AskDialog
from jobcompare.ui.widgets.plain_label import PlainLabel

_PAUSE = 150  # ms of rest after which what was typed is read


class AskValue(AskDialog):
    """`typed` tells the row and the words; none: the document does not say. `words_changed`: read these and `show_read`."""

    typed = Signal(object, str)
    words_changed = Signal(str)

    def __init__(self, row: RecordRow, parent: QWidget | None = None) -> None:
        super().__init__(f"Edit {row.label[0].lower()}{row.label[1:]}", parent, action="Save")
        self._row = row
        words = QLabel(row.label.replace("&", "&&"), self)
        self.field = QLineEdit(row.value, self)
        self.field.setAccessibleName(row.label)
        self.field.setMinimumWidth(440)
        self.field.selectAll()
        words.setBuddy(self.field)
        self.read = PlainLabel("Empty: the document does not say.", self, role="muted", wrap=True)
        self.read.setAccessibleName("Read as")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._on_pause)
        self.field.textChanged.connect(self._pause.start)
        for part in (words, self.field, self.read):
            self.body.addWidget(part)
        self.field.setFocus()

    def show_read(self, words: str) -> None:
        """Say how the words are read."""
        self.read.setText(words)

    def answer(self) -> None:
        self.typed.emit(self._row, self.field.text())

    def _on_pause(self) -> None:
        self.words_changed.emit(self.field.text())
