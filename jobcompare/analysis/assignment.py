"""One-to-one assignment with the greatest total gain.

Shortest augmenting paths with dual values (Jonker and Volgenant 1987; Crouse 2016), one connected group of gains at a time:
statements that have nothing to do with each other never meet in one search.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from jobcompare.analysis.arrays import positions

Pair = tuple[int, int]


def assign(gains: NDArray[np.float64]) -> list[Pair]:
    """Pair rows with columns so that the sum of gains is greatest.

    Args:
        gains: rows × columns. Only entries above 0 may be paired; every row and column is used at most once.

    Returns:
        Pairs (row, column) in order of rows. The same gains always give the same pairs.
    """
    pairs = [pair for rows, columns in groups(gains) for pair in _assign_group(gains, rows, columns)]
    return sorted(pairs)


def groups(gains: NDArray[np.float64]) -> Iterator[tuple[list[int], list[int]]]:
    """Rows and columns that are connected by gains above 0, each group's rows and columns ascending."""
    open_rows = set(positions(gains.max(axis=1, initial=0.0) > 0))
    while open_rows:
        rows, columns = {min(open_rows)}, set[int]()
        fresh = rows
        while fresh:
            reached = set(positions(gains[sorted(fresh)].max(axis=0, initial=0.0) > 0)) - columns
            columns |= reached
            fresh = set(positions(gains[:, sorted(reached)].max(axis=1, initial=0.0) > 0)) - rows
            rows |= fresh
        open_rows -= rows
        yield sorted(rows), sorted(columns)


def _assign_group(gains: NDArray[np.float64], rows: list[int], columns: list[int]) -> Iterator[Pair]:
    """The pairs of one connected group."""
    if len(rows) == 1:
        yield rows[0], columns[int(gains[rows[0], columns].argmax())]
        return
    block = np.maximum(gains[np.ix_(rows, columns)], 0.0)
    upright = len(rows) <= len(columns)
    for row, column in enumerate(_cheapest(-(block if upright else block.T))):
        i, j = (row, column) if upright else (column, row)
        if block[i, j] > 0:
            yield rows[i], columns[j]


def _cheapest(costs: NDArray[np.float64]) -> list[int]:
    """The column of every row with the least total cost. At least as many columns as rows."""
    height, width = costs.shape
    row_dual, column_dual = costs.min(axis=1), np.zeros(width)
    column_of, row_of = np.full(height, -1), np.full(width, -1)
    for row in range(height):  # a start that is often nearly the end: each row's cheapest column, while one is free
        free = positions((costs[row] <= row_dual[row]) & (row_of < 0))
        if free:
            column_of[row], row_of[free[0]] = free[0], row
    for row in positions(column_of < 0):
        _augment(costs, row, row_dual, column_dual, column_of, row_of)
    return column_of.tolist()


def _augment(
    costs: NDArray[np.float64],
    start: int,
    row_dual: NDArray[np.float64],
    column_dual: NDArray[np.float64],
    column_of: NDArray[np.intp],
    row_of: NDArray[np.intp],
) -> None:
    """Give the row `start` a column by the cheapest alternating path; changes the duals and both assignments in place."""
    width = costs.shape[1]
    distance, before = np.full(width, np.inf), np.full(width, -1)
    reached = np.zeros(width, np.bool_)
    open_distance = distance.copy()
    row, so_far, visited = start, 0.0, [start]
    while True:
        through = so_far + costs[row] - row_dual[row] - column_dual
        shorter = (through < distance) & ~reached
        distance[shorter] = open_distance[shorter] = through[shorter]
        before[shorter] = row
        so_far = float(open_distance.min())
        nearest = open_distance == so_far
        free = nearest & (row_of < 0)
        column = int((free if free.any() else nearest).argmax())
        reached[column], open_distance[column] = True, np.inf
        if row_of[column] < 0:
            break
        row = int(row_of[column])
        visited.append(row)
    row_dual[start] += so_far
    for other in visited[1:]:
        row_dual[other] += so_far - distance[column_of[other]]
    column_dual[reached] += distance[reached] - so_far
    while True:
        row = int(before[column])
        row_of[column] = row
        column_of[row], column = column, int(column_of[row])
        if row == start:
            return
