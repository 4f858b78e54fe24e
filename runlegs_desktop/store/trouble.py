"""Failures of disk and database, turned into `UserError`s that can be told to the runner.

Every error carries `path` and `name` (the file's name). What is left unturned is a fault of the program.
"""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from runlegs_desktop.domain.errors import UserError, Value

_PRIMARY = 0xFF  # SQLite's extended codes carry the plain one in their last byte

_SQLITE = {
    sqlite3.SQLITE_FULL: "disk-full",
    sqlite3.SQLITE_IOERR: "disk-failed",
    sqlite3.SQLITE_CORRUPT: "library-damaged",
    sqlite3.SQLITE_NOTADB: "library-damaged",
    sqlite3.SQLITE_READONLY: "read-only",
    sqlite3.SQLITE_BUSY: "library-busy",
    sqlite3.SQLITE_CANTOPEN: "library-unreadable",
    sqlite3.SQLITE_PERM: "library-unreadable",
}

_SYSTEM = {
    errno.ENOSPC: "disk-full",
    errno.EFBIG: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EACCES: "library-folder-unwritable",
    errno.EPERM: "library-folder-unwritable",
    errno.EROFS: "library-folder-unwritable",
    errno.ENOENT: "library-missing",
    errno.ENOTDIR: "library-missing",
    errno.ENAMETOOLONG: "name-too-long",
    errno.EEXIST: "library-missing",  # a file stands where a folder of the path should be
}


def told(code: str, path: Path, **values: Value) -> UserError:
    """A `UserError` about this file."""
    return UserError(code, path=str(path), name=path.name, **values)


@contextmanager
def in_words(path: Path, otherwise: str = "") -> Iterator[None]:
    """Turn failures inside into `UserError`s. `otherwise` is the code for database errors of no known kind."""
    try:
        yield
    except sqlite3.Error as fault:
        code = _SQLITE.get(getattr(fault, "sqlite_errorcode", 0) & _PRIMARY, otherwise)
        if not code:
            raise
        raise told(code, path) from fault
    except OSError as fault:
        raise told(_SYSTEM.get(fault.errno or 0, "disk-failed"), path) from fault
