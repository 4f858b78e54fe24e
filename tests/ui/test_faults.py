"""A fault of the program is logged and told, and the window goes on; a damaged library is mended by a copy of it."""

import logging
import shutil
import sys

import pytest
from PySide6.QtCore import QTimer

from runlegs_desktop.app import paths
from runlegs_desktop.domain.errors import UserError
from tests.ui.conftest import put_away
from tests.ui.hands import click, door, settle


@pytest.fixture
def started(desktop, monkeypatch):
    """How often the log was started, while the desktop hears of faults in the place of pytest."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    found = []
    desktop.watch_faults(lambda: found.append(len(desktop.windows)))
    return found


def test_a_fault_in_a_slot_is_logged_and_told_in_every_window(desktop, started, warned, ready):
    first, second = desktop.open(paths.library_file()), desktop.open_demo()
    ready(first)
    details = []
    handler = logging.Handler()
    handler.emit = lambda record: details.append(record.exc_info)
    logging.getLogger("runlegs_desktop.desktop").addHandler(handler)
    QTimer.singleShot(0, first, lambda: 1 / 0)
    settle()
    logging.getLogger("runlegs_desktop.desktop").removeHandler(handler)
    assert (started, warned) == ([2], ["fault"])
    assert details[0][0] is ZeroDivisionError
    assert details[0][2] is not None, "where it happened"
    for window in (first, second):
        assert not window.notice.isHidden()
        assert str(paths.log_folder()) in window.notice.text


def test_the_window_goes_on_after_a_fault(desktop, started, warned, ready):
    window = ready(desktop.open(paths.library_file()))
    QTimer.singleShot(0, window, lambda: 1 / 0)
    settle()
    click(door(window, "blank"))
    assert window.plan.board_shown is not None
    assert warned == ["fault"]


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
