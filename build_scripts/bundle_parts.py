"""Which files of a frozen bundle are of no use, and which part of it each of the others belongs to.

Paths are those below `_internal`, with forward slashes. What a library needs is read from the files themselves, so
that a plugin that goes takes along what only it needed: the theme of GTK alone brings 30 libraries.
"""

import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from pathlib import PurePosixPath

# runners have X11 or Wayland, and prints need neither; the rest is for kiosks, phones, remote screens and networks
_PLATFORMS = frozenset({"libqoffscreen.so", "libqwayland.so", "libqxcb.so"})
_PLUGINS = frozenset(
    {
        "iconengines",
        "imageformats",
        "platforminputcontexts",
        "platforms",
        "platformthemes",
        "printsupport",
        "wayland-decoration-client",
        "wayland-shell-integration",
        "xcbglintegrations",
    }
)
_PICTURES = frozenset({"libqsvg.so", "libqjpeg.so"})
_THEMES = frozenset({"libqxdgdesktopportal.so"})
_LEFT_TO_THE_SYSTEM = frozenset({"libcups.so.2"})  # it must fit the system's printing; where it lacks, PDFs remain
_CHOSEN = {"platforms": _PLATFORMS, "imageformats": _PICTURES, "platformthemes": _THEMES}
_LIBRARY = re.compile(r"\.so(\.|$)")

QT_LIBRARIES, QT_PLUGINS, MODULES, PYTHON, OURS, FONTS, SYSTEM, TEXTS = (
    "Qt's libraries",
    "Qt's plugins",
    "PySide6's modules",
    "Python",
    "our code and packages",
    "pictures and fonts",
    "libraries of the system",
    "licences",
)
_BY_FOLDER = {"PySide6": MODULES, "shiboken6": MODULES, "resources": FONTS, "fontpkg_inter": FONTS}


def is_unused(name: str) -> bool:
    """Whether nothing in the program asks for a file: plugins, Qt's translations (we have our own), slanted type."""
    path = PurePosixPath(name)
    if path.name in _LEFT_TO_THE_SYSTEM:
        return True
    match path.parts:
        case ("PySide6", "Qt", "plugins", kind, file):
            return kind not in _PLUGINS or file not in _CHOSEN.get(kind, {file})
        case ("PySide6", "Qt", "translations", *_rest):
            return True
        case ("resources", "screenshots", *_rest):
            return True
        case ("fontpkg_inter", "files", file):
            return file.startswith("Inter-Italic")
    return False


def is_library(name: str) -> bool:
    """Whether a file is a shared library, an extension module or a plugin."""
    return _LIBRARY.search(PurePosixPath(name).name) is not None


def is_root(name: str) -> bool:
    """Whether a library is loaded by name: plugins, extension modules, and Python itself."""
    path = PurePosixPath(name)
    by_python = path.name.endswith(".abi3.so") or "cpython-" in path.name or path.name.startswith("libpython")
    return by_python or "plugins" in path.parts


def unreached(needs: Mapping[str, AbstractSet[str]]) -> set[str]:
    """The libraries that nothing loads. `needs` are the names that each library asks the linker for."""
    by_name: dict[str, list[str]] = {}
    for file in needs:
        by_name.setdefault(PurePosixPath(file).name, []).append(file)
    found, waiting = set(), [file for file in needs if is_root(file)]
    while waiting:
        file = waiting.pop()
        if file not in found:
            found.add(file)
            waiting += [other for name in needs[file] for other in by_name.get(name, ())]
    return set(needs) - found


def part_of(name: str) -> str:
    """The part of the bundle that a file belongs to."""
    parts = PurePosixPath(name).parts
    if "licences" in parts or parts[0].endswith(".dist-info"):
        return TEXTS
    if name.startswith("PySide6/Qt/"):
        return QT_LIBRARIES if parts[2] == "lib" else QT_PLUGINS
    if parts[0] in _BY_FOLDER:
        return _BY_FOLDER[parts[0]]
    if parts[0].startswith(("python3", "libpython", "base_library")):
        return PYTHON
    return SYSTEM if is_library(name) and len(parts) == 1 else OURS  # in a folder it is a package's own


def sizes(files: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Bytes by part, the largest first."""
    result: dict[str, int] = {}
    for name, size in files:
        part = part_of(name)
        result[part] = result.get(part, 0) + size
    return dict(sorted(result.items(), key=lambda item: -item[1]))
