"""What was lifted: every strength session that is over, newest first, and how one exercise went through all of them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from runlegs_desktop.app.next_target import next_target
from runlegs_desktop.app.planning import athlete_of
from runlegs_desktop.app.strength import easier_sessions, known_exercises, prescriptions_for, session_routine
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.overload_case import Target
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.plates import loads_of
from runlegs_desktop.domain.routines import Known
from runlegs_desktop.domain.session import Kind, Session, Status
from runlegs_desktop.domain.strength import CalfTest, SetEntry
from runlegs_desktop.domain.strength_log import Bout, bouts, every_set, learning_sessions

TARGETS = 4  # of the last bouts whose targets are told again


class Lifted(NamedTuple):
    """One session: its sets by exercise in the order they were done. `session` is none once it went from the plan."""

    key: str
    day: date
    session: Session | None
    lifts: tuple[tuple[str, tuple[SetEntry, ...]], ...]

    @property
    def set_count(self) -> int:
        """How many sets, both legs of a pair together."""
        return sum(len({(one.place, one.number) for one in entries}) for _name, entries in self.lifts)

    @property
    def exercises(self) -> tuple[str, ...]:
        """Their ids."""
        return tuple(name for name, _entries in self.lifts)


class Asked(NamedTuple):
    """What a past session asked for of an exercise, and why."""

    day: date
    target: Target


class Went(NamedTuple):
    """One exercise through all sessions. `coming` is its next target, `asked` the last ones, newest first."""

    exercise: str
    bouts: tuple[Bout, ...]
    asked: tuple[Asked, ...]
    coming: Target | None


class History(NamedTuple):
    """All that the History page shows."""

    lifted: tuple[Lifted, ...]
    known: Known
    units: Units
    tests: tuple[CalfTest, ...]

    def loads(self, exercise: str) -> Sequence[int]:
        """The loads that can be made for an exercise."""
        found = self.known.get(exercise)
        return () if found is None else loads_of(found, self.units)


def history(book: Logbook, today: date) -> History:
    """Sessions with sets, and past ones of any plan that have none yet, newest first. Missed ones stay away."""
    by_session: dict[str, list[SetEntry]] = defaultdict(list)
    for one in every_set(book):
        by_session[one.session].append(one)
    found = [_lifted(key, entries, book.sessions.get(key)) for key, entries in by_session.items()]
    bare = (
        one
        for one in book.sessions.values()
        if one.kind is Kind.STRENGTH and one.day <= today and one.id not in by_session
    )
    found += [Lifted(one.id, one.day, one, ()) for one in bare if one.status is Status.DONE or one.day < today]
    kept = (one for one in found if one.session is None or one.session.status is not Status.SKIPPED or one.lifts)
    ordered = tuple(sorted(kept, key=lambda one: (one.day, one.key), reverse=True))
    athlete = athlete_of(book)
    units = athlete.units if athlete is not None else Units.METRIC
    tests = tuple(sorted(book.calf_tests.values(), key=lambda one: (one.day, one.id)))
    return History(ordered, known_exercises(book), units, tests)


def went(book: Logbook, exercise: str, today: date) -> Went:
    """How an exercise went, with its targets as they were asked for at the time."""
    log = every_set(book)
    found = bouts(log, exercise, easier_sessions(book), learning_sessions(log))
    asked = []
    for bout in reversed(found[-TARGETS:]):
        session = book.sessions.get(bout.session)
        own = book.plans.get(session.plan) if session is not None else None
        if own is not None and session is not None:
            asked += [Asked(bout.day, one) for one in _asked(book, own, session, exercise)]
    return Went(exercise, found, tuple(asked), next_target(book, exercise, today))


def _asked(book: Logbook, plan: Plan, session: Session, exercise: str) -> tuple[Target, ...]:
    """What a session asked for of one exercise, as its routine and the log before it have it; none or one."""
    routine = session_routine(book, plan, session)
    own = () if routine is None else [one for one in routine.prescriptions if one.exercise == exercise][:1]
    if routine is None or not own:
        return ()
    return prescriptions_for(book, plan, replace(routine, prescriptions=tuple(own)), session)


def _lifted(key: str, entries: Sequence[SetEntry], session: Session | None) -> Lifted:
    by_place: dict[tuple[int, str], list[SetEntry]] = defaultdict(list)
    every = [one for one in entries if not one.skipped]
    for one in every:
        by_place[one.place, one.exercise].append(one)
    lifts = tuple((name, tuple(own)) for (_place, name), own in sorted(by_place.items(), key=lambda pair: pair[0][0]))
    return Lifted(key, session.day if session is not None else min(entries, key=lambda e: e.at).day, session, lifts)
