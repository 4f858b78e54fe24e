import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from runlegs_desktop.domain.finding import Severity
from runlegs_desktop.domain.plan import Phase
from runlegs_desktop.domain.session import Kind, Repeat, Role, Status, Step, Zone, flat
from runlegs_desktop.domain.work import Work, work
from tests.domain.rule_scenes import (
    FRI,
    SAT,
    THU,
    TUE,
    a_plan,
    easy,
    fast,
    findings,
    hills,
    on,
    only,
    race,
    run,
    structured,
    tempo,
    values,
)

steps = st.builds(Step, st.sampled_from(Role), st.sampled_from(Zone), st.integers(1, 900), st.integers(1, 5000))
repeats = st.builds(Repeat, st.integers(1, 6), st.lists(steps, min_size=1, max_size=3).map(tuple), st.booleans())


@given(st.lists(st.one_of(steps, repeats), max_size=5).map(tuple), st.sampled_from(Zone))
def test_work_adds_up_the_steps_of_a_zone(structure, zone):
    own = [step for step in flat(structure) if step.zone is zone]
    found = work(structure, zone)
    assert (found.reps, found.seconds, found.metres) == (
        len(own),
        sum(s.seconds for s in own),
        sum(s.metres for s in own),
    )
    assert work((), zone) == Work()


@given(st.integers(1, 20), st.integers(0, 6))
def test_r18_wants_six_to_ten_hill_repeats(reps, weekday):
    found = findings("R18", a_plan(1), hills(0, weekday, reps))
    if 6 <= reps <= 10:
        assert not found
    else:
        (finding,) = found
        assert (finding.week, finding.severity, finding.days) == (0, Severity.WARN, (on(0, weekday),))
        assert finding.sessions == (f"hills@0.{weekday}",)
        assert values(finding)["reps"] == reps


def test_r18_is_silent_for_hills_without_steps_and_for_those_not_run():
    assert not findings("R18", a_plan(1), run(0, TUE, 8, Kind.HILLS))
    assert not findings("R18", a_plan(1), hills(0, TUE, 3, status=Status.SKIPPED))


@given(st.integers(6, 10), st.sampled_from([30, 45, 60]), st.integers(6, 10), st.sampled_from([30, 45, 60, 75, 90]))
def test_r19_wants_small_steps_from_one_load_week_to_the_next(reps, seconds, next_reps, next_seconds):
    plan = a_plan(3, phases={1: Phase.CUTBACK})
    found = findings(
        "R19", plan, hills(0, TUE, reps, seconds), hills(1, TUE, 6, 30), hills(2, TUE, next_reps, next_seconds)
    )
    after_cutback = [f for f in found if f.week == 2]
    is_big = next_reps > reps + 2 or next_seconds > seconds + 15
    assert bool(after_cutback) is is_big
    for finding in after_cutback:
        assert (finding.severity, finding.sessions, finding.days) == (Severity.INFO, ("hills@2.1",), (on(2, TUE),))
        assert (values(finding)["before"], values(finding)["seconds_before"]) == (reps, seconds)


def test_r19_leaves_the_first_session_and_too_many_repeats_to_others():
    assert not findings("R19", a_plan(1), hills(0, TUE, 10, 90))
    assert not findings("R19", a_plan(2), hills(0, TUE, 6), hills(1, TUE, 12))
    assert only("R19", a_plan(1), hills(0, TUE, 6), hills(0, THU, 9)).sessions == ("hills@0.3",)


@given(st.integers(5, 60))
def test_r21_wants_tempo_of_15_to_40_minutes(minutes):
    found = findings("R21", a_plan(1), tempo(0, FRI, minutes))
    assert [f.severity for f in found] == [Severity.INFO] * (not 15 <= minutes <= 40)
    assert all(f.sessions == ("tempo@0.4",) and f.days == (on(0, FRI),) for f in found)


@given(st.integers(15, 40), st.integers(15, 40))
def test_r21_wants_tempo_to_grow_by_five_minutes_at_most(first, second):
    plan = a_plan(3, phases={1: Phase.CUTBACK})
    found = findings("R21", plan, tempo(0, TUE, first), tempo(1, TUE, 15), tempo(2, TUE, second))
    assert [f.week for f in found] == [2] * (second > first + 5)
    assert all(values(f)["before"] == first * 60 and f.sessions == ("tempo@2.1",) for f in found)


def test_r21_at_its_limits_in_seconds():
    assert not findings("R21", a_plan(2), tempo(0, TUE, 15), tempo(1, TUE, 20))
    assert only("R21", a_plan(2), tempo(0, TUE, 15), tempo(1, TUE, 20 + 1 / 60))
    assert only("R21", a_plan(1), tempo(0, TUE, 40 + 1 / 60))
    assert only("R21", a_plan(1), tempo(0, TUE, 15 - 1 / 60))
    assert not findings("R21", a_plan(1), run(0, TUE, 9, Kind.TEMPO))


def a_week_of(km, session):
    return (session, run(0, SAT, km - session.metres / 1000))


@given(km=st.integers(20, 150), metres=st.integers(500, 15_000))
def test_r22_wants_interval_work_of_at_most_eight_percent_of_the_week_and_ten_kilometres(km, metres):
    session = fast(0, TUE, metres=metres, seconds=max(361, metres // 4))
    if session.metres > km * 1000:
        return
    found = findings("R22", a_plan(1), a_week_of(km, session))
    assert bool(found) is (metres > min(80 * km, 10_000))
    for finding in found:
        assert (finding.severity, finding.sessions, finding.days) == (Severity.WARN, ("intervals@0.1",), (on(0, TUE),))
        assert values(finding)["zone"] == "I"


@given(km=st.integers(20, 200), metres=st.integers(200, 12_000))
def test_r22_wants_repetitions_of_at_most_five_percent_of_the_week_and_eight_kilometres(km, metres):
    session = fast(0, TUE, metres=metres, seconds=metres // 4, zone=Zone.R)
    if session.metres > km * 1000:
        return
    found = findings("R22", a_plan(1), a_week_of(km, session))
    assert bool(found) is (metres > min(max(50 * km, 1200), 8000))
    assert all(values(f)["zone"] == "R" for f in found)


@pytest.mark.parametrize(
    ("metres", "seconds", "fires"), [(3000, 360, False), (3000, 361, True), (1600, 400, False), (1601, 400, True)]
)
def test_r22_at_its_limits(metres, seconds, fires):
    assert bool(findings("R22", a_plan(1), a_week_of(20, fast(0, TUE, metres=metres, seconds=seconds)))) is fires


@given(km=st.integers(8, 22), seconds=st.integers(240, 900), speed=st.floats(2.5, 6.5))
def test_r22_lets_a_small_week_have_six_minutes_at_the_pace_of_its_intervals(km, seconds, speed):
    metres = round(seconds * speed)
    session = fast(0, TUE, metres=metres, seconds=seconds)
    six_minutes = 360 * metres / seconds
    assume(session.metres <= km * 1000 and six_minutes > 80 * km)
    found = findings("R22", a_plan(1), a_week_of(km, session))
    assert bool(found) is (seconds > 360)
    assert [values(f)["limit"] for f in found] == [pytest.approx(six_minutes)] * len(found)


@pytest.mark.parametrize("near", [{}, {"phases": {0: Phase.TAPER}}, {"race": 1}, {"race": 0}])
def test_r22_measures_tapers_and_the_weeks_before_a_race_like_any_other(near):
    races = [race(near["race"])] if "race" in near else []
    plan = a_plan(2, phases=near.get("phases"))
    assert only("R22", plan, a_week_of(10, fast(0, TUE, metres=2000, seconds=480)), races)
    assert only("R22", plan, a_week_of(10, fast(0, TUE, metres=1400, seconds=300, zone=Zone.R)), races)


def test_r22_is_silent_for_work_without_a_time_up_to_ten_kilometres():
    timeless = structured(Kind.INTERVALS, 0, TUE, easy(10), Step(Role.WORK, Zone.I, 0, 10_000))
    assert not findings("R22", a_plan(1), timeless)
    far = structured(Kind.INTERVALS, 0, TUE, easy(10), Step(Role.WORK, Zone.I, 2400, 10_001))
    assert only("R22", a_plan(1, phases={0: Phase.TAPER}), far)
