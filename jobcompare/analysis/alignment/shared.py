"""The words that carry a score: what two statements share, the most telling first."""

from __future__ import annotations

from collections.abc import Mapping

from jobcompare.analysis.alignment.features import FeatureBook
from jobcompare.analysis.alignment.rows import SharedWord

MOST = 6


def shared_words(book: FeatureBook, rarity: Mapping[int, float], here: str, there: str) -> tuple[SharedWord, ...]:
    """The words and families that occur in both texts.

    Args:
        book: the vocabulary they are read with.
        rarity: idf by feature number, over the lists being compared.
        here, there: the two texts.

    Returns:
        At most `MOST`, by what they add to the score; each place of a text is named once.
    """
    ours, theirs = book.weighed(here), book.weighed(there)
    common = ours.keys() & theirs.keys()
    telling = sorted((-ours[n].weight * theirs[n].weight * rarity[n] ** 2, ours[n].place, theirs[n].place) for n in common)
    words: list[SharedWord] = []
    for _, mine, other in telling:
        if len(words) == MOST:
            break
        if not any(_touch(mine, word.here_place) or _touch(other, word.there_place) for word in words):
            words.append(SharedWord(here[slice(*mine)], there[slice(*other)], mine, other))
    return tuple(words)


def _touch(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]
