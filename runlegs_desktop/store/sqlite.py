"""The repository: a whole logbook in, only what changed out, each write one transaction.

Statements are peewee's, made once a table; the rows go past it, which is many times faster for thousands of them.
"""

import sqlite3
from pathlib import Path
from typing import Any

from peewee import SQL, SqliteDatabase, chunked

from runlegs_desktop.domain.logbook import TABLES as NAMES
from runlegs_desktop.domain.logbook import Changes, Logbook
from runlegs_desktop.store.migrate import APPLICATION_ID, STEPS, build, check, version
from runlegs_desktop.store.rows import TABLES, RowTable
from runlegs_desktop.store.transaction import transaction
from runlegs_desktop.store.trouble import in_words, told

# A commit is on the disk when it returns; readers never wait for the writer.
_WRITER = {"foreign_keys": 1, "journal_mode": "wal", "synchronous": "full"}
_READER = {"query_only": 1}
_PATIENCE = 5  # seconds to wait for a backup program or a checkpoint
_MOST_VARIABLES = 900

_UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, RecursionError)


class SqliteStore:
    """An open library. Everything it raises that a runner can understand is a `UserError`."""

    def __init__(self, database: SqliteDatabase, path: Path, *, read_only: bool = False) -> None:
        self._database = database
        self._connection: sqlite3.Connection = database.connection()  # type: ignore[no-untyped-call]  # peewee's types
        self._path = path
        self._read_only = read_only
        self._selects = {name: _select(database, table) for name, table in TABLES.items()}
        self._upserts = {name: _upsert(database, table) for name, table in TABLES.items()}

    def load(self) -> Logbook:
        """Everything the start needs, as of one moment. A file that cannot be read is "library-damaged"."""
        with in_words(self._path, otherwise="library-damaged"), transaction(self._connection, "DEFERRED"):
            return Logbook(**{name: self._entries(name) for name in NAMES})

    def load_table(self, name: str) -> dict[str, Any]:
        """One table, for `Journal.need`."""
        with in_words(self._path, otherwise="library-damaged"):
            return self._entries(name)

    def write(self, changes: Changes) -> None:
        """All of the changes or, when an error is raised, none."""
        if self._read_only:
            raise told("read-only", self._path)
        with in_words(self._path), transaction(self._connection):
            for name, delta in changes.items():
                table = TABLES[name]
                for ids in chunked(delta.gone, _MOST_VARIABLES):
                    self._connection.execute(*_delete(self._database, table, ids))
                self._connection.executemany(self._upserts[name], [table.to_row(entry) for entry in delta.new])

    def close(self) -> None:
        """Let go of the file. More than once is harmless."""
        self._database.close()

    def _entries(self, name: str) -> dict[str, Any]:
        read = TABLES[name].from_row
        rows = self._connection.execute(self._selects[name])
        try:
            return {row[0]: read(row) for row in rows}
        except _UNREADABLE as fault:
            raise told("library-damaged", self._path, table=name) from fault


def open_writer(path: Path) -> SqliteStore:
    """The library at `path` for its one writer; it has the newest schema already."""
    database = SqliteDatabase(str(path), pragmas=_WRITER, timeout=_PATIENCE)
    with in_words(path):
        database.connect()
    return SqliteStore(database, path)


def open_reader(path: Path, *, immutable: bool) -> SqliteStore:
    """The library at `path` to read only. `immutable` is for places where SQLite cannot put its files beside it."""
    place = f"{path.as_uri()}?mode=ro" + ("&immutable=1" if immutable else "")
    database = SqliteDatabase(place, pragmas=_READER, timeout=_PATIENCE, uri=True)
    with in_words(path):
        database.connect()
    try:
        _check_schema(database.connection(), path)  # type: ignore[no-untyped-call]  # peewee's types
    except BaseException:
        database.close()
        raise
    return SqliteStore(database, path, read_only=True)


def in_memory() -> SqliteStore:
    """An empty library that is gone when it is closed: for looking around, and for tests."""
    store = SqliteStore(SqliteDatabase(":memory:", pragmas=_WRITER), Path(":memory:"))
    build(store._connection)  # noqa: SLF001 - a friend of the class
    return store


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


def _fields(table: RowTable) -> list[Any]:
    return [getattr(table.model, column) for column in table.columns]


def _select(database: SqliteDatabase, table: RowTable) -> str:
    return _said(database, table.model.select(*_fields(table)))[0]


def _delete(database: SqliteDatabase, table: RowTable, ids: list[str]) -> tuple[str, list[str]]:
    return _said(database, table.model.delete().where(table.model.id.in_(ids)))


def _upsert(database: SqliteDatabase, table: RowTable) -> str:
    """The statement that adds a row or changes the one with its id, and counts the row's revision up.

    Never REPLACE: that deletes the row first, and with it goes what refers to it.
    """
    model, fields = table.model, _fields(table)
    query = model.insert_many([(None,) * len(fields)], fields=fields).on_conflict(
        conflict_target=[model.id],
        preserve=fields[1:],
        update={model.revision: model.revision + SQL("1")},
    )
    return _said(database, query)[0]


def _said(database: SqliteDatabase, query: Any) -> tuple[str, list[str]]:  # noqa: ANN401 - any of peewee's queries
    statement, values = database.get_sql_context().sql(query).query()  # type: ignore[no-untyped-call]  # peewee's types
    return str(statement), values
