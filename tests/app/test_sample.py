from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runlegs_desktop.app import sample as samples
from runlegs_desktop.app.planning import current_plan, picture
from runlegs_desktop.app.sample import WEEK_NOW, WEEKS, sample
from runlegs_desktop.domain.edits_athlete import age_on, check_heart_rates
from runlegs_desktop.domain.finding import Severity
from runlegs_desktop.domain.heart_rates import training_beats
from runlegs_desktop.domain.inputs import RACE_METRES, Goal
from runlegs_desktop.domain.paces import EASY, speed
from runlegs_desktop.domain.performance import best_guide, checked, is_recent, vdot_today
from runlegs_desktop.domain.schedule import State
from runlegs_desktop.domain.session import Kind, Repeat, Role, Session, Status, Step, Zone, flat

TODAY = date(2026, 8, 6)


@pytest.fixture(scope="module")
def book():
    return sample(TODAY, "Harbour Half")


def test_the_sample_runner_is_in_the_sixth_week_of_sixteen(book):
    (plan,) = book.plans.values()
    assert (plan.name, len(plan.phases), plan.week_index(TODAY)) == ("Harbour Half", WEEKS, WEEK_NOW)
    assert list(book.athletes) == [plan.athlete]
    race = picture(book, plan, TODAY).scene.race()
    assert race.day == plan.end == date(2026, 10, 18)


def test_the_past_was_lived_and_the_future_is_planned(book):
    past = [s for s in book.sessions.values() if s.day < TODAY]
    assert {s.status for s in past} == {Status.DONE, Status.SKIPPED}
    assert all(s.status is Status.PLANNED for s in book.sessions.values() if s.day >= TODAY)
    assert sum(s.status is Status.SKIPPED for s in past) == 2
    done = [s for s in past if s.status is Status.DONE]
    assert all(s.rpe for s in done)
    runs = [s for s in done if s.done_metres]
    assert all(s.done_metres % 100 == 0 and abs(s.done_metres / s.metres - 1) < 0.06 for s in runs)
    assert any(s.done_metres != s.metres for s in runs)
    assert all(s.done_seconds for s in done)


def test_there_is_something_to_learn_from_it(book):
    seen = picture(book, current_plan(book, TODAY), TODAY)
    fired = {f.rule for f in seen.findings}
    assert fired >= {"R09", "R10"}, "a pair of days to staple is missing"
    assert fired & {"R01", "R02", "R06"}, "no week that grows too much"
    assert {f.severity for f in seen.findings} >= {Severity.ERROR, Severity.WARN}
    states = {s.state for week in seen.scene.weeks for day in week.days for s in day}
    assert {State.PLANNED, State.DONE, State.SKIPPED} <= states


@given(day=st.dates(date(1980, 1, 1), date(2190, 1, 1)))
@settings(max_examples=25)
def test_the_runner_has_raced_and_the_paces_are_those_of_a_race(day):
    book = sample(day, "x")
    (plan,), (runner,) = book.plans.values(), book.athletes.values()
    races = sorted(book.performances.values(), key=lambda one: one.metres)
    assert [one.athlete for one in races] == [runner.id] * 3
    assert [is_recent(one, day) for one in races] == [True, True, False]
    assert all(checked(one, day) == one and one.day.weekday() in {5, 6} for one in races)
    assert all(one.day < plan.start for one in races)
    guide = best_guide(races, RACE_METRES[Goal.HALF], day)
    assert guide.metres == 10_000
    assert vdot_today(guide, day) == pytest.approx(plan.inputs.vdot, abs=0.05)
    assert runner.vdot == plan.inputs.vdot
    assert [round(vdot_today(one, day), 1) for one in races] == [40.4, 39.1, 37.3]


def test_the_runner_has_an_age_and_a_heart(book):
    (plan,), (runner,) = book.plans.values(), book.athletes.values()
    assert {age_on(runner.birth, day) for day in (plan.start, TODAY)} == {plan.inputs.age}
    check_heart_rates(runner.hr_max, runner.hr_rest)
    spans = [training_beats(zone, runner, TODAY) for zone in (Zone.E, Zone.M, Zone.T, Zone.I)]
    assert all(first.high < second.low for first, second in pairwise(spans))


def test_easy_runs_are_run_at_the_easy_pace_of_the_race(book):
    easy = speed(EASY, 39.1)
    runs = [s for s in book.sessions.values() if s.kind is Kind.EASY and s.status is Status.PLANNED]
    assert len(runs) > 10
    for run in runs:
        assert run.metres / run.seconds == pytest.approx(easy, rel=0.12)


def test_names_are_given_from_outside():
    book = sample(TODAY, "x", "Sample runner", ("Ten", "Five", "Half"))
    assert {one.name for one in book.athletes.values()} == {"Sample runner"}
    assert [one.name for one in book.performances.values()] == ["Ten", "Five", "Half"]
    bare = sample(TODAY, "x")
    assert {one.name for one in (*bare.athletes.values(), *bare.performances.values())} == {""}


def test_the_same_day_gives_the_same_sample(book):
    assert sample(TODAY, "Harbour Half") == book
    assert sample(TODAY + timedelta(days=7), "Harbour Half") != book


@given(day=st.dates(date(1980, 1, 1), date(2190, 1, 1)))
@settings(max_examples=25)
def test_there_is_a_sample_on_any_day(day):
    book = sample(day, "x")
    (plan,) = book.plans.values()
    assert plan.week_index(day) == WEEK_NOW
    for s in book.sessions.values():
        if s.steps and s.status is Status.PLANNED:
            assert (s.metres, s.seconds) == (
                sum(t.metres for t in flat(s.steps)),
                sum(t.seconds for t in flat(s.steps)),
            )
    assert picture(book, plan, day).findings


def test_a_run_is_stretched_in_its_steady_part_and_its_sums_follow():
    steady = Step(Role.STEADY, Zone.E, 3600, 10_000)
    repeat = Repeat(4, (Step(Role.WORK, Zone.R, 20, 100),))
    run = Session("s", "a", "p", TODAY, Kind.LONG, steps=(steady, repeat), metres=10_400, seconds=3680)
    longer = samples._stretched(run, 1.25)
    assert longer.steps == (Step(Role.STEADY, Zone.E, 4500, 12_500), repeat)
    assert (longer.metres, longer.seconds) == (12_900, 4580)


def test_an_eager_runner_without_hard_runs_changes_only_the_long_run(book):
    (plan,) = book.plans.values()
    calm = tuple(s for s in book.sessions.values() if s.kind in {Kind.EASY, Kind.LONG, Kind.STRENGTH})
    edited = samples._edited(plan, calm)
    assert [s.id for s in edited] == [s.id for s in calm]
    changed = [after for before, after in zip(calm, edited, strict=True) if after != before]
    assert [(s.kind, plan.week_index(s.day)) for s in changed] == [(Kind.LONG, WEEK_NOW + 1)]
