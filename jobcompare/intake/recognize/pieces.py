"""Places of sentences and of the clauses of a list in running text, and the live words at places."""

import itertools
import re
from bisect import bisect_left
from collections.abc import Sequence

from jobcompare.intake.canonical import CanonicalText
from jobcompare.model.places import Span
from jobcompare.model.words import TextMarkKind

_SENTENCE = re.compile(r"(?<=[.!?])[\"'”’)\]]*\s+(?=[\"'“(\[]?[A-Z0-9])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|mr|mrs|ms|dr|st|no|nos|sec|inc|vs|approx|dept|u\.s|jr|sr|ext|art|fig|co|ca|ph\.d|m\.s|b\.s|b\.a|m\.a|a\.m|p\.m|incl|min|max|gov|gen|lt|sgt|capt)"
    r"|(?:^|[\s(])[A-Z](?:\. ?[A-Z])*)\.[\"'”’)\]]*$",
    re.IGNORECASE,
)
_OPEN, _CLOSE = "([", ")]"
_JOINT = re.compile(r"^(?:and/or|and|or)\s+(?=\S)", re.IGNORECASE)
_EDGE = " \t\n;,"


def sentences(text: CanonicalText, span: Span) -> tuple[Span, ...]:
    """The sentences at a place."""
    words = text.words(span)
    found: list[Span] = []
    start = 0
    for cut in _SENTENCE.finditer(words):
        if not _ABBREVIATED.search(words[start : cut.start()]):
            found.append(trimmed(text, Span(span.start + start, span.start + cut.start() + _closing(cut.group()))))
            start = cut.end()
    found.append(trimmed(text, Span(span.start + start, span.end)))
    return tuple(piece for piece in found if piece.end > piece.start)


def clauses(text: CanonicalText, span: Span) -> tuple[Span, ...]:
    """The clauses at a place that semicolons outside parentheses part; "and" before the last is not of it."""
    words = text.words(span)
    cuts, depth = [0], 0
    for at, char in enumerate(words):
        depth += (char in _OPEN) - (char in _CLOSE and depth > 0)
        if char == ";" and depth == 0:
            cuts.append(at + 1)
    cuts.append(len(words))
    found: list[Span] = []
    for low, high in itertools.pairwise(cuts):
        piece = trimmed(text, Span(span.start + low, span.start + high))
        joint = _JOINT.match(text.words(piece)) if low else None
        found.append(Span(piece.start + joint.end(), piece.end) if joint else piece)
    return tuple(piece for piece in found if any(char.isalnum() for char in text.words(piece)))


def trimmed(text: CanonicalText, span: Span) -> Span:
    """A place without blanks, semicolons and commas at its ends."""
    words = text.words(span)
    left = len(words) - len(words.lstrip(_EDGE))
    kept = len(words.rstrip(_EDGE))
    return Span(span.start + left, span.start + max(left, kept))


def live_words(text: CanonicalText, places: Sequence[Span]) -> str:
    """The words at places that are not struck, single blanks between them."""
    struck = [mark.span for mark in text.marks if mark.kind is TextMarkKind.STRUCK] if text.marks else []
    return " ".join(" ".join(_outside(text, place, struck) for place in places).split())


def all_words(text: CanonicalText, places: Sequence[Span]) -> str:
    """The words at places, struck or not, single blanks between them."""
    return " ".join(" ".join(text.words(place) for place in places).split())


def as_statement(words: str) -> str:
    """Words as a statement prints them: first letter upper case, of closing marks only the full stop kept."""
    bare = words.strip(" :").rstrip(";,: ")
    return bare[:1].upper() + bare[1:]


def _outside(text: CanonicalText, place: Span, struck: Sequence[Span]) -> str:
    """The words at a place outside struck runs, which stand in order."""
    kept: list[str] = []
    at = place.start
    first = max(0, bisect_left(struck, Span(place.start, place.start)) - 1)
    for run in struck[first:]:
        if run.start >= place.end:
            break
        if run.end > at:
            kept.append(text.text[at : max(at, run.start)])
            at = max(at, run.end)
    kept.append(text.text[at : max(at, place.end)])
    return "".join(kept)


def _closing(gap: str) -> int:
    """Quotation marks and parentheses that close a sentence behind its full stop."""
    return len(gap) - len(gap.lstrip("\"'”’)]"))
