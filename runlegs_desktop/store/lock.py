"""One writer: a lock the operating system takes back by itself, even from a program that was killed.

The lock is held on a small file beside the library that names the holder's process, never on the library itself:
closing a second handle of an open SQLite file would let go of SQLite's own locks.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path

if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    _FAR = 1 << 30  # Windows keeps others from reading locked bytes; nobody reads that far

    def _grab(handle: int) -> bool:
        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        os.lseek(handle, 0, os.SEEK_SET)
        return True
else:
    import fcntl

    def _grab(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


class Lock:
    """A lock that is held until `release`, or until the process ends."""

    def __init__(self, path: Path, handle: int) -> None:
        self._path = path
        self._handle = handle

    def release(self) -> None:
        """Let go and tidy the file away. More than once is harmless."""
        handle, self._handle = self._handle, -1
        if handle < 0:
            return
        with suppress(OSError):  # Windows cannot remove an open file: there it stays behind and is taken again
            self._path.unlink()
        os.close(handle)


def lock_file(library: Path) -> Path:
    """Where the lock of a library lies."""
    return library.with_name(library.name + "-lock")


def take(library: Path) -> Lock | None:
    """Lock a library; none when another program, or another window of this one, has it. Raises OSError."""
    path = lock_file(library)
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            if not _grab(handle):
                os.close(handle)
                return None
        except BaseException:
            os.close(handle)
            raise
        if _is_still(path, handle):
            break
        os.close(handle)  # the holder before us tidied this very file away: another may hold its successor
    with suppress(OSError):  # the number is for people; a full disk need not stop the lock
        os.ftruncate(handle, 0)
        os.write(handle, str(os.getpid()).encode())
    return Lock(path, handle)


def _is_still(path: Path, handle: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False
