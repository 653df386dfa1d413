"""How a statement speaks of its level: the words that mark it, as chips, and where two statements differ in them.

Silent where nothing is marked. A chip is about the words, not about the class: in a cumulative table a statement that was
begun at a lower level is still expected at the higher ones, and its words say nothing about those.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from jobcompare.model.places import Places, Span
from jobcompare.vocabulary.levelwords import DOES_THE_WORK, LevelAxis, LevelWord, LevelWords, shipped_level_words
from jobcompare.vocabulary.phrases import expression, plain

_WORD = re.compile(r"\w+")
_CLAUSE_END = re.compile(r"[;:.!?](?=\s|$)|[\n\t•]")
_BETWEEN = re.compile(r"[\s,()\"'“”\-]*")
_TELLING_APART = {LevelAxis.ROLE: 1, LevelAxis.DIFFICULTY: 2, LevelAxis.FREEDOM: 1}  # ranks; "moderate" and "full range" are near


@dataclass(frozen=True, slots=True)
class LevelChip:
    """One mark of level in a statement.

    Attributes:
        key: what is marked ("assists").
        name: for the chip.
        axis, rank: see `LevelWord`.
        words: as written, in reading order, each spelling once.
        places: where, in code points of the statement's text.
        still_expected: the statement began at a lower level and is only still expected at this one.
    """

    key: str
    name: str
    axis: LevelAxis
    rank: int
    words: tuple[str, ...]
    places: Places
    still_expected: bool = False


@dataclass(frozen=True, slots=True)
class LevelContrast:
    """Two statements of like work marked for different levels.

    Attributes:
        axis: what they differ in.
        first, second: the telling chip of each; None = does the work, which no word marks (only on the role axis).
    """

    axis: LevelAxis
    first: LevelChip | None
    second: LevelChip | None


def level_chips(text: str, begins_here: bool = True, table: LevelWords | None = None) -> tuple[LevelChip, ...]:
    """The level marks of a statement.

    Args:
        text: its live words.
        begins_here: whether the statement begins at the level it is shown at; False in a cumulative table above that.
        table: the level words; None = those that come with the program.

    Returns:
        One chip per kind of mark, in order of its first words; empty when nothing is marked.
    """
    found: dict[str, list[_Sighting]] = {}
    for sighting in _longest(list(_reader(shipped_level_words() if table is None else table).sightings(plain(text)))):
        found.setdefault(sighting.word.key, []).append(sighting)
    return tuple(_chip(text, sightings, not begins_here) for sightings in found.values())


def level_contrasts(first: Sequence[LevelChip], second: Sequence[LevelChip]) -> tuple[LevelContrast, ...]:
    """Where two statements that say the same work speak of different levels. Chips still expected count nothing.

    On the role axis a statement without a mark does the work itself; on the others both must be marked.
    """
    if not first and not second:
        return ()
    contrasts: list[LevelContrast] = []
    for axis in LevelAxis:
        ours, theirs = _highest(first, axis), _highest(second, axis)
        if (ours is None and theirs is None) or (axis is not LevelAxis.ROLE and (ours is None or theirs is None)):
            continue
        if abs(_rank(ours) - _rank(theirs)) >= _TELLING_APART[axis]:
            contrasts.append(LevelContrast(axis, ours, theirs))
    return tuple(contrasts)


@dataclass(frozen=True, slots=True)
class _Sighting:
    """Words of a mark at a place."""

    word: LevelWord
    place: Span


class _Pattern:
    """A level word made ready for searching. `words`: one of them stands in every text that has a mark of it."""

    def __init__(self, word: LevelWord) -> None:
        self._word = word
        self.words = frozenset(found.group() for phrase in word.phrases if (found := _WORD.search(phrase.casefold())))

    @cached_property
    def _phrases(self) -> re.Pattern[str] | None:
        return expression(self._word.phrases)

    @cached_property
    def _not_after(self) -> re.Pattern[str] | None:
        return expression(self._word.not_after)

    @cached_property
    def _not_before(self) -> re.Pattern[str] | None:
        return expression(self._word.not_before)

    def sightings(self, text: str, clause: Span, begins: int) -> Iterator[_Sighting]:
        """The marks in one clause; `begins` is where its first word stands, openers passed over."""
        if self._phrases is None:
            return
        for match in self._phrases.finditer(text, clause.start, clause.end):
            if self._word.start and not clause.start <= match.start() <= begins:
                continue
            if self._not_after and self._not_after.search(text, clause.start, match.start()):
                continue
            if self._not_before and self._not_before.match(text, _past_blanks(text, match.end())):
                continue
            yield _Sighting(self._word, Span(match.start(), match.end()))


class _Reader:
    """All level words made ready for searching."""

    def __init__(self, table: LevelWords) -> None:
        self._patterns = tuple(map(_Pattern, table.entries))
        self._openers = expression(table.openers)

    def sightings(self, text: str) -> Iterator[_Sighting]:
        """The marks of all clauses; they may overlap. Only patterns of which the text has a word are tried: most have none."""
        words = frozenset(_WORD.findall(text.casefold()))
        patterns = [pattern for pattern in self._patterns if not pattern.words.isdisjoint(words)]
        for clause in _clauses(text) if patterns else ():
            begins = self._first_word(text, clause)
            for pattern in patterns:
                yield from pattern.sightings(text, clause, begins)

    def _first_word(self, text: str, clause: Span) -> int:
        at = _past_blanks(text, clause.start)
        while self._openers and (opener := self._openers.match(text, at, clause.end)):
            at = _past_blanks(text, opener.end())
        return at


@cache
def _reader(table: LevelWords) -> _Reader:
    return _Reader(table)


def _clauses(text: str) -> Iterator[Span]:
    start = 0
    for end in _CLAUSE_END.finditer(text):
        yield Span(start, end.start())
        start = end.end()
    yield Span(start, len(text))


def _past_blanks(text: str, at: int) -> int:
    match = _BETWEEN.match(text, at)
    return match.end() if match else at


def _longest(sightings: list[_Sighting]) -> list[_Sighting]:
    """Of sightings that overlap the longest, in reading order."""
    kept: list[_Sighting] = []
    for one in sorted(sightings, key=lambda s: (s.place.start - s.place.end, s.place.start)):
        if not any(one.place.start < other.place.end and other.place.start < one.place.end for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda s: s.place)


def _chip(text: str, sightings: Sequence[_Sighting], still_expected: bool) -> LevelChip:
    word = sightings[0].word
    written = {text[s.place.start : s.place.end].lower(): text[s.place.start : s.place.end] for s in reversed(sightings)}
    words = tuple(reversed(written.values()))
    return LevelChip(word.key, word.name, word.axis, word.rank, words, tuple(s.place for s in sightings), still_expected)


def _highest(chips: Sequence[LevelChip], axis: LevelAxis) -> LevelChip | None:
    return max((chip for chip in chips if chip.axis is axis and not chip.still_expected), key=lambda chip: chip.rank, default=None)


def _rank(chip: LevelChip | None) -> int:
    return DOES_THE_WORK if chip is None else chip.rank
