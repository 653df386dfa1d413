"""The words of a document that count: struck ones blanked, typographic signs made plain, every place unchanged.

All readers of requirements work on `Ink.live`, which has the length of the text, so a place found in it is a place
of the document.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from jobcompare.model.places import Span

_PLAIN = {
    "’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "“": '"', "”": '"', "\u00a0": " ", "\u2007": " ", "\u202f": " ",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-", "\t": " ", "*": " ",
    "\ufeff": " ", "\u200b": " ", "\u00ad": "-",
}  # fmt: skip
_SHORT = (  # words written short, whose full stop ends no sentence
    r"e\.g|i\.e|etc|vs|no|nos|st|dr|mr|mrs|ms|jr|sr|inc|dept|approx|yr|yrs|mo|mos|wk|wks|hr|hrs|exp|min|max|incl|equiv|govt|ed|"
    r"educ|trng|trg|"
    r"u\.s|ph\.d|[a-hj-uw-z]"
)
_END = re.compile(
    r"(?<![.\s])(?<!\b[A-HJ-UW-Z])[.!?][\"')\]]*(?=\s+[\"'(\[•-]{0,2}[A-Z0-9*#]|\s*$)|\n\s*\n|\n(?=\s*[•*])", re.MULTILINE
)
_SHORT_BEFORE = re.compile(rf"(?:^|[\s(/])(?:{_SHORT})$", re.IGNORECASE)
_STOP_AT_END = re.compile(r"(?<![.\s])(?<!\b[A-Z])\.$")
_EDGE = " \t\r\n,;:•*"


@dataclass(frozen=True, slots=True)
class Ink:
    """A text and its live form.

    Attributes:
        text: as it stands.
        live: of the same length; struck words are blanks, apostrophes and dashes of one sort, no-break spaces blanks.
        struck: places of struck runs, in order.
    """

    text: str
    live: str
    struck: tuple[Span, ...] = ()

    @classmethod
    def of(cls, text: str, struck: Iterable[Span] = ()) -> "Ink":
        """The ink of a text with these struck runs."""
        live = text
        for sign, plain in _PLAIN.items():  # far faster than str.translate
            if sign in live:
                live = live.replace(sign, plain)
        runs = tuple(struck)
        if runs:
            chars = list(live)
            for start, end in runs:
                chars[start:end] = (char if char == "\n" else " " for char in chars[start:end])
            live = "".join(chars)
        return cls(text, live, runs)

    def without(self, places: Sequence[Span]) -> "Ink":
        """The ink with the words of places, in reading order, blanked as if they were struck."""
        pieces: list[str] = []
        at = 0
        for start, end in places:
            pieces += [self.live[at:start], "".join(char if char == "\n" else " " for char in self.live[start:end])]
            at = end
        return Ink(self.text, "".join((*pieces, self.live[at:])), tuple(sorted((*self.struck, *places))))

    def words(self, start: int, end: int) -> str:
        """The live words of a place as printed, blanks collapsed."""
        at = bisect_left(self.struck, (start,))
        if any(run.start < end and run.end > start for run in self.struck[max(0, at - 1) : at + 1]):
            kept = (char if self.live[at] != " " else " " for at, char in enumerate(self.text[start:end], start))
            return " ".join("".join(kept).split())
        return " ".join(self.text[start:end].replace("**", "").split())

    def trimmed(self, start: int, end: int) -> Span:
        """The place without blanks and separators at its ends."""
        while start < end and self.live[start] in _EDGE:
            start += 1
        while end > start and self.live[end - 1] in _EDGE:
            end -= 1
        return Span(start, end)

    def places(self, start: int, end: int, stop: bool = False) -> tuple[Span, ...]:
        """The place, trimmed; nothing where no word stands. `stop`: a full stop at its end belongs to it."""
        span = self.trimmed(start, end)
        if not stop and _STOP_AT_END.search(self.live, max(span.start, span.end - 3), span.end):
            span = Span(span.start, span.end - 1)
        return (span,) if span.start < span.end else ()


def sentences(ink: Ink, start: int, end: int) -> Iterator[Span]:
    """Sentences of a place, each with its closing mark; never empty."""
    at = start
    for match in _END.finditer(ink.live, start, end):
        if match.group()[0] == "." and _is_short(ink.live, at, match.start()):
            continue
        span = _bare(ink, at, match.end())
        if span:
            yield span
        at = match.end()
    span = _bare(ink, at, end)
    if span:
        yield span


def _is_short(live: str, start: int, stop: int) -> bool:
    """The full stop at `stop` belongs to a word written short."""
    return _SHORT_BEFORE.search(live, max(start, stop - 8), stop) is not None


def _bare(ink: Ink, start: int, end: int) -> Span | None:
    while start < end and ink.live[start].isspace():
        start += 1
    while end > start and ink.live[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None
