"""Copies of a study that is open: made by SQLite, never by reading the live file; complete or not there at all."""

import os
import sqlite3
import sys
import uuid
from collections.abc import Callable
from pathlib import Path

from jobcompare.common.errors import Trouble, UserError
from jobcompare.store.engine import Connected, study_url
from jobcompare.store.faults import told


def copy_to(driver: sqlite3.Connection, target: Path) -> None:
    """Copy all pages into a new file."""
    copy = sqlite3.connect(study_url(target, "rwc"), uri=True)
    try:
        driver.backup(copy)
    finally:
        copy.close()


def finished_copy(driver: sqlite3.Connection, target: Path, *, also: Callable[[Connected], None] | None = None) -> None:
    """Copy a study to `target`, over what is there: written beside it, checked, flushed, then renamed.

    Args:
        driver: the connection to copy from.
        target: the copy.
        also: what to do with the copy before it gets its name.

    Raises:
        UserError: STUDY_FOLDER_MISSING, STUDY_DISK_FULL, FILE_UNREADABLE, EXPORT_TARGET_BUSY.
    """
    if not target.absolute().parent.is_dir():
        raise UserError(Trouble.STUDY_FOLDER_MISSING, file=str(target))
    making = target.with_name(f".{target.name}.{uuid.uuid4().hex[:8]}.new")
    try:
        with told(target):
            copy_to(driver, making)
            _look_over(making, target, also)
        flush_file(making)
        making.replace(target)
        flush_folder(target.absolute().parent)
    except PermissionError as error:
        raise UserError(Trouble.EXPORT_TARGET_BUSY, file=str(target)) from error
    finally:
        making.unlink(missing_ok=True)


def _look_over(making: Path, target: Path, also: Callable[[Connected], None] | None) -> None:
    connected = Connected(study_url(making, "rw"))
    try:
        if also is not None:
            also(connected)
        (said,) = connected.driver.execute("PRAGMA quick_check(1)").fetchone()
    finally:
        connected.close()
    if said != "ok":
        raise UserError(Trouble.STUDY_DAMAGED, file=str(target), reason=said)


def flush_file(path: Path) -> None:
    """Make the bytes safe from a cut of power."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """Make a new name safe from a cut of power; Windows does so of its own and cannot open a folder."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
