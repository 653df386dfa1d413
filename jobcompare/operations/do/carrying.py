"""What the analyst typed is carried to a new version of a class, where the document still says what it said."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from typing import Any, cast, get_type_hints

from jobcompare.model.changes import Change, adding
from jobcompare.model.codec import decode, encode
from jobcompare.model.record import Finding, SpecifiedClass
from jobcompare.model.study import ClassContent, EntityKind, FindingEntry, StateKind, StatementEntry, ValueState
from jobcompare.model.words import FindingKind, Severity
from jobcompare.operations.session import Session

_PLACES = frozenset(("places", "mark_places"))  # where something stands is another place in every document


def carry_typed(session: Session, contents: Sequence[ClassContent], older: Sequence[int]) -> Iterator[Change]:
    """Changes that keep typed values on the new contents of classes `older`, or say that the document changed.

    A typed value stays where the value as read is unchanged; where the document says now what was typed, it is read; else it
    becomes a finding with both.
    """
    if not older:
        return
    names = {field.name for field in fields(SpecifiedClass)}
    for content in contents:
        before = session.read.content_of_class(content.class_id) if content.class_id in older else None
        if before is None:
            continue
        stated = content.stated
        for state in session.read.states_of(EntityKind.CONTENT, before.id):
            if state.kind is not StateKind.TYPED or state.field not in names:
                continue
            typed, read = encode(getattr(before.stated, state.field)), encode(getattr(stated, state.field))
            if _plain(read) == _plain(json.loads(state.read or "null")):
                stated = replace(stated, **{state.field: _value(state.field, typed)})
                yield from adding(replace(state, id=session.new_id(EntityKind.STATE), entity_id=content.id))
            elif _plain(read) != _plain(typed):
                pointer = f"/classes/{content.position}/{state.field}"
                yield from adding(_outdated(session, state, content.specification_id, pointer, typed))
        if stated is not content.stated:
            yield Change(content, replace(content, stated=stated))


def carry_statements(session: Session, entries: Sequence[StatementEntry], older: Sequence[int]) -> Iterator[Change]:
    """Changes that keep the labels and the typed words of statements that the new version prints as the one before did.

    Typed words of a statement that is not printed any more, or otherwise, become a finding.
    """
    current = session.read.current_contents(older) if older and entries else {}
    for number in dict.fromkeys(content.specification_id for content in current.values()):
        fresh = {_key(entry, entry.stated.text): entry for entry in reversed(entries)}
        for entry in session.read.version_of(number).statements:
            states = session.read.states_of(EntityKind.STATEMENT, entry.id)
            typed = next((state for state in states if state.kind is StateKind.TYPED and state.field == "text"), None)
            read = json.loads(typed.read or "null") if typed is not None else entry.stated.text
            new = fresh.get(_key(entry, str(read))) or fresh.get(_key(entry, entry.stated.text))
            if new is not None:
                yield from _carried(session, entry, new, typed if new.stated.text != entry.stated.text else None)
            elif typed is not None:
                yield from adding(_outdated(session, typed, entries[0].specification_id, None, entry.stated.text))


def _carried(session: Session, old: StatementEntry, new: StatementEntry, typed: ValueState | None) -> Iterator[Change]:
    words = old.stated.text if typed is not None else new.stated.text
    kept = replace(new, label=old.label, stated=replace(new.stated, text=words))
    if kept != new:
        yield Change(new, kept)
    if typed is not None:
        yield from adding(replace(typed, id=session.new_id(EntityKind.STATE), entity_id=new.id))


def _key(entry: StatementEntry, text: str) -> tuple[str, str]:
    return entry.stated.kind.value, " ".join(text.casefold().split())


def _plain(data: Any) -> Any:
    """Plain data without the places, which differ from document to document."""
    if isinstance(data, dict):
        return {key: _plain(value) for key, value in cast(dict[str, Any], data).items() if key not in _PLACES}
    return [_plain(item) for item in cast(list[Any], data)] if isinstance(data, list) else data


def _value(field: str, typed: Any) -> Any:
    """A typed value for another document; what was typed stands at no place of it."""
    return decode(get_type_hints(SpecifiedClass)[field], _plain(typed)) if typed is not None else None


def _outdated(session: Session, state: ValueState, specification_id: int, pointer: str | None, typed: Any) -> FindingEntry:
    finding = Finding(
        severity=Severity.CHECK,
        trouble=FindingKind.TYPED_VALUE_OUTDATED,
        field=pointer,
        facts={"typed": json.dumps(typed, ensure_ascii=False), "by": state.by, "at": state.at},
    )
    number = session.new_id(EntityKind.FINDING)
    return FindingEntry(id=number, specification_id=specification_id, position=1_000_000 + number, stated=finding)
