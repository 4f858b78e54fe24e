"""The five health questions: any tick means easy base weeks, and a plan can always be made of them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlegs_desktop.domain.check_inputs import check, weeks_until
from runlegs_desktop.domain.generate import generate
from runlegs_desktop.domain.health import RED_FLAGS, Health, gated, is_easy_only
from runlegs_desktop.domain.inputs import RACE_METRES, Goal, PlanInputs
from runlegs_desktop.domain.session import QUALITY, Variant

START = date(2026, 6, 29)


def inputs(goal=Goal.LEGS, weeks=12, **more):
    race = START + timedelta(days=7 * weeks - 1) if goal in RACE_METRES else None
    return PlanInputs(goal, START, weeks, 30_000, race_day=race, **more)


def test_without_a_tick_nothing_changes():
    asked = inputs(Goal.HALF)
    assert gated(asked, frozenset()) is asked
    assert not is_easy_only(frozenset())


@pytest.mark.parametrize("one", Health)
def test_every_single_tick_is_enough(one):
    made = gated(inputs(Goal.MARATHON, weeks=16, age=30), frozenset({one}))
    assert is_easy_only(frozenset({one}))
    assert (made.goal, made.race_day, made.easy_only, made.weeks) == (Goal.BASE, None, True, 16)


@pytest.mark.parametrize(("asked", "given_weeks"), [(1, 4), (3, 4), (4, 4), (30, 30)])
def test_a_race_that_is_near_leaves_as_many_weeks_as_a_base_plan_has(asked, given_weeks):
    made = gated(inputs(Goal.FIVE_K, weeks=asked), frozenset({Health.PREGNANT}))
    assert made.weeks == given_weeks
    check(made)


def test_weeks_that_were_wrong_are_not_put_right_quietly():
    assert gated(inputs(Goal.BASE, weeks=2), frozenset({Health.PREGNANT})).weeks == 2


@given(st.sampled_from(Goal), st.integers(4, 30), st.sets(st.sampled_from(Health), min_size=1))
def test_behind_the_gate_there_is_nothing_hard(goal, weeks, answers):
    made = gated(inputs(goal, weeks), frozenset(answers))
    sessions = generate(made, "p", "a").sessions
    assert sessions
    assert not [s for s in sessions if s.kind in QUALITY or s.variant in {Variant.HEAVY, Variant.STRIDES}]


def test_the_red_flags_are_those_of_the_heart():
    assert {Health.CHEST_PAIN, Health.FAINTING} == RED_FLAGS


def test_the_weeks_of_the_tests_agree_with_their_races():
    race = inputs(Goal.HALF, 9).race_day
    assert race is not None
    assert weeks_until(START, race) == 9
