"""Header tables: rows that each say title, code, grade or pay of one class, under names of columns or behind labels.

Agencies print them low to high or high to low; classes are low to high.
"""

import re
from collections.abc import Sequence
from typing import TypeVar

from jobcompare.intake.canonical import CanonicalText, Line
from jobcompare.intake.recognize.levels import label_of, place_of, stem_of
from jobcompare.vocabulary.titles import Titles

T = TypeVar("T")

_LABEL = re.compile(r"[A-Z][\w/().#&' -]{1,40}:\s*")
_PLAIN = "journey"  # the level that a title without any word of level has among those that have one


def titles_of_row(text: CanonicalText, line: Line) -> tuple[str, ...]:
    """The cells of a row as a title would stand in them: without the label in front."""
    return tuple(_LABEL.sub("", text.words(cell).strip(), count=1).rstrip("*† ").casefold() for cell in line.cells)


def low_to_high(rows: Sequence[tuple[str, T]], titles: Titles) -> list[T]:
    """What rows of one table hold, ordered by the levels of their titles; as printed, where these do not tell the order.

    Args:
        rows: (title, anything).
        titles: their words of level, lowest first.
    """
    ranks = [_rank(title, titles) for title, _ in rows]
    kin = len({rest for rest, _, _ in ranks}) == 1 and len(set(ranks)) == len(ranks)
    order = sorted(range(len(rows)), key=lambda n: ranks[n]) if kin else range(len(rows))
    return [rows[n][1] for n in order]


def _rank(title: str, titles: Titles) -> tuple[str, int, int]:
    """The words of a title without those of level, the rank of these, and its numeral."""
    label = label_of(title)
    words = [word.rstrip(".") for word in stem_of(title).casefold().replace(",", " ").split()]
    named = [word in titles.levels and (n < len(words) - 1 or not titles.is_noun(word)) for n, word in enumerate(words)]
    ranks = [titles.levels.index(word) for word, of_level in zip(words, named, strict=True) if of_level]
    rest = " ".join(word for word, of_level in zip(words, named, strict=True) if not of_level)
    usual = titles.levels.index(_PLAIN) if _PLAIN in titles.levels else 0
    return rest, max(ranks, default=usual), (place_of(label) or 0) if label else 0


def common_title(names: Sequence[str]) -> str:
    """The title of a specification of several classes: what their titles share, else all of them."""
    stems = list(dict.fromkeys(stem_of(name) for name in names))
    return stems[0] if len(stems) == 1 else "/".join(stems)
