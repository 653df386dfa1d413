"""Studies to work on: the sample, written once and copied."""

import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from jobcompare.operations import do
from jobcompare.operations.session import Session
from jobcompare.store.study_file import StudyFile


@pytest.fixture(scope="session")
def written_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.jobstudy"
    do.make_sample(path, "Ana").close()
    return path


@pytest.fixture
def session(written_sample: Path, tmp_path: Path) -> Iterator[Session]:
    """The sample study, open to be changed, with a clock of its own."""
    path = tmp_path / "study.jobstudy"
    shutil.copyfile(written_sample, path)
    ticks = count()
    with Session(StudyFile.open(path), "Ana", lambda: f"2026-11-22T10:{next(ticks) // 60 % 60:02d}:00+00:00") as opened:
        yield opened


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Session]:
    """A new study without anything in it."""
    with do.create_study(tmp_path / "empty.jobstudy", "Empty", "Ana") as opened:
        yield opened
