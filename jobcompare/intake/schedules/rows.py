"""Rows of a schedule -> classes with their rates. A row without title and code belongs to the class above it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from jobcompare.intake.schedules.amounts import amounts_of
from jobcompare.intake.schedules.bases import named_basis
from jobcompare.intake.schedules.dates import date_of
from jobcompare.intake.schedules.steps import step_of
from jobcompare.model.places import Span
from jobcompare.model.schedules import AMOUNTS, Column, ColumnRole, Mapping, Table
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
    for index, row in enumerate(table.rows):
        reader.take(_Row(row, places[index], mapping, index))
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
        title, code, grade = (row.cell(role) for role in (ColumnRole.TITLE, ColumnRole.CODE, ColumnRole.GRADE))
        if (title is None and code is None and not self.untitled) or (self.untitled and grade is None):
            self._join(row)
        elif not row.says_something():
            self.heading = ClassRows(title, code)
        elif title is not None and code is None and _SUMS.fullmatch(title.text):
            self.sums.append(title)
        elif self.strict and title is not None and code is None and grade is None and not row.has_amounts():
            self.notes.append(title)
        else:
            self.heading = None
            self.latest = self._named(title, code, grade if self.untitled else None)
            row.into(self.latest, joined=False)

    def _join(self, row: "_Row") -> None:
        if self.heading is not None and row.has_amounts():
            self.latest, self.heading = self._named(self.heading.title, self.heading.code, None), None
        if self.latest is not None:
            row.into(self.latest, joined=True)

    def _named(self, title: Cell | None, code: Cell | None, grade: Cell | None) -> ClassRows:
        return self.found.setdefault((_text(code), _text(title).casefold(), _text(grade)), ClassRows(title, code))


@dataclass(frozen=True, slots=True)
class _Row:
    row: tuple[str, ...]
    places: tuple[Span, ...]
    mapping: Mapping
    index: int

    def cell(self, role: ColumnRole) -> Cell | None:
        """The cell of a kind; None where it is blank or there is none."""
        return next((cell for column, cell in self.cells() if column.role is role), None)

    def cells(self) -> Iterator[tuple[Column, Cell]]:
        """Cells that are not blank, with their columns."""
        for column, text, place in zip(self.mapping, self.row, self.places, strict=True):
            if text:
                yield column, Cell(text, place)

    def _step(self) -> int | None:
        cell = self.cell(ColumnRole.STEP)
        return step_of(cell.text) if cell is not None else None

    def says_something(self) -> bool:
        """Not only the heading of a group of rows, which stands alone in its row."""
        return len([text for text in self.row if text]) > 1

    def has_amounts(self) -> bool:
        """Whether something stands where rates stand."""
        return any(column.role in AMOUNTS for column, _ in self.cells())

    def into(self, group: ClassRows, *, joined: bool) -> None:
        """Give the class what this row says of it."""
        group.grade = group.grade or self.cell(ColumnRole.GRADE)
        group.unit = group.unit or self.cell(ColumnRole.UNIT)
        label, when, unit = (self.cell(role) for role in (ColumnRole.RANGE, ColumnRole.EFFECTIVE, ColumnRole.BASIS))
        step = self._step()
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
                        row=self.index,
                        joined=joined,
                    )
                )


def _text(cell: Cell | None) -> str:
    return cell.text if cell is not None else ""
