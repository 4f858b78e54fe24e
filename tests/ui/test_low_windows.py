"""Low windows: seven whole weeks, the inspector under them, checks over a lower palette; and nothing is cut."""

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QImage, QPainter

from runlegs_desktop.app.preferences import Zoom
from runlegs_desktop.domain.plan import Phase
from runlegs_desktop.draw.card_paint import CardLook, paint_card
from runlegs_desktop.draw.text import width
from runlegs_desktop.draw.theme import LIGHT
from runlegs_desktop.present.phase_words import short_phases
from runlegs_desktop.ui.plan.arrangement import INSET
from runlegs_desktop.ui.plan.staples import Staples
from tests.ui.conftest import made_ready
from tests.ui.hands import cards, rows, settle, weeks_seen


@pytest.mark.parametrize("height", [820, 860, 900, 1000])
def test_the_inspector_is_docked_with_seven_whole_weeks(window, board, height):
    made_ready(window, 1440, height)
    panel = window.plan.inspector
    assert panel.isVisible()
    assert not window.plan.inspector_bar.isVisible()
    assert panel.mapTo(window, QPoint()).y() >= board.mapTo(window, QPoint(0, board.height())).y()
    assert len(weeks_seen(board)) == 7


@pytest.mark.parametrize("size", [(1366, 768), (1366, 730), (1440, 819)])
def test_a_lower_window_folds_the_inspector_and_shows_seven_weeks(window, board, size):
    made_ready(window, *size)
    assert window.plan.inspector_bar.isVisible()
    assert len(weeks_seen(board)) == 7


def test_the_checks_have_more_room_where_the_window_is_low(window):
    made_ready(window, 1366, 900)
    palette, high = window.plan.dock.cards, window.plan.dock.cards.height()
    made_ready(window, 1366, 730)
    assert palette.height() <= high - 60
    for button in palette._buttons:
        assert palette.rect().contains(button.geometry())
        assert not any(button.geometry().intersects(o.geometry()) for o in palette._buttons if o is not button)
    made_ready(window, 1366, 900)
    assert palette.height() == high


def test_the_least_window_fits_a_small_screen_at_a_quarter_more(window, board):
    made_ready(window, 1093, 614 - 54)
    assert (window.width(), window.height()) == (1093, 560), "no part of it is off the screen"
    assert len(weeks_seen(board)) >= 5
    for row in rows(board):
        assert row.height() >= 60


@pytest.mark.parametrize("height", [820, 900, 1000])
def test_a_staple_runs_under_the_dates(window, board, height):
    made_ready(window, 1440, height)
    window.plan.set_zoom(Zoom.SEVEN_WEEKS)
    settle()
    found = board.seen._staples
    assert isinstance(found, Staples)
    assert found.spans
    image = board.viewport().grab().toImage()
    amber = LIGHT.warn_mark.name()
    for span in found.spans:
        top = round(span.rect.top())
        first = round(span.rect.left()) + 5
        letters = [
            y
            for y in range(top - 12, top + 3)
            for x in range(first, first + 12)
            if image.pixelColor(x, y).lightness() < 150 and image.pixelColor(x, y).saturation() < 60
        ]
        line = [y for y in range(top - 6, top + 3) if image.pixelColor(first + 20, y).name() == amber]
        assert line
        assert letters
        assert max(letters) < min(line), "there is air between the date and the line"


def test_every_phase_has_a_name_for_the_room_beside_a_warning(qapp):
    """Beside the chip of a week of two figures and a tenth 33 pixels are left."""
    for phase in Phase:
        names = short_phases(phase)
        assert width(names[-1], 11, 600) <= 33
        assert [len(n) for n in names] == sorted({len(n) for n in names}, reverse=True)


@pytest.mark.parametrize("wide", [88, 94, 100, 120])
def test_heavy_is_written_on_the_narrowest_card(window, board, monkeypatch, wide):
    heavy = next(c.card for c in cards(board).values() if c.card.mark == "heavy")
    written = []

    def drawText(painter, *given):  # noqa: N802 - Qt's name
        written.append(given[-1])

    monkeypatch.setattr(QPainter, "drawText", drawText)
    image = QImage(wide + 2 * INSET, 40, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    paint_card(painter, heavy, QRectF(INSET, 3, wide, 20), LIGHT, CardLook())
    painter.end()
    assert "heavy" in written
    assert not [t for t in written if t.endswith("\u2026")]
