"""The wizard, by mouse and by keyboard: what is asked, what is shown beside it, what comes out."""

import gettext
from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTime
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton, QToolButton

from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.domain.health import Health
from runlegs_desktop.domain.inputs import Equipment, Experience, Goal, Hills, PlanInputs
from runlegs_desktop.domain.paces import vdot_of
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.draw.icons import line_icon
from runlegs_desktop.draw.theme import LIGHT
from runlegs_desktop.present import i18n
from runlegs_desktop.present.wizard_known import Known
from runlegs_desktop.ui.generate.dialog import GenerateDialog
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.welcome.popups import Calendar, Clock
from runlegs_desktop.ui.welcome.wizard import PAUSE, Wizard
from tests.test_pseudo_locale import Pseudo, unmarked_in
from tests.ui.hands import click, press, settle

TODAY = date(2026, 6, 27)


@pytest.fixture
def look(qapp):
    made = Look("light")
    made.dress(qapp)
    yield made
    made.choose("light")
    made.deleteLater()


@pytest.fixture
def make(look):
    made = []

    def one(units=Units.METRIC, known=None):
        wizard = Wizard(look, TODAY, units, known)
        made.append(wizard)
        wizard.told = []
        wizard.created.connect(lambda *said: wizard.told.append(said))
        wizard.cancelled.connect(lambda: wizard.told.append("cancelled"))
        wizard.resize(1440, 853)
        wizard.show()
        wizard.activateWindow()
        assert QTest.qWaitForWindowActive(wizard, 2000)
        wizard.take_focus()
        settle()
        return wizard

    yield one
    for wizard in made:
        wizard.close()
        wizard.deleteLater()
    settle()


@pytest.fixture
def wizard(make):
    return make()


def field(wizard, name):
    return wizard.findChild(QLineEdit, f"field-{name}")


def fill(wizard, name, text):
    entry = field(wizard, name)
    entry.setFocus()
    entry.selectAll()
    if text:
        QTest.keyClicks(entry, text)
    else:
        press(Qt.Key.Key_Delete)
    settle()


def wait(wizard):
    QTest.qWait(PAUSE + 60)
    settle()


def below(wizard, name):
    label = wizard.form._fields[name].below
    return label.text() if label.isVisible() else ""


def tick(wizard, one):
    box = wizard.findChild(QCheckBox, f"health-{one.value}")
    click(box)
    wait(wizard)


def test_enter_at_once_gives_a_usable_plan(wizard):
    press(Qt.Key.Key_Return)
    ((inputs, name, units, times),) = wizard.told
    assert (inputs.goal, inputs.weeks, inputs.weekly_metres) == (Goal.LEGS, 12, 8000)
    assert (name, units, times) == ("", Units.METRIC, {})


def test_everything_that_is_filled_in_comes_out(wizard):
    form = wizard.form
    click(form.goal.buttons[Goal.HALF])
    for name, text in (("race_day", "2026-10-18"), ("weekly_metres", "26"), ("long_metres", "10"), ("age", "39")):
        fill(wizard, name, text)
    click(form.hills.buttons[Hills.TREADMILL])
    click(form.kit.buttons[Equipment.GYM])
    click(form.sessions.buttons[3])
    click(form.experience.buttons[Experience.ADVANCED])
    form.recent_race.setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    fill(wizard, "recent", "51:00")
    click(form.days.tiles[0])
    for day, clicks in ((5, 1), (0, 2), (4, 2)):  # strength on Monday with the run, Friday and Saturday without
        for _n in range(clicks):
            click(form.days.tiles[day])
    fill(wizard, "name", "Ann Lee")
    press(Qt.Key.Key_Return)
    ((inputs, name, _units, _times),) = wizard.told
    assert (inputs.goal, inputs.weeks, inputs.race_day) == (Goal.HALF, 16, date(2026, 10, 18))
    assert (inputs.weekly_metres, inputs.long_metres, inputs.age) == (26_000, 10_000, 39)
    assert (inputs.hills, inputs.equipment, inputs.strength) == (Hills.TREADMILL, Equipment.GYM, 3)
    assert inputs.experience is Experience.ADVANCED
    assert inputs.days == frozenset({0, 1, 2, 3, 6})
    assert inputs.strength_days == frozenset({0, 4, 5})
    assert 39 < inputs.vdot < 40
    assert name == "Ann Lee"


def test_buttons_and_esc(wizard):
    click(wizard.cancel_button)
    click(wizard.back_button)
    press(Qt.Key.Key_Escape, on=field(wizard, "age"))
    assert wizard.told == ["cancelled"] * 3
    wizard.cancel_button.setFocus()
    press(Qt.Key.Key_Return)
    assert wizard.told == ["cancelled"] * 4
    click(wizard.create_button)
    assert len(wizard.told) == 5


def test_bad_text_stays_says_the_range_and_holds_the_plan_back(wizard):
    before = wizard.preview.title.text()
    fill(wizard, "weekly_metres", "abc")
    assert field(wizard, "weekly_metres").text() == "abc"
    assert below(wizard, "weekly_metres") == "Weekly distance is 0 to 200 km, not “abc”."
    label = wizard.form._fields["weekly_metres"].below
    assert label.palette().color(label.foregroundRole()) == LIGHT.bad
    assert field(wizard, "weekly_metres").accessibleDescription() == below(wizard, "weekly_metres")
    assert not wizard.create_button.isEnabled()
    assert wizard._said.text() == below(wizard, "weekly_metres")
    wizard.take_focus()
    press(Qt.Key.Key_Return)
    assert wizard.told == []
    assert field(wizard, "weekly_metres").hasFocus()
    wait(wizard)
    assert wizard.preview.title.text() == before
    assert "as it was" in wizard.preview._state.text()
    fill(wizard, "weekly_metres", "30")
    assert below(wizard, "weekly_metres") == "Mean of the last 4 weeks"
    assert wizard.create_button.isEnabled()
    wait(wizard)
    assert "Changes as you type" in wizard.preview._state.text()


def test_two_days_are_too_few_and_say_so(wizard):
    for day in (1, 2, 3):
        click(wizard.form.days.tiles[day])
    assert "needs 3 to 7 days" in below(wizard, "days")
    assert not wizard.create_button.isEnabled()


def test_one_strength_day_is_too_few_for_two_sessions_and_says_so(wizard):
    title = wizard.preview.title.text()
    click(wizard.form.days.tiles[1])
    assert below(wizard, "days").startswith("Strength days: 2 sessions a week need as many days, 1 is too few.")
    assert not wizard.create_button.isEnabled()
    assert wizard.preview.title.text() == title
    assert below(wizard, "strength") == "On Tue"
    for _n in range(2):
        click(wizard.form.days.tiles[0])
    assert below(wizard, "strength") == "On Mon, Tue"
    assert below(wizard, "days") == ""
    assert wizard.create_button.isEnabled()
    wait(wizard)
    week = wizard.preview.week._tiles
    assert [tile.day for tile in week if Kind.STRENGTH in tile.kinds] == ["Mon", "Tue"]


def test_the_preview_waits_for_a_pause_and_then_shows_the_plan(wizard, monkeypatch):
    shown = []
    monkeypatch.setattr(wizard.preview, "show_preview", shown.append)
    fill(wizard, "weeks", "16")
    fill(wizard, "weekly_metres", "42")
    assert shown == []
    wait(wizard)
    (one,) = shown
    assert len(one.chart.bars) == 16
    assert not wizard._pause.isActive()


def test_a_hidden_wizard_generates_nothing(wizard):
    fill(wizard, "weeks", "16")
    wizard.hide()
    assert not wizard._pause.isActive()
    wizard.show()
    assert wizard.preview.title.text().startswith("16 weeks")


def test_goal_decides_between_date_and_weeks(wizard):
    assert not field(wizard, "race_day").isEnabled()
    assert field(wizard, "race_day").text() == ""
    click(wizard.form.goal.buttons[Goal.TEN_K])
    assert field(wizard, "race_day").isEnabled()
    fill(wizard, "weeks", "8")
    assert field(wizard, "race_day").text() == "23 Aug 2026"
    fill(wizard, "race_day", "2026-09-06")
    assert field(wizard, "weeks").text() == "10"


def test_a_race_in_four_days_gets_an_amber_box_with_the_reason(wizard):
    click(wizard.form.goal.buttons[Goal.TEN_K])
    fill(wizard, "race_day", "1 Jul 2026")
    wait(wizard)
    verdict = wizard.preview.verdict
    assert verdict.isVisible()
    assert "only tapers" in verdict.text.text()
    assert LIGHT.warn_tint.name() in verdict.styleSheet()
    assert verdict.sign.pixmap().toImage() == line_icon("warn", LIGHT.warn_mark, 16, 1.0).toImage()
    assert "race comes first" in wizard.preview._week_note.text()
    assert wizard.create_button.isEnabled()  # said, never blocked


def test_a_race_has_a_date_and_an_easy_pace_none(wizard):
    assert not field(wizard, "recent_day").isEnabled()
    wizard.form.recent_race.setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    fill(wizard, "recent", "51:00")
    assert below(wizard, "recent_day") == "Today if empty"
    fill(wizard, "recent_day", "28 Jun 2026")
    assert below(wizard, "recent_day") == "Date of that race is Sat 27 Jun 2026 or earlier, not Sun 28 Jun 2026."
    assert not wizard.create_button.isEnabled()
    press(Qt.Key.Key_Return)
    assert field(wizard, "recent_day").hasFocus()
    fill(wizard, "recent_day", "1.2.2026")
    press(Qt.Key.Key_Return)
    assert wizard.told[0][0].vdot == pytest.approx(vdot_of(10_000, 51 * 60) * 0.98)


def test_a_race_two_years_away_says_how_far_a_plan_reaches(wizard):
    click(wizard.form.goal.buttons[Goal.MARATHON])
    fill(wizard, "race_day", "27 Jun 2028")
    assert below(wizard, "race_day") == "Race date is at most 30 weeks away: Sun 24 Jan 2027 or earlier."
    assert below(wizard, "weeks") == ""
    fill(wizard, "race_day", "26 Jun 2026")
    assert "lies before the start" in below(wizard, "race_day")


@pytest.mark.parametrize(("age", "ok"), [("13", False), ("14", True), ("100", True), ("101", False), ("forty", False)])
def test_ages_at_the_edges(wizard, age, ok):
    fill(wizard, "age", age)
    assert wizard.create_button.isEnabled() == ok
    assert ("14 to 100" in below(wizard, "age")) == (not ok)


def test_no_segment_is_cut_short(wizard):
    for button in wizard.form.findChildren(QToolButton):
        if button.property("segment"):
            needed = button.fontMetrics().horizontalAdvance(button.text())
            assert button.width() >= needed + 8, button.text()


def test_arrows_move_the_goal(wizard):
    press(Qt.Key.Key_Left)
    assert wizard.answers.goal is Goal.BASE
    press(Qt.Key.Key_Left)
    assert wizard.answers.goal is Goal.MARATHON
    assert wizard.form.goal.buttons[Goal.MARATHON].isChecked()


def test_the_wheel_changes_nothing_in_passing(wizard):
    wizard.resize(1024, 593)
    settle()
    box = wizard.form.recent_race
    box.setFocus()
    settle()
    middle = QPointF(box.rect().center())
    buttons, plain = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    where = (middle, box.mapToGlobal(middle), QPoint(), QPoint(0, -120))
    QApplication.sendEvent(box, QWheelEvent(*where, buttons, plain, Qt.ScrollPhase.NoScrollPhase, False))
    settle()
    assert wizard.answers.recent_race is None
    assert box.currentIndex() == 0


def test_very_little_running_counts_as_eight(wizard):
    fill(wizard, "weekly_metres", "3")
    assert below(wizard, "weekly_metres") == "Counts as 8 km, where plans begin"
    fill(wizard, "weekly_metres", "8")
    assert below(wizard, "weekly_metres") == "Mean of the last 4 weeks"


def test_too_few_days_and_enter_lead_to_the_days(wizard):
    for day in (1, 2, 3):
        click(wizard.form.days.tiles[day])
    press(Qt.Key.Key_Return)
    assert wizard.form.days.tiles[0].hasFocus()


@pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard", extend=True)
def test_esc_closes_only_the_calendar(wizard):
    click(wizard.form.goal.buttons[Goal.FIVE_K])
    field(wizard, "race_day").setFocus()
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = wizard.findChild(Calendar)
    press(Qt.Key.Key_Escape, on=popup.focusWidget())
    assert wizard.findChild(Calendar) is None
    assert wizard.told == []
    assert wizard.isVisible()


def test_units_convert_what_is_shown_and_nothing_else(wizard):
    fill(wizard, "weekly_metres", "33.3")
    fill(wizard, "recent", "6:47")
    press(Qt.Key.Key_Return)
    for _turn in range(10):
        click(wizard.form.units.buttons[Units.IMPERIAL])
        assert field(wizard, "weekly_metres").text() == "20.7"
        click(wizard.form.units.buttons[Units.METRIC])
    assert (field(wizard, "weekly_metres").text(), field(wizard, "recent").text()) == ("33.3", "6:47")
    press(Qt.Key.Key_Return, on=wizard)
    assert wizard.told[0][:2] == wizard.told[1][:2]


def test_a_wizard_may_begin_in_miles(make):
    wizard = make(Units.IMPERIAL)
    assert field(wizard, "weekly_metres").text() == "5"
    click(wizard.create_button)
    assert wizard.told[0][0].weekly_metres == 8000
    assert wizard.told[0][2] is Units.IMPERIAL


@pytest.mark.parametrize("one", Health)
def test_a_health_tick_makes_easy_base_weeks_and_shows_advice(wizard, one):
    click(wizard.form.goal.buttons[Goal.HALF])
    tick(wizard, one)
    assert wizard.preview.advice.isVisible()
    assert not wizard.preview._fact_row.isVisible()
    assert "clinician" in wizard.preview.advice.text.text()
    assert "health answers" in below(wizard, "goal")
    assert [g for g, b in wizard.form.goal.buttons.items() if b.isEnabled()] == [Goal.BASE]
    click(wizard.create_button)
    inputs = wizard.told[0][0]
    assert (inputs.goal, inputs.easy_only, inputs.race_day) == (Goal.BASE, True, None)
    tick(wizard, one)
    assert not wizard.preview.advice.isVisible()
    assert wizard.form.goal.buttons[Goal.HALF].isChecked()


def test_a_click_on_the_words_ticks_and_space_does_too(wizard):
    ticks = wizard.health.ticks[Health.PREGNANT]
    click(ticks, QPoint(ticks.width() - 30, 8))
    assert wizard.answers.health == {Health.PREGNANT}
    press(Qt.Key.Key_Space)
    assert wizard.answers.health == frozenset()


def test_nothing_of_health_is_red(wizard):
    tick(wizard, Health.CHEST_PAIN)
    for part in (wizard.health, wizard.preview):
        picture = part.grab().toImage()
        tones = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 2) for y in range(picture.height())}
        assert LIGHT.bad.name() not in tones
        assert LIGHT.bad_tint.name() not in tones


def test_under_sixteen_goals_are_limited_and_it_says_why(wizard):
    fill(wizard, "age", "15")
    assert "Under 16" in below(wizard, "goal")
    assert {g for g, b in wizard.form.goal.buttons.items() if b.isEnabled()} == {Goal.BASE, Goal.FIVE_K}
    click(wizard.form.goal.buttons[Goal.MARATHON])
    click(wizard.create_button)
    assert wizard.told[0][0].goal is Goal.BASE


def test_days_by_keyboard_and_the_long_run_by_menu(wizard):
    days = wizard.form.days
    days.tiles[0].setFocus()
    press(Qt.Key.Key_Space)
    assert 0 in wizard.answers.days
    told = [days.tiles[0].accessibleName()]
    for _n in range(3):
        press(Qt.Key.Key_Space)
        told.append(days.tiles[0].accessibleName())
    assert told == ["Monday, run", "Monday, strength", "Monday, run and strength", "Monday, off"]
    assert not wizard.answers.used_days & {0}
    press(Qt.Key.Key_Space)
    entry = next(a for a in days.long.menu().actions() if a.text() == "Saturday")
    entry.trigger()
    settle()
    assert wizard.answers.long_day == 5
    assert days.tiles[5].accessibleName() == "Saturday, long run"
    assert days.long.text() == "Long run: Sat"


@pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard", extend=True)
def test_a_usual_time_is_set_by_a_clock_and_taken_away(wizard):
    clock = wizard.findChild(QToolButton, "time-1")
    click(clock)
    popup = wizard.findChild(Clock)
    empty = popup.edit.lineEdit().grab().toImage()
    popup.edit.lineEdit().clear()
    assert popup.edit.lineEdit().grab().toImage() != empty  # the time can be seen
    popup.edit.setTime(QTime(6, 45))
    press(Qt.Key.Key_Return, on=popup)
    assert clock.text() == "06:45"
    assert wizard.findChild(Clock) is None
    click(wizard.create_button)
    assert wizard.told[0][3] == {1: time(6, 45)}
    click(clock)
    click(wizard.findChild(Clock).none)
    assert clock.text() == "–"
    click(clock)
    press(Qt.Key.Key_Escape, on=wizard.findChild(Clock))
    assert wizard.findChild(Clock) is None
    assert "cancelled" not in wizard.told


def test_days_off_have_no_time(wizard):
    assert not wizard.findChild(QToolButton, "time-0").isEnabled()


@pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard", extend=True)
def test_the_calendar_gives_a_date(wizard):
    wizard.form.open_calendar()
    assert wizard.findChild(Calendar) is None
    click(wizard.form.goal.buttons[Goal.FIVE_K])
    wizard.form.pick.trigger()
    popup = wizard.findChild(Calendar)
    assert popup.days.selectedDate().toPython() == date(2026, 9, 20)
    popup.days.setSelectedDate(popup.days.selectedDate().addDays(-7))
    popup.days.activated.emit(popup.days.selectedDate())
    settle()
    assert field(wizard, "race_day").text() == "13 Sep 2026"
    assert field(wizard, "weeks").text() == "11"


def test_tab_follows_the_page(wizard):
    click(wizard.form.goal.buttons[Goal.HALF])
    wizard.take_focus()
    seen = []
    for _turn in range(45):
        inside = QApplication.focusWidget()
        seen.append(inside.objectName() or inside.accessibleName())
        press(Qt.Key.Key_Tab)
        if QApplication.focusWidget() is wizard.form.goal.first_focus():
            break
    wanted = ["Goal: Half", "field-start", "field-race_day", "field-weeks", "field-weekly_metres", "field-long_metres"]
    wanted += [f"{part}-{day}" for day in range(7) for part in ("day", "time") if part == "day" or day not in {0, 4}]
    wanted += ["long-day", "Hills nearby: Yes", "Strength kit: Dumbbells", "Strength sessions a week: 2"]
    wanted += ["Experience: New", "recent-race", "field-recent", "field-age", "Units: km · kg", "field-name"]
    wanted += [f"health-{one.value}" for one in Health]
    assert seen == [*wanted, "wizard-back", "wizard-over", "wizard-cancel", "wizard-create"]


@pytest.mark.parametrize("size", [(1440, 853), (1366, 721), (1180, 721), (1024, 593)])
def test_nothing_is_cut_off_at_any_size(wizard, size):
    tick(wizard, Health.CONDITION)
    fill(wizard, "weekly_metres", "x" * 60)
    wizard.resize(*size)
    settle()
    for scroll in (wizard._scroll, wizard._beside):
        assert scroll.widget().width() <= scroll.viewport().width()
    for name, one in wizard.form._fields.items():
        assert one.isHidden() or wizard.form.rect().contains(one.geometry()), name
        if one.below.isVisible():
            assert one.below.height() >= one.below.heightForWidth(one.below.width()), name
    beside = size[0] >= 1180
    health = wizard.health.mapTo(wizard, QPoint())
    form = wizard.form.mapTo(wizard, QPoint())
    assert (health.x() > form.x() + wizard.form.width()) == beside
    assert (health.y() > form.y() + wizard.form.height()) == (not beside)
    for button in (wizard.back_button, wizard.cancel_button, wizard.create_button):
        assert wizard.rect().contains(button.mapTo(wizard, button.rect().bottomRight()))
    for one in (wizard.preview.advice, wizard.preview.verdict):
        assert one.text.height() >= one.text.heightForWidth(one.text.width())


def test_a_field_out_of_view_scrolls_into_view_with_tab(wizard):
    wizard.resize(1024, 593)
    settle()
    field(wizard, "age").setFocus()
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    name = field(wizard, "name")
    assert name.hasFocus()
    assert wizard._scroll.viewport().rect().contains(name.mapTo(wizard._scroll.viewport(), name.rect().center()))


def test_everything_has_a_name(wizard):
    for kind in (QLineEdit, QPushButton, QToolButton, QCheckBox):
        for one in wizard.findChildren(kind):
            assert one.accessibleName() or one.text() or not one.isVisibleTo(wizard), one
    assert wizard.preview.bars.accessibleName() == "12 weeks, the biggest 12.3 kilometres"
    assert "Tue, Easy, Strength" in wizard.preview.week.accessibleName()


def test_dark_colours_follow(wizard, look):
    look.choose("dark")
    settle()
    assert wizard.grab().toImage().pixelColor(2, 2) == look.theme.window
    assert wizard.preview.grab().toImage().pixelColor(2, 2) == look.theme.surface


def test_every_text_is_translated(make):
    i18n.use(Pseudo())
    try:
        wizard = make()
        click(wizard.form.goal.buttons[Goal.HALF])
        tick(wizard, Health.PREGNANT)
        fill(wizard, "age", "1")
        count, found = unmarked_in(wizard)
    finally:
        i18n.use(gettext.NullTranslations())
    assert count > 60
    assert found == []


def test_a_further_plan_begins_with_what_the_library_knows(window):
    (plan,) = window._journal.logbook.plans.values()
    window.pages.make_plan()
    settle()
    made = window.findChild(Wizard)
    answers = made.answers
    press(Qt.Key.Key_Escape)
    settle()
    assert answers.start > plan.end
    assert answers.weekly.value > 8000
    assert answers.long.value > 5000
    assert (answers.days, answers.age.value) == (plan.inputs.days, plan.inputs.age)
    assert answers.known_vdot == 39.1


def test_while_a_plan_has_the_days_both_ways_are_said_first_and_create_never_promises_what_is_refused(window):
    (plan,) = window._journal.logbook.plans.values()
    window.pages.make_plan()
    settle()
    wizard = window.findChild(Wizard)
    assert wizard.taken.isVisible()
    assert f"“{plan.name}” has these days until" in wizard.taken.said.text.text()
    assert wizard.create_button.isEnabled()
    fill(wizard, "start", "20 Aug 2026")
    assert not wizard.create_button.isEnabled()
    assert "lies on these days and is kept. Start on" in wizard._said.text()
    before = window._journal.logbook
    assert f"Replace the {wizard.answers.taken.left} sessions left of it" in wizard.taken.renew.text()
    click(wizard.taken.renew)
    assert not window.pages.is_over
    dialog = window.findChild(GenerateDialog)
    assert dialog.isVisible()
    press(Qt.Key.Key_Escape, on=dialog)
    assert window._journal.logbook is before


def test_what_was_answered_is_there_again_until_it_is_started_over(window):
    window.pages._kept = None  # of the test before: the window is the same
    window.pages.make_plan()
    settle()
    wizard = window.findChild(Wizard)
    assert not wizard.over_button.isVisible()
    fill(wizard, "weekly_metres", "41")
    press(Qt.Key.Key_Escape)
    window.pages.make_plan()
    settle()
    again = window.findChild(Wizard)
    assert again is not wizard
    assert field(again, "weekly_metres").text() == "41"
    click(again.over_button)
    assert field(again, "weekly_metres").text() != "41"
    assert not again.over_button.isVisible()
    window.pages.back()
    window.pages._kept = None
    settle()


def test_after_a_plan_of_easy_running_the_gate_stays_until_a_box_is_ticked(make):
    last = PlanInputs(Goal.BASE, TODAY, 8, 20_000, easy_only=True)
    wizard = make(known=Known(TODAY, last))
    assert wizard.health.none.isVisible()
    assert "last plan" in wizard.health._asks.text()
    assert wizard.preview.advice.isVisible()
    click(wizard.create_button)
    assert wizard.told.pop()[0].easy_only
    tick(wizard, Health.FAINTING)
    wizard.health.none.box.setFocus()
    press(Qt.Key.Key_Space)
    assert not wizard.health.ticks[Health.FAINTING].box.isChecked()
    click(wizard.create_button)
    assert not wizard.told.pop()[0].easy_only
    tick(wizard, Health.FAINTING)
    assert not wizard.health.none.box.isChecked()
    click(wizard.create_button)
    assert wizard.told.pop()[0].easy_only


def test_a_first_plan_asks_its_health_questions_once(wizard):
    assert not wizard.health.none.isVisible()


def test_on_the_first_day_of_a_week_a_plan_can_begin_today(desktop, ready, home):
    for today, begin in ((date(2026, 8, 3), date(2026, 8, 3)), (date(2026, 8, 4), date(2026, 8, 5))):
        desktop.today = lambda day=today: day
        window = ready(desktop.open(home / f"{today}.runlegs"))
        window.pages.make_plan()
        settle()
        assert window.findChild(Wizard).answers.start == begin
        click(window.findChild(QPushButton, "wizard-create"))
        (plan,) = window._journal.logbook.plans.values()
        assert plan.start == date(2026, 8, 3 if begin == today else 10)
