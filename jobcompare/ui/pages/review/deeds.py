"""What menus and keys do to a draft: each deed is one pure verb of operations."""

from collections.abc import Callable, Iterable

from jobcompare.model.draft import EMPLOYER, Draft, holds
from jobcompare.model.places import Span
from jobcompare.model.words import SectionKind, StatementKind
from jobcompare.operations.drafts import batches, statements, values
from jobcompare.present.listings.values import FIELDS
from jobcompare.present.review.view import RecordRow, RowKind
from jobcompare.present.wording.names import ONE_STATEMENT
from jobcompare.ui.pages.review.menus import Deed

_STEPS = {
    "split": "Split statement",
    "merge": "Merge statements",
    "remove": "Take statement out",
    "kind": "Kind of statement",
    "level": "Levels of statement",
    "section": "Move section",
    "settle": "Deal with doubt",
    "yes": "New version",
    "no": "Another class",
}
_REVIEWABLE = (RowKind.VALUE, RowKind.STATEMENT, RowKind.SECTION)


def done_to_words(draft: Draft, deed: Deed, span: Span) -> Draft:
    """Selected words set a value or are a statement.

    Raises:
        UserError: VALUE_NOT_ALLOWED.
    """
    if deed.verb == "add":
        return statements.add(draft, StatementKind(deed.what), span)
    if deed.verb == "also":
        return values.add_from_words(draft, deed.what, span)
    return values.set_from_words(draft, deed.what, span)


def done_to_row(draft: Draft, deed: Deed, row: RecordRow, cursor: int) -> Draft:
    """A deed on a row.

    Args:
        draft: the draft.
        deed: what to do.
        row: the row.
        cursor: where the cursor stands in the text, for splitting.

    Raises:
        UserError: VALUE_NOT_ALLOWED.
    """
    index = index_of(row)
    deeds: dict[str, Callable[[], Draft]] = {
        "split": lambda: statements.split(draft, index, cursor),
        "merge": lambda: statements.merge(draft, index),
        "remove": lambda: statements.remove(draft, index),
        "kind": lambda: statements.set_kind(draft, index, StatementKind(deed.what)),
        "level": lambda: statements.toggle_level(draft, index, deed.what),
        "section": lambda: statements.move_section(draft, index, SectionKind(deed.what)),
        "clear": lambda: values.set_value(draft, row.pointer, None),
        "as-read": lambda: values.as_read(draft, row.pointer),
        "settle": lambda: values.settle(draft, row.number),
        "yes": lambda: batches.succeed(draft, row.key, row.number),
        "no": lambda: batches.stand_apart(draft, row.number),
    }
    return deeds[deed.verb]()


def reviewed(draft: Draft, rows: Iterable[RecordRow]) -> Draft:
    """Rows were looked at and are right; where all of them were already, take that back."""
    chosen = list(rows)
    pointers = [row.pointer for row in chosen if row.kind in _REVIEWABLE and row.pointer and (row.value or row.check)]
    findings = [row.number for row in chosen if row.kind is RowKind.FINDING and row.check]
    if pointers and not findings and all(pointer in draft.reviewed for pointer in pointers) and not any(r.check for r in chosen):
        return values.unreview(draft, pointers)
    for number in findings:
        draft = values.settle(draft, number)
    return values.review(draft, pointers)


def rows_of_class(draft: Draft, rows: Iterable[RecordRow], key: str) -> list[RecordRow]:
    """The rows of one class: its values, and the statements printed for it."""
    record = draft.record
    assert record is not None, "a draft with rows has a record"
    index = next(place for place, item in enumerate(record.classes) if item.key == key)
    marked = {f"/statements/{place}" for place, item in enumerate(record.statements) if key in item.classes}
    return [row for row in rows if row.pointer in marked or (row.pointer and holds(f"/classes/{index}", row.pointer))]


def typed(draft: Draft, row: RecordRow, words: str) -> Draft:
    """A value typed in words; nothing typed: the document does not say.

    Raises:
        UserError: VALUE_NOT_ALLOWED.
    """
    if words == row.value:
        return draft
    made = values.set_typed(draft, row.pointer, words)
    return made if row.pointer != EMPLOYER else values.review(made, (EMPLOYER,))


def step_name(deed: Deed, row: RecordRow | None) -> str:
    """What Undo calls a deed."""
    field = deed.what.rsplit("/", 1)[-1]
    label = row.label.split(" · ")[0] if row is not None else ""
    match deed.verb:
        case "set" | "also":
            return f"Set {FIELDS.get(field, field).lower()}"
        case "add":
            return f"Add {ONE_STATEMENT[StatementKind(deed.what)][0]}"
        case "clear":
            return f"{label} not stated"
        case "as-read":
            return f"{label} as read"
        case _:
            return _STEPS[deed.verb]


def index_of(row: RecordRow) -> int:
    """The place of a statement or section in its list; -1 for other rows."""
    last = row.pointer.rsplit("/", 1)[-1]
    return int(last) if last.isdigit() else -1
