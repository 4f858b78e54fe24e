"""The side of a set: legs, repetitions, load, reserve, Set done; last time, the target, the rest, what is next."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.strength_player import MOST_RIR, SetPage
from runlegs_desktop.ui.labels import hairline, label, upright
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.segments import Segments
from runlegs_desktop.ui.strength.player.keys import KeyButton
from runlegs_desktop.ui.strength.player.leg_tiles import LegTiles
from runlegs_desktop.ui.strength.player.ring import IDLE, RESTING, RestRing
from runlegs_desktop.ui.strength.player.small_legs import SmallLegs
from runlegs_desktop.ui.strength.player.stepper import Stepper
from runlegs_desktop.ui.strength.player.tick_box import TickBox

MORE_REST = 15  # seconds


class SetSide(QWidget):
    """Shows a `SetPage`. Signals say what is asked; −1 and 1 are steps, ±15 seconds of rest."""

    done_asked = Signal()
    amount_stepped = Signal(int)
    load_stepped = Signal(int)
    leg_chosen = Signal(object)
    rir_chosen = Signal(int)
    form_turned = Signal()
    rest_moved = Signal(int)
    rest_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._heading, self.error = QLabel(), label("", "strong", wrap=True)
        self._heading.setFont(font(22, 600))
        self.legs = LegTiles(look)
        self.amount = Stepper(_("Less (Down)"), _("More (Up)"))
        self.load = Stepper(_("Lighter (Left)"), _("Heavier (Right)"))
        self.rir = Segments(_("How many more could you do?"), _reserves())
        self.form = TickBox(look, _("Form slipped  F"))
        self.done = KeyButton(look)
        self.done.setObjectName("set-done")
        self.ring, self.idle_ring = RestRing(look, RESTING), RestRing(look, IDLE)
        self._next_set = label("", "lead", wrap=True)
        self._rest_line = label("", "body", wrap=True)
        self._boxes = _Boxes()
        self._next_name, self._next_line = label("", "h2"), label("", "sentence", wrap=True)
        self._next_legs = SmallLegs(look)
        self._lay_out()
        self.legs.chosen.connect(self.leg_chosen)
        self.amount.stepped.connect(self.amount_stepped)
        self.load.stepped.connect(self.load_stepped)
        self.rir.chosen.connect(self.rir_chosen.emit)
        self.form.clicked.connect(self.form_turned)
        self.done.clicked.connect(self.done_asked)

    def show_page(self, page: SetPage, *, resting: bool) -> None:
        """Show a set to be done, or the rest before it."""
        self._heading.setText(page.heading)
        self.legs.show_legs(page.legs)
        self.amount.show_value(page.amount_label, page.amount)
        self.load.show_value(page.load_label, page.load)
        self.rir.show_value(page.rir)
        self.form.setChecked(page.form_slipped)
        for button in self.rir.buttons.values():
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its keys are the player's
        self.done.show_words(_("Start the set") if resting else _("Set done"), _("Space"))
        self._entry.setVisible(not resting)
        self._resting.setVisible(resting)
        self._next_set.setText(page.spoken)
        self._boxes.show_page(page)
        self._rest_line.setText(page.rest_line)
        self.idle_ring.show_rest(page.rest, page.rest, runs=False)
        self._next_name.setText(page.next_name)
        self._next_line.setText(page.next_line)
        self._next_legs.show_legs(page.next_legs)
        self._fit()

    def show_error(self, text: str) -> None:
        """Say why nothing was logged; empty takes it away."""
        self.error.setText(text)
        self.error.setVisible(bool(text))

    def set_low(self, low: bool) -> None:
        """Stand closer in a low window."""
        self._column.setSpacing(8 if low else 14)
        self._column.setContentsMargins(24, 10 if low else 22, 24, 8 if low else 16)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:  # fonts and words have their size only once they are seen
            self._fit()
        return done

    def _fit(self) -> None:
        """Leave out what has no room: first the rest that is not yet, then what is next."""
        if self._resting.isVisibleTo(self):
            self._idle.hide()
        both = [self._next] if self._resting.isVisibleTo(self) else [self._next, self._idle]
        used = sum(self._needs(one) for one in (self._next, self._idle) if not one.isHidden())
        asked = max(self._column.totalMinimumHeightForWidth(self.width()), self._column.minimumSize().height())
        room = self.height() - asked + used
        for one in both:
            room -= self._needs(one)
            one.setVisible(room >= 0)

    def _needs(self, part: QWidget) -> int:
        margins = self._column.contentsMargins()
        wide = self.width() - margins.left() - margins.right()
        layout = part.layout()
        return self._column.spacing() + (layout.totalMinimumHeightForWidth(wide) if layout is not None else 0)

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self)
        head = QHBoxLayout()
        head.addWidget(self._heading)
        head.addStretch()
        head.addWidget(label(_("saved after every set"), "caption"))
        column.addLayout(head)
        column.addWidget(self.legs)
        self._entry, self._resting = self._entry_part(), self._rest_part()
        self._idle, self._next = self._idle_part(), self._next_part()
        self.error.hide()
        for one in (self._idle, self._next):
            one.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        for one in (self._entry, self._resting, self.done, self.error, self._boxes, self._idle, self._next):
            column.addWidget(one)
        column.addStretch()

    def _entry_part(self) -> QWidget:
        made, row = QWidget(), QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.amount)
        row.addWidget(self.load)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addSpacing(4)
        head = QHBoxLayout()
        head.addWidget(label(_("How many more could you do?"), "caption"), 1)
        head.addWidget(self.form)
        column.addLayout(head)
        column.addWidget(self.rir)
        return made

    def _rest_part(self) -> QWidget:
        made, words = QWidget(), QVBoxLayout()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        words.addStretch()
        words.addWidget(label(_("Rest, then"), "caption"))
        words.addWidget(self._next_set)
        words.addSpacing(8)
        words.addLayout(self._rest_buttons("rest"))
        words.addStretch()
        row.addWidget(self.ring)
        row.addLayout(words, 1)
        made.hide()
        return made

    def _idle_part(self) -> QWidget:
        made, words = QWidget(), QVBoxLayout()
        words.setSpacing(3)
        words.addStretch()
        words.addWidget(label(_("Rest"), "caption"))
        words.addWidget(self._rest_line)
        words.addLayout(self._rest_buttons("idle", starts=True))
        words.addStretch()
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self.idle_ring)
        row.addLayout(words, 1)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(hairline())
        column.addLayout(row)
        return made

    def _next_part(self) -> QWidget:
        made, words, row = QWidget(), QVBoxLayout(), QHBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(_("Next"), "caption"))
        words.addWidget(self._next_name)
        words.addWidget(self._next_line)
        words.addStretch()
        row.setSpacing(12)
        row.addWidget(self._next_legs, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(hairline())
        column.addLayout(row)
        return made

    def _rest_buttons(self, name: str, *, starts: bool = False) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        less = self._small(_("−15 s"), f"{name}-less", lambda: self.rest_moved.emit(-MORE_REST))
        more = self._small(_("+15 s"), f"{name}-more", lambda: self.rest_moved.emit(MORE_REST))
        for one in (less, more):
            row.addWidget(one)
        if starts:
            row.addWidget(self._small(_("Start now"), f"{name}-start", self.rest_asked.emit))
        row.addStretch()
        return row

    def _small(self, text: str, name: str, call: object) -> QPushButton:
        made = QPushButton(text)
        made.setObjectName(name)
        made.setFont(font(12, 500))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.clicked.connect(call)
        return made


class _Boxes(QFrame):
    """Last time beside today's target with its reason."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._last_title, self._last = label("", "caption"), label("", "h2", wrap=True)
        self._last_line = label("", "sentence", wrap=True)
        self._target, self._reason = label("", "h2", wrap=True), label("", "sentence", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(14)
        title = label(_("Today's target"), "caption")
        row.addLayout(_stacked(self._last_title, self._last, self._last_line), 2)
        row.addWidget(upright())
        row.addLayout(_stacked(title, self._target, self._reason), 3)

    def show_page(self, page: SetPage) -> None:
        """Show both."""
        self._last_title.setText(page.last_title)
        self._last.setText(page.last)
        self._last_line.setText(page.last_line)
        self._target.setText(page.target)
        self._reason.setText(page.reason)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as its words at this width: a layout would ask for more."""
        row = self.layout()
        if row is not None:
            row.invalidate()
            self.setFixedHeight(row.totalHeightForWidth(self.width()))


def _stacked(*labels: QLabel) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(1)
    for one in labels:
        column.addWidget(one)
    column.addStretch()
    return column


def _reserves() -> dict[int, str]:
    return {n: str(n) if n < MOST_RIR else _("{n}+").format(n=n) for n in range(MOST_RIR + 1)}
