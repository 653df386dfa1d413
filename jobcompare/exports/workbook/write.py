"""The workbook of an export: which sheets it has, in which order, and their bytes."""

from collections.abc import Callable
from dataclasses import dataclass

from jobcompare.exports.bundle import Bundle
from jobcompare.exports.told import Told
from jobcompare.exports.workbook.book import Book, Named
from jobcompare.exports.workbook.chart_sheets import (
    CHART_WIDTHS,
    FIGURE_WIDTHS,
    PRINT_SCALE,
    table_widths,
    write_chart_tables,
    write_charts,
)
from jobcompare.exports.workbook.front_sheets import CONTENTS_WIDTHS, Entry, write_contents, write_summary
from jobcompare.exports.workbook.grid_sheet import grid_widths, write_grid
from jobcompare.exports.workbook.ladder_sheet import ladder_widths, write_ladder
from jobcompare.exports.workbook.listing_sheet import listing_widths, write_listing
from jobcompare.exports.workbook.matrix_sheet import matrix_widths, write_matrix
from jobcompare.exports.workbook.pay_sheet import PAY_WIDTHS, write_pay
from jobcompare.exports.workbook.sheet import Sheet
from jobcompare.present.listings.about import About
from jobcompare.present.listings.placements import make_placements
from jobcompare.present.listings.view import Listing
from jobcompare.present.matrix.view import Matrix
from jobcompare.present.titles import short_titles

_ALWAYS_APART = 3  # sheets from which on a contents sheet helps


@dataclass(frozen=True, slots=True)
class _Plan:
    """A sheet to be: name, what it holds, its columns' widths, how it is written."""

    name: str
    words: str
    widths: list[float]
    write: Callable[[Sheet], None]


def workbook_bytes(bundle: Bundle, about: About, told: Told) -> tuple[bytes, int]:
    """The workbook of a bundle and its number of sheets.

    Args:
        bundle: what is exported.
        about: what it is of.
        told: where is counted what Excel could not take as it was.
    """
    plans = _plans(bundle, about)
    charts = bool(bundle.charts)
    names = [Named(plan.name, plan.words) for plan in plans]
    extra = [Named("Charts", "Native charts"), Named("Chart tables", "The figures behind the charts"), Named("Chart figures", "")]
    front = [Named("Contents", "")] if len(plans) + 3 * charts > _ALWAYS_APART else []
    book = Book([*front, *names, *(extra if charts else [])], told)
    book.properties(f"{about.comparison} – {about.study}", about.study, about.written)
    if front:
        _write_front(book, about)
    for n, plan in enumerate(plans, start=len(front)):
        sheet = book.sheet(n, plan.widths)
        plan.write(sheet)
        sheet.page(_foot(about, plan.name))
    if charts:
        _write_chart_sheets(book, bundle, about, len(front) + len(plans))
    return book.data(), len(book.names)


def _write_front(book: Book, about: About) -> None:
    sheet = book.sheet(0, CONTENTS_WIDTHS)
    named = zip(book.names[1:], book.sheets[1:], strict=True)
    write_contents(sheet, about, [Entry(name, one.words or "What the charts are drawn from") for name, one in named])
    sheet.page(_foot(about, "Contents"))


def _write_chart_sheets(book: Book, bundle: Bundle, about: About, first: int) -> None:
    drawn, tables = book.sheet(first, CHART_WIDTHS), book.sheet(first + 1, table_widths(bundle.charts))
    figures = book.sheet(first + 2, FIGURE_WIDTHS)
    write_charts(book.workbook, drawn, figures, book.names[first + 2], bundle.charts)
    write_chart_tables(tables, bundle.charts)
    drawn.page(_foot(about, "Charts"), PRINT_SCALE)
    tables.page(_foot(about, "Chart tables"))
    figures.page(_foot(about, "Chart figures"))


def _foot(about: About, name: str) -> str:
    return f"{about.study} · {about.comparison} · {name} · {about.written[:10]}"


def _plans(bundle: Bundle, about: About) -> list[_Plan]:
    plans = [_summary(bundle, about)]
    grid, ladder, pay = bundle.grid, bundle.ladder, bundle.pay
    if grid is not None:
        plans.append(_Plan("Grid", "The classes side by side", grid_widths(grid), lambda sheet: write_grid(sheet, grid)))
    plans += _matrix_plans(bundle.matrices)
    if ladder is not None:
        plans.append(_Plan("Ladder", "Study levels and series", ladder_widths(ladder), lambda sheet: write_ladder(sheet, ladder)))
        plans.append(_listing(make_placements(ladder)))
    listings = {listing.key: listing for listing in bundle.listings}
    if "requirements" in listings:
        plans.append(_listing(listings.pop("requirements")))
    if pay is not None:
        plans.append(_Plan("Pay", "Published pay on one basis", list(PAY_WIDTHS), lambda sheet: write_pay(sheet, pay)))
    return plans + [_listing(listing) for listing in listings.values()]


def _summary(bundle: Bundle, about: About) -> _Plan:
    captions = (bundle.ladder.caption,) if bundle.ladder else ()
    captions += (bundle.grid.foot,) if bundle.grid else ()
    widths = [22.0, 44.0, 8.0, 12.0, 12.0, 34.0, 12.0, 44.0, 30.0]
    return _Plan(
        "Summary",
        "What this is, of which study and when",
        widths,
        lambda sheet: write_summary(sheet, about, bundle.classes, captions),
    )


def _matrix_plans(matrices: tuple[Matrix, ...]) -> list[_Plan]:
    shorts = short_titles([matrix.bands[0].title if matrix.bands else matrix.title for matrix in matrices])
    return [_matrix(matrix, short, n) for n, (matrix, short) in enumerate(zip(matrices, shorts, strict=True), start=1)]


def _matrix(matrix: Matrix, short: str, number: int) -> _Plan:
    words = f"Statements by level: {matrix.title}"
    return _Plan(f"Matrix {short}", words, matrix_widths(matrix), lambda sheet: write_matrix(sheet, matrix, number))


def _listing(listing: Listing) -> _Plan:
    return _Plan(listing.title, listing.remark, listing_widths(listing), lambda sheet: write_listing(sheet, listing))
