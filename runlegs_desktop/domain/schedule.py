"""The one effective schedule: planned sessions and what was really done. Board, rules, print and command line read
only this (decision 13), so that layers such as illness or travel join here later and nowhere else.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum

from runlegs_desktop.domain.dataclass import dataclass
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.session import QUALITY, RUNS, Kind, Session, Status, Variant, hard_seconds

HARD_SHARE_WITHOUT_STEPS = 0.5  # [ED] a quality run without structure counts half of its time as hard
_RUNS, _QUALITY = tuple(RUNS), tuple(QUALITY)  # asked some thousand times a drag step: identity beats hashing enums
LONG_COUNTS_AS_HARD_AFTER = 150 * 60  # science 0: a long run over 150 min counts as hard for the rules


class State(Enum):
    """Where a session stands. `MISSED` is a past one left undone in a week where something was recorded."""

    PLANNED = "planned"
    DONE = "done"
    SKIPPED = "skipped"
    MISSED = "missed"

    __hash__ = object.__hash__  # as with Kind


@dataclass(frozen=True, slots=True)
class Scheduled:
    """One session as it counts: logged values when done, nothing when skipped or missed, else the plan.

    `hard_seconds` is time outside zone E, scaled to what was done.
    """

    session: Session
    state: State
    metres: int
    seconds: int
    hard_seconds: int

    @property
    def id(self) -> str:
        """The session's id."""
        return self.session.id

    @property
    def day(self) -> date:
        """The day it lies on."""
        return self.session.day

    @property
    def kind(self) -> Kind:
        """What it is."""
        return self.session.kind

    @property
    def variant(self) -> Variant:
        """Its finer type."""
        return self.session.variant

    @property
    def counts(self) -> bool:
        """Whether it loads the legs: planned or done."""
        return self.state is State.PLANNED or self.state is State.DONE

    @property
    def is_run(self) -> bool:
        """Any running, the race included."""
        return self.session.kind in _RUNS and self.counts

    @property
    def is_race(self) -> bool:
        """The race."""
        return self.session.kind is Kind.RACE and self.counts

    @property
    def is_quality(self) -> bool:
        """Tempo, intervals, repetitions or hills."""
        return self.session.kind in _QUALITY and self.counts

    @property
    def is_key(self) -> bool:
        """A run that needs fresh legs (science 0: KEY)."""
        return self.is_quality or self.is_race or (self.session.kind is Kind.LONG and self.counts)

    @property
    def is_hard(self) -> bool:
        """A run of intensity (science 0: HARD), or a long run over 150 minutes."""
        long_hard = self.variant is Variant.MARATHON or self.seconds > LONG_COUNTS_AS_HARD_AFTER
        return self.is_quality or self.is_race or (self.counts and self.kind is Kind.LONG and long_hard)

    @property
    def is_strength(self) -> bool:
        """Any strength session."""
        return self.session.kind is Kind.STRENGTH and self.counts

    @property
    def is_heavy(self) -> bool:
        """Strength that leaves the legs tired for 24 to 48 hours."""
        return self.is_strength and self.variant is Variant.HEAVY


def sessions(
    book: Logbook, plan: Plan, today: date, before: Mapping[str, Scheduled] | None = None
) -> tuple[Scheduled, ...]:
    """The plan's effective sessions in order of day and place in the day.

    A past session without a record is missed when its week has any record, else it counts as planned: a runner who
    never marks anything must not see empty weeks. What counts as it did `before`, by id, is not worked out again.
    """
    known = before or {}
    own = [s for s in book.sessions.values() if s.plan == plan.id]
    recorded = {plan.week_index(s.day) for s in own if not _is_open(s)}
    own.sort(key=lambda s: (s.day, s.order, s.id))
    scheduled = []
    for s in own:
        missed = s.kind is not Kind.REST and s.day < today and plan.week_index(s.day) in recorded
        was = known.get(s.id)
        if was is None or was.session is not s or (was.state is State.MISSED) != (missed and _is_open(s)):
            was = _scheduled(s, missed=missed)
        scheduled.append(was)
    return tuple(scheduled)


def by_day(scheduled: Iterable[Scheduled]) -> Mapping[date, tuple[Scheduled, ...]]:
    """The sessions of each day, in order."""
    days: dict[date, list[Scheduled]] = defaultdict(list)
    for one in scheduled:
        days[one.day].append(one)
    return {day: tuple(found) for day, found in days.items()}


def _scheduled(session: Session, *, missed: bool) -> Scheduled:
    hard = _planned_hard(session)
    if session.status is Status.DONE:
        metres = session.metres if session.done_metres is None else session.done_metres
        seconds = session.seconds if session.done_seconds is None else session.done_seconds
        done_hard = round(hard * seconds / session.seconds) if session.seconds else 0
        return Scheduled(session, State.DONE, metres, seconds, done_hard)
    if session.status is Status.SKIPPED:
        return Scheduled(session, State.SKIPPED, 0, 0, 0)
    if missed:
        return Scheduled(session, State.MISSED, 0, 0, 0)
    return Scheduled(session, State.PLANNED, session.metres, session.seconds, hard)


def _is_open(session: Session) -> bool:
    return session.status is Status.PLANNED


def _planned_hard(session: Session) -> int:
    if session.steps:
        return hard_seconds(session.steps)
    return round(session.seconds * HARD_SHARE_WITHOUT_STEPS) if session.kind in QUALITY else 0
