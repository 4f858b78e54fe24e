"""Beginners who have run little walk in between at first: the plan's distances stay, and so do its limits."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from runlegs_desktop.domain.building_blocks import Ends, easy, hills, run
from runlegs_desktop.domain.generate import generate
from runlegs_desktop.domain.inputs import Experience, Goal, PlanInputs
from runlegs_desktop.domain.paces import paces
from runlegs_desktop.domain.run_walk import ROUNDS_BY_WEEK, walked
from runlegs_desktop.domain.session import RUNS, Kind, Repeat, flat
from runlegs_desktop.domain.stretch import run_minutes

SLOW = paces(28.0)
STARTER = PlanInputs(Goal.BASE, date(2026, 8, 3), 12, 0, experience=Experience.BEGINNER, vdot=28.0, strength=2)


def rounds_of(session):
    return next((s for s in session.steps if isinstance(s, Repeat)), None)


@given(st.integers(1000, 12_000), st.integers(0, 8), st.sampled_from([Kind.EASY, Kind.LONG]))
def test_walking_between_keeps_the_distance_and_takes_longer(metres, week, kind):
    plain = easy(metres, SLOW, kind)
    made = walked(plain, week, SLOW)
    assert (made.metres, made.kind, made.hard) == (metres, kind, 0)
    if made is not plain:
        assert made.seconds > plain.seconds
        assert sum(s.metres for s in flat(made.steps)) == metres


def test_the_starter_week_is_eight_times_a_minute_of_running_and_two_of_walking():
    middling = paces(40.0)
    made = walked(easy(2700, middling), 0, middling)
    found = next(s for s in made.steps if isinstance(s, Repeat))
    assert (found.count, [s.seconds for s in found.steps]) == (8, [60, 120])


def test_quality_and_later_weeks_are_run():
    climb = hills(6, 45, Ends.SMALL, SLOW)
    assert walked(climb, 0, SLOW) is climb
    plain = easy(4000, SLOW)
    assert walked(plain, len(ROUNDS_BY_WEEK), SLOW) is plain
    short = easy(600, SLOW)
    assert walked(short, 0, SLOW) is short
    assert walked(run(Kind.EASY, ()), 0, SLOW).steps == ()


def test_a_plan_from_nothing_begins_with_walking_and_ends_without():
    draft = generate(STARTER, "p", "me")
    runs = [s for s in draft.sessions if s.kind in RUNS]
    weeks = {n: [s for s in runs if draft.plan.week_index(s.day) == n] for n in range(12)}
    assert all(run_minutes(s.steps) for s in weeks[0])
    assert not any(run_minutes(s.steps) for n in range(len(ROUNDS_BY_WEEK), 12) for s in weeks[n])
    longest = [max(rounds_of(s).steps[0].seconds for s in weeks[n]) for n in range(len(ROUNDS_BY_WEEK))]
    assert longest == sorted(longest)
    assert longest[0] == 60


def test_who_runs_already_or_is_no_beginner_does_not_walk():
    for inputs in (replace(STARTER, weekly_metres=8000), replace(STARTER, experience=Experience.INTERMEDIATE)):
        assert not any(run_minutes(s.steps) for s in generate(inputs, "p", "me").sessions)


@settings(max_examples=30)
@given(st.integers(20, 90), st.integers(90, 400))
def test_the_runners_time_is_kept(day_minutes, week_minutes):
    inputs = replace(STARTER, day_seconds=day_minutes * 60, week_seconds=week_minutes * 60)
    draft = generate(inputs, "p", "me")
    runs = [s for s in draft.sessions if s.kind in RUNS and run_minutes(s.steps)]
    assert all(s.seconds <= inputs.day_seconds for s in runs)
    weeks = {draft.plan.week_index(s.day) for s in runs}
    for n in weeks:
        assert sum(s.seconds for s in runs if draft.plan.week_index(s.day) == n) <= inputs.week_seconds
