"""Which part of a document speaks of which class."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from jobcompare.intake.canonical import CanonicalText, Line
from jobcompare.intake.document import BlockKind
from jobcompare.intake.recognize.classes import Classes, ClassHead
from jobcompare.intake.recognize.naming import key_of_title
from jobcompare.intake.recognize.sections import LISTS, Part
from jobcompare.intake.recognize.speech import begins_with_verb
from jobcompare.model.places import Span
from jobcompare.model.words import SectionKind
from jobcompare.vocabulary.cues import Cues

_LEAD = re.compile(r"([A-Z0-9][^:.;\n]{0,110}?)\s*(?::|\.?\s[-–—])\s+(?=\S)")
_FOR_ALL = re.compile(
    r"\b(?:substitut\w*|stand in|in lieu|in place of|take the place)\b|^any (?:equivalent )?combination|\bequivalent combination\b",
    re.IGNORECASE,
)
_CODE = re.compile(r"[A-Z]{0,4}[-.]?\d[\dA-Z.-]{1,9}")
_ALONE = 110  # characters of a line that names a class and nothing else
_ASIDE = frozenset(["employer", "benefits", "applying", "questions", "history"])
_NUMERAL = re.compile(r"\b(?:[IVX]{1,4}|\d)\b")


def with_classes(text: CanonicalText, parts: Sequence[Part], found: Classes, cues: Cues) -> tuple[Part, ...]:
    """The parts with the classes that each speaks of; no class: of all.

    A part whose heading is a class speaks of it; where each class has a specification of its own, so do the parts after
    it. Inside a part, a paragraph led by a class ("Clerk II: ...") becomes a part of its own.
    """
    classes = found.classes
    if len(classes) < 2:
        return tuple(parts)
    if found.starts:
        return tuple(_in_specifications(parts, found))
    cut = tuple(_of_its_kind(text, piece, part, cues) for part in parts for piece in _cut(text, part, classes))
    named = tuple(_named(text, part, classes) for part in cut)
    return _in_blocks(named) if _has_blocks(named) else _shared_ends(text, _in_context(text, named, cues))


def _of_its_kind(text: CanonicalText, piece: Part, part: Part, cues: Cues) -> Part:
    """A piece about one class of a part of no kind: of duties where it is a list of them."""
    return (
        replace(piece, kind=_told_kind(text, piece, cues)) if piece is not part and part.kind is None and piece.classes else piece
    )


def _in_specifications(parts: Sequence[Part], found: Classes) -> Iterator[Part]:
    """Each part with the class whose specification it is in; a part in which one begins is cut there."""
    owners = dict(zip(found.starts, (head.key for head in found.classes), strict=True)) | dict(found.restarts)
    key: tuple[str, ...] = ()
    for part in parts:
        cuts = [part.lines.start, *(start for start in owners if start in part.lines and start > part.lines.start)]
        for low, high in zip(cuts, [*cuts[1:], part.lines.stop], strict=True):
            key = (owners[low],) if low in owners else key
            piece = replace(part, lines=range(low, high), classes=key)
            yield piece if low == part.lines.start else replace(piece, heading=None, heading_span=None, inline_from=None, note=None)


def _named(text: CanonicalText, part: Part, classes: Sequence[ClassHead]) -> Part:
    """A part with the class that its heading, or the words right behind it, name."""
    if part.heading is None or part.classes:
        return part
    free = part.kind is None or part.group is not None
    key = key_of_title(part.heading, classes) if free else None
    if key is not None:
        return replace(part, classes=(key,), group=None)
    if part.inline_from is not None:
        line = text.lines[part.lines.start]
        behind = text.words(Span(part.inline_from, line.span.end)).strip("() ")
        key = key_of_title(behind, classes) if len(behind) < _ALONE else None
        if key is not None:
            return replace(part, classes=(key,), inline_from=None)
    numerals = set(_NUMERAL.findall(part.heading))
    keys = [head.key for head in classes if head.level_label in numerals]
    return replace(part, classes=tuple(keys)) if keys and len(keys) == len(numerals) < len(classes) else part


def _has_blocks(parts: Sequence[Part]) -> bool:
    """Each class has a specification of its own: between the headings of two classes stand known parts."""
    heads = [index for index, part in enumerate(parts) if len(part.classes) == 1 and _is_head(part)]
    keys = [parts[index].classes[0] for index in heads]
    if len(heads) < 2 or len(set(keys)) < len(keys):
        return False
    return all(any(part.kind is not None for part in parts[a + 1 : b]) for a, b in itertools.pairwise(heads))


def _is_head(part: Part) -> bool:
    """Its heading is the class and nothing else, and stands alone."""
    return part.heading is not None and part.inline_from is None and (part.kind is None or part.group is None)


def _in_blocks(parts: Sequence[Part]) -> tuple[Part, ...]:
    result: list[Part] = []
    now: tuple[str, ...] = ()
    for part in parts:
        if len(part.classes) == 1 and _is_head(part):
            now = part.classes
            result.append(replace(part, kind=part.kind or SectionKind.DISTINGUISHING))
        elif part.topic in _ASIDE:
            result.append(part)
        else:
            result.append(replace(part, classes=part.classes or now))
    return tuple(result)


def _in_context(text: CanonicalText, parts: Sequence[Part], cues: Cues) -> tuple[Part, ...]:
    """A part headed by a class, of no kind of its own, is of the kind of the part before, unless that was a table."""
    result: list[Part] = []
    kind, topic = None, None
    for part in parts:
        if part.classes and part.kind is None:
            part = replace(part, kind=kind, topic=topic) if kind in LISTS else replace(part, kind=_told_kind(text, part, cues))
        elif part.kind is not None:
            tabular = text.lines[part.lines.stop - 1].kind is BlockKind.ROW
            kind, topic = (None, None) if tabular else (part.kind, part.topic)
        elif part.heading is not None:
            kind, topic = None, None
        result.append(part)
    return tuple(_below_classes(text, result))


def _below_classes(text: CanonicalText, parts: Sequence[Part]) -> Iterator[Part]:
    """Requirements in parts of their own ("Education:") below a heading that names a class and nothing else are of it."""
    owner: tuple[str, ...] = ()
    for part in parts:
        if part.classes:
            owner = part.classes if _is_head(part) and part.kind is SectionKind.QUALIFICATIONS and not part.body(text) else ()
        elif owner and part.kind is SectionKind.QUALIFICATIONS and part.inline_from is not None:
            part = replace(part, classes=owner)
        elif owner:
            owner = ()
        yield part


def _told_kind(text: CanonicalText, part: Part, cues: Cues) -> SectionKind | None:
    """Duties, where most lines begin with a verb; a narrative about the class, where any is prose; else no kind."""
    words = [text.words(span) for _, span in part.body(text)]
    if words and not any(line.endswith((".", ";", ":")) or len(line) > _ALONE for line in words):
        return None
    verbs = sum(begins_with_verb(line, cues) for line in words)
    return SectionKind.DUTIES if len(words) > 2 and verbs > len(words) / 2 else SectionKind.DISTINGUISHING


def _shared_ends(text: CanonicalText, parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts, where a paragraph on what may stand in for requirements, after those of the last class, is of all."""
    result: list[Part] = []
    for part, after in itertools.zip_longest(parts, parts[1:]):
        last = part.lines.stop - 1
        ends = part.kind is SectionKind.QUALIFICATIONS and part.classes and not (after and after.classes)
        own = last - part.lines.start > 1 and text.lines[last].kind is BlockKind.PARAGRAPH and text.lines[last].blank_before
        if ends and own and _FOR_ALL.search(text.line_words(last)):
            result.append(replace(part, lines=range(part.lines.start, last)))
            result.append(Part(part.kind, None, None, range(last, last + 1), topic=part.topic))
        else:
            result.append(part)
    return tuple(result)


def _cut(text: CanonicalText, part: Part, classes: Sequence[ClassHead]) -> Iterator[Part]:
    """A part in pieces: a paragraph led by a class, with the list below it, stands by itself."""
    if part.topic in _ASIDE or part.topic == "facts":
        yield part
        return
    now = part
    for index, span in part.body(text):
        if index == now.lines.start and now.heading is not None:
            continue
        led = _led(text, index, span, classes)
        if led is not None:
            if index > now.lines.start:
                yield replace(now, lines=range(now.lines.start, index))
            heading, inline, key = led
            now = replace(
                part,
                kind=part.kind or SectionKind.DISTINGUISHING,
                heading=text.words(heading),
                heading_span=heading,
                lines=range(index, part.lines.stop),
                inline_from=inline,
                note=None,
                classes=(key,),
                group=None,
            )
        elif now is not part and now.inline_from is not None and _shared_again(text, index, now):
            yield replace(now, lines=range(now.lines.start, index))
            now = replace(part, heading=None, heading_span=None, inline_from=None, note=None, lines=range(index, part.lines.stop))
    yield now


def _led(text: CanonicalText, index: int, span: Span, classes: Sequence[ClassHead]) -> tuple[Span, int | None, str] | None:
    """(place of the heading, where words follow, class) of a line that names a class at its beginning."""
    line = text.lines[index]
    named = _without_code(text, line, span)
    if named is None or line.struck:
        return None
    return _led_by(text, named, classes)


def _led_by(text: CanonicalText, span: Span, classes: Sequence[ClassHead]) -> tuple[Span, int | None, str] | None:
    words = text.words(span)
    if len(words) <= _ALONE and not words.endswith((".", ";", ",")):
        key = key_of_title(words, classes)
        if key is not None and _is_name(words):
            return span, None, key
    lead = _LEAD.match(words)
    if lead is None:
        return None
    key = key_of_title(lead[1], classes)
    if key is None:
        return None
    return Span(span.start, span.start + len(words[: lead.end()].rstrip())), span.start + lead.end(), key


def _without_code(text: CanonicalText, line: Line, span: Span) -> Span | None:
    """The words of a line; of a row its first cell, where only a code is beside it; None for any other row."""
    if line.kind is not BlockKind.ROW:
        return span
    filled = [cell for cell in line.cells if cell.end > cell.start]
    named = len(filled) == 2 and filled[0] == line.cells[0] and _CODE.fullmatch(text.words(filled[1]))
    return filled[0] if named else None


def _is_name(words: str) -> bool:
    """Not a bare numeral or word that may be an entry of a list."""
    return words.endswith(":") or len(words.split()) > 1


def _shared_again(text: CanonicalText, index: int, now: Part) -> bool:
    """A paragraph set apart after a paragraph led by a class speaks of all classes again."""
    line = text.lines[index]
    return line.kind is not BlockKind.ITEM and line.blank_before and index > now.lines.start


def sections_in(parts: Sequence[Part]) -> tuple[tuple[int, ...], ...]:
    """Indices of the parts of each section: what is shared again after paragraphs of single classes goes on with its section."""
    groups: list[list[int]] = []
    for index, part in enumerate(parts):
        home = _home(parts, index) if part.heading is None and not part.classes and part.kind is not None else None
        if home is None:
            groups.append([index])
        else:
            next(group for group in groups if home in group).append(index)
    return tuple(map(tuple, groups))


def _home(parts: Sequence[Part], index: int) -> int | None:
    """The headed part of all classes of which a part is the rest; only parts of single classes stand between."""
    between = False
    for n in range(index - 1, -1, -1):
        if parts[n].kind is not parts[index].kind:
            return None
        if not parts[n].classes:
            return n if between and parts[n].heading is not None else None
        between = True
    return None
