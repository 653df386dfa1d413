"""Things that share rows stand side by side, in lanes. No toolkit."""

from collections.abc import Sequence
from dataclasses import dataclass

Rows = tuple[int, int]  # first and last row


@dataclass(frozen=True, slots=True)
class Lanes:
    """How many lanes there are, and for each thing its first lane and how many it takes."""

    count: int
    places: tuple[tuple[int, int], ...]


def in_lanes(things: Sequence[Rows]) -> Lanes:
    """Puts things in as few lanes as they need.

    Things of one and the same single row stand under one another in one lane; a thing of several rows has its rows of a lane
    for itself. A thing takes the lanes to its right too where nothing stands beside it.
    """
    lanes: list[list[int]] = []
    at = [0] * len(things)
    for number in sorted(range(len(things)), key=lambda n: (things[n][0] != things[n][1], things[n], n)):
        lane = next((n for n, lane in enumerate(lanes) if all(_together(things[number], things[o]) for o in lane)), len(lanes))
        if lane == len(lanes):
            lanes.append([])
        lanes[lane].append(number)
        at[number] = lane
    places = tuple((at[number], _span(rows, at[number], lanes, things)) for number, rows in enumerate(things))
    return Lanes(max(1, len(lanes)), places)


def _together(first: Rows, second: Rows) -> bool:
    """The two can stand in one lane."""
    return not _overlap(first, second) or first == second == (first[0], first[0])


def _overlap(first: Rows, second: Rows) -> bool:
    return first[0] <= second[1] and second[0] <= first[1]


def _span(rows: Rows, lane: int, lanes: Sequence[Sequence[int]], things: Sequence[Rows]) -> int:
    span = 1
    while lane + span < len(lanes) and not any(_overlap(rows, things[other]) for other in lanes[lane + span]):
        span += 1
    return span
