"""What stands in each column of a schedule: proposed from its head and its values, for the analyst to change."""

from collections.abc import Sequence
from dataclasses import replace

from jobcompare.intake.schedules.amounts import amounts_of
from jobcompare.intake.schedules.bases import basis_in
from jobcompare.intake.schedules.dates import date_in
from jobcompare.intake.schedules.heads import without_effective
from jobcompare.intake.schedules.steps import numbered_steps, step_in
from jobcompare.model.schedules import AMOUNTS, Column, ColumnRole, Mapping, Table
from jobcompare.vocabulary.columns import RANGE_OR_GRADE, TITLE_OR_CODE, head_words, shipped_columns

_LEAST_RANGE = 500  # cents: no rate of pay is lower, but grades like "1-3" are
ONCE = frozenset({*ColumnRole} - AMOUNTS - {ColumnRole.IGNORE})


def proposed_columns(table: Table) -> Mapping:
    """What stands in each column, as its head and its values say."""
    return _once(columns_by_head(table), table)


def columns_by_head(table: Table) -> list[Column]:
    """What each column can be, taken by itself: two of them may be the same."""
    columns = [_of_head(head, table, index) for index, head in enumerate(table.head)]
    for index, step in numbered_steps(table.head).items():
        if columns[index].role is ColumnRole.IGNORE:
            columns[index] = Column(ColumnRole.RATE, step=step)
    rates = [column for column in columns if column.role is ColumnRole.RATE and column.step is None]
    if not rates:
        columns = [replace(column, role=ColumnRole.IGNORE) if column.role is ColumnRole.STEP else column for column in columns]
    return columns


def told_by_head(table: Table, index: int) -> Column:
    """Unit of time, step and year that the head of a column names, as a rate: for a column that the analyst makes one."""
    words = head_words(table.head[index])
    number = step_in(words) or numbered_steps(table.head).get(index)
    return Column(ColumnRole.RATE, basis_in(words), number, date_in(table.head[index]))


def is_schedule(table: Table) -> bool:
    """Whether rows below a head are a schedule: rates in most rows, or a title and a code in each."""
    columns = proposed_columns(table)
    roles = {column.role for column in columns}
    if len(table.rows) < 2 or not roles & {ColumnRole.TITLE, ColumnRole.CODE, ColumnRole.GRADE}:
        return False
    priced = [index for index, column in enumerate(columns) if column.role in AMOUNTS]
    if priced:
        told = sum(1 for row in table.rows if any(amounts_of(row[index]) for index in priced))
        return told * 2 >= len(table.rows)
    both = [_index(columns, role) for role in (ColumnRole.TITLE, ColumnRole.CODE)]
    return None not in both and sum(all(row[i] for i in both if i is not None) for row in table.rows) * 2 >= len(table.rows)


def _index(columns: Sequence[Column], role: ColumnRole) -> int | None:
    return next((index for index, column in enumerate(columns) if column.role is role), None)


def _of_head(head: str, table: Table, index: int) -> Column:
    words = head_words(head)
    role = shipped_columns().role_of(head)
    basis, step, effective = basis_in(words), step_in(words), date_in(head)
    if role == "ignore":
        return Column()
    if role == "effective" and effective:
        role = shipped_columns().role_of(without_effective(head))
    if step and role in (None, "step", "rate"):
        return Column(ColumnRole.RATE, basis, step, effective)
    if role in ("low", "high", "rate") or (role is None and basis):
        found = Column(ColumnRole(role or "rate"), basis, None, effective)
        return found if _holds_amounts(table.column(index)) else Column()
    if role == TITLE_OR_CODE:
        return Column(ColumnRole.CODE if _look_like_codes(table.column(index)) else ColumnRole.TITLE)
    if role == RANGE_OR_GRADE:
        return _range_or_grade(table, index)
    if role == "grade" and _are_money(table.column(index)):
        return Column(ColumnRole.RATE, basis, None, effective)
    return Column(ColumnRole(role)) if role else Column()


def _range_or_grade(table: Table, index: int) -> Column:
    """A range with amounts in it is a rate; several for one class are its ranges; else it is the class's grade."""
    values = table.column(index)
    if _are_money(values):
        return told_by_head(table, index)
    named = [n for n, head in enumerate(table.head) if shipped_columns().role_of(head) in ("title", TITLE_OR_CODE, "code")]
    rows = [tuple(row[n] for n in named) for row in table.rows]
    repeated = len(rows) - len({row for row in rows if any(row)}) if named else 0
    return Column(ColumnRole.RANGE if repeated * 20 > len(rows) else ColumnRole.GRADE)


def _once(columns: list[Column], table: Table) -> Mapping:
    """Each kind of column once: the one with most values; of amounts the first of each kind, unit, step and date."""
    filled = [len(table.column(index)) for index in range(len(columns))]
    for role in ONCE:
        places = [index for index, column in enumerate(columns) if column.role is role]
        best = max(places, key=lambda index: (filled[index], -index), default=None)
        columns = [Column() if index in places and index != best else column for index, column in enumerate(columns)]
    seen: set[Column] = set()
    kept: list[Column] = []
    for column in columns:
        twice = column.role in AMOUNTS and column in seen
        seen.add(column)
        kept.append(Column() if twice else column)
    return tuple(kept)


def _holds_amounts(values: Sequence[str]) -> bool:
    return not values or sum(amounts_of(value) is not None for value in values) * 2 >= len(values)


def _are_money(values: Sequence[str]) -> bool:
    """Whether values are printed as money or as ranges of it: "$3,000", "3000 - 4000"."""
    return 2 * sum("$" in value or _is_range(amounts_of(value)) for value in values) > len(values)


def _is_range(cents: tuple[int, ...] | None) -> bool:
    return cents is not None and len(cents) == 2 and _LEAST_RANGE < cents[0] < cents[1]


def _look_like_codes(values: Sequence[str]) -> bool:
    return sum(any(map(str.isdigit, value)) and len(value) <= 12 and " " not in value for value in values) * 2 > len(values)
