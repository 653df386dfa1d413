"""Derives a document's canonical text from its file, without the program's own reader: the records are held against this.

One block a line. A gap of the file is a gap of the text, except between list items and between table rows. Bullets
become "• ", runs of blanks one blank, `~~x~~` a struck x. A line that breaks off inside a sentence is joined to its
continuation by one blank: after a gap that is a page break, otherwise a hard wrap. A table row broken by a page stays two lines.
"""

import hashlib
import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jobcompare.common.paths import sample_data
from jobcompare.model.places import Places, Span
from jobcompare.model.record import Record
from jobcompare.model.words import TextMarkKind

WRAPPED = 60  # characters of a line that can have been wrapped; shorter ones end where they end
_BULLET = re.compile(r"[-•*●▪◦➤] ")
_LABEL = re.compile(r"(\d+|[A-Za-z])[.)] ")
_ENDS = ".;:,!?)"

Char = tuple[str, bool]  # a character, and whether it is struck


@dataclass(frozen=True, slots=True)
class Canonical:
    """Canonical text, its struck runs, and where pages broke a sentence (the offset of the joining blank)."""

    text: str
    struck: tuple[Span, ...]
    page_breaks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the file that is not empty."""

    chars: tuple[Char, ...]
    gap: bool  # empty lines stand before it

    @property
    def text(self) -> str:
        """Its characters, struck or not."""
        return "".join(char for char, _ in self.chars)

    @property
    def live(self) -> str:
        """Its characters that are not struck."""
        return "".join(char for char, struck in self.chars if not struck).strip()

    @property
    def is_item(self) -> bool:
        """It is a bulleted list item."""
        return self.text.startswith("• ")

    @property
    def is_row(self) -> bool:
        """It is a table row."""
        return "\t" in self.text


def canonical(source: str) -> Canonical:
    """The canonical text of a plain text document, with its marks."""
    blocks: list[Line] = []
    breaks: list[tuple[int, int]] = []  # block, offset in it
    for line in _lines(source):
        if blocks and _continues(blocks[-1], line):
            if line.gap:
                breaks.append((len(blocks) - 1, len(blocks[-1].chars)))
            blocks[-1] = Line((*blocks[-1].chars, (" ", False), *line.chars), blocks[-1].gap)
        else:
            blocks.append(line)
    chars: list[Char] = []
    starts: list[int] = []
    for before, block in itertools.pairwise([None, *blocks]):
        chars += [(char, False) for char in _joint(before, block)]
        starts.append(len(chars))
        chars += block.chars if block else ()
    return Canonical("".join(char for char, _ in chars), tuple(_struck(chars)), tuple(starts[n] + at for n, at in breaks))


def source_of(record: Record) -> str:
    """The text of the shipped file a record was made from, whose bytes must be those of the record's `sha256`."""
    assert record.document is not None
    assert record.document.file is not None
    raw = (sample_data("documents") / record.document.file).read_bytes()
    assert hashlib.sha256(raw).hexdigest() == record.document.sha256, record.document.file
    return raw.decode("utf-8")


def live_words(record: Record, places: Places) -> str:
    """The words at `places` outside struck runs, blanks collapsed."""
    assert record.document is not None
    struck = {n for mark in record.document.marks if mark.kind is TextMarkKind.STRUCK for n in range(*mark.span)}
    parts = ("".join(record.document.text[n] for n in range(*span) if n not in struck) for span in places)
    return " ".join(" ".join(parts).split())


def all_words(record: Record, places: Places) -> str:
    """The words at `places`, struck or not, blanks collapsed."""
    assert record.document is not None
    return " ".join(" ".join(record.document.text[slice(*span)] for span in places).split())


def as_statement(words: str) -> str:
    """Words as a statement prints them: first letter upper case, of closing marks only the full stop kept."""
    words = words.strip(" :").rstrip(";,")
    return words[:1].upper() + words[1:]


def shared_runs(ours: str, theirs: str, length: int = 7) -> list[str]:
    """Runs of `length` or more consecutive words that both texts have inside one line."""
    known = {run for line in theirs.splitlines() for run in _runs(_words(line), length)}
    return [" ".join(run) for line in ours.splitlines() for run in _runs(_words(line), length) if run in known]


def _words(line: str) -> list[str]:
    return re.findall(r"[a-z0-9']+", line.replace("~~", "").replace("’", "'").lower())


def _runs(words: list[str], length: int) -> Iterator[tuple[str, ...]]:
    return (tuple(words[start : start + length]) for start in range(len(words) - length + 1))


def _lines(source: str) -> Iterator[Line]:
    struck = gap = False
    for raw in source.splitlines():
        chars: list[Char] = []
        for index, piece in enumerate(raw.split("~~")):
            struck = not struck if index else struck
            chars += [(char, struck) for char in piece]
        chars = _tidy(chars)
        if not chars:
            gap = True
            continue
        yield Line(tuple(_bulleted(chars)), gap)
        gap = False


def _tidy(chars: Iterable[Char]) -> list[Char]:
    """Runs of blanks made one blank, none at either end or beside a tab."""
    tidy: list[Char] = []
    for char, struck in chars:
        blank = char.isspace() and char != "\t"
        beside = tidy and (tidy[-1][0] == "\t" or tidy[-1][0] == " ")
        if char == "\t" and tidy and tidy[-1][0] == " ":
            tidy.pop()
        if not blank:
            tidy.append((char, struck))
        elif tidy and not beside:
            tidy.append((" ", struck))
        elif beside and not struck and tidy[-1][0] == " ":
            tidy[-1] = (" ", False)
    while tidy and tidy[-1][0] == " ":
        tidy.pop()
    return tidy


def _bulleted(chars: list[Char]) -> list[Char]:
    return [("•", False), *chars[1:]] if _BULLET.match("".join(char for char, _ in chars)) else chars


def _continues(before: Line, line: Line) -> bool:
    """A line goes on with the sentence of the block before: over a page, or hard wrapped."""
    if line.is_item or line.is_row or before.is_row or _LABEL.match(line.text):
        return False
    return line.live[:1].islower() if line.gap else len(before.text) >= WRAPPED and before.text[-1] not in _ENDS


def _joint(before: Line | None, block: Line | None) -> str:
    if before is None or block is None:
        return ""
    row = before.is_row and (block.is_row or block.live[:1].islower())
    return "\n" if not block.gap or row or (before.is_item and block.is_item) else "\n\n"


def _struck(chars: list[Char]) -> Iterator[Span]:
    start = None
    for index, (_, struck) in enumerate([*chars, ("", False)]):
        if struck and start is None:
            start = index
        elif not struck and start is not None:
            yield Span(start, index)
            start = None
