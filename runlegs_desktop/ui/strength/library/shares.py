"""How much of a set each muscle gets, as bars with their word."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.legmap import Shade, fill_of, inks
from runlegs_desktop.draw.text import fitting
from runlegs_desktop.present.strength_library import MuscleShare
from runlegs_desktop.ui.look import Look

ROW, _BAR = 32, 7


class ShareBars(QWidget):
    """One bar for each muscle, in the order given."""

    def __init__(self, look: Look, shares: Sequence[MuscleShare]) -> None:
        super().__init__()
        self._look, self._shares = look, tuple(shares)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(ROW * len(self._shares))
        self.setAccessibleName(", ".join(f"{one.name} {one.word}" for one in self._shares))
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(180, ROW * len(self._shares))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter, wide = self._look.theme, QPainter(self), float(self.width())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, one in enumerate(self._shares):
            top = float(place * ROW)
            words = QRectF(0, top, wide, 17)
            painter.setFont(font(12, tabular=False))
            painter.setPen(theme.text2)
            painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, one.word)
            room = wide - painter.fontMetrics().horizontalAdvance(one.word) - 8
            painter.setFont(font(12, 600, tabular=False))
            painter.setPen(theme.text)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, fitting((one.name,), room, 12, 600))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.sunken)
            painter.drawRoundedRect(QRectF(0, top + 18, wide, _BAR), 2, 2)
            painter.setBrush(fill_of(Shade(one.share), inks(theme)))
            painter.drawRoundedRect(QRectF(0, top + 18, wide * one.share, _BAR), 2, 2)
