"""What no body does is refused by its name: what sinks, what is out of reach, and what sinks on the way."""

import pytest

from runlegs_desktop.app.catalogue import every_move
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.pose import Anchor, Arm, Leg, Part, Plant, Point, Side
from runlegs_desktop.domain.pose_limits import checked_poses
from runlegs_desktop.domain.skeleton import skeleton

STANDING = every_move()["squat"].poses[0]._replace(right_plant=None, left_plant=None)
CRAWLING = every_move()["bird_dog"].poses[0]


def refused(*poses):
    with pytest.raises(UserError) as told:
        checked_poses(poses)
    return told.value.code, told.value.values["field"], told.value.values["pose"]


def sunk(pose, by):
    part, side, at = pose.anchor
    return pose._replace(anchor=Anchor(part, side, Point(at.x, at.y - by)))


def test_a_sole_goes_down_by_its_softness_and_no_further():
    checked_poses([sunk(STANDING, 0.007)])
    assert refused(sunk(STANDING, 0.009)) == ("pose-floor", "right_foot", 1)
    left = Plant(Point(0.02, -0.009), -10)
    assert refused(STANDING, STANDING._replace(left_plant=left)) == ("pose-floor", "left_foot", 2)


@pytest.mark.parametrize("side", Side)
def test_a_knee_does_not_go_into_the_floor(side):
    low = Anchor(Part.KNEE, side, Point(0, -0.002))
    up = Leg(-10, 0, 0)
    down = CRAWLING._replace(anchor=low, **{"left" if side is Side.RIGHT else "right": up})
    name = "right_knee_joint" if side is Side.RIGHT else "left_knee_joint"
    assert refused(down) == ("pose-floor", name, 1)


@pytest.mark.parametrize("name", ["right_hand", "left_hand"])
def test_a_hand_does_not_go_into_the_floor(name):
    checked_poses([CRAWLING])
    low = sunk(CRAWLING, 0.03)._replace(**{name: None, name.replace("hand", "arm"): Arm(CRAWLING.trunk, 0)})
    assert refused(low) == ("pose-floor", name, 1)


def test_hips_stay_above_the_floor():
    flat = STANDING._replace(anchor=Anchor(Part.PELVIS, Side.RIGHT, Point(0, 0.019)), right=Leg(90, 0, 0))
    assert refused(flat._replace(left=Leg(90, 0, 0))) == ("pose-floor", "hips", 1)


@pytest.mark.parametrize("name", ["right", "left"])
def test_a_foot_out_of_reach_is_told(name):
    here = skeleton(STANDING).left.ball
    far = Plant(Point(here.x + 0.4, here.y), 0)
    anchored = STANDING._replace(anchor=Anchor(Part.PELVIS, Side.RIGHT, skeleton(STANDING).pelvis))
    assert refused(anchored._replace(**{f"{name}_plant": far})) == ("pose-reach", f"{name}_foot", 1)


def test_a_leg_that_swings_through_the_floor_is_told():
    high = STANDING._replace(anchor=Anchor(Part.PELVIS, Side.RIGHT, Point(0, 0.45)))
    ahead, behind = (
        high._replace(right=Leg(60, 0, 0), left=Leg(60, 0, 0)),
        high._replace(right=Leg(-35, 30, 0), left=Leg(-35, 30, 0)),
    )
    checked_poses([ahead])
    checked_poses([behind])
    assert refused(ahead, behind)[0] == "pose-floor"
