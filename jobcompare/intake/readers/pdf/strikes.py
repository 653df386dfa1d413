"""Words with a line through their middle."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from jobcompare.intake.readers.pdf.drawn import Rule
from jobcompare.intake.readers.pdf.pieces import Piece

Edges = Callable[[int], tuple[float, float]]  # left and right edge of a character by its number on the page

LOWEST, HIGHEST = 0.10, 0.52  # where a strike runs above the baseline, in heights of the font; an underline is below it
_MOST_MISSED = 0.35  # share of a character's width that a strike may miss


def strike(pieces: Iterable[Piece], level: Sequence[Rule], edges: Edges) -> list[Piece]:
    """The pieces with what is struck marked; a piece that is struck in part becomes two or three.

    Args:
        pieces: of a page.
        level: level lines of the page.
        edges: of its characters.
    """
    rules = sorted(level, key=lambda rule: rule.at)
    heights = [rule.at for rule in rules]
    found: list[Piece] = []
    for piece in pieces:
        low, high = piece.base + LOWEST * piece.size, piece.base + HIGHEST * piece.size
        near = rules[bisect_left(heights, low) : bisect_left(heights, high)]
        across = [rule for rule in near if rule.end > piece.left and rule.start < piece.right]
        found += _struck(piece, across, edges) if across else [piece]
    return found


def _struck(piece: Piece, rules: Sequence[Rule], edges: Edges) -> list[Piece]:
    whole = any(_covers(rule, piece.left, piece.right) for rule in rules)
    if whole or piece.count == 1 or piece.count != len(piece.text):
        return [replace(piece, struck=whole)]
    boxes = [edges(place) for place in range(piece.first, piece.first + len(piece.text))]
    struck = [any(_covers(rule, left, right) for rule in rules) for left, right in boxes]
    parts: list[Piece] = []
    start = 0
    for place in range(1, len(struck) + 1):
        if place == len(struck) or struck[place] != struck[start]:
            parts.append(
                replace(
                    piece,
                    text=piece.text[start:place],
                    left=boxes[start][0],
                    right=boxes[place - 1][1],
                    spaced=piece.spaced and not start,
                    first=piece.first + start,
                    count=place - start,
                    struck=struck[start],
                    hyphen=piece.hyphen and place == len(struck),
                )
            )
            start = place
    return parts


def _covers(rule: Rule, left: float, right: float) -> bool:
    """The line runs through most of what stands between two edges."""
    missed = (right - left) * _MOST_MISSED
    return rule.start <= left + missed and rule.end >= right - missed
