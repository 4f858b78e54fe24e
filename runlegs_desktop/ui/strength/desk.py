"""The Strength tab and its edits: the one place that knows the journal, the tab and its pages."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from runlegs_desktop.app.adding import Place
from runlegs_desktop.app.catalogue import exercises
from runlegs_desktop.app.journal import Edit, Journal
from runlegs_desktop.app.leg_model import LegModel
from runlegs_desktop.app.planning import athlete_of
from runlegs_desktop.app.strength_library import entries
from runlegs_desktop.domain.edits_strength import delete_own, favour, hide
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.strength import OwnExercise
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.strength_library import COMPARED
from runlegs_desktop.present.strength_session import session_hint
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.strength.leg_load.desk import LegLoadDesk
from runlegs_desktop.ui.strength.leg_load.page import LegLoadPage
from runlegs_desktop.ui.strength.library.adding import Adding
from runlegs_desktop.ui.strength.library.page import LibraryPage
from runlegs_desktop.ui.strength.library.tools import LibraryTools
from runlegs_desktop.ui.strength.session.desk import SessionDesk
from runlegs_desktop.ui.strength.session.page import SessionPage
from runlegs_desktop.ui.strength.tab import StrengthTab

if TYPE_CHECKING:
    from runlegs_desktop.ui.strength.history.desk import HistoryDesk

LIBRARY, SESSION, LOAD, HISTORY = "library", "session", "load", "history"


class StrengthDesk(QObject):
    """`failed` carries a UserError, `card_asked` the session whose card is wanted on the Plan tab.

    `done` says what was done, to be undone from the notice.
    `print_asked` carries the ids of a session and of a routine, one of them or both empty: the card wanted on paper.
    `hinted` says what keys do on the page that shows; nothing where the status line says enough.

    Other pages join in `_add_pages`, each with a line.
    """

    failed = Signal(object)
    card_asked = Signal(str)
    said = Signal(str)
    print_asked = Signal(str, str)
    done = Signal(str)
    hinted = Signal(str)

    def __init__(
        self, journal: Journal, look: Look, today: Callable[[], date], model: LegModel, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._journal, self._look, self._today, self._model = journal, look, today, model
        self.session: SessionDesk | None = None
        self.load: LegLoadDesk | None = None
        self.history: HistoryDesk | None = None
        self.tab = StrengthTab(parent)
        self._add_pages()
        self.tab.turned.connect(lambda _name: self.refresh())

    @property
    def library(self) -> LibraryPage:
        """The library's page, made if it wasn't yet."""
        page = self.tab.page(LIBRARY)
        assert isinstance(page, LibraryPage)  # noqa: S101 - it is made below
        return page

    def show(self) -> None:
        """Bring the tab up to date as it comes into view."""
        self.tab.show_page()

    def refresh(self) -> None:
        """Show the logbook as it is now. A page that isn't seen waits until it is."""
        if self.tab.page_name == LIBRARY:
            self.library.show_library(entries(self._journal.logbook))
        if self.tab.page_name == LOAD and self.load is not None:
            self.load.refresh(self._today())
        if self.tab.page_name == SESSION and self.session is not None:
            self.session.refresh()
        if self.tab.page_name == HISTORY and self.history is not None:
            self.history.refresh()
        self.hinted.emit(session_hint() if self.tab.page_name == SESSION else "")

    def take_focus(self) -> None:
        """The page that shows has the keyboard."""
        if self.tab.page_name == LIBRARY:
            self.library.take_focus()
        if self.tab.page_name == LOAD and self.load is not None:
            self.load.page.take_focus()
        if self.tab.page_name == SESSION and self.session is not None:
            self.session.page.take_focus()
        if self.tab.page_name == HISTORY and self.history is not None:
            self.history.page.take_focus()

    def show_session(self, session_id: str) -> None:
        """Show a strength session of the board on its page."""
        self.tab.show_page(SESSION)
        if self.session is not None:
            self.session.show_session(session_id)

    def compare(self) -> None:
        """Show the straight and the bent knee side by side, over the library."""
        from runlegs_desktop.ui.strength.library.compare import ComparePage  # noqa: PLC0415 - few look at it

        straight, bent = (exercises()[key] for key in COMPARED)
        page = ComparePage(self._look, (straight, bent), reduced=self._look.is_still)
        page.closed.connect(self._close)
        page.move_asked.connect(self._leave_for)
        page.print_asked.connect(lambda: self.print_asked.emit("", ""))

        def add(key: str, place: Place) -> None:
            self._adding.add(key, place)
            page.show_choices({one: self._adding.choices(one) for one in COMPARED})

        page.added.connect(add)
        page.show_choices({one: self._adding.choices(one) for one in COMPARED})
        self.tab.show_over(page)
        page.take_focus()

    def _close(self) -> None:
        self.tab.back()
        self.take_focus()

    def _leave_for(self, key: str) -> None:
        self._close()
        self.library.choose(key)

    def _add_pages(self) -> None:
        """A page of the tab is a line here: its name, its segment, how it is made, and its tools in the bar."""
        self.tab.add_page(LIBRARY, _("Library"), self._make_library, self._make_library_tools)
        self.tab.add_page(SESSION, _("Session"), self._make_session, self._make_session_tools)
        self.tab.add_page(HISTORY, _("History"), self._make_history)
        self.tab.add_page(LOAD, _("Leg load"), self._make_load, self._make_load_tools)

    def _make_session(self) -> QWidget:
        self._journal.need("old_sets")  # last time's numbers may be older than the last weeks
        page = SessionPage(self._look, self._now)
        self.session = SessionDesk(page, lambda: self._journal.logbook, self._apply, self._now)
        self.session.print_asked.connect(self.print_asked)
        self.session.movement_asked.connect(self._show_movement)
        return page

    def _make_history(self) -> QWidget:
        from runlegs_desktop.ui.strength.history.desk import HistoryDesk  # noqa: PLC0415 - loaded when looked at
        from runlegs_desktop.ui.strength.history.page import HistoryPage  # noqa: PLC0415

        self._journal.need("old_sets")
        page = HistoryPage(self._look)
        self.history = HistoryDesk(page, lambda: self._journal.logbook, self._apply, self._now)
        self.history.session_asked.connect(self.show_session)
        return page

    def _make_session_tools(self) -> QWidget:
        page = self.tab.page(SESSION)
        assert isinstance(page, SessionPage)  # noqa: S101 - it is made above
        return page.tools

    def _show_movement(self, key: str) -> None:
        """An exercise in the library, moving."""
        self.tab.show_page(LIBRARY)
        self.library.list.clear()
        self.library.choose(key)
        self.library.stage.figure.setFocus()

    def _now(self) -> datetime:
        """What time it is on the day that the program takes for today, with its zone."""
        return datetime.combine(self._today(), datetime.now().astimezone().timetz())

    def _make_load(self) -> QWidget:
        page = LegLoadPage(self._look)
        page.session_asked.connect(self.card_asked)
        page.exercises_asked.connect(self._show_exercises)
        self.load = LegLoadDesk(page, lambda: self._journal.logbook, self._apply, self._journal.need, self._model)
        self.load.copied.connect(self.said)
        return page

    def _make_load_tools(self) -> QWidget:
        page = self.tab.page(LOAD)
        assert isinstance(page, LegLoadPage)  # noqa: S101 - it is made above
        return page.chooser

    def _show_exercises(self, muscle: Muscle) -> None:
        """The exercises for a muscle, in the library."""
        self.tab.show_page(LIBRARY)
        self.library.list.clear()
        self.library.list.filters.show_muscle(muscle)
        self.take_focus()

    def _make_library(self) -> QWidget:
        page = LibraryPage(self._look)
        page.clock.reduce_motion(self._look.is_still)
        self._look.motion_changed.connect(lambda: page.clock.reduce_motion(self._look.is_still))
        page.favour_asked.connect(self._favour)
        page.hide_asked.connect(self._hide)
        page.delete_asked.connect(self._delete)
        page.compare_asked.connect(self.compare)
        self._adding = Adding(page, self._journal, self._apply, self._today, self.done.emit)
        page.edit_asked.connect(lambda key: self.ask_for_own(self._journal.logbook.own_exercises.get(key)))
        return page

    def _make_library_tools(self) -> QWidget:
        tools = LibraryTools(self._look)
        tools.new.clicked.connect(lambda: self.ask_for_own(None))
        tools.print.clicked.connect(lambda: self.print_asked.emit("", ""))
        return tools

    def ask_for_own(self, old: OwnExercise | None) -> None:
        """Open the dialog on a new exercise of the runner's own, or on one there is."""
        from runlegs_desktop.ui.strength.library.own import ask_for_own  # noqa: PLC0415 - few ask for it

        athlete = athlete_of(self._journal.logbook)
        if athlete is None:
            self.failed.emit(UserError("no-athlete"))
            return
        ask_for_own(self.tab, self._look, athlete.id, old, apply=self._journal.apply, done=self.library.choose)

    def _favour(self, key: str, on: bool) -> None:
        name = _("Make it a favourite") if on else _("No longer a favourite")
        self._mark(name, lambda book, athlete: favour(book, athlete, key, on=on))

    def _hide(self, key: str, on: bool) -> None:
        name = _("Hide from the library") if on else _("Show in the library again")
        self._mark(name, lambda book, athlete: hide(book, athlete, key, on=on))

    def _delete(self, key: str) -> None:
        self._apply(_("Delete exercise"), lambda book: delete_own(book, key))

    def _mark(self, name: str, edit: Callable[[Logbook, str], Logbook]) -> None:
        athlete = athlete_of(self._journal.logbook)
        if athlete is None:
            self.failed.emit(UserError("no-athlete"))
            self.refresh()
        else:
            self._apply(name, lambda book: edit(book, athlete.id))

    def _apply(self, name: str, edit: Edit) -> bool:
        try:
            self._journal.apply(name, edit)
        except UserError as error:
            self.failed.emit(error)
            return False
        return True
