"""Field metadata of the record: its JSON key, its one-line description, its limits. Codec and schema read it."""

from dataclasses import MISSING, field
from typing import Any


def told(doc: str, *, default: Any = None, key: str | None = None, low: int | None = None, pattern: str | None = None) -> Any:
    """An optional record field: absent means "the document does not say".

    Args:
        doc: one line that says what it is, with unit.
        default: the value that absent or null stands for; `dict` for an empty mapping.
        key: its JSON key where that is a Python keyword.
        low: the least number allowed.
        pattern: a regular expression that a text must match whole.
    """
    metadata = {"doc": doc, "key": key, "low": low, "pattern": pattern}
    if default is dict:
        return field(default_factory=dict[Any, Any], metadata=metadata)
    return field(default=default, metadata=metadata)


def needed(doc: str, *, key: str | None = None, low: int | None = None, pattern: str | None = None) -> Any:
    """A record field that must be present."""
    return field(default=MISSING, metadata={"doc": doc, "key": key, "low": low, "pattern": pattern, "needed": True})
