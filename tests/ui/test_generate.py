"""Plan ▸ Generate plan under mouse and keyboard, in the program's own window."""

import gettext
from datetime import timedelta
from itertools import pairwise

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollArea, QToolButton, QWidget

from runlegs_desktop.domain.edits_rules import set_limit
from runlegs_desktop.domain.inputs import Goal
from runlegs_desktop.domain.regenerate import stays
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.draw.text import width
from runlegs_desktop.present import i18n
from runlegs_desktop.ui.generate.dialog import GenerateDialog
from runlegs_desktop.ui.welcome.chart import phase_places
from tests.test_pseudo_locale import Pseudo
from tests.ui.conftest import TODAY
from tests.ui.hands import CTRL, click, press, settle


def dialog_of(window):
    return next((d for d in window.findChildren(GenerateDialog) if d.isVisible()), None)


def activate(window):
    """As a desktop does when a dialog over it closes."""
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window, 2000)
    settle()


def open_by_key(window):
    activate(window)
    press(Qt.Key.Key_G, CTRL, window)
    dialog = dialog_of(window)
    activate(dialog)
    return dialog


@pytest.fixture
def dialog(window):
    made = open_by_key(window)
    yield made
    if shiboken6.isValid(made):
        made.reject()
    settle()


def retype(dialog, entry, text):
    entry.setFocus()
    entry.selectAll()
    QTest.keyClicks(entry, text)
    settle()


def test_ctrl_g_opens_it_and_esc_closes_it_without_a_trace(window):
    before = window._journal.logbook
    dialog = open_by_key(window)
    assert dialog.preview.title.text() == "16 weeks, 29 Jun – 18 Oct"
    press(Qt.Key.Key_Escape, on=dialog)
    assert dialog_of(window) is None
    assert window._journal.logbook is before
    assert not window.undo_action.isEnabled()


def test_the_button_and_the_menu_open_it_too(window):
    click(window.plan.toolbar.make)
    dialog_of(window).reject()
    settle()
    menu = next(a.menu() for a in window.menuBar().actions() if "Plan" in a.text())
    next(a for a in menu.actions() if "Generate" in a.text()).trigger()
    settle()
    dialog_of(window).reject()
    settle()


def test_enter_makes_the_plan_in_one_step_that_undo_takes_back(window, dialog):
    before = window._journal.logbook
    click(dialog.form.goal.buttons[Goal.TEN_K])
    press(Qt.Key.Key_Return, on=dialog.form.weekly)
    assert dialog_of(window) is None
    plan = next(iter(window._journal.logbook.plans.values()))
    assert plan.goal is Goal.TEN_K
    after = window._journal.logbook.sessions
    assert all(after[s.id] == s for s in before.sessions.values() if stays(s, TODAY))
    assert "Generate plan" in window.undo_action.text()
    activate(window)
    press(Qt.Key.Key_Z, CTRL, window)
    assert window._journal.logbook == before


@pytest.mark.parametrize("button", ["cancel_button", "create_button"])
def test_enter_presses_the_button_that_has_the_focus(window, dialog, button):
    before = window._journal.logbook
    getattr(dialog, button).setFocus()
    press(Qt.Key.Key_Return, on=getattr(dialog, button))
    assert dialog_of(window) is None
    assert (window._journal.logbook is before) == (button == "cancel_button")


def test_the_plan_is_made_as_of_the_day_it_was_shown(window, dialog, monkeypatch):
    """Midnight may come while it is open."""
    wanted = [bar.metres for bar in dialog.preview.bars._chart.bars]
    monkeypatch.setattr(window.pages, "_today", lambda: TODAY + timedelta(days=9))
    click(dialog.create_button)
    again = opened_on(window)
    assert [bar.metres for bar in again.bars] == wanted


def opened_on(window):
    """The chart of the plan as it is now in the library."""
    from runlegs_desktop.app.planning import picture  # noqa: PLC0415 - only for this one
    from runlegs_desktop.present.numbers import Numbers  # noqa: PLC0415
    from runlegs_desktop.present.wizard_chart import chart  # noqa: PLC0415

    book = window._journal.logbook
    return chart(picture(book, next(iter(book.plans.values())), TODAY).scene, Numbers())


def test_every_key_shows_in_the_preview(dialog):
    bars = [dialog.preview.bars.accessibleName()]
    entry = dialog.form.weekly
    entry.setFocus()
    entry.selectAll()
    for key in "45":
        QTest.keyClicks(entry, key)
        settle()
        bars.append(dialog.preview.bars.accessibleName())
    assert len(set(bars)) == 3


def test_keys_in_one_turn_are_answered_once(dialog, monkeypatch):
    made = []
    show = dialog.preview.show_preview
    monkeypatch.setattr(dialog.preview, "show_preview", lambda shown: (made.append(shown), show(shown)))
    for text in ("3", "31", "31.5"):
        dialog.form.weekly.edited.emit(text)
    settle()
    assert len(made) == 1


def test_growth_drives_the_plan_and_its_rule_and_one_undo_takes_both_back(window, dialog):
    before = window._journal.logbook
    retype(dialog, dialog.form.growth, "3")
    assert dialog.preview.bars._chart.limit.replace("\u202f", " ") == "+3 % limit"
    click(dialog.create_button)
    (plan,) = window._journal.logbook.plans.values()
    assert (plan.inputs.growth, dict(plan.limits)) == (0.03, {"R01.warn": 1.03})
    again = open_by_key(window)
    assert again.form.growth.text() == "3"
    again.reject()
    activate(window)
    press(Qt.Key.Key_Z, CTRL, window)
    assert window._journal.logbook == before


def test_growth_shows_what_the_plans_own_rule_says(window):
    window._journal.apply("Rule", lambda book: set_limit(book, next(iter(book.plans)), "R01.warn", 1.06))
    settle()
    dialog = open_by_key(window)
    assert dialog.form.growth.text() == "6"
    assert dialog.preview.bars._chart.limit.startswith("+6")
    dialog.reject()
    settle()


def test_a_goal_time_shows_its_pace_and_its_fitness_and_moves_no_bar(window, dialog):
    bars = dialog.preview.bars._chart
    retype(dialog, dialog.form.goal_time, "1:50:00")
    assert dialog.form.goal_time._unit == "5:13 /km"
    assert dialog.form._fields["goal_seconds"].below.text() == "Needs VDOT 40.4, yours is 39.1"
    assert "follow from yours" in dialog.preview.notes.text()
    assert dialog.preview.bars._chart == bars
    press(Qt.Key.Key_Return, on=dialog.form.goal_time)
    (plan,) = window._journal.logbook.plans.values()
    assert plan.inputs.goal_seconds == 6600


def test_strength_days_by_space_lay_strength_there(window, dialog):
    for day, times in ((0, 2), (4, 2)):
        dialog.form.days.tiles[day].setFocus()
        for _n in range(times):
            press(Qt.Key.Key_Space)
    settle()
    assert dialog.form.days.tiles[4].accessibleName() == "Friday, strength"
    click(dialog.create_button)
    book = window._journal.logbook
    new = [s for s in book.sessions.values() if s.day >= TODAY and s.kind is Kind.STRENGTH and not stays(s, TODAY)]
    assert {s.day.weekday() for s in new} == {0, 4}


def test_this_week_is_marked_and_what_is_past_is_told(dialog):
    chart = dialog.preview.bars._chart
    assert (chart.now, chart.has_past) == (5, True)
    assert chart.name.endswith("this is week 6")


def test_bars_come_first_and_the_verdict_a_frame_later(dialog, monkeypatch):
    judged, real = [], dialog.preview.show_verdict
    monkeypatch.setattr(dialog.preview, "show_verdict", lambda said: (judged.append(said), real(said)))
    click(dialog.form.goal.buttons[Goal.MARATHON])
    bars = dialog.preview.bars.accessibleName()
    QTest.qWait(60)
    assert len(judged) == 1
    assert "gives less than you asked for" in dialog.preview.verdict.text.text()
    retype(dialog, dialog.form.weekly, "99")
    retype(dialog, dialog.form.weekly, "999")
    QTest.qWait(60)
    assert dialog.preview.bars.accessibleName() != bars
    assert len(judged) == 2, "of the last good plan, once"


def test_bad_input_keeps_what_was_typed_and_the_last_good_plan(dialog):
    title, bars = dialog.preview.title.text(), dialog.preview.bars.accessibleName()
    retype(dialog, dialog.form.weekly, "999")
    assert dialog.form.weekly.text() == "999"
    assert "0 to 200 km" in dialog.said.text()
    assert "0 to 200 km" in dialog.form.weekly.accessibleDescription()
    assert not dialog.create_button.isEnabled()
    assert (dialog.preview.title.text(), dialog.preview.bars.accessibleName()) == (title, bars)
    press(Qt.Key.Key_Return, on=dialog.form.age)
    assert dialog.isVisible()
    assert dialog.form.weekly.hasFocus()
    retype(dialog, dialog.form.weekly, "30")
    assert dialog.create_button.isEnabled()


def test_what_would_be_lost_is_said_and_nothing_when_it_is_pinned(window, dialog):
    assert dialog.preview.lost.isVisible()
    assert dialog.preview.lost.text.text().startswith("4 sessions you changed")
    dialog.reject()
    settle()
    lost = dialog_lost(window)
    window.desk.editing.toggle_pin(lost)
    settle()
    again = open_by_key(window)
    assert not again.preview.lost.isVisible()
    again.reject()
    settle()


def dialog_lost(window):
    from runlegs_desktop.app.planning import current_plan  # noqa: PLC0415 - only for this one
    from runlegs_desktop.app.renewing import renewable  # noqa: PLC0415
    from runlegs_desktop.present.generate_page import answered, opened  # noqa: PLC0415

    book = window._journal.logbook
    page = opened(renewable(book, current_plan(book, TODAY), TODAY))
    return tuple(s.id for s in answered(page, page.first)[0].worked_on)


def test_tab_walks_the_form_then_the_buttons_and_every_control_has_a_name(dialog):
    seen, first = [], QApplication.focusWidget()
    assert first is dialog.form.goal.first_focus()
    for _turn in range(80):
        seen.append(QApplication.focusWidget())
        press(Qt.Key.Key_Tab)
        if QApplication.focusWidget() is first:
            break
    assert seen.index(dialog.form.weekly) < seen.index(dialog.form.long) < seen.index(dialog.create_button)
    assert seen[-2:] == [dialog.cancel_button, dialog.create_button]
    for widget in dialog.findChildren(QWidget):
        if isinstance(widget, QLineEdit | QToolButton | QPushButton) and widget.isVisible():
            assert widget.accessibleName() or widget.text(), widget


def test_the_buttons_work_with_mouse_and_space(window, dialog):
    click(dialog.cancel_button)
    assert dialog_of(window) is None
    again = open_by_key(window)
    again.create_button.setFocus()
    press(Qt.Key.Key_Space, on=again.create_button)
    assert dialog_of(window) is None
    assert window.undo_action.isEnabled()


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1366, 768), (1024, 640)])
def test_it_is_never_bigger_than_the_window_and_clips_no_text(window, ready, width, height):
    ready(window, width, height)
    dialog = open_by_key(window)
    assert dialog.width() <= width - 48
    assert dialog.height() <= height - 48
    for area in dialog.findChildren(QScrollArea):
        assert not area.horizontalScrollBar().maximum()
        assert height < 900 or not area.verticalScrollBar().maximum()
    for shown in dialog.findChildren(QLabel):
        if shown.isVisible() and shown.text():
            size = shown.sizeHint()
            tall = shown.heightForWidth(shown.width()) if shown.wordWrap() else size.height()
            assert shown.height() >= tall, shown.text()
            assert shown.wordWrap() or shown.width() >= size.width(), shown.text()
    dialog.reject()
    settle()


@pytest.fixture
def longer_words():
    """Every text is two fifths longer."""
    i18n.use(Pseudo())
    yield
    i18n.use(gettext.NullTranslations())


def test_longer_words_take_more_lines_and_no_more_room(window, ready, longer_words):
    ready(window, 1024, 640)
    dialog = open_by_key(window)
    assert dialog.preview.title.text().startswith("\N{MATHEMATICAL LEFT WHITE SQUARE BRACKET}")
    for area in dialog.findChildren(QScrollArea):
        assert not area.horizontalScrollBar().maximum()
    dialog.reject()
    settle()


def test_a_legend_without_room_takes_another_line_and_the_bars_begin_below_it(dialog):
    bars = dialog.preview.bars

    def first_row_of(width):
        """The height at which the topmost line of the grid lies."""
        bars.resize(width, 300)
        picture, ink = bars.grab().toImage(), bars._look.theme.grid.rgb()
        return next(y for y in range(picture.height()) if picture.pixel(width - 2, y) == ink)

    assert first_row_of(200) > first_row_of(600)


@pytest.mark.parametrize("wide", [440, 620])
def test_the_name_of_a_short_last_phase_is_whole_and_over_no_other(dialog, wide):
    retype(dialog, dialog.form.weeks, "30")
    chart = dialog.preview.bars._chart
    step = wide / len(chart.bars)
    places = phase_places(chart, 28, step)
    assert [text for text, _x, _room in places] == [phase.name for phase in chart.phases]
    for (text, x, _room), (_next, after, _its) in pairwise(places):
        assert x + width(text, 11) < after
    _text, x, room = places[-1]
    assert x + room <= 28 + wide


def test_an_empty_name_shows_what_the_plan_is_called_then(window, dialog):
    name = dialog.form.name
    retype(dialog, name, " ")
    click(dialog.form.goal.buttons[Goal.TEN_K])
    settle()
    assert name.placeholderText() == "10 km"
    press(Qt.Key.Key_Return, on=name)
    settle()
    plan = next(iter(window._journal.logbook.plans.values()))
    assert plan.name == "10 km"
    activate(window)
    press(Qt.Key.Key_Z, CTRL, window)
    settle()
    assert next(iter(window._journal.logbook.plans.values())).name != "10 km"


def test_the_menu_of_the_long_run_marks_its_day_and_takes_another(dialog):
    menu = dialog.form.days.long.menu()
    assert [entry.text() for entry in menu.actions() if entry.isChecked()] == ["Sunday"]
    next(entry for entry in menu.actions() if entry.text() == "Saturday").trigger()
    settle()
    assert dialog.answers.long_day == 5
    assert [entry.text() for entry in menu.actions() if entry.isChecked()] == ["Saturday"]


def test_the_bars_are_told_week_by_week(dialog):
    said = dialog.preview.bars.accessibleDescription()
    retype(dialog, dialog.form.weekly, "18")
    assert said.count("week ") >= 16
    assert dialog.preview.bars.accessibleDescription() != said


def test_without_a_plan_it_leads_to_the_wizard(desktop, ready, home):
    from runlegs_desktop.app import paths  # noqa: PLC0415 - the library's place follows the home

    window = ready(desktop.open(paths.library_file()))
    press(Qt.Key.Key_G, CTRL, window)
    assert window.pages.is_over
    assert dialog_of(window) is None
