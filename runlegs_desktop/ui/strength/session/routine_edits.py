"""What is done in the dialog of routines: they are looked at, made, copied, renamed, deleted and put on a session."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Protocol
from uuid import uuid4

from runlegs_desktop.app.journal import Edit
from runlegs_desktop.app.lift_page import LiftPage, kit_of
from runlegs_desktop.app.planning import current_plan
from runlegs_desktop.domain import edits_lifts as edits
from runlegs_desktop.domain.athlete import Athlete
from runlegs_desktop.domain.edits_strength import save_routine
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.strength import Routine
from runlegs_desktop.domain.strength_limits import checked_routine
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.strength_entry import problem
from runlegs_desktop.present.strength_session import copy_name
from runlegs_desktop.ui.strength.session.page import SessionPage


class Desk(Protocol):
    """The desk that the dialog belongs to."""

    page: SessionPage
    apply: Callable[[str, Edit], bool]

    @property
    def book(self) -> Logbook:
        """The logbook as it is."""

    @property
    def today(self) -> date:
        """The runner's day."""

    @property
    def session_id(self) -> str:
        """The session of the board."""

    @property
    def at(self) -> LiftPage:
        """What the page shows."""

    def athlete(self) -> Athlete | None:
        """Whose library it is."""

    def look_at(self, routine_id: str) -> None:
        """Show a routine; with none the session."""

    def choose_routine(self, key: str) -> None:
        """Show a routine that was chosen."""

    def refresh(self) -> None:
        """Show what there is now."""


class RoutineEdits:
    """Hears the routines of a desk's page. `draft` is a routine that is kept with its first exercise."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.draft: Routine | None = None
        box = desk.page.routines
        handlers: dict[str, Callable[[], None]] = {
            "made": self._new,
            "copied": self._copy,
            "deleted": self._delete,
            "put_on": self._put_on,
        }
        for signal, handler in handlers.items():
            getattr(box, signal).connect(handler)
        box.chosen.connect(desk.choose_routine)
        box.renamed.connect(self._rename)

    def _new(self) -> None:
        desk, athlete = self._desk, self._desk.athlete()
        if athlete is not None:
            kit = kit_of(current_plan(desk.book, desk.today))
            self.draft = Routine(str(uuid4()), athlete.id, _("New session"), kit, ())
            desk.look_at(self.draft.id)

    def _copy(self) -> None:
        desk = self._desk
        athlete, routine = desk.athlete(), desk.at.routine
        if athlete is None:
            return
        made = replace(routine, id=str(uuid4()), athlete=athlete.id, name=copy_name(routine), code="", batch=None)
        try:
            checked_routine(made)
        except UserError as error:
            desk.page.refuse(problem(error, desk.at.units))
            return
        done = desk.apply(_("Copy a routine"), lambda book: save_routine(book, made))
        desk.look_at(made.id if done else "")

    def _rename(self, name: str) -> None:
        desk = self._desk
        routine = desk.at.routine
        if self.draft is not None and routine.id == self.draft.id:
            self.draft = replace(self.draft, name=name.strip() or self.draft.name)
            desk.refresh()
            return
        try:
            checked_routine(replace(routine, name=name, code=""))
        except UserError as error:
            desk.page.routines.name.refuse(problem(error, desk.at.units))
            return
        desk.apply(_("Rename a routine"), lambda book: edits.rename_routine(book, routine.id, name))
        desk.refresh()

    def _delete(self) -> None:
        desk = self._desk
        key = desk.at.routine.id
        if self.draft is not None and key == self.draft.id:
            self.draft = None
        else:
            desk.apply(_("Delete a routine"), lambda book: edits.remove_routine(book, key))
        desk.look_at("")

    def _put_on(self) -> None:
        desk = self._desk
        routine, key = desk.at.routine, desk.session_id
        if key in desk.book.sessions and routine.prescriptions:
            desk.apply(_("Change the routine"), lambda book: edits.put_on(book, key, routine))
            desk.look_at("")
