"""All or nothing. peewee's own transaction hides why a write failed when SQLite has already rolled back, as it does
on a full disk: its ROLLBACK then fails in turn.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def transaction(connection: sqlite3.Connection, kind: str = "IMMEDIATE") -> Iterator[None]:
    """Commit at the end; on any error leave everything as it was. A DEFERRED one only reads, as of one moment."""
    connection.execute(f"BEGIN {kind}")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()  # does nothing where SQLite has done it
        raise
