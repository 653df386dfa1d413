"""Running headers and footers of pages, found by repetition; what they say is kept once."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from jobcompare.intake.readers.pdf.lines import Line

_NEAR = 4  # lines at either end of a page among which running lines are looked for
_SAME_PLACE = 4.0  # points by which the baselines of one running line may differ
_LONGEST = 160
_APART = 1.6  # heights of the font from which a number stands apart from the text
_PAGE = re.compile(
    r"^\W*(?:(?:page|pg\.?|p\.)\s*\|?\s*)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*(?:\|\s*page\W*)?$|^\W*page\W*$", re.IGNORECASE
)
_ANCHORS = 20  # places with which the others are compared
_DIGITS = re.compile(r"[0-9]{1,18}")
_PAGE_OF = re.compile(r"\bpage\s+\d{1,4}\b", re.IGNORECASE)


def without_margins(pages: Sequence[list[Line]]) -> tuple[list[list[Line]], list[Line]]:
    """The lines of every page without running ones, and the others for the end of the document, each once.

    The running header of the first page stays there: it can be all that names the class or its employer.
    """
    heads, feet = _running(pages, top=True), _running(pages, top=False)
    kept: list[list[Line]] = []
    said: list[Line] = []
    seen: set[str] = set()
    for number, lines in enumerate(pages):
        first, last = _edge(number, lines, heads, top=True), _edge(number, lines, feet, top=False)
        body: list[Line] = []
        for index, line in enumerate(lines):
            key = _key(line)
            if index not in first and index not in last:
                body.append(line)
            elif key not in seen and not _PAGE.match(line.words.strip()):
                seen.add(key)
                (body if index in first and not number else said).append(line)
        kept.append(body)
    return kept, said


@dataclass(frozen=True, slots=True)
class _Place:
    """A line near the end of a page: the page, its baseline, its numbers; whether it is the very first or last."""

    page: int
    base: float
    numbers: tuple[int, ...]
    outermost: bool

    def goes_with(self, other: "_Place") -> bool:
        """The numbers are the same, or count the pages: rows of figures are alike too, but say something of their own."""
        step = other.page - self.page
        return all(theirs in (own, own + step) for own, theirs in zip(self.numbers, other.numbers, strict=True))


def _running(pages: Sequence[list[Line]], *, top: bool) -> dict[str, list[_Place]]:
    """Lines that several pages have at their top or bottom, in the same place or as their very first or last, by their words."""
    places: dict[str, list[_Place]] = {}
    for number, lines in enumerate(pages):
        near = lines[:_NEAR] if top else lines[-_NEAR:][::-1]
        for index, line in reversed(list(enumerate(near))):
            if len(line.words) <= _LONGEST:
                places.setdefault(_key(line), []).append(_Place(number, line.base, _numbers(line), not index))
    return {key: together for key, found in places.items() if len(together := _together(found)) > 1}


def _together(places: Sequence[_Place]) -> list[_Place]:
    """Those of some places of the same words that make one running line; empty where none do."""
    best: list[_Place] = []
    for anchor in places[:_ANCHORS]:
        alike = {place.page: place for place in places if anchor.goes_with(place)}
        usual = Counter(round(place.base / _SAME_PLACE) for place in alike.values()).most_common(1)[0][0]
        level = [place for place in alike.values() if abs(place.base / _SAME_PLACE - usual) <= 1]
        outermost = [place for place in alike.values() if place.outermost]
        if max(len(level), len(outermost)) > max(1, len(best)):
            best = list(alike.values())
    return best


def _edge(number: int, lines: Sequence[Line], known: dict[str, list[_Place]], *, top: bool) -> set[int]:
    """Indices of the running lines at an end of a page: from the end inward, one line of the page's own may stand between."""
    order = list(range(len(lines)))[:_NEAR] if top else list(range(len(lines)))[-_NEAR:][::-1]
    found: set[int] = set()
    missed = 0
    for index in order:
        words = lines[index].words.strip()
        place = _Place(number, lines[index].base, _numbers(lines[index]), outermost=False)
        repeated = any(other.goes_with(place) for other in known.get(_key(lines[index]), ())[:_ANCHORS])
        running = len(words) <= _LONGEST and (repeated or bool(_PAGE_OF.search(words)))
        if running or (_PAGE.match(words) and _is_apart(lines, index)):
            found.add(index)
        else:
            missed += 1
            if missed > 1:
                break
    return found


def _is_apart(lines: Sequence[Line], index: int) -> bool:
    """A line stands farther from its neighbours than lines of one text do."""
    beside = [lines[n].base for n in (index - 1, index + 1) if 0 <= n < len(lines)]
    return bool(beside) and min(abs(lines[index].base - base) for base in beside) > _APART * lines[index].size


def _numbers(line: Line) -> tuple[int, ...]:
    return tuple(int(digits) for digits in _DIGITS.findall(line.words))


def _key(line: Line) -> str:
    """What makes two running lines one: the same words, numbers alike."""
    return _DIGITS.sub("#", " ".join(line.words.split()))
