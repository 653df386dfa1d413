"""A level table is a part of its own: the words in its corner are its heading, else its rows tell what it lists."""

from collections.abc import Sequence
from dataclasses import replace

from jobcompare.intake.canonical import CanonicalText
from jobcompare.intake.recognize.sections import LISTS, Part
from jobcompare.intake.recognize.speech import begins_with_verb
from jobcompare.intake.recognize.tables import LevelTable, marks_of
from jobcompare.model.words import SectionKind
from jobcompare.vocabulary.cues import Cues
from jobcompare.vocabulary.headings import heading_form, shipped_headings


def tables_apart(text: CanonicalText, parts: Sequence[Part], tables: Sequence[LevelTable], cues: Cues) -> tuple[Part, ...]:
    """The parts, cut where a level table begins that says itself what it lists, or that stands in a part of no list."""
    result = list(parts)
    for table in tables:
        number = next(n for n, part in enumerate(result) if table.head in part.lines)
        part = result[number]
        own = _own(text, table, part, cues)
        if own is not None and table.head > part.lines.start:
            result[number : number + 1] = [replace(part, lines=range(part.lines.start, table.head)), own]
        elif own is not None:
            result[number] = own
    return tuple(result)


def _own(text: CanonicalText, table: LevelTable, part: Part, cues: Cues) -> Part | None:
    """The part that begins with a table; None where it goes on with the part it stands in."""
    corner = text.lines[table.head].cells[0]
    lines = range(table.head, part.lines.stop)
    entry = shipped_headings().by_form.get(heading_form(text.words(corner))) if corner.end > corner.start else None
    if entry is not None and entry.kind in LISTS:
        return Part(entry.kind, text.words(corner), corner, lines, topic=entry.topic, rank=2)
    if part.kind is None and table.head > part.lines.start:
        return Part(None, None, None, lines)
    if part.kind in LISTS or part.kind is None:
        return None
    kind = SectionKind.DUTIES if _tells_duties(text, table, cues) else None
    return Part(kind, None, None, lines) if kind or table.head > part.lines.start else None


def _tells_duties(text: CanonicalText, table: LevelTable, cues: Cues) -> bool:
    """Most of its statements begin with a verb."""
    rows = [text.words(text.lines[n].cells[0]) for n in table.lines if marks_of(text, text.lines[n])]
    return 2 * sum(begins_with_verb(words, cues) for words in rows) > len(rows)
