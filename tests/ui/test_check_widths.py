"""The checks fit their dock, whenever a fix comes and however wide the window is."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea

from tests.ui.hands import resize, settle

LONG = "Make Tuesday’s tempo easy with strides & move Thursday’s hills to Saturday"


def everything_fits(window):
    dock = window.plan.dock
    room = dock.findChild(QScrollArea).viewport().width()
    for item in dock.items:
        assert item.width() == room
        for inside in (*item.findChildren(QLabel), *item.findChildren(QPushButton)):
            if inside.isVisibleTo(item):
                assert inside.geometry().right() <= room, (inside.text(), inside.geometry(), room)
                assert inside.width() >= inside.minimumSizeHint().width() or isinstance(inside, QLabel)


@pytest.mark.parametrize("widths", [(1440, 1366), (1366, 1440), (1440, 1290, 1600)])
def test_a_long_fix_is_wrapped_to_the_dock_at_every_width(window, widths):
    for item in window.plan.dock.items:
        item.show_fix(LONG, "")
    for wide in widths:
        resize(window, wide, 900)
        settle()
        everything_fits(window)


def test_a_fix_that_comes_before_its_check_is_laid_out_fits_too(window):
    dock, shown = window.plan.dock, window.plan.dock._shown
    dock._shown = None
    dock.show_checks(shown)
    for item in dock.items:
        item.show_fix(LONG, "")  # nothing has a size yet
    settle()
    everything_fits(window)
    assert "".join(dock.items[0]._fix.text().split()) == "".join(LONG.replace("&", "&&").split())
