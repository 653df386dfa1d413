"""Requirements that stand under no heading that says so: lines that plainly ask for schooling or years of work.

Read only where nothing under a heading asks for either; what is found there is never sure.
"""

import re
from collections.abc import Sequence

from jobcompare.intake.canonical import CanonicalText
from jobcompare.intake.recognize.requirements.ink import Ink, sentences
from jobcompare.intake.recognize.requirements.numbers import periods
from jobcompare.intake.recognize.requirements.schooling import mentions
from jobcompare.intake.recognize.sections import Part
from jobcompare.model.places import Span
from jobcompare.model.words import SectionKind

_SILENT_KINDS = frozenset(
    [
        SectionKind.DUTIES,
        SectionKind.SUPERVISION,
        SectionKind.DISTINGUISHING,
        SectionKind.PHYSICAL,
        SectionKind.ENVIRONMENT,
        SectionKind.WORKING_CONDITIONS,
    ]
)
_ASIDE = frozenset(["benefits", "applying", "questions", "employer", "history", "pay", "facts", "received"])
_NEAR = 40  # characters of a line or sentence within which what is asked for stands, where no word says that it is asked
_ASKS = re.compile(
    r"\b(?:requir(?:ed|es|ement)|must\s+(?:have|possess|hold)|minimum|at\s+least|qualified\s+(?:candidates?|applicants?)|"
    r"(?:candidates?|applicants?)\s+(?:must|should|will|with)|equivalent|preferred|desir(?:ed|able))\b",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"^\s*(?:we|our|the\s+(?:city|county|state|town|district|agency|department|division|office|university|library)|this\s+(?:office|agency))\b|"
    r"\b(?:years\s+of\s+(?:\w+\s+)?service|vacation|retire\w*|vest(?:ed|ing)|sick\s+leave|insurance|tuition|per\s+year|accru\w+|student\s+loan)\b",
    re.IGNORECASE,
)


def unheaded(ink: Ink, text: CanonicalText, parts: Sequence[Part], read: Sequence[Part]) -> list[Part]:
    """Lines of the parts that were not read which ask for schooling or work, each as a part of its own, in reading order."""
    found: list[Part] = []
    for part in parts:
        if part in read or part.kind in _SILENT_KINDS or part.topic in _ASIDE:
            continue
        found += [
            Part(SectionKind.QUALIFICATIONS, None, None, range(index, index + 1), classes=part.classes, topic=_wish_of(part))
            for index, place in part.body(text)
            if any(_asks(ink, sentence) for sentence in sentences(ink, *place))
        ]
    return found


def _wish_of(part: Part) -> str | None:
    return part.topic if part.topic == "preferred" else None


def _asks(ink: Ink, place: Span) -> bool:
    """The sentence names a degree or years of experience, at its beginning or with a word that asks for them."""
    live = ink.live
    if _OF_OTHERS.search(live, *place):
        return False
    named = [item.start for item in mentions(live, *place) if not item.doubtful]
    if re.search(r"\bexperience\b", live[slice(*place)], re.IGNORECASE):
        named += [period.start for period in periods(live, *place) if not period.hyphen]
    if not named:
        return False
    return min(named) - place.start <= _NEAR or _ASKS.search(live, *place) is not None
