"""The invariants of science 1.8 that hold for every generated plan, over everything `check` accepts.

One test each, named by it. I40 (files) is tested in tests/store/test_plan_round_trip.py, I41 (fixes) with the fixes in
tests/domain/test_fixes*.py and I42 (the golden plan) in test_generate_golden.py.
"""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import HealthCheck, given, settings

from runlegs_desktop.domain import rules
from runlegs_desktop.domain.finding import Severity
from runlegs_desktop.domain.generate import generate
from runlegs_desktop.domain.generate_numbers import LONG_MINUTES, TEMPO_MOST, long_share
from runlegs_desktop.domain.generate_setting import setting
from runlegs_desktop.domain.inputs import Goal, Hills, PlanInputs
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.scene import scene
from runlegs_desktop.domain.schedule import sessions
from runlegs_desktop.domain.session import Kind, Variant, Zone, total_metres, total_seconds
from tests.domain.laid_plan import ATHLETE, PLAN, laid, work
from tests.domain.strategies import plan_inputs

EPSILON = 1e-6
TODAY = date(2026, 1, 1)
of_every_plan = given(plan=plan_inputs().map(laid))
widely = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def invariant(test):
    return widely(of_every_plan(test))


@invariant
def test_i01_same_inputs_same_plan(plan):
    assert generate(plan.inputs, PLAN, ATHLETE) == plan.draft


@invariant
def test_i02_weeks(plan):
    assert len(plan.weeks) == len(plan.draft.targets) == plan.inputs.weeks
    assert plan.plan.start.weekday() == plan.inputs.week_start


@invariant
def test_i03_only_available_days(plan):
    for s in plan.sessions:
        assert s.day >= plan.inputs.start
        days = plan.inputs.lifting_days if s.kind is Kind.STRENGTH else plan.inputs.days
        assert s.kind is Kind.RACE or s.day.weekday() in days


@invariant
def test_i04_weekly_growth(plan):
    for week in plan.weeks:
        assert week.metres <= (1 + plan.inputs.growth) * max(plan.volumes_before(week.index)) + EPSILON


@invariant
def test_i05_rebound(plan):
    for before, week in pairwise(plan.weeks):
        assert week.is_taper or week.metres <= 1.30 * before.metres + EPSILON


@invariant
def test_i06_one_long_run(plan):
    weeks = plan.weeks[:-2] if plan.is_race else plan.weeks
    assert all(len(week.longs) == 1 for week in weeks)
    assert all(len(week.longs) <= 1 for week in plan.weeks)


@invariant
def test_i07_long_share(plan):
    for week in plan.weeks:
        for long in week.longs:
            share = long_share(len(week.runs), plan.inputs.goal, week.phase)
            assert long.metres <= share * week.target + EPSILON
            assert long.metres <= 0.40 * week.target + EPSILON
            assert long.metres <= (share + 0.02) * week.metres + EPSILON


@invariant
def test_i08_long_growth(plan):
    for week in plan.weeks:
        assert all(s.metres <= 1.10 * plan.longest_before(week.index) + EPSILON for s in week.longs)


@invariant
def test_i09_long_step(plan):
    for week in plan.weeks:
        most = plan.longest_before(week.index) + 15 * 60 * plan.paces.easy
        assert all(s.metres <= most + EPSILON for s in week.longs)


@invariant
def test_i10_long_time(plan):
    cap = LONG_MINUTES[plan.inputs.goal] * 60
    assert all(s.seconds <= cap for week in plan.weeks for s in week.longs)


@invariant
def test_i11_long_is_longest(plan):
    for week in plan.weeks:
        for long in week.longs:
            assert all(s.metres <= long.metres for s in week.runs)


@invariant
def test_i12_hard_share(plan):
    for week in plan.weeks[:-1] if plan.is_race else plan.weeks:
        near_race = plan.is_race and week.index == len(plan.weeks) - 2
        limit = 0.30 if week.is_taper or near_race else 0.20
        assert week.hard <= limit * week.seconds + EPSILON


@invariant
def test_i13_one_run_a_day(plan):
    days = [s.day for s in plan.sessions if s.kind is not Kind.STRENGTH]
    lifting = [s.day for s in plan.sessions if s.kind is Kind.STRENGTH]
    assert len(days) == len(set(days))
    assert len(lifting) == len(set(lifting))


@invariant
def test_i14_key_runs_apart(plan):
    assert all((b - a).days >= 2 for a, b in pairwise(sorted(plan.key_days)))


@invariant
def test_i15_no_heavy_long_day(plan):
    for week in plan.weeks:
        assert not {s.day for s in week.heavy} & {s.day for s in week.longs}


@invariant
def test_i16_heavy_apart(plan):
    heavy = sorted(s.day for week in plan.weeks for s in week.heavy)
    assert all((b - a).days >= 2 for a, b in pairwise(heavy))


@invariant
def test_i17_strength_a_week(plan):
    for week in plan.weeks:
        first = plan.plan.start + timedelta(days=7 * week.index)
        pattern = setting(plan.inputs).pattern
        free = [d for d in {*pattern.heavy, *pattern.light} if plan.to_race(first + timedelta(days=d)) > 3]
        if plan.to_race(first + timedelta(days=6)) > 3 or (len(free) >= 2 and not week.races):
            assert 2 <= len(week.strength) <= 3
        assert len(week.strength) <= plan.inputs.strength
        assert all(plan.to_race(s.day) > 3 for s in week.strength)


@invariant
def test_i18_rest_day(plan):
    assert all(len({s.day for s in week.sessions}) < 7 for week in plan.weeks)


@invariant
def test_i19_hill_repeats(plan):
    for s in plan.sessions:
        if s.kind is Kind.HILLS:
            assert 6 <= len(work(s, Zone.H)) <= 10
            assert all(30 <= step.seconds <= 90 for step in work(s, Zone.H))


@invariant
def test_i20_no_hills_without_a_hill(plan):
    assert plan.inputs.hills is not Hills.NONE or all(s.kind is not Kind.HILLS for s in plan.sessions)


@invariant
def test_i21_tempo_minutes(plan):
    for s in plan.sessions:
        if s.kind is Kind.TEMPO:
            seconds = sum(step.seconds for step in work(s, Zone.T))
            assert 15 * 60 <= seconds <= min(40, TEMPO_MOST[plan.inputs.goal]) * 60


@invariant
def test_i22_interval_volume(plan):
    for week in plan.weeks:
        for s in week.quality:
            steps = work(s, Zone.I)
            if s.kind is Kind.INTERVALS and s.variant is not Variant.REPS:
                limit = max(0.08 * week.metres, 6 * 60 * plan.paces.interval)
                assert len(steps) >= 3
                assert sum(step.metres for step in steps) <= limit + EPSILON


@invariant
def test_i23_quality_count(plan):
    for week in plan.weeks:
        assert len(week.quality) <= 2
        assert sum(s.variant is Variant.MARATHON for s in week.runs) <= 1


@invariant
def test_i24_cut_weeks(plan):
    for week in plan.weeks:
        assert not week.is_cut or week.metres <= 0.85 * max(plan.volumes_before(week.index, 3)) + EPSILON


@invariant
def test_i25_no_five_load_weeks(plan):
    for first in range(len(plan.weeks) - 4):
        assert any(week.is_cut or week.is_taper for week in plan.weeks[first : first + 5])


@invariant
def test_i26_positive(plan):
    for s in plan.sessions:
        assert s.seconds > 0
        assert s.kind is Kind.STRENGTH or s.metres > 0
        assert isinstance(s.metres, int)
        assert isinstance(s.seconds, int)


@invariant
def test_i27_one_race_on_its_day(plan):
    races = [s.day for s in plan.sessions if s.kind is Kind.RACE]
    assert races == ([plan.inputs.race_day] if plan.is_race else [])
    assert not races or plan.plan.week_index(races[0]) == len(plan.weeks) - 1


@invariant
def test_i28_nothing_after_the_race(plan):
    assert all(plan.to_race(s.day) >= 0 for s in plan.sessions)


@invariant
def test_the_day_before_the_race_is_rest_or_a_shake_out(plan):
    for week in plan.weeks:
        for s in week.runs:
            assert plan.to_race(s.day) > 1 or (week.races and s.kind is Kind.EASY and s.metres <= 4000)


@invariant
def test_i29_no_heavy_before_key_runs(plan):
    heavy = {s.day for week in plan.weeks for s in week.heavy}
    assert not {day - timedelta(days=1) for day in plan.key_days} & heavy


@invariant
def test_i30_every_week_runs(plan):
    assert all(week.metres > 0 for week in plan.weeks if not week.races)


@invariant
def test_i31_nothing_hard_before_the_race(plan):
    for week in plan.weeks:
        for s in week.runs:
            hard = s.kind in {Kind.TEMPO, Kind.INTERVALS, Kind.HILLS} or s.variant is Variant.MARATHON
            assert not hard or plan.to_race(s.day) >= 3


@invariant
def test_i32_no_heavy_before_the_race(plan):
    days = 10 if plan.inputs.goal is Goal.MARATHON else 7
    assert all(plan.to_race(s.day) >= days for week in plan.weeks for s in week.heavy)


@invariant
def test_i33_taper(plan):
    taper = [week.metres for week in plan.weeks if week.is_taper]
    peak = max((week.metres for week in plan.weeks if not week.is_taper), default=plan.before_metres)
    assert all(b <= a for a, b in pairwise(taper))
    assert all(metres <= 0.82 * peak + EPSILON for metres in taper)


@invariant
def test_i34_no_spike(plan):
    for week in plan.weeks:
        assert week.longest <= 1.10 * plan.longest_before(week.index) + EPSILON


@invariant
def test_i35_time_budget(plan):
    budget, cap = plan.inputs.week_seconds, plan.inputs.day_seconds
    for week in plan.weeks:
        assert budget is None or week.seconds <= 1.12 * budget
        assert cap is None or all(s.seconds <= cap for s in week.runs)


@invariant
def test_i36_first_week(plan):
    assert plan.weeks[0].metres <= max(8000, plan.inputs.weekly_metres)


@invariant
def test_i37_one_hard_thing_a_day(plan):
    for week in plan.weeks:
        shared = {s.day for s in week.heavy} & {s.day for s in week.quality}
        assert plan.inputs.two_a_day or not shared


@invariant
def test_i38_sums_of_steps(plan):
    for s in plan.sessions:
        if s.kind not in {Kind.RACE, Kind.STRENGTH}:
            assert s.steps
            assert (s.metres, s.seconds) == (total_metres(s.steps), total_seconds(s.steps))


@invariant
def test_i39_longest_before_the_taper(plan):
    longest = max((week.longest for week in plan.weeks if not week.is_taper), default=plan.before_longest)
    assert all(week.longest <= longest for week in plan.weeks if week.is_taper)


@invariant
def test_i43_no_finding_left_unsaid_and_no_rule_excused_for_nothing(plan):
    _said_of_rules_is_what_they_say(plan)


def test_i43_where_the_race_takes_the_long_run_of_the_week_before():
    few = PlanInputs(
        goal=Goal.FIVE_K,
        start=date(2026, 1, 23),
        weeks=27,
        weekly_metres=20,
        race_day=date(2026, 7, 28),
        vdot=85.0,
        days=frozenset({0, 2, 4, 5}),
        long_day=1,
        week_start=6,
    )
    plan = laid(few)
    assert not plan.weeks[-2].longs
    _said_of_rules_is_what_they_say(plan)


def _said_of_rules_is_what_they_say(plan):
    book = Logbook(plans={PLAN: plan.plan}, sessions={s.id: s for s in plan.sessions})
    seen = scene(plan.plan, sessions(book, plan.plan, TODAY), TODAY)
    said = {value for note in plan.plan.notes for name, value in note.values if name == "rule"}
    assert {f.rule for f in rules.check(seen) if f.severity is not Severity.INFO} == said


@invariant
def test_i44_first_week_is_what_it_was(plan):
    reduced = plan.note("VOLUME_REDUCED")
    if plan.weeks[0].metres < 0.85 * plan.inputs.weekly_metres:
        assert reduced["metres"] == plan.weeks[0].metres
        assert reduced["reason"] in {"taper", "race", "time", "long-run", "long-cap", "days"}
    else:
        assert reduced is None


@invariant
def test_i45_a_near_race_has_its_plan(plan):
    if plan.is_race and len(plan.weeks) <= 3:
        assert all(week.is_taper for week in plan.weeks)
        assert plan.weeks[-1].races
        assert plan.note("RACE_SOON")["weeks"] == len(plan.weeks)
