"""Tells when the day changes while the program stays open."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

_EVERY = 60_000  # ms: a laptop that wakes up from sleep is late by a minute at most


class Midnight(QObject):
    """`passed` is sent once for each new day that is noticed."""

    passed = Signal()

    def __init__(self, parent: QObject, today: Callable[[], date]) -> None:
        super().__init__(parent)
        self._today, self._seen = today, today()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Compare the day with the one seen last."""
        now = self._today()
        if now != self._seen:
            self._seen = now
            self.passed.emit()
