"""The codec: the round trip is the identity; every fault is named with its place."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.codec import decode, decode_record, encode, encode_record, read_record
from jobcompare.model.record import FORMAT, Record
from tests.model.strategies import records

TEXT = "Under direction, resets passwords."


def minimal(**more: Any) -> dict[str, Any]:
    return {"format": FORMAT, "document": {"text": TEXT}, "classes": [{"key": "I", "title": "Clerk I"}], **more}


def trouble_of(data: object) -> UserError:
    with pytest.raises(UserError) as caught:
        decode_record(data)
    return caught.value


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(records())
def test_the_round_trip_is_the_identity(record: Record) -> None:
    text = json.dumps(encode(record), ensure_ascii=False)
    assert decode(Record, json.loads(text)) == record


def test_absent_and_null_are_the_same() -> None:
    absent = decode_record(minimal())
    null = decode_record(minimal(specification=None, sections=None, statements=None))
    assert absent == null
    assert encode_record(absent) == minimal()


def test_a_node_is_written_with_its_tag() -> None:
    tree = {"any": [{"all": [{"education": {"level": "associate"}}, {"experience": {"months_min": 36}}], "label": "A"}]}
    data = minimal(classes=[{"key": "I", "title": "Clerk", "requirement": tree}])
    assert encode_record(decode_record(data)) == data


FAULTS: list[tuple[dict[str, Any], Trouble, str]] = [
    (minimal(colour="red"), Trouble.RECORD_UNKNOWN_KEY, "/"),
    (minimal(classes=[{"key": "I", "title": "Clerk", "salary": 3}]), Trouble.RECORD_UNKNOWN_KEY, "/classes/0"),
    (minimal(classes=[{"key": "I"}]), Trouble.RECORD_MISSING_KEY, "/classes/0"),
    (minimal(classes=[{"key": "I", "title": 7}]), Trouble.RECORD_WRONG_TYPE, "/classes/0/title"),
    (minimal(classes=[{"key": "I", "title": "Clerk", "level": True}]), Trouble.RECORD_WRONG_TYPE, "/classes/0/level"),
    (minimal(classes=[{"key": "I", "title": "Clerk", "level": 2**80}]), Trouble.RECORD_BAD_VALUE, "/classes/0/level"),
    (minimal(classes=[{"key": "I", "title": "Clerk", "level": -1}]), Trouble.RECORD_BAD_VALUE, "/classes/0/level"),
    (minimal(classes=[{"key": "I", "title": "Clerk", "flsa": "sometimes"}]), Trouble.RECORD_BAD_VALUE, "/classes/0/flsa"),
    (minimal(classes=[{"key": "I", "title": "a\0b"}]), Trouble.RECORD_BAD_VALUE, "/classes/0/title"),
    (minimal(classes=[{"key": "I", "title": "\ud800"}]), Trouble.RECORD_BAD_VALUE, "/classes/0/title"),
    (minimal(classes=[]), Trouble.RECORD_BAD_VALUE, "/classes"),
    (minimal(classes=[{"key": "I", "title": " "}]), Trouble.RECORD_BAD_VALUE, "/classes/0/title"),
    (minimal(classes=[{"key": "I", "title": "A"}, {"key": "I", "title": "B"}]), Trouble.RECORD_REPEATED_CLASS, "/classes/1/key"),
    (minimal(format="jobcompare-record/9"), Trouble.RECORD_BAD_VALUE, "/format"),
    (
        minimal(statements=[{"kind": "duty", "text": "x", "classes": ["IV"]}]),
        Trouble.RECORD_UNKNOWN_CLASS,
        "/statements/0/classes/0",
    ),
    (
        minimal(statements=[{"kind": "duty", "text": "x", "mark_places": {"V": [0, 1]}}]),
        Trouble.RECORD_UNKNOWN_CLASS,
        "/statements/0/mark_places/V",
    ),
    (
        minimal(statements=[{"kind": "duty", "text": "x", "places": [[0, len(TEXT) + 1]]}]),
        Trouble.RECORD_PLACE_OUTSIDE,
        "/statements/0/places/0",
    ),
    (
        minimal(statements=[{"kind": "duty", "text": "x", "places": [[3, 3]]}]),
        Trouble.RECORD_PLACE_OUTSIDE,
        "/statements/0/places/0",
    ),
    (minimal(statements=[{"kind": "duty", "text": "x", "places": [[5, 3]]}]), Trouble.RECORD_BAD_VALUE, "/statements/0/places/0"),
    (minimal(statements=[{"kind": "duty", "text": "x", "places": [[5]]}]), Trouble.RECORD_WRONG_TYPE, "/statements/0/places/0"),
    (
        {**minimal(evidence=[{"field": "/classes/0/title", "how": "label", "places": [[0, 1]]}]), "document": None},
        Trouble.RECORD_PLACE_WITHOUT_TEXT,
        "/evidence/0/places/0",
    ),
    (
        minimal(classes=[{"key": "I", "title": "Clerk", "requirement": {"any": [{"educatoin": {}}]}}]),
        Trouble.RECORD_UNKNOWN_KEY,
        "/classes/0/requirement/any/0",
    ),
    (
        minimal(classes=[{"key": "I", "title": "Clerk", "requirement": {"all": [], "any": []}}]),
        Trouble.RECORD_BAD_VALUE,
        "/classes/0/requirement",
    ),
    (
        minimal(classes=[{"key": "I", "title": "Clerk", "requirement": {"experience": {"months_min": "two"}}}]),
        Trouble.RECORD_WRONG_TYPE,
        "/classes/0/requirement/experience/months_min",
    ),
]


@pytest.mark.parametrize(("data", "trouble", "path"), FAULTS, ids=[f"{t.value} {p}" for _, t, p in FAULTS])
def test_every_fault_is_named_with_its_place(data: dict[str, Any], trouble: Trouble, path: str) -> None:
    error = trouble_of(data)
    assert (error.trouble, error.facts["path"]) == (trouble, path)


def test_a_circle_of_inheritance_is_found() -> None:
    circle = [
        {"key": "I", "title": "Clerk I", "inherits": [{"from": "II", "kinds": ["skill"]}]},
        {"key": "II", "title": "Clerk II", "inherits": [{"from": "I", "kinds": ["skill"]}]},
    ]
    error = trouble_of(minimal(classes=circle))
    assert error.trouble is Trouble.RECORD_INHERITS_CIRCLE


def test_a_long_chain_of_inheritance_is_no_circle() -> None:
    chain = [{"key": "0", "title": "Clerk"}] + [
        {"key": str(n), "title": "Clerk", "inherits": [{"from": str(n - 1), "kinds": ["skill"]}]} for n in range(1, 2000)
    ]
    assert len(decode_record(minimal(classes=list(reversed(chain)))).classes) == 2000


def test_a_deep_tree_is_refused() -> None:
    tree: dict[str, Any] = {"other": {"text": "x"}}
    for _ in range(60):
        tree = {"all": [tree]}
    error = trouble_of(minimal(classes=[{"key": "I", "title": "Clerk", "requirement": tree}]))
    assert error.trouble is Trouble.RECORD_TOO_DEEP


RAW: list[tuple[bytes, Trouble]] = [
    (b"", Trouble.FILE_EMPTY),
    (b" \n", Trouble.FILE_EMPTY),
    (b"{\xff}", Trouble.FILE_NOT_UTF8),
    (b'{"format": ', Trouble.RECORD_NOT_JSON),
    (b"[" * 200_000, Trouble.RECORD_TOO_DEEP),
    (b'{"a": 1, "a": 2}', Trouble.RECORD_BAD_VALUE),
    (b'{"a": NaN}', Trouble.RECORD_BAD_VALUE),
    (b'{"a": ' + b"9" * 6000 + b"}", Trouble.RECORD_BAD_VALUE),
    (b"[]", Trouble.RECORD_WRONG_TYPE),
]


@pytest.mark.parametrize(("raw", "trouble"), RAW, ids=[raw[:12].decode("latin-1") or "nothing" for raw, _ in RAW])
def test_bytes_that_are_no_record(raw: bytes, trouble: Trouble) -> None:
    with pytest.raises(UserError) as caught:
        read_record(raw)
    assert caught.value.trouble is trouble


def test_a_byte_order_mark_is_no_fault() -> None:
    raw = b"\xef\xbb\xbf" + json.dumps(minimal()).encode()
    assert read_record(raw).classes[0].title == "Clerk I"
