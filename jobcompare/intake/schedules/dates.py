"""Dates in cells and heads of schedules."""

import re
from datetime import date, timedelta

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_FULL = (
    re.compile(r"(?<!\d)(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?!\d)"),
    re.compile(r"(?<!\d)(?P<m>\d{1,2})[/-](?P<d>\d{1,2})[/-](?P<y>\d{4}|\d{2})(?!\d)"),
    re.compile(rf"\b{_MONTH}\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>\d{{4}})\b", re.IGNORECASE),
    re.compile(rf"(?<!\d)(?P<d>\d{{1,2}})[\s-]{_MONTH}[\s-](?P<y>\d{{4}}|\d{{2}})\b", re.IGNORECASE),
)
_OF_MONTH = re.compile(rf"\b{_MONTH}\s+(?P<y>\d{{4}})\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19[5-9]|20[0-6])\d(?!\d)")  # "2080" are the hours of a year
_SERIAL = re.compile(r"\d{5}(?:\.0+)?")
_FIRST_DAY = date(1899, 12, 30)  # Excel counts days from here, for all dates since March 1900
_SERIALS = range(25_569, 73_051)  # 1970 to 2099: what the date of a pay schedule can be


def date_of(cell: str) -> str | None:
    """The date of a cell of dates as ISO 8601: "07/01/2009 12:00:00 AM", "2009-07-01", "July 1, 2009", "2009".

    A whole number of five digits is the number by which spreadsheets store a day. None where it is no date.
    """
    if _SERIAL.fullmatch(cell):
        days = int(float(cell))
        return (_FIRST_DAY + timedelta(days=days)).isoformat() if days in _SERIALS else None
    return date_in(cell)


def date_in(words: str) -> str | None:
    """The first date among the words of a head; None where there is none."""
    for pattern in _FULL:
        found = pattern.search(words)
        if found is not None:
            return _iso(found)
    month = _OF_MONTH.search(words)
    if month is not None:
        return f"{month['y']}-{_month(month['name']):02d}"
    year = _YEAR.search(words)
    return year[0] if year else None


def without_date(words: str) -> str:
    """Words without the dates among them."""
    for pattern in (*_FULL, _OF_MONTH, _YEAR):
        words = pattern.sub(" ", words)
    return " ".join(words.split())


def _iso(found: re.Match[str]) -> str | None:
    parts = found.groupdict()
    year, day = int(parts["y"]), int(parts["d"])
    month = _month(parts["name"]) if parts.get("name") else int(parts["m"])
    year += 2000 if year < 100 else 0
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1
