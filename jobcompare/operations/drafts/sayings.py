"""Words -> plain data of a field. What cannot be understood is refused, never guessed."""

import re
from collections.abc import Callable, Mapping
from types import ModuleType
from typing import Any, cast

from jobcompare.model.codec import encode
from jobcompare.model.places import Span
from jobcompare.model.record import Record
from jobcompare.operations.do.values import not_allowed
from jobcompare.operations.drafts.pointers import value_at

CLASS_FIELDS = (
    "title",
    "code",
    "grade",
    "level",
    "level_label",
    "range",
    "flsa",
    "bargaining_unit",
    "service",
    "requirement",
    "standing",
    "preferred",
    "substitutions",
    "pay",
    "supervision_received",
    "supervision_exercised",
    "tracks",
    "inherits",
    "attributes",
)
DOCUMENT_FIELDS = (
    "/jurisdiction/name",
    "/jurisdiction/kind",
    "/jurisdiction/region",
    "/jurisdiction/annual_hours",
    "/specification/title",
    "/specification/family",
    "/specification/series",
    "/specification/dates",
    "/specification/status",
    "/specification/staffing",
)
MANY = frozenset(("pay", "dates", "substitutions", "attributes", "tracks", "inherits"))
"""Fields that hold several entries: words can be one more of them."""

_EDGES = " \t\n•:;,–—-*"
_SHORT = 160  # characters of what stands on one line of a document's head
_LONGEST = 8000  # characters that are read as one value
_LEVELS = 30  # of one series; more is a code
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_LABEL = re.compile(
    r"^(?:class(?:ification)?|job|position)?\s*(?:(?:code|grade|title|number|no)\b\.?|#)\s*[:#]?\s*(?=\S)", re.IGNORECASE
)
_LIST = re.compile(r"[\n;•]|,\s+(?:and\s+)?|\s+/\s+|\s+(?:and|or)\s+")
_HOURS = range(1000, 3001)  # of a full-time year
_EXPECTED: Mapping[str, str] = {
    "flsa": "words that say exempt or non-exempt",
    "level": "a number or a Roman numeral",
    "pay": "an amount of money",
    "dates": "a date",
    "region": "the name of one state or province",
    "kind": "words such as county, city or state",
    "annual_hours": "hours of a year, such as 2,080",
    "status": "current, proposed, draft or superseded",
    "standing": "minimum, typical or desirable",
    "staffing": "that several classes are flexibly staffed",
    "inherits": "duties, knowledge, skills or abilities of the class below",
    "attributes": "a name, a colon and what is said",
    "substitutions": "what may stand in for what",
}


def is_said(pointer: str) -> bool:
    """Whether words can say the value of a pointer."""
    parts = pointer.split("/")
    return pointer in DOCUMENT_FIELDS or (len(parts) == 4 and parts[1] == "classes" and parts[3] in CLASS_FIELDS)


def data_said(record: Record, pointer: str, words: str) -> object:
    """The plain data that words give a field.

    Args:
        record: the record, for what depends on its classes and on what it has already.
        pointer: "/classes/N/FIELD", "/specification/FIELD" or "/jurisdiction/FIELD".
        words: selected or typed, line by line.

    Raises:
        UserError: VALUE_NOT_ALLOWED, where the words do not say such a value.
    """
    field = pointer.rsplit("/", 1)[-1]
    data = _read(record, pointer, field, words) if len(words) <= _LONGEST else None
    if data in (None, "", []):
        plain = " ".join(words.split())
        raise not_allowed(field, _EXPECTED.get(field, "a few words of the document"), f"“{plain[:60]}”")
    return data


def placed(field: str, data: Any, place: Span) -> object:
    """Plain data with the place of its words, where the record keeps one: of a tree and of each entry of some lists."""
    span = [list(place)]
    if field in ("requirement", "preferred"):
        return {**data, "places": span}
    return [{**entry, "places": span} for entry in data] if field in ("pay", "substitutions", "attributes") else data


def _read(record: Record, pointer: str, field: str, words: str) -> object:
    if field == "series":
        return _series(record, words)
    if field == "inherits":
        index = int(pointer.split("/")[2])
        return _intake().inherited(words, record.classes[index - 1].key if index else None)
    if field == "staffing":
        return _intake().staffing(words, tuple(item.key for item in record.classes))
    reader = _READERS.get(field)
    return reader(words) if reader else _line(words)


def _intake() -> ModuleType:
    from jobcompare.operations.drafts import readers  # loaded when first wanted: the rules of intake take a while

    return readers


def _line(words: str) -> str:
    one = " ".join(words.split()).strip(_EDGES)
    return one if len(one) <= _SHORT else ""


def _labelled(words: str) -> str:
    return _line(_LABEL.sub("", " ".join(words.split())))


def _text(words: str) -> str:
    return " ".join(words.split()).strip(_EDGES)


def _level(words: str) -> int | None:
    found = re.search(r"\d+", words) if len(words) <= _SHORT else None
    if found:
        return int(found[0]) if int(found[0]) <= _LEVELS else None
    last = words.strip(_EDGES).upper().split()[-1:]
    return _ROMAN.index(last[0]) + 1 if last and last[0] in _ROMAN else None


def _hours(words: str) -> int | None:
    figures = [int(part.replace(",", "")) for part in re.findall(r"\d{1,3}(?:,\d{3})+|\d+", words)]
    found = [figure for figure in figures if figure in _HOURS]
    return found[0] if len(found) == 1 else None


def _parts(words: str) -> list[str]:
    return [part for piece in _LIST.split(words) if (part := " ".join(piece.split()).strip(_EDGES))]


def _attributes(words: str) -> list[dict[str, str]]:
    name, colon, text = " ".join(words.split()).partition(":")
    name, text = name.strip(_EDGES), text.strip()
    return [{"name": name, "text": text}] if colon and name and text and len(name) <= _SHORT else []


def _series(record: Record, words: str) -> object:
    """Several titles are its members, one is its name; the other half stays as it is."""
    titles = _parts(words)
    known = cast(dict[str, object], encode(value_at(record, "/specification/series")) or {})
    if not titles or len(words) > 4 * _SHORT:
        return None
    return {**known, "members": titles} if len(titles) > 1 else {**known, "name": titles[0]}


def _of_intake(name: str) -> Callable[[str], object]:
    def read(words: str) -> object:
        return cast(Callable[[str], object], getattr(_intake(), name))(words)

    return read


_READERS: dict[str, Callable[[str], Any]] = {
    "code": _labelled,
    "grade": _labelled,
    "level": _level,
    "annual_hours": _hours,
    "tracks": _parts,
    "attributes": _attributes,
    "supervision_received": _text,
    "supervision_exercised": _text,
    "kind": _of_intake("employer_kind"),
    **{name: _of_intake(name) for name in ("flsa", "requirement", "preferred", "substitutions", "pay", "dates", "status")},
    **{name: _of_intake(name) for name in ("standing", "region")},
}
