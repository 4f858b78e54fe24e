"""The project's own Python environment in .venv: made when missing, mended when stale, left alone when ready.

A stamp in it records for which place, Python and pins it was made and which parts of the set-up it has;
so a start that finds everything ready reads three small files and runs nothing.
Run by itself, this file sets up everything that development needs.
"""

import contextlib
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

import system_packages
from progress import say, step, stop

if sys.platform != "win32":
    import fcntl

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "set-up.txt"
_LOCK = ROOT / "build" / "setup.lock"
_UNFINISHED = "unfinished"
_PIP = "-m pip --disable-pip-version-check --no-input install --progress-bar off -c constraints.txt"


@dataclass(frozen=True)
class Stamp:
    """For what an environment was made, and which parts of the set-up it has had."""

    place: str
    pins: str
    parts: frozenset[str] = frozenset()

    @classmethod
    def read(cls) -> "Stamp | None":
        """The stamp of the environment that is there; none where there is none or a person made it."""
        try:
            lines = STAMP.read_text(encoding="utf-8").splitlines()
        except FileNotFoundError:
            return None
        return cls(lines[0], lines[1], frozenset(lines[2:])) if len(lines) > 1 else cls(_UNFINISHED, "")

    @classmethod
    def now(cls, parts: AbstractSet[str] = frozenset()) -> "Stamp":
        """The stamp that an environment made here and now would bear."""
        place = f"{ROOT} {sys.base_prefix} {sys.version_info.major}.{sys.version_info.minor}"
        pins = hashlib.sha256(b"".join((ROOT / name).read_bytes() for name in ("pyproject.toml", "constraints.txt")))
        return cls(place, pins.hexdigest(), frozenset(parts))

    def write(self) -> None:
        """Put the stamp on the environment in one move, so that it is never read half-written."""
        draft = STAMP.with_suffix(".new")
        draft.write_text("\n".join([self.place, self.pins, *sorted(self.parts)]) + "\n", encoding="utf-8")
        draft.replace(STAMP)


def script(name: str) -> Path:
    """A program of the environment."""
    return VENV / "Scripts" / f"{name}.exe" if os.name == "nt" else VENV / "bin" / name


def screen() -> str:
    """The kind of screen a window can be opened on: "x11", "wayland", "" for none, "own" off Linux."""
    if sys.platform != "linux":
        return "own"
    if os.environ.get("DISPLAY"):
        return "x11"
    return "wayland" if os.environ.get("WAYLAND_DISPLAY") else ""


def is_ready(parts: AbstractSet[str]) -> bool:
    """Whether the environment there is, is the one we would make, with these parts."""
    there, wanted = Stamp.read(), Stamp.now()
    return (
        there is not None
        and (there.place, there.pins) == (wanted.place, wanted.pins)
        and parts <= there.parts
        and script("python").exists()
        and script("runlegs").exists()
    )


def prepare(parts: AbstractSet[str]) -> None:
    """See to it that the parts are there: "program" always, the kind of screen to open windows, "tests" to test."""
    if is_ready(parts):
        return
    try:
        with _one_at_a_time():
            if not is_ready(parts):
                _set_up(parts)
    except KeyboardInterrupt:
        stop("Stopped. The next start begins the set-up anew.", code=130)
    except OSError as error:
        stop(f"The set-up cannot work in {ROOT}: {error}")


def become(name: str, *words: str) -> int:
    """Go on as a program of the environment. Windows has no way to do so: there it is run and waited for."""
    command = [str(script(name)), *words]
    sys.stdout.flush()
    if os.name != "nt":
        os.execv(command[0], command)  # noqa: S606  # no shell is wanted here
    return subprocess.run(command, check=False).returncode


@contextlib.contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Keep out other starts of this project, and wait for a pip that a killed start has left behind."""
    _LOCK.parent.mkdir(parents=True, exist_ok=True)
    with _LOCK.open("w") as lock:
        if sys.platform != "win32":
            os.set_inheritable(lock.fileno(), True)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                say("Another set-up of this project is under way; waiting for it.")
                fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _set_up(parts: AbstractSet[str]) -> None:
    say("Setting up Runner Legs; the next start skips this.")
    before, wanted = Stamp.read(), Stamp.now()
    usable = _is_usable(before, wanted)
    have = before.parts if usable and before and before.pins == wanted.pins else frozenset()
    kind = next(iter(parts & {"x11", "wayland"}), "")
    system_packages.provide(kind, venv=not usable, tests="tests" in parts)
    if not usable:
        _make_environment()
    if not {"program", "tests"} & parts <= have:
        Stamp(_UNFINISHED, "").write()
        _install_packages(with_tests="tests" in parts)
    _check_qt()
    Stamp.now(parts | have).write()
    say("Ready.")


def _is_usable(before: Stamp | None, wanted: Stamp) -> bool:
    """Whether packages can be installed into the environment as it is. One made by hand need only be sound."""
    if before is not None:
        return before.place == wanted.place and script("python").exists() and script("runlegs").exists()
    with contextlib.suppress(OSError):
        made_here = str(VENV) in (VENV / "pyvenv.cfg").read_text(encoding="utf-8")
        return made_here and _python("import pip, sys; sys.exit(sys.version_info < (3, 11))").returncode == 0
    return False


def _make_environment() -> None:
    if VENV.exists():
        say("The environment in .venv is unfinished, moved or of another Python: making it anew")
        shutil.rmtree(VENV)
    VENV.mkdir()
    Stamp(_UNFINISHED, "").write()
    python = getattr(sys, "_base_executable", sys.executable)  # not the one in .venv, when that one runs this
    step("Making a Python environment in .venv", [python, "-m", "venv", str(VENV)])


def _install_packages(*, with_tests: bool) -> None:
    """The build backend goes first, from the same pins: pip would fetch the newest one for itself."""
    os.chdir(ROOT)
    pip = [str(script("python")), *_PIP.split()]
    step("Installing the build backend", [*pip, "hatchling", "editables"])
    what = "Runner Legs, Qt (about 80 MB)" + (" and the tools of the tests" if with_tests else "")
    step(f"Installing {what}", [*pip, "--no-build-isolation", "-e", ".[dev]" if with_tests else "."])


def _check_qt() -> None:
    """Start Qt once without a screen: what it lacks is better said now than by a crash later."""
    tried = _python("from PySide6.QtWidgets import QApplication; QApplication([])")
    if tried.returncode:
        stop("Qt does not start on this system:", *tried.stderr.splitlines()[-3:])


def _python(code: str) -> subprocess.CompletedProcess[str]:
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    command = [str(script("python")), "-c", code]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


if __name__ == "__main__":
    prepare({"program", "tests"})
