"""The live words of places of a document."""

from collections.abc import Sequence

from jobcompare.model.places import Span
from jobcompare.model.record import Document
from jobcompare.model.words import TextMarkKind


def live_words(document: Document, places: Sequence[Span]) -> str:
    """The words of some places that are not struck, on one line."""
    struck = [mark.span for mark in document.marks if mark.kind is TextMarkKind.STRUCK]
    return " ".join(" ".join(_unstruck(document.text, place, struck) for place in places).split())


def _unstruck(text: str, place: Span, struck: Sequence[Span]) -> str:
    dead = [span for span in struck if span.start < place.end and place.start < span.end]
    if not dead:
        return text[place.start : place.end]
    gone = {at for span in dead for at in range(max(span.start, place.start), min(span.end, place.end))}
    return "".join(text[at] for at in range(place.start, place.end) if at not in gone)


def trimmed(text: str, span: Span) -> Span:
    """A selection without the blanks and bullets at its edges; empty where nothing else is in it."""
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip(" \t\n•"))
    return Span(start, max(start, span.start + len(words.rstrip())))


def live_lines(document: Document, place: Span) -> str:
    """The words of a place that are not struck, line by line."""
    struck = [mark.span for mark in document.marks if mark.kind is TextMarkKind.STRUCK]
    lines = _unstruck(document.text, place, struck).split("\n")
    return "\n".join(" ".join(line.split()) for line in lines)
