"""What is doubtful about a requirement: lost joining words, labels that are not in the list, numbers that disagree."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from jobcompare.intake.recognize.classes import ClassHead
from jobcompare.intake.recognize.requirements.ink import Ink
from jobcompare.intake.recognize.requirements.numbers import periods
from jobcompare.intake.recognize.requirements.passages import Gathered
from jobcompare.intake.recognize.requirements.tree import leaves
from jobcompare.model.places import Span
from jobcompare.model.record import Finding
from jobcompare.model.requirement import All, AnyOf, Combination, Education, Experience, Licence, Node, Substitution
from jobcompare.model.words import FindingKind, Severity
from jobcompare.vocabulary.degrees import shipped_degrees

_STRAY = re.compile(r"\s*(?P<sign>[:;,])\s+(?=\w)")
_JOINING = re.compile(r"\b(?:and|or)\b", re.IGNORECASE)


def doubts_of(
    ink: Ink,
    index: int,
    item: ClassHead,
    classes: Sequence[ClassHead],
    tree: Node | None,
    found: Gathered,
    trees: Mapping[str, Node],
) -> tuple[list[Finding], bool]:
    """Findings on the requirement of a class, and whether its tree should be checked."""
    field = f"/classes/{index}/requirement"
    told: list[Finding] = []
    if tree is not None:
        told += _lost_words(ink, field, tree, classes)
        told += _strange_labels(ink, field, tree, found)
        told += [_vague(ink, field, leaf) for leaf in found.doubts if isinstance(leaf, Education) and leaf in set(leaves(tree))]
        told += [_disagreeing(ink, field, place) for place in found.disagreeing]
    unsure = bool(told)
    for number, one in enumerate(found.substitutions):
        if _is_open(one):
            told.append(
                Finding(
                    severity=Severity.NOTE,
                    trouble=FindingKind.OPEN_SUBSTITUTION,
                    field=f"/classes/{index}/substitutions/{number}",
                    places=one.places,
                    facts={"text": one.text or ""},
                )
            )
    if tree is not None and index:
        told += _overlaps(ink, field, tree, classes[index - 1], item, trees)
    return told, unsure


_SOME = re.compile(
    r"\b(?:some|part|portion|all\s+or\s+part)\b[^.;]{0,20}\b(?:of|or\s+all)\b|\bor\s+all\b|\ball\s+or\s+part\b|\bsome\s+or\b",
    re.IGNORECASE,
)


def _is_open(one: Substitution) -> bool:
    """How much stands in for how much is not said."""
    return (one.offered is None and one.in_place_of is None) or _SOME.search(one.text or "") is not None


def _lost_words(ink: Ink, field: str, tree: Node, classes: Sequence[ClassHead]) -> list[Finding]:
    """Two needs side by side with no live joining word between them, where a struck passage had one."""
    if not ink.struck:
        return []
    told: list[Finding] = []
    ordered = sorted((leaf for leaf in leaves(tree) if leaf.places), key=lambda leaf: leaf.places[0])
    for one, two in pairwise(ordered):
        start, end = one.places[-1].end, two.places[0].start
        struck = [run for run in ink.struck if start - 1 <= run.start and run.end <= end + 12]
        if not struck or _JOINING.search(ink.live[start:end]):
            continue
        if any(_JOINING.search(ink.text[slice(*run)]) for run in struck):
            facts = {"first": _short(one), "second": _short(two), "read_as": "and" if _needed_together(tree, one, two) else "or"}
            other = _other_way(tree, one)
            facts |= _other_words(other, classes)
            end = _figure(ink, two)[0].end if isinstance(two, Experience) and _figure(ink, two) else two.places[0].end
            told.append(
                Finding(
                    severity=Severity.CHECK,
                    trouble=FindingKind.JOINING_WORD_LOST,
                    field=field,
                    places=(Span(struck[0].start, end), *(other.places if other else ())),
                    facts=facts,
                )
            )
    return told


def _needed_together(node: Node, one: Node, two: Node) -> bool:
    if isinstance(node, All | AnyOf):
        holders = [child for child in node.nodes if one in set(leaves(child)) and two in set(leaves(child))]
        return _needed_together(holders[0], one, two) if holders else isinstance(node, All)
    return True


def _other_way(tree: Node, first: Node) -> Experience | None:
    """A further way that names no schooling, where schooling stands before the lost word."""
    if not isinstance(first, Education):
        return None
    return next((leaf for leaf in leaves(tree) if isinstance(leaf, Experience) and leaf.in_class), None)


def _other_words(other: Experience | None, classes: Sequence[ClassHead]) -> dict[str, str]:
    if other is None:
        return {}
    label = next((item.level_label for item in classes if item.title == other.in_class and item.level_label), other.in_class)
    years = _time(other.months_min).removesuffix(" of experience")
    return {"other": f"{years} at the level of {label}: whether the degree is asked as well is not said"}


def _short(leaf: Node) -> str:
    if isinstance(leaf, Education):
        name = shipped_degrees()[leaf.level].name
        name = name[:1].lower() + name[1:]
        return f"{name} or equivalent" if leaf.equivalent_accepted and "equivalent" not in name else name
    if isinstance(leaf, Experience):
        return _time(leaf.months_min)
    return type(leaf).__name__.casefold()


def _time(months: int | None) -> str:
    if months is None:
        return "experience"
    if months % 12 == 0 and months:
        return f"{months // 12} {'year' if months == 12 else 'years'} of experience"
    return f"{months} {'month' if months == 1 else 'months'} of experience"


def _strange_labels(ink: Ink, field: str, tree: Node, found: Gathered) -> list[Finding]:
    """A combination that cites labels its list does not have."""
    told: list[Finding] = []
    for path, leaf in _paths(tree, field):
        if not isinstance(leaf, Combination) or not leaf.of:
            continue
        listed = next((labels for labels in found.lists if leaf.label in labels), ())
        if set(leaf.of) <= set(listed) or not listed:
            continue
        match = re.compile(r"\b" + r"\b\W+(?:or\s+|and\s+)?".join(map(re.escape, leaf.of)) + r"\b").search(
            ink.live, leaf.places[0].start if leaf.places else 0, leaf.places[-1].end if leaf.places else len(ink.live)
        )
        places = (Span(*match.span()),) if match else leaf.places
        told.append(
            Finding(
                severity=Severity.CHECK,
                trouble=FindingKind.LABEL_NOT_IN_LIST,
                field=path,
                places=places,
                facts={"labels": ", ".join(leaf.of), "listed": ", ".join(label for label in listed if label != leaf.label)},
            )
        )
    return told


def _paths(node: Node, path: str) -> list[tuple[str, Node]]:
    if isinstance(node, All | AnyOf):
        tag = "all" if isinstance(node, All) else "any"
        return [pair for number, child in enumerate(node.nodes) for pair in _paths(child, f"{path}/{tag}/{number}")]
    return [(path, node)]


def _vague(ink: Ink, field: str, leaf: Education) -> Finding:
    return Finding(
        severity=Severity.CHECK,
        trouble=FindingKind.KIND_AMBIGUOUS,
        field=field,
        places=leaf.places,
        facts={"text": ink.words(*leaf.places[0]) if leaf.places else "", "first": "bachelor", "second": "another degree"},
    )


def _disagreeing(ink: Ink, field: str, place: Span) -> Finding:
    return Finding(
        severity=Severity.CHECK,
        trouble=FindingKind.NUMBER_AMBIGUOUS,
        field=field,
        places=(place,),
        facts={"text": ink.words(*place)},
    )


def _overlaps(ink: Ink, field: str, tree: Node, below: ClassHead, item: ClassHead, trees: Mapping[str, Node]) -> list[Finding]:
    """Published ranges of two neighbouring levels that overlap."""
    lower, upper = (_range(node) for node in (trees.get(below.key), tree))
    if lower is None or upper is None or lower.months_max is None or (upper.months_min or 0) >= lower.months_max:
        return []
    return [
        Finding(
            severity=Severity.NOTE,
            trouble=FindingKind.RANGES_OVERLAP,
            field=field,
            places=(*_figure(ink, lower), *_figure(ink, upper)),
            facts={"lower": below.title, "upper": item.title},
        )
    ]


def licences_among_abilities(tree: Node | None, index: int, places: Sequence[Span]) -> list[Finding]:
    """Licences of a tree that stand in lists of knowledge, skills and abilities, at these places."""
    return [
        Finding(
            severity=Severity.CHECK,
            trouble=FindingKind.KIND_AMBIGUOUS,
            field=path,
            places=leaf.places,
            facts={"kind": "licence"},
        )
        for path, leaf in (_paths(tree, f"/classes/{index}/requirement") if tree is not None else [])
        if isinstance(leaf, Licence) and any(place.start <= leaf.places[0].start < place.end for place in places if leaf.places)
    ]


def stray_signs(ink: Ink, index: int, places: Sequence[Span]) -> list[Finding]:
    """A colon or the like that stands before the first word of a requirement."""
    found = (_STRAY.match(ink.live, *place) for place in places)
    return [
        Finding(
            severity=Severity.NOTE,
            trouble=FindingKind.STRAY_CHARACTER,
            field=f"/classes/{index}/requirement",
            places=(Span(match.start("sign"), match.end("sign")),),
            facts={"character": match["sign"]},
        )
        for match in found
        if match
    ]


def _range(node: Node | None) -> Experience | None:
    found = [leaf for leaf in leaves(node) if isinstance(leaf, Experience) and leaf.months_max is not None]
    return found[0] if len(found) == 1 else None


def _figure(ink: Ink, leaf: Experience) -> tuple[Span, ...]:
    return tuple(Span(period.start, period.end) for place in leaf.places for period in periods(ink.live, *place))[:1]
