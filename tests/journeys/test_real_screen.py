"""The window on a real (virtual) screen with a window manager, driven by a real mouse and real keys."""

import json
import os
import select
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
TODAY = "2026-08-06"
TOOLS = ("Xvfb", "openbox", "xdotool")

pytestmark = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in TOOLS), reason="needs Xvfb, openbox and xdotool"
)


def ended(process):
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


@pytest.fixture(scope="module")
def screen():
    """A private screen; gives the environment of programs on it."""
    ours, theirs = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(theirs), "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=[theirs],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(theirs)
    try:
        number = b""
        until = time.monotonic() + 10
        while not number.endswith(b"\n"):
            if time.monotonic() > until or server.poll() is not None:
                pytest.skip("the virtual screen did not start")
            if select.select([ours], [], [], 0.2)[0]:
                number += os.read(ours, 16)
        env = {**os.environ, "DISPLAY": f":{number.decode().strip()}", "QT_QPA_PLATFORM": "xcb"}
        env.pop("WAYLAND_DISPLAY", None)
        manager = subprocess.Popen(["openbox"], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            yield env
        finally:
            ended(manager)
    finally:
        os.close(ours)
        ended(server)


def do(env, *words):
    done = subprocess.run(
        ["xdotool", *map(str, words)], env=env, capture_output=True, text=True, timeout=10, check=False
    )
    return done.stdout.strip()


def wait_for(what, seconds=8.0):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        found = what()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f"waited {seconds} s in vain")


class Program:
    """The program in a process of its own, and what can be seen and done of it from outside."""

    def __init__(self, env, command, told):
        self.env, self.told = env, told
        self.process = subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.window = wait_for(self._find)

    def _find(self):
        if self.process.poll() is not None:
            raise AssertionError(self.process.stdout.read().decode())
        found = do(self.env, "search", "--onlyvisible", "--pid", self.process.pid, "--name", "Runner Legs").split()
        return found[0] if found else None

    def state(self):
        return json.loads(self.told.read_text("utf-8")) if self.told.exists() else None

    def click(self, at):
        do(self.env, "mousemove", "--window", self.window, *at, "click", 1)

    def drag(self, start, end, *, drop=True):
        """Press, move in steps as a hand does, and let go."""
        do(self.env, "mousemove", "--window", self.window, *start, "mousedown", 1)
        for n in range(1, 11):
            at = [round(a + (b - a) * n / 10) for a, b in zip(start, end, strict=True)]
            do(self.env, "mousemove", "--window", self.window, *at)
            time.sleep(0.02)
        time.sleep(0.1)
        if drop:
            do(self.env, "mouseup", 1)

    def press(self, keys):
        do(self.env, "key", "--window", self.window, keys)

    def close(self):
        """Ask as a click on the frame's cross does; gives the exit code."""
        do(self.env, "windowfocus", "--sync", self.window)
        do(self.env, "key", "alt+F4")
        return self.process.wait(10)

    def end(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process.stdout.close()


@pytest.fixture
def start(screen, tmp_path):
    started = []

    def begin(*command):
        env = {**screen, "RUNLEGS_HOME": str(tmp_path)}
        started.append(Program(env, [sys.executable, *command], tmp_path / "seen.json"))
        return started[-1]

    yield begin
    for program in started:
        program.end()


def test_a_runner_looks_around_with_the_mouse_and_goes(start, tmp_path):
    program = start(str(ROOT / "tests" / "journeys" / "seen.py"), str(tmp_path / "seen.json"), TODAY)
    seen = wait_for(lambda: (s := program.state()) and s["active"] and s["cards"] and s)

    card, at = next((key, at) for key, at in seen["cards"].items() if key != seen["selected"] and 200 < at[1] < 700)
    program.click(at)
    wait_for(lambda: program.state()["selected"] == card)

    check = next(c for c in seen["checks"] if c["session"] not in {card, ""})
    program.click(check["at"])
    wait_for(lambda: program.state()["selected"] == check["session"])
    assert check["session"] in program.state()["cards"]

    program.click(seen["segments"]["four_weeks"])
    seen = wait_for(lambda: (s := program.state())["zoom"] == "4-weeks" and s)
    assert seen["weeks"] == 4
    assert check["session"] in seen["cards"]
    program.press("ctrl+minus")
    wait_for(lambda: program.state()["zoom"] == "7-weeks")

    assert program.close() == 0
    assert program.process.stdout.read() == b""


def test_a_card_is_dragged_with_a_real_mouse_put_back_and_taken_back(start, tmp_path):
    program = start(str(ROOT / "tests" / "journeys" / "seen.py"), str(tmp_path / "seen.json"), TODAY)
    seen = wait_for(lambda: (s := program.state()) and s["active"] and s["cards"] and s)
    card, at = next((key, at) for key, at in seen["cards"].items() if seen["days"][key] == "2026-08-12")
    there = seen["cells"]["2026-08-14"]

    program.drag(at, there, drop=False)
    do(program.env, "key", "Escape", "mouseup", 1)
    time.sleep(0.5)
    assert program.state()["days"][card] == "2026-08-12", "Esc puts it back"

    program.drag(at, there)
    seen = wait_for(lambda: (s := program.state())["days"][card] == "2026-08-14" and s)
    assert seen["selected"] == card
    assert seen["undo"].startswith("Undo Move")
    program.press("ctrl+z")
    wait_for(lambda: program.state()["days"][card] == "2026-08-12")
    program.press("space")
    program.press("Right")
    program.press("space")
    wait_for(lambda: program.state()["days"][card] == "2026-08-13")
    program.press("ctrl+z")
    wait_for(lambda: program.state()["days"][card] == "2026-08-12")
    assert program.close() == 0
    assert program.process.stdout.read() == b""


def test_the_command_opens_the_window_and_ends_with_it(start):
    program = start("-m", "runlegs_desktop", "--demo", "--today", TODAY)
    assert do(program.env, "getwindowname", program.window) == "Runner Legs"
    names = do(program.env, "search", "--onlyvisible", "--pid", program.process.pid).split()
    assert len(names) == 1, "one window and no other beside it"
    assert program.close() == 0
    assert program.process.stdout.read() == b""
