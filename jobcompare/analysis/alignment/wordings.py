"""A statement's text → its terms: words made one where they are one, with the families of each and their places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from jobcompare.vocabulary.families import Families, Sense

_WORD = re.compile(r"\w+(?:'\w+)*[+#]*")
_ONE_FOR_ONE = str.maketrans("’‘‐‑‒–—", "''-----")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as written, lower case, without the possessive. `start`, `end`: half-open, in code points of the text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Term:
    """One thing said: a word, or several that are one wording.

    Attributes:
        name: the word, or the name that stands for all its wordings; with its sense before a colon where it has two;
            empty for several words that are kin but no wording of one thing.
        families: names of the families it belongs to.
        start, end: half-open range in code points of the text.
    """

    name: str
    families: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text says, for comparing.

    Attributes:
        terms: its words and wordings without function words, in reading order; then families of several words.
        letters: the words as written whose letters count; a word with another meaning here is not among them.
    """

    terms: tuple[Term, ...]
    letters: tuple[str, ...]


def words_of(text: str) -> list[Word]:
    """The words of a text in order. Lower-casing never moves a place, whatever the script."""
    found: list[Word] = []
    for match in _WORD.finditer(text.translate(_ONE_FOR_ONE)):
        word = match.group().lower()
        found.append(Word(word.removesuffix("'s").rstrip("'") or word, match.start(), match.end()))
    return found


class WordingBook:
    """The wordings of a vocabulary, made ready for reading texts."""

    __slots__ = ("_families", "_function", "_longest_family", "_same", "_senses")

    def __init__(self, families: Families) -> None:
        self._function = families.function
        self._same = _by_words(families.same)
        self._families: dict[tuple[str, ...], tuple[str, ...]] = {}
        for name, wordings in families.family.items():
            for key in {self._names(wording) for wording in (name, *wordings)}:
                self._families[key] = (*self._families.get(key, ()), name)
        self._longest_family = max(map(len, self._families), default=1)
        self._senses = tuple((sense, frozenset(self._names(near) for near in sense.near)) for sense in families.senses)

    def read(self, text: str) -> Reading:
        """The terms of a text, without function words, and the words whose letters count."""
        words = words_of(text)
        named = self._made_one(words)
        names = tuple(term.name for term in named)
        senses = [sense for sense, near in self._senses if _holds(names, near)]
        single = [self._single(term, senses) for term in named if term.name not in self._function]
        unusual = self._function.union(*(sense.words for sense in senses))
        letters = tuple(word.text for word in words if word.text not in unusual)
        return Reading((*single, *self._kin_of_several(named)), letters)

    def _single(self, term: Term, senses: Iterable[Sense]) -> Term:
        for sense in senses:
            if term.name in sense.words:
                return Term(f"{sense.name}:{term.name}", (), term.start, term.end)
        return Term(term.name, self._families.get((term.name,), ()), term.start, term.end)

    def _kin_of_several(self, named: Sequence[Term]) -> Iterator[Term]:
        """Families whose wording is several words: a term without a name of its own."""
        names = tuple(term.name for term in named)
        for length in range(2, self._longest_family + 1):
            for at in range(len(names) - length + 1):
                families = self._families.get(names[at : at + length])
                if families:
                    yield Term("", families, named[at].start, named[at + length - 1].end)

    def _made_one(self, words: Sequence[Word]) -> list[Term]:
        """The words with every wording of `same` replaced by its name, the longest first."""
        made: list[Term] = []
        at = 0
        while at < len(words):
            length, name = self._wording_at(words, at)
            made.append(Term(name, (), words[at].start, words[at + length - 1].end))
            at += length
        return made

    def _wording_at(self, words: Sequence[Word], at: int) -> tuple[int, str]:
        first = words[at].text
        for wording, name in self._same.get(first, ()):
            if len(wording) == 1 or tuple(word.text for word in words[at : at + len(wording)]) == wording:
                return len(wording), name
        return 1, first

    def _names(self, wording: str) -> tuple[str, ...]:
        return tuple(term.name for term in self._made_one(words_of(wording)))


def _by_words(same: Mapping[str, tuple[str, ...]]) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """First word → the wordings that begin with it, the longest first, each with its name."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, wordings in same.items():
        for wording in wordings:
            words = tuple(word.text for word in words_of(wording))
            if words:
                table.setdefault(words[0], []).append((words, name))
    for entries in table.values():
        entries.sort(key=lambda entry: (-len(entry[0]), entry))
    return table


def _holds(names: Sequence[str], near: frozenset[tuple[str, ...]]) -> bool:
    """Whether any of the word sequences `near` stands in `names`."""
    lengths = {len(key) for key in near}
    return any(tuple(names[at : at + length]) in near for length in lengths for at in range(len(names) - length + 1))
