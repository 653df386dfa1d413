"""Printed dates: their forms, and what ISO 8601 says of them, as precise as printed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_NAMES = (
    r"(?P<{0}>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_DATE = re.compile(
    r"(?=[\dJFMASONDjfmasond])(?:"
    + "|".join(
        [
            r"(?P<iso>(?P<iy>(?:19|20)\d\d)-(?P<im>0[1-9]|1[0-2])(?:-(?P<id>0[1-9]|[12]\d|3[01]))?)(?![\d-])",
            _NAMES.format("n1") + r"\.?\s+(?P<d1>\d{1,2})(?:st|nd|rd|th)?\s*,?\s+(?P<y1>(?:19|20)\d\d|['’]\d\d)(?!\d)",
            r"(?P<d2>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:day\s+of\s+|of\s+)?"
            + _NAMES.format("n2")
            + r"\.?,?[\s-]+(?P<y2>(?:19|20)\d\d|\d\d)(?!\d)",
            _NAMES.format("n3") + r"\.?\s*,?\s*[-/]?\s*(?P<y3>(?:19|20)\d\d|['’]\d\d)(?!\d)",
            r"(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<y4>(?:19|20)\d\d|\d\d)(?![\d/]|[-.]\d)",
            r"(?P<m5>0?[1-9]|1[0-2])[/-](?P<y5>(?:19|20)\d\d)(?![\d/]|[-.]\d)",
            r"(?P<m6>0?[1-9]|1[0-2])[/-](?P<y6>\d\d)(?![\d/]|[-.]\d)",
            r"(?P<y7>(?:19|20)\d\d)(?![\d/]|[-.]\d)",
        ]
    )
    + ")",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(?:19|20)?\d\d(?![\d/.-])")
_INSIDE = tuple("0123456789/.-")  # before figures that are part of something longer
_BREAK = 50  # two-figure years from here on are of the twentieth century


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in a text.

    Attributes:
        date: ISO 8601, as precise as printed.
        start, end: half-open range in the text searched.
        sure: false for forms that can be something else ("6/15"), or a year alone.
    """

    date: str
    start: int
    end: int
    sure: bool = True


def dates_in(text: str, day_first: bool = False) -> Iterator[Dated]:
    """The dates of a text from left to right.

    Args:
        text: the text.
        day_first: "5/11/2018" is of November.
    """
    for match in _DATE.finditer(text):
        before = text[max(0, match.start() - 2) : match.start()]
        if (before[-1:].isalnum() and before not in ("R", " R")) or before[-1:] in tuple("$/#"):
            continue
        date = _read(match, day_first)
        if date:
            yield Dated(date, match.start(), match.end(), match["y6"] is None and match["y7"] is None)


def writes_day_first(text: str) -> bool:
    """A date of the text can only be read with the day before the month, and none the other way."""
    figures = [
        (int(match[1]), int(match[3]))
        for match in _FIGURES.finditer(text)
        if text[match.start() - 1 : match.start()] not in _INSIDE
    ]
    return any(a > 12 >= b for a, b in figures) and not any(b > 12 >= a for a, b in figures)


def _read(match: re.Match[str], day_first: bool) -> str | None:
    if match["iso"]:
        return match["iso"]
    for n in ("1", "2"):
        if match[f"n{n}"]:
            return _date(_year(match[f"y{n}"]), _month(match[f"n{n}"]), int(match[f"d{n}"]))
    if match["n3"]:
        return _date(_year(match["y3"]), _month(match["n3"]))
    if match["a"]:
        first, second = int(match["a"]), int(match["b"])
        month, day = (second, first) if (day_first and second <= 12) or first > 12 else (first, second)
        return _date(_year(match["y4"]), month, day)
    for n in ("5", "6"):
        if match[f"m{n}"]:
            return _date(_year(match[f"y{n}"]), int(match[f"m{n}"]))
    return match["y7"]


def _date(year: int, month: int, day: int | None = None) -> str | None:
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= _length(year, month)):
        return None
    return f"{year:04d}-{month:02d}" + (f"-{day:02d}" if day is not None else "")


def _length(year: int, month: int) -> int:
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _year(printed: str) -> int:
    short = printed.lstrip("'’")
    if len(short) == 4:
        return int(short)
    return int(short) + (1900 if int(short) >= _BREAK else 2000)


def _month(name: str) -> int:
    return next(n for n, month in enumerate(_MONTHS, 1) if month.startswith(name.casefold().rstrip(".")[:3]))


def month_words(date: str) -> str:
    """A date in words: "November 2016"; what is no month stays ("2016")."""
    parts = date.split("-")
    if len(parts) < 2:
        return date
    month = _MONTHS[int(parts[1]) - 1].capitalize()
    return f"{month} {parts[0]}" if len(parts) == 2 else f"{month} {int(parts[2])}, {parts[0]}"
