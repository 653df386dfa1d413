"""Words of a document -> plain data of a field. What cannot be understood is refused, never guessed."""

import re
from collections.abc import Callable, Sequence

from jobcompare.model.places import Places, Span
from jobcompare.model.record import Document
from jobcompare.model.words import TextMarkKind
from jobcompare.operations.do.values import not_allowed

_EDGES = " \t\n•:;,–—-*"
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_LABEL = re.compile(r"^(?:class(?:ification)?|job|position)?\s*(?:code|grade|title|number|no\.?|#)\s*[:#]?\s*(?=\S)", re.IGNORECASE)


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


def data_of(field: str, words: str) -> object:
    """The plain data of a field that words give.

    Args:
        field: "code", "flsa", "level" …
        words: selected in the document.

    Raises:
        UserError: VALUE_NOT_ALLOWED, where the words do not say such a value.
    """
    one_line = " ".join(words.split())
    read = _READERS.get(field)
    data = (
        read(one_line) if read else _LABEL.sub("", one_line).strip(_EDGES) if field in ("code", "grade") else one_line.strip(_EDGES)
    )
    if data in (None, "", []):
        raise not_allowed(field, _EXPECTED.get(field, "words of the document"), f"“{one_line[:60]}”")
    return data


def requirement_of(words: str, places: Places) -> object:
    """A requirement in words as plain data of a tree; what it asks for is kept as the document says it."""
    return {"other": {"text": " ".join(words.split())}, "places": [[span.start, span.end] for span in places]}


def _flsa(words: str) -> str | None:
    plain = words.casefold().replace("‑", "-").replace("non exempt", "non-exempt").replace("nonexempt", "non-exempt")
    without = plain.replace("non-exempt", "")
    if "non-exempt" in plain or "overtime eligible" in plain:
        return "both" if "exempt" in without else "non-exempt"
    return "exempt" if "exempt" in without else None


def _level(words: str) -> int | None:
    found = re.search(r"\d+", words)
    if found:
        return int(found[0])
    last = words.strip(_EDGES).upper().split()[-1:]
    return _ROMAN.index(last[0]) + 1 if last and last[0] in _ROMAN else None


_READERS: dict[str, Callable[[str], object]] = {"flsa": _flsa, "level": _level}
_EXPECTED = {"flsa": "words that say exempt or non-exempt", "level": "a number or a Roman numeral"}
