"""Cards in the air, by mouse and by keys: what is previewed, where they land, and what puts them back."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from runlegs_desktop.domain.session import Kind
from tests.ui.board_hands import book, carry, drag, middle, mouse, pick_up, planned, put_down, session
from tests.ui.conftest import TODAY
from tests.ui.hands import CTRL, SHIFT, cards, cell, click, focus_id, press, settle

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def test_a_dragged_card_lies_on_its_new_day_and_undo_puts_it_back(plan):
    board, one = plan.plan.board, planned(plan, Kind.EASY)
    there = one.day + timedelta(days=8)
    drag(cards(board)[one.id], middle(cell(board, there)))
    assert session(plan, one.id).day == there
    assert focus_id() == one.id
    assert plan.undo_action.text().startswith("Undo Move Easy")
    plan.undo_action.trigger()
    settle()
    assert session(plan, one.id).day == one.day
    assert board.selected_id == one.id, "the card that moved is selected after the undo"


def test_while_a_card_is_in_the_air_nothing_is_written_and_days_total_and_checks_preview(plan):
    board, dock = plan.plan.board, plan.plan.dock
    before, long = book(plan), planned(plan, Kind.LONG)
    card, shown = cards(board)[long.id], board._board.weeks
    listed = [item.check.title for item in dock.items]
    total = {r.objectName(): r.week.total for r in board.viewport().children() if hasattr(r, "week")}
    pick_up(card)
    carry(card, middle(cell(board, long.day + timedelta(days=7))))
    assert book(plan) is before
    assert [item.check.title for item in dock.items] != listed
    assert {r.objectName(): r.week.total for r in board.viewport().children() if hasattr(r, "week")} != total
    assert plan.desk.carrying.picture.isVisible()
    assert board._board.weeks != shown, "the board shows what a drop would give"
    press(KEY.Key_Escape, on=board)
    assert book(plan) is before
    assert not plan.undo_action.isEnabled()
    assert [item.check.title for item in dock.items] == listed
    assert not plan.desk.carrying.picture.isVisible()
    assert cards(board)[long.id].isVisible()


def test_a_drop_outside_the_board_puts_the_card_back(plan):
    board, one = plan.plan.board, planned(plan, Kind.EASY)
    before = book(plan)
    drag(cards(board)[one.id], plan.plan.toolbar.mapToGlobal(QPoint(300, 10)))
    assert book(plan) is before
    assert cards(board)[one.id].isVisible()


@pytest.mark.parametrize(("held", "count"), [(ALT, 2), (SHIFT, 1)])
def test_alt_copies_and_shift_swaps(plan, monkeypatch, held, count):
    board, one = plan.plan.board, planned(plan, Kind.EASY)
    there = next(s for s in book(plan).sessions.values() if s.kind is Kind.LONG and s.day > one.day)
    sizes = len(book(plan).sessions)
    monkeypatch.setattr(QApplication, "keyboardModifiers", staticmethod(lambda: held))
    drag(cards(board)[one.id], middle(cell(board, there.day), 4))
    at_target = [s for s in book(plan).sessions.values() if s.day == there.day and s.kind is Kind.EASY]
    assert len(at_target) == 1
    assert len(book(plan).sessions) == sizes + count - 1
    if held is SHIFT:
        assert session(plan, there.id).day == one.day
        assert session(plan, one.id).day == there.day
    else:
        assert session(plan, one.id).day == one.day


def test_a_kind_from_the_palette_is_dragged_onto_a_day(plan):
    board = plan.plan.board
    resting = next(d.day for r in board._board.weeks for d in r.days if not d.cards and d.day > TODAY)
    button = next(b for b in plan.plan.dock.cards.findChildren(object) if getattr(b, "_kind", None) is Kind.HILLS)
    drag(button, middle(cell(board, resting)))
    (new,) = [s for s in book(plan).sessions.values() if s.day == resting]
    assert new.kind is Kind.HILLS
    assert board.selected_id == new.id


def test_space_lifts_arrows_carry_space_drops(plan):
    board, one = plan.plan.board, planned(plan, Kind.EASY)
    board.reveal(one.id)
    settle()
    before = book(plan)
    press(KEY.Key_Space)
    for key in (KEY.Key_Right, KEY.Key_Down):
        press(key)
    assert book(plan) is before
    press(KEY.Key_Space)
    assert session(plan, one.id).day == one.day + timedelta(days=8)
    assert focus_id() == one.id


def test_escape_puts_a_lifted_card_back_and_other_keys_wait(plan):
    board, one = plan.plan.board, planned(plan, Kind.EASY)
    board.reveal(one.id)
    settle()
    before = book(plan)
    press(KEY.Key_Space)
    press(KEY.Key_Right)
    for key in (KEY.Key_Delete, KEY.Key_P, KEY.Key_K):
        press(key)
    press(KEY.Key_Escape)
    assert book(plan) is before
    assert not plan.undo_action.isEnabled()


def test_several_cards_move_together(plan):
    board = plan.plan.board
    first, second = sorted(
        (s for s in book(plan).sessions.values() if s.kind is Kind.EASY and s.day > TODAY), key=lambda s: s.day
    )[:2]
    click(cards(board)[first.id])
    QTest.mouseClick(cards(board)[second.id], Qt.MouseButton.LeftButton, CTRL)
    settle()
    assert set(board.selected_ids) == {first.id, second.id}
    press(KEY.Key_Down, ALT)
    assert session(plan, first.id).day == first.day + timedelta(days=7)
    assert session(plan, second.id).day == second.day + timedelta(days=7)
    plan.undo_action.trigger()
    settle()
    assert session(plan, first.id).day == first.day
    assert session(plan, second.id).day == second.day


def test_thirty_cards_moved_fast_are_all_there(plan):
    board, before = plan.plan.board, book(plan)
    for n in range(30):
        card = sorted(cards(board).values(), key=lambda c: c.session_id)[n % len(cards(board))]
        days = [d.day for r in board._board.weeks[: board.weeks_in_view()] for d in r.days]
        at = middle(cell(board, days[(n * 11) % len(days)]))
        start = middle(card)
        mouse(card, QMouseEvent.Type.MouseButtonPress, start, Qt.MouseButton.LeftButton)
        mouse(card, QMouseEvent.Type.MouseMove, at, Qt.MouseButton.LeftButton)
        mouse(card, QMouseEvent.Type.MouseButtonRelease, at, Qt.MouseButton.NoButton)
    settle()
    assert book(plan).sessions.keys() == before.sessions.keys()
    assert book(plan) != before
    while plan.undo_action.isEnabled():
        plan.undo_action.trigger()
    assert book(plan) == before


def test_no_drop_is_ever_blocked_by_a_check(plan):
    """All long runs on one day: the checks speak, the drop happens."""
    board = plan.plan.board
    longs = sorted(
        (s for s in book(plan).sessions.values() if s.kind is Kind.LONG and s.day > TODAY), key=lambda s: s.day
    )
    target = longs[0].day - timedelta(days=1)
    for one in longs[:3]:
        drag(cards(board)[one.id], middle(cell(board, target), 4))
    assert all(session(plan, one.id).day == target for one in longs[:3])
    assert plan.plan.dock.items


def test_escape_puts_a_palette_card_back(plan):
    board, before = plan.plan.board, book(plan)
    button = next(b for b in plan.plan.dock.cards.findChildren(object) if getattr(b, "_kind", None) is Kind.HILLS)
    pick_up(button)
    button.setFocus()
    there = middle(cell(board, TODAY + timedelta(days=4)))
    carry(button, there)
    press(KEY.Key_Escape)
    put_down(button, there)
    assert book(plan) is before


def test_another_mouse_button_does_not_lose_the_card_in_the_air(plan):
    board, one = plan.plan.board, planned(plan, Kind.EASY)
    card, there = cards(board)[one.id], middle(cell(board, one.day + timedelta(days=1)))
    pick_up(card)
    QTest.mousePress(card, Qt.MouseButton.RightButton)
    QTest.mouseRelease(card, Qt.MouseButton.RightButton)
    carry(card, there)
    put_down(card, there)
    assert session(plan, one.id).day == one.day + timedelta(days=1)
    assert not plan.desk.carrying.is_up


def test_the_palette_below_the_board_does_not_scroll_it(plan):
    plan.plan.board.show_week(0)
    button = next(b for b in plan.plan.dock.cards.findChildren(object) if getattr(b, "_kind", None) is Kind.HILLS)
    pick_up(button)
    QTest.qWait(150)
    assert plan.plan.board.verticalScrollBar().value() == 0
    plan.desk.carrying.cancel()


def test_an_edit_puts_back_what_is_in_the_air(plan):
    board, one = plan.plan.board, planned(plan, Kind.EASY)
    board.reveal(one.id)
    settle()
    press(KEY.Key_Space)
    press(KEY.Key_Right)
    plan.desk.editing.add_kind(Kind.HILLS)
    settle()
    assert not plan.desk.carrying.is_up
    assert session(plan, one.id).day == one.day
    shown = {c.id for w in board._board.weeks for d in w.days for c in d.cards}
    assert shown == book(plan).sessions.keys()
