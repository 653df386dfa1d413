"""Alignment beside plain TF-IDF: `python -m pytest tests/bench/test_bench_alignment.py -o addopts= -p no:randomly`.

Statements are made up from a fixed seed: verbs, things and endings as duties have them, about 110 letters each. Figures are
for statements read before (an alignment is made again at every edit); the cold one reads them first.
"""

from collections import Counter
from math import log
from random import Random

import numpy as np
import pytest
from numpy.typing import NDArray
from pytest_benchmark.fixture import BenchmarkFixture

from jobcompare.analysis.alignment import Line, align, pair_statements
from jobcompare.analysis.alignment.features import FeatureBook
from jobcompare.analysis.alignment.scores import Compared
from jobcompare.analysis.assignment import assign
from jobcompare.analysis.differences import differences
from jobcompare.vocabulary.families import shipped_families

VERBS = (
    "installs",
    "configures",
    "repairs",
    "diagnoses",
    "trains",
    "supports",
    "monitors",
    "plans",
    "reviews",
    "inspects",
    "records",
)
THINGS = (
    *("desktop computers", "software packages", "network devices", "user accounts", "training materials", "service requests"),
    *("budget figures", "road signs", "pumps and valves", "case files", "purchase orders", "safety equipment", "water samples"),
)
ENDS = (
    *("for clients of the department", "under established procedures", "and keeps records of each step"),
    *("with other staff of the unit", "as assigned by the supervisor", "in offices and in the field"),
)


def statements(count: int, seed: int) -> list[str]:
    """Made-up duties; the same for the same seed."""
    pick = Random(seed).choice
    return [
        f"{pick(VERBS).title()} and {pick(VERBS)} {pick(THINGS)}, {pick(THINGS)} {pick(ENDS)}, {pick(ENDS)}." for _ in range(count)
    ]


def plain_tf_idf(a: list[str], b: list[str]) -> NDArray[np.float64]:
    """The peer: words, tf × idf, cosine."""
    counts = [Counter(text.lower().split()) for text in (*a, *b)]
    held = Counter(word for count in counts for word in count)
    column = {word: at for at, word in enumerate(held)}
    matrix = np.zeros((len(counts), len(column)))
    for row, count in enumerate(counts):
        for word, times in count.items():
            matrix[row, column[word]] = times * (log((1 + len(counts)) / (1 + held[word])) + 1)
    matrix /= np.linalg.norm(matrix, axis=1, keepdims=True)
    return matrix[: len(a)] @ matrix[len(a) :].T


@pytest.mark.benchmark(group="align 100 x 100")
def test_align(benchmark: BenchmarkFixture) -> None:
    assert benchmark(align, statements(100, 1), statements(100, 2)).shape == (100, 100)


@pytest.mark.benchmark(group="align 100 x 100")
def test_align_statements_never_seen(benchmark: BenchmarkFixture) -> None:
    a, b = statements(100, 1), statements(100, 2)
    assert benchmark(lambda: Compared.of(FeatureBook(shipped_families()), a, b).scores).shape == (100, 100)


@pytest.mark.benchmark(group="align 100 x 100")
def test_peer_plain_tf_idf(benchmark: BenchmarkFixture) -> None:
    assert benchmark(plain_tf_idf, statements(100, 1), statements(100, 2)).shape == (100, 100)


@pytest.mark.benchmark(group="rows")
def test_rows_of_eight_classes_of_sixty(benchmark: BenchmarkFixture) -> None:
    classes = [[Line(60 * group + at, text) for at, text in enumerate(statements(60, group))] for group in range(8)]
    assert len(benchmark(pair_statements, classes).rows) >= 60


@pytest.mark.benchmark(group="assignment 200 x 200")
@pytest.mark.parametrize("kind", ["dense", "sparse", "ties"])
def test_assignment(benchmark: BenchmarkFixture, kind: str) -> None:
    numbers = np.random.default_rng(1).random((200, 200))
    gains = {"dense": numbers, "sparse": numbers - 0.9, "ties": np.round(numbers * 4) / 4}[kind]
    assert len(benchmark(assign, gains)) > 150


@pytest.mark.benchmark(group="differences of 10,000 letters")
def test_differences(benchmark: BenchmarkFixture) -> None:
    first = " ".join(statements(90, 1))
    second = " ".join(statements(90, 1)[:50] + statements(40, 2))
    assert len(first) > 9_000
    assert benchmark(differences, first, second)
