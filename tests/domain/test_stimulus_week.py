"""Targets, recovery and the balance score against the test values of science 4.4 to 4.6."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlegs_desktop.app.stimulus_file import tables_with
from runlegs_desktop.domain.inputs import Experience, Goal
from runlegs_desktop.domain.stimulus import NOTHING, lift_ledger, of_week
from runlegs_desktop.domain.stimulus_tables import MUSCLES, Gait, Target
from runlegs_desktop.domain.stimulus_week import (
    Fed,
    balance,
    coverage,
    fatigue,
    fed,
    fibre_targets,
    freshness,
    target,
)
from tests.domain.stimulus_made import ORDER, TABLES, M, block, minutes
from tests.domain.stimulus_weeks import ROUTINES, WEEKS, WEIGHTS

RUNS = ((Gait.EASY, 115), (Gait.HILL, 6), (Gait.JOG_DOWN, 12), (Gait.TEMPO, 20))
HOLDS = {"plank", "side_plank", "wall_sit"}


def sets_of(name):
    if name == "runs only":
        return
    kit, letters = name.split()
    for letter in letters.split("+"):
        for exercise, sets, amount, rir in ROUTINES[kit, letter]:
            weights = dict(zip(MUSCLES, WEIGHTS[exercise], strict=True))
            yield block(weights, sets, amount, rir, slow=True, timed=exercise in HOLDS)


@pytest.mark.parametrize(("name", "sets", "scores"), WEEKS, ids=[week[0] for week in WEEKS])
def test_whole_weeks(name, sets, scores):
    runs = minutes(*RUNS, experience=Experience.INTERMEDIATE)
    week = of_week([runs, lift_ledger(sets_of(name), TABLES)])
    assert [week.growth(m) for m in ORDER] == pytest.approx(list(sets), abs=0.051)
    found = balance(week, 153, 0, TABLES)
    assert (found.coverage, found.balance, found.fibres) == pytest.approx(scores[:3], abs=0.0051)
    assert found.score == pytest.approx(scores[3], abs=0.051)


def test_violations_cost_rest_and_an_empty_week_has_no_score():
    week = lift_ledger([block()], TABLES)
    fresh, tired = balance(week, 100, 0, TABLES), balance(week, 100, 2, TABLES)
    assert fresh.score - tired.score == pytest.approx(7.5)
    assert balance(week, 100, 9, TABLES).rest == 0
    assert balance(NOTHING, 0, 0, TABLES) is None


@pytest.mark.parametrize(
    ("sets", "share"), [(0, 0), (2.5, 0.3), (5, 0.6), (7.5, 0.8), (10, 1), (18, 1), (27, 0.8), (90, 0.6)]
)
def test_coverage(sets, share):
    assert coverage(sets, Target(5, 10, 18)) == pytest.approx(share)


@given(st.floats(0, 18), st.floats(0, 18))
def test_more_work_never_covers_less_up_to_the_upper_end(a, b):
    wanted = Target(5, 10, 18)
    assert (coverage(min(a, b), wanted) <= coverage(max(a, b), wanted)) is True


@pytest.mark.parametrize(
    ("sets", "word"), [(0, Fed.UNDER), (4.99, Fed.UNDER), (5, Fed.FED), (18, Fed.FED), (18.01, Fed.OVER)]
)
def test_the_ends_of_the_target_are_fed(sets, word):
    assert fed(sets, Target(5, 10, 18)) is word


def test_runners_for_races_need_less():
    assert target(TABLES, M.GMAX, Goal.LEGS) == (5, 10, 18)
    assert target(TABLES, M.GMAX, Goal.HALF) == pytest.approx((5, 7, 18))
    for m in ORDER:
        low, opens, high = target(TABLES, m, Goal.BASE)
        assert low <= opens <= high


@pytest.mark.parametrize(("hours", "percent"), [(0, 46), (24, 74), (36, 82), (48, 89), (72, 95)])
def test_squats_leave_the_vasti_tired_for_days(hours, percent):
    load = lift_ledger([block(sets=4, slow=True)], TABLES).load
    left = fatigue([(hours, load)], TABLES)[ORDER.index(M.VAS)]
    assert round(freshness(left)) == percent


def test_fatigue_adds_up_and_what_is_to_come_tires_nobody():
    load = lift_ledger([block()], TABLES).load
    one, two = (fatigue([(hours, load)], TABLES) for hours in (0, 24))
    both = fatigue([(0, load), (24, load), (-1, load)], TABLES)
    assert both == pytest.approx([a + b for a, b in zip(one, two, strict=True)])
    assert freshness(0) == 100


@pytest.mark.parametrize(("run", "scale"), [(0, 0.6), (108, 0.6), (180, 1), (270, 1.5), (900, 1.5)])
def test_the_more_is_run_the_more_minutes_fibres_should_get(run, scale):
    assert fibre_targets(run) == pytest.approx((120 * scale, 30 * scale, 10))


def test_the_productive_band_never_begins_below_its_lower_end():
    own = tables_with((("target.gmax.lo", 9.0), ("target.gmax.op", 10.0)))
    assert target(own, M.GMAX, Goal.HALF)[:2] == (9, 9)


def test_the_bent_knee_raise_shifts_work_from_the_gastrocnemius_to_the_soleus():
    def calf(name):
        week = lift_ledger([block(dict(zip(MUSCLES, WEIGHTS[name], strict=True)))], TABLES)
        return week.growth(M.GAS) / week.growth(M.SOL)

    assert calf("calf_bent") < 0.5 < calf("calf_straight_single")
