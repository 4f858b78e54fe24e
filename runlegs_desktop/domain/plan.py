"""A plan: the frame of weeks that sessions lie in."""

from datetime import date, timedelta
from enum import Enum

from runlegs_desktop.domain.calendar import DAYS_A_WEEK
from runlegs_desktop.domain.dataclass import dataclass
from runlegs_desktop.domain.errors import Value
from runlegs_desktop.domain.inputs import Goal, PlanInputs


class Phase(Enum):
    """What a week of the plan is for. `CUTBACK` is an easier week inside base, build or peak."""

    BASE = "base"
    BUILD = "build"
    PEAK = "peak"
    TAPER = "taper"
    ACCUMULATE = "accumulate"
    INTENSIFY = "intensify"
    DELOAD = "deload"
    CUTBACK = "cutback"


EASIER = frozenset({Phase.CUTBACK, Phase.DELOAD})


@dataclass(frozen=True, slots=True)
class Note:
    """Something the generator could not give, or wants to be read: a code and its numbers, no words."""

    code: str
    values: tuple[tuple[str, Value], ...] = ()


@dataclass(frozen=True, slots=True)
class Mute:
    """A rule the runner has silenced in this plan, and why."""

    rule: str
    since: date
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """One plan of one athlete. `start` is the first day of week 1; `phases` has one entry a week.

    `limits` overrides the numbers of rules ("R01.warn" → 1.15).
    """

    id: str
    athlete: str
    name: str
    start: date
    phases: tuple[Phase, ...]
    inputs: PlanInputs
    notes: tuple[Note, ...] = ()
    limits: tuple[tuple[str, float], ...] = ()
    mutes: tuple[Mute, ...] = ()
    batch: str | None = None

    @property
    def goal(self) -> Goal:
        """What the plan is for."""
        return self.inputs.goal

    @property
    def week_start(self) -> int:
        """The weekday (0 to 6) that weeks begin on."""
        return self.inputs.week_start

    @property
    def end(self) -> date:
        """The last day of the last week."""
        return self.start + timedelta(days=DAYS_A_WEEK * len(self.phases) - 1)

    def week_index(self, day: date) -> int:
        """Which week (0 is the first) holds `day`; negative or past the end when outside."""
        return (day - self.start).days // DAYS_A_WEEK
