"""Ids of sessions that a generator laid: they follow from plan, day and content.

So a later look tells a runner's own work from the generator's, whatever today's generator would lay instead.
"""

from collections.abc import Iterable
from dataclasses import replace

from runlegs_desktop.domain.named_ids import named_id
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.session import Session, flat

_TURNS = 3  # ids in a row that are looked through: sessions with equal work on one day


def laid_id(plan: Plan, session: Session, taken: set[str]) -> str:
    """An id for a session that was laid, none of the `taken` ones, among which it is afterwards."""
    turn = 0
    while (made := _named(plan, session, turn)) in taken:
        turn += 1
    taken.add(made)
    return made


def as_laid(plan: Plan, session: Session, taken: set[str]) -> Session:
    """A session under such an id; one that holds a runner's own words or time of day stays as it is."""
    if _is_own(session):
        return session
    taken.discard(session.id)  # one that has such an id keeps it
    return replace(session, id=laid_id(plan, session, taken))


def all_as_laid(plan: Plan, sessions: Iterable[Session]) -> tuple[Session, ...]:
    """A plan's sessions as they are kept once the plan is made."""
    taken: set[str] = set()
    return tuple(as_laid(plan, one, taken) for one in sessions)


def is_as_laid(plan: Plan, session: Session) -> bool:
    """Whether nothing of a session has changed since it was laid."""
    return not _is_own(session) and any(session.id == _named(plan, session, turn) for turn in range(_TURNS))


def _is_own(session: Session) -> bool:
    return session.start is not None or bool(session.title or session.notes)


def _named(plan: Plan, session: Session, turn: int) -> str:
    steps = "/".join(f"{one.role.value} {one.zone.value} {one.seconds} {one.metres}" for one in flat(session.steps))
    what = (session.kind.value, session.variant.value, session.routine, session.metres, session.seconds, steps)
    return named_id(f"{plan.id}/{session.day.isoformat()}/{what}/{turn}")
