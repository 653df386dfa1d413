"""Keeps the full-text tables in the transaction of every change: titles and codes, statements, texts of documents.

The tables hold no text of their own (external content), so taking a row out needs the words it had. The rows of a batch
are written first and indexed after them in one go.
"""

import sqlite3
from collections.abc import Sequence

from jobcompare.model.study import EntityKind
from jobcompare.store.journal import RowChange
from jobcompare.store.rows import Row, layout

INDEXED: dict[EntityKind, tuple[str, tuple[str, ...]]] = {
    EntityKind.JOB_CLASS: ("class_words", ("title", "code")),
    EntityKind.STATEMENT: ("statement_words", ("text",)),
    EntityKind.DOCUMENT: ("document_words", ("text",)),
}


def keep_index(driver: sqlite3.Connection, changes: Sequence[RowChange]) -> None:
    """Take the words of rows that are gone or changed out of the index, and put those of the new ones in."""
    for kind, (table, columns) in INDEXED.items():
        places = [layout(kind).names.index(column) for column in ("id", *columns)]
        gone: list[Row] = []
        come: list[Row] = []
        for change in changes:
            if change.kind is kind:
                before = change.before and tuple(change.before[place] for place in places)
                after = change.after and tuple(change.after[place] for place in places)
                if before != after:
                    gone += [before] if before else []
                    come += [after] if after else []
        listed, marks = ", ".join(columns), ", ".join("?" for _ in columns)
        driver.executemany(f"INSERT INTO {table} ({table}, rowid, {listed}) VALUES ('delete', ?, {marks})", gone)
        driver.executemany(f"INSERT INTO {table} (rowid, {listed}) VALUES (?, {marks})", come)


def rebuild(driver: sqlite3.Connection) -> None:
    """Index everything anew."""
    for table, _ in INDEXED.values():
        driver.execute(f"INSERT INTO {table} ({table}) VALUES ('rebuild')")


def faults(driver: sqlite3.Connection) -> list[str]:
    """Tables of the index that do not agree with the texts they index."""
    return [table for table, _ in INDEXED.values() if not _agrees(driver, table)]


def _agrees(driver: sqlite3.Connection, table: str) -> bool:
    try:
        driver.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError:
        return False
    return True
