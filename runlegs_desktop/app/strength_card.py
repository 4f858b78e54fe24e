"""What a printed strength card is made of: a routine's exercises with their targets and what was done last time."""

from datetime import date
from typing import NamedTuple

from runlegs_desktop.app.planning import athlete_of
from runlegs_desktop.app.routines import ready_routines
from runlegs_desktop.app.strength import known_exercises, lift_plan, prescriptions_for, when_of
from runlegs_desktop.app.strength_library import as_exercise
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.exercise import Exercise
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.overload_case import Target, Why
from runlegs_desktop.domain.plan import Phase, Plan
from runlegs_desktop.domain.routines import routine_of
from runlegs_desktop.domain.session import Kind, Session, Status
from runlegs_desktop.domain.strength import READY, OwnExercise, Prescription, Routine
from runlegs_desktop.domain.strength_log import Bout, bouts, every_set
from runlegs_desktop.domain.strength_time import routine_seconds


class CardLift(NamedTuple):
    """One exercise: what is asked for, what each set asks for, and the bout before. `exercise` is none when gone."""

    prescription: Prescription
    amounts: tuple[int, ...]
    exercise: Exercise | None
    last: Bout | None


class StrengthCard(NamedTuple):
    """A card. `day` and `phase` are none for a routine that no session holds; `key` is what it was chosen by,
    `title` what its session is called, where that is not the routine's name.
    """

    routine: Routine
    lifts: tuple[CardLift, ...]
    seconds: int
    units: Units = Units.METRIC
    day: date | None = None
    phase: Phase | None = None
    key: str = ""
    title: str = ""


def session_card(book: Logbook, plan: Plan, session: Session) -> StrengthCard | None:
    """The card of a session as its phase shapes it; none where its routine is gone or asks for nothing that day."""
    found = lift_plan(book, plan, session)
    if found is None or not found.targets:
        return None
    card = _card(book, found.routine, found.targets, session)
    return card._replace(day=session.day, title=session.title, phase=when_of(book, plan, session).phase)


def routine_card(book: Logbook, plan: Plan, code: str, today: date) -> StrengthCard | None:
    """The card of Legs A, B, C or the primer for the plan's kit as it is written, with targets from the log."""
    alone = Session("", plan.athlete, plan.id, today, Kind.STRENGTH, routine=code)
    routine = routine_of(alone, book, ready_routines(), plan.inputs.equipment)
    return None if routine is None else written_card(book, plan, routine, today)


def written_card(book: Logbook, plan: Plan | None, routine: Routine, today: date) -> StrengthCard:
    """The card of a routine as it is written, with targets from the log where a plan runs."""
    if plan is None:
        alone = Session("", routine.athlete, "", today, Kind.STRENGTH)
        asked = tuple(Target(one, (one.amount,) * one.sets, Why("")) for one in routine.prescriptions)
    else:
        alone = Session("", plan.athlete, plan.id, today, Kind.STRENGTH, routine=routine.code)
        asked = prescriptions_for(book, plan, routine, alone)
    return _card(book, routine, asked, alone)


def next_card(book: Logbook, plan: Plan, today: date, code: str = "") -> StrengthCard | None:
    """The card of the plan's next session (of a routine, where `code` names one), else the routine as written."""
    ahead = [s for s in book.sessions.values() if is_ahead(s, plan, today)]
    for one in sorted(ahead, key=lambda s: (s.day, s.order, s.id)):
        card = session_card(book, plan, one)
        if card is not None and (not code or card.routine.code == code):
            return card
    return routine_card(book, plan, code or READY[0], today)


def is_ahead(session: Session, plan: Plan, today: date) -> bool:
    """Whether it is a strength session of the plan that is still to be done."""
    planned = session.kind is Kind.STRENGTH and session.status is Status.PLANNED
    return planned and session.plan == plan.id and session.day >= today


def _card(book: Logbook, routine: Routine, targets: tuple[Target, ...], session: Session) -> StrengthCard:
    known, athlete = known_exercises(book), athlete_of(book)
    log = [one for one in every_set(book) if one.session != session.id and one.day <= session.day]

    def lift(target: Target) -> CardLift:
        one = target.prescription
        exercise = known.get(one.exercise)
        if isinstance(exercise, OwnExercise):
            exercise = as_exercise(exercise)
        return CardLift(one, target.amounts, exercise, next(reversed(bouts(log, one.exercise)), None))

    seconds = routine_seconds(target.prescription for target in targets)
    return StrengthCard(routine, tuple(map(lift, targets)), seconds, athlete.units if athlete else Units.METRIC)
