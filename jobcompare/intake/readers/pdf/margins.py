"""Running headers and footers of pages, found by repetition; what they say is kept once."""

import re
from collections import Counter
from collections.abc import Sequence

from jobcompare.intake.readers.pdf.lines import Line

_NEAR = 4  # lines at either end of a page among which running lines are looked for
_SAME_PLACE = 4.0  # points by which the baselines of one running line may differ
_LONGEST = 160
_APART = 1.6  # heights of the font from which a number stands apart from the text
_PAGE = re.compile(
    r"^\W*(?:(?:page|pg\.?|p\.)\s*\|?\s*)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*(?:\|\s*page\W*)?$|^\W*page\W*$", re.IGNORECASE
)
_PAGE_OF = re.compile(r"\bpage\s+\d{1,4}\b", re.IGNORECASE)


def without_margins(pages: Sequence[list[Line]]) -> tuple[list[list[Line]], list[Line]]:
    """The lines of every page without running ones, and the others for the end of the document, each once.

    The running header of the first page stays there: it can be all that names the class or its employer.
    """
    heads, feet = _keys(pages, top=True), _keys(pages, top=False)
    kept: list[list[Line]] = []
    said: list[Line] = []
    seen: set[str] = set()
    for number, lines in enumerate(pages):
        first, last = _edge(lines, heads, top=True), _edge(lines, feet, top=False)
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


def _keys(pages: Sequence[list[Line]], *, top: bool) -> Counter[str]:
    """How many pages have a line at their top or bottom, in the same place or as their very first or last."""
    places: dict[str, list[float]] = {}
    outermost = Counter[str]()
    for lines in pages:
        near = lines[:_NEAR] if top else lines[-_NEAR:]
        for key, base in {_key(line): line.base for line in near if len(line.words) <= _LONGEST}.items():
            places.setdefault(key, []).append(base)
        outermost.update({_key(line) for line in (near[:1] if top else near[-1:])})
    found = Counter[str]()
    for key, bases in places.items():
        usual = Counter(round(base / _SAME_PLACE) for base in bases).most_common(1)[0][0]
        found[key] = max(sum(abs(base / _SAME_PLACE - usual) <= 1 for base in bases), outermost[key])
    return found


def _edge(lines: Sequence[Line], keys: Counter[str], *, top: bool) -> set[int]:
    """Indices of the running lines at an end of a page: from the end inward, one line of the page's own may stand between."""
    order = list(range(len(lines)))[:_NEAR] if top else list(range(len(lines)))[-_NEAR:][::-1]
    found: set[int] = set()
    missed = 0
    for index in order:
        words = lines[index].words.strip()
        running = len(words) <= _LONGEST and (keys[_key(lines[index])] > 1 or bool(_PAGE_OF.search(words)))
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


def _key(line: Line) -> str:
    """What makes two running lines one: the same words, numbers alike."""
    return re.sub(r"\d+", "#", " ".join(line.words.split()))
