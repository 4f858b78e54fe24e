"""What lies around a day of a plan: the sessions that a new one takes after."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from runlegs_desktop.domain.calendar import days_apart
from runlegs_desktop.domain.edits_order import in_order
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.plan import Phase, Plan
from runlegs_desktop.domain.session import RUNS, Kind, Session, Status

NEAR = 21  # days: three weeks to both sides count as neighbours [ED]


@dataclass(frozen=True, slots=True)
class Around:
    """A day of a plan, and the plan's other sessions in order; what was skipped is not among them."""

    plan: Plan
    day: date
    sessions: tuple[Session, ...]

    @property
    def week(self) -> tuple[Session, ...]:
        """The sessions of the day's week."""
        index = self.plan.week_index(self.day)
        return tuple(s for s in self.sessions if self.plan.week_index(s.day) == index)

    @property
    def week_metres(self) -> int:
        """The running of the day's week, race not counted."""
        return sum(s.metres for s in self.week if s.kind in RUNS and s.kind is not Kind.RACE)

    @property
    def phase(self) -> Phase:
        """What the day's week is for."""
        return self.plan.phases[self.plan.week_index(self.day)]

    @property
    def to_race(self) -> int | None:
        """Days to the next race, none without one."""
        ahead = [days_apart(self.day, s.day) for s in self.sessions if s.kind is Kind.RACE and s.day >= self.day]
        return min(ahead, default=None)

    def before(self, kind: Kind) -> Iterator[Session]:
        """Sessions of a kind up to the day, the latest first."""
        return (s for s in reversed(self.sessions) if s.kind is kind and s.day <= self.day)

    def nearest(self, kind: Kind) -> Session | None:
        """The nearest session of a kind in the neighbouring weeks; of two as near the earlier one."""
        near = [s for s in self.sessions if s.kind is kind and abs(days_apart(s.day, self.day)) <= NEAR]
        return min(near, key=lambda s: abs(days_apart(s.day, self.day)), default=None)


def around(book: Logbook, plan: Plan, day: date, without: str = "") -> Around:
    """What lies around a day, one session left out."""
    own = (s for s in book.sessions.values() if s.plan == plan.id and s.status is not Status.SKIPPED)
    return Around(plan, day, tuple(in_order(s for s in own if s.id != without)))
