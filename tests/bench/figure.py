"""What one measurement gives: plain data, because it goes from process to process."""

import time
from collections.abc import Callable, Sequence
from typing import TypedDict


class Figure(TypedDict):
    """One measurement. `value`: seconds, or megabytes; `cpu`: seconds of this process's CPU in the same time, 0 where not told.

    `note`: further words for the table, "".
    """

    value: float
    cpu: float
    note: str


def figure(value: float, cpu: float = 0.0, note: str = "") -> Figure:
    """A figure."""
    return {"value": value, "cpu": cpu, "note": note}


def timed(work: Callable[[], object]) -> Figure:
    """Seconds that a work takes."""
    cpu, begun = time.process_time(), time.perf_counter()
    work()
    return figure(time.perf_counter() - begun, time.process_time() - cpu)


def of_frames(frames: Sequence[Figure]) -> Figure:
    """The frame that 19 of 20 stay under; the note tells the middle one."""
    ordered = sorted(frames, key=lambda frame: frame["value"])
    most, middle = ordered[min(len(ordered) - 1, len(ordered) * 19 // 20)], ordered[len(ordered) // 2]
    return figure(most["value"], most["cpu"], f"middle {middle['value'] * 1000:.1f} ms of {len(ordered)}")
