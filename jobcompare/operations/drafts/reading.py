"""Files become drafts: every file on its own, one bad one never spoils the others."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from jobcompare.common.errors import Trouble, UserError
from jobcompare.common.progress import Progress, nothing
from jobcompare.model.draft import Batch, Draft
from jobcompare.operations.do.importing import record_hash
from jobcompare.operations.reading import Reading, read_documents


def read_drafts(paths: Sequence[Path], employer: str | None = None, progress: Progress = nothing) -> tuple[Draft, ...]:
    """Read files and folders.

    Args:
        paths: files, or folders that are searched.
        employer: whose documents these are; None: as each one says.
        progress: called for every file; may raise Cancelled.

    Returns:
        A draft for every file, numbered from 1; one that could not be read has its trouble.
    """
    readings = read_documents(paths, progress)
    return tuple(_draft(number, reading, employer) for number, reading in enumerate(readings, start=1))


def with_drafts(batch: Batch, drafts: Sequence[Draft]) -> Batch:
    """A batch with more drafts; a failed file that was read again takes the place of its failure."""
    names = {draft.file for draft in drafts}
    kept = tuple(draft for draft in batch.drafts if draft.record is not None or draft.file not in names)
    fresh = tuple(replace(draft, number=batch.last + place) for place, draft in enumerate(drafts, start=1))
    return replace(batch, drafts=(*kept, *fresh), last=batch.last + len(fresh))


def trouble_of(draft: Draft) -> UserError | None:
    """What kept a draft from being read; None where it was read."""
    return UserError(Trouble(draft.trouble), **draft.facts) if draft.trouble else None


def _draft(number: int, reading: Reading, employer: str | None) -> Draft:
    path, record = reading.file, reading.record
    if record is None:
        error = reading.error or UserError(Trouble.FILE_UNREADABLE, reason="nothing came of it")
        facts = {key: str(value) for key, value in error.with_facts(file=path.name).facts.items()}
        return Draft(number=number, file=str(path), trouble=error.trouble.value, facts=facts, employer=employer)
    return Draft(number=number, file=str(path), record=record, digest=record_hash(record), employer=employer)
