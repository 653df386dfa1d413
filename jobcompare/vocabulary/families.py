"""Words that mean one thing, and words that are kin, for aligning statements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from jobcompare.common.paths import resource
from jobcompare.vocabulary.own import kept
from jobcompare.vocabulary.tables import Table, read_table, refuse_twice

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Sense:
    """One word, two things: where a statement has a wording of `near`, each of `words` in it is another word.

    Attributes:
        name: of the thing that is meant then ("premises").
        words: the words with two meanings.
        near: wordings that tell the meaning.
    """

    name: str
    words: frozenset[str]
    near: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Families:
    """The words for lining up statements. Compared and hashed by identity: one table is read once and handed on.

    Attributes:
        function: words that are left out.
        same: name → wordings of one thing, each replaced by the name.
        family: name → looser kin; the name is added beside each of them.
        senses: words that mean two things.

    All lower case; a wording of several words has one blank between them.
    """

    function: frozenset[str]
    same: Mapping[str, tuple[str, ...]]
    family: Mapping[str, tuple[str, ...]]
    senses: tuple[Sense, ...] = ()


def read_families(path: Path) -> Families:
    """Read a families.toml. Raises VocabularyError or OSError (see `tables.read_table`)."""
    whole = read_table(path)
    whole.only("function", "same", "family", "sense")
    function = whole.table("function")
    function.only("words")
    same = _groups(whole.table("same"))
    refuse_twice(
        whole,
        "same",
        tuple(wording for wordings in same.values() for wording in wordings),
    )
    senses = whole.table("sense")
    return Families(
        function=frozenset(map(_wording, function.texts("words"))),
        same=same,
        family=_groups(whole.table("family")),
        senses=tuple(_sense(name, senses.table(name)) for name in senses.values),
    )


def _sense(name: str, table: Table) -> Sense:
    table.only("words", "near")
    return Sense(name, frozenset(map(_wording, table.texts("words"))), tuple(map(_wording, table.texts("near"))))


def _groups(table: Table) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({_wording(name): tuple(map(_wording, table.texts(name))) for name in table.values})


def _wording(text: str) -> str:
    return " ".join(text.lower().split())


@kept
def shipped_families() -> Families:
    """The words that come with the program."""
    return read_families(resource("vocabulary/families.toml"))
