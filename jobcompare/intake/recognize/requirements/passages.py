"""One element of text -> its tree, sentence by sentence; what is only preferred or stands in for something goes apart."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from jobcompare.intake.recognize.classes import ClassHead
from jobcompare.intake.recognize.requirements.anchors import find_anchors
from jobcompare.intake.recognize.requirements.clauses import Clause, read_clause
from jobcompare.intake.recognize.requirements.elements import Element
from jobcompare.intake.recognize.requirements.gates import Gated, phrase_pattern
from jobcompare.intake.recognize.requirements.ink import Ink, sentences
from jobcompare.intake.recognize.requirements.leaves import Leaf, cited_labels, sentence_words
from jobcompare.intake.recognize.requirements.substitutions import is_substitution, substitution_of
from jobcompare.intake.recognize.requirements.terms import CREDENTIALS, Mode, Sort, Topic
from jobcompare.intake.recognize.requirements.tree import gathered, last_experience, swapped
from jobcompare.intake.recognize.requirements.wishes import is_wish, wish_words
from jobcompare.model.places import Span
from jobcompare.model.requirement import Certification, Combination, Experience, Included, Licence, Node, Other, Substitution
from jobcompare.vocabulary.own import kept
from jobcompare.vocabulary.requirement_words import shipped_requirement_words


@dataclass(slots=True)
class Gathered:
    """What is found beside the tree.

    Attributes:
        preferred: trees of what is only wished for.
        substitutions: in reading order.
        doubts: leaves whose words do not say all.
        disagreeing: places of numbers whose word and figure differ.
        lists: labels of the lists met.
        late_parts: parts of an experience that stands in an element before.
        typical: places of words that call the requirement typical ("a typical way").
    """

    preferred: list[Node] = field(default_factory=list[Node])
    substitutions: list[Substitution] = field(default_factory=list[Substitution])
    doubts: list[Leaf] = field(default_factory=list[Leaf])
    disagreeing: list[Span] = field(default_factory=list[Span])
    lists: list[tuple[str, ...]] = field(default_factory=list[tuple[str, ...]])
    late_parts: list[tuple[int, Included]] = field(default_factory=list[tuple[int, Included]])
    typical: list[Span] = field(default_factory=list[Span])


@dataclass(frozen=True, slots=True)
class Piece:
    """A tree with the joining words around it.

    Attributes:
        node: the tree; None for nothing asked.
        before, after: "and" or "or" at its beginning and end, "" for none.
        hint: "or" or "and" where the words announce alternatives or a list of needs.
    """

    node: Node | None
    before: str = ""
    after: str = ""
    hint: str = ""


_LEADING = re.compile(r"^[\s*_\"(-]*(?P<op>and/or|and|or|plus)\b[\s,:*_-]*(?=\S)", re.IGNORECASE)
_TRAILING = re.compile(
    r"(?P<punct>[\s,;:.(]*)(?:\b(?P<op>and/or|and|or|(?<!a )plus)\b)?[\s,:]*(?P<hint>\beither(?:\s+of\s+the\s+following)?|"
    r"(?:\b(?:from|with|by|in|have|meet|possess|and)\s+)?(?:\b(?:at\s+least\s+)?(?:any\s+)?(?:one|either|any)\b(?:\s+\(\d\))?"
    r"(?:\s+or\s+more)?(?:\s+of)?\s+(?:the\s+)?(?:following|these|options?\s+below|"
    r"combinations?\s+below)(?:\s+[\w\s,/-]{0,80})?))?[\s:;,.*_)-]*$",
    re.IGNORECASE,
)
_TAIL = 200  # characters at the end of a place in which joining words and announcements are looked for
_JOINING = frozenset(("and", "or", "and/or", "plus", "either"))
_ANY_OF = re.compile(
    r"\b(?:any|one|either)\b[^.;]{0,30}\bof\s+the\s+following\b[^.;:]{0,120}:?\s*$|\b(?:following|"
    r"below)\b[^.;:]{0,40}\b(?:options?|alternatives|ways|combinations|patterns)\b[^.;:]{0,40}:?\s*$|\b(?:options?|"
    r"alternatives|ways|combinations|patterns)\b[^.;:]{0,30}\b(?:following|below)\b[^.;:]{0,40}:?\s*$",
    re.IGNORECASE,
)
_ALL_OF = re.compile(r"\b(?:all|each|both)\s+of\s+the\s+following\b[^.;:]{0,120}:?\s*$", re.IGNORECASE)
_IN_NOTES = re.compile(
    r"licen[sc]e|\bCDL\b|substitut|in\s+lieu|equivalent\s+to|desir|prefer|combination|take\s+the\s+place|stand\s+in", re.IGNORECASE
)
_INSIDE = re.compile(r"\(((?:[^()]|\([^()]*\))*)\)")
_NOT_ASKED = Gated(
    r"\b(?:not|no)\s+(?:specifically\s+|necessarily\s+)?(?:required|necessary|needed|a\s+requirement)\b|"
    r"\bnot\s+be\s+required\b|\bno\s+(?:specific\s+|formal\s+|prior\s+|previous\s+)?(?:\w+\s+)?(?:experience|license|"
    r"certification)\w*\s+(?:is\s+|are\s+)?(?:required|necessary|needed)|^\s*none\b|\bno\s+(?:\w+\s+)?residen\w+\s+requirements?\b",
    (
        "no ",
        "not ",
        "none",
    ),
)


@kept
def _skips() -> tuple[Gated, Gated, Gated]:
    words = shipped_requirement_words()
    return (
        phrase_pattern(words.joining["skip"]["phrases"]),
        phrase_pattern(words.licences["conditional"]["phrases"]),
        phrase_pattern(words.joining["combination"]["typical"]),
    )


def read_piece(ink: Ink, element: Element, classes: Sequence[ClassHead], found: Gathered) -> Piece:
    """The tree of the words of an element."""
    place = element.place
    before, place = _leading(ink, place)
    after, hint, place = _trailing(ink, place)
    if place.start >= place.end:
        return Piece(None, before, after, hint)
    ways: list[list[Node]] = [[]]
    for index, sentence in enumerate(sentences(ink, *place)):
        op, bare = ("", sentence) if index == 0 else _leading(ink, sentence)
        for way, node in _sentence(ink, bare, element, classes, found, ways):
            if "or" in (op, way) and ways[-1]:
                ways.append([node])
            else:
                ways[-1].append(node)
            op = ""
    nodes = [gathered("and", way) for way in ways if way]
    return Piece(gathered("or", nodes) if nodes else None, before, after, hint)


def _leading(ink: Ink, place: Span) -> tuple[str, Span]:
    """The joining word at the beginning of a place, and the place without it."""
    match = _LEADING.match(ink.live[slice(*place)])
    if match is None:
        return "", place
    op = "or" if match["op"].casefold() in ("or", "and/or") else "and"
    return op, Span(place.start + match.end(), place.end)


def _trailing(ink: Ink, place: Span) -> tuple[str, str, Span]:
    """The joining word at the end, whether alternatives are announced there, and the place without both."""
    start = max(place.start, place.end - _TAIL)
    words = ink.live[start : place.end]
    hint = ""
    if "following" in words or "below" in words:
        hint = "or" if _ANY_OF.search(words) else "and" if _ALL_OF.search(words) else ""
    match = _TRAILING.search(words) if _may_trail(words) else None
    if match is None or not (match["op"] or match["hint"]):
        return "", hint, place
    op = "" if not match["op"] else "or" if match["op"].casefold() in ("or", "and/or") else "and"
    return op, "or" if match["hint"] else hint, Span(place.start, start + match.start())


def _may_trail(words: str) -> bool:
    """The words end in a joining word or announce alternatives."""
    if "following" in words or "these" in words or "below" in words:
        return True
    last = words.rstrip(" ,;:.*_()-\n").rpartition(" ")[2]
    return last.casefold() in _JOINING


def _sentence(
    ink: Ink, place: Span, element: Element, classes: Sequence[ClassHead], found: Gathered, ways: list[list[Node]]
) -> Iterator[tuple[str, Node]]:
    """What a sentence asks, each with the word before it; its other words go to `found`."""
    skips, conditional, typical = _skips()
    words = ink.live[slice(*place)]
    if element.mode is Mode.NOTES and not _IN_NOTES.search(words):
        return
    if element.mode is Mode.REQUIRED:
        match = typical.search(words)
        if match and re.search(r"\bway\b|typical", match.group(), re.IGNORECASE):
            found.typical.append(Span(place.start + match.start(), place.start + match.end()))
    for bare, part in _segments(ink, place):
        inner = bare.live[slice(*part)]
        if element.mode is Mode.SUBSTITUTION or is_substitution(bare, part):
            combination = _standing_combination(bare, part)
            if combination is not None:
                yield "", combination
            elif not skips.search(inner):
                found.substitutions.append(substitution_of(bare, part))
            continue
        skipped = skips.search(inner) is not None
        if skipped and ";" in inner:
            bare, inner = _without_skipped(bare, part, skips)
            skipped = not any(map(str.isalnum, inner))
        if skipped or (_NOT_ASKED.search(inner) and not re.search(r"\bpreferred\b|\bdesir", inner, re.IGNORECASE)):
            continue
        if conditional.search(inner) and any(anchor.sort in CREDENTIALS for anchor in find_anchors(bare, part, element.topic)):
            continue
        yield from _asked(bare, part, element, classes, found, ways)


def _without_skipped(ink: Ink, place: Span, skips: Gated) -> tuple[Ink, str]:
    """The ink without the clauses, between semicolons, that make no requirement, and the words that are left."""
    at = place.start
    out: list[Span] = []
    for match in (*_SEMICOLON.finditer(ink.live, *place), None):
        end = match.start() if match else place.end
        if skips.search(ink.live, at, end):
            out.append(Span(at, end))
        at = match.end() if match else end
    ink = ink.without(out)
    return ink, ink.live[slice(*place)]


def _asked(
    ink: Ink, part: Span, element: Element, classes: Sequence[ClassHead], found: Gathered, ways: list[list[Node]]
) -> Iterator[tuple[str, Node]]:
    clause = read_clause(ink, part, element.topic, classes)
    if element.mode is Mode.PREFERRED and clause.node is None and not clause.preferred:
        clause = read_clause(ink, part, Topic.LICENCES, classes)
    if clause.node is None and not clause.preferred and not clause.parts and element.mode is Mode.REQUIRED and is_wish(ink, part):
        found.preferred.append(Other(text=wish_words(ink, part), places=ink.places(*part)))
    found.doubts.extend(clause.doubts)
    found.disagreeing.extend(clause.disagreeing)
    if element.mode is Mode.PREFERRED:
        found.preferred.extend([*([clause.node] if clause.node is not None else []), *clause.preferred])
        return
    found.preferred.extend(clause.preferred)
    if element.mode is Mode.NOTES:
        if (
            clause.node is not None
            and isinstance(clause.node, Licence)
            and re.search(r"\b(?:is|are)\s+required\b|\bmust\b", ink.live[slice(*part)])
        ):
            yield "", clause.node
        return
    if clause.parts:
        _attach(clause, ways, found, part)
    if clause.node is not None:
        yield clause.before, _whole_combination(ink, clause.node, part)


def _attach(clause: Clause, ways: list[list[Node]], found: Gathered, place: Span) -> None:
    """Parts of an experience go to the experience read last; from the element before where this one has none."""
    nodes = ways[-1]
    last = last_experience(nodes)
    if last is None:
        found.late_parts.extend((place.start, part) for part in clause.parts)
        return
    new = replace(last, including=(*last.including, *clause.parts))
    nodes[:] = [swapped(node, last, new) for node in nodes]


def _segments(ink: Ink, place: Span) -> Iterator[tuple[Ink, Span]]:
    """A sentence without its parts that substitute or are only a wish: those in parentheses or behind a semicolon."""
    start = place.start
    apart: list[Span] = []
    for match in _INSIDE.finditer(ink.live, *place):
        inner = Span(match.start(1), match.end(1))
        if _stands_apart(ink, inner) and not _ONLY_WISH.fullmatch(ink.live, *inner):
            yield ink, inner
            apart.append(Span(*match.span()))
    ink = ink.without(apart) if apart else ink
    more = _SUBSTITUTING.search(ink.live, min(place.end, start + 10), place.end)
    if more is not None:
        yield ink, Span(more.start("words"), place.end)
        place = Span(place.start, more.start())
    cuts = list(_SEMICOLON.finditer(ink.live, start, place.end))
    pieces = [Span(at, end) for at, end in pairwise((start, *(at for cut in cuts for at in cut.span()), place.end))][::2]
    if len(pieces) > 1 and all(is_substitution(ink, piece) for piece in pieces):
        yield from ((ink, piece) for piece in pieces)
        return
    if cuts and not _stands_apart(ink, Span(start, cuts[-1].start())) and _stands_apart(ink, Span(cuts[-1].end(), place.end)):
        yield ink, Span(start, cuts[-1].start())
        start = cuts[-1].end()
    elif cuts and _NOT_ASKED.search(ink.live, start, cuts[0].start()):
        yield ink, Span(start, cuts[0].start())
        start = cuts[0].end()
    if ink.live[start : place.end].strip(" .,;)("):
        yield ink, Span(start, place.end)


_SEMICOLON = re.compile(r";\s+")
_SUBSTITUTING = Gated(r"(?:[,;]\s*)?(?:\bor\s+)?(?:\bby\s+)?(?P<words>\bsubstituting\b)(?=[^.;]{3,120}\bfor\b)", ("substituting",))
_ONLY_WISH = re.compile(r"\s*(?:highly\s+|strongly\s+)?(?:preferred|desired|desirable|a\s+plus|optional)[\s.]*", re.IGNORECASE)


def _stands_apart(ink: Ink, place: Span) -> bool:
    """Words that substitute, or are only a wish."""
    return is_substitution(ink, place) or is_wish(ink, place)


_FORM = re.compile(r"\bcombinations?\s+of\b", re.IGNORECASE)


def _standing_combination(ink: Ink, place: Span) -> Combination | None:
    """ "A combination of education and experience may be substituted": a way of its own."""
    anchors = find_anchors(ink, place, Topic.ANY)
    if anchors and anchors[0].sort is Sort.COMBINATION and _FORM.search(ink.live[slice(*place)]):
        return Combination(text=sentence_words(ink, place), of=cited_labels(ink, place), places=ink.places(*place, stop=True))
    return None


def _whole_combination(ink: Ink, node: Node, place: Span) -> Node:
    """A sentence that is a combination and nothing else keeps all its words."""
    if isinstance(node, Combination):
        lead = ink.live[place.start : node.places[0].start] if node.places else ""
        if len(lead.split()) <= 8:
            return Combination(text=sentence_words(ink, place), of=cited_labels(ink, place), places=ink.places(*place, stop=True))
    return node


EXTRAS = (Licence, Certification, Other)
__all__ = ["EXTRAS", "Experience", "Gathered", "Piece", "read_piece"]


def speaks_of_all(ink: Ink, element: Element) -> bool:
    """The element is a substitution or a combination and asks nothing else."""
    if not element.whole or element.joint or element.label is not None:
        return False
    parts = [pair for sentence in sentences(ink, *element.place) for pair in _segments(ink, sentence)]
    return bool(parts) and all(is_substitution(one, part) or _starts_combination(one, part) for one, part in parts)


def _starts_combination(ink: Ink, place: Span) -> bool:
    anchors = find_anchors(ink, place, Topic.ANY)
    return bool(anchors) and anchors[0].sort is Sort.COMBINATION and anchors[0].start - place.start < 30


def is_conditional(ink: Ink, place: Span) -> bool:
    """The sentence asks it of some positions only, or tells how a form is filled in."""
    words = ink.live[slice(*place)]
    return _skips()[1].search(words) is not None or _NOT_ASKED.search(words) is not None


_EXAMPLE = re.compile(r"\b(?:for\s+example|e\.g\.|examples?|such\s+as)\s*:\s*$", re.IGNORECASE)


def without_examples(ink: Ink, elements: Sequence[Element]) -> list[Element]:
    """The elements without the line after "for example:" of a form."""
    kept: list[Element] = []
    for index, element in enumerate(elements):
        before = elements[index - 1] if index else None
        if before is None or not _EXAMPLE.search(ink.live, *before.place):
            kept.append(element)
    return kept


_BESIDES = re.compile(
    r"^\s*(?:in\s+addition\s+to|all\s+(?:of\s+)?(?:the\s+)?|same\s+as|meets?\s+(?:all\s+)?(?:of\s+)?the|"
    r"the)\s*[^.;]{0,80}?\b(?:above|preceding|previous|requirements?|qualifications?|lower\s+level|level\s+\w+)\b"
    r"(?=[^.;]{0,60}(?::|,|\band\b|\bplus\b|$))",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"\b(?:in\s+addition\s+to|listed\s+above|same\s+as|stated\s+above|of\s+the\s+(?:lower|previous|preceding))\b|"
    r"\ball\b[^.;]{0,40}\babove\b",
    re.IGNORECASE,
)


def lower_class(ink: Ink, elements: Sequence[Element], index: int, classes: Sequence[ClassHead]) -> str | None:
    """The class whose requirements a class takes over: "in addition to the requirements of Planner I", "all listed above, and"."""
    key = classes[index].key
    for element in elements:
        words = ink.live[slice(*element.place)]
        if element.keys != (key,) or element.mode is not Mode.REQUIRED or not (_BESIDES.search(words) and _SAME.search(words)):
            continue
        named = [one.key for one in classes[:index] if re.search(rf"(?<!\w){re.escape(one.title)}(?!\w)", words, re.IGNORECASE)]
        if named:
            return named[-1]
        return classes[index - 1].key if index else None
    return None


def unread_condition(ink: Ink, element: Element) -> Other | None:
    """The words of a list item in which nothing known is asked, as a condition; None where they ask nothing at all."""
    _, place = _leading(ink, element.place)
    _, _, place = _trailing(ink, place)
    words = ink.live[slice(*place)]
    if element.mode is not Mode.REQUIRED or len(words.split()) < 2 or _skips()[0].search(words) or _NOT_ASKED.search(words):
        return None
    return Other(text=ink.words(*ink.trimmed(*place)).rstrip("."), places=ink.places(*place))
