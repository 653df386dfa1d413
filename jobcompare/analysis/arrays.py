"""The few calls of numpy and of the stemmer whose published types are incomplete, with the types they have."""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar, cast

import numpy as np
import snowballstemmer
from numpy.typing import NDArray

Scalar = TypeVar("Scalar", bound=np.generic)


def joined(arrays: Sequence[NDArray[Scalar]], empty: type[Scalar]) -> NDArray[Scalar]:
    """One-dimensional arrays one after another; an empty array of type `empty` when there are none."""
    return np.concatenate(arrays) if arrays else np.zeros(0, empty)


def counted(numbers: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.intp]]:
    """The numbers that occur, ascending, and how often each."""
    values, times = np.unique(numbers, return_counts=True)
    return values, times


def english_stemmer() -> Callable[[str], str]:
    """A function word → stem. Not safe in two threads at once: it keeps the word it works on."""
    return cast("Callable[[str], str]", snowballstemmer.stemmer("english").stemWord)
