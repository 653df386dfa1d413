"""Made-up grids and matrices for the tests of the tables."""

from jobcompare.model.bands import Band
from jobcompare.model.study import EntityKind, ValueRef
from jobcompare.present.grid.view import Also, Cell, Grid, GridSection, LevelWord, Row, RowKind, Sign
from jobcompare.present.matrix.view import (
    MarkShown,
    Matrix,
    MatrixBand,
    MatrixCell,
    MatrixColumn,
    MatrixFoot,
    MatrixRow,
    MatrixSection,
)
from jobcompare.present.shown import Header, Shown, Tally

GERMAN = "Sachbearbeiterin für Informationstechnikanwenderbetreuung und Datenschutzfolgenabschätzung (Besoldungsgruppe A 11)"


def ref(number: int, field: str = "text", key: str | None = None) -> ValueRef:
    """A value of statement `number`."""
    return ValueRef(EntityKind.STATEMENT, number, field, key)


def header(number: int, title: str = "Technician", *, reference: bool = False, ours: bool = False) -> Header:
    """The head of class `number`."""
    return Header(
        number, f"County {number}", title, title, f"00{number}2 · non-exempt", number, reference, ours, ref(number, "title")
    )


def fact(number: int, *texts: str, differs: bool = True) -> Row:
    """A row of facts; "" is not stated."""
    cells = tuple(_fact_cell(number, place, text) for place, text in enumerate(texts))
    return Row(
        key=f"fact:{number}", kind=RowKind.FACT, number=number, label=f"Fact {number}", label_ref=None, cells=cells, differs=differs
    )


def _fact_cell(number: int, place: int, text: str) -> Cell:
    state = Shown.READ if text else Shown.ABSENT
    return Cell(text=text or "not stated", state=state, ref=ref(number * 100 + place), sign=Sign.DIFFERENT if place else Sign.NONE)


def statement(number: int, *cells: Cell, label: str = "Take in requests", differs: bool = True) -> Row:
    """A row of statements."""
    return Row(
        key=f"statement:{number}",
        kind=RowKind.STATEMENT,
        number=number,
        label=label,
        label_ref=ref(number, "label"),
        cells=cells,
        differs=differs,
    )


def said(text: str, number: int = 1, band: Band | None = None, **more: object) -> Cell:
    """A statement's cell."""
    sign = Sign.NONE if band is None else Sign.SIMILAR
    return Cell(text=text, sign=sign, band=band, state=Shown.READ, ref=ref(number), **more)  # type: ignore[arg-type]


MISSING = Cell(sign=Sign.NOT_MENTIONED)


def small_grid() -> Grid:
    """Three classes, the second one the reference; facts, a folded section, statements of every sort."""
    facts = GridSection(
        key="facts",
        title="Requirements",
        remark="",
        rows=(fact(1, "2 yr", "5 yr", "5 yr"), fact(2, "007", "-3", "", differs=False)),
    )
    folded = GridSection(key="pay", title="Pay", remark="not stated in any of the 3", rows=(fact(3, "", "", ""),), folded=True)
    duties = GridSection(key="duties", title="Duties", remark="2 of County 2", rows=_duties(), foot="Specifications list examples.")
    return grid_of((header(1), header(2, "Specialist", reference=True), header(3)), (facts, folded, duties))


def _duties() -> tuple[Row, ...]:
    level = LevelWord(start=0, end=7, words="Assists", meaning="helps others")
    also = (Also(text="Keeps records of calls", band=Band.LIKELY, ref=ref(77)),)
    return (
        statement(
            4,
            said("Answers calls from <b>users</b>", 41, Band.LIKELY, shared=("calls",), also=also),
            said("Assists users by telephone", 42, level_words=(level,)),
            said("Ability to answer calls", 43, Band.CHECK, note="as an ability"),
        ),
        statement(5, MISSING, said("Keeps an inventory", 52), MISSING, label="Inventory"),
    )


def grid_of(columns: tuple[Header, ...], sections: tuple[GridSection, ...]) -> Grid:
    """A grid of sections."""
    rows = [row for section in sections for row in section.rows]
    return Grid(
        title="Comparison",
        comparison_id=1,
        columns=columns,
        sections=sections,
        differing=sum(row.differs for row in rows),
        rows=len(rows),
        tally=Tally(3, 12),
        foot="",
    )


def large_grid(classes: int, statements: int) -> Grid:
    """`classes` columns with `statements` rows of two to four lines each."""
    words = "Installs, configures and repairs personal computers, printers and networks for the offices of department"
    rows = tuple(
        statement(
            number,
            *(said(f"{words} {number}-{place}", number * 100 + place, Band.LIKELY if place else None) for place in range(classes)),
        )
        for number in range(1, statements + 1)
    )
    columns = tuple(header(place, GERMAN if place % 3 else "Technician", reference=place == 0) for place in range(classes))
    return grid_of(columns, (GridSection(key="duties", title="Duties", remark="", rows=rows),))


LEVELS = ("Assistant", "Specialist I", "Specialist II", "Specialist III (Range A)")


def matrix(rows: int = 8, levels: int = 4) -> Matrix:
    """A matrix of two kinds; a statement begins at its number modulo the levels and is held from there on."""
    titles = [LEVELS[level] if level < len(LEVELS) else f"Level {level}" for level in range(levels)]
    sections = tuple(
        MatrixSection(key=key, title=f"{title} ({rows})", rows=tuple(_matrix_row(start + place, titles) for place in range(rows)))
        for key, title, start in (("knowledge", "Knowledge of", 1), ("ability", "Ability to", rows + 1))
    )
    held = tuple(level + 1 for level in range(levels))
    foot = tuple(MatrixFoot(label=label, held=held, new=(1,) * levels, inherited=(0,) * levels) for label in ("Knowledge", "All"))
    return Matrix(
        title="Customer Technical Support",
        bands=(MatrixBand(employer="State E", title="Customer Technical Support", colour=4, specification_id=1),),
        columns=tuple(_matrix_column(number, title) for number, title in enumerate(titles)),
        sections=sections,
        foot=foot,
        remark="Each level keeps all items of the levels below. No gaps.",
        remarks=(),
        legend="X printed",
    )


def _matrix_column(number: int, title: str) -> MatrixColumn:
    return MatrixColumn(
        class_id=number, content_id=number, key=f"k{number}", title=title, short_title=title, band=0, chosen=number != 2
    )


def _matrix_row(number: int, titles: list[str]) -> MatrixRow:
    begins = number % len(titles)
    cells = tuple(
        MatrixCell(
            mark=MarkShown.PRINTED if level >= begins else MarkShown.NONE,
            first=level == begins,
            ref=ref(number, "classes", f"k{level}"),
            state=Shown.READ,
            words=f"held at {title}" if level >= begins else f"not held at {title}",
        )
        for level, title in enumerate(titles)
    )
    doubt = "joined over a page break" if number == 3 else None
    return MatrixRow(
        key=f"statement:{number}",
        number=number,
        text=f"principles of support work, part {number}",
        begins_at=titles[begins],
        ref=ref(number),
        cells=cells,
        doubt=doubt,
    )
