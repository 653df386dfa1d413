"""What stands in each column of a schedule: proposed from its head and its values, for the analyst to change."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from jobcompare.intake.schedules.amounts import amounts_of
from jobcompare.model.schedules import AMOUNTS, Column, ColumnRole, Mapping, Table
from jobcompare.model.words import Basis
from jobcompare.vocabulary.columns import RANGE_OR_GRADE, TITLE_OR_CODE, head_words, shipped_columns
from jobcompare.vocabulary.units import shipped_units

_STEP = re.compile(r"\bstep (?:number )?(\d{1,2}|[a-z])\b")
_NUMBERED = re.compile(r"\d{1,2}")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MOST_STEPS = 60
_ONCE = frozenset({*ColumnRole} - AMOUNTS - {ColumnRole.IGNORE})
_LEAST_RUN = 3  # heads that are numbers following each other, from which they are steps


def proposed_columns(table: Table) -> Mapping:
    """What stands in each column, as its head and its values say."""
    columns = [_of_head(head, table, index) for index, head in enumerate(table.head)]
    for index, step in _numbered_steps(table.head).items():
        if columns[index].role is ColumnRole.IGNORE:
            columns[index] = Column(ColumnRole.RATE, step=step)
    rates = [column for column in columns if column.role is ColumnRole.RATE and column.step is None]
    if not rates:
        columns = [replace(column, role=ColumnRole.IGNORE) if column.role is ColumnRole.STEP else column for column in columns]
    return _once(columns, table)


def told_by_head(table: Table, index: int) -> Column:
    """Unit of time, step and year that the head of a column names, as a rate: for a column that the analyst makes one."""
    words = head_words(table.head[index])
    step, year = _STEP.search(words), _YEAR.search(words)
    number = _step_number(step[1]) if step else _numbered_steps(table.head).get(index)
    return Column(ColumnRole.RATE, _basis_in(words), number, year[0] if year else None)


def is_head(row: Sequence[str]) -> bool:
    """Whether a row can be the head of a schedule: it names classes or grades, and rates or codes, and has no amounts."""
    heads = shipped_columns()
    roles = Counter(role for cell in row if cell and len(cell) < 90 and (role := heads.role_of(cell)))
    names = sum(roles[role] for role in ("title", TITLE_OR_CODE, "code", "grade", RANGE_OR_GRADE))
    rates = sum(roles[role] for role in ("low", "high", "rate", "step"))
    rates += sum(1 for cell in row if _STEP.search(head_words(cell)) or _basis_in(head_words(cell))) + len(_numbered_steps(row))
    return names >= 1 and (rates >= 1 or names >= 2) and not any("$" in cell for cell in row)


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
    basis, step, year = _basis_in(words), _STEP.search(words), _YEAR.search(words)
    effective = year[0] if year else None
    if role == "ignore":
        return Column()
    if step and role in (None, "step", "rate"):
        return Column(ColumnRole.RATE, basis, _step_number(step[1]), effective)
    if role in ("low", "high", "rate") or (role is None and basis):
        found = Column(ColumnRole(role or "rate"), basis, None, effective)
        return found if _holds_amounts(table.column(index)) else Column()
    if role == TITLE_OR_CODE:
        return Column(ColumnRole.CODE if _look_like_codes(table.column(index)) else ColumnRole.TITLE)
    if role == RANGE_OR_GRADE:
        return _range_or_grade(table, index)
    return Column(ColumnRole(role)) if role else Column()


def _range_or_grade(table: Table, index: int) -> Column:
    """A range with amounts in it is a rate; several for one class are its ranges; else it is the class's grade."""
    values = table.column(index)
    if any("$" in value for value in values):
        return Column(ColumnRole.RATE)
    named = [n for n, head in enumerate(table.head) if shipped_columns().role_of(head) in ("title", TITLE_OR_CODE, "code")]
    rows = [tuple(row[n] for n in named) for row in table.rows]
    repeated = len(rows) - len({row for row in rows if any(row)}) if named else 0
    return Column(ColumnRole.RANGE if repeated * 20 > len(rows) else ColumnRole.GRADE)


def _once(columns: list[Column], table: Table) -> Mapping:
    """Each kind of column once: the one with most values; of amounts the first of each kind, unit, step and date."""
    filled = [len(table.column(index)) for index in range(len(columns))]
    for role in _ONCE:
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


def _basis_in(words: str) -> Basis | None:
    """The unit of time that a head names, the first of several."""
    padded = f" {words} "
    found = [
        (padded.index(f" {phrase} "), -len(phrase), basis)
        for phrase, basis in _unit_words()
        if f" {phrase} " in padded
    ]  # fmt: skip
    return min(found)[2] if found else None


def _unit_words() -> Iterable[tuple[str, Basis]]:
    units = shipped_units()
    for words in (units.before, units.after):
        yield from ((head_words(phrase), basis) for phrase, basis in words.items() if len(phrase) > 1)


def _numbered_steps(head: Sequence[str]) -> dict[int, int]:
    """Heads that are numbers one after another, by column."""
    run: list[tuple[int, int]] = []
    for index, cell in enumerate(head):
        number = int(cell) if _NUMBERED.fullmatch(cell) else None
        if number is not None and (not run or number == run[-1][1] + 1):
            run.append((index, number))
        elif len(run) >= _LEAST_RUN:
            break
        else:
            run = []
    return dict(run) if len(run) >= _LEAST_RUN else {}


def _step_number(text: str) -> int:
    return min(int(text), _MOST_STEPS) if text.isdigit() else ord(text) - ord("a") + 1


def _holds_amounts(values: Sequence[str]) -> bool:
    return not values or sum(amounts_of(value) is not None for value in values) * 2 >= len(values)


def _look_like_codes(values: Sequence[str]) -> bool:
    return sum(any(map(str.isdigit, value)) and len(value) <= 12 and " " not in value for value in values) * 2 > len(values)
