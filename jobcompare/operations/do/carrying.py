"""What the analyst typed is carried to a new version of a class, where the document still says what it said."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from typing import get_type_hints

from jobcompare.model.changes import Change, adding
from jobcompare.model.codec import decode, encode
from jobcompare.model.record import Finding, SpecifiedClass
from jobcompare.model.study import ClassContent, EntityKind, FindingEntry, StateKind, ValueState
from jobcompare.model.words import FindingKind, Severity
from jobcompare.operations.session import Session


def carry_typed(session: Session, contents: Sequence[ClassContent], older: Sequence[int]) -> Iterator[Change]:
    """Changes that keep typed values on the new contents of classes `older`, or say that the document changed.

    A typed value stays where the value as read is unchanged; else it becomes a finding with both.
    """
    if not older:
        return
    names = {field.name for field in fields(SpecifiedClass)}
    hints = get_type_hints(SpecifiedClass)
    for content in contents:
        before = session.read.content_of_class(content.class_id) if content.class_id in older else None
        if before is None:
            continue
        stated = content.stated
        for state in session.read.states_of(EntityKind.CONTENT, before.id):
            if state.kind is not StateKind.TYPED or state.field not in names:
                continue
            typed = getattr(before.stated, state.field)
            if state.read == json.dumps(encode(getattr(stated, state.field)), ensure_ascii=False):
                stated = replace(stated, **{state.field: decode(hints[state.field], encode(typed)) if typed else typed})
                yield from adding(_moved(session, state, content))
            else:
                yield from adding(_changed(session, state, content, typed))
        yield Change(content, replace(content, stated=stated))


def _moved(session: Session, state: ValueState, content: ClassContent) -> ValueState:
    return replace(state, id=session.new_id(EntityKind.STATE), entity_id=content.id)


def _changed(session: Session, state: ValueState, content: ClassContent, typed: object) -> FindingEntry:
    finding = Finding(
        severity=Severity.CHECK,
        trouble=FindingKind.TYPED_VALUE_OUTDATED,
        field=f"/classes/{content.position}/{state.field}",
        facts={"typed": json.dumps(encode(typed), ensure_ascii=False), "by": state.by, "at": state.at},
    )
    number = session.new_id(EntityKind.FINDING)
    return FindingEntry(id=number, specification_id=content.specification_id, position=1_000_000 + number, stated=finding)
