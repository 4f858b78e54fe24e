"""A small leg map, front and back: what the next exercise works. The page beside it says the same in words."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.draw.legmap import Shade, View, inks, paint_leg_map, width_for
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.muscle_words import muscle_name
from runlegs_desktop.ui.look import Look

HEIGHT, _GAP, _NAMED = 56, 8, 0.5
_WIDE = width_for(HEIGHT)


class SmallLegs(QWidget):
    """Shows how hard each muscle works, 0 to 1; hidden where there is nothing to show."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shades: dict[Muscle, Shade] = {}
        self.setFixedSize(round(2 * _WIDE + _GAP), HEIGHT)
        look.changed.connect(self.update)

    def show_legs(self, levels: Iterable[tuple[Muscle, float]]) -> None:
        """Show these muscles."""
        self._shades = {muscle: Shade(level) for muscle, level in levels}
        most = [muscle_name(muscle).name for muscle, shade in self._shades.items() if shade.level >= _NAMED]
        self.setAccessibleName(_("Works most: {muscles}").format(muscles=", ".join(most)))
        self.setVisible(bool(self._shades))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, view in enumerate(View):
            rect = QRectF(place * (_WIDE + _GAP), 0, _WIDE, HEIGHT)
            paint_leg_map(painter, view, rect, self._shades, inks(self._look.theme))
        painter.end()
