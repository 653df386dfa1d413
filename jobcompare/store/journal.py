"""The permanent journal: who did what, when, field by field, each line chained to the one before by its hash.

Nothing is ever taken out: undo appends. Entities added one after another (an import) are one line for each run of ids; an
entity removed keeps its whole last row in its line. The hash covers digests of the values, so that a clean copy can withhold
a private one and the chain still holds.
"""

import hashlib
import itertools
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from jobcompare.model.lines import JournalLine
from jobcompare.model.study import EntityKind
from jobcompare.store.rows import Row, layout

START = "0" * 64  # the hash before the first line
_COLUMNS = 'line, sequence, at, "by", operation, verb, entity, entity_id, count, field, old, new, hash'


class Operation(NamedTuple):
    """One operation as the journal heads it. `verb`: do, undo or redo."""

    sequence: int
    at: str
    by: str
    name: str
    verb: str


class RowChange(NamedTuple):
    """One row before and after; None where it was not or is no longer there."""

    kind: EntityKind
    id: int
    before: Row | None
    after: Row | None


def last_sequence(driver: sqlite3.Connection) -> int:
    """The number of the last operation; 0 before the first."""
    found = driver.execute("SELECT sequence FROM journal ORDER BY line DESC LIMIT 1").fetchone()
    return found[0] if found else 0


def write_journal(driver: sqlite3.Connection, operation: Operation, changes: Sequence[RowChange]) -> None:
    """Append the lines of one operation."""
    last = driver.execute("SELECT line, hash FROM journal ORDER BY line DESC LIMIT 1").fetchone()
    line, chain = last or (0, START)
    lines: list[tuple[Any, ...]] = []
    for said in _said(changes, operation.verb):
        line += 1
        head = (line, *operation, *said)
        chain = chained(chain, head)
        lines.append((*head, None, chain))
    driver.executemany("INSERT INTO journal VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)", lines)


def chained(before: str, line: Sequence[Any], withheld: str | None = None) -> str:
    """The hash of a line (its columns from `line` to `new`), given the hash of the line before.

    `withheld`: JSON of the digests of old and new where those were taken out of a clean copy.
    """
    *head, old, new = line
    digests = json.loads(withheld) if withheld is not None else [digest(old), digest(new)]
    text = json.dumps([before, *head, *digests], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def digest(value: str | None) -> str | None:
    """SHA-256 of a journalled value."""
    return None if value is None else hashlib.sha256(value.encode()).hexdigest()


def read_journal(driver: sqlite3.Connection, last: int) -> tuple[JournalLine, ...]:
    """The last lines, oldest first."""
    rows = driver.execute(f"SELECT {_COLUMNS} FROM journal ORDER BY line DESC LIMIT ?", (last,)).fetchall()
    return tuple(_line(*row) for row in reversed(rows))


def _line(line: int, sequence: int, at: str, by: str, operation: str, verb: str, entity: str, *said: Any) -> JournalLine:
    id, count, field, old, new, chain = said
    return JournalLine(line, sequence, at, by, operation, verb, EntityKind(entity), id, count, field, old, new, chain)


def broken_lines(driver: sqlite3.Connection) -> Iterator[int]:
    """Numbers of lines whose hash does not follow from the line before."""
    chain, expected = START, 1
    query = (
        'SELECT line, sequence, at, "by", operation, verb, entity, entity_id, count, field, old, new, withheld, hash FROM journal'
    )
    for *line, withheld, stored in driver.execute(f"{query} ORDER BY line"):
        if line[0] != expected or chained(chain, line, withheld) != stored:
            yield line[0]
        chain, expected = stored, line[0] + 1


def _said(changes: Iterable[RowChange], verb: str) -> Iterator[tuple[Any, ...]]:
    """(entity, id, count, field, old, new) of each line."""
    for (kind, shape), group in itertools.groupby(changes, key=shape_of):
        if shape == "changed":
            for change in group:
                yield from _fields(change)
        elif shape == "removed" and verb == "do":
            for change in group:
                yield (kind.value, change.id, 1, None, _whole(change), json.dumps(shape))
        else:
            for first, count in id_runs(change.id for change in group):
                yield (kind.value, first, count, None, None, json.dumps(shape))


def shape_of(change: RowChange) -> tuple[EntityKind, str]:
    """The kind, and whether it was added, removed or changed."""
    return change.kind, "added" if change.before is None else "removed" if change.after is None else "changed"


def _whole(change: RowChange) -> str:
    values = zip(layout(change.kind).names, change.before or (), strict=True)
    return json.dumps({name: value for name, value in values if value is not None}, ensure_ascii=False)


def _fields(change: RowChange) -> Iterator[tuple[Any, ...]]:
    assert change.before is not None
    assert change.after is not None
    for name, old, new in zip(layout(change.kind).names, change.before, change.after, strict=True):
        if old != new:
            yield (change.kind.value, change.id, 1, name, _text(old), _text(new))


def _text(value: Any) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False)


def id_runs(ids: Iterable[int]) -> Iterator[tuple[int, int]]:
    """(first, count) of each run of ids that follow one another upwards, or downwards as undo takes them."""
    first, count, step = 0, 0, 0
    for id in ids:
        following = id - (first + step * (count - 1)) if count else 0
        if count == 1 and following in (1, -1):
            step, count = following, 2
        elif count > 1 and following == step:
            count += 1
        else:
            if count:
                yield _upwards(first, count, step)
            first, count, step = id, 1, 0
    if count:
        yield _upwards(first, count, step)


def _upwards(first: int, count: int, step: int) -> tuple[int, int]:
    return (first - count + 1 if step < 0 else first), count
