"""The dialogs that edit a value of a draft: a tree for what is required, words to choose from, or typing and how it is read."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from jobcompare.common.errors import UserError
from jobcompare.model.codec import encode
from jobcompare.model.draft import Draft
from jobcompare.model.study import EntityKind, ValueRef
from jobcompare.model.words import Flsa, JurisdictionKind, Standing, Status
from jobcompare.operations.ask.editing import Editor, EditorKind
from jobcompare.operations.drafts.pointers import value_at
from jobcompare.operations.drafts.values import set_typed
from jobcompare.operations.session import Reader
from jobcompare.present.review.view import RecordRow
from jobcompare.present.review.words import field_words
from jobcompare.present.wording import sentence
from jobcompare.ui.dialogs.base import AskDialog
from jobcompare.ui.dialogs.editors import editor_dialog
from jobcompare.ui.pages.review.ask_value import AskValue
from jobcompare.ui.pages.review.bench import Bench

_CHOICES = {"flsa": Flsa, "standing": Standing, "status": Status, "kind": JurisdictionKind}
_TREES = frozenset(("requirement", "preferred"))


class Editing(QObject):
    """Opens the dialog of a row. `wanted`: the row and the words typed; `data_wanted`: the row and its new plain data."""

    wanted = Signal(object, str)
    data_wanted = Signal(object, object)
    as_read_wanted = Signal()

    def __init__(self, bench: Bench, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._row: RecordRow | None = None
        self._dialog: AskDialog | None = None

    def open(self, row: RecordRow) -> None:
        """Open the dialog of a value."""
        draft = self._bench.draft()
        if draft is None or draft.record is None:
            return
        self._row = row
        field = row.pointer.rsplit("/", 1)[-1]
        if field in _TREES or field in _CHOICES:
            kind = EditorKind.REQUIREMENT if field in _TREES else EditorKind.CHOICE
            words = tuple(word.value for word in _CHOICES.get(field, ()))
            data = encode(value_at(draft.record, row.pointer))
            made = editor_dialog(Editor(ref=ValueRef(EntityKind.CONTENT, 1, field), kind=kind, data=data, words=words), self._bench)
            made.typed.connect(self._on_data)
            made.as_read_wanted.connect(self._on_as_read)
        else:
            made = AskValue(row, self._bench)
            made.typed.connect(self.wanted)
            made.words_changed.connect(self._on_words_changed)
        self._dialog = made
        made.destroyed.connect(self._on_gone)
        made.open()

    def close(self, wrong: str) -> None:
        """Close the dialog, or say in it what is wrong."""
        if self._dialog is not None and wrong:
            self._dialog.say_wrong(wrong)
        elif self._dialog is not None:
            self._dialog.accept()

    def _on_data(self, data: object) -> None:
        self.data_wanted.emit(self._row, data)

    def _on_as_read(self) -> None:
        self.as_read_wanted.emit()
        self.close("")

    def _on_words_changed(self, words: str) -> None:
        draft = self._bench.draft()
        if draft is not None and self._row is not None:
            self._bench.desk.ask("review.typed", partial(_read_as, draft, self._row.pointer, words), self._on_read_as)

    def _on_read_as(self, words: str) -> None:
        if isinstance(self._dialog, AskValue):
            self._dialog.show_read(words)

    def _on_gone(self) -> None:
        self._dialog = None


def _read_as(draft: Draft, pointer: str, words: str, reader: Reader) -> str:
    """How typed words are read, or why they cannot be."""
    if not words.strip():
        return "The document does not say."
    try:
        made = set_typed(draft, pointer, words).record
    except UserError as error:
        return sentence(error).replace(" Nothing was changed.", "")
    assert made is not None
    return f"Read as: {field_words(made, pointer.rsplit('/', 1)[-1], value_at(made, pointer))}"
