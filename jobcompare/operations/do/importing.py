"""Bring documents into a study: every file on its own, one bad one never spoils the others.

Files of one call enter the study in one undoable step.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from jobcompare.common.collecting import uncollected
from jobcompare.common.errors import UserError
from jobcompare.common.progress import Progress, nothing, part
from jobcompare.model.changes import Change, Changes
from jobcompare.model.record import Record
from jobcompare.model.words import FindingKind
from jobcompare.operations.do.entering import Entering
from jobcompare.operations.file_bytes import LARGEST
from jobcompare.operations.reading import Reading, documents_in, read_documents, read_file
from jobcompare.operations.session import Session
from jobcompare.store.rows import json_text

__all__ = ["LARGEST", "ImportLine", "ImportReport", "ImportState", "import_files", "import_readings", "read_file", "record_hash"]

_READING = 0.9  # share of an import's time that goes into reading


class ImportState(StrEnum):
    """What became of a file."""

    READY = "imported"
    TO_CHECK = "imported, to check"
    NEW_VERSION = "imported as a new version"
    EARLIER_VERSION = "imported as an earlier version"
    ALREADY_HERE = "already here"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportLine:
    """One file of an import.

    `error` is set where it failed; `classes` are the titles it brought; `versions_of` the ids of the classes of which it is a
    version; `undated`: no dates say which version is the newer one, the one that came last is current.
    """

    file: Path
    state: ImportState
    employer: str = ""
    classes: tuple[str, ...] = ()
    to_check: int = 0
    error: UserError | None = None
    versions_of: tuple[int, ...] = ()
    undated: bool = False


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
        paths: files, or folders that are searched for documents and records.
        jurisdiction: whose documents these are; None: as each document says, else one unnamed employer a document.
        progress: called for every file; may raise Cancelled, then nothing has entered the study.
    """
    files = documents_in(paths)
    with uncollected():
        importing = _Importing(session, jurisdiction, len(files))
        read_documents(files, part(progress, 0.0, _READING), each=importing.take)
        return importing.written(part(progress, _READING, 1.0))


def import_readings(
    session: Session, readings: Sequence[Reading], jurisdiction: str | None = None, progress: Progress = nothing
) -> ImportReport:
    """Bring what was read into the study.

    Args:
        session: the study.
        readings: of files.
        jurisdiction: as for `import_files`.
        progress: as for `import_files`.
    """
    importing = _Importing(session, jurisdiction, len(readings))
    for index, reading in enumerate(readings):
        progress(index / len(readings), reading.file.name)
        importing.take(index, reading)
    return importing.written(progress)


def record_hash(record: Record) -> str:
    """SHA-256 of a record's JSON, by which the same record is known again, whatever words of the user's own it was read with."""
    told = tuple(found for found in record.findings if found.trouble is not FindingKind.OWN_VOCABULARY)
    same = record if len(told) == len(record.findings) else replace(record, findings=told)
    return hashlib.sha256(json_text(same).encode()).hexdigest()


class _Importing:
    """Makes entities of what was read, in the order of the files, while others are still being read."""

    def __init__(self, session: Session, jurisdiction: str | None, count: int) -> None:
        self._session = session
        self._jurisdiction = jurisdiction
        self._count = count
        self._entering = Entering(session)
        self._early: dict[int, Reading] = {}  # readings that came before those of earlier files
        self._lines: list[ImportLine] = []
        self._changes: list[Change] = []

    def take(self, place: int, reading: Reading) -> None:
        """Take what came of the file at a place."""
        self._early[place] = reading
        while (following := self._early.pop(len(self._lines), None)) is not None:
            self._lines.append(self._enter(following))

    def written(self, progress: Progress) -> ImportReport:
        """Write all of it into the study, in one step."""
        progress(1.0, "writing")
        name = f"Import {self._count} files" if self._count != 1 else f"Import {self._lines[0].file.name}"
        return ImportReport(lines=tuple(self._lines), changes=self._session.apply(name, self._changes, bulk=True))

    def _enter(self, reading: Reading) -> ImportLine:
        record, path = reading.record, reading.file
        if record is None:
            return ImportLine(file=path, state=ImportState.FAILED, error=reading.error)
        titles = tuple(item.title for item in record.classes)
        digest = record_hash(record)
        named = self._jurisdiction or _named(record)
        employer = named or f"Employer of {path.name.split('.')[0]}"
        if self._entering.has(digest, named) or (not _is_record(path) and self._entering.has_document(record, employer)):
            return ImportLine(file=path, state=ImportState.ALREADY_HERE, classes=titles)
        entered = self._entering.enter(record, digest, employer, self._entering.likely_successors(record, employer))
        self._changes += entered.changes
        to_check = sum(1 for finding in record.findings if finding.severity.value != "note")
        state = ImportState.TO_CHECK if to_check else ImportState.READY
        if entered.new_version:
            state = ImportState.EARLIER_VERSION if entered.earlier else ImportState.NEW_VERSION
        return ImportLine(
            file=path,
            state=state,
            employer=entered.employer,
            classes=titles,
            to_check=to_check,
            versions_of=entered.versions_of,
            undated=entered.undated,
        )


def _named(record: Record) -> str | None:
    return record.jurisdiction.name if record.jurisdiction else None


def _is_record(path: Path) -> bool:
    """A record may come again, corrected, with the document that it was made from."""
    return path.name.casefold().endswith(".json")
