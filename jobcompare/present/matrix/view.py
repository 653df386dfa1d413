"""The level matrix: rows are statements, columns are levels, a mark says that it holds there."""

from dataclasses import dataclass
from enum import StrEnum

from jobcompare.model.bands import Band
from jobcompare.model.study import ValueRef
from jobcompare.present.shown import Shown


class MarkShown(StrEnum):
    """A mark as printed on the matrix."""

    PRINTED = "X"
    INHERITED = "x"
    LEARNED = "(X)"
    NONE = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixColumn:
    """One level. `band` is the index of its series in `Matrix.bands`."""

    class_id: int
    content_id: int
    key: str
    title: str
    short_title: str  # "Specialist III (Range A)"
    band: int
    chosen: bool  # the class is in the comparison (the others of its series are shown beside it)


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixBand:
    """A series under its employer."""

    employer: str
    title: str
    colour: int
    specification_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixCell:
    """One mark. `ref` points at the mark of one statement at one level; None where nothing can be marked."""

    mark: MarkShown
    first: bool  # the first printed X of its row in its band: bold, outlined
    ref: ValueRef | None
    state: Shown
    words: str  # for screen readers and tips: "held at Specialist I, first here"


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """One statement, or aligned statements of several series (`also`: the others' words, per band)."""

    key: str
    number: int
    text: str
    begins_at: str  # short title of the first level; "" where no level has it
    ref: ValueRef
    cells: tuple[MatrixCell, ...]
    doubt: str | None = None
    note: str | None = None  # "from the level description"
    texts: tuple[str | None, ...] = ()  # per band, where several series are aligned; None: no counterpart
    closeness: tuple[Band | None, ...] = ()  # per band, how sure its counterpart is; None: the row's own statement, or none


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixSection:
    """The rows of one kind: "Knowledge of (16)"."""

    key: str
    title: str
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixFoot:
    """Held and new per column for one kind, or for all. Counts are of printed marks; inherited ones are in `inherited`."""

    label: str
    held: tuple[int, ...]
    new: tuple[int, ...]
    inherited: tuple[int, ...]
    learned: tuple[int, ...] = ()  # marks (X), in neither of the two


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """A level matrix."""

    title: str
    bands: tuple[MatrixBand, ...]
    columns: tuple[MatrixColumn, ...]
    sections: tuple[MatrixSection, ...]
    foot: tuple[MatrixFoot, ...]
    remark: str  # "Each level keeps all items of the levels below. No gaps." or what breaks it
    remarks: tuple[str, ...]  # each break in words; where lists are identical, where the difference stands
    legend: str

    def new_at(self, column: int) -> "Matrix":
        """Only the rows that begin at one column."""
        kept = tuple(
            MatrixSection(key=s.key, title=s.title, rows=rows)
            for s in self.sections
            if (rows := tuple(row for row in s.rows if row.cells[column].first))
        )
        return Matrix(
            title=self.title,
            bands=self.bands,
            columns=self.columns,
            sections=kept,
            foot=self.foot,
            remark=self.remark,
            remarks=self.remarks,
            legend=self.legend,
        )
