"""What the marks of a muscle's bar mean: done, planned, target, and how sure the sum is."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.text import width
from runlegs_desktop.draw.theme import mix
from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.look import Look

HEIGHT, _BOX, _GAP, _NEXT = 20, 15, 5, 14
_TARGET = 2


class BarLegend(QWidget):
    """A box and a word for each mark."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(_words()))
        self._look = look
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(round(sum(_BOX + _GAP + width(word, 11) + _NEXT for word in _words()) - _NEXT + 2), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, x = QPainter(self), self._look.theme, 0.0
        fills = (_alpha(theme.text2, 0.82), _alpha(theme.text2, 0.30), mix(theme.ok, theme.surface, 0.13), None)
        painter.setFont(font(11))
        for n, (word, fill) in enumerate(zip(_words(), fills, strict=True)):
            box = QRectF(x, HEIGHT / 2 - 5, _BOX, 10)
            if fill is None:
                painter.fillRect(QRectF(x, HEIGHT / 2 - 1, _BOX, 1.5), theme.text3)
            else:
                painter.fillRect(box, fill)
            if n == _TARGET:
                painter.setPen(QPen(theme.text, 1.6))
                painter.drawLine(box.topLeft() + QPointF(1, 0), box.bottomLeft() + QPointF(1, 0))
            painter.setPen(theme.text3)
            x += _BOX + _GAP
            painter.drawText(QRectF(x, 0, 200, HEIGHT), Qt.AlignmentFlag.AlignVCenter, word)
            x += width(word, 11) + _NEXT


def _words() -> tuple[str, ...]:
    return (_("done"), _("planned"), _("target"), _("likely range"))


def _alpha(colour: QColor, share: float) -> QColor:
    made = QColor(colour)
    made.setAlphaF(share)
    return made
