"""What the plan generator is told, and the ranges it accepts (science 1.1)."""

from datetime import date
from enum import Enum

from runlegs_desktop.domain.calendar import MONDAY, SUNDAY
from runlegs_desktop.domain.dataclass import dataclass


class Goal(Enum):
    """What the plan is for. `LEGS` is science's "definition"."""

    LEGS = "legs"
    BASE = "base"
    FIVE_K = "5k"
    TEN_K = "10k"
    HALF = "half"
    MARATHON = "marathon"


RACE_METRES = {Goal.FIVE_K: 5000, Goal.TEN_K: 10000, Goal.HALF: 21098, Goal.MARATHON: 42195}


class Experience(Enum):
    """Beginner: under 6 months of regular running. Advanced: over 3 years and 4 runs a week or more."""

    BEGINNER = "beginner"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"


class Hills(Enum):
    """Where hill repeats can be run."""

    OUTDOOR = "outdoor"
    TREADMILL = "treadmill"
    NONE = "none"


class Equipment(Enum):
    """What there is to lift."""

    GYM = "gym"
    HOME = "home"
    BODYWEIGHT = "bodyweight"


WEEKS = (4, 30)
RACE_WEEKS = (1, 30)
WEEKLY_METRES = (0, 200_000)
LONG_METRES = (0, 100_000)
RUN_DAYS = (3, 7)
STRENGTH = (2, 3)
GROWTH = (0.0, 0.10)  # the most a week may be over the best of the four before it [ART]
AGE = (14, 100)
VDOT = (20.0, 85.0)
DAY_SECONDS = (20 * 60, 6 * 3600)
WEEK_SECONDS = (60 * 60, 40 * 3600)
DEFAULT_DAYS = frozenset({1, 2, 3, 5, 6})
DEFAULT_AGE = 35
DEFAULT_VDOT = 30.0


@dataclass(frozen=True, slots=True)
class PlanInputs:
    """Everything a plan follows from: the same inputs always give the same plan.

    `start` is any day: week 1 is the first whole week on or after it. `weekly_metres` is the mean of the last four
    weeks, `long_metres` the longest run of the last 30 days (none: 35 % of the week). `days` and `long_day` are
    weekdays (0 Monday to 6 Sunday). `strength_days` are the weekdays that strength lies on, running day or not; none:
    the generator finds them among `days`. `growth` is the most that a week may grow over the best of the four before
    it, as a share. `goal_seconds` is the time the runner hopes for: it is kept and spelled, the load follows from
    `vdot` alone. `day_seconds` and `week_seconds` cap a day's run and a week's running.
    `easy_only` is the safety gate of science 1.1: nothing but easy running.
    """

    goal: Goal
    start: date
    weeks: int
    weekly_metres: int
    race_day: date | None = None
    experience: Experience = Experience.BEGINNER
    long_metres: int | None = None
    vdot: float = DEFAULT_VDOT
    days: frozenset[int] = DEFAULT_DAYS
    long_day: int = SUNDAY
    week_start: int = MONDAY
    day_seconds: int | None = None
    week_seconds: int | None = None
    hills: Hills = Hills.OUTDOOR
    equipment: Equipment = Equipment.HOME
    strength: int = 2
    strength_days: frozenset[int] = frozenset()
    two_a_day: bool = True
    age: int = DEFAULT_AGE
    growth: float = GROWTH[1]
    goal_seconds: int | None = None
    easy_only: bool = False

    @property
    def lifting_days(self) -> frozenset[int]:
        """The weekdays that strength may lie on."""
        return self.strength_days or self.days
