"""The rows of the charts of pay: what each class is paid on the chosen basis, in words, marks and table lines."""

from collections.abc import Sequence
from dataclasses import dataclass

from jobcompare.analysis.pay import PERIODS, Rates, apart, best_rates, common_basis, dated
from jobcompare.model.study import EntityKind, PayEntry, ValueRef
from jobcompare.model.words import Basis, PayKind
from jobcompare.present.charts.rows import Drawn, Figure, Subject, row_of
from jobcompare.present.charts.view import Bar, ChartRow, Marker
from jobcompare.present.figures import counted, money, money_range, number, printed_date
from jobcompare.present.wording.names import PAY

HEADS = ("Pay", "Basis", "Min", "Max", "Control point", "Steps", "Effective", "As printed", "How converted")
_CENTS = 100


@dataclass(frozen=True, slots=True)
class PayOf:
    """One published entry of a class on the chosen basis."""

    entry: PayEntry
    rates: Rates

    @property
    def date(self) -> str | None:
        """ISO 8601, as precise as printed; None: not stated."""
        return dated(self.entry.stated)

    @property
    def amounts(self) -> tuple[int, ...]:
        """Every figure of it, whole cents of the chosen basis."""
        rates = self.rates
        steps = tuple(step.rate for step in rates.steps)
        return (*(amount for amount in (rates.low, rates.high, rates.control) if amount is not None), *steps)


@dataclass(frozen=True, slots=True)
class PayFigures:
    """The pay of the classes of a comparison on one basis. `apart`: dates forbid holding them against each other."""

    basis: Basis
    by_class: dict[int, tuple[PayOf, ...]]
    apart: bool

    def of(self, subject: Subject) -> tuple[PayOf, ...]:
        """The entries of a class, none where none is stated."""
        return self.by_class.get(subject.item.job_class.id, ())

    def is_apart(self, shown: Sequence[PayOf]) -> bool:
        """Whether dates forbid holding some entries against each other."""
        return apart(one.date for one in shown)


def pay_figures(found: Sequence[Subject], basis: Basis | None = None) -> PayFigures | None:
    """The pay of the classes on a basis; None where none of them states any that can be shown on it.

    Args:
        found: the classes.
        basis: the unit of time; None: the one that the most classes print.
    """
    chosen = basis or common_basis([[entry.stated for entry in subject.item.pay] for subject in found])
    if chosen is None:
        return None
    by_class = {subject.item.job_class.id: _entries(subject, chosen) for subject in found}
    shown = [one for entries in by_class.values() for one in entries]
    return PayFigures(chosen, by_class, apart(one.date for one in shown)) if shown else None


def rows_of(figures: PayFigures, subject: Subject, *, period: str | None = None, employer_said: bool = False) -> list[ChartRow]:
    """The rows of a class: one per entry, or one that says there is none.

    Args:
        figures: the pay of the comparison.
        subject: the class.
        period: only entries of this date, "" for those without; None: all.
        employer_said: the panel's title says whose it is.
    """
    entries = [one for one in figures.of(subject) if period is None or (one.date or "") == period]
    if not entries and period is None:
        return [row_of(subject, Drawn(note="pay not stated", ref=subject.ref("title")), employer_said=employer_said)]
    return [
        row_of(subject, _drawn(figures.basis, one, n, alone=len(entries) == 1), employer_said=employer_said)
        for n, one in enumerate(entries)
    ]


def lines_of(figures: PayFigures, subject: Subject) -> list[tuple[Figure, ...]]:
    """The table's lines of a class. Amounts in whole units of the currency."""
    first = subject.first_cells
    entries = figures.of(subject)
    if not entries:
        return [(*first, "not stated", *(None,) * (len(HEADS) - 1))]
    return [(*first, *_cells(figures.basis, one)) for one in entries]


def currency_of(shown: Sequence[PayOf]) -> str:
    """The currency of some entries."""
    return shown[0].entry.stated.currency if shown else "USD"


def _entries(subject: Subject, basis: Basis) -> tuple[PayOf, ...]:
    entries = {entry.stated: entry for entry in reversed(subject.item.pay)}
    best = best_rates([entry.stated for entry in subject.item.pay], basis, subject.item.employer.annual_hours)
    shown = tuple(PayOf(entries[rates.pay], rates) for rates in best)
    return tuple(one for one in shown if one.amounts)


def _drawn(basis: Basis, one: PayOf, position: int, *, alone: bool) -> Drawn:
    pay = one.entry.stated
    label = _label(one, alone=alone)
    return Drawn(
        key=str(one.entry.id),
        sublabel=label,
        bars=(_bar(basis, one),),
        markers=_markers(basis, one),
        told=_told(basis, one),
        ref=ValueRef(EntityKind.PAY, one.entry.id, "low" if pay.low is not None else "high"),
        first=position == 0,
    )


def _label(one: PayOf, *, alone: bool) -> str:
    """ "Range A", "hiring range"; "" for the one plain range of a class."""
    pay = one.entry.stated
    if pay.kind is PayKind.RANGE:
        return pay.label or ("" if alone else PAY[pay.kind])
    return f"{pay.label}, {PAY[pay.kind]}" if pay.label else PAY[pay.kind]


def _bar(basis: Basis, one: PayOf) -> Bar:
    low, high = _ends(one)
    text = _text(basis, one)
    return Bar(
        start=low, end=high, text=text, open_end=one.rates.high is None and one.rates.low is not None, faint=one.rates.converted
    )


def _ends(one: PayOf) -> tuple[int, int]:
    """The ends of the bar; an entry of one figure is a bar without length."""
    rates = one.rates
    low = rates.low if rates.low is not None else (rates.high if rates.high is not None else min(one.amounts))
    high = rates.high if rates.high is not None else (low if rates.low is not None else max(one.amounts))
    return low, high


def _text(basis: Basis, one: PayOf) -> str:
    pay, rates = one.entry.stated, one.rates
    low, high = rates.low, rates.high
    if low is None and high is None:
        low, high = min(one.amounts), max(one.amounts)
    words = money_range(low, high, basis, pay.currency)
    return f"≈ {words} {how_converted(rates)}" if rates.converted else words


def how_converted(rates: Rates) -> str:
    """From what and with which hours or periods: "from $5,356/mo, 2,080 h assumed"."""
    pay = rates.pay
    words = f"from {money_range(pay.low, pay.high, pay.basis, pay.currency)}"
    if rates.hours is not None:
        return f"{words}, {number(rates.hours)} h {'assumed' if rates.assumed else 'a year'}"
    if pay.basis is Basis.DAY:
        return f"{words}, {PERIODS[Basis.DAY]} days assumed"
    return words


def _markers(basis: Basis, one: PayOf) -> tuple[Marker, ...]:
    currency = one.entry.stated.currency
    steps = [Marker(value=step.rate, text=f"step {step.n} {money(step.rate, basis, currency)}") for step in one.rates.steps]
    control = one.rates.control
    if control is not None:
        steps.append(Marker(value=control, text=f"control point {money(control, basis, currency)}", strong=True))
    return tuple(steps)


def _told(basis: Basis, one: PayOf) -> tuple[str, ...]:
    pay = one.entry.stated
    steps = ", ".join(money(step.rate, None, pay.currency) for step in one.rates.steps)
    words = [_text(basis, one)]
    words += [f"{counted(len(one.rates.steps), 'step')}: {steps}"] if steps else []
    words += [f"control point {money(one.rates.control, basis, pay.currency)}"] if one.rates.control is not None else []
    words += [f"from {printed_date(one.date)}" if one.date else "no date stated"]
    words += [pay.source.title] if pay.source and pay.source.title else []
    return tuple(words)


def _cells(basis: Basis, one: PayOf) -> tuple[Figure, ...]:
    pay, rates = one.entry.stated, one.rates
    return (
        _label(one, alone=True) or PAY[pay.kind],
        basis.value,
        _units(rates.low),
        _units(rates.high),
        _units(rates.control),
        len(rates.steps) or None,
        one.date,
        pay.printed,
        how_converted(rates) if rates.converted else None,
    )


def _units(cents: int | None) -> float | int | None:
    """Cents as units of the currency; whole ones without decimals."""
    if cents is None:
        return None
    return cents // _CENTS if cents % _CENTS == 0 else cents / _CENTS
