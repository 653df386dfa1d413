"""Cells of a schedule -> amounts in whole cents, as printed."""

import re
from decimal import ROUND_HALF_UP, Decimal

_ONE = r"\(?\$?\s*((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)\s*\)?"
_AMOUNTS = re.compile(rf"{_ONE}(?:\s*(?:-|–|—|to)\s*{_ONE})?\s*[*†]*", re.IGNORECASE)
_LONGEST = 15  # characters of an amount: what has more is a number of another kind
_NOTHING = re.compile(r"[\s\-–—.*$]*|n/?a|none|nil|null|vacant", re.IGNORECASE)


def amounts_of(cell: str) -> tuple[int, ...] | None:
    """The amounts of a cell: one, or two of a range.

    Args:
        cell: " $3,119.39 ", "3005", "$5,000 - $6,000"; parts of a cent are rounded half up.

    Returns:
        Whole cents; empty where the cell is blank, a dash or zero, which mean that there is no such rate; None where it holds
        something else.
    """
    text = " ".join(cell.split())
    if _NOTHING.fullmatch(text):
        return ()
    found = _AMOUNTS.fullmatch(text)
    parts = [part for part in found.groups() if part] if found is not None else []
    if not parts or max(map(len, parts)) > _LONGEST:
        return None
    cents = [_cents(part) for part in parts]
    return tuple(cents) if all(cents) else tuple(amount for amount in cents if amount)


def _cents(text: str) -> int:
    return int((Decimal(text.replace(",", "")) * 100).quantize(Decimal(1), ROUND_HALF_UP))
