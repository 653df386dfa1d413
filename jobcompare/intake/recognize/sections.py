"""The parts of a document: what its headings and its own words begin, and the lines of each."""

import re
from dataclasses import dataclass, replace
from enum import Enum

from jobcompare.intake.canonical import CanonicalText, Line
from jobcompare.intake.document import BlockKind
from jobcompare.intake.recognize.headings import PLAIN, Heading, heading_of, is_caps, look_of
from jobcompare.model.places import Span
from jobcompare.model.words import SectionKind
from jobcompare.vocabulary.cues import Beginning, Cues, shipped_cues
from jobcompare.vocabulary.headings import Headings, shipped_headings

LISTS = frozenset(
    [
        SectionKind.DUTIES,
        SectionKind.KNOWLEDGE,
        SectionKind.SKILLS,
        SectionKind.ABILITIES,
        SectionKind.PHYSICAL,
        SectionKind.ENVIRONMENT,
        SectionKind.WORKING_CONDITIONS,
        SectionKind.QUALIFICATIONS,
        SectionKind.LICENCES,
    ]
)
"""Sections whose lines are entries of a list, so that a short line in them need not be a heading."""

_FACTS = frozenset(["facts", "pay", "history", "received", "employer", "applying"])
_FACT_LENGTH = 120  # characters of a line that states a fact behind its label
_NEAR_START = 70  # characters of a paragraph within which a cue begins a part
_ROMAN = re.compile(r"[IVX]+|[ivx]{2,}")
_ASIDE = frozenset(["employer", "benefits", "applying", "notes"])  # begun by a cue, such a part is one paragraph
_BARE_VALUE = re.compile(r"[A-Z]{0,3}-?\d{1,6}[A-Z]?")  # behind the name of a fact: "Level: 1"
_FIRST, _SECOND = re.compile(r"^(?:01|1\.?)$"), re.compile(r"^(?:02|2\.?)$")
_SENTENCE = 40  # characters from which a line that ends in a full stop is a paragraph, outside lists
_PROSE = 100  # characters from which a line is a paragraph


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a document.

    Attributes:
        kind: of section; None where neither heading nor words tell it.
        heading: as printed, without the note behind its colon; None where there is none.
        heading_span: its place.
        lines: indices of its lines in the text, the heading's own line included.
        inline_from: where its words begin on the line of the heading ("HEADING: words"); None: on the next line.
        note: words in parentheses beside the heading.
        classes: keys of the classes it speaks of; empty until classes are known, or where it speaks of all.
        topic: what it is about more closely, as in headings.toml ("preferred", "ksa", "benefits"); None: not known.
        group: the sub-heading of a list, where the heading is one ("General Duties").
        rank: how high its heading looks, 1 = highest; 0 without heading.
    """

    kind: SectionKind | None
    heading: str | None
    heading_span: Span | None
    lines: range
    inline_from: int | None = None
    note: str | None = None
    classes: tuple[str, ...] = ()
    topic: str | None = None
    group: str | None = None
    rank: int = 0

    def body(self, text: CanonicalText) -> tuple[tuple[int, Span], ...]:
        """(line, place of its words in this part) of all its lines with words beside the heading."""
        found: list[tuple[int, Span]] = []
        for index in self.lines:
            line = text.lines[index]
            start = line.span.start
            if index == self.lines.start and self.heading_span is not None:
                if self.inline_from is None:
                    continue
                start = self.inline_from
            if start < line.span.end:
                found.append((index, Span(start, line.span.end)))
        return tuple(found)


def find_sections(text: CanonicalText, headings: Headings | None = None, cues: Cues | None = None) -> tuple[Part, ...]:
    """The parts of a document in reading order; every line is in one of them.

    Args:
        text: the document.
        headings: the lexicon; None: the one that comes with the program.
        cues: words that begin a part without heading; None: those that come with the program.
    """
    finder = _Finder(text, headings or shipped_headings(), cues or shipped_cues())
    for index in range(len(text.lines)):
        finder.look(index)
    return finder.parts()


class _Finder:
    """Walks down the lines and begins a part where a heading or the words begin one."""

    def __init__(self, text: CanonicalText, headings: Headings, cues: Cues) -> None:
        self._text, self._headings, self._cues = text, headings, cues
        self._begun: list[Part] = []
        self._heads: list[Part] = []  # listed headings, each looking lower than the one before
        self._kinds: set[SectionKind] = set()
        self._questions = False

    def parts(self) -> tuple[Part, ...]:
        """The parts found."""
        ends = [part.lines.start for part in self._begun[1:]] + [len(self._text.lines)]
        return tuple(replace(part, lines=range(part.lines.start, end)) for part, end in zip(self._begun, ends, strict=True))

    @property
    def _now(self) -> Part | None:
        return self._begun[-1] if self._begun else None

    def look(self, index: int) -> None:
        """Take in the next line."""
        line = self._text.lines[index]
        if self._questions:
            return
        if self._is_first_question(index):
            self._questions = True
            self._begin(index, SectionKind.OTHER, topic="questions")
            return
        heading = heading_of(self._text, line, self._headings)
        if heading is not None and self._by_heading(index, line, heading):
            if self._now is None:
                self._begin(index, None)
            return
        beginning = self._beginning(line)
        now = self._now
        if beginning and (now is None or now.topic != beginning.topic) and self._may_begin(index, beginning):
            self._begin(index, beginning.kind, topic=beginning.topic)
        elif now is None or self._leaves_list(index, line, now):
            self._begin(index, None)

    def _by_heading(self, index: int, line: Line, heading: Heading) -> bool:
        """Begin a part with a heading, where it begins one."""
        entry, now = heading.entry, self._now
        if entry is None:
            return self._by_unknown(index, line, heading)
        behind = "" if heading.inline_from is None else self._text.words(Span(heading.inline_from, line.span.end))
        short = 0 < len(behind) <= _FACT_LENGTH
        if (entry.topic in _FACTS and short) or _BARE_VALUE.fullmatch(behind):
            if now is None or now.heading is not None or now.kind not in (None, SectionKind.OTHER):
                self._begin(index, None, topic="facts")
            return True
        if line.kind is BlockKind.ITEM and now is not None:
            within = heading.inline_from is not None and now.kind in LISTS  # "1. Education: a degree" inside a list
            if within or self._in_numbers(index, line):
                return False
        if (
            entry.kind is SectionKind.NOTES
            and heading.inline_from is not None
            and now is not None
            and self._still_empty(index, now)
        ):
            return True  # "NOTE: the duties listed are typical" before the list itself
        if entry.topic == "document" and not self._heads_prose(index, or_heading=False):
            return True  # the name of the kind of document in its title block
        above = self._above(heading.rank)
        same = above is not None and above.kind is entry.kind
        self._begin(index, entry.kind, heading, entry.topic, group=heading.text.rstrip(": ") if same else None)
        return True

    def _by_unknown(self, index: int, line: Line, heading: Heading) -> bool:
        """A heading that is not listed is a sub-heading of the list above it, or begins a part of its own."""
        now = self._now
        if not self._stands_alone(index, line, heading):
            return False
        if now is None:
            if not self._heads_prose(index, or_heading=False):
                return False
            self._begin(index, None, heading)
            return True
        above = self._above(heading.rank)
        if above is not None and above.kind in LISTS and heading.rank != PLAIN and now.kind is above.kind:
            self._begin(index, above.kind, heading, above.topic, group=heading.text.rstrip(": "))
            return True
        in_list = now.kind in LISTS and heading.rank == PLAIN and self._text.lines[index - 1].kind is not BlockKind.ROW
        if heading.rank == PLAIN and (self._is_value(index, now) or (in_list and self._looks_alike(index - 1, now))):
            return False
        before_all = not self._kinds
        if (in_list or before_all) and not self._heads_prose(index, or_heading=in_list):
            return False
        self._begin(index, None, heading)
        return True

    def _is_value(self, index: int, now: Part) -> bool:
        """What stands right below a label that stands alone: "Salary grade", "IT2"."""
        label = now.topic in _FACTS and now.heading is not None and now.inline_from is None
        return label and index == now.lines.start + 1

    def _looks_alike(self, index: int, now: Part) -> bool:
        """The line before is of the same list and has the same look: both are entries."""
        line = self._text.lines[index]
        return index > now.lines.start and look_of(line, self._text.words(line.span)).rank == PLAIN

    def _above(self, rank: int) -> Part | None:
        """The nearest part with a listed heading that looks higher than a rank."""
        return next((part for part in reversed(self._heads) if part.rank < rank), None)

    def _stands_alone(self, index: int, line: Line, heading: Heading) -> bool:
        """Not one of several lines of an address or a title block, and not a lead-in."""
        if self._cues.lead_in.first(heading.text) or index + 1 >= len(self._text.lines):
            return False
        return line.blank_before or heading.rank != PLAIN

    def _heads_prose(self, index: int, *, or_heading: bool) -> bool:
        """A paragraph follows the line, or another heading."""
        after = self._text.lines[index + 1] if index + 1 < len(self._text.lines) else None
        if after is None or after.kind is not BlockKind.PARAGRAPH:
            return False
        length = after.span.end - after.span.start
        if length >= _PROSE or (not or_heading and length >= _SENTENCE and self._text.words(after.span).endswith(".")):
            return True
        following = heading_of(self._text, after, self._headings) if or_heading else None
        return following is not None and following.entry is not None

    def _beginning(self, line: Line) -> Beginning | None:
        if line.kind is not BlockKind.PARAGRAPH or line.span.end - line.span.start < 25:
            return None
        words = self._text.text[line.span.start : min(line.span.end, line.span.start + 160)]
        if self._cues.begins.first(words) is None:
            return None
        for beginning in self._cues.beginnings:
            found = beginning.words.first(words)
            if found and found.start <= _NEAR_START:
                return beginning
        return None

    def _may_begin(self, index: int, beginning: Beginning) -> bool:
        """A cue for duties counts only where no duties have begun; others begin at a paragraph."""
        now = self._now
        if beginning.kind is SectionKind.DUTIES:
            return SectionKind.DUTIES not in self._kinds and (now is None or now.kind not in LISTS)
        if beginning.kind is SectionKind.NOTES and now is not None and now.kind is SectionKind.DUTIES:
            return self._has_entries(index)
        return True

    def _has_entries(self, index: int) -> bool:
        """The present part has lines of its list before a line."""
        now = self._now
        assert now is not None
        lines = self._text.lines[now.lines.start + 1 : index]
        return any(line.kind is not BlockKind.PARAGRAPH or line.span.end - line.span.start > 20 for line in lines)

    def _in_numbers(self, index: int, line: Line) -> bool:
        """The present part has entries numbered in the same way already."""
        now = self._now
        assert now is not None
        items = [one for one in self._text.lines[now.lines.start + 1 : index] if one.kind is BlockKind.ITEM]
        before = [one for one in items if not is_caps(self._text.words(one.span).partition(":")[0])]
        return any(_numbering(one.label) is _numbering(line.label) for one in before)

    def _still_empty(self, index: int, now: Part) -> bool:
        """The present part is a list of which nothing has been printed yet."""
        return now.kind in LISTS and now.heading is not None and now.inline_from is None and index == now.lines.start + 1

    def _leaves_list(self, index: int, line: Line, now: Part) -> bool:
        """A paragraph set apart after a bulleted list is no longer of the list."""
        if line.kind is not BlockKind.PARAGRAPH or not line.blank_before:
            return False
        if now.heading is None and now.topic in _ASIDE:
            return True
        if now.kind is None and now.topic == "facts" and now.heading is None:
            return line.span.end - line.span.start > _FACT_LENGTH and index > now.lines.start
        if now.kind is SectionKind.NOTES and now.inline_from is not None:
            before = next((part.kind for part in reversed(self._begun) if part.kind is not SectionKind.NOTES), None)
            return before not in (SectionKind.QUALIFICATIONS, SectionKind.LICENCES)
        if now.kind not in LISTS:
            return False
        before = self._text.lines[index - 1]
        bulleted = before.kind in (BlockKind.ITEM, BlockKind.ROW) and index - 1 > now.lines.start
        if not bulleted or now.kind in (SectionKind.QUALIFICATIONS, SectionKind.LICENCES):
            return False
        later = self._text.lines[index + 1] if index + 1 < len(self._text.lines) else None
        return not (later is not None and later.kind is BlockKind.ITEM) and line.span.end - line.span.start > 40

    def _is_first_question(self, index: int) -> bool:
        """A line with the number one alone, and one with two alone soon after: the questions of an application form."""
        if not _FIRST.match(self._text.line_words(index)):
            return False
        return any(_SECOND.match(self._text.line_words(n)) for n in range(index + 2, min(index + 40, len(self._text.lines))))

    def _begin(
        self,
        index: int,
        kind: SectionKind | None,
        heading: Heading | None = None,
        topic: str | None = None,
        group: str | None = None,
    ) -> None:
        part = Part(
            kind=kind,
            heading=heading.text if heading else None,
            heading_span=heading.span if heading else None,
            lines=range(index, index + 1),
            inline_from=heading.inline_from if heading else None,
            note=heading.note if heading else None,
            topic=topic,
            group=group,
            rank=heading.rank if heading else 0,
        )
        self._begun.append(part)
        if part.kind is not None:
            self._kinds.add(part.kind)
        if part.heading and part.kind and not part.group:
            while self._heads and self._heads[-1].rank >= part.rank:
                self._heads.pop()
            self._heads.append(part)


class _Numbering(Enum):
    ROMAN = "roman"
    LETTER = "letter"
    NUMBER = "number"
    BULLET = "bullet"


def _numbering(label: str | None) -> _Numbering:
    """The sort of a printed label: "IV." is roman, "C." a letter, "3)" a number."""
    bare = (label or "").strip("().")
    if not bare:
        return _Numbering.BULLET
    if bare[0].isdigit():
        return _Numbering.NUMBER
    return _Numbering.ROMAN if _ROMAN.fullmatch(bare) else _Numbering.LETTER
