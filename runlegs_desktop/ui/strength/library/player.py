"""Play, half speed, mirror and the tempo bar under a figure."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from runlegs_desktop.domain.mobility import Mobile
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import line_icon
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.motion_words import tempo_text
from runlegs_desktop.ui.figure_clock import FigureClock
from runlegs_desktop.ui.figure_view import FigureView
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.tempo_bar_view import TempoBar

ROUND, ICON = 36, 16
_SPEED = 22


class PlayButton(QAbstractButton):
    """A round button that plays and pauses."""

    def __init__(self, look: Look, clock: FigureClock) -> None:
        super().__init__()
        self.setObjectName("play")
        self.setFixedSize(ROUND, ROUND)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._look, self._clock = look, clock
        self.clicked.connect(lambda: clock.play(not clock.is_playing))
        clock.played.connect(self._name)
        look.changed.connect(self.update)
        self._name()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._look.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus = self.hasFocus()
        painter.setPen(QPen(theme.accent if focus else theme.line2, 2 if focus else 1))
        painter.setBrush(theme.grid if self.underMouse() else theme.surface)
        painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        name, at = "pause" if self._clock.is_playing else "play", (ROUND - ICON) // 2
        painter.drawPixmap(at, at, line_icon(name, theme.text, ICON, self.devicePixelRatioF()))

    def _name(self) -> None:
        words = _("Pause") if self._clock.is_playing else _("Play")
        self.setAccessibleName(words)
        self.setToolTip(_("{words} (Space)").format(words=words))
        self.update()


class Player(QWidget):
    """The line under the stage. It drives the clock and turns the figure round."""

    def __init__(self, look: Look, clock: FigureClock, figure: FigureView) -> None:
        super().__init__()
        self._clock, self._figure = clock, figure
        self.play = PlayButton(look, clock)
        self.bar = TempoBar(look, clock)
        self.tempo = label("", "h2")
        self.tempo.setFont(font(17, 600))
        self.half = _toggle("", _("Half speed"), "H")
        self.half.setFixedHeight(_SPEED)
        self.half.setFont(font(11))
        self.half.setProperty("link", True)
        self.mirror = _toggle(_("Mirror"), _("The other leg"), "M")
        self.half.clicked.connect(self._on_half)
        self.mirror.clicked.connect(figure.set_mirrored)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.play)
        row.addWidget(self.bar, 1)
        row.addLayout(self._digits())
        row.addWidget(self.mirror)

    def show_move(self, move: Mobile, *, one_sided: bool) -> None:
        """Show the tempo of a move. One that both legs do has no other side."""
        self.bar.show_move(move)
        self.bar.setVisible(bool(move.poses))
        self.tempo.setText(tempo_text(move))
        for one in (self.play, self.half):
            one.setEnabled(bool(move.poses))
        self.mirror.setVisible(one_sided)
        self.show_state()

    def show_state(self) -> None:
        """Say what the keys have changed."""
        half = self._clock.is_half_speed
        self.half.setChecked(half)
        self.half.setText(_("speed ½×") if half else _("speed 1×"))
        self.mirror.setChecked(self._figure.is_mirrored)

    def _on_half(self, on: bool) -> None:
        self._clock.half_speed(on)
        self.show_state()

    def _digits(self) -> QVBoxLayout:
        """The tempo in digits, and how fast it is played."""
        column = QVBoxLayout()
        column.setSpacing(1)
        right = Qt.AlignmentFlag.AlignRight
        for one in (label(_("Tempo"), "caption"), self.tempo, self.half):
            column.addWidget(one, 0, right)
        return column


def _toggle(text: str, what: str, key: str) -> QPushButton:
    made = QPushButton(text)
    made.setCheckable(True)
    made.setProperty("toggle", True)
    made.setFont(font(12, 500))
    made.setFixedHeight(28)
    made.setAccessibleName(what)
    made.setToolTip(_("{what} ({key})").format(what=what, key=key))
    return made
