"""Where everything of a chart stands at a width. All places in logical pixels."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jobcompare.present.charts.view import Bar, Chart, ChartRow, Panel, Scale
from jobcompare.ui.charts.lines import ChartLine, lines_of
from jobcompare.ui.charts.looks import Looks
from jobcompare.ui.charts.texts import advance, wrapped

_LABEL_LINES = 2
_LEAST_LABEL = 15  # average characters
_MOST_LABEL = 0.30  # share of the width
_LEAST_PLOT = 0.42  # share of the width that the plot has at least; the other columns give way
_LEAST_SCALE = 0.45  # share of the plot that bars have at least; longer texts behind them are cut
_STAR = "★ "
_HOLDING = re.compile(r"(?<=\+) | (?=yr\b|mo\b)")  # blanks at which "+ 3 yr" is not broken


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the chart."""

    x: int = 0
    width: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line stands. `group`: top and height of all rows of its class, over which the label of `owner` is painted."""

    top: int
    height: int
    group: tuple[int, int]
    owner: ChartRow | None


class Geometry:
    """Columns, heights and scales of a chart at a width."""

    def __init__(self, chart: Chart, looks: Looks, width: int) -> None:
        self.chart = chart
        self.looks = looks
        self.width = width
        self.lines = lines_of(chart)
        self.small_key = looks.small.toString()
        self.font_key = looks.font.toString()
        self.bold_key = looks.bold.toString()
        self.bar = max(12, looks.line)
        self.arrow = round(looks.line * 2.2)
        self.lead_step = round(looks.em * 2.2)
        self._set_columns()
        self.reach = self._reach()
        self.places = self._places()

    # columns

    def _set_columns(self) -> None:
        looks, rows = self.looks, [line.row for line in self.lines if line.row is not None]
        edge = 3 * looks.side // 2
        lead = max((self._lead_width(panel) for panel in self.chart.panels), default=0)
        sub = 0 if lead else max((advance(row.sublabel, self.font_key) for row in rows if row.sublabel), default=0)
        label = max((self._label_width(row) for row in rows), default=0)
        room = round(self.width * (1 - _LEAST_PLOT)) - edge - 3 * looks.side
        label = min(round(label), max(looks.chars(_LEAST_LABEL), round(self.width * _MOST_LABEL)), max(room, 60))
        sub = min(round(sub) + 4 if sub else 0, max(0, room - label), looks.chars(34))
        lead = min(lead, max(0, room - label))
        x = edge
        self.label = Column(x, label)
        x += label + 2 * looks.side
        self.sub = Column(x, sub)
        x += sub + (2 * looks.side if sub else 0)
        self.lead = Column(x, lead)
        x += lead + (looks.side if lead else 0)
        self.plot = Column(x, max(40, self.width - x - 2 * looks.side))

    def _label_width(self, row: ChartRow) -> float:
        return max(advance(self.label_text(row), self.bold_key), advance(row.employer, self.small_key)) + 4

    def _lead_width(self, panel: Panel) -> int:
        if panel.lead is None:
            return 0
        ends = [
            self.lead_offset(row.leads[-1].value) + self.looks.line * 0.6 + advance(self.lead_text(row), self.small_key)
            for row in panel.rows
            if row.leads
        ]
        return round(max([*ends, advance(panel.lead.title, self.small_key)], default=0)) + self.looks.side

    def lead_offset(self, value: float) -> float:
        """Pixels from the left of the lead column to a place of its scale."""
        return self.looks.side + (value - 1) * self.lead_step

    def lead_text(self, row: ChartRow) -> str:
        """What is written behind the marks of the lead column."""
        first, *rest = (marker.text for marker in row.leads)
        return " + ".join((first, *(text[:1].lower() + text[1:] for text in rest)))

    def label_text(self, row: ChartRow) -> str:
        """The label with its star."""
        return (_STAR if row.word else "") + row.label

    # scales

    def _reach(self) -> float:
        """Pixels of the whole scale, the same in all panels, so that every text behind a bar has its room."""
        room = self.plot.width - self.looks.side
        reach = float(room)
        for panel in self.chart.panels:
            for row in panel.rows:
                share, behind = self._end(panel.scale, row)
                if share > 0:
                    reach = min(reach, (room - behind) / share)
        return max(reach, room * _LEAST_SCALE)

    def _end(self, scale: Scale, row: ChartRow) -> tuple[float, float]:
        """How far a row's bars go, as a share of the scale, and the pixels that stand behind them."""
        if not row.bars:
            return 0, 0
        last = max(row.bars, key=_end_of)
        marks = [marker.value for marker in row.markers]
        share = (max([_end_of(last), *marks]) - scale.low) / (scale.high - scale.low)
        text = self.behind(row)
        behind = advance(text, self.font_key) + self.looks.side if text else 0
        return share, behind + (self.arrow if last.open_end else 0) + 2

    def behind(self, row: ChartRow) -> str:
        """The text behind the bars: the total, or the text of bars that have no room for one inside."""
        if row.total or not row.bars:
            return row.total
        last = row.bars[-1]
        return "" if last.part >= 0 else last.text

    def x(self, scale: Scale, value: float) -> float:
        """The place of a value."""
        return self.plot.x + (value - scale.low) / (scale.high - scale.low) * self.reach

    # heights

    def head_height(self, panel: Panel) -> int:
        """Pixels of a panel's head."""
        return self.title_height(panel) + self.tick_height(panel)

    def title_height(self, panel: Panel) -> int:
        """Pixels of a panel's title, or of the titles of its columns; a later panel keeps its distance."""
        later = panel is not self.chart.panels[0]
        return self.looks.line + (5 if later else 3) * self.looks.pad

    def tick_height(self, panel: Panel) -> int:
        """Pixels of the labels of a panel's scale."""
        return round(self.looks.line * 0.9) + self.looks.pad if panel.scale.ticks else self.looks.pad

    def label_lines(self, row: ChartRow) -> tuple[str, ...]:
        """The wrapped label."""
        return wrapped(self.label_text(row), self.bold_key, self.label.width, _LABEL_LINES)

    def sub_lines(self, row: ChartRow) -> tuple[str, ...]:
        """The wrapped words before the plot."""
        text = _HOLDING.sub("\u00a0", row.sublabel)
        return wrapped(text, self.font_key, self.sub.width, _LABEL_LINES) if self.sub.width and text else ()

    def label_height(self, row: ChartRow) -> int:
        """Pixels of a label with its employer."""
        small = round(self.looks.line * 0.92)
        return len(self.label_lines(row)) * self.looks.line + (small if row.employer else 0) + 2 * self.looks.pad

    def _places(self) -> tuple[Place, ...]:
        places: list[Place] = []
        top = 0
        for group in _groups(self.lines):
            heights = [self._least_height(line) for line in group]
            row = group[0].row
            if row is not None:
                heights[-1] += max(0, self.label_height(row) - sum(heights))
            whole = (top, sum(heights))
            for height in heights:
                places.append(Place(top, height, whole, row))
                top += height
        return tuple(places)

    def _least_height(self, line: ChartLine) -> int:
        if line.row is None:
            return self.head_height(line.panel)
        texts = len(self.sub_lines(line.row)) * self.looks.line
        return max(self.looks.least, self.bar + 2 * self.looks.pad, texts + 2 * self.looks.pad)

    @property
    def height(self) -> int:
        """Pixels of all lines."""
        return self.places[-1].top + self.places[-1].height if self.places else 0


def _end_of(bar: Bar) -> float:
    return max(bar.start, bar.end)


def _groups(lines: Sequence[ChartLine]) -> list[list[ChartLine]]:
    """Lines that belong together: a head alone, the rows of one class."""
    groups: list[list[ChartLine]] = []
    for line in lines:
        if line.row is None or line.row.first or not groups or groups[-1][0].row is None:
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups
