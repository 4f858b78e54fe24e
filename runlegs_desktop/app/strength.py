"""Today's strength session: its routine as the plan's phase wants it, with each next target and why."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from runlegs_desktop.app.catalogue import exercises
from runlegs_desktop.app.planning import athlete_of
from runlegs_desktop.app.routines import ready_routines
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.calendar import days_apart
from runlegs_desktop.domain.exercise import Exercise
from runlegs_desktop.domain.jumps import gate_of
from runlegs_desktop.domain.legs import Legs
from runlegs_desktop.domain.lift_time import is_lightened
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.overload import target
from runlegs_desktop.domain.overload_case import Case, Target
from runlegs_desktop.domain.plan import Phase, Plan
from runlegs_desktop.domain.plates import loads_of
from runlegs_desktop.domain.routines import routine_of
from runlegs_desktop.domain.session import Kind, Session
from runlegs_desktop.domain.sides import uneven
from runlegs_desktop.domain.stimulus import Ledgers
from runlegs_desktop.domain.strength import OwnExercise, Prescription, Routine
from runlegs_desktop.domain.strength_log import bouts, every_set, learning_sessions
from runlegs_desktop.domain.strength_phase import When, shaped
from runlegs_desktop.domain.strength_time import routine_seconds


class LiftPlan(NamedTuple):
    """A strength session to be done: its routine shaped by the phase, the targets in its order, and its time."""

    routine: Routine
    targets: tuple[Target, ...]
    seconds: int


def known_exercises(book: Logbook) -> Mapping[str, Exercise | OwnExercise]:
    """The catalogue and the runner's own, by id; hidden ones too, for the log names them."""
    return {**exercises(), **book.own_exercises}


def session_routine(book: Logbook, plan: Plan, session: Session, races: Sequence[date] | None = None) -> Routine | None:
    """What a session holds as it stands in the plan, shaped by its phase; none where its routine is gone.

    Who asks for many sessions hands over the days of the plan's races.
    """
    found = routine_of(session, book, ready_routines(), plan.inputs.equipment)
    return None if found is None else shaped(found, when_of(book, plan, session, races), known_exercises(book))


def lift_plan(book: Logbook, plan: Plan, session: Session) -> LiftPlan | None:
    """What to lift in a session, and why; none where its routine is gone. Sets of the session itself don't count."""
    routine = session_routine(book, plan, session)
    if routine is None:
        return None
    targets = prescriptions_for(book, plan, routine, session)
    return LiftPlan(routine, targets, routine_seconds(t.prescription for t in targets))


def prescriptions_for(book: Logbook, plan: Plan, routine: Routine, session: Session) -> tuple[Target, ...]:
    """The next target of each exercise of a routine that the phase has shaped already, from the log before."""
    known, when = known_exercises(book), when_of(book, plan, session)
    athlete = athlete_of(book)
    units = athlete.units if athlete is not None else Units.METRIC
    log = [one for one in every_set(book) if one.session != session.id and one.day <= session.day]
    easier, learning = easier_sessions(book), learning_sessions(log)

    def one_target(one: Prescription) -> Target:
        exercise = known.get(one.exercise)
        loads = loads_of(exercise, units) if exercise is not None else ()
        history = bouts(log, one.exercise, easier, learning)
        return target(Case(one, history, session.day, known, loads, when.is_easier or when.is_light))

    return tuple(one_target(one) for one in routine.prescriptions)


def legs_of(book: Logbook, ledgers: Ledgers) -> Legs:
    """What the rules of muscles look at: the ledgers of `app/leg_load.py`, how even the legs are, if they may jump."""
    tests, log, known = book.calf_tests.values(), every_set(book), known_exercises(book)
    return Legs(ledgers, uneven(tests, log, known), gate_of(tests, log, known))


def race_days(book: Logbook, plan: Plan) -> tuple[date, ...]:
    """The days of a plan's races, the first one first."""
    return tuple(sorted(s.day for s in book.sessions.values() if s.plan == plan.id and s.kind is Kind.RACE))


def when_of(book: Logbook, plan: Plan, session: Session, races: Sequence[date] | None = None) -> When:
    """Where a session lies in its plan; `races` as in `session_routine`."""
    week = plan.week_index(session.day)
    phase = plan.phases[week] if 0 <= week < len(plan.phases) else Phase.BUILD
    races = race_days(book, plan) if races is None else races
    race = next((day for day in races if day >= session.day), None)
    left = None if race is None else days_apart(session.day, race)
    return When(phase, week, left, plan.goal, is_lightened(session))


def easier_sessions(book: Logbook) -> frozenset[str]:
    """Ids of sessions of any plan that were meant to be easier or light: what was lifted there says nothing of form."""
    races: dict[str, list[date]] = {}
    for one in sorted((s for s in book.sessions.values() if s.kind is Kind.RACE), key=lambda s: s.day):
        races.setdefault(one.plan, []).append(one.day)
    own = (s for s in book.sessions.values() if s.kind is Kind.STRENGTH and s.plan in book.plans)
    whens = ((s.id, when_of(book, book.plans[s.plan], s, races.get(s.plan, ()))) for s in own)
    return frozenset(key for key, when in whens if when.is_easier or when.is_light)
