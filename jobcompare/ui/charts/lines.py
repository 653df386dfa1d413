"""A chart as the lines of a list: the head of each panel, then its rows. No toolkit."""

from dataclasses import dataclass

from jobcompare.present.charts.view import Chart, ChartRow, Panel


@dataclass(frozen=True, slots=True)
class ChartLine:
    """One line. `row` None: the head of the panel, with its title and scale."""

    panel: Panel
    row: ChartRow | None = None

    @property
    def words(self) -> str:
        """All that the line shows, in words, for screen readers."""
        return head_words(self.panel) if self.row is None else row_words(self.row)


def lines_of(chart: Chart) -> tuple[ChartLine, ...]:
    """The lines of a chart from top to bottom."""
    return tuple(line for panel in chart.panels for line in (ChartLine(panel), *(ChartLine(panel, row) for row in panel.rows)))


def head_words(panel: Panel) -> str:
    """A panel's title, note and scale: "State of Oregon, rates from 2024, scale: a month, $4,000 to $9,000"."""
    scale = panel.scale
    ends = f"{scale.ticks[0].text} to {scale.ticks[-1].text}" if scale.ticks else ""
    told = ", ".join(part for part in (scale.title, ends) if part)
    return ", ".join(part for part in (panel.title, panel.note, f"scale: {told}" if told else "") if part)


def row_words(row: ChartRow) -> str:
    """A row: whose it is, what it is, its bars and marks, its total or why there is none."""
    who = ", ".join(part for part in (row.employer, row.label, row.word) if part)
    marks = [marker.text for marker in row.leads]
    marks += [marker.text for marker in row.markers if marker.strong]
    bars = [bar.text for bar in row.bars if bar.text]
    told = (who, row.sublabel, *marks, *bars, row.total, row.note)
    return "; ".join(dict.fromkeys(part for part in told if part))
