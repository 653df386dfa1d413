"""The shipped schema is the model's, closed and described."""

import json

from jobcompare.common.paths import resource
from jobcompare.model.schema import record_schema


def test_the_shipped_schema_is_the_models() -> None:
    shipped = json.loads(resource("schema/record-1.json").read_text("utf-8"))
    assert shipped == record_schema()


def test_every_property_is_described_and_objects_are_closed() -> None:
    schema = record_schema()
    objects = [schema, *schema["$defs"].values()]
    for entry in objects:
        for name, value in entry.get("properties", {}).items():
            assert value.get("description") or value.get("$ref"), name
        assert entry.get("additionalProperties", False) is False


def test_every_reference_has_its_definition() -> None:
    schema = record_schema()
    text = json.dumps(schema)
    names = {part.split('"')[0] for part in text.split("#/$defs/")[1:]}
    assert names <= set(schema["$defs"])
