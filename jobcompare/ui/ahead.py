"""Imports what the pages need while the analyst looks at the first one, so that no first click waits for numpy."""

from threading import Thread

from PySide6.QtCore import QObject, QTimer

from jobcompare.common.late import import_late
from jobcompare.operations import ask
from jobcompare.ui.pages.registry import PAGES
from jobcompare.ui.tasks import Tasks

_LOOK = 250  # milliseconds between two looks whether the window rests


class ImportAhead(QObject):
    """Waits until nothing is asked any more, then imports on a thread of its own."""

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._thread = Thread(target=_import_all, name="import-ahead", daemon=True)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK)
        self._timer.timeout.connect(self._on_look)
        self._timer.start()

    @property
    def done(self) -> bool:
        """Everything is imported."""
        return not self._timer.isActive() and not self._thread.is_alive()

    def end(self) -> None:
        """Import nothing further, or wait for what is being imported; Python does not end well in the middle of it."""
        self._timer.stop()
        if self._thread.is_alive():
            self._thread.join()

    def _on_look(self) -> None:
        if not self._tasks.pending:
            self._timer.stop()
            self._thread.start()


def _import_all() -> None:
    import_late(ask.__name__)
    for entry in PAGES:
        entry.load()
