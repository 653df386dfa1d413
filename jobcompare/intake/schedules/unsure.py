"""Whether it is clear what stands in the columns of a schedule, where nobody has looked at them."""

import re
from collections.abc import Collection, Iterator
from itertools import combinations

from jobcompare.intake.schedules.columns import ONCE, columns_by_head
from jobcompare.model.schedules import AMOUNTS, Column, ColumnRole, Mapping, Table
from jobcompare.vocabulary.columns import shipped_columns

_MONEY = re.compile(r"\(?\$\s?[\d.,]+\)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{2}")
_MOST = 0.6  # share of the values of a column from which it is of a kind
_NO_RIVALS = ONCE - {ColumnRole.UNIT, ColumnRole.RANGE}


def unsure_columns(table: Table, mapping: Mapping, said: Collection[int] = ()) -> tuple[str, ...]:
    """Why it is doubtful what stands in the columns, each as half a sentence; empty where it is clear.

    Args:
        table: the schedule.
        mapping: what is to be taken for its columns.
        said: columns of which the user has said what they are.
    """
    doubts = (*_rivals(table, mapping, said), *_unknown(table, mapping, said), *_unlike(table, mapping, said), *_half(mapping))
    return tuple(dict.fromkeys(doubts))


def _rivals(table: Table, mapping: Mapping, said: Collection[int]) -> Iterator[str]:
    """Two columns that can both be the one of their kind, and do not say the same."""
    alone = columns_by_head(table)
    for first, second in combinations(range(len(alone)), 2):
        left, right = alone[first], alone[second]
        rivals = left.role is right.role and (left.role in _NO_RIVALS or (left.role in AMOUNTS and left == right))
        taken = [index for index in (first, second) if mapping[index].role is alone[index].role]
        if rivals and len(taken) == 1 and not {first, second} & set(said) and _differ(table, first, second):
            yield f"{_head(table, first)} and {_head(table, second)} can both be the {_kind(left)}"


def _differ(table: Table, first: int, second: int) -> bool:
    return any(row[second] and row[first] != row[second] for row in table.rows)


def _unknown(table: Table, mapping: Mapping, said: Collection[int]) -> Iterator[str]:
    """Columns of money under heads that nobody knows."""
    for index, column in enumerate(mapping):
        if column.role is not ColumnRole.IGNORE or index in said or shipped_columns().role_of(table.head[index]) is not None:
            continue
        values = table.column(index)
        if columns_by_head(table)[index].role is ColumnRole.IGNORE and _are(values, _MONEY) and len(values) > 1:
            yield f"{_head(table, index)} has amounts ({values[0][:20]}), and its head does not say which"


def _unlike(table: Table, mapping: Mapping, said: Collection[int]) -> Iterator[str]:
    """Titles without letters, codes without figures."""
    for index, column in enumerate(mapping):
        values = table.column(index)
        if index in said or not values:
            continue
        if column.role is ColumnRole.TITLE and sum(any(map(str.isalpha, value)) for value in values) < _MOST * len(values):
            yield f"{_head(table, index)} does not look like titles ({values[0][:20]})"
        if column.role is ColumnRole.CODE and sum(value.count(" ") > 1 for value in values) > (1 - _MOST) * len(values):
            yield f"{_head(table, index)} does not look like codes ({values[0][:20]})"


def _half(mapping: Mapping) -> Iterator[str]:
    """Ranges of which one end has no column."""
    ends = {column.role for column in mapping} & AMOUNTS
    for here, missing in ((ColumnRole.LOW, "highest"), (ColumnRole.HIGH, "lowest")):
        if ends == {here}:
            yield f"no column is the {missing} rate"


def _are(values: list[str], kind: re.Pattern[str]) -> bool:
    return sum(kind.fullmatch(value) is not None for value in values) >= _MOST * len(values) and bool(values)


def _head(table: Table, index: int) -> str:
    return f"“{table.head[index]}”" if table.head[index] else f"column {index + 1}"


def _kind(column: Column) -> str:
    words = {ColumnRole.LOW: "lowest rate", ColumnRole.HIGH: "highest rate", ColumnRole.EFFECTIVE: "date"}
    return words.get(column.role, column.role.value)
