"""Pay of a comparison: ranked where the rates are of the same year, employer by employer where they are not."""

from dataclasses import dataclass

from jobcompare.model.compared import Compared, ComparedClass
from jobcompare.model.pay import Pay
from jobcompare.model.words import Basis
from jobcompare.present.figures import basis_words, counted, listed, money, money_range, printed_date
from jobcompare.present.listings.pay_basis import REGULAR, Rate, common_basis, rates
from jobcompare.present.listings.pay_view import ENOUGH, PayGroup, PayRow, PayView
from jobcompare.present.wording.names import PAY

APART = 12  # months; rates further apart are of different years


@dataclass(frozen=True, slots=True)
class _Line:
    """A row with what decides where it stands."""

    row: PayRow
    ours: bool
    month: int | None  # months since year 0 of its date
    currency: str


def make_pay(compared: Compared) -> PayView:
    """The pay of the classes of a comparison on one basis; published figures are never changed."""
    basis = common_basis(compared.classes)
    lines = [line for item in compared.classes for line in _lines(compared, item, basis)]
    dated = [line for line in lines if line.month is not None and line.row.high is not None]
    currency = dated[0].currency if dated else "USD"
    usable = [line for line in dated if line.currency == currency]
    apart = tuple(_with_reason(line, currency) for line in lines if line not in usable)
    together = not usable or _span(usable) <= APART
    return PayView(
        title="Pay",
        basis=basis,
        currency=currency,
        groups=_groups(usable, together),
        apart=apart,
        remarks=_remarks(usable, basis, together),
    )


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
    remarks = [f"Rates {basis_words(basis)}, as published. Max is the highest rate or top step."]
    if not together:
        years = listed([f"{name} {when}" for name, when in _newest(lines).items()])
        remarks.append(
            f"Rates of different years ({years}): more than {APART} months apart, so each employer stands alone,"
            " without rank and statistics."
        )
    else:
        remarks.append(
            f"Statistics need {ENOUGH} employers; below that they read “insufficient data”. Our own classes are in none of them."
        )
    if any(line.row.converted for line in lines):
        remarks.append("≈ marks rates converted because their employer prints none on this basis; the notes say from what.")
    return tuple(remarks)


def _newest(lines: list[_Line]) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in lines:
        found[line.row.employer] = max(found.get(line.row.employer, ""), line.row.effective)
    return {name: printed_date(when) for name, when in found.items()}


def _span(lines: list[_Line]) -> int:
    known = [line.month for line in lines if line.month is not None]
    return max(known) - min(known)


def _lines(compared: Compared, item: ComparedClass, basis: Basis) -> list[_Line]:
    ours = item.employer.id == compared.study.ours
    found = rates(item, basis)
    if not found:
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
    return [_line(item, rate, ours) for rate in found]


def _line(item: ComparedClass, rate: Rate, ours: bool) -> _Line:
    pay = rate.pay
    effective = pay.effective or (pay.source.published if pay.source else None) or ""
    title = f"{item.content.stated.title}, {pay.label}" if pay.label else item.content.stated.title
    row = PayRow(
        employer=item.employer.name,
        title=title,
        class_id=item.job_class.id,
        low=rate.low,
        high=rate.high,
        effective=effective,
        notes="; ".join(_notes(item, rate)),
        converted=bool(rate.converted),
        label=pay.label or "",
    )
    return _Line(row, ours, _month(effective), pay.currency)


def _notes(item: ComparedClass, rate: Rate) -> list[str]:
    pay = rate.pay
    notes = [rate.converted] if rate.converted else []
    notes += [PAY[pay.kind]] if pay.kind.value == "flat" else []
    notes += [counted(len(pay.steps), "step")] if pay.steps and not rate.converted else []
    notes += [f"control point {money(pay.control, pay.basis, pay.currency)}"] if pay.control is not None else []
    notes += [f"{pay.hours_per_week} h a week"] if pay.hours_per_week is not None else []
    notes += [_next(pay)] if pay.next else []
    notes += ["date of the schedule"] if not pay.effective and pay.source and pay.source.published else []
    return notes + _other_rates(item)


def _next(pay: Pay) -> str:
    assert pay.next is not None
    when = f" on {printed_date(pay.next.date)}" if pay.next.date else ""
    return f"next change {pay.next.percent or 'announced'}{'%' if pay.next.percent else ''}{when}"


def _other_rates(item: ComparedClass) -> list[str]:
    """Hiring and special rates in words; they are no part of the range."""
    others = [entry.stated for entry in item.pay if entry.stated.kind not in REGULAR]
    return [
        f"{PAY[pay.kind]} {money_range(pay.low, pay.high, pay.basis, pay.currency) or pay.printed or ''}".strip() for pay in others
    ]


def _with_reason(line: _Line, currency: str) -> PayRow:
    row = line.row
    if row.high is None:
        return row
    reason = "date not stated, so not held against the others" if line.month is None else f"in {line.currency}, not {currency}"
    return PayRow(
        employer=row.employer,
        title=row.title,
        class_id=row.class_id,
        low=row.low,
        high=row.high,
        effective=row.effective,
        notes="; ".join(note for note in (reason, row.notes) if note),
        converted=row.converted,
        label=row.label,
    )


def _month(iso: str) -> int | None:
    """Months since year 0; a date without its month counts from January."""
    if not iso:
        return None
    year, *rest = iso.split("-")
    return int(year) * 12 + (int(rest[0]) - 1 if rest else 0)
