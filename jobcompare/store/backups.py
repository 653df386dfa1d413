"""Backups of a study: made before an import, an upgrade or a bulk edit, in a folder beside it; old ones thinned out.

All of the last two days are kept, then the last of each day for two weeks, the last of each week for ten weeks, and the
last of each month for good.
"""

import re
import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from jobcompare.common.errors import Trouble, UserError
from jobcompare.store.copying import finished_copy

ALL_FOR = timedelta(days=2)
DAILY_FOR = timedelta(days=14)
WEEKLY_FOR = timedelta(weeks=10)
_STAMP = "%Y-%m-%d %H%M%S"
_STAMPED = re.compile(r"(?P<stem>.+) (?P<at>\d{4}-\d\d-\d\d \d{6})(-\d+)?")


def folder_of(study: Path) -> Path:
    """Where the backups of a study are kept unless said otherwise."""
    return study.with_name(f"{study.stem} backups")


def make_backup(driver: sqlite3.Connection, study: Path, folder: Path, now: datetime) -> Path:
    """Copy the study into the folder, then remove the backups of this study that are no longer to be kept.

    Raises:
        UserError: STUDY_READ_ONLY (the folder cannot be made), STUDY_DISK_FULL, FILE_UNREADABLE.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(Trouble.STUDY_READ_ONLY, file=str(folder), reason="folder") from error
    target = _free_name(folder, study, now)
    finished_copy(driver, target)
    existing = {path: at for path, at in backups_in(folder, study).items() if path != target}
    for path in to_remove(existing, now):
        path.unlink(missing_ok=True)
    return target


def backups_in(folder: Path, study: Path) -> dict[Path, datetime]:
    """The backups of a study in a folder, with their times (UTC). Other files are not looked at."""
    found: dict[Path, datetime] = {}
    for path in sorted(folder.glob(f"*{study.suffix}")):
        stamped = _STAMPED.fullmatch(path.stem)
        if stamped is not None and stamped["stem"] == study.stem:
            found[path] = datetime.strptime(stamped["at"], _STAMP).replace(tzinfo=UTC)
    return found


def to_remove(backups: dict[Path, datetime], now: datetime) -> list[Path]:
    """Backups that the rule of this module does not keep, oldest first."""
    kept = set(_newest_of_each_span(backups.items(), now))
    return [path for path, _ in sorted(backups.items(), key=lambda item: item[1]) if path not in kept]


def _newest_of_each_span(backups: Iterable[tuple[Path, datetime]], now: datetime) -> Iterable[Path]:
    newest: dict[tuple[object, ...], Path] = {}
    for path, at in sorted(backups, key=lambda item: (item[1], item[0])):
        newest[_span(path, at, now)] = path  # the later one takes its place
    return newest.values()


def _span(path: Path, at: datetime, now: datetime) -> tuple[object, ...]:
    """What a backup stands for: itself, its day, its week or its month."""
    age = now - at
    if age <= ALL_FOR:
        return ("itself", path)
    if age <= DAILY_FOR:
        return ("day", at.date())
    if age <= WEEKLY_FOR:
        return ("week", *at.isocalendar()[:2])
    return ("month", at.year, at.month)


def _free_name(folder: Path, study: Path, now: datetime) -> Path:
    stem = f"{study.stem} {now.astimezone(UTC).strftime(_STAMP)}"
    names = [f"{stem}{study.suffix}", *(f"{stem}-{n}{study.suffix}" for n in range(2, 1000))]
    return next(folder / name for name in names if not (folder / name).exists())
