"""Undo, redo and named checkpoints."""

from jobcompare.model.changes import Changes, adding
from jobcompare.model.study import Checkpoint, EntityKind
from jobcompare.operations.session import Session


def undo(session: Session) -> Changes:
    """Take the last step back. NOTHING_TO_UNDO where there is none."""
    return session.file.undo(by=session.who, at=session.now())


def redo(session: Session) -> Changes:
    """Do the last undone step again. NOTHING_TO_REDO where there is none."""
    return session.file.redo(by=session.who, at=session.now())


def checkpoint(session: Session, name: str) -> Changes:
    """Name this point of the study (Ctrl+S)."""
    at = session.now()
    named = Checkpoint(id=session.new_id(EntityKind.CHECKPOINT), name=name, sequence=session.read.version, at=at)
    return session.apply(f"Checkpoint “{name}”", adding(named))
