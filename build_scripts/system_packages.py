"""What Qt and the tests need from the operating system: found out by loading it, installed by apt where that may be.

The libraries are those that Qt's own files are linked with and that its wheel does not bring along (ldd, PySide6 6.11).
"""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from pathlib import Path

from progress import say, step, stop

OFFSCREEN = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
XCB = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
TOOLS = {
    "pdftotext": "poppler-utils",
    "qpdf": "qpdf",
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
}
VENV_PACKAGE = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"  # Debian splits it off
_INSTALL = ("apt-get", "install", "-y", "--no-install-recommends")


def is_loadable(library: str) -> bool:
    """Whether the dynamic linker finds a shared library by its name."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_parts(screen: str, *, venv: bool) -> dict[str, str]:
    """What cannot be done without: each missing thing with the Debian package that has it."""
    parts = {"ensurepip": VENV_PACKAGE} if venv and importlib.util.find_spec("ensurepip") is None else {}
    return parts | _missing_libraries(OFFSCREEN | {"x11": XCB, "wayland": WAYLAND}.get(screen, {}))


def missing_for_tests() -> dict[str, str]:
    """What some tests use; without it those tests are skipped."""
    if sys.platform != "linux":
        return {}
    return {name: package for name, package in TOOLS.items() if not shutil.which(name)} | _missing_libraries(XCB)


def missing_to_freeze() -> dict[str, str]:
    """What PyInstaller takes from the system: tools that read and strip libraries, and Python as a library."""
    if sys.platform != "linux":
        return {}
    tools = {name: "binutils" for name in ("objdump", "strip") if not shutil.which(name)}
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    library = f"libpython{version}.so.1.0"
    there = is_loadable(library) or (Path(sysconfig.get_config_var("LIBDIR") or "") / library).exists()
    return tools if there else {**tools, library: f"libpython{version}"}


def provide(screen: str, *, venv: bool, tests: bool) -> None:
    """Install what is missing, or say what to type. What only tests miss is no reason to stop."""
    _get(missing_parts(screen, venv=venv), missing_for_tests() if tests else {})


def provide_to_freeze(*, venv: bool) -> None:
    """The same for a bundle, which takes along what a window on X11 needs."""
    _get(missing_parts("x11", venv=venv) | missing_to_freeze(), {})


def _get(parts: dict[str, str], wished: dict[str, str]) -> None:
    if not parts and not wished:
        return
    packages = sorted({*parts.values(), *wished.values()})
    authority = _authority()
    if authority is not None:
        _install(authority, packages)
    elif parts:
        _ask(parts, packages)
    else:
        say(f"Tests that use {', '.join(wished)} are skipped. To have them run, install {' '.join(packages)}.")


def command_line(packages: Iterable[str]) -> str:
    """The one command that a person who may do so can type."""
    words = f"apt-get update && {' '.join([*_INSTALL, *packages])}"
    return f"sudo sh -c '{words}'" if shutil.which("sudo") else f"su -c '{words}'"


def _missing_libraries(libraries: dict[str, str]) -> dict[str, str]:
    if sys.platform != "linux":
        return {}
    return {name: package for name, package in libraries.items() if not is_loadable(name)}


def _authority() -> list[str] | None:
    """What to put before apt-get so that it may install: nothing for root, sudo where it asks no password."""
    if os.name == "nt" or not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n"]
    return None


def _install(authority: list[str], packages: list[str]) -> None:
    quietly = [*authority, "env", "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C.UTF-8"]
    patience = ["-o", "DPkg::Lock::Timeout=120"]
    advice = f"By hand: {command_line(packages)}"
    step("Looking up this system's packages", [*quietly, "apt-get", "update", *patience], advice)
    title = f"Installing system packages through apt: {' '.join(packages)}"
    step(title, [*quietly, *_INSTALL, *patience, *packages], advice)


def _ask(parts: dict[str, str], packages: list[str]) -> None:
    if shutil.which("apt-get"):
        stop(
            "Some system packages are missing, and only an administrator may install them.",
            "Please run this one command, then start again:",
            "",
            f"  {command_line(packages)}",
            "",
        )
    stop(
        "Some parts of the system are missing. Please install them with its package manager, then start again:",
        *(f"  {name}" for name in parts),
    )
