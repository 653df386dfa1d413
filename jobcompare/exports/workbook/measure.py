"""How tall a wrapped text stands in a column: Excel and LibreOffice keep the row heights they are given."""

import re
import unicodedata
from functools import lru_cache

POINTS = 12.75  # height of one line of Arial 10
TALLEST = 409.0  # points; Excel's limit for a row
_AIR = 3.0  # points above and below
_DIGIT = 7  # pixels of a digit of Arial 10 at 96 dpi; column widths are counted in digits
_EM = 10 * 96 / 72 / 1000  # pixels of a thousandth of an em of Arial 10
_SAFETY = 1.03  # screens and printers round glyphs differently
_BOLD = 1.08

# Advance widths of Arial (Helvetica's, from its public font metrics) in thousandths of an em, from the blank on.
_ASCII = (
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
    556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
)  # fmt: skip
_OTHER = 620
_PIECE = re.compile(r"[^ -]*(?:-+| +)|[^ -]+$")
_WIDE = 1000


def height(texts_and_widths: list[tuple[str, float]], *, bold: bool = False) -> float:
    """Points that a row needs for its texts.

    Args:
        texts_and_widths: each text with the width of its column in digits.
        bold: whether they are set bold.
    """
    most = max((lines(text, width, bold=bold) for text, width in texts_and_widths), default=1)
    return min(TALLEST, most * POINTS + _AIR)


@lru_cache(maxsize=20_000)
def lines(text: str, width: float, *, bold: bool = False) -> int:
    """Lines that a text takes in a column of a width in digits."""
    room = width * _DIGIT
    scale = _EM * _SAFETY * (_BOLD if bold else 1.0)
    return sum(_paragraph(paragraph, room, scale) for paragraph in text.split("\n")) or 1


def text_width(text: str, *, bold: bool = False) -> float:
    """Width of a text on one line, in digits of a column width."""
    return _pixels(text) * _EM * _SAFETY * (_BOLD if bold else 1.0) / _DIGIT


def split(text: str, width: float) -> list[str]:
    """A text in lines that fit a width in digits, broken at blanks."""
    result: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and text_width(longer) > width:
            result.append(line)
            line = word
        else:
            line = longer
    return [*result, line] if line else result


def _paragraph(text: str, room: float, scale: float) -> int:
    count, at = 1, 0.0
    for word in _PIECE.findall(text):  # a line may end behind a blank or a hyphen
        size = _pixels(word.rstrip(" ")) * scale
        if at and at + size > room:
            count, at = count + 1, 0.0
        at += _pixels(word) * scale if size <= room else size
        if at > room:  # a word longer than the line is broken anywhere
            more = int(at // room)
            count, at = count + more, at - more * room
    return count


def _pixels(text: str) -> int:
    return sum(_glyph(character) for character in text)


@lru_cache(maxsize=4096)
def _glyph(character: str) -> int:
    number = ord(character)
    if 32 <= number < 127:
        return _ASCII[number - 32]
    if unicodedata.combining(character):
        return 0
    return _WIDE if unicodedata.east_asian_width(character) in "WF" or number > 0xFFFF else _OTHER
