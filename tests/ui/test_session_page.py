"""The Session page under real keys and a real mouse: exercises come, go and move, sets are logged, nonsense is refused."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListWidget, QPushButton, QToolButton

from runlegs_desktop.app.journal import Journal
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.session import Status
from runlegs_desktop.domain.strength import Leg
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.strength.session.desk import SessionDesk
from runlegs_desktop.ui.strength.session.page import SessionPage
from tests.ui.conftest import Nowhere
from tests.ui.hands import CTRL, LEFT, click, press, settle
from tests.ui.session_page import Shown

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def lifting(qtbot, home):
    made = Shown(qtbot)
    yield made
    made.look.deleteLater()
    settle()


def test_an_exercise_is_added_by_its_name_and_taken_back(lifting):
    before = lifting.names
    assert not lifting.page.found.isVisible()
    lifting.page.lifts.setFocus()
    press(Qt.Key.Key_Insert, on=lifting.page.lifts)
    field = lifting.page.found.field
    assert field.hasFocus()
    QTest.keyClicks(field, "copenh")
    press(Qt.Key.Key_Return, on=field)
    assert len(lifting.names) == len(before) + 1
    assert "Copenhagen" in lifting.names[1], "it lands behind the one that was chosen"
    assert lifting.page.place == 1
    assert lifting.journal.undo_name == "Add an exercise"
    press(Qt.Key.Key_Escape, on=field)
    press(Qt.Key.Key_Escape, on=field)
    assert not lifting.page.found.isVisible()
    assert lifting.page.lifts.hasFocus()
    lifting.undo()
    assert lifting.names == before


def test_an_exercise_is_dragged_in_from_the_list(lifting):
    click(lifting.button("add-exercise"))
    view, lifts = lifting.page.found.view, lifting.page.lifts
    name, count = view.item(0).text(), len(lifting.names)
    at = view.visualItemRect(view.item(0)).center()
    last = lifts.visualItemRect(lifts.item(1))
    goal = view.viewport().mapFromGlobal(lifts.viewport().mapToGlobal(QPoint(60, last.top() + 3)))
    QTest.mousePress(view.viewport(), LEFT, pos=at)
    QTest.mouseMove(view.viewport(), at + QPoint(0, -30))
    QTest.mouseMove(view.viewport(), goal)
    QTest.mouseRelease(view.viewport(), LEFT, pos=goal)
    settle()
    assert len(lifting.names) == count + 1
    assert lifting.names[1] == name


def test_exercises_move_by_drag_and_by_alt_with_an_arrow(lifting):
    lifts, before = lifting.page.lifts, lifting.names
    lifts.setFocus()
    press(Qt.Key.Key_Down, ALT, on=lifts)
    assert lifting.names == [before[1], before[0], *before[2:]]
    assert lifting.page.place == 1
    at = lifts.visualItemRect(lifts.item(1)).center()
    up = QPoint(at.x(), 2)
    QTest.mousePress(lifts.viewport(), LEFT, pos=at)
    QTest.mouseMove(lifts.viewport(), at - QPoint(0, 20))
    QTest.mouseMove(lifts.viewport(), up)
    QTest.mouseRelease(lifts.viewport(), LEFT, pos=up)
    settle()
    assert lifting.names == before
    assert lifting.journal.undo_name == "Move an exercise"


def test_the_last_exercise_stays(lifting):
    lifts = lifting.page.lifts
    lifts.setFocus()
    for _n in range(len(lifting.names) + 2):
        press(Qt.Key.Key_Delete, on=lifts)
    assert len(lifting.names) == 1
    assert lifting.page.left.problem.text() == "A session holds 1 to 40 exercises."
    lifting.undo()
    assert not lifting.page.left.problem.isVisible()


@pytest.mark.parametrize(("field", "text"), [("reps", "-3"), ("load", "900"), ("tempo", "3-x")])
def test_nonsense_is_refused_kept_and_changes_nothing(lifting, field, text):
    click(lifting.button("change-dose"))
    book, line = lifting.book, lifting.page.fields.fields[field].line
    lifting.type_into(line, text)
    assert line.text() == text
    assert lifting.page.fields.note.isVisible()
    assert lifting.book is book
    press(Qt.Key.Key_Escape, on=line)
    assert line.text() != text
    assert not lifting.page.fields.note.isVisible(), "what was wrong is gone"


def test_a_number_is_for_this_session_or_for_the_routine(lifting):
    click(lifting.button("change-dose"))
    lifting.type_into(lifting.page.fields.fields["sets"].line, "5")
    assert lifting.routine.prescriptions[0].sets == 5
    assert not lifting.routine.code
    lifting.undo()
    assert not lifting.book.routines
    click(lifting.page.scope.buttons[False])
    lifting.type_into(lifting.page.fields.fields["sets"].line, "4")
    (kept,) = lifting.book.routines.values()
    assert kept.code == lifting.card.routine
    assert lifting.book.sessions[lifting.card.id].routine == kept.code


def test_a_superset_is_made_and_the_time_gets_shorter(lifting):
    click(lifting.button("change-dose"))
    lifting.page.lifts.setCurrentRow(1)
    before = lifting.page.left.about.text()
    click(lifting.page.fields.pair, QPoint(8, lifting.page.fields.pair.height() // 2))
    assert [one.group for one in lifting.routine.prescriptions[:2]] == [1, 1]
    assert lifting.page.left.about.text() != before


def test_sets_are_logged_leg_by_leg_and_the_card_is_done(lifting):
    one = next(n for n, row in enumerate(lifting.page.shown.lifts) if row.per_side and row.rows)
    lifting.page.lifts.setCurrentRow(one)
    row = lifting.page.log.rows[0]
    for name, text in (("left", "9"), ("right", "7"), ("rir", "2")):
        row.lines[name].setFocus()
        row.lines[name].selectAll()
        QTest.keyClicks(row.lines[name], text)
    click(row.done)
    assert {(e.leg, e.reps, e.rir) for e in lifting.book.sets.values()} == {(Leg.LEFT, 9, 2), (Leg.RIGHT, 7, 2)}
    assert lifting.journal.undo_name == "Log a set"
    click(lifting.button("log-all"))
    assert len(lifting.book.sets) == 2 * len(lifting.page.log.rows)
    click(lifting.button("finish-open"))
    assert lifting.page.finish.minutes.line.hasFocus()
    lifting.type_into(lifting.page.finish.minutes.line, "40")
    lifting.type_into(lifting.page.finish.rpe.line, "6")
    click(lifting.button("finish-session"))
    card = lifting.book.sessions[lifting.card.id]
    assert (card.status, card.done_seconds, card.rpe) == (Status.DONE, 2400, 6)
    assert lifting.page.finish.said.text() == "Done, 40 min, RPE 6"


def test_a_bad_set_is_refused_and_nothing_is_logged(lifting):
    line = lifting.page.log.rows[0].lines["load"]
    lifting.type_into(line, "900")
    assert not lifting.book.sets
    assert line.text() == "900"
    assert "500 kg" in lifting.page.log.note.text()


def test_last_time_and_the_next_target_say_why(lifting):
    click(lifting.button("log-all"))
    page = lifting.page
    page.tools.show()
    click(page.tools.later)
    while page.left.title.text() != "Legs A" and page.tools.later.isEnabled():
        click(page.tools.later)
    assert lifting.page.card.last.text().startswith("Last time, ")
    assert "last time →" in lifting.page.card.next.reason.text()


def test_a_session_to_come_cannot_be_logged_yet(lifting):
    click(lifting.page.tools.later)
    assert not lifting.button("finish-open").isEnabled()
    assert not lifting.button("log-all").isEnabled()


def test_routines_are_copied_renamed_used_and_deleted(lifting):
    box = lifting.page.routines
    lifting.page.dialog.open()
    texts = [box.view.item(n).text() for n in range(4)]
    assert [text.split(" · ")[0] for text in texts] == ["Legs A", "Legs B", "Legs C", "Primer"]
    assert all(text.endswith(" min") for text in texts)
    box.view.setCurrentRow(2)
    assert texts[2].split(" · ")[1] in lifting.page.left.about.text()
    box.view.setCurrentRow(0)
    click(lifting.button("routine-copy"))
    (copy,) = lifting.book.routines.values()
    lifting.type_into(box.name.line, "Hill legs")
    assert lifting.book.routines[copy.id].name == "Hill legs"
    click(lifting.button("routine-put-on"))
    assert lifting.book.sessions[lifting.card.id].title == "Hill legs"
    box.view.setCurrentRow(box.view.count() - 1)
    click(lifting.button("routine-delete"))
    assert not lifting.book.routines
    assert lifting.book.sessions[lifting.card.id].routine == ""


def test_a_new_routine_is_kept_with_its_first_exercise(lifting):
    click(lifting.button("routine-new"))
    assert not lifting.book.routines
    assert lifting.page.empty.isVisible()
    lifting.page.found.field.setFocus()
    QTest.keyClicks(lifting.page.found.field, "goblet")
    press(Qt.Key.Key_Return, on=lifting.page.found.field)
    (made,) = lifting.book.routines.values()
    assert [one.exercise for one in made.prescriptions] == ["goblet_squat"]


def test_a_session_logged_in_the_window_is_done_on_the_board(plan):
    press(Qt.Key.Key_2, CTRL, on=plan)
    desk = plan.pages.strength
    click(desk.tab.segments.buttons["session"])
    page = desk.session.page
    assert page.lifts.count()
    while not page.log.all.isEnabled() and page.tools.earlier.isEnabled():
        click(page.tools.earlier)
    key = page.shown.session
    click(page.log.all)
    click(page.finish.open)
    click(page.findChild(QPushButton, "finish-session"))
    book = plan.pages.strength._journal.logbook
    assert book.sessions[key].status is Status.DONE
    assert any(one.session == key for one in book.sets.values())
    press(Qt.Key.Key_Z, CTRL, on=plan)
    assert page.finish.said.text().startswith("About"), "an undo shows on the page at once"
    press(Qt.Key.Key_1, CTRL, on=plan)


def test_every_control_has_a_name(lifting):
    for kind in (QPushButton, QToolButton, QLineEdit, QCheckBox, QListWidget):
        for one in lifting.page.findChildren(kind):
            assert one.accessibleName() or getattr(one, "text", str)(), one.objectName()


def test_an_empty_library_says_that_there_is_no_runner_yet(qtbot, home):
    look = Look("light")
    now = datetime(2026, 8, 6, 18, tzinfo=UTC)
    page = SessionPage(look, lambda: now)
    qtbot.addWidget(page)
    qtbot.addWidget(page.tools)
    journal = Journal(Nowhere(Logbook()), lambda _changes: None)
    desk = SessionDesk(page, lambda: journal.logbook, lambda name, edit: journal.apply(name, edit) is None, lambda: now)
    desk.refresh()
    page.show()
    assert page.left.title.text() == "Legs A"
    for name in ("routine-new", "routine-copy"):
        page.refuse("")
        click(page.findChild(QPushButton, name))
        assert page.left.problem.text() == "There is no runner in this library yet. Make a plan first."
    assert page.dialog.problem.text() == page.left.problem.text()
    look.deleteLater()
    settle()
