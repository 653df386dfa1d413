"""Closeness of classes: in words and ranks, by what their statements say. No figure is shown; the order is all there is."""

from jobcompare.analysis.similarity import Near, described, nearest
from jobcompare.model.compared import Compared
from jobcompare.present.charts.rows import Drawn, Figure, Subject, nothing, row_of, subjects
from jobcompare.present.charts.scales import ordered_scale
from jobcompare.present.charts.view import Bar, Chart, ChartKind, ChartRow, Panel, Scale, Table, Tick
from jobcompare.present.figures import listed

TITLE = "Closeness of classes"
CAPTIONS = (
    "By the words of duties, knowledge, skills and abilities. Ranks only: a place in the order, not an amount.",
    "A guide to which specification to read first; it is no judgment that two classes are comparable.",
    "Classes of one document share their lists and are not ranked against each other.",
)
_EMPTY = "Closeness needs statements of classes in at least two documents."
_HEADS = ("From: employer", "From: class", "To: employer", "To: class", "Place", "Of", "In words")


def make_closeness(compared: Compared) -> Chart:
    """The reference against all others, then for every class its closest of another document."""
    found = subjects(compared)
    told = [subject for subject in found if described(subject.item)]
    if len({subject.item.version.specification.id for subject in told}) < 2:
        return nothing(ChartKind.CLOSENESS, TITLE, _EMPTY)
    near = nearest([subject.item for subject in told])
    lead = next((n for n, subject in enumerate(told) if subject.header.reference), 0)
    silent = [subject for subject in found if subject not in told]
    captions = [*CAPTIONS[: 3 if any(one.same_document for each in near for one in each) else 2]]
    captions += [f"Without statements: {listed([_name(subject) for subject in silent])}."] if silent else []
    return Chart(
        kind=ChartKind.CLOSENESS,
        title=TITLE,
        legend=(),
        panels=(_from_reference(told, near, lead), _closest(told, near)),
        captions=tuple(captions),
        table=Table(header=_HEADS, rows=tuple(_lines(told, near))),
    )


def ordinal(number: int) -> str:
    """ "1st", "2nd", "3rd", "11th"."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def place_words(near: Near, ranked: int) -> str:
    """ "closest of 10", "3rd of 10, tied", "little in common", "same document"."""
    if near.same_document:
        return "same document"
    if near.rank is None:
        return "little in common"
    place = "closest" if near.rank == 1 else ordinal(near.rank)
    return f"{place} of {ranked}{', tied' if near.tied else ''}"


def _from_reference(told: list[Subject], near: tuple[tuple[Near, ...], ...], lead: int) -> Panel:
    ranked = _ranked(near[lead])
    rows = tuple(_row(told[one.index], one, ranked, told[lead]) for one in near[lead])
    most = max(1, ranked)
    scale = Scale(title="", low=0, high=most, ticks=(Tick(value=0, text="farther"), Tick(value=most, text="closer")))
    return Panel(title=f"To {_name(told[lead])}", scale=scale, rows=rows, note=told[lead].header.title)


def _row(subject: Subject, near: Near, ranked: int, lead: Subject) -> ChartRow:
    words = place_words(near, ranked)
    bar = Bar(start=0, end=ranked - near.rank + 1, text=words) if near.rank is not None else None
    return row_of(
        subject,
        Drawn(
            key="to",
            bars=(bar,) if bar else (),
            note="" if bar else words,
            told=(f"To {_name(lead)}: {words}",),
            ref=subject.ref("title"),
        ),
    )


def _closest(told: list[Subject], near: tuple[tuple[Near, ...], ...]) -> Panel:
    rows = tuple(
        row_of(
            subject,
            Drawn(key="closest", total=(words := _closest_words(told, near[n])), told=(words,), ref=subject.ref("title")),
        )
        for n, subject in enumerate(told)
    )
    return Panel(title="Each class and its closest of another document", scale=ordered_scale("", ()), rows=rows)


def _closest_words(told: list[Subject], near: tuple[Near, ...]) -> str:
    best = [_name(told[one.index]) for one in near if one.rank == 1]
    return f"closest: {listed(best)}{', tied' if len(best) > 1 else ''}" if best else "little in common with any"


def _lines(told: list[Subject], near: tuple[tuple[Near, ...], ...]) -> list[tuple[Figure, ...]]:
    return [
        (
            subject.header.employer,
            subject.header.title,
            told[one.index].header.employer,
            told[one.index].header.title,
            one.rank,
            _ranked(near[n]),
            place_words(one, _ranked(near[n])),
        )
        for n, subject in enumerate(told)
        for one in near[n]
    ]


def _ranked(near: tuple[Near, ...]) -> int:
    """How many classes of other documents there are."""
    return sum(not one.same_document for one in near)


def _name(subject: Subject) -> str:
    return f"{subject.header.employer} {subject.header.short_title}"
