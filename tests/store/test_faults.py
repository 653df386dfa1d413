"""Faults of the world come out as troubles, nothing is half-written, and the study goes on."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.changes import Change, Changes, adding
from jobcompare.model.study import EntityKind, Note, NoteKind
from jobcompare.store import writing
from jobcompare.store.faults import told
from jobcompare.store.study_file import StudyFile
from tests.store.contents import contents
from tests.store.small import AT, BY, FIRST, small_study

RENAME = Changes("Rename", (Change(FIRST, replace(FIRST, title="New")),))


def refused(study: StudyFile, changes: Changes, trouble: Trouble) -> None:
    before = contents(study.read)
    with pytest.raises(UserError) as raised:
        study.apply(changes, by=BY, at=AT)
    assert raised.value.trouble is trouble
    assert raised.value.facts["file"] == str(study.path)
    assert contents(study.read) == before


def test_a_full_disk(study: StudyFile) -> None:
    (pages,) = study._driver.execute("PRAGMA page_count").fetchone()
    study._driver.execute(f"PRAGMA max_page_count = {pages}")
    note = Note(id=9, entity="study", entity_id=1, field=None, kind=NoteKind.QUESTION, text="x" * 200_000, by=BY, at=AT)
    refused(study, Changes("Note", adding(note)), Trouble.STUDY_DISK_FULL)
    assert study.check() == ()
    study._driver.execute("PRAGMA max_page_count = 100000")
    study.apply(Changes("Note", adding(note)), by=BY, at=AT)
    assert study.read.entity(EntityKind.NOTE, 9) == note


def test_a_busy_file(study: StudyFile) -> None:
    study._driver.execute("PRAGMA busy_timeout = 0")
    rival = sqlite3.connect(study.path, isolation_level=None)
    rival.execute("BEGIN IMMEDIATE")
    refused(study, RENAME, Trouble.STUDY_BUSY)
    rival.execute("ROLLBACK")
    rival.close()
    study.apply(RENAME, by=BY, at=AT)


def test_a_reader_in_the_way_of_the_commit(study: StudyFile) -> None:
    study._driver.execute("PRAGMA busy_timeout = 0")
    with study.reader() as reader, reader._asking() as asking:
        asking.execute("SELECT count(*) FROM note").fetchone()
        refused_once = pytest.raises(UserError)
        with refused_once as raised:
            study.apply(RENAME, by=BY, at=AT)
        assert raised.value.trouble is Trouble.STUDY_BUSY
    assert study.read.entity(EntityKind.JOB_CLASS, 1) == FIRST
    study.apply(RENAME, by=BY, at=AT)
    assert study.check() == ()


@pytest.mark.parametrize("step", ["keep_index", "keep_lines", "write_journal", "_keep_ids"])
@pytest.mark.parametrize("error", [KeyboardInterrupt, RuntimeError, MemoryError])
def test_whatever_stops_a_change_takes_all_of_it_back(
    study: StudyFile, monkeypatch: pytest.MonkeyPatch, step: str, error: type[BaseException]
) -> None:
    before, version = contents(study.read), study.read.version

    def fail(*_: object) -> None:
        raise error

    with monkeypatch.context() as broken:
        broken.setattr(writing, step, fail)
        with pytest.raises(error):
            study.apply(RENAME, by=BY, at=AT)
        with pytest.raises(error):
            study.undo(by=BY, at=AT)
    assert (contents(study.read), study.read.version, study.undo_name) == (before, version, "Import")
    assert study.check() == ()
    study.apply(RENAME, by=BY, at=AT)


def test_a_change_that_was_cut_off_where_nothing_can_be_written(path: Path, make_cut_off: Callable[[Path], Path]) -> None:
    copy = make_cut_off(path)
    copy.chmod(0o444)
    with pytest.raises(UserError) as raised:
        StudyFile.open(copy)
    assert raised.value.trouble is Trouble.STUDY_DAMAGED
    copy.chmod(0o644)
    with StudyFile.open(copy) as study:
        assert study.check() == ()


def test_errors_that_only_a_bug_can_cause_pass_unchanged(path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError), told(path), closing(sqlite3.connect(":memory:")) as driver:
        driver.execute("nonsense")
    with pytest.raises(ZeroDivisionError), told(path):
        _ = 1 / 0


def test_a_copy_under_another_name_is_the_study(path: Path, tmp_path: Path) -> None:
    small_study(path).close()
    with StudyFile.open(path, read_only=True) as study:
        study.save_copy(tmp_path / "mine.jobstudy")
        with StudyFile.open(tmp_path / "mine.jobstudy") as mine:
            assert contents(mine.read) == contents(study.read)
            assert (mine.read_only, mine.undo_name) == (False, "Import")
