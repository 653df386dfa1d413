"""Education + experience, the least way of each class: education counted by convention, experience behind it."""

from jobcompare.analysis.routes import least_way
from jobcompare.model.compared import Compared
from jobcompare.model.routes import Counted, Least
from jobcompare.model.words import Standing
from jobcompare.present.charts.rows import FIRST_HEADS, Drawn, Figure, Subject, nothing, row_of, subjects
from jobcompare.present.charts.scales import years_scale
from jobcompare.present.charts.view import Bar, Chart, ChartKind, ChartRow, Panel, Table
from jobcompare.present.figures import months
from jobcompare.present.wording.qualifying import CAPTION, class_names, least_words, way_words

TITLE = "Education + experience, least way"
LEGEND = ("education, by convention", "experience, least")
_HEADS = ("Least way", "Education, months", "Experience, months", "Together, months", "Upper, months", "Qualifications are called")
_TYPICAL = "Pale: up to the upper figure of a typical range, as published; it is not a limit on candidates."


def make_least(compared: Compared) -> Chart:
    """The least way of every class, stacked, in the order of the comparison."""
    found = [(subject, _least(subject)) for subject in subjects(compared)]
    if not any(least for _, least in found):
        return nothing(ChartKind.LEAST, TITLE, "No document of this comparison states qualifications that can be counted.", _HEADS)
    rows = tuple(_row(subject, least) for subject, least in found)
    ends = [bar.end for row in rows for bar in row.bars]
    typical = any(bar.faint for row in rows for bar in row.bars)
    return Chart(
        kind=ChartKind.LEAST,
        title=TITLE,
        legend=LEGEND,
        panels=(Panel(title="", scale=years_scale("education + experience", max(ends, default=12)), rows=rows),),
        captions=(CAPTION, _TYPICAL) if typical else (CAPTION,),
        table=Table(header=(*FIRST_HEADS, *_HEADS), rows=tuple(_line(subject, least) for subject, least in found)),
    )


def _least(subject: Subject) -> Least | None:
    return least_way(subject.item.content, subject.item.version.contents, subject.item.employer.annual_hours)


def _typical(subject: Subject) -> bool:
    return subject.item.content.stated.standing is Standing.TYPICAL


def _row(subject: Subject, least: Least | None) -> ChartRow:
    ref = subject.ref("requirement")
    if least is None:
        stated = subject.item.content.stated.requirement is not None
        note = "no way that can be counted" if stated else "not stated in this document"
        return row_of(subject, Drawn(note=note, ref=ref))
    return row_of(
        subject,
        Drawn(
            sublabel=_words(subject, least.best),
            bars=_bars(least.best, typical=_typical(subject)),
            total=_total(subject, least),
            told=(f"Together {least_words(least, _typical(subject))}",),
            ref=ref,
        ),
    )


def _words(subject: Subject, best: Counted) -> str:
    return way_words(best.way, class_names(subject.item.version.contents))


def _total(subject: Subject, least: Least) -> str:
    words = least_words(least, typical=False)
    if _typical(subject):
        upper = f", up to {months(least.upper)}" if least.upper and least.upper != least.months else ""
        words += f" (typical{upper})"
    return words


def _bars(best: Counted, *, typical: bool) -> tuple[Bar, ...]:
    bars: list[Bar] = []
    if best.education:
        bars.append(Bar(start=0, end=best.education, text=months(best.education), part=0))
    if best.experience:
        bars.append(Bar(start=best.education, end=best.months, text=months(best.experience), part=1))
    if typical and best.upper is not None and best.upper > best.months:
        bars.append(Bar(start=best.months, end=best.upper, text="", part=1, faint=True))
    return tuple(bars)


def _line(subject: Subject, least: Least | None) -> tuple[Figure, ...]:
    if least is None:
        return (*subject.first_cells, "not stated", None, None, None, None, None)
    best = least.best
    standing = subject.item.content.stated.standing
    called = standing.value if standing else None
    return (*subject.first_cells, _words(subject, best), best.education, best.experience, best.months, best.upper, called)
