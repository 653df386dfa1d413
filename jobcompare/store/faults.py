"""SQLite's errors as troubles of the user; what is a bug stays an exception of its own."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from jobcompare.common.errors import Trouble, UserError

_TROUBLES = {
    sqlite3.SQLITE_FULL: Trouble.STUDY_DISK_FULL,
    sqlite3.SQLITE_BUSY: Trouble.STUDY_BUSY,
    sqlite3.SQLITE_LOCKED: Trouble.STUDY_BUSY,
    sqlite3.SQLITE_READONLY: Trouble.STUDY_READ_ONLY,
    sqlite3.SQLITE_CORRUPT: Trouble.STUDY_DAMAGED,
    sqlite3.SQLITE_NOTADB: Trouble.NOT_A_STUDY,
    sqlite3.SQLITE_PERM: Trouble.FILE_UNREADABLE,
    sqlite3.SQLITE_CANTOPEN: Trouble.FILE_UNREADABLE,
    sqlite3.SQLITE_IOERR: Trouble.FILE_UNREADABLE,
}
_CUT_OFF = "a change was cut off and cannot be taken back in a place that can only be read"


class StaleChange(Exception):
    """A change was made from a value that is no longer the stored one: a bug of the caller, nothing was written."""


class Interrupted(Exception):
    """A question was given up (`Reader.interrupt`) because a newer one took its place."""


@contextmanager
def told(path: Path) -> Generator[None]:
    """Turn errors of the database inside into `UserError`; those that only a bug can cause pass unchanged.

    Raises:
        UserError: STUDY_DISK_FULL, STUDY_BUSY, STUDY_READ_ONLY, STUDY_DAMAGED, NOT_A_STUDY, FILE_UNREADABLE.
        Interrupted: the question was given up.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise _as_told(path, error) from error
    except Exception as error:  # SQLAlchemy wraps the driver's errors; it is not imported here, reading does without it
        original = getattr(error, "orig", None)
        if not isinstance(original, sqlite3.Error):
            raise
        raise _as_told(path, original) from error


def _as_told(path: Path, error: sqlite3.Error) -> Exception:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return error
    if code == sqlite3.SQLITE_READONLY_ROLLBACK:
        return UserError(Trouble.STUDY_DAMAGED, file=str(path), reason=_CUT_OFF)
    primary = code & 0xFF
    if primary == sqlite3.SQLITE_INTERRUPT:
        return Interrupted()
    trouble = _TROUBLES.get(primary)
    return error if trouble is None else UserError(trouble, file=str(path), reason=str(error))
