"""A passage for a place of two lines: struck runs give way to "…", so that the words in force are seen."""

from collections.abc import Sequence
from dataclasses import replace

from jobcompare.present.source_view import TextRun

SHORT = 24  # letters of a struck run that is left as it is
_STANDS_FOR = "…"


def brief(text: str, runs: Sequence[TextRun]) -> tuple[str, tuple[TextRun, ...]]:
    """The passage with its long struck runs as a struck "…", and its runs moved along.

    A run that lies wholly in what was left out goes with it.
    """
    cuts = [(run.start, run.end) for run in _apart(text, runs) if run.end - run.start > SHORT]
    if not cuts:
        return text, tuple(runs)
    moved = (_moved(run, cuts) for run in runs)
    return _cut(text, cuts), tuple(run for run in moved if run.start < run.end)


def _apart(text: str, runs: Sequence[TextRun]) -> list[TextRun]:
    """The struck runs in order, those without a word between them as one."""
    found: list[TextRun] = []
    for run in sorted((run for run in runs if run.kind == "struck"), key=lambda run: run.start):
        if found and not any(letter.isalnum() for letter in text[found[-1].end : run.start]):
            found[-1] = replace(found[-1], end=max(run.end, found[-1].end))
        else:
            found.append(run)
    return found


def _cut(text: str, cuts: Sequence[tuple[int, int]]) -> str:
    parts: list[str] = []
    at = 0
    for start, end in cuts:
        parts += [text[at:start], _STANDS_FOR]
        at = end
    return "".join([*parts, text[at:]])


def _moved(run: TextRun, cuts: Sequence[tuple[int, int]]) -> TextRun:
    inside = any(start <= run.start and run.end <= end for start, end in cuts)
    if inside and run.kind != "struck":
        return replace(run, start=0, end=0)
    return replace(run, start=_place(run.start, cuts, end=False), end=_place(run.end, cuts, end=True))


def _place(place: int, cuts: Sequence[tuple[int, int]], *, end: bool) -> int:
    """Where a place of the text is after the cuts; in a cut it is before or, as an end, after what stands for it."""
    gone = 0
    for first, last in cuts:
        if place >= last:
            gone += last - first - len(_STANDS_FOR)
        elif place > first:
            return first - gone + (len(_STANDS_FOR) if end else 0)
    return place - gone
