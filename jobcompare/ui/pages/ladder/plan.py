"""What a plan of the ladder says: where everything stands. No toolkit; sizes in logical pixels."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from jobcompare.present.ladder.view import Card, Ghost

Measure = Callable[[Card | Ghost, int], int]  # height of a card or ghost at a width


class Place(NamedTuple):
    """A rectangle on the ground."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The first pixel to its right."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """The first pixel under it."""
        return self.y + self.height


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """Sizes at a zoom."""

    column_least: int
    column_most: int
    row_least: int
    row_extra: int  # what a row may grow where there is room left
    thin: int  # a row that no card touches
    gap: int  # around a card
    pad: int  # between a frame and its cards
    words: int  # under the cards of a frame, for its words
    strip: int  # head of the strip of cards without a place; 0 where its head stands at the left


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame around cards that are staffed together."""

    place: Place
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Where everything stands."""

    columns: tuple[tuple[int, int], ...] = ()  # left, width
    rows: tuple[tuple[int, int], ...] = ()  # top, height; the last one is the strip where there is one
    cards: Mapping[int, Place] = field(default_factory=dict[int, Place])
    frames: tuple[Frame, ...] = ()
    ghosts: tuple[Place, ...] = ()  # as in the ladder
    width: int = 0
    height: int = 0
