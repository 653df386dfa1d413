"""The hand-judged set of ../shared, which does not ship: run with `-m outside`."""

import importlib.util
from pathlib import Path

import pytest

from jobcompare.analysis.alignment import align

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "alignment"


@pytest.mark.outside
@pytest.mark.skipif(not FOLDER.is_dir(), reason="needs ../shared/alignment")
def test_right_statements_come_first() -> None:
    spec = importlib.util.spec_from_file_location("score", FOLDER / "score.py")
    assert spec is not None
    assert spec.loader is not None
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    result = score.score(align, FOLDER)
    assert result["hit@1"] >= 0.684
    assert result["hit@3"] >= 0.876
