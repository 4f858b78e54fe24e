"""Everything the board shows can be reached, seen and left by keyboard alone."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from runlegs_desktop.app.preferences import Zoom
from runlegs_desktop.domain.logbook import put
from runlegs_desktop.ui.plan.card import CardView
from runlegs_desktop.ui.plan.cell import DayCell
from runlegs_desktop.ui.plan.check_item import CheckItem
from tests.ui.conftest import TODAY
from tests.ui.hands import CTRL, SHIFT, cards, cell, click, day_of, focus_id, is_whole, press, rows, settle

KEY = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing the keyboard)", extend=True)  # menus offscreen


def focus_day(board):
    found = focus_id()
    return found if isinstance(found, date) else found and day_of(board, found)


def is_on_board(board):
    inside = QApplication.focusWidget()
    return inside is board or board.isAncestorOf(inside)


def crowd(window, day, count=5):
    """Put as many sessions as that on one day; gives their ids in order."""

    def edit(book):
        near = sorted(
            (s for s in book.sessions.values() if s.kind.value == "easy"), key=lambda s: abs((s.day - day).days)
        )
        moved = [replace(s, day=day, order=n) for n, s in enumerate(near[:count])]
        others = [
            replace(s, day=s.day + timedelta(days=1))
            for s in book.sessions.values()
            if s.day == day and s not in near[:count]
        ]
        return replace(book, sessions=put(book.sessions, *moved, *others))

    window._journal.apply("Crowd", edit)
    settle()
    return [c.id for w in window.plan.board._board.weeks for d in w.days if d.day == day for c in d.cards]


def test_tab_enters_the_board_once_at_today(window, board):
    seen = []
    for _n in range(25):
        press(KEY.Key_Tab)
        seen.append(is_on_board(board))
        if seen[-1] and sum(seen) == 1:
            assert focus_day(board) == TODAY
    assert sum(a and not b for a, b in zip(seen, [False, *seen], strict=False)) >= 1
    assert not any(a and b for a, b in pairwise(seen)), "more than one Tab stop on the board"


def test_shift_tab_leaves_the_board(window, board):
    click(next(iter(cards(board).values())))
    press(KEY.Key_Tab, SHIFT)
    assert not is_on_board(board)


@pytest.mark.parametrize(("key", "days"), [(KEY.Key_Left, -1), (KEY.Key_Right, 1)])
def test_left_and_right_go_by_days(window, board, key, days):
    board.setFocus()
    settle()
    for n in range(1, 10):
        press(key)
        assert focus_day(board) == TODAY + timedelta(days=days * n)


def test_up_and_down_go_through_a_days_cards_and_on_to_the_next_week(window, board):
    day = next(
        d for r in rows(board) for d in r.week.days if len(d.cards) == 2 and all(c.id in cards(board) for c in d.cards)
    )
    click(cards(board)[day.cards[0].id])
    press(KEY.Key_Down)
    assert focus_id() == day.cards[1].id
    press(KEY.Key_Down)
    assert focus_day(board) == day.day + timedelta(days=7)
    press(KEY.Key_Up)
    assert focus_id() == day.cards[1].id
    press(KEY.Key_Up)
    assert focus_id() == day.cards[0].id
    press(KEY.Key_Up)
    assert focus_day(board) == day.day - timedelta(days=7)


@pytest.mark.parametrize("key", [KEY.Key_Left, KEY.Key_Right, KEY.Key_Up, KEY.Key_Down])
def test_at_the_ends_the_focus_stays(window, board, key):
    board.setFocus()
    settle()
    for _n in range(16 * 7 + 40 if key in {KEY.Key_Left, KEY.Key_Right} else 60):
        press(key)
        at = focus_id()
        if at is not None and focus_day(board) in {board._board.weeks[0].start, board._board.weeks[-1].days[-1].day}:
            break
    for _n in range(10):
        press(key)
    at = focus_id()
    press(key)
    assert focus_id() == at
    day = focus_day(board)
    plan = board._board
    if key is KEY.Key_Left:
        assert day == plan.weeks[0].start
    elif key is KEY.Key_Right:
        assert day == plan.weeks[-1].days[-1].day
    elif key is KEY.Key_Up:
        assert day in {d.day for d in plan.weeks[0].days}
    else:
        assert day in {d.day for d in plan.weeks[-1].days}


def test_the_focused_day_is_always_wholly_in_view(window, board):
    board.setFocus()
    settle()
    for key in (KEY.Key_Down,) * 14 + (KEY.Key_Up,) * 20:
        press(key)
        row = next(r for r in rows(board) if focus_day(board) in {d.day for d in r.week.days})
        assert is_whole(board, row)


def test_the_focus_can_be_seen(window, board):
    """A card, a day without cards, a check, a button: each looks different with the focus."""
    resting = next(d.day for r in rows(board) for d in r.week.days if not d.cards)
    spots = [
        next(iter(cards(board).values())),
        cell(board, resting),
        window.plan.dock.items[0],
        window.plan.toolbar.print,
    ]
    for spot in spots:
        window.plan.toolbar.today.setFocus()
        board._spot = None
        board._lay()
        settle()
        before = spot.grab().toImage()
        spot.setFocus(Qt.FocusReason.TabFocusReason)
        settle()
        assert spot.hasFocus()
        assert spot.grab().toImage() != before, spot


def panel_with_focus(window):
    inside, plan = QApplication.focusWidget(), window.plan
    panels = {
        "palette": plan.dock.cards,
        "dock": plan.dock,
        "strip": plan.strip,
        "inspector": plan.inspector,
        "bar": plan.inspector_bar,
        "board": plan.board,
        "today": plan.strip_today,
        "toolbar": plan.toolbar,
    }
    return next(name for name, panel in panels.items() if panel is inside or panel.isAncestorOf(inside))


ROUND = ["today", "board", "inspector", "dock", "palette", "toolbar"]


@pytest.mark.parametrize("back", [False, True])
def test_f6_goes_round_the_panels(window, back):
    seen = []
    for _n in range(12):
        press(KEY.Key_F6, SHIFT if back else Qt.KeyboardModifier.NoModifier, on=window)
        seen.append(panel_with_focus(window))
        assert seen[-1] != "dock" or isinstance(QApplication.focusWidget(), CheckItem)
    assert seen == ([*ROUND[-2::-1], ROUND[-1]] if back else ROUND) * 2


def test_f6_skips_a_folded_dock(window, ready):
    ready(window, 1100, 800)
    seen = []
    for _n in range(6):
        press(KEY.Key_F6, on=window)
        seen.append(panel_with_focus(window))
    assert seen == ["today", "board", "bar", "strip", "toolbar", "today"]


@pytest.mark.parametrize("key", [(KEY.Key_Home, Qt.KeyboardModifier.NoModifier), (KEY.Key_T, CTRL)])
def test_home_gives_today_the_keyboard(window, board, key):
    board.setFocus()
    settle()
    for _n in range(3):
        press(KEY.Key_Down)
    press(*key)
    assert focus_day(board) == TODAY
    before = {*window._journal.logbook.sessions}
    press(KEY.Key_E)
    (new,) = {*window._journal.logbook.sessions} - before
    assert window._journal.logbook.sessions[new].day == TODAY


def test_a_chosen_card_of_a_full_day_is_shown(window, board):
    ids = crowd(window, TODAY, 6)
    shown = [i for i in ids if i in cards(board)]
    assert 0 < len(shown) < len(ids)
    for one in (*ids, *reversed(ids)):
        board.reveal(one)
        settle()
        assert focus_id() == one, "the card has the keyboard, not the day behind it"
        assert cell(board, TODAY)._hidden == len(ids) - len(shown)
    board.reveal(ids[-1])
    press(KEY.Key_Left)
    settle()
    assert [i for i in ids if i in cards(board)] == shown, "a day that was left shows its first cards again"


def test_f8_goes_through_all_checks_and_round(window, board):
    items = window.plan.dock.items
    assert len(items) >= 2
    ids = [item.check.session_id for item in items]
    seen = []
    for _n in range(len(ids) + 1):
        press(KEY.Key_F8, on=window)
        seen.append(board.selected_id)
    expected = [*ids, ids[0]]
    assert [s for s, e in zip(seen, expected, strict=True) if e] == [e for e in expected if e]
    press(KEY.Key_F8, SHIFT, on=window)
    assert board.selected_id == ids[-1] or not ids[-1]


def test_shift_f8_starts_with_the_last_check(window, board):
    window.plan._check = None
    press(KEY.Key_F8, SHIFT, on=window)
    last = window.plan.dock.items[-1].check
    assert board.selected_id == last.session_id or not last.session_id


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter, KEY.Key_Space])
def test_enter_on_a_check_goes_to_its_card(window, board, key):
    item = next(i for i in window.plan.dock.items if i.check.session_id)
    item.setFocus()
    settle()
    press(key)
    assert board.selected_id == item.check.session_id
    assert focus_id() == item.check.session_id


def test_tab_goes_from_check_to_check(window):
    first, second = window.plan.dock.items[:2]
    first.setFocus()
    settle()
    press(KEY.Key_Tab)
    assert QApplication.focusWidget() is first.findChild(QPushButton), "its fix comes between"
    press(KEY.Key_Tab)
    assert QApplication.focusWidget() is second


def open_menu():
    return next((w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible()), None)


def test_plus_opens_the_whole_day_with_what_is_hidden(window, board):
    ids = crowd(window, TODAY)
    shown = [i for i in ids if i in cards(board)]
    hidden = [i for i in ids if i not in cards(board)]
    assert hidden
    click(cards(board)[shown[0]])
    press(KEY.Key_Plus)
    menu = open_menu()
    assert menu is not None
    assert len(menu.actions()) == len(ids)
    assert [a.text() for a in menu.actions()] == [
        c.words for w in board._board.weeks for d in w.days if d.day == TODAY for c in d.cards
    ]
    press(KEY.Key_Escape, on=menu)
    assert open_menu() is None


def test_a_click_on_the_chip_opens_the_day(window, board):
    crowd(window, TODAY)
    there = cell(board, TODAY)
    click(there, there._chip_rect().center().toPoint())
    menu = open_menu()
    assert menu is not None
    menu.close()
    settle()


@pytest.mark.parametrize("zoom", list(Zoom))
def test_arrows_work_in_every_zoom(window, board, zoom):
    window.plan.set_zoom(zoom)
    window.plan.go_to_today()
    settle()
    board.setFocus()
    settle()
    assert focus_day(board) == TODAY
    press(KEY.Key_Right)
    assert focus_day(board) == TODAY + timedelta(days=1)
    press(KEY.Key_Down)
    press(KEY.Key_Down)
    assert focus_day(board) >= TODAY + timedelta(days=8)
    assert isinstance(QApplication.focusWidget(), CardView | DayCell)
