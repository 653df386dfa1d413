"""Pay of a comparison: ranked where the rates are of the same year, employer by employer where they are not."""

from dataclasses import dataclass, replace

from jobcompare.analysis.pay import MOST_MONTHS_APART, Rates, apart, best_rates, common_basis, dated
from jobcompare.model.compared import Compared, ComparedClass
from jobcompare.model.pay import Pay
from jobcompare.model.words import Basis, PayKind
from jobcompare.present.figures import basis_words, counted, listed, money, money_range, number, printed_date
from jobcompare.present.listings.pay_view import ENOUGH, PayGroup, PayRow, PayView
from jobcompare.present.wording.names import PAY

REGULAR = (PayKind.RANGE, PayKind.FLAT)  # hiring and special rates are told beside the range, never ranked with it


@dataclass(frozen=True, slots=True)
class _Line:
    """A row with what decides where it stands."""

    row: PayRow
    ours: bool
    date: str | None
    currency: str


def make_pay_view(compared: Compared) -> PayView:
    """The pay of the classes of a comparison on one basis; published figures are never changed."""
    basis = common_basis([_regular(item) for item in compared.classes]) or Basis.MONTH
    lines = [line for item in compared.classes for line in _lines(compared, item, basis)]
    paid = [line for line in lines if line.row.high is not None]
    currency = paid[0].currency if paid else "USD"
    usable = [line for line in paid if line.currency == currency]
    together = not apart(line.date for line in usable)
    return PayView(
        title="Pay",
        basis=basis,
        currency=currency,
        groups=_groups(usable, together),
        apart=tuple(_aside(line, currency) for line in lines if line not in usable),
        remarks=_remarks(usable, basis, together),
    )


def _regular(item: ComparedClass) -> list[Pay]:
    return [entry.stated for entry in item.pay if entry.stated.kind in REGULAR]


def _groups(lines: list[_Line], together: bool) -> tuple[PayGroup, ...]:
    if not lines:
        return ()
    if together:
        theirs = sorted((line.row for line in lines if not line.ours), key=lambda row: -(row.high or 0))
        return (PayGroup(title="", rows=tuple(theirs), ours=tuple(line.row for line in lines if line.ours), ranked=True),)
    employers = dict.fromkeys(line.row.employer for line in lines)
    return tuple(
        PayGroup(title=name, rows=tuple(line.row for line in lines if line.row.employer == name), ours=(), ranked=False)
        for name in employers
    )


def _remarks(lines: list[_Line], basis: Basis, together: bool) -> tuple[str, ...]:
    if not lines:
        return ("None of these classes has published pay.",)
    remarks = [f"Published rates {basis_words(basis)}. Max is the highest rate or top step."]
    if together:
        remarks.append(
            f"Statistics need {ENOUGH} employers; below that they read “insufficient data”. Our own classes are in none of them."
        )
    elif all(line.date for line in lines):
        years = listed([f"{name} {when}" for name, when in _newest(lines).items()])
        remarks.append(
            f"Rates of different years ({years}): more than {MOST_MONTHS_APART} months apart, so each employer stands alone, "
            "without rank and statistics."
        )
    else:
        remarks.append("Some rates carry no date, so each employer stands alone, without rank and statistics.")
    if any(line.row.converted for line in lines):
        remarks.append("≈ in the notes: converted, because the employer prints no rate on this basis; the notes say from what.")
    return tuple(remarks)


def _newest(lines: list[_Line]) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in lines:
        found[line.row.employer] = max(found.get(line.row.employer, ""), line.row.effective)
    return {name: printed_date(when) for name, when in found.items()}


def _lines(compared: Compared, item: ComparedClass, basis: Basis) -> list[_Line]:
    ours = item.employer.id == compared.study.ours
    found = best_rates(_regular(item), basis, item.employer.annual_hours)
    if found:
        return [_line(item, rates, ours) for rates in found]
    row = PayRow(
        employer=item.employer.name,
        title=item.content.stated.title,
        class_id=item.job_class.id,
        low=None,
        high=None,
        effective="",
        notes="; ".join(_other_rates(item)) or "not stated",
    )
    return [_Line(row, ours, None, "")]


def _line(item: ComparedClass, rates: Rates, ours: bool) -> _Line:
    pay = rates.pay
    steps = [step.rate for step in rates.steps]
    title = item.content.stated.title
    row = PayRow(
        employer=item.employer.name,
        title=f"{title}, {pay.label}" if pay.label else title,
        class_id=item.job_class.id,
        low=rates.low if rates.low is not None or not steps else min(steps),
        high=rates.high if rates.high is not None or not steps else max(steps),
        effective=dated(pay) or "",
        notes="; ".join(_notes(item, rates)),
        converted=rates.converted,
        label=pay.label or "",
    )
    return _Line(row, ours, dated(pay), pay.currency)


def _notes(item: ComparedClass, rates: Rates) -> list[str]:
    pay = rates.pay
    notes = [_converted(rates)] if rates.converted else []
    notes += ["no upper figure stated"] if rates.high is None and not rates.steps else []
    notes += [PAY[pay.kind]] if pay.kind is PayKind.FLAT else []
    notes += [counted(len(pay.steps), "step")] if pay.steps else []
    notes += [f"control point {money(pay.control, pay.basis, pay.currency)}"] if pay.control is not None else []
    notes += [f"{pay.hours_per_week} h a week"] if pay.hours_per_week is not None else []
    notes += [_next(pay)] if pay.next else []
    notes += ["date of the schedule"] if not pay.effective and dated(pay) else []
    return notes + _other_rates(item)


def _converted(rates: Rates) -> str:
    pay = rates.pay
    words = f"≈ from {money_range(pay.low, pay.high, pay.basis, pay.currency)}"
    if rates.hours is not None:
        words += f", {number(rates.hours)} h a year{' assumed' if rates.assumed else ''}"
    return words


def _next(pay: Pay) -> str:
    assert pay.next is not None
    when = f" on {printed_date(pay.next.date)}" if pay.next.date else ""
    return f"next change {pay.next.percent or 'announced'}{'%' if pay.next.percent else ''}{when}"


def _other_rates(item: ComparedClass) -> list[str]:
    """Hiring and special rates, and rates on no known basis, in words; they are no part of the range."""
    others = [entry.stated for entry in item.pay if entry.stated.kind not in REGULAR or entry.stated.basis is Basis.OTHER]
    return [
        f"{PAY[pay.kind]} {money_range(pay.low, pay.high, pay.basis, pay.currency) or pay.printed or ''}".strip() for pay in others
    ]


def _aside(line: _Line, currency: str) -> PayRow:
    """A row that cannot be held against the others, with the reason where it is the currency."""
    if line.row.high is None or line.currency == currency:
        return line.row
    return replace(line.row, notes="; ".join(note for note in (f"in {line.currency}, not {currency}", line.row.notes) if note))
