"""Lists of a Word document: bullets, and the numbers that Word counts and does not write into the text."""

import re
from dataclasses import dataclass, replace
from typing import Any

from jobcompare.intake.readers.docx.package import W
from jobcompare.intake.readers.docx.styles import whole
from jobcompare.intake.readers.numerals import numeral

_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Sign:
    """What stands in front of a paragraph of a list: a bullet (`label` None) or a number."""

    label: str | None
    depth: int


@dataclass(slots=True)
class _Level:
    form: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None  # level after which it begins anew; None: after any higher one
    plain: bool = False  # numbers of higher levels are written as digits
    anew: bool = False  # the list begins to count anew, though another list of its kind stands before it


class Numbering:
    """Counts the lists of one document, in reading order."""

    def __init__(self, root: Any) -> None:
        """Args: root: of the part with numbering; None: the document has none."""
        self._lists: dict[str, tuple[str, dict[int, _Level]]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()
        if root is None:
            return
        abstract = {element.get(f"{W}abstractNumId"): element for element in root.iterfind(f"{W}abstractNum")}
        linked = {
            link.get(f"{W}val"): element for element in abstract.values() if (link := element.find(f"{W}styleLink")) is not None
        }
        for number in root.iterfind(f"{W}num"):
            named = number.find(f"{W}abstractNumId")
            of = "" if named is None else named.get(f"{W}val")
            element = abstract.get(of)
            link = None if element is None else element.find(f"{W}numStyleLink")
            if link is not None:
                element = linked.get(link.get(f"{W}val"), element)
            levels = {} if element is None else _levels(element)
            own = {} if not len(number) else _overrides(number, levels)
            self._lists[number.get(f"{W}numId") or ""] = (of or "", levels | own)

    def sign(self, number: str | None, level: int) -> Sign | None:
        """What stands in front of the next paragraph of a list; None where nothing does."""
        of, levels = self._lists.get(number or "", ("", {}))
        known = levels.get(level)
        if known is None or known.form == "none":
            return None
        if known.form == "bullet":
            return Sign(None, level) if known.text.strip() else None
        self._count(of, number or "", level, levels)
        label = _PLACE.sub(lambda found: self._part(of, int(found[1]) - 1, levels, known), known.text).strip()
        return Sign(label, level) if label else None

    def _count(self, of: str, number: str, level: int, levels: dict[int, _Level]) -> None:
        counts = self._counts.setdefault(of, {})
        known = levels[level]
        if level not in counts or (known.anew and (number, level) not in self._started):
            counts[level] = known.start
        else:
            counts[level] += 1
        self._started.add((number, level))
        for deeper in range(level + 1, _LEVELS):
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or (restart and level < restart):
                counts.pop(deeper, None)

    def _part(self, of: str, level: int, levels: dict[int, _Level], asked: _Level) -> str:
        known = levels.get(level, _Level())
        count = self._counts[of].get(level, known.start)
        return numeral(count, "decimal" if asked.plain else known.form)


def _levels(element: Any) -> dict[int, _Level]:
    found: dict[int, _Level] = {}
    for level in element.iterfind(f"{W}lvl"):
        number = whole(level.get(f"{W}ilvl"))
        if number is not None and number < _LEVELS:
            found[number] = _level(level)
    return found


def _level(element: Any) -> _Level:
    def value(name: str) -> str | None:
        child = element.find(W + name)
        return None if child is None else child.get(f"{W}val")

    start = whole(value("start"))
    return _Level(
        form=value("numFmt") or "decimal",
        text=value("lvlText") or "",
        start=1 if start is None else start,
        restart=whole(value("lvlRestart")),
        plain=element.find(f"{W}isLgl") is not None,
    )


def _overrides(number: Any, levels: dict[int, _Level]) -> dict[int, _Level]:
    found: dict[int, _Level] = {}
    for override in number.iterfind(f"{W}lvlOverride"):
        at = whole(override.get(f"{W}ilvl"))
        if at is None or at >= _LEVELS:
            continue
        level, start = override.find(f"{W}lvl"), override.find(f"{W}startOverride")
        if level is not None:
            found[at] = _level(level)
        elif start is not None and at in levels:
            count = whole(start.get(f"{W}val"))
            found[at] = replace(levels[at], start=1 if count is None else count, anew=True)
    return found
