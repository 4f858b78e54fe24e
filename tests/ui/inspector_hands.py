"""What tests of the inspector in the program's own window share."""

from PySide6.QtCore import QTimer

from runlegs_desktop.ui.plan.fixing import Fixing
from tests.ui.hands import settle


def let_fixes_end(window):
    """Wait until the fixes beside the checks are worked out, as they are after every edit."""
    timers = [t for fixing in window.findChildren(Fixing) for t in fixing.findChildren(QTimer)]
    assert timers
    for _turn in range(500):
        if not any(timer.isActive() for timer in timers):
            return
        settle()
    raise AssertionError("fixes are still worked out")
