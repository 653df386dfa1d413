"""Every statement of every class of a comparison, in the long form: one row per statement and class."""

from jobcompare.analysis.marks import Held, MarkRow, mark_table
from jobcompare.model.compared import Compared, ComparedClass
from jobcompare.model.words import StatementKind
from jobcompare.present.listings.quotes import Quotes
from jobcompare.present.listings.view import Listing, Value, short, text
from jobcompare.present.wording.names import STATEMENTS

MARKS: dict[Held, tuple[str, str]] = {
    Held.PRINTED: ("X", "printed"),
    Held.INHERITED: ("x", "taken over from a lower level"),
    Held.LEARNED: ("(X)", "may be gained at this level"),
}
_COLUMNS = (
    short("id", "Id", 8),
    text("employer", "Employer", 16),
    text("class", "Class", 30),
    short("class_id", "Class id", 8),
    text("kind", "Kind", 16),
    text("group", "Group", 16),
    text("statement", "Statement", 70),
    short("mark", "Mark", 6),
    text("mark_words", "Mark in words", 18),
    short("new", "Begins here", 8),
    text("note", "Note", 18),
    text("document", "Document", 26),
    text("place", "Place", 24),
)


def make_statements(compared: Compared, quotes: Quotes) -> Listing:
    """The live statements that each class holds: printed, taken over, or to be gained there."""
    return Listing(
        key="statements",
        title="Statements",
        remark="One row per statement and class. Struck statements are left out.",
        columns=_COLUMNS,
        rows=tuple(row for item in compared.classes for row in _rows(item, quotes)),
        empty="The documents of these classes have no statements.",
    )


def _rows(item: ComparedClass, quotes: Quotes) -> list[tuple[Value, ...]]:
    table = mark_table(item.version)
    column = next(n for n, content in enumerate(table.contents) if content.id == item.content.id)
    return [_row(item, row, column, quotes) for row in table.rows if row.held[column] is not Held.NONE]


def _row(item: ComparedClass, row: MarkRow, column: int, quotes: Quotes) -> tuple[Value, ...]:
    stated = row.entry.stated
    mark, words = MARKS[row.held[column]]
    notes = (
        "catch-all" if stated.catch_all else "",
        f"track: {stated.track}" if stated.track else "",
    )
    return (
        f"s-{row.entry.id}",
        item.employer.name,
        item.content.stated.title,
        f"c-{item.job_class.id}",
        _kind(row),
        stated.group,
        stated.text,
        mark,
        words,
        "yes" if row.first == column else None,
        "; ".join(note for note in notes if note) or None,
        quotes.document(item.version),
        quotes.place(item.version, stated.places),
    )


def _kind(row: MarkRow) -> str:
    """The kind; a characteristic that stands in a list is no level description."""
    kind = row.entry.stated.kind
    return "Personal characteristics" if kind is StatementKind.CHARACTERISTIC and not row.described else STATEMENTS[kind]
