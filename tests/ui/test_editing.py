"""The board under the hand: cards are moved at once, added, copied, pinned, ticked, fixed and taken back."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from runlegs_desktop.app.library import open_library
from runlegs_desktop.domain.new_paces import with_vdot
from runlegs_desktop.domain.session import Kind, Status
from runlegs_desktop.draw.theme import LIGHT
from tests.ui.board_hands import NONE, START, book, drag, middle, planned, session, wait_for_fix
from tests.ui.conftest import TODAY
from tests.ui.hands import (
    CTRL,
    SHIFT,
    book_of,
    cards,
    cell,
    click,
    focus_id,
    make_plan,
    menu_entry,
    press,
    resize,
    settle,
)

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.mark.parametrize(("key", "days"), [(KEY.Key_Left, -1), (KEY.Key_Right, 1), (KEY.Key_Up, -7), (KEY.Key_Down, 7)])
def test_alt_and_an_arrow_moves_at_once(plan, key, days):
    board, sessions = plan.plan.board, book(plan).sessions.values()
    one = min((s for s in sessions if s.kind is Kind.EASY and s.day > TODAY + timedelta(days=9)), key=lambda s: s.day)
    board.reveal(one.id)
    settle()
    press(key, ALT)
    assert session(plan, one.id).day == one.day + timedelta(days=days)
    assert focus_id() == one.id


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        (KEY.Key_E, Kind.EASY),
        (KEY.Key_L, Kind.LONG),
        (KEY.Key_T, Kind.TEMPO),
        (KEY.Key_I, Kind.INTERVALS),
        (KEY.Key_H, Kind.HILLS),
        (KEY.Key_R, Kind.RACE),
        (KEY.Key_S, Kind.STRENGTH),
        (KEY.Key_M, Kind.MOBILITY),
        (KEY.Key_0, Kind.REST),
    ],
)
def test_a_letter_adds_that_kind_to_the_day(plan, key, kind):
    board = plan.plan.board
    resting = next(d.day for r in board._board.weeks for d in r.days if not d.cards and d.day > TODAY)
    click(cell(board, resting))
    press(key)
    (new,) = [s for s in book(plan).sessions.values() if s.day == resting]
    assert new.kind is kind
    press(KEY.Key_Z, CTRL, on=plan)
    assert not [s for s in book(plan).sessions.values() if s.day == resting]


def test_a_rest_on_a_day_with_sessions_is_refused_with_the_reason(plan):
    board = plan.plan.board
    busy = next(d.day for r in board._board.weeks for d in r.days if d.cards and d.day > TODAY)
    click(cell(board, busy))
    before = book(plan)
    press(KEY.Key_0)
    assert book(plan) == before
    assert "has sessions, so it is no day of rest" in plan.notice.text
    assert plan.notice.isVisible()


def test_pin_skip_delete_duplicate_cut_copy_paste(plan):
    board, one = plan.plan.board, planned(plan, Kind.EASY)
    board.reveal(one.id)
    settle()
    press(KEY.Key_P)
    assert session(plan, one.id).pinned
    press(KEY.Key_P)
    assert not session(plan, one.id).pinned
    press(KEY.Key_K)
    assert session(plan, one.id).status is Status.SKIPPED
    press(KEY.Key_Z, CTRL, on=plan)
    press(KEY.Key_D, CTRL)
    again = [s for s in book(plan).sessions.values() if s.day == one.day + timedelta(days=7) and s.kind is Kind.EASY]
    assert again
    assert board.selected_id in {s.id for s in again}
    board.reveal(one.id)
    settle()
    press(KEY.Key_X, CTRL)
    assert one.id not in book(plan).sessions
    resting = next(d.day for r in board._board.weeks for d in r.days if not d.cards and d.day > TODAY)
    click(cell(board, resting))
    press(KEY.Key_V, CTRL)
    (pasted,) = [s for s in book(plan).sessions.values() if s.day == resting]
    assert (pasted.kind, pasted.metres, pasted.steps) == (one.kind, one.metres, one.steps)
    press(KEY.Key_Delete)
    assert pasted.id not in book(plan).sessions


@pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
def test_d_and_a_number_mark_done_with_the_effort(plan):
    board, one = plan.plan.board, planned(plan, Kind.EASY)
    board.reveal(one.id)
    settle()
    press(KEY.Key_D)
    assert plan.desk.effort.isVisible()
    press(KEY.Key_4, on=plan.desk.effort)
    done = session(plan, one.id)
    assert (done.status, done.rpe) == (Status.DONE, 4)


def test_fixes_and_fix_all_are_one_step_each(plan):
    board, long = plan.plan.board, planned(plan, Kind.LONG)
    drag(cards(board)[long.id], middle(cell(board, long.day + timedelta(days=7)), 4))
    moved = book(plan)
    button = wait_for_fix(plan)
    click(button)
    assert book(plan) != moved
    plan.undo_action.trigger()
    settle()
    assert book(plan) == moved
    count = len(plan.plan.dock.items)
    plan.plan.dock.fix_all.click()
    settle()
    assert len(plan.plan.dock.items) < count
    assert plan.undo_action.text() == "Undo Fix all"
    plan.undo_action.trigger()
    settle()
    assert book(plan) == moved


def test_a_fix_under_the_pointer_shows_on_the_board_and_leaves_no_trace(plan):
    board, long = plan.plan.board, planned(plan, Kind.LONG)
    drag(cards(board)[long.id], middle(cell(board, long.day + timedelta(days=7)), 4))
    button, shown, before = wait_for_fix(plan), board._board, book(plan)
    for _turn in range(2):
        QApplication.sendEvent(button, QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(middle(button))))
        settle()
        assert board._board != shown
        assert button.isVisible(), "the button stays under the pointer"
        QApplication.sendEvent(button, QEvent(QEvent.Type.Leave))
        settle()
        assert board._board == shown
        assert book(plan) is before


def test_f4_enter_and_escape_open_and_leave_the_inspector(plan):
    board, one = plan.plan.board, planned(plan, Kind.EASY)
    board.reveal(one.id)
    settle()
    press(KEY.Key_Return)
    panel = plan.plan.inspector
    assert panel.isVisible()
    assert panel.isAncestorOf(QApplication.focusWidget())
    assert panel.page.id == one.id
    press(KEY.Key_Escape)
    assert focus_id() == one.id
    press(KEY.Key_F4, on=plan)
    assert not panel.isVisible()
    assert plan.plan.inspector_bar.isVisible()
    press(KEY.Key_F4, on=plan)
    assert panel.isVisible()


def test_a_distance_typed_in_the_inspector_is_saved_and_a_wrong_one_changes_nothing(plan):
    board, one = plan.plan.board, planned(plan, Kind.EASY)
    board.reveal(one.id)
    settle()
    press(KEY.Key_Return)
    QTest.keyClicks(QApplication.focusWidget(), "6.5")
    press(KEY.Key_Return)
    assert session(plan, one.id).metres == 6500
    field = QApplication.focusWidget()
    field.selectAll()
    before = book(plan)
    QTest.keyClicks(field, "900")
    press(KEY.Key_Return)
    assert book(plan) is before
    assert field.text().startswith("900")


def test_the_athlete_page_opens_edits_and_goes_back(plan):
    menu_entry(plan, "Edit", "Athlete").trigger()
    settle()
    page = plan.pages.currentWidget()
    page.name_entered.emit("Robin")
    settle()
    assert next(iter(book(plan).athletes.values())).name == "Robin"
    assert plan.undo_action.text() == "Undo Edit the name"
    page.back.click()
    settle()
    assert plan.plan.isVisible()


def test_start_blank_is_an_empty_board_that_can_be_filled(desktop, ready, home):
    window = ready(desktop.open(home / "x.runlegs"))
    click(window.findChild(QPushButton, "door-blank"))
    assert not book(window).sessions
    assert len(window.plan.board._board.weeks) == 12
    window.plan.take_focus()
    press(KEY.Key_E)
    assert len(book(window).sessions) == 1
    window.undo_action.trigger()
    window.undo_action.trigger()
    settle()
    assert window.plan.empty.isVisible()


def test_from_the_first_start_to_a_reopened_library(desktop, ready, home):
    """First start, wizard, drag, fix, undo, redo, close, reopen: screen, memory and disk agree."""
    place = home / "x.runlegs"
    window = ready(desktop.open(place))
    make_plan(window)
    board, long = window.plan.board, planned(window, Kind.LONG)
    window.plan.board.reveal(long.id)
    settle()
    drag(cards(board)[long.id], middle(cell(board, long.day + timedelta(days=7)), 4))
    assert session(window, long.id).day == long.day + timedelta(days=7)
    click(wait_for_fix(window))
    fixed = book(window)
    press(KEY.Key_Z, CTRL, on=window)
    assert book(window) != fixed
    press(KEY.Key_Z, CTRL | SHIFT, on=window)
    assert book(window) == fixed
    on_screen = {c.session_id: (c.card.name, c.card.lines) for c in cards(board).values()}
    week = board.first_week()
    window.close()
    settle()
    found = open_library(place, create=False)
    try:
        assert found.store.load() == fixed
    finally:
        found.close()
    again = ready(desktop.open(place))
    again.plan.board.show_week(week)
    settle()
    assert book(again) == fixed
    assert {c.session_id: (c.card.name, c.card.lines) for c in cards(again.plan.board).values()} == on_screen


def test_midnight_turns_the_page(shown, desktop):
    window = shown(book_of(START, 12))
    assert window.plan.board._board.now == 0
    days = [TODAY]
    window._shell = window._shell._replace(today=lambda: days[0])
    window._midnight._today = lambda: days[0]
    days[0] = TODAY + timedelta(days=8)
    window._midnight.look()
    settle()
    assert window.plan.board._board.now == 1


# -- once broken


def test_keys_after_an_undone_card_find_nothing_to_do(plan):
    board = plan.plan.board
    click(cell(board, next(d.day for r in board._board.weeks for d in r.days if not d.cards and d.day > TODAY)))
    press(KEY.Key_E)
    press(KEY.Key_Z, CTRL, on=plan)
    before = book(plan)
    for key, held in ((KEY.Key_Left, ALT), (KEY.Key_P, NONE), (KEY.Key_D, CTRL), (KEY.Key_C, CTRL), (KEY.Key_K, NONE)):
        press(key, held)
    assert book(plan) is before


def test_a_plain_click_takes_one_of_several(plan):
    board = plan.plan.board
    first, second = sorted(
        (s for s in book(plan).sessions.values() if s.day > TODAY and s.kind is Kind.EASY), key=lambda s: s.day
    )[:2]
    click(cards(board)[first.id])
    QTest.mouseClick(cards(board)[second.id], Qt.MouseButton.LeftButton, CTRL)
    assert len(board.selected_ids) == 2
    click(cards(board)[second.id])
    assert board.selected_ids == (second.id,)


def test_what_edits_cards_waits_while_another_page_lies_over_the_plan(plan):
    board, one = plan.plan.board, planned(plan, Kind.EASY)
    board.reveal(one.id)
    settle()
    for open_page in (plan.pages.show_athlete, plan.pages.make_plan):
        open_page()
        settle()
        assert not menu_entry(plan, "Edit", "Delete").isEnabled()
        plan.pages.back()
        settle()
        assert menu_entry(plan, "Edit", "Delete").isEnabled()


def test_undo_behind_the_wizard_does_nothing_and_its_answers_stay(plan):
    press(KEY.Key_E, on=plan.plan.board)
    before = book(plan)
    plan.pages.make_plan()
    wizard = plan.pages.currentWidget()
    plan.undo_action.trigger()
    plan.pages.make_plan()
    settle()
    assert book(plan) is before
    assert plan.pages.currentWidget() is wizard


def test_a_plan_made_beside_one_that_runs_comes_after_it_and_keeps_the_fitness(plan):
    plan._journal.apply("Fit", lambda b: with_vdot(b, 52.0, TODAY))
    settle()
    plan.pages.make_plan()
    settle()
    click(plan.findChild(QPushButton, "wizard-create"))
    old, new = sorted(book(plan).plans.values(), key=lambda p: p.start)
    assert new.start > old.end
    assert new.inputs.vdot == pytest.approx(52.0)
    assert next(iter(book(plan).athletes.values())).vdot == pytest.approx(52.0)


def test_undo_in_a_field_without_typing_is_the_plans(plan):
    board, one = plan.plan.board, planned(plan, Kind.EASY)
    board.reveal(one.id)
    settle()
    press(KEY.Key_Return)
    QTest.keyClicks(QApplication.focusWidget(), "6.5")
    press(KEY.Key_Return)
    assert session(plan, one.id).metres == 6500
    for _n in range(3):
        press(KEY.Key_Z, CTRL)
    assert session(plan, one.id).metres == one.metres


def test_the_inspector_over_the_board_hides_what_is_below(plan):
    resize(plan, 1024, 640)
    plan.plan.board.reveal(planned(plan, Kind.EASY).id)
    plan.plan.edit_in_inspector()
    settle()
    panel = plan.plan.inspector
    seen = panel.grab().toImage()
    assert seen.pixelColor(seen.width() // 2, seen.height() - 6) == LIGHT.surface
