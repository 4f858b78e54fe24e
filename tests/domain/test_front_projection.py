"""The front view that follows from the side: heights stay, nothing gets longer, and what says nothing is not shown."""

from math import hypot

import pytest

from runlegs_desktop.app.catalogue import every_move
from runlegs_desktop.domain.front_projection import Unseen, projected, props_seen_from, seen_from, unseen
from runlegs_desktop.domain.limbs import FOREARM, HAND, SHANK, THIGH, TRUNK, UPPER_ARM
from runlegs_desktop.domain.motion import frame, motion
from runlegs_desktop.domain.pose import Thing, View
from runlegs_desktop.domain.skeleton import skeleton

MOVES = every_move()
SHOWN = [key for key, move in MOVES.items() if unseen(move, View.FRONT) is None]
SLACK = 1e-9


def apart(a, b):
    return hypot(a.x - b.x, a.y - b.y)


def moments(move, count=40):
    of = motion(move)
    return [frame(of, of.seconds * n / count).pose for n in range(count)]


@pytest.mark.parametrize("name", SHOWN)
def test_no_limb_is_longer_than_it_is(name):
    for pose in moments(MOVES[name]):
        one = seen_from(pose, View.FRONT)
        assert one.view is View.FRONT
        assert apart(one.pelvis, one.shoulder) <= TRUNK + SLACK
        for leg in (one.right, one.left):
            assert apart(leg.hip, leg.knee) <= THIGH + SLACK
            assert apart(leg.knee, leg.ankle) <= SHANK + SLACK
        for arm in (one.right_arm, one.left_arm):
            assert apart(arm.shoulder, arm.elbow) <= UPPER_ARM + SLACK
            assert apart(arm.elbow, arm.hand) <= FOREARM + HAND + SLACK


@pytest.mark.parametrize("name", [key for key in SHOWN if MOVES[key].poses[0].view is View.SIDE])
def test_every_joint_is_as_high_as_from_the_side_and_hips_keep_their_width(name):
    for pose in moments(MOVES[name]):
        side, front = skeleton(pose), seen_from(pose, View.FRONT)
        for here, there in ((side.right, front.right), (side.left, front.left)):
            assert [p.y for p in here[:6]] == [p.y for p in there[:6]]
        assert front.left.hip.x - front.right.hip.x == pytest.approx(0.1)
        assert front.right.ankle.x == front.right.hip.x, "a foot slides sideways"


def test_a_leg_that_reaches_back_is_behind_the_trunk_and_one_that_reaches_forward_is_not():
    bottom = next(pose for pose in MOVES["split_squat"].poses if pose.label == "bottom")
    front = projected(skeleton(bottom))
    assert not front.behind.right
    assert not projected(skeleton(MOVES["skip_height"].poses[0])).behind.left
    assert projected(skeleton(MOVES["leg_swing_fb"].poses[0])).behind.right


@pytest.mark.parametrize(
    ("move", "front", "side"),
    [
        ("squat", None, None),
        ("calf_bent", None, None),
        ("sl_rdl", Unseen.LEANS, None),
        ("plank", Unseen.LEANS, None),
        ("fr_hams", Unseen.SITS, None),
        ("lateral_lunge", None, Unseen.SIDEWAYS),
    ],
)
def test_a_view_that_says_nothing_has_a_reason(move, front, side):
    assert unseen(MOVES[move], View.FRONT) is front
    assert unseen(MOVES[move], View.SIDE) is side


def test_every_move_has_a_view():
    assert all(any(unseen(move, view) is None for view in View) for move in MOVES.values())


def test_a_wall_before_the_runner_is_left_out_and_a_bench_turned():
    calf, bench = MOVES["calf_straight"], MOVES["bulgarian_split_squat"]
    assert Thing.WALL not in {one.thing for one in props_seen_from(calf.props, calf.poses[0], View.FRONT)}
    assert Thing.WALL in {one.thing for one in props_seen_from(calf.props, calf.poses[0], View.SIDE)}
    turned = next(p for p in props_seen_from(bench.props, bench.poses[0], View.FRONT) if p.thing is Thing.BENCH)
    assert turned.at.x == pytest.approx(-turned.size.x / 2)
    assert turned.size.y == bench.props[0].size.y
