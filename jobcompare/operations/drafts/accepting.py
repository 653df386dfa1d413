"""Drafts enter the study in one undoable step. Accepting is not reviewing: what nobody looked at stays "read by program"."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from jobcompare.model.changes import Change, Changes, adding
from jobcompare.model.draft import THIS_STUDY, Batch, Draft, DraftState, Known, state_of
from jobcompare.model.record import Record
from jobcompare.model.record_check import check_record
from jobcompare.model.study import (
    ClassContent,
    Entity,
    EntityKind,
    FindingEntry,
    PayEntry,
    SectionEntry,
    Specification,
    StateKind,
    StatementEntry,
    ValueState,
)
from jobcompare.operations.do.entering import Entering
from jobcompare.operations.drafts.values import statement_read
from jobcompare.operations.session import Session

E = TypeVar("E", bound=Entity)
WITHOUT_DOUBTS = frozenset({DraftState.READY, DraftState.VERSION})
_MAY_ENTER = WITHOUT_DOUBTS | {DraftState.TO_CHECK}


@dataclass(frozen=True, slots=True)
class Accepted:
    """What accepting did: the study's changes, and the numbers of the drafts that entered."""

    changes: Changes
    numbers: tuple[int, ...]


def may_enter(draft: Draft, known: Known, *, alone: bool = False) -> bool:
    """Whether a draft can be accepted: it was read, and is not in the study yet.

    Args:
        draft: the draft.
        known: what the study knows of it.
        alone: it was chosen by itself; then a document that is here already may come in again, read anew as a new version.
    """
    state = state_of(draft, known)
    return state in _MAY_ENTER or (alone and state is DraftState.HERE and known.same_as != THIS_STUDY)


def without_doubts(batch: Batch, known: dict[int, Known]) -> tuple[int, ...]:
    """The drafts that can be accepted and want no look."""
    return tuple(draft.number for draft in batch if state_of(draft, known.get(draft.number, Known())) in WITHOUT_DOUBTS)


def accept(session: Session, batch: Batch, numbers: Iterable[int]) -> Accepted:
    """Bring drafts into the study, in one step.

    Drafts that could not be read, or whose record is in the study already, are passed over.

    Raises:
        UserError: RECORD_*, where a draft was corrected into something that cannot be; STUDY_READ_ONLY.
    """
    entering = Entering(session)
    changes: list[Change] = []
    entered: list[Draft] = []
    for draft in _wanted(batch, numbers):
        if draft.record is None or draft.digest is None or entering.has(draft.digest):
            continue
        record = _with_origin(draft.record, batch)
        check_record(record)
        employer = draft.stated_employer or f"Employer of {draft.name.split('.')[0]}"
        successors = {item.key: item.class_id for item in draft.successors}
        brought = entering.enter(record, draft.digest, employer, successors, draft.apart).changes
        changes += [_settled(change, draft) for change in brought]
        changes += _states(session, draft, [change.after for change in brought if change.after is not None])
        entered.append(draft)
    name = f"Accept {entered[0].name}" if len(entered) == 1 else f"Accept {len(entered)} documents"
    return Accepted(session.apply(name, changes, bulk=True), tuple(draft.number for draft in entered))


def with_accepted(batch: Batch, numbers: Iterable[int]) -> Batch:
    """A batch that remembers which of its drafts have entered."""
    wanted = set(numbers)
    drafts = (replace(draft, accepted=True) if draft.number in wanted else draft for draft in batch.drafts)
    return replace(batch, drafts=tuple(drafts))


def _wanted(batch: Batch, numbers: Iterable[int]) -> Iterator[Draft]:
    wanted = set(numbers)
    return (draft for draft in batch.drafts if draft.number in wanted)


def _with_origin(record: Record, batch: Batch) -> Record:
    """Address and date seen of the batch, where the document has none of its own."""
    document = record.document
    if document is None:
        return record
    origin = replace(document, url=document.url or batch.url, retrieved=document.retrieved or batch.retrieved)
    return replace(record, document=origin)


def _settled(change: Change, draft: Draft) -> Change:
    """A doubt that was dealt with in the review enters as settled."""
    entry = change.after
    if isinstance(entry, FindingEntry) and change.before is None and entry.position in draft.settled:
        return Change(None, replace(entry, settled=True))
    return change


def _states(session: Session, draft: Draft, entities: Sequence[Entity]) -> Iterator[Change]:
    """Reviewed and typed values as the study notes them; what was only accepted has no state."""
    for pointer in dict.fromkeys((*draft.typed, *draft.reviewed)):
        place = _place(pointer, entities)
        if place is None:
            continue
        kind, number, field = place
        typed = pointer in draft.typed
        state = ValueState(
            id=session.new_id(EntityKind.STATE),
            entity=kind.value,
            entity_id=number,
            field=field,
            kind=StateKind.TYPED if typed else StateKind.REVIEWED,
            read=_read(pointer, draft) if typed else None,
            by=session.who,
            at=session.now(),
        )
        yield from adding(state)


def _read(pointer: str, draft: Draft) -> str:
    """JSON of what was read where the analyst has set a value: of a statement its words, as the study keeps them."""
    read = draft.typed[pointer]
    if not pointer.startswith("/statements/"):
        return read
    statement = statement_read(read)
    return "null" if statement is None else json.dumps(statement.text, ensure_ascii=False)


def _place(pointer: str, entities: Sequence[Entity]) -> tuple[EntityKind, int, str] | None:
    """Which value of the study a pointer of the record has become; None where the study keeps no state of it."""
    root, *rest = pointer.strip("/").split("/")
    number = int(rest[0]) if rest and rest[0].isdigit() else -1
    if root == "specification" and rest:
        found = _of(Specification, entities, None)
        return (EntityKind.SPECIFICATION, found.id, rest[0]) if found else None
    if root == "classes" and len(rest) > 1:
        content = _of(ClassContent, entities, number)
        if content is None:
            return None
        if rest[1] == "pay":
            return _pay(content, entities, rest[2:])
        return EntityKind.CONTENT, content.id, rest[1]
    kinds: dict[str, tuple[type[StatementEntry] | type[SectionEntry], EntityKind]] = {
        "statements": (StatementEntry, EntityKind.STATEMENT),
        "sections": (SectionEntry, EntityKind.SECTION),
    }
    if root not in kinds:
        return None
    entry = _of(kinds[root][0], entities, number)
    return (kinds[root][1], entry.id, "text") if entry else None


def _pay(content: ClassContent, entities: Sequence[Entity], rest: Sequence[str]) -> tuple[EntityKind, int, str] | None:
    wanted = int(rest[0]) if rest and rest[0].isdigit() else 0
    found = (
        item for item in entities if isinstance(item, PayEntry) and item.class_id == content.class_id and item.position == wanted
    )
    entry = next(found, None)
    return (EntityKind.PAY, entry.id, "low" if entry.stated.low is not None else "high") if entry else None


def _of(kind: type[E], entities: Sequence[Entity], position: int | None) -> E | None:
    found = (item for item in entities if isinstance(item, kind) and position in (None, getattr(item, "position", None)))
    return next(found, None)
