"""Files become drafts: every file on its own, one bad one never spoils the others."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from jobcompare.common.errors import Trouble, UserError
from jobcompare.common.progress import Progress, nothing
from jobcompare.model.draft import Batch, Draft
from jobcompare.model.record import Record
from jobcompare.operations.do.importing import RECORDS, read_file, record_hash


def read_drafts(paths: Sequence[Path], employer: str | None = None, progress: Progress = nothing) -> tuple[Draft, ...]:
    """Read files and folders.

    Args:
        paths: files, or folders that are searched.
        employer: whose documents these are; None: as each one says.
        progress: called for every file; may raise Cancelled.

    Returns:
        A draft for every file, numbered from 1; one that could not be read has its trouble.
    """
    return tuple(_draft(number, path, found, employer) for number, (path, found) in enumerate(_read_all(paths, progress), start=1))


def with_drafts(batch: Batch, drafts: Sequence[Draft]) -> Batch:
    """A batch with more drafts; a failed file that was read again takes the place of its failure."""
    names = {draft.file for draft in drafts}
    kept = tuple(draft for draft in batch.drafts if draft.record is not None or draft.file not in names)
    fresh = tuple(replace(draft, number=batch.last + place) for place, draft in enumerate(drafts, start=1))
    return replace(batch, drafts=(*kept, *fresh), last=batch.last + len(fresh))


def trouble_of(draft: Draft) -> UserError | None:
    """What kept a draft from being read; None where it was read."""
    return UserError(Trouble(draft.trouble), **draft.facts) if draft.trouble else None


def _read_all(paths: Sequence[Path], progress: Progress) -> list[tuple[Path, Record | UserError]]:
    """The one place where documents come from: what is read elsewhere flows in here."""
    files = list(_files(paths))
    found: list[tuple[Path, Record | UserError]] = []
    for index, path in enumerate(files):
        progress(index / len(files), path.name)
        try:
            found.append((path, _read(path)))
        except UserError as error:
            found.append((path, error))
    progress(1.0, "recognizing")
    return found


def _read(path: Path) -> Record:
    if path.is_dir():
        raise UserError(Trouble.FOLDER_EMPTY)
    return read_file(path)[0]


def _files(paths: Sequence[Path]) -> Sequence[Path]:
    files: list[Path] = []
    for path in paths:
        inside = sorted(path.rglob(RECORDS)) if path.is_dir() else []
        files += inside or [path]
    return files


def _draft(number: int, path: Path, found: Record | UserError, employer: str | None) -> Draft:
    if isinstance(found, UserError):
        facts = {key: str(value) for key, value in found.with_facts(file=path.name).facts.items()}
        return Draft(number=number, file=str(path), trouble=found.trouble.value, facts=facts, employer=employer)
    return Draft(number=number, file=str(path), record=found, digest=record_hash(found), employer=employer)
