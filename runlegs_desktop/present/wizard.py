"""The wizard's answers as one value, what stands there to begin with, and what is offered."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.calendar import DAYS_A_WEEK, SUNDAY, first_whole_week
from runlegs_desktop.domain.check_inputs import ADULT_GOALS_FROM, YOUTH_GOALS
from runlegs_desktop.domain.health import Health, is_easy_only
from runlegs_desktop.domain.inputs import (
    DEFAULT_AGE,
    DEFAULT_DAYS,
    RACE_METRES,
    Equipment,
    Experience,
    Goal,
    Hills,
)
from runlegs_desktop.domain.scene import LEAST_WEEKLY_METRES
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.wizard_fields import EMPTY, Typed, TypedDay, distance_text

DEFAULT_WEEKS = 12
_WEEKS, _AGE = Typed(str(DEFAULT_WEEKS), DEFAULT_WEEKS), Typed(str(DEFAULT_AGE), DEFAULT_AGE)


@dataclass(frozen=True, slots=True)
class Answers:
    """Everything on the page. Fields that are typed keep their text; distances and paces are held in SI beside it.

    `recent_race` says what `recent` holds: that race's time, or without one the easy pace. `times` are usual times
    of day by weekday.
    """

    today: date
    race_day: TypedDay
    weekly: Typed
    goal: Goal = Goal.LEGS
    weeks: Typed = _WEEKS
    long: Typed = EMPTY
    days: frozenset[int] = DEFAULT_DAYS
    long_day: int = SUNDAY
    times: tuple[tuple[int, time], ...] = ()
    hills: Hills = Hills.OUTDOOR
    equipment: Equipment = Equipment.HOME
    strength: int = 2
    experience: Experience = Experience.BEGINNER
    recent_race: Goal | None = None
    recent: Typed = EMPTY
    age: Typed = _AGE
    units: Units = Units.METRIC
    known_vdot: float | None = None
    name: str = ""
    health: frozenset[Health] = frozenset()

    @property
    def numbers(self) -> Numbers:
        """Spells numbers in the units chosen."""
        return Numbers(self.units)

    @property
    def start(self) -> date:
        """The first day that may be planned."""
        return self.today + timedelta(days=1)

    @property
    def usual_times(self) -> dict[int, time]:
        """Usual times of the days that are run on."""
        return {day: at for day, at in self.times if day in self.days}


def first_answers(today: date, units: Units = Units.METRIC, vdot: float | None = None) -> Answers:
    """What stands on the page before anything is touched: enough for a usable plan. `vdot` is known from before."""
    weekly = Typed(distance_text(LEAST_WEEKLY_METRES, Numbers(units)), LEAST_WEEKLY_METRES)
    start = today + timedelta(days=1)
    last = first_whole_week(start) + timedelta(days=DAYS_A_WEEK * DEFAULT_WEEKS - 1)
    return Answers(today, TypedDay(last.isoformat(), last), weekly, units=units, known_vdot=vdot)


def allowed_goals(answers: Answers) -> frozenset[Goal]:
    """The goals that health and age leave."""
    if is_easy_only(answers.health):
        return frozenset({Goal.BASE})
    return YOUTH_GOALS if is_young(answers) else frozenset(Goal)


def goal_of(answers: Answers) -> Goal:
    """The goal the plan has: the chosen one while it is offered, else base."""
    return answers.goal if answers.goal in allowed_goals(answers) else Goal.BASE


def is_young(answers: Answers) -> bool:
    """Whether the age given is under 16."""
    return answers.age.value is not None and answers.age.value < ADULT_GOALS_FROM


def has_race(answers: Answers) -> bool:
    """Whether the plan leads to a race."""
    return goal_of(answers) in RACE_METRES
