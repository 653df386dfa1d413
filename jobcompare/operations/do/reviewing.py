"""Say that a value was looked at, or a doubt dealt with."""

from collections.abc import Iterable
from dataclasses import replace

from jobcompare.model.changes import Change, Changes
from jobcompare.model.study import EntityKind, FindingEntry, StateKind, ValueRef, ValueState
from jobcompare.operations.session import Session


def review(session: Session, refs: Iterable[ValueRef]) -> Changes:
    """Note values as reviewed by this user, now. Typed values stay typed: who typed it has looked at it."""
    wanted = list(dict.fromkeys(ValueRef(ref.entity, ref.id, ref.field) for ref in refs))
    new: list[ValueState] = []
    for ref in wanted:
        if not any(state.field == ref.field for state in session.read.states_of(ref.entity, ref.id)):
            new.append(
                ValueState(
                    id=session.new_id(EntityKind.STATE),
                    entity=ref.entity.value,
                    entity_id=ref.id,
                    field=ref.field,
                    kind=StateKind.REVIEWED,
                    by=session.who,
                    at=session.now(),
                )
            )
    return session.apply("Review" if len(new) == 1 else f"Review {len(new)} values", (Change(None, state) for state in new))


def unreview(session: Session, refs: Iterable[ValueRef]) -> Changes:
    """Take back that values were reviewed."""
    old = [
        state
        for ref in refs
        for state in session.read.states_of(ref.entity, ref.id)
        if state.field == ref.field and state.kind is StateKind.REVIEWED
    ]
    return session.apply("Not reviewed", (Change(state, None) for state in old))


def settle_finding(session: Session, finding_id: int, settled: bool = True) -> Changes:
    """Say that a doubt is dealt with, or is open again."""
    entry = session.get(FindingEntry, finding_id)
    return session.apply(
        "Settle a finding" if settled else "Open a finding again", (Change(entry, replace(entry, settled=settled)),)
    )
