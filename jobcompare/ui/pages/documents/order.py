"""Which documents are listed, and in which order. No toolkit."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from jobcompare.present.lists_view import ListRow

FILE, EMPLOYER, CLASSES, TO_REVIEW, VERSION, IMPORTED, SEEN, WORDING = range(8)  # columns of the list


class Order(StrEnum):
    """How documents are ordered."""

    NEWEST = "newest"
    NAME = "name"
    EMPLOYER = "employer"
    TO_REVIEW = "to-review"


ORDER_WORDS = {Order.NEWEST: "Newest first", Order.NAME: "Name", Order.EMPLOYER: "Employer", Order.TO_REVIEW: "To review first"}
_KEYS: dict[Order, Callable[[ListRow], object]] = {
    Order.NAME: lambda row: row.texts[FILE].casefold(),
    Order.EMPLOYER: lambda row: (not row.texts[EMPLOYER], row.texts[EMPLOYER].casefold(), row.texts[FILE].casefold()),
    Order.TO_REVIEW: lambda row: -int(row.texts[TO_REVIEW] or 0),
}


def listed(rows: Sequence[ListRow], order: Order, words: str) -> list[ListRow]:
    """The rows that have every one of some words in their name, employer or wording.

    Args:
        rows: newest first.
        order: how they are ordered.
        words: none lists all.
    """
    wanted = words.casefold().split()
    found = [row for row in rows if all(word in _text(row) for word in wanted)] if wanted else list(rows)
    key = _KEYS.get(order)
    return found if key is None else sorted(found, key=key)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType, reportCallIssue]


def row_words(row: ListRow) -> str:
    """A document in words: name, employer, how many classes, what is to review, when imported."""
    review = f"{row.texts[TO_REVIEW]} to review" if row.texts[TO_REVIEW] else "nothing to review"
    classes = f"{row.texts[CLASSES]} {'class' if row.texts[CLASSES] == '1' else 'classes'}"
    parts = (row.texts[FILE], row.texts[EMPLOYER], classes, review, row.texts[VERSION], f"imported {row.texts[IMPORTED]}")
    return ", ".join(part for part in parts if part)


def _text(row: ListRow) -> str:
    return f"{row.texts[FILE]} {row.texts[EMPLOYER]} {row.texts[IMPORTED]} {row.texts[WORDING]}".casefold()
