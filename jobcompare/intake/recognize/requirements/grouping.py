"""Elements of an outline -> one tree: lists, joining words, headings and ways to qualify."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from jobcompare.intake.recognize.classes import ClassHead
from jobcompare.intake.recognize.requirements.elements import Element
from jobcompare.intake.recognize.requirements.ink import Ink
from jobcompare.intake.recognize.requirements.labels import Label
from jobcompare.intake.recognize.requirements.passages import Gathered, Piece, read_piece, unread_condition
from jobcompare.intake.recognize.requirements.terms import Topic
from jobcompare.intake.recognize.requirements.tree import gathered, gathered_all, is_driver, leaves
from jobcompare.model.places import Span
from jobcompare.model.requirement import All, AnyOf, Certification, Education, Licence, Node, Other
from jobcompare.model.words import EducationLevel

_REFERENCE = re.compile(
    r"(?<!\w)(?:either\s+)?(?:(?:requirements?|items?|numbers?|options?|nos?\.?)\s+)?(?:#|no\.?\s*)?\(?(?P<a>\d{1,2}|"
    r"[A-Ha-h])\)?\s+(?:or|and/or)\s+(?:#|no\.?\s*)?\(?(?P<b>\d{1,2}|[A-Ha-h])\)?(?:\s+(?:below|above))?[\s.;:]*$",
    re.IGNORECASE,
)
_PROMOTION = re.compile(r"(?:for\s+)?promotion", re.IGNORECASE)
_DEGREES = (
    EducationLevel.ASSOCIATE,
    EducationLevel.BACHELOR,
    EducationLevel.MASTER,
    EducationLevel.DOCTORATE,
    EducationLevel.HIGH_SCHOOL,
)


@dataclass(slots=True)
class _Operand:
    node: Node | None
    before: str = ""  # the joining word before it
    is_unread: bool = False  # words of an item in which nothing known is asked


@dataclass(slots=True)
class _Entry:
    """One item of a list."""

    element: Element
    children: list[Element] = field(default_factory=list[Element])
    before: str = ""


class Grouper:
    """Builds the tree of one class out of its elements; what is not a requirement goes to `found`."""

    def __init__(self, ink: Ink, classes: Sequence[ClassHead]) -> None:
        self._ink, self._classes = ink, classes
        self.found = Gathered()

    def tree(self, elements: Sequence[Element]) -> Node | None:
        """The tree of elements of one mode: what stands before the first way, and one of the ways."""
        first = [element for element in elements if not element.option]
        ways = [list(group) for _, group in groupby((e for e in elements if e.option), key=lambda element: element.option)]
        if len(ways) == 1 and _PROMOTION.match(ways[0][0].option_label or ""):
            return self._with_promotion(first, ways[0])
        if len(ways) < 2:
            return self._runs([replace(element, option=0) for element in elements])
        start = ways[0][0].place.start
        before = [element for element in first if element.place.start < start]
        after = [element for element in first if element.place.start > start]
        nodes: list[Node] = []
        for way in ways:
            node = self._runs(way)
            if node is not None:
                nodes.append(replace(node, label=way[0].option_label))
        parts = [self._runs(before), gathered("or", nodes) if nodes else None, self._runs(after)]
        return gathered_all([part for part in parts if part is not None])

    def _with_promotion(self, first: Sequence[Element], way: Sequence[Element]) -> Node | None:
        """What is asked of everybody, or of those who are promoted; licences are asked of both."""
        open_to_all = [element for element in first if element.topic not in (Topic.LICENCES, Topic.SPECIAL)]
        beside = [element for element in first if element not in open_to_all]
        nodes = [node for node in (self._runs(open_to_all), self._runs(way)) if node is not None]
        either = gathered("or", nodes) if nodes else None
        return gathered_all([node for node in (either, self._runs(beside)) if node is not None])

    def _runs(self, elements: Sequence[Element]) -> Node | None:
        """Runs under their headings: all of them, unless a joining word between two headings says otherwise."""
        operands: list[_Operand] = []
        before = ""
        for _, group in groupby(elements, key=lambda element: element.run):
            run = list(group)
            lead = run[0].joint if run[0].joint and not run[0].either else ""
            inner = self._block(run[1:] if lead else run)
            if inner.node is not None:
                operands.append(_Operand(inner.node, (before or lead or inner.before) if operands else ""))
                before = inner.after
            else:
                before = inner.after or lead or before
        return _folded(operands)

    def _block(self, elements: Sequence[Element], stack: tuple[Element, ...] = ()) -> Piece:
        """Elements under one heading, or inside one list item."""
        operands: list[_Operand] = []
        before, hint, outer = "", "", ""
        index = 0
        while index < len(elements):
            element = elements[index]
            if element.joint:
                before = element.joint
                hint = "or" if element.either else hint
                index += 1
                if element.either and not (index < len(elements) and elements[index].label):
                    rest = self._alternatives(elements[index:], stack)
                    operands.append(_Operand(rest.node, before))
                    return Piece(_folded([item for item in operands if item.node is not None]), outer, rest.after)
                continue
            if element.label is not None:
                entries, index = _entries(elements, index, stack)
                piece = self._list(entries, hint, stack)
            else:
                piece = read_piece(self._ink, element, self._classes, self.found)
                index += 1
            outer = outer or ("" if operands else piece.before)
            if piece.node is not None:
                operands.append(_Operand(piece.node, piece.before or before))
                before = ""
            before = piece.after or before
            hint = piece.hint
            if piece.hint and index < len(elements) and elements[index].label is None and not elements[index].joint:
                rest = self._alternatives(elements[index:], stack, piece.hint)
                operands.append(_Operand(rest.node, before or "and"))
                return Piece(_folded([item for item in operands if item.node is not None]), outer, rest.after)
        return Piece(_folded(operands), outer, before)

    def _alternatives(self, elements: Sequence[Element], stack: tuple[Element, ...], op: str = "or") -> Piece:
        """Lines without labels after "either:" or "one of the following:"."""
        operands: list[_Operand] = []
        before = op
        for element in elements:
            if element.joint:
                before = element.joint
                continue
            piece = self._block([element], stack)
            if piece.node is not None:
                operands.append(_Operand(piece.node, piece.before or before))
            before = piece.after or op
        return Piece(_folded(operands), "", "")

    def _list(self, entries: list[_Entry], hint: str, stack: tuple[Element, ...]) -> Piece:
        """The tree of a list, with the joining words at its beginning and end."""
        operands: list[_Operand] = []
        printed: list[str] = []
        references: dict[int, tuple[str, str]] = {}
        after = lead = ""
        for entry in entries:
            reference = _REFERENCE.search(
                self._ink.live, max(entry.element.place.start, entry.element.place.end - 60), entry.element.place.end
            )
            element = entry.element
            if reference and reference.start() > element.place.start + 12:
                element = replace(element, place=Span(element.place.start, reference.start()))
            beside = (len(self.found.preferred), len(self.found.substitutions))
            piece = self._block([replace(element, label=None), *entry.children], (*stack, entry.element))
            lead = lead or ("" if operands else piece.before)
            label = entry.element.label
            assert label is not None
            if piece.node is not None:
                node = piece.node if label.style == "bullet" else replace(piece.node, label=label.printed)
                if reference and element is not entry.element:
                    references[len(operands)] = (reference["a"].casefold(), reference["b"].casefold())
                operands.append(_Operand(node, entry.before or after or piece.before))
                printed.append(label.printed)
            elif beside == (len(self.found.preferred), len(self.found.substitutions)):
                unread = unread_condition(self._ink, element)
                if unread is not None:
                    node = unread if label.style == "bullet" else replace(unread, label=label.printed)
                    operands.append(_Operand(node, entry.before or after or piece.before, is_unread=True))
            after = piece.after
        self.found.lists.append(tuple(printed))
        operands = _without_unread(operands, hint)
        if not operands:
            return Piece(None, lead, after)
        if references:
            operands = _with_references(operands, references)
        return Piece(_listed(operands, hint), lead, after)


def _entries(elements: Sequence[Element], index: int, stack: tuple[Element, ...]) -> tuple[list[_Entry], int]:
    """The items of the list that begins at an index, each with what belongs to it, and where the list ends."""
    entries = [_Entry(elements[index])]
    index += 1
    before = ""
    while index < len(elements):
        element = elements[index]
        last = entries[-1].element.label
        assert last is not None
        if element.label is not None:
            if element.label.follows(last):
                entries.append(_Entry(element, before=before))
                before = ""
            elif any(outer.label is not None and element.label.follows(outer.label) for outer in stack) or not (
                element.label.is_first and (element.label.style != last.style or element.label.depth > last.depth)
            ):
                break
            else:
                inner, index = _entries(elements, index, (*stack, entries[-1].element))
                entries[-1].children.extend(_flat(inner))
                continue
        elif _goes_on(elements, index, last):
            if element.joint and _next_is_item(elements, index, last):
                before = element.joint
            else:
                entries[-1].children.append(element)
        else:
            break
        index += 1
    return entries, index


def _flat(entries: list[_Entry]) -> list[Element]:
    flat: list[Element] = []
    for entry in entries:
        if entry.before:
            flat.append(
                replace(
                    entry.element, joint=entry.before, label=None, place=Span(entry.element.place.start, entry.element.place.start)
                )
            )
        flat.extend([entry.element, *entry.children])
    return flat


def _next_is_item(elements: Sequence[Element], index: int, last: Label) -> bool:
    following = elements[index + 1] if index + 1 < len(elements) else None
    return following is not None and following.label is not None and following.label.follows(last)


def _goes_on(elements: Sequence[Element], index: int, last: Label) -> bool:
    """The list goes on after an element without label."""
    return any(element.label is not None and element.label.follows(last) for element in elements[index : index + 5])


def _with_references(operands: list[_Operand], references: dict[int, tuple[str, str]]) -> list[_Operand]:
    """ "A degree; and either #2 or #3 below": the items named become alternatives of that item."""
    kept = list(operands)
    for index, names in references.items():
        named = [item for item in operands if item.node is not None and (item.node.label or "").casefold() in names]
        owner = operands[index]
        if len(named) < 2 or owner.node is None:
            continue
        either = gathered("or", [item.node for item in named if item.node is not None])
        bare = replace(owner.node, label=None)
        kept = [item for item in kept if item not in named]
        kept[kept.index(owner)] = _Operand(All(nodes=(bare, either)), owner.before)
    return kept


def _without_unread(operands: list[_Operand], hint: str) -> list[_Operand]:
    """Items in which nothing known is asked count only as alternatives: without one, the others would all be needed."""
    known = [item for item in operands if not item.is_unread]
    alternatives = hint == "or" or any(item.before == "or" for item in operands[1:])
    return operands if alternatives and known else known


def _listed(operands: list[_Operand], hint: str) -> Node | None:
    """Items under the word between them; without one under the word before the list, else all of them."""
    beside = [item for item in operands if not item.before and item is not operands[0] and _is_credential(item.node)]
    if beside and any(item.before == "or" for item in operands):
        ways = _listed([item for item in operands if item not in beside], hint)
        return gathered_all([node for node in (ways, *(item.node for item in beside)) if node is not None])
    words = [item.before for item in operands[1:]]
    said = [word for word in words if word]
    if not said:
        op = hint or ("or" if _are_alternatives(operands) else "and")
        words = [op] * len(words)
    elif len(set(said)) == 1:
        words = [said[0]] * len(words)
    for item, word in zip(operands[1:], words, strict=True):
        item.before = word or "and"
    return _folded(operands)


def _is_credential(node: Node | None) -> bool:
    """A licence, certificate or other condition, and nothing of schooling or work."""
    return node is not None and all(isinstance(leaf, Licence | Certification | Other) for leaf in leaves(node))


def _are_alternatives(operands: list[_Operand]) -> bool:
    """Nobody asks for three different degrees: items that each name another level of schooling are alternatives."""
    levels = [
        {leaf.level for leaf in leaves(item.node) if isinstance(leaf, Education) and leaf.level in _DEGREES} for item in operands
    ]
    if any(isinstance(item.node, AnyOf) and not all(map(_has_schooling, item.node.nodes)) for item in operands):
        return False
    return len(levels) > 1 and all(levels) and len({level for some in levels for level in some}) >= len(levels)


def _has_schooling(node: Node) -> bool:
    return any(isinstance(leaf, Education) for leaf in leaves(node))


def _folded(operands: Sequence[_Operand]) -> Node | None:
    """Operands under their joining words; "and" binds closer than "or", but for a driver's licence behind several ways."""
    ways: list[list[Node]] = []
    beside: list[Node] = []
    for item in operands:
        if item.node is None:
            continue
        if len(ways) > 1 and item.before == "and" and is_driver(item.node):
            beside.append(item.node)
        elif not ways or item.before == "or":
            ways.append([item.node])
        else:
            ways[-1].append(item.node)
    if not ways:
        return None
    return gathered("and", [gathered("or", [gathered("and", way) for way in ways]), *beside])
