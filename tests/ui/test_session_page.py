"""The Session page under real keys and a real mouse: exercises come, go and move, sets are logged, nonsense is refused."""

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListWidget, QPushButton, QToolButton

from runlegs_desktop.app.journal import Journal
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.session import Kind, Status
from runlegs_desktop.domain.strength import Leg
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.strength.session.desk import SessionDesk
from runlegs_desktop.ui.strength.session.page import SessionPage
from tests.ui.conftest import Nowhere
from tests.ui.hands import CTRL, LEFT, book_of, click, press, settle

START = date(2026, 8, 3)
ALT = Qt.KeyboardModifier.AltModifier


class Shown:
    """The page over a plan of twelve weeks, on the day of its first strength session."""

    def __init__(self, qtbot):
        book = book_of(START, 12)
        cards = [one for one in book.sessions.values() if one.kind is Kind.STRENGTH]
        self.card = min(cards, key=lambda one: (one.day, one.order))
        self.today = self.card.day
        self.journal = Journal(Nowhere(book), lambda _changes: None)
        self.look = Look("light")
        self.page = SessionPage(self.look)
        qtbot.addWidget(self.page)
        self.desk = SessionDesk(self.page, lambda: self.journal.logbook, self.apply, self.now)
        self.desk.show_session(self.card.id)
        self.page.resize(1366, 628)
        self.page.show()
        self.page.activateWindow()
        assert QTest.qWaitForWindowActive(self.page, 2000)
        settle()

    def now(self):
        return datetime.combine(self.today, datetime.min.time(), UTC) + timedelta(hours=18)

    def apply(self, name, edit):
        self.journal.apply(name, edit)
        return True

    @property
    def book(self):
        return self.journal.logbook

    @property
    def names(self):
        return [self.page.lifts.item(n).text() for n in range(self.page.lifts.count())]

    @property
    def routine(self):
        return self.book.routines[self.book.sessions[self.card.id].routine]

    def undo(self):
        self.journal.undo()
        self.desk.refresh()

    def type_into(self, line, text):
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)
        press(Qt.Key.Key_Return, on=line)

    def button(self, name):
        return self.page.findChild(QPushButton, name)


@pytest.fixture
def lifting(qtbot, home):
    made = Shown(qtbot)
    yield made
    made.look.deleteLater()
    settle()


def test_an_exercise_is_added_by_its_name_and_taken_back(lifting):
    before = lifting.names
    field = lifting.page.found.field
    field.setFocus()
    QTest.keyClicks(field, "copenh")
    press(Qt.Key.Key_Return, on=field)
    assert len(lifting.names) == len(before) + 1
    assert "Copenhagen" in lifting.names[1], "it lands behind the one that was chosen"
    assert lifting.page.place == 1
    assert lifting.journal.undo_name == "Add an exercise"
    lifting.undo()
    assert lifting.names == before


def test_an_exercise_is_dragged_in_from_the_list(lifting):
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
    assert lifting.page.problem.text() == "Exercises of a session: a whole number from 1 to 40."


@pytest.mark.parametrize(("field", "text"), [("reps", "-3"), ("load", "900"), ("tempo", "3-x")])
def test_nonsense_is_refused_kept_and_changes_nothing(lifting, field, text):
    book, line = lifting.book, lifting.page.fields.fields[field].line
    lifting.type_into(line, text)
    assert line.text() == text
    assert lifting.page.fields.note.isVisible()
    assert lifting.book is book
    press(Qt.Key.Key_Escape, on=line)
    assert line.text() != text


def test_a_number_is_for_this_session_or_for_the_routine(lifting):
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
    lifting.page.lifts.setCurrentRow(1)
    before = lifting.page.about.text()
    click(lifting.page.fields.pair, QPoint(8, lifting.page.fields.pair.height() // 2))
    assert [one.group for one in lifting.routine.prescriptions[:2]] == [1, 1]
    assert lifting.page.about.text() != before


def test_sets_are_logged_leg_by_leg_and_the_card_is_done(lifting):
    one = next(n for n, row in enumerate(lifting.page._shown.lifts) if row.per_side and row.rows)
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
    lifting.page.finish.minutes.line.setFocus()
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
    click(lifting.page.later)
    while lifting.page.title.text() != "Legs A" and lifting.page.later.isEnabled():
        click(lifting.page.later)
    assert lifting.page.last.text().startswith("Last time, ")
    assert "last time →" in lifting.page.reason.text()


def test_a_session_to_come_cannot_be_logged_yet(lifting):
    click(lifting.page.later)
    assert not lifting.button("finish-session").isEnabled()
    assert not lifting.button("log-all").isEnabled()


def test_routines_are_copied_renamed_used_and_deleted(lifting):
    box = lifting.page.routines
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


def test_a_calf_test_says_how_far_the_legs_are_apart(lifting):
    calf = lifting.page.calf
    lifting.type_into(calf.lines["straight_left"], "many")
    assert calf.note.isVisible()
    assert not lifting.book.calf_tests
    calf.lines["straight_left"].selectAll()
    QTest.keyClicks(calf.lines["straight_left"], "20")
    QTest.keyClicks(calf.lines["straight_right"], "25")
    click(lifting.button("calf-save"))
    assert "L 20, R 25, 20\u202f% apart, left is weaker" in calf.said.text()
    assert calf.lines["straight_left"].text() == ""


def test_a_session_logged_in_the_window_is_done_on_the_board(plan):
    press(Qt.Key.Key_2, CTRL, on=plan)
    desk = plan.pages.strength
    click(desk.tab.segments.buttons["session"])
    page = desk.session.page
    assert page.lifts.count()
    while not page.log.all.isEnabled() and page.earlier.isEnabled():
        click(page.earlier)
    key = page._shown.session
    click(page.log.all)
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
    page = SessionPage(look)
    qtbot.addWidget(page)
    journal = Journal(Nowhere(Logbook()), lambda _changes: None)
    now = datetime(2026, 8, 6, 18, tzinfo=UTC)
    desk = SessionDesk(page, lambda: journal.logbook, lambda name, edit: journal.apply(name, edit) is None, lambda: now)
    desk.refresh()
    page.show()
    assert page.title.text() == "Legs A"
    for name in ("routine-new", "routine-copy"):
        page.refuse("")
        click(page.findChild(QPushButton, name))
        assert page.problem.text() == "There is no runner in this library yet. Make a plan first."
    page.calf.lines["bent_left"].setText("20")
    click(page.findChild(QPushButton, "calf-save"))
    assert page.calf.note.text() == page.problem.text()
    look.deleteLater()
    settle()
