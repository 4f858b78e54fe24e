"""Sets under real keys and a real mouse: done by Enter, stepped by arrows, rested between, put right, swapped, used."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from runlegs_desktop.app.sample import sample
from runlegs_desktop.domain.edits_strength import finish_session
from runlegs_desktop.domain.strength import Leg
from runlegs_desktop.ui.strength.session.volume_chart import step_of
from tests.ui.hands import CTRL, click, press, settle
from tests.ui.session_page import Shown

TODAY = date(2026, 8, 6)
K = Qt.Key
menus = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)  # a menu without a screen


@pytest.fixture
def lifting(qtbot, home):
    made = Shown(qtbot)
    yield made
    made.look.deleteLater()
    settle()


@pytest.fixture
def lived(qtbot, home):
    """With the log of the sample runner."""
    made = Shown(qtbot, sample(TODAY, "Half"), TODAY)
    yield made
    made.look.deleteLater()
    settle()


def line(shown, field, number=None):
    log = shown.page.log
    return log.rows[log.current if number is None else number].steppers[field].line


def test_enter_does_a_set_and_the_next_one_has_the_keyboard(lifting):
    lifting.choose(per_side=True)
    line(lifting, "left").setFocus()
    press(K.Key_Return, on=line(lifting, "left"))
    assert [(e.number, e.leg) for e in lifting.sets] == [(0, Leg.LEFT), (0, Leg.RIGHT)]
    assert lifting.page.log.current == 1
    assert line(lifting, "left").hasFocus()
    assert lifting.page.left.lifts.item(lifting.page.place).data(Qt.ItemDataRole.UserRole).progress.startswith("1 of")
    lifting.undo()
    assert not lifting.book.sets
    assert lifting.page.log.current == 0


def test_a_whole_session_is_logged_by_enter_and_down_alone(lifting):
    lifts = lifting.page.lifts
    lifts.setFocus()
    lifts.setCurrentRow(0)
    for place in range(lifts.count()):
        press(K.Key_Return)
        for _n in range(len(lifting.page.log.rows)):
            press(K.Key_Return)
        assert lifts.hasFocus(), place
        press(K.Key_Down)
    assert lifting.page.shown.sets_done == lifting.page.shown.sets_all == 8


def test_what_is_done_counts_as_it_is_done_and_then_says_the_next_time(lived):
    """The week's sets move with each set; once all is done there is nothing left to come but the next time."""
    bars = lived.page.legs.bars
    before = {row.muscle: row.done for row in bars._rows}
    whole = {row.muscle: row.whole for row in bars._rows}
    shown = lived.page.shown.lifts
    todays = [row.target for row in shown]
    assert all(row.line.startswith(row.target.split(" · ")[0]) for row in shown), "the list asks for the same"
    click(lived.page.log.rows[0].done)
    assert any(row.done > before[row.muscle] for row in bars._rows)
    assert all(row.whole == whole[row.muscle] for row in bars._rows)
    lifts = lived.page.lifts
    for place in range(lifts.count()):
        lifts.setCurrentRow(place)
        while not lived.page.shown.lifts[place].is_done:
            click(lived.page.log.rows[lived.page.log.current].done)
    after = lived.page.shown.lifts
    assert all(row.volume.bars[-1].planned == 0 for row in after)
    assert [row.target for row in after] != todays, "the next target moved"
    coming = lived.page.card.coming
    assert coming._title.text() == "Next time"
    assert [by for by, _row in coming._shown] == [n - lifts.count() + 1 for n in range(lifts.count() - 1)]
    click(coming.findChild(QPushButton, f"coming-{1 - lifts.count()}"))
    assert lived.page.place == 0
    assert lived.page.rest.isVisible()
    lived.page.rest.stop()
    lived.apply("Finish", lambda book: finish_session(book, lived.card.id, 1800, 6))
    lived.desk.refresh()
    assert not lived.page.rest.isVisible(), "nothing follows that one would rest for"
    assert lived.page.shown.lifts[0].next.note == "It sets itself."


def test_time_goes_on_while_one_rests(lifting):
    lifting.choose(per_side=False)
    click(lifting.page.log.rows[0].done)
    lifting.clock += timedelta(seconds=20)
    lifting.page.rest._tick()
    assert lifting.page.finish.time.text() == "0:20"


def test_arrows_and_the_buttons_beside_a_number_step_it(lifting):
    lifting.choose(per_side=True)
    left, right = line(lifting, "left"), line(lifting, "right")
    before = int(left.text())
    left.setFocus()
    press(K.Key_Down, on=left)
    press(K.Key_Down, on=left)
    press(K.Key_Up, on=left)
    row = lifting.page.log.rows[0]
    click(row.steppers["right"].more)
    click(row.steppers["load"].more)
    press(K.Key_Return, on=right)
    first, second = lifting.sets
    assert (first.reps, second.reps) == (before - 1, before + 1)
    assert first.load == second.load > 0


def test_a_step_never_leaves_what_may_be_logged(lifting):
    lifting.choose(per_side=False)
    for field, key, last in (("left", K.Key_PageDown, "0"), ("rir", K.Key_PageUp, "10")):
        for _n in range(25):
            press(key, on=line(lifting, field))
        assert line(lifting, field).text() == last
    line(lifting, "left").setText("many")
    press(K.Key_Up, on=line(lifting, "left"))
    assert line(lifting, "left").text() == "many", "what can't be read is not overwritten"


@pytest.mark.parametrize(
    ("field", "text", "says"),
    [("left", "-3", "whole number from 0"), ("load", "900", "500 kg"), ("rir", "11", "0 to 10"), ("left", "", "whole")],
)
def test_a_bad_number_is_refused_beside_its_field(lifting, field, text, says):
    lifting.choose(per_side=False, timed=False)
    target = line(lifting, field)
    target.setFocus()
    target.selectAll()
    QTest.keyClicks(target, text) if text else target.clear()
    press(K.Key_Return, on=target)
    assert not lifting.book.sets
    assert says in lifting.page.log.note.text()
    assert target.property("bad")
    assert target.accessibleDescription() == lifting.page.log.note.text()
    assert target.text() == text
    press(K.Key_Escape, on=target)
    assert not target.property("bad")


def test_a_set_that_slipped_is_marked_and_earns_nothing(lived):
    lived.choose(per_side=True)
    row = lived.page.log.rows[0]
    click(row.slipped, QPoint(8, row.slipped.height() // 2))
    assert row.slipped.isChecked()
    click(row.done)
    for _n in range(2):
        click(lived.page.log.rows[lived.page.log.current].done)
    own = [e for e in lived.sets if e.session == lived.card.id]
    assert [e.form_slipped for e in own] == [True, True, False, False, False, False]
    assert "slipped" in lived.page.log.rows[0]._texts["reps"].text()
    assert "form slipped" in lived.page.card.next.reason.text()


def test_a_done_set_is_opened_changed_and_stays_where_it_was(lifting):
    lifting.choose(per_side=False, timed=False)
    click(lifting.page.log.rows[0].done)
    (before,) = lifting.sets
    lifting.clock += timedelta(minutes=9)
    click(lifting.page.log.rows[0].change)
    assert lifting.page.log.current == 0
    assert line(lifting, "left", 0).hasFocus()
    lifting.type_into(line(lifting, "left", 0), "4")
    (after,) = lifting.sets
    assert (after.reps, after.at) == (4, before.at)
    assert lifting.page.log.current == 1


def test_a_set_more_than_was_asked_for(lifting):
    lifting.choose()
    count = len(lifting.page.log.rows)
    click(lifting.button("log-all"))
    assert lifting.page.log.current == -1
    click(lifting.button("log-add"))
    assert len(lifting.page.log.rows) == count + 1
    press(K.Key_Return, on=line(lifting, "left"))
    assert max(e.number for e in lifting.sets) == count
    assert len(lifting.page.log.rows) == count + 1
    assert lifting.page.finish.sets.text().startswith(f"{count + 1} of ")


def test_a_rest_begins_with_a_set_and_space_ends_it(lifting):
    lifting.choose(per_side=False)
    assert not lifting.page.rest.runs
    click(lifting.page.log.rows[0].done)
    rest = lifting.page.rest
    assert rest.runs
    of = rest.left
    assert of > 0
    click(rest.buttons["rest-more"])
    assert rest.left == of + 15
    click(rest.buttons["rest-less"])
    lifting.clock += timedelta(seconds=10)
    assert rest.left == of - 10
    press(K.Key_Space, on=line(lifting, "left"))
    assert not rest.runs, "Space is no number"
    lifting.page.lifts.setFocus()
    press(K.Key_Space, on=lifting.page.lifts)
    assert rest.runs
    click(rest.buttons["rest-skip"])
    assert not rest.runs


def test_no_rest_begins_when_all_sets_are_logged_at_once(lifting):
    lifting.choose(per_side=False)
    click(lifting.page.log.all)
    assert lifting.page.shown.sets_done > 1
    assert not lifting.page.rest.runs


def test_a_rest_ends_by_itself_and_none_begins_for_a_day_that_is_over(lifting):
    lifting.choose(per_side=False)
    click(lifting.page.log.rows[0].done)
    lifting.clock += timedelta(seconds=lifting.page.rest.left + 1)
    lifting.page.rest._tick()
    assert not lifting.page.rest.runs
    lifting.today += timedelta(days=1)
    lifting.desk.refresh()
    click(lifting.page.log.rows[1].done)
    assert not lifting.page.rest.runs
    assert {e.day for e in lifting.sets} == {lifting.card.day}


def test_the_target_becomes_the_dose_by_one_click(lived):
    lived.choose(per_side=True)
    box = lived.page.card.next
    assert box.target.text() == "3 × 12 · 8 kg"
    click(box.use)
    one = lived.routine.prescriptions[0]
    assert (one.sets, one.reps, one.load) == (3, 12, 8_000)
    assert not box.use.isVisible()
    assert box.note.text()
    lived.undo()
    assert lived.book.sessions[lived.card.id].routine == "B"
    click(box.change)
    assert lived.page.fields.isVisible()


def test_after_a_set_the_box_tells_the_next_time(lived):
    lived.choose(per_side=True)
    click(lived.button("log-all"))
    box = lived.page.card.next
    assert not box.use.isVisible()
    assert box.reason.text().startswith("3 × 12 at RIR 3 with 8 kg last time →")


@menus
def test_an_exercise_is_swapped_by_the_menu_and_one_undo_brings_it_back(lived):
    lived.choose(per_side=True)
    before = lived.names
    click(lived.button("swap-exercise"))
    menu = lived.page.findChild(QMenu)
    names = [one.text() for one in menu.actions() if one.text()]
    assert names[0] == "Easier"
    assert "The same movement" in names
    next(one for one in menu.actions() if one.text() == "Forward lunge").trigger()
    menu.close()
    settle()
    assert lived.names == ["Forward lunge", *before[1:]]
    assert lived.journal.undo_name == "Swap an exercise"
    assert lived.routine.prescriptions[0].sets == 3
    lived.undo()
    assert lived.names == before


def test_links_say_what_is_wanted(lived):
    heard = []
    lived.desk.movement_asked.connect(heard.append)
    lived.desk.print_asked.connect(lambda *ids: heard.append(ids))
    click(lived.button("show-movement"))
    click(lived.page.tools.print)
    assert heard == ["reverse_lunge", (lived.card.id, lived.desk.at.routine.id)]


def test_what_comes_is_a_click_away_and_its_line_is_told(lived):
    go = lived.button("coming-2")
    assert go.text() == lived.names[2]
    click(go)
    assert lived.page.place == 2
    trends = lived.page.card.coming.findChildren(
        type(lived.page.card.coming._body.layout().itemAtPosition(1, 1).widget())
    )
    assert all(one.accessibleName().startswith("Trend: ") for one in trends)
    assert lived.page.card.chart.accessibleName().startswith("Volume per session: 2 Jul ")


def test_what_else_lies_on_the_day_and_the_week_are_told(lived):
    said = lived.page.left.also.text()
    assert said.startswith("Tempo")
    assert "The next key run is 3 days later: Long, Sun 9 Aug." in said
    bars = lived.page.legs.bars
    assert "Soleus: " in bars.accessibleName()
    assert len(bars._rows) == 6
    assert lived.page.left.about.text() == "Thu 6 Aug · base · about 30 min"


def test_a_page_of_any_width_cuts_no_number(lived):
    for wide in (1024, 1180, 1366, 1440, 1900):
        lived.page.resize(wide, 520)
        settle()
        row = lived.page.log.rows[lived.page.log.current]
        for one in (*row.steppers.values(), row.done):
            right = one.mapTo(lived.page.log, QPoint(one.width(), 0)).x()
            assert right <= lived.page.log.width(), (wide, one.objectName())
        reps = row.steppers["left"].line
        assert reps.fontMetrics().horizontalAdvance("100") < reps.width()


def test_where_there_is_no_column_for_targets_a_set_to_come_says_its_own(lived):
    for wide, said in ((1024, "12 · 8 kg"), (1440, "")):
        lived.page.resize(wide, 520)
        settle()
        assert lived.page.log.rows[1]._texts["reps"].text() == said, (lived.page.width(), lived.page.log.width())
        assert lived.page.log.rows[1]._texts["target"].isVisible() is not bool(said)


def test_tab_goes_as_one_reads(lived):
    lived.page.resize(1440, 900)
    settle()
    lived.page.left.add.setFocus()
    seen = []
    while QApplication.focusWidget() not in seen:
        seen.append(QApplication.focusWidget())
        press(K.Key_Tab)
    names = [one.objectName() for one in seen if lived.page.isAncestorOf(one)]
    order = ["add-exercise", "lift-list", "change-dose", "show-movement", "swap-exercise", "log-left-0", "log-right-0"]
    order += ["log-load-0", "log-rir-0", "log-set-0", "log-slipped-0", "log-add", "log-all", "target-use", "coming-1"]
    order += ["rest-less", "rest-skip", "rest-more", "session-legs", "finish-open"]
    assert [name for name in names if name in order] == order


def test_a_page_that_becomes_narrower_follows(lived):
    for wide, most in ((1440, 900), (1024, 500)):
        lived.page.resize(wide, 520)
        settle()
        assert lived.page.card.width() <= most
        assert lived.page.log.rows[0].done.mapTo(lived.page.card, QPoint(60, 0)).x() <= lived.page.card.width()


def test_undo_in_a_number_is_the_plans_own(lived):
    lived.choose(per_side=True)
    click(lived.page.log.rows[0].done)
    heard = []
    lived.page.keyPressEvent, kept = lambda event: heard.append(event.key()), lived.page.keyPressEvent
    press(K.Key_Z, CTRL, on=line(lived, "left"))
    lived.page.keyPressEvent = kept
    assert lived.journal.undo_name == "Log a set", "the window undoes, not the field"


def test_lines_of_the_chart_are_round():
    assert [step_of(most) for most in (5, 9, 60, 576, 1344)] == [2, 5, 20, 200, 500]
    assert all(1.6 <= most / step_of(most) < 4 for most in range(2, 5000, 7))


@menus
def test_an_exercise_that_is_gone_can_still_be_looked_at(lived):
    routine = replace(lived.desk.at.routine, id="own", athlete=lived.card.athlete, name="Old", code="")
    gone = replace(routine.prescriptions[0], exercise="nobody-knows")
    routine = replace(routine, prescriptions=(gone, *routine.prescriptions[1:]))
    lived.journal.apply("Old", lambda book: replace(book, routines={**book.routines, "own": routine}))
    lived.desk.look_at("own")
    assert lived.page.card.name.text() == "An exercise that is gone"
    click(lived.button("swap-exercise"))
    menu = lived.page.findChild(QMenu)
    assert [one.isEnabled() for one in menu.actions()] == [False]
    menu.close()
