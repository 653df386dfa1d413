"""Shown values and what stands behind them: their state, their pointer in the record, the doubts about them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from jobcompare.model.compared import Version
from jobcompare.model.record import Finding
from jobcompare.model.requirement import All, AnyOf, Node
from jobcompare.model.study import EntityKind, StateKind, ValueRef, ValueState
from jobcompare.model.words import Severity
from jobcompare.present.shown import Shown
from jobcompare.present.wording import finding_words


def shown_of(ref: ValueRef, states: Mapping[ValueRef, ValueState], *, stated: bool, derived: bool = False) -> Shown:
    """The state of a value.

    Args:
        ref: the value.
        states: what the analyst did.
        stated: there is a value at all.
        derived: it is computed from others.
    """
    state = states.get(ref if ref.key is None else replace(ref, key=None))
    if state is not None:
        return Shown.TYPED if state.kind is StateKind.TYPED else Shown.REVIEWED
    if not stated:
        return Shown.ABSENT
    return Shown.DERIVED if derived else Shown.READ


def pointer_of(ref: ValueRef, version: Version) -> str | None:
    """The JSON pointer of a value in the record of its version; None where the record has none."""
    match ref.entity:
        case EntityKind.CONTENT:
            position = next((item.position for item in version.contents if item.id == ref.id), None)
            return None if position is None else f"/classes/{position}/{ref.field}"
        case EntityKind.STATEMENT:
            position = next((item.position for item in version.statements if item.id == ref.id), None)
            return None if position is None else f"/statements/{position}"
        case EntityKind.SECTION:
            position = next((item.position for item in version.sections if item.id == ref.id), None)
            return None if position is None else f"/sections/{position}"
        case EntityKind.SPECIFICATION:
            return f"/specification/{ref.field}"
        case _:
            return None


def ref_at(pointer: str, version: Version) -> ValueRef | None:
    """The value that a JSON pointer of the record points at or into; None where no value of the study stands for it."""
    parts = pointer.strip("/").split("/")
    if parts[0] == "specification" and len(parts) > 1:
        return ValueRef(EntityKind.SPECIFICATION, version.specification.id, parts[1])
    if len(parts) < 2 or not parts[1].isdigit():
        return None
    position = int(parts[1])
    if parts[0] == "classes":
        content = next((item.id for item in version.contents if item.position == position), None)
        return None if content is None else ValueRef(EntityKind.CONTENT, content, parts[2] if len(parts) > 2 else "title")
    if parts[0] == "statements":
        statement = next((item.id for item in version.statements if item.position == position), None)
        return None if statement is None else ValueRef(EntityKind.STATEMENT, statement, "text")
    if parts[0] == "sections":
        section = next((item.id for item in version.sections if item.position == position), None)
        return None if section is None else ValueRef(EntityKind.SECTION, section, "text")
    return None


def open_findings(version: Version, pointer: str) -> Iterator[Finding]:
    """The findings about a value or parts of it that nobody settled, those that only note something left out."""
    for entry in version.findings:
        field = entry.stated.field
        telling = entry.stated.severity is not Severity.NOTE and not entry.settled
        if telling and field and (field == pointer or field.startswith(pointer + "/")):
            yield entry.stated


def doubt_words(findings: Iterator[Finding] | list[Finding]) -> str | None:
    """Findings in words, None where there are none."""
    return " ".join(dict.fromkeys(finding_words(finding) for finding in findings)) or None


def node_at(node: Node | None, pointer: str) -> Node | None:
    """The node of a requirement tree at a JSON pointer below it, e.g. "/all/1/any/3"; "" is the tree itself."""
    parts = [part for part in pointer.split("/") if part]
    for part in parts:
        if not part.isdigit():
            continue
        if not isinstance(node, All | AnyOf) or int(part) >= len(node.nodes):
            return node
        node = node.nodes[int(part)]
    return node
