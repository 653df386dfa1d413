"""A study open for change: one connection, one write path, undo and redo across closing."""

import sqlite3
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.changes import Changes
from jobcompare.model.lines import JournalLine
from jobcompare.model.study import EntityKind, StudyInfo, StudyLevel
from jobcompare.store import undo_log
from jobcompare.store.engine import Connected, study_url
from jobcompare.store.faults import told
from jobcompare.store.journal import Operation, RowChange, last_sequence, read_journal
from jobcompare.store.opening import Opened, hold, let_go, open_file
from jobcompare.store.reader import Reader

if TYPE_CHECKING:
    from types import TracebackType

_BACKUP_STANDS = 600  # seconds


class StudyFile:
    """A study file. Used by one thread at a time (the write lane); others take a `reader`."""

    def __init__(self, path: Path, opened: Opened) -> None:
        self.path = path
        self.read_only = opened.lock is None
        self.read_only_reason = opened.reason
        self._connected: Connected | None = opened.connected
        self.unchecked = opened.unchecked  # too large for the check at opening: see Reader.quick_check
        self._lock = opened.lock
        self._backed_up_at: float | None = None
        self._held = hold(path)
        self._next_ids: dict[EntityKind, int] = {}
        self.read = Reader(path, self._borrowed)

    @classmethod
    def create(cls, path: Path, info: StudyInfo, levels: Sequence[StudyLevel] = ()) -> "StudyFile":
        """Make a new study and open it.

        Raises:
            UserError: STUDY_EXISTS, STUDY_FOLDER_MISSING, STUDY_READ_ONLY, STUDY_OPEN_ELSEWHERE, STUDY_DISK_FULL.
        """
        from jobcompare.store.creating import create_file

        create_file(path, info, levels)
        study = cls.open(path)
        study._backed_up_at = time.monotonic()  # there was nothing before to go back to
        return study

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> "StudyFile":
        """Open a study; only for reading where the file or folder is protected or another instance writes it.

        `read_only_reason` then says why (STUDY_READ_ONLY or STUDY_OPEN_ELSEWHERE); it is None where reading was asked for.

        Raises:
            UserError: STUDY_MISSING, STUDY_IS_FOLDER, NOT_A_STUDY, STUDY_NEWER, STUDY_DAMAGED, STUDY_FOREIGN_SCHEMA,
                FILE_UNREADABLE.
        """
        return cls(path, open_file(path, read_only=read_only))

    def reader(self) -> Reader:
        """A reader with a read-only connection of its own, for one other thread."""
        return Reader(self.path, lambda: Connected(study_url(self.path, "ro")))

    def new_ids(self, kind: EntityKind, count: int = 1) -> range:
        """Ids for new entities: never used before in this study, not by entities since removed or undone either."""
        if kind not in self._next_ids:
            found = self._driver.execute('SELECT "next" FROM next_id WHERE kind = ?', (kind.value,)).fetchone()
            self._next_ids[kind] = found[0] if found else 1
        first = self._next_ids[kind]
        self._next_ids[kind] = first + count
        return range(first, first + count)

    def apply(self, changes: Changes, *, by: str, at: str) -> Changes:
        """Write changes as one operation that can be undone; all of them or none.

        Args:
            changes: what to change; `before` images must be what is stored.
            by: who does it.
            at: ISO 8601 UTC.

        Raises:
            UserError: STUDY_READ_ONLY, STUDY_OPEN_ELSEWHERE, STUDY_DISK_FULL, STUDY_BUSY.
            StaleChange: a `before` image is not what is stored; nothing was written.
        """
        self._need_writing()
        if not changes:
            return changes
        if changes.bulk:
            self._back_up_first()
        from jobcompare.store.writing import rows_changed, transaction, write

        rows = rows_changed(changes)
        if not rows:
            return changes
        with told(self.path), transaction(self._open) as core:
            sequence = last_sequence(self._driver) + 1
            write(core, self._driver, Operation(sequence, at, by, changes.name, "do"), rows)
            undo_log.push(self._driver, sequence, changes.name, rows)
        return changes

    def undo(self, *, by: str, at: str) -> Changes:
        """Take the last operation back; returns what that changed.

        Raises:
            UserError: NOTHING_TO_UNDO, or as `apply`.
        """
        return self._step(by, at, undo=True)

    def redo(self, *, by: str, at: str) -> Changes:
        """Do again what was undone last; returns what that changed.

        Raises:
            UserError: NOTHING_TO_REDO, or as `apply`.
        """
        return self._step(by, at, undo=False)

    def begin_here(self) -> None:
        """What was done so far can no longer be undone: a ready-made study begins with its contents. The journal keeps all.

        Raises:
            UserError: as `apply`.
        """
        self._need_writing()
        from jobcompare.store.writing import transaction

        with told(self.path), transaction(self._open):
            undo_log.forget(self._driver)

    @property
    def undo_name(self) -> str | None:
        """The name of the operation that undo would take back; None where there is none."""
        return self._name_of_top(undone=False)

    @property
    def redo_name(self) -> str | None:
        """The name of the operation that redo would do again; None where there is none."""
        return self._name_of_top(undone=True)

    def journal(self, last: int = 200) -> tuple[JournalLine, ...]:
        """The last lines of the journal, oldest first."""
        with told(self.path):
            return read_journal(self._driver, last)

    def check(self) -> tuple[str, ...]:
        """Compare everything with what the operations wrote; returns what is wrong, empty where all is well."""
        from jobcompare.store.checking import problems

        with told(self.path):
            return problems(self._driver, read_only=self.read_only)

    def backup(self, folder: Path | None = None) -> Path:
        """Copy the study as it is into a folder (beside the study, unless said otherwise), and thin out older copies.

        Raises:
            UserError: STUDY_READ_ONLY (the folder), STUDY_DISK_FULL, FILE_UNREADABLE.
        """
        from jobcompare.store.backups import folder_of, make_backup

        made = make_backup(self._driver, self.path, folder or folder_of(self.path), datetime.now(UTC))
        self._backed_up_at = time.monotonic()
        return made

    def save_copy(self, path: Path) -> None:
        """Save the study as it is, undo and all, under another name: how to go on with one that can only be read.

        Raises:
            UserError: STUDY_EXISTS (it is this study), STUDY_FOLDER_MISSING, STUDY_DISK_FULL, EXPORT_TARGET_BUSY.
        """
        self._save(path, None)

    def save_clean_copy(self, path: Path) -> None:
        """Save a compact copy to hand on: without undo, private notes and local paths. Replaces what is at `path`.

        Raises:
            UserError: STUDY_EXISTS (it is this study), STUDY_FOLDER_MISSING, STUDY_DISK_FULL, EXPORT_TARGET_BUSY.
        """
        from jobcompare.store.clean_copy import clean

        self._save(path, clean)

    def close(self) -> None:
        """Close the study and give its lock back. Closing again does nothing."""
        connected, self._connected = self._connected, None
        if connected is None:
            return
        connected.close()
        let_go(self._held)
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> "StudyFile":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: "TracebackType | None") -> None:
        self.close()

    @property
    def _open(self) -> Connected:
        assert self._connected is not None, "the study is closed"
        return self._connected

    @property
    def _driver(self) -> sqlite3.Connection:
        return self._open.driver

    def _borrowed(self) -> Connected:
        return self._open

    def _save(self, path: Path, also: Callable[[Connected], None] | None) -> None:
        from jobcompare.store.copying import finished_copy

        if path.exists() and path.samefile(self.path):
            raise UserError(Trouble.STUDY_EXISTS, file=str(path))
        finished_copy(self._driver, path, also=also)

    def _back_up_first(self) -> None:
        """Before a bulk operation, unless a copy was made minutes ago: an import in several steps needs one."""
        if self._backed_up_at is None or time.monotonic() - self._backed_up_at > _BACKUP_STANDS:
            self.backup()

    def _need_writing(self) -> None:
        if self.read_only:
            raise self.read_only_reason or UserError(Trouble.STUDY_READ_ONLY, file=str(self.path), reason="asked")

    def _name_of_top(self, *, undone: bool) -> str | None:
        found = undo_log.top(self._driver, undone=undone)
        return found[1] if found else None

    def _step(self, by: str, at: str, *, undo: bool) -> Changes:
        self._need_writing()
        from jobcompare.store.writing import entities_changed, inverse, transaction, write

        with told(self.path), transaction(self._open) as core:
            found = undo_log.top(self._driver, undone=not undo)
            if found is None:
                raise UserError(Trouble.NOTHING_TO_UNDO if undo else Trouble.NOTHING_TO_REDO)
            sequence, name = found
            did = undo_log.images(self._driver, sequence)
            rows: list[RowChange] = inverse(did) if undo else did
            operation = Operation(last_sequence(self._driver) + 1, at, by, name, "undo" if undo else "redo")
            write(core, self._driver, operation, rows)
            undo_log.mark(self._driver, sequence, did, undone=undo)
        return entities_changed(name, rows)
