"""Words of a document -> plain data of a field. What cannot be understood is refused, never guessed."""

import re
from collections.abc import Callable, Sequence
from typing import Any, cast

from jobcompare.model.codec import encode
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


def live_lines(document: Document, place: Span) -> str:
    """The words of a place that are not struck, line by line."""
    struck = [mark.span for mark in document.marks if mark.kind is TextMarkKind.STRUCK]
    lines = _unstruck(document.text, place, struck).split("\n")
    return "\n".join(" ".join(line.split()) for line in lines)


def requirement_of(words: str, places: Places = ()) -> object:
    """A requirement in words as plain data of a tree; words that ask for nothing known are kept as the document says them.

    Args:
        words: one paragraph, item or heading a line.
        places: where they stand; the whole tree stands there.
    """
    from jobcompare.intake.recognize.requirements import parse_requirement  # loaded when first wanted

    tree = next(iter(parse_requirement(words).trees.values()), None)
    data = _without_places(encode(tree)) if tree is not None else {"other": {"text": " ".join(words.split())}}
    return {**data, "places": [list(span) for span in places]} if places else data


def _without_places(data: Any) -> Any:
    """Places of the plain words are none of the document."""
    if isinstance(data, dict):
        pairs = cast(dict[str, Any], data).items()
        return {key: _without_places(value) for key, value in pairs if key != "places"}
    return [_without_places(item) for item in cast(list[Any], data)] if isinstance(data, list) else data


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
