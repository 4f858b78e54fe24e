"""What stands beside the figure or is carried by it: benches, steps, walls, bars, bells, bands and rollers."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from runlegs_desktop.domain.limbs import TRUNK
from runlegs_desktop.domain.pose import Point, Prop, Thing, View
from runlegs_desktop.domain.skeleton import Skeleton
from runlegs_desktop.draw.figure_stage import Inks, Stage

PLATE, BAR, BELL = 0.128, 0.014, 0.038  # radii in statures
BAR_HALF = 0.44  # half of what is drawn of a bar from the front
_LEG = 0.022
_GROUND = 0.012
_SEATS = frozenset({Thing.BENCH, Thing.CHAIR})
_BEHIND = frozenset({"back", "feet", "knees"})


def paint_standing(painter: QPainter, props: Iterable[Prop], stage: Stage, inks: Inks) -> None:
    """The ground, and everything that stands on it."""
    left, right = stage.ground
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(inks.ground)
    painter.drawRect(QRectF(left, stage.origin.y(), right - left, _GROUND * stage.scale))
    for prop in props:
        if not prop.carried:
            _standing(painter, prop, stage, inks)


def _standing(painter: QPainter, prop: Prop, stage: Stage, inks: Inks) -> None:
    top = stage.at(Point(prop.at.x, prop.at.y + prop.size.y))
    box = QRectF(top, stage.at(Point(prop.at.x + prop.size.x, prop.at.y)))
    painter.setPen(QPen(inks.edge, 0.005 * stage.scale) if inks.outlined else Qt.PenStyle.NoPen)
    painter.setBrush(inks.prop)
    if prop.thing is Thing.ROLLER:
        painter.drawEllipse(box)
        return
    round_by = 0.012 * stage.scale
    if prop.thing not in _SEATS:
        painter.drawRoundedRect(box, round_by, round_by)
        return
    slab = QRectF(box.left(), box.top(), box.width(), 0.05 * stage.scale)
    leg = _LEG * stage.scale
    for x in (box.left() + 1.2 * leg, box.right() - 2.2 * leg):
        painter.drawRect(QRectF(QPointF(x, slab.bottom()), QPointF(x + leg, box.bottom())))
    if prop.thing is Thing.CHAIR:
        painter.drawRoundedRect(QRectF(box.left(), box.top() - box.height(), leg, box.height() + slab.height()), 2, 2)
    painter.drawRoundedRect(slab, round_by, round_by)


def paint_carried(
    painter: QPainter, props: Iterable[Prop], one: Skeleton, stage: Stage, inks: Inks, *, behind: bool
) -> None:
    """What the figure holds: behind its body, or in front of it."""
    for prop in props:
        if prop.carried and (prop.carried in _BEHIND) is behind:
            _PAINTERS[prop.thing](painter, prop, one, stage, inks)


def _places(prop: Prop, one: Skeleton) -> tuple[Point, ...]:
    """Where a carried thing is: for pairs both, the near one last."""
    near, far = _grip(one.right_arm.wrist, one.right_arm.hand), _grip(one.left_arm.wrist, one.left_arm.hand)
    trunk = Point(one.shoulder.x - one.pelvis.x, one.shoulder.y - one.pelvis.y)
    front = one.view is View.FRONT
    ahead = Point(0, 0) if front else Point(trunk.y / TRUNK, -trunk.x / TRUNK)
    thigh = _along(one.right.hip, one.right.knee, 0.7)
    return {
        "hands": (far, near),
        "hand": (near,),
        "far hand": (far,),
        "chest": (
            _grip(near, far) if one.view is View.FRONT else Point(near.x + ahead.x * 0.01, near.y + ahead.y * 0.01),
        ),
        "back": (Point(one.shoulder.x - ahead.x * 0.055, one.shoulder.y + 0.015),),
        "hips": (Point(one.pelvis.x + ahead.x * 0.08, one.pelvis.y + ahead.y * 0.08),),
        "thighs": (Point(thigh.x + 0.02, thigh.y + 0.075),),
        "knees": (one.left.knee, one.right.knee),
        "feet": (one.left.ball, one.right.ball),
    }[prop.carried]


def _along(start: Point, end: Point, share: float) -> Point:
    return Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)


def _grip(wrist: Point, hand: Point) -> Point:
    return Point((wrist.x + hand.x) / 2, (wrist.y + hand.y) / 2)


def _barbell(painter: QPainter, prop: Prop, one: Skeleton, stage: Stage, inks: Inks) -> None:
    places = _places(prop, one)
    if one.view is View.FRONT:
        _barbell_across(painter, _grip(places[0], places[-1]), stage, inks)
        return
    centre = stage.at(places[-1])
    painter.setPen(QPen(inks.held, 0.012 * stage.scale))
    fill = QColor(inks.prop)
    fill.setAlphaF(0.55)
    painter.setBrush(fill)
    painter.drawEllipse(centre, PLATE * stage.scale, PLATE * stage.scale)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(inks.held)
    painter.drawEllipse(centre, BAR * 1.6 * stage.scale, BAR * 1.6 * stage.scale)


def _barbell_across(painter: QPainter, middle: Point, stage: Stage, inks: Inks) -> None:
    """From the front a bar is long and its plates are thin."""
    left, right = (stage.at(Point(middle.x + way * BAR_HALF, middle.y)) for way in (-1, 1))
    painter.setPen(QPen(inks.held, BAR * stage.scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(left, right)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(inks.held)
    thick, high = 0.03 * stage.scale, PLATE * stage.scale
    for end in (left + QPointF(2 * thick, 0), right - QPointF(2 * thick, 0)):
        painter.drawRoundedRect(QRectF(end.x() - thick / 2, end.y() - high, thick, 2 * high), 2, 2)


def _dumbbell(painter: QPainter, prop: Prop, one: Skeleton, stage: Stage, inks: Inks) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(inks.held)
    half, high = 0.045 * stage.scale, 0.026 * stage.scale
    for place in _places(prop, one):
        at = stage.at(place)
        if one.view is View.FRONT:  # its end
            painter.drawEllipse(at, 1.2 * high, 1.2 * high)
            continue
        painter.drawRect(QRectF(at.x() - half, at.y() - high / 2.4, 2 * half, high / 1.2))
        for side in (-1, 1):
            x = at.x() + side * half
            painter.drawRoundedRect(QRectF(x - high * 0.8, at.y() - high, 1.6 * high, 2 * high), high / 3, high / 3)


def _kettlebell(painter: QPainter, prop: Prop, one: Skeleton, stage: Stage, inks: Inks) -> None:
    near = one.right_arm
    away = Point(near.hand.x - near.wrist.x, near.hand.y - near.wrist.y)
    place = _places(prop, one)[-1]
    hangs = Point(place.x + away.x * 0.9, place.y + away.y * 0.9) if prop.carried.startswith("hand") else place
    painter.setPen(QPen(inks.held, 0.014 * stage.scale))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(stage.at(_grip(place, hangs)), 0.024 * stage.scale, 0.024 * stage.scale)
    painter.setBrush(inks.held)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(stage.at(hangs), BELL * stage.scale, BELL * stage.scale)


def _band(painter: QPainter, prop: Prop, one: Skeleton, stage: Stage, inks: Inks) -> None:
    far, near = _places(prop, one)
    painter.setPen(QPen(inks.held, 0.016 * stage.scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(stage.at(far), stage.at(near))


def _strap(painter: QPainter, _prop: Prop, one: Skeleton, stage: Stage, inks: Inks) -> None:
    foot = one.right.ball
    hand = _grip(one.right_arm.wrist, one.right_arm.hand)
    painter.setPen(QPen(inks.held, 0.01 * stage.scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(stage.at(hand), stage.at(foot))


def _slider(painter: QPainter, _prop: Prop, one: Skeleton, stage: Stage, inks: Inks) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(inks.held)
    heel = one.right.heel
    left = stage.at(Point(heel.x - 0.05, 0.012))
    painter.drawRect(QRectF(left, stage.at(Point(heel.x + 0.06, 0))))


_Painter = Callable[[QPainter, Prop, Skeleton, Stage, Inks], None]
_PAINTERS: Mapping[Thing, _Painter] = {
    Thing.BARBELL: _barbell,
    Thing.DUMBBELL: _dumbbell,
    Thing.KETTLEBELL: _kettlebell,
    Thing.BAND: _band,
    Thing.STRAP: _strap,
    Thing.SLIDER: _slider,
}
