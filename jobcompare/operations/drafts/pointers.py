"""Values of a record by JSON pointer, and pointers that follow when rows come and go."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, cast

from jobcompare.common.errors import UserError
from jobcompare.model.codec import decode_field
from jobcompare.model.draft import Draft
from jobcompare.model.record import Jurisdiction, Record, SpecifiedClass
from jobcompare.model.record import Specification as StatedSpecification
from jobcompare.operations.do.values import not_allowed

Moved = Callable[[int], int | None]
_ROOTS: dict[str, type[Any]] = {"specification": StatedSpecification, "jurisdiction": Jurisdiction}


def value_at(record: Record, pointer: str) -> Any:
    """The value of a field: "/classes/0/code", "/specification/title", "/statements/3"; None where there is none."""
    value: Any = record
    for part in pointer.strip("/").split("/"):
        if isinstance(value, tuple):
            items = cast(tuple[Any, ...], value)
            value = items[int(part)] if part.isdigit() and int(part) < len(items) else None
        else:
            value = getattr(value, part, None)
    return value


def with_value(record: Record, pointer: str, data: object) -> Record:
    """The record with another value of a class, of the specification or of the jurisdiction.

    Args:
        record: the record.
        pointer: "/classes/N/FIELD", "/specification/FIELD" or "/jurisdiction/FIELD".
        data: plain data of the field; None: the document does not say.

    Raises:
        UserError: VALUE_NOT_ALLOWED.
    """
    root, *rest = pointer.strip("/").split("/")
    if root == "classes":
        index, name = int(rest[0]), rest[1]
        classes = list(record.classes)
        classes[index] = replace(classes[index], **{name: _decoded(SpecifiedClass, name, data)})
        return replace(record, classes=tuple(classes))
    holder = getattr(record, root) or _ROOTS[root]()
    return replace(record, **{root: replace(holder, **{rest[0]: _decoded(_ROOTS[root], rest[0], data)})})


def _decoded(holder: type[Any], name: str, data: object) -> Any:
    if data in (None, "", []):
        if name == "title" and holder is SpecifiedClass:
            raise not_allowed(name, "a value", "nothing")
        return getattr(holder(key="", title="") if holder is SpecifiedClass else holder(), name)
    try:
        return decode_field(holder, name, data)
    except UserError as error:
        raise not_allowed(name, error.facts.get("expected", "a known value"), error.facts.get("found")) from None


def renumbered(draft: Draft, root: str, moved: Moved) -> Draft:
    """A draft whose pointers into a list of the record follow its rows; what points at a row that is gone goes too.

    Args:
        draft: the draft; its record's list is already the new one.
        root: "statements", "sections" or "classes".
        moved: old place of a row -> its new one, None where it is gone.
    """
    record = draft.record
    assert record is not None
    gone = {index for index, finding in enumerate(record.findings) if finding.field and follow(finding.field, root, moved) is None}
    evidence = [(entry, follow(entry.field, root, moved)) for entry in record.evidence]
    findings = [(finding, follow(finding.field, root, moved) if finding.field else None) for finding in record.findings]
    return replace(
        draft,
        record=replace(
            record,
            evidence=tuple(replace(entry, field=field) for entry, field in evidence if field is not None),
            findings=tuple(replace(finding, field=field) for finding, field in findings),
        ),
        reviewed=tuple(dict.fromkeys(new for old in draft.reviewed if (new := follow(old, root, moved)) is not None)),
        typed={new: read for old, read in draft.typed.items() if (new := follow(old, root, moved)) is not None},
        settled=tuple(sorted({*draft.settled, *gone})),
    )


def follow(pointer: str, root: str, moved: Moved) -> str | None:
    """Where a pointer leads after rows of a list have moved; None where its row is gone."""
    parts = pointer.split("/")
    if len(parts) < 3 or parts[1] != root or not parts[2].isdigit():
        return pointer
    place = moved(int(parts[2]))
    return None if place is None else "/".join((*parts[:2], str(place), *parts[3:]))
