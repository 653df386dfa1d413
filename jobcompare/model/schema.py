"""The JSON Schema of the record, written from the model's own field metadata (resources/schema/record-1.json)."""

import dataclasses
import types
from enum import StrEnum
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

from jobcompare.model.places import Span
from jobcompare.model.record import Record
from jobcompare.model.requirement import NODE_TYPES, All, AnyOf

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def record_schema() -> dict[str, Any]:
    """The schema as plain data. Places, references and circles are beyond a schema: `record_check` has them."""
    definitions: dict[str, Any] = {}
    root = _object(Record, definitions)
    definitions["Node"] = {"oneOf": [_reference(node, definitions) for node in NODE_TYPES]}
    return {
        "$schema": DIALECT,
        "$id": "jobcompare-record-1",
        "title": "jobcompare record, version 1",
        **root,
        "$defs": dict(sorted(definitions.items())),
    }


def _object(kind: type[Any], definitions: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    properties = {_key(f): _property(f, hints[f.name], definitions) for f in dataclasses.fields(kind)}
    needed = [_key(f) for f in dataclasses.fields(kind) if f.metadata.get("needed")]
    return {
        "type": "object",
        "description": (kind.__doc__ or "").strip().splitlines()[0],
        "properties": properties,
        "required": needed,
        "additionalProperties": False,
    }


def _key(field: "dataclasses.Field[Any]") -> str:
    return field.metadata.get("key") or field.name


def _property(field: "dataclasses.Field[Any]", hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    schema = _schema(hint, definitions)
    limits = {"minimum": field.metadata.get("low"), "pattern": _anchored(field.metadata.get("pattern"))}
    schema |= {name: limit for name, limit in limits.items() if limit is not None}
    if not field.metadata.get("needed"):
        schema = {"anyOf": [schema, {"type": "null"}]}
    return {"description": field.metadata["doc"], **schema}


def _anchored(pattern: str | None) -> str | None:
    return f"^(?:{pattern})$" if pattern else None


def _schema(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        kinds = [kind for kind in arguments if kind is not types.NoneType]
        return _schema(kinds[0], definitions) if len(kinds) == 1 else {"$ref": "#/$defs/Node"}
    if origin is tuple:
        return {"type": "array", "items": _schema(arguments[0], definitions)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _schema(arguments[1], definitions)}
    simple: dict[Any, dict[str, Any]] = {
        str: {"type": "string"},
        int: {"type": "integer"},
        bool: {"type": "boolean"},
        Span: {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2},
    }
    if hint in simple:
        return dict(simple[hint])
    if issubclass(hint, StrEnum):
        return {"enum": [word.value for word in hint]}
    return _reference(hint, definitions)


def _reference(kind: type[Any], definitions: dict[str, Any]) -> dict[str, Any]:
    name = kind.__name__
    if name not in definitions:
        definitions[name] = {}  # a requirement holds requirements
        definitions[name] = _node(kind, definitions) if kind in NODE_TYPES else _object(kind, definitions)
    return {"$ref": f"#/$defs/{name}"}


def _node(kind: type[Any], definitions: dict[str, Any]) -> dict[str, Any]:
    """A node is an object with one tag beside its label and places."""
    whole = _object(kind, definitions)
    properties = cast(dict[str, Any], whole["properties"])
    common = {key: properties.pop(key) for key in ("label", "places")}
    tag: str = kind.TAG
    inner = properties["nodes"] if kind in (All, AnyOf) else {**whole, "description": f"{tag}, in detail"}
    return {
        "type": "object",
        "description": whole["description"],
        "properties": {tag: inner, **common},
        "required": [tag],
        "additionalProperties": False,
    }
