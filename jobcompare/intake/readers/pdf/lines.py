"""Pieces side by side -> lines, each in segments that wide gaps set apart."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from jobcompare.intake.readers.pdf.pieces import Piece
from jobcompare.intake.readers.writing import PLAIN, Look, marked

_SAME = 0.35  # heights of the font by which baselines of one line may differ
_WIDE = 1.15  # heights of the font from which a gap sets segments apart
_BLANK = 0.16  # heights of the font from which a gap is a blank, where pieces were not written one after another
_GLUED = 0.06  # heights of the font below which a gap is none
_DOTS = re.compile(r"^[.…_·]+$")
_LEADING_DOTS = 4
_LABEL = re.compile(r"^\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]$")  # may reach far into the space that a list leaves for it
_SIGN = re.compile(r"^(?:[^\w\s\"'“(]{1,2}|[-–—*o§¨]|\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})[.)])$")


@dataclass(slots=True)
class Segment:
    """Pieces of one line with no wide gap between them.

    Attributes:
        pieces: from left to right.
        left, right: its edges.
        base: its baseline, that of its largest piece.
        size: height of its largest font.
        words: its words without looks.
    """

    pieces: list[Piece]
    left: float = field(init=False)
    right: float = field(init=False)
    base: float = field(init=False)
    size: float = field(init=False)
    words: str = field(init=False)

    def __post_init__(self) -> None:
        largest = max(self.pieces, key=lambda piece: piece.size)
        self.left, self.right = self.pieces[0].left, max(piece.right for piece in self.pieces)
        self.base, self.size = largest.base, largest.size
        self.words = "".join(f" {piece.text}" if _is_spaced(before, piece) else piece.text for before, piece in _pairs(self.pieces))

    @property
    def bold(self) -> bool:
        """All its words are bold."""
        return all(piece.bold for piece in self.pieces if any(map(str.isalnum, piece.text)))

    @property
    def text(self) -> str:
        """Its words with their looks."""
        if not any(piece.bold or piece.struck for piece in self.pieces):
            return marked(self.words, PLAIN)
        parts: list[str] = []
        for before, piece in _pairs(self.pieces):
            if _is_spaced(before, piece):
                both = before is not None and before.struck and piece.struck
                parts.append(marked(" ", Look(struck=both)))
            parts.append(marked(piece.text, Look(bold=piece.bold, struck=piece.struck)))
        return "".join(parts)


@dataclass(slots=True)
class Line:
    """Segments side by side: edges, baseline and height of its largest font."""

    segments: list[Segment]
    left: float = field(init=False)
    right: float = field(init=False)
    base: float = field(init=False)
    size: float = field(init=False)
    words: str = field(init=False)

    def __post_init__(self) -> None:
        largest = max(self.segments, key=lambda segment: segment.size)
        self.left, self.right = self.segments[0].left, max(segment.right for segment in self.segments)
        self.base, self.size = largest.base, largest.size
        self.words = " ".join(segment.words for segment in self.segments)


def lines_from(pieces: Iterable[Piece]) -> list[Line]:
    """The lines of pieces, from the top down."""
    rows: list[list[Piece]] = []
    largest: Piece | None = None  # of the last row
    for piece in sorted(pieces, key=lambda piece: -piece.base):
        if largest is not None and _is_beside(largest, piece):
            rows[-1].append(piece)
            largest = piece if piece.size > largest.size else largest
        else:
            rows.append([piece])
            largest = piece
    return [line_of(row) for row in rows]


def line_of(row: Iterable[Piece]) -> Line:
    """Pieces of one line, at least one, in segments."""
    segments: list[list[Piece]] = []
    for piece in _without_dots(sorted(row, key=lambda piece: (piece.left, piece.first))):
        last = segments[-1][-1] if segments else None
        if last is not None and (piece.left - last.right <= _WIDE * max(piece.size, last.size) or _is_sign(segments)):
            segments[-1].append(piece)
        else:
            segments.append([piece])
    return Line([Segment(pieces) for pieces in segments])


def _is_sign(segments: list[list[Piece]]) -> bool:
    """All there is so far is a bullet or a label."""
    return len(segments) == 1 and len(segments[0]) <= 2 and bool(_SIGN.match("".join(piece.text for piece in segments[0])))


def _without_dots(row: list[Piece]) -> list[Piece]:
    """Pieces without the dots that lead from a name to its value."""
    if sum(piece.text.count(".") for piece in row) < _LEADING_DOTS:
        return row
    kept: list[Piece] = []
    for dots, group in groupby(row, key=lambda piece: bool(_DOTS.match(piece.text))):
        pieces = list(group)
        kept += [] if dots and kept and sum(len(piece.text) for piece in pieces) >= _LEADING_DOTS else pieces
    return kept


def split_lines(lines: Sequence[Line], left: float, right: float) -> list[Line]:
    """What of some lines stands between two edges."""
    found: list[Line] = []
    for line in lines:
        if left <= line.left and line.right < right:
            found.append(line)
            continue
        inside = [piece for segment in line.segments for piece in segment.pieces if left <= (piece.left + piece.right) / 2 < right]
        if inside:
            found.append(line_of(inside))
    return found


def _is_beside(largest: Piece, piece: Piece) -> bool:
    """On the line of the others: the same baseline as the largest, or a small sign set high or low beside it."""
    return abs(largest.base - piece.base) <= _SAME * max(largest.size, piece.size)


def _is_spaced(before: Piece | None, piece: Piece) -> bool:
    if before is None:
        return False
    size = max(piece.size, before.size)
    gap = piece.left - before.right
    if gap > _GLUED * size and piece.text[:1].isalpha() and _LABEL.match(before.text):
        return True
    if -size < gap < _GLUED * size or piece.first == before.first + before.count:
        return False
    return piece.spaced or gap > _BLANK * size or gap < -size


def _pairs(pieces: Sequence[Piece]) -> Iterable[tuple[Piece | None, Piece]]:
    return zip([None, *pieces], pieces, strict=False)
