"""The left of the Session page: what the session is, its exercises, what else lies on the day, and exercises to add."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from runlegs_desktop.domain.session import Kind
from runlegs_desktop.draw.icons import cue
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.strength_session import SessionShown
from runlegs_desktop.ui.athlete.dress import flowing
from runlegs_desktop.ui.labels import hairline, label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.mark import mark
from runlegs_desktop.ui.segments import Segments
from runlegs_desktop.ui.strength.session.found_list import FoundBox
from runlegs_desktop.ui.strength.session.lift_list import LiftList

_PHASE_FROM = 580  # px; lower, the exercises need the room


class SessionLeft(QWidget):
    """`scoped` says whether edits are for this session alone. The search opens by a button and closes by Escape."""

    scoped = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.lifts, self.found = LiftList(look), FoundBox()
        self.scope = Segments(_("Edits are for"), {True: _("This session"), False: _("The routine")})
        self._cue, self.title, self.about = QLabel(), label("", "h2"), flowing("", "caption")
        self.add = QPushButton(_("+ Exercise"))
        self.add.setObjectName("add-exercise")
        self.add.setCheckable(True)
        self.add.toggled.connect(self.show_search)
        self.also, self.note, self.problem = flowing("", "sentence"), flowing("", "sentence"), flowing("", "caption")
        self.problem.setObjectName("session-problem")
        mark(self.problem, "bad", True)
        self.problem.hide()
        self.title.setMinimumWidth(40)
        self.about.setMinimumWidth(40)
        self._lay()
        self.found.hide()
        self.found.closed.connect(lambda: self.add.setChecked(False))
        self.scope.chosen.connect(self.scoped)
        look.changed.connect(self._dress)
        self._dress()

    def show_session(self, shown: SessionShown, place: int, *, alone: bool, also: str) -> None:
        """Show the session's exercises with the chosen place, and what else lies on its day."""
        self.title.setText(shown.title)
        self.about.setText(shown.line)
        self.note.setText(shown.note)
        self.about.setToolTip(shown.note)
        self.also.setText(also)
        for one in (self.also, self._also_head):
            one.setVisible(bool(also))
        self.scope.setVisible(bool(shown.session))
        self._scope_head.setVisible(bool(shown.session))
        self._also_head.setText(_("Also today") if shown.is_today else _("Also that day"))
        self.scope.show_value(alone)
        self.lifts.show_rows(shown.lifts, place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for one in (self.note, self._phase_head):  # the tooltip of the line at the top says it, too
            one.setVisible(self.height() >= _PHASE_FROM)

    def show_search(self, on: bool) -> None:
        """Open the exercises to add, or close them; then the list has the keyboard again."""
        self.add.setChecked(on)
        self.found.setVisible(on)
        self._foot.setVisible(not on)
        if on:
            self.found.field.setFocus()
            self.found.field.selectAll()
        else:
            self.lifts.setFocus()

    def _lay(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.title)
        words.addWidget(self.about)
        head = QHBoxLayout()
        head.setContentsMargins(14, 12, 12, 10)
        head.setSpacing(8)
        head.addWidget(self._cue)
        head.addLayout(words, 1)
        head.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        refused = QVBoxLayout()
        refused.setContentsMargins(14, 0, 14, 0)
        refused.addWidget(self.problem)
        column.addLayout(refused)
        column.addWidget(hairline())
        column.addWidget(self.lifts, 3)
        column.addWidget(self.found, 4)
        column.addWidget(self._make_foot())
        column.addStretch(1)

    def _make_foot(self) -> QWidget:
        self._foot = QWidget()
        self._also_head, self._scope_head = label("", "caption"), label(_("Edits are for"), "caption")
        self._phase_head = label(_("This phase"), "caption")
        inside = QVBoxLayout(self._foot)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.setSpacing(3)
        for first, second in (
            (self._also_head, self.also),
            (self._phase_head, self.note),
            (self._scope_head, self.scope),
        ):
            inside.addWidget(first)
            inside.addWidget(second)
            inside.addSpacing(8)
        return self._foot

    def _dress(self) -> None:
        self._cue.setPixmap(cue(Kind.STRENGTH, self._look.theme.name, 24, self.devicePixelRatioF()))
