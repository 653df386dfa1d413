"""One sentence -> its tree: anchors, what joins them, which are only preferred, which are parts of another."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from jobcompare.intake.recognize.classes import ClassHead
from jobcompare.intake.recognize.requirements.anchors import find_anchors
from jobcompare.intake.recognize.requirements.fields import WISHED, fields_of, wished_fields
from jobcompare.intake.recognize.requirements.ink import Ink
from jobcompare.intake.recognize.requirements.joints import AND, OR, Joint, joined, joint_between, resolved
from jobcompare.intake.recognize.requirements.leaves import Leaf, leaf_of
from jobcompare.intake.recognize.requirements.merging import merged, without_terms
from jobcompare.intake.recognize.requirements.numbers import periods
from jobcompare.intake.recognize.requirements.terms import CREDENTIALS, Anchor, Sort, Topic
from jobcompare.intake.recognize.requirements.wishes import wish_patterns, wish_words
from jobcompare.intake.recognize.requirements.work import included, is_part
from jobcompare.model.places import Span
from jobcompare.model.requirement import All, Education, Experience, Included, Node, Other
from jobcompare.model.words import EducationLevel

_ORDER = list(EducationLevel)
_DEGREE_RANK = _ORDER.index(EducationLevel.ASSOCIATE)


@dataclass(slots=True)
class Clause:
    """What a sentence asks.

    Attributes:
        node: what it requires; None for nothing.
        before: "or" where what it requires stands behind an "or" that follows a part of the experience before.
        preferred: what it only prefers.
        parts: parts of the experience told before the sentence ("experience must include one year ...").
        doubts: leaves whose words do not say all ("a college degree").
        disagreeing: places of numbers whose word and figure differ.
    """

    node: Node | None = None
    before: str = ""
    preferred: list[Node] = field(default_factory=list[Node])
    parts: list[Included] = field(default_factory=list[Included])
    doubts: list[Leaf] = field(default_factory=list[Leaf])
    disagreeing: list[Span] = field(default_factory=list[Span])


@dataclass(slots=True)
class _Item:
    anchor: Anchor
    joint: Joint
    place: Span
    leaf: Leaf | None = None
    preferred: bool = False
    parts: list[Included] = field(default_factory=list[Included])


def read_clause(ink: Ink, place: Span, topic: Topic, names: Sequence[ClassHead]) -> Clause:
    """What the sentence at `place` asks; `names`: classes of the document."""
    clause = Clause()
    anchors = merged(ink, find_anchors(ink, place, topic))
    if not anchors:
        return clause
    items = _with_parts(ink, _items(ink, place, without_terms(ink, anchors)), clause)
    for index, item in enumerate(items):
        sort = Sort.OTHER if index and _only_supplements(ink, items[index - 1], item) else item.anchor.sort
        item.leaf = leaf_of(ink, replace(item.anchor, sort=sort), item.place, names)
        _note_doubts(item, clause)
    _share(ink, items)
    _mark_preferred(ink, place, items)
    clause.preferred = _preferred_trees(ink, items)
    clause.preferred += [wish for item in items if not item.preferred for wish in _wishes(ink, item)]
    kept = [item for item in items if not item.preferred]
    kept = [item for item in kept if not _is_empty(item.leaf)]
    if kept:
        clause.node = _tree(ink, kept)
        if clause.parts and kept[0].joint.op == OR:
            clause.before = OR
    return clause


def _only_supplements(ink: Ink, before: _Item, item: _Item) -> bool:
    """ "High school, supplemented by college level courses in drafting": courses without a figure are no higher schooling."""
    first, second = before.anchor.mention, item.anchor.mention
    return (
        first is not None
        and second is not None
        and first.level is EducationLevel.HIGH_SCHOOL
        and second.level is EducationLevel.SOME_COLLEGE
        and (second.years, second.semester, second.quarter) == (None, None, None)
        and "supplement" in ink.live[slice(item.joint.start, item.joint.end)].casefold()
    )


def _preferred_trees(ink: Ink, items: list[_Item]) -> list[Node]:
    """What is only preferred, what stands side by side joined as the words join it."""
    trees: list[Node] = []
    for preferred, group in groupby(items, key=lambda item: item.preferred):
        wished = [replace(item, leaf=_wished(ink, item.leaf)) for item in group if preferred and item.leaf is not None]
        if wished:
            tree = _tree(ink, wished)
            trees.extend(tree.nodes if isinstance(tree, All) else (tree,))
    return trees


_WHOLE = 8.0  # more than any joint is strong
_FARTHEST = 200  # characters before an anchor in which the words that lead to it are looked for


def _items(ink: Ink, place: Span, anchors: list[Anchor]) -> list[_Item]:
    joints: list[Joint] = []
    previous = place.start
    for anchor in anchors:
        loosely = anchor.sort in CREDENTIALS or anchor.sort is Sort.OTHER
        joint = joint_between(ink.live, previous, anchor.start, loosely)
        joints.append(joint)
        previous = anchor.end
    items: list[_Item] = []
    for index, anchor in enumerate(anchors):
        start = joints[index].end if index else place.start
        end = joints[index + 1].start if index + 1 < len(joints) else place.end
        items.append(_Item(anchor, joints[index], ink.trimmed(start, max(end, anchor.end))))
    return items


def _with_parts(ink: Ink, items: list[_Item], clause: Clause) -> list[_Item]:
    """Periods that are parts of the experience before them leave the list and go to it."""
    kept: list[_Item] = []
    for index, item in enumerate(items):
        anchor = item.anchor
        if anchor.sort is Sort.EXPERIENCE and anchor.period is not None:
            if _is_total(ink, kept, anchor):
                continue
            owner = next((one for one in reversed(kept) if one.anchor.sort is Sort.EXPERIENCE), None)
            since = max(kept[-1].anchor.end, anchor.start - 2 * _FARTHEST) if kept else max(0, anchor.start - 80)
            until = items[index + 1].anchor.start if index + 1 < len(items) else item.place.end
            near = kept[-1] if kept else None
            if near is owner and _part_of(ink, anchor, item, since, until, owner):
                part = included(ink, anchor, item.place.end)
                (owner.parts if owner else clause.parts).append(part)
                continue
        kept.append(item)
    return kept


_TOTAL = re.compile(
    r"\b(?:to\s+(?:make\s+up|reach|equal|complete|bring\s+\w+\s+to)|for|totall?ing|making(?:\s+up)?|gives?|equal(?:s|ing)?)\s+(?:an?\s+)?"
    r"(?:combined\s+)?total\s+of\s+(?:at\s+least\s+)?$",
    re.IGNORECASE,
)


def _is_total(ink: Ink, kept: list[_Item], anchor: Anchor) -> bool:
    """ "... at least three years as a painter and enough as an apprentice to make up a total of five years": the time of both.

    What was read before becomes a part of it; a total of what was already told one by one adds nothing.
    """
    if not _TOTAL.search(ink.live, max(anchor.start - _FARTHEST, kept[-1].anchor.end if kept else 0), anchor.start):
        return False
    before = [item for item in kept if item.anchor.sort is Sort.EXPERIENCE and item.anchor.period is not None]
    if not before:
        return False
    told = before[0].anchor.period
    assert told is not None
    assert anchor.period is not None
    if len(before) == 1 and anchor.period.months > told.months:
        before[0].parts.append(included(ink, before[0].anchor, before[0].place.end))
        total = replace(told, low=anchor.period.low, high=anchor.period.high)
        before[0].anchor = replace(before[0].anchor, period=total)
    return True


_MUST = re.compile(
    r"\bexperience\s+(?:must|shall|should|needs?\s+to|is\s+to)\b|\bof\s+(?:which|the\s+required|this|that|these|such)\b|"
    r"\bmust\s+include\b",
    re.IGNORECASE,
)


def _part_of(ink: Ink, anchor: Anchor, item: _Item, since: int, until: int, owner: _Item | None) -> bool:
    if owner is None:
        lead = ink.live[since : anchor.start]
        after = ink.live[anchor.end : min(until, anchor.end + 70)]
        told = re.search(
            r"^[^.;,]{0,30}?\b(?:of\s+(?:which|the\s+(?:required|above|qualifying|total)|this|that|these|such|said)|(?:must|"
            r"shall|should)\s+(?:have|be|include|involve))\b",
            after,
            re.IGNORECASE,
        )
        return _MUST.search(lead) is not None or told is not None
    if wish_patterns()[0].match(ink.live[anchor.end : item.place.end].lstrip(" ,")):
        return False
    joint = item.joint
    if joint.op == OR or (joint.op == AND and not joint.tight):
        return (
            re.match(r"[^.;]{0,30}?\bof\s+(?:which|the\s+required|this|that|these)\b", ink.live[anchor.end : until], re.IGNORECASE)
            is not None
        )
    gap = ink.live[since : anchor.start]
    if ";" in gap and not is_part(ink, anchor, since, until):
        return False
    return joint.tight or is_part(ink, anchor, since, until) or (joint.listed and "," in gap)


def _note_doubts(item: _Item, clause: Clause) -> None:
    period, mention = item.anchor.period, item.anchor.mention
    if period is not None and period.disagrees:
        clause.disagreeing.append(Span(period.start, period.end))
    if mention is not None and mention.doubtful and item.leaf is not None:
        clause.doubts.append(item.leaf)
    if item.parts and isinstance(item.leaf, Experience):
        item.leaf = replace(item.leaf, including=(*item.leaf.including, *item.parts))


def _share(ink: Ink, items: list[_Item]) -> None:
    """ "Associate or bachelor's degree in law": alternatives side by side share fields, and years ("one year of A or of B")."""
    for index in range(len(items) - 2, -1, -1):
        one, two = items[index], items[index + 1]
        if not (isinstance(one.leaf, Education) and isinstance(two.leaf, Education) and two.joint.op == OR):
            continue
        if len(ink.live[one.anchor.end : two.anchor.start].split()) > 6:
            continue
        shared = fields_of(ink, two.anchor.end, two.place).place if two.leaf.fields and not one.leaf.fields else None
        if shared is not None:
            one.leaf = replace(one.leaf, fields=two.leaf.fields, related=two.leaf.related, places=(*one.leaf.places, shared))
        shares = ink.live[two.joint.end : two.anchor.start].strip().startswith("of") or two.place.start == two.anchor.start
        if one.leaf.years and two.leaf.years is None and shares and _ORDER.index(two.leaf.level) < _DEGREE_RANK:
            figure = next(iter(periods(ink.live, one.anchor.start, one.anchor.end)), None)
            own = ((Span(figure.start, figure.end),) if figure else ()) + ink.places(two.anchor.start, two.anchor.end)
            two.leaf = replace(two.leaf, years=one.leaf.years, places=(*own, *((shared,) if shared else ())))


def _mark_preferred(ink: Ink, place: Span, items: list[_Item]) -> None:
    """Tell what is only wished for: a word that opens the sentence, or one that closes a clause of it."""
    whole, leading, within, required = wish_patterns()
    if leading.match(ink.live[place.start : place.end]) and not required.search(ink.live[place.start : place.end]):
        for item in items:
            item.preferred = True
        return
    for index, item in enumerate(items):
        end = items[index + 1].anchor.start if index + 1 < len(items) else place.end
        stop = ink.live.find(";", item.anchor.end, end)
        match = whole.search(ink.live, item.anchor.start, stop if stop > 0 else end)
        if match and not within.fullmatch(match.group().strip()):
            _mark_back(ink, items, index)
        elif index + 1 < len(items) and within.search(ink.live, item.anchor.end, end):
            _mark_next(ink, items, index + 1)


def _mark_back(ink: Ink, items: list[_Item], index: int) -> None:
    """The clause that ends in "preferred": back over "and", "or" to a semicolon, a plain comma or "required"."""
    required = wish_patterns()[3]
    while True:
        items[index].preferred = True
        joint = items[index].joint
        if index == 0 or joint.op is None or ";" in ink.live[joint.start : joint.end] or joint.strength >= 2:
            return
        if (
            required.search(ink.live[items[index - 1].anchor.end : joint.start])
            or joint.tight
            or re.match(r"\s*but\b", ink.live[joint.start : joint.end].lstrip(",; "))
        ):
            return
        if joint.op == AND and "," in ink.live[joint.start : joint.end]:
            return
        index -= 1


def _mark_next(ink: Ink, items: list[_Item], index: int) -> None:
    """ "Bachelor's degree, preferably with two years of experience": what follows the word up to a stronger joint."""
    if re.search(r"[;.]|\band\s*$|\bAND\b|\bOR\b", ink.live[items[index].joint.start : items[index].joint.end]):
        return
    gap = ink.live[items[index - 1].anchor.end : items[index].anchor.start]
    if re.search(r"\b(?:preferably|ideally)\b[^,;]{0,40}$", gap, re.IGNORECASE):
        items[index].preferred = True


def _is_empty(leaf: Leaf | None) -> bool:
    """Experience of which nothing is said."""
    return isinstance(leaf, Experience) and leaf.months_min is None and leaf.what is None and leaf.in_class is None


def _wished(ink: Ink, leaf: Leaf) -> Leaf:
    """A leaf without the word that says it is only preferred."""
    if not isinstance(leaf, Other) or not leaf.places:
        return leaf
    return replace(leaf, text=wish_words(ink, leaf.places[0]))


def _wishes(ink: Ink, item: _Item) -> list[Node]:
    """ "A degree, preferably in law", "one year, preferably with a city": asked without it, preferred with it."""
    match = WISHED.search(ink.live, *item.place)
    if match is None or match.start() < item.anchor.end:
        return []
    if isinstance(item.leaf, Education):
        wished = wished_fields(ink, item.place)
        return [replace(item.leaf, fields=wished.names, related=wished.related or None)] if wished.names or wished.related else []
    if isinstance(item.leaf, Experience):
        words = ink.words(*ink.trimmed(match.end(), item.place.end)).strip(" .,;)")
        return [Experience(what=words, places=ink.places(match.end(), item.place.end))] if words else []
    return []


def _tree(ink: Ink, items: list[_Item]) -> Node:
    joints = resolved([_close(items, index) for index in range(1, len(items))])
    joints = [_bracketed(ink, items[index].anchor, items[index + 1].anchor, joint) for index, joint in enumerate(joints)]
    nodes: list[Node] = [item.leaf for item in items if item.leaf is not None]
    return joined(nodes, joints, [item.place for item in items])


def _close(items: list[_Item], index: int) -> Joint:
    """Two degrees side by side belong together: "associate or bachelor's degree and two years"."""
    one, two, joint = items[index - 1], items[index], items[index].joint
    if (
        joint.op == OR
        and joint.strength < 1
        and one.anchor.mention
        and two.anchor.mention
        and two.anchor.start - one.anchor.end <= 14
    ):
        rises = _ORDER.index(two.anchor.mention.level) >= _ORDER.index(one.anchor.mention.level)
        return replace(joint, strength=-1) if rises or two.anchor.start - one.anchor.end <= 6 else joint
    return joint


def _bracketed(ink: Ink, one: Anchor, two: Anchor, joint: Joint) -> Joint:
    """ "A terminal degree (PhD, EdD, or JD) and ten years": what stands in one pair of brackets belongs together."""
    words = ink.live[max(0, one.start - _FARTHEST) : one.start]
    opened = words.rfind("(") > words.rfind(")") and ")" not in ink.live[one.end : two.start]
    return (
        replace(joint, strength=joint.strength - _WHOLE) if opened and ")" in ink.live[two.start : two.end + _FARTHEST] else joint
    )
