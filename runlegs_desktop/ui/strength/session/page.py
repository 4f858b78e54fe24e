"""The Session page: exercises left, the chosen one with its sets in the middle, rest and the week at the right."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from runlegs_desktop.present.hard_sets import HardSets
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.leg_load import LegPage
from runlegs_desktop.present.strength_session import SessionShown
from runlegs_desktop.ui.athlete.dress import flowing, page_sheet
from runlegs_desktop.ui.labels import hairline
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.mark import mark
from runlegs_desktop.ui.strength.session.finish_box import FinishBox
from runlegs_desktop.ui.strength.session.hard_sets_box import HardSetsBox
from runlegs_desktop.ui.strength.session.left import SessionLeft
from runlegs_desktop.ui.strength.session.lift_card import LiftCard
from runlegs_desktop.ui.strength.session.rest_box import RestBox
from runlegs_desktop.ui.strength.session.routines_dialog import RoutinesDialog
from runlegs_desktop.ui.strength.session.scroll_column import lay_beside, scroll_column
from runlegs_desktop.ui.strength.session.sheet import session_sheet
from runlegs_desktop.ui.strength.session.tools import SessionTools

_LEAST = 24  # long words of a language may be cut, but never push the page apart
_LEFT, _RIGHT, _NARROW, _SLIM = 348, 300, 1280, (272, 236)
_MIDDLING, _FAIR = 1440, (320, 264)


class Beside(NamedTuple):
    """What stands beside the session: the week's legs, what else lies on the day, how long the session lasts."""

    legs: LegPage | None = None
    sets: tuple[HardSets, ...] = ()
    also: str = ""
    so_far: str = ""


class SessionPage(QWidget):
    """Shows a session of the board or a routine alone. Its parts speak for themselves; here speak the list and place.

    `dropped` is an exercise from the search and the place it fell on, `placed` the place that is chosen now.
    """

    dropped = Signal(str, int)
    placed = Signal(int)

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.setObjectName("session-page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)  # a plain widget has no ground of its own
        self._look = look
        self._shown: SessionShown | None = None
        self.place = -1
        self._key: tuple[str, str, str] = ("", "", "")
        self.tools, self.dialog = SessionTools(look), RoutinesDialog(self)
        self.left, self.card = SessionLeft(look), LiftCard(look)
        self.lifts, self.found, self.scope = self.left.lifts, self.left.found, self.left.scope
        self.fields, self.log, self.routines = self.card.fields, self.card.log, self.dialog.routines
        self.rest, self.legs, self.finish = RestBox(look, now), HardSetsBox(look), FinishBox()
        self.empty = flowing(_("Add an exercise: press + Exercise and type its name, or drag it in."), "sentence")
        self._columns = [self.left, scroll_column(self.empty, self.card), self._side()]
        lay_beside(self, self._columns)
        for one in (*self.findChildren(QPushButton), *self.findChildren(QLabel), *self.findChildren(QCheckBox)):
            if not one.minimumWidth():
                one.setMinimumWidth(_LEAST)
        self.lifts.chosen.connect(self._on_chosen)
        self.lifts.entered.connect(self.log.take_focus)
        self.log.all_done.connect(self.lifts.setFocus)  # Down and Enter go on with the next exercise
        self.card.coming.chosen.connect(lambda by: self.lifts.setCurrentRow(self.place + by))
        self.found.carried.connect(self._on_carried)
        self.found.let_go.connect(self._on_let_go)
        self.tools.routines_asked.connect(self.dialog.open)
        look.changed.connect(self._dress)
        self._dress()

    @property
    def shown(self) -> SessionShown | None:
        """What it shows."""
        return self._shown

    def show_session(self, shown: SessionShown, beside: Beside, *, alone: bool) -> None:
        """Show a session; `alone` when edits are for it and not for the routine everywhere."""
        other = self._shown is None or self._shown.session != shown.session
        self._shown = shown
        self.place = max(0 if shown.lifts else -1, min(self.place, len(shown.lifts) - 1))
        if other:
            self.refuse("")
            self.rest.stop()
        self.left.show_session(shown, self.place, alone=alone, also=beside.also)
        self.finish.setVisible(bool(shown.session))
        for one in (self.rest, self._under_rest):
            one.setVisible(bool(shown.session) and (not shown.done or self.rest.runs))
        self.finish.show_session(shown, beside.so_far)
        self.legs.show_week(beside.legs, beside.sets)
        self._show_lift()

    def go_to(self, place: int) -> None:
        """Choose an exercise, now or as soon as it is there."""
        self.place = place

    def refuse(self, sentence: str) -> None:
        """Say over the exercises, and in the dialog of routines, why an edit was not made."""
        for one in (self.left.problem, self.dialog.problem):
            mark(one, "bad", True)
            one.setText(sentence)
            one.setVisible(bool(sentence))

    def take_focus(self) -> None:
        """The exercises have the keyboard."""
        self.lifts.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width()
        left, right = _SLIM if wide < _NARROW else _FAIR if wide < _MIDDLING else (_LEFT, _RIGHT)
        self._columns[0].setFixedWidth(left)
        self._columns[2].setFixedWidth(right)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space starts or ends a rest wherever it is no key of a button."""
        if event.key() == Qt.Key.Key_Space and self._shown is not None and self._shown.session:
            self.rest.toggle()
        elif event.key() == Qt.Key.Key_Insert:
            self.left.show_search(on=True)
        else:
            super().keyPressEvent(event)

    def _side(self) -> QWidget:
        """Rest and week scroll on a low window; the way to the end stays in sight."""
        made = QWidget()
        made.setObjectName("session-column")
        made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._under_rest = hairline()
        foot = QHBoxLayout()
        foot.setContentsMargins(18, 0, 18, 14)
        foot.addWidget(self.finish)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll_column(self.rest, self._under_rest, self.legs, gap=14), 1)
        column.addLayout(foot)
        return made

    def _show_lift(self) -> None:
        shown = self._shown
        is_one = shown is not None and self.place >= 0
        self.card.setVisible(is_one)
        self.empty.setVisible(not is_one)
        if shown is None or not is_one:
            return
        row = shown.lifts[self.place]
        key = (shown.session or shown.routine, str(self.place), row.exercise)
        other, self._key = key != self._key, key
        self.card.show_lift(shown, self.place, other=other)
        self.rest.show_usual(int(row.typed["rest"]))

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

    def _dress(self) -> None:
        self.setStyleSheet(page_sheet(self._look.theme) + session_sheet(self._look.theme))
