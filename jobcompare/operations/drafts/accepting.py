"""Drafts enter the study in one undoable step. Accepting is not reviewing: what nobody looked at stays "read by program"."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar, cast

from jobcompare.model.changes import Change, Changes, adding
from jobcompare.model.codec import encode
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


@dataclass(frozen=True, slots=True)
class _Noted:
    """A value of the study that was looked at (`read` None), or set by hand over what was read (its JSON)."""

    kind: EntityKind
    number: int
    field: str
    read: str | None


def _states(session: Session, draft: Draft, entities: Sequence[Entity]) -> Iterator[Change]:
    """Reviewed and typed values as the study notes them; what was only accepted has no state."""
    for pointer in dict.fromkeys((*draft.typed, *draft.reviewed)):
        for noted in _noted(pointer, draft.typed.get(pointer), entities):
            state = ValueState(
                id=session.new_id(EntityKind.STATE),
                entity=noted.kind.value,
                entity_id=noted.number,
                field=noted.field,
                kind=StateKind.REVIEWED if noted.read is None else StateKind.TYPED,
                read=noted.read,
                by=session.who,
                at=session.now(),
            )
            yield from adding(state)


def _noted(pointer: str, read: str | None, entities: Sequence[Entity]) -> Iterator[_Noted]:
    """Which values of the study a pointer of the record has become; none where the study keeps no state of it."""
    root, *rest = pointer.strip("/").split("/")
    number = int(rest[0]) if rest and rest[0].isdigit() else -1
    if root == "specification" and rest:
        found = _of(Specification, entities, None)
        if found is not None:
            yield _Noted(EntityKind.SPECIFICATION, found.id, rest[0], read)
    elif root == "classes" and len(rest) > 1:
        content = _of(ClassContent, entities, number)
        if content is not None and rest[1] == "pay":
            yield from _pay(content, entities, rest[2:], read)
        elif content is not None:
            yield _Noted(EntityKind.CONTENT, content.id, rest[1], read)
    elif root == "statements" and (statement := _of(StatementEntry, entities, number)):
        yield _Noted(EntityKind.STATEMENT, statement.id, "text", None if read is None else _words_read(read))
    elif root == "sections" and (section := _of(SectionEntry, entities, number)):
        yield _Noted(EntityKind.SECTION, section.id, "text", read)


def _words_read(read: str) -> str:
    """JSON of the words of a statement that was read; null where the analyst added it."""
    statement = statement_read(read)
    return "null" if statement is None else json.dumps(statement.text, ensure_ascii=False)


def _pay(content: ClassContent, entities: Sequence[Entity], rest: Sequence[str], read: str | None) -> Iterator[_Noted]:
    """The rates of a class, or the one that is pointed at; of those set by hand the fields that are not as they were read."""
    known = cast(list[dict[str, object]], json.loads(read)) if read is not None else []
    for entry in (item for item in entities if isinstance(item, PayEntry) and item.class_id == content.class_id):
        if rest and str(entry.position) != rest[0]:
            continue
        if read is None:
            yield _Noted(EntityKind.PAY, entry.id, "low" if entry.stated.low is not None else "high", None)
            continue
        now = cast(dict[str, object], encode(entry.stated))
        old = known[entry.position] if entry.position is not None and entry.position < len(known) else {}
        for field in now if old else ("low", "high"):
            if field not in ("places", "source") and now.get(field) != old.get(field):
                yield _Noted(EntityKind.PAY, entry.id, field, json.dumps(old.get(field)))


def _of(kind: type[E], entities: Sequence[Entity], position: int | None) -> E | None:
    found = (item for item in entities if isinstance(item, kind) and position in (None, getattr(item, "position", None)))
    return next(found, None)
