"""However many strength sessions a week has, their hexagons leave the words beside them alone."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from runlegs_desktop.domain.session import Kind
from runlegs_desktop.draw.text import width
from runlegs_desktop.draw.theme import LIGHT
from runlegs_desktop.draw.total_paint import paint_total
from runlegs_desktop.present.board import board
from runlegs_desktop.present.numbers import Numbers
from tests.present.made import heavy, laid, run

pytestmark = pytest.mark.usefixtures("qapp")
WIDE, HIGH, PAD = 178, 73, 10


def green_columns(total):
    image = QImage(WIDE, HIGH, QImage.Format.Format_ARGB32)
    image.fill(LIGHT.surface)
    painter = QPainter(image)
    paint_total(painter, total, ("Build",), QRectF(image.rect()), LIGHT)
    painter.end()
    green = LIGHT.tones[Kind.STRENGTH].solid.name()
    return [x for x in range(WIDE) if any(image.pixelColor(x, y).name() == green for y in range(HIGH))]


@pytest.mark.parametrize(("count", "shown"), [(1, 1), (3, 3), (4, 1), (6, 1), (14, 1)])
def test_hexagons_stop_before_the_words(count, shown):
    rows = [heavy(f"h{n}", n % 7) for n in range(count)]
    total = board(laid(run("a", km=20), *rows), (), Numbers()).weeks[0].total
    assert total.strength == str(count), "the number says what the hexagons cannot"
    drawn = green_columns(total)
    assert drawn
    assert drawn[0] > PAD + width(total.mix, 11) + width(total.strength, 11)
    assert (drawn[-1] - drawn[0]) // 13 + 1 == shown
