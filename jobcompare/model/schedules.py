"""Pay schedules and class lists as tables, and what stands in their columns."""

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
        first_line: number of the first of `rows` in the file, as a spreadsheet counts.
        findings: what is doubtful about the file's text.
    """

    above: tuple[Row, ...]
    head: Row
    rows: tuple[Row, ...]
    first_line: int = 2
    findings: tuple[Finding, ...] = ()

    def column(self, index: int) -> list[str]:
        """The values of a column that are not blank."""
        return [row[index] for row in self.rows if row[index]]


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
