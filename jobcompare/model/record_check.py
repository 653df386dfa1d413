"""What must hold across a record: its references, its chains of inheritance, its places."""

import dataclasses
import types
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, cast, get_args, get_type_hints

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.places import Span
from jobcompare.model.record import Record, TextMark
from jobcompare.model.words import TextMarkKind


def check_record(record: Record) -> None:
    """Check references and places of a record.

    Raises:
        UserError: RECORD_REPEATED_CLASS, RECORD_UNKNOWN_CLASS, RECORD_INHERITS_CIRCLE, RECORD_PLACE_WITHOUT_TEXT or
            RECORD_PLACE_OUTSIDE, with the JSON pointer of the first fault.
    """
    _check_keys(record)
    for path, key in _references(record):
        if key not in {item.key for item in record.classes}:
            raise UserError(Trouble.RECORD_UNKNOWN_CLASS, path=path, key=key)
    _check_circles(record)
    _check_places(record)


def _check_keys(record: Record) -> None:
    if not record.classes:
        raise UserError(Trouble.RECORD_BAD_VALUE, path="/classes", expected="at least one class", found="none")
    seen: set[str] = set()
    for index, item in enumerate(record.classes):
        if item.key in seen:
            raise UserError(Trouble.RECORD_REPEATED_CLASS, path=f"/classes/{index}/key", key=item.key)
        if not item.key.strip() or (item.title and not item.title.strip()):
            field = "title" if item.key.strip() else "key"
            raise UserError(Trouble.RECORD_BAD_VALUE, path=f"/classes/{index}/{field}", expected="words", found="nothing")
        seen.add(item.key)


def _references(record: Record) -> Iterator[tuple[str, str]]:
    """(JSON pointer, class key) of every place that names a class."""
    staffing = record.specification.staffing if record.specification else None
    yield from _each("/specification/staffing/classes", staffing.classes if staffing else ())
    for c, item in enumerate(record.classes):
        for i, taken in enumerate(item.inherits):
            yield f"/classes/{c}/inherits/{i}/from", taken.source
    for s, section in enumerate(record.sections):
        yield from _each(f"/sections/{s}/classes", section.classes)
    for s, statement in enumerate(record.statements):
        yield from _each(f"/statements/{s}/classes", statement.classes)
        yield from _each(f"/statements/{s}/learned_in", statement.learned_in)
        for key in statement.mark_places:
            yield f"/statements/{s}/mark_places/{key}", key


def _each(path: str, keys: Iterable[str]) -> Iterator[tuple[str, str]]:
    for index, key in enumerate(keys):
        yield f"{path}/{index}", key


def _check_circles(record: Record) -> None:
    """Depth first over the chains of `inherits`; a class met again on its own chain closes a circle."""
    sources = {item.key: [taken.source for taken in item.inherits] for item in record.classes}
    done: set[str] = set()
    for index, item in enumerate(record.classes):
        chain: list[tuple[str, Iterator[str]]] = [(item.key, iter(sources[item.key]))]
        while chain:
            key, rest = chain[-1]
            following = next(rest, None)
            if following is None:
                done.add(key)
                chain.pop()
            elif following in (name for name, _ in chain):
                raise UserError(Trouble.RECORD_INHERITS_CIRCLE, path=f"/classes/{index}/inherits", key=following)
            elif following not in done:
                chain.append((following, iter(sources[following])))


def _check_places(record: Record) -> None:
    length = len(record.document.text) if record.document else None
    for path, span, may_be_empty in _spans(record, "", False):
        if length is None:
            raise UserError(Trouble.RECORD_PLACE_WITHOUT_TEXT, path=path)
        if span.end > length or (span.start == span.end and not may_be_empty):
            raise UserError(Trouble.RECORD_PLACE_OUTSIDE, path=path, start=span.start, end=span.end, length=length)


def _spans(value: Any, path: str, may_be_empty: bool) -> Iterator[tuple[str, Span, bool]]:
    if isinstance(value, Span):
        yield path, value, may_be_empty
    elif isinstance(value, tuple):
        for index, item in enumerate(cast(tuple[Any, ...], value)):
            yield from _spans(item, f"{path}/{index}", may_be_empty)
    elif isinstance(value, dict):
        for key, item in cast(dict[str, Any], value).items():
            yield from _spans(item, f"{path}/{key}", may_be_empty)
    elif isinstance(value, TextMark):
        yield f"{path}/span", value.span, value.kind is TextMarkKind.PAGE_BREAK
    elif dataclasses.is_dataclass(value):
        for name, key in _composed(type(value)):
            part = getattr(value, name)
            if part:
                yield from _spans(part, f"{path}/{key}", may_be_empty)


@cache
def _composed(kind: type[Any]) -> tuple[tuple[str, str], ...]:
    """(attribute, JSON key) of the fields of a dataclass that hold more than a word or a number."""
    hints = get_type_hints(kind)
    fields = ((field.name, str(field.metadata.get("key") or field.name)) for field in dataclasses.fields(kind))
    return tuple((name, key) for name, key in fields if not _is_plain(hints[name]))


def _is_plain(hint: Any) -> bool:
    kinds = [kind for kind in get_args(hint) if kind not in (types.NoneType, Ellipsis)] or [hint]
    return all(isinstance(kind, type) and issubclass(kind, str | int) for kind in kinds)
