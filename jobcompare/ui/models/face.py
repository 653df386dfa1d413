"""What is painted in one cell of a table: text, spans of it, a sign before it and small tags behind it. No toolkit."""

from dataclasses import dataclass
from enum import StrEnum

from jobcompare.present.grid.view import Sign


class FaceKind(StrEnum):
    """How a cell stands."""

    TEXT = "text"  # wrapped, top-aligned, with room for a sign
    LABEL = "label"  # wrapped, no room for a sign
    NUMBER = "number"  # right-aligned, one line
    MARK = "mark"  # centred, one line
    COUNT = "count"  # centred; the part after a blank is second-rank


class Ink(StrEnum):
    """The rank of a text."""

    NORMAL = "normal"
    MUTED = "muted"
    STRONG = "strong"


class SpanKind(StrEnum):
    """What a run of the written text is."""

    LEVEL = "level"  # words that mark a level: a chip
    ASIDE = "aside"  # band word and note behind a statement
    ALSO = "also"  # a further statement of the same class


class Tag(StrEnum):
    """A small mark behind the text. Each is also said in words."""

    DOUBT = "doubt"
    REVIEWED = "reviewed"
    TYPED = "typed"


@dataclass(frozen=True, slots=True)
class FaceSpan:
    """[start, end) of a face's text, in code points."""

    start: int
    end: int
    kind: SpanKind


@dataclass(frozen=True, slots=True)
class Face:
    """What one cell shows. `unsure`: a pair to check, its sign is followed by a question mark."""

    text: str = ""
    kind: FaceKind = FaceKind.TEXT
    ink: Ink = Ink.NORMAL
    spans: tuple[FaceSpan, ...] = ()
    sign: Sign = Sign.NONE
    unsure: bool = False
    tags: tuple[Tag, ...] = ()
    outlined: bool = False  # a frame inside the cell: the first mark of its row


EMPTY = Face()


class Writing:
    """A text written piece by piece, with what each piece is."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self.spans: list[FaceSpan] = []

    def add(self, piece: str, kind: SpanKind | None = None) -> None:
        """Write `piece`; None: ordinary text."""
        if kind is not None and piece:
            self.spans.append(FaceSpan(self._length, self._length + len(piece), kind))
        self._pieces.append(piece)
        self._length += len(piece)

    def mark(self, start: int, end: int, kind: SpanKind) -> None:
        """Mark [start, end) of what was written."""
        if 0 <= start < end <= self._length:
            self.spans.append(FaceSpan(start, end, kind))

    @property
    def length(self) -> int:
        """Code points written so far."""
        return self._length

    @property
    def text(self) -> str:
        """All that was written."""
        return "".join(self._pieces)
