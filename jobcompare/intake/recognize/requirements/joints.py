"""What joins two things asked for: "and", "; or", "with", a comma in a list; and the tree that follows from them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from jobcompare.intake.recognize.requirements.gates import lowered
from jobcompare.intake.recognize.requirements.tree import gathered
from jobcompare.model.places import Span
from jobcompare.model.requirement import Node

_FARTHEST = 160  # characters before a thing asked for in which its joining word is looked for
AND, OR = "and", "or"
_LIGHT = (
    r"(?:(?<!\w)(?<!class )(?:at|least|an?|the|minimum|maximum|of|with|have|has|having|had|must|shall|should|"
    r"possess(?:es|ion|ing)?|"
    r"complet(?:ion|e|ed)|successful(?:ly)?|any|full|not|no|less|than|also|"
    r"equivalent|to|graduation|graduate|from|in|one|two|following|valid|current|earned|additional|combined|is|are|"
    r"required|requires|be|approximately|over|more|up|accredited|"
    r"recognized|some|prior|previous|total|hold|obtain|maintain|attainment|receipt|evidence|proof|demonstrated|other|that|"
    r"includes?|by|through|candidates?|applicants?|"
    r"incumbents?|individuals?|employees?|they|who|ability|able|both|alternatively|else|further|another|verifiable|regionally|"
    r"on|its|possible|related|relevant|appropriate|"
    r"acceptable|substantial|preferably|qualifying|addition|as|for|least:?|either)\b[\s,/:()\"*]*)*"
)
_WORD = (
    r"and/or|and|or|plus|&|\+|w/|as\s+well\s+as|in\s+addition\s+to|along\s+with|together\s+with|with|but|supplemented\s+by|combined\s+with|"
    r"followed\s+by|coupled\s+with|accompanied\s+by"
)
_JOINT = re.compile(
    rf"(?P<punct>[;,.:)(/*\"-]*)\s*(?:(?<!\w)(?P<op>{_WORD})(?!\w)[\s,:]*)?(?P<either>\beither\b[\s:]*)?"
    rf"(?P<label>\(?[a-z1-9][.)]\s+)?(?P<light>\(?\s*{_LIGHT}(?:-\s*)?)$",
)
_EQUIVALENT = re.compile(
    r"(?:\s*,?\s*\(?\bor\s+(?:its\s+|the\s+|an?\s+)?(?:recognized\s+)?(?:equivalen\w+|g\.?e\.?d\.?)(?!\s+(?:experience|"
    r"combination|years|work|training|education))\)?)?",
)
_LOOSE = re.compile(r"(?P<punct>[;,]?)\s*(?<!\w)(?P<op>and/or|and|or|plus|with)\b[\s,]*(?P<light>[^,;.]{0,90})$")
_BREAK = re.compile(r"(?P<punct>[;,.])\s*(?P<light>[^,;.]{0,90})$")


_ONE_OF = re.compile(r"\s*(?:any\s+)?(?:one|either)\s+of\s+the\s+following\b[^.;]{0,40}?:")


@dataclass(frozen=True, slots=True)
class Joint:
    """What stands between two things asked for.

    Attributes:
        op: "and" or "or"; None where only a comma, a semicolon or nothing stands.
        strength: how far apart it keeps them; the strongest joints of a sentence are split first.
        tight: "with", "including": the second belongs to the first.
        listed: a comma or semicolon without a word.
        start, end: its place; the second thing begins at `end`.
    """

    op: str | None
    strength: float
    tight: bool
    listed: bool
    start: int
    end: int


def joint_between(live: str, start: int, end: int, loosely: bool) -> Joint:
    """The joint in the words between two anchors; `loosely`: other words may stand before the second (a licence's name)."""
    start = max(start, end - _FARTHEST)
    low = lowered(live)[start:end]
    equivalent = _EQUIVALENT.match(low)
    if equivalent is not None and equivalent.end():
        start, low = start + equivalent.end(), low[equivalent.end() :]
    match = _JOINT.search(low)
    if loosely and (match is None or (match["op"] is None and not match["punct"].strip("()"))):
        match = _LOOSE.search(low) or _BREAK.search(low) or match
    if match is None:
        return Joint(None, 0, False, False, end, end)
    groups = match.groupdict()
    at, light = start + match.start("punct"), start + match.start("light")
    word = live[start + match.start("op") : start + match.end("op")].strip() if groups.get("op") else ""
    either = bool(groups.get("either")) or _ONE_OF.match(low, match.start("light")) is not None
    return _joint(word, groups["punct"], either, Span(at, light))


def _joint(word: str, punct: str, either: bool, place: Span) -> Joint:
    plain = " ".join(word.casefold().split())
    op = OR if plain in ("or", "and/or") else AND if plain else None
    tight = plain in ("with", "w/", "supplemented by", "combined with", "coupled with", "accompanied by")
    if op is None and "/" in punct:
        op, tight = OR, False
    strength = 2.0 if ";" in punct or "." in punct else 1.0 if "," in punct or ":" in punct or ")" in punct else 0.0
    if op and word.isupper() and len(word) > 1:
        strength += 1
    if op == OR:
        strength += 0.5
    if either:
        op, strength = op or AND, 6.0
    listed = op is None and bool(re.search(r"[;,]", punct))
    return Joint(op, strength, tight, listed, place.start, place.end)


def resolved(joints: Sequence[Joint]) -> list[Joint]:
    """Joints whose commas and semicolons have taken the word that closes their list: "A, B, or C"."""
    result = list(joints)
    for index in range(len(result) - 1, -1, -1):
        joint = result[index]
        if joint.op is not None:
            continue
        following = _closing(result[index + 1 :], joint) if joint.listed else None
        if following is not None:
            result[index] = replace(joint, op=following.op, strength=following.strength)
        else:
            result[index] = replace(joint, op=AND)
    return result


def _closing(later: Sequence[Joint], joint: Joint) -> Joint | None:
    """The next joint as strong as a comma or semicolon, past weaker ones, if it is a word; it closes the list."""
    for other in later:
        if int(other.strength) >= int(joint.strength) or other.listed:
            return other if other.op and not other.tight and int(other.strength) == int(joint.strength) else None
    return None


def joined(nodes: Sequence[Node], joints: Sequence[Joint], places: Sequence[Span]) -> Node:
    """The tree of nodes with the joints between them (one fewer); `places`: of the nodes."""
    if len(nodes) == 1:
        return nodes[0]
    top = max(joint.strength for joint in joints)
    cuts = [index for index, joint in enumerate(joints) if joint.strength == top]
    op = OR if any(joints[cut].op == OR for cut in cuts) else AND
    cuts = [cut for cut in cuts if joints[cut].op == op]
    parts: list[Node] = []
    begin = 0
    for cut in (*cuts, len(joints)):
        parts.append(joined(nodes[begin : cut + 1], joints[begin:cut], places[begin : cut + 1]))
        begin = cut + 1
    return gathered(op, parts, (Span(places[0].start, places[-1].end),))
