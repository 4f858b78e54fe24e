import math
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings

from runlegs_desktop.domain.check_inputs import check, first_day, goal_time_range, goal_vdot, weeks_until
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.inputs import RACE_METRES, Experience, Goal, PlanInputs
from tests.domain.strategies import plan_inputs

MONDAY, SUNDAY = date(2026, 3, 2), date(2026, 3, 8)
BASE = PlanInputs(goal=Goal.BASE, start=MONDAY, weeks=12, weekly_metres=25_000)
RACE = replace(BASE, goal=Goal.TEN_K, weeks=10, race_day=date(2026, 5, 10))


def refused(inputs):
    with pytest.raises(UserError) as caught:
        check(inputs)
    return caught.value


@pytest.mark.parametrize(
    ("field", "given_value", "low", "high"),
    [
        ("weekly_metres", -5000, 0, 200_000),
        ("weekly_metres", 900_000, 0, 200_000),
        ("weekly_metres", math.nan, 0, 200_000),
        ("long_metres", -1, 0, 100_000),
        ("long_metres", 100_001, 0, 100_000),
        ("weeks", 0, 4, 30),
        ("weeks", 3, 4, 30),
        ("weeks", 31, 4, 30),
        ("vdot", 19.9, 20, 85),
        ("vdot", 85.1, 20, 85),
        ("vdot", math.nan, 20, 85),
        ("vdot", math.inf, 20, 85),
        ("age", 13, 14, 100),
        ("age", 101, 14, 100),
        ("strength", 1, 2, 3),
        ("strength", 4, 2, 3),
        ("day_seconds", 60, 1200, 21_600),
        ("day_seconds", 30_000, 1200, 21_600),
        ("week_seconds", 0, 3600, 144_000),
        ("week_seconds", 200_000, 3600, 144_000),
    ],
)
def test_out_of_range(field, given_value, low, high):
    error = refused(replace(BASE, **{field: given_value}))
    assert error.code == "out-of-range"
    assert (error.values["field"], error.values["low"], error.values["high"]) == (field, low, high)


@pytest.mark.parametrize("start", [date.min, date.max])
def test_a_start_outside_the_calendar(start):
    assert refused(replace(BASE, start=start)).values["field"] == "start"


@pytest.mark.parametrize("days", [frozenset(), frozenset({3}), frozenset({0, 6})])
def test_too_few_days(days):
    error = refused(replace(BASE, days=days))
    assert (error.code, error.values) == (
        "too-few-days",
        {"field": "days", "low": 3, "high": 7, "given": len(days)},
    )


@pytest.mark.parametrize(
    "change", [{"days": frozenset({0, 2, 7})}, {"long_day": -1}, {"week_start": 2}, {"week_start": 9}]
)
def test_bad_weekday(change):
    error = refused(replace(BASE, **change))
    assert (error.code, error.values["field"]) == ("bad-weekday", next(iter(change)))


@pytest.mark.parametrize(("strength", "days"), [(2, {4}), (3, {1, 4})])
def test_fewer_strength_days_than_sessions(strength, days):
    error = refused(replace(BASE, strength=strength, strength_days=frozenset(days)))
    assert (error.code, error.values) == (
        "few-strength-days",
        {"field": "strength_days", "low": strength, "given": len(days)},
    )
    check(replace(BASE, strength=strength, strength_days=frozenset({*days, 5})))
    check(replace(BASE, strength=strength))


@pytest.mark.parametrize("growth", [-0.001, 0.1001, 1.0, float("nan"), float("inf")])
def test_more_growth_than_the_article_allows(growth):
    assert refused(replace(BASE, growth=growth)).values["field"] == "growth"


@pytest.mark.parametrize("growth", [0.0, 0.1])
def test_growth_at_its_limits(growth):
    check(replace(BASE, growth=growth))


@pytest.mark.parametrize("goal", [g for g in Goal if g in RACE_METRES])
def test_a_goal_time_that_a_runner_has(goal):
    low, high = goal_time_range(RACE_METRES[goal])
    assert goal_vdot(goal, low) == pytest.approx(85, abs=0.2)
    assert goal_vdot(goal, high) == pytest.approx(20, abs=0.2)
    for seconds in (low - 1, high + 1):
        with pytest.raises(UserError) as error:
            goal_vdot(goal, seconds)
        assert error.value.values == {"field": "goal_seconds", "low": low, "high": high, "given": seconds}


def test_a_goal_time_is_asked_of_races_only():
    assert goal_vdot(Goal.BASE, 1) is None
    assert goal_vdot(Goal.HALF, None) is None
    assert goal_vdot(Goal.HALF, 6900) == pytest.approx(38.3, abs=0.1)


def test_a_race_needs_its_date():
    assert refused(replace(RACE, race_day=None)).code == "race-needs-date"


def test_a_race_before_the_start():
    error = refused(replace(RACE, race_day=date(2026, 3, 1)))
    assert (error.code, error.values["given"], error.values["low"]) == ("race-before-start", "2026-03-01", "2026-03-02")


@pytest.mark.parametrize(("weeks", "code"), [(9, "weeks-disagree"), (11, "weeks-disagree"), (0, "out-of-range")])
def test_weeks_must_agree_with_the_race(weeks, code):
    error = refused(replace(RACE, weeks=weeks))
    assert (error.code, error.values["field"]) == (code, "weeks")


def test_a_race_too_far_away():
    error = refused(replace(RACE, race_day=RACE.start + timedelta(days=31 * 7)))
    assert (error.code, error.values["given"]) == ("out-of-range", 32)


@pytest.mark.parametrize("goal", [Goal.LEGS, Goal.TEN_K, Goal.HALF, Goal.MARATHON])
def test_under_sixteen_only_base_and_five_kilometres(goal):
    assert refused(replace(RACE, goal=goal, age=15, weeks=10)).code == "goal-needs-age"
    check(replace(RACE, goal=Goal.FIVE_K, age=15))
    check(replace(BASE, age=14))


def test_the_safety_gate_allows_only_base():
    assert refused(replace(RACE, easy_only=True)).code == "easy-only-needs-base"
    check(replace(BASE, easy_only=True))


@pytest.mark.parametrize(
    ("start", "race", "week_start", "weeks"),
    [
        (MONDAY, MONDAY, 0, 1),
        (MONDAY, SUNDAY, 0, 1),
        (MONDAY, date(2026, 3, 9), 0, 2),
        (date(2026, 3, 4), SUNDAY, 0, 1),  # no whole week left: the race's own week
        (date(2026, 3, 4), date(2026, 3, 15), 0, 1),
        (date(2026, 3, 4), date(2026, 3, 16), 0, 2),
        (MONDAY, SUNDAY, 6, 1),
        (MONDAY, date(2026, 3, 15), 6, 2),
        (date(2026, 12, 28), date(2027, 1, 10), 0, 2),  # 2026 has 53 weeks
    ],
)
def test_weeks_until(start, race, week_start, weeks):
    assert weeks_until(start, race, week_start) == weeks
    inputs = replace(RACE, start=start, race_day=race, week_start=week_start, weeks=weeks)
    check(inputs)
    assert first_day(inputs).weekday() == week_start
    assert 0 <= (race - first_day(inputs)).days - 7 * (weeks - 1) < 7


def test_extremes_are_accepted():
    check(replace(BASE, weekly_metres=0, long_metres=0, vdot=20.0, weeks=4, days=frozenset({0, 1, 2}), age=100))
    check(replace(BASE, weekly_metres=200_000, long_metres=100_000, vdot=85.0, weeks=30, days=frozenset(range(7))))
    check(replace(BASE, experience=Experience.ADVANCED, day_seconds=1200, week_seconds=3600))


@given(inputs=plan_inputs())
@settings(max_examples=200, deadline=None)
def test_the_shared_strategy_gives_what_is_accepted(inputs):
    check(inputs)
