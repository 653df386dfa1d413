"""What opens, what does not, and what is said; whatever happens, the bytes stay as they are."""

import hashlib
import os
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from jobcompare.common.errors import Trouble, UserError
from jobcompare.store import opening
from jobcompare.store.engine import study_url
from jobcompare.store.migrations import APPLICATION_ID, CURRENT
from jobcompare.store.study_file import StudyFile
from tests.store.small import INFO, small_study


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def refused(path: Path) -> UserError:
    """What opening says; the file and its folder are as before."""
    before = {entry.name: digest(entry) for entry in path.parent.iterdir() if entry.is_file()}
    with pytest.raises(UserError) as raised:
        StudyFile.open(path)
    assert {entry.name: digest(entry) for entry in path.parent.iterdir() if entry.is_file()} == before
    assert raised.value.facts["file"] == str(path)
    return raised.value


def edited(path: Path, *statements: str) -> Path:
    """A study changed behind our back."""
    small_study(path).close()
    driver = sqlite3.connect(path)
    for statement in statements:
        driver.execute(statement)
    driver.commit()
    driver.close()
    return path


def test_a_missing_file(tmp_path: Path) -> None:
    assert refused(tmp_path / "no.jobstudy").trouble is Trouble.STUDY_MISSING


def test_a_folder(tmp_path: Path) -> None:
    (tmp_path / "x.jobstudy").mkdir()
    assert refused(tmp_path / "x.jobstudy").trouble is Trouble.STUDY_IS_FOLDER


@pytest.mark.parametrize(
    "content", [b"", b"hello", b"SQLite format 3\0", b"PK\3\4" + bytes(200), b"SQLite format 3\0" + bytes(5000)]
)
def test_a_file_that_is_no_study(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert refused(path).trouble is Trouble.NOT_A_STUDY


def test_another_programs_database(path: Path) -> None:
    driver = sqlite3.connect(path)
    driver.execute("CREATE TABLE study (id)")
    driver.close()
    assert refused(path).trouble is Trouble.NOT_A_STUDY


def test_a_newer_study(path: Path) -> None:
    error = refused(edited(path, f"PRAGMA user_version = {CURRENT + 3}"))
    assert (error.trouble, error.facts["found"], error.facts["known"]) == (Trouble.STUDY_NEWER, CURRENT + 3, CURRENT)


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("CREATE TRIGGER evil AFTER INSERT ON note BEGIN DELETE FROM statement; END", "evil"),
        ("CREATE VIEW strange AS SELECT 1", "strange"),
        ("CREATE TABLE more (x)", "more"),
        ("DROP INDEX note_entity", "note_entity"),
        ("ALTER TABLE note ADD COLUMN x TEXT", "note"),
    ],
)
def test_a_foreign_schema(path: Path, statement: str, name: str) -> None:
    error = refused(edited(path, statement))
    assert (error.trouble, error.facts["name"]) == (Trouble.STUDY_FOREIGN_SCHEMA, name)


def test_a_study_turned_to_a_write_ahead_log(path: Path) -> None:
    small_study(path).close()
    whole = path.read_bytes()
    path.write_bytes(whole[:18] + b"\2\2" + whole[20:])
    assert refused(path).trouble is Trouble.STUDY_FOREIGN_SCHEMA


def test_a_truncated_study(path: Path) -> None:
    small_study(path).close()
    path.write_bytes(path.read_bytes()[: -3 * 4096])
    assert refused(path).trouble is Trouble.STUDY_DAMAGED


def test_a_study_with_a_broken_page(path: Path) -> None:
    small_study(path).close()
    whole = path.read_bytes()
    path.write_bytes(whole[: 20 * 4096] + b"\xff" * 4096 + whole[21 * 4096 :])
    assert refused(path).trouble is Trouble.STUDY_DAMAGED


def test_the_header_says_whose_it_is(path: Path) -> None:
    small_study(path).close()
    header = path.read_bytes()[:100]
    assert int.from_bytes(header[68:72], "big") == APPLICATION_ID == 0x4A434D50
    assert int.from_bytes(header[60:64], "big") == CURRENT


def test_the_pragmas_of_a_connection(path: Path) -> None:
    with small_study(path) as study:
        asked = ("trusted_schema", "cell_size_check", "foreign_keys", "secure_delete", "synchronous", "mmap_size", "busy_timeout")
        said = {name: study._driver.execute(f"PRAGMA {name}").fetchone() for name in (*asked, "journal_mode")}
    assert said == {
        "trusted_schema": (0,),
        "cell_size_check": (1,),
        "foreign_keys": (1,),
        "secure_delete": (1,),
        "synchronous": (3,),
        "mmap_size": (0,),
        "busy_timeout": (5000,),
        "journal_mode": ("delete",),
    }


def test_opening_for_reading_while_open_keeps_the_writers_locks(path: Path) -> None:
    """A second plain handle on the live file would drop them (POSIX); a third connection must still be kept out."""
    with small_study(path) as study:
        study._driver.execute("BEGIN IMMEDIATE")
        with StudyFile.open(path, read_only=True) as second:
            assert second.read.info() == INFO
        rival = sqlite3.connect(path, timeout=0)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            rival.execute("BEGIN IMMEDIATE")
        rival.close()
        study._driver.execute("ROLLBACK")


def test_the_header_is_read_by_query_where_the_file_is_open_already(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with small_study(path):
        opened: list[Path] = []
        plain = Path.open
        monkeypatch.setattr(Path, "open", lambda self, *a, **k: (opened.append(self), plain(self, *a, **k))[1])
        StudyFile.open(path, read_only=True).close()
        assert path not in opened


def test_an_interrupted_change_is_taken_back_before_reading(path: Path, make_cut_off: Callable[[Path], Path]) -> None:
    copy = make_cut_off(path)
    with StudyFile.open(copy, read_only=True) as study:
        assert study.check() == ()
    assert not copy.with_name(copy.name + "-journal").exists()


@pytest.mark.parametrize("name", ["a b#c?.jobstudy", "100%.jobstudy", "é ü 研究.jobstudy", "file:x.jobstudy", "no-ending"])
def test_names_of_every_sort(tmp_path: Path, name: str) -> None:
    if os.name == "nt" and any(sign in name for sign in "?:"):
        name = "x" + name.replace("?", "").replace(":", "")
    small_study(tmp_path / name).close()
    assert sorted(entry.name for entry in tmp_path.iterdir()) == [name]
    with StudyFile.open(tmp_path / name) as study:
        assert study.read.info() == INFO


def test_a_relative_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    small_study(Path("here.jobstudy")).close()
    with StudyFile.open(Path("here.jobstudy")) as study:
        assert not study.read_only


def test_the_url_of_a_network_share_has_no_host() -> None:
    class Share:
        def absolute(self) -> "Share":
            return self

        def as_uri(self) -> str:
            return "file://server/share/s.jobstudy"

    assert study_url(Share(), "rw") == "file:////server/share/s.jobstudy?mode=rw"  # type: ignore[arg-type]


class TestCreating:
    def test_never_over_what_is_there(self, path: Path) -> None:
        path.write_text("mine")
        with pytest.raises(UserError) as raised:
            StudyFile.create(path, INFO)
        assert raised.value.trouble is Trouble.STUDY_EXISTS
        assert path.read_text() == "mine"

    def test_needs_its_folder(self, tmp_path: Path) -> None:
        with pytest.raises(UserError) as raised:
            StudyFile.create(tmp_path / "no" / "s.jobstudy", INFO)
        assert raised.value.trouble is Trouble.STUDY_FOLDER_MISSING

    def test_not_in_a_protected_folder(self, tmp_path: Path) -> None:
        if os.name == "nt":
            pytest.skip("on Windows a folder has no such bit")
        tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
        try:
            with pytest.raises(UserError) as raised:
                StudyFile.create(tmp_path / "s.jobstudy", INFO)
        finally:
            tmp_path.chmod(stat.S_IRWXU)
        assert (raised.value.trouble, raised.value.facts["reason"]) == (Trouble.STUDY_READ_ONLY, "folder")

    def test_leaves_nothing_else_in_the_folder(self, tmp_path: Path) -> None:
        with StudyFile.create(tmp_path / "s.jobstudy", INFO):
            assert sorted(entry.name for entry in tmp_path.iterdir()) == ["s.jobstudy", "s.jobstudy.lock"]
        assert [entry.name for entry in tmp_path.iterdir()] == ["s.jobstudy"]

    def test_a_failure_leaves_nothing(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("jobcompare.store.creating.STEPS", (("CREATE nonsense",),))
        with pytest.raises(sqlite3.OperationalError):
            StudyFile.create(tmp_path / "s.jobstudy", INFO)
        assert list(tmp_path.iterdir()) == []


def test_a_large_study_is_left_to_the_background(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small_study(path).close()
    with StudyFile.open(path) as study:
        assert not study.unchecked
    monkeypatch.setattr(opening, "CHECKED_AT_OPENING", 0)
    with StudyFile.open(path) as study:
        assert study.unchecked
        study.read.quick_check()
