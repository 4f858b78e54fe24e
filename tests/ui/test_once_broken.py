"""Faults that were found by using the windows, each with the behaviour that is right."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from runlegs_desktop.app import paths, preferences
from runlegs_desktop.app.library import open_library
from runlegs_desktop.app.preferences import Zoom
from runlegs_desktop.desktop import run
from tests.ui.conftest import TODAY, put_away
from tests.ui.hands import (
    CTRL,
    SHIFT,
    book_of,
    cards,
    cell,
    click,
    day_of,
    door,
    focus_id,
    make_plan,
    menu_entry,
    move,
    press,
    resize,
    rows,
    settle,
    tool,
    weeks_seen,
)
from tests.ui.test_board import range_of
from tests.ui.test_keyboard import KEY, crowd, focus_day, is_on_board, open_menu
from tests.ui.test_window import stored

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing the keyboard)", extend=True)  # menus offscreen


def test_scrolled_away_and_back_cards_are_made_anew(board):
    board.show_week(0)
    settle()
    key = rows(board)[0].week.days[0].cards[0].id if rows(board)[0].week.days[0].cards else next(iter(cards(board)))
    first = cards(board)[key]
    gone = []
    first.destroyed.connect(lambda: gone.append(key))
    board.show_week(9)
    settle()
    assert key not in cards(board)
    assert gone == [key]
    board.show_week(0)
    settle()
    assert key in cards(board)


def test_after_a_move_the_keyboard_goes_on_from_the_new_day(window, board):
    key = next(c.id for r in rows(board) if r.week.index == 7 for d in r.week.days[2:4] for c in d.cards if c.is_run)
    click(cards(board)[key])
    was = day_of(board, key)
    move(window, key, 1)
    press(Qt.Key.Key_Right)
    found = focus_id()
    day = found if isinstance(found, date) else day_of(board, found)
    assert day == was + timedelta(days=2)


@pytest.mark.parametrize("zoom", [Zoom.WEEK, Zoom.FOUR_WEEKS, Zoom.WHOLE_PLAN])
def test_zooming_keeps_the_first_week_in_view(window, board, zoom):
    board.show_week(6)
    window.plan.set_zoom(zoom)
    settle()
    assert 6 in weeks_seen(board)
    if zoom is not Zoom.WHOLE_PLAN:
        assert board.first_week() == 6


def test_resizing_keeps_the_first_week(window, board):
    board.show_week(5)
    resize(window, 1366, 768)
    assert board.first_week() == 5
    resize(window, 1440, 900)
    assert board.first_week() == 5


def test_the_arrows_beside_the_range_turn_a_page(window, board):
    board.show_week(0)
    click(tool(window, "tool-right"))
    assert board.first_week() == 7
    assert window.plan.toolbar.range.text() == range_of(window, board)
    click(tool(window, "tool-right"))
    assert weeks_seen(board)[-1] == 15
    click(tool(window, "tool-left"))
    click(tool(window, "tool-left"))
    assert board.first_week() == 0


def test_page_keys_turn_a_page_before_anything_is_selected(window, board):
    board.show_week(0)
    press(Qt.Key.Key_PageDown, on=board)
    assert board.first_week() == 7
    press(Qt.Key.Key_PageUp, on=board)
    assert board.first_week() == 0


def test_after_the_end_the_last_weeks_are_shown(shown):
    window = shown(book_of(date(2026, 1, 5), 12))
    assert weeks_seen(window.plan.board)[-1] == 11
    assert window._week.text() == "Plan finished"


def test_tab_goes_round_the_window_in_reading_order(window, board):
    seen = []
    for _n in range(40):
        press(KEY.Key_Tab)
        inside = QApplication.focusWidget()
        where = (
            "board"
            if is_on_board(board)
            else "dock"
            if window.plan.dock.isAncestorOf(inside)
            else "toolbar"
            if window.plan.toolbar.isAncestorOf(inside)
            else "today"
            if window.plan.strip_today.isAncestorOf(inside)
            else "else"
        )
        if not seen or seen[-1] != where:
            seen.append(where)
    text = " ".join(seen)
    assert "toolbar today board dock" in text


def test_focus_and_selection_differ_on_a_card(window, board):
    """DESIGN 4.2: the selected card has a ring, the focused one a ring with a gap; both are not the same picture."""
    view = next(iter(cards(board).values()))
    click(view)
    focused = view.grab().toImage()
    window.plan.toolbar.today.setFocus()
    settle()
    assert board.selected_id == view.session_id
    assert view.grab().toImage() != focused


def test_choosing_a_hidden_session_selects_it(window, board):
    ids = crowd(window, TODAY)
    hidden = next(i for i in ids if i not in cards(board))
    click(cards(board)[ids[0]])
    press(KEY.Key_Plus)
    menu = open_menu()
    menu.actions()[ids.index(hidden)].trigger()
    menu.close()
    settle()
    assert board.selected_id == hidden
    assert focus_id() == hidden, "it comes among those shown"


def test_down_passes_by_hidden_sessions(window, board):
    """Whatever is hidden behind "+n", the arrows reach the next week, and come back."""
    ids = crowd(window, TODAY)
    click(cards(board)[ids[0]])
    seen = [board.selected_id]
    for _n in range(len(ids) + 1):
        press(KEY.Key_Down)
        seen.append(board.selected_id)
        if focus_day(board) != TODAY:
            break
    assert focus_day(board) == TODAY + timedelta(days=7)
    assert seen[: len(ids)] == ids


def test_down_from_a_day_itself_takes_its_first_card(window, board):
    day = next(d for r in rows(board) for d in r.week.days if len(d.cards) == 2)
    there = cell(board, day.day)
    click(there, QPoint(there.width() // 2, 6))
    assert focus_id() == day.day
    press(KEY.Key_Down)
    assert focus_id() == day.cards[0].id


def test_page_keys_turn_pages_from_a_selected_card(window, board):
    board.show_week(0)
    settle()
    click(cards(board)[next(d for d in rows(board)[0].week.days if d.cards).cards[0].id])
    press(KEY.Key_PageDown)
    assert board.first_week() == 7
    press(KEY.Key_PageUp)
    assert board.first_week() == 0


def test_undo_and_redo_by_key_name_what_they_do(desktop, ready, home):
    window = ready(desktop.open(home / "x.runlegs"))
    assert not window.undo_action.isEnabled()
    make_plan(window)
    assert "Make plan" in window.undo_action.text()
    press(Qt.Key.Key_Z, CTRL, on=window)
    assert window.plan.empty.isVisible()
    assert "Make plan" in window.redo_action.text()
    press(Qt.Key.Key_Z, CTRL | SHIFT, on=window)
    assert not window.plan.empty.isVisible()


@pytest.mark.parametrize("key", [None, Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_the_starter_plan_is_written_and_undo_takes_it_back(desktop, ready, home, key):
    place = home / "x.runlegs"
    window = ready(desktop.open(place))
    assert window.plan.empty.isVisible()
    make_plan(window, key)
    assert not window.plan.empty.isVisible()
    book = stored(place)
    assert len(book.plans) == 1
    assert len(next(iter(book.plans.values())).phases) == 12
    assert book.sessions.keys() == window._journal.logbook.sessions.keys()
    assert cards(window.plan.board)
    window.undo_action.trigger()
    settle()
    assert window.plan.empty.isVisible()
    assert not stored(place).plans


@pytest.mark.parametrize("key", [None, Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_looking_around_opens_a_second_window_and_writes_nothing(desktop, ready, home, key):
    place = home / "x.runlegs"
    window = ready(desktop.open(place))
    before = sorted(p.name for p in home.rglob("*"))
    if key is None:
        click(door(window, "demo"))
    else:
        door(window, "demo").setFocus()
        press(key)
    assert len(desktop.windows) == 2
    other = desktop.windows[1]
    assert other.isVisible()
    assert cards(other.plan.board)
    assert window.plan.empty.isVisible()
    assert sorted(p.name for p in home.rglob("*")) == before
    assert not stored(place).plans


def test_twenty_windows_leave_nothing_behind(desktop, ready):
    def widgets():
        return len(QApplication.allWidgets()), len(QApplication.topLevelWidgets())

    counts = []
    for n in range(20):
        window = ready(desktop.open_demo(), 1024, 640)
        window.close()
        del window
        settle()
        if n in {2, 19}:
            counts.append(widgets())
    assert counts[0] == counts[1]
    assert [w for w in desktop.windows if w.isVisible()] == []


def test_a_closed_window_lets_go_of_its_library(desktop, ready, home):
    first = ready(desktop.open(home / "x.runlegs"))
    ready(desktop.open_demo())
    first.close()
    settle()
    again = desktop.open(home / "x.runlegs")
    assert not again.notice.isVisible()
    assert again._place.text().startswith("Saved on this computer")


def test_a_start_with_a_good_library_ends_when_its_window_closes(qapp, home, no_log, monkeypatch):
    opened = []

    def instead(_self=None):
        opened.extend(w for w in QApplication.topLevelWidgets() if w.objectName() == "window" and w.isVisible())
        return 0

    monkeypatch.setattr(QApplication, "exec", instead)
    before = [w for w in QApplication.topLevelWidgets() if w.objectName() == "window"]
    assert run(home / "x.runlegs", demo=False, today=lambda: TODAY) == 0
    new = [w for w in opened if w not in before]
    assert len(new) == 1
    for window in new:
        put_away(window)
    settle()
    assert not open_library(home / "x.runlegs", create=False).close()


@pytest.mark.parametrize("zoom", list(Zoom))
def test_today_is_in_view_after_today_in_every_zoom(window, board, zoom):
    """`go_to_today` shows the week before, which alone fills the board at one week."""
    window.plan.set_zoom(zoom)
    board.show_week(12)
    window.plan.go_to_today()
    settle()
    assert 5 in weeks_seen(board)


def test_scrolling_by_the_toolbar_leaves_the_focus_there(window, board):
    """A day without a card was clicked once; later the buttons beside the range scroll it out of view."""
    resting = next(d.day for r in rows(board) for d in r.week.days if not d.cards)
    click(cell(board, resting))
    later = tool(window, "tool-right")
    later.setFocus()
    click(later)
    click(later)
    assert QApplication.focusWidget() is later
    assert weeks_seen(board)[-1] == 15


def test_no_window_beside_the_window_is_ever_shown(desktop, ready, home):
    """`KeptRules` was shown before it had a parent: a window of its own for a moment, which took the keyboard."""
    window = ready(desktop.open(home / "x.runlegs"))
    make_plan(window)
    assert window.isActiveWindow()
    assert is_on_board(window.plan.board), "after a first plan the keyboard is on the board"


def test_in_the_first_week_the_board_takes_the_focus_at_today(shown):
    """`now or first_week()` takes week 1 (index 0) for none."""
    window = shown(book_of(TODAY - timedelta(days=3), 16))
    board = window.plan.board
    assert board._board.now == 0
    board._spot = None
    window.plan.toolbar.today.setFocus()
    board.show_week(9)
    settle()
    board.setFocus()
    settle()
    assert focus_day(board) == TODAY


def test_two_windows_do_not_undo_each_others_choices(desktop, ready):
    """Each window keeps the preferences of its own start and writes them all back."""
    first, second = ready(desktop.open_demo()), ready(desktop.open_demo())
    click(tool(first, "zoom-week"))
    menu_entry(second, "View", "Dark").trigger()
    settle()
    kept = preferences.load(paths.preferences_file())
    assert (kept.zoom, kept.theme.value) == (Zoom.WEEK, "dark")
