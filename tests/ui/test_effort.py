"""The question of effort: one click or one key, none noted, cancelled; and always wholly on the screen."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from runlegs_desktop.present.effort import effort_words
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.plan.effort import EffortPopup
from tests.ui.hands import click, settle

pytestmark = pytest.mark.qt_log_ignore(
    "does not support (raise|grabbing the keyboard)", extend=True
)  # popups offscreen

DIGITS = [Qt.Key(Qt.Key.Key_0.value + n) for n in range(10)]


@pytest.fixture
def heard():
    return []


@pytest.fixture
def popup(qtbot, heard):
    look = Look("light")
    look.dress(QApplication.instance())
    made = EffortPopup(look)
    qtbot.addWidget(made)
    made.answered.connect(heard.append)
    made.cancelled.connect(lambda: heard.append("cancelled"))
    made.ask(QPoint(50, 60), "Tempo 20 min")
    settle()
    yield made
    look.deleteLater()


def key(popup, which):
    QTest.keyClick(QApplication.focusWidget() or popup, which)
    settle()


@pytest.mark.parametrize("effort", range(11))
def test_one_click_answers_and_closes(popup, heard, effort):
    click(popup.buttons[effort])
    assert heard == [effort]
    assert not popup.isVisible()


@pytest.mark.parametrize("effort", range(10))
def test_one_digit_answers(popup, heard, effort):
    key(popup, DIGITS[effort])
    assert heard == [effort]
    assert not popup.isVisible()


def test_ten_has_a_key_of_its_own_that_its_row_names(popup, heard):
    assert popup.buttons[10].accessibleName() == "10, maximal, key M"
    key(popup, Qt.Key.Key_M)
    assert heard == [10]


@pytest.mark.parametrize("enter", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_notes_no_effort_whatever_has_the_focus(popup, heard, enter):
    popup.buttons[4].setFocus()
    key(popup, enter)
    assert heard == [None]


def test_the_last_line_notes_none_too(popup, heard):
    click(popup.none)
    assert heard == [None]


def test_escape_cancels_once(popup, heard):
    key(popup, Qt.Key.Key_Escape)
    popup.hide()
    assert heard == ["cancelled"]


def test_whatever_else_closes_it_cancels(popup, heard):
    popup.close()
    assert heard == ["cancelled"]


def test_other_keys_are_no_answer(popup, heard):
    for other in (Qt.Key.Key_A, Qt.Key.Key_Delete, Qt.Key.Key_Shift):
        key(popup, other)
    assert heard == []
    assert popup.isVisible()


def test_arrows_and_space_choose_too(popup, heard):
    popup.buttons[0].setFocus()
    key(popup, Qt.Key.Key_Down)
    key(popup, Qt.Key.Key_Down)
    key(popup, Qt.Key.Key_Up)
    key(popup, Qt.Key.Key_Space)
    assert heard == [1]


def test_it_can_ask_again(popup, heard):
    key(popup, DIGITS[3])
    popup.ask(QPoint(0, 0), "Long")
    assert popup.accessibleName() == "How hard was Long?"
    key(popup, DIGITS[7])
    assert heard == [3, 7]


def test_an_answer_after_it_closed_is_none(popup, heard):
    key(popup, Qt.Key.Key_Escape)
    popup.buttons[5].click()
    assert heard == ["cancelled"]


@pytest.mark.parametrize("at", [(0, 0), (5000, 5000), (-300, 40), (790, 300)])
def test_it_is_wholly_on_the_screen(popup, at):
    popup.hide()
    popup.ask(QPoint(*at), "A session with a very long name " * 5)
    settle()
    assert QGuiApplication.primaryScreen().availableGeometry().contains(popup.geometry())


def test_every_number_has_its_word(popup):
    words = effort_words()
    assert (words[0], words[3], words[5], words[7], words[10]) == ("rest", "moderate", "hard", "very hard", "maximal")
    assert len(set(words)) == 11
    assert [b.accessibleName() for b in popup.buttons[:10]] == [f"{n}, {words[n]}" for n in range(10)]
    assert popup.grab().width() == popup.width()
