"""Making frames of one's own: change an angle, what touches the ground, how many poses. Pure, as all of the domain."""

from collections.abc import Mapping, Sequence
from enum import Enum

from runlegs_desktop.domain.pose import Anchor, Moment, Part, Plant, Point, Pose, Prop, Side, Thing
from runlegs_desktop.domain.pose_limits import Angle, angle_of, check_angle
from runlegs_desktop.domain.skeleton import between, skeleton, solved

MOST_POSES = 3  # of those that are made here; a borrowed figure may have more
STEP_HIGH = 0.06
_HIGHEST_FOOTHOLD, _STEEPEST = 0.3, -60.0  # statures; degrees of a sole whose toes stay on the floor
_LIMBS = {
    Angle.RIGHT_HIP: ("right", "hip"),
    Angle.LEFT_HIP: ("left", "hip"),
    Angle.RIGHT_KNEE: ("right", "knee"),
    Angle.LEFT_KNEE: ("left", "knee"),
    Angle.RIGHT_ANKLE: ("right", "ankle"),
    Angle.LEFT_ANKLE: ("left", "ankle"),
    Angle.RIGHT_SHOULDER: ("right_arm", "shoulder"),
    Angle.LEFT_SHOULDER: ("left_arm", "shoulder"),
    Angle.RIGHT_ELBOW: ("right_arm", "elbow"),
    Angle.LEFT_ELBOW: ("left_arm", "elbow"),
}
_OTHER = {"right": "left", "right_arm": "left_arm"}
_FOOT = frozenset({Part.BALL, Part.HEEL, Part.TOE})
_HOLDS = {"right": "right_plant", "left": "left_plant", "right_arm": "right_hand", "left_arm": "left_hand"}


class Contact(Enum):
    """What of the body stays where it is."""

    RIGHT_FOOT = "right foot"
    BOTH_FEET = "both feet"
    KNEE = "knee"
    HIPS = "hips"
    SHOULDERS = "shoulders"
    FOREARMS = "forearms"
    HANDS = "hands"


_ANCHORS: Mapping[Contact, tuple[Part, float]] = {  # which part, and how high its joint is over the floor
    Contact.RIGHT_FOOT: (Part.BALL, 0.0),
    Contact.BOTH_FEET: (Part.BALL, 0.0),
    Contact.KNEE: (Part.KNEE, 0.02),
    Contact.HIPS: (Part.PELVIS, 0.08),
    Contact.SHOULDERS: (Part.SHOULDER, 0.06),
    Contact.FOREARMS: (Part.ELBOW, 0.02),
    Contact.HANDS: (Part.HAND, 0.0),
}
_STANDING: Mapping[Thing, Prop] = {
    Thing.STEP: Prop(Thing.STEP, Point(-0.03, 0), Point(0.26, STEP_HIGH)),
    Thing.BENCH: Prop(Thing.BENCH, Point(-0.8, 0), Point(0.28, 0.235)),
    Thing.BOX: Prop(Thing.BOX, Point(-0.4, 0), Point(0.27, 0.285)),
    Thing.CHAIR: Prop(Thing.CHAIR, Point(-0.44, 0), Point(0.24, 0.22)),
    Thing.WALL: Prop(Thing.WALL, Point(0.29, 0), Point(0.03, 0.95)),
}
STANDING = tuple(_STANDING)
CARRIED = (
    Prop(Thing.DUMBBELL, carried="hands"),
    Prop(Thing.KETTLEBELL, carried="chest"),
    Prop(Thing.BARBELL, carried="back"),
    Prop(Thing.BARBELL, carried="hands"),
    Prop(Thing.BARBELL, carried="hips"),
    Prop(Thing.BAND, carried="feet"),
)


def contact_of(pose: Pose) -> Contact:
    """What stays in a pose."""
    if pose.left_plant or pose.right_plant:
        return Contact.BOTH_FEET
    if pose.anchor.part in _FOOT:
        return Contact.RIGHT_FOOT
    return next(contact for contact, (part, _high) in _ANCHORS.items() if part is pose.anchor.part)


def follows(pose: Pose, angle: Angle) -> bool:
    """Whether an angle follows from where the left foot stands or a hand holds on: typing it would change nothing."""
    limb = _LIMBS[angle][0] if angle in _LIMBS else "right"
    return limb != "right" and getattr(pose, _HOLDS[limb]) is not None


def typed(poses: Sequence[Pose], place: int, angle: Angle, value: float) -> tuple[Pose, ...]:
    """The frames with another angle in one pose; what hangs on it follows, as it does in a body.

    A trunk that leans leaves the legs where they are. A standing foot keeps its tilt. Left limbs that were as the
    right ones stay so. A right leg that followed from its foothold bends by its own angles from now on.
    UserError "pose-angle" as in `pose_limits.check_angle`, of a joint that follows, too.
    """
    check_angle(angle, value, place + 1)
    changed = list(poses)
    if angle is Angle.TRUNK:
        changed[place] = _leaning(poses[place], value)
    else:
        limb, joint = _LIMBS[angle]
        if limb == "right" and any(pose.right_plant for pose in poses):
            changed = list(with_contact(poses, Contact.BOTH_FEET))
        changed[place] = _bent(changed[place], limb, joint, value)
    for one in (Angle.RIGHT_HIP, Angle.LEFT_HIP, Angle.RIGHT_ANKLE, Angle.LEFT_ANKLE):
        if not follows(changed[place], one):
            check_angle(one, angle_of(changed[place], one), place + 1)
    return tuple(changed)


def _leaning(pose: Pose, trunk: float) -> Pose:
    by = trunk - pose.trunk
    right, left = (leg._replace(hip=leg.hip + by) for leg in (pose.right, pose.left))
    return pose._replace(trunk=trunk, right=right, left=left)


def _bent(pose: Pose, limb: str, joint: str, value: float) -> Pose:
    other = _OTHER.get(limb)
    alike = other is not None and getattr(pose, other) == getattr(pose, limb)
    bent = pose._replace(**{limb: getattr(pose, limb)._replace(**{joint: value})})
    if limb == "right" and joint != "ankle" and pose.anchor.part in _FOOT:
        tilted = skeleton(bent).right.pitch - skeleton(pose).right.pitch
        bent = bent._replace(right=bent.right._replace(ankle=bent.right.ankle - tilted))
    return bent._replace(**{other: getattr(bent, limb)}) if alike and other is not None else bent


def with_contact(poses: Sequence[Pose], contact: Contact) -> tuple[Pose, ...]:
    """The same postures, held by another part of the body. Feet stay where they are in the first pose."""
    part, high = _ANCHORS[contact]
    first = skeleton(poses[0])
    where = _on_floor(first.right.ball) if part is Part.BALL else Point(0, high)
    free = [_freed(pose)._replace(anchor=Anchor(part, Side.RIGHT, where)) for pose in poses]
    if contact is not Contact.BOTH_FEET:
        return tuple(free)
    left = _on_floor(first.left.ball)
    return tuple(
        pose._replace(left_plant=Plant(left, before.left_plant.pitch if before.left_plant else _flat_or_heel_up(pose)))
        for before, pose in zip(poses, free, strict=True)
    )


def with_free_hands(poses: Sequence[Pose]) -> tuple[Pose, ...]:
    """Hands that held on hang on the arms' own angles from now on."""
    done = [(pose, solved(pose)) for pose in poses]
    return tuple(
        pose._replace(right_arm=now.right_arm, left_arm=now.left_arm, right_hand=None, left_hand=None)
        for pose, now in done
    )


def with_more(poses: Sequence[Pose]) -> tuple[Pose, ...]:
    """One pose more: a bottom for a hold, else one on the way down. At most `MOST_POSES`."""
    if len(poses) == 1:
        only = poses[0]
        return only._replace(moment=Moment.TOP, label="start"), only._replace(moment=Moment.BOTTOM, label="bottom")
    first, last = poses[0], poses[-1]
    middle = between(first, last, 0.5)._replace(moment=Moment.DOWN, label="on the way")
    return first, middle, last


def with_fewer(poses: Sequence[Pose]) -> tuple[Pose, ...]:
    """One pose less: those on the way first, then the bottom, which leaves a hold."""
    ends = tuple(pose for pose in poses if pose.moment in {Moment.TOP, Moment.BOTTOM})
    if len(ends) < len(poses) and len(ends) > 1:
        return ends
    return (poses[0]._replace(moment=Moment.HOLD, label="hold"),)


def on_step(poses: Sequence[Pose], *, on: bool) -> tuple[Pose, ...]:
    """Up onto the step, or down from it: everything rises or sinks by its height."""
    by = STEP_HIGH if on else -STEP_HIGH

    def up(place: Point | None) -> Point | None:
        return None if place is None else Point(place.x, place.y + by)

    def foot(plant: Plant | None) -> Plant | None:
        return None if plant is None else plant._replace(ball=Point(plant.ball.x, plant.ball.y + by))

    return tuple(
        pose._replace(
            anchor=pose.anchor._replace(at=Point(pose.anchor.at.x, pose.anchor.at.y + by)),
            right_plant=foot(pose.right_plant),
            left_plant=foot(pose.left_plant),
            right_hand=up(pose.right_hand),
            left_hand=up(pose.left_hand),
        )
        for pose in poses
    )


def standing(thing: Thing | None, props: Sequence[Prop]) -> tuple[Prop, ...]:
    """Another thing beside the figure in place of what stands there; what it carries stays."""
    carried = tuple(prop for prop in props if prop.carried)
    return (_STANDING[thing], *carried) if thing is not None else carried


def carrying(carried: Prop | None, props: Sequence[Prop]) -> tuple[Prop, ...]:
    """Another thing in its hands; what stands beside it stays."""
    beside = tuple(prop for prop in props if not prop.carried)
    return (*beside, carried) if carried is not None else beside


def _on_floor(place: Point) -> Point:
    """A foot that stood on something stays there; one in the air comes down."""
    return place if 0 <= place.y <= _HIGHEST_FOOTHOLD else Point(place.x, 0)


def _flat_or_heel_up(pose: Pose) -> float:
    return max(_STEEPEST, min(0.0, skeleton(pose).left.pitch))


def _freed(pose: Pose) -> Pose:
    """Legs by their own angles; hands that hold on stay."""
    done = solved(pose)
    return done._replace(right_plant=None, left_plant=None)
