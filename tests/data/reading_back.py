"""Reads a record back: whether the words at every place of a value contain the value or are what yields it.

Own small rules, not the program's: a value is yielded where its words stand there, or, for what is never printed as
such (a level, a date, a state, a degree), where one of the words below does.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any, cast

from jobcompare.model.codec import encode_record
from jobcompare.model.places import Places
from jobcompare.model.record import Record, SpecifiedClass
from jobcompare.model.requirement import All, AnyOf, Certification, Combination, Education, Experience, Licence, Node, Other
from jobcompare.model.words import EducationLevel, Flsa, JurisdictionKind, Standing

from .canonical import all_words, live_words

_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ORDINALS = {1: "first lowest entry", 2: "second", 3: "third", 4: "fourth"}
_ROMANS = ("", "i", "ii", "iii", "iv")
_MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
_SCHOOLING = {
    EducationLevel.HIGH_SCHOOL: r"high school|ged|equivalency",
    EducationLevel.VOCATIONAL: r"vocational|technical training|trade school",
    EducationLevel.SOME_COLLEGE: r"coursework|college|units|after high school|post.high.school",
    EducationLevel.ASSOCIATE: r"associate",
    EducationLevel.BACHELOR: r"bachelor|four.year degree",
    EducationLevel.MASTER: r"master",
    EducationLevel.DOCTORATE: r"doctor|ph\.?d",
}
_FLSA = {
    Flsa.EXEMPT: r"(?<!non[- ])exempt",
    Flsa.NON_EXEMPT: r"non-?exempt",
    Flsa.BY_POSITION: r"(?=.*overtime|.*flsa)(?=.*(?:each|position))",
    Flsa.BOTH: r"exempt.*exempt",
}
_KINDS = {JurisdictionKind.COUNTY: r"\bcounty", JurisdictionKind.STATE: r"\bstate\b", JurisdictionKind.CITY: r"\bcity"}
_REGIONS = {"US-CA": r"california", "US-NY": r"new york|\bnys\b"}
_STANDINGS = {Standing.TYPICAL: r"typical", Standing.MINIMUM: r"minimum"}
_LOWER = r"previous|preceding|lower|below|in addition to|all .*(?:above|duties)"


def tokens(words: str) -> set[str]:
    """The words and figures of a text, in lower case."""
    return set(re.findall(r"[a-z0-9]+", words.casefold()))


def not_read_back(record: Record) -> list[str]:
    """What of a record its places do not say: nothing where all is well."""
    return [*_evidence(record), *_statements(record), *_requirements(record), *_findings(record)]


def _evidence(record: Record) -> Iterator[str]:
    data = encode_record(record)
    for one in record.evidence:
        words = all_words(record, one.places)
        if not one.places or not all(all_words(record, (place,)) for place in one.places):
            yield f"{one.field}: no words"
        elif not yields(record, one.field, _at(data, one.field), one.places):
            yield f"{one.field}: {_at(data, one.field)!r} is not in {words!r}"


def _statements(record: Record) -> Iterator[str]:
    for number, one in enumerate(record.statements):
        words = all_words(record, one.places) if one.struck else live_words(record, one.places)
        if words.rstrip(";,: ").casefold() != one.text.rstrip(";,: ").casefold():
            yield f"/statements/{number}: {one.text!r} stands as {words!r}"
        for key, span in one.mark_places.items():
            if all_words(record, (span,)).casefold() not in ("x", "✓", "✔", "●", "yes"):
                yield f"/statements/{number}/mark_places/{key}: {all_words(record, (span,))!r}"


def _requirements(record: Record) -> Iterator[str]:
    for number, item in enumerate(record.classes):
        for name, tree in (("requirement", item.requirement), ("preferred", item.preferred)):
            yield from _tree(record, item, f"/classes/{number}/{name}", tree, ())


def _tree(record: Record, item: SpecifiedClass, at: str, node: Node | None, around: Places) -> Iterator[str]:
    if node is None:
        return
    places = node.places or around
    if isinstance(node, All | AnyOf):
        for index, part in enumerate(node.nodes):
            yield from _tree(record, item, f"{at}/{node.TAG}/{index}", part, places)
    elif not places:
        yield f"{at}: no place"
    else:
        words = live_words(record, places)
        yield from (f"{at}: {told!r} is not in {words!r}" for told in _leaf(node, words))
    if node.label and node.places:
        before = (record.document.text if record.document else "")[: node.places[0].start].rstrip(" .)\t")
        if not before.endswith(node.label):
            yield f"{at}: no label {node.label!r} before {all_words(record, node.places)!r}"


def _findings(record: Record) -> Iterator[str]:
    for one in record.findings:
        if any(not all_words(record, (place,)) for place in one.places):
            yield f"finding {one.trouble}: a place without words"


def _leaf(node: Node, words: str) -> Iterator[object]:
    """What of a leaf the words do not yield."""
    low = words.casefold()
    match node:
        case Education():
            told = [*node.fields, "related" if node.related else "", "equivalen" if node.equivalent_accepted else ""]
            yield from (one for one in told if one.casefold() not in low)
            if not re.search(_SCHOOLING[node.level], low):
                yield node.level
            if node.years is not None and not _number_said(node.years, low):
                yield node.years
        case Experience():
            yield from (n for n in (node.months_min, node.months_max) if n and not _months_said(n, low))
            yield from (one for one in (node.what, node.in_class) if one and not _said(one, low))
            if (node.paid and "paid" not in low) or (node.or_equivalent and not re.search(r"equal|equivalent|comparable", low)):
                yield node
        case Licence():
            yield from (part for part in (*node.name.split(), *(node.when or "").split()) if part.casefold() not in low)
            if node.region and not re.search(_REGIONS[node.region], low):
                yield node.region
        case Certification():
            yield from (node.name,) if not _said(node.name, low) else ()
        case Combination():
            yield from (one for one in (node.text or "", *node.of) if one.casefold() not in low)
        case Other():
            yield from (node.text,) if node.text.casefold() not in low else ()
        case All() | AnyOf():
            raise AssertionError("no leaf")


def yields(record: Record, field: str, value: Any, places: Places) -> bool:
    """Whether the words at some places yield the value of a field."""
    words = all_words(record, places)
    low = words.casefold()
    parts = field.split("/")
    item = record.classes[int(parts[2])] if parts[1] == "classes" else None
    match parts[-1]:
        case "flsa":
            return bool(re.search(_FLSA[Flsa(value)], low))
        case "standing":
            return bool(re.search(_STANDINGS[Standing(value)], low))
        case "kind":
            return bool(re.search(_KINDS[JurisdictionKind(value)], low))
        case "region":
            return bool(re.search(_REGIONS[value], low))
        case "inherits":
            return bool(re.search(_LOWER, low))
        case "staffing":
            return "flexib" in low and set(value["classes"]) <= set(re.findall(r"\w+", words))
        case "tracks":
            return all(track in low for track in value)
        case "level":
            return _is_level(value, low) or (item is not None and tokens(item.title) <= tokens(low))
        case "requirement" | "preferred":
            return all(any(place.start <= start and end <= place.end for place in places) for start, end in _leaf_places(value))
        case _ if parts[-2] == "dates":
            return _date_said(value["date"], low)
        case _ if parts[-2] in ("attributes", "substitutions"):
            return _said(value["text"], low)
        case _:
            return isinstance(value, str) and tokens(value) <= tokens(low)


def _leaf_places(node: dict[str, Any]) -> Iterator[Sequence[int]]:
    """The places of a requirement tree's leaves, in JSON."""
    parts = node.get("all") or node.get("any")
    if parts and not node.get("places"):
        for part in parts:
            yield from _leaf_places(part)
    else:
        yield from node["places"]


def _at(data: Any, pointer: str) -> Any:
    for part in pointer.removeprefix("/").split("/"):
        data = cast(list[Any], data)[int(part)] if isinstance(data, list) else data[part]
    return data


def _said(value: str, low: str) -> bool:
    """The words of a value stand together, or all of them somewhere."""
    return " ".join(value.casefold().split()) in " ".join(low.split()) or tokens(value) <= tokens(low)


def _is_level(level: int, low: str) -> bool:
    named = {str(level), *(_ROMANS[level : level + 1]), *_ORDINALS.get(level, "").split()}
    return bool(named & tokens(low))


def _number_said(number: int, low: str) -> bool:
    return str(number) in tokens(low) or (number < len(_NUMBERS) and _NUMBERS[number] in tokens(low))


def _months_said(months: int, low: str) -> bool:
    years, rest = divmod(months, 12)
    return _number_said(months, low) or (rest == 0 and _number_said(years, low))


def _date_said(date: str, low: str) -> bool:
    year, *rest = date.split("-")
    month = _MONTHS[int(rest[0]) - 1] if rest else ""
    return year in low and (month[:3] in low or bool(re.search(rf"\b0?{int(rest[0])}\b", low)) if rest else True)
