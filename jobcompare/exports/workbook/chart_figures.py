"""What a native chart is drawn from: for every row its label, and lengths that are stacked one after the other."""

from dataclasses import dataclass, replace

from jobcompare.present.charts.view import Bar, Chart, ChartKind, ChartRow, Panel

_UNITS: dict[ChartKind, float] = {ChartKind.WAYS: 12, ChartKind.LEAST: 12, ChartKind.PAY: 100, ChartKind.PAY_BY_LEVEL: 100}
_TICK = 0.012  # of the scale: the width of a mark for "at least"
_LABELS = 0.34  # of the scale: room for texts behind the bars


@dataclass(frozen=True, slots=True)
class Segment:
    """One stacked part of every row. `kind`: "gap" (not drawn), "bar", or "text" (not drawn, carries the words)."""

    kind: str
    name: str
    lengths: tuple[float, ...]
    faint: tuple[bool, ...] = ()
    part: int = -1


@dataclass(frozen=True, slots=True)
class Figures:
    """A panel as numbers. `low`, `high`, `step` of the value axis in shown units; `step` None: no figures on the axis."""

    title: str
    axis: str
    labels: tuple[str, ...]
    colours: tuple[int, ...]
    segments: tuple[Segment, ...]
    texts: tuple[str, ...]
    low: float
    high: float
    step: float | None
    number_format: str


MOST_ROWS = 24  # of one chart; a panel of more is drawn in parts that fit a page


def figures_of(chart: Chart, panel: Panel) -> list[Figures]:
    """The numbers a panel is drawn from, in the units shown on its axis (years, money); a long one in parts."""
    count = -(-len(panel.rows) // MOST_ROWS)
    size = -(-len(panel.rows) // max(1, count))
    parts = [replace(panel, rows=panel.rows[n * size : (n + 1) * size]) for n in range(count)]
    return [_figures(chart, part, f"{n} of {count}" if count > 1 else "") for n, part in enumerate(parts, start=1)]


def _figures(chart: Chart, panel: Panel, which: str) -> Figures:
    unit = _UNITS.get(chart.kind, 1)
    low, high = panel.scale.low / unit, panel.scale.high / unit
    ticks = [tick.value / unit for tick in panel.scale.ticks]
    room = (high - low) * _LABELS
    bars = [_drawn(row, low, high, unit) for row in panel.rows]
    stacked = bool(chart.legend) and all(bar.part >= 0 for row in panel.rows for bar in row.bars)
    segments = _stacked(chart, panel, unit) if stacked else _floating(bars, low)
    ends = [sum(segment.lengths[n] for segment in segments) for n in range(len(panel.rows))]
    texts = tuple(text_of(row) for row in panel.rows)
    base = 0.0 if stacked else low
    words = Segment("text", "Words", tuple(room if end or text else 0.0 for end, text in zip(ends, texts, strict=True)))
    gap = [segments[0]] if segments else []
    filled = _without_start(gap, base, len(panel.rows)) + segments[len(gap) :]
    return Figures(
        title=" · ".join(part for part in (chart.title, panel.title, panel.note, which) if part),
        axis=panel.scale.title,
        labels=tuple(label_of(row) for row in panel.rows),
        colours=tuple(row.colour for row in panel.rows),
        segments=(*filled, words),
        texts=texts,
        low=low,
        high=high + room,
        step=ticks[1] - ticks[0] if len(ticks) > 1 and chart.kind not in (ChartKind.GRADE, ChartKind.CLOSENESS) else None,
        number_format=_number_format(chart, panel),
    )


def label_of(row: ChartRow) -> str:
    """Whose the row is and which of its ways or ranges: "★ County A Spec. II: Equiv. to associate + 3 yr"."""
    name = " ".join(part for part in (row.employer, row.label) if part)
    star = "★ " if row.word else ""
    return f"{star}{name}{f': {row.sublabel}' if row.sublabel else ''}"


def text_of(row: ChartRow) -> str:
    """What is written behind the bar."""
    if row.total:
        return row.total
    return ", ".join(f"{bar.text} →" if bar.open_end else bar.text for bar in row.bars) or row.note


def words_of(figures: Figures, captions: tuple[str, ...]) -> str:
    """The alternative text: title, every row in words, captions; cut at a row where it grows too long for a reader."""
    rows: list[str] = []
    length = 0
    for label, text in zip(figures.labels, figures.texts, strict=True):
        line = f"{label}: {text}." if text else f"{label}."
        length += len(line)
        if length > 1500:
            rows.append(f"And {len(figures.labels) - len(rows)} more rows; the sheet Chart tables has all of them.")
            break
        rows.append(line)
    return " ".join([f"Bar chart: {figures.title}.", *rows, *captions])


def _number_format(chart: Chart, panel: Panel) -> str:
    if chart.kind in (ChartKind.WAYS, ChartKind.LEAST):
        return '0" yr"'
    return "$#,##0" if any(tick.text.startswith("$") for tick in panel.scale.ticks) else "#,##0"


def _drawn(row: ChartRow, low: float, high: float, unit: float) -> list[tuple[float, float, Bar]]:
    """Start and end of every bar in shown units; "at least" is a narrow mark."""
    mark = (high - low) * _TICK
    return [
        (
            bar.start / unit,
            max(bar.end / unit, bar.start / unit + mark) if bar.open_end or bar.end == bar.start else bar.end / unit,
            bar,
        )
        for bar in sorted(row.bars, key=lambda bar: bar.start)
    ]


def _floating(bars: list[list[tuple[float, float, Bar]]], low: float) -> list[Segment]:
    """A gap and a bar in turn, as many as the fullest row has."""
    segments: list[Segment] = []
    at = [0.0] * len(bars)
    for n in range(max((len(row) for row in bars), default=0)):
        gaps, lengths, faint = [], [], []
        for row, drawn in enumerate(bars):
            start, end, bar = drawn[n] if n < len(drawn) else (at[row], at[row], None)
            gaps.append(max(0.0, start - at[row]))
            lengths.append(max(0.0, end - max(start, at[row])))
            faint.append(bool(bar and bar.faint))
            at[row] = max(at[row], end)
        segments.append(Segment("gap", "Start" if n == 0 else f"Gap {n + 1}", tuple(gaps)))
        segments.append(Segment("bar", "Length" if n == 0 else f"Length {n + 1}", tuple(lengths), tuple(faint)))
    return segments


def _without_start(gap: list[Segment], base: float, rows: int) -> list[Segment]:
    """The first gap, as long as the axis' beginning where a row has no bar, so that its words stand at the axis."""
    if not gap or gap[0].kind != "gap":
        return [Segment("gap", "Start", (base,) * rows), *gap] if base else gap
    return [Segment("gap", gap[0].name, tuple(max(length, base) for length in gap[0].lengths))]


def _stacked(chart: Chart, panel: Panel, unit: float) -> list[Segment]:
    """One segment per entry of the legend, and one for what is pale of it."""
    found = sorted({(bar.part, bar.faint) for row in panel.rows for bar in row.bars})
    segments: list[Segment] = []
    for part, faint in found:
        own = [[bar for bar in row.bars if (bar.part, bar.faint) == (part, faint)] for row in panel.rows]
        lengths = tuple(sum((bar.end - bar.start) / unit for bar in bars) for bars in own)
        name = chart.legend[part] + (", pale" if faint and (part, False) in found else "")
        segments.append(Segment("bar", name, lengths, (faint,) * len(own), part))
    return segments
