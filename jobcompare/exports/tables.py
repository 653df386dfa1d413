"""View data as flat tables with stable ids, for CSV: no titles, no blank lines, one header row."""

from dataclasses import dataclass

from jobcompare.exports.bundle import Bundle
from jobcompare.exports.plain import class_id, stable_id
from jobcompare.exports.words import cell_words
from jobcompare.present.charts.view import Chart
from jobcompare.present.grid.view import Grid
from jobcompare.present.listings.pay_view import PayGroup, PayRow, PayView
from jobcompare.present.listings.placements import make_placements
from jobcompare.present.listings.view import Listing, Value
from jobcompare.present.matrix.view import Matrix


@dataclass(frozen=True, slots=True)
class FlatTable:
    """One table. `title` names its file where several are written."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def flat_tables(bundle: Bundle) -> tuple[FlatTable, ...]:
    """Every table of an export."""
    tables: list[FlatTable] = []
    if bundle.grid is not None:
        tables.append(grid_table(bundle.grid))
    tables += [matrix_table(matrix) for matrix in bundle.matrices]
    if bundle.ladder is not None:
        tables.append(listing_table(make_placements(bundle.ladder)))
    tables += [chart_table(chart) for chart in bundle.charts if chart.table.rows]
    if bundle.pay is not None and not bundle.pay.empty:
        tables.append(pay_table(bundle.pay))
    tables += [listing_table(listing) for listing in bundle.listings if listing.rows]
    return tuple(tables)


def grid_table(grid: Grid) -> FlatTable:
    """The grid: one row per fact or aligned statement, one column per class."""
    header = ("section", "number", "row", "label", "differs", *(_class_name(grid, n) for n in range(len(grid.columns))))
    rows = tuple(
        (section.title, row.number, row.key, row.label, "yes" if row.differs else "no", *(cell_words(cell) for cell in row.cells))
        for section in grid.sections
        for row in section.rows
    )
    return FlatTable(f"Side by side - {grid.title}", header, rows)


def matrix_table(matrix: Matrix) -> FlatTable:
    """A level matrix: one row per statement, one column per level."""
    header = ("section", "number", "id", "statement", "begins_at", "note", *(column.title for column in matrix.columns))
    rows = tuple(
        (
            section.title,
            row.number,
            stable_id(row.ref),
            row.text,
            row.begins_at,
            "; ".join(part for part in (row.note, row.doubt) if part),
            *(cell.mark.value for cell in row.cells),
        )
        for section in matrix.sections
        for row in section.rows
    )
    return FlatTable(f"Matrix - {matrix_name(matrix)}", header, rows)


def matrix_name(matrix: Matrix) -> str:
    """What a matrix is called where several stand together: "State E - Customer Technical Support"."""
    if len(matrix.bands) == 1:
        return f"{matrix.bands[0].employer} - {matrix.bands[0].title}"
    return matrix.title


def listing_table(listing: Listing) -> FlatTable:
    """A list."""
    return FlatTable(listing.title, tuple(column.key for column in listing.columns), listing.rows)


def chart_table(chart: Chart) -> FlatTable:
    """The table behind a chart."""
    return FlatTable(f"Chart - {chart.title}", chart.table.header, chart.table.rows)


def pay_table(pay: PayView) -> FlatTable:
    """Pay in whole units of money with cents, ours marked, ranks where the rates may be ranked."""
    header = ("group", "rank", "employer", "class_id", "class", "min", "max", "basis", "currency", "effective", "ours", "notes")
    rows = [
        (group.title, _rank(group, row), *_pay_row(pay, row, ours=ours))
        for group in pay.groups
        for ours, part in ((False, group.rows), (True, group.ours))
        for row in part
    ]
    rows += [("not held against the others", None, *_pay_row(pay, row, ours=False)) for row in pay.apart]
    return FlatTable(pay.title, header, tuple(rows))


def _pay_row(pay: PayView, row: PayRow, *, ours: bool) -> tuple[Value, ...]:
    return (
        row.employer,
        class_id(row.class_id),
        row.title,
        None if row.low is None else row.low / 100,
        None if row.high is None else row.high / 100,
        pay.basis.value,
        pay.currency,
        row.effective,
        "yes" if ours else "no",
        row.notes,
    )


def _rank(group: PayGroup, row: PayRow) -> int | None:
    if not group.ranked or row.high is None or row in group.ours:
        return None
    return 1 + sum(1 for other in group.rows if (other.high or 0) > row.high)


def _class_name(grid: Grid, n: int) -> str:
    header = grid.columns[n]
    return f"{class_id(header.class_id)} {header.employer} / {header.title}"
