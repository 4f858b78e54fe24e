from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlegs_desktop.domain.finding import Severity
from runlegs_desktop.domain.inputs import Goal, Hills
from runlegs_desktop.domain.plan import Phase
from runlegs_desktop.domain.session import Kind, Variant
from tests.domain.rule_scenes import (
    FRI,
    MON,
    QUALITY,
    SAT,
    SUN,
    THU,
    TUE,
    WED,
    a_plan,
    done,
    findings,
    hills,
    long_run,
    on,
    only,
    race,
    run,
    steady,
    tempo,
    values,
)


@given(hard=st.integers(5, 60), easy=st.integers(60, 300))
def test_r08_tells_how_much_of_the_week_is_hard(hard, easy):
    fast = tempo(0, TUE, hard)
    rest = run(0, THU, 10, seconds=easy * 60)
    share = hard / (hard + 15 + easy)
    found = findings("R08", a_plan(2), fast, rest)
    expected = [Severity.ERROR] * (share > 0.35) or [Severity.WARN] * (share > 0.25) or [Severity.INFO] * (share > 0.20)
    assert [f.severity for f in found] == expected
    assert all(f.sessions == ("tempo@0.1",) and f.days == (on(0, TUE),) and f.week == 0 for f in found)


@pytest.mark.parametrize(
    ("hard", "severity"), [(20, None), (21, Severity.INFO), (26, Severity.WARN), (36, Severity.ERROR)]
)
def test_r08_at_its_limits(hard, severity):
    rest = run(0, THU, 10, seconds=(100 - 15 - hard) * 60)
    assert [f.severity for f in findings("R08", a_plan(1), tempo(0, TUE, hard), rest)] == [severity] * (
        severity is not None
    )


def test_r08_marks_the_last_hard_run():
    assert only("R08", a_plan(1), tempo(0, TUE, 20), tempo(0, FRI, 20), run(0, SUN, 5)).sessions == ("tempo@0.4",)


def test_r08_is_silent_in_tapers_race_weeks_and_under_an_hour():
    fast = (tempo(0, TUE, 40), run(0, THU, 5))
    assert only("R08", a_plan(2), fast)
    assert not findings("R08", a_plan(2, phases={0: Phase.TAPER}), fast)
    assert only("R08", a_plan(2), fast, race(1)).week == 0
    assert not findings("R08", a_plan(2), fast, race(0, SAT))
    assert not findings("R08", a_plan(2), tempo(0, TUE, 40))


@given(st.lists(st.sampled_from(QUALITY), max_size=6), st.booleans())
def test_r17_counts_hard_runs_and_the_race(kinds, with_race):
    cards = [run(0, day, 8, kind) for day, kind in enumerate(kinds)] + [race(0)] * with_race
    found = findings("R17", a_plan(1), cards)
    n = len(kinds) + with_race
    assert [f.severity for f in found] == ([Severity.ERROR] * (n > 3) or [Severity.WARN] * (n > 2))
    if found:
        assert found[0].sessions == (f"{kinds[-1].value}@0.{len(kinds) - 1}",)
        assert values(found[0])["runs"] == n


def test_r17_counts_marathon_pace_and_a_very_long_run():
    two = (tempo(0, TUE), hills(0, THU))
    assert not findings("R17", a_plan(1), two, long_run(0, SUN, 25))
    assert only("R17", a_plan(1), two, long_run(0, SUN, 25, seconds=150 * 60 + 1)).sessions == ("hills@0.3",)
    assert only("R17", a_plan(1), two, long_run(0, SUN, 20, variant=Variant.MARATHON))


@given(before=st.integers(0, 11), weeks=st.integers(0, 2), kind=st.sampled_from(QUALITY))
def test_r20_tells_of_hard_running_before_three_weeks_of_twelve_kilometres(before, weeks, kind):
    cards = (*steady(weeks, 12.0), run(weeks, MON, 5, kind), run(weeks, WED, 5, kind))
    finding = only("R20", a_plan(6, before_km=before), *cards)
    assert (finding.week, finding.severity) == (weeks, Severity.WARN)
    assert finding.sessions == (f"{kind.value}@{weeks}.0", f"{kind.value}@{weeks}.2")
    assert values(finding)["weeks"] == weeks


@given(before=st.integers(0, 60), weeks=st.integers(0, 5), kind=st.sampled_from([*QUALITY, Kind.RACE]))
def test_r20_is_silent_once_three_such_weeks_lie_behind_or_for_the_race(before, weeks, kind):
    ready = before >= 12 or weeks >= 3 or kind is Kind.RACE
    cards = (*steady(weeks, 12.0), run(weeks, MON, 5, kind))
    assert bool(findings("R20", a_plan(6, before_km=before), cards)) is not ready


def test_r20_looks_at_what_was_really_run():
    weeks = [replace(c, id=c.id) for c in steady(3, 12.0)]
    plan = a_plan(4, before_km=8)
    assert not findings("R20", plan, weeks, tempo(3, TUE), today=on(3, 0))
    short = [done(c, done_metres=c.metres // 2) for c in weeks]
    assert only("R20", plan, short, tempo(3, TUE), today=on(3, 0)).week == 3


def legs_weeks(kinds_by_week, km=8):
    return [run(week, day, km, kind) for week, kinds in enumerate(kinds_by_week) for day, kind in enumerate(kinds)]


FULL = (Kind.LONG, Kind.TEMPO, Kind.HILLS)


@given(missing=st.sampled_from([("long", Kind.LONG), ("tempo", Kind.TEMPO), ("hills", Kind.HILLS)]))
def test_r23_tells_what_two_load_weeks_left_out(missing):
    system, kind = missing
    part = tuple(k if k is not kind else Kind.EASY for k in FULL)
    finding = only("R23", a_plan(3, Goal.LEGS), legs_weeks([FULL, part, part]))
    assert (finding.week, finding.severity, finding.sessions, values(finding)) == (
        2,
        Severity.INFO,
        (),
        {"system": system},
    )


@given(st.lists(st.permutations(FULL), min_size=2, max_size=6))
def test_r23_is_silent_when_each_comes_in_every_other_load_week(orders):
    weeks = [tuple(order) if n % 2 == 0 else (Kind.EASY, Kind.EASY) for n, order in enumerate(orders)]
    assert not findings("R23", a_plan(len(weeks), Goal.LEGS), legs_weeks(weeks))


def test_r23_steps_over_deload_weeks():
    part = (Kind.LONG, Kind.INTERVALS, Kind.EASY)
    plan = a_plan(3, Goal.LEGS, phases={1: Phase.DELOAD})
    assert only("R23", plan, legs_weeks([part, FULL, part])).week == 2


def test_r23_is_silent_for_other_goals_without_hills_in_tiny_weeks_and_for_easy_plans():
    part = (Kind.LONG, Kind.INTERVALS, Kind.EASY)
    weeks = legs_weeks([part, part])
    assert only("R23", a_plan(2, Goal.LEGS), weeks)
    assert not findings("R23", a_plan(2, Goal.HALF), weeks)
    assert not findings("R23", a_plan(2, Goal.LEGS, hills=Hills.NONE), weeks)
    assert not findings("R23", a_plan(2, Goal.LEGS), legs_weeks([part, part], km=3.9))
    assert not findings("R23", a_plan(2, Goal.LEGS, easy_only=True), weeks)
    assert not findings("R23", a_plan(2, Goal.LEGS))
