"""Rows of the list of classes for the clipboard: tab-separated text, and HTML in which codes keep their zeros."""

from dataclasses import dataclass

from jobcompare.operations.session import Reader
from jobcompare.present.lists_view import ListRows
from jobcompare.ui.tables.copying import html_table, tab_separated


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
    """Both forms, and how many rows are in them."""

    text: str
    html: str
    count: int


def copied(reader: Reader, wanted: RowsToCopy) -> Copied:
    """The text. It may be of 20,000 rows, most of which were never looked at; the study itself is not asked."""
    rows = [wanted.rows[place] for place, number in enumerate(wanted.rows.ids) if number in wanted.ids]
    lines = [[" ".join(row.hit.split()) if place < 0 else row.texts[place] for place in wanted.places] for row in rows]
    table = [list(wanted.titles), *lines] if wanted.titles else lines
    return Copied(tab_separated(table), html_table(table, heads=bool(wanted.titles)), len(rows))
