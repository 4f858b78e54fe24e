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


@given(days=DAYS, wanted=st.integers(0, 2), data=st.data())
def test_as_many_quality_days_as_fit_and_as_far_apart_as_can_be(days, wanted, data):
    """Held against every choice there is (science 1.5)."""
    long = data.draw(st.sampled_from(sorted(days)))

    def gap(chosen):
        return min((distance(a, b) for a, b in combinations((long, *chosen), 2)), default=7)

    choices = [c for n in range(wanted + 1) for c in combinations(sorted(days - {long}), n) if gap(c) >= 2]
    most = max(len(c) for c in choices)
    found = week(days, long, runs=min(6, len(days)), quality=wanted).quality
    assert len(found) == most
    assert gap(found) == max(gap(c) for c in choices if len(c) == most)


def test_one_quality_day_where_two_do_not_fit():
    assert week({0, 2, 5, 6}, runs=4).quality == (2,)


@given(weeks=st.integers(4, 30), goal=st.sampled_from([Goal.FIVE_K, Goal.TEN_K, Goal.HALF, Goal.MARATHON]))
def test_phases_take_their_shares_of_the_weeks_before_the_taper(weeks, goal):
    places = week_places(goal, weeks, 35)
    purposes = [place.phase for place in places]
    before = weeks - purposes.count(Phase.TAPER)
    if before >= 3:
        base, peak = max(1, round(0.40 * before)), max(1, round(0.25 * before))
        assert [purposes.count(p) for p in (Phase.BASE, Phase.BUILD, Phase.PEAK)] == [base, before - base - peak, peak]
    assert purposes == sorted(purposes, key=[Phase.BASE, Phase.BUILD, Phase.PEAK, Phase.TAPER].index)


def test_phases_of_a_race_plan():
    places = week_places(Goal.MARATHON, 18, 35)
    assert [p.shown for p in places].count(Phase.CUTBACK) == 3
    assert [p.taper for p in places[-3:]] == [0.80, 0.60, 0.40]
    assert places[14].is_load


def test_a_week_before_the_taper_is_no_cutback():
    assert week_places(Goal.FIVE_K, 9, 35)[7].is_load
