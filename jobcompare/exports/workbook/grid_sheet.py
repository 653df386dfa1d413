"""Classes side by side as a sheet: one row per fact or aligned statement, one column per class."""

from jobcompare.exports.words import cell_extras, cell_words, lead_words
from jobcompare.exports.workbook.look import Style
from jobcompare.exports.workbook.sheet import Cell, Head, Sheet, in_runs
from jobcompare.model.bands import Band
from jobcompare.present.figures import counted
from jobcompare.present.grid.view import Cell as GridCell
from jobcompare.present.grid.view import Grid, GridSection, Row, Sign
from jobcompare.present.shown import Header, Shown
from jobcompare.present.wording import tally_words

_FIXED = (15.0, 6.0, 26.0, 10.0)
_WIDEST, _NARROWEST, _ROOM = 40.0, 24.0, 190.0  # digits of a class column, and of all of them on a page that can be read
_ALSO = 60  # characters of a further match; the sheet Statements has it whole
_HEADS = (Head("Section"), Head("No.", Style.HEADER_SHORT), Head("Row"), Head("Differs", Style.HEADER_SHORT))


def grid_widths(grid: Grid) -> list[float]:
    """Class columns share the page, within what can be read."""
    each = min(_WIDEST, max(_NARROWEST, _ROOM / max(1, len(grid.columns))))
    return [*_FIXED, *(each for _ in grid.columns)]


def write_grid(sheet: Sheet, grid: Grid) -> None:
    """The grid with its header rows frozen; the filter of “Differs” gives only the differences."""
    sheet.title(
        f"Side by side: {grid.title}",
        [
            f"{counted(grid.differing, 'row')} of {grid.rows:,} differ. {tally_words(grid.tally)}.",
            "≠ differs by meaning from the reference · ≈ similar work in other words, with how sure · ⚑ doubtful, see Findings",
            grid.foot,
        ],
    )
    heads = [*_HEADS, *(Head(_head(header), Style.HEADER_OURS if header.ours else Style.HEADER) for header in grid.columns)]
    rows = [cells for section in grid.sections for cells in _section(section)]
    top = sheet.table(heads, rows, "Grid", words=f"Classes side by side: {grid.title}")
    sheet.freeze(top, len(_FIXED) - 1)
    remarks = [f"{section.title}: {section.remark}" for section in grid.sections if section.remark]
    feet = [section.foot for section in grid.sections if section.foot]
    if remarks or feet:
        sheet.section("About the sections")
        sheet.remarks([*remarks, *feet])


def _head(header: Header) -> str:
    star = "★ " if header.ours or header.reference else ""
    role = "ours" if header.ours else "reference" if header.reference else ""
    lines = [f"{star}{header.employer}{f' ({role})' if role else ''}", header.title, header.facts]
    return "\n".join(line for line in lines if line)


def _section(section: GridSection) -> list[list[Cell]]:
    return [_row(section, row, first=n == 0) for n, row in enumerate(section.rows)]


def _row(section: GridSection, row: Row, *, first: bool) -> list[Cell]:
    return [
        Cell(section.title, Style.BOLD if first else Style.MUTED),
        Cell(row.number, Style.SHORT),
        Cell(row.label, Style.BOLD),
        Cell("differs" if row.differs else None, Style.SHORT),
        *(_cell(cell) for cell in row.cells),
    ]


def _cell(cell: GridCell) -> Cell:
    if not cell.text or cell.sign is Sign.NOT_MENTIONED:
        return Cell(cell_words(cell, _ALSO), Style.MUTED)
    style = Style.DIFFERENT if cell.sign is Sign.DIFFERENT else Style.TEXT
    if cell.state is Shown.ABSENT or cell.band is Band.CHECK:
        style = Style.MUTED
    lead = lead_words(cell)
    extras = "".join(f"\n{line}" for line in cell_extras(cell, _ALSO))
    return in_runs([(f"{lead} " if lead else "", Style.MUTED), (cell.text, style), (extras, Style.MUTED)], style)
