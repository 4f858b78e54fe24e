"""Sums of steps, taken without running through every round, are those of the steps one by one."""

from hypothesis import given
from hypothesis import strategies as st

from runlegs_desktop.domain.session import Repeat, Role, Step, Zone, flat, hard_seconds, total_metres, total_seconds

small = st.integers(0, 900)
step = st.builds(Step, st.sampled_from(Role), st.sampled_from(Zone), small, small)
steps = st.lists(
    st.recursive(
        step,
        lambda inner: st.builds(Repeat, st.integers(0, 12), st.lists(inner, max_size=3).map(tuple), st.booleans()),
        max_leaves=6,
    ),
    max_size=4,
).map(tuple)


@given(steps=steps)
def test_sums_are_those_of_every_single_step(steps):
    every = list(flat(steps))
    assert total_metres(steps) == sum(one.metres for one in every)
    assert total_seconds(steps) == sum(one.seconds for one in every)
    assert hard_seconds(steps) == sum(one.seconds for one in every if one.zone is not Zone.E)
