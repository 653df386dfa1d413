"""Which card a key leads to. No toolkit."""

from collections.abc import Mapping
from enum import StrEnum

from jobcompare.ui.pages.ladder.plan import Place


class Step(StrEnum):
    """A step from card to card."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    FIRST = "first"  # of the row
    LAST = "last"
    TOP = "top"  # of the column
    BOTTOM = "bottom"
    START = "start"  # of all
    END = "end"
    NEXT = "next"  # in reading order: no card is out of reach
    PREVIOUS = "previous"


_ASIDE = 4  # a card that stands aside counts as so much farther away
_ENDS = {Step.FIRST: Step.LEFT, Step.LAST: Step.RIGHT, Step.TOP: Step.UP, Step.BOTTOM: Step.DOWN}


def walk(step: Step, current: int, cards: Mapping[int, Place]) -> int:
    """The card that a step leads to; `current` itself where there is none further."""
    if not cards:
        return current
    ordered = sorted(cards, key=lambda card: (cards[card].y, cards[card].x))
    if step in (Step.START, Step.END) or current not in cards:
        return ordered[-1 if step is Step.END else 0]
    if step in (Step.NEXT, Step.PREVIOUS):
        at = ordered.index(current) + (1 if step is Step.NEXT else -1)
        return ordered[max(0, min(len(ordered) - 1, at))]
    if step in _ENDS:
        return _to_the_end(_ENDS[step], current, cards)
    return _next(step, current, cards) or current


def _to_the_end(step: Step, current: int, cards: Mapping[int, Place]) -> int:
    seen = {current}
    while (following := _next(step, current, cards, straight=True)) is not None and following not in seen:
        seen.add(following)
        current = following
    return current


def _next(step: Step, current: int, cards: Mapping[int, Place], *, straight: bool = False) -> int | None:
    """The nearest card on that side; `straight`: only one that stands beside or above this one."""
    here = cards[current]
    best: tuple[float, int] | None = None
    for number, place in cards.items():
        ahead, aside = _distance(step, here, place)
        if number == current or ahead <= 0 or (straight and aside > 0):
            continue
        found = (ahead + _ASIDE * aside, number)
        best = found if best is None or found < best else best
    return best[1] if best else None


def _distance(step: Step, here: Place, there: Place) -> tuple[float, float]:
    """How far ahead, by their middles or edges, and how far aside, 0 where the two overlap."""
    if step in (Step.LEFT, Step.RIGHT):
        ahead = there.x - here.x if step is Step.RIGHT else here.x - there.x
        return ahead, _apart(here.y, here.bottom, there.y, there.bottom)
    ahead = there.y - here.y if step is Step.DOWN else here.y - there.y
    return ahead, _apart(here.x, here.right, there.x, there.right)


def _apart(low: int, high: int, other_low: int, other_high: int) -> int:
    return max(0, other_low - high + 1, low - other_high + 1)
