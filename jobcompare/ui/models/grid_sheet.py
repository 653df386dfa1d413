"""A grid of classes side by side as a sheet: number and label, the reference, then the other classes."""

from jobcompare.model.bands import Band
from jobcompare.model.study import ValueRef
from jobcompare.present.grid.view import Cell, Grid, GridSection, Row, RowKind, Sign
from jobcompare.present.shown import Header, Shown
from jobcompare.ui.models.face import Face, FaceKind, Ink, SpanKind, Tag, Writing
from jobcompare.ui.models.sheet import Column, Head, Line, RemarkLine, Sheet, SheetSection
from jobcompare.ui.models.words import BAND_WORDS, SIGN_WORDS, asides, cell_tip, cell_words

NUMBER, LABEL, FIRST_CLASS = 0, 1, 2
_FROZEN = 3  # number, label and the reference
_TAGS: dict[Shown, Tag] = {Shown.REVIEWED: Tag.REVIEWED, Shown.TYPED: Tag.TYPED}


def grid_sheet(grid: Grid) -> Sheet:
    """The grid as a sheet, the reference first. Rows keep their order and numbers."""
    order = _reference_first(grid.columns)
    columns = (_NUMBER_COLUMN, _LABEL_COLUMN, *(_class_column(grid.columns[place]) for place in order))
    sections = tuple(_section(section, order, len(columns)) for section in grid.sections)
    return Sheet(columns=columns, frozen=min(_FROZEN, len(columns)), sections=sections)


def _reference_first(columns: tuple[Header, ...]) -> tuple[int, ...]:
    """The places of the grid's columns in the order shown."""
    return tuple(sorted(range(len(columns)), key=lambda place: not columns[place].reference))


_NUMBER_COLUMN = Column(head=Head(title="No."), least=4.5, wanted=4.5, key="number")
_LABEL_COLUMN = Column(head=Head(title="What is compared"), least=14, wanted=24, grow=0.2, key="label")


def _class_column(header: Header) -> Column:
    word = "ours" if header.ours else "reference" if header.reference else ""
    head = Head(
        top=header.employer,
        title=header.title,
        short=header.short_title,
        facts=header.facts,
        word=word,
        colour=header.colour,
        ref=header.ref,
    )
    least, wanted, grow = (26, 38, 1.3) if header.reference else (22, 28, 1.0)  # the reference is read most
    return Column(head=head, least=least, wanted=wanted, grow=grow, key=f"class:{header.class_id}")


def _section(section: GridSection, order: tuple[int, ...], columns: int) -> SheetSection:
    """A section with a foot and no remark says its foot in its own line: that saves a line and is never scrolled away."""
    lines: list[Line] = [GridLine(row, order) for row in section.rows]
    if section.foot and section.remark:
        lines.append(RemarkLine(f"foot:{section.key}", columns, section.foot))
    remark = section.remark or section.foot
    return SheetSection(key=section.key, title=section.title, remark=remark, lines=tuple(lines), folded=section.folded)


class GridLine(Line):
    """One row of the grid."""

    def __init__(self, row: Row, order: tuple[int, ...]) -> None:
        super().__init__(row.key, len(order) + FIRST_CLASS)
        self.row = row
        self._order = order

    def cell(self, column: int) -> Cell | None:
        """The grid's cell; None for number and label."""
        return None if column < FIRST_CLASS else self.row.cells[self._order[column - FIRST_CLASS]]

    def _make_face(self, column: int) -> Face:
        if column == NUMBER:
            return Face(str(self.row.number), kind=FaceKind.NUMBER, ink=Ink.MUTED)
        cell = self.cell(column)
        return Face(self.row.label, kind=FaceKind.LABEL) if cell is None else cell_face(cell)

    def plain(self, column: int) -> str:
        """Number, label, or the cell's text with its sign."""
        cell = self.cell(column)
        return cell_plain(cell) if cell is not None else self.face(column).text

    def words(self, column: int) -> str:
        """The cell in words; the label with "differs" where a fact differs by meaning."""
        cell = self.cell(column)
        if cell is not None:
            return cell_words(cell)
        if column == NUMBER:
            return f"row {self.row.number}"
        return f"{self.row.label}, differs" if self.row.differs else self.row.label

    def tip(self, column: int) -> str:
        """Why it differs, shared words, level words, doubt, state."""
        cell = self.cell(column)
        return "" if cell is None else cell_tip(cell)

    def ref(self, column: int) -> ValueRef | None:
        """The value of the cell; the label's of a statement."""
        cell = self.cell(column)
        if cell is not None:
            return cell.ref
        return self.row.label_ref if column == LABEL else None

    def editable(self, column: int) -> bool:
        """Labels of statements are the analyst's to shorten."""
        return column == LABEL and self.row.kind is RowKind.STATEMENT and self.row.label_ref is not None

    @property
    def differs(self) -> bool:
        """By meaning, never by wording alone."""
        return self.row.differs


def cell_face(cell: Cell) -> Face:
    """What a grid cell writes: band word and note, its text, then what else of the class matches.

    Band word and note lead, so that they are seen however short the row is; after "not mentioned" the note follows.
    """
    writing, said = Writing(), " · ".join(asides(cell))
    missing = cell.sign is Sign.NOT_MENTIONED and (not cell.text or cell.text == SIGN_WORDS[cell.sign])
    if said and not missing:
        writing.add(f"{said}  ", SpanKind.ASIDE)
    start = writing.length
    writing.add(cell.text or (SIGN_WORDS[cell.sign] if missing else ""))
    for word in cell.level_words:
        writing.mark(start + word.start, start + word.end, SpanKind.LEVEL)
    if said and missing:
        writing.add(f"  {said}", SpanKind.ASIDE)
    for other in cell.also:
        writing.add(f"\u2028also: {other.text}  {BAND_WORDS[other.band]}", SpanKind.ALSO)
    unsure = cell.band is Band.CHECK
    return Face(
        writing.text,
        ink=Ink.MUTED if unsure or cell.state is Shown.ABSENT or cell.sign is Sign.NOT_MENTIONED else Ink.NORMAL,
        spans=tuple(writing.spans),
        sign=cell.sign,
        unsure=unsure,
        tags=_tags(cell),
    )


def _tags(cell: Cell) -> tuple[Tag, ...]:
    doubt = (Tag.DOUBT,) if cell.doubt else ()
    state = (_TAGS[cell.state],) if cell.state in _TAGS else ()
    return doubt + state


def cell_plain(cell: Cell) -> str:
    """A grid cell as it is copied: its text, and what its sign says of a statement in words: no sign begins a formula."""
    said = [SIGN_WORDS[cell.sign]] if cell.sign is Sign.ONLY_HERE else []
    said += asides(cell)
    text = cell.text or (SIGN_WORDS[cell.sign] if cell.sign is Sign.NOT_MENTIONED else "")
    head = f"{text} ({', '.join(said)})" if said else text
    return "\n".join((head, *(f"also: {other.text}" for other in cell.also)))
