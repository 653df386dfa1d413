"""Waits until the machine has little else to do; other people's work would otherwise be measured with ours."""

import os
import time
from pathlib import Path

_STAT = Path("/proc/stat")
_LOOK = 0.25  # seconds
_BUSY = 0.15  # share of all cores that others may use


def wait(patience: float) -> None:
    """Wait for a quarter of a second in which the cores rest, at most `patience` seconds; at once where nobody tells."""
    end = time.perf_counter() + patience
    while _STAT.exists() and time.perf_counter() < end and _busy() > _BUSY:
        pass


def _busy() -> float:
    """The share of all cores that was in use in the last look."""
    before = _ticks()
    time.sleep(_LOOK)
    return (_ticks() - before) / (os.sysconf("SC_CLK_TCK") * _LOOK * (os.cpu_count() or 1))


def _ticks() -> int:
    """Ticks in use so far: user, nice, system, interrupts, stolen."""
    figures = [int(part) for part in _STAT.read_text(encoding="ascii").split("\n", 1)[0].split()[1:9]]
    return sum(figures) - figures[3] - figures[4]
