"""Which removed line became which added one: by the words they share."""

from collections.abc import Iterator, Sequence
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

Words = tuple[str, ...]
Pair = tuple[int, int]

REWORDED = 0.5
"""Share of words in common (twice the shared over both) from which one line is the other reworded. Two statements of one
specification that say different things share a quarter of their words."""

MOVED = 0.8
"""Share of words from which a line that stands elsewhere is the same line moved."""

_FACT = 8  # words and signs of a line such as "Revised: March 2019"; two of these with one label are one fact
_LEAST_WORDS = 4  # a shorter line is known again elsewhere only where it is the very same
_SLOTS = 1024  # words are told apart by their number modulo this: a rare mistake, in a share that is a judgement anyway
_CELLS = 16_000_000  # lines x lines that are held against each other; beyond it nothing is paired

Shares = NDArray[np.float32]


def reworded(removed: Sequence[Words], added: Sequence[Words]) -> list[Pair]:
    """Pairs of a removed and an added line, ascending in both, that together share the most."""
    if not removed or not added or len(removed) * len(added) > _CELLS:
        return []
    shares = _shares(removed, added)
    _lift_facts(shares, removed, added)
    shares[shares < REWORDED] = 0
    return _best_in_order(shares) if shares.any() else []


def moved(removed: Sequence[Words], added: Sequence[Words]) -> Iterator[Pair]:
    """Pairs of a removed line and an added one that is the same, in any order; each line in one pair at most."""
    if not removed or not added or len(removed) * len(added) > _CELLS:
        return
    shares = _shares(removed, added)
    _only_the_same(shares, removed, added)
    rows, columns = np.nonzero(shares >= MOVED)
    ranked = sorted(zip(-shares[rows, columns], rows.tolist(), columns.tolist(), strict=True))
    gone: set[int] = set()
    come: set[int] = set()
    for _, row, column in ranked:
        if row not in gone and column not in come:
            gone.add(row)
            come.add(column)
            yield row, column


def _lift_facts(shares: Shares, removed: Sequence[Words], added: Sequence[Words]) -> None:
    """Short lines "label: fact" with the same label are one fact that changed."""
    columns = [n for n, words in enumerate(added) if _is_fact(words)]
    for row, words in enumerate(removed):
        if _is_fact(words):
            for column in columns:
                if added[column][: words.index(":")] == words[: words.index(":")]:
                    shares[row, column] = max(shares[row, column], REWORDED)


def _is_fact(words: Words) -> bool:
    return len(words) <= _FACT and ":" in words[1:-1]


def _only_the_same(shares: Shares, removed: Sequence[Words], added: Sequence[Words]) -> None:
    """Of short lines only the very same count."""
    places: dict[Words, list[int]] = {}
    for column, words in enumerate(added):
        places.setdefault(words, []).append(column)
    for row, words in enumerate(removed):
        if len(words) < _LEAST_WORDS:
            shares[row] = 0
            shares[row, places.get(words, []) if len(words) > 1 else []] = 1


def _shares(removed: Sequence[Words], added: Sequence[Words]) -> Shares:
    numbers: dict[str, int] = {}
    ours, theirs = _bags(removed, numbers), _bags(added, numbers)
    shared = ours @ theirs.T
    both: Shares = ours.sum(axis=1)[:, None] + theirs.sum(axis=1)[None, :]
    return (2 * shared / np.maximum(both, 1)).astype(np.float32)


def _bags(lines: Sequence[Words], numbers: dict[str, int]) -> Shares:
    """A row a line: 1 in the slot of every word that it has. Signs are no words, where a line has others."""
    bags: Any = np.zeros((len(lines), _SLOTS), dtype=np.float32)
    for row, words in enumerate(lines):
        telling = [word for word in words if word[0].isalnum()] or words
        bags[row, [numbers.setdefault(word, len(numbers)) % _SLOTS for word in telling]] = 1
    return bags


def _best_in_order(shares: Shares) -> list[Pair]:
    """The pairs, ascending in both, with the greatest sum of shares."""
    count, wide = shares.shape
    best: Shares = np.zeros((count + 1, wide + 1), dtype=np.float32)
    running = cast(Any, np.maximum).accumulate
    for row in range(count):
        taken = np.maximum(best[row, 1:], best[row, :-1] + shares[row])
        running(taken, out=best[row + 1, 1:])
    pairs: list[Pair] = []
    row, column = count, wide
    while row and column:
        if best[row, column] == best[row - 1, column]:
            row -= 1
        elif best[row, column] == best[row, column - 1]:
            column -= 1
        else:
            row, column = row - 1, column - 1
            pairs.append((row, column))
    return pairs[::-1]
