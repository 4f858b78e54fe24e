"""The repository: a whole logbook in, only what changed out, each write one transaction.

Statements that change the file are peewee's, made at the first write: a start only reads and need not wait for
peewee. Rows go past it, which is many times faster for thousands of them.
"""

import sqlite3
from collections.abc import Container, Iterable, Mapping
from pathlib import Path
from typing import Any

from runlegs_desktop.domain.logbook import TABLES as NAMES
from runlegs_desktop.domain.logbook import UNLOADED, Changes, Logbook
from runlegs_desktop.store.migrate import APPLICATION_ID, STEPS, build, check, version
from runlegs_desktop.store.rows import TABLES, RowTable
from runlegs_desktop.store.transaction import transaction
from runlegs_desktop.store.trouble import in_words, told

# A commit is on the disk when it returns; readers never wait for the writer.
_WRITER = {"foreign_keys": "1", "journal_mode": "wal", "synchronous": "full"}
_READER = {"query_only": "1"}
_PATIENCE = 5  # seconds to wait for a backup program or a checkpoint

_RECENT_DAYS = 70  # ten weeks of sets come with the start: last time's numbers, freshness, the means of rule R32
_NEWEST_SET = "SELECT date(substr(max(at), 1, 10), ?) FROM strength_set"
_WAITS = "old_sets"  # stays on disk until it is needed

_UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, RecursionError)


class SqliteStore:
    """An open library. Everything it raises that a runner can understand is a `UserError`."""

    def __init__(self, connection: sqlite3.Connection, path: Path, *, read_only: bool = False) -> None:
        self._connection = connection
        self._path = path
        self._read_only = read_only
        self._recent_from: str | None = None  # the day of the first load, so that no set is ever in both tables

    def load(self) -> Logbook:
        """Everything the start needs, as of one moment. A file that cannot be read is "library-damaged".

        Sets of ten weeks up to the newest come along; where there are older ones, `old_sets` is `Unloaded`.
        """
        with in_words(self._path, otherwise="library-damaged"), transaction(self._connection, "DEFERRED"):
            tables = {name: self._entries(name) for name in NAMES if name != _WAITS}
            return Logbook(**tables, **{_WAITS: UNLOADED if self._has_any(_WAITS) else {}})

    def load_table(self, name: str) -> dict[str, Any]:
        """One table, for `Journal.need`."""
        with in_words(self._path, otherwise="library-damaged"):
            return self._entries(name)

    def write(self, changes: Changes) -> None:
        """All of the changes or, when an error is raised, none."""
        if self._read_only:
            raise told("read-only", self._path)
        from runlegs_desktop.store import statements  # noqa: PLC0415 - peewee is loaded at the first write

        with in_words(self._path), transaction(self._connection):
            for name, delta in changes.items():
                table = TABLES[name]
                self._connection.executemany(statements.delete(name), [(gone,) for gone in delta.gone])
                known = {entry.id for entry in delta.old} if not table.where else None  # else it may lie in the other
                fresh, others = _parted(delta.new, known)
                insert, upsert = (say(name, table.columns) for say in (statements.insert, statements.upsert))
                self._connection.executemany(insert, map(table.to_row, fresh))
                self._connection.executemany(upsert, map(table.to_row, others))

    def close(self) -> None:
        """Let go of the file. More than once is harmless."""
        self._connection.close()

    def _entries(self, name: str) -> dict[str, Any]:
        read = TABLES[name].from_row
        table = TABLES[name]
        rows = self._connection.execute(_select(table), self._picked(table))
        try:
            return {row[0]: read(row) for row in rows}
        except _UNREADABLE as fault:
            raise told("library-damaged", self._path, table=name) from fault

    def _has_any(self, name: str) -> bool:
        table = TABLES[name]
        return self._connection.execute(_select(table) + " LIMIT 1", self._picked(table)).fetchone() is not None

    def _picked(self, table: RowTable) -> tuple[str, ...]:
        """What stands for the `?` of the table."""
        if not table.where:
            return ()
        if self._recent_from is None:
            newest = self._connection.execute(_NEWEST_SET, (f"-{_RECENT_DAYS} days",)).fetchone()[0]
            self._recent_from = newest or ""
        return (self._recent_from,)


def open_writer(path: Path) -> SqliteStore:
    """The library at `path` for its one writer; it has the newest schema already."""
    with in_words(path):
        return SqliteStore(_connect(path, _WRITER), path)


def open_reader(path: Path, *, immutable: bool) -> SqliteStore:
    """The library at `path` to read only. `immutable` is for places where SQLite cannot put its files beside it."""
    place = f"{path.as_uri()}?mode=ro" + ("&immutable=1" if immutable else "")
    with in_words(path):
        connection = _connect(place, _READER, uri=True)
    try:
        _check_schema(connection, path)
    except BaseException:
        connection.close()
        raise
    return SqliteStore(connection, path, read_only=True)


def in_memory() -> SqliteStore:
    """An empty library that is gone when it is closed: for looking around, and for tests."""
    store = SqliteStore(_connect(":memory:", _WRITER), Path(":memory:"))
    build(store._connection)  # noqa: SLF001 - a friend of the class
    return store


def _parted(entries: Iterable[Any], known: Container[str] | None) -> tuple[list[Any], list[Any]]:
    """Entries that are new to a table, for a plain INSERT takes a sixth less, and those that may be there already."""
    if known is None:
        return [], list(entries)
    fresh: list[Any] = []
    others: list[Any] = []
    for entry in entries:
        (others if entry.id in known else fresh).append(entry)
    return fresh, others


def _check_schema(connection: sqlite3.Connection, path: Path) -> None:
    """A reader changes nothing, an older schema included."""
    with in_words(path):
        ours = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        found = version(connection)
    if not ours:
        raise told("library-foreign", path)
    if found != len(STEPS):
        raise told("library-newer" if found > len(STEPS) else "library-older", path, version=found)
    with in_words(path):
        check(connection, path)


def _connect(place: Path | str, pragmas: Mapping[str, str], *, uri: bool = False) -> sqlite3.Connection:
    connection = sqlite3.connect(place, timeout=_PATIENCE, isolation_level=None, uri=uri)
    try:
        for name, value in pragmas.items():
            connection.execute(f"PRAGMA {name} = {value}")
    except BaseException:
        connection.close()
        raise
    return connection


def _select(table: RowTable) -> str:
    columns = ", ".join(f'"{column}"' for column in table.columns)
    where = f" WHERE {table.where}" if table.where else ""
    return f'SELECT {columns} FROM "{table.name}"{where}'  # noqa: S608 - names of our own
