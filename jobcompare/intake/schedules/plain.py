"""A table as plain data, to cross from the reading process, and back."""

from typing import Any, cast

from jobcompare.model.codec import decode, encode
from jobcompare.model.record import Finding
from jobcompare.model.schedules import Table


def encode_table(table: Table) -> dict[str, Any]:
    """A table as JSON can write it."""
    return {
        "above": table.above,
        "head": table.head,
        "rows": table.rows,
        "lines": table.lines,
        "sheets": table.sheets,
        "media_type": table.media_type,
        "findings": encode(table.findings),
    }


def decode_table(data: dict[str, Any]) -> Table:
    """The table of `encode_table`, after JSON."""
    return Table(
        above=tuple(map(tuple, data["above"])),
        head=tuple(data["head"]),
        rows=tuple(map(tuple, data["rows"])),
        lines=tuple(data["lines"]),
        sheets=tuple((first, name) for first, name in data["sheets"]),
        media_type=data["media_type"],
        findings=cast(tuple[Finding, ...], decode(tuple[Finding, ...], data["findings"])),
    )
