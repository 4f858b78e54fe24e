"""Signs of a deload that is due: which lifts fell, against what, and how many signs it takes."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from runlegs_desktop.domain.deload import LIFTS, NEEDED, UNKNOWN, Fallen, Sign, fallen, is_due, signs
from runlegs_desktop.domain.one_rep_max import one_rep_max
from tests.domain.strength_made import START, bout

loads = st.lists(st.integers(20_000, 120_000), min_size=1, max_size=8)


def days(many, key="squat"):
    return [one for n, load in enumerate(many) for one in bout(2 * n, 5, key=key, load=load)]


def today(many):
    return START + timedelta(2 * len(many))


@given(loads)
def test_a_lift_fell_when_it_is_over_five_per_cent_below_the_best_of_four(many):
    best = [one_rep_max(load, 5, 2).mean for load in many]
    share = 1 - best[-1] / max(best[-5:-1]) if len(best) > 1 else 0.0
    expected = (Fallen("squat", share),) if share > 0.05 else ()
    assert fallen(days(many), today(many)) == expected


@given(loads)
def test_stronger_is_never_fallen(many):
    rising = sorted(many)
    assert fallen(days(rising), today(rising)) == ()


def test_the_limit_itself_is_no_fall_and_easier_weeks_and_old_lifts_say_nothing():
    assert fallen(days([100_000, 95_000]), today("ab")) == ()
    low = days([100_000, 80_000])
    assert [one.exercise for one in fallen(low, today("ab"))] == ["squat"]
    assert fallen(low, today("ab"), {"day2"}) == ()
    assert [fallen(low, START + timedelta(days)) != () for days in (16, 17)] == [True, False]
    assert [one.exercise for one in fallen(days([100_000, 94_500]), today("ab"))] == ["squat"]
    tired = [*low, *bout(20, 15, load=30_000)]  # an endurance set says nothing of now either
    assert fallen(tired, START + timedelta(20)) == ()
    assert fallen(low, START + timedelta(1)) == ()


def test_the_most_fallen_comes_first():
    log = [*days([100_000, 90_000], "a"), *days([100_000, 70_000], "b"), *days([50_000, 50_000], "c")]
    assert [one.exercise for one in fallen(log, today("ab"))] == ["b", "a"]


def test_one_sign_of_what_the_log_knows_is_not_enough():
    two = [Fallen("a", 0.1), Fallen("b", 0.1)]
    assert (signs(two[:1]), signs(two)) == (frozenset(), frozenset({Sign.LIFTS}))
    assert (LIFTS, NEEDED) == (2, 3)
    assert not is_due(signs(two))
    assert {*UNKNOWN, Sign.LIFTS} == set(Sign)
    assert is_due(set(UNKNOWN))
