"""Finds many phrases in a text in one pass over its words, with the sentence each stands in.

All phrases that begin at a word are found, also where they overlap; the caller decides which count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_STOP = re.compile(r"[.!?][)\"”’]*\s|\n")
_BREAK = re.compile(r"[,;:()—–|/\t]")
_NUMERALS = frozenset("ivx")

JOINTS = frozenset({"and", "or", "to", "through"})
_LONGEST_LEAD = 3  # words of a phrase before the noun it shares

Payload = TypeVar("Payload")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text.

    Attributes:
        text: lower case, apostrophes made one.
        start, end: half-open, in code points of the text.
        sentence: number of its sentence, from 0.
        breaks: marks that stand between it and the word before in the same sentence: "," ";" ":" "/" and brackets.
    """

    text: str
    start: int
    end: int
    sentence: int
    breaks: str


@dataclass(frozen=True, slots=True)
class Hit(Generic[Payload]):
    """A phrase found: words `first` up to, not including, `last` (indices), and what the phrase stands for."""

    first: int
    last: int
    payload: Payload

    def within(self, other: Hit[Payload]) -> bool:
        """It is a part of another, longer hit."""
        return other.first <= self.first and self.last <= other.last and self.last - self.first < other.last - other.first


def words_of(text: str) -> list[Word]:
    """The words of a text, in order.

    A full stop after a single letter ends no sentence ("I. T. staff"), but after a numeral it does ("Specialist I. They").
    """
    words: list[Word] = []
    end = sentence = 0
    for match in _WORD.finditer(text):
        start, after = match.span()
        breaks = ""
        if start != end + 1 or text[end] not in " -":  # most words stand one blank apart: nothing to look at
            between = text[end:start]
            if words and _STOP.search(between) and not _abbreviated(words[-1].text, match.group()):
                sentence += 1
            elif words:
                breaks = "".join(_BREAK.findall(between))
        words.append(Word(match.group().casefold().replace("’", "'"), start, after, sentence, breaks))
        end = after
    return words


def _abbreviated(before: str, after: str) -> bool:
    """A single letter before a full stop is an initial, unless it is a numeral before a word of several letters."""
    return len(before) == 1 and before.isalpha() and (before not in _NUMERALS or len(after) == 1)


class PhraseBook(Generic[Payload]):
    """Phrases by their first word, each with what it stands for. One phrase may stand for several things."""

    __slots__ = ("_by_first", "_by_words")

    def __init__(self, phrases: Iterable[tuple[str, Payload]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Payload]]] = {}
        self._by_words: dict[tuple[str, ...], Payload] = {}
        for phrase, payload in phrases:
            words = tuple(word.text for word in words_of(phrase))
            if words:
                self._by_first.setdefault(words[0], []).append((words, payload))
                self._by_words.setdefault(words, payload)

    def find(self, words: Sequence[Word]) -> Iterator[Hit[Payload]]:
        """All hits from left to right. A phrase runs over no comma, slash, bracket or end of sentence."""
        by_first = self._by_first
        for at, word in enumerate(words):
            if word.text in by_first:
                for phrase, payload in by_first[word.text]:
                    if _stands_at(words, at, phrase):
                        yield Hit(at, at + len(phrase), payload)

    def sharing_noun(self, words: Sequence[Word], hit: Hit[Payload]) -> Hit[Payload] | None:
        """A phrase that leaves its last word to the hit after it: "immediate" in "immediate or general supervision".

        It is joined to the hit by one of JOINTS or by a slash.
        """
        joined = hit.first > 0 and words[hit.first - 1].text in JOINTS and not words[hit.first].breaks
        last = hit.first - 1 if joined else hit.first if words[hit.first].breaks == "/" else 0
        noun = words[hit.last - 1].text
        for first in range(max(0, last - _LONGEST_LEAD), last):
            lead = tuple(word.text for word in words[first:last])
            payload = self._by_words.get((*lead, noun))
            if payload is not None and words[first].sentence == words[hit.first].sentence:
                return Hit(first, last, payload)
        return None


def _stands_at(words: Sequence[Word], at: int, phrase: tuple[str, ...]) -> bool:
    if at + len(phrase) > len(words):
        return False
    for offset in range(1, len(phrase)):
        word = words[at + offset]
        if word.text != phrase[offset] or word.breaks or word.sentence != words[at].sentence:
            return False
    return True
