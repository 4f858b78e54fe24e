"""Whether a plan can be made from these inputs: ranges, dates that agree, and the gates of science 1.1."""

import math
from datetime import date
from functools import cache

from runlegs_desktop.domain.calendar import DAYS_A_WEEK, MONDAY, SUNDAY, first_whole_week, week_of
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.inputs import (
    AGE,
    DAY_SECONDS,
    GROWTH,
    LONG_METRES,
    RACE_METRES,
    RACE_WEEKS,
    RUN_DAYS,
    STRENGTH,
    VDOT,
    WEEK_SECONDS,
    WEEKLY_METRES,
    WEEKS,
    Goal,
    PlanInputs,
)
from runlegs_desktop.domain.paces import RACE_SECONDS, predict_seconds, vdot_of

ADULT_GOALS_FROM = 16  # science 1.1: under 16 only base or 5 km
YOUTH_GOALS = frozenset({Goal.BASE, Goal.FIVE_K})
START = (date(1970, 1, 1), date(2199, 12, 31))  # leaves room for a plan's weeks on both sides of the calendar


def check(inputs: PlanInputs) -> None:
    """Do nothing when a plan can be made, else raise UserError naming the first bad field.

    Codes: "out-of-range" (field, low, high, given), "too-few-days" (field, low, high, given), "bad-weekday" (field,
    given), "few-strength-days" (field, low, given), "too-much-growth" (field, low, high, given: shares),
    "race-needs-date" (field), "race-before-start" (field, given, low), "weeks-disagree" (field, given, expected),
    "goal-needs-age" (field, given, low), "easy-only-needs-base" (field, given), and for a goal time the codes of
    `goal_vdot`.
    """
    _check_numbers(inputs)
    _check_start(inputs.start)
    _check_days(inputs)
    _check_gates(inputs)
    if inputs.goal in RACE_METRES:
        _check_race(inputs)


def is_race(inputs: PlanInputs) -> bool:
    """Whether the plan leads to a race."""
    return inputs.goal in RACE_METRES


def first_day(inputs: PlanInputs) -> date:
    """The first day of week 1: of the first whole week on or after the start.

    A race before that week is out makes the week of the race week 1, so that no race falls out of its plan.
    """
    start = first_whole_week(inputs.start, inputs.week_start)
    if is_race(inputs) and inputs.race_day is not None:
        return min(start, week_of(inputs.race_day, inputs.week_start))
    return start


def goal_vdot(goal: Goal, seconds: int | None) -> float | None:
    """The fitness a goal time asks for; none without one, and without a race. Nothing else follows from it.

    UserError "out-of-range" (field goal_seconds, low, high, given) for a time that no runner of VDOT 20 to 85 has.
    """
    metres = RACE_METRES.get(goal)
    if seconds is None or metres is None:
        return None
    low, high = goal_time_range(metres)
    _within("goal_seconds", seconds, (low, high))
    return vdot_of(metres, seconds)


@cache
def goal_time_range(metres: int) -> tuple[int, int]:
    """The fastest and the slowest goal time over a distance, in whole seconds."""
    slow, fast = (predict_seconds(vdot, metres) for vdot in VDOT)
    return max(RACE_SECONDS[0], math.ceil(fast)), min(RACE_SECONDS[1], math.floor(slow))


def weeks_until(start: date, race_day: date, week_start: int = MONDAY) -> int:
    """Weeks of a plan whose last week holds the race; 1 where no whole week is left."""
    last = week_of(race_day, week_start)
    return max(1, (last - first_whole_week(start, week_start)).days // DAYS_A_WEEK + 1)


def _check_numbers(inputs: PlanInputs) -> None:
    _within("weekly_metres", inputs.weekly_metres, WEEKLY_METRES)
    _within("long_metres", inputs.long_metres, LONG_METRES)
    _within("vdot", inputs.vdot, VDOT)
    _within("day_seconds", inputs.day_seconds, DAY_SECONDS)
    _within("week_seconds", inputs.week_seconds, WEEK_SECONDS)
    _within("strength", inputs.strength, STRENGTH)
    _within("age", inputs.age, AGE)
    _within("weeks", inputs.weeks, RACE_WEEKS if is_race(inputs) else WEEKS)
    low, high = GROWTH
    if not low <= inputs.growth <= high:  # NaN is never inside
        raise UserError("too-much-growth", field="growth", low=low, high=high, given=inputs.growth)
    goal_vdot(inputs.goal, inputs.goal_seconds)


def _check_start(start: date) -> None:
    low, high = START
    if not low <= start <= high:
        values = {"low": low.isoformat(), "high": high.isoformat(), "given": start.isoformat()}
        raise UserError("out-of-range", field="start", **values)


def _check_days(inputs: PlanInputs) -> None:
    for field, weekdays in (
        ("days", inputs.days),
        ("strength_days", inputs.strength_days),
        ("long_day", {inputs.long_day}),
        ("week_start", {inputs.week_start}),
    ):
        for weekday in weekdays:
            if weekday not in range(DAYS_A_WEEK):
                raise UserError("bad-weekday", field=field, given=weekday)
    if inputs.week_start not in {MONDAY, SUNDAY}:
        raise UserError("bad-weekday", field="week_start", given=inputs.week_start)
    low, high = RUN_DAYS
    if len(inputs.days) < low:
        raise UserError("too-few-days", field="days", low=low, high=high, given=len(inputs.days))
    lifting = len(inputs.strength_days)
    if lifting and lifting < inputs.strength:
        raise UserError("few-strength-days", field="strength_days", low=inputs.strength, given=lifting)


def _check_gates(inputs: PlanInputs) -> None:
    if inputs.age < ADULT_GOALS_FROM and inputs.goal not in YOUTH_GOALS:
        raise UserError("goal-needs-age", field="goal", given=inputs.goal.value, low=ADULT_GOALS_FROM)
    if inputs.easy_only and inputs.goal is not Goal.BASE:
        raise UserError("easy-only-needs-base", field="goal", given=inputs.goal.value)


def _check_race(inputs: PlanInputs) -> None:
    if inputs.race_day is None:
        raise UserError("race-needs-date", field="race_day")
    if inputs.race_day < inputs.start:
        given, low = inputs.race_day.isoformat(), inputs.start.isoformat()
        raise UserError("race-before-start", field="race_day", given=given, low=low)
    expected = weeks_until(inputs.start, inputs.race_day, inputs.week_start)
    if expected > RACE_WEEKS[1]:
        raise UserError("out-of-range", field="weeks", low=RACE_WEEKS[0], high=RACE_WEEKS[1], given=expected)
    if inputs.weeks != expected:
        raise UserError("weeks-disagree", field="weeks", given=inputs.weeks, expected=expected)


def _within(field: str, given: float | None, limits: tuple[float, float]) -> None:
    """Raise unless `given` is absent or a number inside `limits` (so NaN is refused)."""
    low, high = limits
    if given is not None and not low <= given <= high:
        raise UserError("out-of-range", field=field, low=low, high=high, given=given)
