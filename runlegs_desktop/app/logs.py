"""What went wrong, for whoever repairs it: a rotating log, and a file for crashes of the interpreter itself.

Neither holds what the runner wrote or how they are: only this package logs here, its messages are codes, and of an
exception only its type and the places in the code are kept, for its message may quote a note or a folder.
"""

import faulthandler
import logging
import logging.handlers
from dataclasses import dataclass
from pathlib import Path
from traceback import walk_tb
from types import TracebackType
from typing import IO, TypeAlias

_LOGGER = "runlegs_desktop"
_BYTES = 512 * 1024
_OLDER = 2

_ExcInfo: TypeAlias = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


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


class _Discreet(logging.Formatter):
    """Says of an exception what it was and where, not what it said."""

    def formatException(self, ei: _ExcInfo) -> str:  # noqa: N802 - logging's name for it
        kind, fault, places = ei
        if kind is None or fault is None:
            return ""
        where = [f"  {_short(f.f_code.co_filename)}:{line} {f.f_code.co_name}" for f, line in walk_tb(places)]
        cause = fault.__cause__ or fault.__context__
        why = [] if cause is None else [f"  after {type(cause).__name__}"]
        return "\n".join([kind.__name__, *where, *why])


def _short(file: str) -> str:
    """A module without the folder it is installed in, which may be named after the runner."""
    return "/".join(Path(file).parts[-3:])
