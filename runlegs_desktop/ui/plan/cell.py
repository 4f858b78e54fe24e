"""One day of the board: its ground, its number, the word Rest, and the chip for what doesn't fit."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from runlegs_desktop.domain.session import Kind
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import cue
from runlegs_desktop.draw.text import width
from runlegs_desktop.present.board import Day
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.verdict import Tone, Verdict
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.plan.arrangement import INSET, LOW_STRIP, chip_width, date_strip
from runlegs_desktop.ui.plan.zoom import Detail

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_UNCUT = _LEFT.value | Qt.TextFlag.TextDontClip.value  # the strip of a low row is lower than its letters with their air


class DayCell(QWidget):
    """A day. It takes the keyboard focus when it holds no card."""

    chosen = Signal(object)
    stack_asked = Signal(object)

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._look = look
        self._day: Day | None = None
        self._detail = Detail.LINES
        self._hidden = 0
        self._verdict: Verdict | None = None
        self._is_hatched = False

    @property
    def day(self) -> Day | None:
        """What it shows."""
        return self._day

    @property
    def _strip(self) -> int:
        return date_strip(self.height())

    def show_day(self, day: Day, detail: Detail, hidden: int) -> None:
        """Show a day; `hidden` sessions have no room and go behind a "+n" chip."""
        if (day, detail, hidden) == (self._day, self._detail, self._hidden):
            return
        self._day, self._detail, self._hidden = day, detail, hidden
        self.setObjectName(f"day-{day.day.isoformat()}")
        self.setAccessibleName(day.name)
        self.setToolTip("\n".join(c.words for c in day.cards) if hidden else "")
        self.update()

    def show_verdict(self, verdict: Verdict | None, *, is_target: bool) -> None:
        """Tint the day by what it would say to the card in the air; the target is at least green or amber."""
        shown = verdict if verdict and (verdict.words or is_target) else None
        if shown != self._verdict:
            self._verdict = shown
            self.update()

    def set_hatched(self, hatched: bool) -> None:
        """Hatch it if it is over."""
        if hatched != self._is_hatched:
            self._is_hatched = hatched
            self.update()

    def beside_date(self) -> QRect:
        """What is free of the date's strip, between the date and the "+n" chip."""
        left = 8 + round(width(self._date_text(), 11, 600)) + 5 if self._day else 0
        right = round(self._chip_rect().left()) - 3 if self._hidden else self.width() - 2
        return QRect(left, 1, max(0, right - left), self._strip - 2)

    def _date_text(self) -> str:
        if self._day is None:
            return ""
        return _("Today {label}").format(label=self._day.label) if self._day.is_today else self._day.label

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._day is None:
            return
        theme, painter = self._look.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._verdict and self._verdict.tone is not Tone.PAST:
            painter.fillRect(self.rect(), theme.warn_tint if self._verdict.tone is Tone.WORSE else theme.ok_tint)
        elif self._day.is_today:
            painter.fillRect(self.rect(), theme.today)
        if self._is_hatched and self._day.is_past:
            painter.fillRect(self.rect(), QBrush(theme.line2, Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(theme.grid, 1))
        painter.drawLine(0, 0, 0, self.height())
        if self._detail is not Detail.CUE:
            self._paint_date(painter)
            if not self._day.cards:
                self._paint_rest(painter)
        if self._hidden:
            self._paint_chip(painter)
        if self.hasFocus():
            painter.setPen(QPen(theme.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            top = 2 if self._detail is Detail.CUE else self._strip - 2
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, top, -2, -3), 5, 5)

    def _paint_date(self, painter: QPainter) -> None:
        if self._day is None:
            return
        theme = self._look.theme
        painter.setFont(font(11, 600 if self._day.is_today else 400))
        painter.setPen(theme.accent if self._day.is_today else theme.text3)
        low = self._strip <= LOW_STRIP  # a staple lies close under the date
        top, tall = (0, self._strip - 1) if low else (1, self._strip - 3)
        painter.drawText(QRect(8, top, self.width() - 10, tall), _UNCUT, self._date_text())

    def _paint_rest(self, painter: QPainter) -> None:
        theme = self._look.theme
        painter.drawPixmap(QPointF(8, self._strip + 4), cue(Kind.REST, theme.name, 12, self.devicePixelRatioF()))
        painter.setFont(font(11))
        painter.setPen(theme.text3)
        painter.drawText(QRect(24, self._strip + 2, self.width() - 26, 16), _LEFT, _("Rest"))

    def _chip_rect(self) -> QRectF:
        wide = chip_width(self._hidden) - 2 * INSET
        top = 1 if self._strip > LOW_STRIP else 0
        return QRectF(self.width() - wide - INSET, top, wide, self._strip - 3 + 2 * top)

    def _paint_chip(self, painter: QPainter) -> None:
        theme, chip = self._look.theme, self._chip_rect()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent_tint)
        painter.drawRoundedRect(chip, 6, 6)
        painter.setPen(theme.accent)
        painter.setFont(font(11, 600))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, f"+{self._hidden}")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._day and self._hidden and self._chip_rect().adjusted(-4, -2, 4, 4).contains(event.position()):
            self.stack_asked.emit(self._day.day)
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._day:
            self.chosen.emit(self._day.day)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
