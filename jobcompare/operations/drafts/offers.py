"""What selected words can be: for every field the value that they would give it, before anything is set."""

from collections.abc import Iterator
from dataclasses import dataclass

from jobcompare.common.errors import UserError
from jobcompare.model.draft import Draft
from jobcompare.model.places import Span
from jobcompare.operations.drafts.pointers import value_at
from jobcompare.operations.drafts.sayings import CLASS_FIELDS, DOCUMENT_FIELDS, MANY
from jobcompare.operations.drafts.values import set_from_words
from jobcompare.present.listings.values import FIELDS
from jobcompare.present.review.words import field_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A field that words can set.

    Attributes:
        pointer: the field.
        label: what it is called.
        words: the value they would give it, as people read it; "" where they say none.
        adds: one more entry beside those that it has.
    """

    pointer: str
    label: str
    words: str
    adds: bool = False


def offers_of_class(draft: Draft, number: int, span: Span) -> tuple[Offer, ...]:
    """The fields of one class."""
    return tuple(offer for name in CLASS_FIELDS for offer in _offers(draft, f"/classes/{number}/{name}", span))


def offers_of_document(draft: Draft, span: Span) -> tuple[Offer, ...]:
    """The fields of the document and its employer."""
    return tuple(offer for pointer in DOCUMENT_FIELDS for offer in _offers(draft, pointer, span))


def words_said(draft: Draft, pointer: str, span: Span) -> str:
    """The value that words would give a field, "" where they say none."""
    return next(_offers(draft, pointer, span)).words


def _offers(draft: Draft, pointer: str, span: Span) -> Iterator[Offer]:
    name = pointer.rsplit("/", 1)[-1]
    try:
        made = set_from_words(draft, pointer, span)
    except UserError:
        yield Offer(pointer=pointer, label=FIELDS[name], words="")
        return
    words = _words(made, pointer)
    held = draft.record is not None and bool(value_at(draft.record, pointer))
    yield Offer(pointer=pointer, label=FIELDS[name], words=words)
    if held and name in MANY:
        yield Offer(pointer=pointer, label=f"{FIELDS[name]}, one more", words=words, adds=True)


def _words(draft: Draft, pointer: str) -> str:
    assert draft.record is not None
    return field_words(draft.record, pointer.rsplit("/", 1)[-1], value_at(draft.record, pointer))
