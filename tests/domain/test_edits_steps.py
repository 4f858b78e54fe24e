"""The structure of a run: nonsense is refused, and a change of one place leaves the others alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runlegs_desktop.domain.edits_steps import (
    check_steps,
    element_at,
    insert_step,
    move_step,
    remove_step,
    replace_step,
    shift_step,
    unnest,
    unwrap,
    wrap_in_repeat,
)
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.new_steps import (
    default_repeat,
    default_step,
    usual_repeat,
    with_metres,
    with_pace,
    with_seconds,
)
from runlegs_desktop.domain.paces import paces
from runlegs_desktop.domain.session import RUNS, Kind, Repeat, Role, Step, Zone, flat, total_metres, total_seconds

EASY = Step(Role.STEADY, Zone.E, 600, 1600)
WORK = Step(Role.WORK, Zone.I, 180, 750)
JOG = Step(Role.RECOVERY, Zone.E, 120, 300)
STEPS = (EASY, Repeat(4, (WORK, JOG)), EASY)

single = st.sampled_from([EASY, WORK, JOG])
lines = st.recursive(
    st.lists(single, min_size=1, max_size=4).map(tuple),
    lambda inner: st.tuples(single, st.builds(Repeat, st.integers(1, 5), inner), single),
    max_leaves=6,
)


def paths(steps, at=()):
    """Every place of the steps."""
    for n, element in enumerate(steps):
        yield (*at, n)
        if isinstance(element, Repeat):
            yield from paths(element.steps, (*at, n))


def refused(steps, code, field, **values):
    with pytest.raises(UserError) as found:
        check_steps(steps)
    assert (found.value.code, found.value.values["field"]) == (code, field)
    assert values.items() <= found.value.values.items()


@given(lines, single, st.data())
def test_inserting_and_removing_is_as_before(steps, new, data):
    path = data.draw(st.sampled_from(list(paths(steps))))
    there = insert_step(steps, path, new)
    assert element_at(there, path) == new
    assert remove_step(there, path) == steps
    behind = (*path[:-1], path[-1] + 1)
    assert element_at(insert_step(steps, behind, new), path) == element_at(steps, path)


@given(lines, single, st.data())
def test_replacing_touches_one_place(steps, new, data):
    path = data.draw(st.sampled_from(list(paths(steps))))
    old = element_at(steps, path)
    assert element_at(replace_step(steps, path, new), path) == new
    assert replace_step(replace_step(steps, path, new), path, old) == steps


@given(st.lists(single, min_size=1, max_size=6).map(tuple), st.data())
def test_moving_ends_where_it_was_told(steps, data):
    places = st.integers(0, len(steps) - 1)
    one, other = (data.draw(places),), (data.draw(places),)
    moved = move_step(steps, one, other)
    assert element_at(moved, other) == element_at(steps, one)
    assert move_step(moved, other, one) == steps


@given(lines, st.data())
def test_wrapping_once_keeps_what_is_run(steps, data):
    path = data.draw(st.sampled_from(list(paths(steps))))
    wrapped = wrap_in_repeat(steps, path, 1)
    assert list(flat(wrapped)) == list(flat(steps))
    assert unwrap(wrapped, path) == steps


def test_places_inside_repeats():
    assert element_at(STEPS, (1, 0)) == WORK
    assert insert_step(STEPS, (1, 2), EASY)[1] == Repeat(4, (WORK, JOG, EASY))
    assert move_step(STEPS, (0,), (0, 0)) == (Repeat(4, (EASY, WORK, JOG)), EASY)
    assert move_step(STEPS, (1, 1), (0,)) == (JOG, EASY, Repeat(4, (WORK,)), EASY)
    assert wrap_in_repeat((EASY, WORK, JOG), (1,), 4, length=2) == (EASY, Repeat(4, (WORK, JOG)))
    assert unwrap(STEPS, (1,)) == (EASY, WORK, JOG, EASY)
    assert unwrap(STEPS, (0,)) is STEPS


@given(lines, st.data(), st.sampled_from([-1, 1]))
def test_shifting_stays_among_neighbours_and_can_be_taken_back(steps, data, way):
    path = data.draw(st.sampled_from(list(paths(steps))))
    shifted, to = shift_step(steps, path, way)
    assert element_at(shifted, to) == element_at(steps, path)
    assert to in {path, (*path[:-1], path[-1] + way)}
    assert shift_step(shifted, to, -way) == (steps, path) or (shifted, to) == (steps, path)


@given(lines, st.data())
def test_unnesting_ends_where_it_says(steps, data):
    path = data.draw(st.sampled_from(list(paths(steps))))
    element = element_at(steps, path)
    out, to = unnest(steps, path)
    if isinstance(element, Repeat):
        assert (out, to) == (unwrap(steps, path), path)
    else:
        assert element_at(out, to) == element
        assert len(to) == max(len(path) - 1, 1)


def test_unnesting_takes_a_step_behind_its_repeat():
    assert unnest(STEPS, (1, 1)) == ((EASY, Repeat(4, (WORK,)), JOG, EASY), (2,))
    assert unnest((EASY, Repeat(4, (WORK,))), (1, 0)) == ((EASY, WORK), (1,))
    assert unnest(STEPS, (0,)) == (STEPS, (0,))
    assert shift_step(STEPS, (1, 0), -1) == (STEPS, (1, 0))
    assert shift_step(STEPS, (1, 0), 1)[0][1] == Repeat(4, (JOG, WORK))


def test_the_last_round_leaves_out_only_a_recovery():
    skipping = (Repeat(3, (WORK, JOG), skip_last=True),)
    assert remove_step(skipping, (0, 1)) == (Repeat(3, (WORK,)),)
    assert move_step(skipping, (0, 1), (0, 0)) == (Repeat(3, (JOG, WORK)),)
    assert insert_step(skipping, (0, 2), EASY) == (Repeat(3, (WORK, JOG, EASY)),)
    assert insert_step(skipping, (0, 1), EASY) == (Repeat(3, (WORK, EASY, JOG), skip_last=True),)
    inside = (Repeat(2, (*skipping, EASY)),)
    assert remove_step(inside, (0, 0, 1)) == (Repeat(2, (Repeat(3, (WORK,)), EASY)),)
    assert insert_step(inside, (0,), EASY)[1] is inside[0]


def test_an_emptied_repeat_goes():
    assert remove_step((EASY, Repeat(2, (Repeat(3, (WORK,)),))), (1, 0, 0)) == (EASY,)
    assert move_step((Repeat(2, (WORK,)), EASY), (0, 0), (2,)) == (EASY, WORK)


@pytest.mark.parametrize("path", [(3,), (-1,), (0, 0), (1, 2), (1, 0, 0)])
def test_no_such_place(path):
    for edit in (element_at, remove_step, lambda s, p: replace_step(s, p, EASY), wrap_in_repeat):
        with pytest.raises(IndexError):
            edit(STEPS, path)
    with pytest.raises(IndexError):
        insert_step(STEPS, (9,), EASY)
    with pytest.raises(IndexError):
        insert_step(STEPS, (0, 0), EASY)


def test_what_can_be_run_is_let_through():
    for steps in ((), STEPS, (Repeat(1, (Repeat(99, (WORK,)),)),), (Step(Role.RECOVERY, Zone.E, 60, 0), EASY)):
        check_steps(steps)
    check_steps((Step(Role.STEADY, Zone.E, 8 * 3600, 80_000),))


def test_nonsense_is_refused():
    refused((Repeat(3, ()),), "repeat-without-work", "steps")
    refused((Repeat(3, (JOG,)),), "repeat-without-work", "steps")
    refused((Repeat(3, (WORK,), skip_last=True),), "repeat-without-work", "steps")
    refused((Repeat(0, (WORK,)),), "out-of-range", "count", low=1, high=99, given=0)
    refused((Repeat(100, (WORK,)),), "out-of-range", "count", given=100)
    refused((Repeat(1, (Repeat(1, (Repeat(1, (WORK,)),)),)),), "too-deep", "steps", high=2)
    refused((EASY, Step(Role.WORK, Zone.T, 0, 0)), "out-of-range", "step_duration", given=0)
    refused((EASY, Step(Role.WORK, Zone.T, 6 * 3600 + 1, 60_000)), "out-of-range", "step_duration", high=6 * 3600)
    refused((Step(Role.WORK, Zone.T, 60, -1),), "out-of-range", "step_distance")
    refused((Step(Role.WORK, Zone.T, 60, 601),), "too-fast", "step_distance")
    refused((Step(Role.WORK, Zone.T, 59, 200),), "out-of-range", "duration", low=60)
    refused((Step(Role.STEADY, Zone.E, 60, 99),), "out-of-range", "distance")
    refused((Repeat(99, (Step(Role.WORK, Zone.E, 1000, 1000),)),), "out-of-range", "duration", high=24 * 3600)


@pytest.mark.parametrize("vdot", [20, 30, 50, 85])
@pytest.mark.parametrize("zone", Zone)
def test_new_steps_can_be_run(zone, vdot):
    step, repeat = default_step(zone, paces(vdot)), default_repeat(zone, paces(vdot))
    check_steps((EASY, step, repeat))
    assert step.zone is repeat.steps[0].zone is zone
    assert repeat.steps[0].role is Role.WORK
    assert step.role is (Role.STEADY if zone is Zone.E else Role.WORK)
    assert default_step(zone, paces(vdot), Role.COOL_DOWN).role is Role.COOL_DOWN
    assert repeat.steps[1].metres / repeat.steps[1].seconds < step.metres / step.seconds or zone is Zone.E


@pytest.mark.parametrize("kind", sorted(RUNS, key=lambda kind: kind.value))  # a set has no order two workers share
def test_every_kind_of_run_has_repeats_of_its_own(kind):
    repeat = usual_repeat(kind, paces(45))
    check_steps((EASY, repeat))
    wanted = {Kind.TEMPO: Zone.T, Kind.INTERVALS: Zone.I, Kind.HILLS: Zone.H}.get(kind)
    assert wanted in {None, repeat.steps[0].zone}
    assert repeat.steps[-1].role is Role.RECOVERY


def test_a_step_keeps_its_pace_or_its_distance():
    assert with_seconds(EASY, 300) == Step(Role.STEADY, Zone.E, 300, 800)
    assert with_metres(EASY, 3200) == Step(Role.STEADY, Zone.E, 1200, 3200)
    assert with_pace(EASY, 300) == Step(Role.STEADY, Zone.E, 480, 1600)
    standing = Step(Role.RECOVERY, Zone.E, 60, 0)
    assert with_pace(standing, 300) == standing
    assert with_metres(standing, 100).seconds == 60
    for bad in (lambda: with_seconds(EASY, 0), lambda: with_metres(EASY, -1), lambda: with_pace(EASY, 119)):
        with pytest.raises(UserError):
            bad()


@given(lines)
def test_sums_of_a_repeat_are_those_of_its_rounds(steps):
    twice = (Repeat(2, steps),)
    assert (total_metres(twice), total_seconds(twice)) == (2 * total_metres(steps), 2 * total_seconds(steps))
