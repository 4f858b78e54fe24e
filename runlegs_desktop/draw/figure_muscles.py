"""Where the muscles at work are on the mannequin: capsules on the near limb, or on both from the front."""

from math import hypot

from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.limbs import LegJoints
from runlegs_desktop.domain.pose import Point, View
from runlegs_desktop.domain.skeleton import Skeleton

Limb = tuple[tuple[Point, float], ...]  # places along a limb and its thickness there
_Place = tuple[str, float, float, float, float]  # the bone, from where to where on it, how far aside, how thick
_SIDE: dict[Muscle, _Place] = {  # aside is to the front
    Muscle.GMAX: ("thigh", -0.06, 0.16, -0.032, 0.042),
    Muscle.GMED: ("thigh", -0.2, -0.04, -0.01, 0.026),
    Muscle.HF: ("thigh", -0.05, 0.18, 0.03, 0.018),
    Muscle.VAS: ("thigh", 0.36, 0.88, 0.018, 0.022),
    Muscle.RF: ("thigh", 0.18, 0.6, 0.03, 0.014),
    Muscle.HAM: ("thigh", 0.26, 0.86, -0.022, 0.02),
    Muscle.ADD: ("thigh", 0.14, 0.6, 0.0, 0.017),
    Muscle.GAS: ("shank", 0.1, 0.45, -0.016, 0.021),
    Muscle.SOL: ("shank", 0.42, 0.76, -0.011, 0.016),
    Muscle.TA: ("shank", 0.12, 0.66, 0.02, 0.012),
}
_FRONT: dict[Muscle, _Place] = {  # aside is outward; what lies at the back isn't seen from here
    Muscle.GMED: ("thigh", -0.14, 0.06, 0.04, 0.022),
    Muscle.HF: ("thigh", -0.05, 0.16, -0.012, 0.016),
    Muscle.VAS: ("thigh", 0.34, 0.86, 0.022, 0.018),
    Muscle.RF: ("thigh", 0.16, 0.72, 0.004, 0.016),
    Muscle.ADD: ("thigh", 0.12, 0.56, -0.03, 0.016),
    Muscle.TA: ("shank", 0.14, 0.66, 0.008, 0.012),
}
_TRUNK = (0.5, 0.85, 0.026)
_LEAST = 1e-6


def muscle_capsules(muscle: Muscle, one: Skeleton) -> tuple[Limb, ...]:
    """The capsules of a muscle; none where it isn't seen."""
    if muscle is Muscle.CORE:
        low, high, thick = _TRUNK
        return (tuple((_between(one.shoulder, one.pelvis, share), thick) for share in (low, high)),)
    if one.view is View.SIDE:
        return (_capsule(_SIDE[muscle], one.right, 1),)
    if muscle not in _FRONT:
        return ()
    return (_capsule(_FRONT[muscle], one.right, _outward(one)),)


def _outward(one: Skeleton) -> int:
    """Which side of the right leg's bones is its outer one; a figure that lies is seen from behind."""
    across = Point(one.left.hip.x - one.right.hip.x, one.left.hip.y - one.right.hip.y)
    down = Point(one.pelvis.x - one.shoulder.x, one.pelvis.y - one.shoulder.y)
    return -1 if down.x * across.y - down.y * across.x > 0 else 1


def _capsule(place: _Place, leg: LegJoints, way: int) -> Limb:
    bone, start, end, aside, thick = place
    top, foot = (leg.hip, leg.knee) if bone == "thigh" else (leg.knee, leg.ankle)
    x, y = foot.x - top.x, foot.y - top.y
    length = max(hypot(x, y), _LEAST)
    off = Point(-y / length * aside * way, x / length * aside * way)
    first, last = (Point(top.x + x * share + off.x, top.y + y * share + off.y) for share in (start, end))
    return ((first, thick), (last, thick * 0.75))


def _between(start: Point, end: Point, share: float) -> Point:
    return Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)
