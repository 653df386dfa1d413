"""The words of two versions, passage by passage, as lines to show."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

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
    number = 0
    starts = sorted(span.start for span in headings)
    for passage in passages:
        counted_here = passage.kind not in (PassageKind.KEPT, PassageKind.MOVED_FROM)
        number += counted_here
        text, runs = _worded(passage, first, second)
        yield ComparedLine(
            kind=passage.kind.value,
            text=text,
            runs=runs,
            number=number if counted_here else 0,
            heading=_is_heading(passage.second, starts),
        )


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


def _is_heading(span: Span | None, starts: Sequence[int]) -> bool:
    if span is None:
        return False
    place = bisect_left(starts, span.start)
    return place < len(starts) and starts[place] < span.end
