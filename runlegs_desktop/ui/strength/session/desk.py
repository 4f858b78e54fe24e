"""From what is done on the Session page to edits of the journal, each one named step."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from runlegs_desktop.app.journal import Edit
from runlegs_desktop.app.lift_page import LiftPage, routine_page, routines, session_page, strength_sessions
from runlegs_desktop.app.planning import athlete_of, current_plan
from runlegs_desktop.domain import edits_lifts as edits
from runlegs_desktop.domain.athlete import Athlete
from runlegs_desktop.domain.edits_strength import (
    drop_prescription,
    insert_prescription,
    move_prescription,
    put_prescription,
    save_routine,
)
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.routines import added
from runlegs_desktop.domain.strength import Prescription, Routine
from runlegs_desktop.domain.strength_limits import checked_routine
from runlegs_desktop.domain.superset import joined, tidied
from runlegs_desktop.domain.swaps import swapped
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.library_words import findable
from runlegs_desktop.present.strength_entry import problem, with_typed
from runlegs_desktop.present.strength_session import routine_row, session_names, session_shown
from runlegs_desktop.present.swap_words import swap_rows
from runlegs_desktop.present.wording import error_text
from runlegs_desktop.ui.strength.session.beside import BesideMaker
from runlegs_desktop.ui.strength.session.log_edits import LogEdits
from runlegs_desktop.ui.strength.session.page import SessionPage
from runlegs_desktop.ui.strength.session.routine_edits import RoutineEdits

Apply = Callable[[str, Edit], bool]


class SessionDesk(QObject):
    """Keeps the page to the logbook. `apply` makes an edit and gives whether it was done; `now` has a zone.

    Whoever holds it calls `refresh` when the logbook, the plan or the day has changed. `print_asked` carries the ids
    of the session and of its routine, `movement_asked` an exercise.
    """

    print_asked = Signal(str, str)
    movement_asked = Signal(str)

    def __init__(
        self, page: SessionPage, book: Callable[[], Logbook], apply: Apply, now: Callable[[], datetime]
    ) -> None:
        super().__init__(page)
        self.page = self._page = page
        self._book, self.apply, self._now = book, apply, now
        self._session, self._routine, self._alone = "", "", True
        self._at: LiftPage | None = None
        self._beside = BesideMaker(now)
        self._connect(page)
        self.routines = RoutineEdits(self)
        self._logging = LogEdits(page, apply, now, shown=lambda: self.at, refresh=self.refresh)

    def _connect(self, page: SessionPage) -> None:
        page.tools.stepped.connect(self._step)
        page.tools.print_asked.connect(self._print)
        page.left.scoped.connect(self._scope)
        page.dropped.connect(self._add)
        page.rest.ticked.connect(lambda: page.finish.time.setText(self._beside.so_far(self.at)))
        page.found.added.connect(lambda key: self._add(key, page.place + 1))
        page.lifts.moved.connect(self._move)
        page.lifts.removed.connect(self._remove)
        page.fields.typed.connect(self._type)
        page.fields.each_leg.connect(lambda on: self._change(replace(self._one, per_side=on)))
        page.fields.joined.connect(self._join)
        page.card.next.used.connect(self._use)
        page.card.swap_asked.connect(lambda: page.card.offer_swaps(swap_rows(self._one.exercise, self.at.known)))
        page.card.swapped.connect(self._swap)
        page.card.movement_asked.connect(lambda: self.movement_asked.emit(self._one.exercise))

    def show_session(self, session_id: str) -> None:
        """Show a session of the board."""
        self._session, self._routine, self.routines.draft = session_id, "", None
        self._page.go_to(0)
        self.refresh()

    def refresh(self) -> None:
        """Show what there is now; without a session chosen the next one to be done, else the first routine."""
        book, today = self._book(), self.today
        plan = current_plan(book, today)
        own = strength_sessions(book, plan)
        if self._session not in {one.id for one in own}:
            coming = [one.id for one in own if one.day >= today]
            self._session = next(iter([*coming, *(one.id for one in reversed(own))]), "")
        draft = self.routines.draft
        known = (*routines(book, plan), *([] if draft is None else [draft]))
        wanted = next((one for one in known if one.id == self._routine), None)
        self._at = None
        if wanted is None:
            self._routine = ""
            if plan is not None and self._session:
                self._at = session_page(book, plan, book.sessions[self._session])
        if self._at is None:
            self._at = routine_page(book, wanted or known[0])
        self._show(self._at, known, [one.id for one in own])

    def _show(self, at: LiftPage, known: Sequence[Routine], own: list[str]) -> None:
        page = self._page
        shown = session_shown(at, self.today)
        page.refuse("")  # of what the logbook is no longer
        page.show_session(shown, self._beside.made(self._book(), at), alone=self._alone)
        rows = [routine_row(one) for one in known]
        page.routines.show_routines(rows, at.routine.id, session=bool(self._session), used=at.session is not None)
        place = own.index(self._session) if self._session in own else -1
        page.tools.show_day(shown.day, earlier=place > 0, later=0 <= place < len(own) - 1)
        page.found.show_exercises([(findable(one), _(one.name)) for one in at.known.values()])

    @property
    def book(self) -> Logbook:
        """The logbook as it is."""
        return self._book()

    @property
    def today(self) -> date:
        """The runner's day."""
        return self._now().date()

    @property
    def session_id(self) -> str:
        """The session of the board that shows, or would without a routine being looked at."""
        return self._session

    @property
    def at(self) -> LiftPage:
        """What the page shows."""
        if self._at is None:
            self.refresh()
        assert self._at is not None  # noqa: S101 - refresh has made it
        return self._at

    @property
    def _one(self) -> Prescription:
        return self.at.routine.prescriptions[self._page.place]

    def athlete(self) -> Athlete | None:
        """Whose library it is; said where it is nobody's yet."""
        found = athlete_of(self._book())
        if found is None:
            self._page.refuse(error_text(UserError("no-athlete")))
        return found

    def look_at(self, routine_id: str) -> None:
        """Show a routine; with none the session again."""
        self._routine = routine_id
        self.refresh()

    def choose_routine(self, key: str) -> None:
        """Show a routine; the one of the session shows the session itself."""
        self._routine = key
        self._page.go_to(0)
        plan = current_plan(self._book(), self.today)
        if plan is not None and self._session in self._book().sessions:
            at = session_page(self._book(), plan, self._book().sessions[self._session])
            if at is not None and at.routine.id == key:
                self._routine = ""
        self.refresh()

    def _print(self) -> None:
        session = self.at.session
        self.print_asked.emit("" if session is None else session.id, self.at.routine.id)

    def _step(self, way: int) -> None:
        own = [one.id for one in strength_sessions(self._book(), current_plan(self._book(), self.today))]
        place = own.index(self._session) + way if self._session in own else -1
        if 0 <= place < len(own):
            self.show_session(own[place])

    def _scope(self, alone: bool) -> None:
        self._alone = alone
        self.refresh()

    def _save(self, name: str, routine: Routine) -> bool:
        """Keep the routine for the session alone or everywhere, as it is chosen; say what was wrong with it."""
        page, at = self._page, self.at
        athlete = self.athlete()
        if athlete is None:
            return False
        try:
            checked_routine(routine)
        except UserError as error:
            page.refuse(problem(error, at.units))
            return False
        page.refuse("")
        key, session = str(uuid4()), at.session
        if session is not None and self._alone:
            called = session_names(session)
            done = self.apply(name, lambda b: edits.save_for_session(b, session.id, routine, key, called))
        else:
            kept = edits.routine_in_place(routine, athlete.id, key)
            done = self.apply(name, lambda b: save_routine(b, kept))
            if done and session is None:
                self._routine, self.routines.draft = kept.id, None
        self.refresh()
        return done

    def _type(self, name: str, text: str) -> None:
        units = self.at.units
        try:
            one = with_typed(self._one, name, text, units)
        except UserError as error:
            self._page.fields.refuse(name, problem(error, units))
        else:
            self._change(one)

    def _change(self, one: Prescription, name: str = "") -> None:
        routine = put_prescription(self.at.routine, self._page.place, one)
        self._save(name or _("Edit an exercise"), routine)

    def _use(self) -> None:
        """Make the target the dose: its sets, repetitions, load and tempo, or the harder exercise it names."""
        target = self.at.targets[self._page.place]
        one = target.prescription
        if target.harder in self.at.known:
            one = swapped(one, target.harder, self.at.known)
        self._change(one, _("Use the target"))

    def _swap(self, exercise: str) -> None:
        if exercise in self.at.known:
            self._change(swapped(self._one, exercise, self.at.known), _("Swap an exercise"))

    def _join(self, on: bool) -> None:
        routine = joined(self.at.routine, self._page.place, on=on)
        self._save(_("Make a superset") if on else _("Part a superset"), routine)

    def _add(self, exercise: str, place: int) -> None:
        at, before = self.at, self._page.place
        one = at.known.get(exercise)
        if one is None:
            return
        self._page.go_to(place)
        if not self._save(_("Add an exercise"), tidied(insert_prescription(at.routine, place, added(one)))):
            self._page.go_to(before)

    def _move(self, place: int, to: int) -> None:
        self._page.go_to(to)
        if not self._save(_("Move an exercise"), tidied(move_prescription(self.at.routine, place, to))):
            self._page.go_to(place)

    def _remove(self, place: int) -> None:
        self._save(_("Take an exercise out"), tidied(drop_prescription(self.at.routine, place)))
