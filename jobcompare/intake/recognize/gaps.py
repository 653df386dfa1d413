"""Duties and requirements that stand under no heading: found by how their lines begin and what they ask for."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from jobcompare.intake.canonical import CanonicalText
from jobcompare.intake.document import BlockKind
from jobcompare.intake.recognize.classes import Classes
from jobcompare.intake.recognize.sections import Part
from jobcompare.intake.recognize.speech import begins_with_verb
from jobcompare.intake.recognize.tables import LevelTable
from jobcompare.model.words import SectionKind
from jobcompare.vocabulary.cues import Cues

_OPEN = frozenset([None, SectionKind.DEFINITION, SectionKind.SUPERVISION])
_SERIES = re.compile(r"\b(?:this|the|these) (?:class |job |occupational )?(?:series|family|levels)\b", re.IGNORECASE)
_FEWEST = 3  # lines in a row that begin with a verb
_ASKS = re.compile(
    r"^\W*(?:(?:possession of|completion of|graduation|an?|any|must have|requires?|minimum|at least|equivalent to|the equivalent)\b"
    r".{0,60}?)?(?:bachelor|associate|master|doctor|high school|g\.?e\.?d|college degree|degree|diploma"
    r"|(?:\w+|\d+)(?: \(\d+\))?\+? years?\b.{0,40}\bexperience)",
    re.IGNORECASE,
)


def fill_gaps(text: CanonicalText, parts: Sequence[Part], cues: Cues) -> tuple[Part, ...]:
    """The parts, with duties and requirements cut out of parts without a kind, where no part has them."""
    result = tuple(parts)
    if not _has(text, result, SectionKind.DUTIES):
        result = _cut(text, result, SectionKind.DUTIES, partial(begins_with_verb, cues=cues), _FEWEST)
    if not _has(text, result, SectionKind.QUALIFICATIONS):
        result = _cut(text, result, SectionKind.QUALIFICATIONS, _asks, 1)
    return tuple(_about_series(text, part) for part in result)


def _about_series(text: CanonicalText, part: Part) -> Part:
    """A paragraph under no heading that speaks of the series tells its levels apart."""
    if part.kind is not None or part.heading is not None or part.lines.start == 0 or len(part.lines) > 2:
        return part
    words = text.line_words(part.lines.start)
    return replace(part, kind=SectionKind.DISTINGUISHING, topic="distinguishing") if _SERIES.search(words) else part


def tables_apart(parts: Sequence[Part], tables: Sequence[LevelTable]) -> tuple[Part, ...]:
    """The parts, cut where a level table begins inside a part of no kind."""
    result = list(parts)
    for table in tables:
        number = next(n for n, part in enumerate(result) if table.head in part.lines)
        part = result[number]
        if part.kind is None and table.head > part.lines.start:
            rest = Part(None, None, None, range(table.head, part.lines.stop))
            result[number : number + 1] = [replace(part, lines=range(part.lines.start, table.head)), rest]
    return tuple(result)


def introduced(parts: Sequence[Part], classes: Classes) -> tuple[Part, ...]:
    """The parts, where what stands under the title, before any known heading, is the definition."""
    title = None if classes.headed else classes.title  # a heading that is a class begins its specification
    names = [name.lower() for name in (title, classes.family[0] if classes.family else None) if name]
    if any(part.kind is SectionKind.DEFINITION for part in parts):
        return tuple(parts)
    for number, part in enumerate(parts):
        if part.kind is not None:
            break
        if part.heading is not None and any(part.heading.lower().startswith(name) for name in names):
            return (*parts[:number], replace(part, kind=SectionKind.DEFINITION, topic="definition"), *parts[number + 1 :])
    return tuple(parts)


def _asks(words: str) -> bool:
    return _ASKS.match(words) is not None


def _has(text: CanonicalText, parts: Sequence[Part], kind: SectionKind) -> bool:
    return any(part.kind is kind and part.topic not in ("special", "preferred") and part.body(text) for part in parts)


def _cut(
    text: CanonicalText, parts: Sequence[Part], kind: SectionKind, fits: Callable[[str], bool], fewest: int
) -> tuple[Part, ...]:
    """The longest run of fitting lines in the first part of no kind that has one, as a part of its own."""
    topic = "duties" if kind is SectionKind.DUTIES else "requirements"
    for number, part in enumerate(parts):
        told = part.topic in ("facts", "received", "exercised") and kind is not SectionKind.DUTIES
        run = None if part.kind not in _OPEN or told else _run(text, part, fits, fewest)
        if run is None:
            continue
        first = part.lines.start + (part.heading is not None)
        if part.heading is not None and run.start == first and len(run) * 2 > part.lines.stop - first:
            return (*parts[:number], replace(part, kind=kind, topic=topic), *parts[number + 1 :])
        pieces = [replace(part, lines=range(part.lines.start, run.start))] if run.start > part.lines.start else []
        pieces.append(Part(kind, None, None, run, topic=topic))
        if run.stop < part.lines.stop:
            pieces.append(Part(None, None, None, range(run.stop, part.lines.stop)))
        return (*parts[:number], *pieces, *parts[number + 1 :])
    return tuple(parts)


def _run(text: CanonicalText, part: Part, fits: Callable[[str], bool], fewest: int) -> range | None:
    best: range | None = None
    start: int | None = None
    first = part.lines.start if part.heading is None else part.lines.start + 1
    for index in range(first, part.lines.stop + 1):
        line = text.lines[index] if index < part.lines.stop else None
        if line is not None and line.kind is not BlockKind.ROW and fits(text.words(line.span)):
            start = index if start is None else start
        elif start is not None:
            if index - start >= fewest and (best is None or index - start > len(best)):
                best = range(start, index)
            start = None
    return best
