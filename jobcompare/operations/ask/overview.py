"""The study as a whole."""

from jobcompare.model.lines import JournalLine
from jobcompare.model.study import Note
from jobcompare.present.lists_view import StartView, Status
from jobcompare.present.start import make_start, make_status
from jobcompare.store.reader import Reader
from jobcompare.store.study_file import StudyFile


def start(reader: Reader, waiting: int = 0) -> StartView:
    """The Start page of a study; `waiting`: documents that wait to be reviewed."""
    return make_start(reader.info(), reader.counts(), reader.employers(), reader.comparisons(), waiting)


def status(reader: Reader, *, read_only: bool = False) -> Status:
    """The status line."""
    return make_status(reader.counts(), read_only)


def open_notes(reader: Reader) -> tuple[Note, ...]:
    """The notes that are open, newest first."""
    return tuple(sorted(reader.notes(open_only=True), key=lambda note: (note.at, note.id), reverse=True))


def check(file: StudyFile) -> tuple[str, ...]:
    """What is wrong with a study file; empty: all is well."""
    return file.check()


def journal(file: StudyFile, last: int = 200) -> tuple[JournalLine, ...]:
    """The last lines of the journal, newest first."""
    return file.journal(last)
