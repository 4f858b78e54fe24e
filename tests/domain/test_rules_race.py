import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlegs_desktop.domain.finding import Severity
from runlegs_desktop.domain.inputs import Goal
from runlegs_desktop.domain.plan import Mute, Phase
from runlegs_desktop.domain.session import Kind, Variant, Zone
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
    at,
    fast,
    findings,
    hills,
    lift,
    long_run,
    on,
    only,
    race,
    run,
    steady,
    tempo,
    values,
)

TAPER = {3: Phase.TAPER, 4: Phase.TAPER}
RACES = [Goal.FIVE_K, Goal.TEN_K, Goal.HALF, Goal.MARATHON]


@given(st.sampled_from(RACES), st.integers(10, 100))
def test_r27_wants_the_last_full_taper_week_at_35_to_70_percent_of_the_peak(goal, percent):
    sizes = [40, 30, 35, 40 * percent / 100]
    found = findings("R27", a_plan(5, goal, phases=TAPER), *steady(4, sizes), race(4))
    assert bool(found) is not (35 <= percent <= 70)
    for finding in found:
        assert (finding.week, finding.severity, finding.sessions) == (3, Severity.WARN, ("long@3.6",))
        assert values(finding)["peak"] == 40_000


def test_r27_takes_the_best_of_the_last_three_weeks_before_a_longer_taper_as_the_peak():
    phases = dict.fromkeys((4, 5, 6), Phase.TAPER)
    plan = a_plan(7, Goal.MARATHON, phases=phases)
    assert not findings("R27", plan, *steady(6, [80, 40, 50, 40, 40, 30]), race(6))
    assert values(only("R27", plan, *steady(6, [80, 40, 50, 40, 40, 36]), race(6)))["peak"] == 50_000


def test_r27_is_silent_for_other_goals_without_a_taper_and_without_a_race():
    sizes = [40, 40, 40, 40]
    assert not findings("R27", a_plan(5, Goal.LEGS, phases=TAPER), *steady(4, sizes), race(4))
    assert not findings("R27", a_plan(5), *steady(4, sizes), race(4))
    assert not findings("R27", a_plan(5, phases=TAPER), *steady(4, sizes))
    assert not findings("R27", a_plan(4, phases=TAPER), *steady(4, sizes), race(3, SUN))


@given(st.sampled_from(QUALITY), st.integers(0, 20), st.integers(0, 6))
def test_r28_wants_no_hard_run_in_the_three_days_before_the_race(kind, before, weekday):
    place = 21 + weekday - before
    session = run(*at(place), 8, kind)
    found = findings("R28", a_plan(4), session, race(3, weekday))
    assert bool(found) is (before in (0, 2))  # the day before is R09's
    for finding in found:
        assert (finding.week, finding.severity) == (place // 7, Severity.WARN)
        assert (finding.sessions, finding.days) == ((session.id,), (session.day,))
        assert values(finding) == {"what": kind.value, "days": before, "most": 3}


@given(st.sampled_from(RACES), st.integers(0, 20), st.integers(0, 6))
def test_r28_wants_no_heavy_strength_in_the_week_before_the_race_and_ten_days_for_a_marathon(goal, before, weekday):
    place = 21 + weekday - before
    heavy = lift(*at(place))
    found = findings("R28", a_plan(4, goal), heavy, race(3, weekday))
    most = 10 if goal is Goal.MARATHON else 7
    assert bool(found) is (before < most and before != 1)
    assert all(f.week == place // 7 and f.sessions == (heavy.id,) and values(f)["most"] == most for f in found)


def test_r28_speaks_for_the_day_before_when_r09_or_r10_are_muted():
    cards = (run(0, SAT, 8, Kind.TEMPO), lift(0, SAT, order=1), race(0))
    assert not findings("R28", a_plan(1), *cards)
    muted = a_plan(1, mutes=[Mute("R09", on(0, 0)), Mute("R10", on(0, 0))])
    assert [f.sessions for f in findings("R28", muted, *cards)] == [("tempo@0.5",), ("strength@0.5.1",)]


def test_r28_is_silent_for_easy_and_long_runs_light_strength_and_after_the_race():
    plan = a_plan(2)
    assert not findings("R28", plan, race(0, SAT), run(0, FRI, 4), long_run(0, THU), lift(0, WED, Variant.LIGHT))
    assert not findings("R28", plan, race(0, TUE), run(0, THU, 8, Kind.TEMPO), lift(0, THU))
    assert not findings("R28", plan, run(0, THU, 8, Kind.TEMPO), lift(0, THU))


def known(session_of, weeks=(0, 1, 2, 3)):
    return [session_of(week, TUE) for week in weeks]


KINDS = {
    "tempo": tempo,
    "hills": hills,
    "intervals": lambda week, day: fast(week, day, metres=2000, seconds=500),
    "reps": lambda week, day: fast(week, day, metres=2000, seconds=500, zone=Zone.R),
    "strides": lambda week, day: run(week, day, 6, variant=Variant.STRIDES),
    "marathon": lambda week, day: long_run(week, day, 12, variant=Variant.MARATHON),
    "long": lambda week, day: long_run(week, day, 12),
    "B": lambda week, day: lift(week, day, Variant.LIGHT, "B"),
}


@given(st.sampled_from(sorted(KINDS)), st.integers(1, 10), st.integers(0, 6))
def test_r29_tells_of_something_new_within_ten_days_of_the_race(what, before, weekday):
    place = 35 + weekday - before
    session = KINDS[what](*at(place))
    finding = only("R29", a_plan(6), session, race(5, weekday))
    assert (finding.week, finding.severity) == (place // 7, Severity.WARN)
    assert (finding.sessions, finding.days) == ((session.id,), (session.day,))
    assert (values(finding)["what"], values(finding)["days"]) == (what, before)


@given(st.sampled_from(sorted(KINDS)), st.integers(3, 21))
def test_r29_is_silent_for_what_was_done_in_the_last_21_days(what, ago):
    place = 5 * 7 + SAT - 8
    session = KINDS[what](*at(place))
    earlier = KINDS[what](*at(place - ago))
    assert not findings("R29", a_plan(6), earlier, session, race(5, SAT))


def test_r29_forgets_after_21_days_and_looks_only_at_the_last_ten():
    assert only("R29", a_plan(6), tempo(1, WED), tempo(4, THU), race(5, SAT)).week == 4
    assert not findings("R29", a_plan(6), tempo(1, THU), tempo(4, THU), race(5, SAT))
    assert not findings("R29", a_plan(6), tempo(4, TUE), race(5, SAT))


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("marathon", "long"),
        ("marathon", "tempo"),
        ("intervals", "tempo"),
        ("intervals", "strides"),
        ("hills", "strides"),
    ],
)
def test_r29_does_not_call_a_lighter_form_new(earlier, later):
    assert not findings("R29", a_plan(6), KINDS[earlier](3, TUE), KINDS[later](4, FRI), race(5, SAT))
    assert only("R29", a_plan(6), KINDS[later](3, TUE), KINDS[earlier](4, FRI), race(5, SAT))


def test_r29_knows_the_heavy_form_of_a_routine_and_exempts_primer_easy_runs_and_the_race():
    plan = a_plan(6)
    assert not findings("R29", plan, lift(3, MON, routine="B"), lift(4, SAT, Variant.LIGHT, "B"), race(5, SAT))
    others = (lift(5, MON, Variant.PRIMER, ""), lift(4, SAT, routine=""), run(5, TUE, 5), race(5, SAT))
    assert not findings("R29", plan, *others, run(4, SUN, 5, variant=Variant.RECOVERY))


def test_r29_is_silent_while_the_plan_is_too_young_to_know():
    assert not findings("R29", a_plan(3), tempo(2, SUN), race(2, SUN, order=1))
    assert not findings("R29", a_plan(4), tempo(2, SUN), race(3, SUN))
    assert only("R29", a_plan(4), tempo(3, MON), race(3, SUN))
