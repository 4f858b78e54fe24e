"""The tempo bar as a widget, moved by the clock of a figure."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from runlegs_desktop.domain.mobility import Mobile
from runlegs_desktop.domain.motion import Motion, motion
from runlegs_desktop.draw.tempo_bar import HEIGHT, paint_tempo_bar
from runlegs_desktop.present.motion_words import tempo_parts
from runlegs_desktop.ui.figure_clock import FigureClock
from runlegs_desktop.ui.look import Look


class TempoBar(QWidget):
    """The tempo of a move, its playhead moved by the clock."""

    def __init__(self, look: Look, clock: FigureClock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._clock = look, clock
        self._motion: Motion | None = None
        self._lead = 0.0
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(200)
        look.changed.connect(self.update)
        clock.ticked.connect(self._on_ticked)

    def show_move(self, move: Mobile, lead: float = 0.0) -> None:
        """Show the tempo of a move; nothing for one without poses. After a `lead` in seconds it runs once."""
        self._lead = lead
        self._motion = motion(move) if move.poses else None
        parts = tempo_parts(self._motion) if self._motion else ()
        self.setAccessibleName(", ".join(part.label for part in parts if part.label))
        self.update()

    @property
    def seconds(self) -> float:
        """Where the playhead is."""
        if self._motion is None:
            return 0.0
        if self._lead:
            return min(max(0.0, self._clock.seconds - self._lead), self._motion.seconds)
        return self._clock.seconds % self._motion.seconds

    def _on_ticked(self) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._motion is None:
            return
        rect = QRectF(self.rect()).adjusted(4, 0, -4, 0)
        painter = QPainter(self)
        paint_tempo_bar(painter, rect, tempo_parts(self._motion), self.seconds, self._look.theme)
        painter.end()
