"""The passages of two versions of a text, in reading order."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from jobcompare.analysis.anchoring import Pair, equal_in_order
from jobcompare.analysis.differences import Run, differences
from jobcompare.analysis.revision.lines import Line, lines_of
from jobcompare.analysis.revision.pairing import moved, reworded
from jobcompare.model.places import Span


class PassageKind(StrEnum):
    """What became of a line from the first text to the second."""

    KEPT = "kept"
    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"
    MOVED_FROM = "moved-from"  # it stood here
    MOVED_TO = "moved-to"  # it stands here now


@dataclass(frozen=True, slots=True)
class Passage:
    """A line of either text, or of both.

    Attributes:
        kind: what became of it.
        first, second: the line in the first and in the second text, in code points; None where that text has none here. Both
            ends of a move have both.
        runs: word by word, with places in the texts: of reworded lines, and of moved ones that were reworded; else empty.
        partner: of both ends of a move, the index of the other end.
    """

    kind: PassageKind
    first: Span | None = None
    second: Span | None = None
    runs: tuple[Run, ...] = ()
    partner: int | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many lines were changed, by what became of them. A move is one change."""

    added: int = 0
    removed: int = 0
    reworded: int = 0
    moved: int = 0

    @property
    def changes(self) -> int:
        """All of them."""
        return self.added + self.removed + self.reworded + self.moved


def revision(first: str, second: str) -> tuple[Passage, ...]:
    """Compare two versions of a text.

    Every line with words is in one passage, those of the second text in its order. Case, blanks, bullets and numbers before
    the words of a line do not count. A line is reworded where it shares half its words with the line in its place; moved where
    it shares four fifths with a line elsewhere.

    Args:
        first: the earlier text.
        second: the later text.
    """
    ours, theirs = lines_of(first), lines_of(second)
    found: list[Passage] = []
    before = (0, 0)
    for pair in (*equal_in_order([line.words for line in ours], [line.words for line in theirs]), (len(ours), len(theirs))):
        gone, come = ours[before[0] : pair[0]], theirs[before[1] : pair[1]]
        found += _changed(first, second, gone, come)
        if pair[0] < len(ours):
            found.append(Passage(PassageKind.KEPT, ours[pair[0]].span, theirs[pair[1]].span))
        before = pair[0] + 1, pair[1] + 1
    return tuple(_with_moves(first, second, found))


def counts(passages: Iterable[Passage]) -> Counts:
    """The changes, counted."""
    kinds = [passage.kind for passage in passages]
    return Counts(
        added=kinds.count(PassageKind.ADDED),
        removed=kinds.count(PassageKind.REMOVED),
        reworded=kinds.count(PassageKind.REWORDED),
        moved=kinds.count(PassageKind.MOVED_TO),
    )


def _changed(first: str, second: str, gone: Sequence[Line], come: Sequence[Line]) -> Iterator[Passage]:
    """The lines between two kept ones: what was removed stands before what was added in its place."""
    pairs: list[Pair] = reworded([line.words for line in gone], [line.words for line in come])
    before = (0, 0)
    for pair in (*pairs, (len(gone), len(come))):
        yield from (Passage(PassageKind.REMOVED, first=line.span) for line in gone[before[0] : pair[0]])
        yield from (Passage(PassageKind.ADDED, second=line.span) for line in come[before[1] : pair[1]])
        if pair[0] < len(gone):
            line, other = gone[pair[0]], come[pair[1]]
            runs = _words(first, line.span, second, other.span)
            yield Passage(PassageKind.REWORDED, line.span, other.span, runs)
        before = pair[0] + 1, pair[1] + 1


def _with_moves(first: str, second: str, found: list[Passage]) -> list[Passage]:
    """Removed and added lines that are one line moved are said to be."""
    gone = [index for index, passage in enumerate(found) if passage.kind is PassageKind.REMOVED]
    come = [index for index, passage in enumerate(found) if passage.kind is PassageKind.ADDED]
    ours = [_words_at(first, found[index].first) for index in gone]
    theirs = [_words_at(second, found[index].second) for index in come]
    for row, column in list(moved(ours, theirs)):
        here, there = gone[row], come[column]
        old, new = found[here].first, found[there].second
        assert old is not None
        assert new is not None
        runs = () if ours[row] == theirs[column] else _words(first, old, second, new)
        found[here] = replace(found[here], kind=PassageKind.MOVED_FROM, second=new, runs=runs, partner=there)
        found[there] = replace(found[there], kind=PassageKind.MOVED_TO, first=old, runs=runs, partner=here)
    return found


def _words_at(text: str, span: Span | None) -> tuple[str, ...]:
    lines = lines_of(text[span.start : span.end]) if span is not None else []
    return tuple(word for line in lines for word in line.words)


def _words(first: str, old: Span, second: str, new: Span) -> tuple[Run, ...]:
    """The runs of one line against another, at their places in the whole texts."""
    runs = differences(first[old.start : old.end], second[new.start : new.end])
    return tuple(replace(run, first=_at(run.first, old), second=_at(run.second, new)) for run in runs)


def _at(span: Span, line: Span) -> Span:
    return Span(span.start + line.start, span.end + line.start)
