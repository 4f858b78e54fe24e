"""One leg or arm in the side view: joints from angles, and angles from where the foot or hand is to be.

Lengths in statures, of Drillis and Contini 1966, as in Winter, Biomechanics and Motor Control of Human Movement.
"""

from math import acos, atan2, cos, degrees, hypot, radians, sin
from typing import NamedTuple

from runlegs_desktop.domain.pose import Arm, Leg, Plant, Point

SHANK, THIGH, TRUNK = 0.246, 0.245, 0.288
NECK, HEAD = 0.06, 0.065
UPPER_ARM, FOREARM, HAND = 0.186, 0.146, 0.05
ANKLE, HEEL, BALL, TOES = 0.039, 0.045, 0.075, 0.032
TOES_FLAT = (-90.0, -8.0)  # with the sole pitched between these the toes lie flat
_SLACK = 1e-4


class LegJoints(NamedTuple):
    """A leg from the hip down. `pitch` is the sole's angle from level in degrees, heel up −."""

    hip: Point
    knee: Point
    ankle: Point
    heel: Point
    ball: Point
    toe: Point
    pitch: float


class ArmJoints(NamedTuple):
    """An arm from the shoulder down; `hand` is the tip of the hand."""

    shoulder: Point
    elbow: Point
    wrist: Point
    hand: Point


def leg(hip: Point, trunk: float, angles: Leg) -> LegJoints:
    """A leg from its angles; toes stay flat while the heel lifts."""
    thigh = angles.hip - trunk
    shank = thigh - angles.knee
    pitch = shank + angles.ankle
    knee = along(hip, thigh, THIGH)
    ankle = along(knee, shank, SHANK)
    f = Point(cos(radians(pitch)), sin(radians(pitch)))
    sole = Point(ankle.x + f.y * ANKLE, ankle.y - f.x * ANKLE)
    heel, ball = _by(sole, f, -HEEL), _by(sole, f, BALL)
    low, high = TOES_FLAT
    toe = _by(ball, Point(1, 0) if low < pitch < high else f, TOES)
    return LegJoints(hip, knee, ankle, heel, ball, toe, pitch)


def arm(shoulder: Point, trunk: float, angles: Arm) -> ArmJoints:
    """An arm from its angles."""
    upper = angles.shoulder - trunk
    elbow = along(shoulder, upper, UPPER_ARM)
    lower = upper + angles.elbow
    return ArmJoints(shoulder, elbow, along(elbow, lower, FOREARM), along(elbow, lower, FOREARM + HAND))


def planted(hip: Point, trunk: float, plant: Plant) -> Leg:
    """The angles that bring the foot to its place; the knee bends forward."""
    pitch = radians(plant.pitch)
    f = Point(cos(pitch), sin(pitch))
    ankle = Point(plant.ball.x - f.x * BALL - f.y * ANKLE, plant.ball.y - f.y * BALL + f.x * ANKLE)
    toward, spread, bend = two_bones(hip, ankle, THIGH, SHANK)
    thigh = toward + spread
    return Leg(turned_in(thigh + trunk), bend, turned_in(plant.pitch - (thigh - bend)))


def holding(shoulder: Point, trunk: float, hand: Point) -> Arm:
    """The angles that bring the tip of the hand to its place; the elbow stays behind the line."""
    toward, spread, bend = two_bones(shoulder, hand, UPPER_ARM, FOREARM + HAND)
    return Arm(turned_in(toward - spread + trunk), bend)


def two_bones(root: Point, tip: Point, upper: float, lower: float) -> tuple[float, float, float]:
    """Degrees: the direction from root to tip, how far the upper bone turns from it, the bend of the joint between."""
    x, y = tip.x - root.x, tip.y - root.y
    reach = max(abs(upper - lower) + _SLACK, min(hypot(x, y), upper + lower - _SLACK))
    spread = acos((upper * upper + reach * reach - lower * lower) / (2 * upper * reach))
    inner = acos((upper * upper + lower * lower - reach * reach) / (2 * upper * lower))
    return degrees(atan2(x, -y)), degrees(spread), 180 - degrees(inner)


def along(origin: Point, degrees_from_down: float, length: float) -> Point:
    """`length` from `origin`, at an angle from straight down, + toward +x."""
    turn = radians(degrees_from_down)
    return Point(origin.x + sin(turn) * length, origin.y - cos(turn) * length)


def _by(origin: Point, way: Point, length: float) -> Point:
    return Point(origin.x + way.x * length, origin.y + way.y * length)


def turned_in(angle: float) -> float:
    """The same angle between −180 and 180."""
    return (angle + 180) % 360 - 180
