"""The parts of a document: its headings, told by a lexicon that forgives, and the lines under each."""

from dataclasses import dataclass

from jobcompare.intake.canonical import CanonicalText
from jobcompare.model.places import Span
from jobcompare.model.words import SectionKind


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a document.

    Attributes:
        kind: of section; None where neither heading nor words tell it.
        heading: as printed, without the note beside it; None where there is none.
        heading_span: its place.
        lines: indices of its lines in the text, the heading's own line included.
        inline_from: where its words begin on the line of the heading ("HEADING: words"); None: on the next line.
        note: words in parentheses beside the heading.
        classes: keys of the classes it speaks of; empty until classes are known, or where it speaks of all.
    """

    kind: SectionKind | None
    heading: str | None
    heading_span: Span | None
    lines: range
    inline_from: int | None = None
    note: str | None = None
    classes: tuple[str, ...] = ()


def find_sections(text: CanonicalText) -> tuple[Part, ...]:
    """The parts of a document in reading order; every line is in one of them."""
    return (Part(None, None, None, range(len(text.lines))),) if text.lines else ()
