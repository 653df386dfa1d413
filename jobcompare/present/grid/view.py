"""The grid of classes side by side: columns are classes, rows are facts and aligned statements."""

from dataclasses import dataclass
from enum import StrEnum

from jobcompare.model.bands import Band
from jobcompare.model.study import ValueRef
from jobcompare.present.shown import Header, Shown, Tally


class Sign(StrEnum):
    """The sign before a cell, always with its word in the accessible name."""

    SAME = "="
    DIFFERENT = "≠"
    SIMILAR = "≈"
    ONLY_HERE = "＋"
    NOT_MENTIONED = "－"
    NONE = ""


class RowKind(StrEnum):
    """Kinds of row."""

    FACT = "fact"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelWord:
    """Words that mark the level of a statement: [start, end) in code points of the cell's text."""

    start: int
    end: int
    words: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Also:
    """A further statement of the same class that matches the row."""

    text: str
    band: Band
    ref: ValueRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell. `text` is shown as plain text, wrapped; "" where there is nothing to show."""

    text: str = ""
    sign: Sign = Sign.NONE
    state: Shown = Shown.ABSENT
    ref: ValueRef | None = None
    doubt: str | None = None  # a finding's words; shown with ⚑
    band: Band | None = None  # statements: how sure the counterpart is; None in the reference column
    note: str | None = None  # "as an ability", "from the level description", "at level III"
    shared: tuple[str, ...] = ()  # the words two statements share
    also: tuple[Also, ...] = ()
    level_words: tuple[LevelWord, ...] = ()
    why: str | None = None  # why it differs, in words: "36 months against 24"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row. `key` is stable over edits: "fact:ways" or "statement:88"."""

    key: str
    kind: RowKind
    number: int  # what people say in a meeting: "row 12"
    label: str  # at most 40 characters
    label_ref: ValueRef | None  # statements: the label is editable
    cells: tuple[Cell, ...]
    differs: bool  # by meaning, never by wording alone


@dataclass(frozen=True, slots=True, kw_only=True)
class GridSection:
    """A section of rows with its count in words. `folded`: nothing to see unless asked ("not stated in any of the 5")."""

    key: str
    title: str
    remark: str
    rows: tuple[Row, ...]
    folded: bool = False
    foot: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Classes side by side."""

    title: str
    comparison_id: int
    columns: tuple[Header, ...]
    sections: tuple[GridSection, ...]
    differing: int
    rows: int
    tally: Tally
    foot: str  # "Specifications list examples; not mentioned does not mean not done."

    def only_differences(self) -> "Grid":
        """The same grid with only the rows that differ; sections without any are left out."""
        kept = tuple(
            GridSection(key=s.key, title=s.title, remark=s.remark, rows=rows, folded=False, foot=s.foot)
            for s in self.sections
            if (rows := tuple(row for row in s.rows if row.differs))
        )
        return Grid(
            title=self.title,
            comparison_id=self.comparison_id,
            columns=self.columns,
            sections=kept,
            differing=self.differing,
            rows=self.rows,
            tally=self.tally,
            foot=self.foot,
        )
