"""The ring of the rest: idle it says what is to come, running it empties."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from runlegs_desktop.domain.session import Kind
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.theme import mix
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.strength_player import clock
from runlegs_desktop.ui.look import Look

IDLE, RESTING = 44, 78
_PEN = 9


class RestRing(QWidget):
    """A ring with a time in it; `radius` is to the middle of its line."""

    def __init__(self, look: Look, radius: int) -> None:
        super().__init__()
        self._look, self._radius = look, radius
        self._left, self._all, self._runs = 0.0, 1, False
        side = 2 * radius + _PEN + 3
        self.setFixedSize(QSize(side, side))
        look.changed.connect(self.update)

    def show_rest(self, left: float, of: int, *, runs: bool) -> None:
        """Show what is left of so many seconds."""
        self._left, self._all, self._runs = left, max(1, of), runs
        self.setAccessibleName(_("Rest, {time}").format(time=clock(left)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        box = QRectF(middle.x() - self._radius, middle.y() - self._radius, 2 * self._radius, 2 * self._radius)
        solid = theme.tones[Kind.STRENGTH].solid
        painter.setPen(QPen(theme.line if self._runs else mix(solid, theme.window, 0.38), _PEN))
        painter.drawEllipse(box)
        if self._runs:
            pen = QPen(solid, _PEN)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(box, 90 * 16, round(360 * 16 * min(1.0, self._left / self._all)))
        size = 34 if self._radius == RESTING else 21
        painter.setPen(theme.text)
        painter.setFont(font(size, 600))
        centre = Qt.AlignmentFlag.AlignCenter
        painter.drawText(QRectF(box.left(), middle.y() - size, box.width(), size * 1.3), centre, clock(self._left))
        painter.setPen(theme.text3)
        painter.setFont(font(11))
        words = _("rest") if self._runs else _("rest next")
        painter.drawText(QRectF(box.left(), middle.y() + size * 0.38, box.width(), 16), centre, words)
        painter.end()
