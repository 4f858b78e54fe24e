"""The leg map under mouse and keyboard, in the inspector and for a week."""

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.inputs import Experience, Goal
from runlegs_desktop.domain.schedule import State
from runlegs_desktop.domain.session import Kind, Zone
from runlegs_desktop.domain.stimulus import Ledgers
from runlegs_desktop.draw.legmap import MAPPED, fill_of, inks
from runlegs_desktop.draw.theme import DARK
from runlegs_desktop.present.leg_load import session_legs, week_legs
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.ui.leg_map_view import LegMapView
from runlegs_desktop.ui.leg_popup import LegPopup
from tests.domain.stimulus_made import TABLES, block, planned, step
from tests.ui.hands import click, press, settle
from tests.ui.test_inspector import look, page, panel  # noqa: F401 - fixtures

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing the keyboard)", extend=True)  # popups

MADE = Ledgers(TABLES, Experience.INTERMEDIATE, 40.0, lambda _session: (block(sets=20),))
HILLS = planned(Kind.HILLS, [step(Zone.E, 900), *[step(Zone.H, 60)] * 8], 1380)


def hills():
    return session_legs(HILLS, MADE, Numbers())


def easy():
    return session_legs(planned(Kind.EASY, seconds=3000), MADE, Numbers())


def week():
    done = planned(Kind.STRENGTH, seconds=2700, state=State.DONE, name="legs-a")
    return week_legs((done, HILLS), MADE, Goal.LEGS, Numbers(), title="What week 6 trains")


@pytest.fixture
def view(look):  # noqa: F811
    made = LegMapView(look, 226, captions=True)
    made.show_page(week())
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made, 2000)
    settle()
    yield made
    made.close()
    made.deleteLater()
    settle()


@pytest.fixture
def popup(look):  # noqa: F811
    made = LegPopup(look)
    made.open_at(QPoint(20, 20), week())
    settle()
    yield made
    if shiboken6.isValid(made):
        made.hide()
    settle()


def place_of(view, muscle):
    """A point of the widget that is in a muscle."""
    spots = [QPoint(x, y) for x in range(0, view.width(), 3) for y in range(0, view.height(), 3)]
    return next(at for at in spots if view.muscle_at(at.toPointF()) is muscle)


@pytest.mark.parametrize("muscle", MAPPED)
def test_a_click_chooses_the_muscle_under_it(view, muscle):
    heard = []
    view.chosen.connect(heard.append)
    click(view, place_of(view, muscle))
    assert heard == [muscle]
    assert view.muscle is muscle
    assert week().row(muscle).sentence in view.accessibleName()


def test_a_click_beside_the_legs_chooses_nothing(view):
    heard = []
    view.chosen.connect(heard.append)
    click(view, QPoint(1, 1))
    assert heard == []


def test_arrows_go_round_all_muscles_and_enter_chooses(view):
    pointed, chosen = [], []
    view.pointed.connect(pointed.append)
    view.chosen.connect(chosen.append)
    view.setFocus()
    for _muscle in MAPPED:
        press(Qt.Key.Key_Right)
    assert pointed == list(MAPPED)
    press(Qt.Key.Key_Right)
    assert view.muscle is MAPPED[0]
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Return)
    assert chosen == [MAPPED[-1]]


def test_the_pointer_speaks_of_what_is_under_it(view):
    heard = []
    view.pointed.connect(heard.append)
    at, none = place_of(view, Muscle.HAM).toPointF(), Qt.MouseButton.NoButton
    plain = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(view, QMouseEvent(QEvent.Type.MouseMove, at, view.mapToGlobal(at), none, none, plain))
    assert heard[-1:] == [Muscle.HAM]


def test_the_focus_can_be_seen(view, look):  # noqa: F811
    view.clearFocus()
    settle()
    without = view.grab().toImage()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    assert view.grab().toImage().pixelColor(view.width() // 2, 1) == look.theme.accent
    assert without.pixelColor(view.width() // 2, 1) != look.theme.accent


def test_it_follows_the_look(view, look):  # noqa: F811
    look.choose("dark")
    settle()
    at = place_of(view, Muscle.TA)
    seen = {view.grab().toImage().pixelColor(at + QPoint(x, 6)).name() for x in range(-2, 9)}
    row = week().row(Muscle.TA)
    assert fill_of((row.level, row.fed) and _shade(row), inks(DARK)).name() in seen


def _shade(row):
    from runlegs_desktop.draw.legmap import Shade  # noqa: PLC0415 - used here only

    return Shade(row.level, row.fed)


def test_the_popup_begins_at_the_most_worked_and_lists_what_is_behind(popup):
    best = max(week().rows, key=lambda row: row.level)
    assert popup.map.muscle is best.muscle
    for _turn in range(3):
        press(Qt.Key.Key_Up, on=popup.muscles)
    press(Qt.Key.Key_Home, on=popup.muscles)
    assert popup.map.muscle is Muscle.GMAX
    assert popup.terms.topLevelItem(0).toolTip(0) == f"{week().rows[0].terms[0].name}, Tue 4 Aug · 20 × 8, done"
    assert popup.terms.topLevelItem(0).text(1) == "20.0"


def test_keys_reach_the_deep_muscles_too(popup):
    press(Qt.Key.Key_End, on=popup.muscles)
    assert popup.map.muscle is Muscle.CORE


def test_a_click_on_the_map_shows_that_muscle(popup):
    click(popup.map, place_of(popup.map, Muscle.SOL))
    assert popup.muscles.currentItem().text(0) == "Soleus"
    assert popup._plain.text() == "low calf"


def test_a_session_behind_a_muscle_can_be_asked_for(popup):
    heard = []
    popup.session_asked.connect(heard.append)
    press(Qt.Key.Key_Home, on=popup.muscles)
    popup.terms.setCurrentItem(popup.terms.topLevelItem(0))
    press(Qt.Key.Key_Return, on=popup.terms)
    assert heard == ["legs-a"]
    assert not shiboken6.isValid(popup)


def test_escape_closes_it(popup):
    heard = []
    popup.closed.connect(lambda: heard.append(1))
    press(Qt.Key.Key_Escape, on=popup.muscles)
    assert heard == [1]
    assert not shiboken6.isValid(popup)


def test_every_text_has_its_room(popup):
    for table in (popup.muscles, popup.terms):
        assert table.accessibleName()
        for n in range(table.topLevelItemCount()):
            for column in range(table.columnCount()):
                needed = table.fontMetrics().horizontalAdvance(table.topLevelItem(n).text(column))
                assert needed + 8 <= table.columnWidth(column) or table.topLevelItem(n).toolTip(column)


# ---- in the inspector ---------------------------------------------------------------------------------------------


@pytest.fixture
def wide(panel):  # noqa: F811
    panel.show_legs(hills())
    settle()
    return panel


def test_the_panel_shows_what_it_trains_and_the_reason_behind_a_tab(wide):
    reasons = wide.reasons
    assert (reasons.legs.isVisible(), reasons.reason.isVisible(), reasons.notes.isVisible()) == (True, False, True)
    click(reasons.tabs[1])
    assert (reasons.legs.isVisible(), reasons.reason.isVisible(), reasons.notes.isVisible()) == (False, True, True)
    reasons.tabs[0].setFocus()
    press(Qt.Key.Key_Space)
    assert reasons.legs.isVisible()


def test_it_is_live(wide):
    before = wide.reasons.legs.map.accessibleName()
    wide.show_legs(easy())
    settle()
    assert wide.reasons.legs.map.accessibleName() != before


def test_a_muscle_opens_with_its_numbers(wide):
    map_ = wide.reasons.legs.map
    click(map_, place_of(map_, Muscle.GMAX))
    assert wide._popup.isVisible()
    assert wide._popup.muscles.currentItem().text(0) == "Gluteus maximus"
    wide.show_legs(easy())
    assert wide._popup.muscles.currentItem().text(0) == "Gluteus maximus"
    wide._popup.hide()


def test_where_there_is_no_column_a_button_opens_it(wide):
    assert not wide._head.legs.isVisible()
    wide.resize(950, wide.height())
    settle()
    wide._head.legs.setFocus()
    press(Qt.Key.Key_Space)
    assert wide._popup.isVisible()
    wide._popup.hide()
    settle()
    assert wide._popup is None


@pytest.mark.parametrize("width", [1128, 1054, 980, 1500])
@pytest.mark.parametrize("kind", [Kind.HILLS, Kind.STRENGTH])
def test_nothing_is_cut_at_any_width(panel, page, width, kind):  # noqa: F811
    panel.resize(width, panel.height())
    panel.show_page(page(kind))
    panel.show_legs(hills())
    settle()
    for part in (panel.reasons.legs, panel.reasons.legs.map, panel.reasons.notes):
        corner = part.mapTo(panel, QPoint(part.width(), part.height()))
        assert corner.x() <= width
        assert corner.y() <= panel.height()
    assert panel.reasons.legs.height() >= 98
    both = width >= 1360 or kind is Kind.STRENGTH
    assert panel.reasons.reason.isVisible() == both
    assert panel.reasons.tabs[0].isVisible() != both


def test_without_a_session_there_is_nothing_to_open(panel):  # noqa: F811
    panel.show_legs(None)
    panel._open_legs(None)
    assert panel._popup is None
