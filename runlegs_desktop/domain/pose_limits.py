"""What a body can do: how far joints bend, and that nothing goes through the floor. Every failure names it."""

from collections.abc import Sequence
from enum import Enum
from itertools import pairwise
from math import hypot

from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.pose import Point, Pose, View
from runlegs_desktop.domain.skeleton import between, skeleton, solved


class Angle(Enum):
    """An angle that can be typed; its value is the field's name in failures."""

    TRUNK = "trunk_lean"
    RIGHT_HIP = "right_hip"
    LEFT_HIP = "left_hip"
    RIGHT_KNEE = "right_knee"
    LEFT_KNEE = "left_knee"
    RIGHT_ANKLE = "right_ankle"
    LEFT_ANKLE = "left_ankle"
    RIGHT_SHOULDER = "right_shoulder"
    LEFT_SHOULDER = "left_shoulder"
    RIGHT_ELBOW = "right_elbow"
    LEFT_ELBOW = "left_elbow"

    __hash__ = object.__hash__


# Degrees, in the convention of `pose.py`. Hip and shoulder hold a share of the spine, which is one bone here [ED].
_HIP, _KNEE, _ANKLE, _SHOULDER, _ELBOW = (-35, 160), (0, 155), (-62, 40), (-70, 182), (0, 150)
LIMITS = {
    Angle.TRUNK: (-120, 120),
    Angle.RIGHT_HIP: _HIP,
    Angle.LEFT_HIP: _HIP,
    Angle.RIGHT_KNEE: _KNEE,
    Angle.LEFT_KNEE: _KNEE,
    Angle.RIGHT_ANKLE: _ANKLE,
    Angle.LEFT_ANKLE: _ANKLE,
    Angle.RIGHT_SHOULDER: _SHOULDER,
    Angle.LEFT_SHOULDER: _SHOULDER,
    Angle.RIGHT_ELBOW: _ELBOW,
    Angle.LEFT_ELBOW: _ELBOW,
}
_SLACK = 1.0  # degrees: a solved limb may stand at its limit
_SUNK, _FLESH = -0.008, 0.02  # statures: how far a sole, and a joint, may go down
_ON_THE_WAY = (0.25, 0.5, 0.75)
_REACHED = 0.006


def angle_of(pose: Pose, angle: Angle) -> float:
    """An angle as it comes out, of a planted foot or a held hand, too."""
    done = solved(pose)
    return {
        Angle.TRUNK: done.trunk,
        Angle.RIGHT_HIP: done.right.hip,
        Angle.LEFT_HIP: done.left.hip,
        Angle.RIGHT_KNEE: done.right.knee,
        Angle.LEFT_KNEE: done.left.knee,
        Angle.RIGHT_ANKLE: done.right.ankle,
        Angle.LEFT_ANKLE: done.left.ankle,
        Angle.RIGHT_SHOULDER: done.right_arm.shoulder,
        Angle.LEFT_SHOULDER: done.left_arm.shoulder,
        Angle.RIGHT_ELBOW: done.right_arm.elbow,
        Angle.LEFT_ELBOW: done.left_arm.elbow,
    }[angle]


def check_angle(angle: Angle, value: float, pose: int) -> None:
    """UserError "pose-angle" (field, pose, low, high, given) for what no joint does; poses count from 1."""
    low, high = LIMITS[angle]
    if not low <= value <= high:
        raise UserError("pose-angle", field=angle.value, pose=pose, low=low, high=high, given=round(value))


def checked_poses(poses: Sequence[Pose]) -> Sequence[Pose]:
    """The same. UserError "pose-angle", "pose-floor" or "pose-reach" (field, pose), on the way between them, too."""
    for number, pose in enumerate(poses, start=1):
        _check(pose, number)
    for number, (start, end) in enumerate(pairwise(poses), start=1):
        for share in _ON_THE_WAY:
            _check_floor(between(start, end, share), number)
    return poses


def _check(pose: Pose, number: int) -> None:
    if pose.view is View.SIDE:
        for angle in Angle:
            value, (low, high) = angle_of(pose, angle), LIMITS[angle]
            check_angle(angle, min(max(value, low), high) if low - _SLACK <= value <= high + _SLACK else value, number)
    _check_floor(pose, number)
    one = skeleton(pose)
    for field, plant, leg in (("right_foot", pose.right_plant, one.right), ("left_foot", pose.left_plant, one.left)):
        if plant is not None and hypot(plant.ball.x - leg.ball.x, plant.ball.y - leg.ball.y) > _REACHED:
            raise UserError("pose-reach", field=field, pose=number)


def _check_floor(pose: Pose, number: int) -> None:
    one = skeleton(pose)
    parts: Sequence[tuple[str, Point, float]] = (
        ("head", one.head, _FLESH),
        ("hips", one.pelvis, _FLESH),
        ("right_knee_joint", one.right.knee, 0),
        ("left_knee_joint", one.left.knee, 0),
        *(("right_foot", place, _SUNK) for place in (one.right.heel, one.right.ball)),
        *(("left_foot", place, _SUNK) for place in (one.left.heel, one.left.ball)),
        ("right_hand", one.right_arm.hand, _SUNK),
        ("left_hand", one.left_arm.hand, _SUNK),
    )
    for field, place, least in parts:
        if place.y < least:
            raise UserError("pose-floor", field=field, pose=number)
