"""Numbers and lengths of time, in words, digits and both: "two (2) years", "0-3 years", "one year and six months"."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from jobcompare.intake.recognize.requirements.gates import Gated, lowered

_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = dict(zip(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], range(20, 100, 10), strict=True))
VALUES = {**{word: value for value, word in enumerate(_SMALL)}, **_TENS, "hundred": 100}

_TEN = "|".join(_TENS)
_WORD = "|".join(sorted(_SMALL, key=len, reverse=True))
NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+(?!\d)|\d+[- ]1/2|\d+\s?[½¼¾]|\d+\.\d+|\d+|½|(?:{_TEN})(?:[- ](?:{_WORD}))?|"
    rf"(?:{_WORD})\s+hundred(?:(?:\s+and)?[- ](?:{_TEN})(?:[- ](?:{_WORD}))?)?|"
    rf"(?:one[- ])?half(?:\s+an?)?|(?:{_WORD})(?:\s+and\s+(?:a|one)[- ]half)?)"
)
"""One number; no group of its own, without regard to case."""

_ASIDE = r"\(\s*(?:[\w.,½/+ -]{1,22})\s*\)"  # "(2)", "(1-2)", "(two)"
_DAYS = r"days(?=['’]?\s+(?:of\s+)?(?:[\w-]+\s+){0,3}?(?:experience|employment|service|work)\b)"  # no deadline, no week
_UNIT = rf"years?|yrs?\.?|months?|mos?\.|mos|weeks?|wks?\.?|hours?|hrs?\.?|{_DAYS}"
_BETWEEN = (
    r"full|complete|whole|additional|more|further|calendar|consecutive|continuous|cumulative|total|recent|solid|fiscal|"
    r"full[- ]?time|paid|equivalent|academic|school|completed|successful|satisfactory"
)
PERIOD = Gated(
    rf"""(?<![\w$.,/-])
    (?P<first>{NUMBER}|\ban?(?=\s+(?:full\s+)?year\b))(?![\d%])
    (?P<aside>\s*{_ASIDE})?
    (?:\s*(?P<to>\bto\b|-|\bor\b|\band\b|\bthrough\b|\bthru\b|\bbut\s+(?:not|no)\s+more\s+than\b)\s*(?P<second>{NUMBER})(?P<aside2>\s*{_ASIDE})?)?
    (?P<plus>\s*\+|\s+plus\b|\s+or\s+more\b|\s+or\s+greater\b|\s+\(?minimum\)?|\s+and\s+above\b)?
    (?P<between>(?:[\s,-]*\b(?:{_BETWEEN})\b,?){{0,3}})
    [\s-]*
    \b(?P<unit>{_UNIT})(?![a-z])
    (?P<whose>'s?|s')?
    (?:(?P<joint>\s*,?\s*(?:and|&|plus)?\s*)(?P<also>{NUMBER})(?:\s*{_ASIDE})?[\s-]*(?P<also_unit>months?|mos?\.?)(?![a-z])'?)?
    (?P<plus2>\s*\(?\s*(?:or\s+more|\+|minimum|or\s+longer)\b\)?|\s*\+)?
    """,
    flags=re.VERBOSE,
)
_MONTHS = {"y": 12.0, "m": 1.0, "w": 12 / 52, "d": 12 / 365}
_YEAR_HOURS = 2080
_UP_TO = re.compile(r"\b(?:up\s+to|no\s+more\s+than|not\s+more\s+than|a\s+maximum\s+of|maximum)\s+$", re.IGNORECASE)
_BETWEEN_TWO = re.compile(r"\b(?:between|from)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time in a text.

    Attributes:
        start, end: its place.
        low: months; least months of a range.
        high: upper months of a range; None for one figure or "or more".
        hours: hours, where it is counted in hours (`low` is then hours / 2,080 x 12, record.md "Requirements").
        hyphen: it is one word with its unit ("four-year").
        disagrees: word and figure are not the same ("two (3) years"); the word is taken.
        up_to: "up to" stands before it.
    """

    start: int
    end: int
    low: float
    high: float | None
    hours: int | None
    hyphen: bool
    disagrees: bool
    up_to: bool

    @property
    def months(self) -> int:
        """Least months, rounded."""
        return round(self.low)

    @property
    def months_max(self) -> int | None:
        """Upper months, rounded."""
        return None if self.high is None else round(self.high)


def value_of(words: str) -> float:
    """The value of what `NUMBER` matches: "2", "1,040", "twenty-four", "one and one-half", "1½"."""
    plain = words.casefold().replace(",", "").strip()
    half = 0.0
    for sign, part in (("½", 0.5), ("¼", 0.25), ("¾", 0.75)):
        if sign in plain:
            plain, half = plain.replace(sign, "").strip(), part
    if re.search(r"(?:\d[- ])1/2$", plain):
        plain, half = plain[:-4], 0.5
    if re.fullmatch(r"(?:one[- ])?half(?:\s+an?)?", plain):
        return 0.5
    if re.search(r"\s+and\s+(?:a|one)[- ]half$", plain):
        plain, half = re.sub(r"\s+and\s+(?:a|one)[- ]half$", "", plain), 0.5
    if not plain:
        return half
    if plain[0].isdigit():
        return float(plain) + half
    if plain in ("a", "an"):
        return 1.0
    hundreds, _, rest = plain.rpartition(" hundred")
    smaller = [word for word in re.split(r"[- ]|\band\b", rest if hundreds else plain) if word]
    return (VALUES[hundreds] * 100 if hundreds else 0) + sum(VALUES[word] for word in smaller) + half


_HINTS = ("year", "yr", "month", "mos", "mo.", "week", "wk", "hour", "hr", "days")


@lru_cache(maxsize=128)
def periods(live: str, start: int, end: int) -> tuple[Period, ...]:
    """Every length of time of a place, left to right."""
    low = lowered(live)[start:end]
    if not any(hint in low for hint in _HINTS):
        return ()
    found = (_period(live, match) for match in PERIOD.finditer(live, start, end))
    return tuple(_spanned(live, [period for period in found if period is not None]))


_YEARS_ASKED = re.compile(r"\byears?\b[^\n.;]{0,40}:[\s*_-]*$", re.IGNORECASE)
_BARE = re.compile(
    rf"[\s*(]*(?P<a>{NUMBER})(?:\s*(?:-|to)\s*(?P<b>{NUMBER}))?(?P<plus>\s*\+|\s+or\s+more\b)?(?=\s*(?:$|[.;,)]|in\b|of\b|with\b))",
    re.IGNORECASE,
)


def bare_years(live: str, start: int, end: int) -> Period | None:
    """Years told by a number alone, because the heading before it asks for years: "Years of experience: 5"."""
    match = _BARE.match(live, start, end)
    if match is None or not _YEARS_ASKED.search(live, max(0, start - 80), start):
        return None
    high = value_of(match["b"]) * 12 if match["b"] and not match["plus"] else None
    return Period(match.start("a"), match.end(), value_of(match["a"]) * 12, high, None, False, False, False)


_TO = re.compile(r"\s*(?:to|-|through)\s*", re.IGNORECASE)


def _spanned(live: str, found: list[Period]) -> list[Period]:
    """Periods of two units made one range: "six months to one year"."""
    kept: list[Period] = []
    for period in found:
        before = kept[-1] if kept else None
        if before and before.high is None and period.low > before.low and _TO.fullmatch(live, before.end, period.start):
            kept[-1] = replace(before, end=period.end, high=period.low)
        else:
            kept.append(period)
    return kept


def _period(live: str, match: re.Match[str]) -> Period | None:
    first, second = value_of(match["first"]), match["second"]
    before = live[max(0, match.start() - 24) : match.start()]
    start = match.start()
    if match["to"] and match["to"].casefold() == "and" and not _BETWEEN_TWO.search(before):
        return _rest(live, match)
    high = value_of(second) if second else None
    aside = _aside(match["aside"])
    disagrees = False
    if aside is not None and not second and len(aside) == 1 and match["aside2"] is None:
        disagrees = aside[0] != first
    elif aside is not None and len(aside) == 2 and not second:
        first, high = aside
    unit = match["unit"].casefold()
    plus = bool(match["plus"] or match["plus2"])
    hyphen = live[match.end("first") : match.start("unit")].rstrip().endswith("-") and not second
    also = value_of(match["also"]) if match["also"] else 0.0
    up_to = _UP_TO.search(before) is not None
    if unit[0] == "h":
        return Period(start, match.end(), first / _YEAR_HOURS * 12, None, round(first), hyphen, disagrees, up_to)
    scale = _MONTHS[unit[0]]
    low, top = first * scale + also, None if high is None or plus else high * scale
    if top is not None and top < low:
        top = None
    return Period(start, match.end(), low, top, None, hyphen, disagrees, up_to)


def _rest(live: str, match: re.Match[str]) -> Period | None:
    """ "two and three years" outside "between": the second number alone."""
    again = PERIOD.match(live, match.start("second"))
    return _period(live, again) if again else None


def _aside(words: str | None) -> tuple[float, ...] | None:
    """The one or two figures in parentheses after a number; None where there are none."""
    if not words:
        return None
    inner = words.strip().strip("()").strip()
    found = re.fullmatch(rf"(?P<a>{NUMBER})(?:\s*(?:-|to|or)\s*(?P<b>{NUMBER}))?\+?", inner, re.IGNORECASE)
    if found is None:
        return None
    return (value_of(found["a"]),) if found["b"] is None else (value_of(found["a"]), value_of(found["b"]))
