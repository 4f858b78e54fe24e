"""From a pose to the places of its joints, and from two poses to the one between them. Lengths in statures.

The anchor is held and the pelvis follows from it; a planted foot and a held hand are solved as two-bone chains, so
that they stay where they are while the rest of the body moves.
"""

from math import pi, sin
from typing import NamedTuple

from runlegs_desktop.domain.front_view import front_arm, front_leg, front_planted, rolled
from runlegs_desktop.domain.limbs import HEAD, NECK, TRUNK, ArmJoints, LegJoints, along, holding, planted
from runlegs_desktop.domain.limbs import arm as side_arm
from runlegs_desktop.domain.limbs import leg as side_leg
from runlegs_desktop.domain.pose import Anchor, Arm, Leg, Part, Plant, Point, Pose, Side, View

CLEARANCE = 0.05  # how high a foot is lifted that is set down elsewhere


class Behind(NamedTuple):
    """Of the front view: which limbs the trunk covers in part."""

    right: bool = False
    left: bool = True
    right_arm: bool = False
    left_arm: bool = False


class Skeleton(NamedTuple):
    """Where every joint is. `nod` is the head's lean from upright in degrees, forward +."""

    view: View
    pelvis: Point
    shoulder: Point
    head: Point
    nod: float
    right: LegJoints
    left: LegJoints
    right_arm: ArmJoints
    left_arm: ArmJoints
    behind: Behind = Behind()


def skeleton(pose: Pose) -> Skeleton:
    """The joints of a pose."""
    return _drawn(solved(pose))


def solved(pose: Pose) -> Pose:
    """The same posture with its pelvis as anchor and every angle as it comes out."""
    return reached(pose._replace(anchor=Anchor(Part.PELVIS, Side.RIGHT, _pelvis(pose))))


def reached(pose: Pose) -> Pose:
    """A pose anchored at its pelvis, with the angles of planted feet and held hands put in."""
    pelvis = pose.anchor.at
    shoulder = along(pelvis, 180 - pose.trunk, TRUNK)
    if pose.view is View.FRONT:
        return pose._replace(
            right=front_planted(pose, Side.RIGHT, pose.right_plant) if pose.right_plant else pose.right,
            left=front_planted(pose, Side.LEFT, pose.left_plant) if pose.left_plant else pose.left,
        )
    return pose._replace(
        right=planted(pelvis, pose.trunk, pose.right_plant) if pose.right_plant else pose.right,
        left=planted(pelvis, pose.trunk, pose.left_plant) if pose.left_plant else pose.left,
        right_arm=holding(shoulder, pose.trunk, pose.right_hand) if pose.right_hand else pose.right_arm,
        left_arm=holding(shoulder, pose.trunk, pose.left_hand) if pose.left_hand else pose.left_arm,
    )


def between(start: Pose, end: Pose, share: float) -> Pose:
    """The pose `share` (0 to 1) of the way. What is held at one place in both poses stays there.

    A foot that is planted elsewhere is lifted on its way.
    """
    if share <= 0:
        return start
    if share >= 1:
        return end
    anchor = start.anchor
    if start.anchor != end.anchor:
        start, end = solved(start), solved(end)
        anchor = Anchor(Part.PELVIS, Side.RIGHT, _mid(start.anchor.at, end.anchor.at, share))
    else:
        start, end = _with_angles(start), _with_angles(end)
    return start._replace(
        trunk=_part(start.trunk, end.trunk, share),
        neck=_part(start.neck, end.neck, share),
        tilt=_part(start.tilt, end.tilt, share),
        turned=_part(start.turned, end.turned, share),
        right=Leg(*map(_part, start.right, end.right, (share,) * 3)),
        left=Leg(*map(_part, start.left, end.left, (share,) * 3)),
        right_arm=Arm(*map(_part, start.right_arm, end.right_arm, (share,) * 2)),
        left_arm=Arm(*map(_part, start.left_arm, end.left_arm, (share,) * 2)),
        anchor=anchor,
        right_plant=_step(start.right_plant, end.right_plant, share),
        left_plant=_step(start.left_plant, end.left_plant, share),
        right_hand=_reach(start.right_hand, end.right_hand, share),
        left_hand=_reach(start.left_hand, end.left_hand, share),
    )


def mirrored(pose: Pose) -> Pose:
    """The same with the other leg and arm; in the front view as in a mirror."""
    other = {Side.RIGHT: Side.LEFT, Side.LEFT: Side.RIGHT}
    turn = -1 if pose.view is View.FRONT else 1
    part, side, at = pose.anchor

    def foot(plant: Plant | None) -> Plant | None:
        return None if plant is None else plant._replace(ball=Point(turn * plant.ball.x, plant.ball.y))

    return pose._replace(
        trunk=turn * pose.trunk,
        neck=turn * pose.neck,
        tilt=turn * pose.tilt,
        turned=turn * pose.turned,
        right=pose.left,
        left=pose.right,
        right_arm=pose.left_arm,
        left_arm=pose.right_arm,
        anchor=Anchor(part, other[side], Point(turn * at.x, at.y)),
        right_plant=foot(pose.left_plant),
        left_plant=foot(pose.right_plant),
        right_hand=pose.left_hand,
        left_hand=pose.right_hand,
    )


def _with_angles(pose: Pose) -> Pose:
    """The pose, its solved limbs' angles put in, its anchor kept: for interpolation."""
    done = solved(pose)
    return pose._replace(right=done.right, left=done.left, right_arm=done.right_arm, left_arm=done.left_arm)


def _drawn(pose: Pose) -> Skeleton:
    """The joints of a pose that is anchored at its pelvis."""
    pelvis = pose.anchor.at
    shoulder = along(pelvis, 180 - pose.trunk, TRUNK)
    nod = pose.trunk + pose.neck
    head = along(shoulder, 180 - nod, NECK + HEAD)
    if pose.view is View.SIDE:
        right, left = side_leg(pelvis, pose.trunk, pose.right), side_leg(pelvis, pose.trunk, pose.left)
        right_arm, left_arm = (side_arm(shoulder, pose.trunk, arm) for arm in (pose.right_arm, pose.left_arm))
    else:
        right, left = front_leg(pose, Side.RIGHT), front_leg(pose, Side.LEFT)
        right_arm, left_arm = (front_arm(pose, shoulder, side) for side in (Side.RIGHT, Side.LEFT))
    upright = Skeleton(pose.view, pelvis, shoulder, head, nod, right, left, right_arm, left_arm)
    return _laid(upright, pose.turned) if pose.turned else upright


def _laid(upright: Skeleton, turned: float) -> Skeleton:
    """A figure from the front, laid on its left side around its pelvis and seen from behind."""
    at = upright.pelvis

    def lay(point: Point) -> Point:
        return rolled(point, at, turned)

    def leg(joints: LegJoints) -> LegJoints:
        hip, knee, ankle, heel, ball, toe, pitch = joints
        return LegJoints(lay(hip), lay(knee), lay(ankle), lay(heel), lay(ball), lay(toe), pitch + turned)

    return upright._replace(
        shoulder=lay(upright.shoulder),
        head=lay(upright.head),
        nod=-upright.nod - turned,
        right=leg(upright.right),
        left=leg(upright.left),
        right_arm=ArmJoints(*map(lay, upright.right_arm)),
        left_arm=ArmJoints(*map(lay, upright.left_arm)),
    )


def _pelvis(pose: Pose) -> Point:
    """Where the pelvis is when the anchor is at its place."""
    part, side, at = pose.anchor
    if part is Part.PELVIS:
        return at
    free = pose._replace(anchor=Anchor(Part.PELVIS, side, Point(0, 0)), right_plant=None, left_plant=None)
    joints = _drawn(free._replace(right_hand=None, left_hand=None))
    leg = joints.right if side is Side.RIGHT else joints.left
    arm = joints.right_arm if side is Side.RIGHT else joints.left_arm
    held = {
        Part.BALL: leg.ball,
        Part.HEEL: leg.heel,
        Part.TOE: leg.toe,
        Part.KNEE: leg.knee,
        Part.SHOULDER: joints.shoulder,
        Part.ELBOW: arm.elbow,
        Part.HAND: arm.hand,
    }[part]
    return Point(at.x - held.x, at.y - held.y)


def _step(start: Plant | None, end: Plant | None, share: float) -> Plant | None:
    """A foot that stays, or is set from one place to another; None where it hangs free in one of the two."""
    if start is None or end is None:
        return None
    ball = _mid(start.ball, end.ball, share)
    stays = start.ball == end.ball or (start.slides and end.slides)
    lift = 0.0 if stays else CLEARANCE * sin(pi * share)
    return Plant(Point(ball.x, ball.y + lift), _part(start.pitch, end.pitch, share), start.slides)


def _reach(start: Point | None, end: Point | None, share: float) -> Point | None:
    return None if start is None or end is None else _mid(start, end, share)


def _mid(start: Point, end: Point, share: float) -> Point:
    return Point(_part(start.x, end.x, share), _part(start.y, end.y, share))


def _part(start: float, end: float, share: float) -> float:
    return start + (end - start) * share
