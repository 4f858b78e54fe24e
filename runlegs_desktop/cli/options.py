"""What `runlegs plan` was told, as typed, turned into plan inputs."""

from dataclasses import dataclass, fields
from datetime import date, timedelta

from runlegs_desktop.domain.calendar import MONDAY, SUNDAY
from runlegs_desktop.domain.check_inputs import check, weeks_until
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.inputs import (
    DEFAULT_VDOT,
    RACE_METRES,
    RACE_WEEKS,
    Equipment,
    Experience,
    Goal,
    Hills,
    PlanInputs,
)
from runlegs_desktop.domain.paces import vdot_from_easy_pace, vdot_of
from runlegs_desktop.present import parsing

_DEFAULT_WEEKS = 12
_MINUTE = 60


@dataclass(frozen=True, slots=True)
class PlanOptions:
    """The options as typed; none where they were left out."""

    goal: str
    weeks: str | None
    weekly_km: str
    long_run_km: str | None
    days: str
    long_day: str
    strength_days: str | None
    start: str | None
    race_date: str | None
    experience: str
    strength: str
    grow: str
    goal_time: str | None
    hills: str
    equipment: str
    recent: str | None
    easy_pace: str | None
    age: str
    week_start: str
    easy_only: bool = False
    day_minutes: str | None = None
    week_minutes: str | None = None
    separate_days: bool = False


PLAN_FIELDS = tuple(f.name for f in fields(PlanOptions))


def plan_inputs(options: PlanOptions, today: date, known_vdot: float | None = None) -> PlanInputs:
    """Read every option. UserError names the first bad one and what it may be; nothing is written before.

    `known_vdot` is the runner's fitness where neither a race nor a pace is given.
    """
    goal = parsing.choice(options.goal, Goal, "goal")
    start = parsing.day(options.start, "start") if options.start is not None else today + timedelta(days=1)
    race_day = _race_day(options.race_date, goal)
    week_start = _one_weekday(options.week_start, "week_start", (MONDAY, SUNDAY))
    inputs = PlanInputs(
        goal=goal,
        start=start,
        weeks=_weeks(options, start, race_day, week_start),
        weekly_metres=parsing.metres(options.weekly_km, "weekly_metres"),
        race_day=race_day,
        experience=parsing.choice(options.experience, Experience, "experience"),
        long_metres=parsing.metres(options.long_run_km, "long_metres") if options.long_run_km is not None else None,
        vdot=given_vdot(options) or known_vdot or DEFAULT_VDOT,
        days=parsing.weekdays(options.days),
        long_day=_one_weekday(options.long_day, "long_day", range(7)),
        week_start=week_start,
        hills=parsing.choice(options.hills, Hills, "hills"),
        equipment=parsing.choice(options.equipment, Equipment, "equipment"),
        strength=parsing.whole(options.strength, "strength"),
        strength_days=_strength_days(options.strength_days),
        age=parsing.whole(options.age, "age"),
        growth=parsing.share(options.grow, "growth"),
        goal_seconds=_goal_seconds(options.goal_time, goal),
        easy_only=options.easy_only,
        day_seconds=_seconds(options.day_minutes, "day_seconds"),
        week_seconds=_seconds(options.week_minutes, "week_seconds"),
        two_a_day=not options.separate_days,
    )
    check(inputs)
    return inputs


def _race_day(text: str | None, goal: Goal) -> date | None:
    if text is None:
        return None
    if goal not in RACE_METRES:
        raise UserError("race-not-wanted", field="race_day", given=goal.value)
    return parsing.day(text, "race_day")


def _strength_days(text: str | None) -> frozenset[int]:
    return frozenset() if text is None else parsing.weekdays(text, "strength_days")


def _seconds(minutes: str | None, field: str) -> int | None:
    return None if minutes is None else round(_MINUTE * parsing.number(minutes, field))


def _goal_seconds(text: str | None, goal: Goal) -> int | None:
    if text is not None and goal not in RACE_METRES:
        raise UserError("goal-time-not-wanted", field="goal_seconds", given=goal.value)
    return None if text is None else parsing.race_seconds(text, "goal_seconds", RACE_METRES[goal])


def _weeks(options: PlanOptions, start: date, race_day: date | None, week_start: int) -> int:
    given = None if options.weeks is None else parsing.whole(options.weeks, "weeks")
    if race_day is None:
        return _DEFAULT_WEEKS if given is None else given
    weeks = weeks_until(start, race_day, week_start)
    if weeks > RACE_WEEKS[1]:
        raise UserError("race-too-far", field="race_day", weeks=weeks, high=RACE_WEEKS[1])
    return weeks if given is None else given


def given_vdot(options: PlanOptions) -> float | None:
    """Fitness from the race or the pace that was given, or none."""
    if options.recent is not None and options.easy_pace is not None:
        raise UserError("both-given", field="recent")
    if options.recent is not None:
        return vdot_of(*parsing.race(options.recent))
    if options.easy_pace is not None:
        return vdot_from_easy_pace(parsing.pace(options.easy_pace))
    return None


def _one_weekday(text: str, field: str, allowed: tuple[int, ...] | range) -> int:
    found = parsing.weekdays(text, field)
    if len(found) != 1 or not found <= set(allowed):
        raise UserError("not-a-weekday", field=field, given=text)
    return next(iter(found))
