"""What the Source panel says of a value: its name, whose it is, how it reads."""

import json
from collections.abc import Sequence
from typing import Any, get_type_hints

from jobcompare.analysis.routes import combinations, licences
from jobcompare.common.errors import UserError
from jobcompare.model.codec import decode
from jobcompare.model.compared import Version
from jobcompare.model.record import SpecifiedClass, Statement
from jobcompare.model.study import ClassContent, EntityKind, PayEntry, StateKind, ValueRef, ValueState
from jobcompare.present.figures import listed, short_titles
from jobcompare.present.grid.pay_rows import pay_words
from jobcompare.present.listings.values import FIELDS, Pointed, value_words
from jobcompare.present.wording.names import ONE_STATEMENT, PAY, SECTIONS
from jobcompare.present.wording.qualifying import combination_words, licence_words

_PARTS = {"licence": "License", "combination": "In place of these"}
_MARKED = {True: "X", False: "no mark"}


def content_of(ref: ValueRef, version: Version) -> ClassContent | None:
    """The class that a value belongs to; None where it belongs to several or to none."""
    if ref.entity is EntityKind.CONTENT:
        return next((item for item in version.contents if item.id == ref.id), None)
    if ref.entity is EntityKind.JOB_CLASS:
        return next((item for item in version.contents if item.class_id == ref.id), None)
    if ref.entity is EntityKind.STATEMENT:
        statement = statement_of(ref, version)
        keys = (ref.key,) if ref.key else statement.classes if statement else ()
        return next((item for item in version.contents if (item.stated.key,) == keys), None)
    return None


def statement_of(ref: ValueRef, version: Version) -> Statement | None:
    """The statement that a reference points at."""
    return next((entry.stated for entry in version.statements if entry.id == ref.id), None)


def owner_words(ref: ValueRef, version: Version, employer: str, pay: Sequence[PayEntry]) -> str:
    """Whose value it is: "County A · Specialist II"; the title of the specification where several classes share it."""
    content = content_of(ref, version)
    if ref.entity is EntityKind.PAY:
        entry = next((item for item in pay if item.id == ref.id), None)
        content = next((item for item in version.contents if entry and item.class_id == entry.class_id), None)
    shorts = short_titles([item.stated.title for item in version.contents])
    if content is not None:
        return f"{employer} · {shorts[version.contents.index(content)]}"
    title = version.specification.stated.title or listed(shorts)
    return f"{employer} · {title}" if title else employer


def field_words(ref: ValueRef, version: Version) -> str:
    """What the value is called."""
    match ref.entity:
        case EntityKind.STATEMENT:
            statement = statement_of(ref, version)
            one = ONE_STATEMENT[statement.kind][0] if statement else "statement"
            return f"{one[0].upper()}{one[1:]}" + (", mark" if ref.key else "")
        case EntityKind.SECTION:
            section = next((entry.stated for entry in version.sections if entry.id == ref.id), None)
            if ref.field == "heading":
                return "Printed as"
            return (section.heading or SECTIONS[section.kind]).rstrip(":") if section else "Section"
        case EntityKind.PAY:
            return "Pay"
        case EntityKind.PLACEMENT:
            return "Study level"
        case _:
            if ref.field == "attributes" and ref.key:
                return f"{ref.key[0].upper()}{ref.key[1:]}"
            return _PARTS.get(ref.key or "") or FIELDS.get(ref.field, ref.field.replace("_", " ").capitalize())


def shown_value(ref: ValueRef, version: Version, pay: Sequence[PayEntry]) -> str:
    """The value as people read it; "" where the document does not say."""
    match ref.entity:
        case EntityKind.STATEMENT:
            statement = statement_of(ref, version)
            if statement is None:
                return ""
            return _MARKED[ref.key in statement.classes] if ref.key else statement.text
        case EntityKind.SECTION:
            section = next((entry.stated for entry in version.sections if entry.id == ref.id), None)
            if section is None:
                return ""
            return (section.heading or "").rstrip(": ") if ref.field == "heading" else section.text
        case EntityKind.PAY:
            entry = next((item.stated for item in pay if item.id == ref.id), None)
            return f"{PAY[entry.kind][0].upper()}{PAY[entry.kind][1:]}: {pay_words(entry)}" if entry else ""
        case EntityKind.SPECIFICATION:
            value = getattr(version.specification.stated, ref.field, None)
            return value_words(Pointed(FIELDS.get(ref.field, ""), value or None, None, ref), version)
        case _:
            content = content_of(ref, version)
            return _content_value(ref, content, version) if content else ""


def _content_value(ref: ValueRef, content: ClassContent, version: Version) -> str:
    stated = content.stated
    if ref.field == "requirement" and ref.key == "licence":
        return "; ".join(map(licence_words, licences(stated.requirement)))
    if ref.field == "requirement" and ref.key == "combination":
        return "; ".join(combination_words(item.text, item.of, bool(item.label)) for item in combinations(stated.requirement))
    if ref.field == "attributes" and ref.key:
        return "; ".join(item.text for item in stated.attributes if item.name.casefold() == ref.key.casefold())
    value: Any = getattr(stated, ref.field, None)
    if value in (None, ()):
        return ""
    return value_words(Pointed(FIELDS.get(ref.field, ""), value, content, ref), version)


def read_value(ref: ValueRef, state: ValueState | None, version: Version) -> str | None:
    """The value that the program read, in words, where another was typed over it; None where none was, or nothing was read."""
    if state is None or state.kind is not StateKind.TYPED or not state.read or state.read == "null":
        return None
    data: object = json.loads(state.read)
    holders: dict[EntityKind, type[Any]] = {EntityKind.CONTENT: SpecifiedClass, EntityKind.STATEMENT: Statement}
    holder = holders.get(ref.entity)
    if holder is None or isinstance(data, str | int):
        return str(data)
    try:
        value: Any = decode(get_type_hints(holder)[ref.field], data)
    except (UserError, KeyError):
        return state.read
    return value_words(Pointed(FIELDS.get(ref.field, ""), value, None, ref), version) or None
