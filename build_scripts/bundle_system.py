"""What a frozen bundle has from the system it was made on: what each library needs, and its licence. Linux only."""

import ast
import re
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

from progress import say, stop

_NEEDED = re.compile(r"^\s*NEEDED\s+(\S+)$", re.MULTILINE)
_DOCUMENTS = Path("/usr/share/doc")
_COMMON = Path("/usr/share/common-licenses")  # what Debian's texts of packages only point to
_NAMED = re.compile(r"/usr/share/common-licenses/([A-Za-z0-9.+-]*[A-Za-z0-9+])")
_INDEX = """Libraries of the system in this bundle, and the package of Debian that each is from. The text of a package
lies in the file of its name, with .txt at its end; where it points to /usr/share/common-licenses, see the folder
common-licenses beside it.

"""


def needs(library: Path) -> frozenset[str]:
    """The names of the libraries that the linker fetches for this one."""
    told = subprocess.run(["objdump", "-p", str(library)], capture_output=True, text=True, check=True)
    return frozenset(_NEEDED.findall(told.stdout))


def add_licences(listing: Path, inside: Path, ours: Iterable[Path]) -> None:
    """Put the licence of every library of the system into the bundle, one text for each of Debian's packages.

    `listing` is PyInstaller's own list of what it collected from where; `ours` are the folders of Python. A library
    without a text ends the packaging: it may not be handed on.
    """
    own = tuple(str(folder) for folder in ours)
    entries = ast.literal_eval(listing.read_text(encoding="utf-8"))[0]
    sources = {n: s for n, s, kind in entries if kind == "BINARY" and not s.startswith(own) and (inside / n).exists()}
    packages = {name: _package(Path(source)) for name, source in sources.items()}
    homeless = [name for name, package in packages.items() if not package or not _text(package).exists()]
    if homeless:
        stop(f"No licence found for {', '.join(sorted(homeless))}: a bundle must have it.")
    add_texts(packages, inside / "licences" / "system")


def add_texts(packages: Mapping[str, str], target: Path) -> None:
    """Copy the texts of these packages, by library, and what the texts point to; and an index of the libraries."""
    common = target / "common-licenses"
    common.mkdir(parents=True, exist_ok=True)
    for package in sorted(set(packages.values())):
        text = _text(package).read_text(encoding="utf-8", errors="replace")
        (target / f"{package}.txt").write_text(text, encoding="utf-8")
        for name in named(text):
            if not (_COMMON / name).exists():
                stop(f"The licence of {package} points to {name}, which is not in {_COMMON}.")
            shutil.copy(_COMMON / name, common / name)
    lines = "".join(f"{library}: {package}\n" for library, package in sorted(packages.items()))
    (target / "LIBRARIES").write_text(_INDEX + lines, encoding="utf-8")
    say(f"Licences of {len(set(packages.values()))} packages of the system added")


def named(text: str) -> set[str]:
    """The licences that a text points to among the system's common ones."""
    return set(_NAMED.findall(text))


def _text(package: str) -> Path:
    return _DOCUMENTS / package / "copyright"


def _package(library: Path) -> str:
    """Debian's package that a library is from, or nothing. Its list may know a file below /lib or below /usr/lib."""
    real = str(library.resolve())
    for place in (str(library), real, real.removeprefix("/usr")):
        found = subprocess.run(["dpkg-query", "-S", place], capture_output=True, text=True, check=False)
        if found.returncode == 0:
            return found.stdout.split(":")[0]
    return ""
