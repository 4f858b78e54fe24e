"""One row of the board: the gutter with the week's number, seven days, the week's total."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from runlegs_desktop.domain.calendar import DAYS_A_WEEK
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.text import fitting, width
from runlegs_desktop.draw.total_paint import paint_total
from runlegs_desktop.present.board import Week
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.phase_words import short_phases
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.plan.cell import DayCell
from runlegs_desktop.ui.plan.columns import Columns

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_STRIPE = 3
_TALL = 40  # rows at least this tall have the span under the number


class TotalView(QWidget):
    """The week's total, a widget of its own so that a screen reader can say it. A click asks what the week trains."""

    asked = Signal(object)

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._look = look
        self._week: Week | None = None

    def show_week(self, week: Week) -> None:
        """Show this week's sums."""
        if self._week is not None and week.total == self._week.total and week.phase is self._week.phase:
            return
        self._week = week
        self.setAccessibleName(week.name)
        self.setToolTip(week.total.change_tip)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._week is not None:
            self.asked.emit(self._week.start)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._week is None:
            return
        painter = QPainter(self)
        painter.setPen(QPen(self._look.theme.grid, 1))
        painter.drawLine(0, 0, 0, self.height())
        paint_total(painter, self._week.total, short_phases(self._week.phase), QRectF(self.rect()), self._look.theme)


def _gutter(week: Week) -> tuple[object, ...]:
    """What the gutter shows."""
    return (week.number, week.span, week.is_now, week.phase)


class WeekRow(QWidget):
    """A week. Its cards lie above it, on the board, so that they can move between rows and stay what they are."""

    def __init__(self, parent: QWidget, look: Look, index: int) -> None:
        super().__init__(parent)
        self.setObjectName(f"week-{index + 1}")
        self._look = look
        self._week: Week | None = None
        self.cells = tuple(DayCell(self, look) for _n in range(DAYS_A_WEEK))
        self.total = TotalView(self, look)

    @property
    def week(self) -> Week | None:
        """What it shows."""
        return self._week

    def show_week(self, week: Week, columns: Columns) -> None:
        """Show a week laid out in these columns. The cells are filled by the board, which knows what fits."""
        for n, cell in enumerate(self.cells):
            cell.setGeometry(columns.day(n).adjusted(0, 0, 0, self.height()))
        self.total.setGeometry(columns.total().adjusted(0, 0, 0, self.height()))
        self.total.show_week(week)
        before, self._week = self._week, week
        if before is None or before.name != week.name:
            self.setAccessibleName(week.name)
        if before is None or _gutter(before) != _gutter(week):
            self.update(0, 0, self.cells[0].x(), self.height())  # cells, cards and total see to themselves

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._week is None:
            return
        theme, painter, week = self._look.theme, QPainter(self), self._week
        painter.fillRect(self.rect(), theme.surface)
        painter.fillRect(QRect(0, 0, _STRIPE, self.height()), theme.phases[week.phase])
        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        room = self.cells[0].x() - 10
        painter.setPen(theme.accent if week.is_now else theme.text)
        painter.setFont(font(13, 600))
        if self.height() < _TALL:
            painter.drawText(QRect(9, 0, 22, self.height()), _LEFT, week.number)
            painter.setFont(font(11))
            painter.setPen(theme.text3)
            left = 14 + round(width("00", 13, 600))
            room = self.cells[0].x() - left - 2
            painter.drawText(QRect(left, 0, room, self.height()), _LEFT, fitting((week.short_span,), room, 11))
            return
        painter.drawText(QRect(9, 4, room, 18), _LEFT, week.number)
        painter.setFont(font(11))
        painter.setPen(theme.text3)
        painter.drawText(QRect(9, 21, room, 15), _LEFT, fitting((week.span, week.mid_span, week.short_span), room, 11))
        if week.is_now and self.height() >= 52:
            painter.setFont(font(11, 600))
            painter.setPen(theme.accent)
            texts = (_("this week"), _("now"))
            painter.drawText(QRect(9, 36, room, 15), _LEFT, fitting(texts, room, 11, 600))
