"""JSON text: strict, and its faults told where they are."""

import json
from typing import Any

import pytest

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.json_text import parse_json


def fault_of(text: str) -> UserError:
    with pytest.raises(UserError) as told:
        parse_json(text)
    return told.value


@pytest.mark.parametrize(
    ("text", "path", "key"),
    [
        ('{"a": 1, "a": 2}', "/", "a"),
        ('{"classes": [{"key": "I"}, {"key": "II", "code": "1", "code": "2"}]}', "/classes/1", "code"),
        ('{"a/b": {"c~d": {"x": 1, "y": 2, "x": 3}}}', "/a~1b/c~0d", "x"),
        ('{"a": [[{"z": 1, "z": 1}]], "b": {"y": 1, "y": 1}}', "/a/0/0", "z"),  # the first in the text
        ('{"a": {"x": 1, "x": 2}, "a": {"x": 1}}', "/", "a"),  # the inner one is gone with the value it stood in
    ],
)
def test_a_key_that_stands_twice_is_told_where_it_does(text: str, path: str, key: str) -> None:
    fault = fault_of(text)
    assert fault.trouble is Trouble.RECORD_BAD_VALUE
    assert fault.facts == {"path": path, "expected": "every key once", "found": f"“{key}” twice in one object"}


@pytest.mark.parametrize("text", ["NaN", "[Infinity]", '{"a": -Infinity}'])
def test_what_is_no_number_is_refused(text: str) -> None:
    assert fault_of(text).trouble is Trouble.RECORD_BAD_VALUE


def test_a_fault_of_writing_is_told_by_line_and_column() -> None:
    fault = fault_of('{\n "a": ,\n}')
    assert (fault.trouble, fault.facts) == (Trouble.RECORD_NOT_JSON, {"line": 2, "column": 7})


@pytest.mark.parametrize("value", [None, [], {}, {"a": [1, {"b": "ü"}]}, "x", 3])
def test_what_the_library_writes_is_read(value: Any) -> None:
    assert parse_json(json.dumps(value)) == value
