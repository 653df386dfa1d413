"""Notes on values, and the list of them."""

from functools import partial

from jobcompare.model.study import Note, NoteKind, ValueRef
from jobcompare.operations import ask, do
from jobcompare.ui.commands.base import Commands
from jobcompare.ui.dialogs.note import NoteDialog
from jobcompare.ui.dialogs.notes import NotesDialog


class NoteCommands(Commands):
    """Notes hang on the selected value."""

    def add(self) -> None:
        """Ask for a note on the selected value."""
        ref = self.desk.selected
        if ref is None:
            self.desk.said.emit("Select the value that the note is about.")
            return
        dialog = NoteDialog(ref, self.window)
        dialog.written.connect(self._on_written)
        dialog.open()

    def show(self) -> None:
        """List the open notes."""
        self.desk.tasks.ask("notes", ask.open_notes, self._on_notes)

    def _on_written(self, ref: ValueRef, kind: NoteKind, text: str, private: bool) -> None:
        self.desk.tasks.write(partial(do.add_note, ref=ref, kind=kind, text=text, private=private))

    def _on_notes(self, notes: tuple[Note, ...]) -> None:
        dialog = NotesDialog(notes, self.desk.writable, self.window)
        dialog.closed_note.connect(self._on_closed)
        dialog.deleted_note.connect(self._on_deleted)
        dialog.shown_note.connect(self._on_shown)
        dialog.open()

    def _on_closed(self, note_id: int) -> None:
        self.desk.tasks.write(partial(do.set_note_open, note_id=note_id, is_open=False))

    def _on_deleted(self, note_id: int) -> None:
        self.desk.tasks.write(partial(do.delete_note, note_id=note_id))

    def _on_shown(self, ref: ValueRef) -> None:
        self.desk.select(ref)
