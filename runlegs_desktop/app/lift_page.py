"""What the Session page shows: a strength session of the board, or a routine alone, with targets and the log."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from runlegs_desktop.app.lifting import next_targets
from runlegs_desktop.app.planning import athlete_of
from runlegs_desktop.app.routines import ready_routines
from runlegs_desktop.app.strength import easier_sessions, known_exercises, prescriptions_for, when_of
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.inputs import Equipment
from runlegs_desktop.domain.jumps import Gate, contacts, gate_of
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.overload_case import Target
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.plates import loads_of
from runlegs_desktop.domain.routines import Known, routine_of
from runlegs_desktop.domain.session import Kind, Session
from runlegs_desktop.domain.strength import READY, Prescription, Routine, SetEntry
from runlegs_desktop.domain.strength_log import Bout, bouts, every_set
from runlegs_desktop.domain.strength_phase import When, shaped
from runlegs_desktop.domain.strength_time import routine_seconds


class LiftPage(NamedTuple):
    """A routine as it is written, and what a session on the board makes of it.

    `targets`, `history` (the bouts before) and `coming` (what follows from today's sets, where there are any) go with
    the routine's places; `targets` is empty where there is no session or nothing to lift. `seconds` is the estimate.
    `log` holds the session's own sets.
    """

    routine: Routine
    session: Session | None
    when: When | None
    targets: tuple[Target, ...]
    history: tuple[tuple[Bout, ...], ...]
    log: tuple[SetEntry, ...]
    seconds: int
    known: Known
    units: Units
    coming: tuple[Target | None, ...] = ()
    gate: Gate = Gate()

    @property
    def landings(self) -> int:
        """Landings of each foot that it asks for."""
        alone = self.routine.prescriptions
        asked = alone if self.session is None else tuple(target.prescription for target in self.targets)
        return contacts(self.routine.code, asked, self.known)

    def last(self, place: int) -> Bout | None:
        """What was done with the exercise at a place last time."""
        return self.history[place][-1] if self.history[place] else None

    def loads(self, place: int) -> Sequence[int]:
        """The loads that can be made for the exercise at a place."""
        exercise = self.known.get(self.routine.prescriptions[place].exercise)
        return () if exercise is None else loads_of(exercise, self.units)

    def logged(self, place: int) -> tuple[SetEntry, ...]:
        """The sets of the exercise at a place, wherever it stood when they were logged."""
        one = self.routine.prescriptions[place]
        twice = sum(other.exercise == one.exercise for other in self.routine.prescriptions) > 1
        return tuple(e for e in self.log if e.exercise == one.exercise and (e.place == place or not twice))

    def log_place(self, place: int) -> int:
        """Under which place sets of the exercise at a place are logged: no other exercise has some there."""
        own = self.logged(place)
        if own:
            return own[0].place
        taken = {entry.place for entry in self.log}
        return place if place not in taken else max(*taken, len(self.routine.prescriptions) - 1) + 1


def strength_sessions(book: Logbook, plan: Plan | None) -> tuple[Session, ...]:
    """The plan's strength sessions from the first to the last."""
    if plan is None:
        return ()
    own = (one for one in book.sessions.values() if one.plan == plan.id and one.kind is Kind.STRENGTH)
    return tuple(sorted(own, key=lambda one: (one.day, one.order, one.id)))


def kit_of(plan: Plan | None) -> Equipment:
    """What there is to lift with."""
    return plan.inputs.equipment if plan is not None else Equipment.BODYWEIGHT


def routines(book: Logbook, plan: Plan | None) -> tuple[Routine, ...]:
    """Legs A, B, C and the primer, each as the runner has it, then the runner's own by name."""
    ready, kit = ready_routines(), kit_of(plan)
    held = {one.code: one for one in book.routines.values() if one.code and one.kit is kit}
    own = sorted((one for one in book.routines.values() if not one.code), key=lambda one: (one.name.casefold(), one.id))
    return (*(held.get(code, ready[kit, code]) for code in READY), *own)


def session_page(book: Logbook, plan: Plan, session: Session) -> LiftPage | None:
    """A session of the board; none where its routine is gone."""
    routine = routine_of(session, book, ready_routines(), plan.inputs.equipment)
    if routine is None:
        return None
    known, when = known_exercises(book), when_of(book, plan, session)
    now = shaped(routine, when, known)
    targets = prescriptions_for(book, plan, now, session)
    every = every_set(book)
    log = tuple(one for one in every if one.session == session.id)
    before = [one for one in every if one.session != session.id and one.day <= session.day]
    history = _history(before, routine.prescriptions, easier_sessions(book))
    seconds = routine_seconds(one.prescription for one in targets)
    coming = _coming(book, plan, session, routine) if log else ()
    gate = _gate(book, known)
    return LiftPage(routine, session, when, targets, history, log, seconds, known, _units(book), coming, gate)


def routine_page(book: Logbook, routine: Routine) -> LiftPage:
    """A routine alone, as it is written."""
    history = _history(every_set(book), routine.prescriptions, ())
    seconds = routine_seconds(routine.prescriptions)
    known = known_exercises(book)
    return LiftPage(routine, None, None, (), history, (), seconds, known, _units(book), (), _gate(book, known))


def _gate(book: Logbook, known: Known) -> Gate:
    """Whether the legs are ready for jumps."""
    return gate_of(book.calf_tests.values(), every_set(book), known)


def _history(
    log: Iterable[SetEntry], lifts: Iterable[Prescription], easier: Iterable[str]
) -> tuple[tuple[Bout, ...], ...]:
    entries, ids = tuple(log), frozenset(easier)
    return tuple(bouts(entries, one.exercise, ids) for one in lifts)


def _coming(book: Logbook, plan: Plan, session: Session, routine: Routine) -> tuple[Target | None, ...]:
    """What each exercise asks for next time, as its phase will want it."""
    by_name = {one.prescription.exercise: one for one in next_targets(book, plan, session)}
    return tuple(by_name.get(one.exercise) for one in routine.prescriptions)


def _units(book: Logbook) -> Units:
    athlete = athlete_of(book)
    return athlete.units if athlete is not None else Units.METRIC
