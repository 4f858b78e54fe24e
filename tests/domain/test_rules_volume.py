from hypothesis import given
from hypothesis import strategies as st

from runlegs_desktop.domain.finding import Severity
from runlegs_desktop.domain.plan import Mute, Phase
from tests.domain.rule_scenes import SUN, a_plan, done, findings, lift, long_run, on, only, race, run, steady, values

km = st.integers(9, 120)


@given(before=km, growth=st.floats(1.101, 3))
def test_r01_tells_of_a_week_that_grows_too_far_and_marks_its_longest_run(before, growth):
    sizes = [before] * 4 + [round(before * growth, 3)]
    (finding,) = findings("R01", a_plan(5, before_km=before), *steady(5, sizes, skip={0, 1, 2}))
    told = values(finding)
    assert finding.week == 4
    assert finding.sessions == ("long@4.6",)
    assert finding.days == (on(4, SUN),)
    assert finding.severity is (Severity.ERROR if told["metres"] > 1.15 * told["ref"] + 1e-6 else Severity.WARN)
    assert told["share"] > 0.10


@given(st.lists(st.floats(0, 1.0999), min_size=1, max_size=12), st.integers(9, 100))
def test_r01_is_silent_while_every_week_keeps_to_the_best_of_four(growths, before):
    weeks = [float(before)] * 4
    for growth in growths:
        weeks.append(int(max(weeks[-4:]) * 1000 * growth) / 1000)
    assert not findings("R01", a_plan(len(growths), before_km=before), *steady(0, weeks[4:]))


def test_r01_is_kept_exactly_at_the_limit_and_broken_a_metre_above():
    kept = a_plan(1, before_km=40)
    assert not findings("R01", kept, run(0, 1, 44))
    assert only("R01", kept, run(0, 1, 44.001)).severity is Severity.WARN
    assert only("R01", kept, run(0, 1, 46)).severity is Severity.WARN
    assert only("R01", kept, run(0, 1, 46.001)).severity is Severity.ERROR


def test_r01_lets_the_runner_come_back_from_a_cutback_or_a_taper():
    plan = a_plan(5, phases={2: Phase.CUTBACK, 3: Phase.TAPER})
    assert not findings("R01", plan, *steady(5, [30, 33, 20, 15, 36.3]))


def test_r01_forgets_after_four_weeks_away_but_eight_kilometres_are_always_fine():
    plan = a_plan(6, before_km=40)
    assert not findings("R01", plan, *steady(6, [40, 0, 0, 0, 0, 8.8]))
    assert values(only("R01", plan, *steady(6, [40, 0, 0, 0, 0, 12])))["ref"] == 8000


def test_r01_leaves_the_race_out():
    assert not findings("R01", a_plan(1), race(0), run(0, 1, 20))


def test_r01_looks_at_what_was_really_run():
    planned = run(0, 1, 30)
    plan = a_plan(2, before_km=30)
    assert not findings("R01", plan, planned, today=on(1, 0))
    finding = only("R01", plan, done(planned, done_metres=36_000), today=on(1, 0))
    assert values(finding)["metres"] == 36_000


def test_r01_can_be_given_another_limit_and_be_muted():
    week = run(0, 1, 44.5)
    assert only("R01", a_plan(1, before_km=40), week)
    assert not findings("R01", a_plan(1, before_km=40, limits=[("R01.warn", 1.2)]), week)
    assert not findings("R01", a_plan(1, before_km=40, mutes=[Mute("R01", on(0, 0))]), week)


@given(before=st.integers(20, 80), light=st.floats(0.2, 0.75), growth=st.floats(1.301, 2))
def test_r03_tells_of_a_jump_after_a_light_week_and_only_hints_within_what_the_legs_know(before, light, growth):
    small = round(before * light, 3)
    sizes = [float(before), small, round(small * growth + 0.001, 3)]
    finding = only("R03", a_plan(3, before_km=before), *steady(3, sizes))
    assert finding.week == 2
    assert finding.sessions == ("long@2.6",)
    within = values(finding)["metres"] <= before * 1000
    assert finding.severity is (Severity.INFO if within else Severity.WARN)


@given(before=st.integers(20, 80), light=st.floats(0.2, 1), growth=st.floats(0, 1.2999))
def test_r03_is_silent_up_to_thirty_percent(before, light, growth):
    small = round(before * light, 3)
    sizes = [float(before), small, int(small * 1000 * growth) / 1000]
    assert not findings("R03", a_plan(3, before_km=before), *steady(3, sizes))


def test_r03_is_kept_exactly_at_the_limit():
    assert not findings("R03", a_plan(2, before_km=40), *steady(2, [20, 26]))
    assert only("R03", a_plan(2, before_km=40), *steady(2, [20, 26.001]))


def test_r03_tells_of_a_jump_after_a_full_week_only_where_r01_does_not():
    sizes = [40, 60]
    assert not findings("R03", a_plan(2, before_km=40), *steady(2, sizes))
    muted = only("R03", a_plan(2, before_km=40, mutes=[Mute("R01", on(0, 0))]), *steady(2, sizes))
    assert (muted.week, muted.severity) == (1, Severity.WARN)
    assert only("R03", a_plan(2, before_km=40, limits=[("R01.warn", 1.6)]), *steady(2, sizes)).week == 1


@given(before=st.integers(20, 80), sizes=st.lists(st.integers(5, 120), min_size=2, max_size=5))
def test_muting_r01_never_silences_r03(before, sizes):
    weeks = list(steady(len(sizes), [float(size) for size in sizes]))
    heard = findings("R03", a_plan(len(sizes), before_km=before), weeks)
    muted = findings("R03", a_plan(len(sizes), before_km=before, mutes=[Mute("R01", on(0, 0))]), weeks)
    assert set(heard) <= set(muted)
    metres = [before, before, before, before, *sizes]
    assert [f.week for f in muted] == [n for n in range(len(sizes)) if metres[n + 4] > 1.3 * metres[n + 3]]


def test_r03_is_silent_after_a_taper_a_race_week_and_a_week_that_was_not_light():
    sizes = [40, 20, 40]
    assert not findings("R03", a_plan(3, before_km=40, phases={1: Phase.TAPER}), *steady(3, sizes))
    assert not findings("R03", a_plan(3, before_km=40), *steady(3, sizes), race(1, 5))
    assert not findings("R03", a_plan(2, before_km=40), *steady(2, [40, 60]))


@given(st.integers(14, 80), st.integers(5, 9))
def test_r04_tells_of_the_fifth_big_week_once(size, weeks):
    finding = only("R04", a_plan(weeks, before_km=8), *steady(weeks, float(size)))
    assert (finding.week, finding.severity, finding.sessions) == (4, Severity.WARN, ("long@4.6",))
    assert values(finding)["weeks"] == 5


@given(st.integers(14, 80), st.floats(0, 0.899), st.sampled_from([1, 2, 3, 4]))
def test_r04_is_silent_with_an_easier_week_in_every_five(size, easier, place):
    sizes = [float(size) if week % 5 != place else int(size * easier * 1000) / 1000 for week in range(10)]
    assert not findings("R04", a_plan(10, before_km=8), *steady(10, sizes))


def test_r04_counts_a_week_of_exactly_nine_tenths():
    assert only("R04", a_plan(5, before_km=20), *steady(5, [20, 20, 18, 20, 20]))
    assert not findings("R04", a_plan(5, before_km=20), *steady(5, [20, 20, 17.99, 20, 20]))


def test_r04_tells_of_twelve_small_weeks_without_an_easier_one():
    assert [f.week for f in findings("R04", a_plan(12, before_km=8), *steady(12, 11.9))] == [4, 9]


def test_r04_is_silent_in_tapers_race_weeks_and_below_what_the_runner_did_before():
    assert not findings("R04", a_plan(5, before_km=20, phases={4: Phase.TAPER}), *steady(5, 20.0))
    assert not findings("R04", a_plan(5, before_km=20), *steady(5, 20.0), race(4, 5))
    assert not findings("R04", a_plan(5, before_km=40), *steady(5, 30.0))
    assert not findings("R04", a_plan(8), [lift(week, 1) for week in range(8)])


@given(st.integers(50, 80), st.integers(4, 6))
def test_r44_asks_for_an_easier_week_sooner_from_fifty_on(age, weeks):
    finding = only("R44", a_plan(weeks, age=age), *steady(weeks, 30.0))
    assert (finding.week, finding.severity, finding.sessions) == (3, Severity.INFO, ("long@3.6",))


@given(st.integers(18, 49))
def test_r44_is_silent_under_fifty_and_with_an_easier_week_in_every_four(age):
    assert not findings("R44", a_plan(8, age=age), *steady(8, 30.0))
    assert not findings("R44", a_plan(8, age=60), *steady(8, [30, 30, 30, 24, 30, 30, 30, 24]))


def test_the_week_of_a_single_long_run_marks_that_run():
    assert only("R01", a_plan(1, before_km=10, before_long_km=10), long_run(0, SUN, 20)).sessions == ("long@0.6",)
