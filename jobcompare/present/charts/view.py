"""Charts as values: rows of bars, steps and markers on one scale, with captions and the table behind."""

from dataclasses import dataclass
from enum import StrEnum

from jobcompare.model.study import ValueRef


class ChartKind(StrEnum):
    """The charts, by the name that `--view chart=` takes."""

    WAYS = "ways"
    LEAST = "least"
    GRADE = "grade"
    PAY = "pay"
    PAY_BY_LEVEL = "pay-by-level"
    LEVELS = "levels"
    CLOSENESS = "closeness"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A labelled place on a scale."""

    value: float
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The scale of a panel. `low` and `high` are its ends in its unit."""

    title: str  # with unit: "months of experience"
    low: float
    high: float
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A bar from `start` to `end`. `part`: index in `Chart.legend` of stacked parts; -1: the employer's colour."""

    start: float
    end: float
    text: str  # written at the bar; also its accessible words
    open_end: bool = False  # "at least `start`": drawn with an arrow; `end` is `start`, there is no upper figure
    part: int = -1
    faint: bool = False  # typical, converted or assumed


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """A labelled mark on the scale: a degree, a control point, a step."""

    value: float
    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartRow:
    """One line of the chart: one way of a class, one range, one level."""

    key: str
    label: str  # "B Technician"
    sublabel: str  # "associate + 0-3 yr, typical"
    class_id: int
    colour: int
    bars: tuple[Bar, ...]
    markers: tuple[Marker, ...]
    ref: ValueRef | None
    tip: str
    note: str = ""  # written where there is no bar: "not stated"
    first: bool = True  # the first row of its class: the label is written
    employer: str = ""  # written with the label, "" where the panel's title says it
    word: str = ""  # "ours", "reference": written with a star
    leads: tuple[Marker, ...] = ()  # on the panel's `lead` scale
    total: str = ""  # written behind the last bar: "5 yr"


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """Rows on one scale. Charts that must not compare employers have a panel for each.

    `lead`: a second scale before the first, for `ChartRow.leads` (education before experience); the rows' sublabels then
    say in words what the marks show.
    """

    title: str
    scale: Scale
    rows: tuple[ChartRow, ...]
    lead: Scale | None = None
    note: str = ""  # written behind the title: "rates from Jul 2014"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The table behind a chart (F7, and the chart's accessible form). Figures as numbers, None: not stated."""

    header: tuple[str, ...]
    rows: tuple[tuple[str | float | int | None, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart.

    `empty`: what to say where there is nothing to draw; "" otherwise. `wants_levels`: study levels would help that.
    """

    kind: ChartKind
    title: str
    legend: tuple[str, ...]
    panels: tuple[Panel, ...]
    captions: tuple[str, ...]
    table: Table
    empty: str = ""
    wants_levels: bool = False
