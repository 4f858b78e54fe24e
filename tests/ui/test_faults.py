"""A fault of the program is told in one dialog and the window goes on; a damaged library is mended by a copy of it."""

import logging
import platform
import shutil
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt, QTimer, qVersion
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMessageBox, QPushButton, QWidget

from runlegs_desktop import __version__
from runlegs_desktop import desktop as module
from runlegs_desktop.app import logs, paths
from runlegs_desktop.desktop import Desktop, run
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.ui.help.fault import FaultBox
from runlegs_desktop.ui.help.log_view import LogBox
from tests.ui.conftest import TODAY, put_away
from tests.ui.hands import click, door, press, settle


@pytest.fixture
def started(desktop, monkeypatch):
    """How often the log was started, while the desktop hears of faults in the place of pytest."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    found = []
    desktop.watch_faults(lambda: found.append(len(desktop.windows)))
    return found


def boxes(window):
    return [box for box in window.findChildren(FaultBox) if box.isVisible()]


def fail(window, work=lambda: 1 / 0):
    QTimer.singleShot(0, window, work)
    settle()


def test_a_fault_in_a_slot_is_logged_and_told_in_one_dialog(desktop, started, warned, ready):
    first, second = desktop.open(paths.library_file()), desktop.open_demo()
    ready(first)
    details = []
    handler = logging.Handler()
    handler.emit = lambda record: details.append(record.exc_info)
    logging.getLogger("runlegs_desktop.desktop").addHandler(handler)
    fail(first)
    logging.getLogger("runlegs_desktop.desktop").removeHandler(handler)
    assert (started, warned) == ([2], ["fault"])
    assert details[0][0] is ZeroDivisionError
    assert details[0][2] is not None, "where it happened"
    assert len(boxes(first) + boxes(second)) == 1
    box = boxes(first)[0]
    said = " ".join(text.text() for text in box.findChildren(QLabel) if text.isVisible())
    assert "Something went wrong in the program" in said
    assert "Your data is safe" in said
    assert box.close_button.hasFocus()
    press(Qt.Key.Key_Escape, on=box)
    assert boxes(first) == []


def test_details_are_copied_and_hold_nothing_personal(desktop, started, warned, ready, monkeypatch):
    window = ready(desktop.open(paths.library_file()))

    def quote_a_note():
        raise ValueError("knee hurts, 54 kg, /Users/anna/training.runlegs")

    fail(window, quote_a_note)
    box = boxes(window)[0]
    click(box.copy)
    text = QApplication.clipboard().text()
    assert box.copy.text() == "Copied"
    assert text == box.details.toPlainText()
    lines = text.splitlines()
    assert lines[0] == f"Runner Legs {__version__}, Python {platform.python_version()}, Qt {qVersion()}"
    assert lines[2] == "ValueError"
    assert lines[-1].startswith("  tests/ui/test_faults.py:")
    assert lines[-1].endswith(" quote_a_note")
    for private in ("knee", "54", "anna", str(paths.log_folder())):
        assert private not in text


def test_details_are_shown_letter_for_letter(desktop, started, warned, ready):
    window = ready(desktop.open(paths.library_file()))
    fail(window)
    pane = boxes(window)[0].details

    def painted(text):
        pane.setPlainText(text)
        return pane.viewport().grab().toImage()

    assert painted("Linux 6.1 x86_64") != painted("Linux 6.1 ×86_64")
    assert painted("Linux 6.1 x86_64") == painted("Linux 6.1 x86_64")


def test_faults_do_not_stack_dialogs(desktop, started, warned, ready):
    window = ready(desktop.open(paths.library_file()))

    def twice():
        return 1 / 0

    fail(window, twice)
    box = boxes(window)[0]
    assert box.count.isHidden()
    fail(window, lambda: int("knee"))
    fail(window, twice)
    assert boxes(window) == [box]
    assert box.count.text() == "It happened 3 times."
    click(box.close_button)
    fail(window, twice)
    assert boxes(window) == [], "it was told before"
    assert str(paths.log_folder()) in window.notice.text
    fail(window, lambda: next(iter(())))
    assert len(boxes(window)) == 1, "another fault is told"
    assert len(warned) == 5


def test_a_fault_in_painting_is_told_once(desktop, started, warned, ready):
    window = ready(desktop.open(paths.library_file()))

    class Broken(QWidget):
        def paintEvent(self, _event):  # noqa: N802
            raise RuntimeError

    broken = Broken(window)
    broken.resize(50, 50)
    broken.show()
    settle()
    broken.update()
    settle()
    assert len(boxes(window)) == 1
    broken.setParent(None)
    broken.deleteLater()


def test_the_dialog_of_a_closed_window_does_not_keep_later_faults_quiet(desktop, started, warned, ready):
    first = ready(desktop.open(paths.library_file()))
    second = ready(desktop.open_demo())
    fail(second)
    assert len(boxes(second)) == 1
    put_away(second)
    settle()
    fail(first, lambda: {}["x"])
    assert len(boxes(first)) == 1


def test_the_dialog_opens_on_the_window_whose_own_dialog_is_in_use(desktop, started, warned, ready):
    first, second = ready(desktop.open(paths.library_file())), ready(desktop.open_demo())
    asked = QDialog(QWidget(first))
    asked.show()
    asked.activateWindow()
    settle()
    assert QApplication.activeWindow() is asked
    fail(first)
    assert (len(boxes(first)), len(boxes(second))) == (1, 0)


def test_the_log_is_shown_from_the_dialog(desktop, started, warned, ready):
    window = ready(desktop.open(paths.library_file()))
    fail(window)
    button = next(b for b in boxes(window)[0].findChildren(QPushButton) if b.text() == "Show log")
    click(button)
    assert len([box for box in window.findChildren(LogBox) if box.isVisible()]) == 1


def test_the_window_goes_on_after_a_fault(desktop, started, warned, ready):
    window = ready(desktop.open(paths.library_file()))
    fail(window)
    press(Qt.Key.Key_Return, on=boxes(window)[0].close_button)
    assert boxes(window) == []
    click(door(window, "blank"))
    assert window.plan.board_shown is not None
    assert warned == ["fault"]


@pytest.mark.parametrize("library", [None, "my.runlegs"])
def test_a_fault_at_the_start_is_shown_where_there_may_be_no_terminal(qapp, home, no_log, monkeypatch, library):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    shown = []
    monkeypatch.setattr(QMessageBox, "critical", lambda _parent, _title, text: shown.append(text))
    monkeypatch.setattr(Desktop, "open", lambda *_: {}["knee hurts"])
    with pytest.raises(KeyError):
        run(library and home / library, demo=False, today=lambda: TODAY)
    assert len(shown) == (library is None)
    for text in shown:
        assert "Your data is safe" in text
        assert str(paths.log_folder()) in text
        assert "knee" not in text


@pytest.mark.parametrize("cheap", [True, False], ids=["found when opened", "found when read"])
def test_a_damaged_library_is_refused_and_its_copy_takes_edits_again(desktop, home, ready, monkeypatch, cheap):
    path, copy = home / "my.runlegs", home / "copy"
    window = ready(desktop.open(path))
    click(door(window, "blank"))
    put_away(window)
    settle()
    shutil.copy(path, copy)
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xa5" * (len(content) - 4096))
    if not cheap:
        monkeypatch.setattr("runlegs_desktop.store.migrate._CHEAPLY_CHECKED", 0)
    with pytest.raises(UserError, match="library-damaged"):
        desktop.open(path)
    assert desktop.windows == []
    shutil.copy(copy, path)
    window = ready(desktop.open(path))
    assert window.notice.isHidden(), "it would say that the library is only shown"
    plans = len(window._journal.logbook.plans)
    window._journal.apply("Clear", lambda book: type(book)(athletes=book.athletes))
    put_away(window)
    settle()
    assert plans == 1
    assert not desktop.open(path)._journal.logbook.plans


CRASHING = """
import faulthandler, sys
from pathlib import Path
from runlegs_desktop.app import logs
started = logs.start(Path(sys.argv[1]))
import resource
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
faulthandler._sigsegv()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit on Windows")
def test_a_crash_of_the_run_before_is_told_with_its_log_and_told_once(desktop, ready, home, monkeypatch):
    subprocess.run([sys.executable, "-c", CRASHING, paths.log_folder()], capture_output=True, check=False)
    monkeypatch.setattr(logs.faulthandler, "enable", lambda _report: None)  # pytest has its own
    monkeypatch.setattr(logs.faulthandler, "disable", lambda: None)
    monkeypatch.setattr(module.gc, "freeze", lambda: None)
    monkeypatch.setattr("signal.signal", lambda *_: None)
    window = ready(desktop.open(paths.library_file()))
    for told in (True, False):
        log = module._Log()
        module._settle(log, window)
        assert window.notice.isVisible() == told
        if told:
            assert window.notice.text.startswith("The program ended by itself the last time. Your data is safe")
            click(window.notice.action)
            shown = next(box for box in window.findChildren(LogBox) if box.isVisible())
            assert "Segmentation fault" in shown.text.toPlainText()
            shown.close()
        log.close()


def test_what_is_said_already_is_not_covered_by_an_old_crash(desktop, ready, home, monkeypatch):
    window = ready(desktop.open(paths.library_file()))
    window.notice.show_text("This library is open in another window.")
    monkeypatch.setattr(module._Log, "start", lambda _log: None)
    monkeypatch.setattr(module._Log, "last_crash", "Fatal Python error: Segmentation fault")
    monkeypatch.setattr(module.gc, "freeze", lambda: None)
    monkeypatch.setattr("signal.signal", lambda *_: None)
    module._settle(module._Log(), window)
    assert window.notice.text == "This library is open in another window."
