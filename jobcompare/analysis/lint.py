"""What a level matrix says about itself: whether each level keeps what the levels below have, and lists that do not differ."""

from dataclasses import dataclass
from enum import StrEnum

from jobcompare.analysis.marks import Held, MarkRow, MarkTable
from jobcompare.model.compared import Version
from jobcompare.model.words import SectionKind, StatementKind


class Differs(StrEnum):
    """Where two levels with identical lists differ, in the order in which it is told."""

    DESCRIPTION = "description"
    SUPERVISION = "supervision"
    REQUIREMENT = "requirement"


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where two levels differ. `heading`: as printed over it; None where it has none."""

    what: Differs
    heading: str | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """A row of the lists that a level holds and the next one does not. `held`, `missing`: columns, next to each other."""

    row: MarkRow
    held: int
    missing: int


@dataclass(frozen=True, slots=True)
class Identical:
    """Two neighbouring levels whose lists have the same rows, and where they differ instead."""

    lower: int
    upper: int
    differs: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Lint:
    """The lint of a table.

    Attributes:
        gaps: in reading order of the rows.
        identical: pairs of neighbouring levels, low to high.
        everywhere: rows of the lists held at every one of several levels.
        carried: rows held at one level and at the next: none of several means that levels have lists of their own.
    """

    gaps: tuple[Gap, ...]
    identical: tuple[Identical, ...]
    everywhere: tuple[MarkRow, ...]
    carried: int


def lint(version: Version, table: MarkTable) -> Lint:
    """Lint the lists of a version; sentences about one level are no list.

    Args:
        version: the version.
        table: its marks.
    """
    rows, columns = table.listed, len(table.contents)
    steps = [(row, column) for row in rows for column in range(columns - 1) if row.held[column] is not Held.NONE]
    gaps = tuple(Gap(row, column, column + 1) for row, column in steps if row.held[column + 1] is Held.NONE)
    identical = tuple(
        Identical(column, column + 1, where_they_differ(version, column, column + 1))
        for column in range(columns - 1)
        if _same_rows(rows, column, column + 1)
    )
    everywhere = tuple(row for row in rows if columns > 1 and Held.NONE not in row.held)
    return Lint(gaps, identical, everywhere, len(steps) - len(gaps))


def where_they_differ(version: Version, lower: int, upper: int) -> tuple[Difference, ...]:
    """Where two classes of a version differ outside their lists: descriptions, supervision, requirements."""
    low, high = version.contents[lower].stated, version.contents[upper].stated
    found: list[Difference] = []
    if _described(version, low.key) != _described(version, high.key):
        found.append(Difference(Differs.DESCRIPTION, _heading(version, SectionKind.DISTINGUISHING)))
    if (low.supervision_received, low.supervision_exercised) != (high.supervision_received, high.supervision_exercised):
        found.append(Difference(Differs.SUPERVISION, _heading(version, SectionKind.SUPERVISION)))
    if (low.requirement, low.preferred) != (high.requirement, high.preferred):
        found.append(Difference(Differs.REQUIREMENT, _heading(version, SectionKind.QUALIFICATIONS)))
    return tuple(found)


def _same_rows(rows: tuple[MarkRow, ...], lower: int, upper: int) -> bool:
    held = [(row.held[lower] is not Held.NONE, row.held[upper] is not Held.NONE) for row in rows]
    return any(first for first, _ in held) and all(first == second for first, second in held)


def _described(version: Version, key: str) -> tuple[str, ...]:
    """What the document says of one level alone: its sentences, and sections that speak only of it."""
    sentences = tuple(
        entry.stated.text
        for entry in version.statements
        if entry.stated.kind is StatementKind.CHARACTERISTIC and not entry.stated.struck and key in entry.stated.classes
    )
    kinds = (SectionKind.DISTINGUISHING, SectionKind.DEFINITION)
    sections = (entry.stated for entry in version.sections if entry.stated.classes == (key,))
    return sentences + tuple(section.text for section in sections if section.kind in kinds)


def _heading(version: Version, kind: SectionKind) -> str | None:
    """The first printed heading of a kind that is not the name of a class."""
    titles = tuple(_plain(content.stated.title) for content in version.contents)
    for entry in version.sections:
        heading = entry.stated.heading
        if entry.stated.kind is kind and heading and not any(title in _plain(heading) for title in titles):
            return heading.strip(" :")
    return None


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
