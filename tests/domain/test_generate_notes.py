from dataclasses import replace
from datetime import date, timedelta

import pytest

from runlegs_desktop.domain.check_inputs import weeks_until
from runlegs_desktop.domain.generate_notes import Outcome, notes
from runlegs_desktop.domain.generate_setting import setting
from runlegs_desktop.domain.inputs import Experience, Goal, PlanInputs
from runlegs_desktop.domain.session import Kind, Variant
from tests.domain.laid_plan import laid

MONDAY = date(2026, 3, 2)
LEGS = PlanInputs(goal=Goal.LEGS, start=MONDAY, weeks=12, weekly_metres=25_000, vdot=40.0)


def race(goal, day, **changes):
    start = changes.get("start", MONDAY)
    weeks = weeks_until(start, day, changes.get("week_start", 0))
    return replace(LEGS, goal=goal, race_day=day, weeks=weeks, **changes)


def test_a_plan_that_gives_everything_says_nothing():
    assert laid(replace(LEGS, experience=Experience.INTERMEDIATE)).plan.notes == ()


def test_midweek_start_names_the_free_days():
    plan = laid(replace(LEGS, start=date(2026, 3, 4)))
    assert plan.note("MIDWEEK_START") == {"days": 5, "day": "2026-03-09"}
    assert plan.sessions[0].day >= date(2026, 3, 9)


@pytest.mark.parametrize("weeks", [1, 2, 3])
@pytest.mark.parametrize("goal", [Goal.FIVE_K, Goal.TEN_K, Goal.HALF, Goal.MARATHON])
def test_race_soon(goal, weeks):
    plan = laid(race(goal, MONDAY + timedelta(days=7 * weeks - 1)))
    assert plan.note("RACE_SOON")["weeks"] == weeks
    assert plan.note("VOLUME_REDUCED")["reason"] == "taper"
    assert {s.kind for s in plan.sessions} <= {Kind.EASY, Kind.LONG, Kind.STRENGTH, Kind.RACE}
    assert all(s.variant is not Variant.HEAVY for s in plan.sessions)


def test_a_race_this_week_is_in_its_plan():
    thursday, sunday = date(2026, 3, 5), date(2026, 3, 8)
    plan = laid(race(Goal.TEN_K, sunday, start=thursday))
    assert plan.plan.start == MONDAY
    assert [s.day for s in plan.sessions if s.kind is Kind.RACE] == [sunday]
    assert all(thursday <= s.day <= sunday for s in plan.sessions)


def test_short_taper():
    plan = laid(race(Goal.MARATHON, MONDAY + timedelta(days=5 * 7 - 1)))
    assert plan.note("SHORT_TAPER") == {"weeks": 1, "wanted": 3}


@pytest.mark.parametrize(("last", "is_said"), [(13_000, True), (14_000, False), (28_000, False), (29_000, True)])
def test_a_taper_outside_35_to_70_percent_of_the_peak_is_said(last, is_said):
    fixed = setting(race(Goal.HALF, MONDAY + timedelta(days=8 * 7 - 1), weekly_metres=30_000))
    volumes = (30_000, 32_000, 34_000, 28_000, 36_000, 40_000, last, 9_000)
    said = {n.code: dict(n.values) for n in notes(fixed, Outcome(volumes, volumes, (16_000,) * 8, 0))}
    assert ("TAPER_SIZE" in said) == is_said
    if is_said:
        assert (said["TAPER_SIZE"]["metres"], said["TAPER_SIZE"]["peak"]) == (last, 40_000)


def test_too_short_a_long_run_for_the_race():
    values = laid(race(Goal.MARATHON, MONDAY + timedelta(days=12 * 7 - 1))).note("LONG_RUN_SHORT")
    assert values["metres"] < values["wanted"] == 24_000


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"week_seconds": 2 * 3600, "weekly_metres": 40_000}, "time"),
        ({"day_seconds": 30 * 60, "weekly_metres": 60_000}, "time"),
        ({"long_metres": 4000, "weekly_metres": 60_000}, "long-run"),
        ({"weekly_metres": 200_000, "long_metres": 40_000}, "long-cap"),
    ],
)
def test_volume_reduced_gives_the_reason(changes, reason):
    values = laid(replace(LEGS, **changes)).note("VOLUME_REDUCED")
    assert (values["before"], values["reason"]) == (changes["weekly_metres"], reason)


def test_quality_days_limited():
    assert laid(replace(LEGS, days=frozenset({5, 6, 0}))).note("QUALITY_DAYS_LIMITED") == {"days": 0, "wanted": 1}


def test_quality_starts_after_three_weeks_of_twelve_kilometres():
    plan = laid(replace(LEGS, weekly_metres=11_500, weeks=16))
    first = plan.note("QUALITY_STARTS")["week"]
    assert sum(week.metres >= 12_000 for week in plan.weeks[: first - 1]) >= 3
    assert not any(week.quality for week in plan.weeks[: first - 1])


def test_days_too_short_for_quality_leave_no_room():
    plan = laid(replace(LEGS, day_seconds=20 * 60))
    assert plan.note("QUALITY_DAYS_LIMITED") == {"days": 0, "wanted": 2}
    assert plan.note("NO_QUALITY") is None


def test_no_quality_in_a_small_plan():
    assert laid(replace(LEGS, weekly_metres=0)).note("NO_QUALITY") == {}


def test_the_safety_gate_leaves_easy_running():
    plan = laid(replace(LEGS, goal=Goal.BASE, easy_only=True, weekly_metres=40_000))
    assert plan.note("EASY_ONLY") == {}
    assert plan.note("HEAVY_STRENGTH_LIMITED")["reason"] == "health"
    assert all(week.hard == 0 and not week.heavy and not week.quality for week in plan.weeks)


def test_the_young_lift_for_technique_and_have_one_quality_run():
    plan = laid(replace(LEGS, goal=Goal.BASE, age=15, weekly_metres=40_000, experience=Experience.ADVANCED))
    assert plan.note("HEAVY_STRENGTH_LIMITED")["reason"] == "age"
    assert all(len(week.quality) <= 1 and not week.heavy for week in plan.weeks)
    assert {s.routine for week in plan.weeks for s in week.strength} == {"A", "B"}


def test_from_fifty_every_third_week_is_easier():
    for goal in (Goal.LEGS, Goal.BASE):
        plan = laid(replace(LEGS, goal=goal, age=50))
        assert [week.index for week in plan.weeks if week.is_cut] == [2, 5, 8, 11]


def test_few_days_share_with_strength_and_say_so():
    plan = laid(replace(LEGS, days=frozenset({0, 2, 4}), two_a_day=False))
    assert plan.note("STRENGTH_ON_RUN_DAYS")["days"] == 2


def test_strength_days_that_leave_no_room_for_heavy_legs_say_so_and_what_is_laid():
    plan = laid(replace(LEGS, strength_days=frozenset({0, 2})))  # both before hard runs
    assert plan.note("HEAVY_STRENGTH_LIMITED") == {"sessions": 0, "wanted": 2, "reason": "strength-days"}
    lifts = [s for week in plan.weeks for s in week.strength]
    assert {s.day.weekday() for s in lifts} == {0, 2}
    assert all(s.variant is Variant.LIGHT for s in lifts)


def test_strength_days_move_the_hard_runs_when_that_makes_room():
    week = replace(LEGS, days=frozenset(range(7)), experience=Experience.INTERMEDIATE)
    assert {s.day.weekday() for s in laid(week).weeks[0].quality} == {1, 3}
    moved = laid(replace(week, strength_days=frozenset({2, 5})))  # Wednesday lies before Thursday's hard run
    assert {s.day.weekday() for s in moved.weeks[0].quality} == {1, 4}
    assert moved.note("HEAVY_STRENGTH_LIMITED")["sessions"] == 1


def test_strength_lies_on_days_without_a_run_when_asked():
    plan = laid(replace(LEGS, strength_days=frozenset({0, 4})))
    assert {s.day.weekday() for week in plan.weeks for s in week.strength} == {0, 4}
    assert {s.day.weekday() for week in plan.weeks for s in week.runs} <= plan.inputs.days


@pytest.mark.parametrize("growth", [0.0, 0.03, 0.07])
def test_weeks_grow_by_no_more_than_wished_and_the_weekly_rule_says_the_same(growth):
    plan = laid(replace(LEGS, weeks=16, growth=growth))
    for week in plan.weeks:
        assert week.metres <= (1 + growth) * max(plan.volumes_before(week.index)) + 1e-6
    assert dict(plan.plan.limits)["R01.warn"] == pytest.approx(1 + growth)
    assert laid(LEGS).plan.limits == ()


def test_a_goal_time_changes_no_session():
    hoped = race(Goal.HALF, MONDAY + timedelta(days=16 * 7 - 1))
    assert laid(replace(hoped, goal_seconds=6900)).sessions == laid(hoped).sessions


def test_runs_come_before_strength_on_a_shared_day():
    plan = laid(LEGS)
    shared = {s.day for week in plan.weeks for s in week.strength} & {s.day for w in plan.weeks for s in w.runs}
    assert shared
    for day in shared:
        run, lift = (s for s in plan.sessions if s.day == day)
        assert (run.order, lift.order, lift.kind) == (0, 1, Kind.STRENGTH)


def test_strides_keep_the_distance_of_their_run():
    plan = laid(replace(LEGS, weekly_metres=13_000, day_seconds=35 * 60, experience=Experience.INTERMEDIATE))
    strides = [s for s in plan.sessions if s.variant is Variant.STRIDES]
    assert strides
    assert all(s.kind is Kind.EASY and s.metres % 10 == 0 for s in strides)


def test_sunday_weeks_begin_with_the_long_run():
    plan = laid(replace(LEGS, week_start=6))
    assert plan.plan.start == date(2026, 3, 8)
    assert all(week.sessions[0].kind is Kind.LONG for week in plan.weeks)


def test_a_usual_beginner_has_no_three_running_days_in_a_row():
    for metres in (0, 15_000, 25_000):
        plan = laid(replace(LEGS, weekly_metres=metres))
        days = {s.day for week in plan.weeks for s in week.runs}
        assert not any({day + timedelta(days=1), day + timedelta(days=2)} <= days for day in days)


def test_a_long_run_over_150_minutes_leaves_one_quality_run():
    inputs = race(
        Goal.MARATHON,
        MONDAY + timedelta(days=20 * 7 - 1),
        weekly_metres=75_000,
        long_metres=30_000,
        vdot=35.0,
        experience=Experience.ADVANCED,
    )
    long_weeks = [week for week in laid(inputs).weeks if any(s.seconds > 150 * 60 for s in week.longs)]
    assert long_weeks
    assert all(len(week.quality) <= 1 for week in long_weeks)
