"""Tables whose head names levels and whose cells hold marks: which line is the head, which column is which level."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jobcompare.intake.canonical import CanonicalText, Line
from jobcompare.intake.document import BlockKind
from jobcompare.intake.recognize.title_words import looks_like_title
from jobcompare.model.places import Span
from jobcompare.vocabulary.titles import Titles

MARK = re.compile(r"^[\W_]*(?:x|xx|yes|y|✓|✔|√|●|•|■|☒|☑|\*|✗|✘)[\W_]*$|^[✓✔√●•■☒☑*✗✘]+$", re.IGNORECASE)
_LEVEL = re.compile(
    r"^(?:level|grade|class|step)?\s*(?:[ivx]{1,4}|\d{1,2}|[a-d])$"
    r"|^(?:trainee|entry|junior|assistant|associate|intermediate|journey|full|advanced|senior|sr\.?|lead|principal|expert|supervis\w+"
    r"|chief|manager)(?:[- ]level)?(?:\s+[ivx]{1,4})?$",
    re.IGNORECASE,
)
_FEWEST_ROWS = 2  # rows with marks that a table needs


@dataclass(frozen=True, slots=True)
class LevelTable:
    """A table of statements and levels.

    Attributes:
        head: index of the line of its head.
        columns: (number of the cell, place of the level's name) of each level.
        lines: indices of its lines, the head included.
    """

    head: int
    columns: tuple[tuple[int, Span], ...]
    lines: range


def find_level_tables(text: CanonicalText, titles: Titles) -> tuple[LevelTable, ...]:
    """The level tables of a document."""
    found: list[LevelTable] = []
    index = 0
    while index < len(text.lines):
        columns = _head(text, text.lines[index], titles)
        end = _end(text, index)
        if columns and sum(1 for n in range(index + 1, end) if marks_of(text, text.lines[n])) >= _FEWEST_ROWS:
            found.append(LevelTable(index, columns, range(index, end)))
            index = end
        else:
            index += 1
    return tuple(found)


def marks_of(text: CanonicalText, line: Line) -> tuple[int, ...]:
    """Numbers of the cells of a row that hold a mark; the first cell holds the words."""
    return tuple(n for n, cell in enumerate(line.cells) if n and cell.end > cell.start and MARK.match(text.words(cell)))


def _head(text: CanonicalText, line: Line, titles: Titles) -> tuple[tuple[int, Span], ...]:
    if line.kind is not BlockKind.ROW or len(line.cells) < 3:
        return ()
    columns = tuple((n, cell) for n, cell in enumerate(line.cells) if n and cell.end > cell.start)
    named = [cell for _, cell in columns if _LEVEL.match(text.words(cell)) or looks_like_title(text.words(cell), titles)]
    return columns if len(columns) > 1 and len(named) == len(columns) else ()


def _end(text: CanonicalText, head: int) -> int:
    """The line after the last row of the table that begins at a line."""
    index = head + 1
    while index < len(text.lines) and text.lines[index].kind is BlockKind.ROW:
        index += 1
    return index


def within(tables: Sequence[LevelTable], index: int) -> LevelTable | None:
    """The level table that a line is in."""
    return next((table for table in tables if index in table.lines), None)
