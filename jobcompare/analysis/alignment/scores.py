"""Scores between two lists of statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from jobcompare.analysis.alignment.features import FeatureBook, Part, all_features, book_of
from jobcompare.analysis.alignment.rows import SharedWord
from jobcompare.analysis.alignment.shared import shared_words
from jobcompare.analysis.arrays import counted, joined, product
from jobcompare.vocabulary.families import Families, shipped_families

_DECIMALS = 9  # scores that differ only by the order of additions are made equal


def align(a: Sequence[str], b: Sequence[str], families: Families | None = None) -> NDArray[np.float64]:
    """How close every statement of `a` is to every statement of `b`.

    Args:
        a: texts of the rows.
        b: texts of the columns.
        families: the words for lining up; None = those that come with the program.

    Returns:
        Scores 0 to 1, len(a) × len(b). `align(b, a)` is its transpose. A score depends on the two whole lists: what
        many statements have in common counts little.
    """
    return Compared(book_of(shipped_families() if families is None else families), tuple(a), tuple(b)).scores


@dataclass(frozen=True)
class Compared:
    """Two lists of statements being compared.

    Attributes:
        book: the vocabulary they are read with.
        a, b: their texts.
    """

    book: FeatureBook
    a: tuple[str, ...]
    b: tuple[str, ...]

    @classmethod
    def of(cls, book: FeatureBook, a: Sequence[str], b: Sequence[str]) -> Compared:
        """Compare two lists of texts; those compared lately are remembered, because every edit shows the same lists again."""
        return _compared(book, tuple(a), tuple(b))

    @cached_property
    def scores(self) -> NDArray[np.float64]:
        """Scores 0 to 1, rows a, columns b: half from words and families, half from letter pieces."""
        if not self.a or not self.b:
            return np.zeros((len(self.a), len(self.b)))
        a, b = all_features(self.book, self.a), all_features(self.book, self.b)
        words = cosines([text.words for text in a], [text.words for text in b])
        letters = cosines([text.letters for text in a], [text.letters for text in b])
        return np.minimum(((words + letters) / 2).round(_DECIMALS), 1.0)

    @cached_property
    def rarity(self) -> dict[int, float]:
        """Idf over both lists of every word feature that occurs, by its number."""
        parts = [self.book.features(text).words for text in (*self.a, *self.b)]
        occurring, texts = counted(joined([part.ids for part in parts], np.int64))
        idf: list[float] = _rarities(len(parts))[texts].tolist()
        return dict(zip(occurring.tolist(), idf, strict=True))

    def shared(self, here: str, there: str) -> tuple[SharedWord, ...]:
        """What two texts of the lists share, see `shared_words`; remembered."""
        known = self._shared.get((here, there))
        if known is None:
            known = self._shared[here, there] = shared_words(self.book, self.rarity, here, there)
        return known

    @cached_property
    def _shared(self) -> dict[tuple[str, str], tuple[SharedWord, ...]]:
        return {}


@lru_cache(512)  # about 50 KB each; twelve classes make 66 pairs of lists for each topic
def _compared(book: FeatureBook, a: tuple[str, ...], b: tuple[str, ...]) -> Compared:
    return Compared(book, a, b)


def cosines(a: Sequence[Part], b: Sequence[Part]) -> NDArray[np.float64]:
    """Cosine of every part of `a` with every part of `b`, each feature weighed by its rarity over both lists.

    Returns:
        len(a) × len(b); 0 where either has no feature.
    """
    parts = [*a, *b]
    ids = joined([part.ids for part in parts], np.int64)
    rows = np.arange(len(parts)).repeat([part.ids.size for part in parts])
    weights = joined([part.weights for part in parts], np.float64) * _rarities(len(parts))[np.bincount(ids)[ids]]
    lengths = np.sqrt(np.bincount(rows, weights * weights, len(parts)))
    weights /= lengths[rows]
    dense = _shared_columns(rows, ids, weights, len(a), len(parts))
    return product(dense[: len(a)], dense[len(a) :])


@lru_cache(256)
def _rarities(texts: int) -> NDArray[np.float64]:
    """Idf, ln((1 + n) / (1 + df)) + 1, by the number of the `texts` in which a feature occurs."""
    return np.log((1 + texts) / (1 + np.arange(texts + 1))) + 1


def _shared_columns(
    rows: NDArray[np.intp], ids: NDArray[np.int64], weights: NDArray[np.float64], first: int, texts: int
) -> NDArray[np.float64]:
    """Dense matrix of the features that occur on both sides; the others add nothing to a product.

    Args:
        first: rows below it are one side, the others the other.
        texts: number of rows.
    """
    size = int(ids.max(initial=-1)) + 1
    ours, theirs = np.zeros(size, np.bool_), np.zeros(size, np.bool_)
    side = rows < first
    ours[ids[side]] = True
    theirs[ids[~side]] = True
    shared = (ours & theirs).nonzero()[0]
    columns = np.full(size, -1)
    columns[shared] = np.arange(shared.size)
    places = columns[ids]
    kept = places >= 0
    dense = np.zeros((texts, shared.size))
    dense[rows[kept], places[kept]] = weights[kept]
    return dense
