"""Collects Python's garbage on the GUI thread only, while lanes run, and little of it at a time.

Python collects on whatever thread happens to allocate. A window's objects that went out of use would then be destroyed on a
lane's thread, which Qt forbids: timers cannot be stopped from there, and painting devices crash.

A collection looks at everything that is alive. With a list of 20,000 classes and 60 classes side by side that is 240,000
values and takes 0.2 seconds, which would hold up the window. So what has stayed alive is put aside (`gc.freeze`); it still goes
when nothing refers to it any more, and what refers to itself goes at the next whole collection: when the study is put away or
the window is left for another program.
"""

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

_EVERY = 100  # milliseconds
_YOUNG = 2_000  # new values from which they are looked at: 2 ms
_GROWN = 20_000  # new values looked at from which those that are alive are put aside
_running: set[int] = set()


class CollectOnGui(QObject):
    """From here until `end`, garbage is collected by a timer. Several may run at once."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        _running.add(id(self))
        gc.disable()
        self._looked_at = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._on_timeout)
        self._timer.start()
        program = QGuiApplication.instance()
        if isinstance(program, QGuiApplication):
            program.applicationStateChanged.connect(self._on_state_changed)

    def collect_all(self) -> None:
        """Look at everything, in a moment when nobody waits for the window."""
        gc.unfreeze()
        gc.collect()
        gc.freeze()

    def end(self) -> None:
        """The lanes have ended; Python collects by itself again when no other lanes run. Safe to call twice."""
        self._timer.stop()
        _running.discard(id(self))
        if not _running:
            gc.unfreeze()
            gc.enable()

    def _on_timeout(self) -> None:
        young = gc.get_count()[0]
        if young < _YOUNG:
            return
        self._looked_at += young
        if self._looked_at < _GROWN:
            gc.collect(0)
        else:
            self._looked_at = 0
            gc.collect(1)
            gc.freeze()

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationInactive and id(self) in _running:
            self.collect_all()
