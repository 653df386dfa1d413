"""Names of files and sheets made from titles: safe on every system, never leading out of the chosen folder."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from jobcompare.exports.told import Limit, Told

LONGEST_FILE = 100  # characters without the ending
LONGEST_FILE_BYTES = 200  # UTF-8; Linux allows 255 with the ending, and a copy's " (2)" must fit too
LONGEST_SHEET = 31  # UTF-16 units, by Excel's own limits

_FILE_BAD = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+')
_SHEET_BAD = re.compile(r"[\[\]:*?/\\\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]+")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\s*(?:\.|$)", re.IGNORECASE)  # Windows


def file_name(title: str, ending: str, told: Told | None = None) -> str:
    """A file name for a title.

    Args:
        title: any text.
        ending: with its dot, ".csv".
        told: where to count titles that could not be taken as they are.
    """
    plain = unicodedata.normalize("NFC", title)
    name = " ".join(_FILE_BAD.sub("-", plain).split()).strip(". -") or "untitled"
    if _RESERVED.match(name):
        name = f"_{name}"
    name = _cut_bytes(name[:LONGEST_FILE], LONGEST_FILE_BYTES).rstrip(". ")
    if told is not None and name != plain:
        told.add(Limit.FILE_NAME)
    return name + ending


def unique(names: Iterable[str]) -> tuple[str, ...]:
    """The names, repeated ones with " (2)" before the ending; case does not make a difference."""
    seen: set[str] = set()
    result: list[str] = []
    for name in names:
        stem, dot, ending = name.rpartition(".")
        if not dot:
            stem, ending = name, ""
        candidate, n = name, 2
        while candidate.casefold() in seen:
            candidate, n = f"{stem} ({n}){dot}{ending}", n + 1
        seen.add(candidate.casefold())
        result.append(candidate)
    return tuple(result)


def sheet_names(titles: Sequence[str], told: Told) -> tuple[str, ...]:
    """Names for the sheets of one workbook: valid, at most 31 characters, unique in any case."""
    seen: set[str] = {"history"}  # Excel keeps this name for itself
    result: list[str] = []
    for title in titles:
        plain = " ".join(_SHEET_BAD.sub("-", title).split()).strip("' ") or "Sheet"
        name = _cut_units(plain, LONGEST_SHEET)
        n = 2
        while name.casefold() in seen:
            name, n = _cut_units(plain, LONGEST_SHEET - len(f" ({n})")) + f" ({n})", n + 1
        if len(plain) > len(name):
            told.add(Limit.SHEET_NAME)
        seen.add(name.casefold())
        result.append(name)
    return tuple(result)


def _cut_bytes(text: str, limit: int) -> str:
    return text.encode()[:limit].decode(errors="ignore")


def _cut_units(text: str, limit: int) -> str:
    units = text.encode("utf-16-le")
    if len(units) <= 2 * limit:
        return text
    return units[: 2 * (limit - 1)].decode("utf-16-le", errors="ignore").rstrip("' ") + "…"
