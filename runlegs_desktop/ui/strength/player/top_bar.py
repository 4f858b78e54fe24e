"""The line at the top of the player: which session, how far, and a segment for every set."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from runlegs_desktop.domain.session import Kind
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import cue
from runlegs_desktop.draw.text import fitting
from runlegs_desktop.draw.theme import mix
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.strength_player import Head, Segments
from runlegs_desktop.ui.look import Look

HEIGHT = 76
_LEFT, _NAMES, _GAP, _BETWEEN, _BAR = 28, 160, 3, 14, 6
_VIEW = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class TopBar(QWidget):
    """Shows a `Head`; asks to pause and to leave."""

    pause_asked = Signal()
    leave_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self._look = look
        self._head = Head("", "", ())
        self.pause, self.leave = QPushButton(_("Pause")), QPushButton(_("Leave  Esc"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 28, 0)
        row.setSpacing(10)
        row.addStretch()
        for button, asked in ((self.pause, self.pause_asked), (self.leave, self.leave_asked)):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setFont(font(12, 500))
            button.clicked.connect(asked)
            row.addWidget(button)
        self.leave.setAccessibleName(_("Leave: what is done is kept"))
        look.changed.connect(self.update)

    def show_head(self, head: Head, *, paused: bool) -> None:
        """Show how far the session is."""
        self.pause.setText(_("Go on") if paused else _("Pause"))
        if head != self._head:
            self._head = head
            self.setAccessibleName(f"{head.name}, {head.line}")
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme.line)
        painter.drawPixmap(_LEFT, 26, cue(Kind.STRENGTH, theme.name, 24, self.devicePixelRatioF()))
        left = _LEFT + 34
        painter.setPen(theme.text)
        painter.setFont(font(15, 600))
        room = _NAMES - 34 - 16
        painter.drawText(QRectF(left, 18, room, 22), _VIEW, fitting((self._head.name,), room, 15, 600))
        painter.setPen(theme.text3)
        painter.setFont(font(11.5))
        painter.drawText(QRectF(left, 40, room, 16), _VIEW, fitting((self._head.line,), room, 11.5))
        self._bars(painter, _LEFT + _NAMES)
        painter.end()

    def _bars(self, painter: QPainter, left: float) -> None:
        bars = self._head.bars
        total = sum(len(bar.shares) for bar in bars)
        if not total:
            return
        room = self.pause.x() - 24 - left - _BETWEEN * (len(bars) - 1)
        for bar in bars:
            wide = room * len(bar.shares) / total
            self._one(painter, bar, QRectF(left, 25, wide, _BAR))
            left += wide + _BETWEEN

    def _one(self, painter: QPainter, bar: Segments, box: QRectF) -> None:
        theme = self._look.theme
        solid = theme.tones[Kind.STRENGTH].solid
        each = (box.width() - _GAP * (len(bar.shares) - 1)) / len(bar.shares)
        painter.setPen(Qt.PenStyle.NoPen)
        for number, share in enumerate(bar.shares):
            part = QRectF(box.left() + number * (each + _GAP), box.top(), each, _BAR)
            now = number == bar.now
            painter.setBrush(mix(solid, theme.window, 0.5) if now else theme.line)
            painter.drawRoundedRect(part, 3, 3)
            if share:
                painter.setBrush(solid)
                painter.drawRoundedRect(QRectF(part.left(), part.top(), part.width() * share, _BAR), 3, 3)
        painter.setPen(theme.text if bar.is_here else theme.text3)
        weight = 600 if bar.is_here else 400
        painter.setFont(font(11, weight))
        words = fitting((bar.name,), box.width(), 11, weight)
        painter.drawText(QRectF(box.left(), box.bottom() + 5, box.width() + 2, 16), _VIEW, words)
