"""Which class a rate is of, where several stand beside each other."""

import itertools
import re
from collections.abc import Sequence

from jobcompare.intake.recognize.classes import ClassHead
from jobcompare.intake.recognize.facts.amounts import Rate

_LEVEL_BEHIND = re.compile(r"[\s/]*(?:per\s+|an?\s+)?(?:[a-z-]+)?\s*\(\s*(?P<level>[IVX]{1,4}|\d)\s*\)", re.IGNORECASE)
_GRADE = re.compile(
    r"(?<=[;,/|])\s*(?:range |grade |level )?[A-Z]{0,3}-?\d{1,3}[A-Z]?\s*[:=–-]?$", re.IGNORECASE
)  # before the next range
_BETWEEN = ("/", "and", "&", ";", ",", "|", "; and")


def classes_of(words: str, rates: Sequence[Rate], heads: Sequence[ClassHead]) -> list[str | None]:
    """The class of each rate of a line: its key; None for all of them, "" for a level that the document does not describe."""
    names = [_class_of(words, rate, heads) for rate in rates]
    if len(heads) > 1 and not any(names) and len(rates) == len(heads) and _side_by_side(words, rates):
        return [head.key for head in heads]
    return names


def _class_of(words: str, rate: Rate, heads: Sequence[ClassHead]) -> str | None:
    """The class whose title or level stands between the rate before and this one, or in brackets behind it."""
    behind = _LEVEL_BEHIND.match(words, rate.end)
    if behind and any(head.level_label for head in heads):
        level = behind["level"].casefold()
        return next((head.key for head in heads if (head.level_label or "").casefold() == level), "")
    before = words[rate.begins : rate.start]
    plain = " ".join(before.casefold().split())
    best: tuple[int, str] | None = None
    for head in heads:
        title, key, label = head.title.casefold(), head.key, head.level_label or ""
        if title and re.search(rf"(?<!\w){re.escape(title)}(?!\w)", plain):
            best = max(best or (0, ""), (len(title), key))
        elif label and re.search(
            rf"(?:^|[\s(;,/])(?:level\s+)?{re.escape(label)}\)?\s*(?:level)?\s*[:=–-]\s*(?:\S+\s+){{0,3}}\$?$|"
            rf"\({re.escape(label)}\)|\blevel\s+{re.escape(label)}\b",
            before.rstrip(),
            re.IGNORECASE if len(label) > 2 else 0,
        ):
            best = max(best or (0, ""), (1, key))
    return best[1] if best else None


def _side_by_side(words: str, rates: Sequence[Rate]) -> bool:
    """Ranges side by side that rise: one for each class."""
    rise = all(a.low < b.low and a.high < b.high for a, b in itertools.pairwise(rates))
    return (
        rise
        and all(not rate.single for rate in rates)
        and all(_GRADE.sub("", words[a.end : b.start].strip(" \t$")).casefold() in _BETWEEN for a, b in itertools.pairwise(rates))
    )
