"""Opening a library: refuse what is not one, lock it, make or upgrade it, and read only where nothing else will do."""

import errno
import os
from pathlib import Path
from typing import NamedTuple

from runlegs_desktop.store import header, lock, migrate
from runlegs_desktop.store.sqlite import SqliteStore, open_reader, open_writer
from runlegs_desktop.store.trouble import in_words, told

SUFFIX = ".runlegs"

_NO_PLACE_TO_WRITE = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC, errno.EDQUOT})


class OpenedLibrary(NamedTuple):
    """A library in use.

    `in_use` says that another program has it open, which makes it read-only. `older` is the copy of the file as it
    was before it was upgraded, if it was.
    """

    path: Path
    store: SqliteStore
    read_only: bool
    older: Path | None = None
    in_use: bool = False
    held: lock.Lock | None = None

    def close(self) -> None:
        """Let go of the file, then of the lock. More than once is harmless."""
        self.store.close()
        if self.held:
            self.held.release()


def open_library(path: Path, *, create: bool = True) -> OpenedLibrary:
    """Open the library at `path`, and make it and its folder if `create` says so.

    It is read-only when another program has it open, or when the file or its folder cannot be written.
    Raises UserError with `path` and `name`: "library-missing", "library-is-folder", "library-unreadable",
    "library-foreign" (no library of ours), "library-newer" and "library-older" (`version`), "library-damaged",
    "library-busy", "library-folder-unwritable", "disk-full", "disk-failed". Then the disk is as it was.
    """
    with in_words(path):
        path = path.resolve()
        _prepare_place(path, create=create)
        try:
            held = lock.take(path)
        except OSError as fault:
            if fault.errno not in _NO_PLACE_TO_WRITE or header.is_empty(path):
                raise
            return _open_unlocked(path)
        if held is None and header.is_empty(path):
            raise told("library-busy", path)  # it is being made
        if held is None:
            return OpenedLibrary(path, open_reader(path, immutable=False), read_only=True, in_use=True)
        try:
            return _open_locked(path, held)
        except BaseException:
            held.release()
            raise


def _prepare_place(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise told("library-is-folder", path)
    if path.exists():
        return
    if not create:
        raise told("library-missing", path)
    path.parent.mkdir(parents=True, exist_ok=True)


def _open_locked(path: Path, held: lock.Lock) -> OpenedLibrary:
    """Nobody else has it, and its folder takes files."""
    if header.is_empty(path):
        migrate.create(path)
    header.check(path)
    if not os.access(path, os.W_OK):
        return OpenedLibrary(path, _quiet_reader(path), read_only=True, held=held)
    older = migrate.upgrade(path)
    return OpenedLibrary(path, open_writer(path), read_only=False, older=older, held=held)


def _open_unlocked(path: Path) -> OpenedLibrary:
    """Its folder takes no files, not even the lock's."""
    header.check(path)
    return OpenedLibrary(path, _quiet_reader(path), read_only=True)


def _quiet_reader(path: Path) -> SqliteStore:
    """A reader where nobody writes, without SQLite's files beside it unless there are edits in one of them."""
    log = path.with_name(path.name + "-wal")
    return open_reader(path, immutable=header.is_empty(log))
