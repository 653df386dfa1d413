"""Levels in titles: "I/II", "I-III", "Trainee/I/II", "1, 2 and 3", "Assistant/Associate", "X/Senior X"."""

import re
from dataclasses import dataclass

from jobcompare.vocabulary.titles import Titles

_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_TOKEN = r"(?:[IVX]{1,4}|[ivx]{1,4}|[A-Z]?\d{1,2}|TRAINEE|Trainee|ENTRY|Entry|SENIOR|Senior|LEAD|Lead|PRINCIPAL|Principal|[A-D])"
_LEVEL = r"(?:LEVELS?|Levels?|GRADES?|Grades?)"
_SEPARATOR = r"\s*(?:/+|,|&|-|–|—|\band\b|\bAND\b|\bor\b|\bOR\b|\bto\b|\bTO\b|\bthrough\b|\bTHROUGH\b)\s*"
_SEVERAL = re.compile(
    rf"^(?P<stem>.+?)(?:\s*[,–—-]\s*|\s+)\(?(?:{_LEVEL}\s+)?(?P<levels>{_TOKEN}(?:{_SEPARATOR}{_TOKEN})+)\)?(?P<rest>\s*\([^()]*\)|\s+[-–—]\s+[A-Z][^\d]*)?$"
)
_ONE = re.compile(
    r"^(?P<stem>.+?)(?:\s*[,–—-]\s*|\s+)\(?(?:(?:LEVEL|Level|GRADE|Grade)\s+)?(?P<label>[IVX]{1,4}|ix|iv|v?i{1,3}|[A-Z]?\d{1,2})\)?(?:,|(?=\s*\()|(?=\s+[-–—]\s)|$)"
)
_SPAN = re.compile(r"\s*(?:-|–|—|\bto\b|\bTO\b|\bthrough\b|\bTHROUGH\b)\s*")
_LIST = re.compile(r"\s*(?:/+|,|&|\band\b|\bAND\b|\bor\b|\bOR\b)\s*")
_OR = re.compile(r"\s+(?:or|OR|Or)\s+")
_MOST = 8  # levels of one title
_CLOSE = 4  # members of a span of figures, "7-9"


@dataclass(frozen=True, slots=True)
class Leveled:
    """One class of a title: its own title, and the document's name of its level where that is a numeral."""

    title: str
    label: str | None = None


def expand(title: str, titles: Titles) -> tuple[Leveled, ...]:
    """The classes that a title stands for, low to high as printed; one where it stands for one class."""
    several = _SEVERAL.match(title)
    if several:
        labels = _labels(several["levels"])
        if len(labels) > 1 and (several["stem"].split()[-1:] or [""])[0].isalpha():
            rest = several["rest"] or ""
            stem = several["stem"].rstrip(" ,-–—")
            return tuple(Leveled(f"{_at_level(stem, label)}{rest}", _numeral(label)) for label in labels)
    return _joined(title, titles) or (Leveled(title, label_of(title)),)


def label_of(title: str) -> str | None:
    """The numeral of a title's level, in capitals; None where it has none."""
    one = _ONE.match(title)
    if one is None or not one["stem"].strip(" ,-–—"):
        return None
    return _numeral(one["label"])


def place_of(label: str) -> int | None:
    """The place in a series that a numeral says: 2 for "II" and "2"; None where it says none."""
    if label.upper() in _ROMANS:
        return _ROMANS.index(label.upper()) + 1
    return int(label) if label.isdigit() and 0 < int(label) <= _MOST else None


def stem_of(title: str) -> str:
    """A title without its numeral."""
    one = _ONE.match(title)
    return one["stem"].rstrip(" ,-–—") if one and _numeral(one["label"]) else title


def _at_level(stem: str, label: str) -> str:
    return f"{label} {stem}" if label.lower() in ("senior", "lead", "principal") else f"{stem} {label}"


def _labels(levels: str) -> list[str]:
    """The levels of "I/II", "I-III" or "Trainee/I/II"."""
    parts = [part for part in _LIST.split(levels) if part]
    labels: list[str] = []
    for part in parts:
        ends = _SPAN.split(part)
        labels += _between(*ends) if len(ends) == 2 else ends
    return labels if 1 < len(labels) <= _MOST and len(set(labels)) == len(labels) else []


def _between(low: str, high: str) -> list[str]:
    """All levels from one numeral to another; the two as they are where they are not of one kind."""
    low, high = (text.upper() if text.upper() in _ROMANS else text for text in (low, high))
    if low in _ROMANS and high in _ROMANS and _ROMANS.index(low) < _ROMANS.index(high):
        return list(_ROMANS[_ROMANS.index(low) : _ROMANS.index(high) + 1])
    if low.isdigit() and high.isdigit() and int(low) < int(high) <= int(low) + _CLOSE:
        return [str(n) for n in range(int(low), int(high) + 1)]
    top = high[1:]  # "9-P11": the last with a letter of its own
    if low.isdigit() and top.isdigit() and not high.isdigit() and int(low) < int(top) <= int(low) + _CLOSE:
        return [*(str(n) for n in range(int(low), int(top))), high]
    return [low, high]


def _numeral(label: str) -> str | None:
    if label.upper() in _ROMANS:
        return label.upper()
    return label if label[-1:].isdigit() else None


def _joined(title: str, titles: Titles) -> tuple[Leveled, ...]:
    """ "Assistant/Associate Planner", "Clerk/Senior Clerk": one class is another with a word of level more."""
    sides = [side.strip() for side in re.split(r"\s*/+\s*|\s+(?:and|AND|or|OR)\s+", title)]
    if not 1 < len(sides) <= _MOST or not all(sides):
        return ()
    modifiers = set(titles.levels)
    *first, last = sides
    heads = [side for side in first if side.lower().rstrip(".") in modifiers]
    words = last.split()
    if len(heads) == len(first) and len(words) > 1 and words[0].lower().rstrip(".") in modifiers:
        rest = " ".join(words[1:])
        return tuple(Leveled(f"{head} {rest}", label_of(rest)) for head in (*first, words[0]))
    bare = [_without(side, modifiers) for side in sides]
    if len(set(bare)) == 1 and len(set(map(str.lower, sides))) == len(sides) and bare[0]:
        return tuple(Leveled(side, label_of(side)) for side in sides)
    return _either(title, titles)


def _either(title: str, titles: Titles) -> tuple[Leveled, ...]:
    """ "Permit Technician or Permit Specialist": two titles of two words or more that share one, each with its noun."""
    sides = [side.strip() for side in _OR.split(title)]
    words = [stem_of(side).lower().split() for side in sides]
    if len(sides) != 2 or any(len(side) < 2 or not titles.is_noun(side[-1]) for side in words) or not set(words[0]) & set(words[1]):
        return ()
    return tuple(Leveled(side, label_of(side)) for side in sides)


def _without(title: str, modifiers: set[str]) -> str:
    """A title without words of level and numerals, to see whether two are of one series."""
    words = [word for word in title.lower().split() if word.rstrip(".,") not in modifiers and word.upper() not in _ROMANS]
    return " ".join(words)
