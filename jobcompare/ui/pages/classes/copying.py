"""Rows of the list of classes as tab-separated text."""

from collections.abc import Sequence
from dataclasses import dataclass

from jobcompare.operations.session import Reader
from jobcompare.present.lists_view import ListRows


@dataclass(frozen=True, slots=True)
class RowsToCopy:
    """What is to be copied; frozen, because the reading lane makes the text.

    Attributes:
        rows: of the list.
        ids: the classes whose rows are copied.
        places: per column the place of its text in a row; -1: the words found.
        titles: per column; none where they are not copied.
    """

    rows: ListRows
    ids: frozenset[int]
    places: tuple[int, ...]
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Copied:
    """A text, and how many rows are in it."""

    text: str
    count: int


def copied(reader: Reader, wanted: RowsToCopy) -> Copied:
    """The text. It may be of 20,000 rows, most of which were never looked at; the study itself is not asked."""
    rows = [wanted.rows[place] for place, number in enumerate(wanted.rows.ids) if number in wanted.ids]
    lines = [[row.hit if place < 0 else row.texts[place] for place in wanted.places] for row in rows]
    return Copied("\n".join(map(_line, [wanted.titles, *lines] if wanted.titles else lines)), len(rows))


def _line(cells: Sequence[str]) -> str:
    return "\t".join(" ".join(cell.split()) for cell in cells)
