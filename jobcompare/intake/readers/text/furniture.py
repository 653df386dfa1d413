"""What a page carries beside its text: page numbers, page marks, and running lines, found by repetition."""

import re
from collections import defaultdict
from collections.abc import Sequence

from jobcompare.intake.readers.text.marks import plain

NEAR = 3  # lines with words on either side of a page boundary among which running lines are looked for
_LONGEST = 110
PAGE = "\x0c"
_PAGE_COMMENT = re.compile(r"^\s*<!--\s*page\b[^>]*-->\s*$", re.IGNORECASE)
_NUMBER = r"(?:\d{1,3}|[ivx]{1,5})"
_PAGE_LINE = re.compile(
    rf"^\W*(?:page|pg\.?|p\.)\s*\|?\s*{_NUMBER}(?:\s*(?:of|/)\s*{_NUMBER})?\W*$|^\W*{_NUMBER}\s*\|\s*page\W*$"
    rf"|^\W*{_NUMBER}\s+of\s+\d{{1,3}}\W*$|^\s*[-–—]\s*{_NUMBER}\s*[-–—]\s*$",
    re.IGNORECASE,
)
_PAGE_TAIL = re.compile(rf"(?:\s{{2,}}|\t+|^)page\s+{_NUMBER}\s+of\s+{_NUMBER}\s*$", re.IGNORECASE)
_LONE = re.compile(r"^\W{0,3}\d{1,4}\W{0,3}$")
_LONE_TAIL = re.compile(r"(?<=\S)\s{4,}\d{1,4}\s*$")
_KEY = re.compile(r"[\W_]+")


def without_furniture(lines: Sequence[str]) -> list[str]:
    """The lines without page furniture; where a page ended stands a line that is PAGE alone.

    A running line is kept where it stands first, because a page head can be all that names the class or the employer.
    """
    marked: list[str] = []
    for line in lines:
        marked += _by_pages(line)
    boundaries = [index for index, line in enumerate(marked) if line == PAGE]
    if not boundaries:
        return marked
    near = {boundary: _near(marked, boundary) for boundary in boundaries}
    dropped = _numbers(marked, near) | _running(marked, near)
    return [line for index, line in enumerate(marked) if index not in dropped]


def _by_pages(line: str) -> list[str]:
    """A line with its page feeds and page numbers made PAGE lines."""
    if PAGE in line:
        pieces = line.split(PAGE)
        return [piece for n, part in enumerate(pieces) for piece in ([PAGE] if n else []) + _by_pages(part)]
    words = plain(line)
    if _PAGE_COMMENT.match(words) or _PAGE_LINE.match(words):
        return [PAGE]
    tail = _PAGE_TAIL.search(words)
    if tail and words == line:
        return [line[: tail.start()], PAGE] if line[: tail.start()].strip() else [PAGE]
    return [line]


def _near(lines: Sequence[str], boundary: int) -> list[int]:
    """Indices of the lines with words next to a boundary, those before it last to first, then those after it."""
    found: list[int] = []
    for step in (-1, 1):
        index, words = boundary + step, 0
        while 0 <= index < len(lines) and words < NEAR:
            if lines[index].strip() and lines[index] != PAGE:
                found.append(index)
                words += 1
            index += step
    return found


def _numbers(lines: list[str], near: dict[int, list[int]]) -> set[int]:
    """Lines right beside a boundary that are a number alone; a number set far off at a line's end is cut off there."""
    found: set[int] = set()
    for boundary, indices in near.items():
        before = next((index for index in indices if index < boundary), None)
        after = next((index for index in indices if index > boundary), None)
        found |= {index for index in (before, after) if index is not None and _LONE.match(plain(lines[index]).strip())}
        if before is not None and before not in found:
            lines[before] = _LONE_TAIL.sub("", lines[before])
    return found


def _running(lines: Sequence[str], near: dict[int, list[int]]) -> set[int]:
    """Lines that stand beside two or more boundaries, wherever they are not the first of their words."""
    places: dict[str, set[int]] = defaultdict(set)
    spots: dict[str, set[int]] = defaultdict(set)
    for boundary, indices in near.items():
        for index in indices:
            key = _key(lines[index])
            if key:
                places[key].add(index)
                spots[key].add(boundary)
    repeated = {key for key, indices in places.items() if len(indices) > 1 and len(spots[key]) > 1}
    if not repeated:
        return set()
    first: dict[str, int] = {}
    for index, line in enumerate(lines):
        key = _key(line)
        if key in repeated:
            first.setdefault(key, index)
    return {index for key in repeated for index in places[key] if index != first[key]}


def _key(line: str) -> str:
    """What makes two running lines one: letters only, numbers alike. "" for what cannot be one."""
    words = plain(line).strip()
    if not words or len(words) > _LONGEST or words.endswith(":") or words[0] in "•-*●▪◦":
        return ""
    letters = re.sub(r"\d+", "#", _KEY.sub(" ", words.casefold())).strip()
    return letters if any(char.isalpha() for char in letters) else ""
