"""Narratives about one level -> statements of kind characteristic, and the two tracks that a level may have."""

import re
from collections.abc import Iterator, Sequence

from jobcompare.intake.canonical import CanonicalText
from jobcompare.intake.document import BlockKind
from jobcompare.intake.recognize.classes import ClassHead
from jobcompare.intake.recognize.levels import stem_of
from jobcompare.intake.recognize.pieces import as_statement, clauses, live_words, sentences
from jobcompare.intake.recognize.sections import Part
from jobcompare.intake.recognize.speech import is_catch_all
from jobcompare.intake.recognize.statements import Reading
from jobcompare.model.places import Span
from jobcompare.model.record import Statement
from jobcompare.model.words import SectionKind, StatementKind

_NARRATIVE = frozenset([SectionKind.DISTINGUISHING, SectionKind.DEFINITION, None])
_LIST_INTRO = re.compile(
    r"^[^;]*?\b(?:includes? responsibilit(?:y|ies) (?:to|for)|responsible (?:to|for)|responsibility (?:to|for)"
    r"|(?:responsibilities |duties )?includ(?:es?|ing)|are to|is to|expected to|required to)\b:?\s+",
    re.IGNORECASE,
)
_OWN_LEVEL = re.compile(
    r"\b(?:entry|beginning|trainee|journey|working|full[- ](?:performance|journey)|fully[- ]qualified|advanced(?:[- ]journey)?"
    r"|senior|lead|supervisory|expert|intermediate|first[- ]line|mid|highest|lowest|top|management|experienced)"
    r"[- ](?:journey[- ])?(?:level|class|classification|working[- ]level)\b"
    r"|\bfull performance\b|\bsingle[- ]?(?:position|incumbent) class",
    re.IGNORECASE,
)
_THIS = re.compile(r"^(?:this|these|incumbents?|positions?|employees?|the (?:class|incumbent|position|employee))\b", re.IGNORECASE)
_SUPERVISORY = re.compile(r"(?<!non-)(?<!non)(?<!non )\bsupervisory (?:positions?|track|incumbents?|employees?)\b", re.IGNORECASE)
_NON_SUPERVISORY = re.compile(r"\bnon-? ?supervisory (?:positions?|track|incumbents?|employees?)\b", re.IGNORECASE)
TRACKS = ("supervisory", "non-supervisory")


def read_narratives(reading: Reading, parts: Sequence[Part], classes: Sequence[ClassHead]) -> tuple[Statement, ...]:
    """The statements of narratives about one level, and catch-alls of definitions, in reading order."""
    found: list[Statement] = []
    for part in parts:
        if part.kind not in _NARRATIVE or part.topic in ("facts", "document-head"):
            continue
        tracked = _two_tracks(reading.text, part) if len(part.classes) == 1 else {}
        for index, span in part.body(reading.text):
            line = reading.text.lines[index]
            if line.struck or line.kind is BlockKind.ROW:
                continue
            key = _speaks_of(reading.text, part, span, classes)
            if key is not None:
                found += _characteristics(reading, span, key, tracked.get(index))
            elif part.kind is SectionKind.DEFINITION:
                found += _catch_alls(reading, part, span)
    return tuple(found)


def tracks_of(text: CanonicalText, parts: Sequence[Part], key: str) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    """The tracks of a class, and the words that tell them; nothing where it has one track."""
    for part in parts:
        if part.classes != (key,) or part.kind not in _NARRATIVE or not _two_tracks(text, part):
            continue
        start, end = text.lines[part.lines.start].whole.start, text.lines[part.lines.stop - 1].whole.end
        found = [pattern.search(text.text, start, end) for pattern in (_SUPERVISORY, _NON_SUPERVISORY)]
        return TRACKS, tuple(Span(*match.span()) for match in found if match)
    return (), ()


def _two_tracks(text: CanonicalText, part: Part) -> dict[int, str]:
    """Line → track, where one paragraph speaks of supervisory positions and another of the others."""
    tracks: dict[int, str] = {}
    now = None
    for index, span in part.body(text):
        words = text.words(span)
        now = TRACKS[1] if _NON_SUPERVISORY.search(words) else TRACKS[0] if _SUPERVISORY.search(words) else now
        if now:
            tracks[index] = now
    return tracks if len(set(tracks.values())) == 2 else {}


def _speaks_of(text: CanonicalText, part: Part, span: Span, classes: Sequence[ClassHead]) -> str | None:
    """The one class that a paragraph is about."""
    if len(part.classes) == 1:
        return part.classes[0] if len(classes) > 1 else None
    found = sentences(text, span)
    if not found:
        return None
    first = text.words(found[0])
    named = [head for head in classes if _is_subject(head, first, classes)]
    if named and len(classes) > 1:
        return max(named, key=lambda head: len(head.title)).key
    if part.kind is SectionKind.DISTINGUISHING and len(classes) == 1 and _OWN_LEVEL.search(first):
        return classes[0].key if _THIS.match(first) or _is_subject(classes[0], first, classes) else None
    return None


def _is_subject(head: ClassHead, sentence: str, classes: Sequence[ClassHead]) -> bool:
    """ "The Clerk II is ...", "Clerk II positions ...", "The II level ...": the sentence begins with the class."""
    names = [head.title, stem_of(head.title)] if len(classes) == 1 else [head.title]
    names += [f"{head.key} level", f"{head.key} class", f"level {head.key}"] if len(classes) > 1 or not head.key.isdigit() else []
    either = "|".join(re.escape(name) for name in names)
    return (
        re.match(
            rf"(?:The |An? |At the |In the |Positions (?:in|at) the |Incumbents (?:in|at) the )?(?:{either})(?!\w)(?! ?/)",
            sentence,
            re.IGNORECASE,
        )
        is not None
    )


def _characteristics(reading: Reading, span: Span, key: str, track: str | None) -> Iterator[Statement]:
    for sentence in sentences(reading.text, span):
        for place in _entries(reading.text, sentence):
            words = live_words(reading.text, (place,))
            if sum(char.isalpha() for char in words) < 8:
                continue
            said = as_statement(words)
            kind = StatementKind.OTHER if is_catch_all(said, reading.cues) else StatementKind.CHARACTERISTIC
            catch_all = kind is StatementKind.OTHER
            yield Statement(kind=kind, track=track, text=said, classes=(key,), catch_all=catch_all, places=(place,))


def _entries(text: CanonicalText, sentence: Span) -> Sequence[Span]:
    """The clauses of a sentence that lists three or more, without the words that announce them; else the sentence."""
    parts = clauses(text, sentence)
    if len(parts) < 3:
        return (sentence,)
    first, *rest = parts
    intro = _LIST_INTRO.match(text.words(first))
    return (Span(first.start + intro.end(), first.end), *rest) if intro else (sentence,)


def _catch_alls(reading: Reading, part: Part, span: Span) -> Iterator[Statement]:
    """ "...; does related work as required" at the end of a definition."""
    for sentence in sentences(reading.text, span):
        for place in clauses(reading.text, sentence)[1:]:
            said = as_statement(live_words(reading.text, (place,)))
            if len(said) < 90 and is_catch_all(said, reading.cues):
                classes = part.classes or reading.keys
                yield Statement(kind=StatementKind.OTHER, text=said, classes=classes, catch_all=True, places=(place,))
