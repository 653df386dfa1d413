"""Collects Python's garbage on the GUI thread only, while lanes run.

Python collects on whatever thread happens to allocate. A window's objects that went out of use would then be destroyed on a
lane's thread, which Qt forbids: timers cannot be stopped from there, and painting devices crash.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 500  # milliseconds
_YOUNG, _MIDDLE, _OLD = 2_000, 8, 12  # from how many allocations, or collections of the next younger, each age is collected
_running: set[int] = set()


class CollectOnGui(QObject):
    """From here until `end`, garbage is collected by a timer. Several may run at once."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        _running.add(id(self))
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._on_timeout)
        self._timer.start()

    def end(self) -> None:
        """The lanes have ended; Python collects by itself again when no other lanes run. Safe to call twice."""
        self._timer.stop()
        _running.discard(id(self))
        if not _running:
            gc.enable()

    def _on_timeout(self) -> None:
        young, middle, old = gc.get_count()
        if old >= _OLD:
            gc.collect(2)
        elif middle >= _MIDDLE:
            gc.collect(1)
        elif young >= _YOUNG:
            gc.collect(0)
