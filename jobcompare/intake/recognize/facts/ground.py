"""What all facts are read from: the live words of a document, its parts, and which class each line speaks of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jobcompare.intake.canonical import CanonicalText, Line
from jobcompare.intake.recognize.class_tables import level_rows, titles_of_row
from jobcompare.intake.recognize.classes import ClassHead
from jobcompare.intake.recognize.sections import Part
from jobcompare.model.places import Span
from jobcompare.model.words import SectionKind, TextMarkKind

LISTED = frozenset(
    [
        SectionKind.DUTIES,
        SectionKind.KNOWLEDGE,
        SectionKind.SKILLS,
        SectionKind.ABILITIES,
        SectionKind.PHYSICAL,
        SectionKind.ENVIRONMENT,
        SectionKind.LICENCES,
    ]
)
"""Sections in which a fact of the class stands only behind its label."""

ASIDE = frozenset(["questions", "benefits"])
"""Topics of parts that speak of the application or of benefits."""

_HEAD = 30  # lines at the beginning that can be its head
_HEAD_LINE = 200  # characters of a line of the head
_GOES_ON = re.compile(r"\w|\s*[/&-]|\s+(?:and|or|through|to)\b")  # behind a title: it is longer, or one of several
_STORY = frozenset(SectionKind) - {SectionKind.OTHER, SectionKind.NOTES}


@dataclass(frozen=True, slots=True)
class Ground:
    """A document, ready to be searched for facts.

    Attributes:
        text: the document.
        live: its text with blanks for struck words, so that every place stays.
        parts: its parts in reading order.
        classes: its classes.
        part_at: index of the part of each line.
        owners: keys of the classes each line speaks of; empty: of all.
        head: number of lines before the first part that tells of the work.
    """

    text: CanonicalText
    live: str
    parts: tuple[Part, ...]
    classes: tuple[ClassHead, ...]
    part_at: tuple[int, ...]
    owners: tuple[tuple[str, ...], ...]
    head: int

    def words(self, span: Span) -> str:
        """The live words at a place, blanks collapsed."""
        return " ".join(self.live[span.start : span.end].split())

    def line(self, index: int) -> str:
        """The live text of a line, without bullet and label, blanks as they stand."""
        span = self.text.lines[index].span
        return self.live[span.start : span.end]

    def kind(self, index: int) -> SectionKind | None:
        """Kind of section of a line."""
        return self.parts[self.part_at[index]].kind if self.parts else None

    def topic(self, index: int) -> str | None:
        """Topic of the part of a line."""
        return self.parts[self.part_at[index]].topic if self.parts else None

    def heading(self, index: int) -> str:
        """Heading of the part of a line, "" where it has none."""
        return (self.parts[self.part_at[index]].heading or "") if self.parts else ""

    def cells(self, index: int) -> tuple[Span, ...]:
        """The places of a line that are read apart: its cells, or all of it."""
        line = self.text.lines[index]
        return line.cells or _barred(self.text, line) or (line.span,)

    def told(self) -> Iterator[int]:
        """Lines that can state a fact in a sentence: neither lists of duties and the like nor questions and benefits."""
        return (i for i in range(len(self.text.lines)) if self.kind(i) not in LISTED and self.topic(i) not in ASIDE)

    def keys(self, line: int) -> tuple[str, ...]:
        """Keys of the classes that a line speaks of."""
        return self.owners[line] or tuple(head.key for head in self.classes)


def _barred(text: CanonicalText, line: Line) -> tuple[Span, ...]:
    """The pieces of a short line that bars part ("Clerk | Grade 7 | Exempt")."""
    words = text.words(line.span)
    if " | " not in words or len(words) > _HEAD_LINE:
        return ()
    bars = [match.start() for match in re.finditer(r" \| ", words)]
    starts, ends = [0, *(bar + 3 for bar in bars)], [*bars, len(words)]
    return tuple(Span(line.span.start + low, line.span.start + high) for low, high in zip(starts, ends, strict=True))


def ground_of(text: CanonicalText, parts: Sequence[Part], classes: Sequence[ClassHead]) -> Ground:
    """A document made ready."""
    part_at = [0] * len(text.lines)
    for number, part in enumerate(parts):
        for index in part.lines:
            part_at[index] = number
    owners = _owners(text, parts, classes)
    return Ground(text, live_text(text), tuple(parts), tuple(classes), tuple(part_at), owners, _head(text, parts))


def live_text(text: CanonicalText) -> str:
    """The text with blanks for struck words, every other character in its place."""
    struck = [mark.span for mark in text.marks if mark.kind is TextMarkKind.STRUCK]
    if not struck:
        return text.text
    pieces: list[str] = []
    at = 0
    for start, end in struck:
        pieces += [text.text[at:start], "".join("\n" if char == "\n" else " " for char in text.text[start:end])]
        at = max(at, end)
    return "".join([*pieces, text.text[at:]])


def _owners(text: CanonicalText, parts: Sequence[Part], classes: Sequence[ClassHead]) -> tuple[tuple[str, ...], ...]:
    owners: list[list[str]] = [[] for _ in text.lines]
    keys = {head.key for head in classes}
    for number, part in enumerate(parts):
        named = [head.key for head in classes if number in head.own_parts] or [key for key in part.classes if key in keys]
        if named and len(named) < len(classes):
            for index in part.lines:
                owners[index] = named
    if len(classes) > 1:
        for index, line in enumerate(text.lines):
            if not owners[index]:
                owners[index] = _named_on(text, line, classes)
        for index, numeral, _ in level_rows(text):
            owners[index] = owners[index] or [head.key for head in classes if head.level_label == numeral]
        _below_titles(text, owners, _head(text, parts))
    return tuple(tuple(named) for named in owners)


def _below_titles(text: CanonicalText, owners: list[list[str]], head: int) -> None:
    """Lines right below a line of the head that names one class, over the same of another class, speak of it too."""
    first = [index for index in range(head) if len(owners[index]) == 1 and (index == 0 or owners[index - 1] != owners[index])]
    keys = [owners[index][0] for index in first]
    if len(first) < 2 or len(set(keys)) < len(keys) or any(text.lines[index].cells for index in first):
        return
    for index in first:
        below = index + 1
        while below < head and not owners[below] and not text.lines[below].blank_before:
            owners[below] = owners[index]
            below += 1


def _named_on(text: CanonicalText, line: Line, classes: Sequence[ClassHead]) -> list[str]:
    """The one class of a row that has its title in a cell, or of a short line that begins with its title."""
    if line.span.end - line.span.start > _HEAD_LINE:
        return []
    cells = titles_of_row(text, line)
    words = text.words(line.span).strip().casefold()
    titles = {head.key: head.title.casefold() for head in classes}
    begun = [key for key, title in titles.items() if words.startswith(title) and not _GOES_ON.match(words, len(title))]
    named = [key for key, title in titles.items() if title in cells] or begun
    if len(named) != 1:
        return []
    rest = words.replace(titles[named[0]], " ")
    return named if not any(title in rest for key, title in titles.items() if key not in named) else []


def _head(text: CanonicalText, parts: Sequence[Part]) -> int:
    story = next((part.lines.start for part in parts if part.kind in _STORY), len(text.lines))
    long = next((i for i, line in enumerate(text.lines) if line.span.end - line.span.start > _HEAD_LINE), len(text.lines))
    return min(max(story, 1 if parts else 0), long, _HEAD)
