"""The display stays on while the player is open, and no longer: asked of a real bus, of none, and of the player."""

import os
import shutil
import subprocess
import sys

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from runlegs_desktop.app.planning import current_plan
from runlegs_desktop.ui.strength.player import awake
from runlegs_desktop.ui.strength.player.desk import desk_for
from tests.ui.conftest import TODAY
from tests.ui.hands import settle

ASKING = """
import sys
from PySide6.QtCore import QCoreApplication
from runlegs_desktop.ui.strength.player.awake import keep_awake

app = QCoreApplication([])
release = keep_awake("Runner Legs", "a session")
sys.stdin.readline()
release()
release()
sys.stdin.readline()
"""
DESKTOP = f"""
import subprocess
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher, QDBusVirtualObject

app, bus = QCoreApplication([]), QDBusConnection.sessionBus()
watcher = QDBusServiceWatcher()
watcher.setConnection(bus)
watcher.setWatchMode(QDBusServiceWatcher.WatchModeFlag.WatchForUnregistration)
watcher.serviceUnregistered.connect(lambda _name: (print("released", flush=True), app.quit()))


class Saver(QDBusVirtualObject):
    def introspect(self, path):
        return ""

    def handleMessage(self, message, connection):
        print(message.member(), *message.arguments(), flush=True)
        watcher.addWatchedService(message.service())
        connection.send(message.createReply(7))
        QTimer.singleShot(300, lambda: (print("held", flush=True), asking.stdin.write("go\\n"), asking.stdin.flush()))
        return True


saver = Saver()
assert bus.registerVirtualObject("/org/freedesktop/ScreenSaver", saver)
assert bus.registerService("org.freedesktop.ScreenSaver")
asking = subprocess.Popen([sys.executable, "-c", {ASKING!r}], stdin=subprocess.PIPE, text=True)
QTimer.singleShot(30_000, app.quit)
app.exec()
print("runs on" if asking.poll() is None else "ended")
asking.kill()
"""


class Desktop:
    """Counts what is asked of it and taken back."""

    asked = given_back = 0

    def __call__(self, _program, _reason):
        self.asked += 1
        return awake._once(self._back)

    def _back(self):
        self.given_back += 1


@pytest.mark.skipif(not shutil.which("dbus-run-session"), reason="needs a bus of its own")
def test_a_desktop_is_asked_and_hears_when_it_is_over():
    told = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", DESKTOP],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert told.stdout.splitlines() == ["Inhibit Runner Legs a session", "held", "released", "runs on"]


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the bus is of Linux")
def test_no_bus_is_no_error():
    code = (
        "from PySide6.QtCore import QCoreApplication\nfrom runlegs_desktop.ui.strength.player.awake import keep_awake\n"
    )
    code += "app = QCoreApplication([])\nrelease = keep_awake('a', 'b')\nrelease()\nrelease()"
    nowhere = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}
    assert subprocess.run([sys.executable, "-c", code], env=nowhere, check=False, timeout=60).returncode == 0


def test_a_mac_without_caffeinate_is_no_error(monkeypatch):
    monkeypatch.setattr(awake.sys, "platform", "darwin")
    monkeypatch.setattr(awake.subprocess, "Popen", lambda *_a: (_ for _ in ()).throw(FileNotFoundError()))
    awake.keep_awake("a", "b")()


def test_caffeinate_watches_us_and_is_ended(monkeypatch):
    ended = []

    class Held:
        def __init__(self, words):
            self.words = words

        def terminate(self):
            ended.append(self.words)

        def wait(self):
            pass

    monkeypatch.setattr(awake.sys, "platform", "darwin")
    monkeypatch.setattr(awake.subprocess, "Popen", Held)
    release = awake.keep_awake("a", "b")
    release()
    release()
    assert ended == [["/usr/bin/caffeinate", "-d", "-w", str(os.getpid())]]


def test_windows_hears_both(monkeypatch):
    import ctypes  # noqa: PLC0415 - changed for this test

    heard = []

    class Windows:
        class kernel32:  # noqa: N801 - its name
            SetThreadExecutionState = heard.append

    monkeypatch.setattr(awake.sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", Windows, raising=False)
    release = awake.keep_awake("a", "b")
    assert heard == [0x80000003]
    release()
    release()
    assert heard == [0x80000003, 0x80000000]


@pytest.fixture
def opened(window, journal, session, clock):
    """Opens the session over a widget of its own."""

    def start(parent, desktop):
        desk = desk_for(journal, window._look, current_plan(journal.logbook, TODAY), session, clock)
        desk.open(parent, full=False, keep=desktop)
        settle()
        return desk

    return start


def test_the_player_holds_the_display_until_it_is_left(opened, window):
    desktop = Desktop()
    desk = opened(window, desktop)
    assert (desktop.asked, desktop.given_back) == (1, 0)
    QTest.keyClick(desk.window, Qt.Key.Key_Escape)
    settle()
    assert (desktop.asked, desktop.given_back) == (1, 1)


def test_a_player_that_goes_with_the_window_below_lets_go(opened):
    desktop, parent = Desktop(), QWidget()
    opened(parent, desktop)
    shiboken6.delete(parent)
    assert (desktop.asked, desktop.given_back) == (1, 1)
