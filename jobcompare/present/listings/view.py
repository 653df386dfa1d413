"""A flat list as a value: columns and rows, for files."""

from dataclasses import dataclass
from enum import StrEnum

Value = str | int | float | None  # None: nothing to say


class ColumnKind(StrEnum):
    """How the values of a column stand."""

    TEXT = "text"
    SHORT = "short"  # a word or mark, centred
    NUMBER = "number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column. `key` names it in csv and json and never changes; `width` in characters of the average width."""

    key: str
    title: str
    width: int
    kind: ColumnKind = ColumnKind.TEXT


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list. Every row has one value per column."""

    key: str
    title: str
    remark: str  # what it is, in a sentence
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    empty: str = ""  # what to say where there is no row


def text(key: str, title: str, width: int) -> Column:
    """A column of texts."""
    return Column(key=key, title=title, width=width)


def short(key: str, title: str, width: int) -> Column:
    """A column of words or marks."""
    return Column(key=key, title=title, width=width, kind=ColumnKind.SHORT)


def number(key: str, title: str, width: int) -> Column:
    """A column of numbers, with the unit in the title."""
    return Column(key=key, title=title, width=width, kind=ColumnKind.NUMBER)
