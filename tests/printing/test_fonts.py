"""Type: Inter with true weights, and something to read where it is missing."""

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

from runlegs_desktop.draw import fonts

CACHES = (fonts.load, fonts.paper_font, fonts._screen_font, fonts._inter_file)


@pytest.fixture(autouse=True)
def _fresh(qapp):
    yield
    for cached in CACHES:
        cached.cache_clear()


def wide(font):
    return QFontMetricsF(font).horizontalAdvance("Hills 8 × 60 s")


def test_inter_is_there():
    assert fonts.load() == "Inter"
    assert QFontInfo(fonts.font(12)).family() == "Inter"


def test_screen_sizes_are_pixels():
    assert QFontInfo(fonts.font(12)).pixelSize() == 12
    assert fonts.font(12.5).pointSizeF() > fonts.font(12).pointSizeF()


def test_weights_differ():
    widths = [wide(fonts.paper_font(8, weight)) for weight in (400, 600, 700)]
    assert widths == sorted(set(widths))


def test_tabular_figures_have_one_width():
    metrics = QFontMetricsF(fonts.font(12))
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("8888")


def test_paper_sizes_are_hundredths_of_a_millimetre_and_never_less_than_asked():
    for points in (6.5, 6.6, 8.2, 16):
        assert 0 <= fonts.paper_font(points).pixelSize() * 72 / 2540 - points < 0.03


def test_a_font_handed_out_may_be_changed():
    fonts.font(12).setPointSizeF(40)
    assert QFontInfo(fonts.font(12)).pixelSize() == 12


@pytest.mark.parametrize("answer", [-1, None])
def test_without_inter_the_systems_font_is_used(monkeypatch, answer):
    fonts.load.cache_clear()
    if answer is None:
        monkeypatch.setattr(fonts, "_inter_file", lambda: None)
    else:
        monkeypatch.setattr(fonts.QFontDatabase, "addApplicationFont", lambda _path: answer)
    assert fonts.load() == fonts.system_family()
    made = fonts._base(600)
    assert made.weight() == QFont.Weight.DemiBold
    assert made.families()[-1] == fonts.LAST_RESORT


def test_a_machine_without_the_package(monkeypatch):
    fonts._inter_file.cache_clear()
    monkeypatch.setattr(fonts, "find_spec", lambda _name: None)
    assert fonts._inter_file() is None
