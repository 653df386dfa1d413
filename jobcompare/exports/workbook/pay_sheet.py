"""Pay as analysts lay it out: ranked, with live statistics below, our own classes apart and in none of them."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from jobcompare.exports.workbook.look import OURS, Style
from jobcompare.exports.workbook.sheet import Cell, Head, Sheet
from jobcompare.model.words import Basis
from jobcompare.present.figures import basis_words, printed_date
from jobcompare.present.listings.pay_view import ENOUGH, PayGroup, PayRow, PayView

PAY_WIDTHS = (8.0, 24.0, 44.0, 15.0, 15.0, 13.0, 46.0, 16.0)
INSUFFICIENT = "insufficient data"
_MIN, _MAX = "D", "E"
_WILD = ("*", "?", "~", "<", ">", "=")


@dataclass(frozen=True, slots=True)
class _Statistic:
    """A line below the table: what it is, and its formula over a range."""

    words: str
    formula: str  # {0} is the range

    def value(self, amounts: Sequence[float]) -> float:
        """The same figure, for the cached value."""
        match self.words:
            case "Median":
                return statistics.median(amounts)
            case "Average":
                return statistics.fmean(amounts)
            case "25th percentile":
                return percentile(amounts, 0.25)
            case _:
                return percentile(amounts, 0.75)


_STATISTICS = (
    _Statistic("Median", "MEDIAN({0})"),
    _Statistic("Average", "AVERAGE({0})"),
    _Statistic("25th percentile", "PERCENTILE({0},0.25)"),
    _Statistic("75th percentile", "PERCENTILE({0},0.75)"),
)


def percentile(amounts: Sequence[float], share: float) -> float:
    """The value below which a share lies, between neighbours in proportion (Excel's PERCENTILE, PERCENTILE.INC)."""
    ordered = sorted(amounts)
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def write_pay(sheet: Sheet, pay: PayView) -> None:
    """The pay sheet."""
    sheet.title("Pay", pay.remarks)
    money = _money_style(pay)
    for n, group in enumerate(pay.groups, start=1):
        if group.title:
            sheet.section(group.title)
        _write_group(sheet, pay, group, n, money)
    if pay.apart:
        sheet.section("Not held against the others")
        _write_rows(sheet, pay, pay.apart, "Pay_apart", money)


def _write_group(sheet: Sheet, pay: PayView, group: PayGroup, number: int, money: Style) -> None:
    first = sheet.at
    top = _write_rows(sheet, pay, group.rows, f"Pay_{number}", money, ranked=group.ranked)
    if number == 1 and not group.title:
        sheet.freeze(first + 1, 3)
    if not group.ranked or not group.rows:
        return
    rows = (top + 1, top + len(group.rows))
    sheet.at += 1
    medians = _write_statistics(sheet, group, rows, money)
    if group.ours:
        sheet.section("Our classes: not in the statistics")
        _write_ours(sheet, pay, group, rows, medians, money)


def _heads(pay: PayView) -> list[Head]:
    unit = f"({pay.currency} {basis_words(pay.basis)})"
    return [
        Head("Rank", Style.HEADER_SHORT),
        Head("Employer"),
        Head("Class"),
        Head(f"Min {unit}", Style.HEADER_NUMBER),
        Head(f"Max or top step {unit}", Style.HEADER_NUMBER),
        Head("Effective", Style.HEADER_SHORT),
        Head("Notes"),
    ]


def _write_rows(sheet: Sheet, pay: PayView, rows: Sequence[PayRow], name: str, money: Style, *, ranked: bool = False) -> int:
    first = sheet.at + 2  # of the data, from 1
    span = f"{_MAX}${first}:{_MAX}${first + len(rows) - 1}"
    cells = [
        [_rank(row, rows, f"=RANK({_MAX}{first + n},{span})") if ranked else Cell(None, Style.SHORT), *_of(row, money)]
        for n, row in enumerate(rows)
    ]
    return sheet.table(_heads(pay), cells, name, words="Published pay, one row per range")


def _rank(row: PayRow, rows: Sequence[PayRow], formula: str) -> Cell:
    return Cell(1 + sum((other.high or 0) > (row.high or 0) for other in rows), Style.SHORT, formula=formula)


def _of(row: PayRow, money: Style) -> list[Cell]:
    return [
        Cell(row.employer),
        Cell(row.title),
        Cell(_amount(row.low), money),
        Cell(_amount(row.high), money),
        Cell(printed_date(row.effective) if row.effective else None, Style.SHORT),
        Cell(row.notes or None),
    ]


def _amount(cents: int | None) -> float | None:
    return None if cents is None else cents / 100


def _write_statistics(sheet: Sheet, group: PayGroup, rows: tuple[int, int], money: Style) -> tuple[int, float | None]:
    """Statistics below Min and Max; gives the row of the median, from 1, and the median of Max where there is one."""
    first, last = rows
    names = f"B{first}:B{last}"
    safe = not any(sign in row.employer for row in group.rows for sign in _WILD)  # else COUNTIF reads names as patterns
    counting = f"=ROUND(SUMPRODUCT(1/COUNTIF({names},{names})),0)" if safe else ""
    at = sheet.at + 1
    sheet.row([Cell(None)] * 2 + [Cell("Employers", Style.BOLD), Cell(None), Cell(group.employers, Style.NUMBER, formula=counting)])
    lows = [row.low / 100 for row in group.rows if row.low is not None]
    highs = [row.high / 100 for row in group.rows if row.high is not None]
    enough = group.employers >= ENOUGH
    for each in _STATISTICS:
        cells = [Cell(None), Cell(None), Cell(each.words, Style.BOLD)]
        for column, amounts in ((_MIN, lows), (_MAX, highs)):
            span = f"{column}{first}:{column}{last}"
            formula = f'=IF($E${at}<{ENOUGH},"{INSUFFICIENT}",IF(COUNT({span})=0,"not stated",{each.formula.format(span)}))'
            told = "not stated" if enough else INSUFFICIENT
            cells.append(Cell(each.value(amounts) if enough and amounts else told, money, formula=formula))
        sheet.row(cells)
    return at + 1, statistics.median(highs) if enough else None


def _write_ours(
    sheet: Sheet, pay: PayView, group: PayGroup, rows: tuple[int, int], median: tuple[int, float | None], money: Style
) -> None:
    """Our rows: the rank they would have, and their top rate against the median of the others."""
    span = f"{_MAX}${rows[0]}:{_MAX}${rows[1]}"
    at, value = median
    first = sheet.at + 2
    heads = [Head("Would rank", Style.HEADER_SHORT), *_heads(pay)[1:], Head("Max against median", Style.HEADER_NUMBER)]
    cells: list[list[Cell]] = []
    for n, row in enumerate(group.ours):
        here = f"{_MAX}{first + n}"
        rank = _rank(row, group.rows, f"=SUMPRODUCT(--({span}>{here}))+1")
        against = f'=IF($E${at - 1}<{ENOUGH},"{INSUFFICIENT}",{here}/{_MAX}${at}-1)'
        share = INSUFFICIENT if value is None else (row.high or 0) / 100 / value - 1
        cells.append([rank, *_ours(_of(row, money)), Cell(share, Style.PERCENT, formula=against)])
    sheet.table(heads, cells, "Pay_ours", words="Our own classes, in no statistic")


def _ours(cells: list[Cell]) -> list[Cell]:
    return [Cell(cell.value, cell.style, ground=OURS) for cell in cells]


def _money_style(pay: PayView) -> Style:
    rows = [row for group in pay.groups for row in (*group.rows, *group.ours)]
    cents = any(amount % 100 for row in rows for amount in (row.low, row.high) if amount is not None)
    return Style.MONEY_CENTS if cents or pay.basis is Basis.HOUR else Style.MONEY
