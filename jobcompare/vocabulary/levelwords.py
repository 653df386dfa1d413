"""Words that mark the level of one statement, with the context that takes the meaning away."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from jobcompare.common.paths import resource
from jobcompare.vocabulary.own import kept
from jobcompare.vocabulary.tables import Table, read_table

if TYPE_CHECKING:
    from pathlib import Path


class LevelAxis(StrEnum):
    """What a mark is about; marks are compared only on one axis."""

    ROLE = "role"  # what one does about the work
    DIFFICULTY = "difficulty"  # how hard it is
    FREEDOM = "freedom"  # how much one decides


DOES_THE_WORK = 3
"""Rank on the role axis of doing the work oneself, which no word marks."""


@dataclass(frozen=True, slots=True)
class LevelWord:
    """One way of marking a level.

    Attributes:
        key: stays when the name changes ("assists"); two entries may share it.
        name: on the chip, before the words themselves.
        axis: what it is about.
        rank: 1 = lowest on its axis.
        start: counts only where a clause begins.
        phrases: the words; "…" stands for a few words of the clause.
        not_after: words before it in the clause that take the meaning away.
        not_before: words right after it that take the meaning away.
    """

    key: str
    name: str
    axis: LevelAxis
    rank: int
    start: bool
    phrases: tuple[str, ...]
    not_after: tuple[str, ...]
    not_before: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class LevelWords:
    """All ways of marking a level. Compared and hashed by identity: one table is read once and handed on.

    Attributes:
        entries: in the order of the file.
        openers: words that may stand before the first word of a clause without changing it.
    """

    entries: tuple[LevelWord, ...]
    openers: tuple[str, ...]


def read_level_words(path: Path) -> LevelWords:
    """Read a levelwords.toml. Raises VocabularyError or OSError (see `tables.read_table`)."""
    whole = read_table(path)
    whole.only("clause", "mark")
    clause = whole.table("clause")
    clause.only("openers")
    return LevelWords(tuple(map(_word, whole.tables("mark"))), clause.texts("openers"))


def _word(table: Table) -> LevelWord:
    table.only("key", "name", "axis", "rank", "start", "phrases", "not_after", "not_before")
    axis = table.text("axis")
    if axis not in {known.value for known in LevelAxis}:
        raise table.error("axis", f"must be one of {', '.join(LevelAxis)}")
    if not table.texts("phrases"):
        raise table.error("phrases", "must hold at least one text")
    return LevelWord(
        key=table.text("key"),
        name=table.text("name"),
        axis=LevelAxis(axis),
        rank=table.whole("rank"),
        start=table.flag("start"),
        phrases=table.texts("phrases"),
        not_after=table.texts("not_after"),
        not_before=table.texts("not_before"),
    )


@kept
def shipped_level_words() -> LevelWords:
    """The level words that come with the program."""
    return read_level_words(resource("vocabulary/levelwords.toml"))
