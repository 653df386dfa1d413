"""One printed basis for the pay of several employers, and rates converted where an employer prints none on it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jobcompare.model.compared import ComparedClass
from jobcompare.model.pay import Pay
from jobcompare.model.study import Employer
from jobcompare.model.words import Basis, PayKind
from jobcompare.present.figures import money_range, number

FULL_TIME_HOURS = 2080  # of a year, where the employer states none (record.md); said wherever it is used
REGULAR = (PayKind.RANGE, PayKind.FLAT)  # hiring and special rates are told apart from the range
_PERIODS: dict[Basis, int] = {Basis.YEAR: 1, Basis.MONTH: 12, Basis.SEMIMONTH: 24, Basis.BIWEEK: 26, Basis.WEEK: 52}
_PREFERRED = (Basis.MONTH, Basis.YEAR, Basis.HOUR, Basis.BIWEEK, Basis.SEMIMONTH, Basis.WEEK, Basis.DAY, Basis.OTHER)
_WORKDAY = 8  # hours


@dataclass(frozen=True, slots=True)
class Rate:
    """A published range on the wanted basis. `converted`: how it was converted, "" where it is as printed."""

    pay: Pay
    low: int | None  # whole cents of the wanted basis
    high: int | None
    converted: str = ""


def common_basis(classes: Iterable[ComparedClass]) -> Basis:
    """The basis that the most classes print; of several a month before a year before an hour."""
    printed = Counter(basis for item in classes for basis in {pay.basis for pay in regular(item)})
    return min(_PREFERRED, key=lambda basis: (-printed[basis], _PREFERRED.index(basis)))


def regular(item: ComparedClass) -> tuple[Pay, ...]:
    """The ranges and flat rates of a class, in order."""
    return tuple(entry.stated for entry in item.pay if entry.stated.kind in REGULAR)


def rates(item: ComparedClass, basis: Basis) -> tuple[Rate, ...]:
    """One rate for each range of a class (each label): the one printed on the basis, else one converted to it.

    A range printed only on a basis that cannot be converted has no figures.
    """
    by_label: dict[str | None, list[Pay]] = {}
    for pay in regular(item):
        by_label.setdefault(pay.label, []).append(pay)
    return tuple(rate for group in by_label.values() for rate in _rates_of(group, basis, item.employer))


def _rates_of(group: Sequence[Pay], basis: Basis, employer: Employer) -> tuple[Rate, ...]:
    printed = tuple(Rate(pay, _low(pay), _high(pay)) for pay in group if pay.basis is basis)
    return printed or (_converted(group[0], basis, employer),)


def _low(pay: Pay) -> int | None:
    return pay.low if pay.low is not None else (pay.steps[0].rate if pay.steps else None)


def _high(pay: Pay) -> int | None:
    if pay.high is None and pay.steps:
        return max(step.rate for step in pay.steps)
    return pay.high


def _converted(pay: Pay, basis: Basis, employer: Employer) -> Rate:
    hours = employer.annual_hours or FULL_TIME_HOURS
    source, wanted = _times_a_year(pay.basis, hours), _times_a_year(basis, hours)
    if source is None or wanted is None:
        return Rate(pay, None, None, f"published on another basis: {pay.printed or 'see its source'}")
    low, high = _low(pay), _high(pay)
    said = f"≈ from {money_range(low, high, pay.basis, pay.currency)}"
    if {pay.basis, basis} & {Basis.HOUR, Basis.DAY}:
        said += f", {number(hours)} h a year{'' if employer.annual_hours else ' assumed'}"
    factor = source / wanted
    return Rate(pay, None if low is None else round(low * factor), None if high is None else round(high * factor), said)


def _times_a_year(basis: Basis, hours: int) -> float | None:
    if basis is Basis.HOUR:
        return hours
    return hours / _WORKDAY if basis is Basis.DAY else _PERIODS.get(basis)
