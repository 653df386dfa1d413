"""Bring documents into a study: every file on its own, one bad one never spoils the others.

Files of one call enter the study in one undoable step. A file is a record (`*.record.json`) or a document, by content.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from jobcompare.common.errors import Trouble, UserError
from jobcompare.common.progress import Progress, nothing
from jobcompare.model.changes import Change, Changes
from jobcompare.model.codec import read_record, write_record
from jobcompare.model.record import Record
from jobcompare.operations.do.entering import Entering
from jobcompare.operations.session import Session

LARGEST = 40 * 2**20  # bytes; a record of 2,000 pages is 8 MB
ENDINGS = frozenset([".json", ".txt", ".text", ".md", ".html", ".htm", ".docx", ".pdf", ".xlsx"])
"""Endings of files that are looked for in a folder; a file named by itself may have any."""


class ImportState(StrEnum):
    """What became of a file."""

    READY = "imported"
    TO_CHECK = "imported, to check"
    NEW_VERSION = "imported as a new version"
    ALREADY_HERE = "already here"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportLine:
    """One file of an import. `error` is set where it failed; `classes` are the titles it brought."""

    file: Path
    state: ImportState
    employer: str = ""
    classes: tuple[str, ...] = ()
    to_check: int = 0
    error: UserError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import did, file by file, and what it changed."""

    lines: tuple[ImportLine, ...] = ()
    changes: Changes = field(default_factory=lambda: Changes("Import"))

    @property
    def failed(self) -> tuple[ImportLine, ...]:
        """The files that could not be read."""
        return tuple(line for line in self.lines if line.state is ImportState.FAILED)


def import_files(
    session: Session, paths: Sequence[Path], jurisdiction: str | None = None, progress: Progress = nothing
) -> ImportReport:
    """Import files and folders.

    Args:
        session: the study.
        paths: files, or folders that are searched for records.
        jurisdiction: whose documents these are; None: as each document says, else one unnamed employer a document.
        progress: called for every file; may raise Cancelled, then nothing has entered the study.
    """
    lines: list[ImportLine] = []
    changes: list[Change] = []
    entering = Entering(session)
    files = list(_files(paths, lines))
    for index, path in enumerate(files):
        progress(index / len(files), path.name)
        try:
            line, new = _one(entering, path, jurisdiction)
        except UserError as error:
            lines.append(ImportLine(file=path, state=ImportState.FAILED, error=error.with_facts(file=str(path))))
            continue
        lines.append(line)
        changes += new
    progress(1.0, "writing")
    name = f"Import {len(files)} files" if len(files) != 1 else f"Import {files[0].name}"
    return ImportReport(lines=tuple(lines), changes=session.apply(name, changes, bulk=True))


def read_file(path: Path) -> tuple[Record, bytes]:
    """The record in a file, or of the document in it, and the file's bytes.

    Raises:
        UserError: FILE_*, DOCUMENT_*, NOT_A_SPECIFICATION or RECORD_*, without the file's name.
    """
    try:
        if path.is_dir():
            raise UserError(Trouble.FILE_IS_FOLDER)
        size = path.stat().st_size
        if size > LARGEST:
            raise UserError(Trouble.FILE_TOO_LARGE, megabytes=round(size / 2**20), limit=LARGEST // 2**20)
        raw = path.read_bytes()
    except FileNotFoundError:
        raise UserError(Trouble.FILE_MISSING) from None
    except OSError as error:
        raise UserError(Trouble.FILE_UNREADABLE, reason=error.strerror or str(error)) from None
    return record_of(raw, path.name), raw


def record_of(raw: bytes, name: str) -> Record:
    """The record in the bytes of a file, or of the document in them.

    Args:
        raw: the bytes.
        name: the file's name; a name that ends in .json says that a record is meant.

    Raises:
        UserError: as `read_file`.
    """
    if not raw.strip() or name.endswith(".json"):
        return read_record(raw)
    from jobcompare.intake import readers  # the readers are loaded only when a document is read
    from jobcompare.intake.readers.sniff import FileKind, kind_of
    from jobcompare.intake.recognize import recognize

    if kind_of(raw) is FileKind.RECORD:
        return read_record(raw)
    return recognize(readers.read(raw, name), file=name, sha256=hashlib.sha256(raw).hexdigest())


def record_hash(record: Record) -> str:
    """SHA-256 of a record's canonical JSON; Check study compares it."""
    return hashlib.sha256(write_record(record).encode()).hexdigest()


def _files(paths: Iterable[Path], lines: list[ImportLine]) -> Iterable[Path]:
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        found = sorted(file for file in path.rglob("*") if file.suffix.lower() in ENDINGS and not file.name.startswith((".", "~$")))
        if not found:
            error = UserError(Trouble.FOLDER_EMPTY, file=str(path))
            lines.append(ImportLine(file=path, state=ImportState.FAILED, error=error))
        yield from found


def _one(entering: Entering, path: Path, jurisdiction: str | None) -> tuple[ImportLine, list[Change]]:
    record, _ = read_file(path)
    titles = tuple(item.title for item in record.classes)
    digest = record_hash(record)
    if entering.has(digest):
        return ImportLine(file=path, state=ImportState.ALREADY_HERE, classes=titles), []
    entered = entering.enter(record, digest, jurisdiction or _named(record) or f"Employer of {path.name.split('.')[0]}")
    to_check = sum(1 for finding in record.findings if finding.severity.value != "note")
    state = ImportState.TO_CHECK if to_check else ImportState.READY
    if entered.new_version:
        state = ImportState.NEW_VERSION
    line = ImportLine(file=path, state=state, employer=entered.employer, classes=titles, to_check=to_check)
    return line, entered.changes


def _named(record: Record) -> str | None:
    return record.jurisdiction.name if record.jurisdiction else None
