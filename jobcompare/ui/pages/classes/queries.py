"""The query of the list as view state: plain data, and back from whatever a file holds."""

from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from jobcompare.present.class_list import COLUMNS, ClassQuery

KEYS = tuple(column.key for column in COLUMNS)
OPTIONS: dict[str, tuple[str, ...]] = {"find": (), "sort": KEYS, "order": ("up", "down"), "filter": ()}


def query_state(query: ClassQuery) -> dict[str, object]:
    """A query as plain data."""
    return {
        "find": query.find,
        "employer": query.employer_id,
        "filters": dict(query.filters),
        "sort": query.sort,
        "descending": query.descending,
    }


def query_from(state: Mapping[str, object]) -> ClassQuery:
    """The query of plain data; whatever does not fit is left out."""
    filters, employer, sort = state.get("filters"), state.get("employer"), state.get("sort")
    plain = cast(dict[object, object], filters) if isinstance(filters, dict) else {}
    return ClassQuery(
        find=str(state.get("find") or ""),
        employer_id=employer if type(employer) is int else None,
        filters={str(key): str(words) for key, words in plain.items() if key in KEYS},
        sort=str(sort) if sort in KEYS else "employer",
        descending=state.get("descending") is True,
    )


def widths_from(state: Mapping[str, object]) -> dict[str, int]:
    """Widths of columns in plain data, each within reason."""
    widths = state.get("widths")
    sizes = cast(dict[object, object], widths).items() if isinstance(widths, dict) else ()
    return {str(key): size for key, size in sizes if isinstance(size, int) and 24 <= size <= 4000}


def with_option(query: ClassQuery, key: str, value: str) -> ClassQuery:
    """The query with an option of `render --view` set; `filter` is "column=words"."""
    if key == "find":
        return query.with_find(value)
    if key == "sort":
        return replace(query, sort=value)
    if key == "order":
        return replace(query, descending=value == "down")
    column, _, words = value.partition("=")
    return query.with_filter(column, words)
