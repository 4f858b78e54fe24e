"""What the player asks of the logbook: the session as it stands, what was done last time, what comes next time."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

from runlegs_desktop.app.planning import athlete_of
from runlegs_desktop.app.strength import (
    LiftPlan,
    easier_sessions,
    known_exercises,
    lift_plan,
    prescriptions_for,
    session_routine,
    when_of,
)
from runlegs_desktop.app.strength_library import as_exercise
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.deload import Fallen, fallen
from runlegs_desktop.domain.exercise import Exercise, Span
from runlegs_desktop.domain.jumps import Gate, contacts, gate_of
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.overload_case import Target
from runlegs_desktop.domain.plan import Phase, Plan
from runlegs_desktop.domain.plates import loads_of
from runlegs_desktop.domain.session import Kind, Session, Status
from runlegs_desktop.domain.strength import OwnExercise, Prescription, SetEntry
from runlegs_desktop.domain.strength_log import Bout, bouts, every_set

WEEK = timedelta(days=7)


class Gym(NamedTuple):
    """All that a session needs while it is done. `last` has for each exercise what was done with it last time."""

    session: Session
    plan: LiftPlan
    known: Mapping[str, Exercise | OwnExercise]
    last: tuple[Bout | None, ...]
    units: Units
    gate: Gate = Gate()
    fallen: tuple[Fallen, ...] = ()
    phase: Phase = Phase.BUILD

    @property
    def landings(self) -> int:
        """Landings of each foot that it asks for."""
        return contacts(self.plan.routine.code, (target.prescription for target in self.plan.targets), self.known)

    def loads(self, place: int) -> Sequence[int]:
        """The loads that can be made for the exercise at a place."""
        exercise = self.known.get(self.plan.routine.prescriptions[place].exercise)
        return () if exercise is None else loads_of(exercise, self.units)


def gym_of(book: Logbook, plan: Plan, session_id: str) -> Gym | None:
    """A strength session ready to be done; none where it is no strength session or its routine is gone or empty."""
    session = book.sessions.get(session_id)
    if session is None or session.kind is not Kind.STRENGTH:
        return None
    found = lift_plan(book, plan, session)
    if found is None or not found.targets:
        return None
    log = [one for one in every_set(book) if one.session != session_id]
    names = [target.prescription.exercise for target in found.targets]
    last = tuple(next(iter(reversed(bouts(log, name))), None) for name in names)
    athlete = athlete_of(book)
    known = known_exercises(book)
    return Gym(
        session,
        found,
        known,
        last,
        athlete.units if athlete else Units.METRIC,
        gate_of(book.calf_tests.values(), log, known),
        fallen(log, session.day, easier_sessions(book)),
        when_of(book, plan, session).phase,
    )


def sets_of(book: Logbook, session_id: str) -> tuple[SetEntry, ...]:
    """The sets of one session."""
    return tuple(one for one in every_set(book) if one.session == session_id)


def next_targets(book: Logbook, plan: Plan, session: Session) -> tuple[Target, ...]:
    """What the same routine asks for next time: in the plan's next session of it, or a week later."""
    own = [s for s in book.sessions.values() if s.plan == plan.id and s.kind is Kind.STRENGTH and s.day > session.day]
    same = [s for s in own if (s.routine, s.variant) == (session.routine, session.variant)]
    coming = [s for s in same if s.status is Status.PLANNED]
    following = min(coming, key=lambda s: s.day, default=replace(session, id="", day=session.day + WEEK))
    routine = session_routine(book, plan, following)
    return () if routine is None else prescriptions_for(book, plan, routine, following)


def moving(one: Prescription, known: Mapping[str, Exercise | OwnExercise]) -> Exercise | None:
    """The exercise as a figure does it: at the tempo that is asked for. None where there is nothing to draw."""
    exercise = known.get(one.exercise)
    if isinstance(exercise, OwnExercise):
        exercise = as_exercise(exercise)
    if exercise is None or not exercise.poses:
        return None
    if one.is_timed:
        return replace(exercise, amount=Span(one.seconds, one.seconds))
    return replace(exercise, tempo=one.tempo or exercise.tempo)
