"""Pay in tables: units of time or steps over the columns, classes or steps before the rows."""

import re
from collections.abc import Sequence

from jobcompare.intake.document import BlockKind
from jobcompare.intake.recognize.facts.amounts import Amount, Rate, amounts_in, unit_after, unit_before
from jobcompare.intake.recognize.facts.ground import Ground
from jobcompare.intake.recognize.facts.pay_lines import PayLine
from jobcompare.model.places import Span
from jobcompare.model.words import Basis
from jobcompare.vocabulary.units import PayUnits

_LOW, _HIGH, _MIDDLE = (
    re.compile(r"\b(?:min(?:imum)?|low|entry|begin\w*|start\w*|bottom)\b", re.IGNORECASE),
    re.compile(r"\b(?:max(?:imum)?|high|top|end\w*)\b", re.IGNORECASE),
    re.compile(r"\b(?:mid[\s-]?point|mid|median|control)\b", re.IGNORECASE),
)
_STEP = re.compile(r"(?:step|stp)?\s*(?P<n>[A-L]|\d{1,2})", re.IGNORECASE)

TableRate = tuple[Rate, int, tuple[str, ...]]
"""A rate, the index of its line, and the keys of the classes it is said of."""


def table_rates(ground: Ground, line: PayLine, units: PayUnits) -> list[TableRate]:
    """The rates of the table that a line is a row of; none where it is no row or the table does not tell its columns."""
    rows = _rows(ground, line.line)
    if len(rows) < 2:
        return []
    head = next((row for row in rows if not _has_amounts(ground, row)), None)
    if head is None or head > line.line:
        return []
    columns = [ground.words(cell) for cell in ground.cells(head)]
    body = [row for row in rows if row > head and _has_amounts(ground, row)]
    if _rows_are_ends(ground, body):
        return _by_columns(ground, columns, body, units)
    return [rate for row in body for rate in _by_row(ground, columns, row, line.basis, units)]


def _rows(ground: Ground, index: int) -> list[int]:
    lines = ground.text.lines
    if lines[index].kind is not BlockKind.ROW:
        return []
    first = last = index
    while first > 0 and lines[first - 1].kind is BlockKind.ROW:
        first -= 1
    while last + 1 < len(lines) and lines[last + 1].kind is BlockKind.ROW:
        last += 1
    return list(range(first, last + 1))


def _has_amounts(ground: Ground, row: int) -> bool:
    return any(_cell_amounts(ground, cell) for cell in ground.cells(row)[1:] or ground.cells(row))


def _cell_amounts(ground: Ground, cell: Span) -> list[Amount]:
    return amounts_in(ground.live[cell.start : cell.end], bare=True)


def _rows_are_ends(ground: Ground, body: Sequence[int]) -> bool:
    names = [ground.words(ground.cells(row)[0]) for row in body]
    return any(_LOW.search(name) for name in names) and any(_HIGH.search(name) for name in names)


def _by_columns(ground: Ground, columns: Sequence[str], body: Sequence[int], units: PayUnits) -> list[TableRate]:
    """Minimum and maximum are the rows, units of time the columns."""
    found: list[TableRate] = []
    low = next(row for row in body if _LOW.search(ground.words(ground.cells(row)[0])))
    high = next(row for row in body if _HIGH.search(ground.words(ground.cells(row)[0])))
    for n, name in enumerate(columns):
        if n == 0 or n >= len(ground.cells(low)) or n >= len(ground.cells(high)):
            continue
        least, most = _cell_amounts(ground, ground.cells(low)[n]), _cell_amounts(ground, ground.cells(high)[n])
        if least and most:
            start = ground.text.lines[low].span.start
            cell, end = ground.cells(low)[n], ground.cells(high)[n]
            basis = unit_before(name, 0, len(name), units)
            rate = Rate(
                least[0].cents, most[0].cents, cell.start + least[0].start - start, end.start + most[0].end - start, basis, 0
            )
            found.append((rate, low, ground.owners[low]))
    return found


def _by_row(ground: Ground, columns: Sequence[str], row: int, over: Basis | None, units: PayUnits) -> list[TableRate]:
    """Each row a class or the class itself; the columns are units, ends, or steps."""
    cells = ground.cells(row)
    start = ground.text.lines[row].span.start
    name = ground.words(cells[0])
    keys = _class_named(ground, name) or ground.owners[row]
    basis = unit_before(name, 0, len(name), units) or over
    cased = [
        (columns[n] if n < len(columns) else "", cell, amounts)
        for n, cell in enumerate(cells)
        if (amounts := _cell_amounts(ground, cell))
    ]
    ends = [(title, cell, amounts) for title, cell, amounts in cased if _LOW.search(title) or _HIGH.search(title)]
    steps = [(title, cell, amounts) for title, cell, amounts in cased if _STEP.fullmatch(title.strip()) and len(amounts) == 1]
    if len(ends) > 1:
        return [(_between(ends, start, basis or _unit_of(ground, ends, columns, units)), row, keys)]
    if len(steps) > 2:
        return [(_stepped(steps, start, basis or _unit_of(ground, steps, columns, units)), row, keys)]
    found: list[TableRate] = []
    for title, cell, amounts in cased:
        unit = unit_before(title, 0, len(title), units) or basis
        if unit is not None and len(amounts) <= 2:
            shift = cell.start - start
            rate = Rate(
                amounts[0].cents,
                amounts[-1].cents,
                shift + amounts[0].start,
                shift + amounts[-1].end,
                unit,
                shift if found else 0,
                len(amounts) == 1,
                least=len(amounts) == 1 and _LOW.search(title) is not None,
            )
            found.append((rate, row, keys))
    return found


def _between(ends: Sequence[tuple[str, Span, list[Amount]]], start: int, basis: Basis | None) -> Rate:
    low = next((one for one in ends if _LOW.search(one[0])), ends[0])
    high = next((one for one in ends if _HIGH.search(one[0])), ends[-1])
    return Rate(
        low[2][0].cents,
        high[2][-1].cents,
        low[1].start + low[2][0].start - start,
        high[1].start + high[2][-1].end - start,
        basis,
        0,
    )


def _stepped(steps: Sequence[tuple[str, Span, list[Amount]]], start: int, basis: Basis | None) -> Rate:
    rates = tuple((_number(title), amounts[0].cents) for title, _, amounts in steps)
    cents = [rate for _, rate in rates]
    first, last = steps[0], steps[-1]
    return Rate(
        min(cents),
        max(cents),
        first[1].start + first[2][0].start - start,
        last[1].start + last[2][0].end - start,
        basis,
        0,
        steps=rates,
    )


def _number(title: str) -> int:
    match = _STEP.fullmatch(title.strip())
    name = match["n"].upper() if match else "1"
    return int(name) if name.isdigit() else ord(name) - ord("A") + 1


def _unit_of(
    ground: Ground, cells: Sequence[tuple[str, Span, list[Amount]]], columns: Sequence[str], units: PayUnits
) -> Basis | None:
    """The unit named over the columns or in the cells, where it is the same for all."""
    named = {
        unit for title in [*(title for title, _, _ in cells), *columns[:1]] if (unit := unit_before(title, 0, len(title), units))
    }
    for _, cell, amounts in cells:
        unit = unit_after(ground.live[cell.start : cell.end], amounts[-1].end, units)
        named |= {unit} if unit else set()
    return next(iter(named)) if len(named) == 1 else None


def _class_named(ground: Ground, name: str) -> tuple[str, ...]:
    plain = name.casefold()
    return tuple(
        head.key
        for head in ground.classes
        if plain and plain in (head.title.casefold(), head.key.casefold(), (head.level_label or head.key).casefold())
    )
