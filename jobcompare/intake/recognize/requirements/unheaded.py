"""Requirements that stand under no heading that says so: sentences that plainly ask for schooling or years of work.

Read only where nothing under a heading asks for either; what is found there is never sure.
"""

import re
from collections.abc import Sequence

from jobcompare.intake.canonical import CanonicalText
from jobcompare.intake.recognize.requirements.elements import Section, SourceLine
from jobcompare.intake.recognize.requirements.ink import Ink, sentences
from jobcompare.intake.recognize.requirements.numbers import periods
from jobcompare.intake.recognize.requirements.schooling import mentions
from jobcompare.intake.recognize.requirements.terms import Mode
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
_NEVER = frozenset(["benefits", "questions", "pay", "history"])
_NEAR = 40  # characters of a sentence within which what is asked for stands, where no word says that it is asked
_ASKS = re.compile(
    r"\b(?:requir(?:ed|es|ement)|must\s+(?:have|possess|hold)|minimum|at\s+least|qualified\s+(?:candidates?|applicants?)|"
    r"(?:candidates?|applicants?)\s+(?:must|should|will|with)|equivalent|preferred|desir(?:ed|able))\b",
    re.IGNORECASE,
)
_OURS = re.compile(
    r"\s*(?:we|our|the\s+(?:city|county|state|town|district|agency|department|division|office|university|library)|"
    r"this\s+(?:office|agency))\b(?!\s+(?:\w+\s+)?(?:requires?|seeks?|is\s+(?:seeking|looking)))",
    re.IGNORECASE,
)
_EARNED = re.compile(
    r"\b(?:years\s+of\s+(?:\w+\s+)?service|vacation|retire\w*|vest(?:ed|ing)|sick\s+leave|insurance|tuition|per\s+year|accru\w+|"
    r"student\s+loan)\b",
    re.IGNORECASE,
)


def unheaded(ink: Ink, text: CanonicalText, parts: Sequence[Part], read: Sequence[Part], own: frozenset[str]) -> list[Section]:
    """Sentences of the parts that were not read which ask for schooling or work, in reading order.

    `own`: keys of classes of which alone the parts must speak, what distinguishes a class included; empty for any part.
    Where no part that may tell it has any, they are taken from every other part but benefits, pay and questions.
    """
    rest = [part for part in parts if part not in read and (not own or (part.classes and own.issuperset(part.classes)))]
    telling = [part for part in rest if part.topic not in _ASIDE and _may_tell(part, own)]
    found = _sections(ink, text, telling)
    if found or own:
        return found
    return _sections(ink, text, [part for part in rest if part not in telling and part.topic not in _NEVER])


def _may_tell(part: Part, own: frozenset[str]) -> bool:
    return part.kind not in _SILENT_KINDS or (bool(own) and part.kind is SectionKind.DISTINGUISHING)


def _sections(ink: Ink, text: CanonicalText, parts: Sequence[Part]) -> list[Section]:
    found: list[Section] = []
    for part in parts:
        lines = tuple(
            SourceLine(sentence, blank_before=number == 0 and text.lines[index].blank_before)
            for index, place in part.body(text)
            for number, sentence in enumerate(sentences(ink, *place))
            if _asks(ink, sentence)
        )
        if lines:
            mode = Mode.PREFERRED if part.topic == "preferred" else Mode.REQUIRED
            found.append(Section(lines, mode=mode, keys=part.classes))
    return found


def _asks(ink: Ink, place: Span) -> bool:
    """The sentence names a degree or years of experience, at its beginning or with words that ask for them."""
    live = ink.live
    if _OURS.match(live, *place) or _EARNED.search(live, *place):
        return False
    named = [item.start for item in mentions(live, *place) if not item.doubtful]
    if re.search(r"\bexperience\b", live[slice(*place)], re.IGNORECASE):
        named += [period.start for period in periods(live, *place) if not period.hyphen]
    if not named:
        return False
    return min(named) - place.start <= _NEAR or _ASKS.search(live, *place) is not None
