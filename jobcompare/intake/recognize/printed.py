"""The document and the sections of a record, and whether a document is a specification at all."""

from collections.abc import Sequence
from dataclasses import dataclass

from jobcompare.intake.canonical import CanonicalText
from jobcompare.intake.recognize.pieces import live_words
from jobcompare.intake.recognize.sections import Part
from jobcompare.intake.recognize.structure import Structure
from jobcompare.model.places import Span
from jobcompare.model.record import Document, Section, TextMark
from jobcompare.model.words import SectionKind, TextMarkKind

_TELLING = frozenset(SectionKind) - {SectionKind.OTHER, SectionKind.NOTES}
_FEWEST_KINDS = 2  # kinds of section, told by heading, that make a document a specification


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document came from: the file's name, media type and hash of its bytes."""

    media_type: str
    file: str | None = None
    sha256: str | None = None


def is_specification(structure: Structure) -> bool:
    """Whether a document reads like a specification or posting: sections of two kinds at least, one of them with words."""
    kinds = {part.kind for part in structure.parts if part.kind in _TELLING}
    listed = bool(structure.statements) or any(part.kind is SectionKind.QUALIFICATIONS for part in structure.parts)
    return listed and (len(kinds) >= _FEWEST_KINDS or (len(kinds) == 1 and structure.classes.title is not None))


def sections_of(text: CanonicalText, parts: Sequence[Part], keys: tuple[str, ...]) -> tuple[Section, ...]:
    """The parts as sections of a record."""
    return tuple(_section(text, part, keys) for part in parts)


def _section(text: CanonicalText, part: Part, keys: tuple[str, ...]) -> Section:
    lines = [text.lines[index] for index in part.lines]
    place = Span(lines[0].whole.start, lines[-1].whole.end)
    spans = [line.whole for line in lines]
    if part.heading_span is not None:
        spans[0] = Span(min(part.heading_span.end, spans[0].end), spans[0].end)
    words = [live_words(text, (span,)) for span in spans]
    return Section(
        kind=part.kind or SectionKind.OTHER,
        heading=part.heading,
        text="\n".join(word for word in words if word),
        classes=part.classes or keys,
        places=(place,),
    )


def document_of(structure: Structure, origin: Origin) -> Document:
    """The document with its text and marks, headings among them."""
    text = structure.text
    headings = {part.heading_span for part in structure.parts if part.heading_span is not None}
    headings |= {
        _line_of(text, place)
        for head in structure.classes.classes
        for place in head.title_places[:1]
        if head.how.value == "heading"
    }
    marks = [*text.marks, *(TextMark(kind=TextMarkKind.HEADING, span=span) for span in headings if span.start < span.end)]
    marks.sort(key=lambda mark: (mark.span, mark.kind))
    return Document(text=text.text, marks=tuple(marks), file=origin.file, media_type=origin.media_type, sha256=origin.sha256)


def _line_of(text: CanonicalText, place: Span) -> Span:
    return next((line.span for line in text.lines if line.span.start <= place.start < line.span.end), place)
