"""The Session page: its exercises on the left, the chosen one with its log in the middle, routines and tests right."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from runlegs_desktop.domain.session import Kind
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import cue, icon
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.strength_session import SessionShown
from runlegs_desktop.ui.athlete.dress import flowing, page_sheet
from runlegs_desktop.ui.labels import hairline, label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.mark import mark
from runlegs_desktop.ui.segments import Segments
from runlegs_desktop.ui.strength.session.calf_box import CalfBox
from runlegs_desktop.ui.strength.session.coming import ComingBox
from runlegs_desktop.ui.strength.session.finish_box import FinishBox
from runlegs_desktop.ui.strength.session.found_list import FoundBox
from runlegs_desktop.ui.strength.session.lift_fields import LiftFields
from runlegs_desktop.ui.strength.session.lift_list import LiftList
from runlegs_desktop.ui.strength.session.log_table import LogTable
from runlegs_desktop.ui.strength.session.routine_box import RoutineBox

_SHEET = """
#session-page, #session-column { background: $surface; }
#routine-list, #session-found { border: 1px solid transparent; border-radius: 6px; }
#routine-list:focus, #session-found:focus { border-color: $accent; }
#routine-list::item, #session-found::item { padding: 4px 6px; border-radius: 4px; }
#routine-list::item:selected, #session-found::item:selected { background: $accent_tint; color: $text; }
"""
_LEAST = 24  # long words of a language may be cut, but never push the page apart
_LEFT, _RIGHT, _NARROW, _SLIM = 336, 280, 1200, (272, 236)


class SessionPage(QWidget):
    """Shows a session of the board or a routine alone. Its parts speak for themselves; here speak the day and scope.

    `stepped` is −1 or 1 for the session before or after, `scoped` whether edits are for this session alone, `dropped`
    an exercise from the list below and the place it fell on.
    """

    stepped = Signal(int)
    scoped = Signal(object)
    dropped = Signal(str, int)
    placed = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("session-page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)  # a plain widget has no ground of its own
        self._look = look
        self._shown: SessionShown | None = None
        self.place = -1
        self._key: tuple[str, str, str] = ("", "", "")
        self.lifts, self.found = LiftList(look), FoundBox()
        self.fields, self.log, self.coming = LiftFields(), LogTable(), ComingBox()
        self.routines, self.finish, self.calf = RoutineBox(), FinishBox(), CalfBox()
        self.scope = Segments(_("Edits are for"), {True: _("This session"), False: _("The routine")})
        self._cue, self.title, self.about = QLabel(), label("", "h2"), flowing("", "caption")
        self.note, self.empty = flowing("", "sentence"), flowing("", "sentence")
        self.problem = flowing("", "caption")
        self.problem.setObjectName("session-problem")
        mark(self.problem, "bad", True)
        self.name, self.dose = label("", "hero"), label("", "sentence")
        self.target, self.reason, self.last = label("", "h2"), flowing("", "sentence"), flowing("", "caption")
        self.earlier, self.later = self._step(-1), self._step(1)
        self._columns = [self._left(), self._middle(), self._right()]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, column in enumerate(self._columns):
            if number:
                line = QFrame()
                line.setProperty("column", True)
                row.addWidget(line)
            row.addWidget(column, 1 if number == 1 else 0)
        for one in (*self.findChildren(QPushButton), *self.findChildren(QLabel), *self.findChildren(QCheckBox)):
            one.setMinimumWidth(_LEAST)
        self.lifts.chosen.connect(self._on_chosen)
        self.found.carried.connect(self._on_carried)
        self.found.let_go.connect(self._on_let_go)
        self.scope.chosen.connect(self.scoped)
        look.changed.connect(self._dress)
        self._dress()

    def show_session(self, shown: SessionShown, *, alone: bool) -> None:
        """Show a session; `alone` when edits are for it and not for the routine everywhere."""
        other = self._shown is None or self._shown.session != shown.session
        self._shown = shown
        self.place = max(0 if shown.lifts else -1, min(self.place, len(shown.lifts) - 1))
        self.title.setText(shown.title)
        self.about.setText(shown.line)
        self.note.setText(shown.note)
        for one in (self.scope, self._for):
            one.setVisible(bool(shown.session))
        self.scope.show_value(alone)
        self.finish.setVisible(bool(shown.session))
        self.finish.show_session(shown)
        self.lifts.show_rows(shown.lifts, self.place)
        if other:
            self.problem.hide()
        self._show_lift()

    def go_to(self, place: int) -> None:
        """Choose an exercise, now or as soon as it is there."""
        self.place = place

    def refuse(self, sentence: str) -> None:
        """Say over the exercises why an edit of their list was not made."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        left, right = _SLIM if self.width() < _NARROW else (_LEFT, _RIGHT)
        self._columns[0].setFixedWidth(left)
        self._columns[2].setFixedWidth(right)

    def _show_lift(self) -> None:
        shown = self._shown
        is_one = shown is not None and self.place >= 0
        self._card.setVisible(is_one)
        self.empty.setVisible(not is_one)
        if shown is None or not is_one:
            return
        row = shown.lifts[self.place]
        key = (shown.session or shown.routine, str(self.place), row.exercise)
        other, self._key = key != self._key, key
        self.name.setText(row.name)
        self.dose.setText(row.line)
        self.fields.show_lift(row, shown.units, first=self.place == 0, other=other)
        self.target.setText(row.target)
        self.reason.setText(row.reason)
        self._next.setVisible(bool(row.target))
        self.last.setText(row.last)
        self.coming.show_lifts(shown.lifts[self.place + 1 :])
        self.log.setVisible(bool(shown.session))
        self.log.show_lift(row, self.place, shown.session, units=shown.units, can_log=shown.can_log)

    def _on_chosen(self, place: int) -> None:
        self.place = place
        self.refuse("")
        self._show_lift()
        self.placed.emit(place)

    def _on_carried(self, at: QPoint) -> None:
        self.lifts.show_gap(self._gap(at))

    def _on_let_go(self, exercise: str, at: QPoint) -> None:
        gap = self._gap(at)
        self.lifts.show_gap(-1)
        if gap >= 0:
            self.dropped.emit(exercise, gap)

    def _gap(self, at: QPoint) -> int:
        spot = self.lifts.viewport().mapFromGlobal(at)
        return self.lifts.gap_at(spot) if self.lifts.viewport().rect().contains(spot) else -1

    def _step(self, way: int) -> QToolButton:
        made = QToolButton()
        made.setProperty("flat", True)
        made.setObjectName("session-earlier" if way < 0 else "session-later")
        made.setAccessibleName(_("Session before") if way < 0 else _("Next session"))
        made.setToolTip(made.accessibleName())
        made.clicked.connect(lambda: self.stepped.emit(way))
        return made

    def _left(self) -> QWidget:
        box, words = QWidget(), QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.title)
        words.addWidget(self.about)
        head = QHBoxLayout()
        head.setContentsMargins(14, 12, 8, 8)
        head.setSpacing(8)
        head.addWidget(self._cue)
        head.addLayout(words, 1)
        head.addWidget(self.earlier)
        head.addWidget(self.later)
        notes = QVBoxLayout()
        notes.setContentsMargins(14, 0, 14, 10)
        self._for = label(_("Edits are for"), "caption")
        for one in (self.note, self._for, self.scope, self.problem):
            notes.addWidget(one)
        notes.setSpacing(6)
        self.problem.hide()
        self.title.setMinimumWidth(40)
        self.about.setMinimumWidth(40)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(notes)
        column.addWidget(hairline())
        column.addWidget(self.lifts, 3)
        column.addWidget(hairline())
        column.addWidget(self.found, 2)
        return box

    def _middle(self) -> QWidget:
        self.empty.setText(_("Add an exercise: type its name below the list, or drag it in."))
        self._card, self._next = QWidget(), QFrame()
        self._next.setObjectName("panel")
        inside = QVBoxLayout(self._next)
        inside.setContentsMargins(14, 10, 14, 12)
        inside.setSpacing(4)
        for one in (label(_("Next target"), "title"), self.target, self.reason):
            inside.addWidget(one)
        column = QVBoxLayout(self._card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.name, self.dose, self.fields, self._next, self.last, self.log, self.coming):
            column.addWidget(part)
        self.name.setMinimumWidth(40)
        return _scrolling(self.empty, self._card)

    def _right(self) -> QWidget:
        return _scrolling(self.finish, self.routines, self.calf, gap=20)

    def _dress(self) -> None:
        theme = self._look.theme
        sheet = _SHEET
        for name in ("surface", "accent_tint", "accent", "text"):
            sheet = sheet.replace(f"${name}", getattr(theme, name).name())
        self.setStyleSheet(page_sheet(theme) + sheet)
        self._cue.setPixmap(cue(Kind.STRENGTH, theme.name, 24, self.devicePixelRatioF()))
        for button, name in ((self.earlier, "left"), (self.later, "right")):
            button.setIcon(icon(name, theme.text2, theme.line2))
        self.name.setFont(font(18, 600, tabular=False))


def _scrolling(*parts: QWidget, gap: int = 12) -> QScrollArea:
    box, area = QWidget(), QScrollArea()
    box.setObjectName("session-column")
    column = QVBoxLayout(box)
    column.setContentsMargins(18, 16, 18, 16)
    column.setSpacing(gap)
    for part in parts:
        column.addWidget(part)
    column.addStretch()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(box)
    return area
