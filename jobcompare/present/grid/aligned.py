"""Statements of several classes on rows, with everything a row shows, before rows get their sections and numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from jobcompare.analysis.alignment import Cell as AlignedCell
from jobcompare.analysis.alignment import Decided, Match, align, pair_statements
from jobcompare.analysis.alignment import Row as AlignedRow
from jobcompare.analysis.alignment.bands import LIKELY
from jobcompare.analysis.speech import LevelChip, LevelContrast, level_chips, level_contrasts
from jobcompare.model.compared import Compared
from jobcompare.model.study import ChoiceKind, StatementEntry
from jobcompare.present.grid.classes import GridClass, HeldStatement
from jobcompare.present.grid.pools import Pool, Topic, pools


@dataclass(frozen=True, slots=True)
class Placed:
    """What one class has on a row.

    Attributes:
        match: its statement; None: nothing of it matches.
        held: that statement as the class holds it.
        on_other_row: the statement has its own place on another row.
        also: further statements that match.
        contrasts: where it speaks of another level than the lead.
        elsewhere: short title of another level of its document that has a like statement; None: none has.
        silent: the class has no statement of this topic at all.
    """

    match: Match | None = None
    held: HeldStatement | None = None
    on_other_row: bool = False
    also: tuple[Match, ...] = ()
    contrasts: tuple[LevelContrast, ...] = ()
    elsewhere: str | None = None
    silent: bool = False


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A row of aligned statements, cells in the order of the columns."""

    lead: int  # index of the lead's column
    lead_held: HeldStatement
    cells: tuple[Placed, ...]
    only_here: bool
    catch_all: bool

    @property
    def entry(self) -> StatementEntry:
        """The lead statement."""
        return self.lead_held.entry

    @property
    def met(self) -> bool:
        """Another document has a like statement; the same one printed for another level of its own does not count."""
        return any(cell.held is not None and cell.held.entry.specification_id != self.entry.specification_id for cell in self.cells)


def aligned_rows(compared: Compared, classes: Sequence[GridClass], topic: Topic, reference: int) -> tuple[StatementRow, ...]:
    """The rows of a topic: the reference's statements in their order, then what is left of each class.

    Args:
        compared: the comparison, for what the analyst decided.
        classes: in the order of the columns.
        topic: which statements.
        reference: column of the class the others are held against.
    """
    pool = pools(classes, topic)
    order = [reference, *(n for n in range(len(classes)) if n != reference)]
    found = pair_statements([pool[n].lines for n in order], decided_of(compared))
    own = [frozenset(held.entry.id for held in pool[n].own) for n in order]
    rows = [row for row in found.rows if _has_own(row, own)]
    return _Finisher(classes, topic, pool, order).finish(rows)


def decided_of(compared: Compared) -> Decided:
    """What the analyst decided of pairs of statements, as the alignment takes it."""
    pairs = {kind: [(c.first_id, c.second_id) for c in compared.choices if c.kind is kind] for kind in ChoiceKind}
    return Decided(same=pairs[ChoiceKind.SAME], never=pairs[ChoiceKind.NEVER])


def _has_own(row: AlignedRow, own: Sequence[frozenset[int]]) -> bool:
    """Whether a row has its place in this topic: something on it is not borrowed."""
    cells = zip(row.cells, own, strict=True)
    return any(cell is not None and cell.primary is not None and cell.primary.line.id in ids for cell, ids in cells)


class _Finisher:
    """Turns the alignment's rows into the grid's: columns in their order, levels looked at, gaps looked up."""

    def __init__(self, classes: Sequence[GridClass], topic: Topic, pool: Sequence[Pool], order: Sequence[int]) -> None:
        self._classes = classes
        self._topic = topic
        self._pool = pool
        self._order = order
        self._held: list[Mapping[int, HeldStatement]] = [{held.entry.id: held for held in (*p.own, *p.borrowed)} for p in pool]

    def finish(self, rows: Sequence[AlignedRow]) -> tuple[StatementRow, ...]:
        """The finished rows in the order given."""
        gaps = self._gaps(rows)
        return tuple(self._row(n, row, gaps) for n, row in enumerate(rows))

    def _row(self, number: int, row: AlignedRow, gaps: Mapping[tuple[int, int], str]) -> StatementRow:
        lead = self._order[row.lead]
        held = self._held[lead][row.line.id]
        cells = {self._order[n]: self._cell(held, self._order[n], cell) for n, cell in enumerate(row.cells)}
        placed = tuple(
            cells[n] if cells[n].match else Placed(elsewhere=gaps.get((number, n)), silent=not self._held[n])
            for n in range(len(self._classes))
        )
        return StatementRow(lead, held, placed, row.only_here, row.catch_all)

    def _cell(self, lead: HeldStatement, column: int, cell: AlignedCell | None) -> Placed:
        if cell is None:
            return Placed()
        match, *also = (cell.primary, *cell.also) if cell.primary else cell.also
        held = self._held[column][match.line.id]
        return Placed(
            match=match,
            held=held,
            on_other_row=cell.primary is None,
            also=tuple(also),
            contrasts=() if match.band is None else level_contrasts(chips_of(lead), chips_of(held)),
        )

    def _gaps(self, rows: Sequence[AlignedRow]) -> dict[tuple[int, int], str]:
        """(row, column) where a class has nothing but another level of its document has → short title of that level."""
        found: dict[tuple[int, int], str] = {}
        for at, column in enumerate(self._order):
            others = [(entry, title) for entry, title in self._classes[column].elsewhere if self._fits(entry)]
            empty = [n for n, row in enumerate(rows) if row.cells[at] is None and not row.catch_all]
            if not others or not empty:
                continue
            scores = align([rows[n].line.text for n in empty], [entry.stated.text for entry, _ in others])
            for place, n in enumerate(empty):
                best = int(scores[place].argmax())
                if scores[place][best] >= LIKELY:
                    found[n, column] = others[best][1]
        return found

    def _fits(self, entry: StatementEntry) -> bool:
        return entry.stated.kind in self._topic.kinds and not entry.stated.catch_all


def chips_of(held: HeldStatement) -> tuple[LevelChip, ...]:
    """The marks of level in a statement, as this class holds it."""
    return _chips(held.entry.stated.text, held.begins_here)


@lru_cache(maxsize=100_000)
def _chips(text: str, begins_here: bool) -> tuple[LevelChip, ...]:
    return level_chips(text, begins_here)
