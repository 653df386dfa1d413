"""Rows of a schedule -> classes with their rates. A row without title and code belongs to the class above it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from jobcompare.intake.schedules.amounts import amounts_of
from jobcompare.intake.schedules.bases import named_basis
from jobcompare.model.places import Span
from jobcompare.model.schedules import AMOUNTS, Column, ColumnRole, Mapping, Table
from jobcompare.model.words import Basis

_DATE = re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})|(?P<m2>\d{1,2})/(?P<d2>\d{1,2})/(?P<y2>\d{4}|\d{2})\b")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is not blank: its words, and where they stand in the document's text."""

    text: str
    place: Span


@dataclass(frozen=True, slots=True)
class Rate:
    """An amount of a row.

    Attributes:
        role: LOW, HIGH or RATE.
        cents: of its unit of time.
        cell: where it is printed; both amounts of "$5,000 - $6,000" are in one.
        step: number of its step; None: of none.
        basis: as head or row say; None: as the whole schedule.
        effective: from when it holds, as head or row say.
        label: of its range, as printed; "" without one.
        line: number of its row in the file.
        joined: its row names no class and was taken to the class above.
    """

    role: ColumnRole
    cents: int
    cell: Cell
    step: int | None
    basis: Basis | None
    effective: str | None
    label: str
    line: int
    joined: bool = False


@dataclass(slots=True)
class ClassRows:
    """The rows of one class. `unread`: cells among the rates that hold no amount."""

    title: Cell | None
    code: Cell | None
    grade: Cell | None = None
    unit: Cell | None = None
    rates: list[Rate] = field(default_factory=list[Rate])
    unread: list[Cell] = field(default_factory=list[Cell])
    line: int = 0

    @property
    def name(self) -> Cell | None:
        """What it is called here: title, else code, else grade."""
        return self.title or self.code or self.grade


def classes_of(table: Table, places: list[tuple[Span, ...]], mapping: Mapping) -> list[ClassRows]:
    """The classes of a table, in the order in which they are first named.

    Args:
        table: the rows.
        places: of the cells of each row in the document's text.
        mapping: what stands in each column.
    """
    found: dict[tuple[str, str, str], ClassRows] = {}
    latest: ClassRows | None = None
    untitled = not any(column.role in (ColumnRole.TITLE, ColumnRole.CODE) for column in mapping)
    for index, row in enumerate(table.rows):
        one = _Row(row, places[index], mapping, table.first_line + index)
        title, code, grade = (one.cell(role) for role in (ColumnRole.TITLE, ColumnRole.CODE, ColumnRole.GRADE))
        joined = title is None and code is None and not untitled
        if joined or (untitled and grade is None):
            if latest is not None:
                one.into(latest, joined=True)
            continue
        if not one.says_something():
            continue
        key = (_text(code), _text(title).casefold(), _text(grade) if untitled else "")
        latest = found.setdefault(key, ClassRows(title, code, line=one.line))
        one.into(latest, joined=False)
    return list(found.values())


@dataclass(frozen=True, slots=True)
class _Row:
    row: tuple[str, ...]
    places: tuple[Span, ...]
    mapping: Mapping
    line: int

    def cell(self, role: ColumnRole) -> Cell | None:
        """The cell of a kind; None where it is blank or there is none."""
        return next((cell for column, cell in self.cells() if column.role is role), None)

    def cells(self) -> Iterator[tuple[Column, Cell]]:
        """Cells that are not blank, with their columns."""
        for column, text, place in zip(self.mapping, self.row, self.places, strict=True):
            if text:
                yield column, Cell(text, place)

    def says_something(self) -> bool:
        """Not only the heading of a group of rows, which stands alone in its row."""
        return len([text for text in self.row if text]) > 1

    def into(self, group: ClassRows, *, joined: bool) -> None:
        """Give the class what this row says of it."""
        group.grade = group.grade or self.cell(ColumnRole.GRADE)
        group.unit = group.unit or self.cell(ColumnRole.UNIT)
        label, when, unit = (self.cell(role) for role in (ColumnRole.RANGE, ColumnRole.EFFECTIVE, ColumnRole.BASIS))
        step = _step(self.cell(ColumnRole.STEP))
        for column, cell in self.cells():
            if column.role not in AMOUNTS:
                continue
            amounts = amounts_of(cell.text)
            if amounts is None:
                group.unread.append(cell)
                continue
            ends = len(amounts) == 2 and column.role is ColumnRole.RATE
            for place, cents in enumerate(amounts):
                group.rates.append(
                    Rate(
                        role=(ColumnRole.LOW, ColumnRole.HIGH)[place] if ends else column.role,
                        cents=cents,
                        cell=cell,
                        step=None if ends or column.role is not ColumnRole.RATE else column.step or step,
                        basis=column.basis if unit is None else named_basis(unit.text),
                        effective=column.effective or (date_of(when.text) if when else None),
                        label=_text(label),
                        line=self.line,
                        joined=joined,
                    )
                )


def date_of(text: str) -> str | None:
    """A date of a cell as ISO 8601: "07/01/2009 12:00:00 AM", "2009-07-01", "2009"; None where it is none."""
    found = _DATE.match(text)
    if found is None:
        return text if _YEAR.fullmatch(text) else None
    year, month, day = (int(found[name] or found[f"{name}2"]) for name in "ymd")
    year += 2000 if year < 100 else 0
    return f"{year:04d}-{month:02d}-{day:02d}" if 1 <= month <= 12 and 1 <= day <= 31 else None


def _step(cell: Cell | None) -> int | None:
    if cell is None:
        return None
    if cell.text.isdecimal():
        return int(cell.text)
    return ord(cell.text.lower()) - ord("a") + 1 if len(cell.text) == 1 and "a" <= cell.text.lower() <= "z" else None


def _text(cell: Cell | None) -> str:
    return cell.text if cell is not None else ""
