"""The few calls of numpy and of the stemmer whose published types are incomplete, with the types they have."""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar, cast

import numpy as np
import snowballstemmer
from numpy.typing import NDArray

_ONE_THREAD = 262_144  # multiplications up to which OpenBLAS stays in one thread
_TILE = 64

Scalar = TypeVar("Scalar", bound=np.generic)


def joined(arrays: Sequence[NDArray[Scalar]], empty: type[Scalar]) -> NDArray[Scalar]:
    """One-dimensional arrays one after another; an empty array of type `empty` when there are none."""
    return np.concatenate(arrays) if arrays else np.zeros(0, empty)


def counted(numbers: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.intp]]:
    """The numbers that occur, ascending, and how often each."""
    values, times = np.unique(numbers, return_counts=True)
    return values, times


def positions(chosen: NDArray[np.bool_]) -> list[int]:
    """Where a one-dimensional array is true, ascending."""
    return np.flatnonzero(chosen).tolist()


def product(a: NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.float64]:
    """Every row of `a` times every row of `b`, in this thread alone.

    OpenBLAS shares out any product of more than 262,144 multiplications among threads that wait for each other in a busy
    loop: on two busy cores 0.7 ms became 97 ms. Tiles below that size take 1.5 ms and always the same.
    """
    result = np.zeros((len(a), len(b)))
    for top in range(0, len(a), _TILE):
        for left in range(0, len(b), _TILE):
            some, others = a[top : top + _TILE], b[left : left + _TILE]
            tile = result[top : top + _TILE, left : left + _TILE]
            step = _ONE_THREAD // tile.size
            for at in range(0, a.shape[1], step):
                tile += some[:, at : at + step] @ others[:, at : at + step].T
    return result


def english_stemmer() -> Callable[[str], str]:
    """A function word → stem. Not safe in two threads at once: it keeps the word it works on."""
    return cast("Callable[[str], str]", snowballstemmer.stemmer("english").stemWord)
