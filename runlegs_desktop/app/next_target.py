"""The next target of one exercise that has been logged, outside any session: what the library shows."""

from datetime import date

from runlegs_desktop.app.planning import athlete_of, current_plan
from runlegs_desktop.app.routines import ready_routines
from runlegs_desktop.app.strength import easier_sessions, known_exercises
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.overload import target
from runlegs_desktop.domain.overload_case import Case, Target
from runlegs_desktop.domain.plates import loads_of
from runlegs_desktop.domain.routines import added
from runlegs_desktop.domain.strength import Prescription
from runlegs_desktop.domain.strength_log import bouts, every_set, learning_sessions


def next_target(book: Logbook, exercise: str, today: date) -> Target | None:
    """What to do next of it, as the routine asks that holds it; none where it was never logged."""
    known, log = known_exercises(book), list(every_set(book))
    if exercise not in known or not any(one.exercise == exercise for one in log):
        return None
    history = bouts(log, exercise, easier_sessions(book), learning_sessions(log))
    if not history:
        return None
    athlete = athlete_of(book)
    units = athlete.units if athlete is not None else Units.METRIC
    loads = loads_of(known[exercise], units)
    return target(Case(_prescribed(book, exercise, today), history, today, known, loads))


def last_done(book: Logbook, exercise: str) -> date | None:
    """The day it was logged last; none where it never was."""
    return max((one.day for one in every_set(book) if one.exercise == exercise and not one.skipped), default=None)


def _prescribed(book: Logbook, exercise: str, today: date) -> Prescription:
    """As a routine of the runner's own asks for it, else a ready one for the plan's kit, else as when it is added."""
    plan = current_plan(book, today)
    kit = plan.inputs.equipment if plan is not None else None
    ready = [routine for (of, _code), routine in ready_routines().items() if of is kit]
    for routine in (*book.routines.values(), *ready):
        for one in routine.prescriptions:
            if one.exercise == exercise:
                return one
    return added(known_exercises(book)[exercise])
