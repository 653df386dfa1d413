"""Rows of a schedule -> classes with their rates. A row without title and code belongs to the class above it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from jobcompare.intake.schedules.amounts import amounts_of
from jobcompare.intake.schedules.bases import named_basis
from jobcompare.intake.schedules.dates import date_of
from jobcompare.intake.schedules.steps import step_of
from jobcompare.model.places import Span
from jobcompare.model.schedules import AMOUNTS, Column, ColumnRole, Mapping, Row, Table
from jobcompare.model.words import Basis

_SUMS = re.compile(
    r"(?:grand |sub-?\s?)?totals?:?|(?:averages?|means?|medians?):?|totals? (?:number|count|positions|classes|fte|of|for)\b.*",
    re.IGNORECASE,
)


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
        row: index of its row in the table.
        joined: its row names no class and was taken to the class above.
    """

    role: ColumnRole
    cents: int
    cell: Cell
    step: int | None
    basis: Basis | None
    effective: str | None
    label: str
    row: int
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

    @property
    def name(self) -> Cell | None:
        """What it is called here: title, else code, else grade."""
        return self.title or self.code or self.grade


@dataclass(frozen=True, slots=True)
class Found:
    """What the rows of a table are.

    Attributes:
        classes: in the order in which they are first named.
        sums: rows of totals and averages, by their name.
        notes: rows that name neither code, grade nor rate, in a table that has codes and rates.
    """

    classes: list[ClassRows]
    sums: list[Cell]
    notes: list[Cell]


def classes_of(table: Table, places: list[tuple[Span, ...]], mapping: Mapping) -> Found:
    """The classes of a table.

    A row that names no class belongs to the one above: to a title that stands alone over its rates, too.

    Args:
        table: the rows.
        places: of the cells of each row in the document's text.
        mapping: what stands in each column.
    """
    reader = _Reader(mapping)
    columns = [(place, column) for place, column in enumerate(mapping) if column.role is not ColumnRole.IGNORE]
    for index, row in enumerate(table.rows):
        reader.take(_Row(row, places[index], columns, index))
    return Found(list(reader.found.values()), reader.sums, reader.notes)


class _Reader:
    """Takes row after row."""

    def __init__(self, mapping: Mapping) -> None:
        roles = {column.role for column in mapping}
        self.untitled = not roles & {ColumnRole.TITLE, ColumnRole.CODE}
        self.strict = ColumnRole.CODE in roles and bool(roles & AMOUNTS)
        self.found: dict[tuple[str, str, str], ClassRows] = {}
        self.sums: list[Cell] = []
        self.notes: list[Cell] = []
        self.latest: ClassRows | None = None
        self.heading: ClassRows | None = None  # a title alone in its row: of the rates below it, or of a group of classes

    def take(self, row: "_Row") -> None:
        """One row."""
        title, code, grade = (row.told.get(role) for role in (ColumnRole.TITLE, ColumnRole.CODE, ColumnRole.GRADE))
        if (title is None and code is None and not self.untitled) or (self.untitled and grade is None):
            self._join(row)
        elif row.filled < 2:
            self.heading = ClassRows(title, code)
        elif title is not None and code is None and _SUMS.fullmatch(title.text):
            self.sums.append(title)
        elif self.strict and title is not None and code is None and grade is None and not row.amounts:
            self.notes.append(title)
        else:
            self.heading = None
            self.latest = self._named(title, code, grade if self.untitled else None)
            row.into(self.latest, joined=False)

    def _join(self, row: "_Row") -> None:
        if self.heading is not None and row.amounts:
            self.latest, self.heading = self._named(self.heading.title, self.heading.code, None), None
        if self.latest is not None:
            row.into(self.latest, joined=True)

    def _named(self, title: Cell | None, code: Cell | None, grade: Cell | None) -> ClassRows:
        return self.found.setdefault((_text(code), _text(title).casefold(), _text(grade)), ClassRows(title, code))


class _Row:
    """One row: what its cells say of the class, and its rates."""

    __slots__ = ("amounts", "filled", "index", "told")

    def __init__(self, row: Row, places: Sequence[Span], columns: Sequence[tuple[int, Column]], index: int) -> None:
        """Args:
        row, places: the cells and where they stand.
        columns: those that are not ignored, with their place.
        index: of the row in the table.
        """
        self.index = index
        self.filled = sum(map(bool, row))
        self.told: dict[ColumnRole, Cell] = {}
        self.amounts: list[tuple[Column, Cell]] = []
        for place, column in columns:
            if row[place]:
                cell = Cell(row[place], places[place])
                if column.role in AMOUNTS:
                    self.amounts.append((column, cell))
                else:
                    self.told.setdefault(column.role, cell)

    def into(self, group: ClassRows, *, joined: bool) -> None:
        """Give the class what this row says of it."""
        told = self.told.get
        group.grade = group.grade or told(ColumnRole.GRADE)
        group.unit = group.unit or told(ColumnRole.UNIT)
        when, unit, step = told(ColumnRole.EFFECTIVE), told(ColumnRole.BASIS), told(ColumnRole.STEP)
        row = _Said(
            label=_text(told(ColumnRole.RANGE)),
            basis=named_basis(unit.text) if unit else None,
            effective=date_of(when.text) if when else None,
            step=step_of(step.text) if step else None,
        )
        for column, cell in self.amounts:
            cents = amounts_of(cell.text)
            if cents is None:
                group.unread.append(cell)
            else:
                group.rates += (_rate(role, amount, cell, column, row, self.index, joined) for role, amount in _ends(column, cents))


@dataclass(frozen=True, slots=True)
class _Said:
    """What a row says of all its rates: name of the range, unit of time, date, step."""

    label: str
    basis: Basis | None
    effective: str | None
    step: int | None


def _ends(column: Column, cents: Sequence[int]) -> Iterable[tuple[ColumnRole, int]]:
    """The amounts of a cell: two in one cell are a range."""
    if len(cents) == 2 and column.role is ColumnRole.RATE:
        return zip((ColumnRole.LOW, ColumnRole.HIGH), cents, strict=True)
    return ((column.role, amount) for amount in cents)


def _rate(role: ColumnRole, cents: int, cell: Cell, column: Column, row: _Said, index: int, joined: bool) -> Rate:
    return Rate(
        role=role,
        cents=cents,
        cell=cell,
        step=column.step or row.step if role is ColumnRole.RATE else None,
        basis=row.basis or column.basis,
        effective=column.effective or row.effective,
        label=row.label,
        row=index,
        joined=joined,
    )


def _text(cell: Cell | None) -> str:
    return cell.text if cell is not None else ""
