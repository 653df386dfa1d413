"""Studies to try things on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from jobcompare.store.study_file import StudyFile
from tests.store.small import small_study


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "it support #1 é%20?.jobstudy"


@pytest.fixture
def study(path: Path) -> Iterator[StudyFile]:
    with small_study(path) as opened:
        yield opened
