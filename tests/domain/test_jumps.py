"""The gate to plyometrics: it opens by tests and log, by both legs, by the latest of each."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from runlegs_desktop.domain.exercise import Pattern
from runlegs_desktop.domain.jumps import BOX_SQUAT, FIRST_CONTACTS, Gate, contacts, gate_of
from runlegs_desktop.domain.strength import CalfTest, Leg
from tests.domain.strength_made import JUMP, KNOWN, START, bout, exercise, lift

BOTH = (Leg.LEFT, Leg.RIGHT)
ALL = {**KNOWN, BOX_SQUAT: exercise(BOX_SQUAT, one_legged=True)}
counts = st.one_of(st.none(), st.integers(0, 60))


def test_of(day, left, right):
    return CalfTest(f"c{day}", "me", START + timedelta(day), left, right)


test_of.__test__ = False


def box(day, *reps, legs=BOTH, load=None, **more):
    return bout(day, *reps, key=BOX_SQUAT, load=load, legs=legs, **more)


def test_nothing_known_is_shut():
    assert gate_of((), (), ALL) == Gate(None, None, has_jumped=False)
    assert not Gate().is_open


@given(st.integers(0, 60), st.integers(0, 60), st.integers(1, 30))
def test_it_opens_at_its_limits_with_the_weaker_leg(left, right, squats):
    gate = gate_of([test_of(0, left, right)], box(1, squats), ALL)
    assert gate == Gate(min(left, right), squats)
    assert gate.is_open is (left >= 20 and right >= 20 and squats >= 10)


@given(st.lists(st.tuples(counts, counts), max_size=6), st.randoms())
def test_the_latest_test_of_both_legs_counts_in_any_order(tests, chance):
    made = [test_of(day, *sides) for day, sides in enumerate(tests)]
    whole = [min(sides) for sides in tests if None not in sides]
    chance.shuffle(made)
    assert gate_of(made, (), ALL).raises == (whole[-1] if whole else None)


def test_box_squats_count_clean_whole_and_without_help():
    good = box(0, 8, 12, 10)
    assert gate_of((), good, ALL).box_squats == 12
    one_leg = box(7, 20, legs=(Leg.LEFT,))
    assert gate_of((), [*good, *one_leg], ALL).box_squats == 12
    both = box(7, 20, legs=(Leg.BOTH, Leg.LEFT))
    assert gate_of((), [*good, *both], ALL).box_squats == 12
    assert gate_of((), [*good, *box(7, 9)], ALL).box_squats == 9
    assert gate_of((), [*good, *box(7, 9, load=-5_000)], ALL).box_squats == 12
    assert gate_of((), box(0, 12, 11, slipped=(0,)), ALL).box_squats == 11
    assert gate_of((), [replace(one, skipped=True) for one in good], ALL).box_squats is None
    weaker = [replace(one, reps=9) if one.leg is Leg.RIGHT else one for one in box(0, 12)]
    assert gate_of((), weaker, ALL).box_squats == 9


@given(st.booleans(), st.integers(1, 300))
def test_the_first_jumps_are_few(has_jumped, limit):
    most = Gate(has_jumped=has_jumped).most(limit)
    assert most == (limit if has_jumped else min(limit, FIRST_CONTACTS))
    assert gate_of((), bout(0, 5, key=JUMP.id, load=None), ALL).has_jumped
    assert not gate_of((), bout(0, 5), ALL).has_jumped


@given(st.lists(st.tuples(st.sampled_from(sorted(KNOWN)), st.integers(1, 9), st.integers(1, 30)), max_size=6))
def test_contacts_are_those_of_jumps_and_add_up(lines):
    lifts = [lift(key, sets, reps) for key, sets, reps in lines]
    jumps = sum(sets * reps for key, sets, reps in lines if KNOWN[key].pattern is Pattern.PLYO)
    assert contacts("A", lifts, KNOWN) == jumps
    assert contacts("primer", lifts, KNOWN) == 0
    assert contacts("", [lift("gone")], KNOWN) == 0
