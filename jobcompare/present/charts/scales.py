"""Scales with round ticks."""

from collections.abc import Sequence

from jobcompare.model.words import Basis
from jobcompare.present.charts.view import Scale, Tick
from jobcompare.present.figures import money

_MOST_TICKS = 9
_YEARS = (1, 2, 5, 10)  # steps between ticks of a scale in years
_ROUND = (1, 2, 5)  # steps between ticks of any other scale, times a power of ten


def years_scale(title: str, most: float) -> Scale:
    """A scale in months with ticks at whole years, from 0 to a little over `most` months."""
    years = max(1, -(-int(most) // 12))
    step = next((step for step in _YEARS if years / step < _MOST_TICKS), _YEARS[-1])
    high = -(-years // step) * step
    ticks = tuple(Tick(value=year * 12, text=f"{year} yr" if year else "0") for year in range(0, high + 1, step))
    return Scale(title=title, low=0, high=high * 12, ticks=ticks)


def count_scale(title: str, most: int) -> Scale:
    """A scale of counts from 0 to a round figure not under `most`."""
    step = _round_step(max(1, most))
    high = -(-max(1, most) // step) * step
    return Scale(title=title, low=0, high=high, ticks=tuple(Tick(value=n, text=str(n)) for n in range(0, high + 1, step)))


def money_scale(title: str, rates: Sequence[int], basis: Basis, currency: str = "USD") -> Scale:
    """A scale in whole cents around `rates`; it does not begin at 0, because pay ranges are bars between two figures.

    Args:
        title: with the unit.
        rates: every figure that it must hold, at least one.
        basis: the unit of time, for the cents of hourly ticks.
        currency: ISO 4217.
    """
    least, most = min(rates), max(rates)
    step = _round_step(max(most - least, most // 10, 100), 6)
    low, high = least // step * step, -(-most // step) * step
    high = max(high, low + step)
    whole = basis is not Basis.HOUR or step % 100 == 0
    ticks = (Tick(value=cents, text=money(cents, None if whole else basis, currency)) for cents in range(low, high + 1, step))
    return Scale(title=title, low=low, high=high, ticks=tuple(ticks))


def ordered_scale(title: str, names: Sequence[str]) -> Scale:
    """A scale of places in an order: the first name at 1, the second at 2."""
    ticks = tuple(Tick(value=place, text=name) for place, name in enumerate(names, start=1))
    return Scale(title=title, low=0, high=max(1, len(names)), ticks=ticks)


def _round_step(reach: int, most_ticks: int = _MOST_TICKS) -> int:
    """The least of 1, 2, 5, 10, 20, 50 … that gives at most so many steps."""
    power = 1
    while True:
        for lead in _ROUND:
            if reach / (lead * power) < most_ticks:
                return lead * power
        power *= 10
