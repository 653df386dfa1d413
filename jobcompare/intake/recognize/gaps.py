"""Duties and requirements that stand under no heading: found by how their lines begin and what they ask for."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from jobcompare.intake.canonical import CanonicalText
from jobcompare.intake.document import BlockKind
from jobcompare.intake.recognize.classes import Classes
from jobcompare.intake.recognize.sections import Part
from jobcompare.intake.recognize.speech import begins_with_verb, said_kind
from jobcompare.model.words import SectionKind, StatementKind
from jobcompare.vocabulary.cues import Cues

_OPEN = frozenset([None, SectionKind.DEFINITION, SectionKind.SUPERVISION])
_WORTH = frozenset([SectionKind.KNOWLEDGE, SectionKind.SKILLS, SectionKind.ABILITIES])
_TOPICS = {SectionKind.DUTIES: "duties", SectionKind.KNOWLEDGE: "ksa", SectionKind.QUALIFICATIONS: "requirements"}
_SERIES = re.compile(r"\b(?:this|the|these) (?:class |job |occupational )?(?:series|family|levels)\b", re.IGNORECASE)
_SUBJECT = re.compile(r"(?:The|An?|This|Under|Incumbents?|Employees?)\b")
_FEWEST_ABOVE = 2  # lines of a list under a heading of its own above duties
_FEWEST = 3  # lines in a row that begin with a verb
_MOSTLY = 0.6  # of the lines of a list that must fit
_ASKS = re.compile(
    r"^\W*(?:(?:(?:[\w’']+ ){0,6}(?:must|should|will|shall) (?:have|possess|hold)"
    r"|possession of|completion of|graduation|an?|any|must have|requires?|minimum|at least|equivalent to|the equivalent)\b"
    r".{0,60}?)?(?:bachelor|associate|master|doctor|high school|g\.?e\.?d|college degree|degree|diploma"
    r"|(?:\w+|\d+)(?: \(\d+\))?\+? years?\b.{0,80}\bexperience)",
    re.IGNORECASE,
)
_ASKS_MORE = re.compile(
    r"\b(?:licen[cs]e|certificat\w+|registration|equivalen\w+|substitut\w+|experience|degree|diploma|skills?|ability|knowledge)\b",
    re.IGNORECASE,
)
_FACT = re.compile(r"[A-Z][\w/#() -]{1,40}:.{0,80}$")  # "Posting Type: Internal"
_LONG = 400  # characters of a line that is a paragraph about the work or the employer rather than a requirement
_ASIDE = frozenset(["benefits", "applying", "employer", "questions", "pay", "history"])


def fill_gaps(text: CanonicalText, parts: Sequence[Part], cues: Cues) -> tuple[Part, ...]:
    """The parts, with duties and requirements cut out of parts without a kind, where no part has them."""
    result = tuple(parts)
    verbs = partial(_is_duty, cues=cues)
    if not _has(text, result, SectionKind.QUALIFICATIONS):
        result = _cut(text, result, SectionKind.QUALIFICATIONS, _asks, 1)
    if not any(part.kind in _WORTH for part in result):
        result = _cut(text, tuple(_ended(text, result)), SectionKind.KNOWLEDGE, _is_said, _FEWEST)
    result = _grouped(text, result, verbs)
    if not _has(text, result, SectionKind.DUTIES):
        result = _grouped(text, _cut(text, result, SectionKind.DUTIES, verbs, _FEWEST), verbs)
    if not _has(text, result, SectionKind.QUALIFICATIONS):
        result = _cut(text, result, SectionKind.QUALIFICATIONS, _asks, 1)
    return tuple(_about_series(text, part) for part in result)


def _ended(text: CanonicalText, parts: Sequence[Part]) -> Iterator[Part]:
    """The parts; knowledge and abilities at the end of duties, three lines at least, are a part of no kind of their own."""
    for part in parts:
        first = part.lines.stop
        while part.kind is SectionKind.DUTIES and first - 1 > part.lines.start and _is_said(text.line_words(first - 1)):
            first -= 1
        if part.lines.stop - first >= _FEWEST and first > part.lines.start + 1:
            yield replace(part, lines=range(part.lines.start, first))
            yield Part(None, None, None, range(first, part.lines.stop))
        else:
            yield part


def _grouped(text: CanonicalText, parts: Sequence[Part], verbs: Callable[[str], bool]) -> tuple[Part, ...]:
    """The parts, where lists of duties under headings of their own beside duties ("Budget") are groups of them."""
    result = [_introducing(text, parts, number) for number in range(len(parts))]
    for order in (range(1, len(result)), range(len(result) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for number in order:
            part, beside = result[number], result[number + step]
            fewest = 1 if step < 0 else _FEWEST_ABOVE
            if beside.kind is SectionKind.DUTIES and _is_group(text, part, verbs, fewest):
                group = (part.heading or "").rstrip(": ") or None
                result[number] = replace(part, kind=SectionKind.DUTIES, topic="duties", group=group)
    return tuple(result)


def _introducing(text: CanonicalText, parts: Sequence[Part], number: int) -> Part:
    """A part; what is headed as duties, but is one sentence or two about the work before the list of duties, is the definition."""
    part = parts[number]
    if part.kind is not SectionKind.DUTIES or part.heading is None or part.group is not None:
        return part
    body = part.body(text)
    listed = any(len(after.body(text)) > 1 for after in parts[number + 1 :] if after.kind is SectionKind.DUTIES and after.heading)
    subject = len(body) == 1 and _SUBJECT.match(text.words(body[0][1])) is not None
    return replace(part, kind=SectionKind.DEFINITION, topic="definition") if subject and listed else part


def _is_group(text: CanonicalText, part: Part, verbs: Callable[[str], bool], fewest: int) -> bool:
    """A part of no kind, under a heading, of which most lines, and as many as that, begin with a verb."""
    if part.kind is not None or part.heading is None or part.inline_from is not None or part.topic in _ASIDE:
        return False
    words = [text.words(span) for _, span in part.body(text)]
    listed = [line for line in words if not line.rstrip().endswith(":")]
    return len(listed) >= fewest and sum(map(verbs, listed)) >= _MOSTLY * len(listed) and max(map(len, listed)) < _LONG


def _about_series(text: CanonicalText, part: Part) -> Part:
    """A paragraph under no heading that speaks of the series tells its levels apart."""
    if part.kind is not None or part.heading is not None or part.lines.start == 0 or len(part.lines) > 2:
        return part
    words = text.line_words(part.lines.start)
    return replace(part, kind=SectionKind.DISTINGUISHING, topic="distinguishing") if _SERIES.search(words) else part


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


def _is_duty(words: str, cues: Cues) -> bool:
    return begins_with_verb(words, cues) and _FACT.match(words) is None


def _is_said(words: str) -> bool:
    return said_kind(words) in (StatementKind.KNOWLEDGE, StatementKind.SKILL, StatementKind.ABILITY)


def _has(text: CanonicalText, parts: Sequence[Part], kind: SectionKind) -> bool:
    return any(part.kind is kind and part.topic not in ("special", "preferred") and part.body(text) for part in parts)


def _cut(
    text: CanonicalText, parts: Sequence[Part], kind: SectionKind, fits: Callable[[str], bool], fewest: int
) -> tuple[Part, ...]:
    """The longest run of fitting lines in the first part of no kind that has one, as a part of its own."""
    topic = _TOPICS[kind]
    for number, part in enumerate(parts):
        told = part.topic in ("facts", "received", "exercised") and kind is not SectionKind.DUTIES
        run = None if part.kind not in _OPEN or told else _run(text, part, fits, fewest)
        if run is None:
            continue
        if kind is SectionKind.QUALIFICATIONS:
            run = _asked_further(text, part, run)
        first = part.lines.start + (part.heading is not None)
        if part.heading is not None and run.start == first and len(run) * 2 > part.lines.stop - first:
            group = part.heading if kind is SectionKind.QUALIFICATIONS else part.group  # its heading can be a class
            return (*parts[:number], replace(part, kind=kind, topic=topic, group=group), *parts[number + 1 :])
        pieces = [replace(part, lines=range(part.lines.start, run.start))] if run.start > part.lines.start else []
        pieces.append(Part(kind, None, None, run, topic=topic))
        if run.stop < part.lines.stop:
            pieces.append(Part(None, None, None, range(run.stop, part.lines.stop)))
        return (*parts[:number], *pieces, *parts[number + 1 :])
    return tuple(parts)


def _run(text: CanonicalText, part: Part, fits: Callable[[str], bool], fewest: int) -> range | None:
    """The longest run of fitting lines; of entries of one list, one that does not fit may stand between two that do."""
    best: range | None = None
    first = part.lines.start if part.heading is None else part.lines.start + 1
    start: int | None = None
    last = first - 1  # that fitted
    for index in range(first, part.lines.stop):
        line = text.lines[index]
        if line.kind is not BlockKind.ROW and fits(text.words(line.span)):
            start = index if start is None else start
            last = index
        elif start is not None and (fewest == 1 or not _between(text, index, part.lines.stop, fits)):
            best = _longer(best, range(start, last + 1), fewest)
            start = None
    return best if start is None else _longer(best, range(start, last + 1), fewest)


def _longer(best: range | None, run: range, fewest: int) -> range | None:
    return run if len(run) >= fewest and (best is None or len(run) > len(best)) else best


def _between(text: CanonicalText, index: int, stop: int, fits: Callable[[str], bool]) -> bool:
    """A line that does not fit, alone between entries of one list, or a line before a list that it announces."""
    if index + 1 >= stop:
        return False
    line, after = text.lines[index], text.lines[index + 1]
    words = text.words(line.span)
    alike = line.kind is after.kind and not after.blank_before and not line.blank_before
    return (alike or words.endswith(":")) and len(words) < _LONG and fits(text.words(after.span))


def _asked_further(text: CanonicalText, part: Part, run: range) -> range:
    """Requirements with the lines behind them that go on asking."""
    stop = run.stop
    while stop < part.lines.stop:
        line = text.lines[stop]
        words = text.words(line.span)
        if line.kind is BlockKind.ROW or len(words) > _LONG or words.endswith(("?", ":")) or not _ASKS_MORE.search(words):
            break
        stop += 1
    above = run.start - 1
    announced = above >= part.lines.start + (part.heading is not None) and text.line_words(above).endswith(":")
    return range(above if announced else run.start, stop)
