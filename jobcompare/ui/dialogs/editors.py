"""One editor for each kind of value."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from jobcompare.operations.ask.editing import Editor, EditorKind
from jobcompare.ui.dialogs.requirement import RequirementDialog
from jobcompare.ui.dialogs.value_dialog import ValueDialog, field_words

_SHORT = 80  # letters of a text that needs no more than two lines
_NOT_STATED = "Empty: the document does not say."


class TextDialog(ValueDialog):
    """A text, of one line or of many."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(editor, parent)
        text = str(editor.data or "")
        self.field = QPlainTextEdit(text, self)
        self.field.setTabChangesFocus(True)
        self.field.setAccessibleName(field_words(editor.ref.field).capitalize())
        self.field.setMinimumSize(440, 56 if len(text) < _SHORT else 120)
        if len(text) < _SHORT:
            self.field.setMaximumHeight(56)
        self.body.addWidget(self.field, 1)
        if editor.may_be_empty:
            self.add_hint(_NOT_STATED)
        self.field.selectAll()
        self.field.setFocus()

    def data(self) -> object:
        return " ".join(self.field.toPlainText().split()) or None


class NumberDialog(ValueDialog):
    """A whole number."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(editor, parent)
        self.field = QLineEdit("" if editor.data is None else str(editor.data), self)
        self.field.setAccessibleName(field_words(editor.ref.field).capitalize())
        self.field.setMinimumWidth(240)
        self.body.addWidget(self.field)
        if editor.may_be_empty:
            self.add_hint(_NOT_STATED)
        self.field.selectAll()
        self.field.setFocus()

    def data(self) -> object:
        text = self.field.text().strip().replace(",", "")
        if text and not text.isdigit():
            raise ValueError("Type a whole number.")
        return int(text) if text else None


class ChoiceDialog(ValueDialog):
    """One of some words; a flag is a choice of yes and no."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(editor, parent)
        flag = editor.kind is EditorKind.FLAG
        known: tuple[object, ...] = (True, False) if flag else editor.words
        words = ("Yes", "No") if flag else tuple(word.replace("-", " ").capitalize() for word in editor.words)
        empty = editor.may_be_empty
        self._values: tuple[object, ...] = (None, *known) if empty else known
        self.field = QComboBox(self)
        self.field.setAccessibleName(field_words(editor.ref.field).capitalize())
        self.field.addItems(["Not stated", *words] if empty else list(words))
        self.field.setCurrentIndex(self._values.index(editor.data) if editor.data in self._values else 0)
        self.field.setMinimumWidth(240)
        self.body.addWidget(self.field)
        self.field.setFocus()

    def data(self) -> object:
        return self._values[self.field.currentIndex()]


class ListDialog(ValueDialog):
    """Texts, one a line."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(editor, parent)
        self.field = QPlainTextEdit("\n".join(editor.data or ()), self)
        self.field.setTabChangesFocus(True)
        self.field.setAccessibleName(f"{field_words(editor.ref.field).capitalize()}, one a line")
        self.field.setMinimumSize(440, 120)
        self.body.addWidget(self.field, 1)
        self.add_hint("One a line.")
        self.field.setFocus()

    def data(self) -> object:
        lines = (" ".join(line.split()) for line in self.field.toPlainText().splitlines())
        return [line for line in lines if line]


_DIALOGS: dict[EditorKind, type[ValueDialog]] = {
    EditorKind.TEXT: TextDialog,
    EditorKind.NUMBER: NumberDialog,
    EditorKind.CHOICE: ChoiceDialog,
    EditorKind.FLAG: ChoiceDialog,
    EditorKind.LIST: ListDialog,
    EditorKind.REQUIREMENT: RequirementDialog,
}


def editor_dialog(editor: Editor, parent: QWidget | None = None) -> ValueDialog:
    """The dialog that edits a value."""
    return _DIALOGS[editor.kind](editor, parent)
