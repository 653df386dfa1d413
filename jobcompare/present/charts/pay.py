"""Pay ranges: floating bars on one basis. Rates of different years get a panel per employer, and are never ranked."""

from collections.abc import Sequence

from jobcompare.model.compared import Compared
from jobcompare.model.words import Basis
from jobcompare.present.charts.pay_rows import HEADS, PayFigures, PayOf, currency_of, lines_of, pay_figures, rows_of
from jobcompare.present.charts.rows import FIRST_HEADS, Subject, by_employer, nothing, subjects, without
from jobcompare.present.charts.scales import money_scale
from jobcompare.present.charts.view import Chart, ChartKind, Panel, Scale, Table
from jobcompare.present.figures import basis_words, listed, printed_date

TITLE = "Pay ranges"
APART = "Rates of different years: a panel for each employer, on a scale of its own. No rank and no statistic is given."
UNDATED = "Some rates carry no date, so none is held against another: a panel for each employer, on a scale of its own."
CONVERTED = "≈ marks rates that are not printed on this basis; they were converted, as each row says."
MARKS = "Thin lines in a bar are steps; a diamond is the control point."
ONE_SCALE = "Published ranges of classes, not earnings of people."
_NO_PAY = "No pay is stated for the classes of this comparison."


def make_pay(compared: Compared, basis: Basis | None = None) -> Chart:
    """The published ranges of every class on one basis.

    Args:
        compared: the comparison.
        basis: the unit of time; None: the one that the most classes print.
    """
    found = subjects(compared)
    figures = pay_figures(found, basis)
    if figures is None:
        return nothing(ChartKind.PAY, TITLE, _NO_PAY, HEADS)
    title = f"{TITLE}, {basis_words(figures.basis)}"
    panels = separate_panels(figures, found) if figures.apart else (_one_panel(figures, found),)
    return Chart(
        kind=ChartKind.PAY,
        title=title,
        legend=(),
        panels=panels,
        captions=captions(figures, found),
        table=Table(header=(*FIRST_HEADS, *HEADS), rows=tuple(line for subject in found for line in lines_of(figures, subject))),
    )


def captions(figures: PayFigures, found: Sequence[Subject]) -> tuple[str, ...]:
    """What must stand beneath a chart of pay, always."""
    shown = [one for subject in found for one in figures.of(subject)]
    said = [(UNDATED if any(one.date is None for one in shown) else APART) if figures.apart else "", ONE_SCALE]
    said += [CONVERTED] if any(one.rates.converted for one in shown) else []
    said += [MARKS] if any(one.rates.steps or one.rates.control is not None for one in shown) else []
    missing = _left_out(figures, found)
    said += [f"Pay not stated: {without(missing)}."] if missing else []
    return tuple(sentence for sentence in said if sentence)


def separate_panels(figures: PayFigures, found: Sequence[Subject]) -> tuple[Panel, ...]:
    """A panel for each employer that states pay, and within it for each date where its own lie apart."""
    panels: list[Panel] = []
    for group in by_employer(found).values():
        if any(figures.of(subject) for subject in group):
            panels += _panels_of(figures, group)
    return tuple(panels)


def scale_of(figures: PayFigures, shown: Sequence[PayOf]) -> Scale:
    """One scale that holds some rates."""
    amounts = [amount for one in shown for amount in one.amounts]
    return money_scale(basis_words(figures.basis), amounts, figures.basis, currency_of(shown))


def dates_note(shown: Sequence[PayOf]) -> str:
    """From when some rates hold: "rates from Jul 2014"."""
    dates = list(dict.fromkeys(one.date for one in shown))
    known = [printed_date(date) for date in dates if date]
    if not known:
        return "rates without a date"
    words = f"rates from {listed(known)}"
    return words if len(known) == len(dates) else f"{words}, others without a date"


def _one_panel(figures: PayFigures, found: Sequence[Subject]) -> Panel:
    told = [subject for subject in found if subject not in _left_out(figures, found)]
    shown = [one for subject in told for one in figures.of(subject)]
    rows = tuple(row for subject in told for row in rows_of(figures, subject))
    return Panel(title="", scale=scale_of(figures, shown), rows=rows, note=dates_note(shown))


def _left_out(figures: PayFigures, found: Sequence[Subject]) -> list[Subject]:
    """The classes of the employers that state no pay at all."""
    groups = by_employer(found).values()
    return [subject for group in groups if not any(figures.of(one) for one in group) for subject in group]


def _panels_of(figures: PayFigures, group: Sequence[Subject]) -> list[Panel]:
    shown = [one for subject in group for one in figures.of(subject)]
    periods: list[str | None] = [None]
    if figures.is_apart(shown):
        periods = list(dict.fromkeys(one.date or "" for one in shown))
    panels: list[Panel] = []
    for period in periods:
        inside = [one for one in shown if period is None or (one.date or "") == period]
        rows = tuple(row for subject in group for row in rows_of(figures, subject, period=period, employer_said=True))
        panels.append(Panel(title=group[0].header.employer, scale=scale_of(figures, inside), rows=rows, note=dates_note(inside)))
    return panels
