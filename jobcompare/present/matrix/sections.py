"""The sections of a level matrix and the counts at its foot."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from jobcompare.analysis.marks import Counts, MarkRow, MarkTable, counts
from jobcompare.model.record import Statement
from jobcompare.model.words import StatementKind
from jobcompare.present.matrix.view import MatrixFoot, MatrixRow, MatrixSection
from jobcompare.present.wording.names import STATEMENTS

DESCRIBED = "From the level descriptions"
_IN_LIST = "Personal characteristics"
_LAST = (StatementKind.OTHER.value, "description")
_KSA = (StatementKind.KNOWLEDGE, StatementKind.SKILL, StatementKind.ABILITY)
_FEET: dict[str, tuple[StatementKind, ...]] = {
    "Duties": (StatementKind.DUTY,),
    "Knowledge": (StatementKind.KNOWLEDGE,),
    "Skill": (StatementKind.SKILL,),
    "Ability": (StatementKind.ABILITY,),
    "Knowledge, skill, ability": _KSA,
    "Other items": tuple(kind for kind in StatementKind if kind not in (*_KSA, StatementKind.DUTY)),
}

Item = TypeVar("Item")


def section_key(stated: Statement, described: bool) -> tuple[str, str]:
    """What a statement is listed under: its kind (or "description") and the sub-heading it stands under, "" for none."""
    return ("description", "") if described else (stated.kind.value, stated.group or "")


def sections_of(
    items: Iterable[Item], key: Callable[[Item], tuple[str, str]], make: Callable[[Item, int], MatrixRow]
) -> tuple[MatrixSection, ...]:
    """Items in sections, in the order in which their kinds first come, those of no kind and level descriptions last.

    Rows are numbered through.

    Args:
        items: in reading order.
        key: the section of an item, as `section_key` gives it.
        make: the row of an item with a number.
    """
    grouped: dict[tuple[str, str], list[Item]] = {}
    kinds: dict[str, None] = {}
    for item in items:
        grouped.setdefault(key(item), []).append(item)
        kinds.setdefault(key(item)[0])
    order = sorted(kinds, key=lambda kind: _LAST.index(kind) if kind in _LAST else -1)
    found: list[MatrixSection] = []
    number = 0
    for kind, group in sorted(grouped, key=lambda place: order.index(place[0])):
        rows = tuple(make(item, number + place) for place, item in enumerate(grouped[kind, group], start=1))
        number += len(rows)
        found.append(MatrixSection(key=f"{kind}:{group}".rstrip(":"), title=_title(kind, group, len(rows)), rows=rows))
    return tuple(found)


def make_foot(tables: Sequence[MarkTable]) -> tuple[MatrixFoot, ...]:
    """Held and new per column: a line for each kind that occurs, one for all. Columns of several tables stand side by side.

    The line of all is left out where there is only one kind.
    """
    lines = tuple(_feet(tables))
    if len(lines) == 1:
        return lines
    return (*lines, _foot("All", [counts(table.listed, len(table.contents)) for table in tables])) if lines else ()


def _feet(tables: Sequence[MarkTable]) -> Iterator[MatrixFoot]:
    kinds = {row.entry.stated.kind for table in tables for row in table.listed}
    for label, of in _FEET.items():
        together = len(of) > 1 and of == _KSA
        if together and (len(kinds & set(_KSA)) < 2 or kinds <= set(_KSA)):
            continue
        if kinds & set(of):
            yield _foot(label, [counts(table.of_kinds(of), len(table.contents)) for table in tables])


def _foot(label: str, found: Sequence[Counts]) -> MatrixFoot:
    return MatrixFoot(
        label=label,
        held=tuple(number for item in found for number in item.printed),
        new=tuple(number for item in found for number in item.new),
        inherited=tuple(number for item in found for number in item.inherited),
        learned=tuple(number for item in found for number in item.learned),
    )


def _title(kind: str, group: str, count: int) -> str:
    if kind == "description":
        words = DESCRIBED
    elif kind == StatementKind.CHARACTERISTIC.value:
        words = _IN_LIST
    else:
        words = STATEMENTS[StatementKind(kind)]
    return f"{words}: {group} ({count})" if group else f"{words} ({count})"


def rows_in_sections(rows: Sequence[MarkRow], make: Callable[[MarkRow, int], MatrixRow]) -> tuple[MatrixSection, ...]:
    """The rows of one table in sections."""
    return sections_of(rows, lambda row: section_key(row.entry.stated, row.described), make)
