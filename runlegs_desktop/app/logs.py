"""What went wrong, for whoever repairs it: a rotating log, and a file for crashes of the interpreter itself.

Neither holds what the runner wrote or how they are: only this package logs here, its messages are codes, and of an
exception only its type and the places in the code are kept, for its message may quote a note or a folder.
"""

import contextlib
import faulthandler
import logging
import logging.handlers
import re
from pathlib import Path
from traceback import walk_tb
from types import TracebackType
from typing import IO, TypeAlias

from runlegs_desktop.domain.dataclass import dataclass

_LOGGER = "runlegs_desktop"
_BYTES = 512 * 1024
_OLDER = 2
_PLACES = 40
_SHOWN = 64 * 1024  # characters
_PACKAGES = "site-packages"
_ROOTS = (_PACKAGES, "runlegs_desktop")
_OURS = Path(__file__).resolve().parents[2]  # of a source tree the root, which has tests
_QUOTED = re.compile(r'File "([^"]*)"')

ExcInfo: TypeAlias = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


@dataclass(frozen=True, slots=True)
class Logs:
    """Logging in progress. `last_crash` is the interpreter's report of a crash of the run before, or nothing."""

    file: Path
    last_crash: str
    handler: logging.Handler
    crashes: IO[str] | None

    def close(self) -> None:
        """End of a run without a crash."""
        logging.getLogger(_LOGGER).removeHandler(self.handler)
        self.handler.close()
        if self.crashes is not None:
            faulthandler.disable()
            self.crashes.close()


def start(folder: Path, *, crashes: bool = True) -> Logs:
    """Log to `folder` from now on. Raises OSError when it cannot be written; the program runs without as well.

    With `crashes` the interpreter reports its own end there, and the report of the run before is handed over. A
    command does without, so that it takes no window's report away.
    """
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "runlegs.log"
    handler = logging.handlers.RotatingFileHandler(file, maxBytes=_BYTES, backupCount=_OLDER, encoding="utf-8")
    handler.setFormatter(_Discreet("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logger = logging.getLogger(_LOGGER)
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
    if not crashes:
        return Logs(file, "", handler, None)
    crash = folder / "crash.log"
    last = crash.read_text("utf-8", "replace") if crash.exists() else ""
    if last:
        crash.replace(folder / "crash-before.log")
    report = crash.open("w", encoding="utf-8")
    faulthandler.enable(report)
    return Logs(file, last, handler, report)


def describe(info: ExcInfo) -> tuple[str, ...]:
    """Of an exception its type, the places it came through and what it came after; not what it said."""
    kind, fault, places = info
    if kind is None or fault is None:
        return ()
    where = [f"  {_short(f.f_code.co_filename)}:{line} {f.f_code.co_name}" for f, line in walk_tb(places)]
    if len(where) > _PLACES:  # a function that calls itself without end
        where = [*where[: _PLACES // 2], "  …", *where[-_PLACES // 2 :]]
    cause = fault.__cause__ or fault.__context__
    why = [] if cause is None else [f"  after {type(cause).__name__}"]
    return (kind.__name__, *where, *why)


def read(folder: Path) -> str:
    """The newest of the log, and the interpreter's report of a crash before; empty where nothing was written."""
    found = []
    for name in ("crash-before.log", "runlegs.log"):
        with contextlib.suppress(OSError):
            text = (folder / name).read_text("utf-8", "replace")[-_SHOWN:]
            found.append(_QUOTED.sub(lambda quoted: f'File "{_short(quoted.group(1))}"', text).strip())
    return "\n\n".join(filter(None, found))


class _Discreet(logging.Formatter):
    """Says of an exception what it was and where, not what it said."""

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802 - logging's name for it
        return "\n".join(describe(ei))


def _short(file: str) -> str:
    """A module without the folder it is installed in, which may be named after the runner."""
    path = Path(file)
    if path.is_relative_to(_OURS / "tests"):  # a folder `tests` elsewhere may hold anyone's folders
        return path.relative_to(_OURS).as_posix()
    for root in _ROOTS:
        if root in path.parts:
            place = len(path.parts) - 1 - path.parts[::-1].index(root)
            return "/".join(path.parts[place + (root == _PACKAGES) :])
    return "/".join(path.parts[-1:] if path.is_absolute() else path.parts)
