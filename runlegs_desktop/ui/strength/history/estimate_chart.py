"""The estimated one-repetition maximum, session by session: dots in their band of 5 %, open ones in easier weeks."""

from math import ceil, floor

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from runlegs_desktop.domain.one_rep_max import BAND
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.strength_history import EstimateShown
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.strength.session.volume_chart import step_of

HEIGHT = 116
_AXIS, _FOOT, _TOP, _TINT = 34, 18, 10, 0.16


class EstimateChart(QWidget):
    """Paints a trend; its accessible name says it. Endurance sets have no estimate and leave a gap."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("estimate-chart")
        self._look = look
        self._shown: EstimateShown | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(220, HEIGHT)

    def show_estimate(self, shown: EstimateShown) -> None:
        """Show a trend."""
        self._shown = shown
        self.setAccessibleName(shown.spoken)
        self.setToolTip(shown.spoken)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self._shown
        if shown is None:
            return
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(11))
        area = QRectF(_AXIS, _TOP, self.width() - _AXIS - 6, self.height() - _TOP - _FOOT)
        known = [one.value for one in shown.points if one.value is not None]
        if not known:
            painter.setPen(theme.text3)
            painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, shown.said)
            painter.end()
            return
        low, high = min(known) * (1 - BAND) * 0.98, max(known) * (1 + BAND) * 1.02
        step = area.width() / max(1, len(shown.points) - 1)

        def spot(place: int, value: float) -> QPointF:
            return QPointF(area.left() + step * place, area.bottom() - area.height() * (value - low) / (high - low))

        spots = [(n, one.value) for n, one in enumerate(shown.points) if one.value is not None]
        self._paint_axis(painter, area, low, high)
        solid = theme.tones[Kind.STRENGTH].solid
        tint = QColor(solid)
        tint.setAlphaF(_TINT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        upper = [spot(n, value * (1 + BAND)) for n, value in spots]
        lower = [spot(n, value * (1 - BAND)) for n, value in reversed(spots)]
        painter.drawPolygon(QPolygonF([*upper, *lower]))
        self._paint_line(painter, shown, [(n, spot(n, value)) for n, value in spots], solid)
        painter.setPen(QPen(theme.text3, 1.4))
        for n in (n for n, one in enumerate(shown.points) if one.value is None):
            at = area.left() + step * n
            painter.drawLine(QPointF(at - 4, area.bottom() - 4), QPointF(at + 4, area.bottom() - 4))
        foot = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        for side, point in zip(foot, (shown.points[0], shown.points[-1]), strict=True):
            painter.drawText(QRectF(area.left() - 8, area.bottom() + 2, area.width() + 14, _FOOT), side, point.label)
        painter.end()

    def _paint_axis(self, painter: QPainter, area: QRectF, low: float, high: float) -> None:
        theme = self._look.theme
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        step = step_of(high - low)
        for value in (step * n for n in range(ceil(low / step), floor(high / step) + 1)):
            y = area.bottom() - area.height() * (value - low) / (high - low)
            painter.setPen(QPen(theme.grid, 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(theme.text3)
            painter.drawText(QRectF(0, y - 8, _AXIS - 8, 16), right, f"{value:.0f}")

    def _paint_line(
        self, painter: QPainter, shown: EstimateShown, spots: list[tuple[int, QPointF]], solid: QColor
    ) -> None:
        path = QPainterPath(spots[0][1])
        for _n, at in spots[1:]:
            path.lineTo(at)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(solid, 1.6))
        painter.drawPath(path)
        for n, at in spots:
            painter.setBrush(self._look.theme.surface if shown.points[n].is_easier else solid)
            painter.drawEllipse(at, 3, 3)
