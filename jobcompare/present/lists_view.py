"""Lists: the Classes and Documents pages, Start, and the status line."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import overload

from jobcompare.model.study import Comparison, ValueRef
from jobcompare.present.source_view import TextRun


class Align(StrEnum):
    """How a column stands."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListColumn:
    """A column of a list.

    `width`: in characters of the average width. `least`: the same, where room is scarce; 0: it keeps what it needs.
    """

    key: str
    title: str
    width: int
    align: Align = Align.LEFT
    least: int = 0


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row of a list: texts per column, what each sorts by (where the list is sorted on screen), and what it points at."""

    id: int
    texts: tuple[str, ...]
    keys: tuple[str | float, ...] = ()
    colour: int = 0
    hit: str = ""  # words around a find hit
    hit_runs: tuple[TextRun, ...] = ()
    hits: int = 0  # titles, statements and documents of the class that have every word sought
    content_id: int | None = None  # what its current version says of it; None: a class without any, or no class
    statement_id: int | None = None  # the statement that `hit` quotes, where it is one


class ListRows(Sequence[ListRow]):
    """The rows of a list, each made when it is first looked at: 20,000 made at once take half a second.

    Args:
        ids: what each row points at, in the order shown.
        make: place in the list → its row; always the same one for the same place. Called on any thread.
    """

    def __init__(self, ids: Iterable[int], make: Callable[[int], ListRow]) -> None:
        self.ids = tuple(ids)
        self._make = make
        self._made: dict[int, ListRow] = {}

    @overload
    def __getitem__(self, place: int) -> ListRow: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[ListRow, ...]: ...
    def __getitem__(self, place: int | slice) -> ListRow | tuple[ListRow, ...]:
        if isinstance(place, slice):
            return tuple(self[n] for n in range(*place.indices(len(self))))
        at = range(len(self.ids))[place]
        row = self._made.get(at)
        return self._made.setdefault(at, self._make(at)) if row is None else row

    def __len__(self) -> int:
        return len(self.ids)

    def make_ahead(self) -> None:
        """Make the rows of the first screen."""
        for place in range(min(_SCREEN, len(self))):
            self[place]

    def sample(self) -> range:
        """The rows that are measured for the widths of columns: at most 40, from all over the list."""
        return range(0, len(self), max(1, -(-len(self) // _SAMPLE)))


_SCREEN = 24
_SAMPLE = 40


def no_rows() -> ListRows:
    """A list without any row."""
    return ListRows((), _no_row)


def _no_row(place: int) -> ListRow:
    raise IndexError(place)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListView:
    """A list with what to say about it."""

    columns: tuple[ListColumn, ...]
    rows: ListRows
    remark: str  # "12 of 20,000 classes", "no class has the words “…”"


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeItem:
    """An employer of the jurisdiction tree, with the number of its classes. id None: all employers."""

    employer_id: int | None
    name: str
    count: int
    colour: int
    ours: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of the work on the Start page."""

    number: int
    title: str  # "Check what was read"
    state: str  # "3 left", "5", "done"
    page: str  # the page that its link opens
    next: bool  # the next thing to do


@dataclass(frozen=True, slots=True, kw_only=True)
class StartView:
    """The Start page of an open study."""

    study: str
    facts: str  # "5 employers · 12 classes · 5 documents"
    steps: tuple[Step, ...]
    comparisons: tuple[Comparison, ...]
    ours: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """The status line."""

    saved: str
    facts: str
    to_review: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFinding:
    """A doubt about a document. `places`: [start, end) in the shown text; none where the mode leaves them out."""

    finding_id: int
    severity: str  # word of model.words.Severity
    severity_words: str  # "to check"
    words: str
    about: str  # "Specialist II · Ways to qualify", "" for the whole document
    places: tuple[tuple[int, int], ...]
    settled: bool
    ref: ValueRef | None  # the value it is about


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentView:
    """A document's text with its runs. `mode` "clean" (no struck words), "marked" or "struck" (struck words only)."""

    document_id: int
    title: str
    facts: tuple[tuple[str, str], ...]  # label, value
    mode: str
    text: str
    runs: tuple[TextRun, ...]
    findings: tuple[DocumentFinding, ...]  # in reading order, those about the whole document first
    remark: str  # "wording rewritten for the sample", "insertions are not marked: ..."
    struck: int = 0  # passages that the document strikes, whatever the mode
