"""Which statements stand on one row before any score is looked at: decided by the analyst, printed for both, catch-alls."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jobcompare.analysis.alignment.rows import Decided, Line


@dataclass(frozen=True, slots=True, eq=False)
class Spot:
    """A statement in a class, one object for each: `group` is the index of the class, `position` its place in the class's list."""

    group: int
    position: int
    line: Line


class Bundles:
    """Statements bundled to rows, kept free of pairs that must never meet."""

    def __init__(self, classes: Sequence[Sequence[Line]], decided: Decided) -> None:
        self.spots = tuple(Spot(g, p, line) for g, lines in enumerate(classes) for p, line in enumerate(lines))
        self._never = _partners(decided.never)
        self._bundle_of: dict[Spot, list[Spot]] = {spot: [spot] for spot in self.spots}
        self._confirmed: set[int] = set()
        self.refused: tuple[tuple[int, int], ...] = ()
        by_id: dict[int, list[Spot]] = {}
        for spot in self.spots:
            by_id.setdefault(spot.line.id, []).append(spot)
        for printed_for in by_id.values():
            self._chain(printed_for)
        self._keep(decided.same, by_id)
        self._chain([spot for spot in self.spots if all(other.line.catch_all for other in self._bundle_of[spot])])

    def bundles(self) -> list[tuple[Spot, ...]]:
        """Every bundle once, in order of its first statement; statements in order of class and position."""
        ordered = (tuple(sorted(self._bundle_of[spot], key=_order)) for spot in self.spots)
        return list(dict.fromkeys(ordered))

    def may_meet(self, spot: Spot, others: Iterable[Spot]) -> bool:
        """Whether no `never` stands between a statement and any of the others."""
        partners = self._never.get(spot.line.id)
        return not partners or not any(other.line.id in partners for other in others)

    def is_barred(self, spot: Spot) -> bool:
        """Whether a statement has any other that it must never meet."""
        return spot.line.id in self._never

    def is_confirmed(self, spot: Spot) -> bool:
        """Whether the analyst decided that the statement is the same as another."""
        return spot.line.id in self._confirmed

    def _keep(self, same: Sequence[tuple[int, int]], by_id: dict[int, list[Spot]]) -> None:
        refused: list[tuple[int, int]] = []
        for first, second in sorted({(min(pair), max(pair)) for pair in same}):
            if first == second or first not in by_id or second not in by_id:
                continue
            if self._join(by_id[first][0], by_id[second][0]):
                self._confirmed |= {first, second}
            else:
                refused.append((first, second))
        self.refused = tuple(refused)

    def _chain(self, spots: Sequence[Spot]) -> None:
        for spot in spots[1:]:
            self._join(spots[0], spot)

    def _join(self, a: Spot, b: Spot) -> bool:
        """Make two bundles one, unless a `never` stands between them."""
        first, second = self._bundle_of[a], self._bundle_of[b]
        if first is second:
            return True
        if not all(self.may_meet(spot, second) for spot in first):
            return False
        first.extend(second)
        for spot in second:
            self._bundle_of[spot] = first
        return True


def _partners(pairs: Iterable[tuple[int, int]]) -> dict[int, set[int]]:
    partners: dict[int, set[int]] = {}
    for first, second in pairs:
        partners.setdefault(first, set()).add(second)
        partners.setdefault(second, set()).add(first)
    return partners


def _order(spot: Spot) -> tuple[int, int]:
    return spot.group, spot.position
