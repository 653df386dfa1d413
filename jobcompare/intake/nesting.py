"""The depth of numbered items, told by their labels where the document shows none: A., 1., 2., B., 1. is two lists."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from jobcompare.intake.document import Block, BlockKind

_LABEL = re.compile(r"\W*(\d{1,3}|[A-Za-z]{1,5})\W*")
_ROMAN = re.compile(r"[ivx]+")
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")

Place = tuple[str, int]  # style of a label ("1", "a", "A", "i", "I") and its place in a list of that style


def nested(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks; numbered items that follow one another without any depth get that of their labels."""
    for is_item, group in groupby(blocks, lambda block: block.kind is BlockKind.ITEM and block.label is not None):
        items = list(group)
        flat = is_item and len({block.level for block in items}) == 1
        depths = _depths([block.label or "" for block in items]) if flat else []
        if max(depths, default=0) == 0:
            yield from items
        else:
            yield from (replace(block, level=block.level + depth) for block, depth in zip(items, depths, strict=True))


def _depths(labels: Sequence[str]) -> list[int]:
    """How deep each label stands: the first of another style opens a list, the next of an outer list closes what is in it."""
    open_lists: list[Place] = []
    depths: list[int] = []
    for label in labels:
        readings = _readings(label)
        at = next((n for n in range(len(open_lists) - 1, -1, -1) if _next(open_lists[n]) & readings), None)
        if at is not None:
            open_lists[at:] = sorted(_next(open_lists[at]) & readings)[:1]
        else:
            first = sorted((style, place) for style, place in readings if place == 1)
            if not first or any(style == first[0][0] for style, _ in open_lists):
                return [0] * len(labels)  # not numbered as lists in lists are
            open_lists.append(first[0])
        depths.append(len(open_lists) - 1)
    return depths


def _next(place: Place) -> set[Place]:
    return {(place[0], place[1] + 1)}


def _readings(label: str) -> set[Place]:
    """What a label can be: "i." is the ninth letter or the first Roman numeral."""
    match = _LABEL.fullmatch(label)
    if match is None:
        return set()
    sign = match[1]
    if sign.isdigit():
        return {("1", int(sign))}
    found: set[Place] = set()
    if len(sign) == 1:
        found.add(("A" if sign.isupper() else "a", ord(sign.lower()) - ord("a") + 1))
    if _ROMAN.fullmatch(sign.lower()) and sign.lower() in _ROMANS:
        found.add(("I" if sign.isupper() else "i", _ROMANS.index(sign.lower()) + 1))
    return found
