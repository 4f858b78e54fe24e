"""The habits of `conftest.py` hold: each of these tests would be a bad one, and fails."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

BAD = """
import gc, logging, os, threading
import pytest
from PySide6.QtCore import QPauseAnimation, QThread, QTimer
from PySide6.QtWidgets import QWidget

kept = []


def test_ok_closed_window(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()


def test_ok_deleted_later(qtbot):
    widget = QWidget()
    kept.append(widget)
    widget.deleteLater()


def test_ok_forgotten_in_a_cycle(qtbot):
    widget = QWidget()
    widget.me = widget


def test_ok_stopped(qtbot):
    timer = QTimer()
    kept.append(timer)
    timer.start(1000)
    timer.stop()
    timer.start()
    timer.deleteLater()


def test_ok_expected(warned):
    logging.getLogger("x").warning("boo")
    assert warned == ["boo"]


def test_ok_offscreen(qapp):
    assert qapp.platformName() == "offscreen"


def test_ok_home(tmp_path_factory):
    assert os.environ["RUNLEGS_HOME"].startswith(str(tmp_path_factory.getbasetemp()))


def test_bad_window(qtbot):
    kept.append(QWidget())


def test_bad_timer(qtbot):
    timer = QTimer()
    kept.append(timer)
    timer.start(100_000)


def test_bad_animation(qtbot):
    animation = QPauseAnimation(100_000)
    kept.append(animation)
    animation.start()


def test_bad_qthread(qtbot):
    thread = QThread()
    kept.append(thread)
    thread.start()


def test_bad_thread():
    stop = threading.Event()
    kept.append(stop)
    threading.Thread(target=stop.wait, args=(5,)).start()


def test_bad_log():
    logging.getLogger("x").warning("boo")


def test_ok_end():
    for one in kept:
        if isinstance(one, QThread):
            one.quit()
            one.wait()
        if isinstance(one, threading.Event):
            one.set()
"""


@pytest.fixture(scope="module")
def outcome(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bad")
    shutil.copy(Path(__file__).parent / "conftest.py", folder)
    (folder / "test_bad.py").write_text(BAD)
    (folder / "pytest.ini").write_text("[pytest]\n")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-v", "-p", "no:cacheprovider", "--basetemp", folder / "temp", folder],
        capture_output=True, text=True, check=False, timeout=120, cwd=folder,
    )  # fmt: skip
    return done.stdout


def test_bad_habits_fail_and_good_ones_do_not(outcome):
    marks = [line.split("::")[1].split() for line in outcome.splitlines() if line.startswith("test_bad.py::")]
    failed = {words[0] for words in marks if words[1] in {"ERROR", "FAILED"}}
    assert failed == {f"test_bad_{what}" for what in ("window", "timer", "animation", "qthread", "thread", "log")}, (
        outcome
    )
    assert sum(words[1] == "PASSED" for words in marks) == 14, outcome


@pytest.mark.parametrize(
    "words",
    ["left a top-level widget", "left a timer, animation or thread", "left a thread running", "logged a warning"],
)
def test_it_says_which_habit(outcome, words):
    assert words in outcome
