"""The batch as a whole: whose documents, where and when seen, what is dropped, what follows what."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from jobcompare.model.codec import decode_field
from jobcompare.model.draft import Batch, Draft, Successor
from jobcompare.model.record import Document


def with_draft(batch: Batch, draft: Draft) -> Batch:
    """A batch with a draft changed."""
    return replace(batch, drafts=tuple(draft if draft.number == other.number else other for other in batch.drafts))


def assign_employer(batch: Batch, numbers: Iterable[int], name: str | None) -> Batch:
    """Say whose documents these are; None or nothing: as each one says."""
    words = " ".join((name or "").split()) or None
    wanted = set(numbers)
    return _each(batch, wanted, lambda draft: replace(draft, employer=words))


def set_origin(batch: Batch, url: str | None, retrieved: str | None) -> Batch:
    """Say where and when the documents of the batch were seen, asked once for all of them.

    Raises:
        UserError: RECORD_BAD_VALUE, where `retrieved` is no date.
    """
    seen = (retrieved or "").strip() or None
    return replace(
        batch,
        url=(url or "").strip() or None,
        retrieved=decode_field(Document, "retrieved", seen) if seen else None,
    )


def drop(batch: Batch, numbers: Iterable[int]) -> Batch:
    """Take files out of the batch; the files themselves stay where they are."""
    gone = set(numbers)
    return replace(batch, drafts=tuple(draft for draft in batch.drafts if draft.number not in gone))


def succeed(draft: Draft, key: str, class_id: int) -> Draft:
    """Say that a class of a draft is a new version of a class of the study."""
    others = tuple(item for item in draft.successors if item.key != key)
    return replace(draft, successors=(*others, Successor(key=key, class_id=class_id)))


def stand_apart(draft: Draft, class_id: int) -> Draft:
    """Say that a draft is no version of a class of the study."""
    others = tuple(item for item in draft.successors if item.class_id != class_id)
    return replace(draft, successors=others, apart=tuple(dict.fromkeys((*draft.apart, class_id))))


def _each(batch: Batch, numbers: set[int], changed: Callable[[Draft], Draft]) -> Batch:
    return replace(batch, drafts=tuple(changed(draft) if draft.number in numbers else draft for draft in batch.drafts))
