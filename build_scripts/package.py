"""Freeze Runner Legs into a folder that needs no Python, try it there, and pack it: `python3 build_scripts/package.py`.

PyInstaller works in an environment of its own, which has what the program needs at run time and nothing else; so no
tool of ours can slip into the bundle. Tried on Debian 12 only. On Windows and macOS the same command makes a bundle
that is not trimmed; nobody has run it there yet.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import tomllib
from pathlib import Path

import bundle_parts
import bundle_system
import system_packages
from progress import say, step, stop

ROOT = Path(__file__).resolve().parent.parent
PLACE = ROOT / "build" / "bundle"
FOLDER = PLACE / "runlegs"
INSIDE = FOLDER / "_internal"
_VENV, _WORK = PLACE / "venv", PLACE / "work"
_PYTHON = _VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
_PIP = "-m pip --disable-pip-version-check --no-input install --progress-bar off -c constraints.txt"
_COPIED = ("peewee", "click", "platformdirs", "pypdf", "rapidfuzz", "fontpkg-inter", "PySide6-Essentials")  # licences
# Nothing here opens a connection, so no cipher is needed; hashlib goes on with Python's own sums
_UNUSED_MODULES = ("tkinter", "ssl", "_ssl", "_hashlib", "PySide6.QtNetwork")
_MIB = 1024 * 1024


def main() -> int:
    """Make the environment, freeze, trim, add, weigh, try, pack."""
    os.chdir(ROOT)
    if sys.platform != "linux":
        say(f"UNTESTED: nobody has made this bundle on {sys.platform} yet.")
    _make_environment()
    _freeze()
    if sys.platform == "linux":
        _trim()
        bundle_system.add_licences(_WORK / "runlegs" / "COLLECT-00.toc", INSIDE, (_VENV, Path(sys.base_prefix)))
        _add_menu_entry()
    _weigh()
    _try()
    _pack()
    return 0


def _make_environment() -> None:
    """The environment with the pins of now; one made with others goes."""
    stamp = _VENV / "pins.txt"
    pins = hashlib.sha256(b"".join(Path(name).read_bytes() for name in ("pyproject.toml", "constraints.txt")))
    wanted = f"{ROOT} {sys.version} {pins.hexdigest()}"
    if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return
    system_packages.provide_to_freeze(venv=True)
    if _VENV.exists():
        shutil.rmtree(_VENV)
    project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
    wishes = [*project["dependencies"], *project["optional-dependencies"]["bundle"]]
    step("Making an environment to freeze in", [sys.executable, "-m", "venv", str(_VENV)])
    step("Installing Qt and PyInstaller into it", [str(_PYTHON), *_PIP.split(), *wishes])
    stamp.write_text(wanted, encoding="utf-8")


def _freeze() -> None:
    """What Python imports is found by PyInstaller; what is found by name is told to it here."""
    separator = os.pathsep
    licence = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    data = {"resources": "resources", "LICENSE": "licences", str(licence): "licences"}
    words = [str(_PYTHON), "-m", "PyInstaller", "--noconfirm", "--log-level=WARN", "--onedir", "--name=runlegs"]
    words += [f"--distpath={PLACE}", f"--workpath={_WORK}", f"--specpath={_WORK}", f"--paths={ROOT}"]
    words += ["--hidden-import=fontpkg_inter", "--collect-data=fontpkg_inter"]
    words += [f"--add-data={ROOT / source}{separator}{target}" for source, target in data.items()]
    words += [f"--copy-metadata={name}" for name in _COPIED]
    words += [f"--exclude-module={name}" for name in _UNUSED_MODULES]
    if sys.platform != "linux":
        words += ["--windowed"]  # no second window for what a console would show
    if not licence.exists():
        stop(f"Python's licence is not at {licence}, and a bundle must have it.")
    _WORK.mkdir(parents=True, exist_ok=True)
    step("Freezing", [*words, str(ROOT / "runlegs_desktop" / "__main__.py")])


def _trim() -> None:
    """Take out what is not used, then what only that needed, then names that lead nowhere."""
    before = sum(size for _name, size in _files())
    for name, _size in _files():
        if bundle_parts.is_unused(name):
            (INSIDE / name).unlink()
    libraries = [name for name, _size in _files() if bundle_parts.is_library(name)]
    for name in bundle_parts.unreached({name: bundle_system.needs(INSIDE / name) for name in libraries}):
        (INSIDE / name).unlink()
    for path in sorted(INSIDE.rglob("*"), reverse=True):
        if (path.is_symlink() and not path.exists()) or (path.is_dir() and not any(path.iterdir())):
            path.unlink() if path.is_symlink() else path.rmdir()
    for name, _size in _files():
        if bundle_parts.part_of(name) == bundle_parts.PYTHON and bundle_parts.is_library(name):
            subprocess.run(["strip", "--strip-unneeded", str(INSIDE / name)], check=True)
    after = sum(size for _name, size in _files())
    say(f"Trimmed {before / _MIB:.0f} MiB to {after / _MIB:.0f} MiB")


def _add_menu_entry() -> None:
    """The entry for a desktop's menu, its icon, and what puts both into place, beside the program."""
    for name in ("runlegs.desktop", "add-to-menu.sh"):
        shutil.copy(ROOT / "resources" / "desktop" / name, FOLDER)
    shutil.copy(ROOT / "resources" / "svg" / "app-icon.svg", FOLDER / "runlegs.svg")


def _weigh() -> None:
    """Print the size by part."""
    program = FOLDER / ("runlegs.exe" if os.name == "nt" else "runlegs")
    weights = bundle_parts.sizes([*_files(), (program.name, program.stat().st_size)])
    for part, size in weights.items():
        say(f"  {part:24} {size / _MIB:7.1f} MiB")
    say(f"  {'all':24} {sum(weights.values()) / _MIB:7.1f} MiB")


def _try() -> None:
    """Run the bundle's own trial. It must not find the Python that froze it."""
    say("Trying it")
    bare = {name: os.environ[name] for name in ("HOME", "TMPDIR", "SYSTEMROOT", "LANG") if name in os.environ}
    words = [str(FOLDER / "runlegs"), "--smoke"]
    if subprocess.run(words, env=bare, cwd=PLACE, check=False).returncode:
        stop("The bundle does not work.", code=1)


def _pack() -> None:
    version = subprocess.run(
        [str(_PYTHON), "-c", "import runlegs_desktop as r; print(r.__version__)"],
        capture_output=True, text=True, check=True, cwd=ROOT,
    ).stdout.strip()  # fmt: skip
    system = f"{sysconfig.get_platform()}"
    name = f"runlegs-{version}-{system}"
    archive = PLACE / f"{name}.tar.gz"
    with tarfile.open(archive, "w:gz", compresslevel=6) as packed:
        packed.add(FOLDER, name, filter=nobodys)
    say(f"Packed: {archive.relative_to(ROOT)}, {archive.stat().st_size / _MIB:.0f} MiB")


def nobodys(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """An entry of an archive without who made it."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    return entry


def _files() -> list[tuple[str, int]]:
    """Every file of the bundle with its bytes; a second name of a file is none."""
    found = (path for path in INSIDE.rglob("*") if path.is_file() and not path.is_symlink())
    return sorted((path.relative_to(INSIDE).as_posix(), path.stat().st_size) for path in found)


if __name__ == "__main__":
    sys.exit(main())
