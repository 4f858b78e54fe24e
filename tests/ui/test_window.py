"""The window around the plan: colours, what is remembered, an empty library, one that cannot be written, trouble."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QMessageBox, QPushButton, QWidget

from runlegs_desktop.app import paths, preferences
from runlegs_desktop.app.library import open_library
from runlegs_desktop.app.preferences import Theme, Zoom
from runlegs_desktop.desktop import Desktop, run
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.draw.theme import DARK, LIGHT
from runlegs_desktop.ui.plan.card import CardView
from runlegs_desktop.ui.plan.week import WeekRow
from tests.ui.conftest import TODAY, put_away
from tests.ui.hands import (
    CTRL,
    SHIFT,
    cards,
    cell,
    click,
    door,
    make_plan,
    menu_entry,
    press,
    resize,
    rows,
    settle,
    tool,
)


class Repaints(QObject):
    """Which widgets were painted."""

    def __init__(self, window):
        super().__init__()
        self.painted = set()
        self.watched = [w for w in window.findChildren(QWidget) if w.isVisible()]
        for one in self.watched:
            one.installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802 - Qt
        if event.type() == QEvent.Type.Paint:
            self.painted.add(watched)
        return False

    def stop(self):
        for one in self.watched:
            one.removeEventFilter(self)


def colour_at(picture, x, y):
    return picture.pixelColor(x, y).name()


def ground(window):
    """The colours of the page and of the board, where nothing is written."""
    picture = window.grab().toImage()
    header = window.plan.header
    at = header.mapTo(window, header.rect().topRight())
    return colour_at(picture, 3, window.height() // 2), colour_at(picture, at.x() - 2, at.y() + 3)


# -- colours


def test_colours_change_at_once_everywhere(window):
    heard = Repaints(window)
    menu_entry(window, "View", "Dark").trigger()
    settle()
    heard.stop()
    seen = [w for w in heard.watched if isinstance(w, CardView | WeekRow) and not w.visibleRegion().isEmpty()]
    unpainted = [w for w in seen if w not in heard.painted]
    assert unpainted == []
    assert window.plan.header in heard.painted
    assert ground(window) == (DARK.window.name(), DARK.surface.name())
    menu_entry(window, "View", "Light").trigger()
    settle()
    assert ground(window) == (LIGHT.window.name(), LIGHT.surface.name())


def test_the_same_picture_after_dark_and_back(window):
    before = window.grab().toImage()
    menu_entry(window, "View", "Dark").trigger()
    settle()
    dark = window.grab().toImage()
    menu_entry(window, "View", "Light").trigger()
    settle()
    assert window.grab().toImage() == before != dark


def test_no_light_page_is_left_in_the_dark(window):
    """Hardly a pixel of the dark window is as light as the light theme's grounds."""
    menu_entry(window, "View", "Dark").trigger()
    settle()
    picture = window.grab().toImage()
    points = [(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)]
    light = sum(picture.pixelColor(x, y).lightness() > 240 for x, y in points)
    assert light < len(points) * 0.01


@pytest.mark.parametrize(
    ("entry", "theme"), [("Dark", Theme.DARK), ("Light", Theme.LIGHT), ("Colours as the desktop", Theme.SYSTEM)]
)
def test_the_choice_of_colours_is_kept(desktop, home, entry, theme):
    window = desktop.open_demo()
    menu_entry(window, "View", entry).trigger()
    settle()
    assert preferences.load(paths.preferences_file()).theme is theme
    again = Desktop(lambda: TODAY)
    assert again.look.choice == theme.value
    again.look.deleteLater()


def test_the_desktops_colours_are_light_where_it_does_not_tell(desktop):
    desktop.look.choose("dark")
    desktop.look.choose("system")
    assert desktop.look.theme is LIGHT


def test_two_windows_change_their_colours_together(desktop, ready):
    first, second = ready(desktop.open_demo(), 1100, 700), ready(desktop.open_demo(), 1100, 700)
    menu_entry(second, "View", "Dark").trigger()
    settle()
    assert ground(first) == ground(second)
    assert ground(first)[0] == DARK.window.name()


def test_a_bad_pair_of_preferences_does_not_stop_the_start(home, qapp, warned):
    paths.preferences_file().parent.mkdir(parents=True, exist_ok=True)
    paths.preferences_file().write_text('theme = "pink"\nzoom = 7\n', "utf-8")
    made = Desktop(lambda: TODAY)
    assert made.look.choice == "system"
    assert made.preferences.zoom is Zoom.SEVEN_WEEKS
    assert warned
    made.look.deleteLater()


@pytest.mark.parametrize(("choice", "theme"), [("light", LIGHT), ("dark", DARK)])
def test_today_has_its_tint_and_only_today(window, choice, theme):
    window._look.choose(choice)
    settle()
    board = window.plan.board
    for one in next(r for r in rows(board) if r.week.is_now).cells:
        colour = one.grab().toImage().pixelColor(one.width() - 2, one.height() - 3).name()
        assert (colour == theme.today.name()) is one.day.is_today


# -- zoom is kept


def test_the_zoom_is_kept_for_the_next_start(desktop, home, ready):
    window = ready(desktop.open_demo())
    click(tool(window, "zoom-four_weeks"))
    assert preferences.load(paths.preferences_file()).zoom is Zoom.FOUR_WEEKS
    again = Desktop(lambda: TODAY, "light")
    other = ready(again.open_demo())
    assert other.plan.board.zoom is Zoom.FOUR_WEEKS
    assert tool(other, "zoom-four_weeks").isChecked()
    assert any(r.week.is_now for r in rows(other.plan.board))
    other.close()
    other.deleteLater()
    again.close()
    again.look.deleteLater()
    settle()


def test_a_choice_that_cannot_be_kept_is_said_and_taken(desktop, home, ready):
    window = ready(desktop.open_demo())
    paths.preferences_file().parent.mkdir(parents=True, exist_ok=True)
    (paths.preferences_file().parent / (paths.preferences_file().name + "-new")).mkdir()
    click(tool(window, "zoom-week"))
    assert window.plan.board.zoom is Zoom.WEEK
    assert window.notice.isVisible()
    assert window.notice.text


# -- the frame


def test_the_least_size(window):
    resize(window, 300, 200)
    assert (window.width(), window.height()) == (1024, 560)


def test_the_status_line_and_the_race(window):
    assert window._week.text() == "Week 6 of 16"
    assert window._place.text() == "Sample runner: nothing here is kept"
    assert window._units.text() == "km"
    assert window._race.text() == "Harbour Half"
    assert window._race_when.text() == " · Sun 18 Oct · 73 days"


@pytest.mark.parametrize("entry", ["Keyboard", "Show log", "About Runner Legs"])
def test_help_opens_and_closes(window, entry):
    menu_entry(window, "Help", entry).trigger()
    settle()
    box = window.findChild(QDialog)
    assert box.isVisible()
    assert all(text.text() for text in box.findChildren(QLabel) if text.isVisible())
    box.reject()
    settle()
    assert window.findChild(QDialog) is None


# -- an empty library


def stored(path):
    found = open_library(path, create=False)
    try:
        return found.store.load()
    finally:
        found.close()


def test_the_first_button_has_the_focus_and_tab_goes_to_the_second(desktop, ready, home):
    window = ready(desktop.open(home / "x.runlegs"))
    assert QApplication.focusWidget() is door(window, "plan")
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is door(window, "demo")


def test_keys_of_the_board_do_no_harm_without_a_plan(desktop, ready, home):
    window = ready(desktop.open(home / "x.runlegs"))
    for key, modifiers in (
        (Qt.Key.Key_Plus, CTRL),
        (Qt.Key.Key_Minus, CTRL),
        (Qt.Key.Key_F8, SHIFT),
        (Qt.Key.Key_F6, SHIFT),
        (Qt.Key.Key_T, CTRL),
    ):
        press(key, modifiers, on=window)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_F6, Qt.Key.Key_F8):
        press(key, on=window)
    window.plan.set_zoom(Zoom.WHOLE_PLAN)
    menu_entry(window, "File", "Print").trigger()
    settle()
    assert "no plan to print" in window.notice.text


def test_a_plan_made_elsewhere_opens_at_today(desktop, ready, home):
    place = home / "x.runlegs"
    window = ready(desktop.open(place))
    make_plan(window)
    assert rows(window.plan.board)[0].week.index == 0
    assert cell(window.plan.board, rows(window.plan.board)[0].week.start)


# -- read only


@pytest.fixture
def other_desktop(qapp):
    """Another program that has the same library open, as far as the lock can tell."""
    made = Desktop(lambda: TODAY, "light")
    yield made
    for window in tuple(made.windows):
        put_away(window)
    made.close()


def test_opening_a_library_again_brings_its_window_to_the_front(desktop, ready, home):
    first = ready(desktop.open(home / "x.runlegs"))
    assert desktop.open(home / "x.runlegs") is first
    assert desktop.windows == [first]
    assert not first.notice.isVisible()


def test_a_second_window_on_a_library_only_looks(desktop, other_desktop, ready, home):
    place = home / "x.runlegs"
    first = ready(other_desktop.open(place))
    make_plan(first)
    second = ready(desktop.open(place))
    assert second.notice.isVisible()
    assert "open in another window" in second.notice.text
    assert second._place.text().startswith("Read only: x.runlegs")
    assert first._place.text() == "Saved on this computer · x.runlegs"
    assert cards(second.plan.board)
    close = tool(second, "notice-close")
    click(close)
    assert not second.notice.isVisible()


def test_what_edits_is_disabled_in_a_window_that_only_looks_and_says_why(desktop, other_desktop, ready, home):
    place = home / "x.runlegs"
    make_plan(ready(other_desktop.open(place)))
    second = ready(desktop.open(place))
    for name in ("Make a plan", "Generate plan", "Delete plan"):
        entry = menu_entry(second, "Plan", name)
        assert not entry.isEnabled()
        assert entry.toolTip().startswith("Read only: ")
    assert not menu_entry(second, "Edit", "Delete").isEnabled()
    assert menu_entry(second, "Edit", "Copy").isEnabled()
    for button in (second.plan.toolbar.make, second.findChild(QPushButton, "new-easy"), second.plan.dock.fix_all):
        assert not button.isEnabled()
        assert button.toolTip().startswith("Read only: ")
    assert second.desk.fixing._held.startswith("Read only: ")
    assert not second.desk.fixing._timer.isActive()


def test_a_refusal_goes_with_the_next_thing_that_works(desktop, ready):
    window = ready(desktop.open_demo())
    window.fail(UserError("cannot-mute"))
    assert window.notice.isVisible()
    board = window.plan.board
    click(cell(board, next(d.day for r in board._board.weeks for d in r.days if not d.cards and d.day > TODAY)))
    press(Qt.Key.Key_E)
    assert not window.notice.isVisible()
    window.notice.show_text("Printed.")
    press(Qt.Key.Key_Z, CTRL, on=window)
    assert window.notice.isVisible(), "news stay until they are put away"


def test_a_plan_is_deleted_in_one_step_that_the_notice_takes_back(desktop, ready):
    window = ready(desktop.open_demo())
    before = window._journal.logbook
    (plan,) = before.plans.values()
    menu_entry(window, "Plan", "Delete plan").trigger()
    settle()
    after = window._journal.logbook
    assert (dict(after.plans), dict(after.sessions)) == ({}, {})
    assert window.notice.text == f"“{plan.name}” was deleted with its {len(before.sessions)} sessions."
    undo = tool(window, "notice-action")
    assert undo.text() == "Undo"
    click(undo)
    assert window._journal.logbook == before
    assert not window.notice.isVisible()


def test_an_edit_of_a_read_only_library_is_refused_in_the_notice(desktop, other_desktop, ready, home):
    place = home / "x.runlegs"
    ready(other_desktop.open(place))
    second = ready(desktop.open(place))
    second.notice.hide()
    make_plan(second)
    assert second.notice.isVisible()
    assert second.notice.text
    assert second.findChild(QPushButton, "wizard-create").isVisible(), "the answers stay"
    assert not stored(place).plans


def test_opening_a_file_that_is_no_library_is_said_in_the_notice(window, home, monkeypatch):
    bad = home / "bad.runlegs"
    bad.write_bytes(b"not a library at all" * 100)

    def answer(*_args):
        return str(bad), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", answer)
    menu_entry(window, "File", "Open library").trigger()
    settle()
    assert window.notice.isVisible()
    assert "bad.runlegs" in window.notice.text
    assert bad.read_bytes() == b"not a library at all" * 100


def test_not_choosing_a_file_does_nothing(window, monkeypatch):
    def answer(*_args):
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", answer)
    menu_entry(window, "File", "Open library").trigger()
    settle()
    assert not window.notice.isVisible()


# -- the start


BAD = {
    "foreign": lambda p: p.write_bytes(b"not a library at all" * 100),
    "folder": lambda p: p.mkdir(),
    "damaged": lambda p: p.write_bytes(b"SQLite format 3\0" + b"\xff" * 4000),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_library_ends_the_start_with_one_line(home, capsys, warned, no_log, kind):
    bad = home / "bad.runlegs"
    BAD[kind](bad)
    assert run(bad, demo=False, today=lambda: TODAY) == 2
    said = capsys.readouterr().err.strip().splitlines()
    assert len(said) == 1
    assert "bad.runlegs" in said[0]
    assert "Traceback" not in said[0]


def test_a_bad_usual_library_is_also_shown(home, capsys, warned, no_log, monkeypatch):
    paths.library_file().write_bytes(b"not a library at all" * 100)
    shown = []

    def show(_parent, _title, text):
        shown.append(text)

    monkeypatch.setattr(QMessageBox, "critical", show)
    assert run(None, demo=False, today=lambda: TODAY) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
    assert len(shown) == 1
    assert paths.library_file().name in shown[0]


# -- nothing is left behind
