"""Values of a draft: set from words or typed, as read again, reviewed."""

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import cast

from jobcompare.model.codec import decode, encode
from jobcompare.model.draft import EMPLOYER, Draft, holds
from jobcompare.model.places import NOWHERE, Places, Span
from jobcompare.model.record import Evidence, Record, Section, Statement
from jobcompare.model.words import How
from jobcompare.operations.do.values import not_allowed
from jobcompare.operations.drafts.pointers import value_at, with_value
from jobcompare.operations.drafts.sayings import data_said, placed
from jobcompare.operations.drafts.words import live_lines, trimmed


def set_value(draft: Draft, pointer: str, data: object, places: Places = NOWHERE) -> Draft:
    """Set a value by hand; the one that was read is kept beside it.

    Args:
        draft: a draft with a record.
        pointer: "/classes/N/FIELD", "/specification/FIELD" or "/jurisdiction/FIELD".
        data: plain data of the field; None: the document does not say.
        places: the words it was taken from; none where it was typed.

    Raises:
        UserError: VALUE_NOT_ALLOWED.
    """
    record = _record(draft)
    before = json.dumps(encode(value_at(record, pointer)), ensure_ascii=False)
    record = with_value(record, pointer, data)
    evidence = tuple(entry for entry in record.evidence if not holds(pointer, entry.field))
    typed = Evidence(field=pointer, places=places, how=How.TYPED)
    settled = {index for index, finding in enumerate(record.findings) if finding.field and holds(pointer, finding.field)}
    return replace(
        draft,
        record=replace(record, evidence=(*evidence, typed)),
        typed={**draft.typed, pointer: draft.typed.get(pointer, before)},
        settled=tuple(sorted({*draft.settled, *settled})),
        employer=None if pointer == EMPLOYER else draft.employer,
    )


def set_from_words(draft: Draft, pointer: str, span: Span) -> Draft:
    """Set a value to what selected words say: "this is the class code".

    Raises:
        UserError: VALUE_NOT_ALLOWED, where the words do not say such a value.
    """
    return set_value(draft, pointer, _said(draft, pointer, span), (_place(draft, span),))


def add_from_words(draft: Draft, pointer: str, span: Span) -> Draft:
    """Add what selected words say to a field of several entries: one more rate of pay, one more date.

    Raises:
        UserError: VALUE_NOT_ALLOWED, where the words do not say such a value.
    """
    record, place = _record(draft), _place(draft, span)
    held = encode(value_at(record, pointer))
    more = cast(list[object], _said(draft, pointer, span))
    made = replace(draft, record=with_value(record, pointer, [*held, *more]))
    typed = tuple(
        Evidence(field=f"{pointer}/{number}", places=(place,), how=How.TYPED) for number in range(len(held), len(held) + len(more))
    )
    return replace(
        made,
        record=replace(_record(made), evidence=(*record.evidence, *typed)),
        typed={**draft.typed, pointer: draft.typed.get(pointer, json.dumps(held, ensure_ascii=False))},
    )


def set_typed(draft: Draft, pointer: str, words: str) -> Draft:
    """Set a value to what typed words say; none: the document does not say.

    Raises:
        UserError: VALUE_NOT_ALLOWED.
    """
    return set_value(draft, pointer, data_said(_record(draft), pointer, words) if words.strip() else None)


def _said(draft: Draft, pointer: str, span: Span) -> object:
    """Plain data that selected words give a field, with their place where the field carries places."""
    document, place = _record(draft).document, _place(draft, span)
    if document is None or place.start >= place.end:
        raise not_allowed(pointer.rsplit("/", 1)[-1], "words of the document", "nothing selected")
    struck = pointer.endswith("/dates") and not live_lines(document, place).strip()
    words = document.text[place.start : place.end] if struck else live_lines(document, place)
    data = placed(pointer.rsplit("/", 1)[-1], data_said(_record(draft), pointer, words), place)
    return [{**entry, "struck": True} for entry in cast(list[dict[str, object]], data)] if struck else data


def _place(draft: Draft, span: Span) -> Span:
    document = _record(draft).document
    return trimmed(document.text, span) if document else span


def as_read(draft: Draft, pointer: str) -> Draft:
    """Put back the value that the program read, where one was set over it; the places found first are not known any more."""
    if pointer not in draft.typed or pointer.startswith(("/statements", "/sections")):
        return draft
    record = with_value(_record(draft), pointer, json.loads(draft.typed[pointer]))
    evidence = tuple(entry for entry in record.evidence if not (holds(pointer, entry.field) and entry.how is How.TYPED))
    typed = {known: read for known, read in draft.typed.items() if known != pointer}
    return replace(draft, record=replace(record, evidence=evidence), typed=typed)


def review(draft: Draft, pointers: Iterable[str]) -> Draft:
    """Note values as looked at and right; what was doubtful about them is dealt with."""
    record, seen = _record(draft), tuple(pointers)
    settled = {
        index
        for index, finding in enumerate(record.findings)
        if finding.field and any(holds(pointer, finding.field) for pointer in seen)
    }
    return replace(
        draft,
        reviewed=tuple(dict.fromkeys((*draft.reviewed, *seen))),
        settled=tuple(sorted({*draft.settled, *settled})),
    )


def unreview(draft: Draft, pointers: Iterable[str]) -> Draft:
    """Take back that values were looked at."""
    gone = set(pointers)
    return replace(draft, reviewed=tuple(pointer for pointer in draft.reviewed if pointer not in gone))


def settle(draft: Draft, finding: int) -> Draft:
    """A doubt is dealt with, or open again."""
    settled = set(draft.settled) ^ {finding}
    return replace(draft, settled=tuple(sorted(settled)))


def read_json(value: Statement | Section) -> str:
    """A row of the record as JSON, to be kept beside what the analyst made of it."""
    return json.dumps(encode(value), ensure_ascii=False)


def statement_read(read: str) -> Statement | None:
    """The statement that was read, of its JSON; None where the analyst added it."""
    data = json.loads(read)
    return None if data is None else decode(Statement, data)


def _record(draft: Draft) -> Record:
    assert draft.record is not None, "a draft that could not be read has no values"
    return draft.record
