"""Undo, redo, copy, select."""

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from jobcompare.model.changes import Changes
from jobcompare.operations import do
from jobcompare.ui.commands.base import Commands
from jobcompare.ui.desk import Desk
from jobcompare.ui.frame.stack import PageStack


class EditCommands(Commands):
    """Where a text field has the focus, copy and select all are meant for it; else for the page."""

    def __init__(self, desk: Desk, window: QWidget, stack: PageStack) -> None:
        super().__init__(desk, window)
        self._stack = stack

    def undo(self) -> None:
        """Take back the last step."""
        if self._stack.page is not None and self._stack.page.own("undo"):
            return
        self.desk.tasks.write(do.undo, self._on_undone)

    def redo(self) -> None:
        """Do again what was taken back."""
        if self._stack.page is not None and self._stack.page.own("redo"):
            return
        self.desk.tasks.write(do.redo, self._on_redone)

    def copy(self) -> None:
        """Copy the selection."""
        field = _text_field()
        if field is not None:
            field.copy()
        elif self._stack.page is not None:
            self._stack.page.copy()

    def copy_with_headers(self) -> None:
        """Copy the selection with its headers."""
        if self._stack.page is not None:
            self._stack.page.copy(headers=True)

    def select_all(self) -> None:
        """Select everything."""
        field = _text_field()
        if field is not None:
            field.selectAll()
        elif self._stack.page is not None:
            self._stack.page.select_all()

    def _on_undone(self, changes: Changes) -> None:
        self.desk.said.emit(f"Undone: {changes.name}")

    def _on_redone(self, changes: Changes) -> None:
        self.desk.said.emit(f"Done again: {changes.name}")


def _text_field() -> QLineEdit | QPlainTextEdit | QTextEdit | None:
    focus = QApplication.focusWidget()
    return focus if isinstance(focus, QLineEdit | QPlainTextEdit | QTextEdit) else None
