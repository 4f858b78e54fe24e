"""Where the figure stands in a rectangle, and the colours it is drawn in. The same scale holds for a whole motion."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from runlegs_desktop.domain.pose import Point, Prop
from runlegs_desktop.domain.skeleton import Skeleton
from runlegs_desktop.draw.theme import Theme

_AROUND = 0.07  # flesh around the joints, in statures
_HEAD = 0.075
_LEAST = Point(0.5, 0.6)  # a lying figure is not drawn larger than a standing one needs


class Inks(NamedTuple):
    """What the figure is drawn with. `edge` outlines the near arm on screen, and every limb on paper (`outlined`)."""

    near: QColor
    far: QColor
    working: QColor
    edge: QColor
    joint: QColor
    prop: QColor
    held: QColor
    ground: QColor
    outlined: bool = False


class Stage(NamedTuple):
    """Pixels (or paper units) a stature, and where the world's origin lies."""

    scale: float
    origin: QPointF
    ground: tuple[float, float]  # from where to where the ground is drawn

    def at(self, point: Point) -> QPointF:
        """A place of the world in the picture."""
        return QPointF(self.origin.x() + point.x * self.scale, self.origin.y() - point.y * self.scale)


PAPER = Inks(
    near=QColor("#F7F7F7"),
    far=QColor("#D2D2D2"),
    working=QColor("#6A6A6A"),
    edge=QColor("#000000"),
    joint=QColor("#000000"),
    prop=QColor("#B4B4B4"),
    held=QColor("#000000"),
    ground=QColor("#000000"),
    outlined=True,
)


def inks(theme: Theme) -> Inks:
    """The figure's colours on screen (DESIGN 2.1: limbN, limbF, limbHi)."""
    near, far, working = ("#C3CAD3", "#5A626C", "#F08A5B") if theme.is_dark else ("#47505C", "#B4BBC4", "#D1541B")
    held = "#8B95A1" if theme.is_dark else "#6B727C"
    prop = "#4A5058" if theme.is_dark else "#CBCBC5"
    return Inks(
        QColor(near),
        QColor(far),
        QColor(working),
        theme.surface,
        theme.surface,
        QColor(prop),
        QColor(held),
        theme.line2,
    )


def stage(skeletons: Iterable[Skeleton], props: Iterable[Prop], rect: QRectF) -> Stage:
    """The scale at which all of these fit into `rect`, standing on one ground."""
    xs, ys = [0.0], [0.0]
    for one in skeletons:
        xs += [one.head.x - _HEAD, one.head.x + _HEAD]
        ys.append(one.head.y + _HEAD)
        for point in _outer(one):
            xs += [point.x - _AROUND, point.x + _AROUND]
            ys.append(point.y + _AROUND)
    for prop in props:
        if not prop.carried:
            xs += [prop.at.x, prop.at.x + prop.size.x]
            ys.append(prop.at.y + prop.size.y)
    middle, wide = (min(xs) + max(xs)) / 2, max(max(xs) - min(xs), _LEAST.x)
    high = max(*ys, _LEAST.y) + 0.03  # the ground has a thickness
    scale = min(rect.width() / wide, rect.height() / high)
    ground = rect.bottom() - 0.025 * scale
    left = rect.center().x() - middle * scale
    reach = wide / 2 * scale
    return Stage(scale, QPointF(left, ground), (rect.center().x() - reach, rect.center().x() + reach))


def _outer(one: Skeleton) -> list[Point]:
    legs = [point for leg in (one.right, one.left) for point in (leg.hip, leg.knee, leg.ankle, leg.toe)]
    return legs + [point for arm in (one.right_arm, one.left_arm) for point in (arm.elbow, arm.hand)]
