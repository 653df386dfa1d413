"""A level matrix as a sheet: number and statement, where it begins, then a column per level; counts at the foot."""

from jobcompare.model.study import ValueRef
from jobcompare.present.matrix.view import MarkShown, Matrix, MatrixCell, MatrixColumn, MatrixFoot, MatrixRow, MatrixSection
from jobcompare.present.shown import Shown
from jobcompare.ui.models.face import EMPTY, Face, FaceKind, FaceSpan, Ink, SpanKind, Tag, Writing
from jobcompare.ui.models.sheet import Column, Head, Line, Over, Sheet, SheetSection

NUMBER, STATEMENT, BEGINS, FIRST_LEVEL = 0, 1, 2, 3
_FROZEN = 2
_TAGS: dict[Shown, Tag] = {Shown.REVIEWED: Tag.REVIEWED, Shown.TYPED: Tag.TYPED}


def matrix_sheet(matrix: Matrix) -> Sheet:
    """The matrix as a sheet, rows in printed order."""
    plan = _plan(matrix)
    columns = (*_first_columns(matrix), *(_column(matrix, place) for place in plan))
    sections = tuple(_section(section, plan) for section in matrix.sections)
    foot = tuple(FootLine(place, foot, plan) for place, foot in enumerate(matrix.foot))
    return Sheet(columns=columns, frozen=_FROZEN, overs=_overs(matrix, plan), sections=sections, foot=foot)


_NO_COUNTERPART = Face("no counterpart", kind=FaceKind.LABEL, ink=Ink.MUTED)


class Place:
    """What a column after the first three shows: a level, or the wording of a further series."""

    __slots__ = ("band", "level")

    def __init__(self, band: int, level: int | None) -> None:
        self.band = band
        self.level = level


def _plan(matrix: Matrix) -> tuple[Place, ...]:
    """Levels in order; each series after the first is led by the wording of its own statements."""
    places: list[Place] = []
    for number, column in enumerate(matrix.columns):
        if column.band > 0 and (not places or places[-1].band != column.band):
            places.append(Place(column.band, None))
        places.append(Place(column.band, number))
    return tuple(places)


def _first_columns(matrix: Matrix) -> tuple[Column, ...]:
    longest = max((len(row.begins_at) for section in matrix.sections for row in section.rows), default=0)
    begins = min(max(longest + 2.5, 11), 24)
    return (
        Column(head=Head(title="No."), least=4.5, wanted=4.5, key="number"),
        Column(head=Head(title="Statement", facts=matrix.legend), least=40, wanted=60, grow=4.0, key="statement"),
        Column(head=Head(title="Begins at"), least=11, wanted=begins, grow=0.1, key="begins"),
    )


def _column(matrix: Matrix, place: Place) -> Column:
    if place.level is None:
        head = Head(title="In its words", colour=matrix.bands[place.band].colour)
        return Column(head=head, least=24, wanted=36, grow=2.0, key=f"words:{place.band}")
    level: MatrixColumn = matrix.columns[place.level]
    head = Head(
        title=level.short_title,
        remark="" if level.chosen else "not in the comparison",
        colour=matrix.bands[level.band].colour,
        muted=not level.chosen,
        centred=True,
        ref=_ref_of(matrix, place.level),
    )
    least = min(max(len(word) for word in (*level.short_title.split(), "")) + 4.0, 18.0)
    return Column(head=head, least=max(8.5, least), wanted=max(11.0, least), grow=0.6, key=f"level:{level.content_id}")


def _ref_of(matrix: Matrix, level: int) -> ValueRef | None:
    """The first mark of a level stands for its column."""
    refs = (row.cells[level].ref for section in matrix.sections for row in section.rows)
    return next((ref for ref in refs if ref is not None), None)


def _overs(matrix: Matrix, plan: tuple[Place, ...]) -> tuple[Over, ...]:
    """A head over the columns of each series, where there are several."""
    overs: list[Over] = []
    if len(matrix.bands) < 2:
        return ()
    for number, band in enumerate(matrix.bands):
        at = [FIRST_LEVEL + place for place, shown in enumerate(plan) if shown.band == number]
        if at:
            title = f"{band.employer} · {band.title}" if band.title else band.employer
            overs.append(Over(at[0], at[-1], title, band.colour))
    return tuple(overs)


def _section(section: MatrixSection, plan: tuple[Place, ...]) -> SheetSection:
    lines = tuple(MatrixLine(row, plan) for row in section.rows)
    return SheetSection(key=section.key, title=section.title, lines=lines)


class MatrixLine(Line):
    """One statement with its marks."""

    def __init__(self, row: MatrixRow, plan: tuple[Place, ...]) -> None:
        super().__init__(row.key, FIRST_LEVEL + len(plan))
        self.row = row
        self._plan = plan

    def cell(self, column: int) -> MatrixCell | None:
        """The mark in a column; None where it is no level."""
        level = self._plan[column - FIRST_LEVEL].level if column >= FIRST_LEVEL else None
        return None if level is None else self.row.cells[level]

    def _make_face(self, column: int) -> Face:
        cell = self.cell(column)
        if cell is not None:
            return mark_face(cell)
        if column == NUMBER:
            return Face(str(self.row.number), kind=FaceKind.NUMBER, ink=Ink.MUTED)
        if column == STATEMENT:
            return statement_face(self.row)
        if column == BEGINS:
            return Face(self.row.begins_at, kind=FaceKind.LABEL, ink=Ink.MUTED)
        band = self._plan[column - FIRST_LEVEL].band
        text = self.row.texts[band] if band < len(self.row.texts) else None
        return _NO_COUNTERPART if text is None else Face(text, kind=FaceKind.LABEL)

    def words(self, column: int) -> str:
        """The mark in words, the statement with its doubt."""
        cell = self.cell(column)
        if cell is not None:
            return cell.words
        if column == STATEMENT:
            doubt = f"doubt: {self.row.doubt}" if self.row.doubt else ""
            return "; ".join(part for part in (self.row.text, self.row.note or "", doubt) if part)
        return f"row {self.row.number}" if column == NUMBER else self.face(column).text

    def plain(self, column: int) -> str:
        """The text as printed, a mark as X, x or (X)."""
        return self.row.text if column == STATEMENT else self.face(column).text

    def tip(self, column: int) -> str:
        """What a mark says; a statement's doubt and note."""
        cell = self.cell(column)
        if cell is not None:
            return cell.words
        return "\n".join(part for part in (self.row.text, self.row.note, self.row.doubt) if part) if column == STATEMENT else ""

    def ref(self, column: int) -> ValueRef | None:
        """The mark, else the statement."""
        cell = self.cell(column)
        return self.row.ref if cell is None or cell.ref is None else cell.ref

    def begins_in(self, level: int) -> bool:
        """Whether the row's first printed mark stands in a level of the matrix."""
        return self.row.cells[level].first


def statement_face(row: MatrixRow) -> Face:
    """The statement, its note behind it, a flag where there is a doubt."""
    writing = Writing()
    writing.add(row.text)
    if row.note:
        writing.add(f"  {row.note}", SpanKind.ASIDE)
    tags = (Tag.DOUBT,) if row.doubt else ()
    return Face(writing.text, kind=FaceKind.LABEL, spans=tuple(writing.spans), tags=tags)


def mark_face(cell: MatrixCell) -> Face:
    """X printed, x inherited, (X) learned there; the first one of a row strong and in a frame."""
    if cell.mark is MarkShown.NONE and cell.state not in _TAGS:
        return EMPTY
    ink = Ink.STRONG if cell.first else Ink.MUTED if cell.mark is MarkShown.INHERITED else Ink.NORMAL
    tags = (_TAGS[cell.state],) if cell.state in _TAGS else ()
    return Face(cell.mark.value, kind=FaceKind.MARK, ink=ink, tags=tags, outlined=cell.first)


class FootLine(Line):
    """Held and new per level, for one kind or for all."""

    def __init__(self, number: int, foot: MatrixFoot, plan: tuple[Place, ...]) -> None:
        super().__init__(f"foot:{number}", FIRST_LEVEL + len(plan))
        self.foot = foot
        self._plan = plan

    def _counts(self, column: int) -> tuple[int, int, int] | None:
        level = self._plan[column - FIRST_LEVEL].level if column >= FIRST_LEVEL else None
        if level is None or level >= len(self.foot.held):
            return None
        return self.foot.held[level], self.foot.inherited[level], self.foot.new[level]

    def _make_face(self, column: int) -> Face:
        if column == STATEMENT:
            text = f"{self.foot.label}  held, and new at the level"
            return Face(
                text, kind=FaceKind.LABEL, ink=Ink.STRONG, spans=(FaceSpan(len(self.foot.label), len(text), SpanKind.ASIDE),)
            )
        counts = self._counts(column)
        if counts is None:
            return Face("", kind=FaceKind.LABEL)
        held, inherited, new = counts
        return Face(f"{held + inherited} +{new}", kind=FaceKind.COUNT, ink=Ink.STRONG)

    def plain(self, column: int) -> str:
        """Held and new as figures."""
        counts = self._counts(column)
        if counts is None:
            return f"{self.foot.label}: held (new)" if column == STATEMENT else ""
        held, inherited, new = counts
        return f"{held + inherited} ({new})"

    def words(self, column: int) -> str:
        """Held, of which inherited, and new."""
        counts = self._counts(column)
        if counts is None:
            return f"{self.foot.label}, held and new at each level" if column == STATEMENT else ""
        held, inherited, new = counts
        kept = f", {inherited} of them inherited" if inherited else ""
        return f"{self.foot.label}: {held + inherited} held{kept}, {new} new"

    def tip(self, column: int) -> str:
        """The counts in words."""
        return self.words(column)
