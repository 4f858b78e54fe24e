"""What a runner does in the follow-along player, and the clock it goes by."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from runlegs_desktop.app.lifting import sets_of
from tests.ui.hands import settle

K = Qt.Key


class Clock:
    now = datetime(2026, 8, 6, 18, tzinfo=UTC)

    def __call__(self):
        return self.now

    def passes(self, seconds):
        self.now += timedelta(seconds=seconds)


def press(desk, *keys):
    for key in keys:
        QTest.keyClick(desk.window, key)
        settle()


def sets(journal, session):
    return sorted(sets_of(journal.logbook, session), key=lambda one: one.at)


def play_on(desk, clock):
    """Space until the end; gives how many were pressed."""
    for n in range(200):
        if desk.window.side is desk.window.end:
            return n
        clock.passes(20)
        press(desk, K.Key_Space)
    raise AssertionError("never at the end")
