"""Whether there is a screen to open a window on: Qt ends the program where there is none."""

import sys
from collections.abc import Mapping

_WAIT = 2.0  # seconds for a local screen to answer


def has_screen(environment: Mapping[str, str]) -> bool:
    """Ask before Qt does. Off Linux, and where a platform is chosen by hand, Qt is left to find out."""
    if not sys.platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return True
    if environment.get("WAYLAND_DISPLAY"):
        return True
    display = environment.get("DISPLAY", "")
    if not display.startswith(":"):
        return bool(display)  # a screen on another machine
    number = display[1:].split(".")[0]
    return any(_answers(place) for place in (f"\0/tmp/.X11-unix/X{number}", f"/tmp/.X11-unix/X{number}"))  # noqa: S108


def _answers(place: str) -> bool:
    import socket  # noqa: PLC0415 - asked for on X11 only

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.settimeout(_WAIT)
        try:
            line.connect(place)
        except OSError:
            return False
        return True
