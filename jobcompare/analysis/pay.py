"""Published pay on one basis: which basis to take, what a rate comes to on another, and whether dates may be compared."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from jobcompare.analysis.routes import FULL_TIME_HOURS
from jobcompare.model.pay import Pay, Step
from jobcompare.model.words import Basis

PERIODS: dict[Basis, int] = {
    Basis.DAY: 260,  # five days a week, 52 weeks
    Basis.WEEK: 52,
    Basis.BIWEEK: 26,
    Basis.SEMIMONTH: 24,
    Basis.MONTH: 12,
    Basis.YEAR: 1,
}
"""Periods of a year. An hour's are the hours of the full-time year; a rate on another basis has none."""

PREFERRED = (Basis.MONTH, Basis.YEAR, Basis.HOUR, Basis.BIWEEK, Basis.SEMIMONTH, Basis.WEEK, Basis.DAY)
"""Which basis is taken where several would serve, best first."""

MOST_MONTHS_APART = 12  # rates further apart are never held against each other (ui.md, Charts)
_DAYS = 31 * MOST_MONTHS_APART - 6  # 366: a leap year is not "more than twelve months"


@dataclass(frozen=True, slots=True)
class Rates:
    """A published entry on a chosen basis. Amounts are whole cents of it; None: not stated.

    Attributes:
        low, high, control: as in `Pay`.
        steps: numbers as printed, rates on the chosen basis.
        pay: the entry as published.
        hours: hours of a year used in converting; None where none were needed.
        assumed: those hours are `FULL_TIME_HOURS`, because neither the entry nor the employer states any.
    """

    low: int | None
    high: int | None
    control: int | None
    steps: tuple[Step, ...]
    pay: Pay
    converted: bool = False
    hours: int | None = None
    assumed: bool = False


def common_basis(entries: Iterable[Sequence[Pay]]) -> Basis | None:
    """The basis that the most classes print, the better known of equals; None where no class has pay on a known one.

    Args:
        entries: per class its published entries.
    """
    printed = Counter(basis for pays in entries for basis in {pay.basis for pay in pays})
    known = [basis for basis in PREFERRED if printed[basis]]
    return max(known, key=lambda basis: (printed[basis], -PREFERRED.index(basis)), default=None)


def rates_on(pay: Pay, basis: Basis, annual_hours: int | None = None) -> Rates | None:
    """An entry on a basis: as published where that is its own, else converted.

    Args:
        pay: the entry.
        basis: the basis wanted.
        annual_hours: hours of the employer's full-time year; None: not stated.

    Returns:
        None where the entry's basis, or the one wanted, is no unit of time.
    """
    if pay.basis is basis:
        return Rates(pay.low, pay.high, pay.control, pay.steps, pay)
    if Basis.OTHER in (pay.basis, basis):
        return None
    stated = pay.hours_per_week * 52 if pay.hours_per_week else annual_hours
    hours = stated or FULL_TIME_HOURS
    upper, lower = _periods(pay.basis, hours), _periods(basis, hours)
    by_hour = Basis.HOUR in (pay.basis, basis)
    return Rates(
        low=_times(pay.low, upper, lower),
        high=_times(pay.high, upper, lower),
        control=_times(pay.control, upper, lower),
        steps=tuple(Step(n=step.n, rate=_scaled(step.rate, upper, lower)) for step in pay.steps),
        pay=pay,
        converted=True,
        hours=hours if by_hour else None,
        assumed=by_hour and stated is None,
    )


def best_rates(pays: Sequence[Pay], basis: Basis, annual_hours: int | None = None) -> tuple[Rates, ...]:
    """One entry per kind and label of a class: the latest printed on the basis, converted only where none is.

    Args:
        pays: the published entries of one class.
        basis: the basis wanted.
        annual_hours: hours of the employer's full-time year; None: not stated.
    """
    groups: dict[tuple[str, str | None], list[Pay]] = {}
    for pay in pays:
        groups.setdefault((pay.kind, pay.label), []).append(pay)
    found = (_best(group, basis, annual_hours) for group in groups.values())
    return tuple(rates for rates in found if rates is not None)


def dated(pay: Pay) -> str | None:
    """The date that says how old a rate is: from when it holds, else when its schedule was published."""
    return pay.effective or (pay.source.published if pay.source else None)


def apart(dates: Iterable[str | None]) -> bool:
    """Whether two of some dates may lie more than twelve months apart, so that their rates must not be compared.

    A date is as precise as printed: "2024" is any day of that year. None, a rate without a date, may be any day at all.
    """
    known = list(dates)
    if len(known) < 2:
        return False
    spans = [_span(iso) for iso in known if iso]
    if len(spans) < len(known):
        return True
    return len(set(known)) > 1 and (max(last for _, last in spans) - min(first for first, _ in spans)).days > _DAYS


def _best(group: Sequence[Pay], basis: Basis, annual_hours: int | None) -> Rates | None:
    order = (basis, *(other for other in PREFERRED if other is not basis))
    for wanted in order:
        printed = [pay for pay in group if pay.basis is wanted]
        if printed:
            return rates_on(max(printed, key=lambda pay: dated(pay) or ""), basis, annual_hours)
    return None


def _periods(basis: Basis, hours: int) -> int:
    return hours if basis is Basis.HOUR else PERIODS[basis]


def _times(cents: int | None, upper: int, lower: int) -> int | None:
    return None if cents is None else _scaled(cents, upper, lower)


def _scaled(cents: int, upper: int, lower: int) -> int:
    """Whole cents, halves up."""
    return (2 * cents * upper + lower) // (2 * lower)


def _span(iso: str) -> tuple[date, date]:
    """First and last day of a date as precise as printed."""
    parts = [int(part) for part in iso.split("T", maxsplit=1)[0].split("-")]
    if len(parts) == 3:
        return date(*parts), date(*parts)
    year, month = parts[0], parts[1] if len(parts) == 2 else None
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    after = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), date.fromordinal(after.toordinal() - 1)
