"""Files become drafts: every file on its own, one bad one never spoils the others; what was read stays when reading is stopped."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from jobcompare.common.errors import Trouble, UserError
from jobcompare.common.progress import Cancelled, Progress
from jobcompare.model.draft import Batch, Draft
from jobcompare.operations.do.importing import record_hash
from jobcompare.operations.reading import Reading, read_documents

Came = Callable[[Draft], object]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file that is to be read, and the number that its draft will have."""

    number: int
    file: Path


def numbered(batch: Batch, files: Iterable[Path]) -> tuple[Wanted, ...]:
    """Numbers for files: a file that failed before keeps its own, and its draft will take the place of the failure."""
    failed = {draft.file: draft.number for draft in batch if draft.record is None}
    last, found = batch.last, dict[int, Path]()
    for file in files:
        number = failed.get(str(file))
        if number is None:
            last = number = last + 1
        found[number] = file
    return tuple(Wanted(number, file) for number, file in found.items())


def read_wanted(wanted: Sequence[Wanted], employer: str | None, progress: Progress, came: Came) -> bool:
    """Read files, each draft told as soon as it is there.

    Args:
        wanted: what to read.
        employer: whose documents these are; None: as each one says.
        progress: called for every file; where it raises Cancelled, the files that are left come as stopped ones.
        came: takes each draft.

    Returns:
        Whether all were read.
    """
    left = dict(enumerate(wanted))

    def each(place: int, reading: Reading) -> None:
        came(_draft(left.pop(place).number, reading, employer))

    try:
        with suppress(Cancelled):
            read_documents([one.file for one in wanted], progress, each=each)
    finally:  # also after a mistake of ours: no file is left waiting for ever
        for one in left.values():
            stopped = UserError(Trouble.READING_CANCELLED, file=one.file.name)
            came(_draft(one.number, Reading(file=one.file, error=stopped), employer))
    return not left


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
