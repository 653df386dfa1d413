"""Makes a new study: under a name of its own, then renamed, so that no half-made study is ever found."""

import sqlite3
import uuid
from collections.abc import Sequence
from pathlib import Path

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.changes import Changes, adding
from jobcompare.model.study import StudyInfo, StudyLevel
from jobcompare.store.copying import flush_folder
from jobcompare.store.engine import Connected, study_url
from jobcompare.store.faults import told
from jobcompare.store.journal import Operation
from jobcompare.store.lock import user_name
from jobcompare.store.migrations import APPLICATION_ID, CURRENT, STEPS
from jobcompare.store.opening import lock_for_writing
from jobcompare.store.writing import rows_changed, transaction, write


def create_file(path: Path, info: StudyInfo, levels: Sequence[StudyLevel]) -> None:
    """Make the file of a new study with its information and levels.

    Raises:
        UserError: STUDY_EXISTS, STUDY_FOLDER_MISSING, STUDY_READ_ONLY (the folder), STUDY_OPEN_ELSEWHERE (another one is
            making it), STUDY_DISK_FULL.
    """
    if path.exists() or path.is_symlink():
        raise UserError(Trouble.STUDY_EXISTS, file=str(path))
    if not path.absolute().parent.is_dir():
        raise UserError(Trouble.STUDY_FOLDER_MISSING, file=str(path))
    lock, reason = lock_for_writing(path)
    if lock is None:
        assert reason is not None
        raise reason
    making = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}.new")
    try:
        _make(making, path, info, levels)
        if path.exists():
            raise UserError(Trouble.STUDY_EXISTS, file=str(path))
        making.rename(path)
        flush_folder(path.absolute().parent)
    finally:
        making.unlink(missing_ok=True)
        lock.release()


def _make(making: Path, path: Path, info: StudyInfo, levels: Sequence[StudyLevel]) -> None:
    with told(path):
        connected = Connected(study_url(making, "rwc"))
        try:
            connected.keep_rollback_journal()
            changes = rows_changed(Changes(f"New study “{info.name}”", adding(info, *levels)))
            with transaction(connected) as core:
                _write_schema(connected.driver)
                operation = Operation(1, info.created, user_name(), f"New study “{info.name}”", "do")
                write(core, connected.driver, operation, changes)
        finally:
            connected.close()


def _write_schema(driver: sqlite3.Connection) -> None:
    for step in STEPS:
        for statement in step:
            driver.execute(statement)
    driver.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    driver.execute(f"PRAGMA user_version = {CURRENT}")
