"""Tables of statements and levels laid out with blanks: the column of a mark says its level.

The marks make the columns; the words above them name these. A statement on several lines is one row.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from jobcompare.intake.readers.text.lines import TextLine
from jobcompare.intake.readers.text.marks import piece
from jobcompare.intake.readers.text.segments import Segment, part_of, segments_of, text_of

_SIGN = r"(?:[xX]|[✓✔√●•■☒☑✗✘*\-–—])"
_MARKS = re.compile(rf"(?:(?<=\S)(?: {{2,}}|[ \t]*\t[ \t]*)|^)(?P<marks>{_SIGN}(?:[ \t]+{_SIGN})*)$")
_NONE = frozenset("-–—")
_NEAR = 3.0  # columns by which marks of one level may differ
_FAR = 8.0  # columns by which a mark may stand beside the name of its level
_BETWEEN = 4  # lines without marks between two with some
_HEADS = 3  # lines that name the levels
_MOST = 30  # levels
_FEWEST = 2  # rows, and levels
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class _Marked:
    """A line with marks: where its words end, and its marks."""

    words: int
    marks: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class _Head:
    """The head of a matrix: its first line, the words in its corner, and of each level the name and its place."""

    first: int
    corner: str
    levels: tuple[tuple[str, Segment], ...]


def with_matrices(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines, with each table of levels laid out with blanks as rows."""
    marked = [_marked(line) for line in lines]
    if sum(one is not None for one in marked) < _FEWEST:
        return list(lines)
    ready: list[TextLine] = []
    index = floor = 0
    while index < len(lines):
        end = _end(lines, marked, index) if marked[index] else index
        head = _head(lines, marked, index, end) if end > index else None
        head = head if head and head.first >= floor else None
        if head is None:
            end = max(end, index + 1)
            ready += lines[index:end]
            index = end
            continue
        begin = _begin(lines, index, head)
        del ready[len(ready) - (index - head.first) :]
        ready.append(_row(lines[head.first], head.corner, [name for name, _ in head.levels]))
        ready += _rows(lines[begin:end], marked[begin:end], head)
        index = floor = end
    return ready


def _marked(line: TextLine) -> _Marked | None:
    if line.cells or line.heading:
        return None
    words = line.words.rstrip()
    found = _MARKS.search(words)
    if found is None or len(found["marks"].split()) > _MOST:
        return None
    whole = next((one for one in segments_of(line)[::-1] if one.low <= found.start("marks")), None)
    marks = [
        part_of(one, match.start(), match.end())
        for one in segments_of(line)
        for match in _WORD.finditer(words, max(one.low, found.start("marks")), one.high)
        if match.group() not in _NONE
    ]
    return _Marked(len(words[: found.start("marks")].rstrip()), tuple(marks)) if whole and marks else None


def _end(lines: Sequence[TextLine], marked: Sequence[_Marked | None], start: int) -> int:
    """The line after the last row of the matrix whose first marks are on a line."""
    last, between, low = start, 0, _first(marked[start])
    for index in range(start + 1, len(lines)):
        if lines[index].gap > 2 or lines[index].cells or lines[index].heading:
            break
        if marked[index]:
            last, between, low = index, 0, min(low, _first(marked[index]))
        elif between < _BETWEEN and _beside(lines[index], low):
            between += 1
        else:
            break
    while last + 1 < len(lines) and marked[last + 1] is None and _goes_on(lines, last + 1) and _beside(lines[last + 1], low):
        last += 1
    return last + 1


def _first(one: _Marked | None) -> int:
    """The column of the first mark of a line."""
    return one.marks[0].start if one else 0


def _beside(line: TextLine, column: int) -> bool:
    """A line ends before a column."""
    return all(one.end <= column for one in segments_of(line))


def _goes_on(lines: Sequence[TextLine], index: int) -> bool:
    """A line is the rest of the statement on the line before: it begins in lower case or further to the right."""
    line, above = lines[index], lines[index - 1]
    if line.gap or line.begins:
        return False
    return line.words[:1].islower() or line.indent > above.indent + above.sign


def _head(lines: Sequence[TextLine], marked: Sequence[_Marked | None], start: int, end: int) -> _Head | None:
    """The head over the first marks; None where nothing names two levels or more, or a mark stands under no name."""
    rows = [one for one in marked[start:end] if one]
    places = _places([mark for one in rows for mark in one.marks])
    left = min(line.indent for line in lines[start:end])
    if len(rows) < _FEWEST or not places:
        return None
    above = list(range(start - 1, max(-1, start - 2 - _BETWEEN), -1))
    for index in above:
        if lines[index].cells or lines[index].gap > 3:
            return None
        levels = _levels(lines[index], places, left)
        if len(levels) >= _FEWEST:
            return _whole(lines, index, levels, places, left) if _all_under(levels, places) else None
    return None


def _places(marks: Sequence[Segment]) -> list[float]:
    """The columns of the marks."""
    groups: list[list[float]] = []
    for middle in sorted(mark.middle for mark in marks):
        if groups and middle - groups[-1][-1] < _NEAR:
            groups[-1].append(middle)
        else:
            groups.append([middle])
    return [sum(group) / len(group) for group in groups]


def _levels(line: TextLine, places: Sequence[float], left: int) -> list[tuple[str, Segment]]:
    """The names on a line that stand over the marks, and where: by its pieces, else by its words.

    `left`: where statements begin.
    """
    edge = places[0] - _FAR
    found = [(text_of(line, one), one) for one in segments_of(line) if one.end > edge and one.start > left]
    if len(found) >= len(places):
        return found
    words = line.words
    groups: dict[int, list[Segment]] = {}
    for _, one in found:
        for match in _WORD.finditer(words, one.low, one.high):
            word = part_of(one, match.start(), match.end())
            nearest = min(range(len(places)), key=lambda n: abs(places[n] - word.middle))
            groups.setdefault(nearest, []).append(word)
    return [
        (
            piece(line.text, group[0].low, group[-1].high).strip(),
            Segment(group[0].start, group[-1].end, group[0].low, group[-1].high),
        )
        for group in groups.values()
    ]


def _all_under(levels: Sequence[tuple[str, Segment]], places: Sequence[float]) -> bool:
    """Each mark stands under the name of a level, no two under one."""
    nearest = [_nearest(levels, place) for place in places]
    return None not in nearest and len(set(nearest)) == len(nearest)


def _nearest(levels: Sequence[tuple[str, Segment]], place: float) -> int | None:
    number = min(range(len(levels)), key=lambda n: abs(levels[n][1].middle - place))
    return number if levels[number][1].away(place) <= _FAR / 2 else None


def _whole(lines: Sequence[TextLine], index: int, levels: list[tuple[str, Segment]], places: Sequence[float], left: int) -> _Head:
    """The head with the names that go on from the lines above, where these too stand over the marks."""
    first = index
    corner = _corner(lines[index], levels)
    while first and index - first + 1 < _HEADS and not (lines[first].gap or lines[first - 1].cells):
        more = _levels(lines[first - 1], places, left)
        if not more or any(_nearest(levels, one.middle) is None for _, one in more) or len(more) > len(levels):
            break
        first -= 1
        corner = " ".join(filter(None, (_corner(lines[first], more), corner)))
        for name, one in more:
            number = _nearest(levels, one.middle)
            if number is not None:
                levels[number] = (f"{name} {levels[number][0]}", levels[number][1])
    return _Head(first, corner, tuple(levels))


def _corner(line: TextLine, levels: Sequence[tuple[str, Segment]]) -> str:
    """The words of a line before the names of levels."""
    return piece(line.text, 0, min(one.low for _, one in levels)).strip()


def _begin(lines: Sequence[TextLine], start: int, head: _Head) -> int:
    """The first line of the first row: right below the head, or where its statement begins."""
    while start - 1 > head.first and _over(lines, start - 1, head):
        start -= 1
    return start


def _over(lines: Sequence[TextLine], index: int, head: _Head) -> bool:
    """A line between the head and the first marks: a name of a group, or the beginning of the first statement."""
    return not _levels_on(lines[index], head)


def _levels_on(line: TextLine, head: _Head) -> bool:
    return any(one.covers(level) for one in segments_of(line) for _, level in head.levels)


def _rows(lines: Sequence[TextLine], marked: Sequence[_Marked | None], head: _Head) -> list[TextLine]:
    """The rows of a matrix; a line without marks is the rest or the beginning of a statement, or the name of a group."""
    rows: list[TextLine] = []
    for index, (line, one) in enumerate(zip(lines, marked, strict=True)):
        words = piece(line.text, 0, one.words).strip() if one else line.text.strip()
        signs = _signs(line, one, head) if one else [""] * len(head.levels)
        last = rows[-1] if rows else None
        if last and not line.gap and not line.begins and (not words or _continues(last, lines, index, one)):
            joined = f"{last.cells[0]} {words}".strip()
            both = [a or b for a, b in zip(last.cells[1:], signs, strict=True)]
            rows[-1] = _row(last, joined, both)
        else:
            rows.append(_row(line, words, signs))
    return rows


def _continues(last: TextLine, lines: Sequence[TextLine], index: int, one: _Marked | None) -> bool:
    """A line goes on with the statement of a row: one of the two has no marks."""
    return not (one and any(last.cells[1:])) and _goes_on(lines, index)


def _signs(line: TextLine, one: _Marked, head: _Head) -> list[str]:
    signs = [""] * len(head.levels)
    for mark in one.marks:
        number = _nearest(head.levels, mark.middle)
        if number is not None:
            signs[number] = text_of(line, mark)
    return signs


def _row(line: TextLine, words: str, cells: Sequence[str]) -> TextLine:
    return replace(line, text="\t".join((words, *cells)), cells=(words, *cells), item=False, label=None)
