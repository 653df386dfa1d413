"""Pay schedules and class lists as tables, and what stands in their columns."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from jobcompare.model.record import Finding
from jobcompare.model.words import Basis

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of text, all of one width.

    Attributes:
        above: rows before the head: name of the schedule, notes.
        head: the head of each column.
        rows: below the head, in their order.
        lines: number of each of `rows` in its sheet, as a spreadsheet counts.
        sheets: index of the first row and name of every sheet, where the rows are of several.
        media_type: of the file.
        findings: what is doubtful about the file as a whole.
    """

    above: tuple[Row, ...]
    head: Row
    rows: tuple[Row, ...]
    lines: tuple[int, ...]
    sheets: tuple[tuple[int, str], ...] = ()
    media_type: str = "text/csv"
    findings: tuple[Finding, ...] = ()

    def column(self, index: int) -> list[str]:
        """The values of a column that are not blank."""
        return [row[index] for row in self.rows if row[index]]

    def where(self, rows: Collection[int]) -> str:
        """Where rows stand in the file, by their indices: "line 7", "lines 3-5", "lines 3, 7", "Police, line 7"."""
        sheets: dict[str, list[int]] = {}
        for index in sorted(set(rows)):
            sheets.setdefault(self._sheet_of(index), []).append(self.lines[index])
        return "; ".join(f"{name}, {_lines(lines)}" if name else _lines(lines) for name, lines in sheets.items())

    def _sheet_of(self, index: int) -> str:
        return next((name for first, name in reversed(self.sheets) if first <= index), "")


def _lines(lines: Sequence[int]) -> str:
    if len(lines) == 1:
        return f"line {lines[0]}"
    unbroken = lines[-1] - lines[0] + 1 == len(lines)
    return f"lines {lines[0]}-{lines[-1]}" if unbroken else f"lines {', '.join(map(str, lines))}"


class ColumnRole(StrEnum):
    """What stands in a column."""

    TITLE = "title"
    CODE = "code"
    GRADE = "grade"
    UNIT = "unit"
    LOW = "low"
    HIGH = "high"
    RATE = "rate"
    STEP = "step"
    BASIS = "basis"
    RANGE = "range"
    EFFECTIVE = "effective"
    IGNORE = "ignore"


AMOUNTS = frozenset({ColumnRole.LOW, ColumnRole.HIGH, ColumnRole.RATE})


@dataclass(frozen=True, slots=True)
class Column:
    """What stands in one column.

    Attributes:
        role: its kind.
        basis: unit of time of its amounts; None: as the row or the whole schedule says.
        step: of a rate: number of the step it is of; None: of no step, or of the one that the row names.
        effective: of an amount: the year of its head, from which it holds; None: not told there.
    """

    role: ColumnRole = ColumnRole.IGNORE
    basis: Basis | None = None
    step: int | None = None
    effective: str | None = None


Mapping = tuple[Column, ...]  # one for each column of the table
