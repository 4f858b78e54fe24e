"""Several cards marked done: asked once, one step of undo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from runlegs_desktop.domain.session import Kind, Status
from tests.ui.board_hands import book, session
from tests.ui.conftest import TODAY
from tests.ui.hands import CTRL, cards, click, press, settle

KEY = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing the keyboard)", extend=True)


@pytest.fixture
def three(plan):
    found = sorted(
        (s for s in book(plan).sessions.values() if s.kind is Kind.EASY and s.day > TODAY), key=lambda s: s.day
    )
    chosen = [s.id for s in found[:3]]
    click(cards(plan.plan.board)[chosen[0]])
    for one in chosen[1:]:
        QTest.mouseClick(cards(plan.plan.board)[one], Qt.MouseButton.LeftButton, CTRL)
    settle()
    assert set(plan.plan.board.selected_ids) == {*chosen}
    return chosen


def states(plan, ids):
    return [(session(plan, i).status, session(plan, i).rpe) for i in ids]


def test_d_asks_once_for_all_that_are_selected_and_undo_takes_one_step(plan, three):
    before = book(plan)
    press(KEY.Key_D)
    assert plan.desk.effort.accessibleName() == "How hard were these 3 sessions?"
    press(KEY.Key_4, on=plan.desk.effort)
    assert states(plan, three) == [(Status.DONE, 4)] * 3
    assert plan.undo_action.text() == "Undo Mark 3 cards done"
    assert set(plan.plan.board.selected_ids) == {*three}
    press(KEY.Key_Z, CTRL, on=plan)
    assert book(plan) == before


def test_only_those_not_done_yet_are_asked_for_then_all_are_planned_again(plan, three):
    plan.desk.editing.mark_done(three[:1], 7)
    plan.plan.board.select_all(three)
    settle()
    press(KEY.Key_D)
    assert plan.desk.effort.accessibleName() == "How hard were these 2 sessions?"
    press(KEY.Key_2, on=plan.desk.effort)
    assert states(plan, three) == [(Status.DONE, 7), (Status.DONE, 2), (Status.DONE, 2)]
    plan.plan.board.select_all(three)
    settle()
    press(KEY.Key_D)
    assert not plan.desk.effort.isVisible()
    assert states(plan, three) == [(Status.PLANNED, None)] * 3
    assert plan.undo_action.text() == "Undo Plan 3 cards again"


def test_escape_marks_none_of_them(plan, three):
    before = book(plan)
    press(KEY.Key_D)
    press(KEY.Key_Escape, on=plan.desk.effort)
    assert book(plan) is before


def test_the_today_strip_asks_for_its_own_session_alone(plan, three):
    other = next(s for s in book(plan).sessions.values() if s.id not in three and s.kind is Kind.LONG)
    plan.desk.editing.ask_done(other.id)
    assert "How hard was " in plan.desk.effort.accessibleName()
    press(KEY.Key_5, on=plan.desk.effort)
    assert session(plan, other.id).status is Status.DONE
    assert [state for state, _rpe in states(plan, three)] == [Status.PLANNED] * 3
