"""The file of the documents that wait for a study: drafts as plain data, and the named steps that changed them.

It is kept like a study: every step is one transaction that survives the end of the process, steps can be taken back and done
again by name, also on another day. A step keeps only what it changed. Drafts that a step took off the list stay until that step
is forgotten.
"""

import json
import sqlite3
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jobcompare.common.errors import Trouble, UserError
from jobcompare.store.engine import Connected, study_url
from jobcompare.store.patches import Plain, differing, patched

_STEPS = 500  # kept; older ones cannot be taken back any more
_TABLES = """
CREATE TABLE IF NOT EXISTS draft (
    number INTEGER PRIMARY KEY, gone INTEGER NOT NULL DEFAULT 0, digest TEXT, brief TEXT,
    data TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS frame (id INTEGER PRIMARY KEY CHECK (id = 1), data TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS step (
    number INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0, parts TEXT NOT NULL
);
"""


@dataclass(frozen=True, slots=True)
class StepTop:
    """The step that comes next when taking back, or doing again.

    `drafts`: those that it brought or changed, without those that it only took off the list.
    """

    number: int
    name: str
    drafts: frozenset[int]


@dataclass(frozen=True, slots=True)
class Tops:
    """What can be taken back and what can be done again; None: nothing."""

    undo: StepTop | None = None
    redo: StepTop | None = None


@dataclass(frozen=True, slots=True)
class Turned:
    """A step that was taken back or done again: its name; plain data of each draft it changed, None where it left the list."""

    name: str
    drafts: dict[int, Plain | None]
    frame: Plain
    tops: Tops


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What is to be kept.

    Attributes:
        name: of the step; None: no step of its own, it cannot be taken back.
        drafts: number -> plain data, None: off the list.
        briefs: number -> what a list shows of a draft before it is read, as plain data.
        frame: plain data of the batch without its drafts.
        grow: number of a step that this continues, as files go on coming.
    """

    name: str | None
    drafts: Mapping[int, Plain | None] = field(default_factory=dict[int, "Plain | None"])
    briefs: Mapping[int, Plain] = field(default_factory=dict[int, Plain])
    frame: Plain = field(default_factory=dict[str, Any])
    grow: int | None = None


class DraftFile:
    """One file. A connection lasts for one call, so that any thread may ask."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def numbers(self) -> tuple[int, ...]:
        """The drafts on the list."""
        if not self.path.exists():
            return ()
        with self._open() as db:
            return tuple(row[0] for row in db.driver.execute("SELECT number FROM draft WHERE NOT gone ORDER BY number"))

    def drafts(self, numbers: Sequence[int]) -> dict[int, Plain]:
        """Plain data of drafts."""
        with self._open() as db:
            found = ((number, _data_of(db, number)) for number in numbers)
            return {number: data for number, data in found if data is not None}

    def briefs(self) -> dict[int, Plain | None]:
        """What a list shows of every draft on it; None where a step was turned since that was noted."""
        if not self.path.exists():
            return {}
        with self._open() as db:
            rows = db.driver.execute("SELECT number, brief FROM draft WHERE NOT gone ORDER BY number")
            return {number: json.loads(brief) if brief else None for number, brief in rows}

    def digests(self) -> tuple[str, ...]:
        """The hash of the record, as it was read, of every draft on the list that could be read."""
        with self._open() as db:
            return tuple(row[0] for row in db.driver.execute("SELECT digest FROM draft WHERE NOT gone AND digest IS NOT NULL"))

    def frame(self) -> Plain:
        """Plain data of the batch without its drafts; empty where nothing was kept."""
        if not self.path.exists():
            return {}
        with self._open() as db:
            return _frame_of(db)

    def tops(self) -> Tops:
        """What can be taken back and done again."""
        if not self.path.exists():
            return Tops()
        with self._open() as db:
            return _tops_of(db)

    def keep(self, kept: Kept) -> Tops:
        """Keep changes, as one step, in one transaction."""
        with self._open(write=True) as db:
            parts = {str(number): part for number, data in kept.drafts.items() if (part := _put(db, number, data)) is not None}
            for number, brief in kept.briefs.items():
                db.driver.execute("UPDATE draft SET brief = ? WHERE number = ?", (_text(brief), number))
            frame = _put_frame(db, kept.frame)
            if kept.name is not None and (parts or frame):
                _note_step(db, kept.name, {"drafts": parts, "frame": frame}, kept.grow)
            return _tops_of(db)

    def turn(self, *, back: bool) -> Turned | None:
        """Take the last step back, or do it again; None where there is none."""
        with self._open(write=True) as db:
            tops = _tops_of(db)
            top = tops.undo if back else tops.redo
            if top is None:
                return None
            parts = json.loads(db.driver.execute("SELECT parts FROM step WHERE number = ?", (top.number,)).fetchone()[0])
            side = "before" if back else "after"
            drafts = {int(number): _turn_draft(db, int(number), part, back=back) for number, part in parts["drafts"].items()}
            frame = patched(_frame_of(db), parts["frame"].get(side, {}))
            db.driver.execute("INSERT OR REPLACE INTO frame VALUES (1, ?)", (_text(frame),))
            db.driver.execute("UPDATE step SET undone = ? WHERE number = ?", (int(back), top.number))
            return Turned(top.name, drafts, frame, _tops_of(db))

    @contextmanager
    def _open(self, *, write: bool = False) -> Generator[Connected]:
        """A connection within one transaction.

        Raises:
            UserError: DRAFTS_NOT_KEPT.
        """
        db: Connected | None = None
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            db = self._connected()
            db.driver.execute("BEGIN IMMEDIATE" if write else "BEGIN")
            try:
                yield db
            except BaseException:
                db.driver.execute("ROLLBACK")
                raise
            db.driver.execute("COMMIT")
        except (sqlite3.Error, OSError) as error:
            raise UserError(Trouble.DRAFTS_NOT_KEPT, folder=str(self.path.parent), reason=str(error)) from None
        finally:
            if db is not None:
                db.driver.close()

    def _connected(self) -> Connected:
        """A connection to the file; one that is no file of ours is put aside, and a new one begun."""
        db: Connected | None = None
        try:
            db = Connected(study_url(self.path, "rwc"))
            db.keep_rollback_journal()
            if db.driver.execute("PRAGMA user_version").fetchone()[0] == 0:
                db.driver.executescript(f"BEGIN IMMEDIATE; {_TABLES} PRAGMA user_version = 1; COMMIT;")
        except BaseException as error:
            if db is not None:
                db.driver.close()
            if not isinstance(error, sqlite3.DatabaseError) or isinstance(error, sqlite3.OperationalError):
                raise
            self.path.replace(self.path.with_suffix(".broken"))
            return self._connected()
        return db


def _text(data: object) -> str:
    return json.dumps(data, ensure_ascii=False)


def _data_of(db: Connected, number: int) -> Plain | None:
    row = db.driver.execute("SELECT data FROM draft WHERE number = ?", (number,)).fetchone()
    return json.loads(row[0]) if row else None


def _frame_of(db: Connected) -> Plain:
    row = db.driver.execute("SELECT data FROM frame").fetchone()
    return json.loads(row[0]) if row else {}


def _write(db: Connected, number: int, data: Plain) -> None:
    db.driver.execute("INSERT OR REPLACE INTO draft VALUES (?, 0, ?, NULL, ?)", (number, data.get("digest"), _text(data)))


def _put(db: Connected, number: int, data: Plain | None) -> Plain | None:
    """Write a draft, or take it off the list; what that changed, None: nothing."""
    row = db.driver.execute("SELECT data, gone FROM draft WHERE number = ?", (number,)).fetchone()
    known: Plain = json.loads(row[0]) if row else {}
    listed = row is not None and not row[1]
    if data is None:
        db.driver.execute("UPDATE draft SET gone = 1 WHERE number = ?", (number,))
        return _part({}, {}, was=True, stays=False) if listed else None
    if listed and data == known:
        return None
    _write(db, number, data)
    return _part(*(differing(known, data) if row else ({}, {})), was=listed, stays=True)


def _part(before: Plain, after: Plain, *, was: bool, stays: bool) -> Plain:
    """What a step did to one draft: its fields before and after, and whether it was, and is, on the list."""
    return {"before": before, "after": after, "listed": [was, stays]}


def _put_frame(db: Connected, frame: Plain) -> Plain:
    before = _frame_of(db)
    if frame == before:
        return {}
    db.driver.execute("INSERT OR REPLACE INTO frame VALUES (1, ?)", (_text(frame),))
    old, new = differing({**before, "last": 0}, {**frame, "last": 0})  # a number once given is never given again
    return {"before": old, "after": new} if old or new else {}


def _turn_draft(db: Connected, number: int, part: Plain, *, back: bool) -> Plain | None:
    data = patched(_data_of(db, number) or {}, part["before" if back else "after"])
    _write(db, number, data)
    if part["listed"][0 if back else 1]:
        return data
    db.driver.execute("UPDATE draft SET gone = 1 WHERE number = ?", (number,))
    return None


def _note_step(db: Connected, name: str, parts: Plain, grow: int | None) -> None:
    """Note a step, or what more one brought; steps that were taken back cannot be done again any more."""
    row = db.driver.execute("SELECT parts FROM step WHERE number = ? AND NOT undone", (grow,)).fetchone()
    if row is not None:
        known = json.loads(row[0])
        known["drafts"] = {**parts["drafts"], **known["drafts"]}
        db.driver.execute("UPDATE step SET name = ?, parts = ? WHERE number = ?", (name, _text(known), grow))
    else:
        db.driver.execute("INSERT INTO step (name, parts) VALUES (?, ?)", (name, _text(parts)))
        db.driver.execute("DELETE FROM step WHERE number <= (SELECT MAX(number) FROM step) - ?", (_STEPS,))
    gone = db.driver.execute("DELETE FROM step WHERE undone").rowcount
    if gone:
        _forget_gone(db)


def _forget_gone(db: Connected) -> None:
    """Drafts that are off the list and that no step brings back."""
    held = {int(number) for (parts,) in db.driver.execute("SELECT parts FROM step") for number in json.loads(parts)["drafts"]}
    for (number,) in db.driver.execute("SELECT number FROM draft WHERE gone").fetchall():
        if number not in held:
            db.driver.execute("DELETE FROM draft WHERE number = ?", (number,))


def _tops_of(db: Connected) -> Tops:
    undo = "SELECT number, name, parts FROM step WHERE NOT undone ORDER BY number DESC LIMIT 1"
    redo = "SELECT number, name, parts FROM step WHERE undone ORDER BY number LIMIT 1"
    return Tops(*(_top(db.driver.execute(query).fetchone()) for query in (undo, redo)))


def _top(row: tuple[int, str, str] | None) -> StepTop | None:
    if row is None:
        return None
    parts = json.loads(row[2])["drafts"].items()
    return StepTop(row[0], row[1], frozenset(int(number) for number, part in parts if part["listed"][1]))
