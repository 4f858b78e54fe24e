"""Leg load in the Strength tab of the window: there and back to the card, to the library, and live."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.domain.load_span import Reach
from tests.ui.conftest import TODAY
from tests.ui.hands import CTRL, click, press, settle


@pytest.fixture
def window(plan):
    """A window of its own, as the library's tests want it."""
    return plan


@pytest.fixture
def strength(window):
    press(Qt.Key.Key_2, CTRL, on=window)
    desk = window.pages.strength
    click(desk.tab.segments.buttons["load"])
    yield desk
    desk.tab.show_page("library")
    press(Qt.Key.Key_1, CTRL, on=window)


def test_the_segment_opens_it_with_its_chooser_in_the_bar(window, strength):
    page = strength.load.page
    assert page.isVisible()
    assert page.chooser.isVisible()
    assert page.shown.rows
    click(strength.tab.segments.buttons["library"])
    assert not page.chooser.isVisible()


def test_a_session_behind_a_muscle_opens_on_the_plan(window, strength):
    page = strength.load.page
    page.table.choose(Muscle.SOL)
    page.chooser.reach_chosen.emit(Reach.WEEKS)
    terms = page.behind.terms
    wanted = terms.item(0).data(Qt.ItemDataRole.UserRole).id
    terms.setCurrentRow(0)
    press(Qt.Key.Key_Return, on=terms)
    assert window.pages.currentWidget() is window.plan
    assert window.plan.board.selected_id == wanted


def test_exercises_for_a_muscle_show_in_the_library(window, strength):
    page = strength.load.page
    page.exercises_asked.emit(Muscle.TA)
    settle()
    assert strength.tab.page_name == "library"
    assert strength.library.list.filters.muscle.currentData() in set(Muscle)
    assert strength.library.list.shown_ids


def test_it_is_live_and_undo_is_one_step(window, strength):
    page = strength.load.page
    before = page.shown.row(Muscle.SOL).running
    click(page.how)
    page.model.choose("growth.easy")
    page.model.edit.setFocus()
    page.model.edit.selectAll()

    QTest.keyClicks(page.model.edit, "0.2")
    press(Qt.Key.Key_Return, on=page.model.edit)
    assert page.shown.row(Muscle.SOL).running != before
    assert window.undo_action.isEnabled()
    window.undo_action.trigger()
    settle()
    assert page.shown.row(Muscle.SOL).running == before


def test_the_copied_table_is_told_in_the_window(window, strength):
    click(strength.load.page.chooser.copy)
    assert window.notice.isVisible()
    assert window.notice.text.endswith("is on the clipboard.")
    window.notice.hide()


def test_board_and_leg_load_look_at_one_model(window, strength):
    plan = window.desk._now.plan
    book = strength._journal.logbook
    legs = window.pages.leg_model.of(book, plan)
    assert strength.load._model is window.pages.leg_model
    assert window.desk.picture_of(book, plan, TODAY, None).scene.legs is legs


def test_a_muscle_short_of_sets_in_many_weeks_is_one_line_with_one_fix(plan):
    """R30 in the dock: its button changes the routine for as many weeks as one change can, undo is one step.

    The two weeks of getting used to it hold two sets of anything (science 1.7): they may want an exercise more.
    """
    dock, journal = plan.plan.dock, plan.desk._journal

    def of(muscle):
        return [f.week for f in plan._picture.findings if f.rule == "R30" and dict(f.values)["muscle"] == muscle]

    short = [item for item in dock.items if item.check.rule == "R30"]
    assert len({dict(i.check.finding.values)["muscle"] for i in short}) == len(short) >= 1
    item = next(i for i in short if " weeks" in i.check.title)
    finding, weeks = item.check.finding, len(plan._picture.findings)
    muscle = dict(finding.values)["muscle"]
    before = of(muscle)
    for _n in range(100):
        if not dock.offer(finding):
            QTest.qWait(50)
    assert dock.offer(finding).startswith("Add ")
    plan.desk.fixing._on_asked(item.check)
    settle()
    assert set(of(muscle)) <= {0, 1} < set(before)
    assert len(plan._picture.findings) < weeks
    assert journal.undo_name.startswith("Add ")
    plan.undo_action.trigger()
    settle()
    assert len(plan._picture.findings) == weeks
