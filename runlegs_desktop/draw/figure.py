"""The jointed mannequin: a skeleton as tapered limbs, for screen, PDF and PNG alike (DESIGN 9).

The near leg is dark and the far one light, so that a one-legged move shows its leg; muscles at work are coloured
capsules on the near limb.
"""

from collections.abc import Iterable
from itertools import pairwise
from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.limbs import ArmJoints, LegJoints
from runlegs_desktop.domain.pose import Point, Prop, View
from runlegs_desktop.domain.skeleton import Skeleton
from runlegs_desktop.draw.figure_props import paint_carried, paint_standing
from runlegs_desktop.draw.figure_stage import Inks, Stage
from runlegs_desktop.draw.theme import mix

THIGH, KNEE, ANKLE = 0.058, 0.043, 0.027  # radii in statures
HEEL, BALL, TOE = 0.021, 0.018, 0.013
SHOULDER, ELBOW, FIST = 0.035, 0.027, 0.021
CHEST, WAIST, HIPS, NECK = 0.074, 0.056, 0.062, 0.03
HEAD_WIDE, HEAD_HIGH = 0.055, 0.064
EDGE = 0.0075
ONION = 0.16
_DOTS = (0.017, 0.015, 0.0105, 0.011)  # hip, knee, elbow, ankle
_MUSCLES = {  # on the near leg: which bone, from where to where on it, how far to its front, how thick
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

_Limb = tuple[tuple[Point, float], ...]  # places along a limb and its thickness there


def paint_figure(
    painter: QPainter,
    skeleton: Skeleton,
    stage: Stage,
    inks: Inks,
    *,
    props: Iterable[Prop] = (),
    onion: Skeleton | None = None,
    working: Iterable[Muscle] = (),
) -> None:
    """Paint the figure on its ground, `onion` as a faint skin behind it, `working` muscles in colour."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    props = tuple(props)
    paint_still(painter, stage, inks, props=props, onion=onion)
    paint_body(painter, skeleton, stage, inks, props=props, working=working)
    painter.restore()


def paint_still(
    painter: QPainter, stage: Stage, inks: Inks, *, props: Iterable[Prop] = (), onion: Skeleton | None = None
) -> None:
    """What stays while the figure moves: ground, standing props, onion skin. It can be painted once and kept."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_standing(painter, props, stage, inks)
    if onion is not None:
        faint = mix(inks.near, inks.edge, ONION)  # opaque, or overlapping limbs would show through each other
        ghost = Inks(faint, faint, faint, faint, faint, faint, faint, faint)
        _body(painter, onion, stage, ghost, ())


def paint_body(
    painter: QPainter,
    skeleton: Skeleton,
    stage: Stage,
    inks: Inks,
    *,
    props: Iterable[Prop] = (),
    working: Iterable[Muscle] = (),
) -> None:
    """What moves: the figure and what it carries."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    props = tuple(props)
    paint_carried(painter, props, skeleton, stage, inks, behind=True)
    _body(painter, skeleton, stage, inks, tuple(working))
    paint_carried(painter, props, skeleton, stage, inks, behind=False)


def _body(painter: QPainter, one: Skeleton, stage: Stage, inks: Inks, working: tuple[Muscle, ...]) -> None:
    """Far limbs first, the near arm last."""
    front = one.view is View.FRONT
    _limb(painter, stage, inks, inks.far, *_leg(one.left))
    if not front:
        _limb(painter, stage, inks, inks.far, _arm(one.left_arm))
    _limb(painter, stage, inks, inks.near, ((one.shoulder, NECK), (_neck(one), NECK)))
    _head(painter, one, stage, inks)
    _limb(painter, stage, inks, inks.near, *_torso(one))
    _limb(painter, stage, inks, inks.near, *_leg(one.right))
    if not front:
        _muscles(painter, one, stage, inks, working)
    arms = (one.left_arm, one.right_arm) if front else (one.right_arm,)
    for arm in arms:
        _limb(painter, stage, inks._replace(outlined=True), inks.near, _arm(arm))
    _dots(painter, one, stage, inks)


def _leg(leg: LegJoints) -> tuple[_Limb, ...]:
    """Thigh and shank, and the foot as the hull of ankle, heel, ball and toe."""
    up = _sole_up(leg)
    heel, ball = (Point(p.x + up.x * r, p.y + up.y * r) for p, r in ((leg.heel, HEEL), (leg.ball, BALL)))
    toe_up = Point(0, 1) if abs(leg.toe.y - leg.ball.y) < 1e-6 else up
    toe = Point(leg.toe.x + toe_up.x * TOE, leg.toe.y + toe_up.y * TOE)
    return (
        ((leg.hip, THIGH), (leg.knee, KNEE), (leg.ankle, ANKLE)),
        ((leg.ankle, ANKLE), (heel, HEEL), (ball, BALL), (toe, TOE)),
        ((leg.ankle, ANKLE), (ball, BALL)),
    )


def _sole_up(leg: LegJoints) -> Point:
    """The way from the sole to the ankle, of length 1."""
    along = Point(leg.ball.x - leg.heel.x, leg.ball.y - leg.heel.y)
    length = hypot(*along)
    if length < 1e-6:  # seen from the front
        rise = Point(leg.ankle.x - leg.ball.x, leg.ankle.y - leg.ball.y)
        high = hypot(*rise) or 1.0
        return Point(rise.x / high, rise.y / high)
    return Point(-along.y / length, along.x / length)


def _arm(arm: ArmJoints) -> _Limb:
    grip = Point((arm.wrist.x + arm.hand.x) / 2, (arm.wrist.y + arm.hand.y) / 2)
    return ((arm.shoulder, SHOULDER), (arm.elbow, ELBOW), (grip, FIST))


def _torso(one: Skeleton) -> tuple[_Limb, ...]:
    waist = _between(one.shoulder, one.pelvis, 0.62)
    if one.view is View.SIDE:
        chest = _between(one.shoulder, one.pelvis, 0.14)
        return (((chest, CHEST), (waist, WAIST), (one.pelvis, HIPS)),)
    right, left = (_between(arm.shoulder, one.pelvis, 0.08) for arm in (one.right_arm, one.left_arm))
    sides = ((right, one.right.hip), (left, one.left.hip))
    return (
        ((right, 0.04), (left, 0.04)),
        *(((a, 0.04), (_between(_between(a, hip, 0.6), waist, 0.25), 0.045), (hip, THIGH)) for a, hip in sides),
        ((one.shoulder, 0.07), (waist, 0.075), (one.pelvis, 0.07)),
        ((one.right.hip, THIGH), (one.left.hip, THIGH)),
    )


def _neck(one: Skeleton) -> Point:
    return _between(one.shoulder, one.head, 0.62)


def _head(painter: QPainter, one: Skeleton, stage: Stage, inks: Inks) -> None:
    painter.save()
    painter.translate(stage.at(one.head))
    painter.rotate(one.nod)
    painter.setPen(_outline(stage, inks) if inks.outlined else Qt.PenStyle.NoPen)
    painter.setBrush(inks.near)
    wide, high = HEAD_WIDE * stage.scale, HEAD_HIGH * stage.scale
    painter.drawEllipse(QRectF(-wide, -high, 2 * wide, 2 * high))
    painter.restore()


def _outline(stage: Stage, inks: Inks) -> QPen:
    return QPen(inks.edge, EDGE * stage.scale)


def _limb(painter: QPainter, stage: Stage, inks: Inks, colour: QColor, *parts: _Limb) -> None:
    """Fill the limb; an outlined one is first filled a little larger in the colour of its edge."""
    painter.setPen(Qt.PenStyle.NoPen)
    if inks.outlined:
        painter.setBrush(inks.edge)
        _fill(painter, stage, parts, EDGE)
    painter.setBrush(colour)
    _fill(painter, stage, parts, 0)


def _fill(painter: QPainter, stage: Stage, parts: tuple[_Limb, ...], more: float) -> None:
    """Discs and what lies between them, one by one: one path of all of them costs many times as much."""
    drawn: set[tuple[Point, float]] = set()
    for limb in parts:
        discs = [(stage.at(place), (radius + more) * stage.scale) for place, radius in limb]
        for joint, (centre, radius) in zip(limb, discs, strict=True):
            if joint not in drawn:
                drawn.add(joint)
                painter.drawEllipse(centre, radius, radius)
        for (start, thick), (end, thin) in pairwise(discs):
            _tangents(painter, start, thick, end, thin)


def _tangents(painter: QPainter, start: QPointF, thick: float, end: QPointF, thin: float) -> None:
    """The area between the outer tangents of two discs."""
    x0, y0, x1, y1 = start.x(), start.y(), end.x(), end.y()
    x, y = x1 - x0, y1 - y0
    length = hypot(x, y)
    if length <= abs(thick - thin):
        return
    slope = (thick - thin) / length
    rise = (1 - slope * slope) ** 0.5
    across, along, down, up = x * slope / length, y * rise / length, y * slope / length, x * rise / length
    ax, ay, bx, by = across - along, down + up, across + along, down - up
    painter.drawConvexPolygon(
        [
            QPointF(x0 + ax * thick, y0 + ay * thick),
            QPointF(x1 + ax * thin, y1 + ay * thin),
            QPointF(x1 + bx * thin, y1 + by * thin),
            QPointF(x0 + bx * thick, y0 + by * thick),
        ]
    )


def _muscles(painter: QPainter, one: Skeleton, stage: Stage, inks: Inks, working: tuple[Muscle, ...]) -> None:
    bones = {"thigh": (one.right.hip, one.right.knee), "shank": (one.right.knee, one.right.ankle)}
    for muscle in working:
        if muscle is Muscle.CORE:
            low, high = (_between(one.shoulder, one.pelvis, share) for share in (0.5, 0.85))
            _limb(painter, stage, inks._replace(outlined=False), inks.working, ((low, 0.026), (high, 0.026)))
            continue
        bone, start, end, front, thick = _MUSCLES[muscle]
        top, foot = bones[bone]
        x, y = foot.x - top.x, foot.y - top.y
        length = hypot(x, y)
        ahead = Point(-y / length * front, x / length * front)
        ends = (Point(top.x + x * share + ahead.x, top.y + y * share + ahead.y) for share in (start, end))
        first, last = ends
        _limb(painter, stage, inks._replace(outlined=False), inks.working, ((first, thick), (last, thick * 0.75)))


def _dots(painter: QPainter, one: Skeleton, stage: Stage, inks: Inks) -> None:
    if inks.outlined:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(inks.joint)
    hip, knee, elbow, ankle = _DOTS
    dots = [(one.right.hip, hip), (one.right.knee, knee), (one.right_arm.elbow, elbow), (one.right.ankle, ankle)]
    dots.append((one.right_arm.shoulder, knee))
    for point, radius in dots:
        painter.drawEllipse(stage.at(point), radius * stage.scale, radius * stage.scale)


def _between(start: Point, end: Point, share: float) -> Point:
    return Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)
