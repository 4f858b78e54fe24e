"""The leg map: both legs from the front and from behind, each muscle shaded by how much work it gets.

The outlines are points in `resources/catalogue/legmap.json`: one leg, mirrored. Nothing is said by colour alone:
what is over its target is hatched and has a triangle, what is under is grey with a broken outline, and what only
maintains is light (science 4.4).
"""

import json
from collections.abc import Mapping
from enum import Enum
from functools import lru_cache
from typing import Any, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from runlegs_desktop.app.paths import resources
from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.stimulus_week import Fed
from runlegs_desktop.draw.theme import Theme, mix

WIDE, TALL = 160.0, 360.0  # the box the points are given in
_MIDDLE, _GAP, _KNOB = WIDE / 2, 2.5, 1 / 6
_LEAST, _GREY_MOST = 0.16, 0.45  # shade of the slightest work, and of the most that is still under its target
_LIGHT = 0.42  # shade of what is fed and only maintains
_HATCH_STEP, _HATCH_SHARE = 5.0, 0.35
_SIGN = 3.4  # half the width of a triangle, in points of the screen


class View(Enum):
    """Which side of the legs is seen."""

    FRONT = "front"
    BACK = "back"


class Shade(NamedTuple):
    """How a muscle is painted: its level (0 to 1), and where it stands against a target, if there is one."""

    level: float
    fed: Fed | None = None


class Inks(NamedTuple):
    """The colours of a map."""

    ground: QColor
    skin: QColor
    line: QColor
    work: QColor
    under: QColor
    ink: QColor
    focus: QColor


PAPER = Inks(
    QColor("#FFFFFF"),
    QColor("#FFFFFF"),
    QColor("#8C8C8C"),
    QColor("#3C3C3C"),
    QColor("#B4B4B4"),
    QColor("#000000"),
    QColor("#000000"),
)
_MUSCLES = {
    "glute_max": Muscle.GMAX,
    "glute_med": Muscle.GMED,
    "rectus_femoris": Muscle.RF,
    "vastus_lateralis": Muscle.VAS,
    "vastus_medialis": Muscle.VAS,
    "adductors": Muscle.ADD,
    "hamstrings": Muscle.HAM,
    "gastrocnemius": Muscle.GAS,
    "soleus": Muscle.SOL,
    "tibialis_anterior": Muscle.TA,
}
MAPPED = tuple(m for m in Muscle if m in _MUSCLES.values())


class Region(NamedTuple):
    """One patch of a muscle on one leg."""

    muscle: Muscle
    path: QPainterPath


def inks(theme: Theme) -> Inks:
    """The colours of a map on screen (DESIGN 2.1: limbHi, skin)."""
    work, skin = ("#F08A5B", "#2A2E33") if theme.is_dark else ("#D1541B", "#EFEFEB")
    ground = "#22262B" if theme.is_dark else "#F8F8F6"
    return Inks(QColor(ground), QColor(skin), theme.line2, QColor(work), theme.text3, theme.text, theme.accent)


def width_for(height: float) -> float:
    """How wide one view is that is so high."""
    return height * WIDE / TALL


@lru_cache(maxsize=2)
def regions(view: View) -> tuple[Region, ...]:
    """Every patch of a view, in the box of 160 by 360."""
    made = []
    for name, points in _data()[view.value]:
        path = _closed(points)
        made += [Region(_MUSCLES[name], side.map(path)) for side in _sides()]
    return tuple(made)


@lru_cache(maxsize=2)
def outlines(view: View) -> tuple[QPainterPath, ...]:
    """The two legs."""
    path = _closed(_data()["outline"][view.value])
    return tuple(side.map(path) for side in _sides())


def muscle_at(view: View, rect: QRectF, point: QPointF) -> Muscle | None:
    """The muscle under a point of a map painted into `rect`, or none."""
    back, sound = _placed(rect).inverted()
    if not sound:
        return None
    here = back.map(point)
    return next((r.muscle for r in reversed(regions(view)) if r.path.contains(here)), None)


def paint_leg_map(
    painter: QPainter,
    view: View,
    rect: QRectF,
    shades: Mapping[Muscle, Shade],
    colours: Inks,
    *,
    chosen: Muscle | None = None,
) -> None:
    """Paint one view into `rect`, keeping its shape; `chosen` gets a strong outline."""
    place = _placed(rect)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for path in outlines(view):
        painter.setPen(QPen(colours.line, 1.2))
        painter.setBrush(colours.ground)
        painter.drawPath(place.map(path))
    for region in regions(view):
        _paint_region(painter, place.map(region.path), shades.get(region.muscle, Shade(0.0)), colours)
    if view is View.FRONT:
        _paint_knees(painter, place, colours)
    for region in regions(view):
        if region.muscle is chosen:
            painter.setPen(QPen(colours.ink, 1.8))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(place.map(region.path))
    _paint_signs(painter, view, place, shades, colours)
    painter.restore()


def fill_of(shade: Shade, colours: Inks) -> QColor:
    """A muscle's colour: nothing; grey below its target, light where it maintains, full from where it is productive on;
    without a target more of the colour of work with its level.
    """
    if shade.level <= 0:
        return colours.skin
    if shade.fed is Fed.UNDER:
        return mix(colours.under, colours.skin, _LEAST + _GREY_MOST * min(shade.level, 1.0))
    if shade.fed is not None:
        is_productive = shade.fed is Fed.OVER or shade.level >= 1
        return mix(colours.work, colours.skin, 1.0 if is_productive else _LIGHT)
    return mix(colours.work, colours.skin, _LEAST + (1 - _LEAST) * min(shade.level, 1.0))


def paint_swatch(painter: QPainter, box: QRectF, shade: Shade, colours: Inks) -> None:
    """A box filled and outlined as a muscle is, for a legend."""
    path = QPainterPath()
    path.addRect(box)
    _paint_region(painter, path, shade, colours)


def _paint_region(painter: QPainter, path: QPainterPath, shade: Shade, colours: Inks) -> None:
    pen = QPen(colours.line, 0.9)
    if shade.fed is Fed.UNDER:
        pen = QPen(colours.under, 0.9, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([2.0, 2.0])
    painter.setPen(pen)
    painter.setBrush(fill_of(shade, colours))
    painter.drawPath(path)
    if shade.fed is Fed.OVER:
        _hatch(painter, path, colours)


def _hatch(painter: QPainter, path: QPainterPath, colours: Inks) -> None:
    """Lines rising to the right, clipped to the muscle."""
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    ink = QColor(colours.ink)
    ink.setAlphaF(_HATCH_SHARE)
    painter.setPen(QPen(QBrush(ink), 1.2))
    box = path.boundingRect()
    x = box.left() - box.height()
    while x < box.right():
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()))
        x += _HATCH_STEP
    painter.restore()


def _paint_knees(painter: QPainter, place: QTransform, colours: Inks) -> None:
    knee = _data()["patella"]
    painter.setPen(QPen(colours.line, 0.9))
    painter.setBrush(colours.ground)
    for side in _sides():
        path = QPainterPath()
        path.addEllipse(QPointF(knee["cx"], knee["cy"]), knee["rx"], knee["ry"])
        painter.drawPath(place.map(side.map(path)))


def _paint_signs(
    painter: QPainter, view: View, place: QTransform, shades: Mapping[Muscle, Shade], colours: Inks
) -> None:
    """A triangle on the largest patch of each leg of what is over its target."""
    for muscle, shade in shades.items():
        if shade.fed is not Fed.OVER:
            continue
        patches = [r.path for r in regions(view) if r.muscle is muscle]
        for side in (patches[0::2], patches[1::2]):
            if side:
                widest = max(side, key=lambda path: path.boundingRect().width() * path.boundingRect().height())
                _triangle(painter, place.map(widest).boundingRect().center(), colours)


def _triangle(painter: QPainter, centre: QPointF, colours: Inks) -> None:
    points = [QPointF(0, -_SIGN), QPointF(_SIGN, _SIGN * 0.8), QPointF(-_SIGN, _SIGN * 0.8)]
    painter.setPen(QPen(colours.ground, 1.2))
    painter.setBrush(colours.ink)
    painter.drawPolygon(QPolygonF([centre + p for p in points]))


def _placed(rect: QRectF) -> QTransform:
    """The box of the points into a rectangle, in its middle, its shape kept."""
    scale = min(rect.width() / WIDE, rect.height() / TALL)
    left = rect.center().x() - WIDE * scale / 2
    top = rect.center().y() - TALL * scale / 2
    return QTransform(scale, 0, 0, scale, left, top)


def _sides() -> tuple[QTransform, QTransform]:
    """One leg to the right of the middle, and its mirror image."""
    return QTransform(1, 0, 0, 1, _MIDDLE + _GAP, 0), QTransform(-1, 0, 0, 1, _MIDDLE - _GAP, 0)


def _closed(points: list[list[float]]) -> QPainterPath:
    """A closed Catmull-Rom curve: each handle is a sixth of the way between its neighbours."""
    knots = [QPointF(x, y) for x, y in points]
    count = len(knots)
    path = QPainterPath(knots[0])
    for n, here in enumerate(knots):
        before, after, beyond = knots[n - 1], knots[(n + 1) % count], knots[(n + 2) % count]
        path.cubicTo(here + (after - before) * _KNOB, after - (beyond - here) * _KNOB, after)
    path.closeSubpath()
    return path


@lru_cache(maxsize=1)
def _data() -> Any:  # noqa: ANN401 - what JSON gives; a test reads every region
    return json.loads((resources() / "catalogue" / "legmap.json").read_text(encoding="utf-8"))
