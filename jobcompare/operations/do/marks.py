"""Marks of the level matrix."""

from dataclasses import replace

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.changes import Change, Changes
from jobcompare.model.study import EntityKind, StatementEntry, ValueRef
from jobcompare.operations.do.values import typed_state
from jobcompare.operations.session import Session


def toggle_mark(session: Session, statement_id: int, key: str) -> Changes:
    """Say that a statement is, or is no longer, printed for the level `key` of its specification."""
    entry = session.get(StatementEntry, statement_id)
    keys = [content.stated.key for content in session.read.version_of(entry.specification_id).contents]
    if key not in keys:
        raise UserError(Trouble.VALUE_NOT_ALLOWED, field="level", expected="one of " + ", ".join(keys), found=key)
    held = set(entry.stated.classes) ^ {key}
    classes = tuple(name for name in keys if name in held)
    after = replace(entry, stated=replace(entry.stated, classes=classes))
    state = typed_state(session, ValueRef(EntityKind.STATEMENT, statement_id, "classes"), entry.stated.classes)
    verb = "Mark" if key in held else "Unmark"
    return session.apply(f"{verb} “{_short(entry.stated.text)}” at {key}", (Change(entry, after), *state))


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39].rstrip() + "…"
