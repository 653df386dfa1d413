"""What takes operations back: compressed images of the rows, apart from the journal, and trimmable.

The operations of a study form a stack: those done, oldest first, then those undone. For rows that an operation added only
ids are kept; their images are taken when the operation is undone, so an import is not stored twice.
"""

import itertools
import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from jobcompare.model.study import EntityKind
from jobcompare.store.journal import RowChange, id_runs, shape_of
from jobcompare.store.rows import Row, layout

_ROWS_A_PART = 20_000
KEPT = 1_000  # operations that can be undone; older ones stay in the journal


def push(driver: sqlite3.Connection, sequence: int, name: str, changes: Sequence[RowChange]) -> None:
    """Remember a new operation. It ends redo: the images of what was undone are dropped."""
    for (gone,) in driver.execute("SELECT sequence FROM undo WHERE undone = 1").fetchall():
        _drop(driver, gone)
    for (old,) in driver.execute("SELECT sequence FROM undo ORDER BY sequence DESC LIMIT -1 OFFSET ?", (KEPT - 1,)).fetchall():
        _drop(driver, old)
    driver.execute("INSERT INTO undo VALUES (?, ?, 0)", (sequence, name))
    _store(driver, sequence, changes, whole=False)


def top(driver: sqlite3.Connection, *, undone: bool) -> tuple[int, str] | None:
    """(sequence, name) of the operation that undo (redo, where `undone`) would take; None where there is none."""
    order = "ASC" if undone else "DESC"
    return driver.execute(
        f"SELECT sequence, name FROM undo WHERE undone = ? ORDER BY sequence {order} LIMIT 1", (int(undone),)
    ).fetchone()


def images(driver: sqlite3.Connection, sequence: int) -> list[RowChange]:
    """What the operation changed, as it did it."""
    parts = driver.execute("SELECT image FROM undo_image WHERE sequence = ? ORDER BY id", (sequence,)).fetchall()
    return [change for (part,) in parts for change in _unpacked(driver, json.loads(zlib.decompress(part)))]


def mark(driver: sqlite3.Connection, sequence: int, changes: Sequence[RowChange], *, undone: bool) -> None:
    """The operation was undone (redone): keep whole images of what it added (ids only)."""
    driver.execute("UPDATE undo SET undone = ? WHERE sequence = ?", (int(undone), sequence))
    driver.execute("DELETE FROM undo_image WHERE sequence = ?", (sequence,))
    _store(driver, sequence, changes, whole=undone)


def forget(driver: sqlite3.Connection) -> None:
    """Drop every image: what was done so far stays as it is."""
    for (sequence,) in driver.execute("SELECT sequence FROM undo").fetchall():
        _drop(driver, sequence)


def _drop(driver: sqlite3.Connection, sequence: int) -> None:
    driver.execute("DELETE FROM undo_image WHERE sequence = ?", (sequence,))
    driver.execute("DELETE FROM undo WHERE sequence = ?", (sequence,))


def _store(driver: sqlite3.Connection, sequence: int, changes: Sequence[RowChange], *, whole: bool) -> None:
    for start in range(0, len(changes), _ROWS_A_PART):
        part = list(_packed(changes[start : start + _ROWS_A_PART], whole))
        image = zlib.compress(json.dumps(part, ensure_ascii=False, separators=(",", ":")).encode(), 3)
        driver.execute("INSERT INTO undo_image (sequence, image) VALUES (?, ?)", (sequence, image))


def _packed(changes: Iterable[RowChange], whole: bool) -> Iterator[list[Any]]:
    """[kind, "ids" | "added" | "removed" | "changed", runs of ids | rows | pairs of rows] of each run of like changes."""
    for (kind, shape), group in itertools.groupby(changes, key=shape_of):
        if shape == "added" and not whole:
            yield [kind.value, "ids", list(id_runs(change.id for change in group))]
        elif shape == "changed":
            yield [kind.value, shape, [[change.before, change.after] for change in group]]
        else:
            yield [kind.value, shape, [change.before or change.after for change in group]]


def _unpacked(driver: sqlite3.Connection, part: list[list[Any]]) -> Iterator[RowChange]:
    for word, shape, values in part:
        kind = EntityKind(word)
        if shape == "ids":
            for first, count in values:
                yield from (RowChange(kind, row[0], None, row) for row in _rows_between(driver, kind, first, count))
        elif shape == "changed":
            yield from (RowChange(kind, before[0], tuple(before), tuple(after)) for before, after in values)
        elif shape == "added":
            yield from (RowChange(kind, row[0], None, tuple(row)) for row in values)
        else:
            yield from (RowChange(kind, row[0], tuple(row), None) for row in values)


def _rows_between(driver: sqlite3.Connection, kind: EntityKind, first: int, count: int) -> list[Row]:
    plan = layout(kind)
    query = f"SELECT {plan.listed} FROM {plan.table} WHERE id BETWEEN ? AND ? ORDER BY id"
    return driver.execute(query, (first, first + count - 1)).fetchall()
