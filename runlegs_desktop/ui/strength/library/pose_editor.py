"""Poses of one's own: angles as fields, what stays in place, what is there besides; a figure that follows typing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from runlegs_desktop.app.frames import Frames
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.exercise import Exercise
from runlegs_desktop.domain.key_moments import key_moments
from runlegs_desktop.domain.motion import motion
from runlegs_desktop.domain.pose import Pose, Prop, Thing, View
from runlegs_desktop.domain.pose_edit import (
    CARRIED,
    MOST_POSES,
    STANDING,
    Contact,
    carrying,
    contact_of,
    on_step,
    standing,
    typed,
    with_contact,
    with_fewer,
    with_free_hands,
    with_more,
)
from runlegs_desktop.domain.pose_limits import LIMITS, Angle, angle_of, checked_poses
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.library_words import said
from runlegs_desktop.present.pose_words import carried_name, contact_name, read_angle, standing_name
from runlegs_desktop.present.wording import error_text
from runlegs_desktop.ui.athlete.choice import Choice
from runlegs_desktop.ui.figure_clock import FigureClock
from runlegs_desktop.ui.figure_view import FigureView
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.segments import Segments
from runlegs_desktop.ui.strength.library.player import PlayButton
from runlegs_desktop.ui.strength.library.pose_fields import AngleFields

_FIGURE = (250, 300)
_AS_IT_IS = "as it is"  # things of a borrowed figure that are none of the choices


class PoseEditor(QWidget):
    """Holds frames while they are made. `as_exercise` makes of them what the figure shows.

    `changed` says that the frames are others. While a field can't be taken, `refusal` says why; nothing has changed.
    """

    changed = Signal()

    def __init__(self, look: Look, as_exercise: Callable[[Frames], Exercise]) -> None:
        super().__init__()
        self.setObjectName("pose-editor")
        self._look, self._as_exercise = look, as_exercise
        self.frames = Frames()
        self.refusal: UserError | None = None
        self._at = 0
        self._typing: Angle | None = None  # which field is being typed in, and how it was before
        self._before = self.frames
        self.clock = FigureClock(self)
        self.clock.reduce_motion(look.is_still)
        self.figure, self.play = FigureView(look, self.clock), PlayButton(look, self.clock)
        self.figure.setFixedSize(*_FIGURE)
        self.fields = AngleFields()
        self.fields.typed.connect(self._on_typed)
        self.fields.stepped.connect(self._on_stepped)
        self.contact = self._choice(_("Stays in place"), [(one, contact_name(one)) for one in Contact])
        self.beside = self._choice(_("Stands there"), [(one, standing_name(one)) for one in STANDING], none=True)
        self.carried = self._choice(_("Carries"), [(one, carried_name(one)) for one in CARRIED], none=True)
        self.contact.activated.connect(self._on_contact)
        self.beside.activated.connect(self._on_beside)
        self.carried.activated.connect(self._on_carried)
        self.more, self.fewer = QPushButton(_("Add a pose")), QPushButton(_("Take a pose out"))
        self.free = QPushButton(_("Let the hands go"))
        self.more.clicked.connect(lambda: self._take(with_more(self.frames.poses)))
        self.fewer.clicked.connect(lambda: self._take(with_fewer(self.frames.poses)))
        self.free.clicked.connect(lambda: self._take(with_free_hands(self.frames.poses)))
        self._words = label("", "body", wrap=True)
        self._pages: Segments | None = None
        self._lay()
        look.changed.connect(self._dress)
        self._dress()

    def show_frames(self, frames: Frames) -> None:
        """Begin with these frames."""
        self.frames, self._at, self._typing = frames, 0, None
        self._show()

    def first_field(self) -> QWidget:
        """Where typing begins."""
        return self.fields.fields[Angle.TRUNK]

    @property
    def can_edit(self) -> bool:
        """Whether there are frames that move, seen from the side: those of the front can be borrowed, not typed."""
        shown = self._as_exercise(self.frames).poses
        return bool(shown) and shown[0].view is View.SIDE

    def _on_typed(self, angle: Angle, text: str) -> None:
        """Each letter begins from how it was before the first; what can't be taken leaves it so."""
        if self._typing is not angle:
            self._typing, self._before = angle, self.frames
        try:
            poses = typed(self._before.poses, self._at, angle, read_angle(angle, text))
            checked_poses(poses)
        except UserError as error:
            self._take(self._before.poses, keep=angle)
            self._refuse(error, angle)
        else:
            self._take(poses, keep=angle)

    def _on_stepped(self, angle: Angle, by: int) -> None:
        """An arrow key stops at the limit, or where a limb would meet the floor."""
        low, high = LIMITS[angle]
        wanted = max(low, min(high, round(angle_of(self.frames.poses[self._at], angle)) + by))
        self._on_typed(angle, str(wanted))
        if self.refusal is None:
            self._typing = None
            self._show_fields()

    def _on_contact(self) -> None:
        self._try(lambda: with_contact(self.frames.poses, self.contact.currentData()))

    def _on_beside(self) -> None:
        thing = self.beside.currentData()
        if thing == _AS_IT_IS:
            return
        props = self.frames.props
        was, now = (any(p.thing is Thing.STEP for p in some) for some in (props, standing(thing, props)))
        poses = on_step(self.frames.poses, on=now) if was != now else self.frames.poses
        self._try(lambda: poses, standing(thing, props))

    def _on_carried(self) -> None:
        if self.carried.currentData() != _AS_IT_IS:
            self._take(self.frames.poses, carrying(self.carried.currentData(), self.frames.props))

    def _try(self, make: Callable[[], Sequence[Pose]], props: Sequence[Prop] | None = None) -> None:
        """Take what is made, or say why it can't be and show what there is."""
        try:
            poses = tuple(checked_poses(make()))
        except UserError as error:
            self._show()
            self._refuse(error)
        else:
            self._take(poses, props)

    def _take(self, poses: Sequence[Pose], props: Sequence[Prop] | None = None, keep: Angle | None = None) -> None:
        self.frames = Frames(tuple(poses), self.frames.props if props is None else tuple(props))
        self._at = min(self._at, len(poses) - 1)
        self._typing = keep
        self._show(keep)
        self.changed.emit()

    def _refuse(self, error: UserError, angle: Angle | None = None) -> None:
        self.refusal = error
        self._words.setText(error_text(error))
        self._words.show()
        if angle is not None:
            self.fields.show_refused(angle, on=True)

    def _show(self, keep: Angle | None = None) -> None:
        self.refusal = None
        self._words.hide()
        poses, props = self.frames
        self.setEnabled(self.can_edit)
        exercise = self._as_exercise(self.frames)
        self.figure.show_move(exercise)
        if not self.can_edit:
            return
        self._show_pages(poses)
        self._show_fields(keep)
        self.contact.setCurrentIndex(self.contact.findData(contact_of(poses[0])))
        beside = [prop for prop in props if not prop.carried]
        self._mark(self.beside, beside, {one: standing(one, ())[0] for one in STANDING})
        self._mark(self.carried, [prop for prop in props if prop.carried], {one: one for one in CARRIED})
        self.more.setEnabled(len(poses) < MOST_POSES)
        self.fewer.setEnabled(len(poses) > 1)
        self.free.setVisible(any(pose.right_hand or pose.left_hand for pose in poses))

    def _show_fields(self, keep: Angle | None = None) -> None:
        poses = self.frames.poses
        self.fields.show_pose(poses[self._at], keep)
        if not self.clock.is_playing:
            moments = key_moments(motion(self._as_exercise(self.frames)))
            self.clock.go_to(next((one.seconds for one in moments if one.pose == poses[self._at]), 0.0))

    def _go_to(self, place: int) -> None:
        self._at, self._typing = place, None
        self.clock.play(False)
        self._show()

    def _show_pages(self, poses: Sequence[Pose]) -> None:
        """One button for each pose."""
        texts = {n: _("{n} {pose}").format(n=n + 1, pose=said(one.label).capitalize()) for n, one in enumerate(poses)}
        now = [button.text() for button in self._pages.buttons.values()] if self._pages else []
        if now != list(texts.values()):
            old, self._pages = self._pages, Segments(_("Pose"), texts)
            self._pages.chosen.connect(self._go_to)
            if old is not None:
                self._top.removeWidget(old)
                old.hide()
                old.deleteLater()
            self._top.insertWidget(0, self._pages, 1)
        if self._pages is not None:
            self._pages.show_value(self._at)

    def _mark(self, choice: Choice, props: Sequence[Prop], known: dict[object, Prop]) -> None:
        """Stand on what is there; things that are no choice of their own have a line of theirs."""
        wanted = None if not props else next((key for key, prop in known.items() if list(props) == [prop]), _AS_IT_IS)
        if wanted == _AS_IT_IS and choice.findData(_AS_IT_IS) < 0:
            choice.addItem(_("As in the borrowed figure"), _AS_IT_IS)
        for place in range(choice.count()):  # findData compares tuples badly
            if choice.itemData(place) == wanted or (wanted is None and choice.itemData(place) is None):
                choice.setCurrentIndex(place)
                return

    def _choice(self, name: str, options: Sequence[tuple[object, str]], *, none: bool = False) -> Choice:
        made = Choice(self._look)
        made.setAccessibleName(name)
        made.setMinimumContentsLength(14)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if none:
            made.addItem(_("Nothing"), None)
        for value, text in options:
            made.addItem(text, value)
        return made

    def _lay(self) -> None:
        self._top = QHBoxLayout()
        self._top.addWidget(self.more)
        self._top.addWidget(self.fewer)
        choices = QHBoxLayout()
        for one in (self.contact, self.beside, self.carried):
            inside = QVBoxLayout()
            inside.setSpacing(3)
            inside.addWidget(label(one.accessibleName(), "caption"))
            inside.addWidget(one)
            choices.addLayout(inside, 1)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.figure)
        foot = QHBoxLayout()
        foot.addWidget(self.play)
        foot.addStretch()
        foot.addWidget(self.free)
        left.addLayout(foot)
        right.setSpacing(8)
        right.addLayout(self._top)
        right.addWidget(self.fields)
        right.addWidget(self._words)
        right.addStretch()
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addLayout(left)
        middle.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(choices)
        column.addLayout(middle, 1)

    def _dress(self) -> None:
        theme = self._look.theme
        self._words.setStyleSheet(f"color: {theme.bad.name()};")
        self.fields.setStyleSheet(f"""
        QLineEdit[follows="true"] {{ color: {theme.text3.name()}; background: {theme.sunken.name()}; }}
        QLineEdit[refused="true"] {{ border: 1px solid {theme.bad.name()}; }}
        """)
