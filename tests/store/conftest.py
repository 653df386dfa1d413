"""Studies to try things on."""

import sqlite3
from collections.abc import Callable, Iterator
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


@pytest.fixture
def make_cut_off() -> Callable[[Path], Path]:
    """Makes a study as a cut of power in the middle of a change leaves it: half-written pages and a rollback journal."""

    def make(path: Path) -> Path:
        small_study(path).close()
        copy = path.with_name("copy.jobstudy")
        driver = sqlite3.connect(path, isolation_level=None)
        driver.execute("PRAGMA cache_size = 1")
        driver.execute("BEGIN IMMEDIATE")
        driver.execute("UPDATE statement SET text = replace(hex(zeroblob(9000)), '0', 'x')")
        copy.write_bytes(path.read_bytes())
        copy.with_name(copy.name + "-journal").write_bytes(path.with_name(path.name + "-journal").read_bytes())
        driver.execute("ROLLBACK")
        driver.close()
        return copy

    return make
