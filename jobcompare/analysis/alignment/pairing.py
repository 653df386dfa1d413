"""Several classes' statements → rows.

Each class is aligned to the reference, then what is left to one another, always one to one with the greatest total gain.
What the analyst decided is there before any score is looked at, and stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from jobcompare.analysis.alignment.bands import LIKELY, SHOW, band_of
from jobcompare.analysis.alignment.decided import Bundles, Spot
from jobcompare.analysis.alignment.features import book_of
from jobcompare.analysis.alignment.rows import Alignment, Cell, Decided, Line, Match, Row, SharedWord
from jobcompare.analysis.alignment.scores import Compared
from jobcompare.analysis.arrays import positions
from jobcompare.analysis.assignment import assign
from jobcompare.model.bands import Band
from jobcompare.model.words import StatementKind
from jobcompare.vocabulary.families import Families, shipped_families

OTHER_KIND = 0.05
"""What a pair of different kinds gains less: a knowledge goes to a knowledge unless an ability is clearly closer."""

MOST_ALSO = 3
"""Further statements of a class named on a row, the closest ones; what was decided is always named."""

_LEAST_GAIN = 1e-6  # a pair exactly at the show limit is still better than none
_KIN_KINDS = {StatementKind.SKILL: StatementKind.ABILITY, StatementKind.CHARACTERISTIC: StatementKind.DUTY}
_NOTHING = Decided()


def pair_statements(classes: Sequence[Sequence[Line]], decided: Decided = _NOTHING, families: Families | None = None) -> Alignment:
    """Line up the statements of several classes.

    Args:
        classes: per class its statements in reading order; the reference first.
        decided: what the analyst decided.
        families: the words for lining up; None = those that come with the program.

    Returns:
        The rows. The same input gives the same rows; the order of decided pairs means nothing.
    """
    bundles = Bundles(classes, decided)
    table = _Table(classes, bundles, families or shipped_families())
    open_rows = [_OpenRow(bundle) for bundle in bundles.bundles() if _begins_a_row(bundle)]
    of_reference = [row for row in open_rows if row.lead.group == 0]
    left_over = [row for row in open_rows if row.lead.group != 0]
    placed = {spot for row in open_rows for spot in row.spots}
    for group in range(1, len(classes)):
        placed |= table.fill(of_reference, group, placed)
    for group in range(1, len(classes)):
        placed |= table.fill(left_over, group, placed)
        fresh = [_OpenRow((spot,)) for spot in bundles.spots if spot.group == group and spot not in placed]
        placed.update(row.lead for row in fresh)
        left_over += fresh
    left_over.sort(key=lambda row: (row.lead.group, row.lead.position))
    return Alignment(tuple(table.row(row) for row in (*of_reference, *left_over)), bundles.refused)


def _begins_a_row(bundle: Sequence[Spot]) -> bool:
    """Whether statements make a row before any score is looked at; the others wait for one."""
    return len(bundle) > 1 or any(spot.group == 0 or spot.line.catch_all for spot in bundle)


class _OpenRow:
    """A row being filled. `fixed`: the statements it began with, against which others are scored; the first is the lead."""

    def __init__(self, fixed: Sequence[Spot]) -> None:
        self.fixed = tuple(fixed)
        self.lead = fixed[0]
        self.spots = list(fixed)
        self.catch_all = all(spot.line.catch_all for spot in fixed)

    def has(self, group: int) -> bool:
        """Whether a class has its place here already."""
        return any(spot.group == group for spot in self.spots)


class _Table:
    """The scores between all classes, and what is made of them."""

    def __init__(self, classes: Sequence[Sequence[Line]], bundles: Bundles, families: Families) -> None:
        self._bundles = bundles
        self._book = book_of(families)
        self._lists = [tuple(line.text for line in lines) for lines in classes]
        self._groups = [[spot for spot in bundles.spots if spot.group == group] for group in range(len(classes))]
        self._compared = cache(self._compare)
        self._fitting = cache(self._fit)

    def fill(self, rows: Sequence[_OpenRow], group: int, placed: set[Spot]) -> set[Spot]:
        """Give rows that have nothing of a class yet one of its unplaced statements each; returns those now placed."""
        free = [spot for spot in self._groups[group] if spot not in placed]
        wanting = [row for row in rows if not row.catch_all and not row.has(group)]
        if not free or not wanting:
            return set()
        pairs = assign(self._gains(wanting, free, group))
        for at, to in pairs:
            wanting[at].spots.append(free[to])
        return {free[to] for _, to in pairs}

    def row(self, row: _OpenRow) -> Row:
        """The finished row."""
        cells = tuple(self._cell(row, group) for group in range(len(self._groups)))
        only_here = all(cell is None for group, cell in enumerate(cells) if group != row.lead.group)
        return Row(row.lead.group, cells, only_here, row.catch_all)

    def _gains(self, rows: Sequence[_OpenRow], free: Sequence[Spot], group: int) -> NDArray[np.float64]:
        """What each free statement adds to each row: what its score has above the show limit, 0 where it may not stand."""
        scores = np.array([self.scores(row, group) for row in rows])[:, [spot.position for spot in free]]
        kinds = _kinds(row.lead.line for row in rows)[:, None] != _kinds(spot.line for spot in free)
        gains = np.maximum(scores - SHOW - OTHER_KIND * kinds, 0.0) + _LEAST_GAIN
        gains[scores < SHOW] = 0.0
        for to, spot in enumerate(free):
            if self._bundles.is_barred(spot):
                gains[[not self._bundles.may_meet(spot, row.spots) for row in rows], to] = 0.0
        return gains

    def scores(self, row: _OpenRow, group: int) -> NDArray[np.float64]:
        """Scores of all statements of a class against a row: the best over the statements the row began with."""
        return self._fitting(row.fixed, group)

    def _fit(self, fixed: tuple[Spot, ...], group: int) -> NDArray[np.float64]:
        rows = [self._scores_of(spot, group) for spot in fixed if spot.group != group]
        if len(rows) == 1:
            return rows[0]
        return np.max(rows, axis=0) if rows else np.zeros(len(self._groups[group]))

    def _scores_of(self, spot: Spot, group: int) -> NDArray[np.float64]:
        if spot.group < group:
            return self._compared(spot.group, group).scores[spot.position]
        return self._compared(group, spot.group).scores[:, spot.position]

    def _compare(self, low: int, high: int) -> Compared:
        return Compared.of(self._book, self._lists[low], self._lists[high])

    def _cell(self, row: _OpenRow, group: int) -> Cell | None:
        here = sorted((spot for spot in row.spots if spot.group == group), key=lambda spot: spot.position)
        first, *further = [self._match(row, spot, spot is here[0]) for spot in here] or [None]
        also = [match for match in further if match] + self._others(row, group, bool(here))
        return Cell(first, tuple(also)) if first or also else None

    def _others(self, row: _OpenRow, group: int, filled: bool) -> list[Match]:
        """Statements with their place on another row that match this one too, closest first.

        From the likely band on; where the class has no place here, at least the closest one that is shown at all.
        """
        if row.catch_all or group == row.lead.group:
            return []
        scores = self.scores(row, group)
        spots = [self._groups[group][position] for position in positions(scores >= (LIKELY if filled else SHOW))]
        others = [
            spot for spot in spots if not spot.line.catch_all and spot not in row.spots and self._bundles.may_meet(spot, row.spots)
        ]
        others.sort(key=lambda spot: (-scores[spot.position], spot.position))
        close = [spot for spot in others if scores[spot.position] >= LIKELY]
        return [self._match(row, spot, not filled) for spot in close[:MOST_ALSO] or others[:1]]

    def _match(self, row: _OpenRow, spot: Spot, with_words: bool) -> Match:
        lead = row.lead
        if spot is lead:
            return Match(spot.line, None, 1.0)
        other_kind = spot.line.kind != lead.line.kind
        if spot.line.id == lead.line.id:
            return Match(spot.line, Band.STRONG, 1.0, (), other_kind)
        score = float(self.scores(row, spot.group)[spot.position])
        shared = self._shared(lead, spot) if with_words else ()
        return Match(spot.line, self._band(row, spot, score), score, shared, other_kind)

    def _band(self, row: _OpenRow, spot: Spot, score: float) -> Band | None:
        if spot not in row.fixed:
            return band_of(score)
        return Band.CONFIRMED if self._bundles.is_confirmed(spot) else Band.STRONG

    def _shared(self, lead: Spot, spot: Spot) -> tuple[SharedWord, ...]:
        if lead.group == spot.group:
            return ()
        low, high = sorted((lead.group, spot.group))
        return self._compared(low, high).shared(lead.line.text, spot.line.text)


def _kinds(lines: Iterable[Line]) -> NDArray[np.str_]:
    """The kinds of lines; kinds that are worded alike are one."""
    return np.array([_KIN_KINDS.get(line.kind, line.kind).value for line in lines])
