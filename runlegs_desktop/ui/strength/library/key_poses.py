"""The key poses of a move as small cards; a click shows that moment and stands still."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from runlegs_desktop.domain.key_moments import KeyMoment, key_moments, nearest
from runlegs_desktop.domain.mobility import Mobile
from runlegs_desktop.domain.motion import motion
from runlegs_desktop.domain.skeleton import Skeleton, skeleton
from runlegs_desktop.draw.figure import paint_figure
from runlegs_desktop.draw.figure_stage import inks, stage
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.text import fitting
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.library_words import said
from runlegs_desktop.ui.figure_clock import FigureClock
from runlegs_desktop.ui.look import Look

HEIGHT, LOW_HEIGHT = 150, 104
_LABEL = 24


class KeyPoses(QWidget):
    """As many cards as the move has poses."""

    def __init__(self, look: Look, clock: FigureClock) -> None:
        super().__init__()
        self._look, self._clock = look, clock
        self._moments: tuple[KeyMoment, ...] = ()
        self._whole = 1.0
        self._cards: list[PoseCard] = []
        self._mirrored = False
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
        for card in self._cards:
            self._row.removeWidget(card)
            card.deleteLater()
        self._cards = []
        of = motion(move) if move.poses else None
        self._moments = key_moments(of) if of else ()
        self._whole = of.seconds if of else 1.0
        every = [skeleton(one.pose) for one in self._moments]
        for number, one in enumerate(self._moments):
            words = _("{n} {pose}").format(n=number + 1, pose=said(one.pose.label).capitalize())
            card = PoseCard(self._look, move, every, number, words)
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

    def __init__(self, look: Look, move: Mobile, every: list[Skeleton], number: int, words: str) -> None:
        super().__init__()
        self._look, self._move, self._every, self._number = look, move, every, number
        self.mirrored = False
        self._current = False
        self.setText(words)
        self.setAccessibleName(_("Pose {words}").format(words=words))
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

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(56, LOW_HEIGHT - 8)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, box = self._look.theme, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus = self.hasFocus()
        edge = QPen(theme.accent if self._current or focus else theme.line, 2 if focus else 1)
        painter.setPen(edge)
        painter.setBrush(theme.surface)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        room = box.adjusted(8, 8, -8, -_LABEL)
        where = stage(self._every, self._move.props, room)
        painter.save()
        if self.mirrored:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        paint_figure(painter, self._every[self._number], where, inks(theme), props=self._move.props)
        painter.restore()
        painter.setPen(theme.text if self._current else theme.text2)
        weight = 600 if self._current else 400
        painter.setFont(font(11.5, weight, tabular=False))
        words = fitting((self.text(),), box.width() - 8, 11.5, weight)
        painter.drawText(
            QRectF(box.left(), box.bottom() - _LABEL, box.width(), _LABEL), Qt.AlignmentFlag.AlignCenter, words
        )
