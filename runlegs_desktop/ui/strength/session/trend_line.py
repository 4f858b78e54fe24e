"""The small line of an exercise's last bouts; a ring at its end is what is asked for next."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from runlegs_desktop.domain.session import Kind
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.lift_charts import TrendShown
from runlegs_desktop.ui.look import Look

_SIZE, _LABEL = QSize(168, 30), 62


class TrendLine(QWidget):
    """Paints a trend; its accessible name says it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: TrendShown | None = None
        self.setFixedSize(_SIZE)
        look.changed.connect(self.update)

    def show_trend(self, shown: TrendShown | None) -> None:
        """Show a trend, or nothing."""
        self._shown = shown
        self.setAccessibleName(shown.spoken if shown else "")
        self.setToolTip(shown.spoken if shown else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self._shown
        if shown is None:
            return
        theme, solid = self._look.theme, self._look.theme.tones[Kind.STRENGTH].solid
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(3, 6, self.width() - _LABEL - 16, self.height() - 12)
        every = [*shown.values, *([shown.next] if shown.next is not None else [])]
        low, high = min(every, default=0.0), max(every, default=1.0)
        reach = (high - low) or 1.0

        def y(value: float) -> float:
            return area.bottom() - area.height() * (value - low) / reach if high > low else area.center().y()

        step = area.width() / max(1, len(shown.values) - 1)
        spots = [QPointF(area.left() + step * n, y(value)) for n, value in enumerate(shown.values)]
        if len(spots) > 1:
            path = QPainterPath(spots[0])
            for spot in spots[1:]:
                path.lineTo(spot)
            painter.setPen(QPen(theme.text2, 1.4))
            painter.drawPath(path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(solid)
        if spots:
            painter.drawEllipse(spots[-1], 2.6, 2.6)
        if shown.next is not None:
            ring = QPointF(area.right() + 10, y(shown.next))
            painter.setPen(QPen(solid, 1.6))
            painter.setBrush(theme.surface)
            painter.drawEllipse(ring, 3.2, 3.2)
            painter.setPen(theme.text)
            painter.setFont(font(11, 600))
            box = QRectF(ring.x() + 7, 0, self.width() - ring.x() - 7, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown.label)
        painter.end()
