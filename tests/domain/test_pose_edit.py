"""Frames of one's own: what can be typed is a body that stands where it stood; the rest is refused by name."""

from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runlegs_desktop.app.catalogue import exercises
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.limbs import SHANK, THIGH
from runlegs_desktop.domain.pose import Moment, Thing, View
from runlegs_desktop.domain.pose_edit import (
    CARRIED,
    STANDING,
    STEP_HIGH,
    Contact,
    carrying,
    contact_of,
    follows,
    on_step,
    standing,
    typed,
    with_contact,
    with_fewer,
    with_free_hands,
    with_more,
)
from runlegs_desktop.domain.pose_limits import LIMITS, Angle, angle_of, check_angle, checked_poses
from runlegs_desktop.domain.skeleton import between, skeleton

SIDE = {key: one for key, one in exercises().items() if one.poses[0].view is View.SIDE}


def apart(a, b):
    return hypot(a.x - b.x, a.y - b.y)


@pytest.mark.parametrize("name", exercises())
def test_every_figure_that_can_be_borrowed_is_a_body(name):
    checked_poses(exercises()[name].poses)


@pytest.mark.parametrize("angle", Angle)
@pytest.mark.parametrize("way", [0, 1])
def test_a_joint_bends_to_its_limit_and_no_further(angle, way):
    limit = LIMITS[angle][way]
    check_angle(angle, limit, 1)
    with pytest.raises(UserError) as told:
        check_angle(angle, limit + (1 if way else -1), 2)
    assert told.value.code == "pose-angle"
    assert told.value.values == {
        "field": angle.value,
        "pose": 2,
        "low": LIMITS[angle][0],
        "high": LIMITS[angle][1],
        "given": limit + (1 if way else -1),
    }


@settings(max_examples=80, deadline=None)
@given(
    st.sampled_from(["squat", "goblet_squat", "rdl", "sl_rdl", "step_up", "calf_bent", "bulgarian_split_squat"]),
    st.sampled_from(list(Angle)),
    st.floats(-130, 190),
    st.integers(0, 1),
)
def test_whatever_is_taken_stands_where_it_stood_and_keeps_its_bones(name, angle, value, place):
    poses = SIDE[name].poses
    before = skeleton(poses[0]).right.ball
    try:
        after = checked_poses(typed(poses, place, angle, value))
    except UserError:
        return
    if not follows(poses[place], angle):
        assert angle_of(after[place], angle) == pytest.approx(value, abs=0.2)
    for share in (0, 0.2, 0.5, 0.8, 1):
        one = skeleton(between(after[0], after[1], share))
        assert apart(one.right.hip, one.right.knee) == pytest.approx(THIGH)
        assert apart(one.left.knee, one.left.ankle) == pytest.approx(SHANK)
        assert apart(one.right.ball, before) < 0.006, "the standing foot slides"
    for pose in after:
        for joint in Angle:
            low, high = LIMITS[joint]
            assert low - 1 <= angle_of(pose, joint) <= high + 1


def test_a_standing_foot_stays_flat_and_both_knees_bend_together():
    poses = typed(SIDE["squat"].poses, 1, Angle.RIGHT_KNEE, 95)
    one = skeleton(poses[1])
    assert one.right.pitch == pytest.approx(skeleton(SIDE["squat"].poses[1]).right.pitch)
    assert poses[1].left == poses[1].right
    only = typed(SIDE["squat"].poses, 1, Angle.LEFT_KNEE, 95)
    assert only[1].left != only[1].right


def test_a_trunk_that_leans_leaves_the_legs():
    poses = typed(SIDE["squat"].poses, 1, Angle.TRUNK, 30)
    assert skeleton(poses[1]).right.knee == pytest.approx(skeleton(SIDE["squat"].poses[1]).right.knee)
    assert skeleton(poses[1]).right.hip == pytest.approx(skeleton(SIDE["squat"].poses[1]).right.hip)
    assert poses[0] == SIDE["squat"].poses[0]


def test_a_joint_that_follows_has_its_limit_too():
    with pytest.raises(UserError) as told:
        typed(SIDE["squat"].poses, 1, Angle.RIGHT_KNEE, 150)
    assert told.value.values["field"] == "right_ankle"


def test_a_head_in_the_floor_is_told():
    with pytest.raises(UserError) as told:
        checked_poses(typed(SIDE["plank"].poses, 0, Angle.TRUNK, 118))
    assert told.value.code == "pose-floor"


@pytest.mark.parametrize("name", ["split_squat", "bulgarian_split_squat"])
def test_a_foot_set_elsewhere_stays_there_when_the_right_leg_is_typed(name):
    poses = SIDE[name].poses
    pairs = with_contact(poses, Contact.BOTH_FEET)
    assert all(contact_of(pose) is Contact.BOTH_FEET for pose in pairs)
    left = [skeleton(pose).left.ball for pose in pairs]
    assert max(apart(left[0], one) for one in left) < 0.004
    assert follows(pairs[0], Angle.LEFT_KNEE)
    assert not follows(pairs[0], Angle.RIGHT_KNEE)


@pytest.mark.parametrize("contact", Contact)
def test_any_contact_is_what_it_says(contact):
    poses = with_contact(SIDE["squat"].poses, contact)
    assert all(contact_of(pose) is contact for pose in poses)


def test_poses_are_added_and_taken_out():
    hold = SIDE["wall_sit"].poses
    two = with_more(hold)
    assert [pose.moment for pose in two] == [Moment.TOP, Moment.BOTTOM]
    three = with_more(two)
    assert [pose.moment for pose in three] == [Moment.TOP, Moment.DOWN, Moment.BOTTOM]
    assert with_fewer(three) == two
    assert [pose.moment for pose in with_fewer(two)] == [Moment.HOLD]
    checked_poses(with_more(SIDE["squat"].poses))


def test_hands_that_let_go_stay_where_they_are_for_now():
    poses = SIDE["calf_straight"].poses
    free = with_free_hands(poses)
    assert not any(pose.right_hand for pose in free)
    for before, after in zip(poses, free, strict=True):
        assert skeleton(after).right_arm.hand == pytest.approx(skeleton(before).right_arm.hand)
        assert follows(before, Angle.LEFT_ELBOW) == bool(before.left_hand)
        assert not follows(after, Angle.LEFT_ELBOW)


def test_things_change_places_without_each_other():
    for thing in STANDING:
        props = standing(thing, CARRIED[:1])
        assert [prop.thing for prop in props] == [thing, CARRIED[0].thing]
        assert carrying(None, props) == props[:1]
    assert standing(None, CARRIED[:1]) == CARRIED[:1]


def test_up_on_a_step_and_down_again():
    poses = SIDE["squat"].poses
    up = on_step(poses, on=True)
    assert skeleton(up[0]).right.ball.y == pytest.approx(skeleton(poses[0]).right.ball.y + STEP_HIGH)
    assert [skeleton(p).pelvis for p in on_step(up, on=False)] == [pytest.approx(skeleton(p).pelvis) for p in poses]
    assert standing(Thing.STEP, ())[0].size.y == STEP_HIGH
