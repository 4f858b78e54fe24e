"""What is seen while a card is in the air: words that lie upon nothing, the tip, and all of it after a zoom."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest

from runlegs_desktop.app.preferences import Zoom
from runlegs_desktop.domain.session import Kind
from tests.ui.board_hands import book, carry, middle, pick_up, planned, session
from tests.ui.conftest import TODAY
from tests.ui.hands import CTRL, cards, cell, menu_entry, press, resize, settle, turn_wheel

KEY = Qt.Key
SIZES = [(1440, 900), (1366, 768), (1024, 640)]


def lift(window, kind=Kind.LONG):
    one = planned(window, kind)
    window.plan.board.reveal(one.id)
    settle()
    press(KEY.Key_Space)
    return one


def judged(window, target):
    """Wait until every day in view that isn't over has its verdict."""
    board, preview = window.plan.board, window.desk.editing._preview
    for _turn in range(500):
        QTest.qWait(1)  # judging begins after the repaint
        settle()
        if not preview._waiting:
            break
    assert preview._waiting == []
    assert target in preview.verdicts
    return {s.place.getRect(): s for s in board.seen._verdicts.spoken}


def place(window, day):
    there = cell(window.plan.board, day)
    return QRect(there.mapTo(window.plan.board.viewport(), QPoint()), there.size())


@pytest.mark.parametrize("size", SIZES)
def test_no_words_lie_upon_the_card_they_speak_of(plan, size):
    resize(plan, *size)
    one = lift(plan)
    for days in (1, 2, 3):
        press(KEY.Key_Left)
        day = one.day - timedelta(days=days)
        shown = judged(plan, day)[place(plan, day).getRect()]
        board = plan.plan.board
        ghost = cards(board).get(one.id)
        assert ghost is not None, "the card lies on the day it would be dropped on"
        assert place(plan, day).contains(board.seen._placed[one.id])
        for spoken in board.seen._verdicts.spoken:
            if spoken.standing is None:
                continue
            under = [r for r in board.seen._placed.values() if r.intersects(spoken.standing.strip)]
            assert under == ([spoken.standing.strip] if spoken.standing.covers else [])
        assert shown.is_target
        assert shown.standing is None or not shown.standing.covers
    press(KEY.Key_Escape)


@pytest.mark.parametrize("size", SIZES)
def test_every_word_in_the_air_is_whole(plan, size):
    resize(plan, *size)
    one = lift(plan)
    press(KEY.Key_Left)
    said = judged(plan, one.day - timedelta(days=1)).values()
    words = {s.standing.words for s in said if s.standing and s.standing.words}
    assert words
    assert not [w for w in words if "\u2026" in w]


@pytest.mark.parametrize("how", ["menu", "keys", "wheel"])
def test_a_zoom_brings_words_and_ghost_to_their_new_places(plan, how):
    board, one = plan.plan.board, lift(plan)
    press(KEY.Key_Left)
    day = one.day - timedelta(days=1)
    judged(plan, day)
    for zoom in (Zoom.FOUR_WEEKS, Zoom.WEEK, Zoom.FOUR_WEEKS, Zoom.SEVEN_WEEKS, Zoom.WHOLE_PLAN):
        if how == "menu":
            plan.plan.set_zoom(zoom)
        else:
            steps = [Zoom.WHOLE_PLAN, Zoom.SEVEN_WEEKS, Zoom.FOUR_WEEKS, Zoom.WEEK]
            way = steps.index(zoom) - steps.index(board.zoom)
            if how == "wheel":
                turn_wheel(board, way, CTRL)
            else:
                press(KEY.Key_Plus if way > 0 else KEY.Key_Minus, CTRL, on=plan)
        settle()
        assert board.zoom is zoom
        assert plan.desk.carrying.is_up
        shown = judged(plan, day)
        assert shown[place(plan, day).getRect()].is_target
        seen = {d for d in board.seen.days() if d >= TODAY}
        assert {place(plan, d).getRect() for d in seen} == shown.keys(), "every day in view speaks, where it lies now"
        home = place(plan, one.day) if one.day in board.seen.days() else None
        assert [home.contains(g) for g in board.seen._ghosts if home] == [True] * bool(home)
    press(KEY.Key_Escape)
    assert board.seen._verdicts.spoken == ()
    assert board.seen._ghosts == ()


def test_a_zoom_under_the_pointer_targets_the_day_that_is_there_now(plan):
    board, one = plan.plan.board, planned(plan, Kind.EASY)
    card = cards(board)[one.id]
    pick_up(card)
    at = middle(cell(board, one.day + timedelta(days=7)))
    carry(card, at)
    turn_wheel(board, 1, CTRL)
    settle()
    under = board.day_at(at)
    assert under is not None
    assert board.seen._target == under
    (target,) = [s for s in board.seen._verdicts.spoken if s.is_target]
    assert target.place == place(plan, under)
    plan.desk.carrying.cancel()


def test_scrolling_takes_words_and_ghost_along(plan):
    board, one = plan.plan.board, lift(plan)
    press(KEY.Key_Left)
    day = one.day - timedelta(days=1)
    judged(plan, day)
    board.verticalScrollBar().setValue(board.verticalScrollBar().value() + 23)
    shown = judged(plan, day)
    assert shown[place(plan, day).getRect()].is_target
    (ghost,) = board.seen._ghosts
    assert place(plan, one.day).contains(ghost)
    press(KEY.Key_Escape)


@pytest.mark.parametrize("size", SIZES)
def test_the_keys_show_the_tip_by_the_day_they_carry_to(plan, size):
    resize(plan, *size)
    one, picture = lift(plan), plan.desk.carrying.picture
    for key, days in ((KEY.Key_Left, -1), (KEY.Key_Down, 6), (KEY.Key_Up, -1), (KEY.Key_Right, 0)):
        press(key)
        there = cell(plan.plan.board, one.day + timedelta(days=days))
        assert picture.isVisible()
        assert picture.tip
        top = there.mapTo(plan.plan, QPoint()).y()
        box = QRect(there.mapTo(plan.plan, QPoint()), there.size())
        assert not picture.geometry().intersects(box), "the day's own words stay readable"
        assert min(abs(picture.y() - (top + there.height())), abs(picture.geometry().bottom() - top)) < 6
        assert plan.plan.rect().contains(picture.geometry())
    press(KEY.Key_Space)
    assert not picture.isVisible()


def test_the_tip_of_the_keys_says_what_the_mouse_would(plan):
    one = lift(plan)
    press(KEY.Key_Left)
    by_keys = plan.desk.carrying.picture.tip
    press(KEY.Key_Escape)
    card = cards(plan.plan.board)[one.id]
    pick_up(card)
    carry(card, middle(cell(plan.plan.board, one.day - timedelta(days=1))))
    assert plan.desk.carrying.picture.tip == by_keys
    plan.desk.carrying.cancel()


def test_f2_and_its_menu_entry_leave_a_lifted_card_in_the_air(plan):
    before, one = book(plan), lift(plan)
    press(KEY.Key_Right)
    press(KEY.Key_F2)
    menu_entry(plan, "Session", "Edit in the inspector").trigger()
    settle()
    assert plan.desk.carrying.is_up
    assert book(plan) is before
    press(KEY.Key_Return)
    assert session(plan, one.id).day == one.day + timedelta(days=1), "Enter drops it as ever"
    assert not plan.plan.inspector.isAncestorOf(plan.focusWidget())


@pytest.mark.parametrize("key", [KEY.Key_F2, KEY.Key_Return, KEY.Key_Enter])
def test_f2_and_enter_open_the_inspector_when_nothing_is_in_the_air(plan, key):
    plan.plan.board.reveal(planned(plan, Kind.EASY).id)
    settle()
    press(key)
    assert plan.plan.inspector.isAncestorOf(plan.focusWidget())
