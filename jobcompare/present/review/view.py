"""What the review shows: files with their states, one draft as rows beside its text."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from jobcompare.model.draft import DraftState
from jobcompare.model.places import NOWHERE, Places
from jobcompare.present.shown import Shown
from jobcompare.present.source_view import TextRun


class Tint(IntEnum):
    """Families of highlighted values; each has its colour, and every highlight its word."""

    NAME = 0  # title, code, grade, employer
    FACT = 1
    QUALIFYING = 2
    PAY = 3
    DUTY = 4
    ABILITY = 5  # knowledge, skills, abilities
    OTHER = 6


class RowKind(StrEnum):
    """Kinds of row in a record."""

    HEAD = "head"
    VALUE = "value"
    STATEMENT = "statement"
    SECTION = "section"
    FINDING = "finding"  # a doubt that is about no single value
    EARLIER = "earlier"  # may be a new version of a class of the study


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRow:
    """A file of the batch."""

    number: int
    name: str
    state: DraftState
    state_words: str  # "ready", "3 to check", "new version of Analyst II", "already here (this study)"
    facts: str  # "County A · 2 classes", of a failed one what went wrong

    @property
    def spoken(self) -> str:
        """The row for screen readers and tips."""
        return ", ".join(part for part in (self.name, self.state_words, self.facts) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class FilesView:
    """The files of a batch. `ready`: numbers of those that can be accepted and want no look."""

    rows: tuple[FileRow, ...] = ()
    remark: str = ""  # "60 files: 41 ready, 12 to check, 2 failed"
    ready: tuple[int, ...] = ()
    accepted: tuple[int, ...] = ()
    failed: tuple[int, ...] = ()
    origin: str = ""  # "seen Nov 22, 2026 at https://…", "" where nobody said


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordRow:
    """A row of a record.

    Attributes:
        kind: what it is.
        pointer: JSON pointer of the value, "" where it has none.
        label: "Class code", "Duty · I", "Duty · all levels"; of a head the name of the part.
        value: as people read it; "" where the document does not say.
        where: "line 12 · found by its label".
        state: read, reviewed, typed or absent.
        state_words: "to check", "read by program", "reviewed", "set by hand", "not stated".
        check: it wants a look.
        doubts: why, in words.
        places: where it stands in the document.
        number: of a finding its place in the record, of an earlier class its id.
        key: of an earlier class, or of a head, the key of the draft's class.
        levels: of a statement the keys of the classes it is printed for.
    """

    kind: RowKind
    pointer: str = ""
    label: str
    value: str = ""
    where: str = ""
    state: Shown = Shown.READ
    state_words: str = ""
    check: bool = False
    doubts: tuple[str, ...] = ()
    places: Places = NOWHERE
    tint: Tint = Tint.OTHER
    number: int = 0
    key: str = ""
    levels: tuple[str, ...] = ()

    @property
    def spoken(self) -> str:
        """The row for screen readers."""
        parts = (self.label, self.value or "not stated", self.state_words, self.where, *self.doubts)
        return self.label if self.kind is RowKind.HEAD else ", ".join(dict.fromkeys(part for part in parts if part))


@dataclass(frozen=True, slots=True)
class Highlight:
    """[start, end) of the text in code points, the word beside it, its family, the row it belongs to."""

    start: int
    end: int
    label: str
    tint: Tint
    row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordView:
    """One draft. `levels`: key and title of its classes, low to high."""

    number: int
    title: str
    facts: str
    text: str
    runs: tuple[TextRun, ...]
    rows: tuple[RecordRow, ...]
    highlights: tuple[Highlight, ...]
    levels: tuple[tuple[str, str], ...]
    left: int  # rows that want a look
