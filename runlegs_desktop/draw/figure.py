"""The jointed mannequin: a skeleton as tapered limbs, for screen, PDF and PNG alike (DESIGN 9).

The near leg is dark and the far one light, so that a one-legged move shows its leg; muscles at work are coloured
capsules on the near limb.
"""

from collections.abc import Iterable
from math import hypot, sqrt

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.limbs import ArmJoints, LegJoints
from runlegs_desktop.domain.pose import Point, Prop, View
from runlegs_desktop.domain.skeleton import Skeleton
from runlegs_desktop.draw.figure_muscles import Limb, muscle_capsules
from runlegs_desktop.draw.figure_props import paint_carried, paint_standing
from runlegs_desktop.draw.figure_stage import Inks, Stage
from runlegs_desktop.draw.theme import mix

_Disc = tuple[float, float, float]  # in pixels: x, y, radius

THIGH, KNEE, ANKLE = 0.058, 0.043, 0.027  # radii in statures
HEEL, BALL, TOE = 0.021, 0.018, 0.013
FOOT_HALF = 0.016  # half the width of a foot from the front, without its rounding
SHOULDER, ELBOW, FIST = 0.035, 0.027, 0.021
CHEST, WAIST, HIPS, NECK = 0.074, 0.056, 0.062, 0.03
HEAD_WIDE, HEAD_HIGH = 0.055, 0.064
EDGE = 0.0075
ONION = 0.16
_DOTS = (0.017, 0.015, 0.0105, 0.011)  # hip, knee, elbow, ankle


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
    """What is behind first."""
    if one.view is View.FRONT:
        _front_body(painter, one, stage, inks, working)
    else:
        _limb(painter, stage, inks, inks.far, *_leg(one.left))
        _limb(painter, stage, inks, inks.far, _arm(one.left_arm))
        _trunk(painter, one, stage, inks)
        _limb(painter, stage, inks, inks.near, *_leg(one.right))
        _muscles(painter, one, stage, inks, working)
        _limb(painter, stage, inks._replace(outlined=True), inks.near, _arm(one.right_arm))
    _dots(painter, one, stage, inks)


def _front_body(painter: QPainter, one: Skeleton, stage: Stage, inks: Inks, working: tuple[Muscle, ...]) -> None:
    """Limbs that reach back, the trunk, limbs that reach forward. The left leg is the light one here, too."""
    legs = ((one.left, inks.far, one.behind.left), (one.right, inks.near, one.behind.right))
    arms = ((one.left_arm, one.behind.left_arm), (one.right_arm, one.behind.right_arm))
    outlined = inks._replace(outlined=True)
    for behind in (True, False):
        if not behind:
            _trunk(painter, one, stage, inks)
        for leg, colour, is_behind in legs:
            if is_behind is behind:
                _limb(painter, stage, inks, colour, *_front_leg(leg))
        if not behind:
            _muscles(painter, one, stage, inks, working)
        for arm, is_behind in arms:
            if is_behind is behind:
                _limb(painter, stage, outlined, inks.near, _arm(arm))


def _trunk(painter: QPainter, one: Skeleton, stage: Stage, inks: Inks) -> None:
    _limb(painter, stage, inks, inks.near, ((one.shoulder, NECK), (_neck(one), NECK)))
    _head(painter, one, stage, inks)
    _limb(painter, stage, inks, inks.near, *_torso(one))


def _muscles(painter: QPainter, one: Skeleton, stage: Stage, inks: Inks, working: tuple[Muscle, ...]) -> None:
    plain = inks._replace(outlined=False)
    for muscle in working:
        for capsule in muscle_capsules(muscle, one):
            _limb(painter, stage, plain, inks.working, capsule)


def _front_leg(leg: LegJoints) -> tuple[Limb, ...]:
    """Thigh and shank, and a foot as wide as its ball."""
    up = Point(0, 1) if leg.heel != leg.ball else _sole_up(leg)
    low = min(leg.ball, leg.toe, key=lambda place: place.y)
    middle = Point(low.x + up.x * BALL, low.y + up.y * BALL)
    across = Point(up.y * FOOT_HALF, -up.x * FOOT_HALF)
    heel = Point(leg.heel.x + up.x * HEEL, leg.heel.y + up.y * HEEL)
    sides = (Point(middle.x + way * across.x, middle.y + way * across.y) for way in (-1, 1))
    return (
        ((leg.hip, THIGH), (leg.knee, KNEE), (leg.ankle, ANKLE)),
        ((leg.ankle, ANKLE), (heel, HEEL)),
        *(((leg.ankle, ANKLE), (side, BALL)) for side in sides),
    )


def _leg(leg: LegJoints) -> tuple[Limb, ...]:
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


def _arm(arm: ArmJoints) -> Limb:
    grip = Point((arm.wrist.x + arm.hand.x) / 2, (arm.wrist.y + arm.hand.y) / 2)
    return ((arm.shoulder, SHOULDER), (arm.elbow, ELBOW), (grip, FIST))


def _torso(one: Skeleton) -> tuple[Limb, ...]:
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


def _limb(painter: QPainter, stage: Stage, inks: Inks, colour: QColor, *parts: Limb) -> None:
    """Fill the limb; an outlined one is first filled a little larger in the colour of its edge."""
    painter.setPen(Qt.PenStyle.NoPen)
    if inks.outlined:
        painter.setBrush(inks.edge)
        _fill(painter, stage, parts, EDGE)
    painter.setBrush(colour)
    _fill(painter, stage, parts, 0)


def _fill(painter: QPainter, stage: Stage, parts: tuple[Limb, ...], more: float) -> None:
    """Discs and what lies between them, one by one: one path of all of them costs many times as much.

    It runs 25 times a frame, so places are worked out in plain numbers here and not by `Stage.at`.
    """
    scale, left, ground = stage.scale, stage.origin.x(), stage.origin.y()
    drawn: set[tuple[Point, float]] = set()
    for limb in parts:
        before = None
        for joint in limb:
            (across, up), radius = joint
            disc = (left + across * scale, ground - up * scale, (radius + more) * scale)
            if joint not in drawn:
                drawn.add(joint)
                painter.drawEllipse(QPointF(disc[0], disc[1]), disc[2], disc[2])
            if before is not None:
                _tangents(painter, before, disc)
            before = disc


def _tangents(painter: QPainter, start: _Disc, end: _Disc) -> None:
    """The area between the outer tangents of two discs."""
    (x0, y0, thick), (x1, y1, thin) = start, end
    x, y = x1 - x0, y1 - y0
    length = hypot(x, y)
    if length <= abs(thick - thin):
        return
    slope = (thick - thin) / length
    rise = sqrt(1 - slope * slope) / length
    slope /= length
    ax, ay, bx, by = x * slope - y * rise, y * slope + x * rise, x * slope + y * rise, y * slope - x * rise
    painter.drawConvexPolygon(
        (
            QPointF(x0 + ax * thick, y0 + ay * thick),
            QPointF(x1 + ax * thin, y1 + ay * thin),
            QPointF(x1 + bx * thin, y1 + by * thin),
            QPointF(x0 + bx * thick, y0 + by * thick),
        )
    )


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
