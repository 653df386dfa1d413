"""Licences that other sections ask for: "must possess a valid driver's license" among abilities, notes or special requirements."""

import re
from collections.abc import Sequence

from jobcompare.intake.canonical import CanonicalText
from jobcompare.intake.recognize.classes import ClassHead
from jobcompare.intake.recognize.requirements.anchors import find_anchors
from jobcompare.intake.recognize.requirements.ink import Ink, sentences
from jobcompare.intake.recognize.requirements.leaves import leaf_of
from jobcompare.intake.recognize.requirements.passages import is_conditional
from jobcompare.intake.recognize.requirements.terms import Anchor, Sort, Topic
from jobcompare.intake.recognize.sections import Part
from jobcompare.model.places import Span
from jobcompare.model.requirement import Node
from jobcompare.model.words import SectionKind

LISTED_KINDS = (SectionKind.KNOWLEDGE, SectionKind.SKILLS, SectionKind.ABILITIES)
"""A licence named in one of these is an ability as well: whether it is asked for is not sure."""
_ASIDE = frozenset(("benefits", "applying", "questions", "employer", "history", "pay"))
_ASKED = re.compile(
    r"\b(?:must|required?|requires|requirement|possess\w*|possession|maintain|keep|hold|obtain|shall|need)\b", re.IGNORECASE
)
_NAMED = re.compile(r"\s*(?:an?\s+)?(?:valid|current)\b", re.IGNORECASE)
_BAR = re.compile(
    r"\bmust\b[^.;]{0,20}\b(?:be|become|remain)\s+(?:an?\s+)?(?:active\s+|current\s+|duly\s+)?(?:member|admitted|licensed|"
    r"certified|registered)\b",
    re.IGNORECASE,
)
_OF_CANDIDATE = re.compile(r"\b(?:endorsement|record|history)\b[^.;]{0,40}\blicen[sc]e\b|\bcandidate's\b", re.IGNORECASE)


def extra_leaves(
    ink: Ink, text: CanonicalText, parts: Sequence[Part], read: Sequence[Part], classes: Sequence[ClassHead]
) -> dict[str, tuple[Node, ...]]:
    """Licences asked for outside the parts that are read for requirements, by class key, in reading order."""
    found: dict[str, list[Node]] = {}
    for part in parts:
        if part in read or part.kind is SectionKind.DUTIES or part.topic in _ASIDE:
            continue
        keys = part.classes or tuple(item.key for item in classes)
        for _, span in part.body(text):
            for leaf in _in_line(ink, span, classes):
                for key in keys:
                    found.setdefault(key, []).append(leaf)
    return {key: tuple(dict.fromkeys(leaves)) for key, leaves in found.items()}


def _in_line(ink: Ink, place: Span, classes: Sequence[ClassHead]) -> list[Node]:
    live = ink.live[slice(*place)]
    if not re.search(r"licen[sc]e|\bCDL\b|\bbar\b|certif", live, re.IGNORECASE):
        return []
    found: list[Node] = []
    for sentence in sentences(ink, *place):
        words = ink.live[slice(*sentence)]
        if not (_ASKED.search(words) or _NAMED.match(words)) or is_conditional(ink, sentence):
            continue
        anchors = find_anchors(ink, sentence, Topic.SPECIAL)
        for anchor in anchors:
            if (anchor.sort is Sort.DRIVER and not _OF_CANDIDATE.search(words)) or (
                anchor.sort in (Sort.CERTIFICATE, Sort.LICENCE) and _BAR.search(words)
            ):
                found.append(leaf_of(ink, anchor, _place(ink, sentence, anchor), classes))
    return found


_CLAUSE = re.compile(r",\s+(?:and\s+|or\s+)?|;\s+|\.\s+")


def _place(ink: Ink, sentence: Span, anchor: Anchor) -> Span:
    """The clause of a sentence around an anchor."""
    start, end = sentence.start, sentence.end
    for match in _CLAUSE.finditer(ink.live, *sentence):
        if match.end() <= anchor.start:
            start = match.end()
        elif match.start() >= anchor.end:
            end = match.start()
            break
    return ink.trimmed(start, end)
