"""How a value of a record that waits reads."""

from typing import Any

from jobcompare.analysis.routes import ways
from jobcompare.model.record import Record
from jobcompare.model.requirement import NODE_TYPES
from jobcompare.model.study import ClassContent
from jobcompare.present.listings.values import plain_words
from jobcompare.present.wording.names import region_name
from jobcompare.present.wording.qualifying import class_names, ways_words


def field_words(record: Record, name: str, value: Any) -> str:
    """The value of a field; "" where there is none."""
    if value is None or value == ():
        return ""
    if isinstance(value, NODE_TYPES):
        return ways_words(ways(value), _names(record)) or _other_words(value)
    return region_name(value) if name == "region" else plain_words(value)


def _names(record: Record) -> dict[str, str]:
    contents = [
        ClassContent(id=place, specification_id=0, class_id=place, position=place, stated=item)
        for place, item in enumerate(record.classes)
    ]
    return class_names(contents)


def _other_words(node: Any) -> str:
    """What a requirement asks for where it has neither schooling nor experience in figures."""
    text = getattr(node, "text", None) or getattr(node, "name", None)
    if text:
        return str(text)
    return "; ".join(words for part in getattr(node, "nodes", ()) if (words := _other_words(part)))
