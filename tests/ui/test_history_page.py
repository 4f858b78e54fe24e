"""The History page: sessions newest first, found by exercise, sets put right, trends with reasons, calf tests."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton, QToolButton

from runlegs_desktop.app.journal import Journal
from runlegs_desktop.app.sample import sample
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.session import Kind, Status
from runlegs_desktop.domain.strength_log import every_set
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.strength.history.desk import HistoryDesk
from runlegs_desktop.ui.strength.history.page import HistoryPage
from tests.ui.conftest import Nowhere
from tests.ui.hands import CTRL, click, press, settle

TODAY = date(2026, 8, 6)
K = Qt.Key


class Shown:
    def __init__(self, qtbot, book):
        self.journal = Journal(Nowhere(book), lambda _changes: None)
        self.look = Look("light")
        self.page = HistoryPage(self.look)
        qtbot.addWidget(self.page)
        now = datetime(2026, 8, 6, 18, tzinfo=UTC)
        self.desk = HistoryDesk(self.page, lambda: self.journal.logbook, self.apply, lambda: now)
        self.desk.refresh()
        self.page.resize(1366, 628)
        self.page.show()
        self.page.activateWindow()
        assert QTest.qWaitForWindowActive(self.page, 2000)
        settle()

    def apply(self, name, edit):
        self.journal.apply(name, edit)
        return True

    @property
    def book(self):
        return self.journal.logbook

    @property
    def lines(self):
        return [self.page.view.item(n).text() for n in range(self.page.view.count())]

    def undo(self):
        self.journal.undo()
        self.desk.refresh()

    def search(self, text):
        self.page.field.setFocus()
        self.page.field.selectAll()
        QTest.keyClicks(self.page.field, text)
        settle()


@pytest.fixture
def lived(qtbot, home):
    made = Shown(qtbot, sample(TODAY, "Half"))
    yield made
    made.look.deleteLater()
    settle()


def test_sessions_stand_newest_first_and_arrows_go_through_them(lived):
    assert len(lived.lines) == 11
    assert lived.lines[0] == "Legs A\nTue 4 Aug · 11 sets · 35 min · RPE 6"
    assert lived.lines[-1].startswith("Legs A\nTue 30 Jun · 8 sets")
    lived.page.take_focus()
    press(K.Key_Down)
    assert lived.page.session.title.text() == "Legs B"
    assert lived.page.session.about.text().startswith("Thu 30 Jul")
    assert lived.page.session.names[0].text() == "Reverse lunge"


def test_a_search_by_exercise_leaves_its_sessions_and_shows_its_trend(lived):
    press(Qt.Key.Key_F, CTRL, on=lived.page.view)
    assert lived.page.field.hasFocus()
    lived.search("soleus")
    assert {line.split("\n")[0] for line in lived.lines} == {"Legs B"}
    assert lived.page.exercise.name.text() == "Bent-knee calf raise (soleus)"
    lived.search("deadlift")
    assert lived.page.exercise.name.text() == "Single-leg Romanian deadlift"
    lived.search("xyzzy")
    assert lived.lines == []
    assert lived.page.none.text() == "No session with such an exercise."
    press(K.Key_Escape, on=lived.page.field)
    assert len(lived.lines) == 11


def test_an_exercise_tells_its_trend_best_set_and_targets_with_reasons(lived):
    panel = lived.page.exercise
    assert panel.name.text() == "Goblet squat"
    assert panel.times.text() == "6 sessions"
    assert panel.estimate.text().endswith("± 5 % (mean of Epley and Brzycki)")
    assert panel.best.text() == "9 × 12.5 kg, Tue 4 Aug"
    assert "30 Jun no estimate" in panel.chart.accessibleName()
    said = [one.text() for one in panel._targets.findChildren(type(panel.name))]
    assert said[0].startswith("Next · ")
    assert said[2] == "Tue 4 Aug · 9 + 8 + 8 · 12.5 kg"
    assert said[3].startswith("3 × 8 at RIR 3 with 12.5 kg last time →")
    click(lived.page.session.names[2])
    assert panel.name.text() == "Single-leg calf raise (straight knee)"
    assert panel.estimate.text() == "Without a load there is no estimate."
    assert not panel.chart.isVisible()


def test_a_logged_set_is_put_right_keeps_its_time_and_comes_back(lived):
    table = lived.page.session.tables[1]
    before = {e.id: e for e in every_set(lived.book)}
    click(table.rows[0].change)
    row = table.rows[0]
    row.steppers["right"].line.selectAll()
    QTest.keyClicks(row.steppers["right"].line, "10")
    press(K.Key_Return, on=row.steppers["right"].line)
    changed = [e for e in every_set(lived.book) if before[e.id] != e]
    assert len(changed) == 1
    assert changed[0] == replace(before[changed[0].id], reps=10)
    assert lived.journal.undo_name == "Correct a set"
    assert table.rows[0]._texts["reps"].text() == "12 / 10"
    lived.undo()
    assert lived.page.session.tables[1].rows[0]._texts["reps"].text() == "12 / 12"


def test_a_set_can_be_added_and_nonsense_is_refused(lived):
    table = lived.page.session.tables[0]
    count, book = len(table.rows), lived.book
    click(table.add)
    line = table.rows[-1].steppers["load"].line
    line.selectAll()
    QTest.keyClicks(line, "900")
    press(K.Key_Return, on=line)
    assert lived.book is book
    assert "500 kg" in table.note.text()
    line.selectAll()
    QTest.keyClicks(line, "10")
    press(K.Key_Return, on=line)
    assert len(lived.book.sets) == len(book.sets) + 1
    assert len(lived.page.session.tables[0].rows) == count + 1


def test_calf_tests_over_time_with_left_and_right_in_words(lived):
    page = lived.page
    click(page.side.buttons[False])
    assert not page.exercise.isVisible()
    calf = page.calf
    assert calf.said.text() == "Sun 19 Jul: straight L 25, R 27, 7\u202f% apart; bent L 26, R 28, 7\u202f% apart"
    assert calf.before.text().startswith("Sun 21 Jun: straight L 21, R 25, 16\u202f% apart, left is weaker")
    calf.lines["straight_left"].setFocus()
    QTest.keyClicks(calf.lines["straight_left"], "many")
    press(K.Key_Return, on=calf.lines["straight_left"])
    assert calf.note.isVisible()
    assert len(lived.book.calf_tests) == 2
    calf.lines["straight_left"].selectAll()
    QTest.keyClicks(calf.lines["straight_left"], "20")
    QTest.keyClicks(calf.lines["straight_right"], "35")
    click(calf.button)
    assert "L 20, R 35, 43\u202f% apart, left is weaker" in calf.said.text()
    assert "A real change: straight right 27 → 35." in calf.change.text()
    assert calf.lines["straight_left"].text() == ""
    click(calf.delete)
    assert len(lived.book.calf_tests) == 2
    lived.undo()
    assert len(lived.book.calf_tests) == 3


def test_a_session_without_sets_can_be_logged_afterwards(lived):
    done = next(s for s in lived.book.sessions.values() if s.kind is Kind.STRENGTH and s.status is Status.DONE)
    kept = {k: e for k, e in lived.book.sets.items() if e.session != done.id}
    lived.journal.apply("Without", lambda book: replace(book, sets=kept))
    lived.desk.refresh()
    row = next(n for n, line in enumerate(lived.lines) if "no sets logged" in line)
    lived.page.view.setCurrentRow(row)
    assert lived.page.session.said.text().startswith("No set of it was logged.")
    heard = []
    lived.desk.session_asked.connect(heard.append)
    click(lived.page.session.open)
    assert heard == [done.id]


def test_what_left_the_plan_stays_in_the_log(lived):
    sessions = {k: s for k, s in lived.book.sessions.items() if s.day != date(2026, 8, 4)}
    lived.journal.apply("Drop", lambda book: replace(book, sessions=sessions))
    lived.desk.refresh()
    assert lived.lines[0].startswith("A session that left the plan\nTue 4 Aug")
    assert not lived.page.session.open.isVisible()


def test_an_empty_log_says_what_goes_here(qtbot, home):
    made = Shown(qtbot, Logbook())
    assert made.page.empty.isVisible()
    assert made.page.empty.text().startswith("Nothing was lifted yet.")
    assert not made.page.exercise.isVisible()
    click(made.page.side.buttons[False])
    made.page.calf.lines["bent_left"].setText("20")
    click(made.page.calf.button)
    assert made.page.calf.note.text() == "There is no runner in this library yet. Make a plan first."
    made.look.deleteLater()
    settle()


def test_every_control_has_a_name_and_fits(lived):
    for on in (False, True):
        lived.page.show_calf(on=on)
        for size in ((1024, 520), (1366, 628)):
            lived.page.resize(*size)
            settle()
            for kind in (QPushButton, QToolButton, QLineEdit, QListWidget):
                for one in lived.page.findChildren(kind):
                    assert one.accessibleName() or getattr(one, "text", str)(), one.objectName()
                    if one.isVisible() and kind is QPushButton:
                        assert one.sizeHint().width() <= one.width() + 1, (one.text(), size)


def test_the_segment_opens_it_and_a_session_opens_from_there(shown):
    window = shown(sample(TODAY, "Half"))
    press(Qt.Key.Key_2, CTRL, on=window)
    desk = window.pages.strength
    click(desk.tab.segments.buttons["history"])
    page = desk.history.page
    page.take_focus()
    press(K.Key_Down)
    click(page.session.open)
    assert desk.tab.page_name == "session"
    assert desk.session.page.left.title.text() == "Legs B"
    assert desk.session.page.tools.day.text() == "Thu 30 Jul"
    assert "Enter = done" in window._place.text()
    click(desk.session.page.card.movement)
    assert desk.tab.page_name == "library"
    assert desk.library.move_id == "reverse_lunge"
    assert "Enter = done" not in window._place.text()
    press(Qt.Key.Key_1, CTRL, on=window)


def test_a_correction_changes_the_next_target_on_the_session_page(shown):
    window = shown(sample(TODAY, "Half"))
    press(Qt.Key.Key_2, CTRL, on=window)
    desk = window.pages.strength
    desk.show_session(
        next(s.id for s in window._journal.logbook.sessions.values() if s.routine == "B" and s.day == TODAY)
    )
    before = desk.session.page.card.next.target.text()
    click(desk.tab.segments.buttons["history"])
    page = desk.history.page
    page.take_focus()
    page.view.setCurrentRow(1)
    table = page.session.tables[0]
    for number in range(3):
        click(table.rows[number].change)
        line = table.rows[number].steppers["rir"].line
        line.selectAll()
        QTest.keyClicks(line, "6")
        press(K.Key_Return, on=line)
    click(desk.tab.segments.buttons["session"])
    assert desk.session.page.card.next.target.text() != before
    for _n in range(3):
        press(K.Key_Z, CTRL, on=window)
    assert desk.session.page.card.next.target.text() == before
    press(Qt.Key.Key_1, CTRL, on=window)
