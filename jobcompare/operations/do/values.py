"""Edit a value; the read one is kept beside it."""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, cast

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.changes import Change, Changes
from jobcompare.model.codec import decode_field, encode
from jobcompare.model.study import (
    ENTITY_TYPES,
    ClassContent,
    Entity,
    EntityKind,
    JobClass,
    Specification,
    StateKind,
    StatementEntry,
    ValueRef,
    ValueState,
)
from jobcompare.operations.session import Session


def set_value(session: Session, ref: ValueRef, data: object) -> Changes:
    """Type a value.

    Args:
        session: the study.
        ref: which field of which entity.
        data: plain data of the field, as the record format has it; None: the document does not say.

    Raises:
        UserError: VALUE_NOT_ALLOWED, NO_SUCH_ENTITY, or STUDY_READ_ONLY.
    """
    entity = session.get(ENTITY_TYPES[ref.entity], ref.id)
    value = _decoded(entity, ref.field, data)
    before = _field(entity, ref.field)
    if value == before:
        return Changes(f"Edit {_words(ref.field)}")
    after = _with_field(entity, ref.field, value)
    changes = [Change(entity, after), *_class_follows(session, entity, after), *typed_state(session, ref, before)]
    return session.apply(f"Edit {_words(ref.field)}", changes)


def as_read(session: Session, ref: ValueRef) -> Changes:
    """Put back the value that the program read, where one was typed over it."""
    entity = session.get(ENTITY_TYPES[ref.entity], ref.id)
    state = _state(session, ref)
    if state is None or state.kind is not StateKind.TYPED or state.read is None:
        return Changes("As read")
    after = _with_field(entity, ref.field, _decoded(entity, ref.field, json.loads(state.read)))
    return session.apply(
        f"{_words(ref.field).capitalize()} as read",
        (Change(entity, after), *_class_follows(session, entity, after), Change(state, None)),
    )


def set_label(session: Session, statement_id: int, label: str | None) -> Changes:
    """Give a statement a short name of its own (at most 40 characters); None: the program's."""
    entry = session.get(StatementEntry, statement_id)
    words = " ".join((label or "").split()) or None
    if words is not None and len(words) > 40:
        raise UserError(Trouble.VALUE_NOT_ALLOWED, field="label", expected="at most 40 characters", found=str(len(words)))
    return session.apply(f"Label “{words or 'as proposed'}”", (Change(entry, replace(entry, label=words)),))


def typed_state(session: Session, ref: ValueRef, before: object) -> Iterator[Change]:
    """The change that notes a value as typed, keeping what was first read."""
    old = _state(session, ref)
    read = old.read if old is not None and old.kind is StateKind.TYPED else json.dumps(encode(before), ensure_ascii=False)
    state = ValueState(
        id=old.id if old is not None else session.new_id(EntityKind.STATE),
        entity=ref.entity.value,
        entity_id=ref.id,
        field=ref.field,
        kind=StateKind.TYPED,
        read=read,
        by=session.who,
        at=session.now(),
    )
    yield Change(old, state)


def _state(session: Session, ref: ValueRef) -> ValueState | None:
    return next((s for s in session.read.states_of(ref.entity, ref.id) if s.field == ref.field), None)


def _stated(entity: Entity) -> Any:
    return getattr(entity, "stated", None)


def _field(entity: Entity, name: str) -> object:
    stated = _stated(entity)
    return getattr(stated if stated is not None and hasattr(stated, name) else entity, name)


def _with_field(entity: Entity, name: str, value: object) -> Entity:
    stated = _stated(entity)
    if stated is not None and hasattr(stated, name):
        return cast(Entity, replace(cast(Any, entity), stated=replace(stated, **{name: value})))
    return cast(Entity, replace(cast(Any, entity), **{name: value}))


def _decoded(entity: Entity, name: str, data: object) -> Any:
    """The field's value of plain data, with the limits that the record format sets."""
    stated = _stated(entity)
    holder = stated if stated is not None and hasattr(stated, name) else entity
    if not is_dataclass(holder) or name not in {f.name for f in fields(holder)} or name == "id":
        raise UserError(Trouble.VALUE_NOT_ALLOWED, field=_words(name), expected="a field that can be edited", found=name)
    if isinstance(data, str):
        data = data.strip() or None
    default = next(f for f in fields(holder) if f.name == name)
    if data is None or data == []:
        if default.metadata.get("needed"):
            raise UserError(Trouble.VALUE_NOT_ALLOWED, field=_words(name), expected="a value", found="nothing")
        return () if default.default == () else None
    try:
        return decode_field(type(holder), name, data)
    except UserError as error:
        facts = error.facts
        found = facts.get("found", facts.get("key", facts.get("path")))
        raise UserError(
            Trouble.VALUE_NOT_ALLOWED, field=_words(name), expected=facts.get("expected", "a known value"), found=found
        ) from None


def _class_follows(session: Session, before: Entity, after: Entity) -> Iterator[Change]:
    """A class is listed under the title and code of its current version."""
    if not isinstance(before, ClassContent) or not isinstance(after, ClassContent):
        return
    job_class = session.get(JobClass, after.class_id)
    if session.get(Specification, after.specification_id).current:
        yield Change(job_class, replace(job_class, title=after.stated.title, code=after.stated.code))


def not_allowed(field: str, expected: object, found: object) -> UserError:
    """The trouble of a value that a field cannot have."""
    return UserError(Trouble.VALUE_NOT_ALLOWED, field=_words(field), expected=expected, found=found)


def _words(field: str) -> str:
    return {"flsa": "FLSA status", "pay": "pay"}.get(field, field.replace("_", " "))
