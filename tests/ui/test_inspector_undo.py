"""Ctrl+Z in the fields of the inspector: the typing first, then the plan."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from runlegs_desktop.domain.session import Kind
from tests.ui.hands import CTRL, SHIFT, press, settle
from tests.ui.inspector_hands import let_fixes_end

KEY = Qt.Key
TODAY = date(2026, 8, 6)


@pytest.fixture
def easy(window, board):
    """A planned easy run, chosen and open in the inspector."""
    book = window._journal.logbook
    one = min((s for s in book.sessions.values() if s.kind is Kind.EASY and s.day > TODAY), key=lambda s: s.day)
    board.reveal(one.id)
    settle()
    window.plan.edit_in_inspector()
    settle()
    yield one
    let_fixes_end(window)


@pytest.fixture
def now(window, easy):
    return lambda: window._journal.logbook.sessions[easy.id]


@pytest.fixture
def notes(window, easy):
    field = window.plan.inspector.reasons.notes
    assert field.isVisible()
    return field


def change_distance(window, text):
    entry = window.plan.inspector.fields.entries["distance"]
    entry.setFocus()
    entry.selectAll()
    QTest.keyClicks(entry, text)
    press(KEY.Key_Return)


def test_in_untouched_notes_it_takes_the_plan_back_and_forth(window, easy, now, notes):
    change_distance(window, "6.5")
    assert now().metres == 6500
    notes.setFocus()
    press(KEY.Key_Z, CTRL)
    assert now() == easy
    notes.setFocus()
    press(KEY.Key_Z, CTRL | SHIFT)
    assert now().metres == 6500


def test_in_touched_notes_it_takes_the_typing_back_and_leaves_the_plan(window, now, notes):
    change_distance(window, "6.5")
    notes.setFocus()
    QTest.keyClicks(notes, "Gate")
    press(KEY.Key_Z, CTRL)
    assert notes.toPlainText() == ""
    assert now().metres == 6500
    press(KEY.Key_Z, CTRL | SHIFT)
    assert notes.toPlainText() == "Gate"
    press(KEY.Key_Z, CTRL)
    press(KEY.Key_Z, CTRL)  # no typing is left
    assert now().metres != 6500


def test_notes_that_were_sent_are_an_edit_of_the_plan(window, now, notes):
    notes.setFocus()
    QTest.keyClicks(notes, "Gate ")
    press(KEY.Key_Return, CTRL)
    assert (now().notes, notes.hasFocus()) == ("Gate", True)
    press(KEY.Key_Z, CTRL)
    assert (now().notes, notes.toPlainText()) == ("", "")


def test_refused_notes_stay_while_the_plan_changes_and_escape_takes_them_back(window, now, notes):
    notes.setFocus()
    notes.setPlainText("x" * 4001)
    change_distance(window, "6.5")
    assert (len(notes.toPlainText()), notes.property("bad"), now().notes) == (4001, True, "")
    press(KEY.Key_Escape, on=notes)
    assert (notes.toPlainText(), bool(notes.property("bad"))) == ("", False)


def test_a_value_typed_just_as_it_is_shown_is_an_edit_of_the_plan(window, easy, now):
    change_distance(window, "6.5 km")  # the field has nothing to spell anew
    entry = window.plan.inspector.fields.entries["distance"]
    assert (now().metres, QApplication.focusWidget()) == (6500, entry)
    press(KEY.Key_Z, CTRL)
    assert now() == easy
