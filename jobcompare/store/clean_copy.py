"""A copy to hand on: without the undo log, private notes and local paths, compact, its journal's chain unbroken.

What a private note said is taken out of the journal as well; the digests that stay in its place still prove the chain.
"""

import json
import sqlite3

from jobcompare.model.study import EntityKind
from jobcompare.store.engine import Connected
from jobcompare.store.journal import digest
from jobcompare.store.rows import layout
from jobcompare.store.seals import SealUpkeep
from jobcompare.store.search_index import INDEXED

_SECRET_NOTES = "entity = 'note' AND (field IN ('text', 'field') OR field IS NULL) AND entity_id NOT IN (SELECT id FROM note)"
_LOCAL_PATHS = "entity = 'document' AND (old LIKE '%file:/%' OR new LIKE '%file:/%')"


def clean(connected: Connected) -> None:
    """Clean a copy of a study, in place."""
    driver = connected.driver
    driver.execute("BEGIN IMMEDIATE")
    driver.execute("DELETE FROM undo_image")
    driver.execute("DELETE FROM undo")
    _remove_private_notes(driver)
    _forget_local_paths(driver)
    for where in (_SECRET_NOTES, _LOCAL_PATHS):
        _withhold(driver, where)
    for table, _ in INDEXED.values():
        driver.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")
    driver.execute("COMMIT")
    driver.execute("VACUUM")  # nothing that was deleted is left in free pages


def _remove_private_notes(driver: sqlite3.Connection) -> None:
    seals, plan = SealUpkeep(), layout(EntityKind.NOTE)
    seals.take_off(EntityKind.NOTE, driver.execute(f"SELECT {plan.listed} FROM note WHERE private = 1").fetchall())
    driver.execute("DELETE FROM note WHERE private = 1")
    seals.write(driver)


def _forget_local_paths(driver: sqlite3.Connection) -> None:
    seals, plan = SealUpkeep(), layout(EntityKind.DOCUMENT)
    query = f"SELECT {plan.listed} FROM document WHERE id IN (SELECT value FROM json_each(?))"
    ids = json.dumps([id for (id,) in driver.execute("SELECT id FROM document WHERE url LIKE 'file:%'").fetchall()])
    seals.take_off(EntityKind.DOCUMENT, driver.execute(query, (ids,)).fetchall())
    driver.execute("UPDATE document SET url = NULL WHERE url LIKE 'file:%'")
    seals.put_on(EntityKind.DOCUMENT, driver.execute(query, (ids,)).fetchall())
    seals.write(driver)


def _withhold(driver: sqlite3.Connection, where: str) -> None:
    """Put digests in the place of old and new values."""
    for line, old, new in driver.execute(f"SELECT line, old, new FROM journal WHERE withheld IS NULL AND {where}").fetchall():
        digests = json.dumps([digest(old), digest(new)])
        driver.execute("UPDATE journal SET old = NULL, new = NULL, withheld = ? WHERE line = ?", (digests, line))
