"""Everything about the classes of one comparison, in one query per table."""

import itertools
import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from jobcompare.model.compared import Compared, ComparedClass, Version
from jobcompare.model.study import Comparison, EntityKind, PayEntry, ValueRef, ValueState
from jobcompare.model.words import Basis, Wording
from jobcompare.store.rows import entities_of, layout


def compared(driver: sqlite3.Connection, comparison: Comparison) -> Compared:
    """Everything for one comparison."""
    classes = _compared_classes(driver, comparison.class_ids)
    touched = _touched(classes)
    statements = touched[EntityKind.STATEMENT]
    choices = {c.id: c for end in ("first_id", "second_id") for c in _among(driver, EntityKind.CHOICE, end, statements)}
    return Compared(
        study=_all(driver, EntityKind.STUDY)[0],
        comparison=comparison,
        classes=classes,
        levels=tuple(sorted(_all(driver, EntityKind.LEVEL), key=lambda level: (level.rank, level.id))),
        choices=tuple(choices[id] for id in sorted(choices)),
        states=_states(_about(driver, EntityKind.STATE, touched)),
        notes=tuple(sorted(_about(driver, EntityKind.NOTE, touched), key=lambda note: note.id)),
    )


def versions(driver: sqlite3.Connection, ids: Iterable[int]) -> dict[int, Version]:
    """Whole versions, by id of the specification; those that are gone are left out."""
    wanted = sorted(set(ids))
    parts = {kind: _by_version(driver, kind, wanted) for kind in _PARTS}
    specifications = _among(driver, EntityKind.SPECIFICATION, "id", wanted)
    sources = _sources(driver, [s.document_id for s in specifications if s.document_id is not None])
    found: dict[int, Version] = {}
    for specification in specifications:
        contents, statements, sections, evidence, findings = (parts[kind].get(specification.id, ()) for kind in _PARTS)
        name, wording = sources.get(specification.document_id, (None, None))
        found[specification.id] = Version(
            specification=specification,
            document_name=name,
            wording=wording,
            contents=contents,
            statements=statements,
            sections=sections,
            evidence=evidence,
            findings=findings,
        )
    return found


_PARTS = {
    EntityKind.CONTENT: "position, id",
    EntityKind.STATEMENT: "position, id",
    EntityKind.SECTION: "position, id",
    EntityKind.EVIDENCE: "id",
    EntityKind.FINDING: "position, id",
}


def _compared_classes(driver: sqlite3.Connection, class_ids: Sequence[int]) -> tuple[ComparedClass, ...]:
    jobs = {job.id: job for job in _among(driver, EntityKind.JOB_CLASS, "id", class_ids)}
    employers = {e.id: e for e in _among(driver, EntityKind.EMPLOYER, "id", [job.employer_id for job in jobs.values()])}
    current = driver.execute(
        "SELECT class_id, specification_id, content_id FROM class_line WHERE class_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(class_ids)),),
    ).fetchall()
    all_versions = versions(driver, [version for _, version, _ in current if version is not None])
    contents = {content.id: content for version in all_versions.values() for content in version.contents}
    places = {id: (all_versions[version], contents[content]) for id, version, content in current if version is not None}
    pay = _grouped(_among(driver, EntityKind.PAY, "class_id", class_ids), "class_id")
    placements = {placement.class_id: placement for placement in _among(driver, EntityKind.PLACEMENT, "class_id", class_ids)}
    return tuple(
        ComparedClass(
            job_class=jobs[id],
            employer=employers[jobs[id].employer_id],
            content=places[id][1],
            version=places[id][0],
            pay=_in_force(pay.get(id, ()), places[id][0].specification.id),
            placement=placements.get(id),
        )
        for id in class_ids
        if id in jobs and id in places
    )


def _in_force(entries: Sequence[PayEntry], version: int) -> tuple[PayEntry, ...]:
    """Pay that holds: of the current version, as typed, and of joined schedules the latest for each unit of time.

    The latest is that with the latest date; of one date, or of none, that imported last. A date is later than none.
    """
    latest: dict[Basis, tuple[str, int]] = {}
    for entry in entries:
        if entry.position is None and entry.specification_id is not None:
            latest[entry.stated.basis] = max(latest.get(entry.stated.basis, ("", 0)), _age(entry))
    return tuple(
        entry
        for entry in entries
        if entry.specification_id in (None, version) or (entry.position is None and _age(entry) == latest[entry.stated.basis])
    )


def _age(entry: PayEntry) -> tuple[str, int]:
    return str(entry.stated.effective or ""), entry.specification_id or 0


def _touched(classes: Sequence[ComparedClass]) -> dict[EntityKind, list[int]]:
    """Ids of everything that a note or a state about this comparison can hang on."""
    shown = {c.version.specification.id: c.version for c in classes}.values()
    return {
        EntityKind.JOB_CLASS: [c.job_class.id for c in classes],
        EntityKind.EMPLOYER: list({c.employer.id for c in classes}),
        EntityKind.PAY: [entry.id for c in classes for entry in c.pay],
        EntityKind.PLACEMENT: [c.placement.id for c in classes if c.placement is not None],
        EntityKind.SPECIFICATION: [version.specification.id for version in shown],
        EntityKind.CONTENT: [entry.id for version in shown for entry in version.contents],
        EntityKind.STATEMENT: [entry.id for version in shown for entry in version.statements],
        EntityKind.SECTION: [entry.id for version in shown for entry in version.sections],
        EntityKind.FINDING: [entry.id for version in shown for entry in version.findings],
    }


def _about(driver: sqlite3.Connection, kind: EntityKind, touched: dict[EntityKind, list[int]]) -> list[Any]:
    """States or notes on any of the things touched."""
    plan = layout(kind)
    query = f"SELECT {plan.listed} FROM {plan.table} WHERE entity = ? AND entity_id IN (SELECT value FROM json_each(?))"
    return [
        found
        for entity, ids in touched.items()
        for found in entities_of(kind, driver.execute(query, (entity.value, json.dumps(ids))).fetchall())
    ]


def _states(states: Iterable[ValueState]) -> dict[ValueRef, ValueState]:
    return {ValueRef(EntityKind(state.entity), state.entity_id, state.field): state for state in states}


def _sources(driver: sqlite3.Connection, ids: Sequence[int]) -> dict[int | None, tuple[str | None, Wording | None]]:
    query = "SELECT id, file, wording FROM document WHERE id IN (SELECT value FROM json_each(?))"
    return {id: (file, Wording(wording)) for id, file, wording in driver.execute(query, (json.dumps(list(ids)),))}


def _by_version(driver: sqlite3.Connection, kind: EntityKind, ids: Sequence[int]) -> dict[int, tuple[Any, ...]]:
    return _grouped(_among(driver, kind, "specification_id", ids, f"specification_id, {_PARTS[kind]}"), "specification_id")


def _grouped(entities: Iterable[Any], field: str) -> dict[int, tuple[Any, ...]]:
    ordered = sorted(entities, key=lambda entity: getattr(entity, field))  # stable: the order within stays
    return {key: tuple(group) for key, group in itertools.groupby(ordered, key=lambda entity: getattr(entity, field))}


def _among(driver: sqlite3.Connection, kind: EntityKind, column: str, ids: Sequence[int], order: str = "id") -> list[Any]:
    plan = layout(kind)
    query = f"SELECT {plan.listed} FROM {plan.table} WHERE {column} IN (SELECT value FROM json_each(?)) ORDER BY {order}"
    return list(entities_of(kind, driver.execute(query, (json.dumps(list(ids)),)).fetchall()))


def _all(driver: sqlite3.Connection, kind: EntityKind) -> list[Any]:
    plan = layout(kind)
    return list(entities_of(kind, driver.execute(f"SELECT {plan.listed} FROM {plan.table}").fetchall()))
