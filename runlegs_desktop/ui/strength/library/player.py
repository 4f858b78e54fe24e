"""Play, half speed, mirror and the tempo bar under a figure."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QPushButton, QWidget
from typing_extensions import override

from runlegs_desktop.domain.mobility import Mobile
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import line_icon
from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.figure_clock import FigureClock
from runlegs_desktop.ui.figure_view import FigureView, TempoBar
from runlegs_desktop.ui.look import Look

ROUND, ICON = 36, 16


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

    @override
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
        self.half = _toggle(_("½×"), _("Half speed"), "H")
        self.mirror = _toggle(_("Mirror"), _("The other leg"), "M")
        self.half.clicked.connect(clock.half_speed)
        self.mirror.clicked.connect(figure.set_mirrored)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for one in (self.play, self.bar, self.half, self.mirror):
            row.addWidget(one, 1 if one is self.bar else 0)

    def show_move(self, move: Mobile, *, one_sided: bool) -> None:
        """Show the tempo of a move. One that both legs do has no other side."""
        self.bar.show_move(move)
        self.bar.setVisible(bool(move.poses))
        for one in (self.play, self.half):
            one.setEnabled(bool(move.poses))
        self.mirror.setVisible(one_sided)
        self.show_state()

    def show_state(self) -> None:
        """Say what the keys have changed."""
        self.half.setChecked(self._clock.is_half_speed)
        self.mirror.setChecked(self._figure.is_mirrored)


def _toggle(text: str, what: str, key: str) -> QPushButton:
    made = QPushButton(text)
    made.setCheckable(True)
    made.setProperty("toggle", True)
    made.setFont(font(12, 500))
    made.setFixedHeight(28)
    made.setAccessibleName(what)
    made.setToolTip(_("{what} ({key})").format(what=what, key=key))
    return made
