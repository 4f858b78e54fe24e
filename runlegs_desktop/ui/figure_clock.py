"""The clock that moves figures: one can move several, and it stands still while nobody sees any."""

from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

FRAME = 16  # ms: 60 a second
STEP = 250  # ms, when motion is reduced: only the pose may change


class FigureClock(QObject):
    """Seconds since the start, at full or half speed. Widgets that show it say when they are seen."""

    ticked = Signal(float)
    played = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seconds = 0.0
        self._since = 0.0
        self._watching: set[int] = set()
        self._playing = False
        self._half = False
        self._reduced = False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    @property
    def seconds(self) -> float:
        """Where the motion is."""
        return self._seconds

    @property
    def is_playing(self) -> bool:
        """Whether the motion goes on, seen or not."""
        return self._playing

    @property
    def is_half_speed(self) -> bool:
        """Whether a second takes two."""
        return self._half

    @property
    def is_reduced(self) -> bool:
        """Whether only key poses are shown."""
        return self._reduced

    def play(self, on: bool) -> None:
        """Go on, or stand still."""
        if on == self._playing:
            return
        self._playing = on
        self._run()
        self.played.emit(on)

    def half_speed(self, on: bool) -> None:
        """Half speed or full speed from here on."""
        self._half = on

    def reduce_motion(self, on: bool) -> None:
        """Step from key pose to key pose instead of moving."""
        self._reduced = on
        self._timer.setInterval(STEP if on else FRAME)
        self.ticked.emit(self._seconds)

    def go_to(self, seconds: float) -> None:
        """Show this moment."""
        self._seconds = max(0.0, seconds)
        self.ticked.emit(self._seconds)

    def watch(self, widget: QWidget, seen: bool) -> None:
        """A widget is seen now, or no longer."""
        if seen:
            self._watching.add(id(widget))
        else:
            self._watching.discard(id(widget))
        self._run()

    def _run(self) -> None:
        if self._playing and self._watching:
            if not self._timer.isActive():
                self._since = monotonic()
                self._timer.start(STEP if self._reduced else FRAME)
        else:
            self._timer.stop()

    def _tick(self) -> None:
        now = monotonic()
        self._seconds += (now - self._since) * (0.5 if self._half else 1.0)
        self._since = now
        self.ticked.emit(self._seconds)
