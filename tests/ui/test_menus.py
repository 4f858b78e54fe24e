"""What can be done to a plan is offered when there is one to see, and its keys wait as its menu entries do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from runlegs_desktop.app.preferences import Zoom
from runlegs_desktop.domain.logbook import Logbook
from tests.ui.hands import CTRL, click, door, menu_entry, press, settle

FOR_PLANS = [
    ("Plan", "Rules"),
    ("Session", "Mark done"),
    ("Session", "A day later"),
    ("Session", "Easy"),
    ("Edit", "Paste"),
    ("View", "Whole plan"),
    ("View", "Zoom in"),
    ("View", "Today"),
    ("View", "Next check"),
    ("View", "Next panel"),
    ("View", "Inspector"),
    ("View", "Today strip"),
]
FOR_EVERYBODY = [("File", "Open library"), ("Plan", "Make a plan"), ("Edit", "Athlete"), ("View", "Dark")]


def enabled(window, entries):
    return {entry: menu_entry(window, *entry).isEnabled() for entry in entries}


def test_an_empty_library_offers_no_entry_that_does_nothing(shown):
    window = shown(Logbook())
    assert set(enabled(window, FOR_PLANS).values()) == {False}
    assert set(enabled(window, FOR_EVERYBODY).values()) == {True}


def test_the_first_plan_brings_them_and_its_undo_takes_them_away(shown):
    window = shown(Logbook())
    click(door(window, "blank"))
    assert set(enabled(window, FOR_PLANS).values()) == {True}
    window.undo_action.trigger()
    assert set(enabled(window, FOR_PLANS).values()) == {False}


def test_a_page_over_the_plan_puts_them_away_with_their_keys(plan):
    window, zoom = plan, plan.plan.board.zoom
    assert set(enabled(window, FOR_PLANS).values()) == {True}
    window.pages.show_athlete()
    settle()
    assert set(enabled(window, FOR_PLANS).values()) == {False}
    press(Qt.Key.Key_R, CTRL, on=window)
    press(Qt.Key.Key_Minus, CTRL, on=window)
    assert QApplication.activeModalWidget() is None
    assert window.plan.board.zoom is zoom
    window.pages.back()
    assert set(enabled(window, FOR_PLANS).values()) == {True}
    press(Qt.Key.Key_Minus, CTRL, on=window)
    assert window.plan.board.zoom is Zoom.WHOLE_PLAN
