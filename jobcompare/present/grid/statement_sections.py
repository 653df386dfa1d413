"""Sections of aligned statements: which row stands where, and what is said over them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from jobcompare.model.compared import Compared
from jobcompare.model.study import EntityKind, ValueRef
from jobcompare.model.words import StatementKind
from jobcompare.present.figures import counted, short_titles
from jobcompare.present.grid.aligned import StatementRow, aligned_rows
from jobcompare.present.grid.cells import States, statement_cells
from jobcompare.present.grid.classes import GridClass
from jobcompare.present.grid.labels import label_of
from jobcompare.present.grid.pools import COMPETENCES, DUTIES, ENVIRONMENT, LICENCES, OTHER, PHYSICAL, Topic
from jobcompare.present.grid.view import GridSection, Row, RowKind, Sign

Kind = StatementKind


@dataclass(frozen=True, slots=True)
class SectionPlan:
    """One section of statements. `always`: shown, folded, also where nobody states anything."""

    key: str
    title: str
    topic: Topic
    kinds: frozenset[StatementKind]
    nouns: str  # what the reference's statements have elsewhere: "work", "items"
    always: bool = False


_ABILITIES = frozenset({Kind.ABILITY, Kind.CHARACTERISTIC})
PLANS = (
    SectionPlan("duties", "Duties", DUTIES, frozenset(Kind), "similar work", True),
    SectionPlan("knowledge", "Knowledge", COMPETENCES, frozenset({Kind.KNOWLEDGE}), "similar knowledge", True),
    SectionPlan("skills", "Skills", COMPETENCES, frozenset({Kind.SKILL}), "similar skills", True),
    SectionPlan("abilities", "Abilities", COMPETENCES, _ABILITIES, "similar abilities", True),
    SectionPlan("licences", "Licenses", LICENCES, frozenset(Kind), "similar licenses"),
    SectionPlan("physical", "Physical", PHYSICAL, frozenset(Kind), "similar demands"),
    SectionPlan("environment", "Environment", ENVIRONMENT, frozenset(Kind), "similar conditions"),
    SectionPlan("other", "Other statements", OTHER, frozenset(Kind), "similar statements"),
)


def statement_sections(
    compared: Compared, classes: Sequence[GridClass], reference: int, first_number: int
) -> tuple[GridSection, ...]:
    """The sections of statements, rows numbered on from `first_number`."""
    by_topic: dict[str, tuple[StatementRow, ...]] = {}
    for plan in PLANS:
        if plan.topic.key not in by_topic:
            by_topic[plan.topic.key] = aligned_rows(compared, classes, plan.topic, reference)
    planned = [(plan, _rows_of(plan, by_topic[plan.topic.key], reference)) for plan in PLANS]
    places = _places((rows for _, rows in planned), first_number)
    made: list[GridSection] = []
    number = first_number
    for plan, rows in planned:
        if rows or plan.always:
            made.append(_section(plan, rows, classes, reference, compared.states, places, number))
        number += len(rows)
    return tuple(made)


def _rows_of(plan: SectionPlan, rows: Sequence[StatementRow], reference: int) -> list[StatementRow]:
    """The rows of a section in their order: the reference's, those with a counterpart first, then what is left of others."""
    here = [row for row in rows if row.entry.stated.kind in plan.kinds]
    return sorted(here, key=lambda row: _order(row, reference))


def _order(row: StatementRow, reference: int) -> tuple[bool, bool, bool, bool]:
    """Listed before described; the reference's before others'; of its own those mentioned elsewhere first; catch-alls last."""
    own = row.lead == reference
    return (row.lead_held.described, not own, own and (row.only_here or row.catch_all), row.catch_all)


def _places(sections: Iterable[Sequence[StatementRow]], first_number: int) -> dict[int, int]:
    """Statement id → number of the row on which it has its own place."""
    found: dict[int, int] = {}
    number = first_number
    for rows in sections:
        for row in rows:
            for cell in row.cells:
                if cell.held is not None and not cell.on_other_row:
                    found.setdefault(cell.held.entry.id, number)
            number += 1
    return found


def _section(
    plan: SectionPlan,
    rows: Sequence[StatementRow],
    classes: Sequence[GridClass],
    reference: int,
    states: States,
    places: Mapping[int, int],
    first_number: int,
) -> GridSection:
    made = tuple(_row(row, number, classes, reference, states, places) for number, row in enumerate(rows, start=first_number))
    return GridSection(
        key=plan.key,
        title=plan.title,
        remark=_remark(plan, rows, classes, reference),
        rows=made,
        folded=not rows,
        foot=_foot(plan, rows, reference),
    )


def _row(
    row: StatementRow, number: int, classes: Sequence[GridClass], reference: int, states: States, places: Mapping[int, int]
) -> Row:
    cells = statement_cells(row, classes, reference, states, places)
    missing = any(cell.sign is Sign.NOT_MENTIONED for cell in cells)
    return Row(
        key=f"statement:{row.entry.id}",
        kind=RowKind.STATEMENT,
        number=number,
        label=label_of(row.entry),
        label_ref=ValueRef(EntityKind.STATEMENT, row.entry.id, "label"),
        cells=cells,
        differs=not row.catch_all and (missing or any(placed.contrasts for placed in row.cells)),
    )


def _remark(plan: SectionPlan, rows: Sequence[StatementRow], classes: Sequence[GridClass], reference: int) -> str:
    """ "10 of County A: 7 have similar work elsewhere, 2 not mentioned at this level, 1 catch-all"."""
    if not rows:
        return "not stated" if len(classes) == 1 else f"not stated in any of the {len(classes)}"
    name = reference_name(classes, reference)
    own = [row for row in rows if row.lead == reference and not row.lead_held.described]
    others = sum(1 for row in rows if row.lead != reference and not row.lead_held.described)
    if len(classes) == 1:
        return f"{len(own)}"
    if not own:
        return f"none of {name}, {counted(others, 'row')} of others" if others else f"none listed by {name}"
    if all(cell.silent for row in own for n, cell in enumerate(row.cells) if n != reference):
        return f"{len(own)} of {name}, the others list none"
    catch_all = sum(row.catch_all for row in own)
    similar = sum(row.met and not row.catch_all for row in own)
    alone = sum(row.only_here and not row.catch_all for row in own)
    inside = len(own) - catch_all - similar - alone
    parts = [f"{similar} {'has' if similar == 1 else 'have'} {plan.nouns} elsewhere"] if similar else []
    parts += [f"{inside} only in this document"] if inside else []
    parts += [f"{alone} not mentioned at this level"] if alone else []
    parts += [f"{catch_all} catch-all"] if catch_all else []
    return f"{len(own)} of {name}: {', '.join(parts)}"


def _foot(plan: SectionPlan, rows: Sequence[StatementRow], reference: int) -> str:
    others = sum(1 for row in rows if row.lead != reference and not row.lead_held.described)
    described = sum(1 for row in rows if row.lead_held.described)
    parts = [f"{counted(others, 'row')} only of others"] if others and len(rows) > others else []
    parts += [f"{counted(described, 'row')} from level descriptions, counted apart"] if described else []
    return "; ".join(parts)


def reference_name(classes: Sequence[GridClass], reference: int) -> str:
    """The reference in a remark: its employer, with its title where another column has the same employer."""
    item = classes[reference].item
    alone = sum(one.item.employer.id == item.employer.id for one in classes) == 1
    contents = item.version.contents
    short = short_titles([content.stated.title for content in contents])[contents.index(item.content)]
    return item.employer.name if alone else f"{item.employer.name} · {short}"
