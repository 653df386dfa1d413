"""Reads the signs of a study level out of a narrative, and whether they speak of the class at hand.

A sentence may speak of another class ("refers the most complex problems to senior staff", "differs from class II in that the
latter ..."), or deny ("is not expected to perform the full range"). The words that tell are in levels.toml, [context].
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import TypeVar

from jobcompare.analysis.ladder_phrases import Hit, PhraseBook, Word, words_of
from jobcompare.vocabulary.levels import LevelEvidence, LevelPhrases, LevelTable

Payload = TypeVar("Payload")

_NEAR = 8  # words that a reference to somebody else reaches, unless a comma ends it before
_DENIED = 6  # words that a negation reaches
_GIVEN = 4  # words between "provides" and the supervision it provides
_EARLY = 6  # words within which a sentence says what its class is: "The entry-level class of ..."


class Cue(Enum):
    """What words tell of the speaker of what follows."""

    NEAR = auto()
    OTHERS = auto()
    OWN = auto()
    OWN_NAME = auto()
    NOT = auto()
    GIVING = auto()


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a phrase stands for.

    Attributes:
        evidence: kind of evidence.
        rung: place of its level in the table, 0 = lowest.
        order: place in its list, 0 = says it most plainly.
        given: it speaks of supervision given to others.
    """

    evidence: LevelEvidence
    rung: int
    order: int
    given: bool = False


@dataclass(frozen=True, slots=True)
class Sign:
    """A phrase of a text that speaks for a level of the class at hand.

    Attributes:
        meaning: what it stands for.
        start, end: half-open, in code points of the text.
        sentence: number of its sentence, from 0.
        early: it stands in the first words of its sentence.
    """

    meaning: Meaning
    start: int
    end: int
    sentence: int
    early: bool


@dataclass(frozen=True, slots=True)
class Names:
    """How a document calls the class at hand, and its other classes. In lower case."""

    own: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


class SignReader:
    """Reads texts with one table of levels."""

    def __init__(self, table: LevelTable) -> None:
        self._signs = PhraseBook(_meanings(table))
        self._degrees = PhraseBook(_degrees(table))
        cues = table.cues
        lists = (
            (cues.near, Cue.NEAR),
            (cues.others, Cue.OTHERS),
            (cues.own, Cue.OWN),
            (cues.negations, Cue.NOT),
            (cues.giving, Cue.GIVING),
        )
        self._cues = PhraseBook((phrase, cue) for phrases, cue in lists for phrase in phrases)
        self._persons = frozenset(cues.persons)
        self._words = lru_cache(512)(words_of)

    def read(self, text: str, names: Names, *, of_others: bool = False) -> list[Sign]:
        """The signs of a text that speak of the class at hand, in reading order.

        Args:
            text: a narrative, or one sentence of it.
            names: how the document calls its classes.
            of_others: the text is about several classes: only what follows the own name counts.
        """
        words = self._words(text)
        signs = [hit for hit in _longest(list(self._signs.find(words))) if not self._is_of_persons(hit, words)]
        if not signs:
            return []
        signs = [hit for sign in signs for hit in (self._signs.sharing_noun(words, sign), sign) if hit]
        cues = [*self._cues.find(words), *_name_book(names).find(words)]
        speakers = _Speakers(words, _longest([cue for cue in cues if not any(_inside(cue, sign) for sign in signs)]), of_others)
        return [_sign(hit, words) for hit in signs if speakers.own(hit)]

    def _is_of_persons(self, hit: Hit[Meaning], words: Sequence[Word]) -> bool:
        """A level sentence right before a word for persons speaks of their level: "entry-level staff"."""
        if hit.payload.evidence is not LevelEvidence.SENTENCE or hit.last >= len(words):
            return False
        following = words[hit.last]
        return following.text in self._persons and following.sentence == words[hit.first].sentence and not following.breaks

    def read_received(self, text: str) -> list[Sign]:
        """The signs of a value that is nothing but supervision received: "immediate or general"."""
        words = self._words(text)
        found = [
            hit for hit in self._signs.find(words) if hit.payload.evidence is LevelEvidence.SUPERVISION and not hit.payload.given
        ]
        return [_sign(hit, words) for hit in _longest([*found, *self._degrees.find(words)])]

    def read_exercised(self, text: str) -> list[Sign]:
        """The signs of a value that is nothing but supervision exercised: "direct supervision of two clerks"."""
        lead = "exercises "
        signs = [sign for sign in self.read(lead + text, Names()) if sign.meaning.given]
        return [
            Sign(sign.meaning, max(0, sign.start - len(lead)), sign.end - len(lead), sign.sentence, sign.early) for sign in signs
        ]


class _Speakers:
    """Of whom each word of a text speaks."""

    def __init__(self, words: Sequence[Word], cues: Sequence[Hit[Cue]], of_others: bool) -> None:
        self._words = words
        self._cues = sorted(cues, key=lambda hit: hit.first)
        self._of_others = of_others

    def own(self, hit: Hit[Meaning]) -> bool:
        """A sign speaks of the class at hand and is not denied."""
        sentence = self._words[hit.first].sentence
        before = [cue for cue in self._cues if cue.first <= hit.first and self._words[cue.first].sentence == sentence]
        return not self._others_speak(before, hit) and not any(self._spoils(cue, hit) for cue in before)

    def _others_speak(self, before: Sequence[Hit[Cue]], hit: Hit[Meaning]) -> bool:
        """The last word about the speaker, up to the sign, hands it to another class. A semicolon begins anew."""
        others, named, at = self._of_others, not self._of_others, self._start(hit)
        for place, cue in [*((cue.first, cue.payload) for cue in before), (hit.first, None)]:
            if self._semicolon(at, place):
                others, named = self._of_others, not self._of_others
            at = place
            if cue is Cue.OTHERS:
                others = True
            elif cue is Cue.OWN_NAME:
                others, named = False, True
            elif cue is Cue.OWN and named:
                others = False
        return others

    def _spoils(self, cue: Hit[Cue], hit: Hit[Meaning]) -> bool:
        if cue.payload is Cue.NEAR:
            return self._reaches(cue, hit, _NEAR)
        if cue.payload is Cue.NOT:
            return self._reaches(cue, hit, _DENIED)
        received = hit.payload.evidence is LevelEvidence.SUPERVISION and not hit.payload.given
        return cue.payload is Cue.GIVING and received and self._reaches(cue, hit, _GIVEN)

    def _reaches(self, cue: Hit[Cue], hit: Hit[Meaning], words: int) -> bool:
        between = range(cue.last, hit.first + 1)
        return hit.first - cue.last < words and not any(
            "," in self._words[at].breaks or ";" in self._words[at].breaks for at in between
        )

    def _semicolon(self, first: int, last: int) -> bool:
        return any(";" in self._words[at].breaks for at in range(first + 1, last + 1))

    def _start(self, hit: Hit[Meaning]) -> int:
        return _sentence_start(self._words, hit.first)


@lru_cache(8)
def reader_of(table: LevelTable) -> SignReader:
    """The one reader of a table."""
    return SignReader(table)


@lru_cache(256)
def _name_book(names: Names) -> PhraseBook[Cue]:
    return PhraseBook([(name, Cue.OWN_NAME) for name in names.own] + [(name, Cue.OTHERS) for name in names.others])


_IN_NARRATIVES = (LevelEvidence.SENTENCE, LevelEvidence.SUPERVISION, LevelEvidence.COMPLEXITY)


def _meanings(table: LevelTable) -> Iterator[tuple[str, Meaning]]:
    for rung, level in enumerate(reversed(table.entries)):
        for evidence in _IN_NARRATIVES:
            received = len(level.supervision) if evidence is LevelEvidence.SUPERVISION else len(level.phrases(evidence))
            for order, phrase in enumerate(level.phrases(evidence)):
                yield phrase, Meaning(evidence, rung, order, given=order >= received)
        for degree, meaning in _degrees_of(rung, level):
            yield f"supervision is {degree}", meaning
            yield f"supervision received is {degree}", meaning


def _degrees(table: LevelTable) -> Iterator[tuple[str, Meaning]]:
    for rung, level in enumerate(reversed(table.entries)):
        yield from _degrees_of(rung, level)


def _degrees_of(rung: int, level: LevelPhrases) -> Iterator[tuple[str, Meaning]]:
    """Supervision received without the word itself: "close", "general"."""
    for order, phrase in enumerate(level.supervision):
        if phrase.endswith(" supervision"):
            yield phrase.removesuffix(" supervision"), Meaning(LevelEvidence.SUPERVISION, rung, order)


def _longest(hits: list[Hit[Payload]]) -> list[Hit[Payload]]:
    """The hits that are no part of a longer one."""
    return [hit for hit in hits if not any(hit.within(other) for other in hits)]


def _inside(cue: Hit[Cue], sign: Hit[Meaning]) -> bool:
    return sign.first <= cue.first and cue.last <= sign.last


def _sign(hit: Hit[Meaning], words: Sequence[Word]) -> Sign:
    first = words[hit.first]
    early = hit.first - _sentence_start(words, hit.first) < _EARLY
    return Sign(hit.payload, first.start, words[hit.last - 1].end, first.sentence, early)


def _sentence_start(words: Sequence[Word], at: int) -> int:
    """The index of the first word of a word's sentence."""
    sentence = words[at].sentence
    while at > 0 and words[at - 1].sentence == sentence:
        at -= 1
    return at
