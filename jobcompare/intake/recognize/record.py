"""The record of a document: what structure, requirements and facts give, put together with evidence and findings."""

import re
from collections.abc import Iterable, Iterator

from jobcompare.common.errors import Trouble, UserError
from jobcompare.intake.recognize.facts import ClassFacts, Facts, read_facts
from jobcompare.intake.recognize.printed import Origin, document_of, is_specification, sections_of
from jobcompare.intake.recognize.requirements import ReadRequirement, read_requirement
from jobcompare.intake.recognize.sections import Part
from jobcompare.intake.recognize.structure import Structure, structure_evidence, structure_findings
from jobcompare.model.places import Span
from jobcompare.model.record import FORMAT, Evidence, Record, Specification, SpecifiedClass
from jobcompare.model.record_check import check_record
from jobcompare.model.requirement import All, AnyOf, Node
from jobcompare.model.words import How, SectionKind

_STANDS_IN = re.compile(
    r"\b(?:may|can|will|shall)\b[^.]{0,40}\b(?:be substituted|substitute for|take the place|stand in)\b", re.IGNORECASE
)


def compose(structure: Structure, origin: Origin) -> Record:
    """The record of a document.

    Raises:
        UserError: NOT_A_SPECIFICATION.
    """
    if not is_specification(structure):
        raise UserError(Trouble.NOT_A_SPECIFICATION)
    heads = structure.classes.classes
    keys = tuple(head.key for head in heads)
    asked = read_requirement(structure.text, _asking(structure), heads)
    facts = read_facts(structure.text, structure.parts, heads)
    classes = tuple(_class(structure, asked, facts, number) for number in range(len(heads)))
    specification = _specification(structure, facts)
    evidence = _each_once((*structure_evidence(structure), *_asked_evidence(asked, keys), *facts.evidence))
    findings = (*structure.text.findings, *structure_findings(structure), *asked.findings, *facts.findings)
    record = Record(
        format=FORMAT,
        document=document_of(structure, origin),
        jurisdiction=facts.jurisdiction,
        specification=specification,
        classes=classes,
        sections=sections_of(structure.text, structure.parts, keys),
        statements=structure.statements,
        evidence=evidence,
        findings=findings,
    )
    check_record(record)
    return record


def _asking(structure: Structure) -> tuple[Part, ...]:
    """The parts, and as parts of their own the lines of notes after requirements that say what may stand in for them."""
    parts: list[Part] = []
    asks = False
    for part in structure.parts:
        parts.append(part)
        if part.kind is not SectionKind.NOTES:
            asks = part.kind in (SectionKind.QUALIFICATIONS, SectionKind.LICENCES)
        elif asks:
            parts += [
                Part(SectionKind.QUALIFICATIONS, None, None, range(index, index + 1), classes=part.classes, topic="substitution")
                for index, span in part.body(structure.text)
                if _STANDS_IN.search(structure.text.words(span))
            ]
    return tuple(parts)


def _each_once(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """One evidence a value, in the order of their pointers: where structure and facts both found it, the structure's."""
    first: dict[str, Evidence] = {}
    for one in evidence:
        first.setdefault(one.field, one)
    return tuple(sorted(first.values(), key=_pointer_order))


def _pointer_order(evidence: Evidence) -> tuple[tuple[int, str], ...]:
    """Order of pointers, numbers in them as numbers."""
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in evidence.field.split("/"))


def _class(structure: Structure, asked: ReadRequirement, facts: Facts, number: int) -> SpecifiedClass:
    head = structure.classes.classes[number]
    stated = facts.classes.get(head.key, ClassFacts())
    taken = {one.key: one.inheritance for one in structure.taken}
    return SpecifiedClass(
        key=head.key,
        title=head.title,
        level=head.level,
        level_label=head.level_label,
        range=head.range,
        inherits=(taken[head.key],) if head.key in taken else (),
        tracks=structure.tracks.get(head.key, ((), ()))[0],
        requirement=asked.trees.get(head.key),
        standing=asked.standing.get(head.key),
        preferred=asked.preferred.get(head.key),
        substitutions=asked.substitutions.get(head.key, ()),
        code=stated.code,
        grade=stated.grade,
        flsa=stated.flsa,
        bargaining_unit=stated.bargaining_unit,
        service=stated.service,
        supervision_received=stated.supervision_received,
        supervision_exercised=stated.supervision_exercised,
        pay=stated.pay,
        attributes=stated.attributes,
    )


def _specification(structure: Structure, facts: Facts) -> Specification:
    classes = structure.classes
    return Specification(
        title=classes.title,
        family=classes.family[0] if classes.family else None,
        series=structure.series.series if structure.series else None,
        staffing=facts.staffing,
        status=facts.status,
        dates=facts.dates,
    )


def _asked_evidence(asked: ReadRequirement, keys: tuple[str, ...]) -> Iterator[Evidence]:
    for number, key in enumerate(keys):
        at = f"/classes/{number}"
        if key in asked.trees:
            places = tuple(sorted(set(_places(asked.trees[key]))))
            yield Evidence(field=f"{at}/requirement", places=places, how=How.PATTERN, sure=key not in asked.unsure)
        if key in asked.standing:
            yield Evidence(field=f"{at}/standing", places=asked.standing_places.get(key, ()), how=How.HEADING)
        if key in asked.preferred:
            places = tuple(sorted(set(_places(asked.preferred[key]))))
            yield Evidence(field=f"{at}/preferred", places=places, how=How.PATTERN)
        for index, one in enumerate(asked.substitutions.get(key, ())):
            yield Evidence(field=f"{at}/substitutions/{index}", places=one.places, how=How.PATTERN)


def _places(node: Node) -> Iterator[Span]:
    """Places of a node: its own, else those of its members."""
    if isinstance(node, All | AnyOf) and not node.places:
        for child in node.nodes:
            yield from _places(child)
    else:
        yield from node.places
