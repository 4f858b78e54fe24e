"""The repository: a whole logbook in, only what changed out, each write one transaction.

Statements are peewee's, made once a table; the rows go past it, which is many times faster for thousands of them.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from peewee import SQL, SqliteDatabase, chunked

from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.logbook import TABLES as NAMES
from runlegs_desktop.domain.logbook import Changes, Logbook
from runlegs_desktop.store.migrate import APPLICATION_ID, STEPS, build
from runlegs_desktop.store.rows import TABLES, Row, RowTable
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
        self._db: Any = database  # peewee's types leave out half of what is called here
        self._path = path
        self._read_only = read_only
        self._upserts = {name: _upsert(database, table) for name, table in TABLES.items()}

    def load(self) -> Logbook:
        """Everything the start needs, as of one moment. A file that cannot be read is "library-damaged"."""
        with in_words(self._path, otherwise="library-damaged"), self._db.atomic():
            return Logbook(**{name: self._entries(name) for name in NAMES})

    def load_table(self, name: str) -> dict[str, Any]:
        """One table, for `Journal.need`."""
        with in_words(self._path, otherwise="library-damaged"):
            return self._entries(name)

    def write(self, changes: Changes) -> None:
        """All of the changes or, when an error is raised, none."""
        if self._read_only:
            raise told("read-only", self._path)
        with in_words(self._path), self._db.atomic("IMMEDIATE"):
            for name, delta in changes.items():
                for ids in chunked(delta.gone, _MOST_VARIABLES):
                    model = TABLES[name].model
                    self._db.execute(model.delete().where(model.id.in_(ids)))
                if delta.new:
                    self._upsert_all(name, [TABLES[name].to_row(entry) for entry in delta.new])

    def close(self) -> None:
        """Let go of the file. More than once is harmless."""
        self._db.close()

    def _entries(self, name: str) -> dict[str, Any]:
        table = TABLES[name]
        rows = self._db.execute(table.model.select(*_fields(table)))
        try:
            return {row[0]: table.from_row(row) for row in rows}
        except _UNREADABLE as fault:
            raise told("library-damaged", self._path, table=name) from fault

    def _upsert_all(self, name: str, rows: list[Row]) -> None:
        with closing(self._db.cursor()) as cursor:
            cursor.executemany(self._upserts[name], rows)


def open_sqlite(path: Path) -> SqliteStore:
    """The library at `path` for its one writer; it has the newest schema already."""
    database = SqliteDatabase(str(path), pragmas=_WRITER, timeout=_PATIENCE)
    return _connected(SqliteStore(database, path), database, path)


def open_reader(path: Path, *, immutable: bool) -> SqliteStore:
    """The library at `path` to read only. `immutable` is for places where SQLite cannot put its files beside it."""
    place = f"{path.as_uri()}?mode=ro" + ("&immutable=1" if immutable else "")
    database = SqliteDatabase(place, pragmas=_READER, timeout=_PATIENCE, uri=True)
    store = _connected(SqliteStore(database, path, read_only=True), database, path)
    try:
        _check_schema(_connection(database), path)
    except BaseException:
        store.close()
        raise
    return store


def in_memory() -> SqliteStore:
    """An empty library that is gone when it is closed: for looking around, and for tests."""
    database = SqliteDatabase(":memory:", pragmas=_WRITER)
    build(_connection(database))
    return SqliteStore(database, Path(":memory:"))


def _connected(store: SqliteStore, database: SqliteDatabase, path: Path) -> SqliteStore:
    try:
        with in_words(path):
            database.connect()
    except UserError:
        database.close()
        raise
    return store


def _connection(database: Any) -> sqlite3.Connection:  # noqa: ANN401 - see SqliteStore
    connection: sqlite3.Connection = database.connection()
    return connection


def _check_schema(connection: sqlite3.Connection, path: Path) -> None:
    """A reader changes nothing, an older schema included."""
    with in_words(path):
        ours = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        version = connection.execute("PRAGMA user_version").fetchone()[0]
    if not ours:
        raise told("library-foreign", path)
    if version != len(STEPS):
        raise told("library-newer" if version > len(STEPS) else "library-older", path, version=version)


def _fields(table: RowTable) -> list[Any]:
    return [getattr(table.model, column) for column in table.columns]


def _upsert(database: Any, table: RowTable) -> str:  # noqa: ANN401 - see SqliteStore
    """The statement that adds a row or changes the one with its id, and counts the row's revision up.

    Never REPLACE: that deletes the row first, and with it goes what refers to it.
    """
    model, fields = table.model, _fields(table)
    query = model.insert_many([(None,) * len(fields)], fields=fields).on_conflict(
        conflict_target=[model.id],
        preserve=fields[1:],
        update={model.revision: model.revision + SQL("1")},
    )
    statement, _ = database.get_sql_context().sql(query).query()
    return str(statement)
