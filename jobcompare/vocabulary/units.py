"""Units of time of published pay, as documents write them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jobcompare.common.paths import resource
from jobcompare.model.words import Basis
from jobcompare.vocabulary.own import kept
from jobcompare.vocabulary.tables import Table, read_table, refuse_twice

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class PayUnit:
    """One unit of time.

    Attributes:
        basis: as the record has it.
        after: words after an amount, lower case.
        before: words before an amount or over it, lower case.
        least, most: whole dollars between which an amount can only be of this unit; None: no such amounts.
    """

    basis: Basis
    after: tuple[str, ...]
    before: tuple[str, ...]
    least: int | None
    most: int | None


@dataclass(frozen=True, slots=True, eq=False)
class PayUnits:
    """The units of time. Compared and hashed by identity: one table is read once and handed on.

    Attributes:
        entries: in the order of the file.
        after: words after an amount → basis.
        before: words before it → basis.
    """

    entries: tuple[PayUnit, ...]
    after: Mapping[str, Basis]
    before: Mapping[str, Basis]

    def by_size(self, cents: int) -> Basis | None:
        """The only unit that an amount can be of; None where it can be of several."""
        dollars = cents / 100
        fit = [unit.basis for unit in self.entries if unit.least is not None and unit.most and unit.least <= dollars < unit.most]
        return fit[0] if len(fit) == 1 else None


def read_units(path: Path) -> PayUnits:
    """Read a units.toml. Raises VocabularyError or OSError (see `tables.read_table`)."""
    whole = read_table(path)
    whole.only("basis")
    entries = tuple(_unit(table) for table in whole.tables("basis"))
    for side in ("after", "before"):
        refuse_twice(whole, f"basis.{side}", tuple(word for unit in entries for word in getattr(unit, side)))
    return PayUnits(
        entries,
        {word: unit.basis for unit in entries for word in unit.after},
        {word: unit.basis for unit in entries for word in unit.before},
    )


def _unit(table: Table) -> PayUnit:
    table.only("key", "after", "before", "from", "below")
    key = table.text("key")
    if key not in {basis.value for basis in Basis}:
        raise table.error("key", f"must be one of {', '.join(Basis)}")
    bounded = "from" in table.values or "below" in table.values
    return PayUnit(
        Basis(key),
        tuple(word.lower() for word in table.texts("after")),
        tuple(word.lower() for word in table.texts("before")),
        table.whole("from") if bounded else None,
        table.whole("below") if bounded else None,
    )


@kept
def shipped_units() -> PayUnits:
    """The units of time that come with the program."""
    return read_units(resource("vocabulary/units.toml"))
