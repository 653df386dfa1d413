"""Pay by study level: the same ranges as in the chart of pay, grouped by the levels of this study's ladder."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from jobcompare.analysis.ladder import propose
from jobcompare.model.compared import Compared
from jobcompare.model.words import Basis
from jobcompare.present.charts.pay import captions, dates_note, scale_of
from jobcompare.present.charts.pay_rows import HEADS, PayFigures, lines_of, pay_figures, rows_of
from jobcompare.present.charts.rows import FIRST_HEADS, Figure, Subject, by_employer, nothing, subjects, without
from jobcompare.present.charts.view import Chart, ChartKind, ChartRow, Panel, Table
from jobcompare.present.figures import basis_words

TITLE = "Pay by study level"
CAPTION = "Study levels are this study's grouping of each employer's own words; “?” marks a level that is proposed, not confirmed."
_NO_PAY = "No pay is stated for the classes of this comparison."
_NO_LEVEL = "No class of this comparison has both pay and a study level. Place classes on the Ladder first."


@dataclass(frozen=True, slots=True)
class _Level:
    """Where a class stands. Ranks of study levels."""

    low: int
    high: int
    words: str  # "Journey", "Entry to Journey ?"


def make_pay_by_level(compared: Compared, basis: Basis | None = None) -> Chart:
    """The published ranges of the classes that have a study level; see `make_pay` for `basis`."""
    found = subjects(compared)
    figures = pay_figures(found, basis)
    if figures is None:
        return nothing(ChartKind.PAY_BY_LEVEL, TITLE, _NO_PAY, ("Study level", *HEADS))
    levels = {subject.item.job_class.id: level for subject in found if (level := _level_of(compared, subject)) is not None}
    told = [subject for subject in found if subject.item.job_class.id in levels and figures.of(subject)]
    if not told:
        return replace(nothing(ChartKind.PAY_BY_LEVEL, TITLE, _NO_LEVEL, ("Study level", *HEADS)), wants_levels=True)
    told.sort(key=lambda subject: _highest_first(levels[subject.item.job_class.id]))
    shown = [one for subject in told for one in figures.of(subject)]
    inside = replace(figures, apart=figures.is_apart(shown))
    unplaced = [subject for subject in found if figures.of(subject) and subject not in told]
    said = [CAPTION, *captions(inside, told)]
    said += [f"No study level: {without(unplaced)}."] if unplaced else []
    return Chart(
        kind=ChartKind.PAY_BY_LEVEL,
        title=f"{TITLE}, {basis_words(figures.basis)}",
        legend=(),
        panels=_by_employer(inside, told, levels) if inside.apart else _by_level(inside, told, levels),
        captions=tuple(said),
        table=Table(header=(*FIRST_HEADS, "Study level", *HEADS), rows=tuple(_lines(inside, told, levels))),
    )


def _level_of(compared: Compared, subject: Subject) -> _Level | None:
    """Where the analyst put a class, else where its document's words put it; None: nowhere."""
    names = {level.rank: level.name for level in compared.levels}
    placement = subject.item.placement
    if placement is not None:
        ranks = {level.id: level.rank for level in compared.levels}
        low, high = ranks.get(placement.low_id), ranks.get(placement.high_id)
        if low is not None and high is not None:
            return _Level(low, high, _span(names, low, high))
    proposal = propose(subject.item, compared.levels) if compared.levels else None
    return _Level(proposal.low, proposal.high, f"{_span(names, proposal.low, proposal.high)} ?") if proposal else None


def _span(names: dict[int, str], low: int, high: int) -> str:
    return names[low] if low == high else f"{names[low]} to {names[high]}"


def _highest_first(level: _Level) -> tuple[int, int]:
    return (-level.high, -level.low)


def _by_employer(figures: PayFigures, told: Sequence[Subject], levels: dict[int, _Level]) -> tuple[Panel, ...]:
    """Rates of different years: a panel for each employer, its classes by level, highest first."""
    panels: list[Panel] = []
    for group in by_employer(told).values():
        shown = [one for subject in group for one in figures.of(subject)]
        rows = tuple(row for subject in group for row in _rows(figures, subject, levels, employer_said=True))
        panels.append(Panel(title=group[0].header.employer, scale=scale_of(figures, shown), rows=rows, note=dates_note(shown)))
    return tuple(panels)


def _by_level(figures: PayFigures, told: Sequence[Subject], levels: dict[int, _Level]) -> tuple[Panel, ...]:
    """Rates of one year: a panel for each level, all on one scale."""
    shown = [one for subject in told for one in figures.of(subject)]
    groups: dict[str, list[Subject]] = {}
    for subject in told:
        groups.setdefault(levels[subject.item.job_class.id].words.removesuffix(" ?"), []).append(subject)
    return tuple(
        Panel(
            title=name,
            scale=scale_of(figures, shown),
            rows=tuple(row for subject in group for row in _rows(figures, subject, levels)),
            note=dates_note([one for subject in group for one in figures.of(subject)]),
        )
        for name, group in groups.items()
    )


def _rows(figures: PayFigures, subject: Subject, levels: dict[int, _Level], *, employer_said: bool = False) -> list[ChartRow]:
    words = levels[subject.item.job_class.id].words
    rows = rows_of(figures, subject, employer_said=employer_said)
    return [
        replace(
            row,
            sublabel=f"{words} · {row.sublabel}" if row.sublabel else words,
            tip=f"{row.tip}\nStudy level: {words}",
        )
        for row in rows
    ]


def _lines(figures: PayFigures, told: Sequence[Subject], levels: dict[int, _Level]) -> list[tuple[Figure, ...]]:
    first = len(FIRST_HEADS)
    return [
        (*line[:first], levels[subject.item.job_class.id].words, *line[first:])
        for subject in told
        for line in lines_of(figures, subject)
    ]
