"""A list to choose from, with an arrow of our own: a style sheet cannot colour one."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import line_icon
from runlegs_desktop.ui.look import Look

ARROW = 12


class Choice(QComboBox):
    """The wheel scrolls the page and never changes a choice by accident."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFont(font(12.5))
        self.setMinimumHeight(28)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        arrow = line_icon("down", self._look.theme.text2, ARROW, self.devicePixelRatioF())
        QPainter(self).drawPixmap(QPointF(self.width() - ARROW - 9, (self.height() - ARROW) / 2), arrow)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
