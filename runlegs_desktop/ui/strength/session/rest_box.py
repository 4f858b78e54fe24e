"""The rest between two sets: a ring that empties, and buttons that make it longer, shorter or end it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import MINUS
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.strength.player.rest_clock import RestClock
from runlegs_desktop.ui.strength.player.ring import RESTING, RestRing

STEP, PLUS = 15, "+"  # seconds
_TICK = 200  # ms


class RestBox(QWidget):
    """Keeps the clock. `ticked` says that time goes on while a rest runs."""

    ticked = Signal()

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._clock, self._usual = RestClock(now), 90
        self.ring = RestRing(look, RESTING)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._tick)
        texts = {"rest-less": _step(MINUS), "rest-skip": _("Skip"), "rest-more": _step(PLUS)}
        names = (_("15 seconds less"), _("End the rest"), _("15 seconds more"))
        self.buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        for (name, text), said in zip(texts.items(), names, strict=True):
            button = self.buttons[name] = QPushButton(text)
            button.setObjectName(name)
            button.setAccessibleName(said)
            row.addWidget(button)
        row.addStretch()
        self.buttons["rest-less"].clicked.connect(lambda: self._move(-STEP))
        self.buttons["rest-more"].clicked.connect(lambda: self._move(STEP))
        self.buttons["rest-skip"].clicked.connect(self.toggle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(row)
        self._show()

    @property
    def runs(self) -> bool:
        """Whether a rest runs."""
        return self._clock.runs

    @property
    def left(self) -> float:
        """Seconds that are left."""
        return self._clock.left

    def show_usual(self, seconds: int) -> None:
        """How long the rest of the chosen exercise is; a rest that runs stays."""
        self._usual = seconds
        self._show()

    def start(self, seconds: int) -> None:
        """Rest so long from now on."""
        self._clock.start(seconds)
        self._follow()

    def stop(self) -> None:
        """No rest any more."""
        self._clock.start(0)
        self._follow()

    def toggle(self) -> None:
        """Start a rest as long as the exercise's, or end the one that runs."""
        self.stop() if self.runs else self.start(self._usual)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()  # the clock itself goes on: it knows its end
        super().hideEvent(event)

    def _move(self, seconds: int) -> None:
        if not self.runs:
            self._usual = max(STEP, self._usual + seconds)
        else:
            self._clock.move(seconds)
        self._follow()

    def _tick(self) -> None:
        if self._clock.runs and self._clock.left <= 0:
            self._clock.start(0)
        self._follow()
        self.ticked.emit()

    def _follow(self) -> None:
        if self.runs and self.isVisible():
            if not self._timer.isActive():
                self._timer.start()
        else:
            self._timer.stop()
        self._show()

    def _show(self) -> None:
        runs = self.runs
        self.ring.show_rest(
            max(0.0, self.left) if runs else self._usual, self._clock.of if runs else self._usual, runs=runs
        )
        self.buttons["rest-skip"].setText(_("Skip") if runs else _("Start"))
        self.buttons["rest-skip"].setAccessibleName(_("End the rest") if runs else _("Start a rest"))


def _step(sign: str) -> str:
    return _("{sign}{n} s").format(sign=sign, n=STEP)
