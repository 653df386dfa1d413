"""JSON text -> plain data, stricter than the library: what it would let pass is an error with its place."""

import json
from collections.abc import Iterator
from functools import partial
from typing import Any, NoReturn, cast

from jobcompare.common.errors import Trouble, UserError


class _Repeating(dict[str, Any]):
    """An object in which a key stands twice; `repeated` is that key."""

    repeated: str = ""


def parse_json(text: str) -> Any:
    """The data in a JSON text.

    Raises:
        UserError: RECORD_NOT_JSON, RECORD_TOO_DEEP, or RECORD_BAD_VALUE where an object has a key twice (`path` is the JSON
            pointer of the object) or a number is none.
    """
    repeating: list[_Repeating] = []
    try:
        data = json.loads(text, object_pairs_hook=partial(_object, repeating), parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        raise UserError(Trouble.RECORD_NOT_JSON, line=error.lineno, column=error.colno) from None
    except RecursionError:
        raise UserError(Trouble.RECORD_TOO_DEEP, path="/") from None
    except ValueError:  # a number with thousands of digits
        raise UserError(Trouble.RECORD_BAD_VALUE, path="/", expected="a whole number", found="a far larger one") from None
    if repeating:
        path, key = next((path, part.repeated) for path, part in _parts(data) if isinstance(part, _Repeating))
        found = f"“{key}” twice in one object"
        raise UserError(Trouble.RECORD_BAD_VALUE, path=path or "/", expected="every key once", found=found)
    return data


def _object(repeating: list[_Repeating], pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) == len(pairs):
        return result
    kept = _Repeating(result)
    seen: set[str] = set()
    kept.repeated = next(key for key, _ in pairs if key in seen or seen.add(key))
    repeating.append(kept)
    return kept


def _parts(data: Any) -> Iterator[tuple[str, Any]]:
    """Everything in the data with its JSON pointer, outer before inner, in the order of the text."""
    waiting: list[tuple[str, Any]] = [("", data)]
    while waiting:
        path, part = waiting.pop()
        yield path, part
        inner: list[tuple[str, Any]] = []
        if isinstance(part, dict):
            inner = [(_escaped(key), value) for key, value in cast(dict[str, Any], part).items()]
        elif isinstance(part, list):
            inner = [(str(place), value) for place, value in enumerate(cast(list[Any], part))]
        waiting += [(f"{path}/{key}", value) for key, value in reversed(inner)]


def _escaped(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")


def _no_constant(name: str) -> NoReturn:
    raise UserError(Trouble.RECORD_BAD_VALUE, path="/", expected="a whole number", found=name)
