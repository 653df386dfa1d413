"""The signs of one class → one reason for each kind of evidence: which levels it speaks for, and the words to quote."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from jobcompare.analysis.ladder_phrases import PhraseBook, words_of
from jobcompare.analysis.ladder_signs import Sign
from jobcompare.analysis.ladder_texts import Passage
from jobcompare.model.study import ValueRef
from jobcompare.vocabulary.levels import LevelEvidence, LevelTable

FAR = 2  # rungs apart from which two kinds of evidence speak against each other; neighbours are a shade of one thing
_CLOSE = 10  # characters between two phrases that are said in one breath: "technical expert and/or lead worker"
_PARTS = 2  # phrases of a sentence that are quoted
_IS = frozenset(
    {
        "is",
        "are",
        "as",
        "represents",
        "represent",
        "constitutes",
        "constitute",
        "considered",
        "designated",
        "stands",
        "called",
        "at",
    }
)


@dataclass(frozen=True, slots=True)
class Reason:
    """What one kind of evidence says.

    Attributes:
        evidence: its kind.
        low, high: the rungs it speaks for, 0 = lowest; in a `Proposal` ranks of study levels.
        quote: words of the document, "…" where words between are left out; "" for a requirement.
        ref: the value they stand in.
        months: education and experience of the least way, for a requirement; else None.
        upper: its upper months where a range is published; else None.
    """

    evidence: LevelEvidence
    low: int
    high: int
    quote: str
    ref: ValueRef
    months: int | None = None
    upper: int | None = None

    def far_from(self, other: Reason) -> bool:
        """The two speak for levels so far apart that they do not go together."""
        return self.low - other.high >= FAR or other.low - self.high >= FAR


@dataclass(frozen=True, slots=True)
class Found:
    """A sign and the text it was found in. `place`: number of the text among those of the class."""

    sign: Sign
    passage: Passage
    place: int

    @property
    def rung(self) -> int:
        """The rung it speaks for."""
        return self.sign.meaning.rung

    @property
    def sentence(self) -> tuple[int, int]:
        """Its text and sentence."""
        return self.place, self.sign.sentence


def narrative_reasons(found: Sequence[Found]) -> list[Reason]:
    """The reasons that narratives give, strongest first; a second one of the same kind where they are far apart."""
    reasons: list[Reason] = []
    for evidence, decide in _DECIDE.items():
        signs = [item for item in found if item.sign.meaning.evidence is evidence]
        if signs:
            low, high = decide(signs)
            reasons.append(_reason(evidence, low, high, signs))
            astray = [item for item in _comparable(signs) if not low - FAR < item.rung < high + FAR]
            if astray:
                reasons.append(_reason(evidence, astray[0].rung, astray[0].rung, astray))
    return reasons


def title_rung(title: str, table: LevelTable) -> tuple[int, str] | None:
    """The rung that a title's words or numeral speak for, and that word as printed; None where none does.

    A word of the lowest rung decides ("Manager Trainee"), else the highest ("Maintenance Supervisor I"). A numeral counts
    at the end of the title only.
    """
    words = words_of(title)
    hits = [hit for hit in _title_book(table).find(words) if hit.last == len(words) or not _is_numeral(words[hit.first].text)]
    lowest = [hit for hit in hits if hit.payload == 0]
    best = lowest[0] if lowest else max(hits, key=lambda hit: hit.payload, default=None)
    return (best.payload, title[words[best.first].start : words[best.last - 1].end]) if best else None


@lru_cache(8)
def _title_book(table: LevelTable) -> PhraseBook[int]:
    return PhraseBook((phrase, rung) for rung, level in enumerate(reversed(table.entries)) for phrase in level.numerals)


@lru_cache(8)
def _title_words(table: LevelTable) -> frozenset[str]:
    return frozenset(word for level in table.entries for phrase in level.numerals for word in phrase.split())


def title_without_level(title: str, table: LevelTable) -> str:
    """A title without the numerals at its end and the words that speak for a level, in lower case: the name of its series."""
    levels = _title_words(table)
    words = [word.text for word in words_of(title)]
    while len(words) > 1 and _is_numeral(words[-1]):
        words.pop()
    return " ".join(word for word in words if word not in levels) or " ".join(words)


def _comparable(signs: Sequence[Found]) -> list[Found]:
    """The signs of a kind that cannot all be true of one level: not the simpler work, nor what those who lead receive."""
    if any(item.sign.meaning.given for item in signs):
        return [item for item in signs if item.sign.meaning.given]
    return [item for item in signs if item.sign.meaning.evidence is not LevelEvidence.COMPLEXITY]


def _is_numeral(phrase: str) -> bool:
    return phrase.isdigit() or set(phrase) <= set("ivx")


def _of_sentences(signs: Sequence[Found]) -> tuple[int, int]:
    """The levels of the sentence that says most plainly what the class is; all that it names ("entry and journey level")."""
    best = max(signs, key=lambda item: (_says_what_it_is(item), -item.place, -item.sign.sentence))
    rungs = [item.rung for item in signs if item.sentence == best.sentence]
    return min(rungs), max(rungs)


def _says_what_it_is(item: Found) -> bool:
    before = {word.text for word in words_of(item.passage.text[: item.sign.start]) if word.sentence == item.sign.sentence}
    return item.sign.early or not before.isdisjoint(_IS)


def _of_supervision(signs: Sequence[Found]) -> tuple[int, int]:
    """Who supervises is placed by that; others by what they receive, from close to general, where those are neighbours."""
    given = [item.rung for item in signs if item.sign.meaning.given]
    if given:
        return max(given), max(given)
    received = [item.rung for item in signs]
    low, high = min(received), max(received)
    return (low, high) if high - low < FAR else (received[0], received[0])


def _of_complexity(signs: Sequence[Found]) -> tuple[int, int]:
    """The hardest work counts, since higher classes do the simpler work too; and what is said in one breath with it."""
    high = max(item.rung for item in signs)
    top = [item for item in signs if item.rung == high]
    beside = [item.rung for item in signs for other in top if _in_one_breath(item, other)]
    return min([high, *beside]), high


def _in_one_breath(first: Found, second: Found) -> bool:
    if first.sentence != second.sentence:
        return False
    left, right = sorted((first.sign, second.sign), key=lambda sign: sign.start)
    return right.start - left.end <= _CLOSE


_DECIDE: dict[LevelEvidence, Callable[[Sequence[Found]], tuple[int, int]]] = {
    LevelEvidence.SENTENCE: _of_sentences,
    LevelEvidence.SUPERVISION: _of_supervision,
    LevelEvidence.COMPLEXITY: _of_complexity,
}


def _reason(evidence: LevelEvidence, low: int, high: int, signs: Sequence[Found]) -> Reason:
    """A reason with the words of the one sentence that says most of it, the plainest of several."""
    speaking = [item for item in signs if low <= item.rung <= high]
    sentences: dict[tuple[int, int], list[Found]] = {}
    for item in speaking:
        sentences.setdefault(item.sentence, []).append(item)
    best = min(
        sentences.values(), key=lambda items: (-len(items), min(item.sign.meaning.order for item in items), items[0].sentence)
    )
    return Reason(evidence, low, high, _quote(best), best[0].passage.ref)


def _quote(items: Sequence[Found]) -> str:
    text = items[0].passage.text
    parts: list[tuple[int, int]] = []
    for sign in sorted((item.sign for item in items), key=lambda sign: sign.start):
        if parts and sign.start - parts[-1][1] <= _CLOSE:
            parts[-1] = parts[-1][0], max(parts[-1][1], sign.end)
        else:
            parts.append((sign.start, sign.end))
    return " … ".join(" ".join(text[start:end].split()) for start, end in parts[:_PARTS])
