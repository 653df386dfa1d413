"""The words found, in one line of any width: the first of them is always in sight."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from jobcompare.present.source_view import TextRun

_CUT = "…"
_BEFORE = 0.75  # of the width at most, for what stands before the first words found and they themselves


def from_hit(text: str, runs: Sequence[TextRun], width: Callable[[str], float], room: float) -> tuple[str, tuple[TextRun, ...]]:
    """The text from a word on that leaves the first run in sight, with its runs moved along.

    Args:
        text: what was found, with what stands around it.
        runs: the words found, in order.
        width: of a text, in pixels.
        room: pixels there are.
    """
    if not runs or width(text[: runs[0].end]) <= room:
        return text, tuple(runs)
    first, start = runs[0], 0
    while start < first.start and width(_CUT + text[start : first.end]) > room * _BEFORE:
        following = text.find(" ", start + 1, first.start)
        start = following + 1 if following >= 0 else first.start
    by = start - len(_CUT)
    moved = (replace(run, start=run.start - by, end=run.end - by) for run in runs)
    return _CUT + text[start:], tuple(moved)
