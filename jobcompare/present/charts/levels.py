"""Held and new per level, inside one document only: how the lists of a series grow from level to level."""

from collections.abc import Iterable, Sequence

from jobcompare.analysis.marks import Counts, MarkRow, MarkTable, counts, mark_table
from jobcompare.model.compared import Compared, ComparedClass, Version
from jobcompare.model.study import EntityKind, ValueRef
from jobcompare.model.words import StatementKind
from jobcompare.present.charts.rows import nothing
from jobcompare.present.charts.scales import count_scale
from jobcompare.present.charts.view import Bar, Chart, ChartKind, ChartRow, Panel, Table
from jobcompare.present.figures import counted, listed
from jobcompare.present.titles import short_titles
from jobcompare.present.wording.names import STATEMENTS

TITLE = "Held and new per level"
LEGEND = ("from the levels below", "new at this level", "may be gained at this level")
CAPTION = "Counted inside one document only: documents differ in how much they write, so counts say nothing between employers."
_KNOWN = (StatementKind.KNOWLEDGE, StatementKind.SKILL, StatementKind.ABILITY)
_FEW = 3  # a shorter list gets no panel of its own
_EMPTY = "No document of this comparison describes several levels with lists of their own."
_HEADS = (
    "Employer",
    "Class",
    "Statements",
    "Held",
    "New at this level",
    "Of these inherited",
    "May be gained at this level",
    "In this comparison",
)


def make_levels(compared: Compared) -> Chart:
    """A panel for each document of several levels and each kind of its statements, lowest level first."""
    series = [_Series(item, compared) for item in _one_per_document(compared.classes)]
    told = [one for one in series if len(one.contents) > 1 and one.drawn]
    if not told:
        return nothing(ChartKind.LEVELS, TITLE, _EMPTY)
    single = [one.employer for one in series if len(one.contents) == 1 and one.rows]
    captions = [CAPTION, *(one.identical for one in told if one.identical)]
    captions += [f"One level in its document, nothing to count: {listed(single)}."] if single else []
    return Chart(
        kind=ChartKind.LEVELS,
        title=TITLE,
        legend=LEGEND if any(one.learns for one in told) else LEGEND[:2],
        panels=tuple(panel for one in told for panel in one.panels()),
        captions=tuple(captions),
        table=Table(header=_HEADS, rows=tuple(line for one in told for line in one.lines())),
    )


def _one_per_document(classes: Sequence[ComparedClass]) -> list[ComparedClass]:
    seen: dict[int, ComparedClass] = {}
    for item in classes:
        seen.setdefault(item.version.specification.id, item)
    return list(seen.values())


class _Series:
    """The classes of one document and what each holds."""

    def __init__(self, item: ComparedClass, compared: Compared) -> None:
        self.version: Version = item.version
        self.employer = item.employer.name
        self.colour = item.employer.position
        self.table: MarkTable = mark_table(item.version)
        self.contents = self.table.contents
        self.rows = self.table.listed
        self.shorts = short_titles([content.stated.title for content in self.contents])
        self.chosen = {other.content.id for other in compared.classes}

    @property
    def groups(self) -> list[tuple[str, tuple[MarkRow, ...]]]:
        """Every list by its kind, in the order of the kinds; all together where there are several."""
        found = self._by_kind(StatementKind)
        return [*found, ("All", self.rows)] if len(found) > 1 else found

    @property
    def drawn(self) -> list[tuple[str, tuple[MarkRow, ...]]]:
        """What is drawn: duties, and what one must know and be able to do, by kind where every list is long enough."""
        if self.identical:
            return [("All lists", self.rows)]
        duties, lists = self._by_kind((StatementKind.DUTY,)), self._by_kind(_KNOWN)
        if len(lists) > 1 and any(len(rows) < _FEW for _, rows in lists):
            lists = [("Knowledge, skills and abilities", self.table.of_kinds(_KNOWN))]
        several = len(lists) > 1 and not duties
        return [*duties, *lists, *([("All", self.table.of_kinds(_KNOWN))] if several else [])]

    def _by_kind(self, kinds: Iterable[StatementKind]) -> list[tuple[str, tuple[MarkRow, ...]]]:
        found = ((STATEMENTS[kind], self.table.of_kinds((kind,))) for kind in kinds)
        return [(title, rows) for title, rows in found if rows]

    @property
    def learns(self) -> bool:
        """Some statement may be gained at some level."""
        return any(self._counts(self.rows).learned)

    @property
    def identical(self) -> str:
        """What to say where every level has the same lists; "" else."""
        found = self._counts(self.rows)
        if not self.rows or any(found.new[1:]) or len(set(found.held)) > 1:
            return ""
        levels = [content.stated.level_label or short for content, short in zip(self.contents, self.shorts, strict=True)]
        return (
            f"{self.employer}: the lists of {listed(levels)} are identical; what sets them apart stands elsewhere in the document."
        )

    def panels(self) -> list[Panel]:
        """One panel per kind, on one scale, so that the kinds of a document can be seen together."""
        most = max(top for _, rows in self.drawn for top in self._tops(rows))
        scale = count_scale("statements", most)
        return [
            Panel(
                title=f"{self.employer}: {title}",
                scale=scale,
                rows=tuple(self._row(title, rows, column) for column in range(len(self.contents))),
                note=counted(len(rows), "statement"),
            )
            for title, rows in self.drawn
        ]

    def lines(self) -> list[tuple[str | float | int | None, ...]]:
        """The table's lines."""
        return [
            (
                self.employer,
                content.stated.title,
                title,
                found.held[column],
                found.new[column],
                found.inherited[column],
                found.learned[column],
                "yes" if content.id in self.chosen else "no",
            )
            for title, rows in self.groups
            for found in (self._counts(rows),)
            for column, content in enumerate(self.contents)
        ]

    def _counts(self, rows: Sequence[MarkRow]) -> Counts:
        return counts(rows, len(self.contents))

    def _tops(self, rows: Sequence[MarkRow]) -> list[int]:
        found = self._counts(rows)
        return [held + learned for held, learned in zip(found.held, found.learned, strict=True)]

    def _row(self, title: str, rows: Sequence[MarkRow], column: int) -> ChartRow:
        found, content = self._counts(rows), self.contents[column]
        held, new, learned = found.held[column], found.new[column], found.learned[column]
        words = [f"{held} held, {new} new"] + ([f"{learned} may be gained"] if learned else [])
        kept = max(0, held - new)
        bars = [Bar(start=0, end=kept, text=str(kept), part=0)] if kept else []
        bars += [Bar(start=kept, end=kept + new, text=f"+{new}" if kept else str(new), part=1)] if new else []
        bars += [Bar(start=held, end=held + learned, text=f"({learned})", part=2, faint=True)] if learned else []
        inside = content.id in self.chosen
        lines = (f"{self.employer}: {content.stated.title}", title, *words, "" if inside else "not in this comparison")
        return ChartRow(
            key=f"v-{self.version.specification.id}.{title}.{content.id}",
            label=self.shorts[column],
            sublabel="" if inside else "not in this comparison",
            class_id=content.class_id,
            colour=self.colour,
            bars=tuple(bars),
            markers=(),
            ref=ValueRef(EntityKind.CONTENT, content.id, "title"),
            tip="\n".join(line for line in lines if line),
            note="" if bars else "none",
            total=", ".join(words) if bars else "",
        )
