"""Scores between two lists of statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from jobcompare.analysis.alignment.features import FeatureBook, Part, all_features, book_of
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
    return Compared.of(book_of(shipped_families() if families is None else families), a, b).scores


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
        """Compare two lists of texts."""
        return cls(book, tuple(a), tuple(b))

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
        idf: list[float] = _idf(texts, len(parts)).tolist()
        return dict(zip(occurring.tolist(), idf, strict=True))


def cosines(a: Sequence[Part], b: Sequence[Part]) -> NDArray[np.float64]:
    """Cosine of every part of `a` with every part of `b`, each feature weighed by its rarity over both lists.

    Returns:
        len(a) × len(b); 0 where either has no feature.
    """
    parts = [*a, *b]
    ids = joined([part.ids for part in parts], np.int64)
    rows = np.arange(len(parts)).repeat([part.ids.size for part in parts])
    weights = joined([part.weights for part in parts], np.float64) * _idf(np.bincount(ids), len(parts))[ids]
    lengths = np.sqrt(np.bincount(rows, weights * weights, len(parts)))
    weights /= lengths[rows]
    dense = _shared_columns(rows, ids, weights, len(a), len(parts))
    return product(dense[: len(a)], dense[len(a) :])


def _idf(holding: NDArray[np.intp], texts: int) -> NDArray[np.float64]:
    """ln((1 + n) / (1 + df)) + 1. `holding`: in how many of the `texts` each feature occurs."""
    return np.log((1 + texts) / (1 + holding)) + 1


def _shared_columns(
    rows: NDArray[np.intp], ids: NDArray[np.int64], weights: NDArray[np.float64], first: int, texts: int
) -> NDArray[np.float64]:
    """Dense matrix of the features that occur on both sides; the others add nothing to a product.

    Args:
        first: rows below it are one side, the others the other.
        texts: number of rows.
    """
    size = int(ids.max(initial=-1)) + 1
    ours = rows < first
    both = (np.bincount(ids[ours], minlength=size) > 0) & (np.bincount(ids[~ours], minlength=size) > 0)
    columns = both.cumsum() - 1
    kept = both[ids]
    dense = np.zeros((texts, int(both.sum())))
    dense[rows[kept], columns[ids[kept]]] = weights[kept]
    return dense
