"""The main window: tabs, menus, the race on the right, the status line. It only assembles."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMenuBar,
    QPushButton,
    QStatusBar,
    QVBoxLayout,
    QWidget,
)

from runlegs_desktop.app.journal import Journal, Step
from runlegs_desktop.app.planning import Picture, current_plan
from runlegs_desktop.app.preferences import Theme, Zoom
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import cue
from runlegs_desktop.draw.text import fitting, width
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.status import place_text, race_name, race_parts, week_text
from runlegs_desktop.present.wording import error_text
from runlegs_desktop.ui.actions import action
from runlegs_desktop.ui.bridge import Bridge
from runlegs_desktop.ui.help.menu import fill_help_menu
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.midnight import Midnight
from runlegs_desktop.ui.motion_entry import motion_entry
from runlegs_desktop.ui.notices import Notice
from runlegs_desktop.ui.pages import Pages
from runlegs_desktop.ui.paper import Paper
from runlegs_desktop.ui.plan.desk import PlanDesk
from runlegs_desktop.ui.plan.session_actions import fill_edit_menu, fill_session_menu
from runlegs_desktop.ui.read_only import hold_back
from runlegs_desktop.ui.tabs import Tabs
from runlegs_desktop.ui.view_menu import fill_view_menu

if TYPE_CHECKING:
    from runlegs_desktop.ui.welcome.doors import Doors

LEAST = (1024, 560)
_RACE_SHARE = 0.5  # of the window's width, for the race at the right of the tabs


class Shell(NamedTuple):
    """What the window is told by the program around it. `place` is where the library lies, none for a demo."""

    today: Callable[[], date]
    place: Path | None
    read_only: bool
    zoom: Zoom
    keep: Callable[..., None]
    open_demo: Callable[[], None]
    open_library: Callable[[], None]


class Window(QMainWindow):
    """One library in one window. `painted` says once that its first picture is there."""

    painted = Signal()

    def __init__(self, journal: Journal, bridge: Bridge, look: Look, shell: Shell) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("Runner Legs")
        self.setMinimumSize(*LEAST)
        self._journal, self._look, self._shell = journal, look, shell
        self._picture: Picture | None = None
        self._is_painted = False
        self.undo_action = action(self, _("Undo"), self._undo, [QKeySequence.StandardKey.Undo])
        self.redo_action = action(self, _("Redo"), self._redo, ["Ctrl+Shift+Z", "Ctrl+Y"])
        self.notice = Notice()
        self._place, self._week, self._units = label("", "caption"), label("", "caption"), label("", "caption")
        self._race_cue, self._race, self._race_when = QLabel(), label("", "strong"), label("")
        middle = QWidget()
        self.setCentralWidget(middle)
        column = self._lay_out(middle)  # before the pages: a page that moves in with all it holds would be styled twice
        self.pages = Pages(journal, look, shell.today, (self.undo_action, self.redo_action), middle)
        column.addWidget(self.pages, 1)
        self.plan = self.pages.plan
        self.desk = PlanDesk(journal, self.plan, look, shell.today, self.pages.leg_model)
        self.paper = Paper(self, journal, (look, self.notice), shell.today, lambda: (self._picture, self.pages.units))
        self._fill_status_bar()
        self._fill_menus()
        self._connect(bridge)
        self.refresh()
        self.plan.frame.painted.connect(self.refresh)  # rules are heard from then on

    def refresh(self) -> None:
        """Draw everything from the logbook as it is now. A refusal of before is over."""
        self.notice.settle()
        book, today = self._journal.logbook, self._shell.today()
        plan, numbers = current_plan(book, today), Numbers(self.pages.units)
        self._picture = self.desk.picture_of(book, plan, today, self._picture) if plan else None
        self.desk.show(self._picture, numbers)
        self.pages.refresh()
        self._week.setText(week_text(plan, today))
        self._units.setText(self.pages.unit_text)
        self._show_race()
        self._name_undo()
        shows_plan = self._picture is not None and self.pages.currentWidget() is self.plan
        for entry in self._for_plans:  # what is done to a plan waits until one can be seen
            entry.setEnabled(shows_plan)
        if self._shell.read_only:
            hold_back(self.plan, self._for_planning, self.desk.fixing)

    def fail(self, error: UserError) -> None:
        """Say in the window what went wrong."""
        self.notice.refuse(error_text(error))

    def _lay_out(self, middle: QWidget) -> QVBoxLayout:
        """The line of tabs and the place of notices; gives the column that the pages go into."""
        middle.setObjectName("page")
        self.tabs = Tabs(self._look)
        self._top = QWidget(middle)
        strip = QHBoxLayout(self._top)
        strip.setContentsMargins(12, 0, 16, 0)
        strip.setSpacing(7)
        strip.addWidget(self.tabs)
        strip.addStretch()
        strip.addWidget(self._race_cue)
        strip.addWidget(self._race)
        strip.addSpacing(-7)
        strip.addWidget(self._race_when)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addWidget(self.notice)
        return column

    def _fill_status_bar(self) -> None:
        bar = QStatusBar()  # one made by Qt would first load every class of widgets into Python
        self.setStatusBar(bar)
        bar.setSizeGripEnabled(False)
        bar.addWidget(self._place)
        bar.addPermanentWidget(self._week)
        bar.addPermanentWidget(self._units)
        self._show_place()
        if self._shell.place is None:
            leave = QPushButton(_("Leave the sample"))
            leave.setObjectName("leave-sample")
            leave.setProperty("link", True)
            leave.setFont(font(11, 500))
            leave.setFixedHeight(18)
            leave.clicked.connect(self.close)
            bar.addWidget(leave)

    def _show_hint(self, ids: tuple[str, ...]) -> None:
        """What keys do while something is in the air; a new card can only be put back."""
        self._place.setText(_("Esc puts it back · Alt or Ctrl copies · Shift swaps") if ids else _("Esc puts it back"))

    def _show_place(self) -> None:
        self._place.setText(place_text(self._shell.place, read_only=self._shell.read_only))

    def _fill_menus(self) -> None:
        shell = self._shell
        self.setMenuBar(QMenuBar())
        file = self.menuBar().addMenu(_("&File"))
        file.addAction(action(self, _("&Open library…"), shell.open_library, [QKeySequence.StandardKey.Open]))
        file.addAction(action(self, _("&Look around with a sample runner"), shell.open_demo))
        file.addSeparator()
        printing = action(self, _("&Print…"), self.paper.ask, [QKeySequence.StandardKey.Print])
        this_week = action(self, _("Print this &week"), self.paper.print_week)
        exporting = action(self, _("&Export PDF…"), self.paper.export)
        file.addActions([printing, this_week, exporting])
        file.addSeparator()
        file.addAction(action(self, _("&Quit"), self.close, [QKeySequence.StandardKey.Quit, "Ctrl+Q"]))
        edit = self.menuBar().addMenu(_("&Edit"))
        edit.addActions([self.undo_action, self.redo_action])
        fill_edit_menu(edit, self.plan.board, self.desk.editing)
        copying = action(self, _("Copy &week as picture"), lambda: self.paper.copy_week(self.plan.board.selected_day))
        edit.addAction(copying)
        edit.addSeparator()
        edit.addAction(action(self, _("&Athlete…"), self.pages.show_athlete, ["Ctrl+,"]))
        plan = self.menuBar().addMenu(_("&Plan"))
        making = action(self, _("&Make a plan…"), self.pages.make_plan, [QKeySequence.StandardKey.New])
        generating = action(self, _("&Generate plan…"), self.pages.generate_plan, ["Ctrl+G"])
        plan.addActions([making, generating])
        deleting = action(self, _("&Delete plan…"), self.pages.delete_plan)
        rules = action(self, _("&Rules…"), self.desk.show_rules, ["Ctrl+R"])
        plan.addActions([rules, deleting])
        plan.setToolTipsVisible(True)
        self._for_planning = (making, generating, deleting)
        session = self.menuBar().addMenu(_("&Session"))
        fill_session_menu(session, self.plan.board, self.desk.editing, self.plan.edit_in_inspector, self.paper.ask_card)
        view = self.menuBar().addMenu(_("&View"))
        view.addActions(self.tabs.ways(self, self.pages.show_tab))
        view.addActions([motion_entry(self, self._look, self._keep)])
        view.addSeparator()
        self._zooms, for_plans = fill_view_menu(view, self, self.plan, self._look.choice, self._choose_theme)
        self._for_plans = (rules, deleting, exporting, copying, *for_plans, *self.plan.board.actions())
        fill_help_menu(self, shell.place)

    def _connect(self, bridge: Bridge) -> None:
        bridge.changed.connect(lambda _changes: self.refresh())
        self.pages.said.connect(self.notice.show_text)
        self.pages.done.connect(lambda said: self.notice.show_text(said, _("Undo"), self._undo))
        self.plan.set_zoom(self._shell.zoom)
        self._zooms[self._shell.zoom.value].setChecked(True)
        self.plan.zoomed.connect(self._keep_zoom)
        self.plan.print_asked.connect(self.paper.ask)
        self.plan.doors_made.connect(self._connect_doors)
        carrying = self.desk.carrying
        carrying.lifted.connect(self._show_hint)
        carrying.put_back.connect(self._show_place)
        carrying.dropped.connect(self._show_place)
        self.desk.failed.connect(self.fail)
        self.pages.failed.connect(self.fail)
        self.pages.print_asked.connect(self.paper.ask_card)
        self.pages.turned.connect(self._on_turned)
        self.pages.hinted.connect(lambda keys: self._place.setText(keys) if keys else self._show_place())
        self.tabs.chosen.connect(self.pages.show_tab)
        self._midnight = Midnight(self, self._shell.today)
        self._midnight.passed.connect(self.refresh)
        self._look.changed.connect(self._show_race)

    def _connect_doors(self, doors: "Doors") -> None:
        doors.demo_asked.connect(self._shell.open_demo)
        doors.open_asked.connect(self._shell.open_library)

    def _show_race(self) -> None:
        race = self._picture.scene.race() if self._picture else None
        plan = self._picture.plan if self._picture else None
        name, when = race_parts(race, race_name(race, plan), self._shell.today())
        room = self.width() * _RACE_SHARE - width(when, 12.5)
        self._race.setText(fitting((name,), room, 12.5, 500) if name else "")
        self._race.setToolTip(name)
        self._race_when.setText(when)
        self._race_cue.setVisible(bool(name))
        if name:
            self._race_cue.setPixmap(cue(Kind.RACE, self._look.theme.name, 16, self.devicePixelRatioF()))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:  # what lies on it is painted in the same turn of the event loop
            self._is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_race()

    def _name_undo(self) -> None:
        journal = self._journal
        self.undo_action.setEnabled(journal.can_undo)
        self.redo_action.setEnabled(journal.can_redo)
        self.undo_action.setText(_("Undo {name}").format(name=journal.undo_name).strip())
        self.redo_action.setText(_("Redo {name}").format(name=journal.redo_name).strip())

    def _on_turned(self) -> None:
        """The wizard has the window to itself; everything else stands under the tabs."""
        self._top.setVisible(not self.pages.is_over)
        self.tabs.show_tab(self.pages.tab_name)
        self._units.setText(self.pages.unit_text)
        self._show_place()
        self.refresh()

    def _undo(self) -> None:
        self._turn(self._journal.undo)

    def _redo(self) -> None:
        self._turn(self._journal.redo)

    def _turn(self, way: Callable[[], Step | None]) -> None:
        if self.pages.is_over:  # nobody would see what it takes back
            return
        self.desk.carrying.cancel()  # what is in the air was lifted from the plan as it is
        try:
            step = way()
        except UserError as error:
            self.fail(error)
        else:
            self.desk.reveal(step)

    def _choose_theme(self, choice: str) -> None:
        self._look.choose(choice)
        self._keep(theme=Theme(choice))

    def _keep_zoom(self, zoom: Zoom) -> None:
        self._zooms[zoom.value].setChecked(True)
        self._keep(zoom=zoom)

    def _keep(self, **changes: object) -> None:
        try:
            self._shell.keep(**changes)
        except UserError as error:
            self.fail(error)
