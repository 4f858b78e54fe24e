"""A start: what is put off comes after the first picture, and a start that is measured ends there."""

import importlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel

from runlegs_desktop import desktop as module
from runlegs_desktop.app import paths
from runlegs_desktop.app.library import open_library
from runlegs_desktop.app.sample import sample
from runlegs_desktop.domain.logbook import Logbook, diff
from runlegs_desktop.draw import no_spellings
from runlegs_desktop.ui.plan.card import CardView
from runlegs_desktop.ui.window import Window
from tests.ui.conftest import TODAY, put_away
from tests.ui.hands import settle


@pytest.fixture
def steps(monkeypatch):
    """In which order a start paints, says that it did, and does what was put off."""
    found = []

    def noted(owner, name, said):
        usual = getattr(owner, name)

        def instead(*args):
            found.append(said)
            return usual(*args)

        monkeypatch.setattr(owner, name, instead)

    noted(CardView, "paintEvent", "card")
    noted(Window, "paintEvent", "window")
    monkeypatch.setattr(module, "_settle", lambda _log, _window: (found.append("settled"), QApplication.exit()))
    before = QApplication.topLevelWidgets()
    yield found
    for window in QApplication.topLevelWidgets():
        if isinstance(window, Window) and window not in before:
            put_away(window)
    settle()


def with_a_plan():
    opened = open_library(paths.library_file())
    opened.store.write(diff(Logbook(), sample(TODAY, "Harbour Half")))
    opened.close()


@pytest.mark.parametrize("has_plan", [True, False])
def test_what_can_wait_waits_for_the_first_picture(home, qapp, steps, monkeypatch, has_plan):
    if has_plan:
        with_a_plan()
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    given_up = QTimer(singleShot=True, interval=4000)
    given_up.timeout.connect(QApplication.exit)
    given_up.start()
    module.run(None, demo=False, today=lambda: TODAY)
    given_up.stop()
    assert steps.count("settled") == 1
    assert "window" in steps[: steps.index("settled")]
    assert ("card" in steps[: steps.index("settled")]) == has_plan


def test_the_first_picture_does_not_wait_for_the_rules(desktop, home, monkeypatch):
    with_a_plan()
    said = []
    usual = CardView.paintEvent

    def paint(card, event):
        usual(card, event)
        dock = card.window().plan.dock
        said.append(
            (
                len(dock.items),
                any(text.isVisible() and "Every rule" in text.text() for text in dock.findChildren(QLabel)),
            )
        )

    monkeypatch.setattr(CardView, "paintEvent", paint)
    window = desktop.open(paths.library_file())
    settle()
    assert said[0] == (0, False), "neither a finding nor a word that there is none"
    assert window.plan.dock.items
    assert window._picture.is_judged


def test_a_start_that_is_measured_says_when_it_is_painted_and_ends(home):
    with_a_plan()
    env = os.environ | {"RUNLEGS_HOME": str(home), "RUNLEGS_ENDS_PAINTED": "1"}
    words = [sys.executable, "-m", "runlegs_desktop"]
    done = subprocess.run(words, env=env, capture_output=True, text=True, timeout=60, check=False)
    assert (done.stdout, done.returncode) == ("painted\n", 0)


def test_pyside_reads_no_sources_of_ours():
    feature = importlib.import_module("shibokensupport.feature")
    assert no_spellings
    assert not feature._mod_uses_pyside(module)
    assert "PySide6" in Path(module.__file__).read_text(encoding="utf-8"), "PySide itself would have said that it does"


@pytest.mark.parametrize("size", [(1440, 900), (1024, 640)])
def test_no_week_jumps_when_the_inspector_comes(desktop, home, monkeypatch, size):
    """Its room is kept in the first picture."""
    with_a_plan()
    monkeypatch.setattr(module.Desktop, "_size", lambda _desktop: size)
    places = []
    usual = CardView.paintEvent

    def paint(card, event):
        usual(card, event)
        board = card.window().plan.board
        places.append((board.height(), board.first_week(), card.window().plan.inspector is not None))

    monkeypatch.setattr(CardView, "paintEvent", paint)
    window = desktop.open(paths.library_file())
    settle()
    assert not places[0][2], "the first picture has no inspector"
    assert (window.plan.board.height(), window.plan.board.first_week()) == places[0][:2]
    assert window.plan.inspector is not None
    assert window.plan.frame.is_open == (size[1] > 800)


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal on Windows")
def test_ctrl_c_in_the_terminal_ends_the_program(home):
    env = os.environ | {"RUNLEGS_HOME": str(home)}
    with subprocess.Popen([sys.executable, "-m", "runlegs_desktop", "--demo"], env=env) as program:
        try:
            for _turn in range(300):  # until what waits for the first picture was done
                if (home / "log" / "runlegs.log").exists():
                    break
                time.sleep(0.1)
            program.send_signal(signal.SIGINT)
            assert program.wait(timeout=20) == -signal.SIGINT
        finally:
            program.kill()
