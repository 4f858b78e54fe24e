"""The front view of a move whose poses are given from the side, as far as it can be derived.

Nothing is invented: what bends forward or back is seen foreshortened, so heights stay and sideways every joint of a
limb stands under its hip or shoulder (hips ± .05 of the stature, science 5.2). No limb gets longer than it is.
"""

from collections.abc import Iterable
from enum import Enum

from runlegs_desktop.domain.front_view import HIP_HALF, SHOULDER_HALF
from runlegs_desktop.domain.limbs import ArmJoints, LegJoints
from runlegs_desktop.domain.mobility import Mobile
from runlegs_desktop.domain.motion import key_frames, motion
from runlegs_desktop.domain.pose import Point, Pose, Prop, Thing, View
from runlegs_desktop.domain.skeleton import Behind, Skeleton, skeleton

UPRIGHT = 52  # degrees: a trunk that leans further covers from the front what the legs do [ED]
SEAT = 0.2  # statures: hips lower than this are on the floor or a roller [ED]
_NEAR = 0.03  # a limb reaches this far forward or back before it counts as in front of the trunk or behind it
_BELOW_NECK = 0.02  # how far the shoulders of the front view lie under the top of the trunk
_WIDE = {Thing.WALL: 0.7, Thing.BENCH: 0.5}
_USUAL_WIDTH = 0.34
_AHEAD_LEFT_OUT = frozenset({Thing.WALL})  # the viewer stands there


class Unseen(Enum):
    """Why a view says nothing of a move."""

    NO_FIGURE = "no figure"
    LEANS = "leans"  # the trunk points at the viewer
    SITS = "sits"  # the legs do
    SIDEWAYS = "sideways"  # it goes to the side, which only the front shows


def unseen(move: Mobile, view: View) -> Unseen | None:
    """Why a move can't be shown from there; None where it can."""
    if not move.poses:
        return Unseen.NO_FIGURE
    given = move.poses[0].view
    if view is given:
        return None
    if view is View.SIDE:
        return Unseen.SIDEWAYS
    shown = [key.pose for key in key_frames(motion(move))]
    if any(abs(pose.trunk) > UPRIGHT for pose in shown):
        return Unseen.LEANS
    return Unseen.SITS if any(skeleton(pose).pelvis.y < SEAT for pose in shown) else None


def seen_from(pose: Pose, view: View) -> Skeleton:
    """The joints of a pose from one side; one that is given from the front has no other view."""
    one = skeleton(pose)
    return projected(one) if view is View.FRONT and one.view is View.SIDE else one


def props_seen_from(props: Iterable[Prop], pose: Pose, view: View) -> tuple[Prop, ...]:
    """What stands beside the figure, for the same view."""
    if view is View.SIDE or pose.view is View.FRONT:
        return tuple(props)
    return tuple(_turned(prop) for prop in props if prop.carried or not _is_ahead(prop))


def projected(one: Skeleton) -> Skeleton:
    """A figure of the side view, from its front; the runner's right is on the viewer's left."""
    return Skeleton(
        View.FRONT,
        Point(0, one.pelvis.y),
        Point(0, one.shoulder.y),
        Point(0, one.head.y),
        0.0,
        _leg(one.right, -HIP_HALF),
        _leg(one.left, HIP_HALF),
        _arm(one.right_arm, -SHOULDER_HALF),
        _arm(one.left_arm, SHOULDER_HALF),
        Behind(
            _is_behind(one.right.hip, one.right.knee, usual=False),
            _is_behind(one.left.hip, one.left.knee, usual=True),
            _is_behind(one.right_arm.shoulder, one.right_arm.hand, usual=False),
            _is_behind(one.left_arm.shoulder, one.left_arm.hand, usual=False),
        ),
    )


def _leg(leg: LegJoints, x: float) -> LegJoints:
    hip, knee, ankle, heel, ball, toe = (Point(x, place.y) for place in leg[:6])
    return LegJoints(hip, knee, ankle, heel, ball, toe, 0.0)


def _arm(arm: ArmJoints, x: float) -> ArmJoints:
    return ArmJoints(*(Point(x, place.y - _BELOW_NECK) for place in arm))


def _is_behind(root: Point, tip: Point, *, usual: bool) -> bool:
    ahead = tip.x - root.x
    return usual if abs(ahead) < _NEAR else ahead < 0


def _is_ahead(prop: Prop) -> bool:
    return prop.thing in _AHEAD_LEFT_OUT and prop.at.x > 0


def _turned(prop: Prop) -> Prop:
    """A standing thing, wide across the picture in place of deep along it."""
    if prop.carried:
        return prop
    wide = _WIDE.get(prop.thing, _USUAL_WIDTH)
    thing = Thing.BENCH if prop.thing is Thing.CHAIR else prop.thing  # its back is behind the runner's
    return prop._replace(thing=thing, at=Point(-wide / 2, prop.at.y), size=Point(wide, prop.size.y))
