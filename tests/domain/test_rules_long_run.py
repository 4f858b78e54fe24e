import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from runlegs_desktop.domain.finding import Severity
from runlegs_desktop.domain.inputs import Goal
from runlegs_desktop.domain.paces import EASY, speed
from runlegs_desktop.domain.plan import Mute, Phase
from runlegs_desktop.domain.session import Kind
from tests.domain.rule_scenes import (
    MON,
    SAT,
    SUN,
    THU,
    TUE,
    a_plan,
    at,
    done,
    findings,
    long_run,
    on,
    only,
    race,
    run,
    values,
)


@given(
    before=st.integers(5_000, 30_000), growth=st.floats(1.1001, 3), week=st.integers(0, 3), weekday=st.integers(0, 6)
)
def test_r02_tells_of_one_run_that_is_much_longer_than_any_of_28_days(before, growth, week, weekday):
    metres = round(before * growth) + 1
    finding = only("R02", a_plan(4, before_long_km=before / 1000), long_run(week, weekday, metres / 1000))
    assert (finding.week, finding.sessions, finding.days) == (week, (f"long@{week}.{weekday}",), (on(week, weekday),))
    assert finding.severity is (Severity.ERROR if metres > 1.3 * before + 1e-6 else Severity.WARN)


@given(st.integers(3, 30), st.lists(st.floats(0.1, 1.0999), min_size=1, max_size=20))
def test_r02_is_silent_while_each_run_keeps_to_the_one_before(before, growths):
    runs, last = [], before * 1000
    for place, growth in enumerate(growths):
        last = max(int(last * growth), 3000)
        runs.append(run(*at(place), last / 1000))
    assert not findings("R02", a_plan(4, before_long_km=before), runs)


@pytest.mark.parametrize(
    ("km", "severity"), [(11, None), (11.001, Severity.WARN), (13, Severity.WARN), (13.001, Severity.ERROR)]
)
def test_r02_at_its_limits(km, severity):
    assert [f.severity for f in findings("R02", a_plan(1), long_run(0, SUN, km))] == [severity] * (severity is not None)


def test_r02_is_silent_up_to_five_kilometres():
    assert not findings("R02", a_plan(1, before_long_km=3), run(0, TUE, 5))
    assert only("R02", a_plan(1, before_long_km=3), run(0, TUE, 5.001))


def test_r02_counts_28_days_back_and_no_more():
    plan = a_plan(6, before_long_km=6)
    assert not findings("R02", plan, run(0, MON, 6.6), run(4, MON, 7.2))
    assert only("R02", plan, run(0, MON, 6.6), run(4, TUE, 7.2)).week == 4
    assert not findings("R02", a_plan(6, before_long_km=10), run(3, SUN, 11))
    assert only("R02", a_plan(6, before_long_km=10), run(4, MON, 11))


def test_r02_leaves_the_race_out_on_both_sides():
    assert not findings("R02", a_plan(2), race(0, SUN, 21.1))
    assert only("R02", a_plan(2), race(0, SUN, 21.1), run(1, SUN, 15))


def test_r02_cannot_be_muted():
    assert only("R02", a_plan(1, mutes=[Mute("R02", on(0, 0))]), long_run(0, SUN, 12))


def test_r02_looks_at_what_was_really_run():
    planned = long_run(0, SUN, 10)
    assert only("R02", a_plan(2), done(planned, done_metres=12_000), today=on(1, 0)).severity is Severity.WARN


def week_with(long_km, others, week=0):
    return [long_run(week, SUN, long_km), *(run(week, day, km) for day, km in enumerate(others))]


@given(runs=st.integers(2, 5), total=st.integers(10, 80), share=st.floats(0.3, 0.9))
def test_r05_tells_of_a_week_that_is_mostly_one_run_by_the_number_of_runs(runs, total, share):
    limit = {2: 0.42, 3: 0.37}.get(runs, 0.32)
    assume(abs(share - limit) > 0.005)
    metres = round(total * 1000 * share)
    each = (total * 1000 - metres) / runs / 1000
    assume(each * 1000 < metres - 2)
    found = findings("R05", a_plan(1, Goal.BASE, phases={0: Phase.BASE}), week_with(metres / 1000, [each] * runs))
    if share < limit:
        assert not found
    else:
        assert [f.severity for f in found] == [Severity.INFO if runs == 2 else Severity.WARN]
        assert found[0].sessions == ("long@0.6",)
        assert values(found[0])["runs"] == runs + 1


def test_r05_at_its_limit():
    plan = a_plan(1, Goal.BASE)
    assert not findings("R05", plan, week_with(3.2, [1.7] * 4))
    assert only("R05", plan, week_with(3.201, [1.7] * 4))


@pytest.mark.parametrize(
    ("goal", "phase", "runs", "most"),
    [
        (Goal.HALF, Phase.BUILD, 5, 0.35),
        (Goal.HALF, Phase.BASE, 5, 0.30),
        (Goal.MARATHON, Phase.PEAK, 4, 0.40),
        (Goal.MARATHON, Phase.PEAK, 5, 0.35),
        (Goal.TEN_K, Phase.PEAK, 5, 0.30),
        (Goal.HALF, Phase.BUILD, 3, 0.40),
    ],
)
def test_r05_allows_long_races_more(goal, phase, runs, most):
    long_km = (most + 0.02) * 40
    others = [(40 - long_km) / (runs - 1)] * (runs - 1)
    plan = a_plan(1, goal, phases={0: phase})
    assert not findings("R05", plan, week_with(long_km - 0.01, others))
    assert values(only("R05", plan, week_with(long_km + 0.1, others)))["most"] == most


def test_r05_is_silent_in_the_race_week_and_with_one_or_two_runs():
    week = week_with(20, [3] * 4)
    assert only("R05", a_plan(2), week)
    assert only("R05", a_plan(2, phases={0: Phase.TAPER}), week)
    assert only("R05", a_plan(2), week, race(1, TUE)).week == 0
    assert not findings("R05", a_plan(2), week, race(0, SAT))
    assert not findings("R05", a_plan(2), week_with(20, [3]))


@given(before=st.integers(28, 60), extra=st.floats(15.1, 40), vdot=st.floats(25, 45))
def test_r06_tells_of_a_step_over_15_minutes_where_r02_is_silent(before, extra, vdot):
    easy = speed(EASY, vdot)
    metres = before * 1000 + extra * 60 * easy
    assume(metres < 1.0999 * before * 1000)
    plan = a_plan(1, before_long_km=before, vdot=vdot)
    finding = only("R06", plan, long_run(0, SUN, metres / 1000))
    assert (finding.week, finding.severity, finding.sessions) == (0, Severity.WARN, ("long@0.6",))
    assert abs(values(finding)["seconds"] - extra * 60) < 1


@given(before=st.integers(3, 60), extra=st.floats(0, 14.9), vdot=st.floats(20, 85))
def test_r06_is_silent_up_to_15_minutes(before, extra, vdot):
    metres = int(before * 1000 + extra * 60 * speed(EASY, vdot))
    assert not findings("R06", a_plan(1, before_long_km=before, vdot=vdot), long_run(0, SUN, metres / 1000))


@given(before=st.integers(5, 30), growth=st.floats(1.1001, 3))
def test_one_overshoot_is_not_told_by_both_r02_and_r06(before, growth):
    one = long_run(0, SUN, before * growth + 0.001)
    plan = a_plan(1, before_long_km=before)
    assert findings("R02", plan, one)
    assert not findings("R06", plan, one)


CAPS = {Goal.LEGS: 100, Goal.BASE: 120, Goal.FIVE_K: 95, Goal.TEN_K: 110, Goal.HALF: 135, Goal.MARATHON: 180}


@given(goal=st.sampled_from(Goal), minutes=st.integers(60, 300), kind=st.sampled_from([Kind.LONG, Kind.EASY]))
def test_r07_tells_of_a_run_that_takes_longer_than_its_goal_needs(goal, minutes, kind):
    found = findings("R07", a_plan(1, goal), run(0, THU, 12, kind, seconds=minutes * 60))
    if minutes <= CAPS[goal]:
        assert not found
    else:
        assert [f.severity for f in found] == [Severity.ERROR if minutes > 210 else Severity.WARN]
        assert found[0].sessions == (f"{kind.value}@0.3",)


def test_r07_at_its_limit_and_without_the_race():
    plan = a_plan(1)
    assert not findings("R07", plan, long_run(0, SUN, 20, seconds=135 * 60))
    assert only("R07", plan, long_run(0, SUN, 20, seconds=135 * 60 + 1)).severity is Severity.WARN
    assert not findings("R07", plan, race(0, SUN, 42.2))
