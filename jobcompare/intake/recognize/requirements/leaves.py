"""Anchors and the words around them -> leaves of the requirement tree."""

import re
from collections.abc import Sequence

from jobcompare.intake.recognize.classes import ClassHead
from jobcompare.intake.recognize.requirements.credentials import certification_of, licence_of
from jobcompare.intake.recognize.requirements.fields import Fields, fields_of
from jobcompare.intake.recognize.requirements.ink import Ink
from jobcompare.intake.recognize.requirements.schooling import Mention
from jobcompare.intake.recognize.requirements.terms import Anchor, Sort
from jobcompare.intake.recognize.requirements.work import experience_of
from jobcompare.model.places import Span
from jobcompare.model.requirement import Certification, Combination, Education, Experience, Licence, Other
from jobcompare.model.words import EducationLevel
from jobcompare.vocabulary.own import kept

Leaf = Education | Experience | Licence | Certification | Combination | Other


_DEGREES = (
    EducationLevel.ASSOCIATE,
    EducationLevel.BACHELOR,
    EducationLevel.MASTER,
    EducationLevel.DOCTORATE,
    EducationLevel.PROFESSIONAL,
)


_COUNTED = (EducationLevel.VOCATIONAL, EducationLevel.SOME_COLLEGE)


@kept
def _equivalent() -> re.Pattern[str]:
    return re.compile(
        r"\bequivalent\s+(?:to|of)\b|\b(?:or|and/or|/)\s*(?:an?\s+|the\s+|its\s+|their\s+)?(?:recognized\s+|educational\s+|foreign\s+|"
        r"other\s+|acceptable\s+|certified\s+\w+\s+\w+\s+)?equivalen\w+"
        r"(?!\s+(?:experience|amount|number|combination|work|training|years|education))|\(or\s+equivalent|\bG\.?E\.?D\b|\bequivalency\b|"
        r"\bfunctional\s+equivalent",
        re.IGNORECASE,
    )


def leaf_of(ink: Ink, anchor: Anchor, place: Span, names: Sequence[ClassHead]) -> Leaf:
    """The leaf of an anchor whose words stand at `place`."""
    match anchor.sort:
        case Sort.EDUCATION:
            return _education(ink, anchor, place)
        case Sort.EXPERIENCE:
            return experience_of(ink, anchor, place, [item.title for item in names])
        case Sort.DRIVER | Sort.LICENCE:
            return licence_of(ink, anchor, place)
        case Sort.CERTIFICATE:
            return certification_of(ink, anchor, place)
        case Sort.COMBINATION:
            return Combination(text=sentence_words(ink, place), of=cited_labels(ink, place), places=ink.places(*place, stop=True))
        case Sort.OTHER:
            return Other(text=ink.words(*ink.trimmed(*place)).rstrip("."), places=ink.places(*place))


def sentence_words(ink: Ink, place: Span) -> str:
    """The words of a place with the first letter upper case; of closing marks only the full stop is kept."""
    words = ink.words(*ink.trimmed(*place))
    return words[:1].upper() + words[1:]


_CITED = re.compile(
    r"\b([A-Z]|\d{1,2})[)\"]*\s*(?:,\s*(?:[(\"]*([A-Z]|\d{1,2})[)\"]*\s*,?\s*)?)?(?:or|and)\s+[(\"]*([A-Z]|\d{1,2})[)\"]*(?=[\s.,;)]|$)"
)


def cited_labels(ink: Ink, place: Span) -> tuple[str, ...]:
    """Labels that a combination refers to: "within the limits of A, B, or C above"."""
    words = ink.live[slice(*place)]
    if not re.search(r"\babove\b|\blimits?\b|\bdefined\b|\blisted\b|\boutlined\b|\bindicated\b|\bdescribed\b", words):
        return ()
    match = _CITED.search(words)
    return tuple(label for label in match.groups() if label) if match else ()


def _education(ink: Ink, anchor: Anchor, place: Span) -> Education:
    mention = anchor.mention
    assert mention is not None
    words = ink.live[slice(*place)]
    studied = _studied(ink, anchor, mention, place) if mention.level is not EducationLevel.HIGH_SCHOOL else Fields()
    equivalent = mention.equivalent or _equivalent().search(words) is not None
    return Education(
        level=mention.level,
        years=mention.years if mention.level in _COUNTED else None,
        semester_units=mention.semester,
        quarter_units=mention.quarter,
        fields=studied.names,
        related=studied.related or None,
        equivalent_accepted=equivalent or None,
        places=ink.places(*place),
    )


def _studied(ink: Ink, anchor: Anchor, mention: Mention, place: Span) -> Fields:
    """Fields of the schooling; units told with a degree may name a field of their own behind it."""
    if mention.level in _DEGREES and anchor.end > mention.end:
        bracket = ink.live.find("(", mention.end, anchor.end) if mention.semester is None and mention.quarter is None else -1
        first = fields_of(ink, mention.end, Span(place.start, bracket if bracket > 0 else anchor.end))
        if first.names:
            return first
    return fields_of(ink, anchor.end, place)
