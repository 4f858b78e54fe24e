"""The key poses of a move as small cards; a click shows that moment and stands still."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from runlegs_desktop.domain.front_projection import props_seen_from, seen_from
from runlegs_desktop.domain.key_moments import KeyMoment, nearest, shown_moments
from runlegs_desktop.domain.mobility import Mobile
from runlegs_desktop.domain.motion import motion
from runlegs_desktop.domain.pose import Prop, View
from runlegs_desktop.domain.skeleton import Skeleton
from runlegs_desktop.draw.figure import paint_figure
from runlegs_desktop.draw.figure_stage import inks, stage
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.text import fitting
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.motion_words import PoseWords, pose_words
from runlegs_desktop.ui.figure_clock import FigureClock
from runlegs_desktop.ui.look import Look

HEIGHT, LOW_HEIGHT = 150, 104
_LABEL, _TWO_LINES = 24, 38


class KeyPoses(QWidget):
    """As many cards as the move has poses."""

    def __init__(self, look: Look, clock: FigureClock) -> None:
        super().__init__()
        self._look, self._clock = look, clock
        self._moments: tuple[KeyMoment, ...] = ()
        self._whole = 1.0
        self._cards: list[PoseCard] = []
        self._mirrored, self._view = False, View.SIDE
        self._move: Mobile | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(10)
        clock.ticked.connect(self._on_ticked)
        look.changed.connect(self.update)

    @property
    def cards(self) -> tuple["PoseCard", ...]:
        """The cards, in the order of the repetition."""
        return tuple(self._cards)

    def show_move(self, move: Mobile) -> None:
        """Show the poses of a move; nothing for one without."""
        self._move = move
        of = motion(move) if move.poses else None
        self._moments = shown_moments(of) if of else ()
        self._whole = of.seconds if of else 1.0
        self._lay([pose_words(of, one, number) for number, one in enumerate(self._moments)] if of else [])

    def set_view(self, view: View) -> None:
        """Look at all of them from there."""
        if view is not self._view:
            self._view = view
            if self._move is not None:
                self.show_move(self._move)

    def _lay(self, words: list[PoseWords]) -> None:
        for card in self._cards:
            self._row.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = []
        every = [seen_from(one.pose, self._view) for one in self._moments]
        props = props_seen_from(self._move.props, self._moments[0].pose, self._view) if self._move and every else ()
        for number, (one, said) in enumerate(zip(self._moments, words, strict=True)):
            card = PoseCard(self._look, props, every, number, said)
            card.mirrored = self._mirrored
            card.clicked.connect(lambda _on=False, at=one.seconds: self._go_to(at))
            self._cards.append(card)
            self._row.addWidget(card)
        self._on_ticked()

    def set_mirrored(self, on: bool) -> None:
        """Turn the poses round."""
        self._mirrored = on
        for card in self._cards:
            card.mirrored = on
            card.update()

    def _go_to(self, seconds: float) -> None:
        self._clock.play(False)
        self._clock.go_to(seconds)

    def _on_ticked(self) -> None:
        if self._moments:
            now = nearest(self._moments, self._clock.seconds, self._whole)
            for number, card in enumerate(self._cards):
                card.show_current(number == now)


class PoseCard(QAbstractButton):
    """One pose with its number and word, outlined while the motion is there."""

    def __init__(
        self, look: Look, props: tuple[Prop, ...], every: list[Skeleton], number: int, words: PoseWords
    ) -> None:
        super().__init__()
        self._look, self._props, self._every, self._number, self._words = look, props, every, number, words
        self.mirrored = False
        self._current = False
        self.setText(words.title)
        wording = _("Pose {words}, {note}") if words.note else _("Pose {words}")
        self.setAccessibleName(wording.format(words=words.title, note=words.note))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.update)

    @property
    def is_current(self) -> bool:
        """Whether the motion is nearest to this pose."""
        return self._current

    def show_current(self, on: bool) -> None:
        """Outline it, or not."""
        if on != self._current:
            self._current = on
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(56, LOW_HEIGHT - 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, box = self._look.theme, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus = self.hasFocus()
        edge = QPen(theme.accent if self._current or focus else theme.line, 2 if focus else 1)
        painter.setPen(edge)
        painter.setBrush(theme.surface)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        label = _TWO_LINES if self._words.note and self.height() >= HEIGHT - 10 else _LABEL
        room = box.adjusted(8, 8, -8, -label)
        where = stage(self._every, self._props, room)
        painter.save()
        if self.mirrored:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        paint_figure(painter, self._every[self._number], where, inks(theme), props=self._props)
        painter.restore()
        weight, centre = 600 if self._current else 500, Qt.AlignmentFlag.AlignCenter
        lines = [(self.text(), theme.text, 11.5, weight)]
        if self._words.note and label > _LABEL:
            lines.append((self._words.note, theme.text2, 11, 400))
        top = box.bottom() - label
        for text, colour, size, heavy in lines:
            painter.setPen(colour)
            painter.setFont(font(size, heavy, tabular=False))
            words = fitting((text,), box.width() - 8, size, heavy)
            painter.drawText(QRectF(box.left(), top, box.width(), label / len(lines)), centre, words)
            top += label / len(lines) - 3
