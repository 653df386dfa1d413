"""What stands in columns, as a user writes it in one line: "title=Class Title,code=Class No.,low.month=Min,high.month=#7"."""

import csv
import re

from jobcompare.common.errors import Trouble, UserError
from jobcompare.intake.schedules.columns import ONCE, proposed_columns, told_by_head
from jobcompare.model.schedules import AMOUNTS, Column, ColumnRole, Mapping, Table
from jobcompare.model.words import Basis
from jobcompare.vocabulary.columns import head_words

_STEP = re.compile(r"step(\d{1,2})")
_DATE = re.compile(r"(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?")
_SIGNS = frozenset(",\"'`$\\!%=#")  # of the line itself, or of the shells it is typed in
_NUMBER = re.compile(r"#(\d{1,3})")


def parse_columns(text: str) -> tuple[tuple[Column, str], ...]:
    """What a line says: for each column its kind and its head or number.

    Raises:
        UserError: COLUMNS_UNCLEAR, with the `reason`.
    """
    said: list[tuple[Column, str]] = []
    for piece in _pieces(text):
        kind, equals, head = piece.partition("=")
        if not equals or not head.strip():
            raise _unclear(f"“{piece.strip()}” is not a kind of column, = and a head")
        said.append((_column(kind.strip()), head.strip()))
    once = [column.role for column, _ in said if column.role in ONCE]
    for role in once:
        if once.count(role) > 1:
            raise _unclear(f"two columns cannot both be the {role}")
    return tuple(said)


def named_columns(table: Table, said: tuple[tuple[Column, str], ...]) -> tuple[Mapping, frozenset[int]]:
    """What stands in the columns of a table: as a user says, in the others as proposed; and which ones the user has named.

    Raises:
        UserError: COLUMNS_UNCLEAR, where the table has no such column or several.
    """
    places = {_place(table, head): column for column, head in said}
    columns = list(proposed_columns(table))
    taken = {column.role for column in places.values() if column.role in ONCE}
    for index, proposed in enumerate(columns):
        if proposed.role in taken:
            columns[index] = Column()
    for index, column in places.items():
        columns[index] = _with_head(column, told_by_head(table, index))
    return tuple(columns), frozenset(places)


def columns_line(table: Table, mapping: Mapping) -> str:
    """What stands in columns as the line that `parse_columns` reads; ignored ones are left out."""
    pieces = [_piece(table, index, column) for index, column in enumerate(mapping) if column.role is not ColumnRole.IGNORE]
    return ",".join(pieces)


def _pieces(text: str) -> list[str]:
    """The pieces between commas; a piece in quotation marks may hold commas."""
    return [piece for row in csv.reader([" ".join(text.split())], skipinitialspace=True) for piece in row]


def _column(kind: str) -> Column:
    role, *parts = kind.casefold().split(".")
    if role not in {known.value for known in ColumnRole}:
        raise _unclear(f"“{kind}” is no kind of column; there are {', '.join(ColumnRole)}")
    basis, step, effective = None, None, None
    for part in parts:
        found = _STEP.fullmatch(part)
        if found is not None:
            step = int(found[1])
        elif _DATE.fullmatch(part):
            effective = part
        elif part in {known.value for known in Basis}:
            basis = Basis(part)
        else:
            raise _unclear(
                f"“{part}” in “{kind}” is neither a unit of time ({', '.join(Basis)}), a step (step3) nor a date (2025-07-01)"
            )
    column = Column(ColumnRole(role), basis, step, effective)
    if parts and column.role not in AMOUNTS:
        raise _unclear(f"only rates have units of time, steps and dates, not “{role}”")
    return column


def _with_head(column: Column, told: Column) -> Column:
    """A column of amounts with what its head says and the user does not."""
    if column.role not in AMOUNTS:
        return column
    step = column.step if column.role is not ColumnRole.RATE else column.step or told.step
    return Column(column.role, column.basis or told.basis, step, column.effective or told.effective)


def _place(table: Table, head: str) -> int:
    number = _NUMBER.fullmatch(head)
    if number is not None and 1 <= int(number[1]) <= len(table.head):
        return int(number[1]) - 1
    found = [index for index, cell in enumerate(table.head) if cell and head_words(cell) == head_words(head)]
    if len(found) != 1:
        known = ", ".join(cell for cell in table.head if cell)
        what = "several columns are headed" if found else "no column is headed"
        raise _unclear(f"{what} “{head}”; there are {known}, and each by its number, as #1")
    return found[0]


def _piece(table: Table, index: int, column: Column) -> str:
    head = table.head[index]
    plain = head_words(head) and not _SIGNS.intersection(head)
    alone = plain and sum(head_words(cell) == head_words(head) for cell in table.head) == 1
    parts = (column.role, column.basis, f"step{column.step}" if column.step is not None else None, column.effective)
    return f"{'.'.join(part for part in parts if part)}={head if alone else f'#{index + 1}'}"


def _unclear(reason: str) -> UserError:
    return UserError(Trouble.COLUMNS_UNCLEAR, reason=reason)
