"""What kind of file lies in the library's place, by its first hundred bytes, before SQLite touches it.

SQLite would roll back, log and lock; a file that is not ours must stay as it is to the byte. The header is read only
while nobody holds the library, this program included: closing a handle would drop SQLite's own locks.
"""

from pathlib import Path

from runlegs_desktop.store.migrate import APPLICATION_ID, STEPS
from runlegs_desktop.store.trouble import told

_MAGIC = b"SQLite format 3\0"
_LENGTH = 100  # of SQLite's header; the numbers below are its own (fileformat2, section 1.3)
_USER_VERSION = 60
_APPLICATION_ID = 68


def is_empty(path: Path) -> bool:
    """Whether nothing has been written there yet. An empty file counts as none."""
    return not path.exists() or path.stat().st_size == 0


def check(path: Path) -> None:
    """Refuse what is not a library of this version or an older one. Raises UserError."""
    try:
        with path.open("rb") as file:
            header = file.read(_LENGTH)
    except OSError as fault:
        raise told("library-unreadable", path) from fault
    if len(header) < _LENGTH or not header.startswith(_MAGIC):
        raise told("library-foreign", path)
    if _number(header, _APPLICATION_ID) != APPLICATION_ID:
        raise told("library-foreign", path)
    version = _number(header, _USER_VERSION)
    if version > len(STEPS):
        raise told("library-newer", path, version=version)


def _number(header: bytes, place: int) -> int:
    return int.from_bytes(header[place : place + 4])
