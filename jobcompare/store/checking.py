"""Check study: is everything still what the operations wrote?

SQLite's own check finds broken pages; the hashes find what it misses: a byte of a text that changed (`seals`), a line of the
journal that was altered (its chain), a summary or search index that no longer agrees with the rows.
"""

import hashlib
import sqlite3
import tempfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from jobcompare.model.study import EntityKind
from jobcompare.store import search_index
from jobcompare.store.copying import copy_to
from jobcompare.store.engine import Connected, study_url
from jobcompare.store.journal import broken_lines
from jobcompare.store.rows import layout
from jobcompare.store.seals import ROWS, broken_seals
from jobcompare.store.summaries import COLUMNS, LINES_OF_TOUCHED, start_touched

_FAULTS_SHOWN = 100  # of SQLite's own check


def problems(driver: sqlite3.Connection, *, read_only: bool) -> tuple[str, ...]:
    """What is wrong with a study, a phrase each; empty where all is well. Nothing is changed."""
    checks: tuple[Callable[[sqlite3.Connection], Iterator[str]], ...] = (
        _pages,
        _references,
        _texts,
        _seals,
        _journal,
        _undo,
        _summaries,
        _index_of_copy if read_only else _index,
    )
    return tuple(problem for check in checks for problem in _guarded(check, driver))


def _guarded(check: Callable[[sqlite3.Connection], Iterator[str]], driver: sqlite3.Connection) -> Iterator[str]:
    """A check that cannot read on has found something; the others go on."""
    try:
        yield from check(driver)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        yield f"{check.__name__.strip('_')}: cannot be read ({error})"


def _pages(driver: sqlite3.Connection) -> Iterator[str]:
    for (said,) in driver.execute(f"PRAGMA integrity_check({_FAULTS_SHOWN})"):
        if said != "ok":
            yield f"file: {said}"


def _references(driver: sqlite3.Connection) -> Iterator[str]:
    for table, row, parent, _ in driver.execute("PRAGMA foreign_key_check"):
        yield f"{table} {row}: points to something in {parent} that is not there"


def _texts(driver: sqlite3.Connection) -> Iterator[str]:
    for id, text, stored in driver.execute("SELECT id, text, text_sha256 FROM document ORDER BY id"):
        if hashlib.sha256(text.encode()).hexdigest() != stored:
            yield f"document {id}: its text is not the one that was imported"


def _seals(driver: sqlite3.Connection) -> Iterator[str]:
    for kind in EntityKind:
        plan = layout(kind)
        stored: dict[int, bytes] = dict(driver.execute("SELECT bucket, total FROM seal WHERE kind = ?", (kind.value,)))
        rows = driver.execute(f"SELECT {plan.listed} FROM {plan.table} ORDER BY id")
        for bucket in broken_seals(kind, rows, stored):
            first = bucket * ROWS
            yield f"{kind.value} {max(first, 1)} to {first + ROWS - 1}: changed by something other than an operation"


def _journal(driver: sqlite3.Connection) -> Iterator[str]:
    for line in broken_lines(driver):
        yield f"journal line {line}: does not follow from the line before"


def _undo(driver: sqlite3.Connection) -> Iterator[str]:
    for sequence, image in driver.execute("SELECT sequence, image FROM undo_image ORDER BY id"):
        try:
            zlib.decompress(image)
        except zlib.error:
            yield f"operation {sequence}: cannot be undone, its image is damaged"


def _summaries(driver: sqlite3.Connection) -> Iterator[str]:
    start_touched(driver)
    driver.execute("INSERT INTO temp.touched SELECT id FROM job_class")
    differing = f"""SELECT class_id FROM (SELECT {COLUMNS} FROM class_line EXCEPT {LINES_OF_TOUCHED})
        UNION SELECT c.id FROM job_class c WHERE c.id NOT IN (SELECT class_id FROM class_line) ORDER BY 1"""
    for (class_id,) in driver.execute(differing):
        yield f"class {class_id}: its line in lists does not agree with it"


def _index(driver: sqlite3.Connection) -> Iterator[str]:
    for table in search_index.faults(driver):
        yield f"search index: {table} does not agree with the texts"


def _index_of_copy(driver: sqlite3.Connection) -> Iterator[str]:
    """FTS5 checks itself only where it could write."""
    with tempfile.TemporaryDirectory(prefix="jobcompare-") as folder:
        copy = Path(folder) / "copy"
        copy_to(driver, copy)
        connected = Connected(study_url(copy, "rw"))
        try:
            yield from _index(connected.driver)
        finally:
            connected.close()
