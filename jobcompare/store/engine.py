"""The one place that makes connections: from a URL, with every pragma in its order.

Lists and questions use the driver's cursor; changes go through an SQLAlchemy engine over the same connection, made at
the first change (importing SQLModel takes 0.33 s, SQLAlchemy 0.2 s: opening and reading a study does without either).
"""

import sqlite3
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from sqlalchemy import Engine

Mode = Literal["ro", "rw", "rwc"]
_PRAGMAS = (
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "foreign_keys = ON",
    "secure_delete = ON",
    "synchronous = EXTRA",
    "mmap_size = 0",
    "busy_timeout = 5000",
    "temp_store = MEMORY",
    "cache_size = -32768",  # KiB: the pages of a list of 20,000 classes stay at hand
    "cache_spill = OFF",  # a big import blocks those who read only while it is committed
)


def study_url(path: Path, mode: Mode) -> str:
    """The URL of a study file: `file:///…?mode=…`, with every sign of the path escaped."""
    address = path.absolute().as_uri()
    if not address.startswith("file:///"):  # a network share, file://server/share: SQLite wants no host in a URL
        address = "file:////" + address.removeprefix("file://")
    return f"{address}?mode={mode}"


class Connected:
    """One connection to a study. Used by one thread at a time; only `interrupt` may come from another."""

    def __init__(self, url: str) -> None:
        self.driver = sqlite3.connect(url, uri=True, check_same_thread=False, isolation_level=None)
        try:
            for pragma in _PRAGMAS:
                self.driver.execute(f"PRAGMA {pragma}")
        except BaseException:
            self.driver.close()
            raise

    @cached_property
    def engine(self) -> "Engine":
        """SQLAlchemy's engine over this connection, for statements built from the SQLModel tables."""
        from sqlalchemy import create_engine
        from sqlalchemy.pool import StaticPool

        return create_engine("sqlite://", creator=lambda: self.driver, poolclass=StaticPool)

    def keep_rollback_journal(self) -> None:
        """Ask for the rollback journal: with synchronous EXTRA it lost nothing in 300 cuts of power; WAL did."""
        self.driver.execute("PRAGMA journal_mode = DELETE")

    def close(self) -> None:
        """Close; a transaction that was not committed is rolled back."""
        self.driver.close()
