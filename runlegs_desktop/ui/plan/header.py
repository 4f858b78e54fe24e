"""The frozen line above the weeks: the names of the columns."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.plan.columns import Columns

HEIGHT = 24
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class BoardHeader(QWidget):
    """Follows the board's columns and its sideways scroll."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self._look = look
        self._weekdays: tuple[str, ...] = ()
        self._columns = Columns(0)
        self._left = 0

    def show_columns(self, weekdays: tuple[str, ...], columns: Columns, left: int) -> None:
        """Name these columns; `left` is how far the board is scrolled sideways, in pixels."""
        if (weekdays, columns, left) == (self._weekdays, self._columns, self._left):
            return
        self._weekdays, self._columns, self._left = weekdays, columns, left
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._look.theme
        painter.fillRect(self.rect(), theme.surface)
        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(0, HEIGHT - 1, self.width(), HEIGHT - 1)
        painter.translate(-self._left, 0)
        painter.setFont(font(11, 500))
        for n, name in enumerate(self._weekdays):
            day = self._columns.day(n).adjusted(0, 0, 0, HEIGHT)
            painter.setPen(theme.grid)
            painter.drawLine(day.left(), 0, day.left(), HEIGHT)
            painter.setPen(theme.text2)
            painter.drawText(day.adjusted(8, 0, 0, 0), _LEFT, name)
        total = self._columns.total().adjusted(0, 0, 0, HEIGHT)
        painter.setPen(theme.grid)
        painter.drawLine(total.left(), 0, total.left(), HEIGHT)
        painter.setPen(theme.text2)
        painter.drawText(QRect(9, 0, 60, HEIGHT), _LEFT, _("Week"))
        painter.drawText(total.adjusted(10, 0, -10, 0), _LEFT, _("Week total"))
        painter.drawText(total.adjusted(10, 0, -10, 0), _RIGHT, _("Phase"))
