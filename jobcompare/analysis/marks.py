"""The marks of a specification: what each class holds, as printed, by inheritance, or to be gained there.

Rule (record.md, "Marks"): `classes` of a statement are the levels as printed. What holds by `inherits` is derived here and
kept apart. `learned_in`: the document says it may be gained at that level; it is kept apart and counted apart.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from jobcompare.model.compared import Version
from jobcompare.model.places import Places
from jobcompare.model.record import Statement
from jobcompare.model.study import ClassContent, StatementEntry
from jobcompare.model.words import SectionKind, StatementKind

NARRATIVES = frozenset({SectionKind.DEFINITION, SectionKind.SUPERVISION, SectionKind.DISTINGUISHING})
"""Sections whose sentences describe a level; a characteristic that stands elsewhere is an item of that section's list."""


class Held(StrEnum):
    """How a class holds a statement."""

    PRINTED = "printed"
    INHERITED = "inherited"
    LEARNED = "learned"  # may be gained at this level
    NONE = "none"


@dataclass(frozen=True, slots=True)
class MarkRow:
    """One live statement.

    Attributes:
        entry: the statement.
        held: one per class of the version.
        first: column of its first printed mark; None where only inherited or learned ones stand.
        described: it is a sentence about one level, of no list: shown, and counted apart from the lists.
    """

    entry: StatementEntry
    held: tuple[Held, ...]
    first: int | None
    described: bool = False

    @property
    def begins(self) -> int | None:
        """Column of the first level that has it, in whatever way; None where none has."""
        if self.first is not None:
            return self.first
        return next((column for column, held in enumerate(self.held) if held is not Held.NONE), None)


@dataclass(frozen=True, slots=True)
class MarkTable:
    """A version as a matrix: its classes, low to high, are the columns, its live statements, in reading order, the rows."""

    contents: tuple[ClassContent, ...]
    rows: tuple[MarkRow, ...]

    @property
    def listed(self) -> tuple[MarkRow, ...]:
        """The rows of the lists, without those that are counted apart."""
        return tuple(row for row in self.rows if not row.described)

    def of_kinds(self, kinds: Collection[StatementKind]) -> tuple[MarkRow, ...]:
        """The rows of the lists of some kinds."""
        return tuple(row for row in self.listed if row.entry.stated.kind in kinds)


@dataclass(frozen=True, slots=True)
class Counts:
    """Statements per class. All tuples have one number per column."""

    printed: tuple[int, ...]
    inherited: tuple[int, ...]
    learned: tuple[int, ...]
    new: tuple[int, ...]  # rows whose first printed mark stands here

    @property
    def held(self) -> tuple[int, ...]:
        """Printed and inherited together."""
        return tuple(printed + more for printed, more in zip(self.printed, self.inherited, strict=True))


def mark_table(version: Version) -> MarkTable:
    """The marks of a version, inherited ones derived. Struck statements are left out."""
    keys = tuple(content.stated.key for content in version.contents)
    sources = {key: _sources(version.contents, key) for key in keys}
    narratives = _narratives(version)
    live = (entry for entry in version.statements if not entry.stated.struck)
    rows = tuple(_row(entry, keys, sources, narratives) for entry in live)
    return MarkTable(version.contents, rows)


def level_descriptions(version: Version) -> tuple[StatementEntry, ...]:
    """The live statements that are sentences of a narrative about one level, not items of a list; in reading order."""
    narratives = _narratives(version)
    return tuple(entry for entry in version.statements if not entry.stated.struck and _described(entry, narratives))


def counts(rows: Collection[MarkRow], columns: int) -> Counts:
    """What each class holds of some rows.

    Args:
        rows: of one table.
        columns: number of its classes.
    """
    states = [[row.held[column] for row in rows] for column in range(columns)]
    firsts = [row.first for row in rows]
    return Counts(
        printed=tuple(state.count(Held.PRINTED) for state in states),
        inherited=tuple(state.count(Held.INHERITED) for state in states),
        learned=tuple(state.count(Held.LEARNED) for state in states),
        new=tuple(firsts.count(column) for column in range(columns)),
    )


def _row(
    entry: StatementEntry,
    keys: tuple[str, ...],
    sources: Mapping[str, Mapping[StatementKind, frozenset[str]]],
    narratives: Places | None,
) -> MarkRow:
    stated = entry.stated
    held = tuple(_held(stated, key, sources[key].get(stated.kind, frozenset())) for key in keys)
    first = next((column for column, state in enumerate(held) if state is Held.PRINTED), None)
    return MarkRow(entry, held, first, _described(entry, narratives))


def _held(stated: Statement, key: str, sources: frozenset[str]) -> Held:
    if key in stated.learned_in:
        return Held.LEARNED
    if key in stated.classes:
        return Held.PRINTED
    return Held.INHERITED if not sources.isdisjoint(stated.classes) else Held.NONE


def _narratives(version: Version) -> Places | None:
    """Where the narratives about levels stand; None where no section of the version says where it stands."""
    sections = [entry.stated for entry in version.sections if entry.stated.places]
    return tuple(span for section in sections if section.kind in NARRATIVES for span in section.places) if sections else None


def _described(entry: StatementEntry, narratives: Places | None) -> bool:
    stated = entry.stated
    if stated.kind is not StatementKind.CHARACTERISTIC:
        return False
    if narratives is None or not stated.places:
        return True
    start = stated.places[0].start
    return any(span.start <= start < span.end for span in narratives)


def _sources(contents: tuple[ClassContent, ...], key: str) -> dict[StatementKind, frozenset[str]]:
    """Kind → keys of all classes from which a class takes statements of that kind, directly or through others."""
    parents = {content.stated.key: content.stated.inherits for content in contents}
    found: dict[StatementKind, set[str]] = {}
    for kind in StatementKind:
        waiting = [key]
        seen: set[str] = set()
        while waiting:
            here = waiting.pop()
            for inherited in parents.get(here, ()):
                if kind in inherited.kinds and inherited.source not in seen:
                    seen.add(inherited.source)
                    waiting.append(inherited.source)
        if seen - {key}:
            found[kind] = seen - {key}
    return {kind: frozenset(keys) for kind, keys in found.items()}
