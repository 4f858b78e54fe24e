"""The profile of a session: effort over time as bars, minutes below, paces beside."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from runlegs_desktop.domain.session import Kind
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.text import width
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.step_rows import Bar, Profile
from runlegs_desktop.ui.look import Look

CHART, AXIS, GUTTER, TYPE = 44, 14, 34, 11
HEIGHT = CHART + AXIS
LEAST_APART = 12  # px between the names of two levels


class ProfileView(QWidget):
    """Paints the bars of one session."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("profile")
        self.setAccessibleName(_("Effort over time"))
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._look = look
        self._profile, self._kind = Profile(), Kind.EASY
        look.changed.connect(self.update)

    @property
    def has_bars(self) -> bool:
        """Whether there is anything to paint."""
        return bool(self._profile.bars)

    def show_profile(self, profile: Profile, kind: Kind) -> None:
        """Show these bars in the colours of a kind."""
        self._profile, self._kind = profile, kind
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._look.theme
        chart = QRectF(GUTTER, 2, self.width() - GUTTER, CHART - 2)
        painter.setFont(font(TYPE))
        above = chart.bottom() + LEAST_APART
        for height, name in self._profile.levels:
            y = chart.bottom() - height * chart.height()
            painter.setPen(theme.grid)
            painter.drawLine(QPointF(chart.left(), y), QPointF(chart.right(), y))
            if above - y >= LEAST_APART:
                above = y
                painter.setPen(theme.text3)
                place = QRectF(0, max(y - 7, 0), GUTTER - 5, 14)
                painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, name)
        for bar in self._profile.bars:
            painter.fillRect(_place(bar, chart), self._colour(bar))
        self._paint_ticks(painter, chart)

    def _paint_ticks(self, painter: QPainter, chart: QRectF) -> None:
        painter.setPen(self._look.theme.text3)
        end = -1.0
        for share, text in self._profile.ticks:
            room = width(text, TYPE)
            left = min(chart.left() + share * chart.width(), chart.right() - room)
            if left > end:
                painter.drawText(QPointF(left, chart.bottom() + 12), text)
                end = left + room + 6

    def _colour(self, bar: Bar) -> QColor:
        theme = self._look.theme
        if bar.is_hard:
            return theme.tones[self._kind].solid
        return theme.line2 if bar.is_recovery else theme.easy


def _place(bar: Bar, chart: QRectF) -> QRectF:
    left, right = chart.left() + bar.start * chart.width(), chart.left() + bar.end * chart.width()
    high = bar.height * chart.height()
    return QRectF(left, chart.bottom() - high, max(right - left - 1, 1), high)
