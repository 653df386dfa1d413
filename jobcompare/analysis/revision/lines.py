"""A text as lines. A bullet or number before the words is no word: a list that is numbered anew has not changed."""

import re
from dataclasses import dataclass

from jobcompare.model.places import Span

_MARKER = re.compile(r"[ \t]*(?:[•▪◦●○■□–*\-][ \t]+|\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{2,5})[.)][ \t]+)?")
_WORD = re.compile(r"\w+(?:['’\-]\w+)*|[^\w\s]")
_LONGEST = 1200  # letters: a longer line is compared sentence by sentence
_SENTENCE_END = re.compile(r"(?<=[.;:!?])[ \t]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text that has words.

    Attributes:
        span: the line in the text, from its bullet or number on, in code points.
        start: where its words begin, behind bullet or number.
        words: its words and signs, folded; never empty.
    """

    span: Span
    start: int
    words: tuple[str, ...]


def lines_of(text: str) -> list[Line]:
    """The lines of a text that have words, in order; those of more than 1,200 letters as their sentences."""
    found: list[Line] = []
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        for first, last in _parts(text, start, end):
            line = _line(text, first, last)
            if line is not None:
                found.append(line)
        start = end + 1
    return found


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    if end - start <= _LONGEST:
        return [(start, end)]
    ends = [match.end() for match in _SENTENCE_END.finditer(text, start, end)]
    return list(zip([start, *ends], [*ends, end], strict=True))


def _line(text: str, start: int, end: int) -> Line | None:
    whole = text[start:end]
    marker = _MARKER.match(whole)
    at = marker.end() if marker else 0
    words = tuple(_WORD.findall(whole[at:].replace("’", "'").casefold()))
    if not words:
        return None
    first = start + len(whole) - len(whole.lstrip())
    return Line(Span(first, start + len(whole.rstrip())), start + at, words)
