"""What the days say while a card is in the air, drawn above the cards: sign and words, target, dashed ghosts."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from runlegs_desktop.draw.card_paint import RADIUS, warning_triangle
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import line_icon
from runlegs_desktop.present.verdict import Tone, Verdict
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.plan.verdict_places import GAP, PAD, SIGN, Standing

_UNCUT = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextDontClip.value


class Spoken(NamedTuple):
    """One day's place on the canvas, what it says, and where that stands; none where it says nothing."""

    place: QRect
    verdict: Verdict
    is_target: bool
    standing: Standing | None


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
        before, after = ({(s.place.x(), s.place.y()): s for s in some} for some in (self._spoken, spoken))
        self._spoken = spoken
        for corner in before.keys() | after.keys():
            was, now = before.get(corner), after.get(corner)
            for one in (was, now) if was != now else ():
                if one is not None:
                    self.update(one.place.adjusted(-2, -2, 2, 2))

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
        worse, past = (one.verdict.tone is tone for tone in (Tone.WORSE, Tone.PAST))
        line = theme.warn_mark if worse else theme.text3 if past else theme.ok
        if one.is_target:
            painter.setPen(QPen(line, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place.adjusted(1, 1, -1, -2))
        if one.standing is None:
            return
        strip, tint = QRectF(one.standing.strip), theme.warn_tint if worse else theme.surface if past else theme.ok_tint
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawRoundedRect(strip, RADIUS, RADIUS)
        middle = QPointF(strip.left() + PAD + SIGN / 2, strip.center().y())
        if worse:
            warning_triangle(painter, middle, theme, SIGN)
        elif past:  # neither praise nor a warning
            painter.setPen(QPen(theme.text3, 2))
            painter.drawLine(middle - QPointF(3.5, 0), middle + QPointF(3.5, 0))
        else:
            sign = line_icon("check", theme.ok, SIGN, self.devicePixelRatioF())
            painter.drawPixmap(middle - QPointF(SIGN / 2, SIGN / 2), sign)
        painter.setFont(font(11, 600))
        painter.setPen(theme.warn if worse else theme.text2 if past else theme.ok)
        at = strip.adjusted(PAD + SIGN + GAP, 0, 0, 0)
        painter.drawText(at, _UNCUT, one.standing.words)
