"""One writer at a time: a small file beside the study says who writes.

SQLite's own locks guard the bytes; this file guards the analyst's work, names who has the study open, and outlives
no one: the lock of a process that has ended on this computer is taken over.
"""

import contextlib
import getpass
import json
import os
import socket
import time
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

from jobcompare.store.processes import is_running

_UNREADABLE_FOR = 10  # seconds for which a lock file without words counts as one being written


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a lock. `token` tells one opening from another of the same process."""

    host: str
    user: str
    pid: int
    at: float  # seconds since 1970
    token: str

    @property
    def since(self) -> str:
        """ISO 8601 UTC, to the second."""
        return datetime.fromtimestamp(self.at, UTC).isoformat(timespec="seconds")


class StudyLock:
    """The lock of one study, held from `take` to `release`."""

    def __init__(self, study: Path) -> None:
        self.path = study.with_name(study.name + ".lock")
        self._held: Holder | None = None

    def take(self) -> Holder | None:
        """Take the lock; returns who holds it instead, None when it is ours.

        Raises:
            OSError: the folder cannot be written.
        """
        for _ in range(3):
            if self._create():
                return None
            holder = self._read()
            if holder is not None and not _is_stale(holder):
                return holder
            if holder is None and self._is_fresh():
                return Holder("", "", 0, time.time(), "")
            self._put_aside(holder)
        return self._read() or Holder("", "", 0, time.time(), "")

    def release(self) -> None:
        """Give the lock back; a lock that another one took over is left alone."""
        held, self._held = self._held, None
        if held is not None and self._read() == held:
            with contextlib.suppress(OSError):
                self.path.unlink()

    def _create(self) -> bool:
        mine = Holder(socket.gethostname(), user_name(), os.getpid(), time.time(), uuid.uuid4().hex)
        words = {"host": mine.host, "user": mine.user, "pid": mine.pid, "at": mine.at, "token": mine.token}
        try:
            with self.path.open("x", encoding="utf-8") as file:
                json.dump(words, file)
        except FileExistsError:
            return False
        self._held = mine
        return True

    def _read(self) -> Holder | None:
        return _holder_in(self.path)

    def _is_fresh(self) -> bool:
        """A lock file that is still being written has no words yet."""
        try:
            return time.time() - self.path.stat().st_mtime < _UNREADABLE_FOR
        except OSError:
            return False

    def _put_aside(self, stale: Holder | None) -> None:
        """Remove the stale lock by renaming it: if another instance was quicker and it is its lock now, put it back."""
        aside = self.path.with_name(f"{self.path.name}.{uuid.uuid4().hex}")
        with contextlib.suppress(OSError):
            self.path.rename(aside)
            if _holder_in(aside) == stale:
                aside.unlink()
            else:
                aside.rename(self.path)


def _holder_in(path: Path) -> Holder | None:
    try:
        words = cast(dict[str, Any], json.loads(path.read_text(encoding="utf-8")))
        return Holder(str(words["host"]), str(words["user"]), int(words["pid"]), float(words["at"]), str(words["token"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _is_stale(holder: Holder) -> bool:
    return holder.host == socket.gethostname() and not is_running(holder.pid, holder.at)


def user_name() -> str:
    """The name of the account this program runs under; "" where it has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
