"""Progress and cancel as one plain callable.

A `Progress` is called with the share done (0 to 1) and a few words; it raises `Cancelled` when the user has
asked to stop. Long operations call it at every step; `nothing` is the progress of those who do not watch.
"""

from collections.abc import Callable

Progress = Callable[[float, str], None]


class Cancelled(Exception):
    """The user asked to stop; whatever was not committed is undone."""


def nothing(share: float, words: str) -> None:
    """Watch nothing, cancel never."""


def part(progress: Progress, start: float, end: float) -> Progress:
    """A progress for one part of a longer work: its 0 to 1 is `start` to `end` of the whole."""

    def step(share: float, words: str) -> None:
        progress(start + (end - start) * share, words)

    return step
