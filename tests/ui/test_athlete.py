"""The Athlete page with mouse and keyboard, over a logbook that its signals edit as the window does."""

import gettext
from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QWidget

from runlegs_desktop.app.planning import athlete_of, current_plan
from runlegs_desktop.app.sample import sample
from runlegs_desktop.domain import edits_athlete as edits
from runlegs_desktop.domain.athlete import Athlete, HeartFrom, Sex, Units
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.new_paces import with_vdot
from runlegs_desktop.domain.performance import Performance
from runlegs_desktop.present import i18n
from runlegs_desktop.present.athlete_entry import problem
from runlegs_desktop.present.athlete_page import athlete_page
from runlegs_desktop.ui.athlete.elided import Elided
from runlegs_desktop.ui.athlete.page import AthletePage
from runlegs_desktop.ui.look import Look
from tests.test_pseudo_locale import Pseudo, unmarked_in
from tests.ui.hands import click, press, settle

TODAY = date(2026, 8, 6)
Key = Qt.Key


class Runner:
    """The page and the logbook behind it."""

    def __init__(self, page):
        self.page, self.closed = page, 0
        book = sample(TODAY, "Harbour Half")
        known = athlete_of(book)
        me = known.id
        book = replace(book, athletes={me: Athlete(me, vdot=known.vdot)}, performances={})
        for key, day, metres, seconds, name in (
            ("ten", date(2026, 5, 10), 10_000, 3060, "Spring Ten"),
            ("five", date(2026, 6, 20), 5000, 1434, "Park Five"),
            ("half", date(2025, 10, 5), 21_098, 6940, "Canal Half"),
        ):
            book = edits.with_performance(book, Performance(key, me, day, metres, seconds, name), TODAY)
        self.first = self.book = book
        self.edit_on(page.name_entered, edits.with_name)
        self.edit_on(page.units_chosen, edits.with_units)
        self.edit_on(page.birth_entered, lambda b, day: edits.with_birth(b, day, TODAY))
        self.edit_on(page.sex_chosen, edits.with_sex)
        self.edit_on(page.hr_entered, edits.with_heart_rates)
        self.edit_on(page.zones_chosen, edits.with_zones)
        self.edit_on(page.times_entered, edits.with_times)
        self.edit_on(page.race_entered, lambda b, race: edits.with_performance(b, race, TODAY))
        self.edit_on(page.race_removed, edits.without_performance)
        self.edit_on(page.vdot_accepted, lambda b, vdot: with_vdot(b, vdot, TODAY))
        page.closed.connect(self.close)
        self.show()

    def edit_on(self, signal, edit):
        def apply(*values):
            self.book = edit(self.book, *values)
            self.show()

        signal.connect(apply)

    def close(self):
        self.closed += 1

    def show(self):
        self.page.show_page(athlete_page(self.book, self.me, current_plan(self.book, TODAY), TODAY))
        settle()

    @property
    def me(self):
        return athlete_of(self.book)

    def find(self, name, kind=QWidget):
        return self.page.findChild(kind, name)

    def type(self, name, text, *, enter=True):
        line = self.find(name, QLineEdit)
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text) if text else press(Key.Key_Delete, on=line)
        if enter:
            press(Key.Key_Return, on=line)
        return line


@pytest.fixture
def look(qapp):
    made = Look("light")
    made.dress(qapp)
    yield made
    made.deleteLater()


@pytest.fixture
def runner(look):
    page = AthletePage(look)
    page.resize(1440, 772)
    page.show()
    page.activateWindow()
    assert QTest.qWaitForWindowActive(page, 2000)
    yield Runner(page)
    page.close()
    page.deleteLater()
    settle()


def test_name_and_birth_are_taken_with_enter_and_with_the_focus(runner):
    runner.type("athlete-name", "  Åsa ")
    assert runner.me.name == "Åsa"
    runner.type("athlete-birth", "12 Mar 1987", enter=False)
    assert runner.me.birth is None
    press(Key.Key_Tab)
    assert runner.me.birth == date(1987, 3, 12)
    runner.type("athlete-birth", "")
    assert runner.me.birth is None


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [("athlete-birth", "soon", "12 Mar 1987"), ("athlete-birth", "1 Jan 2020", "14 to 100 years"),
     ("athlete-highest", "99", "100 to 230"), ("athlete-highest", "fast", "100 to 230"),
     ("athlete-resting", "111", "30 to 110"), ("athlete-resting", "50.5", "30 to 110")],
)  # fmt: skip
def test_bad_input_says_what_is_allowed_and_changes_nothing(runner, name, text, says):
    line = runner.type(name, text)
    field = line.parentWidget()
    assert line.text() == text
    assert says in field.note.text()
    assert not field.note.isHidden()
    assert says in line.accessibleDescription()
    assert runner.book == runner.first
    runner.show()  # something else changes: what was typed stays
    assert (line.text(), says in field.note.text()) == (text, True)
    press(Key.Key_Escape, on=line)
    assert (line.text(), runner.closed, line.property("bad")) == ("", 0, False)
    press(Key.Key_Escape, on=line)
    assert runner.closed == 1


def test_a_bad_text_put_right_is_taken(runner):
    runner.type("athlete-highest", "99")
    runner.type("athlete-highest", "181")
    runner.type("athlete-resting", "51")
    assert (runner.me.hr_max, runner.me.hr_rest) == (181, 51)
    assert runner.page.person.highest.note.text() == "from you"


def test_a_resting_rate_above_the_highest_is_refused_where_it_was_typed(runner):
    runner.type("athlete-highest", "105")
    line = runner.type("athlete-resting", "105")
    assert "30 to 104" in line.parentWidget().note.text()
    assert runner.me.hr_rest is None


def test_units_sex_and_zones(runner):
    click(runner.find("units-imperial"))
    assert runner.me.units is Units.IMPERIAL
    runner.find("athlete-sex").setFocus()
    press(Key.Key_Home)
    assert runner.me.sex is Sex.FEMALE
    runner.find("zones-own").setFocus()
    press(Key.Key_Space)
    assert runner.me.zones is HeartFrom.OWN
    for n, beats in enumerate(("120", "140", "155", "150"), start=1):
        line = runner.type(f"athlete-own-{n}", beats)
    assert "rise" in line.parentWidget().note.text()
    assert runner.me.own_zones == ()
    runner.type("athlete-own-4", "168")
    assert runner.me.own_zones == (120, 140, 155, 168)
    assert line.parentWidget().note.isHidden()


def test_a_race_by_keyboard_alone(runner):
    runner.page.races.add.setFocus()
    press(Key.Key_Space)
    for text in ("10 km", "Night Run", "1 Aug 2026"):
        QApplication.focusWidget().selectAll()
        QTest.keyClicks(QApplication.focusWidget(), text)
        press(Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), "48:30")
    press(Key.Key_Return)
    new = next(p for p in runner.book.performances.values() if p.name == "Night Run")
    assert (new.metres, new.seconds, new.day) == (10_000, 2910, date(2026, 8, 1))
    assert runner.page.races.form.isHidden()
    assert QApplication.focusWidget() is runner.page.races.add


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [("race-distance", "far", "1.5 to 100 km"), ("race-day", "7 Aug 2026", "up to today"),
     ("race-time", "51", "24:30"), ("race-time", "12:00", "VDOT")],
)  # fmt: skip
def test_a_bad_race_is_told_at_its_field(runner, name, text, says):
    click(runner.find("race-edit-ten"))
    runner.type(name, text, enter=False)
    click(runner.find("race-save"))
    line = runner.find(name)
    assert says in line.parentWidget().note.text()
    assert (line.text(), line.hasFocus()) == (text, True)
    assert runner.book == runner.first


def test_a_race_is_changed_and_deleted(runner):
    click(runner.find("race-edit-ten"))
    assert runner.find("race-time").text() == "51:00"
    runner.type("race-time", "50:30")
    assert runner.book.performances["ten"] == replace(runner.first.performances["ten"], seconds=3030)
    runner.find("race-delete-half").setFocus()
    press(Key.Key_Space)
    assert set(runner.book.performances) == {"ten", "five"}
    assert QApplication.focusWidget() is runner.page.races.add


def test_the_focus_stays_on_its_button_when_the_rows_change(runner):
    runner.find("race-edit-half").setFocus()
    runner.page.race_removed.emit("five")
    assert QApplication.focusWidget().objectName() == "race-edit-half"


def test_esc_leaves_the_form_before_the_page(runner):
    runner.page.races.add.setFocus()
    press(Key.Key_Space)
    press(Key.Key_Escape)
    assert (runner.page.races.is_asking, runner.closed) == (False, 0)
    press(Key.Key_Escape)
    assert runner.closed == 1


def test_using_a_race_shows_what_changes_before_it_changes(runner):
    note = runner.page.note
    assert note.isHidden()
    runner.find("race-use-five", QToolButton).setFocus()
    press(Key.Key_Space)
    assert not note.isHidden()
    assert "39.1 \u2192 40.4" in note._text.text()
    assert runner.book == runner.first
    assert note.use.hasFocus()
    click(note.keep)
    assert note.isHidden()
    assert runner.book == runner.first
    click(runner.find("race-use-five"))
    press(Key.Key_Return)
    assert note.isHidden()
    assert round(runner.me.vdot, 1) == 40.4
    assert runner.find("race-use-five") is None
    assert QApplication.focusWidget() is runner.page.races.add


def test_a_long_name_ends_in_an_ellipsis_and_can_be_read_whole(runner):
    name = "The very long name of a marathon in a city far away, twentieth edition"
    race = replace(runner.book.performances["ten"], name=name)
    runner.page.resize(1024, 640)
    runner.page.race_entered.emit(race)
    shown = next(w for w in runner.page.findChildren(Elided) if w.toolTip() == name)
    assert shown.text().startswith("The ")
    assert shown.text().endswith("\u2026")


def test_an_offer_waved_away_stays_away(runner):
    runner.page.race_removed.emit("ten")
    assert not runner.page.note.isHidden()  # now the 5 km is the one nearest the goal
    click(runner.page.note.keep)
    runner.show()
    assert runner.page.note.isHidden()


def test_usual_times(runner):
    runner.type("usual-1", "0645")
    assert runner.me.times[1] == time(6, 45)
    assert runner.find("usual-1").text() == "06:45"
    line = runner.type("usual-2", "25:00")
    assert runner.me.times[2] is None
    assert "06:45" in runner.page.days._problem.text()
    assert line.text() == "25:00"
    press(Key.Key_Escape, on=line)
    assert (line.text(), runner.page.days._problem.isHidden(), runner.closed) == ("", True, 0)


def test_every_control_can_be_reached_and_has_a_name(runner):
    reached, first = set(), runner.page.back
    first.setFocus()
    for _step in range(80):
        now = QApplication.focusWidget()
        assert now.accessibleName() or now.text(), now.objectName()
        reached.add(now.objectName())
        press(Key.Key_Tab)
        if QApplication.focusWidget() is first:
            break
    assert {"athlete-name", "athlete-sex", "race-add", "race-edit-half", "race-use-five", "usual-6"} <= reached


@pytest.mark.parametrize("width", [1440, 1366, 1024])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_is_wider_than_its_place(runner, look, width, theme):
    look.choose(theme)
    runner.page.resize(width, 640)
    settle()
    body = runner.page._right.widget()
    assert body.width() <= runner.page._right.viewport().width()
    assert runner.page.person.widget().width() <= runner.page.person.viewport().width()


def test_every_text_is_marked_in_a_made_up_language(qapp, look):
    i18n.use(Pseudo())
    try:
        page = AthletePage(look)
        shown = Runner(page)
        shown.book = edits.with_birth(shown.book, date(1987, 3, 12), TODAY)
        for race in shown.book.performances.values():
            shown.book = edits.with_performance(shown.book, replace(race, name=""), TODAY)
        shown.show()
        page._ask("five")
        page.races.add.click()
        page.races.form.save.click()
        shown.find("athlete-birth").setText("1")
        page.person.birth.refuse(problem(UserError("not-a-date", field="birth", given="1")))
        count, found = unmarked_in(page)
        assert count > 100
        assert found == []
    finally:
        i18n.use(gettext.NullTranslations())
        page.close()
        page.deleteLater()
        settle()


@pytest.fixture
def asked(runner):
    """How often the window's own undo was asked for."""
    times = []
    action = QAction(runner.page)
    action.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
    action.triggered.connect(lambda: times.append(1))
    runner.page.addAction(action)
    return times


def undo():
    press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_ctrl_z_in_a_field_undoes_typing_and_without_any_the_last_edit(runner, asked):
    line = runner.find("athlete-name", QLineEdit)
    line.setFocus()
    undo()
    assert len(asked) == 1
    before = line.text()
    QTest.keyClicks(line, "Zo")
    undo()
    assert (line.text(), len(asked)) == (before, 1)
    undo()
    assert len(asked) == 2
    runner.type("athlete-name", "Zoe")
    assert runner.me.name == "Zoe"
    undo()  # what was taken is an edit of the plan
    assert (line.text(), len(asked)) == ("Zoe", 3)


def test_arrows_move_the_units_and_tab_comes_to_the_chosen_one_only(runner):
    metric, imperial = runner.find("units-metric"), runner.find("units-imperial")
    metric.setFocus()
    press(Key.Key_Right)
    assert runner.me.units is Units.IMPERIAL
    assert imperial.hasFocus()
    assert metric.focusPolicy() is Qt.FocusPolicy.ClickFocus
