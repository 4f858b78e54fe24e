"""The stage: the exercise moving at its tempo, the repetitions counted along, the metronome with a dot a second."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from runlegs_desktop.domain.exercise import Exercise
from runlegs_desktop.domain.motion import Doing, Motion, motion
from runlegs_desktop.domain.strength import Leg
from runlegs_desktop.draw.figure_stage import inks
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.text import width
from runlegs_desktop.draw.theme import mix
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.player_lists import MoveLine
from runlegs_desktop.ui.figure_clock import FigureClock
from runlegs_desktop.ui.figure_view import FigureView
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.strength.player.move_lines import MoveLines
from runlegs_desktop.ui.strength.player.tick_box import TickBox
from runlegs_desktop.ui.tempo_bar_view import TempoBar

_DOT, _BEAT, _STEP, _MOST_DOTS = 9, 12, 20, 12
READY = 5  # seconds to get into a hold before it counts [ED]
_COUNT = 230  # px that the count and the margins take from the name


class Stage(QWidget):
    """Shows one exercise, moved by its own clock."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.clock = FigureClock(self)
        self._motion: Motion | None = None
        self._most, self._beats = 0, -1
        self._of_text, self._timed = "", False
        self._name, self._cue = QLabel(), label("", "lead", wrap=True)
        self._count, self._of, self._caption = QLabel(), QLabel(), label("", "sentence")
        self.figure, self.tempo = FigureView(look, self.clock), TempoBar(look, self.clock)
        self.figure.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.dots = Metronome(look, self.clock)
        self.beep = TickBox(look, _("Metronome, beep each second"))
        self.done = MoveLines(on_surface=True)
        self.done.hide()
        self._lay_out()
        self.clock.ticked.connect(self._on_ticked)
        look.changed.connect(self.update)
        look.motion_changed.connect(self._reduce)
        self._reduce()

    @property
    def count(self) -> str:
        """The repetition that is shown."""
        return self._count.text()

    def show_move(self, name: str, cue: str, exercise: Exercise | None, leg: Leg) -> None:
        """Show an exercise from its first moment; one without a figure by its name alone."""
        self._name.setText(name)
        self._fit_name()
        self._cue.setText(cue)
        self._motion = None if exercise is None else motion(exercise)
        for one in (self.figure, self.tempo, self.dots):
            one.setVisible(exercise is not None)
        self.beep.show()
        self.done.hide()
        if exercise is not None:
            self.figure.show_move(exercise, exercise.main)
            self.figure.set_mirrored(exercise.one_legged and leg is Leg.LEFT)
            self.tempo.show_move(exercise, READY if self._is_hold else 0.0)
        self.dots.show_motion(self._motion)
        self._beats = -1
        self.clock.go_to(0.0)

    def show_done(self, name: str, lines: tuple[MoveLine, ...]) -> None:
        """Show what was done of a session that is over."""
        self.show_move(name, "", None, Leg.BOTH)
        self.show_count(0, "", "")
        self.beep.hide()
        self.done.show_lines(lines)
        self.done.show()

    def show_count(self, most: int, of: str, caption: str, *, timed: bool = False) -> None:
        """Count up to so many repetitions, or `timed` so many seconds down; not at all with 0."""
        self._most, self._of_text, self._timed = most, of, timed
        self._of.setText(of)
        self._caption.setText(caption)
        self._show_count()

    def sizeHint(self) -> QSize:
        return QSize(900, 700)

    @property
    def _is_hold(self) -> bool:
        return self._motion is not None and self._motion.sections[0].doing is Doing.HOLD

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.clock.watch(self, True)  # the count goes on where an exercise has no figure

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.clock.watch(self, False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_name()

    def _fit_name(self) -> None:
        """A long name is smaller where there is no room beside the count."""
        room = self.width() - _COUNT
        fits = next((size for size in (30, 24, 20) if width(self._name.text(), size, 600) <= room), 17)
        self._name.setFont(font(fits, 600))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.surface)
        painter.end()

    def _lay_out(self) -> None:
        self._count.setFont(font(56, 600))
        self._of.setFont(font(22, 400))
        self._of.setProperty("role", "lead")
        self._caption.setAlignment(Qt.AlignmentFlag.AlignRight)
        words, number, counted = QVBoxLayout(), QHBoxLayout(), QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._name)
        words.addWidget(self._cue)
        words.addStretch()
        number.setSpacing(8)
        number.addStretch()
        number.addWidget(self._count)
        number.addWidget(self._of, 0, Qt.AlignmentFlag.AlignBottom)
        self._of.setContentsMargins(0, 0, 0, 9)
        counted.setSpacing(0)
        counted.addLayout(number)
        counted.addWidget(self._caption)
        counted.addStretch()
        top, foot, beat = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        top.addLayout(words, 1)
        top.addLayout(counted)
        beat.setSpacing(4)
        beat.addWidget(self.dots)
        beat.addWidget(self.beep)
        foot.setSpacing(28)
        foot.addWidget(self.tempo, 1)
        foot.addLayout(beat)
        column = QVBoxLayout(self)
        column.setContentsMargins(36, 22, 36, 18)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.figure, 1)
        column.addWidget(self.done, 1)
        column.addLayout(foot)

    def _reduce(self) -> None:
        self.clock.reduce_motion(self._look.is_still)

    def _on_ticked(self, seconds: float) -> None:
        self._show_count()
        beats = int(seconds)
        if beats != self._beats:
            if self._beats >= 0 and self.beep.isChecked() and self.clock.is_playing:
                QApplication.beep()
            self._beats = beats

    def _show_count(self) -> None:
        if not self._most:
            text, of = "", ""
        elif self._timed:
            text, of = self._seconds_left()
        elif self._motion is None:
            text, of = str(self._most), ""
        else:
            text, of = str(min(self._most, int(self.clock.seconds / self._motion.seconds + 1))), self._of_text
        if (text, of) != (self._count.text(), self._of.text()):
            self._count.setText(text)
            self._of.setText(of)

    def _seconds_left(self) -> tuple[str, str]:
        """Some seconds to get into the hold, those of the hold, then nothing is left."""
        gone = self.clock.seconds - READY
        if gone < 0:
            return str(ceil(-gone)), _("to get ready")
        left = max(0, ceil(self._most - gone))
        return str(left), self._of_text if left else _("time is up")


class Metronome(QWidget):
    """One dot for each second of the tempo, bigger on the beat, and the tempo in digits."""

    def __init__(self, look: Look, clock: FigureClock) -> None:
        super().__init__()
        self.setFixedHeight(30)
        self.setMinimumWidth(200)
        self._look, self._clock = look, clock
        self._seconds: tuple[bool, ...] = ()
        self._length, self._text = 1.0, ""
        clock.ticked.connect(self.update)

    def show_motion(self, of: Motion | None) -> None:
        """Show the seconds of one repetition, those of the lowering in their colour."""
        sections = () if of is None else of.sections
        self._length = 1.0 if of is None else of.seconds
        self._seconds = tuple(s.doing is Doing.LOWER for s in sections for _n in range(round(s.seconds)))
        self.update()

    def show_tempo(self, text: str) -> None:
        """Spell the tempo beside the dots."""
        self._text = text
        self.setAccessibleName(_("Tempo {tempo}").format(tempo=text))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        within, left = self._clock.seconds % self._length, 8.0
        many = len(self._seconds)
        shown = self._seconds if many <= _MOST_DOTS else ()
        for number, lowers in enumerate(shown):
            now = number <= within < number + 1
            colour = inks(theme).working if lowers else theme.text3
            painter.setBrush(colour if now else mix(colour, theme.surface, 0.45))
            radius = (_BEAT if now else _DOT) / 2
            painter.drawEllipse(QPointF(left, self.height() / 2), radius, radius)
            left += _STEP
        painter.setPen(theme.text)
        painter.setFont(font(20, 600))
        box = QRectF(left + (8 if shown else -8), 0, self.width() - left, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._text)
        painter.end()
