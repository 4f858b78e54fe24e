from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from runlegs_desktop.domain.generate_phases import week_places
from runlegs_desktop.domain.inputs import Goal
from runlegs_desktop.domain.pattern import distance, pattern
from runlegs_desktop.domain.plan import Phase

DAYS = st.frozensets(st.integers(0, 6), min_size=3, max_size=7)


def week(days, long=6, runs=5, quality=2, strength=2, *, two_a_day=True, heavy=True, lifting=()):
    return pattern(
        *(days, long), runs=runs, quality=quality, strength=strength, two_a_day=two_a_day, heavy=heavy,
        strength_days=lifting,
    )  # fmt: skip


def test_the_usual_week():
    found = week({1, 2, 3, 5, 6}, strength=3)
    assert (found.long, found.quality, found.heavy, found.light) == (6, (1, 3), (1, 3), (5,))


def test_seven_days_keep_the_day_after_the_long_run_free():
    assert week(range(7), runs=6).rest == 0


def test_light_strength_moves_off_run_days_when_asked():
    found = week({0, 1, 2, 3, 5, 6}, runs=4, strength=3, two_a_day=False)
    assert not set(found.heavy) & set(found.quality)


@given(days=DAYS, lifting=DAYS, data=st.data())
def test_strength_lies_on_the_days_asked_for_and_one_day_stays_free(days, lifting, data):
    long, strength = data.draw(st.sampled_from(sorted(days))), data.draw(st.sampled_from([2, 3]))
    runs = data.draw(st.integers(3, min(6, len(days))))
    found = week(days, long, runs=runs, strength=strength, lifting=lifting, two_a_day=data.draw(st.booleans()))
    lifts = {*found.heavy, *found.light}
    assert len(lifts) == strength
    assert lifts <= lifting
    assert {*found.key, *found.easy} <= days
    assert 3 <= found.runs <= runs
    assert len({*found.key, *found.easy, *lifts}) < 7
    assert not {(d + 1) % 7 for d in found.heavy} & found.key
    assert all(distance(a, b) >= 2 for a, b in combinations(found.heavy, 2))
    assert found.long not in found.heavy


@given(days=DAYS, data=st.data())
def test_key_days_and_heavy_days_keep_their_distance(days, data):
    long = data.draw(st.sampled_from(sorted(days)))
    found = week(days, long, runs=min(6, len(days)), strength=data.draw(st.sampled_from([2, 3])))
    assert all(distance(a, b) >= 2 for a, b in combinations(sorted(found.key), 2))
    assert all(distance(a, b) >= 2 for a, b in combinations(found.heavy, 2))
    assert not {(d + 1) % 7 for d in found.heavy} & found.key
    used = {*found.key, *found.easy, *found.heavy, *found.light}
    assert used <= days
    assert len(used) < 7


def test_phases_of_a_race_plan():
    places = week_places(Goal.MARATHON, 18, 35)
    assert [p.shown for p in places].count(Phase.CUTBACK) == 3
    assert [p.taper for p in places[-3:]] == [0.80, 0.60, 0.40]
    assert places[14].is_load


def test_a_week_before_the_taper_is_no_cutback():
    assert week_places(Goal.FIVE_K, 9, 35)[7].is_load
