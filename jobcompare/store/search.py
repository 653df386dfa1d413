"""Words -> classes."""

import sqlite3

from jobcompare.model.lines import Found


def find(driver: sqlite3.Connection, words: str, limit: int) -> tuple[Found, ...]:
    """Classes that hold every word."""
    raise NotImplementedError
