"""What the editors of all kinds of value share."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from jobcompare.operations.ask.editing import Editor
from jobcompare.ui.dialogs.base import AskDialog
from jobcompare.ui.widgets.plain_label import PlainLabel


class ValueDialog(AskDialog):
    """`typed` tells the new plain data; the dialog stays open until the study has taken it."""

    typed = Signal(object)
    as_read_wanted = Signal()

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(f"Edit {field_words(editor.ref.field)}", parent, action="Save")
        self.editor = editor
        back = self.buttons.addButton("As read", QDialogButtonBox.ButtonRole.ResetRole)
        back.setToolTip("Put back the value that the program read")
        back.clicked.connect(self.as_read_wanted)

    def data(self) -> object:
        """The plain data typed; None: the document does not say.

        Raises:
            ValueError: with the words of what does not fit.
        """
        raise NotImplementedError

    def answer(self) -> None:
        try:
            data = self.data()
        except ValueError as error:
            self.say_wrong(str(error))
            return
        if data is None and not self.editor.may_be_empty:
            self.say_wrong("This cannot be empty.")
            return
        self.say_wrong("")
        self.typed.emit(data)

    def add_hint(self, words: str) -> None:
        """Say in a muted line what an empty field means."""
        self.body.addWidget(PlainLabel(words, self, role="muted", wrap=True))


def field_words(field: str) -> str:
    """A field's name as people say it."""
    return {"flsa": "overtime status"}.get(field, field.replace("_", " "))
