"""Rates of a class -> its published pay: one for every range, unit of time and date that is printed."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from jobcompare.intake.schedules.bases import basis_by_size, is_hourly
from jobcompare.intake.schedules.rows import Rate
from jobcompare.model.pay import Pay, PaySource, Step
from jobcompare.model.places import Places
from jobcompare.model.schedules import ColumnRole, Table
from jobcompare.model.words import Basis, FindingKind, How, PayKind

_SHORT = 4  # characters of a range's own name, before which the word Range is put


@dataclass(frozen=True, slots=True)
class Terms:
    """What the analyst says of a whole schedule. `basis` and `effective` None: nothing; `title`: its name."""

    table: Table
    basis: Basis | None
    effective: str | None
    title: str | None


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something doubtful about one pay."""

    trouble: FindingKind
    what: str
    printed: str = ""
    places: Places = ()


@dataclass(slots=True)
class Paid:
    """One published pay, how its unit of time is known, and what is doubtful about it."""

    pay: Pay
    how: How = How.TABLE
    sure: bool = True
    doubts: list[Doubt] = field(default_factory=list[Doubt])


def pay_of(rates: Sequence[Rate], terms: Terms) -> list[Paid]:
    """The published pay that the rates of one class make, in the order of the document."""
    groups: dict[tuple[str, Basis | None, str | None], list[Rate]] = {}
    for rate in rates:
        groups.setdefault((rate.label, rate.basis, rate.effective), []).append(rate)
    return [paid for group in groups.values() for paid in _apart(group, terms)]


def _apart(group: list[Rate], terms: Terms) -> list[Paid]:
    """Rates of one range, unit and date: rows that repeat themselves are one pay, rows that differ are several and a doubt."""
    different: dict[tuple[object, ...], list[Rate]] = {}
    for rates in _schedules(group):
        different.setdefault(tuple(sorted((rate.role, rate.step or 0, rate.cents) for rate in rates)), rates)
    made: list[Paid] = []
    for rates in different.values():
        paid = _paid(rates, terms)
        same = next((other for other in made if other.pay.basis is paid.pay.basis), None)
        if same is not None:
            paid.doubts.append(Doubt(FindingKind.TWO_SALARIES, "", places=(*same.pay.places, *paid.pay.places)))
        made.append(paid)
    return made


def _schedules(group: list[Rate]) -> list[list[Rate]]:
    """Rates that stand together: the steps of rows one under the other, each step once; else a row each."""
    rows: dict[int, list[Rate]] = {}
    for rate in group:
        rows.setdefault(rate.row, []).append(rate)
    found: dict[tuple[int, int], list[Rate]] = {}
    times: Counter[int] = Counter()
    for number, row in enumerate(rows.values()):
        steps = {rate.step for rate in row}
        step = steps.pop() if len(steps) == 1 else None
        times[step or 0] += 1
        found.setdefault((times[step], 0) if step is not None else (0, number), []).extend(row)
    return list(found.values())


def _paid(rates: list[Rate], terms: Terms) -> Paid:
    doubts: list[Doubt] = []
    low, high, steps = _ends(rates, doubts)
    cents = [rate.cents for rate in rates]
    basis, how, sure = _basis(rates[0], cents, terms, doubts)
    first = rates[0]
    pay = Pay(
        label=_label(first.label),
        kind=PayKind.FLAT if low == high and len(steps) < 2 else PayKind.RANGE,
        low=low,
        high=high,
        steps=steps,
        basis=basis,
        effective=first.effective or terms.effective,
        printed=_printed(rates),
        source=PaySource(title=terms.title, row=terms.table.where({rate.row for rate in rates})),
        places=tuple(dict.fromkeys(rate.cell.place for rate in rates)),
    )
    return Paid(pay, how, sure, doubts)


def _ends(rates: list[Rate], doubts: list[Doubt]) -> tuple[int | None, int | None, tuple[Step, ...]]:
    """Least rate, highest rate and steps; low and high that stand the wrong way round change places."""
    low = next((rate for rate in rates if rate.role is ColumnRole.LOW), None)
    high = next((rate for rate in rates if rate.role is ColumnRole.HIGH), None)
    single = [rate for rate in rates if rate.role is ColumnRole.RATE]
    stepped = [rate for rate in single if rate.step is not None]
    if low and high and low.cents > high.cents:
        what = "the low rate stands above the high one; they were exchanged"
        printed, places = f"{low.cell.text}, {high.cell.text}", (low.cell.place, high.cell.place)
        doubts.append(Doubt(FindingKind.COLUMNS_SLIPPED, what, printed, places))
        low, high = high, low
    ordered = sorted(stepped, key=lambda rate: rate.step or 0)
    for before, after in pairwise(ordered):
        if after.cents < before.cents:
            what = f"step {after.step} is printed below step {before.step}"
            printed, places = f"{before.cell.text}, {after.cell.text}", (before.cell.place, after.cell.place)
            doubts.append(Doubt(FindingKind.STEPS_NOT_ASCENDING, what, printed, places))
    among = [rate.cents for rate in single]
    least = low.cents if low else min(among, default=None)
    most = high.cents if high else max(among, default=None)
    return least, most, tuple(Step(n=rate.step or 0, rate=rate.cents) for rate in ordered)


def _basis(first: Rate, cents: list[int], terms: Terms, doubts: list[Doubt]) -> tuple[Basis, How, bool]:
    """The unit of time: as the head or the row says, as the analyst says, else by size; never guessed beyond that."""
    stated = first.basis or terms.basis
    if stated is not None and is_hourly(cents, stated):
        what = f"rates this small can only be by the hour, though the schedule is by the {stated.value}"
        doubts.append(Doubt(FindingKind.NUMBER_AMBIGUOUS, what, first.cell.text, (first.cell.place,)))
        return Basis.HOUR, How.INFERRED, False
    if stated is not None:
        return stated, How.INFERRED if first.joined else How.TABLE, True
    by_size = basis_by_size(cents)
    return (by_size, How.INFERRED, False) if by_size else (Basis.OTHER, How.TABLE, False)


def _label(label: str) -> str | None:
    if not label:
        return None
    return label if len(label) > _SHORT or "range" in label.casefold() else f"Range {label}"


def _printed(rates: list[Rate]) -> str:
    cells = [rate.cell.text for rate in dict.fromkeys(rates)]
    ends = {rate.role for rate in rates} == {ColumnRole.LOW, ColumnRole.HIGH} and len({rate.cell for rate in rates}) == 2
    return (" - " if ends else ", ").join(dict.fromkeys(cells) if not ends else cells)
