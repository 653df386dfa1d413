"""Values <-> plain JSON data, driven by the model's own field metadata; errors carry the JSON pointer of the place.

Absent and null are the same; what is empty is not written. `decode(T, encode(x)) == x` for every value of the model.
"""

import dataclasses
import json
import re
import types
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from typing import Any, NoReturn, Union, cast, get_args, get_origin, get_type_hints

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.json_text import parse_json
from jobcompare.model.places import Span
from jobcompare.model.record import Record
from jobcompare.model.record_check import check_record
from jobcompare.model.requirement import NODE_TYPES, All, AnyOf

DEEPEST = 40  # levels of nesting: a requirement tree of real documents has five
_LARGEST = 2**53  # the largest whole number that JSON readers agree on
_NODE_TAGS: dict[str, type[Any]] = {node.TAG: node for node in NODE_TYPES}
_NODE_COMMON = ("label", "places")
_NO_TEXT = re.compile("[\0\ud800-\udfff]")  # NUL, and halves of characters

Decoder = Callable[[object, str, int], Any]


def decode_record(data: object) -> Record:
    """The record in plain data (as `json.loads` gives it), with all its references and places checked.

    Raises:
        UserError: RECORD_*, with `path` the JSON pointer of the first fault.
    """
    record = cast(Record, decode(Record, data))
    check_record(record)
    return record


def read_record(raw: bytes) -> Record:
    """The record in the bytes of a `*.record.json` file.

    Raises:
        UserError: FILE_EMPTY, FILE_NOT_UTF8, RECORD_NOT_JSON or another RECORD_*.
    """
    if not raw.strip():
        raise UserError(Trouble.FILE_EMPTY)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(Trouble.FILE_NOT_UTF8, byte=error.start) from None
    return decode_record(parse_json(text))


def encode_record(record: Record) -> dict[str, Any]:
    """The record as plain data."""
    return cast(dict[str, Any], encode(record))


def write_record(record: Record) -> str:
    """The record as JSON text, one field a line, ending in a newline."""
    return json.dumps(encode_record(record), ensure_ascii=False, indent=1) + "\n"


def decode(kind: object, data: object, path: str = "") -> Any:
    """The value of type `kind` in plain data.

    Args:
        kind: a dataclass of the model, or any type one of its fields has.
        data: plain data.
        path: JSON pointer of `data`, for errors.
    """
    return _decoder(kind)(data, path, 0)


def decode_field(kind: type[Any], name: str, data: object) -> Any:
    """The value of one field of a dataclass, within the limits that the format sets it.

    Args:
        kind: the dataclass.
        name: its field, by attribute name.
        data: plain data, not None.
    """
    key, (_, decoder, metadata) = next(entry for entry in _plan(kind).items() if entry[1][0] == name)
    return _within_limits(decoder(data, f"/{key}", 0), metadata, f"/{key}")


def encode(value: Any) -> Any:
    """Plain data of any value of the model; fields that are None or empty are left out."""
    return _encoder(cast(type[Any], type(value)))(value)


@cache
def _encoder(kind: type[Any]) -> Callable[[Any], Any]:
    if issubclass(kind, StrEnum):
        return lambda word: word.value
    if issubclass(kind, Span):
        return list[int]
    if issubclass(kind, tuple):
        return lambda items: [encode(item) for item in items]
    if issubclass(kind, dict):
        return lambda items: {key: encode(item) for key, item in items.items()}
    return _object_encoder(kind) if dataclasses.is_dataclass(kind) else lambda value: value


def _object_encoder(kind: type[Any]) -> Callable[[Any], Any]:
    layout, tag = _layout(kind), getattr(kind, "TAG", None)

    def encode_object(value: Any) -> dict[str, Any]:
        fields: dict[str, Any] = {}
        for name, key, default in layout:
            item = getattr(value, name)
            if item is not default and item != default:
                fields[key] = encode(item)
        return _tagged(tag, fields) if tag else fields

    return encode_object


def _tagged(tag: str, fields: dict[str, Any]) -> dict[str, Any]:
    common = {key: fields.pop(key) for key in _NODE_COMMON if key in fields}
    return {tag: fields.get("nodes", []) if tag in (All.TAG, AnyOf.TAG) else fields, **common}


@cache
def _layout(kind: type[Any]) -> tuple[tuple[str, str, object], ...]:
    """(attribute, JSON key, value that is not written) of every field; needed fields are always written."""
    layout: list[tuple[str, str, object]] = []
    for field in dataclasses.fields(kind):
        default = field.default_factory() if field.default_factory is not dataclasses.MISSING else field.default
        layout.append((field.name, field.metadata.get("key") or field.name, default))
    return tuple(layout)


def _fail(trouble: Trouble, path: str, **facts: object) -> NoReturn:
    raise UserError(trouble, path=path or "/", **facts)


def _wrong_type(path: str, expected: str, found: object) -> NoReturn:
    names: dict[type[Any], str] = {
        dict: "an object",
        list: "a list",
        str: "text",
        bool: "true or false",
        int: "a number",
        float: "a number",
    }
    _fail(Trouble.RECORD_WRONG_TYPE, path, expected=expected, found=names.get(type(found), "null"))


@cache
def _decoder(kind: Any) -> Decoder:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return _choice(arguments)
    if origin is tuple:
        return _list_of(_decoder(arguments[0]))
    if origin is dict:
        return _mapping_of(_decoder(arguments[1]))
    simple: dict[Any, Decoder] = {str: _text, int: _whole, bool: _truth, Span: _span}
    if kind in simple:
        return simple[kind]
    if issubclass(cast(type[Any], kind), StrEnum):
        return _word_of(cast(type[StrEnum], kind))
    return _object_of(cast(type[Any], kind))


def _choice(arguments: tuple[Any, ...]) -> Decoder:
    """`X | None`, or the union of requirement nodes with or without None. None never reaches it: see `_fields`."""
    kinds = tuple(argument for argument in arguments if argument is not types.NoneType)
    return _decoder(kinds[0]) if len(kinds) == 1 else _node


def _text(data: object, path: str, depth: int) -> str:
    if not isinstance(data, str):
        _wrong_type(path, "text", data)
    if _NO_TEXT.search(data):
        _fail(Trouble.RECORD_BAD_VALUE, path, expected="text of whole characters", found="a NUL or half a character")
    return data


def _whole(data: object, path: str, depth: int) -> int:
    if not isinstance(data, int) or isinstance(data, bool):
        _wrong_type(path, "a whole number", data)
    if abs(data) > _LARGEST:
        _fail(Trouble.RECORD_BAD_VALUE, path, expected="a whole number under 2⁵³", found="a larger one")
    return data


def _truth(data: object, path: str, depth: int) -> bool:
    if not isinstance(data, bool):
        _wrong_type(path, "true or false", data)
    return data


def _span(data: object, path: str, depth: int) -> Span:
    pair = cast(list[object], data)
    if not isinstance(data, list) or len(pair) != 2:
        _wrong_type(path, "a pair [start, end]", cast(object, data))
    start, end = (_whole(item, f"{path}/{index}", depth) for index, item in enumerate(pair))
    if not 0 <= start <= end:
        _fail(Trouble.RECORD_BAD_VALUE, path, expected="[start, end] with 0 ≤ start ≤ end", found=f"[{start}, {end}]")
    return Span(start, end)


def _word_of(kind: type[StrEnum]) -> Decoder:
    words = {word.value: word for word in kind}

    def decode_word(data: object, path: str, depth: int) -> StrEnum:
        word = words.get(_text(data, path, depth))
        if word is None:
            _fail(Trouble.RECORD_BAD_VALUE, path, expected="one of " + ", ".join(words), found=_short(data))
        return word

    return decode_word


def _list_of(item: Decoder) -> Decoder:
    def decode_list(data: object, path: str, depth: int) -> tuple[Any, ...]:
        if not isinstance(data, list):
            _wrong_type(path, "a list", data)
        return tuple(item(value, f"{path}/{index}", depth) for index, value in enumerate(cast(list[object], data)))

    return decode_list


def _mapping_of(item: Decoder) -> Decoder:
    def decode_mapping(data: object, path: str, depth: int) -> dict[str, Any]:
        values = _object(data, path)
        return {_text(key, path, depth): item(value, f"{path}/{key}", depth) for key, value in values.items()}

    return decode_mapping


def _node(data: object, path: str, depth: int) -> Any:
    """A requirement node: an object with one tag."""
    if depth > DEEPEST:
        _fail(Trouble.RECORD_TOO_DEEP, path)
    values = _object(data, path)
    tags = [key for key in values if key not in _NODE_COMMON]
    if len(tags) != 1 or tags[0] not in _NODE_TAGS:
        strange = next((key for key in tags if key not in _NODE_TAGS), None)
        if strange is not None:
            _fail(Trouble.RECORD_UNKNOWN_KEY, path, key=strange)
        _fail(Trouble.RECORD_BAD_VALUE, path, expected="one of " + ", ".join(_NODE_TAGS), found=", ".join(tags) or "none")
    tag = tags[0]
    kind = _NODE_TAGS[tag]
    common = {key: values[key] for key in _NODE_COMMON if key in values}
    inner = {"nodes": values[tag]} if kind in (All, AnyOf) else _object(values[tag], f"{path}/{tag}")
    clash = next((key for key in _NODE_COMMON if key in inner), None)
    if clash is not None:
        _fail(Trouble.RECORD_UNKNOWN_KEY, f"{path}/{tag}", key=clash)
    inner_path = path if kind in (All, AnyOf) else f"{path}/{tag}"
    return _fields(kind, {**inner, **common}, inner_path, depth + 1)


def _object_of(kind: type[Any]) -> Decoder:
    def decode_object(data: object, path: str, depth: int) -> Any:
        return _fields(kind, _object(data, path), path, depth)

    return decode_object


def _object(data: object, path: str) -> dict[str, object]:
    if not isinstance(data, dict):
        _wrong_type(path, "an object", data)
    return cast(dict[str, object], data)


@cache
def _plan(kind: type[Any]) -> dict[str, tuple[str, Decoder, Any]]:
    """JSON key -> (attribute, decoder, metadata)."""
    hints = get_type_hints(kind)
    return {f.metadata.get("key") or f.name: (f.name, _decoder(hints[f.name]), f.metadata) for f in dataclasses.fields(kind)}


def _fields(kind: type[Any], values: dict[str, object], path: str, depth: int) -> Any:
    plan = _plan(kind)
    arguments: dict[str, Any] = {}
    for key, value in values.items():
        if key not in plan:
            _fail(Trouble.RECORD_UNKNOWN_KEY, path, key=key)
        if value is None:
            continue
        name, decoder, metadata = plan[key]
        place = f"{path}/{'all' if kind is All else 'any'}" if key == "nodes" and kind in (All, AnyOf) else f"{path}/{key}"
        arguments[name] = _within_limits(decoder(value, place, depth), metadata, place)
    for key, (name, _, metadata) in plan.items():
        if metadata.get("needed") and name not in arguments:
            _fail(Trouble.RECORD_MISSING_KEY, path, key=key)
    return kind(**arguments)


def _within_limits(value: Any, metadata: Any, path: str) -> Any:
    low, pattern = metadata.get("low"), metadata.get("pattern")
    if low is not None and value < low:
        _fail(Trouble.RECORD_BAD_VALUE, path, expected=f"{low} or more", found=value)
    if pattern is not None and not re.fullmatch(pattern, value):
        _fail(Trouble.RECORD_BAD_VALUE, path, expected=f"text of the form {pattern}", found=_short(value))
    return value


def _short(value: object) -> str:
    text = str(value)
    return f"“{text if len(text) <= 60 else text[:59] + '…'}”"
