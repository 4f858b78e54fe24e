"""What a frozen start puts into the environment for its own sake, taken out again.

The linker and Qt have read it by then. What the program starts, such as the system's program for files, would load our
libraries and plugins in place of its own.
"""

from collections.abc import MutableMapping
from pathlib import Path

_QT = ("QT_PLUGIN_PATH", "QML2_IMPORT_PATH")
_USUAL = Path("/etc/fonts/fonts.conf")


def tidy(environment: MutableMapping[str, str]) -> None:
    """Make it what it was before PyInstaller's starter changed it."""
    before = environment.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is None:
        environment.pop("LD_LIBRARY_PATH", None)
    else:
        environment["LD_LIBRARY_PATH"] = before
    for name in _QT:
        environment.pop(name, None)


def lend_fonts(environment: MutableMapping[str, str], ours: Path, usual: Path = _USUAL) -> None:
    """Name our list of font folders to a system that has none: it would complain to the runner's terminal."""
    if not usual.exists():
        environment.setdefault("FONTCONFIG_FILE", str(ours))
