"""A value of a record by its pointer: what it is called, whose it is, how it reads."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, cast

from jobcompare.analysis.routes import ways
from jobcompare.model.compared import Compared, Version
from jobcompare.model.pay import Pay
from jobcompare.model.record import Attribute, Inheritance, PrintedDate, Series, Staffing
from jobcompare.model.requirement import NODE_TYPES, Substitution
from jobcompare.model.study import ClassContent, EntityKind, ValueRef
from jobcompare.model.words import Basis, DateKind, Flsa, JurisdictionKind, PayKind, Standing, StatementKind, Status
from jobcompare.present.figures import basis_words, listed, money_range, printed_date
from jobcompare.present.wording.names import DATES, FLSA, JURISDICTIONS, ONE_STATEMENT, PAY, STANDING, STATUSES, region_name
from jobcompare.present.wording.qualifying import class_names, substitution_words, ways_words

FIELDS: dict[str, str] = {
    "title": "Title",
    "level": "Level in its own series",
    "level_label": "Level, as named",
    "range": "Range",
    "code": "Class code",
    "grade": "Pay grade",
    "flsa": "Overtime status",
    "bargaining_unit": "Bargaining unit",
    "service": "Civil service",
    "supervision_received": "Supervision received",
    "supervision_exercised": "Supervision exercised",
    "tracks": "Tracks",
    "inherits": "Takes over from other classes",
    "requirement": "Ways to qualify",
    "standing": "Qualifications printed as",
    "preferred": "Preferred qualifications",
    "substitutions": "In place of these",
    "pay": "Pay",
    "attributes": "Also printed",
    "family": "Job family",
    "series": "Series",
    "status": "Status",
    "staffing": "Staffing",
    "dates": "Date",
    "name": "Employer",
    "kind": "Kind of employer",
    "region": "State",
    "annual_hours": "Hours of a full-time year",
    "basis": "Basis of pay",
    "members": "Member of the series",
}
_ENUMS: dict[type[StrEnum], dict[Any, str]] = {
    Flsa: FLSA,
    Standing: STANDING,
    Status: STATUSES,
    JurisdictionKind: JURISDICTIONS,
    DateKind: DATES,
    PayKind: PAY,
    Basis: {basis: basis_words(basis) for basis in Basis},
    StatementKind: {kind: many for kind, (_, many) in ONE_STATEMENT.items()},
}


@dataclass(frozen=True, slots=True)
class Pointed:
    """What a pointer leads to. `value` None: nothing is there any more. `content` None: the whole specification's."""

    title: str
    value: Any
    content: ClassContent | None
    ref: ValueRef | None


def pointed(compared: Compared, version: Version, pointer: str) -> Pointed:
    """What a pointer into the record of a version leads to, as the study has it now.

    Args:
        compared: the comparison, for pay and employers.
        version: the version whose record it points into.
        pointer: JSON pointer, "/classes/0/code".
    """
    root, *parts = pointer.strip("/").split("/")
    if root == "classes" and parts:
        content = next((item for item in version.contents if str(item.position) == parts[0]), None)
        if content is None:
            return Pointed(_title(parts[1:]), None, None, None)
        if len(parts) == 1:
            return Pointed("Class", content.stated.title, content, None)
        ref = ValueRef(EntityKind.CONTENT, content.id, parts[1])
        if parts[1] == "pay":
            return Pointed(_title(parts[1:]), _pay(compared, content, parts[2:]), content, None)
        return Pointed(_title(parts[1:]), _walk(content.stated, parts[1:]), content, ref)
    if root == "specification":
        ref = ValueRef(EntityKind.SPECIFICATION, version.specification.id, parts[0] if parts else "")
        return Pointed(_title(parts), _walk(version.specification.stated, parts), None, ref)
    if root == "jurisdiction":
        employer = next(item.employer for item in compared.classes if item.version.specification.id == version.specification.id)
        return Pointed(_title(parts), _walk(employer, parts), None, None)
    if root == "statements" and parts:
        entry = next((item for item in version.statements if str(item.position) == parts[0]), None)
        return Pointed("Statement", entry.stated.text if entry else None, None, None)
    return Pointed(_title(parts) or root.capitalize(), None, None, None)


def value_words(found: Pointed, version: Version) -> str:
    """The value as people read it; "" where there is none."""
    value = found.value
    if value is None:
        return ""
    if isinstance(value, NODE_TYPES):
        return ways_words(ways(value), class_names(version.contents)) or "see the quotation"
    if isinstance(value, str) and found.title == FIELDS["region"]:
        return region_name(value)
    return plain_words(value)


def pay_words(pay: Pay) -> str:
    """Published pay in words: "Range A: $5,550-$6,775/mo"; as printed where there are no figures."""
    words = money_range(pay.low, pay.high, pay.basis, pay.currency) or pay.printed or ""
    return f"{pay.label}: {words}" if pay.label else words


def plain_words(value: Any) -> str:
    """A value other than a requirement as people read it."""
    match value:
        case StrEnum():
            return _ENUMS.get(type(value), {}).get(value, value.value)
        case tuple():
            return "; ".join(plain_words(item) for item in cast(tuple[Any, ...], value))
        case Pay():
            return pay_words(value)
        case Substitution():
            return substitution_words(value)
        case Attribute():
            return f"{value.name}: {value.text}"
        case PrintedDate():
            return f"{DATES[value.kind]} {printed_date(value.date)}{', struck out' if value.struck else ''}"
        case Series():
            return ", ".join(part for part in (value.name or "", listed(value.members)) if part)
        case Staffing():
            return f"{value.kind}: {', '.join(value.classes)}"
        case Inheritance():
            return f"{listed([ONE_STATEMENT[kind][1] for kind in value.kinds])} of {value.source}"
        case _:
            return str(value)


def _title(parts: list[str]) -> str:
    return next((FIELDS[part] for part in reversed(parts) if part in FIELDS), "")


def _walk(value: Any, parts: list[str]) -> Any:
    """The value that some steps lead to: names of fields, places in tuples; a requirement tree is taken whole."""
    for part in parts:
        if isinstance(value, NODE_TYPES):
            return value
        if part.isdigit():
            items = cast(tuple[Any, ...], value) if isinstance(value, tuple) else ()
            value = items[int(part)] if int(part) < len(items) else None
        else:
            value = getattr(value, part, None)
    return value


def _pay(compared: Compared, content: ClassContent, parts: list[str]) -> Any:
    """A pay entry, or a field of one, by its position in the record's class."""
    item = next((each for each in compared.classes if each.content.id == content.id), None)
    entries = item.pay if item else ()
    if not parts:
        return tuple(entry.stated for entry in entries)
    entry = next((each for each in entries if str(each.position) == parts[0]), None)
    return _walk(entry.stated, parts[1:]) if entry else None
