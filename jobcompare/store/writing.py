"""Changes -> rows, in one transaction with everything derived from them: seals, search, summaries, journal, undo."""

import itertools
import sqlite3
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, update

from jobcompare.model.changes import Change, Changes
from jobcompare.model.study import Entity, EntityKind
from jobcompare.store.engine import Connected
from jobcompare.store.faults import StaleChange
from jobcompare.store.journal import Operation, RowChange, shape_of, write_journal
from jobcompare.store.rows import Row, entity_of, layout, row_of
from jobcompare.store.seals import SealUpkeep
from jobcompare.store.search_index import keep_index
from jobcompare.store.summaries import keep_lines
from jobcompare.store.tables import table_of

_AT_ONCE = 500


@contextmanager
def transaction(connected: Connected) -> Generator[Connection]:
    """One transaction that is sure to be the only writer; committed at the end, rolled back by any exception."""
    with connected.engine.connect() as core:
        core.exec_driver_sql("BEGIN IMMEDIATE")
        try:
            yield core
            core.commit()
        except BaseException:
            core.rollback()
            raise


def rows_changed(changes: Changes) -> list[RowChange]:
    """The rows that changes are about: each once, however often they change it, and none that ends as it began."""
    found: dict[tuple[EntityKind, int], RowChange] = {}
    for c in changes.items:
        row = RowChange(c.kind, c.id, _row(c.before), _row(c.after))
        earlier = found.get((c.kind, c.id))
        if earlier is not None and earlier.after != row.before:
            raise StaleChange(f"{c.kind.value} {c.id} is changed twice, the second time from another value")
        found[c.kind, c.id] = row if earlier is None else row._replace(before=earlier.before)
    return [row for row in found.values() if row.before != row.after]


def entities_changed(name: str, changes: Iterable[RowChange], *, bulk: bool = False) -> Changes:
    """The changes that rows stand for."""
    return Changes(name, tuple(Change(_entity(c.kind, c.before), _entity(c.kind, c.after)) for c in changes), bulk)


def inverse(changes: Sequence[RowChange]) -> list[RowChange]:
    """The changes that take these back, in the opposite order."""
    return [RowChange(c.kind, c.id, c.after, c.before) for c in reversed(changes)]


def write(core: Connection, driver: sqlite3.Connection, operation: Operation, changes: Sequence[RowChange]) -> None:
    """Write rows and all that is derived from them, inside the caller's transaction.

    Raises:
        StaleChange: a row is not what `before` says, or a new id is taken.
    """
    seals = SealUpkeep()
    kind_by_kind = sorted(changes, key=shape_of)  # long runs are written at once; references are checked at the end
    for (kind, shape), group in itertools.groupby(kind_by_kind, key=shape_of):
        rows = list(group)
        if shape != "added":
            rows = _with_stored_before(driver, kind, rows)
            seals.take_off(kind, (change.before for change in rows if change.before is not None))
        seals.put_on(kind, (change.after for change in rows if change.after is not None))
        _WRITERS[shape](core, table_of(kind), layout(kind).names, rows)
    seals.write(driver)
    keep_index(driver, changes)
    keep_lines(driver, changes)
    _keep_ids(driver, changes)
    write_journal(driver, operation, changes)


def _add(core: Connection, table: Table, names: tuple[str, ...], changes: list[RowChange]) -> None:
    """Rows are ready for the driver: parameters by name, made by SQLAlchemy for each row, would double the time of an import."""
    listed, marks = ", ".join(f'"{name}"' for name in names), ", ".join("?" for _ in names)
    core.exec_driver_sql(f'INSERT INTO "{table.name}" ({listed}) VALUES ({marks})', [change.after or () for change in changes])


def _remove(core: Connection, table: Table, names: tuple[str, ...], changes: list[RowChange]) -> None:
    core.execute(delete(table).where(table.c.id == bindparam("old_id")), [{"old_id": change.id} for change in changes])


def _change(core: Connection, table: Table, names: tuple[str, ...], changes: list[RowChange]) -> None:
    statement = update(table).where(table.c.id == bindparam("old_id"))
    values: list[dict[str, Any]] = [
        {"old_id": change.id, **dict(zip(names[1:], (change.after or ())[1:], strict=True))} for change in changes
    ]
    core.execute(statement, values)


_WRITERS = {"added": _add, "removed": _remove, "changed": _change}


def _with_stored_before(driver: sqlite3.Connection, kind: EntityKind, changes: list[RowChange]) -> list[RowChange]:
    """The changes with the stored rows as `before`, once those are seen to say the same."""
    plan, checked = layout(kind), list[RowChange]()
    for start in range(0, len(changes), _AT_ONCE):
        part = changes[start : start + _AT_ONCE]
        marks = ",".join("?" * len(part))
        query = f"SELECT {plan.listed} FROM {plan.table} WHERE id IN ({marks})"
        stored = {row[0]: row for row in driver.execute(query, [change.id for change in part])}
        for change in part:
            found = stored.get(change.id)
            if found != change.before and _entity(kind, found) != _entity(kind, change.before):
                raise StaleChange(f"{kind.value} {change.id} was changed meanwhile")
            checked.append(change._replace(before=found))
    return checked


def _keep_ids(driver: sqlite3.Connection, changes: Sequence[RowChange]) -> None:
    highest: dict[EntityKind, int] = {}
    for change in changes:
        if change.before is None:
            highest[change.kind] = max(highest.get(change.kind, 0), change.id)
    for kind, id in highest.items():
        upsert = 'INSERT INTO next_id VALUES (?, ?) ON CONFLICT (kind) DO UPDATE SET "next" = max("next", excluded."next")'
        driver.execute(upsert, (kind.value, id + 1))


def _row(entity: Entity | None) -> Row | None:
    return None if entity is None else row_of(entity)


def _entity(kind: EntityKind, row: Row | None) -> Any:
    return None if row is None else entity_of(kind, row)
