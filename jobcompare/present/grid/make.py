"""Compared → Grid."""

from collections.abc import Iterable
from dataclasses import replace

from jobcompare.model.compared import Compared
from jobcompare.present.grid.classes import grid_classes
from jobcompare.present.grid.fact_sections import closing_sections, leading_sections
from jobcompare.present.grid.statement_sections import statement_sections
from jobcompare.present.grid.view import Cell, Grid, GridSection
from jobcompare.present.headers import make_headers
from jobcompare.present.shown import Shown, Tally

FOOT = "Specifications list examples; not mentioned does not mean not done."


def make_grid(compared: Compared) -> Grid:
    """The classes of a comparison side by side: facts, then aligned statements, rows numbered through."""
    classes = grid_classes(compared)
    reference = next((n for n, one in enumerate(classes) if one.item is compared.reference), 0)
    sections: tuple[GridSection, ...] = ()
    if classes:
        leading = _numbered(leading_sections(classes, reference, compared.states), 1)
        aligned = statement_sections(compared, classes, reference, _count(leading) + 1)
        closing = _numbered(closing_sections(classes, reference, compared.states), _count(leading) + _count(aligned) + 1)
        sections = (*leading, *aligned, *closing)
    return Grid(
        title=compared.comparison.name,
        comparison_id=compared.comparison.id,
        columns=make_headers(compared),
        sections=sections,
        differing=sum(row.differs for section in sections for row in section.rows),
        rows=_count(sections),
        tally=_tally(cell for section in sections for row in section.rows for cell in row.cells),
        foot=FOOT,
    )


def _numbered(sections: Iterable[GridSection], first: int) -> tuple[GridSection, ...]:
    made: list[GridSection] = []
    for section in sections:
        rows = tuple(replace(row, number=number) for number, row in enumerate(section.rows, start=first))
        first += len(rows)
        made.append(replace(section, rows=rows))
    return tuple(made)


def _count(sections: Iterable[GridSection]) -> int:
    return sum(len(section.rows) for section in sections)


def _tally(cells: Iterable[Cell]) -> Tally:
    """Values shown and not looked at; each value once, computed and absent ones not at all."""
    seen = {cell.ref: cell.state for cell in cells if cell.ref is not None and cell.state not in (Shown.DERIVED, Shown.ABSENT)}
    return Tally(unreviewed=sum(state is Shown.READ for state in seen.values()), shown=len(seen))
