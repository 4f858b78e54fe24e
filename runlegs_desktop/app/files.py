"""Writing a file whole or not at all, with failures that can be told."""

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from runlegs_desktop.domain.errors import UserError

_CODES = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EFBIG: "disk-full",
    errno.EIO: "disk-failed",
    errno.ENAMETOOLONG: "name-too-long",
}


def check_place(path: Path) -> None:
    """Do nothing when a file could be written at `path`.

    Raises UserError "is-folder", "folder-missing", "folder-unwritable" or "name-too-long" with `path`.
    """
    if "\0" in str(path):  # no system takes such a name
        raise UserError("folder-unwritable", path=str(path).replace("\0", "?"))
    try:
        if path.is_dir():
            raise UserError("is-folder", path=str(path))
        if path.exists() and not os.access(path, os.W_OK):
            raise UserError("file-unwritable", path=str(path))
        if not path.parent.is_dir():
            raise UserError("folder-missing", path=str(path))
        number, probe = tempfile.mkstemp(prefix=".runlegs-", dir=path.parent)
    except OSError as fault:
        raise told(fault, path) from fault
    os.close(number)
    Path(probe).unlink()


def is_there(path: Path) -> bool:
    """Whether there is a file. UserError "name-too-long" for a name that no file can have."""
    try:
        return path.exists()
    except OSError as fault:
        raise told(fault, path) from fault


@contextmanager
def staged(path: Path) -> Iterator[Path]:
    """A new file beside `path` to fill: it takes the place at the end, or goes when anything inside fails.

    UserError as `check_place`, or "disk-full"; those about the new file name `path`.
    """
    check_place(path)
    path = path.resolve()  # a link stays a link: what it points to is replaced
    number, name = tempfile.mkstemp(prefix=".runlegs-", suffix=path.suffix, dir=path.parent)
    os.close(number)
    new = Path(name)
    try:
        new.chmod(0o666 & ~_umask())
        yield new
        new.replace(path)
    except OSError as fault:
        raise told(fault, path) from fault
    except UserError as fault:
        if fault.values.get("path") != str(new):
            raise
        raise UserError(fault.code, **{**fault.values, "path": str(path)}) from fault
    finally:
        new.unlink(missing_ok=True)


def write(path: Path, content: bytes) -> None:
    """Write beside the place and swap it in. UserError as `staged`."""
    with staged(path) as new, new.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def write_text(path: Path, text: str) -> None:
    """The same for text, as UTF-8. Raises UnicodeEncodeError for halves of surrogate pairs."""
    write(path, text.encode())


def told(fault: OSError, path: Path) -> UserError:
    """A failure of the disk, as something to tell."""
    return UserError(_CODES.get(fault.errno or 0, "folder-unwritable"), path=str(path))


def _umask() -> int:
    now = os.umask(0o077)
    os.umask(now)
    return now
