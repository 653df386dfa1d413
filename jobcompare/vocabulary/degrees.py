"""Education levels: their names, the years they count by convention, and how documents write them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jobcompare.common.paths import resource
from jobcompare.vocabulary.own import kept
from jobcompare.vocabulary.tables import Table, read_table, refuse_twice

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Degree:
    """One education level.

    Attributes:
        key: word of the record format ("associate").
        name: in a sentence ("Associate degree").
        short: in a cell or on a card ("Associate").
        rank: place in the table, 0 = lowest.
        years: years after high school it counts by convention.
        stated: the years that the document prints count instead, where it prints any.
        phrases: how documents write it, lower case.
    """

    key: str
    name: str
    short: str
    rank: int
    years: int
    stated: bool
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Degrees:
    """The education levels, lowest first."""

    entries: tuple[Degree, ...]
    _by_key: dict[str, Degree] = field(init=False, repr=False, compare=False, hash=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_key", {degree.key: degree for degree in self.entries})

    def __getitem__(self, key: str) -> Degree:
        """The level of a record's word; KeyError when the table does not have it."""
        return self._by_key[key]

    def __contains__(self, key: object) -> bool:
        return key in self._by_key

    def months(self, key: str, stated_years: float | None = None) -> int:
        """Months that an education counts by convention.

        Args:
            key: word of the record format.
            stated_years: years printed in the document for this education; None when it prints none.
                Used only by levels whose table entry says `stated` (coursework, training).
        """
        degree = self._by_key[key]
        if degree.stated and stated_years is not None:
            return round(stated_years * 12)
        return degree.years * 12


def read_degrees(path: Path) -> Degrees:
    """Read a degrees.toml. Raises VocabularyError or OSError (see `tables.read_table`)."""
    whole = read_table(path)
    whole.only("degree")
    tables = whole.tables("degree")
    entries = tuple(_degree(rank, table) for rank, table in enumerate(tables))
    refuse_twice(whole, "degree", tuple(entry.key for entry in entries))
    refuse_twice(whole, "degree", tuple(phrase for entry in entries for phrase in entry.phrases))
    return Degrees(entries)


def _degree(rank: int, table: Table) -> Degree:
    table.only("key", "name", "short", "years", "stated", "phrases")
    phrases = tuple(phrase.lower() for phrase in table.texts("phrases"))
    return Degree(
        table.text("key"),
        table.text("name"),
        table.text("short"),
        rank,
        table.whole("years"),
        table.flag("stated"),
        phrases,
    )


@kept
def shipped_degrees() -> Degrees:
    """The education levels that come with the program."""
    return read_degrees(resource("vocabulary/degrees.toml"))
