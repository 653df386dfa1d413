"""Heads of the columns of pay schedules and class lists."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jobcompare.common.paths import resource
from jobcompare.model.words import Basis
from jobcompare.vocabulary.own import kept
from jobcompare.vocabulary.tables import Table, read_table, refuse_twice

if TYPE_CHECKING:
    from pathlib import Path

TITLE_OR_CODE, RANGE_OR_GRADE = "title-or-code", "range-or-grade"
ROLES = ("title", "code", "grade", "unit", "low", "high", "rate", "step", "basis", "range", "effective", "ignore")
_NUMBER = re.compile(r"#|\bno\b\.?|\bnum\b\.?", re.IGNORECASE)
_HOURS = re.compile(r"\(\s*\d[\d,.]*[\s-]*(?:hours?|hrs?)\b[^)]*\)", re.IGNORECASE)  # "Annual (2,080 hours)" is by the year
_APART = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, eq=False)
class ColumnHeads:
    """Words of heads. Compared and hashed by identity: one table is read once and handed on.

    Attributes:
        roles: words of a head → what stands in the column, one of ROLES, TITLE_OR_CODE or RANGE_OR_GRADE.
        pay_types: sign of a unit of time in a cell → the unit.
    """

    roles: Mapping[str, str]
    pay_types: Mapping[str, Basis]

    def role_of(self, head: str) -> str | None:
        """What stands under a head, by the longest words that it holds; None where it holds none."""
        words = f" {head_words(head)} "
        found = [phrase for phrase in self.roles if f" {phrase} " in words]
        return self.roles[max(found, key=len)] if found else None


def head_words(head: str) -> str:
    """The words of a head, lower case, one blank between them: "Classification_Code" and "CLASS  #" are plain words too."""
    plain = _NUMBER.sub(" number ", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", _HOURS.sub(" ", head))).replace("%", " percent ")
    return _APART.sub(" ", plain.casefold()).strip()


def read_columns(path: Path) -> ColumnHeads:
    """Read a columns.toml. Raises VocabularyError or OSError (see `tables.read_table`)."""
    whole = read_table(path)
    whole.only("column", "pay_type")
    columns, types = whole.tables("column"), whole.tables("pay_type")
    roles = {head: _role(table) for table in columns for head in _words(table, "role", "heads")}
    refuse_twice(whole, "column.heads", tuple(head for table in columns for head in table.texts("heads")))
    refuse_twice(whole, "pay_type.letters", tuple(sign for table in types for sign in table.texts("letters")))
    return ColumnHeads(roles, {sign: _basis(table) for table in types for sign in _words(table, "basis", "letters")})


def _words(table: Table, first: str, words: str) -> tuple[str, ...]:
    table.only(first, words)
    return tuple(word.lower() for word in table.texts(words))


def _role(table: Table) -> str:
    role = table.text("role")
    if role not in (*ROLES, TITLE_OR_CODE, RANGE_OR_GRADE):
        raise table.error("role", f"must be one of {', '.join((*ROLES, TITLE_OR_CODE, RANGE_OR_GRADE))}")
    return role


def _basis(table: Table) -> Basis:
    basis = table.text("basis")
    if basis not in {item.value for item in Basis}:
        raise table.error("basis", f"must be one of {', '.join(Basis)}")
    return Basis(basis)


@kept
def shipped_columns() -> ColumnHeads:
    """The heads that come with the program."""
    return read_columns(resource("vocabulary/columns.toml"))
