"""The fibre types that are recruited: a bar of their shares, with minutes against those wanted under each."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from runlegs_desktop.draw.fibre_bar import fibre_greys, paint_fibre_bar
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.text import fitting, width
from runlegs_desktop.present.fibre_words import FibreBar
from runlegs_desktop.ui.look import Look

BAR, HEIGHT, _SWATCH, _GAP = 12, 52, 9, 12


class FibreLine(QWidget):
    """Shows a bar, or nothing."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("load-fibres")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._look = look
        self._fibres: FibreBar | None = None
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(300, HEIGHT)

    def show_fibres(self, fibres: FibreBar | None) -> None:
        """Show these shares."""
        self._fibres = fibres
        self.setAccessibleName(fibres.spoken if fibres else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._fibres is None:
            return
        painter, theme = QPainter(self), self._look.theme
        paint_fibre_bar(painter, self._fibres.shares, QRectF(0, 0, self.width(), BAR), theme)
        room = self.width() / len(self._fibres.parts)
        middle = Qt.AlignmentFlag.AlignVCenter
        for n, (part, grey) in enumerate(zip(self._fibres.parts, fibre_greys(theme), strict=True)):
            x = n * room
            painter.fillRect(QRectF(x, 21, _SWATCH, _SWATCH), grey)
            left, wide = x + _SWATCH + 5, room - _SWATCH - 5 - _GAP
            share = fitting((part.share,), wide, 12, 600)
            painter.setFont(font(12, 600))
            painter.setPen(theme.text)
            painter.drawText(QRectF(left, 17, wide, 17), middle, share)
            used = width(share, 12, 600) + 5
            painter.setFont(font(12))
            painter.setPen(theme.text2)
            about = part.about if width(part.about, 12) <= wide - used else ""
            painter.drawText(QRectF(left + used, 17, wide, 17), middle, about)
            painter.setPen(theme.text3)
            painter.drawText(QRectF(left, 34, wide, 17), middle, fitting((part.minutes,), wide, 12))
