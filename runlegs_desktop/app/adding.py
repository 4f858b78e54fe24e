"""Adding an exercise from the library to a strength session of the plan, or to a routine."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from runlegs_desktop.app.lift_page import routines, strength_sessions
from runlegs_desktop.app.planning import athlete_of, current_plan
from runlegs_desktop.app.routines import ready_routines
from runlegs_desktop.app.strength import known_exercises
from runlegs_desktop.domain.edits_lifts import routine_in_place, save_for_session
from runlegs_desktop.domain.edits_strength import insert_prescription, save_routine
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.routines import added, routine_of
from runlegs_desktop.domain.session import Session, Status
from runlegs_desktop.domain.strength import Routine
from runlegs_desktop.domain.superset import tidied

AHEAD = timedelta(weeks=3)  # how far sessions are offered


class Place(NamedTuple):
    """Where an exercise can go: into what a session holds (then `session` is there), or into a routine.

    `has_it`: the exercise is in there already.
    """

    routine: Routine
    session: Session | None
    has_it: bool


def places(book: Logbook, exercise: str, today: date) -> tuple[Place, ...]:
    """The sessions of the next weeks that are still to be done, the nearest first, then all routines."""
    plan = current_plan(book, today)
    kit, found = plan.inputs.equipment if plan is not None else None, []
    for session in strength_sessions(book, plan):
        is_ahead = today <= session.day <= today + AHEAD and session.status is Status.PLANNED
        held = routine_of(session, book, ready_routines(), kit) if is_ahead and kit is not None else None
        if held is not None:
            found.append(Place(held, session, _has(held, exercise)))
    return (*found, *(Place(one, None, _has(one, exercise)) for one in routines(book, plan)))


def next_session(found: Sequence[Place]) -> Place | None:
    """The session that comes next."""
    return next((place for place in found if place.session is not None), None)


def add(book: Logbook, place: Place, exercise: str, key: str, names: tuple[str, str]) -> Logbook:
    """Put an exercise behind the others. A session alone gets a routine `key`, unless it has its own.

    `names` are those of that routine and of its session, as in `save_for_session`.

    UserError "no-athlete", or as in `strength_limits.checked_routine`.
    """
    athlete = athlete_of(book)
    if athlete is None:
        raise UserError("no-athlete")
    lifts = place.routine.prescriptions
    longer = tidied(insert_prescription(place.routine, len(lifts), added(known_exercises(book)[exercise])))
    if place.session is not None:
        return save_for_session(book, place.session.id, longer, key, names)
    return save_routine(book, routine_in_place(longer, athlete.id, key))


def _has(routine: Routine, exercise: str) -> bool:
    return any(one.exercise == exercise for one in routine.prescriptions)
