"""What is sure to be wanted is done while the window rests: imports, and the grid of the comparison that is shown.

The first click on Side by side would otherwise wait for numpy, for the vocabularies, and for every statement to be read.
"""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from threading import Thread

from PySide6.QtCore import QObject, QTimer

from jobcompare.common.late import import_late
from jobcompare.operations import ask
from jobcompare.ui.desk import Desk
from jobcompare.ui.pages.registry import PAGES

_REST = 300  # milliseconds without a question after which the window rests
_MOST_CLASSES = 12  # of a comparison made ahead: it takes 0.3 seconds, in which other questions wait


class Ahead(QObject):
    """Waits for rest, then imports on a thread of its own; at each later rest makes the comparison that is shown."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wanted = False
        self._thread = Thread(target=_import_all, name="import-ahead", daemon=True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST)
        self._timer.timeout.connect(self._on_rest)
        self._timer.start()
        desk.comparison_shown.connect(self._on_comparison_shown)
        desk.tasks.idle.connect(self._timer.start)

    @property
    def done(self) -> bool:
        """Everything is imported, and nothing is to be made."""
        return self._thread.ident is not None and not self._thread.is_alive() and not self._wanted and not self._desk.tasks.pending

    def end(self) -> None:
        """Begin nothing further, and wait for what is being imported; Python does not end well in the middle of it."""
        self._timer.stop()
        self._desk.tasks.idle.disconnect(self._timer.start)
        if self._thread.is_alive():
            self._thread.join()

    def _on_comparison_shown(self, comparison_id: int | None) -> None:
        comparison = self._desk.comparison
        self._wanted = comparison is not None and 1 < len(comparison.class_ids) <= _MOST_CLASSES

    def _on_rest(self) -> None:
        if self._desk.tasks.pending:
            return
        if self._thread.ident is None:
            self._thread.start()
        if self._thread.is_alive():
            self._timer.start()
        elif self._wanted and self._desk.comparison_id is not None:
            self._wanted = False
            work: Callable[..., object] = partial(ask.side_by_side, comparison=self._desk.comparison_id)
            self._desk.tasks.ask("ahead", work, _forget, _forget)


def _forget(answer: object) -> None:
    """Nothing is shown: the reader remembers what was made."""


def _import_all() -> None:
    import_late(ask.__name__)
    for entry in PAGES:
        entry.load()
    import_module("jobcompare.operations.exporting").load_writers()
