"""The figure from the front, upright or laid on its side: hips and shoulders have a width, limbs spread."""

from math import cos, radians, sin

from runlegs_desktop.domain.limbs import (
    ANKLE,
    FOREARM,
    HAND,
    SHANK,
    THIGH,
    UPPER_ARM,
    ArmJoints,
    LegJoints,
    along,
    two_bones,
)
from runlegs_desktop.domain.pose import Leg, Plant, Point, Pose, Side

HIP_HALF, SHOULDER_HALF = 0.05, 0.105  # half the width of hips and shoulders


def front_leg(pose: Pose, side: Side) -> LegJoints:
    """A leg from the front: the hip's angle is abduction, the knee's the inward one; the runner's right is at −x."""
    out, hip = _front_hip(pose, side)
    angles = pose.right if side is Side.RIGHT else pose.left
    knee = along(hip, out * angles.hip, THIGH)
    ankle = along(knee, out * (angles.hip - angles.knee), SHANK)
    sole = Point(ankle.x, ankle.y - ANKLE)
    return LegJoints(hip, knee, ankle, sole, sole, Point(sole.x + out * 0.012, sole.y), 0.0)


def front_planted(pose: Pose, side: Side, plant: Plant) -> Leg:
    """The angles that bring the foot to its place; the knee gives way outward."""
    out, hip = _front_hip(pose, side)
    at = plant.ball
    if pose.turned:  # what was mirrored and turned is turned back and mirrored
        centre = pose.anchor.at
        back = rolled(Point(2 * centre.x - at.x, at.y), centre, -pose.turned)
        at = Point(2 * centre.x - back.x, back.y)
    toward, spread, bend = two_bones(hip, Point(at.x, at.y + ANKLE), THIGH, SHANK)
    return Leg(out * toward + spread, bend, 0.0)


def front_arm(pose: Pose, shoulder: Point, side: Side) -> ArmJoints:
    """An arm from the front: the shoulder's angle is abduction, the elbow bends inward."""
    out = -1 if side is Side.RIGHT else 1
    angles = pose.right_arm if side is Side.RIGHT else pose.left_arm
    lean = radians(pose.trunk)
    at = Point(shoulder.x + out * SHOULDER_HALF * cos(lean), shoulder.y - 0.02 - out * SHOULDER_HALF * sin(lean))
    elbow = along(at, out * angles.shoulder, UPPER_ARM)
    lower = out * (angles.shoulder - angles.elbow)
    return ArmJoints(at, elbow, along(elbow, lower, FOREARM), along(elbow, lower, FOREARM + HAND))


def rolled(point: Point, centre: Point, turned: float) -> Point:
    """A point mirrored left to right and turned counter-clockwise around `centre`; turning by −`turned` undoes it."""
    x, y = centre.x - point.x, point.y - centre.y
    c, s = cos(radians(turned)), sin(radians(turned))
    return Point(centre.x + x * c - y * s, centre.y + x * s + y * c)


def _front_hip(pose: Pose, side: Side) -> tuple[int, Point]:
    """Which way is outward, and the hip's place."""
    out = -1 if side is Side.RIGHT else 1
    pelvis, tilt = pose.anchor.at, radians(pose.tilt)
    return out, Point(pelvis.x + out * HIP_HALF * cos(tilt), pelvis.y + out * HIP_HALF * sin(tilt))
