"""Duties and requirements that stand under no heading: found by how their lines begin and what they ask for."""

import re
from collections.abc import Sequence
from dataclasses import replace

from jobcompare.intake.canonical import CanonicalText
from jobcompare.intake.document import BlockKind
from jobcompare.intake.recognize.sections import Part
from jobcompare.intake.recognize.speech import begins_with_verb
from jobcompare.model.words import SectionKind
from jobcompare.vocabulary.cues import Cues

_OPEN = frozenset([None, SectionKind.DEFINITION, SectionKind.SUPERVISION])
_FEWEST = 3  # lines in a row that begin with a verb
_ASKS = re.compile(
    r"^\W*(?:(?:possession of|completion of|graduation|a|an|any|must have|requires?|minimum|at least|equivalent to|the equivalent)\b.{0,60}?)?"
    r"(?:bachelor|associate|master|doctor|high school|g\.?e\.?d|college degree|degree|diploma|(?:\w+|\d+)(?: \(\d+\))?\+? years?\b.{0,40}\bexperience)",
    re.IGNORECASE,
)


def fill_gaps(text: CanonicalText, parts: Sequence[Part], cues: Cues) -> tuple[Part, ...]:
    """The parts, with duties and requirements cut out of parts without a kind, where no part has them."""
    result = tuple(parts)
    if not _has(text, result, SectionKind.DUTIES):
        result = _cut(text, result, SectionKind.DUTIES, "duties", lambda words: begins_with_verb(words, cues), _FEWEST)
    if not _has(text, result, SectionKind.QUALIFICATIONS):
        result = _cut(text, result, SectionKind.QUALIFICATIONS, "requirements", lambda words: bool(_ASKS.match(words)), 1)
    return result


def _has(text: CanonicalText, parts: Sequence[Part], kind: SectionKind) -> bool:
    return any(part.kind is kind and part.topic not in ("special", "preferred") and part.body(text) for part in parts)


def _cut(text: CanonicalText, parts: Sequence[Part], kind: SectionKind, topic: str, fits, fewest: int) -> tuple[Part, ...]:
    """The first run of fitting lines in a part of no kind, as a part of its own."""
    for number, part in enumerate(parts):
        if part.kind not in _OPEN or (part.topic in ("facts", "received", "exercised") and kind is not SectionKind.DUTIES):
            continue
        run = _run(text, part, fits, fewest)
        if run is None:
            continue
        pieces = [replace(part, lines=range(part.lines.start, run.start))] if run.start > part.lines.start else []
        pieces.append(Part(kind, None, None, run, topic=topic))
        if run.stop < part.lines.stop:
            pieces.append(Part(None, None, None, range(run.stop, part.lines.stop)))
        return (*parts[:number], *pieces, *parts[number + 1 :])
    return tuple(parts)


def _run(text: CanonicalText, part: Part, fits, fewest: int) -> range | None:
    best: range | None = None
    start = None
    body = [
        (i, s)
        for i, s in part.body(text)
        if (text.lines[i].kind is not BlockKind.ROW and i != part.lines.start) or part.heading is None
    ]
    for index, span in [*body, (part.lines.stop, None)]:
        if span is not None and fits(text.words(span)):
            start = index if start is None else start
        elif start is not None:
            if index - start >= fewest and (best is None or index - start > len(best)):
                best = range(start, index)
            start = None
    return best
