"""The Plan tab: toolbar, board and checks, drawn anew from the logbook after every edit."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from runlegs_desktop.app.planning import Picture
from runlegs_desktop.app.preferences import Zoom
from runlegs_desktop.present.board import Board, board
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.plan.board import PlanBoard
from runlegs_desktop.ui.plan.checks import NARROW_WIDTH, WIDTH, ChecksDock, ChecksStrip, next_check
from runlegs_desktop.ui.plan.cursor import spot_of_day
from runlegs_desktop.ui.plan.frame import BoardFrame
from runlegs_desktop.ui.plan.header import BoardHeader
from runlegs_desktop.ui.plan.panels import stop_after
from runlegs_desktop.ui.plan.stack import stack_menu
from runlegs_desktop.ui.plan.today_strip import TodayStrip
from runlegs_desktop.ui.plan.toolbar import PlanToolbar

if TYPE_CHECKING:
    from runlegs_desktop.present.checks import Check
    from runlegs_desktop.ui.inspector.panel import Inspector
    from runlegs_desktop.ui.welcome.doors import Doors

NARROW, ROOMY = 1280, 1400  # below the first the dock folds into a strip, below the second it gives the days room
FOLDED, LOW = 820, 890  # under the first there is no room for an inspector and 7 weeks; under the second it is slim
_STEPS = (Zoom.WHOLE_PLAN, Zoom.SEVEN_WEEKS, Zoom.FOUR_WEEKS, Zoom.WEEK)


class PlanTab(QWidget):
    """Shows one plan. It keeps nothing of the plan but what it last drew. `doors_made` tells of the first steps."""

    print_asked = Signal()
    zoomed = Signal(object)
    doors_made = Signal(object)

    def __init__(self, look: Look, undo: QAction, redo: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._look = look
        self._board: Board | None = None
        self._check: Check | None = None
        self.toolbar = PlanToolbar(look, undo, redo)
        self.header, self.board = BoardHeader(look), PlanBoard(look)
        self.dock, self.strip = ChecksDock(look), ChecksStrip(look)
        self.frame = BoardFrame(look, self.header, self.board)
        self.strip_today, self.inspector_bar = TodayStrip(look), self.frame.bar
        self.inspector_made = self.frame.inspector_made
        self._doors: Doors | None = None
        self._full = QWidget(self)
        self._wants_today = True
        self._lay_out()
        self._connect()

    @property
    def board_shown(self) -> Board | None:
        """What the board shows now."""
        return self._board

    @property
    def inspector(self) -> "Inspector | None":
        """The panel of the chosen session, none before it was needed."""
        return self.frame.panel

    @property
    def empty(self) -> "Doors":
        """The first steps of a library without a plan, made when they are first needed."""
        if self._doors is None:
            from runlegs_desktop.ui.welcome.doors import Doors  # noqa: PLC0415 - few starts have no plan to show

            self._doors = Doors(self._look)
            self._stack.addWidget(self._doors)
            self.doors_made.emit(self._doors)
        return self._doors

    def edit_in_inspector(self) -> None:
        """Open the inspector and give its first field the keyboard."""
        self.frame.open_panel().focus_first()

    def toggle_inspector(self) -> None:
        """Open or close the inspector."""
        if self._full.isVisible():
            self.frame.toggle()

    def show_today_strip(self, wanted: bool) -> None:
        """Show or hide the strip of the day."""
        self._wants_today = wanted
        self.strip_today.setVisible(wanted)

    def show_preview(self, picture: Picture, numbers: Numbers, *, with_checks: bool) -> None:
        """Show a plan that is only tried, on the board and beside it, without moving the view or the keyboard."""
        self._board = board(picture.scene, picture.findings, numbers, self._board)
        self.board.show_board(self._board, is_preview=True)
        if with_checks:
            self._show_checks(picture, numbers)

    def show_picture(self, picture: Picture | None, numbers: Numbers) -> None:
        """Show a plan with its checks, or the first steps when there is none."""
        self._stack.setCurrentWidget(self.empty if picture is None else self._full)
        if picture is None:
            self._board = None
            return
        first = self._board is None
        self._board = board(picture.scene, picture.findings, numbers, self._board)
        self.board.show_board(self._board)
        if picture.is_judged:
            self._show_checks(picture, numbers)
        if first:
            self.go_to_today()
            if self.isVisible():
                self.take_focus()
        self._follow()

    def _show_checks(self, picture: Picture, numbers: Numbers) -> None:
        from runlegs_desktop.present.checks import checks  # noqa: PLC0415 - the first picture is not judged yet

        found = checks(picture.findings, picture.scene, numbers)
        self.dock.show_checks(found)
        self.strip.show_count(len(found.broken))

    def take_focus(self) -> None:
        """Give the keyboard to what matters: the board, or the first step of an empty library."""
        if self._board is None:
            self.empty.take_focus()
        elif not self.frame.is_painted:  # the board would select, and the words for that are not waited for
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.board.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_today(self) -> None:
        """Bring this week into view, second from the top so that last week shows; the first week before the start."""
        if self._board is not None:
            now = self._board.now
            last = bool(self._board.weeks and self._board.weeks[-1].days[-1].is_past)
            before = 1 if self.board.weeks_in_view() > 1 else 0
            self.board.show_week(len(self._board.weeks) if last else (now or 0) - before)

    def take_today(self) -> None:
        """Bring this week into view and give today the keyboard; outside the plan the week that is nearest."""
        if self._board is None or not self._board.weeks:
            return
        self.go_to_today()
        days = [d for week in self._board.weeks for d in week.days]
        today = next((d.day for d in days if d.is_today), days[-1].day if days[-1].is_past else days[0].day)
        spot = spot_of_day(self._board, today)
        if spot is not None:
            self.board.go(spot)

    def step_zoom(self, way: int) -> None:
        """One zoom closer (1) or further off (−1)."""
        at = _STEPS.index(self.board.zoom) + way
        if 0 <= at < len(_STEPS):
            self.set_zoom(_STEPS[at])

    def set_zoom(self, zoom: Zoom) -> None:
        """Show more or fewer weeks."""
        self.board.set_zoom(zoom)
        self.toolbar.show_zoom(zoom)
        self._fold_inspector()
        self._follow()
        self.zoomed.emit(zoom)

    def next_check(self, way: int) -> None:
        """Go to the next (1) or previous (−1) finding and its card."""
        if not self._full.isVisible():
            return
        item = next_check(self.dock.items, self._check, way)
        if item is not None:
            self._open(item.check)

    def next_panel(self, way: int = 1) -> None:
        """Give the keyboard to the next panel (1) or the one before (−1): toolbar, today, board, inspector, checks."""
        if not self._full.isVisible():
            return
        panels = (self.toolbar, self.strip_today, self.board, *self.frame.feet, self.strip, self.dock, self.dock.cards)
        first_check: dict[QWidget, QWidget] = {self.dock: self.dock.items[0]} if self.dock.items else {}
        target = stop_after(panels, QApplication.focusWidget(), way, first_check)
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self) -> None:
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._full)
        body = self._body = QHBoxLayout()
        body.setSpacing(10)
        body.addWidget(self.frame, 1)
        body.addWidget(self.dock)
        body.addWidget(self.strip)
        column = self._column = QVBoxLayout(self._full)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.toolbar)
        over = QVBoxLayout()
        over.setContentsMargins(12, 0, 12, 3)
        over.addWidget(self.strip_today)
        column.addLayout(over)
        column.addLayout(body, 1)
        self.strip.hide()
        self.strip_today.come_after(self.toolbar.print)

    def _connect(self) -> None:
        self.toolbar.show_zoom(self.board.zoom)
        self.toolbar.zoomed.connect(self.set_zoom)
        self.toolbar.turned.connect(self._turn)
        self.toolbar.today_asked.connect(self.take_today)
        self.toolbar.print_asked.connect(self.print_asked)
        self.board.scrolled.connect(self._follow)
        self.board.zoom_asked.connect(self.step_zoom)
        self.board.stack_asked.connect(self._show_stack)
        self.dock.opened.connect(self._open)
        self.strip.toggled.connect(self._fold)
        self.frame.painted.connect(self._pass_focus)
        self.frame.folded.connect(lambda: self.board.setFocus(Qt.FocusReason.OtherFocusReason))

    def _pass_focus(self) -> None:
        if self.window().focusWidget() is self:
            self.board.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self) -> None:
        if self._board is None or not self._board.weeks:
            return
        left = self.board.horizontalScrollBar().value()
        self.header.show_columns(self._board.weekdays, self.board.columns, left)
        first = min(self.board.first_week(), len(self._board.weeks) - 1)
        last = min(first + self.board.weeks_in_view(), len(self._board.weeks)) - 1
        self.toolbar.range.setText(self._board.span(first, max(first, last)))

    def _turn(self, way: int) -> None:
        self.board.show_week(self.board.first_week() + way * self.board.weeks_in_view())

    def _open(self, check: "Check") -> None:
        self._check = check
        self.dock.mark(check)
        if check.session_id:
            self.board.reveal(check.session_id)
        else:
            self.board.reveal_week(check.week)

    def _show_stack(self, day: date, at: QPoint) -> None:
        """List everything on a day; choosing a session selects its card."""
        cards = [c for w in (self._board.weeks if self._board else ()) for d in w.days if d.day == day for c in d.cards]
        if not cards:
            return
        stack_menu(self, self._look.theme, cards, self.board.reveal).popup(at)

    def _fold(self, shown: bool) -> None:
        self.dock.setVisible(shown)
        self.strip.setToolTip(_("Hide the checks") if shown else _("Show the checks"))

    def _fold_inspector(self) -> None:
        """The whole plan, like a low window, needs the inspector's room."""
        self.frame.set_low(self.window().height() < FOLDED or self.board.zoom is Zoom.WHOLE_PLAN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        height = self.window().height()
        self.strip_today.set_low(height < LOW)
        self._column.setSpacing(2 if height < LOW else 4)
        self._body.setContentsMargins(12, 0, 12, 6 if height < LOW else 10)
        self._fold_inspector()
        narrow = event.size().width() < NARROW
        self.dock.setFixedWidth(WIDTH if event.size().width() >= ROOMY else NARROW_WIDTH)
        self.strip.setVisible(narrow)
        self.dock.setVisible(not narrow or self.strip.isChecked())
        self.dock.cards.set_low(height < FOLDED, self.dock.width())
