"""A file's rows of text, and which of them is the head."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from jobcompare.intake.readers.csv_text import numbered_rows
from jobcompare.intake.readers.encodings import decode_text
from jobcompare.intake.readers.sniff import FileKind, kind_of
from jobcompare.intake.readers.text.marks import live
from jobcompare.intake.schedules.columns import is_schedule
from jobcompare.intake.schedules.heads import find_head
from jobcompare.model.record import Finding
from jobcompare.model.schedules import Row, Table
from jobcompare.model.words import FindingKind, Severity

_LONG = 200  # characters of a cell that is prose: such tables are documents, not schedules


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of one sheet.

    Attributes:
        rows: the words of the cells.
        lines: number of each row, as a spreadsheet counts.
        extents: of each row, the last column that a cell over several columns covers, by its column; from 0.
        name: of the sheet; "" where the file has none.
        hidden: rows that are hidden in it.
        media_type: of the file.
        findings: what is doubtful about the file's text.
    """

    rows: tuple[Row, ...]
    lines: tuple[int, ...]
    extents: tuple[dict[int, int], ...]
    name: str = ""
    hidden: int = 0
    media_type: str = "text/csv"
    findings: tuple[Finding, ...] = ()


def schedule_in(raw: bytes, encoding: str | None = None) -> Table | None:
    """The pay schedule or class list in a file.

    Sheets with the same head are one schedule. Of several heads the one with most rows is it, and a finding names the others.

    Args:
        raw: the bytes of the file.
        encoding: what the user says a text file is in; None: found out.

    Returns:
        The table; None where the file is something else, such as a specification.

    Raises:
        UserError: of a damaged or unsafe workbook (see the xlsx reader), or where `encoding` does not fit.
    """
    heads: dict[Row, list[tuple[str, Table]]] = {}
    for grid in _grids(raw, encoding):
        table = table_of(grid)
        if table is not None:
            heads.setdefault(table.head, []).append((grid.name, table))
    together = sorted(heads.values(), key=lambda same: -sum(len(table.rows) for _, table in same))
    if not together:
        return None
    chosen = _joined(together[0])
    others = [f"“{name}” ({len(table.rows):,} rows)" for same in together[1:] for name, table in same]
    left_out = [_left_out(f"other columns stand on {', '.join(others)}; import what is wanted of it as a file of its own")]
    return replace(chosen, findings=(*chosen.findings, *left_out)) if others else chosen


def table_of(grid: Grid) -> Table | None:
    """A sheet as a table; None where none of its first rows is the head of a schedule."""
    width = max((len(row) for row in grid.rows), default=0)
    even = [tuple(" ".join(cell.split()) for cell in (*row, *("",) * (width - len(row)))) for row in grid.rows]
    head = find_head(even, grid.extents)
    if head is None:
        return None
    start = head.above + head.rows
    heading = even[head.above : start]
    below = [(row, line) for row, line in zip(even[start:], grid.lines[start:], strict=True) if row not in heading]
    hidden = [_left_out(f"{grid.hidden:,} rows are hidden in the file, as by a filter")] if grid.hidden else []
    table = Table(
        above=tuple(even[: head.above]),
        head=head.cells,
        rows=tuple(row for row, _ in below),
        lines=tuple(line for _, line in below),
        media_type=grid.media_type,
        findings=(*grid.findings, *hidden),
    )
    return table if is_schedule(table) and not _is_prose(table) else None


def _joined(same: Sequence[tuple[str, Table]]) -> Table:
    """The tables of sheets with one head as one."""
    if len(same) == 1:
        return same[0][1]
    sheets: list[tuple[int, str]] = []
    rows: list[Row] = []
    for name, table in same:
        sheets.append((len(rows), name))
        rows += table.rows
    tables = [table for _, table in same]
    return replace(
        tables[0],
        rows=tuple(rows),
        lines=tuple(line for table in tables for line in table.lines),
        sheets=tuple(sheets),
        findings=tuple(dict.fromkeys(found for table in tables for found in table.findings)),
    )


def _left_out(what: str) -> Finding:
    return Finding(severity=Severity.CHECK, trouble=FindingKind.ROWS_LEFT_OUT, facts={"what": what})


def _is_prose(table: Table) -> bool:
    cells = [cell for row in table.rows for cell in row if cell]
    return sum(len(cell) > _LONG for cell in cells) * 20 > len(table.rows)


def _grids(raw: bytes, encoding: str | None) -> Iterable[Grid]:
    kind = kind_of(raw)
    if kind is FileKind.XLSX:
        yield from _workbook(raw)
    elif kind in (FileKind.CSV, FileKind.TEXT):
        text, findings = decode_text(raw, encoding)
        try:
            numbered = list(numbered_rows(text))
        except csv.Error:
            return
        rows = tuple(tuple(row) for _, row in numbered)
        none: dict[int, int] = {}
        yield Grid(rows, tuple(number for number, _ in numbered), (none,) * len(rows), findings=findings)


def _workbook(raw: bytes) -> Iterable[Grid]:
    from jobcompare.intake.readers.xlsx import MEDIA_TYPE, read_shown_sheets

    for name, sheet in read_shown_sheets(raw):
        rows: list[Row] = []
        lines: list[int] = []
        extents: list[dict[int, int]] = []
        for row in sheet.rows:
            words = {column: plain for column, text in row.words.items() if (plain := _words(text))}
            if words and not row.hidden:
                rows.append(tuple(words.get(column, "") for column in range(1, max(words) + 1)))
                lines.append(row.number)
                covers = ((column, sheet.covers.get((row.number, column))) for column in words) if sheet.covers else ()
                extents.append({column - 1: last - 1 for column, last in covers if last is not None})
        hidden = sum(row.hidden and bool(row.words) for row in sheet.rows)
        yield Grid(tuple(rows), tuple(lines), tuple(extents), name, hidden, MEDIA_TYPE)


def _words(text: str) -> str:
    return " ".join(live(text).split())
