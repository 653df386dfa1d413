"""Words of a page with their places and looks. A piece is a word, or the part of a word that has one look.

Coordinates are points, y upward, turned so that most words of the page run from left to right.
"""

import ctypes
import math
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from jobcompare.intake.readers.pdf.opened import Page, numbered
from jobcompare.intake.readers.symbols import symbol_table, with_symbols

_WORD = re.compile(r"[^\s\x00\uffff]+")
_HYPHENS = ("\x02", "\ufffe")  # what the library makes of a hyphen at the end of a line
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_BOLD_WEIGHT = 600
_FORCED_BOLD = 1 << 18  # flag of a font
_NAME = 128  # bytes of a font's name that are looked at
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"} | {
    0x02: "-",
    0xFFFE: "-",
}
_QUARTERS = 4
_HALF = re.compile("[\ud800-\udfff]")  # of a character beyond the first 65,536
_SECOND_HALF = "\u200b"  # stands where the library has the second half
_HALVES = re.compile("[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]")


@dataclass(slots=True)
class Piece:
    """A word, or a part of one.

    Attributes:
        text: its characters.
        left, right: its edges.
        base: its baseline.
        size: height of its font, from the lowest to the highest letters.
        bold: in a bold font.
        spaced: a blank stands before it in the file's own text.
        first: number of its first character on the page.
        count: of characters that it is made of; signs may be written with more, as "fi".
        struck: a line runs through it.
        hyphen: it ends in a hyphen where a line ends.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    spaced: bool
    first: int
    count: int
    struck: bool = False
    hyphen: bool = False


@dataclass(frozen=True, slots=True)
class _Font:
    """What all words in one font share."""

    bold: bool
    symbols: str | None  # name of the font, where its letters are signs


class _Run(NamedTuple):
    """What all characters of one text object share."""

    base: float
    across: float  # x of the first character
    quarter: int | None  # quarter turns of its words; None: askew
    font: _Font


@dataclass(slots=True)
class Pieces:
    """The words of a page.

    Attributes:
        edges: left and right edge of a character by its number, while the page is open.
        turned: quarter turns by which the page was turned.
        unmapped: characters without meaning.
        pieces: in the order of the file.
    """

    edges: Callable[[int], tuple[float, float]]
    turned: int = 0
    unmapped: int = 0
    pieces: list[Piece] = field(default_factory=list[Piece])


def pieces_of(page: Page) -> Pieces:
    """The words of a page; words askew, such as watermarks, are left out."""
    reader = _Reader(page.text)
    words = [(found.group(), found.start()) for found in _WORD.finditer(reader.characters)]
    turned = reader.turned(words)
    found = Pieces(partial(reader.edges, turned), turned, reader.characters.count("\ufffd"))
    end = -1
    for word, start in words:
        for text, first, number in reader.split(word, start):
            piece = reader.piece(text, first, number, turned, spaced=first == start and start != end)
            if piece is not None:
                found.pieces.append(piece)
        end = start + len(word)
    return found


def turned_point(x: float, y: float, quarter: int) -> tuple[float, float]:
    """A point of a page whose words run up (1), upside down (2) or down (3), turned so that they run from left to right."""
    match quarter:
        case 1:
            return y, -x
        case 2:
            return -x, -y
        case 3:
            return -y, x
        case _:
            return x, y


def _made_whole(halves: re.Match[str]) -> str:
    """The character of two halves, in as many places: an invisible one stands in the second."""
    whole = halves.group().encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return whole if len(halves.group()) == 1 else whole + _SECOND_HALF


_object_of = numbered(pdfium.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_font_of = numbered(pdfium.FPDFTextObj_GetFont, ctypes.c_void_p, ctypes.c_void_p)


class _Reader:
    """Asks the library about characters of one page; what all of a text object or of a font share is asked once."""

    def __init__(self, text: Any) -> None:
        self._text = text
        self._address = ctypes.cast(text, ctypes.c_void_p)
        self._count = max(0, pdfium.FPDFText_CountChars(text))
        self._runs: dict[int, _Run] = {}
        self._fonts: dict[int, _Font] = {}
        self._box = pdfium.FS_RECTF()
        self._origin = ctypes.c_double(), ctypes.c_double()
        self.characters = self._characters()

    def _characters(self) -> str:
        """All characters, one for each place; by one call where that gives one for each place."""
        buffer = (ctypes.c_ushort * (self._count + 1))()
        if pdfium.FPDFText_GetText(self._text, 0, self._count, buffer) == self._count + 1:
            found = bytes(buffer)[: 2 * self._count].decode("utf-16-le", "replace")
            if len(found) == self._count:
                return found
        codes = [pdfium.FPDFText_GetUnicode(self._text, place) for place in range(self._count)]
        text = "".join(chr(code) if code < 0x110000 else "\ufffd" for code in codes)
        return _HALVES.sub(_made_whole, text) if _HALF.search(text) else text

    def turned(self, words: list[tuple[str, int]]) -> int:
        """The quarter turns of most words."""
        quarters = Counter[int]()
        for word, start in words[:: max(1, len(words) // 200)]:
            quarter = self._run(start, self._number(start)).quarter
            if quarter is not None:
                quarters[quarter] += len(word)
        return quarters.most_common(1)[0][0] if quarters else 0

    def split(self, word: str, start: int) -> list[tuple[str, int, int]]:
        """A word in parts of one text object each: their characters, the place of the first one, the number of the object."""
        number = self._number(start)
        if len(word) == 1 or number == self._number(start + len(word) - 1):
            return [(word, start, number)]
        parts = [(word[0], start, number)]
        for place, char in enumerate(word[1:], start=start + 1):
            here = self._number(place)
            if here != number:
                parts.append((char, place, here))
            else:
                parts[-1] = (parts[-1][0] + char, *parts[-1][1:])
            number = here
        return parts

    def piece(self, text: str, first: int, number: int, turned: int, *, spaced: bool) -> Piece | None:
        """A piece of the text object of that number; None where it runs another way than most words of the page."""
        run = self._run(first, number)
        if run.quarter != turned:
            return None
        font = run.font
        left, low, right, high = self.box(first, turned)
        last = first + len(text.removesuffix(_SECOND_HALF)) - 1
        if last > first:
            right = max(left, self.box(last, turned)[2])
        base = turned_point(run.across, run.base, turned)[1] if turned else run.base
        hyphen = text.endswith(_HYPHENS)
        words = text.translate(_LIGATURES) if hyphen or not text.isascii() else text
        words = with_symbols(words, font.symbols) if font.symbols or not words.isascii() else words
        return Piece(words, left, right, base, max(1.0, high - low), font.bold, spaced, first, len(text), hyphen=hyphen)

    def box(self, place: int, turned: int) -> tuple[float, float, float, float]:
        """Left, bottom, right and top of a character, as high as its font."""
        box = self._box
        pdfium.FPDFText_GetLooseCharBox(self._text, place, box)
        if not turned:
            return box.left, box.bottom, box.right, box.top
        x, y = turned_point(box.left, box.bottom, turned)
        u, v = turned_point(box.right, box.top, turned)
        return min(x, u), min(y, v), max(x, u), max(y, v)

    def edges(self, turned: int, place: int) -> tuple[float, float]:
        """Left and right edge of a character."""
        left, _, right, _ = self.box(place, turned)
        return left, right

    def _number(self, place: int) -> int:
        return _object_of(self._address, place) or 0

    def _run(self, place: int, number: int) -> _Run:
        known = self._runs.get(number)
        if known is None or not number:
            known = self._runs[number] = self._asked(place, number)
        return known

    def _asked(self, place: int, number: int) -> _Run:
        x, y = self._origin
        pdfium.FPDFText_GetCharOrigin(self._text, place, x, y)
        quarter = _quarter(pdfium.FPDFText_GetCharAngle(self._text, place))
        return _Run(y.value, x.value, quarter, self._font(place, _font_of(number) or 0 if number else 0))

    def _font(self, place: int, number: int) -> _Font:
        known = self._fonts.get(number)
        if known is None or not number:
            known = self._fonts[number] = self._looks(place)
        return known

    def _looks(self, place: int) -> _Font:
        flags, buffer = ctypes.c_int(), ctypes.create_string_buffer(_NAME)
        length = pdfium.FPDFText_GetFontInfo(self._text, place, buffer, _NAME, flags)
        name = buffer.value.decode("utf-8", "replace") if 0 < length <= _NAME else ""
        weight = pdfium.FPDFText_GetFontWeight(self._text, place)
        bold = bool(_BOLD.search(name)) or weight >= _BOLD_WEIGHT or bool(flags.value & _FORCED_BOLD)
        return _Font(bold, name if name and symbol_table(name) is not None else None)


def _quarter(clockwise: float) -> int | None:
    """Quarter turns of an angle, counted the other way; None: askew."""
    turns = -clockwise * 2 / math.pi
    return round(turns) % _QUARTERS if abs(turns - round(turns)) < 0.05 else None
