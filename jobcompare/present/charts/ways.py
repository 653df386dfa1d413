"""Ways to qualify: one row per way, schooling before, experience as a bar from the least to the upper figure."""

from jobcompare.analysis.routes import least_way, ways
from jobcompare.model.compared import Compared
from jobcompare.model.requirement import Education
from jobcompare.model.routes import Counted, Way
from jobcompare.model.words import EducationLevel, Standing
from jobcompare.present.charts.rows import FIRST_HEADS, Drawn, Figure, Subject, nothing, row_of, subjects
from jobcompare.present.charts.scales import ordered_scale, years_scale
from jobcompare.present.charts.view import Bar, Chart, ChartKind, ChartRow, Marker, Panel, Table
from jobcompare.present.figures import months
from jobcompare.present.wording.names import EDUCATION, education_name
from jobcompare.present.wording.qualifying import class_names, way_words

TITLE = "Ways to qualify"
CAPTIONS = (
    "Education and experience of one row are one way; everything in it is needed. An arrow means “at least”.",
    "Pale bars are typical ranges as published; their upper figure is not a limit on candidates.",
)
_HEADS = ("Way", "In words", "Education", "Experience, least months", "Experience, upper months", "Qualifications are called")
_EMPTY = "No document of this comparison states qualifications."


def make_ways(compared: Compared) -> Chart:
    """The ways to qualify of every class, in the order of the comparison."""
    found = [_Told(subject) for subject in subjects(compared)]
    if not any(told.ways for told in found):
        return nothing(ChartKind.WAYS, TITLE, _EMPTY, _HEADS)
    asked = {item.level for told in found for way in told.ways for item in told.schooling(way)}
    levels = [level for level in EducationLevel if level in asked]
    rows = tuple(row for told in found for row in told.rows(levels))
    ends = [max(bar.start, bar.end) for row in rows for bar in row.bars]
    panel = Panel(
        title="",
        scale=years_scale("experience", max(ends, default=12)),
        rows=rows,
        lead=ordered_scale("education (higher →)", [EDUCATION[level] for level in levels]) if levels else None,
    )
    faint = any(bar.faint for row in rows for bar in row.bars)
    return Chart(
        kind=ChartKind.WAYS,
        title=TITLE,
        legend=(),
        panels=(panel,),
        captions=CAPTIONS if faint else CAPTIONS[:1],
        table=Table(header=(*FIRST_HEADS, *_HEADS), rows=tuple(line for told in found for line in told.lines())),
    )


class _Told:
    """What the documents say of one class."""

    def __init__(self, subject: Subject) -> None:
        self.subject = subject
        content = subject.item.content
        siblings = subject.item.version.contents
        self.names = class_names(siblings)
        self.ways = [way for way in ways(content.stated.requirement) if way.states or way.combination is not None]
        least = least_way(content, siblings, subject.item.employer.annual_hours)
        self._counted = {item.way: item for item in least.counted} if least is not None else {}
        self.typical = content.stated.standing is Standing.TYPICAL

    def counted(self, way: Way) -> Counted | None:
        """The way with its figures; None where it cannot be counted."""
        return self._counted.get(way)

    def base(self, way: Way) -> tuple[str, Way] | None:
        """The level label and the least way of the class that a way starts from."""
        counted = self.counted(way)
        siblings = self.subject.item.version.contents
        start = next((item for item in siblings if counted and item.stated.key == counted.base), None)
        least = least_way(start, siblings, self.subject.item.employer.annual_hours) if start else None
        return (start.stated.level_label or start.stated.key, least.best.way) if start and least else None

    def schooling(self, way: Way) -> tuple[Education, ...]:
        """The schooling of a way; that of the class it starts from where it states none itself."""
        base = self.base(way)
        return way.education or (base[1].education if base else ())

    def rows(self, levels: list[EducationLevel]) -> list[ChartRow]:
        """One row per way, or one that says there is none."""
        if not self.ways:
            return [row_of(self.subject, Drawn(note="not stated in this document", ref=self.subject.ref("requirement")))]
        return [self._row(number, way, levels) for number, way in enumerate(self.ways)]

    def _row(self, number: int, way: Way, levels: list[EducationLevel]) -> ChartRow:
        bar = _bar(self, way)
        words = way_words(way, self.names)
        standing = [f"{self.standing.lower()} qualifications"] if self.standing else []
        told = [f"The document's own number: {way.label}"] if way.label else []
        return row_of(
            self.subject,
            Drawn(
                key=str(number + 1),
                sublabel=words,
                bars=(bar,) if bar else (),
                leads=_marks(self, way, levels),
                note="" if bar else _note(way),
                told=(*told, *standing, *_base_told(self, way)),
                ref=self.subject.ref("requirement"),
                first=number == 0,
            ),
        )

    @property
    def standing(self) -> str:
        """What the document calls the qualifications, "" where it does not say."""
        standing = self.subject.item.content.stated.standing
        return standing.value.capitalize() if standing else ""

    def lines(self) -> list[tuple[Figure, ...]]:
        """The table's lines of the class."""
        first = self.subject.first_cells
        if not self.ways:
            return [(*first, None, "not stated", None, None, None, None)]
        return [(*first, number, *self._cells(way)) for number, way in enumerate(self.ways, start=1)]

    def _cells(self, way: Way) -> tuple[Figure, ...]:
        schooling = " + ".join(education_name(item) for item in way.education) or None
        low = way.months_min if any(item.months_min is not None for item in way.experience) else None
        return (way_words(way, self.names), schooling, low, way.months_max, self.standing or None)


def _bar(told: _Told, way: Way) -> Bar | None:
    """The bar of a way's experience; None where it asks for none or gives no figure."""
    counted = told.counted(way)
    if not way.experience or (counted is None and not way.months_min):
        return None
    if counted is not None and not counted.experience and way.months_max is None:
        return None
    low = counted.experience if counted is not None else way.months_min
    if way.months_max is None:
        return Bar(start=low, end=low, text=_at_least(told, way, counted), open_end=True, faint=told.typical)
    upper = low - way.months_min + way.months_max
    text = months(way.months_min, way.months_max)
    return Bar(start=low, end=upper, text=f"{text}, typical" if told.typical else text, faint=told.typical)


def _at_least(told: _Told, way: Way, counted: Counted | None) -> str:
    low = way.months_min or (counted.experience if counted else 0)
    words = f"at least {months(low)}"
    if way.in_class:
        name = told.names.get(" ".join(way.in_class.casefold().split()), way.in_class)
        words += f" at level of {name}" if way.or_equivalent else f" as {name}"
    return f"{words}, typical" if told.typical else words


def _base_told(told: _Told, way: Way) -> tuple[str, ...]:
    """What a way starts from that asks for time in another class."""
    counted, base = told.counted(way), told.base(way)
    if counted is not None and base is not None:
        return (f"Drawn at {months(counted.experience)}: it starts from the least way of {base[0]}",)
    return ("What that class asks for is not in this document",) if way.in_class else ()


def _note(way: Way) -> str:
    if way.combination is not None:
        return "combination: no figures"
    if not way.experience:
        return "no experience asked"
    return "experience, no figure stated" if not way.months_min else months(way.months_min)


def _marks(told: _Told, way: Way, levels: list[EducationLevel]) -> tuple[Marker, ...]:
    """One marker per schooling, the highest last; strong where the way itself asks for it."""
    base = told.base(way)
    asked = "" if way.education or base is None else f", asked by {base[0]}"
    schooling = sorted(told.schooling(way), key=lambda item: levels.index(item.level))
    return tuple(
        Marker(
            value=levels.index(item.level) + 1,
            text=education_name(item) + asked,
            strong=item is schooling[-1] and not asked,
        )
        for item in schooling
    )
