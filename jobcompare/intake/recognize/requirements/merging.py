"""Anchors of a sentence that are one thing told twice made one; those that only tell what a combination must contain left out."""

import re
from dataclasses import replace

from jobcompare.intake.recognize.requirements.ink import Ink
from jobcompare.intake.recognize.requirements.terms import Anchor, Sort
from jobcompare.model.words import EducationLevel

_ORDER = list(EducationLevel)
_DEGREE_RANK = _ORDER.index(EducationLevel.ASSOCIATE)
_FARTHEST = 200  # characters before an anchor in which the words that lead to it are looked for


def merged(ink: Ink, anchors: list[Anchor]) -> list[Anchor]:
    """Mentions of one schooling made one: "Bachelor's degree (BA/BS)", "high school diploma or GED", a degree and its units."""
    kept: list[Anchor] = []
    for anchor in anchors:
        before = kept[-1] if kept else None
        if before and before.mention and anchor.mention and _GRADUATED.fullmatch(ink.live, before.start, anchor.start):
            if anchor.mention.doubtful and not before.mention.doubtful:
                kept[-1] = replace(before, end=anchor.end)
            else:
                kept[-1] = replace(anchor, start=before.start, mention=replace(anchor.mention, start=before.start))
        elif before and before.mention and anchor.mention and _is_same(ink.live[before.end : anchor.start], before, anchor):
            first, second = before.mention, anchor.mention
            mention = replace(
                first,
                years=first.years or second.years,
                semester=first.semester or second.semester,
                quarter=first.quarter or second.quarter,
                equivalent=first.equivalent or second.equivalent,
                doubtful=first.doubtful and second.doubtful,
            )
            kept[-1] = replace(before, end=anchor.end, mention=mention)
        else:
            kept.append(anchor)
    return kept


_TERMS = re.compile(
    r"\b(?:includ\w+|contain\w+|provided|so\s+long|consist\w+|comprising|with\s+at\s+least)\b[^;.]*$", re.IGNORECASE
)


def without_terms(ink: Ink, anchors: list[Anchor]) -> list[Anchor]:
    """Anchors without those that only tell what a combination must contain: "any combination that includes 12 credits"."""
    kept: list[Anchor] = []
    within = False
    previous: Anchor | None = None
    for anchor in anchors:
        gap = max(previous.end, anchor.start - _FARTHEST) if previous else anchor.start
        if within:
            within = re.search(r"[;.]", ink.live[gap : anchor.start]) is None
        elif previous is not None and previous.sort is Sort.COMBINATION:
            within = _TERMS.search(ink.live, gap, anchor.start) is not None
        if not within:
            kept.append(anchor)
        previous = anchor
    return kept


_GRADUATED = re.compile(
    r"(?:graduation|graduate|completion|graduated)\b[^,;.]*?,?\s+(?:with|and\s+possession\s+of|having\s+earned|"
    r"and\s+received)\s+(?:an?\s+|the\s+)?(?:earned\s+)?",
    re.IGNORECASE,
)
_AND_BETWEEN = re.compile(r"\b(?:and|plus)\b(?!/)", re.IGNORECASE)


def _is_same(gap: str, first: Anchor, second: Anchor) -> bool:
    one, two = first.mention, second.mention
    assert one is not None
    assert two is not None
    words = gap.split()
    if ";" in gap or "." in gap.strip(" .") or len(words) > 18:
        return False
    if one.level is two.level:
        close = gap.rstrip().endswith("(") or (len(gap) <= 45 and not re.search(r"\bin\s+(?!an?\b)\w", gap))
        counted = two.semester is not None or two.quarter is not None
        return (close or counted) and not (_AND_BETWEEN.search(gap) and one.level is not EducationLevel.SOME_COLLEGE)
    if two.doubtful:
        return not re.search(r"\bor\b", gap, re.IGNORECASE) and _ORDER.index(one.level) >= _DEGREE_RANK
    degree = _ORDER.index(one.level) >= _DEGREE_RANK and two.level is EducationLevel.SOME_COLLEGE
    return (
        degree and not re.search(r"\bor\s*$", gap) and re.search(r"\b(?:with|including|includes?|which|\()|\(\s*$", gap) is not None
    )
