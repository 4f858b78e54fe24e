"""Several cards chosen by keyboard: Shift, Ctrl and Ctrl+A."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from runlegs_desktop.domain.schedule import State
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.ui.plan.cursor import Spot, between
from tests.ui.board_hands import book, planned, session
from tests.ui.conftest import TODAY
from tests.ui.hands import CTRL, SHIFT, cards, day_of, focus_id, press, settle

KEY = Qt.Key


def all_cards(board):
    return [c for w in board.shown.weeks for d in w.days for c in d.cards]


@pytest.fixture
def first(plan):
    """The first easy run to come has the keyboard."""
    one = planned(plan, Kind.EASY)
    plan.plan.board.reveal(one.id)
    settle()
    return one


def test_shift_and_arrows_select_all_cards_on_the_way_and_come_back(plan, first):
    board = plan.plan.board
    order = [c.id for c in all_cards(board)]
    reached = [first.id]
    for _n in range(4):
        press(KEY.Key_Right, SHIFT)
        reached.append(focus_id())
        start, end = order.index(first.id), order.index(reached[-1])
        assert {*board.selected_ids} == {*order[start : end + 1]}
        assert board.selected_ids[0] == reached[-1]
        assert all(cards(board)[one]._selected for one in board.selected_ids if one in cards(board))
    assert len({*reached}) == 5, "days without a card are passed over"
    for one in reached[-2::-1]:
        press(KEY.Key_Left, SHIFT)
        assert focus_id() == one
    assert board.selected_ids == (first.id,)


def test_shift_and_down_take_whole_weeks(plan, first):
    board = plan.plan.board
    press(KEY.Key_Down, SHIFT)
    while day_of(board, focus_id()) < first.day + timedelta(days=7):
        press(KEY.Key_Down, SHIFT)
    days = {day_of(board, one) for one in board.selected_ids}
    assert len(days) > 2
    press(KEY.Key_Right)
    assert len(board.selected_ids) <= 1


def test_a_range_is_moved_as_one(plan, first):
    board = plan.plan.board
    press(KEY.Key_Right, SHIFT)
    ids = board.selected_ids
    before = {one: session(plan, one).day for one in ids}
    press(KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert {one: session(plan, one).day - timedelta(days=7) for one in ids} == before


def test_at_the_last_card_shift_and_an_arrow_stay(plan):
    board = plan.plan.board
    last = all_cards(board)[-1].id
    board.reveal(last)
    for _n in range(3):
        press(KEY.Key_Right, SHIFT)
    assert board.selected_ids == (last,)


def test_ctrl_space_takes_one_out_and_lifts_the_others(plan, first):
    board = plan.plan.board
    press(KEY.Key_Right, SHIFT)
    chosen = {*board.selected_ids}
    out = focus_id()
    press(KEY.Key_Space, CTRL)
    assert {*board.selected_ids} == chosen - {out}
    assert focus_id() == out, "it keeps the keyboard"
    press(KEY.Key_Space)
    assert {*plan.desk.carrying.ids} == chosen - {out}
    press(KEY.Key_Down)
    press(KEY.Key_Space)
    assert session(plan, first.id).day == first.day + timedelta(days=7)
    assert session(plan, out).day == day_of(board, out)


def test_the_last_chosen_card_stays_chosen(plan, first):
    press(KEY.Key_Space, CTRL)
    assert plan.plan.board.selected_ids == (first.id,)


def test_ctrl_a_takes_the_week_and_then_all_to_come(plan, first):
    board = plan.plan.board
    press(KEY.Key_A, CTRL)
    week = next(w for w in board.shown.weeks if first.day in {d.day for d in w.days})
    assert {*board.selected_ids} == {c.id for d in week.days for c in d.cards}
    assert board.selected_ids[0] == first.id
    press(KEY.Key_A, CTRL)
    ahead = {c.id for w in board.shown.weeks for d in w.days if d.day >= TODAY for c in d.cards}
    assert {*board.selected_ids} == {c.id for c in all_cards(board) if c.id in ahead and c.state is State.PLANNED}
    press(KEY.Key_Delete)
    assert not {*board.selected_ids} & {*book(plan).sessions}


def test_ctrl_a_in_a_field_selects_its_text(plan, first):
    press(KEY.Key_Return)
    field = QApplication.focusWidget()
    field.deselect()
    press(KEY.Key_A, CTRL)
    assert field.selectedText() == field.text() != ""
    assert plan.plan.board.selected_ids == (first.id,)


def test_a_card_passed_with_ctrl_looks_focused_but_not_selected(plan, first):
    board = plan.plan.board
    press(KEY.Key_Right, CTRL)
    while focus_id() not in cards(board):
        press(KEY.Key_Right, CTRL)
    there = cards(board)[focus_id()]
    focused = there.grab().toImage()
    assert not there._selected
    press(KEY.Key_Space, CTRL)
    chosen = there.grab().toImage()
    plan.plan.toolbar.today.setFocus()
    settle()
    assert len({bytes(i.constBits()) for i in (focused, chosen, there.grab().toImage())}) == 3


def test_between_an_empty_day_and_a_card_lie_all_cards_after_it(plan):
    board = plan.plan.board.shown
    days = [d for w in board.weeks for d in w.days]
    empty = next(d for d in days if not d.cards)
    later = [d for d in days if d.day > empty.day and d.cards][:2]
    spot = Spot(later[-1].day, later[-1].cards[0].id)
    expected = {c.id for c in later[0].cards} | {spot.session_id}
    assert between(board, Spot(empty.day, ""), spot) == between(board, spot, Spot(empty.day, "")) == expected
