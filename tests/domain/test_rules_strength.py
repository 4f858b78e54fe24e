import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlegs_desktop.domain.finding import Severity
from runlegs_desktop.domain.plan import Phase
from runlegs_desktop.domain.session import Kind, Status, Variant
from tests.domain.rule_scenes import (
    FRI,
    KEY,
    MON,
    QUALITY,
    SAT,
    SUN,
    THU,
    TUE,
    WED,
    a_plan,
    at,
    findings,
    lift,
    long_run,
    on,
    only,
    race,
    run,
    values,
)

HARD = [*QUALITY, Kind.RACE]
NOT_HEAVY = [Variant.LIGHT, Variant.PRIMER]


@given(st.sampled_from(KEY), st.integers(0, 12))
def test_r10_tells_of_heavy_legs_the_day_before_a_key_run(kind, place):
    heavy, key = lift(*at(place)), run(*at(place + 1), 8, kind)
    finding = only("R10", a_plan(2), heavy, key)
    assert (finding.week, finding.severity) == ((place + 1) // 7, Severity.ERROR)
    assert finding.sessions == (key.id, heavy.id)
    assert finding.days == (heavy.day, key.day)


@given(st.sampled_from(KEY), st.integers(0, 6), st.sampled_from(NOT_HEAVY), st.integers(2, 5))
def test_r10_is_silent_for_light_strength_easy_runs_the_same_day_and_two_days_before(kind, day, variant, gap):
    plan = a_plan(3)
    assert not findings("R10", plan, lift(0, day, variant), run(*at(day + 1), 8, kind))
    assert not findings("R10", plan, lift(0, day), run(*at(day + 1), 8))
    assert not findings("R10", plan, lift(0, day, order=1), run(0, day, 8, kind))
    assert not findings("R10", plan, lift(0, day), run(*at(day + gap), 8, kind))


def test_r10_ignores_what_was_not_done():
    assert not findings("R10", a_plan(1), lift(0, SAT, status=Status.SKIPPED), long_run(0))


@given(st.sampled_from(HARD), st.integers(0, 6), st.sampled_from([Variant.HEAVY, Variant.LIGHT]))
def test_r11_tells_of_strength_before_a_hard_run(kind, day, variant):
    by_order = only("R11", a_plan(1), lift(0, day, variant, order=0), run(0, day, 8, kind, order=1))
    by_time = only("R11", a_plan(1), lift(0, day, variant, order=1, start="07:00"), run(0, day, 8, kind, start="17:30"))
    assert by_order.sessions == (f"{kind.value}@0.{day}.1", f"strength@0.{day}")
    assert by_time.sessions == (f"{kind.value}@0.{day}", f"strength@0.{day}.1")
    assert {by_order.severity, by_time.severity} == {Severity.WARN}
    assert by_order.days == (on(0, day),)


def test_r11_is_silent_when_the_run_comes_first_or_is_easy_or_the_strength_is_a_primer():
    plan = a_plan(1)
    assert not findings("R11", plan, run(0, TUE, 8, Kind.TEMPO), lift(0, TUE, order=1))
    assert not findings("R11", plan, run(0, TUE, 8, Kind.TEMPO, order=1, start="07:00"), lift(0, TUE, start="18:00"))
    assert not findings("R11", plan, run(0, TUE, 8, Kind.TEMPO, start="07:00"), lift(0, TUE, order=1, start="07:00"))
    assert not findings("R11", plan, run(0, TUE, 8, order=1), lift(0, TUE))
    assert not findings("R11", plan, run(0, TUE, 8, Kind.TEMPO, order=1), lift(0, TUE, Variant.PRIMER))
    assert not findings("R11", plan, run(0, WED, 8, Kind.TEMPO, order=1), lift(0, TUE))


def test_r11_goes_by_order_unless_both_times_are_known():
    assert only("R11", a_plan(1), run(0, TUE, 8, Kind.TEMPO, order=1, start="07:00"), lift(0, TUE))


def test_r13_tells_of_heavy_legs_on_the_long_run_day_and_r11_does_not_repeat_it():
    far = long_run(0, SUN, 25, seconds=10_000, order=1)
    finding = only("R13", a_plan(1), lift(0, SUN), far)
    assert (finding.severity, finding.week, finding.days) == (Severity.WARN, 0, (on(0, SUN),))
    assert finding.sessions == ("long@0.6.1", "strength@0.6")
    assert not findings("R11", a_plan(1), lift(0, SUN), far)
    assert only("R11", a_plan(1), lift(0, SUN, Variant.LIGHT), far)


@given(st.integers(0, 6), st.sampled_from(NOT_HEAVY), st.integers(1, 6))
def test_r13_is_silent_for_light_strength_and_on_other_days(day, variant, gap):
    assert not findings("R13", a_plan(1), lift(0, day, variant, order=1), long_run(0, day))
    assert not findings("R13", a_plan(1), lift(0, (day + gap) % 7), long_run(0, day))
    assert not findings("R13", a_plan(1), lift(0, day, order=1), run(0, day, 8))


@given(st.integers(0, 12), st.integers(0, 4))
def test_r12_wants_a_day_between_heavy_sessions(place, gap):
    first, second = lift(*at(place)), lift(*at(place + gap), order=1)
    found = findings("R12", a_plan(3), first, second)
    assert bool(found) is (gap < 2)
    for finding in found:
        assert (finding.week, finding.severity) == ((place + gap) // 7, Severity.WARN)
        assert finding.sessions == (first.id, second.id)
        assert finding.days == tuple(sorted({first.day, second.day}))
    assert not findings("R12", a_plan(3), first, lift(*at(place + gap), Variant.LIGHT, order=1))


def strength_week(week, n, with_run=True):
    return [lift(week, n_day, Variant.LIGHT) for n_day in range(n)] + ([long_run(week)] if with_run else [])


@given(st.integers(0, 5), st.integers(0, 5))
def test_r14_asks_for_two_or_three_sessions_a_week(before, now):
    found = [f for f in findings("R14", a_plan(2), strength_week(0, before), strength_week(1, now)) if f.week == 1]
    if now in (2, 3):
        assert not found
    else:
        expected = Severity.WARN if now == before == 0 else Severity.INFO
        assert [f.severity for f in found] == [expected]
        assert found[0].sessions == (("strength@1.3",) if now == 4 else ("strength@1.4",) if now == 5 else ())
        assert values(found[0])["sessions"] == now


@pytest.mark.parametrize("n", [0, 1, 4])
def test_r14_is_silent_in_the_race_week(n):
    assert not findings("R14", a_plan(1), strength_week(0, n), race(0, SAT))


@given(st.integers(0, 6))
def test_r14_lets_a_week_have_fewer_that_ends_less_than_four_days_before_the_race(weekday):
    found = findings("R14", a_plan(2), strength_week(0, 1), race(1, weekday))
    assert [f.week for f in found] == [0] * (weekday >= THU)
    assert only("R14", a_plan(2), strength_week(0, 4), race(1, weekday)).week == 0


def test_r14_says_nothing_of_empty_weeks_but_speaks_in_a_taper():
    assert not findings("R14", a_plan(4))
    assert only("R14", a_plan(3, phases={2: Phase.TAPER}), strength_week(2, 1)).week == 2


def test_r14_does_not_count_two_weeks_when_the_first_was_empty():
    assert only("R14", a_plan(2), run(1, MON, 5), run(1, FRI, 5), run(1, THU, 5)).severity is Severity.INFO
