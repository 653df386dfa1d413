"""Comma-separated files -> blocks: one row a line, leading zeros and printed numbers as they stand."""

import csv
import io
from collections.abc import Iterator

from jobcompare.common.errors import Trouble, UserError
from jobcompare.intake.document import ReadDocument
from jobcompare.intake.readers.encodings import decode_text
from jobcompare.intake.readers.tables import Cell, write_table
from jobcompare.intake.readers.writing import PLAIN, Entry, Writing, marked

MEDIA_TYPE = "text/csv"
_MARKS = (",", ";", "\t", "|")
_LOOKED_AT = 60  # rows by which the separator is found
_LARGEST_FIELD = 2**20  # characters


def read_csv(raw: bytes, encoding: str | None = None) -> ReadDocument:
    """The document in the bytes of a comma-separated file.

    Args:
        raw: the bytes.
        encoding: what the user says they are in; None: found out.

    Raises:
        UserError: FILE_EMPTY, DOCUMENT_DAMAGED, or FILE_UNREADABLE where `encoding` does not fit.
    """
    text, findings = decode_text(raw, encoding)
    writing = Writing()
    try:
        write_table(writing, [[_cell(value) for value in row] for row in csv_rows(text)])
    except csv.Error:
        raise UserError(Trouble.DOCUMENT_DAMAGED, reason="a field has no end") from None
    blocks = writing.blocks()
    if not blocks:
        raise UserError(Trouble.FILE_EMPTY)
    return ReadDocument(blocks, MEDIA_TYPE, findings)


def csv_rows(text: str) -> Iterator[list[str]]:
    """The rows of a comma-separated text that have words; empty columns at their ends are left out.

    Raises:
        csv.Error: a field is longer than any field can be.
    """
    return (row for _, row in numbered_rows(text))


def numbered_rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The same rows with their numbers, from 1 and as a spreadsheet counts: a field may hold line breaks.

    Raises:
        csv.Error: as `csv_rows`.
    """
    csv.field_size_limit(_LARGEST_FIELD)
    for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=separator_of(text)), start=1):
        values = [value.strip() for value in row]
        while values and not values[-1]:
            values.pop()
        if values:
            yield number, values


def separator_of(text: str) -> str:
    """What separates the columns: the sign of which most rows have the same number."""
    lines = [line for line in text.split("\n", _LOOKED_AT + 1)[:_LOOKED_AT] if line.strip()]

    def regular(mark: str) -> tuple[float, int]:
        counts = [len(row) for row in csv.reader(lines, delimiter=mark)]
        several = [count for count in counts if count > 1]  # a name above the table stands alone in its line
        usual = max(sorted(set(several)), key=several.count, default=1)
        return (several.count(usual) / len(counts) if several else 0.0), usual

    return max(_MARKS, key=regular)


def _cell(value: str) -> Cell:
    cell = Cell()
    cell.writing.add(Entry(marked(value, PLAIN)))
    return cell
