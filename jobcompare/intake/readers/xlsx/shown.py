"""Numbers and dates of cells as their format shows them: leading zeros, thousands, currency, percent."""

import re
from calendar import month_name
from datetime import datetime, timedelta

_QUOTED = re.compile(r'"([^"]*)"|\\(.)|_.|\*.|\[(?!\$)[^\]]*\]')
_CURRENCY = re.compile(r"\[\$([^\]\-]*)(?:-[^\]]*)?\]")
_DATE = re.compile(r"[ymd]", re.IGNORECASE)
_TIME = re.compile(r"[hs]", re.IGNORECASE)
_DIGITS = re.compile(r"[0#?][0#?,]*(?:\.[0#?]+)?")
_LAST_DAY = 2_958_465  # 9999-12-31


def shown(number: str, format: str, *, from_1904: bool = False) -> str:
    """A number as its cell shows it.

    Args:
        number: as the file has it.
        format: of the cell, as Excel writes formats.
        from_1904: dates are counted from 1904.
    """
    try:
        value = float(number)
    except ValueError:
        return number
    if value != value or value in (float("inf"), float("-inf")):
        return number
    section = _CURRENCY.sub(lambda found: f'"{found[1]}"' if found[1] else "", format.split(";")[0])
    bare = _QUOTED.sub("", section)
    if format in ("General", "@", "") or bare.casefold() == "general":
        return _plain(value)
    if _DATE.search(bare) or (_TIME.search(bare) and not _DIGITS.search(bare.replace("s", ""))):
        return _date(value, bare.casefold(), from_1904)
    return _formatted(value, section, bare)


def _plain(value: float) -> str:
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else f"{value:.10g}"


def _formatted(value: float, section: str, bare: str) -> str:
    found = _DIGITS.search(bare)
    if not found:
        return _plain(value)
    digits, percent = found.group(), "%" in bare
    whole, _, part = digits.partition(".")
    figure = abs(value) * (100 if percent else 1)
    words = f"{figure:,.{len(part)}f}" if "," in whole else f"{figure:.{len(part)}f}"
    if part.endswith("#"):
        words = words.rstrip("0").rstrip(".")
    zeros = whole.count("0")
    head, dot, tail = words.partition(".")
    words = head.zfill(zeros) + dot + tail if "," not in whole else words
    sign = "-" if value < 0 and float(words.replace(",", "")) else ""
    before, after = (_literal(text) for text in _around(section))
    return f"{sign}{before}{words}{after}".strip()


def _around(section: str) -> tuple[str, str]:
    """What a format has before and after its digits."""
    masked = _QUOTED.sub(lambda quoted: "\x00" * len(quoted.group()), section)
    found = _DIGITS.search(masked)
    return (section[: found.start()], section[found.end() :]) if found else ("", "")


def _literal(text: str) -> str:
    """The words of a piece of a format: quoted ones, currency signs."""
    kept: list[str] = []
    at = 0
    for quoted in _QUOTED.finditer(text):
        kept += [text[at : quoted.start()], quoted[1] or quoted[2] or ""]
        at = quoted.end()
    kept.append(text[at:])
    return "".join(kept).strip("()")


def _date(value: float, format: str, from_1904: bool) -> str:
    if not 0 <= value <= _LAST_DAY:
        return _plain(value)
    epoch = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30 if value >= 60 else 31)
    moment = epoch + timedelta(days=value)
    if not _DATE.search(format.replace("mm:ss", "").replace("h:mm", "").replace("hh:mm", "")):
        return f"{moment:%H:%M}"
    month = month_name[moment.month]
    if "d" not in format:
        return f"{month} {moment.year}" if "y" in format else month
    if "mmm" in format:
        return f"{month} {moment.day}, {moment.year}"
    return f"{moment.month}/{moment.day}/{moment.year}"
