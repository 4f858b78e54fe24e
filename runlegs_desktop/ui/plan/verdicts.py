"""What the days say while a card is in the air, drawn above the cards: sign and words, target, dashed ghosts."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from runlegs_desktop.draw.card_paint import warning_triangle
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import line_icon
from runlegs_desktop.draw.text import fitting, width
from runlegs_desktop.present.verdict import Tone, Verdict
from runlegs_desktop.ui.look import Look

_STRIP, _SIGN = 17, 11
_LOW = 50  # rows of the whole plan


class Spoken(NamedTuple):
    """One day's place on the canvas and what it says."""

    place: QRect
    verdict: Verdict
    is_target: bool


class Verdicts(QWidget):
    """Paints only; the mouse goes through it."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._look = look
        self._spoken: tuple[Spoken, ...] = ()
        self._ghosts: tuple[QRect, ...] = ()

    @property
    def spoken(self) -> tuple[Spoken, ...]:
        """What it draws."""
        return self._spoken

    def show_spoken(self, spoken: tuple[Spoken, ...]) -> None:
        """Draw these; only days that changed are painted again."""
        before, after = {repr(s): s for s in self._spoken}, {repr(s): s for s in spoken}
        self._spoken = spoken
        for key in before.keys() ^ after.keys():
            self.update((before.get(key) or after[key]).place.adjusted(-2, -2, 2, 2))

    def show_ghosts(self, ghosts: tuple[QRect, ...]) -> None:
        """Draw where the cards in the air came from."""
        for place in (*self._ghosts, *ghosts):
            self.update(place.adjusted(-3, -3, 3, 3))
        self._ghosts = ghosts

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for ghost in self._ghosts:
            painter.setPen(QPen(theme.line2, 1.5, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(ghost).adjusted(1, 1, -1, -1), 5, 5)
        for one in self._spoken:
            if event.rect().intersects(one.place):
                self._paint_spoken(painter, one)

    def _paint_spoken(self, painter: QPainter, one: Spoken) -> None:
        theme, place = self._look.theme, QRectF(one.place)
        worse = one.verdict.tone is Tone.WORSE
        line = theme.warn_mark if worse else theme.ok
        if one.is_target:
            painter.setPen(QPen(line, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place.adjusted(1, 1, -1, -2))
        if not one.verdict.words:
            return
        strip = QRectF(place.left() + 2, place.bottom() - _STRIP - 2, place.width() - 4, _STRIP)
        is_low = place.height() < _LOW
        if is_low:  # the words would lie upon the cards: the sign stays, the tip says the rest
            strip.setLeft(strip.right() - _SIGN - 4)
        painter.fillRect(strip, theme.warn_tint if worse else theme.ok_tint)
        middle = QPointF(strip.left() + 2 + _SIGN / 2, strip.center().y())
        if worse:
            warning_triangle(painter, middle, theme, _SIGN)
        else:
            sign = line_icon("check", theme.ok, _SIGN, self.devicePixelRatioF())
            painter.drawPixmap(middle - QPointF(_SIGN / 2, _SIGN / 2), sign)
        if is_low:
            return
        painter.setFont(font(11, 600))
        painter.setPen(theme.warn if worse else theme.ok)
        room = strip.width() - _SIGN - 5
        words = fitting((one.verdict.words,), room, 11, 600)
        at = QRectF(strip.left() + _SIGN + 5, strip.top(), max(room, width(words, 11, 600)), strip.height())
        painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, words)
