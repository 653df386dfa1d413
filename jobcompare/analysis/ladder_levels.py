"""The rungs of the vocabulary on the study levels of a study, which the analyst may have renamed, removed or added."""

from __future__ import annotations

from collections.abc import Sequence

from jobcompare.analysis.ladder_texts import plain
from jobcompare.model.study import StudyLevel
from jobcompare.vocabulary.levels import LevelTable


def ranks_of(table: LevelTable, levels: Sequence[StudyLevel]) -> tuple[int, ...]:
    """The rank of the study level that each rung proposes, lowest rung first.

    As many levels as rungs: one for one, whatever their names. Otherwise a level with a rung's name is that rung, and the
    rungs between two such anchors are spread evenly over the levels between them. Never falls from one rung to the next.

    Args:
        table: the vocabulary, highest rung first.
        levels: of the study, in any order; not empty.
    """
    ranks = sorted(level.rank for level in levels)
    rungs = tuple(reversed(table.entries))
    if len(ranks) == len(rungs):
        return tuple(ranks)
    names = {plain(level.name): ranks.index(level.rank) for level in levels}
    anchors = [(-1, -1)]
    for rung, entry in enumerate(rungs):
        place = names.get(plain(entry.name))
        if place is not None and place > anchors[-1][1]:
            anchors.append((rung, place))
    anchors.append((len(rungs), len(ranks)))
    places = [_place(rung, anchors, len(ranks)) for rung in range(len(rungs))]
    return tuple(ranks[place] for place in places)


def _place(rung: int, anchors: Sequence[tuple[int, int]], levels: int) -> int:
    """Index of the level for a rung: its anchor, or its share of the levels between the anchors around it."""
    before = max(anchor for anchor in anchors if anchor[0] <= rung)
    after = min(anchor for anchor in anchors if anchor[0] > rung)
    if before[0] == rung:
        return before[1]
    free = after[1] - before[1] - 1  # levels strictly between the anchors
    if free == 0:
        return max(0, before[1]) if before[1] >= 0 else min(after[1], levels - 1)
    share = (rung - before[0] - 1) * free // (after[0] - before[0] - 1)
    return before[1] + 1 + share
