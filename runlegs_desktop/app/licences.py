"""What the program is made of: each part's version, its licence, and where the text of the licence lies.

From source the texts lie in the packages' own folders; a frozen bundle has the same folders, and a folder `licences`
beside them for what came from elsewhere.
"""

import platform
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from runlegs_desktop import __version__
from runlegs_desktop.app.paths import resources

_PACKAGES = (  # its name, the package that holds it, its licence
    ("peewee", "peewee", "MIT"),
    ("click", "click", "BSD-3-Clause"),
    ("platformdirs", "platformdirs", "MIT"),
    ("pypdf", "pypdf", "BSD-3-Clause"),
    ("RapidFuzz", "rapidfuzz", "MIT"),
    ("Inter", "fontpkg-inter", "OFL-1.1"),
)
_QT = ("qt.txt", "lgpl-3.0.txt", "gpl-3.0.txt", "qt-third-party.txt")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the program. `files` are its licence, the first first."""

    name: str
    version: str
    licence: str
    files: tuple[Path, ...]

    def text(self) -> str:
        """The licence in full; empty where it cannot be read."""
        found = [file.read_text(encoding="utf-8", errors="replace") for file in self.files if file.is_file()]
        return "\n\n".join(text.strip() for text in found)


def parts() -> tuple[Part, ...]:
    """Everything that a runner is handed, our own first."""
    qt = tuple(resources() / "licences" / name for name in _QT)
    return (
        Part("Runner Legs", __version__, "MIT", _own()),
        Part("Python", platform.python_version(), "PSF-2.0", _first("LICENSE.txt", Path(sysconfig.get_path("stdlib")))),
        Part("Qt, PySide6", _version("PySide6-Essentials"), "LGPL-3.0", qt),
        *(Part(name, _version(package), spdx, tuple(_texts(package))) for name, package, spdx in _PACKAGES),
        *_from_the_system(),
    )


def _own() -> tuple[Path, ...]:
    """Ours lies in the bundle, in the source tree, or in the wheel's own folder."""
    found = _first("LICENSE", resources().parent)
    return found if found[0].is_file() else tuple(_texts("runlegs-desktop"))


def _first(name: str, place: Path) -> tuple[Path, ...]:
    """The bundle's copy, or the file where it lies otherwise."""
    bundle = _bundle()
    return ((bundle / name) if bundle else place / name,)


def _bundle() -> Path | None:
    frozen = getattr(sys, "_MEIPASS", None)
    return None if frozen is None else Path(frozen) / "licences"


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


def _texts(package: str) -> Iterator[Path]:
    try:
        files = metadata.files(package) or ()
    except metadata.PackageNotFoundError:
        return
    for file in files:
        if file.name.upper().startswith(("LICENSE", "LICENCE", "COPYING")):
            yield Path(str(file.locate()))


def _from_the_system() -> tuple[Part, ...]:
    """The libraries of the system that a bundle was frozen on and has taken along."""
    bundle = _bundle()
    if bundle is None:
        return ()
    place = bundle / "system"
    files = (*sorted(place.glob("*.txt")), *sorted((place / "common-licenses").glob("*")))
    which = (place / "LIBRARIES",) if (place / "LIBRARIES").is_file() else ()
    return (Part("Libraries of the system", "", "", (*which, *files)),) if files else ()
