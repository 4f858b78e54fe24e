"""The figure is a body: bones keep their length, feet that stand stay, joints bend as joints do."""

from itertools import pairwise
from math import atan2, degrees, hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runlegs_desktop.app.catalogue import every_move, exercises
from runlegs_desktop.domain.limbs import ANKLE, BALL, FOREARM, HEAD, HEEL, NECK, SHANK, THIGH, TRUNK, UPPER_ARM, along
from runlegs_desktop.domain.motion import Doing, Motion, frame, key_frames, motion
from runlegs_desktop.domain.pose import Anchor, Arm, Leg, Part, Plant, Point, Side, View
from runlegs_desktop.domain.skeleton import between, mirrored, skeleton, solved

MOVES = every_move()
ORACLES = {  # the pelvis as the field's own arithmetic gives it (science 5.2)
    ("squat", "start"): (-0.075, 0.53),
    ("squat", "bottom"): (-0.2008, 0.2987),
    ("goblet_squat", "bottom"): (-0.1957, 0.2777),
    ("calf_straight_single", "top"): (-0.0097, 0.6309),
    ("calf_straight_single", "bottom"): (-0.0662, 0.5646),
    ("calf_bent", "bottom"): (-0.1365, 0.5397),
    ("calf_bent", "top"): (-0.0841, 0.5822),
    ("step_up", "top"): (-0.075, 0.69),
    ("step_up", "bottom"): (-0.2111, 0.5376),
    ("single_leg_hop", "landing"): (-0.137, 0.4832),
    ("squat_jump", "flight"): (-0.0558, 0.7489),
}


def apart(a, b):
    return hypot(a.x - b.x, a.y - b.y)


def steps(of: Motion):
    """The pairs of poses a motion goes through."""
    return [pair for section in of.sections for pair in pairwise(section.path)] or [
        (section.path[0], section.path[0]) for section in of.sections
    ]


def poses_between(move, count=12):
    return [between(a, b, n / count) for a, b in steps(motion(move)) for n in range(count + 1)]


@pytest.mark.parametrize(("move", "label"), ORACLES)
def test_pelvis_is_where_the_field_puts_it(move, label):
    pose = next(pose for pose in MOVES[move].poses if pose.label == label)
    x, y = ORACLES[move, label]
    assert skeleton(pose).pelvis == (pytest.approx(x, abs=6e-4), pytest.approx(y, abs=6e-4))


@pytest.mark.parametrize("name", MOVES)
def test_no_bone_changes_its_length(name):
    for pose in poses_between(MOVES[name]):
        one = skeleton(pose)
        assert apart(one.pelvis, one.shoulder) == pytest.approx(TRUNK)
        for leg in (one.right, one.left):
            assert apart(leg.hip, leg.knee) == pytest.approx(THIGH)
            assert apart(leg.knee, leg.ankle) == pytest.approx(SHANK)
            if one.view is View.SIDE:
                assert apart(leg.heel, leg.ball) == pytest.approx(HEEL + BALL)
                assert apart(leg.ankle, leg.ball) == pytest.approx(hypot(BALL, ANKLE))
        for arm in (one.right_arm, one.left_arm):
            assert apart(arm.shoulder, arm.elbow) == pytest.approx(UPPER_ARM)
            assert apart(arm.elbow, arm.wrist) == pytest.approx(FOREARM)


@pytest.mark.parametrize("name", MOVES)
def test_feet_that_stand_do_not_slide(name):
    for a, b in steps(motion(MOVES[name])):
        first, last = skeleton(a), skeleton(b)
        for n in range(13):
            now = skeleton(between(a, b, n / 12))
            for side in ("right", "left"):
                start, end, ball = (getattr(one, side).ball for one in (first, last, now))
                if apart(start, end) < 0.003:
                    assert apart(ball, start) < 0.005, f"{side} foot, {a.label} to {b.label}"


@pytest.mark.parametrize("name", MOVES)
def test_planted_feet_and_held_hands_are_reached(name):
    for pose in poses_between(MOVES[name]):
        one = skeleton(pose)
        for plant, leg in ((pose.right_plant, one.right), (pose.left_plant, one.left)):
            assert plant is None or apart(plant.ball, leg.ball) < 0.004, pose.label
        for hand, arm in ((pose.right_hand, one.right_arm), (pose.left_hand, one.left_arm)):
            assert hand is None or apart(hand, arm.hand) < 0.015, pose.label


@pytest.mark.parametrize("name", MOVES)
def test_on_the_way_feet_slide_or_are_lifted_and_hands_hold(name):
    for a, b in steps(motion(MOVES[name])):
        half = between(a, b, 0.5)
        assert (between(a, b, 0), between(a, b, 1)) == (a, b)
        for side in ("right", "left"):
            start, end, now = (getattr(one, f"{side}_plant") for one in (a, b, half))
            if start is not None and end is not None:
                goes = start.ball != end.ball and not (start.slides and end.slides)
                assert now.ball.y - (start.ball.y + end.ball.y) / 2 == pytest.approx(0.05 if goes else 0)
            first, last, held = (getattr(one, f"{side}_hand") for one in (a, b, half))
            if first is not None and first == last:
                assert held == first


@pytest.mark.parametrize("name", [key for key, move in MOVES.items() if move.poses[0].view is View.FRONT])
def test_head_and_feet_point_where_their_angles_say(name):
    for pose in MOVES[name].poses:
        one = skeleton(pose)
        assert apart(along(one.shoulder, 180 - one.nod, NECK + HEAD), one.head) == pytest.approx(0, abs=1e-9)
        if pose.turned:
            foot = one.right
            assert degrees(atan2(foot.toe.y - foot.heel.y, foot.toe.x - foot.heel.x)) == pytest.approx(foot.pitch)


@pytest.mark.parametrize("name", MOVES)
def test_nothing_sinks_into_the_ground(name):
    for pose in poses_between(MOVES[name]):
        one = skeleton(pose)
        for leg in (one.right, one.left):
            assert min(leg.heel.y, leg.ball.y, leg.toe.y) > -0.008, pose.label
            assert min(leg.knee.y, leg.ankle.y) > 0.015, pose.label
        for arm in (one.right_arm, one.left_arm):
            assert min(arm.elbow.y, arm.hand.y) > -0.006, pose.label
        assert min(one.head.y, one.pelvis.y, one.shoulder.y) > 0.05, pose.label


@pytest.mark.parametrize("name", MOVES)
def test_joints_bend_as_joints_do(name):
    """Limits of hip and shoulder hold a share of the spine, which is one bone here; turning the chest lifts an arm."""
    for pose in poses_between(MOVES[name]):
        if pose.view is View.FRONT:
            continue
        one = solved(pose)
        for leg in (one.right, one.left):
            assert -35 <= leg.hip <= 160, f"hip, {pose.label}"
            assert -1 <= leg.knee <= 155, f"knee, {pose.label}"
            assert -62 <= leg.ankle <= 40, f"ankle, {pose.label}"
        for arm in (one.right_arm, one.left_arm):
            assert -70 <= arm.shoulder <= (235 if name == "worlds_greatest" else 182), f"shoulder, {pose.label}"
            assert -1 <= arm.elbow <= 150, f"elbow, {pose.label}"


@pytest.mark.parametrize("name", MOVES)
def test_frames_follow_on_each_other(name):
    """No joint jumps: what moves fastest is a thrown arm."""
    of = motion(MOVES[name])
    end = min(of.seconds, 8)
    times = [n * end / 240 for n in range(241)]
    hands = [skeleton(frame(of, t).pose).right_arm.hand for t in times]
    pelves = [skeleton(frame(of, t).pose).pelvis for t in times]
    assert max(apart(a, b) for a, b in pairwise(pelves)) < 0.05
    assert max(apart(a, b) for a, b in pairwise(hands)) < 0.09


def test_the_tempo_is_kept():
    of = motion(exercises()["calf_straight"])
    assert [(section.doing, section.seconds) for section in of.sections] == [
        (Doing.LOWER, 3),
        (Doing.PAUSE, 1),
        (Doing.RISE, 1),
    ]
    heights = [skeleton(frame(of, t).pose).pelvis.y for t in (0, 1.5, 3.0, 3.9, 4.5, 4.999)]
    assert heights[0] > heights[1] > heights[2]
    assert heights[2] == pytest.approx(heights[3])
    assert heights[3] < heights[4] < heights[5]
    assert frame(of, 5.0).doing is Doing.LOWER
    assert frame(of, 3.2).doing is Doing.PAUSE


def test_the_lowering_of_every_exercise_begins_at_its_top():
    for exercise in exercises().values():
        if exercise.tempo is not None:
            assert frame(motion(exercise), 0).pose == exercise.poses[0]
            assert {pose.moment.value for pose in exercise.poses} >= {"top", "bottom"}


def test_both_legs_of_a_straight_raise_work_and_one_of_a_single():
    def heel(exercise, leg):
        return getattr(skeleton(exercises()[exercise].poses[0]), leg).heel.y

    assert heel("calf_straight", "left") == pytest.approx(heel("calf_straight", "right"))
    assert heel("calf_straight_single", "left") > heel("calf_straight_single", "right") + 0.05


def test_the_knee_stays_bent_or_straight_in_calf_raises():
    for name, low, high in (("calf_straight_single", 0, 1), ("calf_bent", 40, 60)):
        assert all(low <= solved(pose).right.knee <= high for pose in poses_between(exercises()[name]))


def test_key_frames_are_the_poses():
    assert [one.pose for one in key_frames(motion(exercises()["calf_eccentric"]))] == list(
        exercises()["calf_eccentric"].poses
    )


@pytest.mark.parametrize("name", MOVES)
def test_the_other_side_is_the_same_move(name):
    of = motion(MOVES[name])
    pose = of.sections[0].path[0]
    assert mirrored(mirrored(pose)) == pose
    one, other = skeleton(pose), skeleton(mirrored(pose))
    turn = -1 if pose.view is View.FRONT else 1
    for here, there in (
        (one.right.knee, other.left.knee),
        (one.left.ball, other.right.ball),
        (one.right_arm.hand, other.left_arm.hand),
        (one.head, other.head),
    ):
        assert there == (pytest.approx(turn * here.x), pytest.approx(here.y))


@settings(max_examples=60, deadline=None)
@given(st.floats(-0.25, 0.1), st.floats(0.25, 0.5), st.floats(-20, 60), st.floats(-50, 10), st.floats(-0.1, 0.15))
def test_any_planted_foot_within_reach_is_reached(x, y, trunk, pitch, ball):
    pose = (
        exercises()["squat"]
        .poses[0]
        ._replace(
            anchor=Anchor(Part.PELVIS, Side.RIGHT, Point(x, y)),
            trunk=trunk,
            right=Leg(0, 0, 0),
            right_arm=Arm(0, 0),
            right_plant=Plant(Point(ball, 0), pitch),
        )
    )
    one = skeleton(pose)
    reach = apart(one.right.hip, one.right.ankle)
    wanted = Plant(Point(ball, 0), pitch)
    if apart(one.right.ball, wanted.ball) > 1e-3:
        assert reach == pytest.approx(THIGH + SHANK, abs=1e-3)  # stretched towards what is too far
    assert one.right.pitch == pytest.approx(pitch)
