"""From any older schema to the newest, in numbered steps; and the making of a new library.

`PRAGMA user_version` counts the steps a file has had. All steps of one upgrade are one transaction, and the older
file is copied aside first. A new library is built beside its place and moved there whole.
"""

import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import TypeAlias

from runlegs_desktop.store import m0001_first, m0002_performances, m0003_strength, m0004_form, m0005_wishes
from runlegs_desktop.store.transaction import transaction
from runlegs_desktop.store.trouble import in_words, told

APPLICATION_ID = int.from_bytes(b"RLEG")

# SQLite checks 1 MB in about 1.2 ms: ten years of training are 4 MB. Of larger files the tables are still read whole.
_CHEAPLY_CHECKED = 32 << 20
_CHECK = "PRAGMA quick_check(1)"

Steps: TypeAlias = Sequence[Sequence[str]]
STEPS: Steps = (m0001_first.SQL, m0002_performances.SQL, m0003_strength.SQL, m0004_form.SQL, m0005_wishes.SQL)


def build(connection: sqlite3.Connection, steps: Steps = STEPS) -> None:
    """Bring an open database, a new one included, to the newest schema. All or nothing."""
    with transaction(connection):
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        for number, step in enumerate(steps, start=1):
            if number > version(connection):
                for statement in step:
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {number}")


def version(connection: sqlite3.Connection) -> int:
    """How many steps a file has had."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def check(connection: sqlite3.Connection, path: Path) -> None:
    """Raise UserError "library-damaged" when the pages of the file do not hang together, if that is cheap to say."""
    if path.stat().st_size <= _CHEAPLY_CHECKED and connection.execute(_CHECK).fetchone() != ("ok",):
        raise told("library-damaged", path)


def create(path: Path) -> None:
    """Make an empty library. When that fails there is no file."""
    new = path.with_name(path.name + "-new")
    with in_words(path):
        new.unlink(missing_ok=True)  # of an attempt that was killed
        try:
            with closing(_connect(new)) as connection:
                build(connection)
            new.replace(path)
        except BaseException:
            _discard(new)
            raise


def upgrade(path: Path, steps: Steps = STEPS) -> Path | None:
    """Check a library and bring an older one to the newest schema. Gives the copy of the older one, if it was older.

    Raises UserError; then the library is as it was.
    """
    with in_words(path), closing(_connect(path)) as connection:
        old = version(connection)
        if old > len(steps):
            raise told("library-newer", path, version=old)
        check(connection, path)
        if old == len(steps):
            return None
        aside = _copy_aside(connection, path, old)
        try:
            build(connection, steps)
        except BaseException:
            _discard(aside)
            raise
        return aside


def _copy_aside(connection: sqlite3.Connection, path: Path, old: int) -> Path:
    """SQLite copies by itself: a plain copy of the file would miss what is still in the log beside it."""
    aside = path.with_name(f"{path.stem}.v{old}{path.suffix}")
    number = 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.stem}.v{old}-{number}{path.suffix}")
    new = path.with_name(path.name + "-new")
    new.unlink(missing_ok=True)  # of an attempt that was killed
    try:
        with closing(_connect(new)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = delete")  # one file, without a log beside it
        return new.replace(aside)
    except BaseException:
        _discard(new)
        raise


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)


def _discard(path: Path) -> None:
    for name in (path.name, path.name + "-journal"):
        with suppress(OSError):
            path.with_name(name).unlink()
