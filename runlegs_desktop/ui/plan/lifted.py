"""The card in the air: its picture under the pointer, slightly turned, and a line that says what changes."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.text import width
from runlegs_desktop.ui.look import Look

_TURN = -2.0  # degrees
_MARGIN = 14  # room for the turn and the shadow
_TIP_HEIGHT, _TIP_GAP = 24, 8
_SHADOW = (QColor(0, 0, 0, 20), QColor(0, 0, 0, 26), QColor(0, 0, 0, 32))


class Lifted(QWidget):
    """Floats above everything inside the window; the mouse goes through it."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setObjectName("lifted")
        self._look = look
        self._picture = QPixmap()
        self._hot = QPoint()
        self._tip = ""
        self.hide()

    @property
    def tip(self) -> str:
        """The line under the card."""
        return self._tip

    def lift(self, picture: QPixmap, hot: QPoint) -> None:
        """Show a card's picture; `hot` is where it is held, from its corner."""
        self._picture, self._hot, self._tip = picture, hot, ""
        self.show()
        self.raise_()

    def lift_bare(self) -> None:
        """Nothing under the pointer, for the keys carry; the tip stands by the day."""
        self._picture, self._tip = QPixmap(), ""

    def stand_by(self, day: QRect | None) -> None:
        """Show the tip alone under a day, or over it where there is no room; `day` is in the parent, none is no day."""
        parent = self.parentWidget()
        if day is None or not self._tip or parent is None:
            self.hide()
            return
        size = self._room()
        below = day.bottom() + 3
        y = below if below + size.height() <= parent.height() else day.top() - size.height() - 2
        x = min(max(0, day.center().x() - size.width() // 2), parent.width() - size.width())
        self.setGeometry(x, y, size.width(), size.height())
        self.show()
        self.raise_()

    def carry(self, at: QPoint) -> None:
        """Follow the pointer; `at` is in the parent."""
        size = self._room()
        place = at - self._hot - QPoint(_MARGIN, _MARGIN)
        parent = self.parentWidget()
        if parent is not None:  # the tip stays inside the window
            place.setX(min(place.x(), parent.width() - size.width()))
        self.setGeometry(place.x(), place.y(), size.width(), size.height())

    def say(self, tip: str) -> None:
        """Change the line under the card."""
        if tip != self._tip:
            self._tip = tip
            self.resize(self._room())
            self.update()

    def _room(self) -> QSize:
        card = self._picture.deviceIndependentSize()
        tip = width(self._tip, 11, 500) + 20 if self._tip else 0
        if self._picture.isNull():
            return QSize(round(tip + 2), _TIP_HEIGHT)
        tall = card.height() + 2 * _MARGIN + (_TIP_HEIGHT + _TIP_GAP if self._tip else 0)
        return QSize(round(max(card.width() + 2 * _MARGIN, tip + 2)), round(tall))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if self._picture.isNull():
            self._paint_tip(painter, 0)
            return
        card = self._picture.deviceIndependentSize()
        middle = QPointF(_MARGIN + card.width() / 2, _MARGIN + card.height() / 2)
        painter.save()
        painter.translate(middle)
        painter.rotate(_TURN)
        place = QRectF(-card.width() / 2, -card.height() / 2, card.width(), card.height())
        painter.setPen(Qt.PenStyle.NoPen)
        for n, colour in enumerate(_SHADOW):
            painter.setBrush(colour)
            grown = 4 - n
            painter.drawRoundedRect(place.adjusted(-grown, -grown + 5, grown, grown + 5), 7, 7)
        painter.setBrush(self._look.theme.surface)
        painter.drawRoundedRect(place.adjusted(3, 3, -3, -3), 5, 5)
        painter.drawPixmap(place.topLeft(), self._picture)
        painter.restore()
        if self._tip:
            self._paint_tip(painter, _MARGIN * 2 + card.height())

    def _paint_tip(self, painter: QPainter, top: float) -> None:
        box = QRectF(0, top, width(self._tip, 11, 500) + 20, _TIP_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.text)
        painter.drawRoundedRect(box, 5, 5)
        painter.setFont(font(11, 500))
        painter.setPen(self._look.theme.surface)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._tip)


def is_drag(moved: QPoint) -> bool:
    """Whether a pressed pointer has moved so far that it carries what it pressed."""
    return moved.manhattanLength() >= QApplication.startDragDistance()
