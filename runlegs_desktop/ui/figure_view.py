"""The moving figure as a widget. A clock moves it; the same clock can move several, and their tempo bars."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.front_projection import props_seen_from, seen_from
from runlegs_desktop.domain.mobility import Mobile
from runlegs_desktop.domain.motion import Doing, Frame, Motion, frame, key_frames, motion
from runlegs_desktop.domain.pose import Pose, Prop, View
from runlegs_desktop.domain.skeleton import Skeleton
from runlegs_desktop.draw.figure import paint_body, paint_still
from runlegs_desktop.draw.figure_muscles import muscle_capsules
from runlegs_desktop.draw.figure_stage import Stage, inks, stage
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.motion_words import arrow_text, figure_name, leg_text, legend_words
from runlegs_desktop.ui.figure_clock import FigureClock
from runlegs_desktop.ui.figure_kept import MOMENTS, Kept, still_picture
from runlegs_desktop.ui.look import Look

_ARROW, _ROOM = 84.0, 10.0
_LEGEND, _LEGEND_WIDE = 19, 104  # a line of the legend, and the room it wants beside the figure
_WIDE_ENOUGH = 380  # from here there is room for the arrow beside the figure


class FigureView(QWidget):
    """One move. Space plays and pauses, H halves the speed, M changes the leg, ← and → step through the poses."""

    def __init__(self, look: Look, clock: FigureClock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._clock = look, clock
        self._move: Mobile | None = None
        self._motion: Motion | None = None
        self._working: tuple[Muscle, ...] = ()
        self._mirrored, self._view = False, View.SIDE
        self._keys: tuple[Skeleton, ...] = ()
        self._props: tuple[Prop, ...] = ()
        self._shown: Pose | None = None
        self._kept: Kept | None = None
        self._frames: dict[int, Frame] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 120)
        self._with_legend = False
        look.changed.connect(self.update)
        clock.ticked.connect(self._on_ticked)
        clock.played.connect(self._on_played)

    def show_move(self, move: Mobile, working: Sequence[Muscle] = ()) -> None:
        """Show a move, its `working` muscles in colour. A move without poses leaves the stage empty."""
        self._move, self._working = move, tuple(working)
        self._motion, self._frames = motion(move) if move.poses else None, {}
        self._look_from(self._view)

    def set_mirrored(self, on: bool) -> None:
        """Let the left leg work: the whole picture is turned round."""
        self._mirrored = on
        self._name()
        self.update()

    def set_view(self, view: View) -> None:
        """Look from the side or from the front; a move whose poses are given from the front has that view alone."""
        if view is not self._view:
            self._look_from(view)

    @property
    def view(self) -> View:
        """From where it is looked at."""
        return self._view

    def _look_from(self, view: View) -> None:
        self._view, self._kept, self._shown = view, None, None
        poses = [key.pose for key in key_frames(self._motion)] if self._motion else []
        self._keys = tuple(seen_from(pose, view) for pose in poses)
        self._props = props_seen_from(self._move.props, poses[0], view) if self._move and poses else ()
        self._name()
        self.update()

    def set_legend(self, on: bool) -> None:
        """Say beside the figure which limbs are light and dark, where there is room."""
        self._with_legend = on

    @property
    def is_mirrored(self) -> bool:
        """Whether the left leg works."""
        return self._mirrored

    def current(self) -> Frame | None:
        """What is shown: the moment of the clock, or the key pose nearest to it when motion is reduced."""
        if self._motion is None:
            return None
        moment = self._moment()
        if moment not in self._frames:
            self._frames[moment] = frame(self._motion, moment / MOMENTS)
        now = self._frames[moment]
        if not self._clock.is_reduced:
            return now
        path = self._motion.sections[now.number].path
        return now._replace(pose=path[round(now.share * (len(path) - 1))])

    def _moment(self) -> int:
        """Which of its moments a repetition has come to."""
        assert self._motion is not None  # noqa: S101 - asked for with a motion only
        return round(self._clock.seconds % self._motion.seconds * MOMENTS)

    def sizeHint(self) -> QSize:
        return QSize(420, 404)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = self.current()
        if now is None or self._motion is None or self._move is None:
            return
        painter = QPainter(self)
        words = arrow_text(self._motion.sections[now.number])
        room = QRectF(self.rect()).adjusted(_ROOM, _ROOM, -_ROOM, -_ROOM)
        if self.width() >= _WIDE_ENOUGH:
            room.adjust(_ARROW / 3, 0, -_ARROW, 0)
        painter.save()
        if self._mirrored:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        already = self._painted_in(room)
        where, colours = already.where, already.colours

        def body(one: QPainter) -> None:
            what = seen_from(now.pose, self._view)
            paint_body(one, what, where, colours, props=self._props, working=self._working)

        painter.drawPixmap(0, 0, already.still)
        already.at(None if self._clock.is_reduced else self._moment(), body).paint(painter)
        painter.restore()
        if words and self.width() >= _WIDE_ENOUGH:
            self._arrow(painter, now.doing, words, room)
        if self._with_legend and self.width() >= _WIDE_ENOUGH:
            self._legend(painter, where)
        painter.setPen(self._look.theme.text3)
        painter.setFont(font(11, tabular=False))
        caption = leg_text(self._move, mirrored=self._mirrored)
        painter.drawText(QRectF(self.rect()).adjusted(4, 4, -4, -4), Qt.AlignmentFlag.AlignTop, caption)
        if self.hasFocus():
            painter.setPen(QPen(self._look.theme.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        painter.end()

    def _painted_in(self, room: QRectF) -> Kept:
        """Ground, standing props and onion skin are painted once for this move, size and theme."""
        onion = self._keys[0] if len(self._keys) > 1 else None
        size, ratio = self.size(), self.devicePixelRatioF()
        of = (size, ratio, self._look.theme.name, self._move and self._move.id, self._view, onion)
        if self._kept is None or self._kept.of != of:
            where, colours, props = stage(self._keys, self._props, room), inks(self._look.theme), self._props
            still = still_picture(size, ratio, lambda one: paint_still(one, where, colours, props=props, onion=onion))
            self._kept = Kept(of, where, colours, still, {})
        return self._kept

    def _legend(self, painter: QPainter, where: Stage) -> None:
        """At the lower left, or under the caption where the figure lies there."""
        assert self._move is not None  # noqa: S101 - painted with a move only
        colours = inks(self._look.theme)
        seen = any(muscle_capsules(muscle, self._keys[0]) for muscle in self._working)
        names = legend_words(self._move, self._view, mirrored=self._mirrored, working=seen)
        marked = [one for one in zip(names, (colours.near, colours.far, colours.working), strict=True) if one[0]]
        left, right = where.ground
        free = self.width() - right if self._mirrored else left
        top = self.height() - _ROOM - _LEGEND * len(marked) if free > _LEGEND_WIDE else 2.0 * _LEGEND
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(11, tabular=False))
        for place, (text, colour) in enumerate(marked):
            middle = top + _LEGEND * (place + 0.5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(4, middle - 4, 18, 8), 4, 4)
            painter.setPen(self._look.theme.text2)
            painter.drawText(QPointF(28, middle + 4), text)

    def _arrow(self, painter: QPainter, doing: Doing, words: str, room: QRectF) -> None:
        """Which way the body goes, and for how long."""
        theme = self._look.theme
        colour = inks(theme).working if doing is Doing.LOWER else theme.text2
        x, middle = room.right() + 10, room.center().y()
        way = 1 if doing is Doing.LOWER else -1
        tip = QPointF(x, middle + way * 32)
        pen = QPen(colour, 2.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(x, middle - way * 32), tip)
        for side in (-7, 7):
            painter.drawLine(tip, QPointF(x + side, tip.y() - way * 9))
        painter.setPen(theme.text2)
        painter.setFont(font(12.5))
        box = QRectF(x + 10, middle - 12, self.width() - x - 12, 24)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Space:
                self._clock.play(not self._clock.is_playing)
            case Qt.Key.Key_H:
                self._clock.half_speed(not self._clock.is_half_speed)
            case Qt.Key.Key_M:
                self.set_mirrored(not self._mirrored)
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self._step(1 if event.key() == Qt.Key.Key_Right else -1)
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._clock.play(not self._clock.is_playing)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.watch(self, True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.watch(self, False)

    def _step(self, way: int) -> None:
        """To the next or previous boundary of the sections, standing still."""
        if self._motion is None:
            return
        ends = [0.0]
        for section in self._motion.sections:
            ends.append(ends[-1] + section.seconds)
        within = self._clock.seconds % self._motion.seconds
        ahead = [end for end in ends[:-1] if end > within + 0.01] or [ends[0]]
        behind = [end for end in ends[:-1] if end < within - 0.01] or [ends[-2]]
        self._clock.play(False)
        self._clock.go_to(ahead[0] if way > 0 else behind[-1])

    def _on_ticked(self) -> None:
        now = self.current()
        if now is not None and now.pose != self._shown:
            self._shown = now.pose
            self._name()
            self.update()

    def _on_played(self) -> None:
        self._name()
        self.update()

    def _name(self) -> None:
        """Say what is shown, when that changes."""
        now = self.current()
        if now is None or self._move is None:
            name = "" if self._move is None else self._move.name
        else:
            name = figure_name(self._move, now.doing, mirrored=self._mirrored, playing=self._clock.is_playing)
        if name != self.accessibleName():
            self.setAccessibleName(name)
