"""A value with its evidence, and which of several values holds for a class."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from jobcompare.model.places import Places
from jobcompare.model.words import How

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A value found.

    Attributes:
        value: the value.
        places: where it stands.
        how: how it was found.
        sure: false where it should be checked.
        classes: keys of the classes it is said of; empty: of all.
        rank: the lower, the more it counts.
    """

    value: T
    places: Places
    how: How
    sure: bool = True
    classes: tuple[str, ...] = ()
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Settled(Generic[T]):
    """What holds for one class, and what else is said of it."""

    found: Found[T]
    others: tuple[Found[T], ...]


def settle(found: Iterable[Found[T]], keys: Sequence[str], own_first: bool = True) -> dict[str, Settled[T]]:
    """The value of each class: what is said of it alone before what is said of all, then by rank, then as printed.

    Args:
        found: values in reading order.
        keys: keys of the classes.
        own_first: what is said of a class alone holds whatever its rank; else only among equals.

    Returns:
        key of the class -> its value, with the others of the same sort that differ from it.
    """
    everything = list(found)
    settled: dict[str, Settled[T]] = {}
    for key in keys:
        own = [one for one in everything if key in one.classes]
        shared = [one for one in everything if not one.classes]
        candidates = (own or shared) if own_first else [*own, *shared]
        if candidates:
            best = min(candidates, key=lambda one: one.rank)
            others = tuple(one for one in candidates if one.value != best.value)
            settled[key] = Settled(best, others)
    return settled
