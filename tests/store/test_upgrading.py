"""An older schema: a backup, then all steps or none."""

import sqlite3
from pathlib import Path

import pytest

from jobcompare.common.errors import Trouble, UserError
from jobcompare.store import opening
from jobcompare.store.backups import backups_in, folder_of
from jobcompare.store.migrations import STEPS
from jobcompare.store.study_file import StudyFile
from tests.store.small import small_study

NEXT = ("CREATE TABLE remark (id INTEGER PRIMARY KEY) STRICT", "INSERT INTO remark SELECT id FROM note")


@pytest.fixture
def newer_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "STEPS", (*STEPS, NEXT))
    monkeypatch.setattr(opening, "CURRENT", len(STEPS) + 1)
    opening._expected_schema.cache_clear()
    monkeypatch.setattr(opening, "_expected_schema", opening._expected_schema.__wrapped__)


def number(path: Path) -> int:
    driver = sqlite3.connect(path)
    (found,) = driver.execute("PRAGMA user_version").fetchone()
    driver.close()
    return found


@pytest.mark.usefixtures("newer_program")
def test_an_older_study_is_brought_up_after_a_backup(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as older:
        older.setattr(opening, "CURRENT", len(STEPS))
        small_study(path).close()
    with StudyFile.open(path) as study:
        assert study._driver.execute("SELECT count(*) FROM remark").fetchone() == (2,)
    assert number(path) == len(STEPS) + 1
    (backup,) = backups_in(folder_of(path), path)
    assert number(backup) == len(STEPS)
    with StudyFile.open(path) as again:
        assert not again.read_only
    assert len(backups_in(folder_of(path), path)) == 1


@pytest.mark.usefixtures("newer_program")
def test_a_step_that_fails_leaves_the_study_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as older:
        older.setattr(opening, "CURRENT", len(STEPS))
        small_study(path).close()
    monkeypatch.setattr(opening, "STEPS", (*STEPS, ("CREATE TABLE half (id)", "nonsense")))
    with pytest.raises(sqlite3.OperationalError):
        StudyFile.open(path)
    assert number(path) == len(STEPS)
    driver = sqlite3.connect(path)
    assert driver.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").fetchone() == (0,)
    driver.close()


@pytest.mark.usefixtures("newer_program")
def test_an_older_study_that_may_only_be_read_says_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as older:
        older.setattr(opening, "CURRENT", len(STEPS))
        small_study(path).close()
    with pytest.raises(UserError) as raised:
        StudyFile.open(path, read_only=True)
    assert (raised.value.trouble, raised.value.facts["reason"]) == (Trouble.STUDY_READ_ONLY, "upgrade")
