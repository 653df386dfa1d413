"""Header tables: rows that each say title, code, grade or pay of one class, under names of columns or behind labels.

Agencies print them low to high or high to low; classes are low to high.
"""

import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

from jobcompare.intake.canonical import CanonicalText, Line
from jobcompare.intake.recognize.levels import label_of, place_of, stem_of
from jobcompare.intake.recognize.title_words import looks_like_title, without_code
from jobcompare.model.places import Span
from jobcompare.vocabulary.titles import Titles

T = TypeVar("T")

_LABEL = re.compile(r"[A-Z][\w/().#&' -]{1,40}:\s*")
_CODE = re.compile(r"[A-Z]{0,4}-?\d[\dA-Z]*(?:[.-]\d[\dA-Z]*)?|[A-Z]\d[\dA-Z]{1,5}")
CODE_AND_GRADE = re.compile(
    r"(?P<code>(?:[A-Z]{1,4}-?)?\d{3,7}[A-Z]?)\s*\|\s*(?:(?:Grade|Range|GRADE|RANGE)\s+)?(?P<grade>[A-Z]{0,3}-?\d{1,3}[A-Z]?)"
)
"""A line that is a code and a grade, parted by a bar."""
_DATE = re.compile(r"\s*(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}[/-]\d{2,4}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})")
_LEVELS = frozenset(["level", "levels", "class level", "job level"])
_NUMERAL = re.compile(r"(?:level\s+)?([ivx]{1,4}|\d{1,2})", re.IGNORECASE)
_TOP = 40  # lines among which a header table stands
_FEWEST = 3  # columns of such a table
_PLAIN = "journey"  # the level that a title without any word of level has among those that have one


def titles_of_row(text: CanonicalText, line: Line) -> tuple[str, ...]:
    """The cells of a row as a title would stand in them: without the label in front."""
    return tuple(_LABEL.sub("", text.words(cell).strip(), count=1).rstrip("*† ").casefold() for cell in line.cells)


def low_to_high(rows: Sequence[tuple[str, T]], titles: Titles) -> list[T]:
    """What rows of one table hold, ordered by the levels of their titles; as printed, where these do not tell the order.

    Args:
        rows: (title, anything).
        titles: their words of level, lowest first.
    """
    ranks = [_rank(title, titles) for title, _ in rows]
    kin = len({rest for rest, _, _ in ranks}) == 1 and len(set(ranks)) == len(ranks)
    order = sorted(range(len(rows)), key=lambda n: ranks[n]) if kin else range(len(rows))
    return [rows[n][1] for n in order]


def name_of_column(text: CanonicalText, index: int, place: int) -> str:
    """What the first row of a table says over a place in a later one; "" for places outside of tables and in first rows."""
    column = next((n for n, cell in enumerate(text.lines[index].cells) if cell.start <= place < cell.end), None)
    width = len(text.lines[index].cells)
    first = index
    while first and len(text.lines[first - 1].cells) == width:
        first -= 1
    return text.words(text.lines[first].cells[column]) if column is not None and first < index else ""


def coded_rows(text: CanonicalText, titles: Titles) -> tuple[tuple[int, Span], ...]:
    """(line, place of the title) of rows that are a title and its code, two or more below one another without names of columns."""
    found: list[tuple[int, Span]] = []
    for index, line in enumerate(text.lines[:_TOP]):
        filled = [cell for cell in line.cells if cell.end > cell.start]
        codes = [cell for cell in filled if _CODE.fullmatch(text.words(cell).strip())]
        named = [cell for cell in filled if cell not in codes and looks_like_title(text.words(cell), titles)]
        if len(filled) == 2 and len(named) == len(codes) == 1:
            found.append((index, named[0]))
        elif found:
            break
    return tuple(found) if len(found) > 1 else ()


def codes_over_dates(text: CanonicalText) -> tuple[Span, ...]:
    """The codes that head the columns of a table of dates, as they stand at the end of specifications of a series."""
    for index, line in enumerate(text.lines[:-1]):
        below = text.lines[index + 1]
        if len(line.cells) < _FEWEST or len(below.cells) != len(line.cells) or not _dated(text, below):
            continue
        named = [cell for cell in line.cells[1:] if cell.end > cell.start]
        corner = text.words(line.cells[0]).strip()
        if len(named) == len(line.cells) - 1 and not _CODE.fullmatch(corner) and all(_CODE.fullmatch(text.words(c)) for c in named):
            return tuple(named)
    return ()


def _dated(text: CanonicalText, line: Line) -> bool:
    """A row of dates behind a label."""
    cells = [text.words(cell) for cell in line.cells]
    return not _DATE.match(cells[0]) and any(map(_DATE.match, cells[1:]))


def level_rows(text: CanonicalText) -> tuple[tuple[int, str, Span], ...]:
    """(line, numeral, its place) of the rows of a table that names levels where others have titles."""
    for index, line in enumerate(text.lines):
        if len(line.cells) < _FEWEST or text.words(line.cells[0]).strip(" :").casefold() not in _LEVELS:
            continue
        rows: list[tuple[int, str, Span]] = []
        for below in range(index + 1, len(text.lines)):
            cells = text.lines[below].cells
            numeral = _NUMERAL.fullmatch(text.words(cells[0]).strip()) if len(cells) == len(line.cells) else None
            if numeral is None:
                break
            rows.append((below, numeral[1].upper(), cells[0]))
        if len(rows) > 1:
            return tuple(rows)
    return ()


def _rank(title: str, titles: Titles) -> tuple[str, int, int]:
    """The words of a title without those of level, the rank of these, and its numeral."""
    label = label_of(title)
    words = [word.rstrip(".") for word in stem_of(title).casefold().replace(",", " ").split()]
    named = [word in titles.levels and (n < len(words) - 1 or not titles.is_noun(word)) for n, word in enumerate(words)]
    ranks = [titles.levels.index(word) for word, of_level in zip(words, named, strict=True) if of_level]
    rest = " ".join(word for word, of_level in zip(words, named, strict=True) if not of_level)
    usual = titles.levels.index(_PLAIN) if _PLAIN in titles.levels else 0
    return rest, max(ranks, default=usual), (place_of(label) or 0) if label else 0


def of_one_series(first: str, second: str, titles: Titles) -> bool:
    """Two titles differ by their words of level only."""
    one, other = _rank(first, titles), _rank(second, titles)
    return one[0] == other[0] and one[1] != other[1]


def leveled_stems(printed: Iterable[str]) -> frozenset[str]:
    """What stands before the numerals of titles."""
    return frozenset(stem_of(words) for words in printed if label_of(words))


def title_among(words: str, stems: frozenset[str]) -> str:
    """A title without its code; "Agent P11" beside "Agent 10" has no code but a level."""
    bare = without_code(words)
    return words if bare in stems and label_of(words) else bare


def common_title(names: Sequence[str]) -> str:
    """The title of a specification of several classes: what their titles share, else all of them.

    Where some have numerals and the others only words more ("Analyst I", "Analyst II", "Analyst Manager"), it is their series.
    """
    stems = list(dict.fromkeys(stem_of(name) for name in names))
    shortest = min(stems, key=len)
    leveled = [stem_of(name) for name in names].count(shortest) > 1
    series = leveled and all(f"{stem} ".startswith(f"{shortest} ") for stem in stems)
    return shortest if series or len(stems) == 1 else "/".join(stems)
