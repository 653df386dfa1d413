"""Review and edit the selected value."""

from functools import partial

from PySide6.QtWidgets import QWidget

from jobcompare.common.errors import UserError
from jobcompare.model.study import EntityKind
from jobcompare.operations import ask, do
from jobcompare.present.wording import sentence
from jobcompare.ui.commands.base import Commands
from jobcompare.ui.desk import Desk
from jobcompare.ui.dialogs.editors import ValueDialog, editor_dialog
from jobcompare.ui.frame.stack import PageStack


class ValueCommands(Commands):
    """Acts on what is selected on the page on top."""

    def __init__(self, desk: Desk, window: QWidget, stack: PageStack) -> None:
        super().__init__(desk, window)
        self._stack = stack
        self._dialog: ValueDialog | None = None

    def review(self) -> None:
        """Note the selected values as looked at."""
        if self._own("review"):
            return
        refs = self._stack.page.current_refs() if self._stack.page is not None else ()
        refs = refs or ((self.desk.selected,) if self.desk.selected is not None else ())
        if refs:
            self.desk.tasks.write(partial(do.review, refs=refs))

    def edit(self) -> None:
        """Open the editor of the selected value."""
        if not self._own("edit") and self.desk.selected is not None:
            self.desk.tasks.ask("editor", partial(ask.editor, ref=self.desk.selected), self._on_editor)

    def as_read(self) -> None:
        """Put back what was read."""
        if not self._own("as-read") and self.desk.selected is not None:
            self.desk.tasks.write(partial(do.as_read, ref=self.desk.selected))

    def _own(self, deed: str) -> bool:
        """Whether the page on top does it in its own way."""
        return self._stack.page is not None and self._stack.page.own(deed)

    def _on_editor(self, editor: ask.Editor) -> None:
        if editor.kind is ask.EditorKind.NONE:
            self.desk.said.emit("This value follows from others; edit those.")
            return
        self._dialog = editor_dialog(editor, self.window)
        self._dialog.typed.connect(self._on_typed)
        self._dialog.as_read_wanted.connect(self._on_as_read)
        self._dialog.destroyed.connect(self._on_dialog_gone)
        self._dialog.open()

    def _on_typed(self, data: object) -> None:
        assert self._dialog is not None
        ref = self._dialog.editor.ref
        if ref.entity is EntityKind.STATEMENT and ref.field == "label":
            work = partial(do.set_label, statement_id=ref.id, label=None if data is None else str(data))
        else:
            work = partial(do.set_value, ref=ref, data=data)
        self.desk.tasks.write(work, self._on_written, self._on_refused)

    def _on_as_read(self) -> None:
        assert self._dialog is not None
        self.desk.tasks.write(partial(do.as_read, ref=self._dialog.editor.ref), self._on_written, self._on_refused)

    def _on_written(self, changes: object) -> None:
        if self._dialog is not None:
            self._dialog.accept()

    def _on_refused(self, error: Exception) -> None:
        if self._dialog is not None and isinstance(error, UserError):
            self._dialog.say_wrong(sentence(error))
        else:
            self.desk.tasks.failed.emit(error)

    def _on_dialog_gone(self) -> None:
        self._dialog = None
