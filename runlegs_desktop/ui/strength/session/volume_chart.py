"""The volume of an exercise as bars, session by session; what is still planned today stands dashed on today's bar."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from runlegs_desktop.domain.session import Kind
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.theme import mix
from runlegs_desktop.present.lift_charts import Bar, VolumeShown
from runlegs_desktop.ui.look import Look

HEIGHT = 112
_AXIS, _FOOT, _TOP, _WIDEST = 40, 18, 16, 40
_DONE_BEFORE, _LABEL = 0.42, 46


class VolumeChart(QWidget):
    """Paints its own bars; its accessible name says them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("volume-chart")
        self._look = look
        self._shown: VolumeShown | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(260, HEIGHT)

    def show_volume(self, shown: VolumeShown | None) -> None:
        """Show the bars; nothing where there are none."""
        self._shown = shown
        self.setAccessibleName(shown.spoken if shown else "")
        self.setToolTip(shown.spoken if shown else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self._shown
        if shown is None or not shown.bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(11))
        most = max(bar.done + bar.planned for bar in shown.bars) or 1.0
        area = QRectF(_AXIS, _TOP, self.width() - _AXIS, self.height() - _TOP - _FOOT)
        self._paint_grid(painter, area, most)
        room = area.width() / max(7, len(shown.bars))
        for place, bar in enumerate(shown.bars):
            middle = area.left() + room * (place + 0.5)
            wide = min(_WIDEST, room - 8)
            column = QRectF(middle - wide / 2, area.top(), wide, area.height())
            self._paint_bar(painter, bar, column, most)
            if room >= _LABEL or (len(shown.bars) - 1 - place) % 2 == 0:  # where bars are narrow every second is named
                painter.setPen(self._look.theme.text if bar.is_today else self._look.theme.text3)
                under = QRectF(middle - 40, area.bottom() + 3, 80, _FOOT - 3)
                painter.drawText(under, Qt.AlignmentFlag.AlignCenter, bar.label)
        last = shown.bars[-1]
        x = area.left() + room * (len(shown.bars) - 0.5)
        y = area.bottom() - area.height() * (last.done + last.planned) / most
        painter.setPen(self._look.theme.text)
        painter.drawText(QRectF(x - 40, y - 16, 80, 14), Qt.AlignmentFlag.AlignCenter, shown.said)
        painter.end()

    def _paint_grid(self, painter: QPainter, area: QRectF, most: float) -> None:
        theme, step = self._look.theme, step_of(most)
        value = 0.0
        while value <= most:
            y = area.bottom() - area.height() * value / most
            painter.setPen(QPen(theme.grid, 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(theme.text3)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, y - 8, _AXIS - 8, 16), right, f"{value:.0f}")
            value += step

    def _paint_bar(self, painter: QPainter, bar: Bar, area: QRectF, most: float) -> None:
        theme, solid = self._look.theme, self._look.theme.tones[Kind.STRENGTH].solid
        high = area.height() * bar.done / most
        left, wide = area.left(), area.width()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(solid if bar.is_today else mix(solid, theme.surface, _DONE_BEFORE))
        painter.drawRoundedRect(QRectF(left, area.bottom() - high, wide, high), 2, 2)
        if bar.planned > 0:
            more = area.height() * bar.planned / most
            pen = QPen(solid, 1.2)
            pen.setDashPattern([3, 2])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(left + 0.6, area.bottom() - high - more + 0.6, wide - 1.2, max(1.0, more - 1.2)))


def step_of(most: float) -> float:
    """A round step that gives two or three lines: 1, 2 or 5 of a power of ten."""
    size = 1.0
    while size * 10 <= most / 2:
        size *= 10
    return next((size * n for n in (1, 2, 5) if most / (size * n) < 4), size * 5)
