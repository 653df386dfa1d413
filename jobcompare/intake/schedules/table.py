"""A file's rows of text, and which of them is the head."""

import csv
from collections.abc import Iterable, Sequence

from jobcompare.intake.readers.csv_text import csv_rows
from jobcompare.intake.readers.encodings import decode_text
from jobcompare.intake.readers.sniff import FileKind, kind_of
from jobcompare.intake.readers.text.marks import live
from jobcompare.intake.schedules.columns import is_head, is_schedule
from jobcompare.model.record import Finding
from jobcompare.model.schedules import Table

_HEAD_WITHIN = 40  # rows from the top among which the head is looked for
_LONG = 200  # characters of a cell that is prose: such tables are documents, not schedules


def schedule_in(raw: bytes, encoding: str | None = None) -> Table | None:
    """The pay schedule or class list in a file: the largest of its sheets that has the head of one.

    Args:
        raw: the bytes of the file.
        encoding: what the user says a text file is in; None: found out.

    Returns:
        The table; None where the file is something else, such as a specification.

    Raises:
        UserError: of a damaged or unsafe workbook (see the xlsx reader), or where `encoding` does not fit.
    """
    found = [table for rows, findings in _sheets(raw, encoding) if (table := table_of(rows, findings)) is not None]
    return max(found, key=lambda table: len(table.rows), default=None)


def table_of(rows: Sequence[Sequence[str]], findings: tuple[Finding, ...] = ()) -> Table | None:
    """Rows of a sheet as a table; None where none of the first ones is the head of a schedule."""
    width = max((len(row) for row in rows), default=0)
    even = [tuple(" ".join(cell.split()) for cell in (*row, *("",) * (width - len(row)))) for row in rows]
    for index, head in enumerate(even[:_HEAD_WITHIN]):
        if is_head(head):
            below = tuple(row for row in even[index + 1 :] if row != head)
            table = Table(tuple(even[:index]), head, below, index + 2, findings)
            return table if is_schedule(table) and not _is_prose(table) else None
    return None


def _is_prose(table: Table) -> bool:
    cells = [cell for row in table.rows for cell in row if cell]
    return sum(len(cell) > _LONG for cell in cells) * 20 > len(table.rows)


def _sheets(raw: bytes, encoding: str | None) -> Iterable[tuple[list[list[str]], tuple[Finding, ...]]]:
    kind = kind_of(raw)
    if kind is FileKind.XLSX:
        yield from ((rows, ()) for rows in _workbook(raw))
    elif kind in (FileKind.CSV, FileKind.TEXT):
        text, findings = decode_text(raw, encoding)
        try:
            yield list(csv_rows(text)), findings
        except csv.Error:
            return


def _workbook(raw: bytes) -> Iterable[list[list[str]]]:
    from jobcompare.intake.readers.xlsx import read_sheets

    for sheet in read_sheets(raw):
        rows: list[list[str]] = []
        for placed in sheet.rows:
            cells = placed or {}
            width = max(cells, default=0)
            rows.append([_words(cells[n].cell.text) if n in cells else "" for n in range(1, width + 1)])
        yield rows


def _words(text: str) -> str:
    return " ".join(live(text).split())
