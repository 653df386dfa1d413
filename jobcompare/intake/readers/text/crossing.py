"""Rows of tables whose pieces do not stand as those of their neighbours do.

A cell too long for its column, with one blank only before the next; lines below one of labelled values that go on with values
alone, each right below the value above.
"""

import re
from collections.abc import Callable, Sequence

from jobcompare.intake.readers.text.lines import TextLine
from jobcompare.intake.readers.text.segments import Segment, part_of, segments_of, text_of

_NEAR = 2  # columns by which a piece pushed on by a long one begins beside those above
_FEWEST = 3  # columns of a table whose head is known
_LABELLED = re.compile(r"(?P<label>[A-Z][^:]{1,40}):\s+(?=\S)")
_LONGEST = 60  # characters of a value below another

Pieces = tuple[Segment, ...]


def part_long_cells(lines: Sequence[TextLine], pieces: list[Pieces], named: Callable[[TextLine, Pieces], bool]) -> None:
    """Under names of columns, a row with one piece less than that above is parted at the blank where the next column begins.

    Args:
        lines: the lines.
        pieces: those of each line; parted in place.
        named: tells lines of names of columns.
    """
    full: Pieces | None = None  # the row above, under its head
    width = 0  # of the head above
    for index, (line, row) in enumerate(zip(lines, pieces, strict=True)):
        if len(row) < 2 or "\t" in line.text or (width and line.gap > 1):
            full, width = None, 0
        if len(row) >= _FEWEST and named(line, row):
            full, width = None, len(row)
        elif width and len(row) == width:
            full = row
        elif full and len(row) == width - 1:
            pieces[index] = _parted(line, row, full)


def _parted(line: TextLine, row: Pieces, above: Pieces) -> Pieces:
    """A row parted in the first of its pieces that runs into the next column; as it is where none does."""
    for number, one in enumerate(row):
        column = above[number + 1].start - one.start + one.low  # where it begins, among the characters of the line
        blanks = [at for at in range(one.low + 1, one.high - 1) if line.words[at] == " " and abs(at + 1 - column) <= _NEAR]
        if blanks:
            at = min(blanks, key=lambda blank: abs(blank + 1 - column))
            return (*row[:number], part_of(one, one.low, at), part_of(one, at + 1, one.high), *row[number + 1 :])
    return row


def with_labels_above(lines: Sequence[TextLine], pieces: Sequence[Pieces]) -> None:
    """Lines with values right below those of a line of labelled ones, at least one behind the same label, are rows as it is."""
    head: tuple[TextLine, Pieces] | None = None
    for line, found in zip(lines, pieces, strict=True):
        row = segments_of(line) if line.cells and "  " in line.text else found
        if len(row) < 2 or "\t" in line.text or (head and line.gap > 1):
            head = None
        elif head and _goes_on(*head, line, row):
            for one, its in (head, (line, row)):
                one.cells = tuple(text_of(one, piece) for piece in its)
        else:
            head = (line, row) if all(_LABELLED.match(line.words, one.low, one.high) for one in row) else None


def _goes_on(first: TextLine, above: Pieces, line: TextLine, row: Pieces) -> bool:
    """Each piece is a value below a value, or a label and value below the same label; both are among them."""
    if len(row) != len(above):
        return False
    kinds: set[bool] = set()
    for over, under in zip(above, row, strict=True):
        head, own = _LABELLED.match(first.words, over.low, over.high), _LABELLED.match(line.words, under.low, under.high)
        value = over.start + (head.end() - over.low if head else 0)
        same = head is not None and own is not None and own["label"] == head["label"]
        below = own is None and abs(under.start - value) <= 1 and under.high - under.low <= _LONGEST
        if not same and not below:
            return False
        kinds.add(same)
    return len(kinds) > 1
