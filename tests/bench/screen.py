"""A real window under measurement: waiting, without polling it busy, for paint and keys."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_LOOK = 1  # milliseconds between two looks
_LONGEST = 60.0  # seconds


class Painted(QObject):
    """Counts the paint events of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


class Watch(QObject):
    """Looks every millisecond whether something has come true, then runs `then`."""

    def __init__(self, parent: QObject, true: Callable[[], bool], then: Callable[[], object]) -> None:
        super().__init__(parent)
        self._true, self._then = true, then
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_look)
        self._timer.start(_LOOK)

    def _on_look(self) -> None:
        if self._true():
            self._timer.stop()
            self._then()


def until(true: Callable[[], bool], longest: float = _LONGEST) -> float:
    """Handle events until something has come true; the clock (`time.perf_counter`) at that moment.

    Raises:
        AssertionError: after `longest` seconds.
    """
    pulse = QTimer()
    pulse.start(_LOOK)  # something to wake up for
    limit = time.perf_counter() + longest
    while not true():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        assert time.perf_counter() < limit, f"waited for {longest:.0f} s"
    moment = time.perf_counter()
    pulse.stop()
    return moment


def press(widget: QWidget, key: Qt.Key, text: str = "") -> None:
    """Put a key press into the widget's queue, as the system does."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.postEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


def frame(widget: QWidget, move: Callable[[], object]) -> dict[str, float]:
    """Seconds of moving and one whole repaint, and of this thread's CPU in it."""
    cpu, begun = time.thread_time(), time.perf_counter()
    move()
    widget.repaint()
    return {"value": time.perf_counter() - begun, "cpu": time.thread_time() - cpu}
