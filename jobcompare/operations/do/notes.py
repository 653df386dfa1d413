"""Notes anywhere."""

from dataclasses import replace

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.changes import Change, Changes, adding, removing
from jobcompare.model.study import EntityKind, Note, NoteKind, ValueRef
from jobcompare.operations.session import Session


def add_note(session: Session, ref: ValueRef, kind: NoteKind, text: str, *, private: bool = False) -> Changes:
    """Note a question, challenge or decision on a value."""
    words = text.strip()
    if not words:
        raise UserError(Trouble.VALUE_NOT_ALLOWED, field="note", expected="words", found="nothing")
    note = Note(
        id=session.new_id(EntityKind.NOTE),
        entity=ref.entity.value,
        entity_id=ref.id,
        field=ref.field,
        kind=kind,
        text=words,
        by=session.who,
        at=session.now(),
        private=private,
    )
    return session.apply(f"Add a {kind.value}", adding(note))


def set_note_open(session: Session, note_id: int, is_open: bool) -> Changes:
    """Close a note, or open it again."""
    old = session.get(Note, note_id)
    return session.apply("Open a note again" if is_open else "Close a note", (Change(old, replace(old, open=is_open)),))


def delete_note(session: Session, note_id: int) -> Changes:
    """Delete a note; the journal keeps it."""
    return session.apply("Delete a note", removing(session.get(Note, note_id)))
