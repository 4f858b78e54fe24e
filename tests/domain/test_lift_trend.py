"""Volume, best set and trend of an exercise, and what may take its place."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from runlegs_desktop.app.catalogue import exercises
from runlegs_desktop.domain.exercise import Span
from runlegs_desktop.domain.lift_trend import Measure, best_ever, measure_of, points, top_set, volumes, work
from runlegs_desktop.domain.strength import Leg
from runlegs_desktop.domain.strength_limits import checked
from runlegs_desktop.domain.strength_log import bouts
from runlegs_desktop.domain.swaps import MOST, Closeness, swapped, swaps_for
from tests.domain.strength_made import KNOWN, bout, hold, lift

LEGS = (Leg.LEFT, Leg.RIGHT)


def test_volume_is_load_times_repetitions_of_both_legs():
    log = bout(0, 8, 8, load=14_000, legs=LEGS)
    measure = measure_of(log)
    (only,) = volumes(bouts(log, "squat"), measure)
    assert (measure, only.amount) == (Measure.LOAD, 4 * 8 * 14_000)


def test_body_weight_counts_repetitions_and_a_hold_its_seconds():
    plain, held = bout(0, 20, 18, load=None), bout(0, 30, 25, key="plank", timed=True, load=None)
    assert (measure_of(plain), volumes(bouts(plain, "squat"), Measure.REPS)[0].amount) == (Measure.REPS, 38)
    assert (measure_of(held), volumes(bouts(held, "plank"), Measure.SECONDS)[0].amount) == (Measure.SECONDS, 55)
    left_out = replace(bout(0, 30, key="plank", timed=True)[0], skipped=True)
    assert measure_of([*plain, left_out]) is Measure.REPS
    assert work(left_out, Measure.SECONDS) == 0
    helped = bout(0, 8, load=-15_000)
    assert measure_of(helped) is Measure.REPS


def test_the_best_set_is_the_heaviest_and_then_the_longest():
    log = [*bout(0, 8, 6, load=60_000), *bout(3, 12, load=50_000), *bout(7, 8, 7, load=60_000, rir=1)]
    history = bouts(log, "squat")
    assert top_set(history[0]).amount == 8
    spared = bouts(bout(0, 8, 8, rir=[1, 3]), "squat")
    assert (top_set(spared[0]).rir, best_ever(spared)[1].rir) == (3, 3)
    longer = bouts([*bout(0, 6), *bout(3, 8), *bout(7, 8)], "squat")
    assert best_ever(longer)[0].session == "day3"
    where, best = best_ever(history)
    assert (where.session, best.load, best.amount) == ("day0", 60_000, 8)
    assert best_ever(()) is None


def test_the_trend_has_no_estimate_of_an_endurance_set():
    log = [*bout(0, 8, load=60_000), *bout(3, 15, load=40_000)]
    first, second = points(bouts(log, "squat"))
    assert round(first.best.mean) > 60_000
    assert second.best is None


@given(
    st.lists(st.lists(st.tuples(st.integers(0, 30), st.none() | st.integers(-20_000, 90_000)), min_size=1, max_size=4))
)
def test_volumes_are_never_negative_and_more_sets_never_less(log):
    made = [entry for n, many in enumerate(log) for entry in bout(n, *(a for a, _l in many), load=None)]
    by_load = [
        e
        for n, many in enumerate(log)
        for k, (a, load) in enumerate(many)
        for e in bout(n, a, load=load, session=f"s{n}-{k}")
    ]
    for entries in (made, by_load):
        measure = measure_of(entries)
        sums = volumes(bouts(entries, "squat"), measure)
        assert all(one.amount >= 0 for one in sums)
        fewer = volumes(bouts(entries[:-1], "squat"), measure)
        assert sum(one.amount for one in fewer) <= sum(one.amount for one in sums)


@given(
    st.sampled_from(sorted(exercises())),
    st.sampled_from([lift(sets=3), hold(sets=2), lift(load=20_000, per_side=True)]),
)
def test_every_swap_can_be_prescribed(key, one):
    known = exercises()
    found = swaps_for(key, known)
    names = [swap.exercise for swap in found]
    assert key not in names
    assert len(set(names)) == len(names) <= MOST
    order = [list(Closeness).index(swap.closeness) for swap in found]
    assert order == sorted(order)
    for name in names:
        new = checked(swapped(one, name, known))
        assert (new.exercise, new.sets, new.rest, new.rir, new.load) == (name, one.sets, one.rest, one.rir, None)
        assert new.span.low <= new.amount <= new.span.high


def test_a_swap_takes_the_other_ones_legs_and_never_seconds_for_repetitions():
    known = exercises()
    held = swapped(lift(reps=50, span=Span(40, 60)), "plank", known)
    assert (held.reps, held.seconds) == (0, known["plank"].amount.low)
    assert [swapped(lift(per_side=not one), name, known).per_side for name, one in (("squat", 0), ("sl_rdl", 1))] == [
        False,
        True,
    ]


def test_easier_and_harder_come_first():
    found = swaps_for("forward_lunge", exercises())
    assert [s.exercise for s in found if s.closeness is Closeness.EASIER] == ["reverse_lunge", "split_squat"]
    assert found[2].closeness is Closeness.HARDER
    assert swaps_for("gone", exercises()) == ()
    assert "harder_squat" not in {s.exercise for s in swaps_for("squat", KNOWN)}, "a rung that nobody knows"
