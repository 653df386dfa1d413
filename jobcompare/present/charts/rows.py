"""What the rows of every chart have in common: whose they are, what they are called, what they point at."""

from collections.abc import Sequence
from dataclasses import dataclass

from jobcompare.model.compared import Compared, ComparedClass
from jobcompare.model.study import EntityKind, ValueRef
from jobcompare.present.charts.view import Bar, Chart, ChartKind, ChartRow, Marker, Table
from jobcompare.present.figures import counted, listed
from jobcompare.present.headers import make_headers
from jobcompare.present.shown import Header

Figure = str | float | int | None


@dataclass(frozen=True, slots=True)
class Subject:
    """A class of the comparison with its head."""

    item: ComparedClass
    header: Header

    @property
    def first_cells(self) -> tuple[Figure, ...]:
        """What every table behind a chart begins with; its header is FIRST_HEADS."""
        return (self.header.employer, self.header.title, self.item.content.stated.code)

    def ref(self, field: str) -> ValueRef:
        """A value of what the document says of the class."""
        return ValueRef(EntityKind.CONTENT, self.item.content.id, field)


FIRST_HEADS = ("Employer", "Class", "Code")


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """What is drawn in one row; see `ChartRow` for the fields."""

    key: str = ""
    sublabel: str = ""
    bars: tuple[Bar, ...] = ()
    markers: tuple[Marker, ...] = ()
    leads: tuple[Marker, ...] = ()
    note: str = ""
    total: str = ""
    told: Sequence[str] = ()  # further lines of the tip
    ref: ValueRef | None = None
    first: bool = True


def subjects(compared: Compared) -> tuple[Subject, ...]:
    """The classes in the order of the comparison."""
    return tuple(Subject(item, header) for item, header in zip(compared.classes, make_headers(compared), strict=True))


def row_of(subject: Subject, drawn: Drawn, *, employer_said: bool = False) -> ChartRow:
    """A row of a class. `employer_said`: the panel's title says whose it is."""
    header = subject.header
    lines = (f"{header.employer}: {header.title}", drawn.sublabel, *drawn.told)
    return ChartRow(
        key=f"c-{header.class_id}{drawn.key and '.'}{drawn.key}",
        label=header.short_title,
        sublabel=drawn.sublabel,
        class_id=header.class_id,
        colour=header.colour,
        bars=drawn.bars,
        markers=drawn.markers,
        ref=drawn.ref,
        tip="\n".join(line for line in lines if line),
        note=drawn.note,
        first=drawn.first,
        employer="" if employer_said else header.employer,
        word=star_word(header),
        leads=drawn.leads,
        total=drawn.total,
    )


def star_word(header: Header) -> str:
    """ "ours" or "reference" for the class that the others are held against, "" for these."""
    return "ours" if header.ours and header.reference else ("reference" if header.reference else "")


def by_employer(found: Sequence[Subject]) -> dict[int, list[Subject]]:
    """Employer id → its classes, both in the order of the comparison."""
    groups: dict[int, list[Subject]] = {}
    for subject in found:
        groups.setdefault(subject.item.employer.id, []).append(subject)
    return groups


def without(found: Sequence[Subject]) -> str:
    """Classes that a chart leaves out, by employer: "County A (2 classes), State C (1 class)"."""
    groups = by_employer(found)
    return listed([f"{group[0].header.employer} ({counted(len(group), 'class')})" for group in groups.values()])


def nothing(kind: ChartKind, title: str, sentence: str, heads: tuple[str, ...] = ()) -> Chart:
    """A chart with nothing to draw, and the sentence that says so."""
    return Chart(
        kind=kind,
        title=title,
        legend=(),
        panels=(),
        captions=(),
        table=Table(header=(*FIRST_HEADS, *heads), rows=()),
        empty=sentence,
    )
