"""A statement's text → its features: numbered words, families and letter pieces, each with its weight.

The recipe (design.md, Alignment): word part = stemmed words (weight 1) with their families added beside them; letter part =
pieces of 3, 4 and 5 letters of each unstemmed word with a blank on both sides. A feature that occurs tf times weighs 1 + ln tf.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import count
from math import log

import numpy as np
from numpy.typing import NDArray

from jobcompare.analysis.alignment.wordings import Reading, WordingBook
from jobcompare.analysis.arrays import counted, english_stemmer, joined
from jobcompare.vocabulary.families import Families

FAMILY_WEIGHT = 2.0
"""What a shared family counts against a shared word (1). Measured over 1, 1.5, 2, 2.5, 3, each pair of documents scored with the
weight that was best for the other documents: 2 or 2.5 was chosen every time, and 2 keeps the bands' precision."""

PIECE_LENGTHS = (3, 4, 5)
_TEXTS_KEPT = 4096  # about 5 KB each
_WORDS_KEPT = 32768


@dataclass(frozen=True, slots=True)
class Part:
    """Numbered features of one text. `ids`: ascending, each once; `weights`: same length, before idf, all above 0."""

    ids: NDArray[np.int64]
    weights: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Features:
    """What one text is compared by."""

    words: Part
    letters: Part


@dataclass(frozen=True, slots=True)
class Weighed:
    """A word feature of one text: its weight before idf, and the first place that has it (half-open, code points)."""

    weight: float
    place: tuple[int, int]


class FeatureBook:
    """Reads texts with one vocabulary and remembers them; the same text always gives the same features.

    Numbers are given in order of first sight, so they differ between two books; scores do not depend on them.
    """

    def __init__(self, families: Families) -> None:
        self._wordings = WordingBook(families)
        self._numbers: dict[str, int] = {}
        self._next = count()
        self.reading = lru_cache(_TEXTS_KEPT)(self._wordings.read)
        self.features = lru_cache(_TEXTS_KEPT)(self._features)
        self.weighed = lru_cache(_TEXTS_KEPT)(self._weighed)
        self.word_id = lru_cache(_WORDS_KEPT)(self._word_id)
        self.family_id = lru_cache(_WORDS_KEPT)(self._family_id)
        self._pieces = lru_cache(_WORDS_KEPT)(self._pieces_of)

    def _word_id(self, name: str) -> int:
        """The number of a word's stem."""
        return self._number("w" + stem(name))

    def _family_id(self, name: str) -> int:
        """The number of a family."""
        return self._number("f" + name)

    def _features(self, text: str) -> Features:
        reading: Reading = self.reading(text)
        words = Counter(self.word_id(term.name) for term in reading.terms if term.name)
        families = Counter(self.family_id(name) for term in reading.terms for name in term.families)
        weights = {number: 1 + log(times) for number, times in words.items()}
        weights |= {number: FAMILY_WEIGHT * (1 + log(times)) for number, times in families.items()}
        return Features(_part(weights), self._letter_part(reading.letters))

    def _weighed(self, text: str) -> dict[int, Weighed]:
        """The word features of a text by number, words and families alike."""
        reading: Reading = self.reading(text)
        places: dict[int, tuple[int, int]] = {}
        for term in reading.terms:
            numbers = [self.family_id(name) for name in term.families]
            for number in [self.word_id(term.name), *numbers] if term.name else numbers:
                places.setdefault(number, (term.start, term.end))
        part = self.features(text).words
        return {
            int(number): Weighed(float(weight), places[int(number)]) for number, weight in zip(part.ids, part.weights, strict=True)
        }

    def _letter_part(self, words: Sequence[str]) -> Part:
        pieces: list[NDArray[np.int64]] = [self._pieces(word) for word in words]
        ids, times = counted(joined(pieces, np.int64))
        return Part(ids, 1 + np.log(times))

    def _pieces_of(self, word: str) -> NDArray[np.int64]:
        return np.fromiter(map(self._number, pieces_of(word)), np.int64)

    def _number(self, feature: str) -> int:
        number = self._numbers.get(feature)
        return self._numbers.setdefault(feature, next(self._next)) if number is None else number


def pieces_of(word: str) -> list[str]:
    """The letter pieces of a word with a blank on both sides: "set" gives " se", "set", "et ", " set", "set ", " set "."""
    padded = f" {word} "
    return [padded[at : at + length] for length in PIECE_LENGTHS for at in range(len(padded) - length + 1)]


def _part(weights: dict[int, float]) -> Part:
    order = sorted(weights)
    return Part(np.array(order, np.int64), np.array([weights[number] for number in order], np.float64))


_stemming = threading.Lock()
_stem_unlocked = english_stemmer()


@lru_cache(_WORDS_KEPT)
def stem(word: str) -> str:
    """The stem of an English word ("installing" → "instal")."""
    with _stemming:
        return _stem_unlocked(word)


@cache
def book_of(families: Families) -> FeatureBook:
    """The one book of a vocabulary."""
    return FeatureBook(families)


def all_features(book: FeatureBook, texts: Iterable[str]) -> list[Features]:
    """The features of every text, in order."""
    return [book.features(text) for text in texts]
