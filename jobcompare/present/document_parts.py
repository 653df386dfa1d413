"""Which parts of a document's text a mode shows, and where a place of the document stands in them."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from jobcompare.model.places import Span

_MARKER = re.compile(r"\s*(?:[•\-*]|\(?\w{1,3}[.)])?\s*")  # what is left of a list item whose words are struck


class ShownParts:
    """Ranges of a document's text that are shown, in order, none overlapping."""

    def __init__(self, text: str, parts: Sequence[Span]) -> None:
        self._parts = [part for part in parts if part.start < part.end]
        self._starts = [part.start for part in self._parts]
        lengths = (part.end - part.start for part in self._parts)
        self._before = list(accumulate(lengths, initial=0))
        self.text = "".join(text[part.start : part.end] for part in self._parts)

    def shown(self, span: Span) -> Iterator[tuple[int, int]]:
        """Where a range of the document stands in the shown text, in parts where words between are not shown.

        An empty range (a page break) stands where it is, if the text on either side is shown.
        """
        at = max(0, bisect_right(self._starts, span.start) - 1)
        while at < len(self._parts) and self._parts[at].start <= span.end:
            part = self._parts[at]
            start, end = max(span.start, part.start), min(span.end, part.end)
            if start < end or (span.start == span.end and part.start <= span.start <= part.end):
                yield self._before[at] + start - part.start, self._before[at] + end - part.start
                if span.start == span.end:
                    return
            at += 1


def whole(text: str) -> ShownParts:
    """All of the text."""
    return ShownParts(text, [Span(0, len(text))])


def without(text: str, struck: Iterable[Span]) -> ShownParts:
    """The text without its struck words; list items of which nothing is left go whole, doubled blanks become one."""
    gone = merged(struck)
    lines = [line for line, inside in _by_line(text, gone) if _nothing_left(text, line, inside)]
    gone = [_with_blank(text, span) for span in merged([*gone, *lines])]
    kept: list[Span] = []
    start = 0
    for span in merged(gone):
        kept.append(Span(start, span.start))
        start = span.end
    return ShownParts(text, [*kept, Span(start, len(text))])


def around(text: str, struck: Iterable[Span]) -> ShownParts:
    """Only the whole lines that hold struck words, so that these can be understood."""
    lines = [line for line, _inside in _by_line(text, merged(struck))]
    return ShownParts(text, merged(lines))


def merged(spans: Iterable[Span]) -> list[Span]:
    """The same places as ranges that neither overlap nor touch, in order."""
    made: list[Span] = []
    for span in sorted(spans):
        if made and span.start <= made[-1].end:
            made[-1] = Span(made[-1].start, max(made[-1].end, span.end))
        elif span.start < span.end:
            made.append(span)
    return made


def _by_line(text: str, spans: Sequence[Span]) -> list[tuple[Span, list[Span]]]:
    """Every line that ranges touch, with its end and an empty line after it, and the ranges that touch it."""
    found: dict[Span, list[Span]] = {}
    for span in spans:
        start = text.rfind("\n", 0, span.start) + 1
        while start < span.end:
            end = text.find("\n", start)
            line = Span(start, len(text) if end < 0 else end + 2 if text[end + 1 : end + 2] == "\n" else end + 1)
            found.setdefault(line, []).append(span)
            start = line.end
    return list(found.items())


def _nothing_left(text: str, line: Span, struck: Sequence[Span]) -> bool:
    left = list(text[line.start : line.end])
    for span in struck:
        for place in range(max(span.start, line.start), min(span.end, line.end)):
            left[place - line.start] = ""
    return _MARKER.fullmatch("".join(left)) is not None


def _with_blank(text: str, span: Span) -> Span:
    """With the blank after it where one stands before it too, or the blank before it where a comma or stop follows."""
    before = text[span.start - 1 : span.start] if span.start else "\n"
    after = text[span.end : span.end + 1]
    if after == " " and before in (" ", "\n", "\t"):
        return Span(span.start, span.end + 1)
    return Span(span.start - 1, span.end) if before == " " and after in tuple(",.;:)") else span
