"""What two texts have in common and what only one of them has, word by word.

A rule of the house: wording alone is never a difference *of meaning*; this shows the words to a reader who asks for them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import pairwise

from jobcompare.analysis.anchoring import equal_in_order
from jobcompare.model.places import Span

_TOKEN = re.compile(r"\w+(?:['’\-]\w+)*|[^\w\s]")
_MANY = 4_000_000  # words x words from which the longest stretches are not looked for one after another: that takes seconds
_SPLINTER = 3  # letters: a kept word no longer than this between two changes only breaks them up


class RunKind(StrEnum):
    """What became of a run of words from the first text to the second."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a row with one fate.

    Attributes:
        kind: kept, removed or added.
        first, second: its place in the two texts, in code points, from its first word to the end of its last. Empty in the
            second text where removed and in the first where added: there it marks the point between the words.
    """

    kind: RunKind
    first: Span
    second: Span


def differences(first: str, second: str) -> tuple[Run, ...]:
    """Compare two texts by words and signs; case and blanks do not count.

    Args:
        first, second: the texts, of any length.

    Returns:
        Runs in reading order of both texts; a removed run stands before the added one that replaces it. Every word of either
        text is in exactly one run. Empty for two texts without words.
    """
    ours, theirs = _tokens(first), _tokens(second)
    blocks = _without_splinters(_equal_blocks(_folded(first, ours), _folded(second, theirs)), first, ours)
    runs: list[Run] = []
    i = j = 0
    for block in (*blocks, (len(ours), len(theirs), 0)):
        a, b, size = block
        if a > i:
            runs.append(Run(RunKind.REMOVED, _span(ours, i, a), _point(theirs, j)))
        if b > j:
            runs.append(Run(RunKind.ADDED, _point(ours, a), _span(theirs, j, b)))
        if size:
            runs.append(Run(RunKind.KEPT, _span(ours, a, a + size), _span(theirs, b, b + size)))
        i, j = a + size, b + size
    return tuple(runs)


Block = tuple[int, int, int]  # where it begins in the first and the second list of words, and how many words


def _equal_blocks(ours: Sequence[str], theirs: Sequence[str]) -> list[Block]:
    """Equal stretches in order. The common beginning and end are taken first: they are most of two versions of a text."""
    if len(ours) * len(theirs) > _MANY:
        return _stretches(equal_in_order(ours, theirs))
    most = min(len(ours), len(theirs))
    head = next((n for n in range(most) if ours[n] != theirs[n]), most)
    tail = next((n for n in range(most - head) if ours[-1 - n] != theirs[-1 - n]), most - head)
    middle = SequenceMatcher(None, ours[head : len(ours) - tail], theirs[head : len(theirs) - tail], autojunk=False)
    between = [(head + a, head + b, size) for a, b, size in middle.get_matching_blocks()]
    blocks = [(0, 0, head), *between, (len(ours) - tail, len(theirs) - tail, tail)]
    return [block for block in blocks if block[2]]


def _stretches(pairs: Sequence[tuple[int, int]]) -> list[Block]:
    """Pairs of places that follow one another in both lists, as stretches."""
    blocks: list[Block] = []
    for first, second in pairs:
        a, b, size = blocks[-1] if blocks else (-1, -1, 0)
        if size and (first, second) == (a + size, b + size):
            blocks[-1] = (a, b, size + 1)
        else:
            blocks.append((first, second, 1))
    return blocks


def _without_splinters(blocks: Sequence[Block], text: str, tokens: Sequence[Span]) -> list[Block]:
    """Leave out single short words that stand alone between two changes ("of", "the", a comma)."""
    if len(blocks) < 3:
        return list(blocks)
    kept = [blocks[0]]
    for block, after in pairwise(blocks[1:]):
        (a, b, size), (before_a, before_b, before_size) = block, kept[-1]
        apart = a > before_a + before_size and b > before_b + before_size and after[0] > a + size and after[1] > b + size
        token = tokens[a]
        if not (apart and size == 1 and token.end - token.start <= _SPLINTER and not text[token.start].isdigit()):
            kept.append(block)
    return [*kept, blocks[-1]]


def _tokens(text: str) -> list[Span]:
    return [Span(match.start(), match.end()) for match in _TOKEN.finditer(text)]


def _folded(text: str, tokens: Sequence[Span]) -> list[str]:
    return [text[token.start : token.end].replace("’", "'").casefold() for token in tokens]


def _span(tokens: Sequence[Span], start: int, end: int) -> Span:
    return Span(tokens[start].start, tokens[end - 1].end)


def _point(tokens: Sequence[Span], at: int) -> Span:
    """The empty place before word `at`: the end of the word before it, or the beginning."""
    place = tokens[at - 1].end if at else 0
    return Span(place, place)
