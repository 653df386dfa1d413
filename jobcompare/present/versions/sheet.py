"""A comparison as one text with its runs: unchanged lines folded, every change under a line that names it."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from jobcompare.model.study import ValueRef
from jobcompare.present.figures import counted
from jobcompare.present.source_view import TextRun
from jobcompare.present.versions.view import ComparedLine, FieldDifference, RevisionView

_AROUND = 1  # unchanged lines shown on either side of a change
_LEAST_FOLD = 2  # fewer unchanged lines than this are shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Fold:
    """Unchanged lines that are not shown: where their line stands in the text, and which of the comparison's lines they are."""

    start: int
    end: int
    first: int
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePlace:
    """Where a change stands in the text. `start`: of the line that names it; `words`: of its words.

    `ref`: the value that changed; None: a line of words.
    """

    number: int  # of the changed line, or of the changed value
    start: int
    words: int
    end: int
    label: str
    ref: ValueRef | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The text of a comparison as it is shown: values that differ, then the words.

    Runs have the kinds "struck" (words of the earlier version alone), "inserted" (of the later alone), "label", "fold", "heading".
    """

    text: str
    runs: tuple[TextRun, ...]
    changes: tuple[ChangePlace, ...]
    folds: tuple[Fold, ...]


_SHOWN = {"removed": "struck", "added": "inserted"}


VALUES, WORDS = "VALUES THAT DIFFER", "WORDS"


def make_sheet(view: RevisionView, unfolded: Collection[int] = (), *, whole: bool = False, values: bool = True) -> Sheet:
    """The text of a comparison.

    Args:
        view: the comparison.
        unfolded: first lines of the folds that the reader has opened.
        whole: no line is folded.
        values: with the values that differ above the words.
    """
    writer = _Writer()
    if values and view.fields:
        writer.values(view.fields)
    for first, count in _stretches(view.lines, unfolded, whole=whole):
        if count:
            writer.fold(first, count)
        else:
            writer.line(view.lines[first])
    return writer.sheet()


class _Writer:
    """Puts lines together and notes where things stand."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._runs: list[TextRun] = []
        self._changes: list[ChangePlace] = []
        self._folds: list[Fold] = []
        self._after_change = False

    def values(self, fields: Sequence[FieldDifference]) -> None:
        self._put(VALUES, "heading")
        for number, item in enumerate(fields, start=1):
            start = self._value(item)
            place = ChangePlace(
                number=number, start=start, words=start, end=self._length - 1, label=value_label(item), ref=item.ref
            )
            self._changes.append(place)
        self._gap()
        self._put(WORDS, "heading")

    def _value(self, item: FieldDifference) -> int:
        """A line "≠ changed Pay grade: 5 → 6", the former value struck, the present one inserted."""
        lead = f"{value_label(item)}:  "
        between = "  →  " if item.before and item.after else ""
        start = self._put(f"{lead}{item.before}{between}{item.after}", "")
        self._runs.append(TextRun(start=start, end=start + len(lead) - 2, kind="label"))
        at = start + len(lead)
        if item.before:
            self._runs.append(TextRun(start=at, end=at + len(item.before), kind="struck"))
        if item.after:
            at += len(item.before) + len(between)
            self._runs.append(TextRun(start=at, end=at + len(item.after), kind="inserted"))
        return start

    def fold(self, first: int, count: int) -> None:
        self._gap()
        start = self._put(f"… {counted(count, 'unchanged line')}", "fold")
        self._folds.append(Fold(start=start, end=self._length - 1, first=first, count=count))

    def line(self, line: ComparedLine) -> None:
        if line.label or line.heading or self._after_change:
            self._gap()
        start = self._put(line.label, "label") if line.label else self._length
        words = self._put(line.text, "")
        if line.heading:
            self._runs.append(TextRun(start=words, end=words + line.heading, kind="heading"))
        for run in line.runs:
            self._runs.append(TextRun(start=words + run.start, end=words + run.end, kind=_SHOWN[run.kind]))
        self._after_change = bool(line.label)
        if line.counts:
            self._changes.append(ChangePlace(number=line.number, start=start, words=words, end=self._length - 1, label=line.label))

    def _gap(self) -> None:
        """A blank line, where none stands and something does."""
        if self._parts and self._parts[-1]:
            self._put("", "")

    def _put(self, text: str, kind: str) -> int:
        start = self._length
        self._parts.append(text)
        self._length += len(text) + 1
        if kind:
            self._runs.append(TextRun(start=start, end=start + len(text), kind=kind))
        return start

    def sheet(self) -> Sheet:
        return Sheet(text="\n".join(self._parts), runs=tuple(self._runs), changes=tuple(self._changes), folds=tuple(self._folds))


def value_label(item: FieldDifference) -> str:
    """ "≠ changed · Clerk II · Pay grade"."""
    glyph, word = item.sign
    return " · ".join(part for part in (f"{glyph} {word}", item.owner, item.name) if part)


def _stretches(lines: Sequence[ComparedLine], unfolded: Collection[int], *, whole: bool) -> Iterator[tuple[int, int]]:
    """The lines shown, each with 0, and the first line of every fold with how many it has."""
    shown = [True] * len(lines) if whole else _near_changes(lines)
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and not shown[end]:
            end += 1
        if end - at >= _LEAST_FOLD and at not in unfolded:
            yield at, end - at
            at = end
            continue
        for place in range(at, max(end, at + 1)):
            yield place, 0
        at = max(end, at + 1)


def _near_changes(lines: Sequence[ComparedLine]) -> list[bool]:
    """Which lines are changed, beside a change, or the heading under which a change stands."""
    changed = [line.kind != "kept" for line in lines]
    shown = [any(changed[max(0, n - _AROUND) : n + _AROUND + 1]) for n in range(len(lines))]
    heading: int | None = None
    for n, line in enumerate(lines):
        heading = n if line.heading else heading
        if changed[n] and heading is not None:
            shown[heading] = True
    return shown
