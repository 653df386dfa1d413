"""Short titles of classes, for narrow columns and cards."""

import re
from collections.abc import Sequence
from functools import lru_cache

UNTITLED = "Untitled class"  # how a class is named whose document prints no title, until the analyst names it
LONG = 24  # characters; a title that is not longer keeps its words

_ALWAYS: tuple[tuple[str, str], ...] = (
    (r"Information Technology", "IT"),
    (r"Information Systems?", "IS"),
    (r"Human Resources?", "HR"),
    (r"Geographic Information Systems?", "GIS"),
)
_WHEN_LONG: tuple[tuple[str, str], ...] = (
    (r"Specialist", "Spec."),
    (r"Administrative", "Admin."),
    (r"Administration", "Admin."),
    (r"Administrator", "Admin."),
    (r"Representative", "Rep."),
    (r"Management", "Mgmt."),
    (r"Technician", "Tech."),
    (r"Coordinator", "Coord."),
    (r"Department", "Dept."),
    (r"Environmental", "Env."),
    (r"Engineering", "Eng."),
    (r"Maintenance", "Maint."),
    (r"Operations", "Ops."),
    (r"Programmer", "Progr."),
    (r"Assistant", "Asst."),
    (r"Associate", "Assoc."),
    (r"Supervisor", "Supv."),
    (r"Supervising", "Supv."),
    (r"Technical", "Tech."),
    (r"Principal", "Prin."),
    (r"Senior", "Sr."),
    (r"Junior", "Jr."),
)
_NUMERAL = re.compile(r"(?:[ivx]{1,4}|\d{1,2}|[a-e])", re.IGNORECASE)
_RANKS = frozenset(("senior", "sr", "junior", "jr", "chief", "deputy", "principal", "prin", "lead", "supervising", "supv"))
_GLUE = frozenset({"of", "and", "the", "for", "in", "-", "–", "/", "&"})


def short_titles(titles: Sequence[str]) -> tuple[str, ...]:
    """Short titles of classes shown together, one for each, in order.

    Words that all of them have are left out ("Client Support Technician", "Client Support Manager": "Technician",
    "Manager"), but not ranks, and a rank alone keeps what it is the rank of ("Senior Assistant") and a level alone the word
    before it ("Specialist II"). What is still long is abbreviated. Where two would read the same, both keep their words.
    """
    return _short_titles(tuple(titles))


@lru_cache(maxsize=4096)
def _short_titles(titles: tuple[str, ...]) -> tuple[str, ...]:
    """A grid of 32 classes of three documents asks 128 times: 300 ms without the cache."""
    plain = [_abbreviated(title, _ALWAYS) for title in titles]
    parted = _without_common([title.split() for title in plain]) if len(set(plain)) > 1 else plain
    short = [title if len(title) <= LONG else _shortened(title) for title in parted]
    full = [title if len(title) <= LONG else _shortened(title) for title in plain]
    return tuple(one if short.count(one) == 1 or titles.count(titles[n]) > 1 else full[n] for n, one in enumerate(short))


def _abbreviated(title: str, table: tuple[tuple[str, str], ...]) -> str:
    for words, short in table:
        title = re.sub(rf"\b{words}\b", short, title, flags=re.IGNORECASE)
    letters = r"\b([A-Z]{2,4})\s+\(((?:[A-Z]\.?\s?){2,4})\)"  # "IT (I.T.)"
    return " ".join(re.sub(letters, _once, title).split())


def _once(match: re.Match[str]) -> str:
    said = re.sub(r"[.\s]", "", match[2])
    return match[1] if said == match[1] else match[0]


def _shortened(title: str) -> str:
    for words, short in _WHEN_LONG:
        if len(title) <= LONG:
            break
        title = _abbreviated(title, ((words, short),))
    return title


def _without_common(titles: list[list[str]]) -> list[str]:
    """The titles without the words that all have, but never nothing and never a bare level."""
    each = [{word.casefold() for word in words} for words in titles]
    common = frozenset(word for word in each[0] if all(word in others for others in each)) - _RANKS
    return [" ".join(_own_words(words, common)) for words in titles]


def _head(words: list[str]) -> int:
    """The place of the word that says what a class is: the last one before its level and what stands in parentheses."""
    end = next((n for n, word in enumerate(words) if n and word.startswith("(")), len(words))
    return next((n for n in reversed(range(end)) if not _NUMERAL.fullmatch(words[n]) and words[n].casefold() not in _GLUE), end - 1)


def _own_words(words: list[str], common: frozenset[str]) -> list[str]:
    kept = [n for n, word in enumerate(words) if word.casefold() not in common or _NUMERAL.fullmatch(word)]
    if not kept:
        return words[-1:]
    if all(_NUMERAL.fullmatch(words[n]) for n in kept) and kept[0] > 0:
        kept.insert(0, kept[0] - 1)
    elif all(words[n].casefold().rstrip(".") in _RANKS for n in kept):
        kept = sorted({*kept, _head(words)})
    while kept and words[kept[0]].casefold() in _GLUE:
        del kept[0]
    return [words[n] for n in kept] or words
