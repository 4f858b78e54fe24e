"""Writing a file whole or not at all, with failures that can be told."""

import errno
import os
import tempfile
from pathlib import Path

from runlegs_desktop.domain.errors import UserError

_CODES = {errno.ENOSPC: "disk-full", errno.EDQUOT: "disk-full", errno.EFBIG: "disk-full", errno.EIO: "disk-failed"}


def check_place(path: Path) -> None:
    """Do nothing when a file could be written at `path`.

    Raises UserError "is-folder", "folder-missing" or "folder-unwritable" with `path`.
    """
    if path.is_dir():
        raise UserError("is-folder", path=str(path))
    if not path.parent.is_dir():
        raise UserError("folder-missing", path=str(path))
    try:
        number, probe = tempfile.mkstemp(prefix=".runlegs-", dir=path.parent)
    except OSError as fault:
        raise told(fault, path) from fault
    os.close(number)
    Path(probe).unlink()


def write_text(path: Path, text: str) -> None:
    """Write beside the place and swap it in. UserError as `check_place`, or "disk-full"."""
    check_place(path)
    number, new = tempfile.mkstemp(prefix=".runlegs-", dir=path.parent)
    try:
        with os.fdopen(number, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(new).chmod(0o666 & ~_umask())
        Path(new).replace(path)
    except OSError as fault:
        Path(new).unlink(missing_ok=True)
        raise told(fault, path) from fault


def told(fault: OSError, path: Path) -> UserError:
    """A failure of the disk, as something to tell."""
    return UserError(_CODES.get(fault.errno or 0, "folder-unwritable"), path=str(path))


def _umask() -> int:
    now = os.umask(0o077)
    os.umask(now)
    return now
