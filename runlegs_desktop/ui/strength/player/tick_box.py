"""A check box with a tick in it: in the style's own, colour alone tells on from off."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import line_icon
from runlegs_desktop.draw.text import width
from runlegs_desktop.ui.look import Look

_SIZE, _BOX, _GAP = 12, 15.0, 8
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class TickBox(QCheckBox):
    """Its key belongs to the player."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__(text)
        self._look = look
        self.setFont(font(_SIZE))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(round(_BOX + _GAP + width(self.text(), _SIZE)) + 4, 20)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, _where: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(1, (self.height() - _BOX) / 2, _BOX, _BOX)
        painter.setPen(QPen(theme.accent if self.isChecked() else theme.text3, 1))
        painter.setBrush(theme.accent if self.isChecked() else theme.surface)
        painter.drawRoundedRect(box, 3.5, 3.5)
        if self.isChecked():
            tick = line_icon("check", theme.on_accent, 11, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(box.left() + 2, box.top() + 2), tick)
        painter.setPen(theme.text)
        painter.setFont(font(_SIZE))
        painter.drawText(QRectF(self.rect()).adjusted(_BOX + _GAP, 0, 0, 0), _LEFT, self.text())
        painter.end()
