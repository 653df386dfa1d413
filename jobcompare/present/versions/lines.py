"""The words of two versions, passage by passage, as lines to show."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

from jobcompare.analysis.revision import Counts, Passage, PassageKind, RunKind, counts, revision
from jobcompare.model.places import Span
from jobcompare.present.figures import counted
from jobcompare.present.source_view import TextRun
from jobcompare.present.versions.view import ComparedLine

_CLOSING = (" ", "\n", "\t", ",", ".", ";", ":", ")", "]", "’", "?", "!")
_OPENING = (" ", "\n", "\t", "(", "[", "/", "-")


def compared_lines(first: str, second: str, headings: Sequence[Span] = ()) -> tuple[tuple[ComparedLine, ...], Counts]:
    """Two texts as the lines of both, and how many changed.

    Args:
        first: the earlier text.
        second: the later text.
        headings: places of headings in the later text.
    """
    passages = revision(first, second)
    return tuple(_lines(passages, first, second, headings)), counts(passages)


def headline(found: Counts) -> str:
    """The changes in a sentence: "12 changes: 3 added, 2 removed, 7 reworded"."""
    if not found.changes:
        return "No words differ."
    parts = ((found.added, "added"), (found.removed, "removed"), (found.reworded, "reworded"), (found.moved, "moved"))
    told = ", ".join(f"{count} {word}" for count, word in parts if count)
    return f"{counted(found.changes, 'change')}: {told}"


def _lines(passages: Sequence[Passage], first: str, second: str, headings: Sequence[Span]) -> Iterator[ComparedLine]:
    numbers = _numbers(passages)
    ordered = sorted(headings)
    for passage, number in zip(passages, numbers, strict=True):
        text, runs = _worded(passage, first, second)
        heading = 0 if passage.kind is PassageKind.MOVED_FROM else _heading(passage, ordered, len(text))
        yield ComparedLine(kind=passage.kind.value, text=text, runs=runs, number=number, heading=heading)


def _numbers(passages: Sequence[Passage]) -> list[int]:
    """The number of the change that each passage is; both ends of a move have that of the place it moved to; 0 for kept ones."""
    counted_ones = (PassageKind.ADDED, PassageKind.REMOVED, PassageKind.REWORDED, PassageKind.MOVED_TO)
    numbers = list(accumulate(int(passage.kind in counted_ones) for passage in passages))
    return [
        0 if passage.kind is PassageKind.KEPT else numbers[place if passage.kind in counted_ones else passage.partner or 0]
        for place, passage in enumerate(passages)
    ]


def _worded(passage: Passage, first: str, second: str) -> tuple[str, tuple[TextRun, ...]]:
    """A passage as one text: both wordings of a reworded line, one wording of any other."""
    old, new = _at(first, passage.first), _at(second, passage.second)
    match passage.kind:
        case PassageKind.KEPT:
            return new, ()
        case PassageKind.ADDED:
            return new, (TextRun(start=0, end=len(new), kind="added"),)
        case PassageKind.REMOVED | PassageKind.MOVED_FROM:
            return old, (TextRun(start=0, end=len(old), kind="removed"),)
        case _:
            return _both(passage, first, second) if passage.runs else (new, ())


def _both(passage: Passage, first: str, second: str) -> tuple[str, tuple[TextRun, ...]]:
    """Both wordings in one text; what stands between the words is the later text's, else the earlier one's."""
    assert passage.second is not None
    at = next((run.second.start for run in passage.runs if run.kind is not RunKind.REMOVED), passage.second.start)
    text = second[passage.second.start : at]  # its bullet or number
    runs: list[TextRun] = []
    for run in passage.runs:
        if run.kind is RunKind.REMOVED:
            words = first[run.first.start : run.first.end]
            text += _gap(text, words)
        else:
            words = second[run.second.start : run.second.end]
            between = second[at : run.second.start]
            text += between or _gap(text, words)
            at = run.second.end
        if run.kind is not RunKind.KEPT:
            runs.append(TextRun(start=len(text), end=len(text) + len(words), kind=run.kind.value))
        text += words
    return text, tuple(runs)


def _gap(before: str, words: str) -> str:
    """A blank between words of two texts, where none stands there and the signs allow one."""
    return "" if not before or before.endswith(_OPENING) or words.startswith(_CLOSING) else " "


def _at(text: str, span: Span | None) -> str:
    return text[span.start : span.end] if span is not None else ""


def _heading(passage: Passage, headings: Sequence[Span], length: int) -> int:
    """How many letters at the beginning of a passage are a heading; of a reworded line all or none."""
    if passage.second is None:
        return 0
    place = bisect_left(headings, passage.second.start, key=_begin)
    if place == len(headings) or headings[place].start >= passage.second.end:
        return 0
    end = min(headings[place].end, passage.second.end) - passage.second.start
    if passage.runs:
        return length if headings[place].end >= passage.second.end else 0
    return end


def _begin(span: Span) -> int:
    return span.start
