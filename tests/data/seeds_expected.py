"""Holds a record against what is expected of a document: every key of the expectation has its check, and its absence too.

A key that stands in no table below fails: nothing expected goes unlooked at.
"""

from collections import Counter
from collections.abc import Callable
from typing import Any

from jobcompare.analysis.routes import least_way, leaves, ways
from jobcompare.model.codec import encode, encode_record
from jobcompare.model.record import Record, SpecifiedClass, Statement
from jobcompare.model.requirement import All, AnyOf, Education, Experience, Licence, Node
from jobcompare.model.routes import Least, Way
from jobcompare.model.study import ClassContent
from jobcompare.model.words import EducationLevel, FindingKind, StatementKind

from .reading_back import tokens

Told = dict[str, Any]
KSA = (StatementKind.KNOWLEDGE, StatementKind.SKILL, StatementKind.ABILITY)
_ORDER = list(EducationLevel)


def same(what: str, got: object, want: object) -> None:
    assert got == want, f"{what}: {got!r}, expected {want!r}"


def check_whole(record: Record, told: Told) -> None:
    """Compare a record with all that is expected of its document."""
    unknown = set(told) - set(WHOLE)
    assert not unknown, f"expected.json has {sorted(unknown)}, for which there is no check"
    for check in dict.fromkeys(WHOLE.values()):
        check(record, told)


# ---- of the whole document; each is given the whole expectation, and checks what is absent from it too


def _title(record: Record, told: Told) -> None:
    assert record.specification is not None
    title = record.specification.title or ""
    same("title", title, told.get("title", title))
    assert title or ("title" not in told and "title_contains" not in told)
    for words in told.get("title_contains", ()):
        assert words in title, f"{words!r} is not in the title {title!r}"


def _employer(record: Record, told: Told) -> None:
    employer = record.jurisdiction
    same("jurisdiction kind", employer and employer.kind and employer.kind.value, told.get("jurisdiction_kind"))
    same("jurisdiction name", employer and employer.name, None)
    same("annual hours", employer and employer.annual_hours, None)


def _family(record: Record, told: Told) -> None:
    same("family", record.specification and record.specification.family, told.get("family"))


def _series(record: Record, told: Told) -> None:
    series = record.specification.series if record.specification else None
    members = series.members if series else ()
    same("members of the series", list(members), told.get("series_members", list(members)))
    same("how many members", len(members), told.get("series_of", len(members)))


def _dates(record: Record, told: Told) -> None:
    assert record.specification is not None
    found = [{"date": one.date, "struck": one.struck} for one in record.specification.dates]
    same("dates", found, told.get("dates", []))


def _staffing(record: Record, told: Told) -> None:
    same("staffing", encode_record(record)["specification"].get("staffing"), told.get("staffing"))


def _statements(record: Record, told: Told) -> None:
    live = Counter(_kind_of(record, one) for one in record.statements if not one.struck)
    for kinds, count in told.get("statements", {}).items():
        same(f"statements, {kinds}", sum(live[kind] for kind in kinds.split("+")), count)
    if "duty" not in told.get("statements", {}):
        same("statements, duty", live["duty"], told.get("family_wide_functions", 0))


def _kind_of(record: Record, one: Statement) -> str:
    """Its kind; descriptions of levels are counted apart."""
    of_level = one.kind is StatementKind.CHARACTERISTIC and len(record.classes) > 1
    return "level description" if of_level else one.kind.value


def _struck(record: Record, told: Told) -> None:
    found = Counter(one.kind.value for one in record.statements if one.struck)
    same("struck statements", dict(found), told.get("struck_statements", {}))


def _catch_alls(record: Record, told: Told) -> None:
    found = sum(one.catch_all for one in record.statements if one.kind is StatementKind.DUTY and not one.struck)
    same("catch-all duties", found, told.get("catch_all_duties", 0))


def _family_wide(record: Record, told: Told) -> None:
    if "family_wide_functions" in told:
        everyone = tuple(item.key for item in record.classes)
        found = sum(one.classes == everyone for one in record.statements if one.kind is StatementKind.DUTY)
        same("duties of all levels", found, told["family_wide_functions"])


def _groups(record: Record, told: Told) -> None:
    found = Counter(one.group for one in record.statements if one.kind is StatementKind.DUTY and one.group)
    same("groups of duties", dict(found), told.get("duty_groups", {}))


def _marks(record: Record, told: Told) -> None:
    for key, counted in (("marks_per_level", _printed), ("new_per_level", _new)):
        for kind, counts in told.get(key, {}).items():
            same(f"{key}, {kind}", [counted(record, item, StatementKind(kind)) for item in record.classes], counts)


def _ksa(record: Record, told: Told) -> None:
    """Printed once for each level, held with what is taken over from the levels below."""
    new = [_printed(record, item, *KSA) for item in record.classes]
    same("K, S, A new at each level", new, told.get("ksa_new", new))
    own = dict(zip((item.key for item in record.classes), new, strict=True))
    below = {item.key: [taken.source for taken in item.inherits] for item in record.classes}

    def held(key: str) -> int:
        return own[key] + sum(held(source) for source in below[key])

    found = [held(key) for key in own]
    same("K, S, A held at each level", found, told.get("ksa_held", found))


def _printed(record: Record, item: SpecifiedClass, *kinds: StatementKind) -> int:
    return sum(item.key in one.classes for one in record.statements if one.kind in kinds and not one.struck)


def _new(record: Record, item: SpecifiedClass, *kinds: StatementKind) -> int:
    return sum(one.classes[0] == item.key for one in record.statements if one.kind in kinds and not one.struck)


def _findings(record: Record, told: Told) -> None:
    found = {one.trouble.value for one in record.findings}
    same("findings that are missing", sorted(set(told["findings_needed"]) - found), [])


def _combination(record: Record, told: Told) -> None:
    by_route = [any(route.get("combination") for route in item.get("routes", ())) for item in told["classes"]]
    for item, as_route in zip(record.classes, by_route, strict=True):
        found = any(way.combination is not None for way in ways(item.requirement))
        same(f"{item.key}, any combination", found, told.get("combination_allowed", False) or as_route)


def _licences(record: Record, told: Told) -> None:
    if "licences" in told:
        for item in record.classes:
            held = [leaf for leaf in leaves(item.requirement) if isinstance(leaf, Licence)]
            same(f"{item.key}, licences", [", ".join(filter(None, (x.name, x.region, x.when))) for x in held], told["licences"])


def _substitutions(record: Record, told: Told) -> None:
    open_in = told.get("open_substitution_in_levels", [])
    same("open substitutions", [item.title for item in record.classes if _is_open(record, item)], open_in)
    for item in record.classes:
        wanted = told.get("substitutions", [{}] if item.title in open_in else [])
        found = [encode(one) for one in item.substitutions]
        same(f"{item.key}, substitutions", len(found), len(wanted))
        for one, want in zip(found, wanted, strict=True):
            for side in ("offered", "in_place_of"):
                _side(f"{item.key}, {side}", one.get(side), want.get(side))


def _is_open(record: Record, item: SpecifiedClass) -> bool:
    """All its substitutions are open, and a finding says so of each."""
    at = f"/classes/{record.classes.index(item)}/substitutions/"
    named = {one.field for one in record.findings if one.trouble is FindingKind.OPEN_SUBSTITUTION}
    bare = [n for n, one in enumerate(item.substitutions) if one.offered is None and one.in_place_of is None]
    return bool(bare) and len(bare) == len(item.substitutions) and all(f"{at}{n}" in named for n in bare)


def _side(what: str, found: Told | None, want: Told | str | None) -> None:
    if isinstance(want, str):
        assert found is not None, f"{what}: nothing, expected {want!r}"
        same(what, [*found], ["text"])
        assert tokens(want) <= tokens(found["text"]), f"{what}: {found['text']!r}, expected {want!r}"
    else:
        same(what, {key: value for key, value in (found or {}).items() if key != "text"}, want or {})


def _standing(record: Record, told: Told) -> None:
    if "standing" in told:
        same("standing", {item.standing.value for item in record.classes if item.standing}, {told["standing"]})
        assert all(item.standing for item in record.classes)


def _least(record: Record, told: Told) -> None:
    contents = [
        ClassContent(id=n, specification_id=1, class_id=n, position=n, stated=stated) for n, stated in enumerate(record.classes)
    ]
    found = {one.stated.key: least_way(one, contents) for one in contents}
    want: int | dict[str, int] = told.get("least_way_months", {})
    for key, months in ({record.classes[0].key: want} if isinstance(want, int) else want).items():
        least = found[key]
        assert least is not None
        same(f"{key}, least way", (least.months, {one.months for one in least.counted} == {months}), (months, True))
    if "least_way_range_months" in told:
        same("least ways", [_range(least) for least in found.values()], told["least_way_range_months"])


def _range(least: Least | None) -> list[int | None]:
    return [least.months, least.upper] if least else []


def _nothing_required(record: Record, told: Told) -> None:
    if "requirement" in told:
        same("requirements", [item.requirement for item in record.classes], [told["requirement"]] * len(record.classes))
        assert not any(item.preferred or item.standing or item.substitutions for item in record.classes)


def _no_pay(record: Record, told: Told) -> None:
    assert not any("pay" in item for item in told["classes"])
    same("pay", [item.pay for item in record.classes], [()] * len(record.classes))


def _classes(record: Record, told: Told) -> None:
    same("classes", len(record.classes), len(told["classes"]))
    for item, want in zip(record.classes, told["classes"], strict=True):
        _one_class(item, {"flsa": told["flsa"], **want} if "flsa" in told else want, record)


# ---- of one class


def _one_class(item: SpecifiedClass, told: Told, record: Record) -> None:
    known = {*_PLAIN, "title", "level", "inherits", "inherits_kinds", "routes", "requirement"}
    assert set(told) <= known, f"expected.json has {sorted(set(told) - known)} of a class, for which there is no check"
    data = encode(item)
    for key in _PLAIN:
        same(f"{item.key}, {key}", data.get(key), told.get(key))
    for key in ("title", "level"):
        same(f"{item.key}, {key}", data.get(key), told.get(key, data.get(key)))
    titles = {one.key: one.title for one in record.classes}
    same(f"{item.key}, inherits from", [titles[one.source] for one in item.inherits], [*filter(None, [told.get("inherits")])])
    kinds = [kind.value for one in item.inherits for kind in one.kinds]
    same(f"{item.key}, inherits kinds", kinds, told.get("inherits_kinds", []))
    if "requirement" in told:
        same(f"{item.key}, requirement", _shape(item.requirement), told["requirement"])
    _routes(item, told.get("routes", []))


_PLAIN = ("code", "grade", "flsa", "bargaining_unit", "service", "range")


def _routes(item: SpecifiedClass, routes: list[Told]) -> None:
    found = ways(item.requirement)
    if not any(route.get("combination") for route in routes):
        found = tuple(way for way in found if way.combination is None)
    if any("education_years" in route for route in routes):  # one way with several kinds of schooling
        schooling = {way.education[-1].level for way in found}
        wanted = {level for route in routes for level in _accepted(route["education"])}
        same(f"{item.key}, schooling", schooling, wanted)
        found = found[:1]
    same(f"{item.key}, ways", len(found), len(routes))
    for way, route in zip(found, routes, strict=True):
        _route(f"{item.key}, a way", way, dict(route))


def _route(what: str, way: Way, route: Told) -> None:
    """One way; every key of the expectation is taken out, and none may be left."""
    same(f"{what}, label", way.label, route.pop("label", way.label))
    same(f"{what}, combination", way.combination is not None, route.pop("combination", False))
    if way.combination is None:
        accepted = _accepted(route.pop("education"))
        highest = max((one.level for one in way.education), key=_ORDER.index, default=None)
        assert highest in accepted, f"{what}: {highest}, expected one of {accepted}"
        same(f"{what}, months", (way.months_min, way.months_max), (route.pop("months_min"), route.pop("months_max")))
        same(f"{what}, in class", way.in_class, route.pop("in_class", None))
        years = route.pop("education_years", None)
        same(f"{what}, years of schooling", [one.years for one in way.education], [years] * len(way.education))
    assert not route, f"expected.json has {sorted(route)} of a way, for which there is no check"


def _accepted(education: str | dict[str, list[str | None]]) -> list[EducationLevel | None]:
    """The schooling that would be right; None: none."""
    levels = education["accept"] if isinstance(education, dict) else [education]
    return [None if level is None else EducationLevel(level) for level in levels]


def _shape(node: Node | None) -> Any:
    """A requirement in the short form of the expectation: licences, other needs and combinations left out."""
    if isinstance(node, All | AnyOf):
        parts = [part for part in map(_shape, node.nodes) if part is not None]
        return parts[0] if len(parts) == 1 else {node.TAG: parts}
    if isinstance(node, Education):
        return node.level.value + (" or equivalent" if node.equivalent_accepted else "")
    if isinstance(node, Experience) and node.in_class:
        return {"in_class": node.in_class, "or_equivalent": node.or_equivalent, "months_min": node.months_min}
    return node.months_min if isinstance(node, Experience) else None


Check = Callable[[Record, Told], None]
WHOLE: dict[str, Check] = {
    "title": _title,
    "title_contains": _title,
    "jurisdiction_kind": _employer,
    "family": _family,
    "series_of": _series,
    "series_members": _series,
    "dates": _dates,
    "staffing": _staffing,
    "statements": _statements,
    "struck_statements": _struck,
    "catch_all_duties": _catch_alls,
    "family_wide_functions": _family_wide,
    "duty_groups": _groups,
    "marks_per_level": _marks,
    "new_per_level": _marks,
    "ksa_held": _ksa,
    "ksa_new": _ksa,
    "findings_needed": _findings,
    "combination_allowed": _combination,
    "licences": _licences,
    "substitutions": _substitutions,
    "open_substitution_in_levels": _substitutions,
    "standing": _standing,
    "least_way_months": _least,
    "least_way_range_months": _least,
    "requirement": _nothing_required,
    "flsa": _classes,
    "classes": _classes,
    "pay": _no_pay,
}
