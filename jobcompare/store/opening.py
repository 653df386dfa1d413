"""How a study file is opened: lock, header, connection, schema, quick check; and what makes it no study.

Nothing is written: opening, browsing and closing leave the bytes as they were.
"""

import os
import sqlite3
import stat
import sys
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import NamedTuple

from jobcompare.common.errors import Trouble, UserError
from jobcompare.store.engine import Connected, study_url
from jobcompare.store.faults import told
from jobcompare.store.lock import StudyLock
from jobcompare.store.migrations import APPLICATION_ID, CURRENT, STEPS
from jobcompare.store.upgrading import upgrade

CHECKED_AT_OPENING = 200_000_000  # bytes; a larger study is checked in the background
_HEADER = 100  # bytes, see sqlite.org/fileformat2.html#the_database_header


class Opened(NamedTuple):
    """A study that was opened.

    `reason`: why only for reading, None where writing is possible or was not asked for. `unchecked`: too large for
    SQLite's quick check at opening; somebody should ask `Reader.quick_check` in the background.
    """

    connected: Connected
    lock: StudyLock | None
    reason: UserError | None
    unchecked: bool


def open_file(path: Path, *, read_only: bool) -> Opened:
    """Open a study, for writing where that is possible.

    Raises:
        UserError: STUDY_MISSING, STUDY_IS_FOLDER, NOT_A_STUDY, STUDY_NEWER, STUDY_DAMAGED, STUDY_FOREIGN_SCHEMA,
            FILE_UNREADABLE.
    """
    if path.is_dir():
        raise UserError(Trouble.STUDY_IS_FOLDER, file=str(path))
    if not path.exists():
        raise UserError(Trouble.STUDY_MISSING, file=str(path))
    lock, reason = (None, None) if read_only else lock_for_writing(path)
    try:
        found = _schema_number(path)
        large = path.stat().st_size > CHECKED_AT_OPENING
        return Opened(_connected(path, lock, found, check=not large), lock, reason, large)
    except BaseException:
        if lock is not None:
            lock.release()
        raise


def lock_for_writing(path: Path) -> tuple[StudyLock | None, UserError | None]:
    """The lock of a study, or why it cannot be written."""
    what = _write_protected(path)
    if what is None:
        lock = StudyLock(path)
        try:
            holder = lock.take()
        except OSError:
            what = "folder"
        else:
            if holder is None:
                return lock, None
            facts = {"user": holder.user, "host": holder.host, "since": holder.since}
            return None, UserError(Trouble.STUDY_OPEN_ELSEWHERE, file=str(path), **facts)
    return None, UserError(Trouble.STUDY_READ_ONLY, file=str(path), reason=what)


def _write_protected(path: Path) -> str | None:
    """What is protected: "file" or "folder". By the mode bits too, because they do not stop an administrator."""
    if path.exists() and not _may_write(path):
        return "file"
    if sys.platform != "win32" and not _may_write(path.absolute().parent):  # on Windows the attribute says nothing of folders
        return "folder"
    return None


def _may_write(path: Path) -> bool:
    return bool(path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)) and os.access(path, os.W_OK)


def _schema_number(path: Path) -> int:
    """The schema number in the header of what is seen to be a study that this program knows."""
    header = _header(path)
    if not header.startswith(b"SQLite format 3\0") or int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise UserError(Trouble.NOT_A_STUDY, file=str(path))
    found = int.from_bytes(header[60:64], "big")
    if found > CURRENT:
        raise UserError(Trouble.STUDY_NEWER, file=str(path), found=found, known=CURRENT)
    if header[18:20] != b"\1\1":  # 2: a write-ahead log, which no study has
        raise UserError(Trouble.STUDY_FOREIGN_SCHEMA, file=str(path), name="write-ahead log")
    return found


_open_here: dict[tuple[int, int], int] = {}  # files this process has connections to: closing a second handle drops their locks


def _header(path: Path) -> bytes:
    """The first bytes, never through a second handle where this process has the file open already.

    On POSIX, closing any handle of a file drops all locks the process has on it, SQLite's too.
    """
    try:
        if _identity(path) in _open_here:
            return _header_by_query(path)
        with path.open("rb") as file:
            return file.read(_HEADER)
    except OSError as error:
        raise UserError(Trouble.FILE_UNREADABLE, file=str(path), reason=error.strerror or str(error)) from error


def _header_by_query(path: Path) -> bytes:
    with told(path):
        connected = Connected(study_url(path, "ro"))
        try:
            version, application = (
                connected.driver.execute(f"PRAGMA {p}").fetchone()[0] for p in ("user_version", "application_id")
            )
        finally:
            connected.close()
    made = b"SQLite format 3\0".ljust(18) + b"\1\1"
    return made.ljust(60) + version.to_bytes(4, "big") + bytes(4) + application.to_bytes(4, "big", signed=True)


def _identity(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_dev, status.st_ino


def hold(path: Path) -> tuple[int, int]:
    """Say that this process has a connection to the file."""
    identity = _identity(path)
    _open_here[identity] = _open_here.get(identity, 0) + 1
    return identity


def let_go(identity: tuple[int, int]) -> None:
    """Say that one of the connections was closed."""
    left = _open_here.pop(identity, 0) - 1
    if left > 0:
        _open_here[identity] = left


def _connected(path: Path, lock: StudyLock | None, found: int, *, check: bool) -> Connected:
    with told(path):
        if lock is None:
            _finish_interrupted(path)
        connected = Connected(study_url(path, "ro" if lock is None else "rw"))
        try:
            if lock is not None:
                connected.keep_rollback_journal()
            _check_schema(path, connected.driver, found)
            if check:
                quick_check(path, connected.driver)
            if found < CURRENT:
                _bring_up(path, connected, found, lock)
        except BaseException:
            connected.close()
            raise
    return connected


def _bring_up(path: Path, connected: Connected, found: int, lock: StudyLock | None) -> None:
    if lock is None:
        raise UserError(Trouble.STUDY_READ_ONLY, file=str(path), reason="upgrade")
    upgrade(connected, path, found, STEPS)


def _finish_interrupted(path: Path) -> None:
    """Where a writer was cut off, its rollback journal must be played back, which only a writer can."""
    if not path.with_name(path.name + "-journal").exists():
        return
    lock, _ = lock_for_writing(path)
    if lock is not None:
        connected = Connected(study_url(path, "rw"))
        try:
            connected.driver.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        finally:
            connected.close()
            lock.release()


def _check_schema(path: Path, driver: sqlite3.Connection, number: int) -> None:
    """Every row of the schema must be the expected one: a foreign trigger or view would run with our changes."""
    found, expected = _schema(driver), _expected_schema(number)
    strange = sorted(row[1] for row in found ^ expected)
    if strange:
        raise UserError(Trouble.STUDY_FOREIGN_SCHEMA, file=str(path), name=strange[0])


def _schema(driver: sqlite3.Connection) -> frozenset[tuple[str, str, str, str | None]]:
    return frozenset(driver.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema"))


@cache
def _expected_schema(number: int) -> frozenset[tuple[str, str, str, str | None]]:
    with closing(sqlite3.connect(":memory:")) as driver:
        for step in STEPS[:number]:
            for statement in step:
                driver.execute(statement)
        return _schema(driver)


def quick_check(path: Path, driver: sqlite3.Connection) -> None:
    """SQLite's own check of pages and rows.

    Raises:
        UserError: STUDY_DAMAGED with the first fault found.
    """
    (said,) = driver.execute("PRAGMA quick_check(1)").fetchone()
    if said != "ok":
        raise UserError(Trouble.STUDY_DAMAGED, file=str(path), reason=said)
