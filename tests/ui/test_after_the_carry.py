"""What stays and what follows when a card was in the air: its widget, the keyboard, the checks and their fixes."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from runlegs_desktop.app.preferences import Zoom
from runlegs_desktop.domain.session import Kind
from tests.ui.board_hands import book, carry, middle, pick_up, planned
from tests.ui.hands import CTRL, focus_id, press, settle

KEY = Qt.Key


def all_fixes_are_there(window):
    QTest.qWait(100)
    for _turn in range(500):
        settle()
        if not window.desk.fixing._waiting:
            return
    raise AssertionError


def test_a_card_held_out_of_view_is_not_drawn_elsewhere(plan):
    board = plan.plan.board
    last = max((s for s in book(plan).sessions.values() if s.kind is Kind.EASY), key=lambda s: s.day)
    board.reveal(last.id)
    settle()
    card = board.seen.card(last.id)
    pick_up(card)
    carry(card, middle(plan.plan.dock))
    press(KEY.Key_T, CTRL, on=plan)
    settle()
    assert not board.viewport().rect().intersects(card.geometry())
    assert card.isVisible(), "a hidden widget would lose the mouse"
    plan.desk.carrying.cancel()
    settle()
    assert not plan.desk.carrying.is_up


def test_a_card_that_fell_behind_the_chip_keeps_its_widget_and_the_keyboard(plan):
    board = plan.plan.board
    plan.plan.set_zoom(Zoom.WHOLE_PLAN)
    settle()
    one = planned(plan, Kind.EASY)
    full = one.day + timedelta(days=1)
    for _n in range(5):
        board._on_day_chosen(full)
        plan.desk.editing.add_kind(Kind.EASY)
        settle()
    board.reveal(one.id)
    settle()
    card, home = board.seen.card(one.id), board.seen.card(one.id).geometry()
    pick_up(card)
    carry(card, middle(board.seen.cell(full)))
    assert not board.viewport().rect().intersects(card.geometry())
    press(KEY.Key_Escape)
    settle()
    assert board.seen.card(one.id) is card
    assert card.geometry() == home
    assert focus_id() == one.id


def test_fix_all_goes_when_nothing_can_be_fixed(window):
    dock = window.plan.dock
    all_fixes_are_there(window)
    assert not dock.fix_all.isHidden()
    window.desk.editing.toggle_pin(tuple(book(window).sessions))
    all_fixes_are_there(window)
    assert dock.fix_all.isHidden()
    assert not any(item.offer for item in dock.items)
    window.undo_action.trigger()
    all_fixes_are_there(window)
    assert not dock.fix_all.isHidden()


def test_a_fix_that_changed_is_shown_before_it_is_made(window):
    dock = window.plan.dock
    all_fixes_are_there(window)
    item = next(i for i in dock.items if i.offer)
    button = item.findChild(QPushButton)
    window.desk.editing.toggle_pin(tuple(book(window).sessions))
    assert not button.isHidden(), "its turn has not come"
    before = book(window)
    button.click()
    settle()
    assert book(window) == before
    assert item.offer == ""
    window.undo_action.trigger()
    settle()


def test_the_finding_that_was_gone_to_is_marked_again_after_a_carry(window):
    dock, board = window.plan.dock, window.plan.board
    key = next(i.check for i in dock.items if i.check.session_id)
    window.plan._open(key)
    settle()
    press(KEY.Key_Space)
    for _n in range(4):
        press(KEY.Key_Right)
        settle()
    press(KEY.Key_Escape)
    settle()
    assert [i.check for i in dock.items if i._is_current] == [key]
    assert board.selected_id == key.session_id


def test_tab_goes_from_fix_all_through_the_checks_to_the_kept_rules(window):
    dock, editing = window.plan.dock, window.desk.editing
    window.plan.board.reveal(planned(window, Kind.INTERVALS).id)
    settle()
    for days in (0, 1, 5, -3):
        if days:
            editing.move_by(days)
        all_fixes_are_there(window)
        dock.fix_all.setFocus()
        met = []
        for _n in range(60):
            press(KEY.Key_Tab)
            inside = QApplication.focusWidget()
            if inside.objectName() == "show-kept":
                break
            met.append(inside)
        wanted = [w for item in dock.items for w in (item, item.findChild(QPushButton)) if w.isVisible()]
        assert met == wanted
    while "Move" in window.undo_action.text():
        window.undo_action.trigger()
    all_fixes_are_there(window)


def test_an_item_has_room_for_its_fix_one_turn_later(window):
    dock = window.plan.dock
    all_fixes_are_there(window)
    item = next(i for i in dock.items if i.offer)
    before = item.height()
    dock.show_fix(
        item.check.finding, "Shorten the long run of Sunday so that it is no longer than 11.4 km and rest", ""
    )
    settle()
    assert item.height() == item.heightForWidth(item.width()) > before
