"""Sections of facts."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from jobcompare.model.study import EntityKind, ValueRef
from jobcompare.model.words import SectionKind
from jobcompare.present.figures import counted
from jobcompare.present.grid.cells import FactCells, States, fact_cells
from jobcompare.present.grid.classes import GridClass
from jobcompare.present.grid.fact_rows import (
    LEVEL,
    LIFTING,
    OTHER,
    PREFERRED,
    REQUIREMENTS,
    SUPERVISION,
    Fact,
    FactRow,
    absent,
    attribute_fact,
)
from jobcompare.present.grid.pay_rows import pay_remark, pay_rows
from jobcompare.present.grid.view import GridSection, Row, RowKind
from jobcompare.present.shown import Shown
from jobcompare.present.wording.qualifying import CAPTION


def leading_sections(classes: Sequence[GridClass], reference: int, states: States) -> tuple[GridSection, ...]:
    """Level, requirements, supervision and pay, in the order of the page; rows not numbered yet."""
    maker = _Maker(classes, reference, states)
    return (
        maker.section("level", "Level", LEVEL),
        maker.section("requirements", "Requirements", (*REQUIREMENTS, *maker.stated((PREFERRED,))), foot=CAPTION),
        maker.section("supervision", "Supervision, physical", SUPERVISION),
        maker.folded_section("pay", "Pay", pay_rows(classes), pay_remark(classes), fold=not any(one.item.pay for one in classes)),
    )


def closing_sections(classes: Sequence[GridClass], reference: int, states: States) -> tuple[GridSection, ...]:
    """Definitions, and printed facts that have no row above: codes, status, and whatever else the documents print.

    Definitions stand last because they are long: the first screen is for facts and duties (pictures.md, A).
    """
    maker = _Maker(classes, reference, states)
    definition = maker.folded_section("definition", "Definition", (FactRow("definition", "Definition", _definition),), None)
    rows = maker.stated((*OTHER, *_attribute_rows(classes)))
    facts = (maker.folded_section("facts", "Other facts as printed", rows, counted(len(rows), "fact")),) if rows else ()
    return (definition, *facts)


class _Maker:
    def __init__(self, classes: Sequence[GridClass], reference: int, states: States) -> None:
        self._classes = classes
        self._reference = reference
        self._states = states

    def section(self, key: str, title: str, rows: Iterable[FactRow], foot: str = "") -> GridSection:
        """A section that is folded, with a remark, only where nobody states anything."""
        made = [(row, fact_cells(row, self._classes, self._reference, self._states)) for row in rows]
        silent = not any(fact.stated for _, cells in made for fact in cells.facts)
        remark = self._not_stated() if silent else ""
        return GridSection(key=key, title=title, remark=remark, rows=tuple(_row(*pair) for pair in made), folded=silent, foot=foot)

    def folded_section(
        self, key: str, title: str, rows: Iterable[FactRow], remark: str | None, *, fold: bool = True
    ) -> GridSection:
        """A section that opens on demand; `remark` None: how many state it."""
        made = self.section(key, title, rows)
        words = self._not_stated() if made.folded else remark if remark is not None else self._how_many(made)
        return replace(made, remark=words, folded=fold or made.folded)

    def _how_many(self, section: GridSection) -> str:
        columns = zip(*(row.cells for row in section.rows), strict=True)
        told = sum(any(cell.state is not Shown.ABSENT for cell in column) for column in columns)
        return f"stated by all {told}" if told == len(self._classes) > 1 else f"stated by {told} of {len(self._classes)}"

    def stated(self, rows: Iterable[FactRow]) -> tuple[FactRow, ...]:
        """The rows about which at least one class says something."""
        return tuple(row for row in rows if any(row.make(one).stated for one in self._classes))

    def _not_stated(self) -> str:
        count = len(self._classes)
        return "not stated" if count == 1 else f"not stated in any of the {count}"


def _row(row: FactRow, cells: FactCells) -> Row:
    proposed = row.key == "study-level" and any(fact.stated and not fact.confirmed for fact in cells.facts)
    return Row(
        key=f"fact:{row.key}",
        kind=RowKind.FACT,
        number=0,
        label=f"{row.label} (proposed)" if proposed else row.label,
        label_ref=None,
        cells=cells.cells,
        differs=cells.differs,
    )


def _definition(one: GridClass) -> Fact:
    found = [
        section
        for section in one.item.version.sections
        if section.stated.kind is SectionKind.DEFINITION
        and (not section.stated.classes or one.stated.key in section.stated.classes)
    ]
    if not found:
        return absent(one.ref("title"))
    return Fact(text="\n".join(section.stated.text for section in found), ref=ValueRef(EntityKind.SECTION, found[0].id, "text"))


def _attribute_rows(classes: Sequence[GridClass]) -> tuple[FactRow, ...]:
    """A row for every further name of a printed fact, in the order of first use."""
    names = dict.fromkeys(item.name.casefold() for one in classes for item in one.stated.attributes)
    return tuple(
        FactRow(f"attribute:{name}", name[:1].upper() + name[1:40], attribute_fact(name)) for name in names if name != LIFTING
    )
