"""The wizard's answers as one value, what stands there to begin with, and what is offered."""

from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from runlegs_desktop.app.drafting import NOTHING_TAKEN, Taken
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.calendar import DAYS_A_WEEK, SUNDAY, first_whole_week
from runlegs_desktop.domain.check_inputs import ADULT_GOALS_FROM, YOUTH_GOALS
from runlegs_desktop.domain.health import Health, is_easy_only
from runlegs_desktop.domain.inputs import (
    DEFAULT_AGE,
    DEFAULT_DAYS,
    GROWTH,
    RACE_METRES,
    Equipment,
    Experience,
    Goal,
    Hills,
    PlanInputs,
)
from runlegs_desktop.domain.scene import LEAST_WEEKLY_METRES
from runlegs_desktop.present.athlete_page import date_text
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.wizard_fields import EMPTY, NO_DAY, Typed, TypedDay, distance_text, growth_text
from runlegs_desktop.present.wizard_known import Known, default_inputs

DEFAULT_WEEKS = 12
_GROWTH = Typed(growth_text(GROWTH[1]), GROWTH[1])
_WEEKS, _AGE = Typed(str(DEFAULT_WEEKS), DEFAULT_WEEKS), Typed(str(DEFAULT_AGE), DEFAULT_AGE)


@dataclass(frozen=True, slots=True)
class Answers:
    """Everything on the page. Fields that are typed keep their text; distances and paces are held in SI beside it.

    `recent_race` says what `recent` holds: that race's time, or without one the easy pace; `recent_day` is when it
    was run. Strength lies on `strength_days`, without any where the plan finds room. `times` are usual times of day
    by weekday, `known_times` the weekdays that had one before. `taken_until` is the last day that is taken, `today`
    the day it really is. `base` holds what the page doesn't ask for, such as the day that weeks begin on, as the
    last plan had it. After a plan of easy running only `is_cleared` says that the health questions were asked again
    and none is true now. `begin` is the start that was typed, `taken` the plans that lie on days from today on.
    `is_recorded` says that weekly distance and longest run are known from what was run: left empty they are that.
    """

    taken_until: date
    today: date
    base: PlanInputs
    race_day: TypedDay
    weekly: Typed
    goal: Goal = Goal.LEGS
    weeks: Typed = _WEEKS
    long: Typed = EMPTY
    days: frozenset[int] = DEFAULT_DAYS
    long_day: int = SUNDAY
    strength_days: frozenset[int] = frozenset()
    times: tuple[tuple[int, time], ...] = ()
    hills: Hills = Hills.OUTDOOR
    equipment: Equipment = Equipment.HOME
    strength: int = 2
    experience: Experience = Experience.BEGINNER
    recent_race: Goal | None = None
    recent: Typed = EMPTY
    recent_day: TypedDay = NO_DAY
    age: Typed = _AGE
    growth: Typed = _GROWTH
    goal_time: Typed = EMPTY
    units: Units = Units.METRIC
    known_vdot: float | None = None
    known_times: frozenset[int] = frozenset()
    name: str = ""
    health: frozenset[Health] = frozenset()
    is_cleared: bool = False
    is_recorded: bool = False
    begin: TypedDay = NO_DAY
    taken: Taken = NOTHING_TAKEN

    @property
    def numbers(self) -> Numbers:
        """Spells numbers in the units chosen."""
        return Numbers(self.units)

    @property
    def start(self) -> date:
        """The first day that may be planned: what was typed, else the first that is free."""
        if self.begin.day is None or self.begin.problem:
            return self.taken_until + timedelta(days=1)
        return self.begin.day

    @property
    def used_days(self) -> frozenset[int]:
        """Weekdays that something was asked for on."""
        return self.days | self.strength_days

    @property
    def usual_times(self) -> dict[int, time | None]:
        """Usual times of the days in use; none where one was taken away."""
        times = dict(self.times)
        return {day: times.get(day) for day in sorted(self.used_days) if day in times or day in self.known_times}


def first_answers(taken_until: date, units: Units = Units.METRIC, known: Known | None = None) -> Answers:
    """What stands on the page before anything is touched: enough for a usable plan. `known` is from before."""
    weekly = _far(LEAST_WEEKLY_METRES, units)
    base = known.inputs if known else default_inputs(taken_until)
    begin = taken_until + timedelta(days=1)
    last = first_whole_week(begin, base.week_start) + timedelta(days=DAYS_A_WEEK * DEFAULT_WEEKS - 1)
    race_day, start = TypedDay(date_text(last), last), TypedDay(date_text(begin), begin)
    first = Answers(taken_until, taken_until, base, race_day, weekly, units=units, begin=start)
    return first if known is None else _further(first, known)


def _further(first: Answers, known: Known) -> Answers:
    """The first answers of a further plan."""
    inputs, units = known.inputs, first.units
    return replace(
        first,
        today=known.today,
        weekly=first.weekly if known.weekly_metres is None else _far(known.weekly_metres, units),
        long=EMPTY if known.long_metres is None else _far(known.long_metres, units),
        days=inputs.days,
        long_day=inputs.long_day if inputs.long_day in inputs.days else max(inputs.days),
        strength_days=inputs.strength_days,
        growth=Typed(growth_text(inputs.growth), inputs.growth),
        times=known.times,
        known_times=frozenset(day for day, _at in known.times),
        hills=inputs.hills,
        equipment=inputs.equipment,
        strength=inputs.strength,
        experience=inputs.experience,
        age=Typed(str(inputs.age), inputs.age),
        known_vdot=known.vdot,
        taken=known.taken,
    )


def resumed(kept: Answers, first: Answers) -> Answers:
    """Answers of before as they stand now: what the library knows is as it is today, what was said stays."""
    begin = kept.begin if kept.taken_until == first.taken_until else first.begin
    return replace(
        kept,
        taken_until=first.taken_until,
        today=first.today,
        base=first.base,
        begin=begin,
        taken=first.taken,
        known_vdot=first.known_vdot,
        known_times=first.known_times,
    )


def _far(metres: int, units: Units) -> Typed:
    return Typed(distance_text(metres, Numbers(units)), metres)


def allowed_goals(answers: Answers) -> frozenset[Goal]:
    """The goals that health and age leave."""
    if is_gated(answers):
        return frozenset({Goal.BASE})
    return YOUTH_GOALS if is_young(answers) else frozenset(Goal)


def goal_of(answers: Answers) -> Goal:
    """The goal the plan has: the chosen one while it is offered, else base."""
    return answers.goal if answers.goal in allowed_goals(answers) else Goal.BASE


def is_gated(answers: Answers) -> bool:
    """Whether only easy base weeks are offered: after a health tick, or after the last plan's until it is answered."""
    return is_easy_only(answers.health) or asks_again(answers)


def asks_again(answers: Answers) -> bool:
    """Whether the last plan was easy running only and the health questions are not answered for this one yet."""
    return answers.base.easy_only and not (answers.health or answers.is_cleared)


def is_young(answers: Answers) -> bool:
    """Whether the age given is under 16."""
    return answers.age.value is not None and answers.age.value < ADULT_GOALS_FROM


def has_race(answers: Answers) -> bool:
    """Whether the plan leads to a race."""
    return goal_of(answers) in RACE_METRES
