"""Ledgers of runs and sets against the formulas and test values of science 4.3, and what must always hold."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runlegs_desktop.domain.inputs import Experience
from runlegs_desktop.domain.schedule import State
from runlegs_desktop.domain.session import Kind, Repeat, Role, Zone
from runlegs_desktop.domain.stimulus import (
    MOST_FROM_RUNS,
    NOTHING,
    Ledgers,
    lift_ledger,
    of_week,
    reps_factor,
    rir_factor,
    run_ledger,
    total,
)
from runlegs_desktop.domain.stimulus_run import Stretch, stretches
from runlegs_desktop.domain.stimulus_tables import Gait
from tests.domain.stimulus_made import ORDER, TABLES, M, block, minutes, planned, step

BEGINNER, MIDDLING = Experience.BEGINNER, Experience.INTERMEDIATE
HILLS = (
    step(Zone.E, 900, Role.WARM_UP),
    Repeat(10, (step(Zone.H, 60), step(Zone.E, 120, Role.RECOVERY))),
    step(Zone.E, 600, Role.COOL_DOWN),
)
blocks = st.lists(
    st.builds(
        block,
        sets=st.integers(1, 6),
        reps=st.integers(1, 60),
        rir=st.integers(0, 10),
        slow=st.booleans(),
        timed=st.booleans(),
        plyo=st.booleans(),
        new=st.booleans(),
    ),
    max_size=5,
)
runs = st.lists(st.tuples(st.sampled_from(Gait), st.floats(0.1, 60)), max_size=5)


def ledgers(made=()):
    return Ledgers(TABLES, BEGINNER, 40.0, lambda _session: tuple(made))


def near(a, b):
    return all(
        x == pytest.approx(y)
        for one, two in ((a.by_runs, b.by_runs), (a.by_lifts, b.by_lifts), (a.load, b.load), (a.fibres, b.fibres))
        for x, y in zip(one, two, strict=True)
    )


def test_three_sets_of_squats_slowly_lowered_are_a_little_more_than_three_for_the_vasti():
    assert lift_ledger([block(reps=6, slow=True)], TABLES).growth(M.VAS) == pytest.approx(3.15)


def test_ten_times_a_minute_uphill_is_one_set_for_a_beginners_glutes():
    found = minutes((Gait.HILL, 10), experience=BEGINNER)
    assert found.growth(M.GMAX) == pytest.approx(1.01, abs=0.005)
    run = planned(Kind.HILLS, HILLS, 900 + 1800 + 600)
    assert ledgers().of(run).growth(M.GMAX) == pytest.approx(1.01, abs=0.005)  # the jogging adds none


@pytest.mark.parametrize(
    ("rir", "share"), [(0, 1), (2, 1), (3, 0.9), (4, 0.75), (5, 0.55), (6, 0.35), (7, 0.15), (10, 0.15)]
)
def test_sets_far_from_failure_count_less(rir, share):
    assert rir_factor(rir) == share


@pytest.mark.parametrize(("reps", "share"), [(2, 0.5), (3, 0.8), (5, 1), (30, 1), (31, 0.7), (40, 0.7), (41, 0.4)])
def test_very_few_and_very_many_repetitions_count_less(reps, share):
    assert reps_factor(block(reps=reps)) == share


def test_three_seconds_of_a_hold_are_a_repetition():
    assert reps_factor(block(reps=30, timed=True)) == 1
    assert reps_factor(block(reps=6, timed=True)) == 0.5


def test_slow_lowering_and_a_new_exercise_tire_more():
    plain, slow, new = (lift_ledger([block(slow=s, new=n)], TABLES) for s, n in ((0, 0), (1, 0), (0, 1)))
    assert slow.load_of(M.VAS) == pytest.approx(1.15 * plain.load_of(M.VAS))
    assert new.load_of(M.VAS) == pytest.approx(1.3 * plain.load_of(M.VAS))
    assert new.growth(M.VAS) == plain.growth(M.VAS)


def test_jumps_take_half_the_time_of_sets_and_more_of_the_fastest_fibres():
    jumps, sets = lift_ledger([block(plyo=True)], TABLES).fibres, lift_ledger([block()], TABLES).fibres
    assert jumps.two_a == pytest.approx(sets.two_a / 2)
    assert jumps.two_x / jumps.two_a > sets.two_x / sets.two_a


@settings(max_examples=50)
@given(blocks, blocks)
def test_sessions_add_up(one, two):
    apart = lift_ledger(one, TABLES) + lift_ledger(two, TABLES)
    assert near(apart, lift_ledger([*one, *two], TABLES))


@settings(max_examples=50)
@given(runs, runs, st.sampled_from(Experience))
def test_runs_add_up_and_are_never_negative(one, two, experience):
    apart = minutes(*one, experience=experience) + minutes(*two, experience=experience)
    assert near(apart, minutes(*one, *two, experience=experience))
    assert all(x >= 0 for x in (*apart.by_runs, *apart.load, *apart.endurance, *apart.fibres))


@settings(max_examples=30)
@given(runs)
def test_the_more_trained_the_less_runs_build(parts):
    novice, middling, trained = (minutes(*parts, experience=e) for e in Experience)
    for m in ORDER:
        assert novice.growth(m) >= middling.growth(m) >= trained.growth(m)
        assert novice.load_of(m) == trained.load_of(m)


@pytest.mark.parametrize("state", [State.SKIPPED, State.MISSED])
def test_what_does_not_count_is_nothing(state):
    assert ledgers().of(planned(Kind.EASY, seconds=3600, state=state)) == NOTHING


@pytest.mark.parametrize("kind", [Kind.REST, Kind.MOBILITY])
def test_rest_and_mobility_are_nothing(kind):
    assert ledgers().of(planned(kind, seconds=1200)) == NOTHING


@pytest.mark.parametrize("muscle", [M.GMAX, M.GAS, M.SOL])
def test_hills_load_glutes_and_calves_more_a_minute_than_flat_easy_running(muscle):
    up = minutes((Gait.HILL, 1), experience=BEGINNER)
    flat = minutes((Gait.EASY, 1), experience=BEGINNER)
    assert up.load_of(muscle) > 4 * flat.load_of(muscle)
    assert up.growth(muscle) > flat.growth(muscle) == 0
    seconds = 900 + 1800 + 600
    hilly, easy = ledgers().of(planned(Kind.HILLS, HILLS, seconds)), ledgers().of(planned(Kind.EASY, (), seconds))
    assert hilly.load_of(muscle) > easy.load_of(muscle)


def test_the_soleus_is_highest_in_every_type_of_running():
    for gait in Gait:
        if gait is not Gait.JOG_DOWN:
            row = TABLES.run[gait]
            assert max(row) == row[ORDER.index(M.SOL)]


def test_after_a_long_time_fast_fibres_join_and_load_grows():
    def long(n):
        return ledgers().of(planned(Kind.LONG, seconds=n * 60))

    first, hour, rest = long(60), long(90), long(150)
    assert first.fibres.two_a == pytest.approx(0.15 * 60)
    assert hour.fibres.two_a - first.fibres.two_a == pytest.approx(0.25 * 30)
    assert rest.fibres.two_a - hour.fibres.two_a == pytest.approx(0.35 * 30 + 0.45 * 30)
    a = 0.02 * 0.7
    assert first.load_of(M.SOL) == pytest.approx(a * 60)
    assert hour.load_of(M.SOL) == pytest.approx(a * (75 + 1.25 * 15))
    assert rest.load_of(M.SOL) == pytest.approx(a * (75 + 1.25 * 45 + 1.5 * 30))
    far = long(400)
    assert far.fibres.two_a <= 400  # never more than the time there is


def test_what_was_done_counts_by_its_time():
    steps = (step(Zone.T, 1200),)
    whole = planned(Kind.TEMPO, steps, 1200)
    half = replace(whole, seconds=600, state=State.DONE)
    assert ledgers().of(half).growth(M.SOL) == pytest.approx(ledgers().of(whole).growth(M.SOL) / 2)


def test_walking_counts_half_of_easy_running():
    walk, run = (step(Zone.E, 600, metres=metres) for metres in (800, 1600))
    one, two = (ledgers().of(planned(Kind.EASY, (s,), 600)) for s in (walk, run))
    assert one.load_of(M.SOL) == pytest.approx(two.load_of(M.SOL) / 2)


def test_a_race_takes_the_type_of_its_speed_and_tires_more():
    fast, slow = (planned(Kind.RACE, seconds=1800, metres=metres) for metres in (7200, 4000))
    assert {s.gait for s in stretches(fast.session, 1800, 7200, 40.0)} <= {Gait.TEMPO, Gait.INTERVAL, Gait.REP}
    assert {s.gait for s in stretches(slow.session, 1800, 4000, 40.0)} == {Gait.EASY}
    easy = ledgers().of(planned(Kind.EASY, seconds=1800, metres=4000))
    assert ledgers().of(slow).load_of(M.SOL) == pytest.approx(1.3 * easy.load_of(M.SOL))


@pytest.mark.parametrize("kind", [Kind.TEMPO, Kind.INTERVALS, Kind.HILLS])
def test_a_run_without_steps_is_guessed_from_its_kind(kind):
    run = planned(kind, seconds=3600)
    found = list(stretches(run.session, 3600, 0, 40.0))
    assert sum(s.minutes for s in found) == pytest.approx(60)
    assert ledgers().of(run).growth(M.SOL) > 0


def test_hill_repeats_without_steps_are_climbed_for_a_third_of_their_time():
    run = planned(Kind.HILLS, seconds=3600)
    spent = {s.gait: s.minutes for s in stretches(run.session, 3600, 0, 40.0)}
    assert spent[Gait.JOG_DOWN] == pytest.approx(2 * spent[Gait.HILL])


def test_fast_fibres_join_by_half_at_most_and_no_fibre_works_longer_than_the_run():
    far = planned(Kind.EASY, (step(Zone.E, 13_000), step(Zone.E, 3_000)), 16_000)
    assert [s.more_two_a for s in stretches(far.session, 16_000, 0, 40.0)][-1] == 0.5
    late = run_ledger([Stretch(Gait.TEMPO, 10, more_two_a=0.5)], TABLES, BEGINNER)
    assert late.fibres.two_a == pytest.approx(10)


def test_no_time_is_no_stretch():
    assert list(stretches(planned(Kind.EASY).session, 0, 0, 40.0)) == []


def test_runs_of_a_week_count_as_three_sets_at_most():
    one = minutes((Gait.HILL, 30), experience=BEGINNER)
    week = of_week([one, one, lift_ledger([block(sets=4)], TABLES)])
    assert total([one, one]).growth(M.GMAX) > MOST_FROM_RUNS
    assert week.growth(M.GMAX) == pytest.approx(MOST_FROM_RUNS + 4)
    assert week.load == total([one, one, lift_ledger([block(sets=4)], TABLES)]).load


def test_the_band_is_wider_for_runs_than_for_sets():
    run, lift = minutes((Gait.HILL, 10), experience=BEGINNER), lift_ledger([block()], TABLES)
    h = run.growth(M.GMAX)
    assert run.band(M.GMAX) == pytest.approx((0.7 * h, 1.3 * h))
    assert lift.band(M.GMAX) == pytest.approx((2.4, 3.6))


def test_a_session_is_worked_out_once_until_it_changes():
    asked = []
    made = Ledgers(TABLES, BEGINNER, 40.0, lambda session: asked.append(session.id) or (block(),))
    one = planned(Kind.STRENGTH, seconds=1800)
    assert made.of(one) is made.of(one)
    assert asked == ["s"]
    made.of(replace(one, seconds=900))
    assert asked == ["s", "s"]
