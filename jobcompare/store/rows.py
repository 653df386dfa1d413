"""Entity <-> row. A row is the entity's own fields and those of its `stated`, side by side; what is composed is JSON.

One rule instead of eighteen mappings: a column has the name of its field. A column of JSON is NULL where the value is
the field's default, so that what the document does not say takes no room.
"""

import dataclasses
import json
import types
from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from jobcompare.model.codec import decode, encode
from jobcompare.model.places import Places, Span
from jobcompare.model.study import ENTITY_TYPES, Entity, EntityKind, kind_of

Row = tuple[Any, ...]  # values of one row, in the order of `Layout.names`
compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode  # made once: thousands of short values are written
_NOT_STORED = {(EntityKind.CONTENT, "pay")}  # pay has rows of its own


class Column(NamedTuple):
    """One column: its field, whether it is the entity's own or of `stated`, and both directions."""

    name: str
    stated: bool
    store: Callable[[Any], Any]
    load: Callable[[Any], Any]


class Layout(NamedTuple):
    """The columns of one kind of entity."""

    kind: EntityKind
    table: str
    entity: type[Any]
    stated: type[Any] | None
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Column names, in the order of a `Row`."""
        return tuple(column.name for column in self.columns)

    @property
    def listed(self) -> str:
        """Column names for SELECT."""
        return ", ".join(f'"{name}"' for name in self.names)


@cache
def layout(kind: EntityKind) -> Layout:
    """The columns of a kind of entity."""
    entity = ENTITY_TYPES[kind]
    hints = get_type_hints(entity)
    stated: type[Any] | None = hints.get("stated")
    columns = [_column(field, hints[field.name], False) for field in dataclasses.fields(entity) if field.name != "stated"]
    if stated is not None:
        inner = get_type_hints(stated)
        kept = (field for field in dataclasses.fields(stated) if (kind, field.name) not in _NOT_STORED)
        columns += [_column(field, inner[field.name], True) for field in kept]
    return Layout(kind, kind.value.replace("-", "_"), entity, stated, tuple(columns))


def row_of(entity: Entity) -> Row:
    """The row of an entity."""
    plan = layout(kind_of(entity))
    stated = getattr(entity, "stated", None)
    return tuple(c.store(getattr(stated if c.stated else entity, c.name)) for c in plan.columns)


def entity_of(kind: EntityKind, row: Row) -> Any:
    """The entity of a row."""
    return next(entities_of(kind, (row,)))


def entities_of(kind: EntityKind, rows: Any) -> Iterator[Any]:
    """The entities of many rows."""
    plan = layout(kind)
    own = [(i, c.name, c.load) for i, c in enumerate(plan.columns) if not c.stated]
    inner = [(i, c.name, c.load) for i, c in enumerate(plan.columns) if c.stated]
    entity, stated = plan.entity, plan.stated
    for row in rows:
        values = {name: load(row[i]) for i, name, load in own}
        if stated is not None:
            values["stated"] = stated(**{name: load(row[i]) for i, name, load in inner})
        yield entity(**values)


def json_text(value: Any) -> str:
    """Compact JSON text of a value of the model, the same for equal values."""
    return compact(encode(value))


def _column(field: "dataclasses.Field[Any]", hint: Any, stated: bool) -> Column:
    kind = _without_none(hint)
    if kind is bool:
        return Column(field.name, stated, int, bool)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        words = {word.value: word for word in kind}
        return Column(field.name, stated, _word, lambda word: None if word is None else words[word])
    if kind in (str, int):
        return Column(field.name, stated, _same, _same)
    return _json_column(field, kind, stated)


def _json_column(field: "dataclasses.Field[Any]", kind: Any, stated: bool) -> Column:
    factory, missing = field.default_factory, dataclasses.MISSING
    default: Any = factory() if factory is not missing else field.default
    load = _FAST.get(kind) or (lambda text: decode(kind, json.loads(text)))
    write = _places_text if kind == Places else json_text
    if factory is missing:  # immutable: the same text may be the same value

        def stored(value: Any) -> str | None:
            return None if value == default else write(value)

        return Column(field.name, stated, stored, lambda text: default if text is None else load(text))
    return Column(
        field.name,
        stated,
        lambda value: None if value == default else json_text(value),
        lambda text: factory() if text is None else load(text),
    )


def _without_none(hint: Any) -> Any:
    if get_origin(hint) not in (Union, types.UnionType):
        return hint
    kinds = [argument for argument in get_args(hint) if argument is not types.NoneType]
    return kinds[0] if len(kinds) == 1 else hint


def _same(value: Any) -> Any:
    return value


def _word(value: StrEnum | None) -> str | None:
    return None if value is None else value.value


def _places_text(places: Places) -> str:
    return "[" + ",".join([f"[{span.start},{span.end}]" for span in places]) + "]"


def _places(text: str) -> Places:
    return tuple([Span(start, end) for start, end in json.loads(text)])


@lru_cache(4096)
def _words(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


_FAST: dict[Any, Callable[[str], Any]] = {Places: _places, tuple[str, ...]: _words}  # thousands of each in a comparison
