"""The check of a large study, behind the analyst's back: it would take seconds at opening."""

from functools import partial

from PySide6.QtCore import QObject

from jobcompare.common.progress import Progress
from jobcompare.operations.session import Reader, Session
from jobcompare.ui.tasks import Tasks


class StudyCheck(QObject):
    """Checks the pages and rows of one study at a time, on a connection of its own; damage goes where all errors go."""

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._reader: Reader | None = None

    def take(self, session: Session) -> None:
        """A study was opened; it is to be checked where opening has not."""
        self.stop()
        self._reader = session.file.reader() if session.file.unchecked else None

    def begin(self) -> None:
        """The study is shown: check it, where it is to be."""
        reader = self._reader
        if reader is not None:
            self._tasks.beside(
                partial(_check, reader), partial(self._on_sound, reader), partial(self._on_wrong, reader), "Checking"
            )

    def stop(self) -> None:
        """Give the check up; the study is closed."""
        reader, self._reader = self._reader, None
        if reader is not None:
            reader.interrupt()

    def _on_sound(self, reader: Reader, nothing: None) -> None:
        if self._reader is reader:  # not that of a study opened meanwhile, which is still to be checked
            self._reader = None

    def _on_wrong(self, reader: Reader, error: Exception) -> None:
        if self._reader is reader:  # not given up
            self._reader = None
            self._tasks.failed.emit(error)


def _check(reader: Reader, progress: Progress) -> None:
    with reader:
        progress(0.0, "the file of the study")
        reader.quick_check()
