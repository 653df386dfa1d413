"""Brings a study of an older schema up to this program's: a backup first, then all steps in one transaction."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from jobcompare.store.backups import folder_of, make_backup
from jobcompare.store.engine import Connected


def upgrade(connected: Connected, path: Path, found: int, steps: Sequence[Sequence[str]]) -> Path:
    """Run the steps after `found`; returns the backup made before. Any error leaves the study as it was.

    Args:
        connected: a connection that may write, with the lock held.
        path: the study.
        found: its schema number.
        steps: the statements of every schema, the first step is schema 1.
    """
    backup = make_backup(connected.driver, path, folder_of(path), datetime.now(UTC))
    driver = connected.driver
    driver.execute("BEGIN IMMEDIATE")
    try:
        for step in steps[found:]:
            for statement in step:
                driver.execute(statement)
        driver.execute(f"PRAGMA user_version = {len(steps)}")
        driver.execute("COMMIT")
    except BaseException:
        driver.execute("ROLLBACK")
        raise
    return backup
