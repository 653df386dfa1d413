"""A table as the painted table wants it: columns with heads, sections of lines, foot lines. No toolkit.

A line makes its faces when they are first asked for: a sheet of 60 columns and 400 rows costs nothing until it is seen.
"""

from dataclasses import dataclass

from jobcompare.model.study import ValueRef
from jobcompare.ui.models.face import EMPTY, Face


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The head of a column. `colour`: the employer's place in order of first use; None: no employer."""

    top: str = ""  # employer
    title: str = ""
    short: str = ""  # written where the title does not fit on one line; "": the title then takes two
    facts: str = ""
    word: str = ""  # "ours", "reference": written after the star
    colour: int | None = None
    muted: bool = False  # a level that the comparison does not hold: regular weight, muted
    remark: str = ""  # said, not written
    centred: bool = False
    ref: ValueRef | None = None

    @property
    def words(self) -> str:
        """The head in words."""
        return ", ".join(part for part in (self.word, self.top, self.title, self.facts, self.remark) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column. Widths in average characters: never under `least`, `wanted` where there is room, `grow` shares what is left."""

    head: Head
    least: float
    wanted: float
    grow: float = 0.0
    key: str = ""


@dataclass(frozen=True, slots=True)
class Over:
    """A head over columns `first` to `last`: a series under its employer."""

    first: int
    last: int
    title: str
    colour: int


class Line:
    """One line of a sheet. Subclasses know their view data; faces are kept once made."""

    spanning = False  # one face over the whole width

    def __init__(self, key: str, columns: int) -> None:
        self.key = key
        self._faces: list[Face | None] = [None] * columns

    def face(self, column: int) -> Face:
        """What the cell shows."""
        face = self._faces[column]
        if face is None:
            face = self._faces[column] = self._make_face(column)
        return face

    def _make_face(self, column: int) -> Face:
        return EMPTY

    def words(self, column: int) -> str:
        """What a screen reader says of the cell."""
        return self.plain(column)

    def plain(self, column: int) -> str:
        """What is copied: text only, codes as printed."""
        return self.face(column).text

    def tip(self, column: int) -> str:
        """More than the cell writes; "" where there is no more."""
        return ""

    def ref(self, column: int) -> ValueRef | None:
        """The value that the cell shows."""
        return None

    def editable(self, column: int) -> bool:
        """Whether F2 edits the cell in place."""
        return False

    @property
    def differs(self) -> bool:
        """Whether Alt+Down stops here."""
        return False


class RemarkLine(Line):
    """A sentence under a section, over the whole width."""

    spanning = True

    def __init__(self, key: str, columns: int, text: str) -> None:
        super().__init__(key, columns)
        self.text = text

    def words(self, column: int) -> str:
        """The sentence."""
        return self.text

    def plain(self, column: int) -> str:
        """The sentence, in the first column."""
        return self.text if column == 0 else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetSection:
    """A section. `folded`: how it stands until the analyst folds or opens it."""

    key: str
    title: str
    remark: str = ""
    lines: tuple[Line, ...] = ()
    folded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A whole table. `frozen`: how many columns stay at the left; `empty`: what to say where there are no rows."""

    columns: tuple[Column, ...] = ()
    frozen: int = 0
    overs: tuple[Over, ...] = ()
    sections: tuple[SheetSection, ...] = ()
    foot: tuple[Line, ...] = ()
    empty: str = ""


class SectionLine(Line):
    """The line of a section: title, count, folded or open."""

    spanning = True

    def __init__(self, section: SheetSection, columns: int, *, folded: bool) -> None:
        super().__init__(f"section:{section.key}", columns)
        self.section = section
        self.folded = folded

    def words(self, column: int) -> str:
        """Title, remark, how many rows, folded or open."""
        state = "folded" if self.folded else "open"
        parts = (self.section.title, self.section.remark, f"section of {len(self.section.lines)} rows, {state}")
        return ", ".join(part for part in parts if part)

    def plain(self, column: int) -> str:
        """Title and remark, in the first column."""
        title, remark = self.section.title, self.section.remark
        return (f"{title}: {remark}" if remark else title) if column == 0 else ""
