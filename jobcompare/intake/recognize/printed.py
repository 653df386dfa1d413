"""The document and the sections of a record, and whether a document is a specification at all."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jobcompare.intake.canonical import CanonicalText
from jobcompare.intake.recognize.headings import PLAIN, look_of
from jobcompare.intake.recognize.own_parts import sections_in
from jobcompare.intake.recognize.pieces import live_words
from jobcompare.intake.recognize.sections import Part
from jobcompare.intake.recognize.structure import Structure
from jobcompare.model.places import Span
from jobcompare.model.record import Document, Section, TextMark
from jobcompare.model.words import How, SectionKind, TextMarkKind

_TELLING = frozenset(SectionKind) - {SectionKind.OTHER, SectionKind.NOTES}
_SCHOOLING = re.compile(r"\b(?:degree|diploma|graduat\w+|ged|high school|education|coursework|training)\b", re.IGNORECASE)
_EXPERIENCE = re.compile(r"\bexperience\b", re.IGNORECASE)
_FIGURE = re.compile(r"\d\d")  # of a code or a date
_OF_WORK = re.compile(
    r"\b(position|salary|qualifications|applicants?|candidates?|employment|duties|responsibilities|full-time|benefits|supervises"
    r"|class|classification|diploma|paid|equal opportunity|appointed|hourly|annual|vacancy|degree|experience|department|staff)\b",
    re.IGNORECASE,
)
_FEWEST_WORDS = 5  # of work, beside a title or a term of experience, that make running text a posting
_TERM = re.compile(r"\b(?:years?|months?)\b[^.;]{0,60}\bexperience\b|\bexperience\b[^.;]{0,40}\byears?\b|\bdegree\b", re.IGNORECASE)
_FEWEST_KINDS = 2  # kinds of section, told by heading, that make a document a specification


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document came from: the file's name, media type and hash of its bytes."""

    media_type: str
    file: str | None = None
    sha256: str | None = None


def is_specification(structure: Structure) -> bool:
    """Whether a document reads like a specification or posting.

    Sections of two kinds tell it; one kind does beside a title, or where it asks for schooling and experience; so does
    running text that speaks of salary, applicants, duties and the like, beside a title or a degree or years that it asks for.
    """
    kinds = {part.kind for part in structure.parts if part.kind in _TELLING}
    asks = any(_asks(structure, part) for part in structure.parts if part.kind is SectionKind.QUALIFICATIONS)
    headed = {part.kind for part in structure.parts if part.kind in _TELLING and part.heading is not None}
    if asks or len(headed) >= _FEWEST_KINDS:
        return True
    told = {word.casefold() for word in _OF_WORK.findall(structure.text.text)}
    if structure.classes.title is None:
        return len(told) > _FEWEST_WORDS and _TERM.search(structure.text.text) is not None
    return (bool(structure.statements) and bool(headed or len(kinds) > 1)) or len(told) >= _FEWEST_WORDS


def _asks(structure: Structure, part: Part) -> bool:
    words = " ".join(structure.text.words(span) for _, span in part.body(structure.text))
    return _SCHOOLING.search(words) is not None and _EXPERIENCE.search(words) is not None


def sections_of(text: CanonicalText, parts: Sequence[Part], keys: tuple[str, ...]) -> tuple[Section, ...]:
    """The parts as sections of a record, in the order of `sections_in`."""
    return tuple(_section(text, [parts[index] for index in group], keys) for group in sections_in(parts))


def _section(text: CanonicalText, pieces: Sequence[Part], keys: tuple[str, ...]) -> Section:
    part = pieces[0]
    words = [_live_line(text, span) for piece in pieces for span in _lines_of(text, piece)]
    bare = part.topic == "ksa" and not any(words[1:]) and part.note is not None
    return Section(
        kind=SectionKind.OTHER if bare or part.kind is None else part.kind,
        heading=part.heading,
        text="\n".join(word for word in words if word),
        classes=part.classes or keys,
        places=tuple(Span(text.lines[p.lines.start].whole.start, text.lines[p.lines.stop - 1].whole.end) for p in pieces),
    )


def _live_line(text: CanonicalText, span: Span) -> str:
    """The live words of a line, cells of a row parted by tabs; nothing where all but its bullet is struck."""
    at = span.start
    cells: list[str] = []
    for cell in text.words(span).split("\t"):
        cells.append(live_words(text, (Span(at, at + len(cell)),)))
        at += len(cell) + 1
    words = "\t".join(cells).rstrip("\t")
    return "" if words == "•" else words


def _lines_of(text: CanonicalText, part: Part) -> list[Span]:
    """The places of its lines, bullets and labels included, the heading left out."""
    spans = [text.lines[index].whole for index in part.lines]
    if part.heading_span is not None:
        spans[0] = Span(min(part.heading_span.end, spans[0].end), spans[0].end)
    return spans


def document_of(structure: Structure, origin: Origin) -> Document:
    """The document with its text and marks, headings among them."""
    text = structure.text
    headings = {_without_colon(part) for part in structure.parts if part.heading_span is not None}
    headings |= set(_title_block(text, structure.parts))
    for head in structure.classes.classes:
        headings |= {_line_of(text, place) for place in head.title_places[:1] if head.how is How.HEADING}
    marks = [*text.marks, *(TextMark(kind=TextMarkKind.HEADING, span=span) for span in headings if span.start < span.end)]
    marks.sort(key=lambda mark: (mark.span, mark.kind))
    return Document(text=text.text, marks=tuple(marks), file=origin.file, media_type=origin.media_type, sha256=origin.sha256)


def _without_colon(part: Part) -> Span:
    """The place of a heading; of a class that leads a paragraph without the colon."""
    assert part.heading_span is not None
    led = part.classes and part.inline_from is not None and part.heading is not None and part.heading.endswith(":")
    return Span(part.heading_span.start, part.heading_span.end - 1) if led else part.heading_span


def _title_block(text: CanonicalText, parts: Sequence[Part]) -> Iterator[Span]:
    """Lines of the title block that look like headings and state no code or date."""
    for index in parts[0].lines if parts and parts[0].kind is None else ():
        line = text.lines[index]
        words = text.words(line.span)
        look = look_of(line, words)
        if 0 < look.rank <= PLAIN and not line.struck and ":" not in words and not _FIGURE.search(words):
            yield line.span


def _line_of(text: CanonicalText, place: Span) -> Span:
    return next((line.span for line in text.lines if line.span.start <= place.start < line.span.end), place)
