"""Words in a sheet: where they stand, in every section, folded ones too."""

import re
from dataclasses import dataclass

from jobcompare.ui.models.sheet import Sheet

Places = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A cell that has the words. `section`: the key of its section, None at the foot; `line`: the key of its line."""

    section: str | None
    line: str
    column: int
    places: Places


class Search:
    """The words looked for and where they were found. Nothing is looked for while the words are empty."""

    def __init__(self) -> None:
        self._pattern: re.Pattern[str] | None = None
        self.words = ""
        self.hits: tuple[Hit, ...] = ()

    def look(self, words: str, sheet: Sheet) -> int:
        """Look for words, letter by letter but in either case. The number of places where they stand."""
        self.words = words
        self._pattern = re.compile(re.escape(words), re.IGNORECASE) if words else None
        self.hits = tuple(self._all_hits(sheet)) if words else ()
        return sum(len(hit.places) for hit in self.hits)

    def places(self, text: str) -> Places:
        """Where the words stand in a text."""
        if self._pattern is None:
            return ()
        return tuple(match.span() for match in self._pattern.finditer(text))

    def after(self, at: tuple[str, str] | None, way: int, sheet: Sheet, *, here: bool = False) -> int | None:
        """The number of the hit after (1) or before (-1) the cell with the keys of its line and column; round at the ends.

        `here`: a hit in that very cell is taken too. None where there is no hit.
        """
        if not self.hits:
            return None
        order = _order(sheet)
        columns = [column.key for column in sheet.columns]
        cell = (order.get(at[0], -1), columns.index(at[1])) if at is not None and at[1] in columns else (-1, -1)
        places = [(order[hit.line], hit.column) for hit in self.hits]
        if way > 0:
            return next((number for number, place in enumerate(places) if place > cell or (here and place == cell)), 0)
        return next((number for number, place in reversed(list(enumerate(places))) if place < cell), len(places) - 1)

    def _all_hits(self, sheet: Sheet) -> list[Hit]:
        hits: list[Hit] = []
        groups = [*((section.key, section.lines) for section in sheet.sections), (None, sheet.foot)]
        for section, lines in groups:
            for line in lines:
                for column in range(0 if line.spanning else len(sheet.columns)):
                    if places := self.places(line.face(column).text):
                        hits.append(Hit(section, line.key, column, places))
        return hits


def _order(sheet: Sheet) -> dict[str, int]:
    """The place of every line in reading order, section lines included."""
    keys: list[str] = []
    for section in sheet.sections:
        keys += [f"section:{section.key}", *(line.key for line in section.lines)]
    keys += [line.key for line in sheet.foot]
    return {key: number for number, key in enumerate(keys)}
