"""What the sample shows, committed and reviewed as a difference: `pytest tests/accepted --accept` rewrites it."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from jobcompare.exports.plain import plain_chart, plain_ladder, plain_matrix
from jobcompare.operations import ask, do
from jobcompare.operations.session import Session
from jobcompare.present.charts.view import ChartKind
from jobcompare.present.text_grid import text_grid

WORKING, ALL, PAY = "IT support, working level", "IT support, all levels", "IT pay, three employers"
Accepted = Callable[[str, str], None]


@pytest.fixture
def session(sample_template: Path) -> Iterator[Session]:
    with do.open_study(sample_template, read_only=True) as opened:
        yield opened


def text(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def test_side_by_side(session: Session, accepted: Accepted) -> None:
    accepted("side-by-side.txt", text_grid(ask.side_by_side(session.read, ask.comparison_named(session.read, WORKING))) + "\n")


def test_level_matrices(session: Session, accepted: Accepted) -> None:
    matrices = ask.level_matrices(session.read, ask.comparison_named(session.read, ALL))
    accepted("matrices.json", text([plain_matrix(matrix) for matrix in matrices]))


def test_ladder(session: Session, accepted: Accepted) -> None:
    accepted("ladder.json", text(plain_ladder(ask.ladder(session.read, ask.comparison_named(session.read, ALL)))))


@pytest.mark.parametrize("kind", list(ChartKind))
def test_charts(session: Session, accepted: Accepted, kind: ChartKind) -> None:
    name = PAY if kind in (ChartKind.PAY, ChartKind.GRADE, ChartKind.PAY_BY_LEVEL) else ALL
    chart = ask.chart(session.read, ask.comparison_named(session.read, name), kind)
    accepted(f"chart-{kind.value}.json", text(plain_chart(chart)))
