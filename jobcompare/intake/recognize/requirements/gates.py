"""Patterns that are tried only where one of their words stands, and on lower-case text.

Long lists of phrases are slow to try at every letter, slower without regard to case; most sentences have none of their words.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from jobcompare.vocabulary.requirement_words import alternatives, hints_of

_NOTHING: Iterator[re.Match[str]] = iter(())
_SHORT = 400  # characters of a text whose lower-case form is quicker made than remembered
_KEPT = re.compile(r"\\.|\(\?P[<=]|[A-Z]+")  # escapes and group names, which keep their case, and what loses it


class Gated:
    """An expression without regard to case whose every match contains one of its hints.

    Matches are of the lower-case text: their places are those of the text, their words are not as printed.
    """

    __slots__ = ("_hints", "_low")

    def __init__(self, expression: str, hints: Iterable[str] = (), flags: re.RegexFlag = re.NOFLAG) -> None:
        """`expression` without regard to case; `hints`: lower-case pieces; none where it is to be tried everywhere."""
        self._low = re.compile(_KEPT.sub(_lower, expression), flags)
        self._hints = _fewest(hints)

    @property
    def pattern(self) -> str:
        """The expression, in lower case."""
        return self._low.pattern

    def may_match(self, text: str, start: int = 0, end: int | None = None) -> bool:
        """One of the hints stands there."""
        return self._where(text, start, len(text) if end is None else end) is not None

    def _where(self, text: str, start: int, stop: int) -> str | None:
        """The text in lower case; None where no hint stands in the place."""
        low = _lowered(text) if len(text) > _SHORT else _make_lower(text)
        if not self._hints:
            return low
        part = low[start:stop]
        for hint in self._hints:
            if hint in part:
                return low
        return None

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        stop = len(text) if end is None else end
        low = self._where(text, start, stop)
        return None if low is None else self._low.search(low, start, stop)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        stop = len(text) if end is None else end
        low = self._where(text, start, stop)
        return _NOTHING if low is None else self._low.finditer(low, start, stop)

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        return self._low.match(lowered(text), start, len(text) if end is None else end)

    def fullmatch(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """As `re.Pattern.fullmatch`."""
        return self._low.fullmatch(lowered(text), start, len(text) if end is None else end)


def lowered(text: str) -> str:
    """The text in lower case, of the same length."""
    return _lowered(text) if len(text) > _SHORT else _make_lower(text)


@lru_cache(maxsize=8)
def _lowered(text: str) -> str:
    return _make_lower(text)


def _make_lower(text: str) -> str:
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(small if len(small := char.lower()) == 1 else char for char in text)


def _lower(match: re.Match[str]) -> str:
    word = match.group()
    return word if word[0] in "\\(" else word.lower()


def _fewest(hints: Iterable[str]) -> tuple[str, ...]:
    """Hints without those that contain another."""
    kept: list[str] = []
    for hint in sorted(set(hints), key=lambda word: (len(word), word)):
        if not any(short in hint for short in kept):
            kept.append(hint)
    return tuple(kept)


def phrase_pattern(words: Iterable[str]) -> Gated:
    """A pattern of `alternatives` on whole words, without regard to case."""
    phrases = tuple(words)
    return Gated(rf"(?<!\w){alternatives(phrases)}(?!\w)", hints_of(phrases))
