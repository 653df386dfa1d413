"""Ways to qualify and the least of them (record.md, "Requirements")."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, product

from jobcompare.model.places import Places
from jobcompare.model.requirement import All, AnyOf, Certification, Combination, Education, Experience, Licence, Node, Other
from jobcompare.model.routes import Counted, Least, Way
from jobcompare.model.study import ClassContent
from jobcompare.vocabulary.degrees import Degrees, shipped_degrees

MOST_WAYS = 200  # a tree of real documents gives under ten; a product of many alternatives is cut here
FULL_TIME_HOURS = 2080  # hours of a year where the employer states none (record.md)
SEMESTER_UNITS = 30  # units of one year of full-time study
QUARTER_UNITS = 45


def ways(requirement: Node | None) -> tuple[Way, ...]:
    """The tree flattened: `all` is a product, `any` a union, in reading order.

    Args:
        requirement: the tree; None where the document states none.

    Returns:
        At most MOST_WAYS ways; none where nothing is stated.
    """
    return () if requirement is None else tuple(_flat(requirement))


def licences(requirement: Node | None) -> tuple[Licence | Certification, ...]:
    """The licences and certifications of a tree, each once, in reading order."""
    found: dict[Licence | Certification, None] = {}
    for leaf in leaves(requirement):
        if isinstance(leaf, Licence | Certification):
            found.setdefault(leaf)
    return tuple(found)


def combinations(requirement: Node | None) -> tuple[Combination, ...]:
    """The "any equivalent combination" alternatives of a tree, in reading order."""
    return tuple(leaf for leaf in leaves(requirement) if isinstance(leaf, Combination))


def leaves(node: Node | None) -> Iterator[Node]:
    """The leaves of a tree in reading order."""
    if isinstance(node, All | AnyOf):
        for child in node.nodes:
            yield from leaves(child)
    elif node is not None:
        yield node


def least_way(content: ClassContent, siblings: Sequence[ClassContent], annual_hours: int | None = None) -> Least | None:
    """The least education and experience of a class, education counted by convention.

    A way that asks for time in another class of the document starts from that class's own least way. Combinations,
    substitutions and preferred qualifications are not in it. Caption, always: "Education counted by convention. For
    ordering classes; not an eligibility rule."

    Args:
        content: the class.
        siblings: all classes of its version.
        annual_hours: hours of the employer's full-time year; None: FULL_TIME_HOURS.

    Returns:
        None where no way can be counted: nothing stated, combinations only, or only time in a class not at hand.
    """
    return _Counter(siblings, annual_hours or FULL_TIME_HOURS, shipped_degrees()).least(content, frozenset())


def _flat(node: Node) -> list[Way]:
    match node:
        case All() if node.nodes:
            combined = islice(product(*(_flat(child) for child in node.nodes)), MOST_WAYS)
            return [_joined(parts) for parts in combined]
        case AnyOf() if node.nodes:
            found = (_labelled(way, child.label) for child in node.nodes for way in _flat(child))
            return list(islice(found, MOST_WAYS))
        case All() | AnyOf():
            return [Way(places=node.places)]
        case _:
            return [_leaf(node)]


def _leaf(node: Node) -> Way:
    match node:
        case Education():
            return Way(education=(node,), places=node.places)
        case Experience():
            return Way(experience=(node,), places=node.places)
        case Combination():
            return Way(combination=node, places=node.places)
        case Licence() | Certification() | Other():
            return Way(rest=(node,), places=node.places)
        case All() | AnyOf():
            raise AssertionError("no leaf")


def _labelled(way: Way, label: str | None) -> Way:
    """Only alternatives have labels that name a way; "A" and "B" of things needed together name none."""
    return replace(way, label=" ".join(part for part in (label, way.label) if part) or None)


def _joined(parts: Sequence[Way]) -> Way:
    """One way of several that are all needed."""
    return Way(
        label=" ".join(way.label for way in parts if way.label) or None,
        education=tuple(item for way in parts for item in way.education),
        experience=tuple(item for way in parts for item in way.experience),
        rest=tuple(item for way in parts for item in way.rest),
        combination=next((way.combination for way in parts if way.combination), None),
        places=_ordered(tuple(span for way in parts for span in way.places)),
    )


def _ordered(places: Places) -> Places:
    return tuple(dict.fromkeys(sorted(places)))


class _Counter:
    """Counts ways; knows the classes of the document, for ways that start from another class."""

    def __init__(self, siblings: Sequence[ClassContent], annual_hours: int, degrees: Degrees) -> None:
        self._siblings = siblings
        self._annual_hours = annual_hours
        self._degrees = degrees

    def least(self, content: ClassContent, on_the_way: frozenset[str]) -> Least | None:
        """`on_the_way`: keys of the classes that lead here, so that a circle ends."""
        seen = on_the_way | {content.stated.key}
        found = [self._counted(way, seen) for way in ways(content.stated.requirement) if way.states and way.combination is None]
        counted = tuple(item for item in found if item is not None)
        return Least(best=min(counted, key=lambda item: item.months), counted=counted) if counted else None

    def _counted(self, way: Way, seen: frozenset[str]) -> Counted | None:
        education = max((self._schooling(item) for item in way.education), default=0)
        experience = sum(self._least_months(item) for item in way.experience)
        upper = None if way.months_max is None else education + way.months_max
        if way.in_class is None:
            return Counted(way=way, education=education, experience=experience, upper=upper)
        base = self._class_named(way.in_class)
        start = self.least(base, seen) if base is not None and base.stated.key not in seen else None
        if base is None or start is None:
            return None
        return Counted(
            way=way,
            education=max(education, start.best.education),
            experience=experience + start.best.experience,
            base=base.stated.key,
        )

    def _schooling(self, education: Education) -> int:
        return self._degrees.months(education.level, years_stated(education))

    def _least_months(self, experience: Experience) -> int:
        if experience.months_min is None and experience.hours is not None:
            return round(experience.hours / self._annual_hours * 12)
        return experience.months_min or 0

    def _class_named(self, title: str) -> ClassContent | None:
        wanted = _plain(title)
        return next((item for item in self._siblings if _plain(item.stated.title) == wanted), None)


def years_stated(education: Education) -> float | None:
    """Years of schooling that the document prints, from units where it prints those; None: no figure."""
    if education.years is not None:
        return education.years
    if education.semester_units is not None:
        return education.semester_units / SEMESTER_UNITS
    if education.quarter_units is not None:
        return education.quarter_units / QUARTER_UNITS
    return None


def _plain(title: str) -> str:
    return " ".join(title.casefold().split())
