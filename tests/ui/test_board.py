"""The board builds what is in view, keeps each card's widget while it is, and shows the place it is asked for."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton

from runlegs_desktop.app.preferences import Zoom
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.present.numbers import span_text
from runlegs_desktop.ui.plan.card import CardView
from runlegs_desktop.ui.plan.week import WeekRow
from tests.ui.conftest import TODAY
from tests.ui.hands import (
    CTRL,
    book_of,
    cards,
    cell,
    click,
    focus_id,
    make_plan,
    menu_entry,
    move,
    press,
    resize,
    rows,
    settle,
    tool,
    turn_wheel,
    weeks_seen,
)

ZOOM_NAMES = {Zoom.WEEK: "Week", Zoom.FOUR_WEEKS: "4 weeks", Zoom.SEVEN_WEEKS: "7 weeks", Zoom.WHOLE_PLAN: "Whole plan"}


def button(window, text):
    return next(b for b in window.plan.toolbar.findChildren(QToolButton) if b.text() == text)


# -- only what is in view, and the same objects while it is


def test_only_the_weeks_in_view_are_built(board):
    built = board.viewport().findChildren(WeekRow)
    assert 7 <= len(built) <= 8
    assert {c.session_id for c in board.viewport().findChildren(CardView)} == {
        c.id for r in rows(board) for d in r.week.days for c in d.cards
    }


def test_a_hundred_scrolls_leave_no_rows_or_cards_behind(board):
    bar = board.verticalScrollBar()
    for n in range(100):
        bar.setValue(n * 37 % (bar.maximum() + 1))
    settle()
    assert len(board.viewport().findChildren(WeekRow)) <= 9
    assert len(board.viewport().findChildren(CardView)) <= 9 * 14


def test_showing_the_board_again_keeps_every_widget(window, board):
    before, ids = cards(board), {id(r) for r in rows(board)}
    window.refresh()
    settle()
    assert {key: id(view) for key, view in cards(board).items()} == {key: id(view) for key, view in before.items()}
    assert {id(r) for r in rows(board)} == ids


@pytest.mark.parametrize("days", [1, -1, 2, 7])
def test_a_moved_session_keeps_its_widget_and_its_focus(window, board, days):
    key = next(c.id for r in rows(board) if r.week.index == 7 for d in r.week.days[2:5] for c in d.cards if c.is_run)
    view, others = cards(board)[key], {k: v for k, v in cards(board).items() if k != key}
    click(view)
    at = view.geometry()
    move(window, key, days)
    assert cards(board)[key] is view
    assert view.geometry() != at
    assert focus_id() == key
    assert board.selected_id == key
    kept = cards(board)
    assert all(kept[k] is v for k, v in others.items() if k in kept)
    window.undo_action.trigger()
    settle()
    assert cards(board)[key] is view
    assert view.geometry() == at
    assert focus_id() == key


# -- zoom


@pytest.mark.parametrize("zoom", list(Zoom))
def test_zoom_by_a_click_on_its_segment(window, board, zoom):
    segment = tool(window, f"zoom-{zoom.name.lower()}")
    click(segment)
    assert board.zoom is zoom
    assert segment.isChecked()
    assert window._zooms[zoom.value].isChecked()


@pytest.mark.parametrize("zoom", list(Zoom))
def test_zoom_by_menu(window, board, zoom):
    menu_entry(window, "View", ZOOM_NAMES[zoom]).trigger()
    settle()
    assert board.zoom is zoom
    assert tool(window, f"zoom-{zoom.name.lower()}").isChecked()


def test_zoom_by_keys_stops_at_the_ends(window, board):
    board.setFocus()
    seen = []
    for _n in range(3):
        press(Qt.Key.Key_Plus, CTRL)
        seen.append(board.zoom)
    assert seen == [Zoom.FOUR_WEEKS, Zoom.WEEK, Zoom.WEEK]
    seen = []
    for _n in range(4):
        press(Qt.Key.Key_Minus, CTRL)
        seen.append(board.zoom)
    assert seen == [Zoom.FOUR_WEEKS, Zoom.SEVEN_WEEKS, Zoom.WHOLE_PLAN, Zoom.WHOLE_PLAN]


def test_zoom_by_wheel_with_ctrl(board):
    turn_wheel(board, 1, CTRL)
    assert board.zoom is Zoom.FOUR_WEEKS
    turn_wheel(board, -1, CTRL)
    turn_wheel(board, -1, CTRL)
    assert board.zoom is Zoom.WHOLE_PLAN


def test_the_wheel_alone_scrolls(board):
    at, zoom = board.verticalScrollBar().value(), board.zoom
    turn_wheel(board, -1)
    assert board.verticalScrollBar().value() > at
    assert board.zoom is zoom


@pytest.mark.parametrize("zoom", [Zoom.WEEK, Zoom.FOUR_WEEKS, Zoom.WHOLE_PLAN])
def test_zooming_keeps_the_selected_day_in_view(window, board, zoom):
    key = next(c.id for r in rows(board) if r.week.index == 8 for d in r.week.days for c in d.cards)
    click(cards(board)[key])
    window.plan.set_zoom(zoom)
    settle()
    assert 8 in weeks_seen(board)
    assert board.selected_id == key
    assert focus_id() == key


@pytest.mark.parametrize(
    ("zoom", "weeks"), [(Zoom.WEEK, 1), (Zoom.FOUR_WEEKS, 4), (Zoom.SEVEN_WEEKS, 7), (Zoom.WHOLE_PLAN, 16)]
)
@pytest.mark.parametrize("size", [(1440, 900), (1366, 768)])
def test_each_zoom_shows_its_number_of_weeks(window, board, zoom, weeks, size):
    resize(window, *size)
    window.plan.set_zoom(zoom)
    board.show_week(0)
    settle()
    assert len(weeks_seen(board)) == weeks
    assert board.weeks_in_view() == weeks or zoom is Zoom.WHOLE_PLAN


def test_the_least_window_shows_whole_rows(window, board):
    resize(window, 1024, 640)
    assert len(weeks_seen(board)) >= 5
    assert board.horizontalScrollBar().maximum() == 0


# -- scrolling


def range_of(window, board):
    seen = weeks_seen(board)
    first, last = (board._board.weeks[n] for n in (seen[0], seen[-1]))
    return span_text(first.start, last.start + timedelta(days=6), year=True)


def test_the_range_label_says_what_is_in_view(window, board):
    for zoom in Zoom:
        window.plan.set_zoom(zoom)
        for week in (0, 3, 8, 15):
            board.show_week(week)
            settle()
            assert window.plan.toolbar.range.text() == range_of(window, board), (zoom, week)


@pytest.mark.parametrize("way", ["button", "Home", "Ctrl+T", "menu"])
def test_today_comes_back_into_view(window, board, way):
    board.show_week(12)
    settle()
    if way == "button":
        click(button(window, "Today"))
    elif way == "Home":
        press(Qt.Key.Key_Home, on=window)
    elif way == "Ctrl+T":
        press(Qt.Key.Key_T, CTRL, on=window)
    else:
        menu_entry(window, "View", "Today").trigger()
    settle()
    assert weeks_seen(board)[:2] == [4, 5]
    assert cell(board, TODAY).day.is_today


def test_opening_shows_today(desktop, ready):
    opened = ready(desktop.open_demo())
    assert 5 in weeks_seen(opened.plan.board)


# -- plans of all sizes and times


@pytest.mark.parametrize("weeks", [4, 16, 30])
def test_whole_plans_of_all_lengths(shown, weeks):
    window = shown(book_of(date(2026, 6, 29), weeks))
    board = window.plan.board
    window.plan.set_zoom(Zoom.WHOLE_PLAN)
    settle()
    board.show_week(0)
    settle()
    if board.verticalScrollBar().maximum() == 0:
        assert weeks_seen(board) == list(range(weeks))
    else:
        assert rows(board)[0].height() == 21
    assert weeks < 30 or len(weeks_seen(board)) >= 29


def test_a_plan_of_four_weeks_does_not_scroll_at_seven(shown):
    window = shown(book_of(date(2026, 8, 3), 4))
    assert weeks_seen(window.plan.board) == [0, 1, 2, 3]
    assert window.plan.toolbar.range.text() == "3–30 Aug 2026"
    click(tool(window, "tool-right"))
    assert weeks_seen(window.plan.board) == [0, 1, 2, 3]


def test_before_the_start_the_first_week_is_shown(shown):
    window = shown(book_of(date(2026, 9, 7), 12))
    assert weeks_seen(window.plan.board)[0] == 0
    window.plan.board.show_week(5)
    click(button(window, "Today"))
    assert weeks_seen(window.plan.board)[0] == 0
    assert "Starts in 32 days" in window._week.text()
    window.plan.board.setFocus()
    settle()
    assert focus_id() is not None


def test_weeks_can_start_on_sunday(shown):
    window = shown(book_of(date(2026, 7, 5), 8, week_start=6))
    board = window.plan.board
    assert window.plan.header._weekdays[0].startswith("Su")
    assert all(r.week.start.weekday() == 6 for r in rows(board))
    assert board._board.now == 4
    left = cell(board, date(2026, 8, 2))
    assert left.x() < cell(board, date(2026, 8, 3)).x()
    assert (
        left.mapTo(board, left.rect().topLeft()).y()
        == cell(board, date(2026, 8, 8)).mapTo(board, left.rect().topLeft()).y()
    )


def test_miles_everywhere(shown):
    window = shown(book_of(date(2026, 7, 6), 8, units=Units.IMPERIAL))
    board = window.plan.board
    assert window._units.text() == "mi"
    runs = [c.card for c in cards(board).values() if c.card.is_run]
    assert runs
    assert all(" km" not in line and " kilomet" not in c.name for c in runs for line in c.lines)
    assert any("miles" in c.name for c in runs)
    assert all(r.week.total.unit == "mi" for r in rows(board))


def test_an_edit_after_the_last_plan_is_taken_back_shows_the_board_afresh(desktop, ready, home):
    opened = ready(desktop.open(home / "x.runlegs"))
    make_plan(opened)
    assert len(weeks_seen(opened.plan.board)) == 7
    opened.undo_action.trigger()
    settle()
    assert opened.plan.empty.isVisible()
    opened.redo_action.trigger()
    settle()
    assert len(weeks_seen(opened.plan.board)) == 7
    assert QApplication.focusWidget() is None or QApplication.focusWidget().isVisible()
