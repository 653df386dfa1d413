"""What cannot be changed or opened: one clear sentence, nothing lost, not a byte changed."""

import hashlib
import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.changes import Changes, adding
from jobcompare.model.study import JobClass
from jobcompare.present.wording.errors import sentence
from jobcompare.store.migrations import CURRENT
from jobcompare.store.study_file import StudyFile
from tests.store.contents import contents
from tests.store.small import AT, BY, EVERYTHING, small_study

HOLD = """
import sys
from pathlib import Path
from jobcompare.store.study_file import StudyFile
with StudyFile.open(Path(sys.argv[1])) as study:
    print("read-only" if study.read_only else "holding", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "studies"
    folder.mkdir()
    made = folder / "it.jobstudy"
    small_study(made).close()
    yield made
    folder.chmod(stat.S_IRWXU)


def state(path: Path) -> dict[str, tuple[str, int]]:
    """Bytes and times of every file of the folder."""
    return {
        entry.name: (hashlib.sha256(entry.read_bytes()).hexdigest(), entry.stat().st_mtime_ns) for entry in path.parent.iterdir()
    }


def one_sentence(error: UserError, path: Path) -> str:
    words = sentence(error)
    assert words.count("\n") == 0
    assert path.name in words
    assert words.endswith(".")
    return words


def reads_but_refuses(path: Path, trouble: Trouble) -> str:
    """The study opens for reading, says why, shows everything, refuses every change."""
    with StudyFile.open(path) as study:
        assert study.read_only
        reason = study.read_only_reason
        assert reason is not None
        assert reason.trouble is trouble
        held = list(contents(study.read).values())
        assert all(entity in held for entity in EVERYTHING)
        assert study.read.find("scanner")
        with pytest.raises(UserError) as raised:
            study.apply(Changes("New", adding(JobClass(id=50, employer_id=1, title="New"))), by=BY, at=AT)
        assert raised.value.trouble is trouble
        with pytest.raises(UserError):
            study.undo(by=BY, at=AT)
    return one_sentence(reason, path)


def test_a_read_only_file(path: Path) -> None:
    path.chmod(stat.S_IREAD)
    before = state(path)
    reads_but_refuses(path, Trouble.STUDY_READ_ONLY)
    assert state(path) == before
    path.chmod(stat.S_IREAD | stat.S_IWRITE)


@pytest.mark.skipif(os.name == "nt", reason="on Windows a folder has no such bit")
def test_a_read_only_folder(path: Path) -> None:
    before = state(path)
    path.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)
    reads_but_refuses(path, Trouble.STUDY_READ_ONLY)
    assert state(path) == before


def test_a_second_instance(path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "holding\n"
        before = state(path)
        reads_but_refuses(path, Trouble.STUDY_OPEN_ELSEWHERE)
        assert state(path) == before
        first.communicate("\n")
    with StudyFile.open(path) as study:
        assert not study.read_only
        study.apply(Changes("New", adding(JobClass(id=50, employer_id=1, title="New"))), by=BY, at=AT)


def refused(path: Path, trouble: Trouble) -> str:
    before = state(path)
    with pytest.raises(UserError) as raised:
        StudyFile.open(path)
    assert raised.value.trouble is trouble
    assert state(path) == before
    return one_sentence(raised.value, path)


def behind_our_back(path: Path, statement: str) -> None:
    driver = sqlite3.connect(path)
    driver.execute(statement)
    driver.close()


def test_a_newer_study(path: Path) -> None:
    behind_our_back(path, f"PRAGMA user_version = {CURRENT + 1}")
    assert str(CURRENT + 1) in refused(path, Trouble.STUDY_NEWER)


def test_a_foreign_file(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7 not a study")
    refused(path, Trouble.NOT_A_STUDY)


def test_another_programs_database(path: Path) -> None:
    path.unlink()
    behind_our_back(path, "CREATE TABLE study (id)")
    refused(path, Trouble.NOT_A_STUDY)


def test_a_study_with_something_foreign_in_it(path: Path) -> None:
    behind_our_back(path, "CREATE TRIGGER evil AFTER INSERT ON note BEGIN DELETE FROM statement; END")
    refused(path, Trouble.STUDY_FOREIGN_SCHEMA)


def test_a_damaged_study(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: 30 * 4096])
    refused(path, Trouble.STUDY_DAMAGED)


def test_a_folder_and_nothing(path: Path) -> None:
    path.unlink()
    refused(path, Trouble.STUDY_MISSING)
    path.mkdir()
    with pytest.raises(UserError) as raised:
        StudyFile.open(path)
    one_sentence(raised.value, path)
