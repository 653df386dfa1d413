"""Finds the words of a vocabulary in a text, with their places.

One finder holds many phrases and finds them in one pass. A blank in a phrase matches any run of blanks, hyphens or
dashes in the text, also none around a hyphen ("entry level" = "entry-level"), and apostrophes of either sort are one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

_GAP = r"[\s\-‐-―]+"
_FEW_WORDS = r"(?:[^\w.;:]+\w+){0,6}?[^\w.;:]+"  # what "…" stands for: up to six words of the same clause
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'"})


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase found in a text.

    Attributes:
        phrase: as the vocabulary has it, lower case.
        start, end: half-open range in code points of the text searched.
    """

    phrase: str
    start: int
    end: int


class PhraseFinder:
    """Finds phrases on whole words, without regard to case, the longest first where two begin together."""

    __slots__ = ("_by_form", "_pattern")

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_form: Mapping[str, str] = MappingProxyType({_form(phrase): phrase for phrase in phrases})
        self._pattern = expression(self._by_form)

    def find(self, text: str) -> Iterator[Found]:
        """The phrases of the text from left to right; none overlaps another."""
        if self._pattern is None:
            return
        for match in self._pattern.finditer(plain(text)):
            form = _form(match.group())
            yield Found(self._by_form.get(form, form), match.start(), match.end())

    def first(self, text: str) -> Found | None:
        """The leftmost phrase of the text; None when it has none."""
        return next(self.find(text), None)


def _form(phrase: str) -> str:
    """One form for all spellings of a phrase: lower case, single blanks for hyphens and runs of blanks."""
    return re.sub(_GAP, " ", plain(phrase).casefold()).strip()


def _expression(form: str) -> str:
    parts = (_GAP.join(re.escape(word) for word in part.split()) for part in form.split("…"))
    return _FEW_WORDS.join(part for part in parts if part)


def expression(phrases: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern that matches any of the phrases on whole words, without regard to case; None for no phrases.

    "…" in a phrase stands for up to six words of the same clause. Search in a text with plain apostrophes (`plain`).
    """
    forms = sorted({form for form in map(_form, phrases) if form.strip("… ")}, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_expression, forms))})(?!\w)", re.IGNORECASE) if forms else None


def plain(text: str) -> str:
    """The text with plain apostrophes, every character in its place."""
    return text.translate(_APOSTROPHES)
