"""Writes a note: question, challenge or decision."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QLabel, QPlainTextEdit, QRadioButton, QWidget

from jobcompare.model.study import NoteKind, ValueRef
from jobcompare.ui.dialogs.base import AskDialog


class NoteDialog(AskDialog):
    """`written` tells the value, kind, words and whether it is private."""

    written = Signal(object, object, str, bool)

    def __init__(self, ref: ValueRef, parent: QWidget | None = None) -> None:
        super().__init__("Add note", parent, action="Add")
        self._ref = ref
        self.kinds = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(16)
        for kind in NoteKind:
            button = QRadioButton(kind.value.capitalize(), self)
            button.setProperty("kind", kind.value)
            button.setChecked(kind is NoteKind.QUESTION)
            self.kinds.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        label = QLabel("&Words", self)
        self.text = QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName("Words of the note")
        self.text.setMinimumSize(420, 96)
        label.setBuddy(self.text)
        self.private = QCheckBox("&Private: stays out of exports and clean copies", self)
        self.body.addLayout(row)
        self.body.addWidget(label)
        self.body.addWidget(self.text, 1)
        self.body.addWidget(self.private)
        self.text.setFocus()

    def answer(self) -> None:
        words = self.text.toPlainText().strip()
        if not words:
            self.say_wrong("Type the words of the note.")
            return
        chosen = self.kinds.checkedButton()
        assert chosen is not None, "one is always chosen"
        self.written.emit(self._ref, NoteKind(chosen.property("kind")), words, self.private.isChecked())
        self.accept()
