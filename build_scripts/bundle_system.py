"""What a frozen bundle has from the system it was made on: what each library needs, and its licence. Linux only."""

import ast
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from progress import say

_NEEDED = re.compile(r"^\s*NEEDED\s+(\S+)$", re.MULTILINE)
_DOCUMENTS = Path("/usr/share/doc")


def needs(library: Path) -> frozenset[str]:
    """The names of the libraries that the linker fetches for this one."""
    told = subprocess.run(["objdump", "-p", str(library)], capture_output=True, text=True, check=True)
    return frozenset(_NEEDED.findall(told.stdout))


def add_licences(listing: Path, inside: Path, ours: Iterable[Path]) -> None:
    """Put the licence of every library of the system into the bundle, one text for each of Debian's packages.

    `listing` is PyInstaller's own list of what it collected from where; `ours` are the folders of Python.
    """
    target = inside / "licences" / "system"
    target.mkdir(parents=True, exist_ok=True)
    own = tuple(str(folder) for folder in ours)
    entries = ast.literal_eval(listing.read_text(encoding="utf-8"))[0]
    sources = {n: s for n, s, kind in entries if kind == "BINARY" and not s.startswith(own) and (inside / n).exists()}
    homeless = []
    for name, source in sources.items():
        package = _package(Path(source))
        text = _DOCUMENTS / package / "copyright"
        if package and text.exists():
            shutil.copy(text, target / f"{package}.txt")
        else:
            homeless.append(name)
    say(f"Licences of {len(list(target.iterdir()))} packages of the system added")
    if homeless:
        say(f"  no licence found for {', '.join(sorted(homeless))}")


def _package(library: Path) -> str:
    """Debian's package that a library is from, or nothing. Its list may know a file below /lib or below /usr/lib."""
    real = str(library.resolve())
    for place in (str(library), real, real.removeprefix("/usr")):
        found = subprocess.run(["dpkg-query", "-S", place], capture_output=True, text=True, check=False)
        if found.returncode == 0:
            return found.stdout.split(":")[0]
    return ""
