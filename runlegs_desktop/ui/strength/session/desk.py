"""From what is done on the Session page to edits of the journal, each one named step."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from uuid import uuid4

from runlegs_desktop.app.exercise_search import Named, named
from runlegs_desktop.app.journal import Edit
from runlegs_desktop.app.lift_page import LiftPage, kit_of, routine_page, routines, session_page, strength_sessions
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
from runlegs_desktop.domain.exercise import Exercise
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.routines import added
from runlegs_desktop.domain.strength import OwnExercise, Prescription, Routine
from runlegs_desktop.domain.strength_limits import checked_routine
from runlegs_desktop.domain.superset import joined, tidied
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.strength_entry import (
    problem,
    with_typed,
)
from runlegs_desktop.present.strength_session import calf_text, copy_name, routine_row, session_name, session_shown
from runlegs_desktop.present.wording import error_text
from runlegs_desktop.ui.strength.session.log_edits import LogEdits
from runlegs_desktop.ui.strength.session.page import SessionPage

Apply = Callable[[str, Edit], bool]


class SessionDesk:
    """Keeps the page to the logbook. `apply` makes an edit and gives whether it was done; `now` has a zone.

    Whoever holds it calls `refresh` when the logbook, the plan or the day has changed.
    """

    def __init__(
        self, page: SessionPage, book: Callable[[], Logbook], apply: Apply, now: Callable[[], datetime]
    ) -> None:
        self.page = self._page = page
        self._book, self._apply, self._now = book, apply, now
        self._session, self._routine, self._alone = "", "", True
        self._draft: Routine | None = None
        self._at: LiftPage | None = None
        page.stepped.connect(self._step)
        page.scoped.connect(self._scope)
        page.dropped.connect(self._add)
        page.found.added.connect(lambda key: self._add(key, page.place + 1))
        page.lifts.moved.connect(self._move)
        page.lifts.removed.connect(self._remove)
        page.fields.typed.connect(self._type)
        page.fields.each_leg.connect(lambda on: self._change(replace(self._one, per_side=on)))
        page.fields.joined.connect(self._join)
        self._logging = LogEdits(page, book, apply, now, shown=lambda: self._now_shown, refresh=self.refresh)
        page.routines.chosen.connect(self._choose)
        page.routines.made.connect(self._new)
        page.routines.copied.connect(self._copy)
        page.routines.renamed.connect(self._rename)
        page.routines.deleted.connect(self._delete)
        page.routines.put_on.connect(self._put_on)

    def show_session(self, session_id: str) -> None:
        """Show a session of the board."""
        self._session, self._routine, self._draft = session_id, "", None
        self._page.go_to(0)
        self.refresh()

    def refresh(self) -> None:
        """Show what there is now; without a session chosen the next one to be done, else the first routine."""
        book, today = self._book(), self._today
        plan = current_plan(book, today)
        own = strength_sessions(book, plan)
        if self._session not in {one.id for one in own}:
            coming = [one.id for one in own if one.day >= today]
            self._session = next(iter([*coming, *(one.id for one in reversed(own))]), "")
        known = (*routines(book, plan), *([] if self._draft is None else [self._draft]))
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
        page.show_session(session_shown(at, self._today), alone=self._alone)
        rows = [routine_row(one) for one in known]
        page.routines.show_routines(rows, at.routine.id, session=bool(self._session), used=at.session is not None)
        place = own.index(self._session) if self._session in own else -1
        page.earlier.setEnabled(place > 0)
        page.later.setEnabled(0 <= place < len(own) - 1)
        page.found.show_exercises([(_findable(one), _(one.name)) for one in at.known.values()])
        page.calf.show_text(calf_text(at.tests))

    @property
    def _today(self) -> date:
        return self._now().date()

    @property
    def _now_shown(self) -> LiftPage:
        if self._at is None:
            self.refresh()
        assert self._at is not None  # noqa: S101 - refresh has made it
        return self._at

    @property
    def _one(self) -> Prescription:
        return self._now_shown.routine.prescriptions[self._page.place]

    def _athlete(self) -> Athlete | None:
        """Whose library it is; said where it is nobody's yet."""
        found = athlete_of(self._book())
        if found is None:
            self._page.refuse(error_text(UserError("no-athlete")))
        return found

    def _step(self, way: int) -> None:
        book = self._book()
        own = [one.id for one in strength_sessions(book, current_plan(book, self._today))]
        place = own.index(self._session) + way if self._session in own else -1
        if 0 <= place < len(own):
            self.show_session(own[place])

    def _scope(self, alone: bool) -> None:
        self._alone = alone
        self.refresh()

    def _save(self, name: str, routine: Routine) -> bool:
        """Keep the routine for the session alone or everywhere, as it is chosen; say what was wrong with it."""
        page, at = self._page, self._now_shown
        athlete = self._athlete()
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
            called = session_name(routine, session.day)
            done = self._apply(name, lambda b: edits.save_for_session(b, session.id, routine, key, called))
        else:
            kept = edits.routine_in_place(routine, athlete.id, key)
            done = self._apply(name, lambda b: save_routine(b, kept))
            if done and session is None:
                self._routine, self._draft = kept.id, None
        self.refresh()
        return done

    def _type(self, name: str, text: str) -> None:
        units = self._now_shown.units
        try:
            one = with_typed(self._one, name, text, units)
        except UserError as error:
            self._page.fields.refuse(name, problem(error, units))
        else:
            self._change(one)

    def _change(self, one: Prescription) -> None:
        routine = put_prescription(self._now_shown.routine, self._page.place, one)
        self._save(_("Edit an exercise"), routine)

    def _join(self, on: bool) -> None:
        self._save(_("Make a superset") if on else _("Part a superset"), self._joined(on=on))

    def _joined(self, *, on: bool) -> Routine:
        return joined(self._now_shown.routine, self._page.place, on=on)

    def _add(self, exercise: str, place: int) -> None:
        at, before = self._now_shown, self._page.place
        one = at.known.get(exercise)
        if one is None:
            return
        self._page.go_to(place)
        if not self._save(_("Add an exercise"), tidied(insert_prescription(at.routine, place, added(one)))):
            self._page.go_to(before)

    def _move(self, place: int, to: int) -> None:
        self._page.go_to(to)
        if not self._save(_("Move an exercise"), tidied(move_prescription(self._now_shown.routine, place, to))):
            self._page.go_to(place)

    def _remove(self, place: int) -> None:
        self._save(_("Take an exercise out"), tidied(drop_prescription(self._now_shown.routine, place)))

    def _choose(self, key: str) -> None:
        """Show a routine; the one of the session shows the session itself."""
        self._routine = key
        self._page.go_to(0)
        book = self._book()
        plan = current_plan(book, self._today)
        if plan is not None and self._session in book.sessions:
            at = session_page(book, plan, book.sessions[self._session])
            if at is not None and at.routine.id == key:
                self._routine = ""
        self.refresh()

    def _new(self) -> None:
        athlete = self._athlete()
        if athlete is not None:
            kit = kit_of(current_plan(self._book(), self._today))
            self._draft = Routine(str(uuid4()), athlete.id, _("New session"), kit, ())
            self._routine = self._draft.id
            self.refresh()

    def _copy(self) -> None:
        athlete, routine = self._athlete(), self._now_shown.routine
        if athlete is None:
            return
        name = copy_name(routine)
        made = replace(routine, id=str(uuid4()), athlete=athlete.id, name=name, code="", batch=None)
        self._keep(_("Copy a routine"), made)

    def _keep(self, name: str, made: Routine) -> None:
        try:
            checked_routine(made)
        except UserError as error:
            self._page.refuse(problem(error, self._now_shown.units))
            return
        if self._apply(name, lambda book: save_routine(book, made)):
            self._routine = made.id
        self.refresh()

    def _rename(self, name: str) -> None:
        routine, page = self._now_shown.routine, self._page
        if self._draft is not None and routine.id == self._draft.id:
            self._draft = replace(self._draft, name=name.strip() or self._draft.name)
            self.refresh()
            return
        try:
            checked_routine(replace(routine, name=name, code=""))
        except UserError as error:
            page.routines.name.refuse(problem(error, self._now_shown.units))
            return
        self._apply(_("Rename a routine"), lambda book: edits.rename_routine(book, routine.id, name))
        self.refresh()

    def _delete(self) -> None:
        key = self._now_shown.routine.id
        if self._draft is not None and key == self._draft.id:
            self._draft = None
        else:
            self._apply(_("Delete a routine"), lambda book: edits.remove_routine(book, key))
        self._routine = ""
        self.refresh()

    def _put_on(self) -> None:
        routine, key = self._now_shown.routine, self._session
        if key in self._book().sessions and routine.prescriptions:
            self._apply(_("Change the routine"), lambda book: edits.put_on(book, key, routine))
            self._routine = ""
            self.refresh()


def _findable(one: Exercise | OwnExercise) -> Named:
    aliases = one.aliases if isinstance(one, Exercise) else ()
    return named(one.id, (one.name, *aliases))
