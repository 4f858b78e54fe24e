"""Keeps the display awake: a laptop that goes dark in the middle of a set has to be woken with busy hands.

`keep_awake` asks the desktop and gives what takes the request back. Every system forgets the request by itself when the
program ends, however it ends: the bus drops what its client held, Windows counts by thread, caffeinate watches us.
A desktop that cannot be asked is no error: the display then sleeps as it always did.
"""

import logging
import os
import subprocess
import sys
from collections.abc import Callable
from typing import TypeAlias

Release: TypeAlias = Callable[[], None]
KeepAwake: TypeAlias = Callable[[str, str], Release]

_SERVICE, _PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
_CONNECTION = "runlegs-awake"
_PATIENCE = 300  # ms that a desktop has for its answer: the player waits for it
_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x1, 0x2  # SetThreadExecutionState's ES_… flags
_log = logging.getLogger(__name__)


def keep_awake(program: str, reason: str) -> Release:
    """Ask that the display stays on. What it gives ends that, once; more calls do nothing."""
    ask = {"win32": _on_windows, "darwin": _on_mac}.get(sys.platform, _on_the_bus)
    try:
        return _once(ask(program, reason))
    except (OSError, ImportError, AttributeError) as fault:  # no such program, library or function
        _log.info("display-not-kept %s", type(fault).__name__)
        return _nothing


def _on_the_bus(program: str, reason: str) -> Release:
    """The request is held by a connection of its own; closing that ends it, as the interface's specification says.

    UnInhibit would need an unsigned number, which PySide cannot send.
    """
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage  # noqa: PLC0415 - only the player asks the bus

    bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _CONNECTION)
    if not bus.isConnected():
        QDBusConnection.disconnectFromBus(_CONNECTION)
        return _nothing
    call = QDBusMessage.createMethodCall(_SERVICE, _PATH, _SERVICE, "Inhibit")
    call.setArguments([program, reason])
    answer = bus.call(call, QDBus.CallMode.Block, _PATIENCE)
    if answer.type() is not QDBusMessage.MessageType.ReplyMessage:
        _log.info("display-not-kept %s", answer.errorName())
    return lambda: QDBusConnection.disconnectFromBus(_CONNECTION)


def _on_windows(_program: str, _reason: str) -> Release:
    import ctypes  # noqa: PLC0415 - of Windows alone

    state = getattr(ctypes, "windll").kernel32.SetThreadExecutionState  # noqa: B009 - other systems' ctypes lack it
    state(_CONTINUOUS | _SYSTEM | _DISPLAY)
    return lambda: state(_CONTINUOUS)


def _on_mac(_program: str, _reason: str) -> Release:
    held = subprocess.Popen(["/usr/bin/caffeinate", "-d", "-w", str(os.getpid())])  # noqa: S603 - a fixed command

    def release() -> None:
        held.terminate()
        held.wait()

    return release


def _once(release: Release) -> Release:
    left = [release]

    def end() -> None:
        if left:
            left.pop()()

    return end


def _nothing() -> None:
    """Nothing was asked for, so nothing is taken back."""
