"""The leg map: where each muscle is, how it is shaded, and that nothing is said by colour alone."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.stimulus_week import Fed
from runlegs_desktop.draw.fibre_bar import fibre_greys, paint_fibre_bar
from runlegs_desktop.draw.legmap import (
    MAPPED,
    PAPER,
    TALL,
    WIDE,
    Shade,
    View,
    fill_of,
    inks,
    muscle_at,
    outlines,
    paint_leg_map,
    regions,
)
from runlegs_desktop.draw.theme import DARK, LIGHT

pytestmark = pytest.mark.usefixtures("qapp")
BOX = QRectF(0, 0, WIDE, TALL)
THREE = {"light": inks(LIGHT), "dark": inks(DARK), "paper": PAPER}
COLOURS = pytest.mark.parametrize("colours", THREE.values(), ids=THREE)


def painted(view, shades, colours, chosen=None, scale=2):
    image = QImage(round(WIDE) * scale, round(TALL) * scale, QImage.Format.Format_ARGB32)
    image.fill(colours.ground)
    painter = QPainter(image)
    paint_leg_map(painter, view, QRectF(0, 0, WIDE * scale, TALL * scale), shades, colours, chosen=chosen)
    painter.end()
    return image


def inside(view, muscle):
    """A point well inside a muscle's largest patch."""
    path = max((r.path for r in regions(view) if r.muscle is muscle), key=lambda p: p.boundingRect().width())
    box = path.boundingRect()
    places = [QPointF(box.left() + box.width() * a, box.top() + box.height() * b) for a in GRID for b in GRID]
    return next(p for p in places if path.contains(p) and path.contains(p + QPointF(2, 2)))


GRID = (0.5, 0.4, 0.6, 0.3, 0.7)


def views_of(muscle):
    return [view for view in View if any(r.muscle is muscle for r in regions(view))]


def test_every_muscle_but_the_deep_ones_is_on_the_map_on_both_legs():
    assert set(Muscle) - set(MAPPED) == {Muscle.HF, Muscle.CORE}
    for view in View:
        for muscle in {r.muscle for r in regions(view)}:
            sides = {r.path.boundingRect().center().x() < WIDE / 2 for r in regions(view) if r.muscle is muscle}
            assert sides == {True, False}


@pytest.mark.parametrize("view", View)
def test_muscles_lie_within_the_legs_and_the_box(view):
    legs = outlines(view)
    for region in regions(view):
        assert BOX.contains(region.path.boundingRect())
        centre = region.path.boundingRect().center()
        assert any(leg.contains(centre) for leg in legs)


@pytest.mark.parametrize("muscle", MAPPED)
def test_a_point_in_a_muscle_is_that_muscle_at_any_size(muscle):
    for view in views_of(muscle):
        at = inside(view, muscle)
        assert muscle_at(view, BOX, at) is muscle
        assert muscle_at(view, QRectF(10, 20, WIDE / 2, TALL / 2), QPointF(10, 20) + at / 2) is muscle


@settings(max_examples=60)
@given(st.sampled_from(View), st.floats(0, WIDE), st.floats(0, TALL))
def test_the_map_is_the_same_on_both_legs(view, x, y):
    assert muscle_at(view, BOX, QPointF(x, y)) is muscle_at(view, BOX, QPointF(WIDE - x, y))


def test_outside_the_legs_and_in_no_room_there_is_no_muscle():
    assert muscle_at(View.FRONT, BOX, QPointF(WIDE / 2, 300)) is None
    assert muscle_at(View.FRONT, QRectF(), QPointF(0, 0)) is None


@COLOURS
def test_more_work_is_further_from_the_skin(colours):
    def far(level):
        return abs(fill_of(Shade(level), colours).lightness() - colours.skin.lightness())

    steps = [far(level) for level in (0, 0.25, 0.5, 0.75, 1.0)]
    assert steps == sorted(steps)
    assert steps[0] == 0 < steps[1]
    assert fill_of(Shade(1.0), colours) == colours.work


@COLOURS
def test_what_is_painted_is_the_fill(colours):
    at = inside(View.BACK, Muscle.GAS) * 2
    seen = painted(View.BACK, {Muscle.GAS: Shade(0.7, Fed.FED)}, colours).pixelColor(at.toPoint())
    assert seen == fill_of(Shade(0.7, Fed.FED), colours)


@COLOURS
def test_over_under_and_fed_differ_without_colour(colours):
    """In black and white, and at one level."""
    images = [
        painted(View.BACK, {Muscle.GMAX: Shade(0.5, fed)}, colours).convertToFormat(QImage.Format.Format_Grayscale8)
        for fed in Fed
    ]
    edges = [sum(contrasts(image)) for image in images]
    assert len({image.constBits().tobytes() for image in images}) == 3
    over = edges[list(Fed).index(Fed.OVER)]
    assert over > 1.5 * edges[list(Fed).index(Fed.FED)], "hatched"


def contrasts(image):
    """Along a line across the glutes, where grey jumps."""
    y = 70 * 2
    row = [image.pixelColor(x, y).lightness() for x in range(image.width())]
    return [abs(a - b) > 12 for a, b in pairwise(row)]


@COLOURS
def test_the_chosen_muscle_has_a_strong_outline(colours):
    plain, ringed = (painted(View.FRONT, {}, colours, chosen) for chosen in (None, Muscle.RF))
    changed = [
        (x, y) for x in range(plain.width()) for y in range(plain.height()) if plain.pixel(x, y) != ringed.pixel(x, y)
    ]
    assert len(changed) > 200
    assert any(ringed.pixelColor(x, y) == colours.ink for x, y in changed)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("shares", [(0.7, 0.2, 0.1), (1.0, 0.0, 0.0), (0.34, 0.33, 0.33)])
def test_the_bar_of_fibres_shares_its_width(theme, shares):
    image = QImage(200, 10, QImage.Format.Format_ARGB32)
    image.fill(theme.surface)
    painter = QPainter(image)
    paint_fibre_bar(painter, shares, QRectF(0, 0, 200, 10), theme)
    painter.end()
    row = [image.pixelColor(x, 5) for x in range(200)]
    for grey, share in zip(fibre_greys(theme), shares, strict=True):
        assert row.count(grey) == pytest.approx(200 * share, abs=4)
