"""Sections on qualifications and licences -> requirement, preferred and substitutions of each class."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from jobcompare.intake.canonical import CanonicalText
from jobcompare.intake.document import BlockKind
from jobcompare.intake.recognize.classes import ClassHead
from jobcompare.intake.recognize.requirements.doubts import doubts_of, licences_among_abilities, stray_signs
from jobcompare.intake.recognize.requirements.elements import Element, HeadingWords, Section, SourceLine
from jobcompare.intake.recognize.requirements.elsewhere import LISTED_KINDS, extra_leaves
from jobcompare.intake.recognize.requirements.grouping import Grouper
from jobcompare.intake.recognize.requirements.ink import Ink
from jobcompare.intake.recognize.requirements.outline import Outliner, is_joint
from jobcompare.intake.recognize.requirements.passages import Gathered, lower_class, speaks_of_all, without_examples
from jobcompare.intake.recognize.requirements.terms import Mode, Topic
from jobcompare.intake.recognize.requirements.topics import heading_meaning, names_way
from jobcompare.intake.recognize.requirements.tree import (
    gathered,
    gathered_all,
    is_driver,
    is_free_combination,
    last_experience,
    leaves,
    placed,
    swapped,
    with_ways,
    without,
)
from jobcompare.intake.recognize.requirements.unheaded import unheaded
from jobcompare.intake.recognize.sections import Part
from jobcompare.model.places import Places, Span
from jobcompare.model.record import Finding
from jobcompare.model.requirement import All, Combination, Education, Experience, Licence, Node, Substitution
from jobcompare.model.words import SectionKind, Standing, TextMarkKind


@dataclass(frozen=True, slots=True)
class ReadRequirement:
    """Requirements of the classes of a document, by class key; a class without an entry has none printed.

    Attributes:
        trees: what is asked.
        standing: what the document calls it, with `standing_places`.
        preferred: what is only wished for.
        substitutions: what is accepted in place of something, in reading order.
        unsure: keys of classes whose tree should be checked.
        findings: what is doubtful; `field` points into the classes in the order they were given.
    """

    trees: dict[str, Node] = field(default_factory=dict[str, Node])
    standing: dict[str, Standing] = field(default_factory=dict[str, Standing])
    standing_places: dict[str, Places] = field(default_factory=dict[str, Places])
    preferred: dict[str, Node] = field(default_factory=dict[str, Node])
    substitutions: dict[str, tuple[Substitution, ...]] = field(default_factory=dict[str, tuple[Substitution, ...]])
    unsure: frozenset[str] = frozenset()
    findings: tuple[Finding, ...] = ()


_KINDS = (SectionKind.QUALIFICATIONS, SectionKind.LICENCES)
_ONLY = ClassHead(key="1", title="")


def read_requirement(text: CanonicalText, parts: Sequence[Part], classes: Sequence[ClassHead]) -> ReadRequirement:
    """Requirements of a document.

    Args:
        text: the document.
        parts: all its parts in reading order, with their classes.
        classes: its classes in order.
    """
    ink = Ink.of(text.text, (mark.span for mark in text.marks if mark.kind is TextMarkKind.STRUCK))
    read = _to_read(parts)
    sections = [_section(text, part) for part in read]
    extras = extra_leaves(ink, text, parts, read, classes)
    lists = tuple(span for part in parts if part.kind in LISTED_KINDS for _, span in part.body(text))
    found = _Reader(ink, sections, classes or (_ONLY,), extras, lists).read()
    silent = frozenset(item.key for item in classes or (_ONLY,) if not _asks_schooling_or_work(found.trees.get(item.key)))
    more = unheaded(ink, text, parts, read, silent if len(silent) < len(classes) else frozenset()) if silent else []
    if not more:
        return found
    sections = sorted([*sections, *more], key=lambda section: section.lines[0].place.start if section.lines else 0)
    found = _Reader(ink, sections, classes or (_ONLY,), extras, lists).read()
    return replace(found, unsure=found.unsure | (silent & found.trees.keys()))


def _asks_schooling_or_work(tree: Node | None) -> bool:
    return any(isinstance(leaf, Education | Experience) for leaf in leaves(tree))


def parse_requirement(text: str, classes: Sequence[ClassHead] = ()) -> ReadRequirement:
    """Requirements of plain words, one paragraph, item or heading a line; the only class has the key "1"."""
    ink = Ink.of(text)
    return _Reader(ink, [Section(tuple(_plain_lines(text)))], classes or (_ONLY,), {}, ()).read()


def _to_read(parts: Sequence[Part]) -> list[Part]:
    """Parts on qualifications and licences, the ways to qualify headed "Either I", and the notes right after them."""
    read: list[Part] = []
    before: Part | None = None
    for part in parts:
        after = before is not None and bool(read) and read[-1] is before
        if part.kind in _KINDS or (after and (part.kind is SectionKind.NOTES or _is_way(part))):
            read.append(part)
        before = part
    return _licences_for_all(read)


def _is_way(part: Part) -> bool:
    """Headed by a way to qualify or by a joining word alone."""
    return part.kind is None and part.heading is not None and (names_way(part.heading) or is_joint(part.heading))


def _licences_for_all(parts: list[Part]) -> list[Part]:
    """A section on licences behind the block of the last class speaks of all, unless another class has one too."""
    keyed = [part for part in parts if part.kind is SectionKind.LICENCES and part.classes]
    alone = len({part.classes for part in keyed}) == 1 and not any(
        part.kind is SectionKind.LICENCES and not part.classes for part in parts
    )
    last = [part.classes for part in parts if part.classes][-1:] == [keyed[0].classes] if keyed else False
    return [replace(part, classes=()) if alone and last and part in keyed else part for part in parts]


def _section(text: CanonicalText, part: Part) -> Section:
    lines: list[SourceLine] = []
    for index, span in part.body(text):
        line = text.lines[index]
        bullet = line.kind is BlockKind.ITEM and line.label is None
        places = line.cells if line.kind is BlockKind.ROW else (span,)
        lines += [
            SourceLine(place, line.label, bullet, line.level, line.blank_before, line.kind is BlockKind.HEADING) for place in places
        ]
    topic, mode = _meaning(part)
    return Section(tuple(lines), part.heading, part.heading_span, topic, mode, part.classes)


_TOPICS = {
    "preferred": (Topic.ANY, Mode.PREFERRED),
    "substitution": (Topic.ANY, Mode.SUBSTITUTION),
    "licences": (Topic.LICENCES, Mode.REQUIRED),
    "experience": (Topic.EXPERIENCE, Mode.REQUIRED),
    "special": (Topic.SPECIAL, Mode.REQUIRED),
}


def _meaning(part: Part) -> tuple[Topic, Mode]:
    meaning = heading_meaning(part.heading) if part.heading else None
    if meaning is not None and meaning[1] is not Mode.NOTES:
        return meaning
    if part.kind is SectionKind.NOTES:
        return Topic.ANY, Mode.NOTES
    if part.kind is SectionKind.LICENCES:
        return Topic.LICENCES, Mode.REQUIRED
    return _TOPICS.get(part.topic or "", (Topic.ANY, Mode.REQUIRED))


_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(r"\s*(?:[-*•●▪◦➤·]|\uf0b7)\s+")
_LABEL = re.compile(r"\s*(\(?(?:\d{1,2}|[A-Za-z]|[ivxIVX]{1,4})[.)]|#\d{1,2}[.:)]?)\s+(?=\S)")


def _plain_lines(text: str) -> list[SourceLine]:
    lines: list[SourceLine] = []
    for match in _LINE.finditer(text):
        if not match.group().strip():
            continue
        blank = text[: match.start()].endswith("\n\n") or not lines
        depth = (len(match.group()) - len(match.group().lstrip())) // 2
        bullet = _BULLET.match(text, match.start(), match.end())
        label = None if bullet else _LABEL.match(text, match.start(), match.end())
        begin = bullet.end() if bullet else label.end() if label else match.start()
        lines.append(SourceLine(Span(begin, match.end()), label[1] if label else None, bool(bullet), depth, blank))
    return lines


class _Reader:
    """Reads the sections of one document, class by class from the lowest up."""

    def __init__(
        self,
        ink: Ink,
        sections: Sequence[Section],
        classes: Sequence[ClassHead],
        extras: dict[str, tuple[Node, ...]],
        lists: Places,
    ) -> None:
        self._ink, self._classes, self._extras, self._lists = ink, classes, extras, lists
        outliner = Outliner(ink, classes if classes[0] is not _ONLY else ())
        self._elements = _given_to_all(ink, without_examples(ink, outliner.elements(sections)), classes)
        self._headings = outliner.headings
        self._cores: dict[str, Node | None] = {}
        self._result = ReadRequirement()
        self._unsure: set[str] = set()
        self._findings: list[Finding] = []

    def read(self) -> ReadRequirement:
        """What is asked for each class."""
        for index in range(len(self._classes)):
            self._read_class(index)
        return replace(self._result, unsure=frozenset(self._unsure), findings=tuple(self._findings))

    def _read_class(self, index: int) -> None:
        item = self._classes[index]
        own = [element for element in self._elements if not element.keys or item.key in element.keys]
        grouper = Grouper(self._ink, self._classes)
        tree, preferred = _trees(grouper, own)
        below = lower_class(self._ink, own, index, self._classes)
        if below is not None:
            tree = gathered_all([node for node in (self._cores.get(below), tree) if node is not None])
        self._cores[item.key] = tree
        tree = _finished(tree, grouper.found, self._extras.get(item.key, ()), self._ink.struck)
        _keep(self._result, item.key, tree, preferred, grouper.found)
        _stand(self._result, item.key, self._headings, grouper.found, self._ink)
        told, doubtful = doubts_of(self._ink, index, item, self._classes, tree, grouper.found, self._result.trees)
        self._findings += told
        if tree is not None:
            self._findings += licences_among_abilities(tree, index, self._lists)
            self._findings += stray_signs(
                self._ink, index, [element.place for element in own if element.keys or len(self._classes) == 1]
            )
        if doubtful:
            self._unsure.add(item.key)


def _given_to_all(ink: Ink, elements: list[Element], classes: Sequence[ClassHead]) -> list[Element]:
    """A substitution or combination in a paragraph of its own after the last class block speaks of all classes."""
    result: list[Element] = []
    for index, element in enumerate(elements):
        last = not any(later.keys and later.keys != element.keys for later in elements[index + 1 :])
        asked = any(before.keys == element.keys and before.run == element.run and not before.joint for before in elements[:index])
        if element.keys and last and asked and len(classes) > 1 and speaks_of_all(ink, element):
            element = replace(element, keys=(), run=element.run + 1000)
        result.append(element)
    return result


def _trees(grouper: Grouper, elements: Sequence[Element]) -> tuple[Node | None, Node | None]:
    """What is asked and what is only preferred."""
    asked = [element for element in elements if element.mode is Mode.REQUIRED]
    tree = grouper.tree(asked)
    for mode in (Mode.SUBSTITUTION, Mode.NOTES):
        more = grouper.tree([replace(element, label=None) for element in elements if element.mode is mode])
        tree = gathered_all([node for node in (tree, more) if node is not None])
    for element in (element for element in elements if element.mode is Mode.PREFERRED):
        grouper.tree([element])
    preferred = [node for node in grouper.found.preferred if not isinstance(node, Combination)]
    return tree, gathered("and", preferred) if preferred else None


def _finished(tree: Node | None, found: Gathered, extras: Sequence[Node], struck: Sequence[Span]) -> Node | None:
    """The tree with late parts in their experience, combinations as further ways, licences beside it."""
    last = last_experience([tree]) if tree is not None else None
    if tree is not None and last is not None and found.late_parts:
        tree = swapped(tree, last, replace(last, including=(*last.including, *(part for _, part in found.late_parts))))
    core, combinations = without(tree, is_free_combination)
    if any(is_driver(leaf) for leaf in leaves(core)):
        extras = [leaf for leaf in extras if not is_driver(leaf)]
    whole = with_ways(core, tuple(dict.fromkeys(combinations)), list(extras))
    return None if whole is None else placed(_one_driver(whole), struck)


def _one_driver(tree: Node) -> Node:
    """A driver's licence asked for twice is one; the first that names its class or state stays."""
    drivers = [node for node in tree.nodes if is_driver(node)] if isinstance(tree, All) else []
    if len(drivers) < 2 or not isinstance(tree, All):
        return tree
    best = max(
        drivers,
        key=lambda node: isinstance(node, Licence) and ("Class" in node.name) + (node.region is not None) + (node.when is not None),
    )
    kept = [node for node in tree.nodes if node is best or not is_driver(node)]
    return gathered("and", kept, tree.places)


def _keep(result: ReadRequirement, key: str, tree: Node | None, preferred: Node | None, found: Gathered) -> None:
    if tree is not None:
        result.trees[key] = tree
    if preferred is not None:
        result.preferred[key] = preferred
    if found.substitutions:
        result.substitutions[key] = tuple(dict.fromkeys(found.substitutions))


_STANDINGS = (
    (Standing.TYPICAL, re.compile(r"\btypical", re.IGNORECASE)),
    (Standing.MINIMUM, re.compile(r"\bminimum\b", re.IGNORECASE)),
)


def _stand(result: ReadRequirement, key: str, headings: Sequence[HeadingWords], found: Gathered, ink: Ink) -> None:
    """What the headings above the requirement of a class call it; a sentence on a typical way is nearer."""
    if key not in result.trees:
        return
    if found.typical:
        result.standing[key], result.standing_places[key] = Standing.TYPICAL, (found.typical[0],)
        return
    for heading in headings:
        words = ink.live[slice(*heading.place)]
        for standing, pattern in _STANDINGS:
            if (not heading.keys or key in heading.keys) and pattern.search(words) and key not in result.standing:
                bare = Span(heading.place.start, heading.place.start + len(words.rstrip(" :")))
                result.standing[key], result.standing_places[key] = standing, (bare,)
