"""What the study knows of drafts: the same document, an earlier version of a class."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from jobcompare.model.draft import NOTHING_KNOWN, THIS_STUDY, Batch, Draft, Earlier, Known
from jobcompare.model.lines import ClassLine
from jobcompare.model.record import SpecifiedClass
from jobcompare.store.reader import Reader

ALIKE = 0.6
"""Share of word triples in common from which two texts are taken for versions of one specification: two specifications of one
employer share their boilerplate, which is a third of the words of a short one."""

_LOOKED_AT = 8  # classes with a like title whose text is compared
_WORD = re.compile(r"[^\W_]+")


def recognise(reader: Reader, batch: Batch) -> dict[int, Known]:
    """What is known of every draft, by its number."""
    records, documents = reader.record_hashes(), reader.document_hashes()
    lines = reader.class_lines()
    seen: dict[str, str] = {}
    known: dict[int, Known] = {}
    for draft in batch:
        known[draft.number] = _known(reader, draft, records, {**documents, **seen}, lines)
        seen |= dict.fromkeys(_digests(draft), draft.name)
    return known


def _known(reader: Reader, draft: Draft, records: set[str], documents: Mapping[str, str], lines: Sequence[ClassLine]) -> Known:
    if draft.record is None:
        return NOTHING_KNOWN
    if draft.digest in records:
        return Known(accepted=True) if draft.accepted else Known(same_as=THIS_STUDY)
    same = next((documents[digest] for digest in _digests(draft) if digest in documents), None)
    earlier = tuple(found for item in draft.record.classes for found in _earlier(reader, draft, item, lines))
    return Known(same_as=same, earlier=earlier)


def _digests(draft: Draft) -> Iterator[str]:
    document = draft.record.document if draft.record else None
    if draft.digest:
        yield draft.digest
    if document is not None:
        if document.sha256:
            yield document.sha256
        yield hashlib.sha256(document.text.encode()).hexdigest()


def _earlier(reader: Reader, draft: Draft, item: SpecifiedClass, lines: Sequence[ClassLine]) -> Iterator[Earlier]:
    """The class of which this one is a version: named by the analyst, the same by employer, title and code, or proposed."""
    named = next((successor.class_id for successor in draft.successors if successor.key == item.key), None)
    line = next((line for line in lines if line.class_id == named), None)
    if line is None:
        line = next((line for line in lines if line.class_id not in draft.apart and _is_same(draft, item, line)), None)
    if line is not None:
        yield Earlier(item.key, line.class_id, line.title, line.employer, sure=True)
        return
    proposed = next((line for line in _near(draft, item, lines) if _may_be(reader, draft, item, line)), None)
    if proposed is not None:
        yield Earlier(item.key, proposed.class_id, proposed.title, proposed.employer, sure=False)


def _is_same(draft: Draft, item: SpecifiedClass, line: ClassLine) -> bool:
    """As `entering` tells classes apart."""
    return (
        _same_employer(draft, line) is True
        and line.title.casefold() == item.title.casefold()
        and (line.code or "") == (item.code or "")
    )


def _same_employer(draft: Draft, line: ClassLine) -> bool | None:
    """None: nobody said whose the draft is."""
    name = draft.stated_employer
    return None if name is None else " ".join(name.split()).casefold() == line.employer.casefold()


def _near(draft: Draft, item: SpecifiedClass, lines: Sequence[ClassLine]) -> list[ClassLine]:
    """Classes of the same employer, or of any where nobody said, that share the code or words of the title; nearest first."""
    words = _words(item.title)
    found: list[tuple[float, int, ClassLine]] = []
    for place, line in enumerate(lines):
        if line.class_id in draft.apart or _same_employer(draft, line) is False:
            continue
        share = _jaccard(words, _words(line.title))
        if (item.code and line.code == item.code) or share >= 0.5:
            found.append((-share, place, line))
    return [line for _, _, line in sorted(found)[:_LOOKED_AT]]


def _may_be(reader: Reader, draft: Draft, item: SpecifiedClass, line: ClassLine) -> bool:
    same_code = bool(item.code) and item.code == line.code
    same_title = _words(item.title) == _words(line.title)
    if _same_employer(draft, line) and (same_code or (same_title and not (item.code and line.code))):
        return True
    if same_code and same_title:
        return True
    document = draft.record.document if draft.record else None
    if document is None or line.document_id is None or not (same_title or _same_employer(draft, line)):
        return False
    return alike(document.text, reader.document(line.document_id).text) >= ALIKE


@lru_cache(maxsize=256)
def alike(first: str, second: str) -> float:
    """How much two texts share: word triples in common over all of them, 0 to 1."""
    return _jaccard(_triples(first), _triples(second))


@lru_cache(maxsize=128)
def _triples(text: str) -> frozenset[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def _words(title: str) -> frozenset[str]:
    return frozenset(_WORD.findall(title.casefold()))


def _jaccard(first: frozenset[object], second: frozenset[object]) -> float:
    return len(first & second) / len(first | second) if first or second else 0.0
