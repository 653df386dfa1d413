"""Files and folders -> records: documents through the reading processes, records directly; one bad file never spoils a batch."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from jobcompare.common.errors import Trouble, UserError
from jobcompare.common.progress import Progress, nothing
from jobcompare.model.codec import read_record
from jobcompare.model.record import Record
from jobcompare.operations.file_bytes import bytes_of
from jobcompare.operations.reading_pool import ReadingPool, ReadingProcess

RECORD = ".record.json"
ENDINGS = frozenset(
    {RECORD, ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx", ".docm", ".dotx"}
) | frozenset({".pdf", ".xlsx", ".xlsm", ".csv", ".tsv"})
UNREADABLE = frozenset({".doc", ".dot", ".xls", ".xlsb", ".rtf", ".odt", ".ods", ".pptx", ".ppt"}) | frozenset(
    {".wpd", ".pages", ".numbers", ".msg", ".epub", ".zip"}
)
"""Documents that a folder may hold and that no reader takes: the report of an import says so instead of passing them over."""

_RTF, _PDF, _UTF_16 = b"{\\rtf", b"%PDF-", (b"\xff\xfe", b"\xfe\xff")
_PASSED = ("~$", ".")  # what Word and the system put beside documents


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What came of one file: its record, or the trouble that kept it from being read. `error` names the file."""

    file: Path
    record: Record | None = None
    error: UserError | None = None


def read_documents(
    paths: Sequence[Path],
    progress: Progress = nothing,
    encoding: str | None = None,
    pool: ReadingPool | None = None,
    each: Callable[[int, Reading], object] | None = None,
) -> tuple[Reading, ...]:
    """Read files and folders.

    Args:
        paths: files, or folders that are searched for documents and records.
        progress: called as files are done, with the time left, and ten times a second; may raise Cancelled.
        encoding: what the user says text files are in; None: found out.
        pool: processes to read with; None: own ones.
        each: called with the place of every file and what came of it as soon as it is read, on the thread that asked.

    Returns:
        One reading a file, in the order of `paths`; a folder with nothing in it is one reading with its trouble.
    """
    files = documents_in(paths)
    readings: dict[int, Reading] = {}
    watch = _Watch(progress, len(files))
    own = pool or ReadingPool()
    try:
        for found in own.read_all([partial(_read, path, encoding) for path in files]):
            if found is not None:
                place, outcome = found
                readings[place] = _reading(files[place], outcome)
                watch.count += 1
                if each is not None:
                    each(place, readings[place])
            watch.tell(files[found[0]] if found is not None else None)
    finally:
        if pool is None:
            own.close()
    return tuple(readings[place] for place in range(len(files)))


def documents_in(paths: Iterable[Path]) -> list[Path]:
    """The files to read; a folder in which there are none stands for itself."""
    return list(_files(paths))


def read_document(path: Path, encoding: str | None = None) -> Record:
    """The record of one file, a document or a record.

    Raises:
        UserError: why it could not be read, with the file's name.
    """
    if path.is_dir():
        raise UserError(Trouble.FILE_IS_FOLDER, file=str(path))
    (reading,) = read_documents([path], encoding=encoding)
    if reading.record is None:
        raise reading.error or UserError(Trouble.FILE_UNREADABLE, file=str(path))
    return reading.record


def read_file(path: Path) -> tuple[Record, bytes]:
    """The record in a record file, and the file's bytes.

    Raises:
        UserError: FILE_* or RECORD_*, without the file's name.
    """
    raw = bytes_of(path)
    return read_record(raw), raw


def time_left(done: int, count: int, seconds: float) -> str:
    """How long the rest takes, in words; "" where that cannot be told yet.

    Args:
        done: files that are done.
        count: of all files.
        seconds: that those done took.
    """
    if seconds < 2 or done < 2 or done >= count:
        return ""
    left = seconds / done * (count - done)
    return f"about {max(1, round(left)):,} s left" if left < 90 else f"about {round(left / 60):,} min left"


@dataclass(slots=True)
class _Watch:
    """Tells how far a batch is."""

    progress: Progress
    total: int
    count: int = 0
    name: str = ""
    start: float = field(default_factory=time.monotonic)

    def tell(self, path: Path | None) -> None:
        """Tell the progress; `path` is the file that was done last, None: none since the last time."""
        self.name = path.name if path is not None else self.name
        left = time_left(self.count, self.total, time.monotonic() - self.start)
        parts = (f"{self.count:,} of {self.total:,}" if self.total > 1 else "", self.name, left)
        self.progress(self.count / max(1, self.total), " · ".join(part for part in parts if part))


def _read(path: Path, encoding: str | None, process: ReadingProcess) -> Record:
    """The record of a file: what is a record already is not sent to a reading process."""
    if path.is_dir():
        raise UserError(Trouble.FOLDER_EMPTY)
    raw = bytes_of(path)
    if not raw.strip():
        raise UserError(Trouble.FILE_EMPTY)
    if _looks_like_record(raw) or (path.name.casefold().endswith(".json") and not _is_binary(raw)):
        return read_record(raw)
    return process.read(raw, path.name, encoding)


def _looks_like_record(raw: bytes) -> bool:
    head = raw[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith(b"{") and not head.startswith(_RTF)


def _is_binary(raw: bytes) -> bool:
    """A picture, an archive or another file that is no text, whatever it is called."""
    return raw.startswith(_PDF) or (b"\0" in raw[:4096] and not raw.startswith(_UTF_16))


def _reading(path: Path, outcome: Record | UserError) -> Reading:
    if isinstance(outcome, UserError):
        return Reading(file=path, error=outcome.with_facts(file=str(path)))
    return Reading(file=path, record=outcome)


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files to read; a folder in which there are none stands for itself."""
    for path in paths:
        inside = sorted(file for file in path.rglob("*") if _is_wanted(file)) if path.is_dir() else []
        yield from inside or [path]


def _is_wanted(file: Path) -> bool:
    name = file.name.casefold()
    known = name.endswith(RECORD) or file.suffix.casefold() in ENDINGS | UNREADABLE
    return known and not name.startswith(_PASSED) and (file.is_file() or _is_nothing(file))


def _is_nothing(file: Path) -> bool:
    """A folder without documents or a link to nothing, though it is called a document: the report says so."""
    return not any(map(_is_wanted, file.rglob("*"))) if file.is_dir() else file.is_symlink() and not file.exists()
