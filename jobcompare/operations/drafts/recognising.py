"""What the study knows of drafts: the same document, an earlier version of a class."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from jobcompare.analysis.likeness import ALIKE, alike
from jobcompare.model.draft import NOTHING_KNOWN, THIS_STUDY, Batch, Draft, Earlier, Known
from jobcompare.model.lines import ClassLine
from jobcompare.model.record import SpecifiedClass
from jobcompare.store.reader import Reader

_LOOKED_AT = 8  # classes with a like title whose text is compared
_LIKE_TITLE = 0.5  # share of words in common from which titles are alike
_WORD = re.compile(r"[^\W_]+")


@dataclass
class Recogniser:
    """Keeps what it found: after a correction only the draft that changed is looked up again."""

    _found: dict[int, tuple[Draft, Known]] = field(default_factory=dict[int, tuple[Draft, Known]])
    _classes: "_Classes | None" = None

    def recognise(self, reader: Reader, batch: Batch) -> dict[int, Known]:
        """What is known of every draft, by its number."""
        records, documents, lines = reader.record_hashes(), reader.document_hashes(), reader.class_lines()
        if self._classes is None or self._classes.lines is not lines:
            self._classes, self._found = _Classes(lines), {}
        seen: dict[str, str] = {}
        known: dict[int, Known] = {}
        found: dict[int, tuple[Draft, Known]] = {}
        for draft in batch:
            kept = self._found.get(draft.number)
            earlier = kept[1].earlier if kept and kept[0] is draft else _all_earlier(reader, draft, self._classes)
            found[draft.number] = (draft, Known(earlier=earlier))
            known[draft.number] = _known(draft, records, documents, seen, earlier)
            seen |= dict.fromkeys(_digests(draft), draft.name)
        self._found = found
        return known


def recognise(reader: Reader, batch: Batch) -> dict[int, Known]:
    """What is known of every draft, by its number."""
    return Recogniser().recognise(reader, batch)


class _Classes:
    """The classes of the study by name, by code and by the words of their titles."""

    def __init__(self, lines: Sequence[ClassLine]) -> None:
        self.lines = lines
        self._named: dict[tuple[str, str, str], ClassLine] = {}
        self._coded: dict[str, list[int]] = defaultdict(list)
        self._worded: dict[str, list[int]] = defaultdict(list)
        self._lengths: list[int] = []
        self.by_id = {line.class_id: line for line in lines}
        for place, line in enumerate(lines):
            self._named.setdefault((line.employer.casefold(), line.title.casefold(), line.code or ""), line)
            if line.code:
                self._coded[line.code].append(place)
            words = _words(line.title)
            self._lengths.append(len(words))
            for word in words:
                self._worded[word].append(place)

    def same(self, employer: str, item: SpecifiedClass) -> ClassLine | None:
        """The class of that employer, title and code, as `entering` tells classes apart."""
        return self._named.get((employer, item.title.casefold(), item.code or ""))

    def near(self, draft: Draft, item: SpecifiedClass) -> list[ClassLine]:
        """Classes of the same employer, or of any where nobody said, that share the code or words of the title; nearest first."""
        words = _words(item.title)
        shared = Counter(place for word in words for place in self._worded.get(word, ()))
        shares = {place: count / (len(words) + self._lengths[place] - count) for place, count in shared.items()}
        places = {place for place, share in shares.items() if share >= _LIKE_TITLE} | set(self._coded.get(item.code or "", ()))
        wanted = (place for place in places if self._may_follow(draft, self.lines[place]))
        return [self.lines[place] for place in sorted(wanted, key=lambda place: (-shares.get(place, 0.0), place))[:_LOOKED_AT]]

    @staticmethod
    def _may_follow(draft: Draft, line: ClassLine) -> bool:
        return line.class_id not in draft.apart and _same_employer(draft, line) is not False


def _known(
    draft: Draft, records: set[str], documents: Mapping[str, str], seen: Mapping[str, str], earlier: tuple[Earlier, ...]
) -> Known:
    if draft.record is None:
        return NOTHING_KNOWN
    if draft.digest in records:
        return Known(accepted=True) if draft.accepted else Known(same_as=THIS_STUDY)
    names = (documents.get(digest) or seen.get(digest) for digest in _digests(draft))
    return Known(same_as=next((name for name in names if name), None), earlier=earlier)


def _digests(draft: Draft) -> Iterator[str]:
    document = draft.record.document if draft.record else None
    if draft.digest:
        yield draft.digest
    if document is not None:
        if document.sha256:
            yield document.sha256
        yield _text_digest(document.text)


@lru_cache(maxsize=2048)
def _text_digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _all_earlier(reader: Reader, draft: Draft, classes: _Classes) -> tuple[Earlier, ...]:
    items = draft.record.classes if draft.record else ()
    return tuple(found for item in items for found in _earlier(reader, draft, item, classes))


def _earlier(reader: Reader, draft: Draft, item: SpecifiedClass, classes: _Classes) -> Iterator[Earlier]:
    """The class of which this one is a version: named by the analyst, the same by employer, title and code, or proposed."""
    named = next((successor.class_id for successor in draft.successors if successor.key == item.key), None)
    line = classes.by_id.get(named or 0)
    if line is None:
        same = classes.same(_employer(draft) or "", item)
        line = same if same is not None and same.class_id not in draft.apart else None
    if line is not None:
        yield Earlier(item.key, line.class_id, line.title, line.employer, sure=True)
        return
    proposed = next((near for near in classes.near(draft, item) if _may_be(reader, draft, item, near)), None)
    if proposed is not None:
        yield Earlier(item.key, proposed.class_id, proposed.title, proposed.employer, sure=False)


def _employer(draft: Draft) -> str | None:
    name = draft.stated_employer
    return None if name is None else " ".join(name.split()).casefold()


def _same_employer(draft: Draft, line: ClassLine) -> bool | None:
    """None: nobody said whose the draft is."""
    name = _employer(draft)
    return None if name is None else name == line.employer.casefold()


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


@lru_cache(maxsize=32768)
def _words(title: str) -> frozenset[str]:
    return frozenset(_WORD.findall(title.casefold()))
