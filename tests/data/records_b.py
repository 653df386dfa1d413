"""Asks the shipped records of Jurisdiction B, State C and State E, for the tests beside it."""

from collections import Counter
from typing import Any, cast

from jobcompare.common.paths import sample_data
from jobcompare.model.codec import read_record
from jobcompare.model.record import Record, Statement
from jobcompare.model.requirement import All, AnyOf, Node
from jobcompare.model.words import FindingKind, StatementKind

from .canonical import live_words

B, C, E = "jurisdiction-b-technical-support", "state-c-help-desk-coordinator", "state-e-customer-technical-support"
KSA = (StatementKind.KNOWLEDGE, StatementKind.SKILL, StatementKind.ABILITY)


def load(name: str) -> Record:
    return read_record(sample_data(f"records/{name}.record.json").read_bytes())


def of_kind(record: Record, *kinds: StatementKind) -> list[Statement]:
    return [statement for statement in record.statements if statement.kind in kinds]


def printed(record: Record, *kinds: StatementKind) -> list[int]:
    """How many statements of the kinds are printed for each class."""
    return [sum(item.key in statement.classes for statement in of_kind(record, *kinds)) for item in record.classes]


def troubles(record: Record) -> Counter[FindingKind]:
    return Counter(finding.trouble for finding in record.findings)


def leaves(node: Node | None) -> list[Node]:
    if isinstance(node, All | AnyOf):
        return [leaf for part in node.nodes for leaf in leaves(part)]
    return [] if node is None else [node]


def value_at(data: Any, pointer: str) -> Any:
    """The value a JSON pointer names; a missing key is an error."""
    for part in pointer.removeprefix("/").split("/"):
        data = cast(list[Any], data)[int(part)] if isinstance(data, list) else data[part]
    return data


def words_at(record: Record, field: str) -> list[str]:
    """The printed words of the evidence of a field."""
    (evidence,) = [item for item in record.evidence if item.field == field]
    return [live_words(record, (span,)) for span in evidence.places]
