"""Plan ▸ Rules under mouse and keyboard: search, numbers with their limits, muting with a reason."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from runlegs_desktop.domain.edits_rules import mute, reset_limit, set_limit, unmute
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.rules import RULES
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.rules_page import rules_page
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.plan.rules_dialog import RulesDialog
from tests.domain.rule_scenes import a_plan
from tests.ui.hands import click, press, settle

TODAY = date(2026, 8, 6)


class Runner:
    """What the window does: hears, edits, shows anew."""

    def __init__(self, dialog):
        plan = a_plan()
        self.dialog, self.heard, self.book = dialog, [], Logbook(plans={plan.id: plan})
        dialog.mute_entered.connect(lambda rule, why: self.edit(mute, rule, TODAY, why))
        dialog.unmuted.connect(lambda rule: self.edit(unmute, rule))
        dialog.limit_entered.connect(lambda key, value: self.edit(set_limit, key, value))
        dialog.limit_reset.connect(lambda key: self.edit(reset_limit, key))
        self.show()

    @property
    def plan(self):
        return self.book.plans["plan"]

    def edit(self, change, *values):
        self.heard.append((change.__name__, *values))
        self.book = change(self.book, "plan", *values)
        self.show()

    def show(self):
        self.dialog.show_page(rules_page(self.plan, Numbers()), Numbers())


@pytest.fixture
def dialog(qtbot):
    look = Look("light")
    look.dress(QApplication.instance())
    host = QWidget()
    host.resize(1440, 900)
    qtbot.addWidget(host)
    made = RulesDialog(host, look)
    made.runner = Runner(made)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made, 2000)
    yield made
    made.close()
    look.deleteLater()


@pytest.fixture
def runner(dialog):
    return dialog.runner


def choose(dialog, rule):
    """Click on a rule's line, whatever was searched for."""
    dialog.search.clear()
    lines = (dialog.list.item(place) for place in range(dialog.list.count()))
    line = next(line for line in lines if line.data(Qt.ItemDataRole.UserRole) == rule)
    dialog.list.scrollToItem(line)
    click(dialog.list.viewport(), dialog.list.visualItemRect(line).center())


def write(edit, text, end=Qt.Key.Key_Return):
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)
    if end is not None:
        press(end, on=edit)


def words(dialog):
    return {x.text() for x in dialog.detail.findChildren(QLabel) if x.isVisible()}


def listed(dialog):
    return [dialog.list.item(n).data(Qt.ItemDataRole.UserRole) for n in range(dialog.list.count())]


def test_every_rule_is_listed_and_the_first_is_shown(dialog):
    assert listed(dialog) == [rule.id for rule in RULES]
    assert "Weeks grow by 10\u202f% or less" in words(dialog)
    assert "The article; Buist 2008, Am J Sports Med · mixed evidence" in words(dialog)


def test_arrows_in_the_list_show_each_rule(dialog):
    dialog.list.setFocus()
    for rule in RULES[1:4]:
        press(Qt.Key.Key_Down)
        assert dialog.detail._row.id == rule.id
        assert dialog.detail._row.says in words(dialog)


def test_the_search_narrows_the_list_and_says_when_nothing_is_left(dialog):
    write(dialog.search, "hill", end=None)
    settle()
    assert set(listed(dialog)) >= {"R18", "R19"}
    assert len(listed(dialog)) < len(RULES)
    assert dialog.detail._row.id == listed(dialog)[0]
    write(dialog.search, "xyzzy", end=None)
    settle()
    assert listed(dialog) == []
    assert dialog._count.text() == "No rule has these words."
    choose(dialog, "R05")
    assert dialog.detail._row.id == "R05"


def test_a_number_is_taken_with_enter_and_tab_and_told_once(dialog, runner):
    field = dialog.detail.fields["R01.warn"]
    assert not field.back.isVisible()
    write(field.edit, "12")
    assert runner.heard == [("set_limit", "R01.warn", pytest.approx(1.12))]
    press(Qt.Key.Key_Tab, on=field.edit)
    assert len(runner.heard) == 1
    assert "Weeks grow by 12\u202f% or less" in words(dialog)
    assert dialog.list.currentItem().data(Qt.ItemDataRole.AccessibleTextRole).endswith(", your own numbers")
    write(dialog.detail.fields["R01.error"].edit, "20", Qt.Key.Key_Tab)
    assert dict(runner.plan.limits) == {"R01.warn": pytest.approx(1.12), "R01.error": pytest.approx(1.2)}
    assert dialog.isVisible()


def test_reset_takes_the_default_back(dialog, runner):
    field = dialog.detail.fields["R01.warn"]
    write(field.edit, "12")
    click(field.back)
    assert runner.heard[-1] == ("reset_limit", "R01.warn")
    assert field.edit.text() == "10"
    assert runner.plan.limits == ()
    assert not field.back.isVisible()


@pytest.mark.parametrize("text", ["16", "-3", "abc", "", "1e9", "99999999999999999999", "10,5", "  "])
def test_a_bad_number_stays_and_gets_a_sentence_and_changes_nothing(dialog, runner, text):
    field = dialog.detail.fields["R01.warn"]
    field.edit.setFocus()
    field.edit.selectAll()
    press(Qt.Key.Key_Delete, on=field.edit)
    QTest.keyClicks(field.edit, text)
    press(Qt.Key.Key_Return, on=field.edit)
    assert runner.heard == []
    assert field.edit.text() == text
    assert field.complaint.isVisible()
    assert "Default 10, allowed 0–15\u202f%." in field.complaint.text()
    assert field.edit.accessibleDescription() == field.complaint.text()
    press(Qt.Key.Key_Tab, on=field.edit)
    runner.edit(mute, "R05", TODAY, "Something else changes")
    assert field.edit.text() == text
    write(field.edit, "11")
    assert not field.complaint.isVisible()
    assert runner.heard[-1][0] == "set_limit"


def test_a_refused_number_is_judged_by_what_is_allowed_now(dialog, runner):
    warn, error = dialog.detail.fields["R01.warn"], dialog.detail.fields["R01.error"]
    write(warn.edit, "30")
    assert "allowed 0–15\u202f%." in warn.complaint.text()
    write(error.edit, "20")
    assert (warn.edit.text(), warn.complaint.isVisible()) == ("30", True)
    assert "allowed 0–20\u202f%." in warn.complaint.text()
    assert warn.edit.accessibleDescription() == warn.complaint.text()
    assert "allowed 0–20" in warn.edit.accessibleName()
    runner.edit(reset_limit, "R01.error")
    assert "allowed 0–15\u202f%." in warn.complaint.text()
    write(error.edit, "abc")
    runner.edit(set_limit, "R01.warn", 1.05)
    assert "allowed 5–100\u202f%." in error.complaint.text()
    assert (warn.edit.text(), warn.complaint.isVisible()) == ("5", False)


def test_a_refused_number_that_may_be_kept_now_waits_for_enter(dialog, runner):
    warn, error = dialog.detail.fields["R01.warn"], dialog.detail.fields["R01.error"]
    write(warn.edit, "18")
    write(error.edit, "20")
    assert dict(runner.plan.limits) == {"R01.error": pytest.approx(1.2)}
    assert warn.complaint.text() == "Check above can be “18” now: Enter keeps it."
    bad = dialog.detail._look.theme.bad.name()
    assert bad not in warn.complaint.styleSheet() + warn.edit.styleSheet()
    assert warn.back.isVisible()  # the way back without keeping it
    warn.edit.setFocus()
    press(Qt.Key.Key_Return, on=warn.edit)
    assert dict(runner.plan.limits)["R01.warn"] == pytest.approx(1.18)
    assert not warn.complaint.isVisible()


def test_pasted_rubbish_is_no_number(dialog, runner):
    field = dialog.detail.fields["R01.warn"]
    QApplication.clipboard().setText("Tempo\n20 min\t🏃")
    field.edit.setFocus()
    field.edit.selectAll()
    field.edit.paste()
    press(Qt.Key.Key_Return, on=field.edit)
    assert runner.heard == []
    assert field.complaint.isVisible()


def test_reset_takes_a_bad_number_away_too(dialog, runner):
    field = dialog.detail.fields["R01.warn"]
    write(field.edit, "abc")
    click(field.back)
    assert field.edit.text() == "10"
    assert not field.complaint.isVisible()
    assert runner.plan.limits == ()


def test_the_number_shown_typed_again_changes_nothing(dialog, runner):
    field = dialog.detail.fields["R01.warn"]
    write(field.edit, "10")
    assert runner.heard == []
    assert not field.complaint.isVisible()


def test_a_change_from_elsewhere_is_shown(dialog, runner):
    runner.edit(set_limit, "R01.warn", 1.05)
    assert dialog.detail.fields["R01.warn"].edit.text() == "5"


def test_muting_needs_a_reason(dialog, runner):
    choose(dialog, "R13")
    click(dialog.detail.mute)
    assert runner.heard == []
    assert "Say in a few words why: the reason stays beside the rule." in words(dialog)
    assert dialog.detail.reason.hasFocus()
    write(dialog.detail.reason, "  I lift on Sundays ")
    assert runner.heard == [("mute", "R13", TODAY, "I lift on Sundays")]
    assert "Muted since 6 Aug 2026: I lift on Sundays" in words(dialog)
    assert not dialog.detail._ask.isVisible()
    assert dialog.list.currentItem().data(Qt.ItemDataRole.AccessibleTextRole).endswith(", muted")


def test_a_muted_rule_can_be_unmuted_with_the_mouse(dialog, runner):
    choose(dialog, "R13")
    write(dialog.detail.reason, "Because")
    click(dialog.detail.unmute)
    assert runner.heard[-1] == ("unmute", "R13")
    assert runner.plan.mutes == ()
    assert dialog.detail._ask.isVisible()
    assert dialog.detail.reason.text() == ""


def test_a_reason_that_is_too_long_is_kept_as_typed(dialog, runner):
    dialog.detail.reason.setText("a" * 300)
    click(dialog.detail.mute)
    assert runner.heard == []
    assert len(dialog.detail.reason.text()) == 300
    assert "A reason has up to 200 characters, this one has 300." in words(dialog)


def test_the_rule_that_cannot_be_muted_says_why(dialog):
    choose(dialog, "R02")
    assert not dialog.detail.mute.isVisible()
    assert dialog.detail._row.why_not in words(dialog)


def test_every_control_has_a_name(dialog):
    for rule in RULES:
        choose(dialog, rule.id)
        for widget in (*dialog.findChildren(QLineEdit), *dialog.findChildren(QPushButton)):
            assert widget.accessibleName() or getattr(widget, "text", str)()


@pytest.mark.parametrize("size", [(1440, 900), (1366, 768), (1024, 640)])
def test_it_fits_the_window_and_clips_nothing(dialog, size):
    host = dialog.parent()
    host.resize(*size)
    again = RulesDialog(host, dialog.detail._look)
    again.show_page(rules_page(dialog.runner.plan, Numbers()), Numbers())
    again.show()
    settle()
    assert again.width() <= size[0] - 48
    assert again.height() <= size[1] - 48
    for rule in RULES:
        choose(again, rule.id)
        inside, port = again.detail.widget(), again.detail.viewport()
        assert inside.width() <= port.width()
        for field in again.detail.fields.values():
            assert field.mapTo(inside, field.rect().topRight()).x() <= inside.width()
            assert field.edit.width() >= field.edit.fontMetrics().horizontalAdvance(field.edit.text()) + 20
    again.close()
    again.deleteLater()


def test_it_follows_the_theme(dialog):
    field = dialog.detail.fields["R01.warn"]
    write(field.edit, "abc")
    dialog.detail._look.choose("dark")
    settle()
    assert dialog.detail._look.theme.bad.name() in field.complaint.styleSheet()
    assert dialog.grab().width() == dialog.width()
