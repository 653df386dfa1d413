"""Text for cells: what a document says reaches a file as text, never as a formula, and nothing is hidden."""

import re

from jobcompare.exports.told import Limit, Told

EXCEL_CELL = 32_767  # UTF-16 units in one cell, by Excel's own limits
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\n", "\r", "＝", "＋", "－", "＠")
"""What Excel, LibreOffice or Sheets may take for the start of a formula, full-width forms of Asian keyboards among them."""

_CUT = " … (cut: Excel allows 32,767 characters in a cell)"
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_PICTURES = 0x2400  # Unicode block of visible signs for control characters


def starts_formula(text: str) -> bool:
    """Whether a program may take a text for a formula; blanks before it do not protect it."""
    return text.startswith(FORMULA_STARTS) or text.lstrip().startswith(FORMULA_STARTS)


def without_control(text: str, told: Told) -> str:
    """The text with "\\n" newlines and a visible sign for every control character; what XML cannot hold is U+FFFD."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text, count = _CONTROL.subn(_sign, text)
    if count:
        told.add(Limit.CONTROL_CHARACTER, count)
    return text


def fitting(text: str, told: Told, limit: int = EXCEL_CELL) -> str:
    """The text, cut with a word about it where a cell cannot take it all."""
    if len(text) <= limit // 2:  # even if every character took two units
        return text
    units = text.encode("utf-16-le")
    if len(units) <= 2 * limit:
        return text
    told.add(Limit.LONG_CELL)
    return units[: 2 * (limit - len(_CUT))].decode("utf-16-le", errors="ignore") + _CUT


def for_cell(text: str, told: Told) -> str:
    """The text as an Excel cell takes it."""
    return fitting(without_control(text, told), told)


def _sign(match: re.Match[str]) -> str:
    number = ord(match[0])
    if number < 0x20:
        return chr(_PICTURES + number)
    return chr(_PICTURES + 0x21) if number == 0x7F else "\ufffd"
