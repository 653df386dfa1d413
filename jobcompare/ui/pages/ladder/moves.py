"""Where a card goes when it is moved or stretched by a level. No toolkit."""

from collections.abc import Sequence
from enum import StrEnum

Ranks = tuple[int, int]  # lowest and highest rank that a card spans


class Wish(StrEnum):
    """What can be asked of a card."""

    CONFIRM = "confirm"
    UP = "up"
    DOWN = "down"
    HALF_UP = "half-up"
    HALF_DOWN = "half-down"
    CLEAR = "clear"
    REASON = "reason"


_WAYS = {Wish.UP: 1, Wish.DOWN: -1, Wish.HALF_UP: 1, Wish.HALF_DOWN: -1}


def wished(wish: Wish, at: Ranks | None, ranks: Sequence[int]) -> Ranks | None:
    """Where a wish takes a card.

    Args:
        wish: up, down, half a level up or down.
        at: the ranks that it spans; None: it has no place yet.
        ranks: of the study's levels, in any order.

    Returns:
        The ranks that it spans then; None where it cannot go further, or the wish is no move.
    """
    way = _WAYS.get(wish)
    order = sorted(ranks)
    if way is None or not order:
        return None
    if at is None:
        start = order[0] if way > 0 else order[-1]
        return start, start
    places = order.index(at[0]), order.index(at[1])
    low, high = _moved(*places, way) if wish in (Wish.UP, Wish.DOWN) else _half_moved(*places, way)
    return (order[low], order[high]) if low >= 0 and high < len(order) else None


def _moved(low: int, high: int, way: int) -> tuple[int, int]:
    return low + way, high + way


def _half_moved(low: int, high: int, way: int) -> tuple[int, int]:
    """From one level to that and the next, from there to the next alone."""
    if low == high:
        return (low, high + 1) if way > 0 else (low - 1, high)
    return (low + 1, high) if way > 0 else (low, high - 1)
